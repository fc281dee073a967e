"""The Korean TrueType fonts that are installed here; reportlab cannot embed the CFF outlines of Noto CJK."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

FOLDER = Path("/usr/share/fonts/truetype")
"""Where Debian's fonts-nanum, fonts-nanum-extra, fonts-unfonts-core and fonts-baekmuk lie."""

PAIRS = (
    ("nanum/NanumGothic", "nanum/NanumGothicBold"),
    ("nanum/NanumMyeongjo", "nanum/NanumMyeongjoBold"),
    ("nanum/NanumBarunGothic", "nanum/NanumBarunGothicBold"),
    ("nanum/NanumSquareR", "nanum/NanumSquareB"),
    ("nanum/NanumSquareRoundR", "nanum/NanumSquareRoundB"),
    ("nanum/NanumGothicCoding", "nanum/NanumGothicCodingBold"),
    ("nanum/NanumBarunpenR", "nanum/NanumBarunpenB"),
    ("unfonts-core/UnBatang", "unfonts-core/UnBatangBold"),
    ("unfonts-core/UnDotum", "unfonts-core/UnDotumBold"),
    ("unfonts-core/UnGraphic", "unfonts-core/UnGraphicBold"),
    ("baekmuk/batang", "baekmuk/hline"),
    ("baekmuk/dotum", "baekmuk/hline"),
    ("baekmuk/gulim", "baekmuk/gulim"),
)


class FontMissing(Exception):
    """No Korean TrueType font is installed: apt-get install fonts-nanum."""


@dataclass(frozen=True, slots=True)
class Type:
    """A regular and a bold face, by their names in the PDF."""

    regular: str
    bold: str

    def lacks(self, text: str) -> set[str]:
        """Characters of a text that one of the faces cannot show, or shows as a blank."""
        faces = [_embedded(name) for name in (self.regular, self.bold)]
        return {sign for sign in text if not all(_shows(face, ord(sign)) for face in faces)}


def _shows(face: TTFontFace, code: int) -> bool:
    glyph = face.charToGlyph.get(code)
    return bool(glyph) and face.glyphPos[glyph + 1] > face.glyphPos[glyph]


def _embedded(name: str) -> TTFontFace:
    font = pdfmetrics.getFont(name)
    if not isinstance(font, TTFont):
        raise FontMissing(f"{name} is no TrueType font")
    return font.face


@cache
def _installed() -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in PAIRS if all((FOLDER / f"{name}.ttf").exists() for name in pair))


def draw_type(dice: Random) -> Type:
    """One of the installed pairs, by lot."""
    pairs = _installed()
    if not pairs:
        raise FontMissing("apt-get install fonts-nanum")
    regular, bold = dice.choice(pairs)
    return Type(_register(regular), _register(bold))


def _register(file: str) -> str:
    name = file.partition("/")[2]
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(FOLDER / f"{file}.ttf")))
    return name
