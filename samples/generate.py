"""Makes the samples anew from their report.toml: ``python -m samples.generate [NAME ...]``.

A developer's tool: it needs the development dependencies and Debian's fonts-nanum. Every sample is made the
same way each time, byte for byte.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from schemas.report import Source

from .making.content import Content, read_content
from .making.dump import type_dump
from .making.scan import (
    Pixels,
    Scanner,
    scan_pages,
    write_jpeg,
    write_mixed,
    write_pdf,
    write_png,
    write_tiff,
)
from .making.sheet import draw_pdf
from .making.truth import Placement, true_report

SAMPLES = Path(__file__).parent

CLEAN = Scanner(dpi=300, blur=0.6, noise=1.5, quality=45)
OFFICE = Scanner(dpi=200, turn=0.9, blur=0.7, noise=5, dusk=38, quality=55)
DESK = Scanner(dpi=200, turn=-0.4, blur=0.5, noise=2, quality=60)
COPIER = Scanner(dpi=300, turn=0.3, blur=0.8)

MEDIA_TYPES = {
    "txt": "text/plain",
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "tif": "image/tiff",
}

Make = Callable[[Content, Path], tuple[Placement, ...]]
"""Writes a report to a path and tells where its pledges came to stand."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The input's file name and how it is made."""

    file: str
    make: Make


def dumped(encoding: str, line_end: str) -> Make:
    """A text dump; it has no pages."""

    def make(report: Content, path: Path) -> tuple[Placement, ...]:
        text = type_dump(report, seed=path.parent.name)
        path.write_bytes(text.replace("\n", line_end).encode(encoding))
        return (Placement(),) * len(report.pledges)

    return make


def scanned(scanner: Scanner, write: Callable[[list[Pixels], Scanner, Path], None]) -> Make:
    """A drawn report, printed and scanned."""

    def make(report: Content, path: Path) -> tuple[Placement, ...]:
        with TemporaryDirectory() as folder:
            drawn = Path(folder) / "drawn.pdf"
            placements = draw_pdf(report, drawn)
            write(scan_pages(drawn, scanner), scanner, path)
        return placements

    return make


def mixed(scanner: Scanner) -> Make:
    """The first page born digital, the others scanned."""

    def make(report: Content, path: Path) -> tuple[Placement, ...]:
        with TemporaryDirectory() as folder:
            drawn = Path(folder) / "drawn.pdf"
            placements = draw_pdf(report, drawn)
            write_mixed(drawn, scan_pages(drawn, scanner), scanner, path)
        return placements

    return make


RECIPES = {
    "dump-city": Recipe("report.txt", dumped("utf-8", "\n")),
    "dump-county": Recipe("report.txt", dumped("cp949", "\r\n")),
    "pdf-city": Recipe("report.pdf", draw_pdf),
    "pdf-booklet": Recipe("report.pdf", draw_pdf),
    "pdf-mixed": Recipe("report.pdf", mixed(OFFICE)),
    "scan-clean": Recipe("report.pdf", scanned(CLEAN, write_pdf)),
    "scan-office": Recipe("report.pdf", scanned(OFFICE, write_pdf)),
    "image-png": Recipe("report.png", scanned(DESK, write_png)),
    "image-jpeg": Recipe("report.jpg", scanned(DESK, write_jpeg)),
    "image-tiff": Recipe("report.tif", scanned(COPIER, write_tiff)),
}


def make_sample(name: str) -> None:
    """Write a sample's input and its true record into its folder."""
    folder, recipe = SAMPLES / name, RECIPES[name]
    report = read_content(folder / "report.toml")
    path = folder / recipe.file
    placements = recipe.make(report, path)
    record = true_report(report, _source(path, placements), placements)
    text = record.model_dump_json(indent=1, exclude={"fields"})
    (folder / "expected.json").write_text(text + "\n", "utf8")


def _source(path: Path, placements: tuple[Placement, ...]) -> Source:
    return Source(
        name=path.name,
        sha256=sha256(path.read_bytes()).hexdigest(),
        media_type=MEDIA_TYPES[path.suffix[1:]],
        pages=max((page for placed in placements for page in placed.pages), default=1),
    )


if __name__ == "__main__":
    for sample in sys.argv[1:] or RECIPES:
        make_sample(sample)
