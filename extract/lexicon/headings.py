"""Headings that announce a pledge: its number, then its name, on a line or in a box of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMBER = r"\d{1,5}(?!\d)(?:\s*[-–]\s*\d{1,3}(?!\d)){0,3}"
"""A pledge's number: 30, 1637, 1-2, 3-1-4. It never ends in the middle of a figure."""

_HEADING = re.compile(
    rf"^\W*(?P<number>{NUMBER})(?P<gap>[\s.)\]|ㅣIl:]+)(?P<name>\D*[가-힣]{{2}}.*)$", re.DOTALL
)
"""Between number and name stands a blank or a point, or what is left of the edge of a box around the number."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A pledge's number and name as a heading prints them."""

    number: str
    name: str


def split_heading(text: str) -> Heading | None:
    """Number and name of a heading, or ``None`` where a line is none."""
    match = _HEADING.match(text)
    if match is None:
        return None
    return Heading(re.sub(r"\s*[-–]\s*", "-", match["number"]), match["name"].strip())
