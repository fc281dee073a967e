"""What the other readers of a printed figure make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from ..model.draft import Alternative
from ..model.layout import Word

T = TypeVar("T")


def alternatives(
    text: str, words: Sequence[Word], parse: Callable[[str], T | None]
) -> tuple[Alternative[T], ...]:
    """The values that ``text`` has with each other reading of its figure; none where it holds several figures."""
    heard = [word for word in words if word.candidates]
    return tuple(_others(text, heard[0], parse)) if len(heard) == 1 else ()


def _others(text: str, word: Word, parse: Callable[[str], T | None]) -> Iterator[Alternative[T]]:
    for candidate in word.candidates:
        value = parse(text.replace(word.text, candidate.text, 1))
        if value is not None:
            yield Alternative(value, candidate.reader)
