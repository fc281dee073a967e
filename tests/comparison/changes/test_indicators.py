from __future__ import annotations

import pytest

from schemas.report import Indicator

from ..reports import PLEDGE, changed, codes

PAST, CURRENT = PLEDGE.indicators


def with_current(**values: float | None) -> tuple[Indicator, ...]:
    return PAST, CURRENT.model_copy(update={"rate": None, **values})


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"target": 3}, ("target-lowered", "warning")),
        ({"target": 5}, ("target-raised", "info")),
        ({"actual": 2}, ("result-grew", "info")),
        ({"actual": 0}, ("result-shrank", "warning")),
        ({"actual": None}, ("figure-vanished", "warning")),
    ],
)
def test_a_value_of_the_running_period(values: dict[str, float | None], code: tuple[str, str]) -> None:
    assert codes(changed(indicators=with_current(**values))) == [code]


def test_a_value_of_a_past_period_is_restated() -> None:
    past = PAST.model_copy(update={"actual": 3, "rate": 150})
    (found,) = changed(indicators=(past, CURRENT))
    assert (found.code, found.severity) == ("past-figure-restated", "warning")
    assert (found.change.was, found.change.now) == ("2", "3")


def test_an_indicator_that_is_called_nearly_the_same_is_the_same() -> None:
    renamed = tuple(each.model_copy(update={"name": "설치 개소수"}) for each in PLEDGE.indicators)
    assert changed(indicators=renamed) == ()


def test_no_indicators_left_is_told_once() -> None:
    assert codes(changed(indicators=())) == [("table-gone", "warning")]
