from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.sections.titles import title_kind

WORDING = load()
TITLES = [(kind, title) for kind, titles in WORDING.sections.items() for title in titles]


@given(
    st.sampled_from(TITLES),
    st.sampled_from(
        ["{}", "□ {}", "■{}", "2. {}", "③ {}", "Ⅱ. {}", "가. {}", "◆ {} (단위 : 백만원)", "[{}]"]
    ),
)
def test_every_title_of_the_lexicon(title: tuple[str, str], form: str) -> None:
    assert title_kind(form.format(title[1]), WORDING) == title[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("□ 재원조딜계획", "funding"),
        ("□ 재 원 조 달 계 획", "funding"),
        ("_ 증빙자료", "evidence"),
        ("○ 향후계획", "roadmap"),
        ("Ⅱ 향후계획", "roadmap"),
        ("Il. 향후계획", "roadmap"),
        ("III. 재원조달계획", "funding"),
    ],
)
def test_titles_as_engines_read_them(text: str, kind: str) -> None:
    assert title_kind(text, WORDING) == kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "□",
        "- 향후계획",
        "※ 사업개요",
        "· 증빙자료",
        "○ 향후 투자 확대",
        "나래천 산책로 조성",
        "향후계획을 세우고 주민과 함께 나무를 심는다",
        "2024",
        "구분",
    ],
)
def test_what_is_no_title(text: str) -> None:
    assert title_kind(text, WORDING) is None
