from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from extract.cli.settings import settings_for
from extract.errors import UsageError
from extract.settings import Settings

from .conftest import Gongyak


def asked(*assignments: str, password: str | None = None) -> argparse.Namespace:
    return argparse.Namespace(set=list(assignments), password=password)


def test_nothing_asked_is_what_is_usual() -> None:
    assert settings_for(asked()) == Settings()


def test_every_kind_of_value_can_be_set() -> None:
    settings = settings_for(
        asked(
            "pages.dpi=300",
            "pages.turn = false",
            "words.engine=tesseract",
            "words.judge=none",
            'words.languages=["kor", "eng"]',
            "words.ocr_seconds=2",
            password="비밀",
        )
    )
    assert (settings.pages.dpi, settings.pages.turn) == (300, False)
    assert (settings.words.engine, settings.words.judge) == ("tesseract", None)
    assert (settings.words.languages, settings.words.ocr_seconds) == (("kor", "eng"), 2.0)
    assert settings.document.password == "비밀"


@pytest.mark.parametrize(
    "assignment", ["dpi=300", "pages.dpi", "pages.colour=1", "pens.dpi=1", "pages.=1", "=", ""]
)
def test_what_is_no_setting_is_told_with_those_there_are(assignment: str) -> None:
    with pytest.raises(UsageError) as caught:
        settings_for(asked(assignment))
    assert caught.value.code == "setting-unknown"
    assert "words.engine" in str(caught.value.facts["settings"])


@pytest.mark.parametrize(
    ("assignment", "permitted"),
    [
        ("pages.dpi=fine", "70 – 1200"),
        ("pages.dpi=5", "70 – 1200"),
        ("pages.turn=perhaps", "true | false"),
        ("words.text_layer=always", "auto | never"),
        ("words.ocr_seconds=0", "0.5, 1, 2 … (> 0)"),
        ("words.engine=none", "abc"),
        ("words.judge=3", "abc | none"),
        ("words.languages=kor", '["abc", "def"]'),
    ],
)
def test_a_value_that_cannot_be_is_told_with_those_that_can(assignment: str, permitted: str) -> None:
    with pytest.raises(UsageError) as caught:
        settings_for(asked(assignment))
    assert (caught.value.code, caught.value.facts["permitted"]) == ("setting-value", permitted)


def test_a_model_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        settings_for(asked("words.korean_model=nofile.onnx"))
    assert caught.value.code == "rapidocr-model-missing"
    model = tmp_path / "model.onnx"
    model.touch()
    assert settings_for(asked(f"words.korean_model={model}")).words.korean_model == str(model)


@pytest.mark.parametrize("command", ["convert", "tables"])
def test_a_wrong_setting_stops_before_anything_is_read(
    command: str, gongyak: Gongyak, tmp_path: Path
) -> None:
    ran = gongyak(command, tmp_path / "missing.pdf", "--set", "pages.dpi=fine", "--lang", "en")
    assert ran.code == 2
    assert "pages.dpi" in ran.said
