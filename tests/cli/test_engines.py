from __future__ import annotations

from pathlib import Path

import pytest

from extract.words.engines import trained

from .conftest import Gongyak


def test_every_engine_has_a_line_with_its_version(gongyak: Gongyak) -> None:
    ran = gongyak("engines", "--lang", "en")
    assert ran.code == 0
    names = [line.lstrip("* ").split()[0] for line in ran.out.splitlines()]
    assert names == ["tesserocr", "tesseract", "rapidocr"]
    assert "Hangul" in ran.out
    assert next(line for line in ran.out.splitlines() if line.endswith(" reads")).startswith("* ")


def test_without_an_engine_it_says_how_to_install_one(
    gongyak: Gongyak, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trained, "PROGRAM", str(Path("no") / "such" / "program"))
    ran = gongyak("engines", "--lang", "ko")
    assert ran.code == 3
    assert "설치 명령" in ran.out
