from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from extract.errors import InputRefused
from extract.model.source import PageHandle, Pixels
from extract.settings import DocumentSettings

from .drawn import opened

DPI = 72
"""At 72, pixels are points."""


def _paper(width: int = 400, height: int = 600) -> Image.Image:
    """White, with a black square in its upper left corner."""
    image = Image.new("L", (width, height), 255)
    image.paste(0, (0, 0, width // 4, width // 4))
    return image


def _first(path: Path) -> tuple[PageHandle, Pixels]:
    with opened(path) as document:
        page = next(document.pages())
        return page, page.render(DPI)


def _is_upright(pixels: Pixels) -> bool:
    width = pixels.shape[1]
    corner = width // 5
    return bool(pixels[:corner, :corner].max() < 60 and pixels[corner * 2 :].min() > 200)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
def test_pictures_stand_as_their_orientation_says(orientation: int, suffix: str, tmp_path: Path) -> None:
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    stored = _paper() if orientation == 1 else _paper().transpose(Image.Transpose(undo[orientation]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"a.{suffix}"
    stored.save(path, exif=exif, dpi=(72, 72))
    page, pixels = _first(path)
    assert (page.width, page.height) == pytest.approx((400, 600), rel=0.001)
    assert pixels.shape == (600, 400)
    assert _is_upright(pixels)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "I;16", "F"])
def test_every_kind_of_pixel_becomes_grey(mode: str, tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    if mode == "I;16":
        Image.fromarray(np.asarray(_paper(), dtype=np.uint16) * 257).save(path)
    elif mode == "F":
        Image.fromarray(np.asarray(_paper(), dtype=np.float32) / 255).save(path)
    else:
        _paper().convert(mode).save(path)
    assert _is_upright(_first(path)[1])


def test_transparent_places_are_white(tmp_path: Path) -> None:
    black = Image.new("RGBA", (400, 600), (0, 0, 0, 0))
    black.paste((0, 0, 0, 255), (0, 0, 100, 100))
    black.save(tmp_path / "a.png")
    assert _is_upright(_first(tmp_path / "a.png")[1])
    palette = _paper().convert("P")
    palette.save(tmp_path / "b.png", transparency=palette.getpixel((0, 0)))
    assert _first(tmp_path / "b.png")[1].min() == 255


def test_scanners_of_twelve_bits_are_not_dark(tmp_path: Path) -> None:
    Image.fromarray(np.asarray(_paper(), dtype=np.uint16) * 16).save(tmp_path / "a.png")
    assert _is_upright(_first(tmp_path / "a.png")[1])


def test_pages_of_a_tiff_have_their_own_sizes(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    pages = [_paper(400, 600), _paper(900, 500).convert("1"), _paper(500, 500)]
    pages[0].save(path, save_all=True, append_images=pages[1:], dpi=(72, 72))
    with opened(path) as document:
        sizes = [(page.width, page.height, page.render(DPI).shape) for page in document.pages()]
    assert document.source.pages == 3
    assert sizes == [(400, 600, (600, 400)), (900, 500, (500, 900)), (500, 500, (500, 500))]


def test_pages_of_a_tiff_are_limited(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    _paper().save(path, save_all=True, append_images=[_paper()] * 3)
    with pytest.raises(InputRefused) as refused, opened(path, DocumentSettings(max_pages=3)):
        pass
    assert refused.value.code == "too-many-pages"


def test_fax_pixels_are_not_square(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    tags = ImageFileDirectory_v2()
    tags[282], tags[283], tags[296] = 204.0, 98.0, 2
    _paper(1728, 1078).save(path, tiffinfo=tags)
    page, pixels = _first(path)
    assert (round(page.width), round(page.height)) == (610, 792)
    assert pixels.shape == (792, 610)


def test_size_is_checked_before_decoding(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("1", (2000, 2000)).save(path)
    with pytest.raises(InputRefused) as refused, opened(path, DocumentSettings(max_page_megapixels=3)):
        pass
    assert (refused.value.code, refused.value.facts) == ("image-too-large", {"width": 2000, "height": 2000})


def test_a_picture_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.effect_noise((600, 800), 60).save(path)
    path.write_bytes(path.read_bytes()[:9000])
    with opened(path) as document, pytest.raises(InputRefused) as refused:
        next(document.pages()).render(DPI)
    assert refused.value.code == "damaged-image"


def test_wrong_checksums_put_the_page_in_doubt(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    ImageOps.invert(_paper()).save(path)
    data = path.read_bytes()
    spot = data.index(b"IEND") - 8
    path.write_bytes(data[: spot - 1] + bytes([data[spot - 1] ^ 1]) + data[spot:])
    with opened(path) as document:
        told = [(notice.code, notice.severity, notice.page) for notice in document.notices]
    assert told == [("page-damaged", "warning", 1)]


def test_the_smallest_picture_is_a_page(tmp_path: Path) -> None:
    Image.new("L", (1, 1), 255).save(tmp_path / "a.png")
    page, pixels = _first(tmp_path / "a.png")
    assert pixels.shape == (round(page.height), round(page.width))
