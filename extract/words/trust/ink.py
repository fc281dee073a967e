"""Words of a text layer that the page does not show: white, hidden, switched off, too small, or under others."""

from __future__ import annotations

import numpy as np

from ...geometry import share_inside
from ...model.layout import Box
from ...model.source import LayerWord, PageImage, Pixels

_TINY_POINTS = 2.0
"""Print below this is a pale line to the eye; nobody prints a report in it."""

_CONTRAST = 40
"""Grey values between a word and its ground: pale grey print has 60 and more, a white word on white none."""

_INNER = 0.12
"""Share of a word's box left out at each edge, so that rulings which touch the box do not count as its ink."""

_AROUND_POINTS = 0.7
"""Just outside a word's box there is its ground, not yet the next line."""

_COVER_SHARE, _THIN_COVER_SHARE = 0.3, 0.1
"""Share of a word's columns with ink: printed words have 0.5 and more, a ruling across has one column.

A single sign (1, Ⅰ, |) or a word of nothing but thin ones (11) has as little as 0.15.
"""

_THIN_SIGNS = frozenset("1Iil|!.,:;'·ㅣ")

_SAME_PLACE = 0.6
"""Share of a word's box under another word's box, at which one of the two cannot be what is printed."""


def is_printed(layer: LayerWord, shown: PageImage) -> bool:
    """Whether the rendered page shows ink where the word stands."""
    if layer.size < _TINY_POINTS or not layer.word.text.strip():
        return False
    part = _inner(layer.word.box, shown)
    if not part.size:
        return False
    inked = np.abs(part.astype(np.int16) - _ground(layer.word.box, shown)).max(axis=0) >= _CONTRAST
    thin = len(layer.word.text) == 1 or _THIN_SIGNS.issuperset(layer.word.text)
    return bool(inked.mean() >= (_THIN_COVER_SHARE if thin else _COVER_SHARE))


def _inner(box: Box, shown: PageImage) -> Pixels:
    aside, down = _INNER * box.width / 2, _INNER * box.height
    left, right = round((box.x0 + aside) * shown.scale), round((box.x1 - aside) * shown.scale)
    top, bottom = round((box.top + down) * shown.scale), round((box.bottom - down) * shown.scale)
    return shown.pixels[max(0, top) : max(0, bottom) + 1, max(0, left) : max(0, right) + 1]


def _ground(box: Box, shown: PageImage) -> int:
    """The commonest tone along the edges of a word's box, a little outside it."""
    left, right = (
        round((box.x0 - _AROUND_POINTS) * shown.scale),
        round((box.x1 + _AROUND_POINTS) * shown.scale),
    )
    top, bottom = (
        round((box.top - _AROUND_POINTS) * shown.scale),
        round((box.bottom + _AROUND_POINTS) * shown.scale),
    )
    around = shown.pixels[max(0, top) : max(0, bottom) + 1, max(0, left) : max(0, right) + 1]
    return int(np.median(np.concatenate([around[0], around[-1], around[:, 0], around[:, -1]])))


def stacked(words: tuple[LayerWord, ...]) -> tuple[LayerWord, ...]:
    """Words that stand where another word with another text stands: one of each pair is not what is printed."""
    rows = sorted(words, key=lambda layer: layer.word.box.top)
    found = []
    for index, layer in enumerate(rows):
        for other in rows[index + 1 :]:
            if other.word.box.top > layer.word.box.bottom:
                break
            if layer.word.text != other.word.text and _share(layer.word.box, other.word.box) > _SAME_PLACE:
                found += [layer, other]
    return tuple(found)


def _share(one: Box, other: Box) -> float:
    return min(share_inside(one, other), share_inside(other, one))
