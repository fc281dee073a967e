"""Which engines and judges may be named."""

from __future__ import annotations

import pytest

from extract.errors import UsageError
from extract.settings import WordSettings
from extract.words.engines import check_names


@pytest.mark.parametrize(
    ("engine", "judge"), [("auto", "auto"), ("tesseract", "rapidocr"), ("tesserocr", None)]
)
def test_names_that_there_are(engine: str, judge: str | None) -> None:
    """Whether they are installed is another question."""
    check_names(WordSettings(engine=engine, judge=judge))


@pytest.mark.parametrize(
    ("engine", "judge"),
    [
        ("nope", "auto"),
        ("auto", "foo"),
        ("tesserocr", "tesserocr"),
        ("auto", "tesseract"),
        ("rapidocr", "rapidocr"),
    ],
)
def test_a_reader_cannot_judge_itself_and_strange_names_are_refused(engine: str, judge: str) -> None:
    """Tesseract by another door errs as Tesseract does."""
    with pytest.raises(UsageError, match="unknown-engine"):
        check_names(WordSettings(engine=engine, judge=judge))
