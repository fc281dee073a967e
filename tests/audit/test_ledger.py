from __future__ import annotations

from extract.audit.equations import Equation
from extract.audit.ledger import Ledger
from extract.audit.rounding import only_rounded
from schemas import Report

from .reports import Rows, funded, table


def _ledger(looked_at: Report) -> Ledger:
    return Ledger(looked_at.pledges[0], "/pledges/0")


def _equations(rows: Rows) -> list[tuple[str, str, str]]:
    return [(e.kind, e.total.row, e.total.period) for e in _ledger(funded(*table(rows))).equations]


def test_rows_and_columns_are_added_up() -> None:
    rows = {"계": {"total": 3, "2024": 3}, "국비": {"total": 1, "2024": 1}, "시비": {"total": 2, "2024": 2}}
    assert _equations(rows) == [
        ("sources", "total", "total"),
        ("sources", "total", "2024"),
        ("years", "total", "total"),
        ("years", "national", "total"),
        ("years", "municipal", "total"),
    ]


def test_a_table_of_totals_only_promises_nothing() -> None:
    assert _equations({"계": {"total": 3}}) == []


def test_a_table_without_totals_promises_nothing() -> None:
    assert _equations({"국비": {"2024": 3}, "시비": {"2024": 3}}) == []


def test_a_column_of_totals_alone_is_added_up_downwards_only() -> None:
    assert _equations({"계": {"total": 3}, "국비": {"total": 3}}) == [("sources", "total", "total")]


def test_sources_that_are_never_split_into_years_are_not_missed_there() -> None:
    rows = {"계": {"total": 3, "2024": 1, "2025": 2}, "국비": {"total": 3}}
    assert _equations(rows) == [("sources", "total", "total"), ("years", "total", "total")]


def test_a_year_whose_sources_are_missing_while_others_have_them_is_a_contradiction() -> None:
    rows = {"계": {"2024": 1, "2025": 2}, "국비": {"2024": 1}}
    broken = _ledger(funded(*table(rows))).broken
    assert [(e.total.period, e.gap) for e in broken] == [("2025", -2_000_000)]


def test_a_total_that_is_missing_while_others_are_there_is_a_contradiction() -> None:
    rows = {"계": {"2024": 1}, "국비": {"2024": 1, "2025": 2}}
    assert [e.total.period for e in _ledger(funded(*table(rows))).broken] == ["2025"]


def test_two_rows_of_one_source_are_one() -> None:
    rows = {"계": {"2024": 5}, "시비": {"2024": 3}}
    assert not _ledger(funded(*table(rows), *table({"시비": {"2024": 2}}))).broken


def test_two_tables_are_laid_over_each_other() -> None:
    one = table({"계": {"2024": 5}, "시비": {"2024": 5}})
    other = table({"계": {"2024": 7}, "국비": {"2024": 7}})
    assert not _ledger(funded(*one, *other)).broken


def test_local_money_is_a_subtotal_where_its_parts_are_printed() -> None:
    rows = {
        "계": {"2024": 9},
        "국비": {"2024": 4},
        "지방비": {"2024": 5},
        "도비": {"2024": 2},
        "시비": {"2024": 3},
    }
    assert not _ledger(funded(*table(rows))).broken
    wrong = {**rows, "지방비": {"2024": 6}}
    assert [e.kind for e in _ledger(funded(*table(wrong))).broken] == ["local"]


def test_local_money_is_a_source_where_it_is_not_split() -> None:
    assert not _ledger(funded(*table({"계": {"2024": 9}, "국비": {"2024": 4}, "지방비": {"2024": 5}}))).broken


def test_of_several_tables_one_may_be_the_headers() -> None:
    one = table({"계": {"total": 5}, "시비": {"total": 5}})
    other = table({"계": {"total": 7}, "국비": {"total": 7}})
    for header, broken in ((12, 0), (7, 0), (5, 0), (6, 1)):
        assert len(_ledger(funded(*one, *other, total_budget=header)).broken) == broken


def test_a_lost_cell_is_located_though_it_is_blank() -> None:
    rows = {
        "계": {"total": 9, "2024": 4, "2025": 5},
        "국비": {"total": 5, "2024": 3},
        "시비": {"total": 4, "2024": 1, "2025": 3},
    }
    ledger = _ledger(funded(*table(rows)))
    culprits = {ledger.culprit(equation) for equation in ledger.broken}
    assert culprits == {ledger.at("national", "2025", "planned")}


def test_nobody_is_blamed_where_several_could_be() -> None:
    ledger = _ledger(funded(*table({"계": {"2024": 9}, "국비": {"2024": 4}, "시비": {"2024": 4}})))
    assert [ledger.culprit(equation) for equation in ledger.broken] == [None]


def _off_by_rounding(lines: int) -> tuple[Ledger, tuple[Equation, ...]]:
    rows: dict[str, dict[str, int]] = {"계": {}, "국비": {}, "시비": {}}
    for line in range(4):
        rows["국비"][f"202{line}"] = 34
        rows["시비"][f"202{line}"] = 34
        rows["계"][f"202{line}"] = 69 if line < lines else 68
    ledger = _ledger(funded(*table(rows)))
    return ledger, ledger.broken


def test_rounding_is_believed_as_a_habit_only() -> None:
    for lines in (1, 2):
        ledger, broken = _off_by_rounding(lines)
        assert len(broken) == lines
        assert not only_rounded(ledger)
    ledger, broken = _off_by_rounding(3)
    assert only_rounded(ledger) == frozenset(broken)


def test_one_gap_too_wide_for_rounding_takes_the_habit_away() -> None:
    ledger, _ = _off_by_rounding(4)
    pledge = ledger.pledge
    far = pledge.budgets[0].model_copy(update={"amount": 90_000_000})
    wrong = pledge.model_copy(update={"budgets": (far, *pledge.budgets[1:])})
    assert not only_rounded(Ledger(wrong, "/pledges/0"))
