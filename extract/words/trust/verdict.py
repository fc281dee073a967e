"""The verdict on a page's text layer: trusted, and which of its words, or to be read from the picture."""

from __future__ import annotations

from dataclasses import dataclass

from ...geometry import share_inside
from ...model.layout import Box, Fact, Notice, Severity, Word
from ...model.source import Drawn, LayerWord, PageImage
from ..engines import Engine
from .garbage import is_garbage
from .ink import is_printed, stacked
from .pasted import holds_print
from .witness import has_figures, hear

_COVER_SHARE = 0.8
"""Pictures that cover this share of the page are its scan; margins that scanners cut off are narrower."""

_ON_PICTURE_SHARE = 0.5
"""Share of the words that stand on such a scan, from which the layer is somebody's OCR."""

_STACKED_SHARE = 0.02
"""Share of words under other words, from which it is unclear which of the two the page shows."""


@dataclass(frozen=True, slots=True)
class Witness:
    """Who holds figures against the picture, if anybody is there, and the fonts that need it no more.

    Fonts are known by their names within one document; a new document starts with none.
    """

    engine: Engine | None
    sound_fonts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LayerVerdict:
    """``words`` are the printed words of a trusted layer, none otherwise: then the page's picture is to be read.

    ``pictures`` of a trusted page hold print that is to be read besides; all other pictures of it are figures.
    ``sound_fonts`` are those known before and those found sound here, for the document's next page.
    """

    trusted: bool
    words: tuple[Word, ...] = ()
    pictures: tuple[Box, ...] = ()
    notices: tuple[Notice, ...] = ()
    sound_fonts: frozenset[str] = frozenset()


def trust_layer(drawn: Drawn, shown: PageImage, witness: Witness) -> LayerVerdict:
    """Judge the text layer of a page by its picture as shown (not straightened; 150 dpi or more).

    A page without printed words in its layer is not trusted, without a notice: there is nothing to distrust.
    """
    printed = tuple(word for word in drawn.words if is_printed(word, shown))
    unseen = _unseen(drawn, printed, shown.page)
    doubt = _doubt(drawn, printed, shown)
    if doubt or not printed:
        return LayerVerdict(False, notices=doubt or unseen, sound_fonts=witness.sound_fonts)
    return _with_witness(printed, _read_besides(drawn, shown), unseen, (shown, witness))


def _with_witness(
    printed: tuple[LayerWord, ...],
    pictures: tuple[Box, ...],
    notices: tuple[Notice, ...],
    court: tuple[PageImage, Witness],
) -> LayerVerdict:
    shown, witness = court
    words = tuple(layer.word for layer in printed)
    if not has_figures(printed, witness.sound_fonts):
        return LayerVerdict(True, words, pictures, notices, witness.sound_fonts)
    if witness.engine is None:
        unheard = _notice("layer-unwitnessed", "info", shown.page)
        return LayerVerdict(True, words, pictures, (*notices, unheard), witness.sound_fonts)
    testimony = hear(printed, shown, witness.sound_fonts, witness.engine)
    sound = witness.sound_fonts | testimony.sound
    if not testimony.contradictions:
        return LayerVerdict(True, words, pictures, notices, sound)
    case = testimony.contradictions[0]
    facts = {"layer": case.layer, "picture": case.picture}
    against = _notice("layer-contradicts-picture", "warning", shown.page, **facts)
    return LayerVerdict(False, notices=(*notices, against), sound_fonts=sound)


def _doubt(drawn: Drawn, printed: tuple[LayerWord, ...], shown: PageImage) -> tuple[Notice, ...]:
    """Why the layer as a whole is not to be believed, if there is a reason."""
    if _is_ocr_layer(drawn, printed, shown):
        return (_notice("ocr-layer-distrusted", "info", shown.page),)
    if is_garbage(layer.word.text for layer in printed):
        return (_notice("layer-garbage", "info", shown.page),)
    if len(stacked(printed)) > _STACKED_SHARE * len(printed):
        return (_notice("layer-stacked", "warning", shown.page),)
    return ()


def _is_ocr_layer(drawn: Drawn, printed: tuple[LayerWord, ...], shown: PageImage) -> bool:
    if not printed or not _covers(drawn.pictures, shown):
        return False
    on_picture = sum(
        any(share_inside(layer.word.box, box) > 0.5 for box in drawn.pictures) for layer in printed
    )
    return on_picture >= _ON_PICTURE_SHARE * len(printed)


def _covers(pictures: tuple[Box, ...], shown: PageImage) -> bool:
    """Whether pictures, which scanners may cut into bands, cover nearly all of the page."""
    page = Box(0.0, 0.0, shown.width, shown.height)
    return sum(share_inside(page, box) for box in pictures) >= _COVER_SHARE


def _read_besides(drawn: Drawn, shown: PageImage) -> tuple[Box, ...]:
    return tuple(box for box in drawn.pictures if holds_print(box, shown))


def _unseen(drawn: Drawn, printed: tuple[LayerWord, ...], page: int) -> tuple[Notice, ...]:
    count = len(drawn.words) - len(printed)
    return (_notice("layer-unprinted", "info", page, words=count),) if count else ()


def _notice(code: str, severity: Severity, page: int, **facts: Fact) -> Notice:
    return Notice(code, severity, page, tuple(facts.items()))
