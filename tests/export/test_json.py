from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from pydantic import ValidationError

from extract.export import json as json_format
from extract.export import jsonl as jsonl_format
from schemas import Report
from schemas.report import Figure

from .reports import REPORTS, SMALL


def _text(report: Report) -> str:
    stream = io.BytesIO()
    json_format.write(report, stream)
    return stream.getvalue().decode("utf8")


def _line(report: Report) -> str:
    stream = io.BytesIO()
    jsonl_format.write(report, stream)
    return stream.getvalue().decode("utf8")


@hypothesis_settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_both_forms_hold_the_whole_record(report: Report) -> None:
    assert Report.model_validate_json(_text(report)) == report
    assert _line(report).count("\n") == 1
    assert json.loads(_line(report)) == json.loads(_text(report))


def test_hangul_is_readable_and_whole_numbers_are_whole() -> None:
    text = _text(SMALL)
    assert text.startswith('{\n "schema_version": "1",\n "source": {\n')
    assert '"name": "가람천 강변길 조성"' in text
    assert '"amount": 1000000000000000000,' in text
    assert '"actual": 1,' in text
    assert text.endswith("}\n")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_json_cannot_say_never_gets_into_a_record(value: float) -> None:
    with pytest.raises(ValidationError):
        Figure(name="수", value=value, unit="명")
