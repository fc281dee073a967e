from __future__ import annotations

import pytest

from extract.audit.checks.cumulative_falls import CHECK
from schemas import Report
from schemas.report import Indicator, Pledge

from ..reports import found, report


def counted(name: str, **results: int) -> Report:
    rows = (Indicator(name=name, period=year[1:], actual=value) for year, value in results.items())
    return report(Pledge(name="놀이터", indicators=tuple(rows)))


def test_a_cumulative_indicator_that_falls_is_a_note_with_both_values() -> None:
    (finding,) = found(CHECK, counted("설치 개소(누적)", y2025=4, y2023=3, y2024=5))
    assert finding.severity == "info"
    assert finding.paths == ("/pledges/0/indicators/0/actual", "/pledges/0/indicators/2/actual")


@pytest.mark.parametrize("name", ["설치 개소(누적)", "누계 설치"])
def test_what_grows_or_stays_is_right(name: str) -> None:
    assert not found(CHECK, counted(name, y2023=3, y2024=3, y2025=4))


def test_what_is_counted_anew_each_year_may_fall() -> None:
    assert not found(CHECK, counted("방문자 수", y2023=3, y2024=2))
