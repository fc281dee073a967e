from __future__ import annotations

from extract.comparison import compare
from schemas.report import Budget

from ...audit.reports import report, table
from ..reports import PLEDGE, ROWS, changed, codes

SECURED = {"계": {"2024": 40, "2025": 60}, "국비": {"2024": 40, "2025": 60}}


def secured(now: dict[str, dict[str, int]]) -> list[tuple[str, str]]:
    old = PLEDGE.model_copy(update={"budgets": (*table(ROWS), *table(SECURED, "secured"))})
    new = PLEDGE.model_copy(update={"budgets": (*table(ROWS), *table(now, "secured"))})
    return codes(compare(report(old), report(new)))


def test_secured_money_that_shrank_or_grew() -> None:
    assert (
        secured({"계": {"2024": 40, "2025": 50}, "국비": {"2024": 40, "2025": 50}})
        == [("secured-shrank", "warning")] * 2
    )
    assert (
        secured({"계": {"2024": 40, "2025": 70}, "국비": {"2024": 40, "2025": 70}})
        == [("secured-grew", "info")] * 2
    )


def test_a_past_figure_that_changed_is_restated() -> None:
    now = {"계": {"2024": 39, "2025": 60}, "국비": {"2024": 39, "2025": 60}}
    assert secured(now) == [("past-figure-restated", "warning")] * 2


def test_more_than_was_planned_may_be_a_misreading() -> None:
    now = {"계": {"2024": 41, "2025": 60}, "국비": {"2024": 41, "2025": 60}}
    assert secured(now) == [("past-figure-restated", "warning"), ("past-figure-restated", "info")]


def test_a_blank_that_was_filled_is_no_restatement() -> None:
    rows = {name: dict(amounts) for name, amounts in ROWS.items()} | {"기타": {"2025": 0}}
    assert codes(changed(budgets=table(rows))) == [("figure-filled", "info")]


def test_a_figure_that_is_gone_is_told() -> None:
    budgets = tuple(budget for at, budget in enumerate(PLEDGE.budgets) if at != 3)
    (found,) = changed(budgets=budgets)
    assert found.code == "figure-vanished"
    assert (found.old_paths, found.new_paths) == (("/pledges/0/budgets/3/amount",), ("/pledges/2",))


def test_a_row_that_is_called_otherwise_is_the_same_row() -> None:
    def renamed(budget: Budget) -> Budget:
        return budget.model_copy(update={"label": "국고"}) if budget.label == "국비" else budget

    assert changed(budgets=tuple(map(renamed, PLEDGE.budgets))) == ()


def test_years_gathered_in_an_open_column_are_no_news() -> None:
    rows = {
        name: {"total": each["total"], "2024-": each["2024"], "2025": each["2025"]}
        for name, each in ROWS.items()
    }
    assert changed(budgets=table(rows)) == ()


def test_a_new_column_is_no_news_and_a_lost_one_is_told_once() -> None:
    rows = {name: amounts | {"2026": 0} for name, amounts in ROWS.items()}
    assert changed(budgets=table(rows)) == ()
    fewer = tuple(budget for budget in PLEDGE.budgets if budget.period != "2025")
    assert codes(changed(budgets=fewer)) == [("period-gone", "warning")]
