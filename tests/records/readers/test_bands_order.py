from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.readers.bands_order import Dated, Placed, in_step


def placed(*labels: tuple[str, str]) -> list[tuple[str, bool]]:
    """Periods, each with a date beside it or none, all on one page."""
    dated = [Dated(period, (date,) if date else (), 1) for period, date in labels]
    return [(each.period, each.sure) for each in in_step(dated)]


@pytest.mark.parametrize("misread", ["2021-H1", "2024-H2", "2026-H1"])
def test_a_half_out_of_step_is_put_right_where_its_dates_say_so(misread: str) -> None:
    found = placed(
        ("2023-H1", "2023-02"), ("2023-H2", "2023-09"), (misread, "2024-03"), ("2024-H2", "2024-08"),
        ("2025-H1", "2025-01"),
    )  # fmt: skip
    assert found == [(p, True) for p in ("2023-H1", "2023-H2", "2024-H1", "2024-H2", "2025-H1")]


@pytest.mark.parametrize("misread", ["2022", "2023", "2027"])
def test_without_dates_it_is_not_sure(misread: str) -> None:
    found = dict(placed(("2023", ""), ("2024", ""), (misread, ""), ("2026", "")))
    assert not found[misread]


def test_a_last_year_misread_as_the_one_before() -> None:
    assert placed(("2023", ""), ("2024", ""), ("2024", "2025-03"))[-1] == ("2025", True)
    assert placed(("2023", ""), ("2024", ""), ("2024", ""))[-1] == ("2024", False)


def test_a_period_that_goes_on_over_a_page_is_no_repetition() -> None:
    labels = [Dated("2023", (), 1), Dated("2024", (), 1), Dated("2024", (), 2)]
    assert in_step(labels)[-1] == Placed("2024", sure=True)


def test_quarters_are_often_left_out() -> None:
    found = placed(("2023-Q1", ""), ("2023-Q4", ""), ("2024-Q3", ""), ("2024-Q4", ""))
    assert all(sure for _, sure in found)


def test_years_may_be_left_out_where_dates_bear_them_out() -> None:
    found = placed(("2022", "2022-03"), ("2024", "2024-03"), ("2025", "2025-03"))
    assert found == [("2022", True), ("2024", True), ("2025", True)]


def test_the_time_after_comes_last() -> None:
    found = placed(("2022-", ""), ("2023", ""), ("2024-H1", ""), ("2024-H2", ""), ("2024+", ""))
    assert all(sure for _, sure in found)


def test_of_two_that_contradict_each_other_none_is_sure() -> None:
    assert placed(("2025", ""), ("2024", "")) == [("2025", False), ("2024", False)]


YEARS = st.integers(2010, 2035)


@given(YEARS, st.integers(3, 8), st.data())
def test_a_year_misread_is_never_sure_without_dates(first: int, count: int, data: st.DataObject) -> None:
    years = [str(first + step) for step in range(count)]
    at = data.draw(st.integers(0, count - 1))
    years[at] = str(data.draw(YEARS.filter(lambda year: year != first + at)))
    found = in_step([Dated(year, (), 1) for year in years])
    assert not found[at].sure


@given(YEARS, st.integers(1, 8))
def test_periods_in_step_stay_what_they_are(first: int, count: int) -> None:
    years = [str(first + step) for step in range(count)]
    assert in_step([Dated(year, (), 1) for year in years]) == tuple(Placed(year, sure=True) for year in years)


PERIODS = st.sampled_from(["2022-", "2023", "2024", "2023-H1", "2023-H2", "2024-Q3", "2024-05", "2026+"])


@given(st.lists(st.tuples(PERIODS, st.sampled_from(["", "2023-04", "2024-08-01"]))))
def test_every_label_keeps_a_place(labels: list[tuple[str, str]]) -> None:
    assert len(placed(*labels)) == len(labels)
