"""What scanners and copiers do to a page: four grades of noise, by lot within each."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Final, Literal

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from samples.making.scan import PAPER, POINTS, Pixels, Scanner

from .layer import Scrap, misread
from .mishaps import LAYER, MISHAPS

Noise = Literal["n0", "n1", "n2", "n3"]
NOISES: tuple[Noise, ...] = ("n0", "n1", "n2", "n3")
INVISIBLE: Final = 3
"""PDF's text rendering mode of OCR layers."""

Greys = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Glass:
    """One scan of one document: the scanner, its lots, and the mishap that befalls it."""

    noise: Noise
    scanner: Scanner
    dice: Random
    grains: np.random.Generator
    mishap: str | None = None


def lay_on_glass(noise: Noise, dice: Random, mishap: str | None) -> Glass:
    """A scanner by lot for a grade of noise."""
    return Glass(noise, _scanner(noise, dice), dice, np.random.default_rng(dice.getrandbits(32)), mishap)


def _scanner(noise: Noise, dice: Random) -> Scanner:
    blur, dusk, quality = dice.uniform(0.4, 0.9), dice.uniform(20, 60), dice.randint(45, 70)
    match noise:
        case "n1":
            return Scanner(dpi=300, turn=0.2, blur=0.5, noise=2, quality=80)
        case "n2":
            return Scanner(dpi=200, turn=2.0, blur=blur, noise=5, dusk=dusk, quality=quality)
    return Scanner(dpi=dice.choice((170, 200)), turn=1.5, blur=blur + 0.1, noise=10, dusk=25, quality=60)


def scan(born: Path, glass: Glass, font: str, path: Path) -> None:
    """Print a PDF and scan it into a PDF of pictures; ``font`` sets the text layer, if there is one."""
    layers = misread(born, glass.dice) if glass.mishap == LAYER else []
    canvas = Canvas(str(path), invariant=1, pageCompression=1)
    with pypdfium2.PdfDocument(born) as document:
        for number, page in enumerate(document):
            _lay(canvas, _scanned(_grey(page, glass.scanner.dpi), glass), glass.scanner)
            for scrap in layers[number] if layers else ():
                _hide(canvas, scrap, font)
            canvas.showPage()
    canvas.save()


def _grey(page: pypdfium2.PdfPage, dpi: int) -> Pixels:
    grey: Pixels = np.ascontiguousarray(page.render(scale=dpi / POINTS, grayscale=True).to_numpy())
    return grey[:, :, 0] if grey.ndim == 3 else grey


def _lay(canvas: Canvas, page: Pixels, scanner: Scanner) -> None:
    """A picture as a page of its size."""
    height, width = (length * POINTS / scanner.dpi for length in page.shape[:2])
    written = BytesIO()
    Image.fromarray(page).save(written, "JPEG", quality=scanner.quality, dpi=(scanner.dpi, scanner.dpi))
    canvas.setPageSize((width, height))
    canvas.drawImage(ImageReader(written), 0, 0, width, height)


def _hide(canvas: Canvas, scrap: Scrap, font: str) -> None:
    text = canvas.beginText(scrap.x, scrap.y)
    text.setFont(font, scrap.size)
    text.setTextRenderMode(INVISIBLE)
    text.textOut(scrap.text)
    canvas.drawText(text)


def _scanned(page: Pixels, glass: Glass) -> Pixels:
    grey = _worn(page, glass)
    if glass.mishap not in MISHAPS:
        return grey
    return MISHAPS[glass.mishap](cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB).astype(np.uint8), glass.dice)


def _worn(page: Pixels, glass: Glass) -> Pixels:
    scanner = glass.scanner
    grey = _turned(page, glass.dice.uniform(-scanner.turn, scanner.turn))
    if glass.noise == "n3":
        grey = _copied(grey, glass.grains)
    lit = _lit(cv2.GaussianBlur(grey, (0, 0), scanner.blur).astype(np.float32), scanner.dusk, glass.dice)
    lit += glass.grains.normal(0, scanner.noise, lit.shape).astype(np.float32)
    return np.clip(np.rint(lit), 0, PAPER).astype(np.uint8)


def _copied(page: Pixels, grains: np.random.Generator) -> Pixels:
    """A copy of a copy: nearly black and white, strokes broken, specks on the paper."""
    grey = cv2.GaussianBlur(page, (0, 0), 0.8).astype(np.float32)
    grain = cv2.GaussianBlur(grains.normal(0, 1, page.shape).astype(np.float32), (0, 0), 1.2)
    copied = np.where(grey + grain * 90 < 150, 35, 245).astype(np.uint8)
    copied[grains.random(page.shape) < 0.0004] = 60
    return copied


def _lit(grey: Greys, dusk: float, dice: Random) -> Greys:
    """Darker towards one corner."""
    down, across = (np.linspace(0, 0.5, length)[:: dice.choice((1, -1))] for length in grey.shape)
    return (grey - dusk * np.add.outer(down, across)).astype(np.float32)


def _turned(page: Pixels, degrees: float) -> Pixels:
    height, width = page.shape
    around = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = cv2.warpAffine(page, around, (width, height), flags=cv2.INTER_CUBIC, borderValue=(PAPER,))
    return turned.astype(np.uint8)
