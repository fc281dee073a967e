from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.audit import audit
from extract.audit.checks.unknown_status import CHECK
from schemas import Report
from schemas.report import Pledge

from ..reports import flagged, found, report, with_fields


def _with_status(status: str | None) -> Report:
    return with_fields(report(Pledge(number="1", name="놀이터 조성", status=status)))


@pytest.mark.parametrize(
    "status", [None, "완료", "이행 후 계속추진", "이행후계속추진", "정상추진", "일부 추진", "보류", "폐기"]
)
def test_the_words_of_the_contract_are_known_however_spaced(status: str | None) -> None:
    assert not found(CHECK, _with_status(status))


def test_any_other_word_is_told_and_flagged() -> None:
    (finding,) = found(CHECK, _with_status("장기 검토"))
    assert (finding.severity, finding.paths, finding.actual) == (
        "warning",
        ("/pledges/0/status",),
        "장기 검토",
    )
    assert "장기 검토" in finding.message
    assert flagged(audit(_with_status("장기 검토"))) == ["/pledges/0/status"]


@given(st.text(max_size=20))
def test_no_word_steers_a_terminal(status: str) -> None:
    for finding in found(CHECK, _with_status(status)):
        assert "\x1b" not in finding.message
