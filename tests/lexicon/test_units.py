from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.lexicon.units import (
    LabelWithUnit,
    Unit,
    UnitNote,
    agreed,
    explicit_note,
    label_with_unit,
    note_of_line,
    note_of_title,
)

WORDING = load()
UNITS = st.sampled_from(sorted(WORDING.units))


@given(
    UNITS, st.sampled_from(["(단위 : {u})", "단위:{u}", "( 단 위 ; {u} )", "(단위: 명, {u})", "[단위 {u}]"])
)
def test_every_unit_behind_the_word_for_it(unit: str, form: str) -> None:
    assert explicit_note(form.format(u=unit), WORDING) == UnitNote(Unit(unit, sure=True), explicit=True)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("(단위 : 백만 원)", Unit("백만원", sure=True)),
        ("(단위:억)", Unit("억원", sure=True)),
        ("(단위 : 백만윈)", Unit("백만원", sure=False)),
        ("(단위 : 천원, 백만원)", Unit("천원", sure=False)),
        ("(단위 : 명)", None),
        ("(단위 :  )", None),
        ("백만원", None),
    ],
)
def test_notes_as_they_are_printed(text: str, unit: Unit | None) -> None:
    note = explicit_note(text, WORDING)
    assert (note.unit if note is not None else None) == unit


@given(UNITS, st.sampled_from(["국비", "구분", ""]))
def test_a_label_and_its_unit(unit: str, label: str) -> None:
    assert label_with_unit(f"{label}({unit})", WORDING) == LabelWithUnit(label, Unit(unit, sure=True))


@pytest.mark.parametrize(
    "text", ["국비", "구분(년도)", "구분( )", "구분(천)", "", "300(1천원)", "(천원) 이하"]
)
def test_no_unit_in_brackets(text: str) -> None:
    assert label_with_unit(text, WORDING) is None


def test_lines_and_titles() -> None:
    bracketed = UnitNote(Unit("천원", sure=True), explicit=False)
    assert note_of_line("(천원)", WORDING) == bracketed
    assert note_of_line("□ 연차별 투자계획(천원)", WORDING) == bracketed
    assert note_of_title("Ⅲ. 투자 관련 사항(천원)", WORDING) == bracketed
    assert note_of_line("○ 단가(천원)", WORDING) == UnitNote(Unit("천원", sure=False), explicit=False)
    assert note_of_line("※ 단가(천원)", WORDING) is None


@given(st.lists(st.builds(UnitNote, st.builds(Unit, UNITS, st.booleans()), st.booleans()), max_size=4))
def test_a_note_that_is_contradicted_is_never_sure(notes: list[UnitNote]) -> None:
    note = agreed(notes)
    assert (note is None) == (not notes)
    if note is not None:
        assert note.unit.name in {each.unit.name for each in notes}
        assert note.explicit == any(each.explicit for each in notes)
        assert not note.unit.sure or len({each.unit.name for each in notes}) == 1
