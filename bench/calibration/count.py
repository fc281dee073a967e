"""Documents with their truth → how many figures of each stratum were seen, and how many were wrong."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.calibrate import strata, warned
from extract.calibrate.measured import NOTHING, Count
from extract.calibrate.stratum import Stratum
from extract.errors import GongyakError
from extract.pipeline import draft, record
from extract.settings import Settings
from schemas import Report

from .judge import wrong_paths


def count(documents: Iterable[Path]) -> dict[Stratum, Count]:
    """The counts of all documents together; one that cannot be read is told of, and left out."""
    counts: defaultdict[Stratum, Count] = defaultdict(lambda: NOTHING)
    for document in documents:
        try:
            for stratum, seen in _of(document):
                counts[stratum] += seen
        except GongyakError as error:
            sys.stderr.write(f"{document}: {error.code}\n")
    return dict(counts)


def _of(document: Path) -> Iterator[tuple[Stratum, Count]]:
    drafted = draft(document, Settings())
    truth = Report.model_validate_json(document.with_suffix(".json").read_text("utf8"))
    given = record(drafted)
    met = strata(drafted.drafts, warned(given))
    for stratum, (_, wrong) in zip(met, wrong_paths(truth, given), strict=True):
        yield stratum, Count(1, wrong)


def marks(report: Report) -> frozenset[str]:
    """Every path that is flagged, or stands in a warning or an error."""
    warned = {path for each in report.findings if each.severity != "info" for path in each.paths}
    return frozenset(warned | {each.path for each in report.fields if each.status == "flagged"})


def is_marked(path: str, marked: frozenset[str]) -> bool:
    """Whether a path or one that holds it is among those marked."""
    steps = path.split("/")
    return any("/".join(steps[:end]) in marked for end in range(2, len(steps) + 1))
