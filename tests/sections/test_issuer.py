from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.model.layout import Block, Cell, Line, Page, Table
from extract.sections import find_issuer

WORDING = load()
UPPER = next(name for name, below in WORDING.governments.province.items() if len(below) > 2)
CITY, NEIGHBOUR = (name for name in WORDING.governments.province[UPPER][:2])


def table(*texts: str) -> Table:
    return Table(1, None, 1, len(texts), tuple(Cell(0, col, text=text) for col, text in enumerate(texts)))


def issuer(*blocks: Block | str) -> str | None:
    said = tuple(Line(1, block) if isinstance(block, str) else block for block in blocks)
    return find_issuer([Page(1, 0, 0, said)], WORDING)


def test_the_implementer_names_it() -> None:
    assert issuer(table("사업주체", "나래시"), f"{CITY} 견학, {CITY} 협약") == "나래시"


def test_the_province_beside_it_does_not() -> None:
    assert issuer(table("사업주체", f"{UPPER}, 나래시")) == "나래시"


@pytest.mark.parametrize(
    "cover",
    ["나 래 시", "민선 8기 나래시 공약", "나래시 공약이행 보고서", "「나래시 도서관 운영 조례」 개정"],
)
def test_covers_titles_and_own_law(cover: str) -> None:
    assert issuer(cover) == "나래시"


@pytest.mark.parametrize(
    "title", ["나래도 공약사업 추진현황", "민선8기 나래도 공약 이행현황", "□ 나래도 공약이행 보고서"]
)
def test_a_province_that_no_list_has_is_named_by_its_title(title: str) -> None:
    assert issuer(title) == "나래도"


@pytest.mark.parametrize(
    "text",
    [
        "내년도 공약사업 추진계획",
        "주민만족도 공약사업 조사결과",
        "나래도 공약사업을 추진할 계획",
        "나래도 공약사업의 추진현황을 알린다",
        "도 공약사업 추진현황",
    ],
)
def test_what_only_ends_like_a_province_is_none(text: str) -> None:
    assert issuer(text) is None


@pytest.mark.parametrize("text", ["- 중간 점검 실시", "○ 나래시", "점검 실시"])
def test_bullets_and_sentences_are_no_covers(text: str) -> None:
    assert issuer(text) is None


def test_the_implementer_may_stand_on_a_line() -> None:
    assert issuer("○ 사업주체 : 나래시", f"{CITY} 주민, {CITY} 협약") == "나래시"


def test_a_province_may_be_the_implementer() -> None:
    assert issuer(table("사업주체", "나래도")) == "나래도"
    assert issuer(table("사업주체", "나래도, 나래시")) == "나래시"


def test_what_the_text_says_most() -> None:
    assert issuer(f"{CITY} 주민", f"{CITY} 전역, {NEIGHBOUR}과 협약", f"{CITY}의회") == CITY


def test_an_upper_government_where_no_lower_one_is_named() -> None:
    assert issuer(f"{UPPER} 공약 보고서") == UPPER


def test_nothing_tells_it() -> None:
    assert issuer("산책로 조성", table("구분", "2024")) is None
    assert find_issuer([], WORDING) is None


METROPOLIS = next(name for name, below in WORDING.governments.metropolis.items() if below)
DISTRICT = WORDING.governments.metropolis[METROPOLIS][0]


@pytest.mark.parametrize("name", [METROPOLIS, UPPER, CITY])
def test_mentions_do_not_outvote_the_title(name: str) -> None:
    bullets = [f"○ {DISTRICT} 협의", f"○ {NEIGHBOUR} 견학", f"○ {NEIGHBOUR}와 협약", f"○ {NEIGHBOUR} 방문"]
    assert issuer(f"{name} 공약사업 추진현황", *bullets) == name


def test_mentions_do_not_outvote_the_implementer() -> None:
    assert issuer(table("사업주체", METROPOLIS), *[f"○ {DISTRICT} 협의"] * 5) == METROPOLIS


@pytest.mark.parametrize(
    "said", ["수시", "민선8기 즉시 이행 공약", "사업주체 : 필요시", "전통시장 (인)", "사업주체 : 도, 시군"]
)
def test_no_word_that_only_ends_like_a_government(said: str) -> None:
    assert issuer(said) is None
    assert issuer(f"{CITY} 공약사업 추진현황", said) == CITY


def test_a_short_name_is_the_upper_government_that_stands_beside_it() -> None:
    shared = next(
        name for name in WORDING.governments.metropolis if WORDING.governments.named(name[:-3] + "시")
    )
    assert issuer(f"{shared} 공약사업 추진현황", f"사업주체 : {shared[:-3]}시") == shared
    assert issuer(f"사업주체 : {shared[:-3]}시") == f"{shared[:-3]}시"
    alone = next(
        name
        for name in WORDING.governments.metropolis
        if name.endswith("광역시") and not WORDING.governments.named(name[:-3] + "시")
    )
    assert issuer(f"사업주체 : {alone[:-3]}시") == alone
