"""What gongyak says to its users, in Korean and English: one table of words for each code.

Codes are stable and kebab-case; the words live in the TOML files beside this module, grouped by who says them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from ..model.layout import Fact

Language = Literal["ko", "en"]

_SLOT = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """All codes with their words by language. A code that two files define is an error."""
    words: dict[str, dict[str, str]] = {}
    for file in sorted(files(__name__).iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            for code, entry in tomllib.loads(file.read_text("utf8")).items():
                if code in words:
                    raise ValueError(f"the message {code} is defined twice")
                words[code] = entry
    return words


def say(code: str, language: Language, facts: Mapping[str, Fact]) -> str:
    """The words of ``code`` with its slots filled.

    Facts may come from a hostile file: they are put in as plain text, never interpreted, and signs that
    steer a terminal are shown as U+FFFD. A missing fact is shown as ``?``; a part in double square brackets is
    left out where a fact of it is missing.
    """

    def fill(slot: re.Match[str]) -> str:
        value = facts.get(slot[1])
        if value is None:
            return "?"
        return f"{value:,}" if isinstance(value, int) else printable(str(value))

    def keep(part: re.Match[str]) -> str:
        complete = all(facts.get(slot) is not None for slot in _SLOT.findall(part[1]))
        return part[1] if complete else ""

    return _SLOT.sub(fill, _OPTIONAL.sub(keep, catalogue()[code][language]))


def printable(text: str) -> str:
    """``text`` without anything that steers a terminal or hides in a line."""
    return _UNPRINTABLE.sub("\ufffd", text)
