from __future__ import annotations

import pytest

from extract.model.layout import Block
from extract.records.readers.header import Header, read_header

from ..made import LEFT, context, dump, line, placed


def read(*blocks: Block) -> Header:
    return read_header(blocks, context())


def texts(header: Header) -> dict[str, str]:
    return {key: said.value for key, said in header.texts.items()}


def test_labels_beside_their_values() -> None:
    header = read(
        placed(
            ["관리번호", "30", "공약명", "나래천 산책로 조성"],
            ["완료구분", "임기내", "추진상황", "이행 후 계속추진"],
            ["신규여부", "신규사업", "사업주체", "나래시"],
            ["총사업비", "1,250백만원", "담당부서", "하천과 하천팀 나무늘(☎1234)"],
        )
    )
    assert texts(header) == {
        "number": "30",
        "name": "나래천 산책로 조성",
        "completion": "임기내",
        "status": "이행후계속추진",
        "novelty": "신규사업",
        "implementer": "나래시",
        "department": "하천과",
        "team": "하천팀",
        "officer": "나무늘",
        "phone": "1234",
    }
    assert header.total_budget is not None
    assert (header.total_budget.value, header.total_budget.status) == (1_250_000_000, "read")


@pytest.mark.parametrize("cell", ["관리번호 30", "관리번호\n30", "관리번호 : 30"])
def test_label_and_value_in_one_cell(cell: str) -> None:
    assert texts(read(placed([cell, "공약명\n산책로 조성"]))) == {"number": "30", "name": "산책로 조성"}


@pytest.mark.parametrize(
    "heading", ["1-2 나래천 산책로 조성", "1 - 2. 나래천 산책로 조성", "□ 1-2. 나래천 산책로 조성"]
)
def test_a_heading_line_above_the_table(heading: str) -> None:
    header = read(line(heading), placed(["완료구분", "임기내", "추진상황", "완료"]))
    assert (texts(header)["number"], texts(header)["name"]) == ("1-2", "나래천 산책로 조성")


def test_a_heading_in_a_box() -> None:
    header = read(placed(["7", "쉼터 설치"]), placed(["완료구분", "임기내", "추진상황", "완료"]))
    assert (texts(header)["number"], texts(header)["name"]) == ("7", "쉼터 설치")


def test_number_and_name_behind_one_label() -> None:
    assert texts(read(dump(["관리번호 30", "나래천 산책로 조성"]))) == {
        "number": "30",
        "name": "나래천 산책로 조성",
    }


def test_a_misread_dash_parts_no_name_from_its_number() -> None:
    header = read(placed(["연번", "", "2=5"], ["공약명", "", "나래천 산책로 조성"]))
    assert texts(header) == {"number": "2-5", "name": "나래천 산책로 조성"}
    assert header.texts["number"].status == "repaired"


def test_a_torn_title_with_its_tail_read_twice_is_one_name() -> None:
    header = read(dump(["관리번호", "30", "나래천 산책로", "및 쉼터 조성", "조성"]))
    assert header.texts["name"].value == "나래천 산책로 및 쉼터 조성"
    assert header.texts["name"].status == "repaired"


def test_a_long_repetition_is_meant() -> None:
    header = read(dump(["공약명", "마을쉼터 확대", "마을쉼터 확대"]))
    assert header.texts["name"].value == "마을쉼터 확대 마을쉼터 확대"


@pytest.mark.parametrize(
    ("printed", "status"),
    [("정상 추진", "정상추진"), ("완 료", "완료"), ("페기", "폐기"), ("장기검토", "장기검토")],
)
def test_status_words(printed: str, status: str) -> None:
    assert texts(read(placed(["관리번호", "3", "추진상황", printed])))["status"] == status


@pytest.mark.parametrize(
    ("printed", "won", "status"),
    [
        ("12억원", 1_200_000_000, "read"),
        ("1,250백만 원", 1_250_000_000, "read"),
        ("1,250", 1_250_000_000, "flagged"),
        ("1.250백만원", 1_250_000_000, "flagged"),
        ("3억 5천", 350_000_000, "flagged"),
    ],
)
def test_the_total_is_flagged_unless_its_unit_is_printed(printed: str, won: int, status: str) -> None:
    total = read(placed(["관리번호", "3", "총사업비", printed])).total_budget
    assert total is not None
    assert (total.value, total.status, total.raw) == (won, status, printed)


@pytest.mark.parametrize("printed", ["", "비예산", "-"])
def test_no_total_is_none(printed: str) -> None:
    assert read(placed(["관리번호", "3", "총사업비", printed])).total_budget is None


def test_a_label_over_several_columns() -> None:
    assert (
        texts(read(placed(["공약명", "산책로 조성", LEFT], ["관리번호", "4", ""])))["name"] == "산책로 조성"
    )


def test_what_is_not_printed_is_left_out() -> None:
    assert read(placed(["관리번호", "3", "신규여부", ""])).texts.keys() == {"number"}
    assert read() == Header({}, None, ())


@pytest.mark.parametrize(
    "block",
    [placed(["공약명", "쉼터", "총사업비(천원)", "537,000"]), line("총사업비(천원) : 537,000", at=0)],
    ids=["cell", "line"],
)
def test_the_label_names_the_unit(block: Block) -> None:
    total = read(block).total_budget
    assert total is not None
    assert (total.value, total.status) == (537_000_000, "read")


def test_a_figure_under_an_unknown_label_with_a_unit_is_noticed() -> None:
    header = read(placed(["공약명", "쉼터", "올해 쓴 돈(천원)", "537,000"]))
    assert texts(header) == {"name": "쉼터"}
    assert header.total_budget is None
    assert [notice.code for notice in header.notices] == ["row-not-understood"]


def test_what_is_sure_goes_before_what_may_be_another_word() -> None:
    found = read(*map(line, ("전 추진상황 : 보류", "○ 추진상황 : 정상추진", "시 사업비 : 5억원")))
    assert (found.texts["status"].value, found.texts["status"].status) == ("정상추진", "read")
    assert found.total_budget is not None
    assert (found.total_budget.status, found.total_budget.rule) == ("flagged", "doubtful-label")
