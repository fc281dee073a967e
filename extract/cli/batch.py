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
from .onlooker import Onlooker

if TYPE_CHECKING:
    from ..settings import Settings
    from ..trace import Trace


@dataclass(frozen=True, slots=True)
class Destination:
    """Where records go, under which names, and what earlier runs left there."""

    target: Target
    documents: dict[Path, str]
    earlier: EarlierRecords


@dataclass(frozen=True, slots=True)
class Audience:
    """Who hears how it went with each input, and who looks on while it is read."""

    chronicle: Chronicle
    onlooker: Onlooker


def convert_all(found: Found, to: Destination, settings: Settings, audience: Audience) -> None:
    """Convert every file found; an output that cannot be written ends the run, nothing else does."""
    for folder, refusal in found.refused:
        audience.chronicle.failed(folder, refusal)
    with closing(to.target):
        for file in found.files:
            with audience.onlooker.watching(file, to.documents[file]) as trace:
                _convert(file, to, (settings, trace), audience.chronicle)


def _convert(file: Path, to: Destination, how: tuple[Settings, Trace], chronicle: Chronicle) -> None:
    from .. import pipeline  # noqa: PLC0415 - loads every stage; the help must not wait for that
    from ..export.tidy.doubt import tally  # noqa: PLC0415

    settings, trace = how
    report = attempt(lambda: pipeline.convert(file, settings, trace))
    if isinstance(report, Exception):
        chronicle.failed(file, report)
        return
    document = to.documents[file]
    replaced = to.earlier.differs(document, report.source.sha256)
    with trace.stage("export"):
        outputs = to.target.add(document, report)
    chronicle.converted(file, outputs, tally(report))
    if replaced:
        chronicle.replaced(document, file)
