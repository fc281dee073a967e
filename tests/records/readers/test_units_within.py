"""Units that change within a table: above it, in a row of its own, behind a label, inside a cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from extract.lexicon import load
from extract.model.layout import Table
from extract.records.readers.funding import Funding, read_funding

from ..made import LEFT, context, dump, line, placed, section

CONTEXT = context()
UNITS = load().units
UNIT = st.sampled_from(["원", "천원", "백만원", "억원"])
HEAD = ["구분", "2023", "2024"]


def read(*tables: Table, note: str = "(단위 : 백만원)") -> Funding:
    return read_funding((section("funding", *((line(note),) if note else ()), *tables),), CONTEXT)


def told(funding: Funding) -> list[tuple[str, str, int, str]]:
    """Each figure: its source's label, the printed unit, won, and whether it is marked."""
    return [
        (row.label.value, draft.unit, amount.value, amount.status)
        for draft in funding.tables
        for row in draft.rows
        for amount in row.amounts
        if amount is not None
    ]


def note_row(made: Callable[..., Table], note: str) -> list[str]:
    return [note, LEFT, LEFT] if made is placed else ["", "", note]


@pytest.mark.parametrize("made", [placed, dump], ids=["page", "dump"])
@given(
    UNIT,
    UNIT,
    st.sampled_from(["(단위 : {})", "단위: {}", "({})", "[단위:{}]"]),
    st.tuples(st.integers(1, 9999), st.integers(1, 9999)),
)
@hypothesis_settings(max_examples=25)
def test_a_note_in_a_row_of_its_own_holds_from_there_on(
    made: Callable[..., Table], one: str, other: str, form: str, numbers: tuple[int, int]
) -> None:
    a, b = numbers
    changed = note_row(made, form.format(other))
    table = made(HEAD, ["국비", f"{a:,}", ""], changed, ["도비", f"{b:,}", f"{a:,}"], ["시비", "", f"{b:,}"])
    funding = read(table, note=f"(단위 : {one})")
    assert told(funding) == [
        ("국비", one, a * UNITS[one], "read"),
        ("도비", other, b * UNITS[other], "read"),
        ("도비", other, a * UNITS[other], "read"),
        ("시비", other, b * UNITS[other], "read"),
    ]
    assert funding.notices == ()


def test_a_changed_unit_holds_on_the_next_page() -> None:
    changed = placed(HEAD, ["국비", "1", "2"], ["(단위:천원)", LEFT, LEFT], ["도비", "3", "4"])
    goes_on = placed(["시비", "5", "6"], ["민자", "7", ""], page=2)
    assert [(label, unit) for label, unit, _, _ in told(read(changed, goes_on))] == [
        ("국비", "백만원"), ("국비", "백만원"), ("도비", "천원"), ("도비", "천원"),
        ("시비", "천원"), ("시비", "천원"), ("민자", "천원"),
    ]  # fmt: skip


def test_a_note_above_what_goes_on_is_that_of_the_next_page() -> None:
    first, rest = placed(HEAD, ["국비", "1", "2"]), placed(["도비", "3", "4"], page=2)
    funding = read_funding(
        (section("funding", line("(단위:백만원)"), first, line("(단위:천원)", page=2), rest),), CONTEXT
    )
    assert [(unit, won) for _, unit, won, _ in told(funding)] == [
        ("백만원", 1_000_000), ("백만원", 2_000_000), ("천원", 3000), ("천원", 4000),
    ]  # fmt: skip


def test_a_heading_that_comes_again_may_name_another_unit() -> None:
    again = placed(HEAD, ["국비", "1", "2"], ["구분(천원)", "2025", "2026"], ["국비", "3", "4"])
    assert [(unit, won, status) for _, unit, won, status in told(read(again))] == [
        ("백만원", 1_000_000, "read"), ("백만원", 2_000_000, "read"), ("천원", 3000, "read"), ("천원", 4000, "read"),
    ]  # fmt: skip


