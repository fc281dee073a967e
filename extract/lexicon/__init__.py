"""Wording as data: labels, section titles, sources, status words, units and the local governments.

The words stand in the TOML files of this folder; nothing here or elsewhere in the code knows a word of a form.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from .governments import Government, Governments
from .matching import Match, bare, closeness, jamo, likeness, nearest, one_jamo_off
from .wording import Wording

__all__ = [
    "Government",
    "Governments",
    "Match",
    "Wording",
    "bare",
    "closeness",
    "jamo",
    "likeness",
    "load",
    "nearest",
    "one_jamo_off",
]


def _toml(name: str) -> dict[str, object]:
    return tomllib.loads((files(__name__) / name).read_text("utf8"))


@cache
def load() -> Wording:
    """The wording shared by all, checked: an unknown key or an empty list is an error."""
    return Wording.model_validate(_toml("common.toml") | {"governments": _toml("governments.toml")})
