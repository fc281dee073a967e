"""Pages whose reading process is timed: opening, reading their layer, and drawing them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.source import Drawn, GreyPrint, PageHandle, Pixels
from ..trace import Trace


@dataclass(frozen=True, slots=True)
class WatchedHandle:
    """See :class:`PageHandle`."""

    page: PageHandle
    trace: Trace

    @property
    def number(self) -> int:
        """From 1."""
        return self.page.number

    @property
    def width(self) -> float:
        """Points."""
        return self.page.width

    @property
    def height(self) -> float:
        """Points."""
        return self.page.height

    def drawn(self) -> Drawn:
        """Timed as ``layer``."""
        with self.trace.stage("layer"):
            return self.page.drawn()

    def render(self, dpi: int) -> Pixels:
        """Timed as ``render``."""
        return self.printed(dpi).grey

    def printed(self, dpi: int) -> GreyPrint:
        """Timed as ``render``."""
        with self.trace.stage("render"):
            return self.page.printed(dpi)


def watched_pages(pages: Iterator[PageHandle], trace: Trace) -> Iterator[PageHandle]:
    """The same pages; that a page is looked up belongs to the opening of its file."""
    while True:
        with trace.stage("open"):
            page = next(pages, None)
        if page is None:
            return
        yield page
