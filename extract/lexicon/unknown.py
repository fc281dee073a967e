"""A word that no list has: the nearest known ones, and the line that teaches it."""

from __future__ import annotations

import re
import shlex

from .layers import EVERYBODY
from .matching import SUGGESTED_LIKENESS, Match, bare, likeness
from .wording import Wording

MOST_SUGGESTED = 2
"""Known words that are named; a third is hardly ever meant."""

CLEAR_LIKENESS, CLEAR_LEAD = 0.75, 0.1
"""Of a word whose key is likely meant: a syllable of four differs, and words of other keys are less like it."""

LONGEST_WORD = 15
"""Syllables of what may be a label; what is longer is a sentence."""

_NOTE = re.compile(r"\s*[(\[〔（].*$", re.DOTALL)


def may_be_word(text: str) -> bool:
    """Whether a text may be a label that forms print: words without figures, not too many."""
    return (
        re.search(r"[가-힣]{2}", text) is not None
        and len(bare(text)) <= LONGEST_WORD
        and not re.search(r"\d", text)
    )


def lesson(text: str, table: str, wording: Wording, issuer: str | None) -> tuple[tuple[str, str], ...]:
    """Facts for a message about an unknown word: ``near``, the known words of the table, and ``command``.

    Empty for what can be no label; ``near`` is left out where nothing is like it. The command says ``KEY`` where more
    than one may be meant: a word that is taught wrongly makes figures wrong.
    """
    word = _NOTE.sub("", " ".join(text.split())).strip() or text
    if not may_be_word(word):
        return ()
    found = _nearest(word, table, wording)
    key = f"{table}.{_clear_key(found) or 'KEY'}"
    command = ("gongyak", "lexicon", "add", "--for", issuer or EVERYBODY, key, word)
    near = ", ".join(f"{each.word} ({table}.{each.key}, {each.likeness:.0%})" for each in found)
    facts = (("command", shlex.join(command)),)
    return (("near", near), *facts) if near else facts


def _clear_key(found: tuple[Match, ...]) -> str | None:
    """The key of the first where no other may be meant."""
    if not found or found[0].likeness < CLEAR_LIKENESS:
        return None
    has_rival = len(found) > 1 and found[0].likeness - found[1].likeness < CLEAR_LEAD
    return None if has_rival else found[0].key


def _nearest(word: str, table: str, wording: Wording) -> tuple[Match, ...]:
    """The nearest word of each key, the best first."""
    best = (
        max((Match(key, each, likeness(word, each)) for each in words), key=lambda match: match.likeness)
        for key, words in getattr(wording, table).items()
    )
    near = (match for match in best if match.likeness >= SUGGESTED_LIKENESS)
    return tuple(sorted(near, key=lambda match: -match.likeness)[:MOST_SUGGESTED])
