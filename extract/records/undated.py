"""Captions that print no date: told from other lines by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..model.layout import Block, Box, Line, Picture

_LEAST_SYLLABLES = 4
_LEAST_SHARE = 0.6
"""Of a caption's signs are Hangul; what engines make of a picture's scenery is mostly Latin letters and signs."""

_LEAST_CONFIDENCE = 0.5
_REACH = 2.5
"""Heights of the line: how far below its picture a caption stands."""

_LEVEL = 0.5
"""Heights of the line: captions beside each other differ less."""

_LEAST_GAP = 2.0
"""Heights of the line: pictures beside each other, and so their captions, are further apart."""

_HANGUL = re.compile("[가-힣]")


def undated_captions(blocks: Sequence[Block], dated: Iterable[Line]) -> tuple[Line, ...]:
    """The lines without a date that are captions: right below a picture, or beside another caption.

    Pages of which no picture is known have captions where two lines stand beside each other.
    """
    wordy = [block for block in blocks if isinstance(block, Line) and _is_wordy(block)]
    pictures = [block for block in blocks if isinstance(block, Picture)]
    captions = [*dated, *(line for line in wordy if _is_below_any(line, pictures))]
    pictured = {picture.page for picture in pictures}
    captions += (
        line
        for line in wordy
        if line.page not in pictured and any(_are_beside(line, other) for other in wordy if other is not line)
    )
    return tuple(
        line
        for line in wordy
        if line not in dated and (line in captions or any(_are_beside(line, each) for each in captions))
    )


def _is_wordy(line: Line) -> bool:
    syllables = len(_HANGUL.findall(line.text))
    share = syllables / max(1, len("".join(line.text.split())))
    return syllables >= _LEAST_SYLLABLES and share >= _LEAST_SHARE and line.confidence >= _LEAST_CONFIDENCE


def _is_below_any(line: Line, pictures: Iterable[Picture]) -> bool:
    return any(
        picture.page == line.page and line.box is not None and _is_below(line.box, picture.box)
        for picture in pictures
    )


def _is_below(caption: Box, picture: Box) -> bool:
    """Whether a line stands right below a picture, its middle within the picture's width."""
    is_near = -_LEVEL * caption.height <= caption.top - picture.bottom <= _REACH * caption.height
    return is_near and picture.x0 <= caption.center[0] <= picture.x1


def _are_beside(line: Line, other: Line) -> bool:
    if line.box is None or other.box is None or line.page != other.page:
        return False
    height = max(line.box.height, other.box.height)
    gap = max(other.box.x0 - line.box.x1, line.box.x0 - other.box.x1)
    return gap >= _LEAST_GAP * height and abs(line.box.center[1] - other.box.center[1]) <= _LEVEL * height
