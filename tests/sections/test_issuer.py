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


def test_what_the_text_says_most() -> None:
    assert issuer(f"{CITY} 주민", f"{CITY} 전역, {NEIGHBOUR}과 협약", f"{CITY}의회") == CITY


def test_an_upper_government_where_no_lower_one_is_named() -> None:
    assert issuer(f"{UPPER} 공약 보고서") == UPPER


def test_nothing_tells_it() -> None:
    assert issuer("산책로 조성", table("구분", "2024")) is None
    assert find_issuer([], WORDING) is None
