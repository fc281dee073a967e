"""The text layer that a poor OCR program left under a scan: near the print, but not what it says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import pdfplumber

WRONG_DIGITS, WRONG_SYLLABLES = 0.06, 0.1
"""Shares of characters misread."""


@dataclass(frozen=True, slots=True)
class Scrap:
    """A word of the layer: where its first letter stands, in points from the bottom left."""

    text: str
    x: float
    y: float
    size: float


def misread(born: Path, dice: Random) -> list[list[Scrap]]:
    """The words of each page as a poor reader takes them."""
    with pdfplumber.open(born) as document:
        return [
            [
                Scrap(
                    _garbled(word["text"], dice),
                    word["x0"],
                    float(page.height) - word["bottom"],
                    word["bottom"] - word["top"],
                )
                for word in page.extract_words()
            ]
            for page in document.pages
        ]


def _garbled(text: str, dice: Random) -> str:
    return "".join(_letter(letter, dice) for letter in text)


def _letter(letter: str, dice: Random) -> str:
    if letter.isdigit():
        return str(dice.randint(0, 9)) if dice.random() < WRONG_DIGITS else letter
    if "가" <= letter <= "힣" and dice.random() < WRONG_SYLLABLES:
        return dice.choice(("", chr(min(ord(letter) + 1, ord("힣")))))
    return letter
