from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.model.draft import PledgeDraft, Reading
from extract.model.layout import Box, Cell, Page, Table
from extract.redact import Mask, personal_data, redact_page
from extract.redact.columns import contact_cells

WORDING = load()


def table(*rows: tuple[str, ...]) -> Table:
    cells = tuple(
        Cell(row, col, text=text) for row, texts in enumerate(rows) for col, text in enumerate(texts)
    )
    return Table(1, None, len(rows), len(rows[0]), cells)


SUMMARY = table(
    ("연번", "공약명", "담당부서", "담당자", "연락처", "총사업비"),
    ("1", "도서관 조성", "문화과", "이몽룡", "6388", "6388"),
    ("2", "쉼터 설치", "하천과", "윤슬", "540-1234", "1,200"),
)


def test_a_column_of_officers_is_known_by_its_label() -> None:
    assert {text for _, text in contact_cells(SUMMARY, WORDING).values()} == {
        "이몽룡",
        "윤슬",
        "6388",
        "540-1234",
    }


def test_the_cell_behind_a_label_is_known() -> None:
    card = table(("담당부서", "문화과 이몽룡 6388", "총사업비", "6388"), ("담당자", "", "전화번호", "5678"))
    found = {place: text for place, (_, text) in contact_cells(card, WORDING).items()}
    assert found == {(0, 1): "문화과 이몽룡 6388", (1, 3): "5678"}


@pytest.mark.parametrize("text", ["주민설명회 개최(83명)", "1,200", "12건", "상담 1,200건", "", "과" * 70])
def test_a_label_alone_proves_nothing(text: str) -> None:
    assert contact_cells(table(("전화", text), ("담당", text)), WORDING) == {}


def test_names_come_from_contacts_and_from_columns() -> None:
    raw = "문화과 도서관팀 이몽룡, 성춘향 주무관 (☎ 5678)"
    header = {
        "department": Reading("문화과", raw, 1, Box(0, 0, 9, 9)),
        "team": Reading("도서관팀", raw, 1, Box(0, 0, 9, 9)),
        "officer": Reading("윤슬", raw, 1, Box(0, 0, 9, 9)),
        "phone": Reading("5678", raw, 1, Box(0, 0, 9, 9)),
    }
    personal = personal_data([PledgeDraft((1,), header)], [Page(1, 9, 9, (SUMMARY,))], WORDING)
    assert personal.names == {"윤슬", "이몽룡", "성춘향"}
    assert personal.phones == {"5678"}
    assert personal.units == {"문화과", "도서관팀"}
    assert len(personal.places) == 1


def test_a_raw_table_keeps_its_figures_and_units() -> None:
    personal = personal_data((), [Page(1, 9, 9, (SUMMARY,))], WORDING)
    page = redact_page(Page(1, 9, 9, (SUMMARY,)), Mask(personal, WORDING), personal.places, WORDING)
    (redacted,) = page.tables
    texts = [cell.text for cell in redacted.cells]
    assert texts[6:] == [
        *("1", "도서관 조성", "문화과", "***", "***", "6388"),
        *("2", "쉼터 설치", "하천과", "***", "***", "1,200"),
    ]


@pytest.mark.parametrize("name", ["김은실", "이미소", "박종관", "최영실", "정예단"])
def test_a_name_that_ends_like_a_department_is_a_name(name: str) -> None:
    """Also the second one of a contact, of whom the record says nothing."""
    raw = f"공원과 / 시설팀 {name} 홍길동 (☎ 2718)"
    header = {
        "department": Reading("공원과", raw),
        "team": Reading("시설팀", raw),
        "officer": Reading("홍길동", raw),
    }
    found = personal_data([PledgeDraft((1,), header)], (), WORDING)
    assert found.names == {"홍길동", name}
    officer = PledgeDraft((1,), {"officer": Reading(name, name)})
    assert personal_data([officer], (), WORDING).names == {name}


def test_departments_of_the_document_are_no_names() -> None:
    raw = "민원실 / 시설팀 홍길동"
    header = {"department": Reading("민원실", raw), "officer": Reading("홍길동", raw)}
    assert personal_data([PledgeDraft((1,), header)], (), WORDING).names == {"홍길동"}


@pytest.mark.parametrize(
    "label", ["담당자", "담당자 성명", "담당공무원", "책임자", "작성자", "담당자(연락처)", "팀장"]
)
@pytest.mark.parametrize("name", ["지창욱", "남궁민수", "김은실", "지창욱(1234)"])
def test_where_officers_stand_any_name_is_one(label: str, name: str) -> None:
    beside = table(("부서", "공원과", label, name))
    below = table((label, "부서", "연락처"), (name, "공원과", "1234"))
    assert [text for _, text in contact_cells(beside, WORDING).values()] == [name]
    assert name in {text for _, text in contact_cells(below, WORDING).values()}
    assert name[:3] in {each[:3] for each in personal_data((), [Page(1, 0, 0, (below,))], WORDING).names}
