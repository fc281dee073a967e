from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from extract.document import open_input
from extract.errors import InputRefused
from extract.settings import DocumentSettings

from .drawn import Leaf, pdf


def _code(path: Path, settings: DocumentSettings | None = None) -> str:
    with pytest.raises(InputRefused) as refused, open_input(path, settings or DocumentSettings()):
        pass
    return refused.value.code


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    fifo, loop = tmp_path / "fifo", tmp_path / "loop"
    os.mkfifo(fifo)
    loop.symlink_to(loop)
    assert _code(tmp_path / "none.pdf") == "no-such-file"
    assert _code(tmp_path / "a" / "b.pdf") == "no-such-file"
    assert _code(tmp_path) == "not-a-file"
    assert _code(fifo) == "not-a-file"
    assert _code(Path("/dev/null")) == "not-a-file"
    assert _code(loop) == "unreadable-file"
    assert _code(tmp_path / ("가" * 300)) == "unreadable-file"
    assert _code(tmp_path / "a\0b") == "no-such-file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_must_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("공약")
    path.chmod(0)
    assert _code(path) == "unreadable-file"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.hwpx", b"PK\x03\x04" + bytes(40), "unsupported-type"),
        ("a.hwp", b"\xd0\xcf\x11\xe0" + bytes(40), "unsupported-type"),
        ("a.pdf", b"<!DOCTYPE html><html>", "wrong-type"),
        ("a.pdf", b"no header", "damaged-pdf"),
        ("a.txt", b"\x7fELF" + bytes(400), "wrong-type"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "damaged-image"),
        ("a.tif", b"II*\x00\xff\xff\xff\x7f", "damaged-image"),
    ],
)
def test_content_that_is_not_read_here(name: str, data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert _code(path) == code


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        file.truncate(2**20 + 1)
    assert _code(path, DocumentSettings(max_file_mib=1)) == "file-too-large"


def test_the_content_decides_and_a_wrong_name_is_told(tmp_path: Path) -> None:
    text, picture, document = tmp_path / "a.png", tmp_path / "b.pdf", tmp_path / "c.txt"
    text.write_text("공약 이행 보고서")
    Image.new("L", (9, 9)).save(picture, format="PNG")
    document.write_bytes(b"mail header\n" * 50 + pdf([Leaf(b"")]))
    found = []
    for path in (text, picture, document):
        with open_input(path, DocumentSettings()) as read:
            found.append((read.source.media_type, read.notices[0].code, read.notices[0].facts[0]))
    assert found == [
        ("text/plain", "type-differs", ("suffix", ".png")),
        ("image/png", "type-differs", ("suffix", ".pdf")),
        ("application/pdf", "type-differs", ("suffix", ".txt")),
    ]
