from __future__ import annotations

import pytest

from extract.audit.checks.periods_out_of_order import CHECK
from schemas import Report
from schemas.report import Milestone, Pledge

from ..reports import found, report


def rows(*periods: str) -> Report:
    return report(Pledge(name="놀이터", roadmap=tuple(Milestone(period=period) for period in periods)))


def test_the_one_row_astray_is_told() -> None:
    (finding,) = found(CHECK, rows("2023", "2029", "2025-Q1", "2025-Q2"))
    assert (finding.severity, finding.paths) == ("warning", ("/pledges/0/roadmap/1/period",))
    assert finding.actual == "2029"


@pytest.mark.parametrize(
    "periods",
    [
        ("2022", "2023", "2024-H1", "2024-H2"),
        ("2025-Q2", "2025-Q1", "2024", "2023"),
        ("2024", "2023", "2025"),  # too few rows
        ("2023", "2022", "2025", "2024"),  # no row alone
        ("2023", "2024", "total", "2022"),
    ],
)
def test_either_order_is_right_and_no_order_says_nothing(periods: tuple[str, ...]) -> None:
    assert not found(CHECK, rows(*periods))
