"""What a scanner and a copier do to a printed page, and the files that come out of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Pixels = NDArray[np.uint8]
"""Grey values (height, width), 0 black, 255 white."""

POINTS = 72.0
PAPER = 255.0

_STAMP = re.compile(rb"(?<=/ID\[<)[0-9A-F]{32}><[0-9A-F]{32}|(?<=/CreationDate\(D:)[0-9]{14}")
"""What PDFium draws by lot or takes from the clock; samples are the same bytes every time."""


@dataclass(frozen=True, slots=True)
class Scanner:
    """How a page was scanned.

    ``turn`` in degrees; ``blur`` and ``noise`` as standard deviations, in pixels and grey values; ``dusk`` is how
    many grey values darker the page gets towards one corner; ``quality`` is JPEG's.
    """

    dpi: int
    turn: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    dusk: float = 0.0
    quality: int = 60


def scan_pages(pdf: Path, scanner: Scanner) -> list[Pixels]:
    """All pages of a PDF, printed and scanned. The same scanner gives the same pixels."""
    grains = np.random.default_rng(scanner.dpi)
    with pypdfium2.PdfDocument(pdf) as document:
        printed = [page.render(scale=scanner.dpi / POINTS, grayscale=True).to_numpy() for page in document]
        return [_worn(page[:, :, 0] if page.ndim == 3 else page, scanner, grains) for page in printed]


def _worn(page: Pixels, scanner: Scanner, grains: np.random.Generator) -> Pixels:
    grey = _turned(page, scanner.turn).astype(np.float64)
    if scanner.blur:
        grey = cv2.GaussianBlur(grey, (0, 0), scanner.blur).astype(np.float64)
    height, width = grey.shape
    slope = np.add.outer(np.linspace(0, 0.5, height), np.linspace(0, 0.5, width))
    grey -= scanner.dusk * slope
    if scanner.noise:
        grey += grains.normal(0, scanner.noise, grey.shape)
    return np.clip(np.rint(grey), 0, PAPER).astype(np.uint8)


def _turned(page: Pixels, degrees: float) -> Pixels:
    if not degrees:
        return page.copy()
    height, width = page.shape
    around = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = cv2.warpAffine(page, around, (width, height), flags=cv2.INTER_CUBIC, borderValue=(PAPER,))
    return turned.astype(np.uint8)


def write_pdf(pages: list[Pixels], scanner: Scanner, path: Path) -> None:
    """A PDF of pictures alone, as a scanner makes it."""
    canvas = Canvas(str(path), invariant=1, pageCompression=1)
    for page in pages:
        height, width = (length * POINTS / scanner.dpi for length in page.shape)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(BytesIO(_jpeg(page, scanner))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()


def write_jpeg(pages: list[Pixels], scanner: Scanner, path: Path) -> None:
    """The first page as a JPEG."""
    path.write_bytes(_jpeg(pages[0], scanner))


def write_png(pages: list[Pixels], scanner: Scanner, path: Path) -> None:
    """The first page as a PNG in sixteen greys."""
    sixteen = np.rint(pages[0] / 17.0).astype(np.uint8) * np.uint8(17)
    Image.fromarray(sixteen).save(path, dpi=(scanner.dpi, scanner.dpi), optimize=True)


def write_tiff(pages: list[Pixels], scanner: Scanner, path: Path) -> None:
    """All pages in one TIFF, black and white, as an office copier sends it (fax group 4)."""
    first, *others = [Image.fromarray(page).convert("1", dither=Image.Dither.NONE) for page in pages]
    first.save(
        path, save_all=True, append_images=others, compression="group4", dpi=(scanner.dpi, scanner.dpi)
    )


def write_mixed(pdf: Path, scanned: list[Pixels], scanner: Scanner, path: Path) -> None:
    """The first page as it was born, the others as scans: a report to which papers were added."""
    scan = path.with_suffix(".scan.pdf")
    write_pdf(scanned[1:], scanner, scan)
    with (
        pypdfium2.PdfDocument.new() as mixed,
        pypdfium2.PdfDocument(pdf) as born,
        pypdfium2.PdfDocument(scan) as added,
    ):
        mixed.import_pages(born, [0])
        mixed.import_pages(added)
        mixed.save(path)
    scan.unlink()
    path.write_bytes(_STAMP.sub(_without_time, path.read_bytes()))


def _without_time(stamp: re.Match[bytes]) -> bytes:
    return b"20000101000000" if len(stamp[0]) == 14 else b"0" * 32 + b"><" + b"0" * 32


def _jpeg(page: Pixels, scanner: Scanner) -> bytes:
    written = BytesIO()
    dpi = (scanner.dpi, scanner.dpi)
    Image.fromarray(page).save(written, "JPEG", quality=scanner.quality, dpi=dpi, optimize=True)
    return written.getvalue()