def test_a_note_below_the_last_row_is_of_the_whole_table() -> None:
    table = placed(HEAD, ["국비", "1", "2"], ["(단위 : 천원)", LEFT, LEFT])
    assert {(unit, status) for _, unit, _, status in told(read(table, note=""))} == {("천원", "read")}
    assert {status for *_, status in told(read(table))} == {"flagged"}


@given(UNIT, UNIT, UNIT)
@hypothesis_settings(max_examples=40)
def test_a_label_may_name_the_unit_of_its_row(above: str, one: str, other: str) -> None:
    table = placed(HEAD, ["계", "7", "8"], [f"국비({one})", "1", "2"], [f"도비\n({other})", "3", "4"])
    assert [(unit, won, status) for _, unit, won, status in told(read(table, note=f"(단위 : {above})"))] == [
        (unit, number * UNITS[unit], "read")
        for unit, numbers in ((above, (7, 8)), (one, (1, 2)), (other, (3, 4)))
        for number in numbers
    ]


def test_rows_beside_one_that_names_its_unit_are_marked_where_nothing_else_does() -> None:
    table = placed(HEAD, ["국비(천원)", "1", "2"], ["도비", "3", "4"])
    assert told(read(table, note="")) == [
        ("국비(천원)", "천원", 1000, "read"), ("국비(천원)", "천원", 2000, "read"),
        ("도비", "천원", 3000, "flagged"), ("도비", "천원", 4000, "flagged"),
    ]  # fmt: skip


def test_labels_that_all_deny_the_note_are_marked() -> None:
    table = placed(HEAD, ["국비(천원)", "1", "2"], ["도비(천원)", "3", "4"])
    assert {status for *_, status in told(read(table))} == {"flagged"}
    assert {status for *_, status in told(read(table, note=""))} == {"read"}


def test_sources_across_have_units_of_their_own() -> None:
    table = placed(["연도", "국비(천원)", "도비(백만원)"], ["2023", "1", "2"], ["2024", "3", "4"])
    assert told(read(table, note="")) == [
        ("국비(천원)", "천원", 1000, "read"), ("국비(천원)", "천원", 3000, "read"),
        ("도비(백만원)", "백만원", 2_000_000, "read"), ("도비(백만원)", "백만원", 4_000_000, "read"),
    ]  # fmt: skip


def test_years_down_may_change_their_unit_half_way() -> None:
    table = placed(
        ["연도", "국비", "도비"], ["2023", "1", "2"], ["(단위:천원)", LEFT, LEFT], ["2024", "3", "4"]
    )
    assert [(unit, won, status) for _, unit, won, status in told(read(table))] == [
        ("백만원", 1_000_000, "read"), ("백만원", 2_000_000, "read"), ("천원", 3000, "read"), ("천원", 4000, "read"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cell", ["5,000천원", "5,000(천원)", "5,000 (단위 : 천원)", "(단위:천원) 5,000", "0.05억", "5백만원"]
)
def test_a_unit_inside_a_cell_is_of_that_cell_alone(cell: str) -> None:
    funding = read(placed(HEAD, ["국비", cell, "7"], ["도비", "8", "9"]))
    assert [(won, status) for _, _, won, status in told(funding)] == [
        (5_000_000, "read"), (7_000_000, "read"), (8_000_000, "read"), (9_000_000, "read"),
    ]  # fmt: skip
    assert funding.notices == ()


@pytest.mark.parametrize(
    "cell", ["약 12억", "12억 5천", "(120)", "120(추경)", "12~15억원", "매년 12억원", "12억여원"]
)
def test_what_a_cell_does_not_say_for_certain_is_marked(cell: str) -> None:
    funding = read(placed(HEAD, ["국비", cell, "7"], ["도비", "8", "9"]))
    marked = [status for *_, status in told(funding)].count("flagged") + len(funding.notices)
    assert marked == 1
