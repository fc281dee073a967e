from __future__ import annotations

from extract.audit.checks.result_without_target import CHECK
from schemas import Report
from schemas.report import Indicator, Pledge

from ..reports import found, rated, report


def test_a_result_without_target_is_a_note() -> None:
    (finding,) = found(CHECK, _with_aim(Indicator(name="방문자 수", period="2023", actual=4)))
    assert (finding.severity, finding.paths) == ("info", ("/pledges/0/indicators/0/actual",))


def test_no_targets_at_all_or_a_rate_is_no_news() -> None:
    assert not found(CHECK, rated(None, 3, None))
    assert not found(CHECK, _with_aim(Indicator(name="방문자 수", period="2023", actual=4, rate=100)))
    assert not found(CHECK, _with_aim(Indicator(name="다른 수", period="2023", actual=4)))


def _with_aim(indicator: Indicator) -> Report:
    aim = Indicator(name="방문자 수", period="2024", target=5, actual=5)
    return report(Pledge(name="놀이터", indicators=(indicator, aim)))
