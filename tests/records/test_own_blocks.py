from __future__ import annotations

import pytest

from extract.lexicon import load
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
