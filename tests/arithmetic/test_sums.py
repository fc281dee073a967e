"""Which sums a table promises, by what it prints."""

from __future__ import annotations

import pytest

from extract.arithmetic.sums import LOCAL, PARTIAL, TOTAL, Place, SumLabels, promised, row_names


def grid(rows: tuple[str, ...], periods: tuple[str, ...]) -> tuple[Place, ...]:
    """Every place of a table of plans."""
    return tuple(Place(row, period, "planned") for row in rows for period in periods)


def test_a_full_table_promises_a_sum_for_each_column_and_each_row() -> None:
    """Two columns and their total; two sources and theirs."""
    sums = list(promised(grid((TOTAL, "national", "municipal"), (TOTAL, "2023", "2024"))))
    assert [(each.kind, each.total.row, each.total.period) for each in sums if each.kind == "sources"] == [
        ("sources", TOTAL, TOTAL),
        ("sources", TOTAL, "2023"),
        ("sources", TOTAL, "2024"),
    ]
    assert [each.total.row for each in sums if each.kind == "years"] == [TOTAL, "national", "municipal"]


def test_a_table_without_totals_promises_nothing() -> None:
    """Nor does one that prints totals only."""
    assert not list(promised(grid(("national", "municipal"), ("2023", "2024"))))
    assert not list(promised(grid((TOTAL,), (TOTAL,))))


def test_a_local_subtotal_is_no_source_of_its_own() -> None:
    """지방비 adds up the provincial and the own share, and is left out of the total."""
    sums = list(promised(grid((TOTAL, "national", LOCAL, "provincial", "municipal"), ("2023",))))
    by_kind = {each.kind: [part.row for part in each.parts] for each in sums}
    assert by_kind["sources"] == ["national", "provincial", "municipal"]
    assert by_kind["local"] == ["provincial", "municipal"]


def years_of(*places: tuple[str, str]) -> list[tuple[str, ...]]:
    """What each sum over years adds up; the places are of one source."""
    sums = promised([Place("national", period, measure) for period, measure in places])
    return [tuple(f"{part.period} {part.measure}" for part in each.parts) for each in sums]


def test_a_total_adds_up_what_was_spent_and_what_is_planned_for_the_years_behind() -> None:
    """투자실적 2023, 투자계획 2024: no year has both."""
    total, spent, plan = (TOTAL, "planned"), ("2023", "secured"), ("2024", "planned")
    assert years_of(total, spent, plan) == [("2024 planned", "2023 secured")]
    assert years_of(total, spent, ("2023", "planned"), plan) == [("2023 planned", "2024 planned")]
    assert years_of(total, (TOTAL, "secured"), spent, plan) == [("2024 planned",), ("2023 secured",)]
    assert years_of(total, spent) == []


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ((("total", "계"), ("national", "국비")), ("total", "national")),
        ((("total", "소계"), ("national", "국비")), ("total", "national")),
        ((("total", "총계"), ("total", "소계"), ("national", "국비")), ("total", PARTIAL, "national")),
        ((("national", "국비"), ("municipal", "지방비")), ("national", "municipal")),
        ((("municipal", "지방비"), ("provincial", "도비")), (LOCAL, "provincial")),
    ],
)
def test_a_sum_of_some_rows_is_one_only_beside_what_it_adds_up(
    rows: tuple[tuple[str, str], ...], names: tuple[str, ...]
) -> None:
    """A lone 소계 is the total, and a lone 지방비 a source."""
    assert row_names(rows, SumLabels(frozenset(("지방비",)), frozenset(("소계",)))) == names
