"""Figures read from a picture beside what the page's own text layer says there: it is heard, not believed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...model.layout import DISPUTED, Box, Candidate, Word

LAYER = "layer"
"""Who said what a candidate holds."""

UPHELD = 0.6
"""The confidence of a disputed figure that the layer, whoever made it, has as well."""

_NOT_DIGITS = re.compile(r"\D")


def compared(words: Sequence[Word], places: Sequence[Box], layer: Iterable[Word]) -> tuple[Word, ...]:
    """The words; figures that have other readings get the layer's as one more.

    ``places`` are the words' boxes in the points of the layer. A layer that says something else takes no
    confidence away: it is somebody's OCR, or broken. One that says the same settles what readers here dispute.
    """
    printed = tuple(layer)
    return tuple(
        _compared(word, "".join(_said(place, printed))) if word.candidates else word
        for word, place in zip(words, places, strict=True)
    )


def _said(place: Box, layer: Sequence[Word]) -> Iterator[str]:
    """The layer's words whose middle lies in a place, in the layer's order."""
    for word in layer:
        x, y = word.box.center
        if place.x0 <= x <= place.x1 and place.top <= y <= place.bottom:
            yield word.text


def _compared(word: Word, said: str) -> Word:
    if not said:
        return word
    heard = replace(word, candidates=(*word.candidates, Candidate(said, UPHELD, LAYER)))
    settled = word.confidence <= DISPUTED and _digits(said) == _digits(word.text)
    return replace(heard, confidence=UPHELD) if settled else heard


def _digits(text: str) -> str:
    return _NOT_DIGITS.sub("", text)
