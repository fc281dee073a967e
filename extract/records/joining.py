"""Joining what a line end tore apart: with a blank, or without where a word was broken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from .marks import NO_MARKS, Marks

_LETTERS_AT_END = re.compile(r"[가-힣A-Za-z0-9]+$")
_LETTERS_AT_START = re.compile(r"^[가-힣A-Za-z0-9]+")
_NO_BLANK_BEFORE = re.compile(r"^[),.\]」』:;!?%~·/]|^\('?\d")
_NO_BLANK_AFTER = re.compile(r"[(\[「『~·/]$|['‘]$")
_SHORTEST_WORD = 2
"""One syllable alone stands in every text by accident; it proves no word."""


@dataclass(frozen=True)
class Joiner:
    """Joins lines by the words that the document uses elsewhere: Korean breaks a line within a word.

    ``marks`` are the bullets that the document uses: what they lead is joined to nothing before it.
    """

    words: frozenset[str]
    marks: Marks = NO_MARKS

    @staticmethod
    def of(lines: Iterable[str]) -> Joiner:
        """A joiner that knows the words and the bullets of these printed lines, in reading order."""
        printed = tuple(lines)
        words = (word for line in printed for word in re.findall(r"[가-힣A-Za-z0-9]+", line))
        return Joiner(frozenset(word for word in words if len(word) >= _SHORTEST_WORD), Marks.of(printed))

    def join(self, before: str, after: str) -> str:
        """Both texts as one."""
        if not before or not after:
            return before or after
        return before + ("" if self._torn(before, after) else " ") + after

    def _torn(self, before: str, after: str) -> bool:
        if _NO_BLANK_BEFORE.search(after) or _NO_BLANK_AFTER.search(before):
            return True
        head, tail = _LETTERS_AT_END.search(before), _LETTERS_AT_START.search(after)
        if head is None or tail is None:
            return False
        if self._is_used(head[0] + tail[0]):
            return True
        if head[0].isdigit() and tail[0][0] in "명건회개년월일차억만천백원":
            return True
        return len(tail[0]) < _SHORTEST_WORD and len(head[0]) < _SHORTEST_WORD

    def _is_used(self, word: str) -> bool:
        """Whether the document has the word elsewhere, alone or as a part of a longer one."""
        return word in self._all_words

    @cached_property
    def _all_words(self) -> str:
        return " ".join(sorted(self.words))
