"""One page by either of two roads, its own text layer and strokes or its picture, that meet in one layout."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

import cv2

from ..geometry import share_inside
from ..model.layout import Box, Notice, Page, Picture, Ruling, Table, Word
from ..model.source import Drawn, PageHandle, PageImage, Pixels
from ..pages.restore import cut_out, page_as_shown, rulings_as_shown, words_as_shown
from ..pages.straighten import as_shown, is_blank, straighten
from ..rulings import from_pixels, from_vectors
from ..settings import Settings
from ..tables.lay_out import Sheet, lay_out, table_at_the_end
from ..tables.pictures import find_pictures
from ..trace import NOBODY, Trace, View
from ..words.engines import Engine, Readers, engine_if_installed
from ..words.read import read_image
from ..words.trust.compared import compared
from ..words.trust.verdict import LayerVerdict, Witness, trust_layer
from .ink import doubted, told
from .readers import readers_for
from .watched import WatchedHandle

WITNESS_DPI = 150
"""Enough to see whether a word is printed and to read its digits; a quarter of the work of 300."""


@dataclass
class PageReader:
    """Reads the pages of one document in their order.

    It remembers which fonts have proved sound, and the table at a page's end, which may go on on the next.
    """

    settings: Settings
    trace: Trace = NOBODY
    _sound_fonts: frozenset[str] = field(default=frozenset(), init=False)
    _at_the_end: Table | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        """One page uses one core: OpenCV's threads wait for each other in loops, 6 % of all CPU time."""
        cv2.setNumThreads(1)

    def read(self, page: PageHandle) -> Page:
        """The page with its tables and lines, in points of the page as shown."""
        handle = WatchedHandle(page, self.trace)
        drawn = handle.drawn()
        if not drawn.words or self.settings.words.text_layer == "never":
            return self._from_picture(handle, replace(drawn, words=()))
        shown = as_shown(handle.number, handle.render(WITNESS_DPI), WITNESS_DPI)
        verdict = self._judged(drawn, shown)
        if not verdict.trusted:
            return self._from_picture(handle, replace(drawn, notices=(*drawn.notices, *verdict.notices)))
        return self._from_layer(handle, drawn, verdict, shown)

    @property
    def _readers(self) -> Readers:
        return readers_for(self.settings.words)

    @cached_property
    def _engine_if_installed(self) -> Engine | None:
        return engine_if_installed(self.settings.words)

    def _judged(self, drawn: Drawn, shown: PageImage) -> LayerVerdict:
        with self.trace.stage("trust"):
            verdict = trust_layer(drawn, shown, Witness(self._engine_if_installed, self._sound_fonts))
        self._sound_fonts = verdict.sound_fonts
        return verdict

    def _from_layer(self, handle: PageHandle, drawn: Drawn, verdict: LayerVerdict, shown: PageImage) -> Page:
        """Words and strokes as the page draws them, and what print its pictures hold besides."""
        with self.trace.stage("rulings"):
            words, rulings = list(verdict.words), list(from_vectors(drawn.rulings))
        for box in verdict.pictures:
            read, ruled = self._within(handle, box)
            words += read
            rulings += ruled
        pictures = tuple(Picture(handle.number, box) for box in drawn.pictures if box not in verdict.pictures)
        sheet = Sheet(
            handle.number,
            (handle.width, handle.height),
            tuple(words),
            tuple(rulings),
            tuple(picture for picture in pictures if not _is_ground(picture.box, words)),
            (*drawn.notices, *verdict.notices),
        )
        return self._laid_out(sheet, shown)

    def _within(self, handle: PageHandle, box: Box) -> tuple[tuple[Word, ...], tuple[Ruling, ...]]:
        """Words and rulings of a pasted picture, as shown."""
        dpi = self.settings.pages.dpi
        shown = handle.printed(dpi)
        part = cut_out(as_shown(handle.number, shown.grey, dpi), box)
        with self.trace.stage("rulings"):
            rulings = from_pixels(part)
        with self.trace.stage("words"):
            words = words_as_shown(read_image(part, rulings, (), self._readers), part.to_page)
        sure = doubted(words, (word.box for word in words), shown.removed)
        return sure, rulings_as_shown(rulings, part.to_page)

    def _from_picture(self, handle: PageHandle, drawn: Drawn) -> Page:
        """What the page's picture shows, straightened first and put back last; a text layer is a witness only."""
        print_seen = handle.printed(self.settings.pages.dpi)
        image = self._straightened(handle.number, print_seen.grey)
        size = (handle.width, handle.height)
        if is_blank(image.pixels):
            blank = Notice("blank-page", "info", handle.number)
            empty = Page(handle.number, *size, notices=(*drawn.notices, blank))
            return self._looked_at(View(image, (), (), empty))
        page = self._laid_out(self._seen(image, drawn, print_seen.removed), image)
        return told(page_as_shown(page, image.to_page, size), print_seen.removed)

    def _straightened(self, number: int, pixels: Pixels) -> PageImage:
        with self.trace.stage("straighten"):
            return straighten(number, pixels, self.settings.pages.dpi, self.settings.pages)

    def _seen(self, image: PageImage, drawn: Drawn, removed: tuple[Box, ...]) -> Sheet:
        with self.trace.stage("rulings"):
            rulings = from_pixels(image)
        with self.trace.stage("pictures"):
            pictures = find_pictures(image, rulings)
        with self.trace.stage("words"):
            read = read_image(image, rulings, pictures, self._readers)
        places = [word.box for word in words_as_shown(read, image.to_page)]
        words = doubted(compared(read, places, (layer.word for layer in drawn.words)), places, removed)
        return Sheet(
            image.page,
            (image.width, image.height),
            words,
            rulings,
            pictures,
            (*drawn.notices, *image.notices),
        )

    def _laid_out(self, sheet: Sheet, image: PageImage) -> Page:
        """In points of ``image``."""
        with self.trace.stage("tables"):
            page = lay_out(replace(sheet, before=self._at_the_end))
        self._at_the_end = table_at_the_end(page)
        return self._looked_at(View(image, sheet.words, sheet.rulings, page))

    def _looked_at(self, view: View) -> Page:
        """The view's page, when everybody who looks on has seen it."""
        self.trace.see(view)
        return view.page


def _is_ground(box: Box, words: list[Word]) -> bool:
    """Whether a picture is a background that words are printed on."""
    return any(share_inside(word.box, box) > 0.5 for word in words)
