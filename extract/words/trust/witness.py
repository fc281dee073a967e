"""Figures of a text layer held against the picture: the digits that the layer names must be those that it shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import cv2
import numpy as np

from ...model.source import LayerWord, PageImage
from ..engines import Engine
from ..figures import digits, is_figure
from ..strip import Strip

_WORDS_A_FONT = 6
"""Enough for every digit to be seen about twice, few enough for a quarter of a second."""

_FONTS_A_PAGE = 4
"""Reports set their figures in one or two fonts; more would cost time on decorated pages only."""

_DIGIT_PIXELS = 30.0
"""Height at which digits are read best."""

_CONTRADICTED = 2
"""How often one digit must be read as another, and never as itself: one misreading is an accident, two are a map."""

_MARGIN_PIXELS = 10


class Contradiction(NamedTuple):
    """A word whose digits the picture shows otherwise."""

    font: str
    layer: str
    picture: str


class Testimony(NamedTuple):
    """Fonts whose digits were seen to be right, and what contradicts the others."""

    sound: frozenset[str]
    contradictions: tuple[Contradiction, ...]


def hear(words: Sequence[LayerWord], shown: PageImage, known: frozenset[str], engine: Engine) -> Testimony:
    """Read a few figures of each font that is not yet ``known`` to be sound, all in one call of the engine."""
    chosen = [word for group in _samples(words, known).values() for word in group]
    if not chosen:
        return Testimony(frozenset(), ())
    strips = [_cropped(word, shown) for word in chosen]
    answers = engine.translate(engine.call([strip.pixels for strip in strips], "figures"), strips)
    heard = [
        (word, "".join(part.text for part in answer)) for word, answer in zip(chosen, answers, strict=True)
    ]
    return _weighed(heard)


def has_figures(words: Iterable[LayerWord], known: frozenset[str]) -> bool:
    """Whether there is anything to hold against the picture."""
    return any(word.font not in known and is_figure(word.word.text) for word in words)


def _samples(words: Sequence[LayerWord], known: frozenset[str]) -> Mapping[str, list[LayerWord]]:
    """By font, the figures that together show the most different digits; fonts with many figures first."""
    figures = [word for word in words if word.font not in known and is_figure(word.word.text)]
    common = [font for font, _ in Counter(word.font for word in figures).most_common(_FONTS_A_PAGE)]
    return {font: _varied([word for word in figures if word.font == font]) for font in common}


def _varied(figures: list[LayerWord]) -> list[LayerWord]:
    """Each time the figure that adds most to the digits seen least."""
    seen: Counter[str] = Counter()
    chosen: list[LayerWord] = []
    left = list(figures)
    while left and len(chosen) < _WORDS_A_FONT:
        best = max(
            left,
            key=lambda word: sum(1.0 / (1 + seen[sign]) for sign in set(word.word.text) if sign.isdigit()),
        )
        left.remove(best)
        chosen.append(best)
        seen.update(sign for sign in best.word.text if sign.isdigit())
    return chosen


def _cropped(word: LayerWord, shown: PageImage) -> Strip:
    """The word's place in the picture, at a size that reads well."""
    box, scale = word.word.box, shown.scale
    left, right = max(0, int(box.x0 * scale) - 2), int(box.x1 * scale) + 3
    top, bottom = max(0, int(box.top * scale)), int(box.bottom * scale) + 1
    part = shown.pixels[top:bottom, left:right]
    ground = float(np.median(part))
    clear = part if ground >= 128 else 255 - part
    zoom = _DIGIT_PIXELS / max(1.0, 0.7 * (bottom - top))
    way = cv2.INTER_CUBIC if zoom > 1 else cv2.INTER_AREA
    large = cv2.resize(clear, None, fx=zoom, fy=zoom, interpolation=way)
    framed = cv2.copyMakeBorder(large, *(_MARGIN_PIXELS,) * 4, cv2.BORDER_REPLICATE)
    margin = _MARGIN_PIXELS / zoom / scale
    return Strip(
        np.asarray(framed, dtype=np.uint8), left / scale - margin, top / scale - margin, scale * zoom
    )


def _weighed(heard: Sequence[tuple[LayerWord, str]]) -> Testimony:
    """A font is sound if no digit of it is always read as something else."""
    by_font: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for word, read in heard:
        by_font[word.font].append((digits(word.word.text), digits(read)))
    against = [found for font, pairs in by_font.items() for found in _contradictions(font, pairs)]
    doubted = {found.font for found in against}
    agreed = {font for font, pairs in by_font.items() if any(one == other for one, other in pairs)}
    return Testimony(frozenset(agreed - doubted), tuple(against))


def _contradictions(font: str, pairs: Sequence[tuple[str, str]]) -> Iterator[Contradiction]:
    seen = [
        (one, other)
        for told, read in pairs
        if len(told) == len(read)
        for one, other in zip(told, read, strict=True)
    ]
    right = Counter(one for one, other in seen if one == other)
    wrong = Counter((one, other) for one, other in seen if one != other)
    maps = {one for (one, _), times in wrong.items() if times >= _CONTRADICTED and not right[one]}
    for told, read in pairs:
        if len(told) == len(read) and told != read and maps & set(told):
            yield Contradiction(font, told, read)
