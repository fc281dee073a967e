from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from extract.model.layout import Box, Ruling
from extract.model.source import PageImage, Pixels
from extract.tables.pictures import find_pictures

from .test_grid import level, ruled, upright

SCALE = 200 / 72


def paper() -> Pixels:
    return np.full((round(300 * SCALE), round(400 * SCALE)), 255, np.uint8)


def part(pixels: Pixels, box: Box) -> Pixels:
    rows, columns = (
        (round(a * SCALE), round(b * SCALE)) for a, b in ((box.top, box.bottom), (box.x0, box.x1))
    )
    return pixels[slice(*rows), slice(*columns)]


def found(pixels: Pixels, rulings: list[Ruling] | None = None) -> list[list[float]]:
    image = PageImage(3, pixels, SCALE, np.eye(2, 3))
    shown = find_pictures(image, rulings or [])
    assert all(picture.page == 3 for picture in shown)
    return [[picture.box.x0, picture.box.top, picture.box.x1, picture.box.bottom] for picture in shown]


def print_lines(pixels: Pixels, box: Box, height: float, pitch: float) -> None:
    """Words of upright strokes, as dense as print."""
    for top in np.arange(box.top, box.bottom - height, pitch):
        for x in np.arange(box.x0, box.x1 - 1, height * 0.45):
            if (x - box.x0) / height % 4.5 < 4:
                part(
                    pixels,
                    Box(float(x), float(top), float(x) + max(height * 0.08, 1 / SCALE), float(top) + height),
                )[:] = 0


def dark_scene(shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """Shades from dark to middling, smooth as a photograph's."""
    shades = np.random.default_rng(3).uniform(20, 170, (6, 8)).astype(np.float32)
    return np.asarray(
        cv2.resize(shades, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC).clip(0, 255), np.uint8
    )


def test_a_photograph_is_found_and_its_caption_is_not() -> None:
    pixels, box = paper(), Box(40, 50, 200, 150)
    part(pixels, box)[:] = dark_scene(part(pixels, box).shape)
    print_lines(pixels, Box(70, 151, 170, 163), 9, 12)
    (place,) = found(pixels)
    assert place == pytest.approx([40, 50, 200, 150], abs=3)


def test_a_photograph_in_black_and_white_is_found() -> None:
    pixels, box = paper(), Box(40, 50, 200, 150)
    grain = np.random.default_rng(5).random(part(pixels, box).shape)
    part(pixels, box)[:] = np.where(grain < 0.55, 0, 255)
    (place,) = found(pixels)
    assert place == pytest.approx([40, 50, 200, 150], abs=3)


def test_a_pale_photograph_is_found_by_its_frame() -> None:
    pixels, box = paper(), Box(40, 110, 200, 150)
    part(pixels, box)[:] = dark_scene(part(pixels, box).shape)
    frame = [level(50, 40, 200), upright(40, 50, 150), upright(200, 50, 150)]
    assert found(pixels, frame) == [[40, 50, 200, 150]]


def test_a_photograph_in_a_cell_leaves_room_for_its_caption() -> None:
    pixels, box = paper(), Box(50, 60, 190, 130)
    part(pixels, box)[:] = dark_scene(part(pixels, box).shape)
    (place,) = found(pixels, ruled([50, 150, 170], [40, 200, 300]))
    assert place == pytest.approx([50, 60, 190, 130], abs=3)


def test_a_page_shown_reduced_is_a_picture() -> None:
    pixels = paper()
    print_lines(pixels, Box(40, 50, 200, 150), 2.6, 4.4)
    (place,) = found(pixels)
    assert place == pytest.approx([40, 50, 200, 150], abs=6)


@pytest.mark.parametrize(("height", "pitch"), [(6.0, 8.0), (9.0, 12.0), (16.0, 24.0)])
def test_print_is_no_picture(height: float, pitch: float) -> None:
    pixels = paper()
    print_lines(pixels, Box(20, 20, 380, 280), height, pitch)
    assert found(pixels) == []


def test_filled_cells_are_no_pictures() -> None:
    pixels = paper()
    part(pixels, Box(40, 40, 360, 80))[:] = 120
    part(pixels, Box(40, 80, 120, 200))[:] = 200
    print_lines(pixels, Box(50, 50, 300, 70), 9, 12)
    for ruling in (rulings := ruled([40, 80, 140, 200], [40, 120, 360])):
        at, start, end = (round(value * SCALE) for value in (ruling.position, ruling.start, ruling.end))
        if ruling.axis == "horizontal":
            pixels[at, start:end] = 0
        else:
            pixels[start:end, at] = 0
    assert found(pixels, rulings) == []


def test_a_blank_page_has_none() -> None:
    assert found(paper()) == []
