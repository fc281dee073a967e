from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.model.draft import PledgeDraft, Reading
from extract.model.layout import Box, Cell, Line, Page, Table
from extract.redact import Mask, Personal, personal_data, redact_page
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


def shown(found: Table) -> tuple[list[str], set[str]]:
    """What is left of a table's cells, and the names that were learnt from it."""
    page = Page(1, 9, 9, (found,))
    personal = personal_data((), [page], WORDING)
    (redacted,) = redact_page(page, Mask(personal, WORDING), personal.places, WORDING).tables
    return [cell.text for cell in redacted.cells], set(personal.names)


@pytest.mark.parametrize(
    ("text", "left", "names"),
    [
        ("팀장 이몽룡", "팀장 ***", {"이몽룡"}),
        ("이몽룡 주무관", "*** 주무관", {"이몽룡"}),
        ("지창욱주무관", "***", {"지창욱"}),
        ("과장지창욱", "***", {"지창욱"}),
        ("이 몽 룡 (1234)", "*** (***)", {"이몽룡"}),
        ("이몽\n룡", "***", {"이몽룡"}),
        ("이 몽룡", "***", {"이몽룡"}),
        ("남궁 민수", "***", {"남궁민수"}),
        ("이몽룡·성춘향", "***", {"이몽룡", "성춘향"}),
        ("이몽룡(내선 1234)", "***(내선 ***)", {"이몽룡"}),
        ("이몽룡(단축번호 1234)", "***(단축번호 ***)", {"이몽룡"}),
        ("이몽룡 (정), 지창욱 (부)", "*** (정), *** (부)", {"이몽룡", "지창욱"}),
        ("이몽룡\n(☎053-\n803-2345)", "***\n(☎***)", {"이몽룡"}),
        ("허준", "***", {"허준"}),
        ("허준, 이몽룡", "***, ***", {"허준", "이몽룡"}),
        ("서무 이몽룡", "서무 ***", {"이몽룡"}),
        ("지창욱 외 2명", "*** 2명", {"지창욱"}),
        ("행정6급 지창욱", "***", {"지창욱"}),
        ("이○○(1234)", "***(***)", set()),
        ("金哲洙", "***", set()),
        ("공원과장 소한단", "공원과장 ***", {"소한단"}),
        ("민원실 이몽룡", "민원실 ***", {"이몽룡"}),
    ],
)
def test_names_are_told_from_titles_numbers_and_blanks(text: str, left: str, names: set[str]) -> None:
    cells, found = shown(table(("담당자", text)))
    assert (cells[1], found) == (left, names)


@pytest.mark.parametrize(
    "label", ["담당부서", "부서", "협조부서", "연락처", "팀장/담당자", "담당자(내선)", "주무관"]
)
def test_a_name_beside_its_department_is_known_under_any_label_of_contacts(label: str) -> None:
    cells, names = shown(table((label, "공원과 시설팀 팀장 지창욱")))
    assert (cells[1], names) == ("공원과 시설팀 팀장 ***", {"지창욱"})


@pytest.mark.parametrize("label", ["설명", "과정", "추진과정", "담당구역", "팀명칭"])
def test_a_label_that_is_but_like_one_of_officers_is_none(label: str) -> None:
    rows = table((label, "기대효과"), ("지창욱", "설치장소"))
    assert shown(rows)[1] == set()


def test_a_column_of_names_is_known_where_no_other_head_is() -> None:
    rows = table(("부서명칭", "성명", "직위"), ("공원과", "지창욱", "팀장"), ("하천과", "김은실", "주무관"))
    cells, names = shown(rows)
    assert names == {"지창욱", "김은실"}
    assert [cells[4], cells[5], cells[7], cells[8]] == ["***", "팀장", "***", "주무관"]


def test_a_label_of_its_row_alone_says_nothing_of_the_rows_below() -> None:
    rows = table(("담당자", "이몽룡", "", ""), ("설치장소", "한옥마을", "기대효과", "1,200명"))
    assert shown(rows) == (
        ["담당자", "***", "", "", "설치장소", "한옥마을", "기대효과", "1,200명"],
        {"이몽룡"},
    )


def test_officers_stand_in_several_cells_behind_their_label() -> None:
    rows = table(("담당자", "", "이몽룡", "팀장 지창욱", "상담 12건", "총사업비", "성춘향"))
    cells, names = shown(rows)
    assert cells == ["담당자", "", "***", "팀장 ***", "상담 12건", "총사업비", "성춘향"]
    assert names == {"이몽룡", "지창욱"}


def test_a_contact_behind_its_label_in_one_text_is_known() -> None:
    cells, names = shown(table(("담당자 : 지창욱 (1234)", "지창욱 설명")))
    assert (cells, names) == (["담당자 : *** (***)", "*** 설명"], {"지창욱"})
    line = Page(1, 9, 9, (Line(1, "○ 담당자 : 지창욱 주무관"),))
    assert personal_data((), [line], WORDING).names == {"지창욱"}


def test_a_department_that_was_read_with_its_officer_loses_him() -> None:
    header = {"department": Reading("돌봄과 김은실", "돌봄과 김은실 (☎2718)")}
    mask = Mask(personal_data([PledgeDraft((1,), header)], (), WORDING), WORDING)
    assert mask.hide_unit("돌봄과 김은실") == "돌봄과 ***"
    assert mask.hide_contact("돌봄과 김은실 (☎2718)") == "돌봄과 *** (☎***)"


def test_what_is_torn_off_a_department_is_no_name() -> None:
    raw = "도시재\n생과 이몽룡"
    header = {"department": Reading("도시재생과", raw), "officer": Reading("이몽룡", raw)}
    assert personal_data([PledgeDraft((1,), header)], (), WORDING).names == {"이몽룡"}


@pytest.mark.parametrize(
    ("texts", "left"),
    [
        (("문의 053-803-", "2345) 1,200명"), ("문의 ***", "***) 1,200명")),
        (("(☎ (053)", "803-2345), 3건"), ("(☎ ***", "***), 3건")),
        (("지원팀 ☎", "2718 까지"), ("지원팀 ☎", "*** 까지")),
        (("예산 031", "123 4567"), ("예산 031", "123 4567")),
        (("기간 2023-", "2024-1234"), ("기간 2023-", "2024-1234")),
        (("전화", "1200"), ("전화", "1200")),
    ],
)
def test_a_number_that_a_lines_end_tears_is_known(texts: tuple[str, ...], left: tuple[str, ...]) -> None:
    page = Page(1, 9, 9, tuple(Line(1, text) for text in texts))
    redacted = redact_page(page, Mask(Personal(), WORDING), (), WORDING)
    assert tuple(line.text for line in redacted.lines) == left
