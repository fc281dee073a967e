"""A time before or after the years, as it is printed: no order of columns makes another of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .drawn import Convert, both, flagged, with_funding


@both
@pytest.mark.parametrize(
    ("headings", "periods"),
    [
        (("2024", "2027 이후"), ("2024", "2027+")),
        (("2020 이전", "2024"), ("2020-", "2024")),
        (("2022까지", "2024 이후"), ("2022-", "2024+")),
    ],
)
def test_an_open_period_with_a_gap_is_kept_and_flagged(
    headings: tuple[str, str], periods: tuple[str, str], converted: Convert, tmp_path: Path
) -> None:
    rows = (
        ["구분", "합계", *headings],
        ["국비", "1,000", "400", "600"],
        ["시비", "2,000", "900", "1,100"],
    )
    report = converted(with_funding(*rows), tmp_path)
    budgets = report.pledges[0].budgets
    assert [budget.period for budget in budgets] == ["total", *periods] * 2
    open_ones = {at for at, budget in enumerate(budgets) if budget.period[-1] in "+-"}
    assert {f"/pledges/0/budgets/{at}/amount" for at in open_ones} <= flagged(report)
