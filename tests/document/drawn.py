"""Small PDFs written by hand: every byte of them is known, and none needs a font file."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extract.document import PagedDocument, open_input
from extract.model.source import PageHandle
from extract.settings import DocumentSettings

SETTINGS = DocumentSettings(page_seconds=20.0)


@dataclass(frozen=True)
class Leaf:
    """A page to be written: its content, and what else its dictionary and its resources hold."""

    content: bytes
    keys: bytes = b"/MediaBox [0 0 400 600]"
    resources: bytes = b""


@dataclass(frozen=True)
class Stream:
    keys: bytes
    data: bytes

    def written(self) -> bytes:
        return b"<< %s /Length %d >> stream\n%s\nendstream" % (self.keys, len(self.data), self.data)


def pdf(leaves: Sequence[Leaf], more: Sequence[bytes] = ()) -> bytes:
    """Objects: 1 catalogue, 2 page tree, 3 font, then ``more`` from 4 on, then pages and contents in turn."""
    first = 4 + len(more)
    kids = b" ".join(b"%d 0 R" % (first + 2 * index) for index in range(len(leaves)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(leaves)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        *more,
    ]
    for index, leaf in enumerate(leaves):
        contents = first + 2 * index + 1
        objects.append(
            b"<< /Type /Page /Parent 2 0 R %s /Contents %d 0 R /Resources << /Font << /F 3 0 R >> %s >> >>"
            % (leaf.keys, contents, leaf.resources)
        )
        objects.append(Stream(b"/Filter /FlateDecode", _packed(leaf.content)).written())
    return _assembled(objects)


def text(x: float, y: float, words: bytes, size: float = 12) -> bytes:
    """``words`` from (x, y) above the lower left corner."""
    return b"BT /F %g Tf %g %g Td (%s) Tj ET\n" % (size, x, y, words)


@contextmanager
def opened(path: Path, settings: DocumentSettings = SETTINGS) -> Iterator[PagedDocument]:
    with open_input(path, settings) as document:
        assert isinstance(document, PagedDocument)
        yield document


@contextmanager
def first_page(folder: Path, data: bytes, settings: DocumentSettings = SETTINGS) -> Iterator[PageHandle]:
    path = folder / "drawn.pdf"
    path.write_bytes(data)
    with opened(path, settings) as document:
        yield next(document.pages())


def words_of(page: PageHandle) -> list[str]:
    return [layer.word.text for layer in page.drawn().words]


@cache
def _packed(content: bytes) -> bytes:
    return zlib.compress(content)


def _assembled(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data))
    return data + head + table + trailer
