"""Many inputs, one after another: what one of them does never keeps the others from being converted."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..export import Target
from .chronicle import Chronicle
from .earlier import EarlierRecords
from .failures import attempt
from .inputs import Found

if TYPE_CHECKING:
    from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Destination:
    """Where records go, under which names, and what earlier runs left there."""

    target: Target
    documents: dict[Path, str]
    earlier: EarlierRecords


def convert_all(found: Found, to: Destination, settings: Settings, chronicle: Chronicle) -> None:
    """Convert every file found; an output that cannot be written ends the run, nothing else does."""
    for folder, refusal in found.refused:
        chronicle.failed(folder, refusal)
    with closing(to.target):
        for file in found.files:
            _convert(file, to, settings, chronicle)


def _convert(file: Path, to: Destination, settings: Settings, chronicle: Chronicle) -> None:
    from .. import pipeline  # noqa: PLC0415 - loads every stage; the help must not wait for that
    from ..export.tidy.doubt import tally  # noqa: PLC0415

    report = attempt(lambda: pipeline.convert(file, settings))
    if isinstance(report, Exception):
        chronicle.failed(file, report)
        return
    document = to.documents[file]
    replaced = to.earlier.differs(document, report.source.sha256)
    chronicle.converted(file, to.target.add(document, report), tally(report))
    if replaced:
        chronicle.replaced(document, file)
