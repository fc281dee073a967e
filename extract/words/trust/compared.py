"""Figures read from a picture beside what the page's own text layer says there: it is heard, not believed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...model.layout import Box, Candidate, Word

LAYER = "layer"
"""Who said what a candidate holds."""

SAID = 0.6
"""The confidence of what a layer says, whoever made it: more often right than not."""


def compared(words: Sequence[Word], places: Sequence[Box], layer: Iterable[Word]) -> tuple[Word, ...]:
    """The words; figures that have other readings get the layer's as one more.

    ``places`` are the words' boxes in the points of the layer. A layer that says something else takes no
    confidence away, and one that says the same gives none: it is somebody's OCR, or broken, and errs as readers
    here do. Both are candidates for what sums can decide.
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
    return replace(word, candidates=(*word.candidates, Candidate(said, SAID, LAYER)))
