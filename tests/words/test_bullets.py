from __future__ import annotations

import cv2
import numpy as np
import pytest

from extract.words.bullets import take_bullet
from extract.words.strip import Strip


def _strip(draw: str) -> Strip:
    """A sign of 30 pixels, a gap, and print that is as high."""
    pixels = np.full((60, 400), 255, np.uint8)
    if draw in "○●":
        cv2.circle(pixels, (30, 30), 15, (0,), 3 if draw == "○" else cv2.FILLED)
    elif draw in "□■":
        cv2.rectangle(pixels, (15, 15), (45, 45), (0,), 3 if draw == "□" else cv2.FILLED)
    elif draw in "◆◇":
        points = np.array([[30, 14], [46, 30], [30, 46], [14, 30]], np.int32)
        cv2.polylines(pixels, [points], True, (0,), 3)
        if draw == "◆":
            cv2.fillPoly(pixels, [points], (0,))
    elif draw == "broken":
        cv2.ellipse(pixels, (30, 30), (15, 15), 0, 20, 350, (0,), 3)
    elif draw == "digit":
        cv2.ellipse(pixels, (30, 30), (9, 15), 0, 0, 360, (0,), 3)
    elif draw == "syllable":
        cv2.circle(pixels, (24, 28), 9, (0,), 3)
        cv2.line(pixels, (39, 14), (39, 46), (0,), 3)
    for x in range(70, 360, 36):
        cv2.rectangle(pixels, (x, 14), (x + 30, 46), (0,), 4)
    return Strip(pixels, 10.0, 20.0, 4.0)


@pytest.mark.parametrize("sign", "○●□■◆◇")
def test_bullets_are_told_by_their_shape(sign: str) -> None:
    bullet, rest = take_bullet(_strip(sign))
    assert bullet is not None
    assert bullet.text == sign
    assert 12 < bullet.box.x0 < bullet.box.x1 < rest.x0 < 27.5
    assert rest.pixels.shape[1] < 360


def test_a_broken_ring_is_a_ring() -> None:
    bullet, _ = take_bullet(_strip("broken"))
    assert bullet is not None
    assert bullet.text == "○"


@pytest.mark.parametrize("draw", ["digit", "syllable"])
def test_letters_and_digits_stay(draw: str) -> None:
    strip = _strip(draw)
    assert take_bullet(strip) == (None, strip)


def test_a_sign_alone_stays() -> None:
    strip = _strip("○")
    alone = Strip(np.ascontiguousarray(strip.pixels[:, :60]), 0.0, 0.0, 4.0)
    assert take_bullet(alone).bullet is None


def test_a_strip_without_ink_stays() -> None:
    strip = Strip(np.full((20, 20), 255, np.uint8), 0.0, 0.0, 4.0)
    assert take_bullet(strip).rest is strip
