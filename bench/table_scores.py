"""What the table scorer says of a folder of predictions."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .folder import BenchFolder, truth_of
from .metered import python, run
from .trouble import Trouble


@dataclass(frozen=True, slots=True)
class TableScores:
    """Shares from 0 to 1, over all true tables and cells: one that is not found counts as nothing read."""

    teds: float
    cell_f1: float
    characters: float
    """The scorer's ``chars_all``: 1 - error rate over the characters of all true cells."""
    digits: float | None
    """Cells of figures alone that are exactly right; ``None`` where the pages have none."""


def parse_scores(printed: str) -> TableScores:
    """The scorer's ``--json``. Raises :class:`Trouble` where it is another scorer's."""
    try:
        said = json.loads(printed)
        return TableScores(
            float(said["teds"] or 0),
            float(said["cell_f1"]),
            float(said["chars_all"] or 0),
            None if said["digits"] is None else float(said["digits"]),
        )
    except (ValueError, TypeError, KeyError) as error:
        raise Trouble(f"the table scorer said something else than expected: {error!r}") from error


def score_tables(folder: BenchFolder, pages: Iterable[Path], predictions: Path) -> TableScores:
    """Score ``predictions/NAME.json`` against the truths of these pages and no others."""
    truths = predictions.with_name(f"{predictions.name}-truths")
    truths.mkdir(exist_ok=True)
    for page in pages:
        shutil.copy(truth_of(page), truths)
    ran = run(python(folder.table_scorer, truths, predictions, "--json"))
    if ran.code != 0:
        raise Trouble(f"{folder.table_scorer.name} failed: {ran.last_words}")
    return parse_scores(ran.out)
