from __future__ import annotations

from extract.records.readers.lists import read_list

from ..made import context, dump, line, section


def entries(*lines: str) -> list[str]:
    blocks = [line(text) for text in lines]
    return [said.value for said in read_list((section("goals", *blocks),), context(*lines))]


def test_bullets_and_sub_bullets_are_entries() -> None:
    assert entries("○ 걷기 좋은 마을", "- 산책로 3km", "- 쉼터 2개소") == [
        "걷기 좋은 마을",
        "산책로 3km",
        "쉼터 2개소",
    ]


def test_a_note_is_joined_to_the_entry_above() -> None:
    assert entries("○ 걷기 좋은 마을", "※ 하천 구간 제외") == ["걷기 좋은 마을 ※ 하천 구간 제외"]


def test_a_label_spread_over_the_line_is_one_word() -> None:
    assert entries("○ 위 치 : 나래동 일원", "○ 사업 기간 : 3년") == ["위치 : 나래동 일원", "사업 기간 : 3년"]


def test_tables_are_left_out() -> None:
    said = read_list((section("overview", line("○ 쉼터"), dump(["구분", "값"])),), context())
    assert [each.value for each in said] == ["쉼터"]


def test_sections_follow_one_another() -> None:
    parts = (section("goals", line("○ 가로수 심기")), section("goals", line("○ 쉼터 설치", page=2, at=30)))
    said = read_list(parts, context())
    assert [(each.value, each.page) for each in said] == [("가로수 심기", None), ("쉼터 설치", 2)]


def test_a_bullet_taken_away_is_a_repair_that_keeps_what_was_read() -> None:
    (said,) = read_list((section("goals", line("○ 쉼터")),), context())
    assert (said.value, said.raw, said.rule) == ("쉼터", "○ 쉼터", "bullets")
