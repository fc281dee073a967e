from __future__ import annotations

from extract.audit.checks.duplicate_indicator import CHECK
from schemas.report import Indicator, Pledge

from ..reports import found, report


def _indicator(
    name: str, period: str = "2024", target: float | None = 5, actual: float | None = None
) -> Indicator:
    return Indicator(name=name, period=period, target=target, actual=actual)


def _pledge(*indicators: Indicator) -> Pledge:
    return Pledge(number="1", name="놀이터 조성", indicators=indicators)


def test_the_figures_of_both_are_told() -> None:
    pledge = _pledge(_indicator("방문자 수"), _indicator("시설 수"), _indicator("방문자수", actual=4))
    (finding,) = found(CHECK, report(pledge))
    assert finding.severity == "warning"
    assert finding.paths == tuple(
        f"/pledges/0/indicators/{figure}" for figure in ("0/target", "2/target", "2/actual")
    )


def test_other_periods_names_and_pledges_are_others() -> None:
    one = _pledge(_indicator("방문자 수"), _indicator("방문자 수", "2025"), _indicator("시설 수"))
    assert not found(CHECK, report(one, one))


def test_indicators_without_a_name_or_a_figure_are_not_compared() -> None:
    blank = _indicator("방문자 수", target=None)
    assert not found(CHECK, report(_pledge(_indicator(""), _indicator(" "), blank, blank)))
