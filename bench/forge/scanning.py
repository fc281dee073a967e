"""What scanners and copiers do to a page: four grades of noise, by lot within each."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Literal

import cv2
import numpy as np
import pypdfium2

from samples.making.scan import PAPER, POINTS, Pixels, Scanner, write_pdf

Noise = Literal["n0", "n1", "n2", "n3"]
NOISES: tuple[Noise, ...] = ("n0", "n1", "n2", "n3")


def scan(born: Path, noise: Noise, dice: Random, path: Path) -> None:
    """Print a PDF and scan it into a PDF of pictures."""
    scanner = _scanner(noise, dice)
    grains = np.random.default_rng(dice.getrandbits(32))
    with pypdfium2.PdfDocument(born) as document:
        printed = [_grey(page, scanner.dpi) for page in document]
    write_pdf([_worn(page, noise, dice, grains, scanner) for page in printed], scanner, path)


def _scanner(noise: Noise, dice: Random) -> Scanner:
    match noise:
        case "n1":
            return Scanner(dpi=300, turn=0.2, blur=0.5, noise=2, quality=80)
        case "n2":
            return Scanner(dpi=200, turn=2.0, blur=dice.uniform(0.4, 0.9), noise=5, dusk=dice.uniform(20, 60), quality=dice.randint(45, 70))
    return Scanner(dpi=dice.choice((170, 200)), turn=1.5, blur=dice.uniform(0.6, 1.0), noise=10, dusk=25, quality=60)


def _grey(page: pypdfium2.PdfPage, dpi: int) -> Pixels:
    grey: Pixels = np.ascontiguousarray(page.render(scale=dpi / POINTS, grayscale=True).to_numpy())
    return grey[:, :, 0] if grey.ndim == 3 else grey


def _worn(page: Pixels, noise: Noise, dice: Random, grains: np.random.Generator, scanner: Scanner) -> Pixels:
    grey = _turned(page, dice.uniform(-scanner.turn, scanner.turn))
    if noise == "n3":
        grey = _copied(grey, grains)
    grey = _lit(cv2.GaussianBlur(grey, (0, 0), scanner.blur).astype(np.float32), scanner.dusk, dice)
    grey += grains.normal(0, scanner.noise, grey.shape)
    return np.clip(np.rint(grey), 0, PAPER).astype(np.uint8)


def _copied(page: Pixels, grains: np.random.Generator) -> Pixels:
    """A copy of a copy: nearly black and white, strokes broken, specks on the paper."""
    grey = cv2.GaussianBlur(page, (0, 0), 0.8).astype(np.float32)
    grain = cv2.GaussianBlur(grains.normal(0, 1, page.shape).astype(np.float32), (0, 0), 1.2)
    copied = np.where(grey + grain * 90 < 150, 35, 245).astype(np.uint8)
    specks = grains.random(page.shape) < 0.0004
    copied[specks] = 60
    return copied


def _lit(grey: np.ndarray[tuple[int, ...], np.dtype[np.float32]], dusk: float, dice: Random) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Darker towards one corner."""
    height, width = grey.shape[:2]
    down, across = np.linspace(0, 0.5, height), np.linspace(0, 0.5, width)
    if dice.random() < 0.5:
        down = down[::-1]
    if dice.random() < 0.5:
        across = across[::-1]
    lit: np.ndarray[tuple[int, ...], np.dtype[np.float32]] = (grey - dusk * np.add.outer(down, across)).astype(np.float32)
    return lit


def _turned(page: Pixels, degrees: float) -> Pixels:
    height, width = page.shape
    around = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(page, around, (width, height), flags=cv2.INTER_CUBIC, borderValue=(PAPER,)).astype(np.uint8)
