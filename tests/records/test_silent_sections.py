from __future__ import annotations

import pytest

from extract.model.draft import PledgeDraft
from extract.model.layout import Block, Notice
from extract.model.section import PledgePart, Section
from extract.records import read_pledge

from .made import context, dump, line


def notices(kind: str, *blocks: Block) -> tuple[Notice, ...]:
    part = PledgePart((), (), (Section(kind, f"□ {kind}", blocks),))
    return read_pledge(part, context()).notices


def test_text_that_gave_nothing_is_noticed() -> None:
    said = notices("funding", line("총사업비는 따로 정한다"))
    assert said == (
        Notice("section-not-understood", "warning", None, (("section", "□ funding"),), "budgets"),
    )


def test_a_notice_names_the_page() -> None:
    assert [notice.page for notice in notices("indicators", line("조성 면적", 4, at=20))] == [4]


@pytest.mark.parametrize("blocks", [(), (line("-"),), (line("해당 없음"),), (line("○ 비예산"),)])
def test_where_nothing_stands_nothing_is_missed(blocks: tuple[Block, ...]) -> None:
    assert notices("funding", *blocks) == ()


def test_what_gave_something_or_was_told_is_not_noticed_again() -> None:
    assert notices("goals", line("○ 쉼터")) == ()
    assert [each.code for each in notices("funding", dump(["가", "나"], ["다", "라"]))] == [
        "table-not-understood"
    ]


def test_every_section_has_its_part_in_a_draft() -> None:
    kinds = context().wording.sections
    assert all(getattr(PledgeDraft(()), kind) == () for kind in kinds)


@pytest.mark.parametrize("kind", ["milestones", "roadmap", "indicators", "funding"])
def test_entries_outside_a_table_are_told(kind: str) -> None:
    """They may be rows of it, whose rulings were lost."""
    table = dump(["구분", "추진계획", "추진실적"], ["2024", "○ 착공", "○ 착공"])
    said = notices(kind, table, line("○ 준공식 개최('25. 3. 2.)", 4, at=20), line("- 참석(83명)", 4, at=30))
    (told,) = (each for each in said if each.code == "lines-not-read")
    assert (told.severity, told.page, dict(told.facts)["count"]) == ("warning", 4, 2)
    notes = notices(kind, table, line("※ 변경될 수 있음"), line("(단위 : 백만원)"), line("- 3 -"))
    assert "lines-not-read" not in {each.code for each in notes}
