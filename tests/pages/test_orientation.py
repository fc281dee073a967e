from __future__ import annotations

import cv2
import numpy as np
import pytest

from extract.model.source import Pixels
from extract.pages.letters import PATCH_SIDE, letter_patches
from extract.pages.orientation import quarter_turns
from extract.pages.uprightness import upright_shares

from .drawn import DPI, HEIGHT, WIDTH

LATIN = ("Annual report of the district", "Budget secured by quarter", "Plans for safe roads and parks")
FIGURES = ("1,245  3,470  2,914", "5,732  4,127  7,423", "2,573  7,154  4,235")

HERSHEY = (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_COMPLEX, cv2.FONT_HERSHEY_DUPLEX)


def _written(lines: tuple[str, ...], font: int) -> Pixels:
    page = np.full((HEIGHT, WIDTH), 255, np.uint8)
    for index, line in enumerate(lines * 4):
        cv2.putText(page, line, (150, 200 + 60 * index), font, 0.9, (0,), 2, cv2.LINE_AA)
    return page


@pytest.mark.parametrize("font", HERSHEY)
@pytest.mark.parametrize("lines", [LATIN, FIGURES], ids=["latin", "figures"])
@pytest.mark.parametrize("turned", range(4))
def test_latin_and_figures_find_their_way_up(lines: tuple[str, ...], font: int, turned: int) -> None:
    page = np.ascontiguousarray(np.rot90(_written(lines, font), turned))
    assert quarter_turns(page, DPI) == (4 - turned) % 4


@pytest.mark.parametrize("turned", range(4))
def test_a_title_alone_is_enough(turned: int) -> None:
    page = np.full((HEIGHT, WIDTH), 255, np.uint8)
    cv2.putText(page, "A n n u a l   r e p o r t", (150, 600), HERSHEY[0], 1.5, (0,), 3, cv2.LINE_AA)
    assert quarter_turns(np.ascontiguousarray(np.rot90(page, turned)), DPI) == (4 - turned) % 4


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("softness", [0.5, 1.5, 3.0])
def test_grain_is_never_turned(seed: int, softness: float) -> None:
    grain = np.random.default_rng(seed).normal(0, 1, (600, 500))
    soft = cv2.GaussianBlur(grain, (0, 0), softness)
    assert quarter_turns(np.where(soft > soft.std(), 0, 255).astype(np.uint8), DPI) == 0


def test_no_way_up_is_favoured() -> None:
    letters = letter_patches(_written(LATIN, HERSHEY[1]), DPI)
    turned = np.rot90(letters, 1, axes=(1, 2))
    assert np.allclose(upright_shares(turned), np.roll(upright_shares(letters), -1, axis=1), atol=1e-4)
    assert np.allclose(np.exp(upright_shares(letters)).sum(axis=1), 1.0)


def test_a_page_without_letters_has_no_patches() -> None:
    assert letter_patches(np.full((300, 300), 255, np.uint8), DPI).shape == (0, PATCH_SIDE, PATCH_SIDE)
