"""Reading a page leaves nothing behind: a report of 300 scans must not take 300 times as much as one."""

from __future__ import annotations

import random
from pathlib import Path

from .drawn import Leaf, Stream, opened, pdf

PICTURE_BYTES = 1_000_000
PAGES = 48
ALLOWED_GROWTH_BYTES = 24 * PICTURE_BYTES
"""PDFium may hold the pictures of 16 pages. Where all of them were kept, by two readers, growth was 72 pictures."""


def _scans() -> bytes:
    """Pages with one picture each; noise, so that nothing can be packed or shared."""
    noise = random.Random(1)
    keys = (
        b"/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    pictures = [Stream(keys, noise.randbytes(PICTURE_BYTES)).written() for _ in range(PAGES)]
    leaves = [
        Leaf(b"q 400 0 0 600 0 0 cm /I Do Q", resources=b"/XObject << /I %d 0 R >>" % (4 + number))
        for number in range(PAGES)
    ]
    return pdf(leaves, pictures)


def _held_bytes(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024


def test_pages_read_take_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "scans.pdf"
    path.write_bytes(_scans())
    held = []
    with opened(path) as document:
        line = document.process._line
        assert line is not None
        for page in document.pages():
            page.drawn()
            page.render(72)
            held.append(_held_bytes(line._process.pid))
    assert held[-1] - held[PAGES // 4] < ALLOWED_GROWTH_BYTES
