"""Units and names of counts as engines misread them."""

from __future__ import annotations

import pytest

from extract import lexicon
from extract.model.draft import EventDraft, FigureDraft, MilestoneDraft, PledgeDraft, Reading
from extract.repair.rules.count_words import NAME, RULE

WORDING = lexicon.load()


def fixed(name: str, unit: str, confidence: float = 0.9) -> FigureDraft:
    """A count of 83 as the rule leaves it."""
    page = 1
    figure = FigureDraft(
        Reading(name, name, page, None, confidence),
        Reading(83, f"83{unit}", page, None, confidence),
        Reading(unit, unit, page, None, confidence),
    )
    event = EventDraft(Reading("", ""), figures=(figure,))
    draft = PledgeDraft((), milestones=(MilestoneDraft(Reading("2024", "2024"), actual=(event,)),))
    return RULE.fix(draft, WORDING).milestones[0].actual[0].figures[0]


@pytest.mark.parametrize(("read", "unit"), [("멍", "명"), ("희", "회"), ("긴", "건"), ("영", "명")])
def test_a_unit_one_jamo_off_is_mended(read: str, unit: str) -> None:
    """And says what stood there."""
    found = fixed("참석", read)
    assert (found.unit.value, found.unit.raw, found.unit.rule) == (unit, read, NAME)
    assert found.value.status == "read"


@pytest.mark.parametrize("unit", ["명", "평", "병", "회", "꾸러미"])
def test_units_that_reports_use_stay(unit: str) -> None:
    """So do words that no unit is near."""
    found = fixed("참석", unit)
    assert (found.unit.value, found.value.status) == (unit, "read")


def test_a_unit_like_several_is_in_doubt() -> None:
    """계 may have been 개 or 기, neither of which is common: nothing is chosen."""
    found = fixed("참석", "계")
    assert (found.unit.value, found.value.status) == ("계", "flagged")


@pytest.mark.parametrize("name", ["잠석", "교육 삼담"])
def test_a_name_that_looks_misread_puts_its_count_in_doubt(name: str) -> None:
    """The name is free text and stays as read."""
    found = fixed(name, "명")
    assert (found.name.value, found.value.status) == (name, "flagged")


@pytest.mark.parametrize("name", ["참석", "미용", "온열의자 설치", "수강생"])
def test_names_that_reports_count_stay(name: str) -> None:
    """미용 is one jamo from 이용, and a word of its own."""
    assert fixed(name, "명").value.status == "read"


def test_what_the_page_itself_says_is_not_doubted() -> None:
    """A text layer that its picture bears out may use any word."""
    found = fixed("잠석", "멍", confidence=1.0)
    assert (found.unit.value, found.value.status) == ("멍", "read")
