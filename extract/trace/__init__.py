"""Looking on while a document is read: at the clock, and at what was seen of each page.

The pipeline tells a :class:`Trace` what it does; who looks on gets copies or frozen values and can change nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Literal, get_args

from ..model.layout import Page, Ruling, Word
from ..model.source import PageImage

Stage = Literal[
    "open",
    "layer",
    "trust",
    "render",
    "straighten",
    "rulings",
    "pictures",
    "words",
    "tables",
    "sections",
    "records",
    "repair",
    "calibrate",
    "seal",
    "audit",
    "redact",
    "export",
]
"""What takes time, in the order of a page's and then a document's way. No stage runs within another."""

STAGES: tuple[Stage, ...] = get_args(Stage)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What was seen of one page, everything in points of ``image``: straight for a scan, as shown for a text layer.

    ``image`` is the pipeline's own: it must not be drawn on.
    """

    image: PageImage
    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...]
    page: Page


def _untimed(_: Stage) -> AbstractContextManager[None]:
    return nullcontext()


def _unseen(_: View) -> None:
    return


@dataclass(frozen=True, slots=True)
class Trace:
    """Who looks on; nobody unless told. ``see`` may raise :class:`OutputFailed`, and nothing else."""

    stage: Callable[[Stage], AbstractContextManager[None]] = _untimed
    see: Callable[[View], None] = _unseen


NOBODY = Trace()
