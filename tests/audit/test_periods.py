from __future__ import annotations

import pytest

from extract.audit.periods import far_outside, months, year


@pytest.mark.parametrize(
    ("period", "length"), [("2024", 12), ("2024-Q3", 3), ("2024-H2", 6), ("2024-12", 1), ("0001-Q1", 3)]
)
def test_a_period_is_so_many_months(period: str, length: int) -> None:
    span = months(period)
    assert span is not None
    assert span[1] - span[0] + 1 == length


def test_the_last_quarter_ends_with_the_year() -> None:
    quarter, whole = months("2024-Q4"), months("2024")
    assert quarter is not None
    assert whole is not None
    assert quarter[1] == whole[1]


@pytest.mark.parametrize(
    ("date", "period", "far"),
    [
        ("2024-05-03", "2024-Q2", False),
        ("2024-01-03", "2024-Q2", False),
        ("2023-12-31", "2024-Q2", True),
        ("2024-10-01", "2024-Q2", True),
        ("2023-10", "2024", False),
        ("2023-09", "2024", True),
        ("2024-03", "2024-05", True),
        ("2024-04", "2024-05", False),
        ("2031-01", "2026+", False),
        ("2025-09", "2026+", True),
        ("2023-03", "2022-", False),
        ("2023-04", "2022-", True),
        ("1999-01", "total", False),
    ],
)
def test_far_is_further_than_the_slack(date: str, period: str, far: bool) -> None:
    assert far_outside(date, period) is far


def test_the_year_of_a_period() -> None:
    assert [year(period) for period in ("total", "2024", "2024-H1", "2027+")] == [None, 2024, 2024, 2027]
