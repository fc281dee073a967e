"""Likeness of Korean words: edit distance over jamo, so that 확·획 stand nearer than 확·비."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_NO_LETTER = re.compile(r"[^0-9A-Za-z가-힣ㄱ-ㅣ㎡%²㎥+]+")


@dataclass(frozen=True, slots=True)
class Match:
    """A lexicon word that was found: its key, the word as the lexicon spells it, and the likeness, 0 to 1."""

    key: str
    word: str
    likeness: float


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """Letters and digits alone, NFC: spacing, brackets and bullets never tell two labels apart."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFC", text))


@lru_cache(maxsize=65536)
def jamo(text: str) -> str:
    """The letters of :func:`bare`, each syllable cut into its jamo; a jamo read alone (ㅅ요) counts as one."""
    return unicodedata.normalize("NFKD", bare(text))


def likeness(one: str, other: str) -> float:
    """Likeness of two words from 0 to 1; 1 also where only syllables changed places (보확 for 확보)."""
    if bare(one) == bare(other):
        return 1.0
    if len(bare(one)) > 1 and sorted(bare(one)) == sorted(bare(other)):
        return SWAPPED_LIKENESS
    return Levenshtein.normalized_similarity(jamo(one), jamo(other))


SWAPPED_LIKENESS = 0.97
"""Two syllables read in the wrong order: as good as sure, and still below a word that is exactly there."""


def nearest(text: str, words: Iterable[tuple[str, str]], at_least: float) -> Match | None:
    """The best of ``words`` (key, word) that is at least so like ``text``; the first of equals.

    Nothing is like a text that is all figures, or one that is so much longer or shorter that it cannot be.
    """
    said = bare(text)
    if not said or said.isdigit():
        return None
    best: Match | None = None
    for key, word in words:
        if _could_be_like(said, word, at_least):
            score = likeness(text, word)
            if score >= at_least and (best is None or score > best.likeness):
                best = Match(key, word, score)
                if score == 1.0:
                    break
    return best


def suggestion(said: str, known: Iterable[str]) -> str | None:
    """The known word that a user may have meant."""
    match = nearest(said, ((word, word) for word in known), SUGGESTED_LIKENESS)
    return None if match is None else match.word


SUGGESTED_LIKENESS = 0.45
"""Of a word that is named to a user as the nearest one: any two words of four syllables are some 0.3 alike."""


def _could_be_like(said: str, word: str, at_least: float) -> bool:
    """Whether the lengths in jamo, from two to three a syllable and one a letter, allow the likeness."""
    return len(jamo(said)) >= at_least * len(jamo(word)) and len(jamo(word)) >= at_least * len(jamo(said))


def one_jamo_off(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """The words that ``text`` would be if one jamo of it were another one; none where it is one of them itself."""
    said = jamo(text)
    every = tuple(words)
    if any(jamo(word) == said for word in every):
        return ()
    return tuple(
        word
        for word in every
        if len(jamo(word)) == len(said) and Levenshtein.distance(said, jamo(word), score_cutoff=1) == 1
    )


def closeness(one: str, other: str) -> float:
    """Likeness of two texts sign by sign, from 0 to 1: for figures and for what jamo cannot tell."""
    return Levenshtein.normalized_similarity(one, other)
