"""Wording as data: labels, section titles, sources, status words, units and the local governments.

The words stand in the TOML files of this folder, in layers; nothing here or elsewhere in the code knows a word of a
form. ``common`` is for all; ``tiers``, ``municipalities`` and a user's own files are laid over it.
"""

from __future__ import annotations

from functools import cache

from .governments import Government, Governments
from .layered import Lexicon, open_lexicon, shipped
from .matching import Match, bare, closeness, jamo, likeness, nearest, one_jamo_off
from .wording import Wording

__all__ = [
    "Government",
    "Governments",
    "Lexicon",
    "Match",
    "Wording",
    "bare",
    "closeness",
    "jamo",
    "likeness",
    "load",
    "nearest",
    "one_jamo_off",
    "open_lexicon",
]


@cache
def load() -> Wording:
    """The shipped wording shared by all, checked: an unknown key or an empty list is an error."""
    return shipped().wording()
