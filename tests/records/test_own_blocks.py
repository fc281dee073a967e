from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.model.layout import Block
from extract.model.section import Section
from extract.records.own_blocks import own_blocks

from .made import line, placed

WORDING = load()
FUNDS = placed(["구분", "2023", "2024"], ["국비", "1", "2"])
PEOPLE = placed(["구분", "2023", "2024"], ["계", "3", "4"])


@pytest.mark.parametrize(
    ("title", "foreign"), [("□ 재원조달계획", "□ 인력 운영 현황"), ("3. 재원조달계획", "4) 갈등관리 계획")]
)
def test_what_is_below_an_unknown_title_is_not_the_sections(title: str, foreign: str) -> None:
    section = Section("funding", title, (FUNDS, line(foreign), PEOPLE))
    own = own_blocks([section], WORDING)
    assert [each.blocks for each in own.sections] == [(FUNDS,)]
    (notice,) = own.notices
    assert (notice.code, dict(notice.facts)) == ("section-not-understood", {"section": foreign})


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("□ 재원조달계획", "○ 인력 운영 현황"),
        ("□ 재원조달계획", "□ 연차별 투자계획"),
        ("□ 재원조달계획", "□ 국비"),
        ("□ 재원조달계획", "□ 총사업비 : 12억원"),
        ("3. 재원조달계획", "1. 인력 운영 현황"),
        ("재원조달계획", "□ 인력 운영 현황"),
    ],
)
def test_other_lines_are(title: str, words: str) -> None:
    section = Section("funding", title, (FUNDS, line(words), PEOPLE))
    own = own_blocks([section], WORDING)
    assert (own.sections, own.notices) == ((section,), ())


def test_a_title_with_nothing_below_it_is_left_as_it_is() -> None:
    section = Section("funding", "□ 재원조달계획", (FUNDS, line("□ 인력 운영 현황")))
    assert own_blocks([section], WORDING).sections == (section,)


PROGRESS = placed(["시기", "추진계획", "추진실적"], ["2024", "○ 설계", "○ 설계 착수"])
MORE = placed(["2025", "○ 공사", "○ 착공"])
UNIT = line("(단위 : 백만원)")


@pytest.mark.parametrize("kind", ["milestones", "roadmap"])
def test_a_table_of_another_kind_below_an_unknown_title_is_no_progress(kind: str) -> None:
    section = Section(kind, "□ 추진실적", (PROGRESS, line("□ 예산 집행현황"), UNIT, FUNDS))
    own = own_blocks([section], WORDING)
    assert [each.blocks for each in own.sections] == [(PROGRESS,)]
    assert [notice.code for notice in own.notices] == ["section-not-understood"]


@pytest.mark.parametrize("below", [PROGRESS, MORE, line("○ 착공식")])
def test_bullets_of_a_list_and_titles_of_more_progress_are_the_sections(below: Block) -> None:
    section = Section("milestones", "□ 추진실적", (PROGRESS, line("□ 주민 설명회 개최"), below))
    own = own_blocks([section], WORDING)
    assert (own.sections, own.notices) == ((section,), ())
