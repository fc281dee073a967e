"""Pages of print as scanners and copiers leave them, in every font that fontconfig knows here."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from extract.model.source import Pixels

_ROOT = Path(__file__).parents[3]
_SIDE = 900
"""Pixels of a drawn page's side, at 150 dpi."""

_NO_LETTERS = re.compile("Math|Brush|YetHangul|hline|Symbol|Emoji|Awesome")


def fonts(language: str) -> list[str]:
    """Font files that can write ``language`` (fontconfig's name for it)."""
    listed = subprocess.run(
        ["fc-list", f":lang={language}", "file"], capture_output=True, text=True, check=True
    )
    names = (line.strip().rstrip(":").strip() for line in listed.stdout.splitlines())
    return sorted({name for name in names if not _NO_LETTERS.search(name)})


class Wording:
    """Korean and Latin words of this project's own texts, and figures as reports print them."""

    def __init__(self) -> None:
        texts = [_ROOT / "README.ko.md", *sorted((_ROOT / "extract").glob("[lm]e*/*.toml"))]
        text = "\n".join(path.read_text(encoding="utf-8") for path in texts)
        self._korean = sorted(set(re.findall("[가-힣]+", text)))
        self._latin = sorted(set(re.findall("[A-Za-z]{2,}", text)))

    def word(self, random: np.random.Generator, korean: bool) -> str:
        kind = random.random()
        if korean and kind < 0.4:
            return str(random.choice(self._korean))
        if korean and kind < 0.5:
            return "".join(chr(0xAC00 + random.integers(11172)) for _ in range(random.integers(1, 5)))
        if kind < 0.72:
            word = str(random.choice(self._latin))
            return str(random.choice((word, word.upper(), word.capitalize()), p=(0.7, 0.1, 0.2)))
        return figure(random, korean)


def figure(random: np.random.Generator, korean: bool) -> str:
    number = int(10 ** random.uniform(0, 5))
    forms = (
        f"{number:,}",
        f"{number / 10:,.1f}",
        f"{number % 100}%",
        f"'{number % 30:02d}.{number % 12 + 1}.",
        f"{2014 + number % 16}",
        f"({number % 1000})",
        f"{number:,}" + ("원" if korean else ""),
        f"-{number:,}",
    )
    return str(random.choice(forms))


def printed(font: str, wording: Wording, korean: bool, random: np.random.Generator) -> Pixels:
    """Lines of words, 5 to 36 points high."""
    size = int(
        random.choice(
            [random.integers(11, 20), random.integers(15, 42), random.integers(42, 76)], p=(0.3, 0.5, 0.2)
        )
    )
    letters = ImageFont.truetype(font, size)
    page = Image.new("L", (_SIDE, _SIDE), 255)
    draw = ImageDraw.Draw(page)
    x, y = 20.0, 20.0
    while y < _SIDE - 2 * size:
        word = wording.word(random, korean)
        if x + draw.textlength(word, font=letters) > _SIDE - 20:
            x, y = 20.0, y + size * random.uniform(1.25, 2.0)
            continue
        draw.text((x, y), word, font=letters, fill=0)
        x += draw.textlength(word, font=letters) + size * random.uniform(0.3, 1.5)
    return np.asarray(page)


def scanned(page: Pixels, random: np.random.Generator) -> Pixels:
    """Askew by up to 6°, thicker or thinner, blurred and noisy."""
    middle = (_SIDE / 2, _SIDE / 2)
    turn = cv2.getRotationMatrix2D(middle, random.uniform(-6, 6) if random.random() < 0.7 else 0.0, 1.0)
    page = np.asarray(cv2.warpAffine(page, turn, (_SIDE, _SIDE), borderValue=(255.0,), flags=cv2.INTER_CUBIC))
    press = random.random()
    if press < 0.2:
        page = np.asarray(cv2.erode(page, np.ones((2, 2), np.uint8)))
    elif press < 0.3:
        page = np.asarray(cv2.dilate(page, np.ones((2, 1) if press < 0.25 else (1, 2), np.uint8)))
    soft = cv2.GaussianBlur(page, (0, 0), random.uniform(0.2, 1.3))
    return _clipped(soft + random.normal(0, random.uniform(0, 25), page.shape))


def copied(page: Pixels, random: np.random.Generator) -> Pixels:
    """A photocopy: grain, and nothing between black and white."""
    soft = cv2.GaussianBlur(page, (0, 0), random.uniform(0.6, 1.4)).astype(np.float64)
    grain = cv2.GaussianBlur(random.normal(0, 1, page.shape), (0, 0), random.uniform(0.6, 1.2))
    dark = soft + grain * random.uniform(20, 70) < random.uniform(110, 200)
    return _clipped(cv2.GaussianBlur(np.where(dark, 0.0, 255.0), (0, 0), random.uniform(0.3, 0.8)))


def _clipped(values: npt.ArrayLike) -> Pixels:
    return np.asarray(np.clip(values, 0, 255), dtype=np.uint8)
