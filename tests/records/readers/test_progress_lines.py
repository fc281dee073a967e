from __future__ import annotations

import pytest

from extract.model.layout import Line
from extract.records.readers.progress import Progress, read_progress

from ..made import context, line, section


def read(*texts: str, kind: str = "milestones") -> Progress:
    lines: list[Line] = [line(text, at=20.0 * place) for place, text in enumerate(texts)]
    return read_progress((section(kind, *lines),), kind, context())


def done(progress: Progress) -> list[tuple[str, list[str]]]:
    return [(each.period.value, [event.text.value for event in each.actual]) for each in progress.milestones]


def test_a_line_for_each_period_and_its_bullets_below() -> None:
    progress = read(
        "2023 2분기", "○ 설계 착수('23. 4. 2.)", "- 설명회(32명)", "'24. 상반기", "○ 착공", "○ 준공"
    )
    assert done(progress) == [
        ("2023-Q2", ["설계 착수('23. 4. 2.) 설명회(32명)"]),
        ("2024-H1", ["착공", "준공"]),
    ]
    assert progress.notices == ()
    assert [figure.value.value for event in progress.milestones[0].actual for figure in event.figures] == [32]


def test_dates_beyond_a_period_move_no_line() -> None:
    progress = read("2023년", "○ 설계('24. 1. 2.)", "2024년", "○ 착공('23. 12. 2.)")
    assert done(progress) == [("2023", ["설계('24. 1. 2.)"]), ("2024", ["착공('23. 12. 2.)"])]


def test_what_is_planned_is_a_roadmap() -> None:
    (first, second) = read("【2026년】", "○ 나무 심기", "2027 이후", "○ 꽃", kind="roadmap").milestones
    assert ([each.value for each in first.planned], first.actual) == (["나무 심기"], ())
    assert second.period.value == "2027+"


def test_text_may_stand_behind_the_period() -> None:
    progress = read("○ 2023년 상반기 : 설계", "- 두 곳", "○ 2023년 하반기: 착공")
    assert done(progress) == [("2023-H1", ["설계", "두 곳"]), ("2023-H2", ["착공"])]


def test_lines_before_the_first_period_are_told() -> None:
    progress = read("○ 공통 사항", "2024년", "○ 착공")
    assert done(progress) == [("2024", ["착공"])]
    assert [notice.code for notice in progress.notices] == ["period-not-understood"]


@pytest.mark.parametrize("text", ["○ 착공", "12", "2024년에 나무를 심는다", "2024. 3. 2. 착공", "○ 2024"])
def test_without_a_period_there_is_nothing(text: str) -> None:
    found = read(text, "○ 준공")
    assert (done(found), found.notices) == (([("2024", ["준공"])] if "○ 2024" in text else []), ())


def told(progress: Progress) -> list[object]:
    return [dict(notice.facts).get("row") for notice in progress.notices]


def test_a_bullet_that_begins_with_a_period_ends_the_one_before() -> None:
    progress = read(
        "○ 2025. 상반기 : 점검",
        "○ 2025년 하반기 중 개장",
        "○ 2026년 이후 관리",
        "○ '27. 1월부터 위탁",
        kind="roadmap",
    )
    found = [(each.period.value, [text.value for text in each.planned]) for each in progress.milestones]
    assert found == [
        ("2025-H1", ["점검"]),
        ("2025-H2", ["2025년 하반기 중 개장"]),
        ("2026+", ["2026년 이후 관리"]),
        ("2027-01", ["'27. 1월부터 위탁"]),
    ]
    assert [each.period.status for each in progress.milestones] == ["read", "read", "read", "flagged"]
    assert told(progress) == ["'27. 1월"]


def test_a_run_of_months_is_a_period_of_its_own() -> None:
    progress = read("○ '23. 2. : 수립", "○ '23. 9. ~ 12. : 착공", "○ 2024년 1월~6월: 준공")
    assert done(progress) == [("2023-02", ["수립"]), ("2023-H2", ["착공"]), ("2024-H1", ["준공"])]
    assert [each.period.status for each in progress.milestones] == ["read", "flagged", "read"]


def test_a_year_and_its_half_are_two_periods_in_lines_of_a_dump() -> None:
    lines = [Line(1, text) for text in ("○ 2025년 : 설계", "○ 하반기 : 착공")]
    progress = read_progress((section("milestones", *lines),), "milestones", context())
    assert done(progress) == [("2025", ["설계"]), ("2025-H2", ["착공"])]


def test_a_bullet_without_a_period_beside_such_with_one_leaves_it_in_doubt() -> None:
    progress = read("○ 2025. 상반기 : 점검", "○ 주민 설명회", "○ 2026. 상반기 : 개장")
    assert [each.period.status for each in progress.milestones] == ["flagged", "read"]
    assert told(progress) == ["2025. 상반기"]


def test_what_only_looks_like_a_period_opens_one_in_doubt() -> None:
    progress = read("○ 2025. 상반기 : 점검", "○ 2026. 13월 : 개장")
    assert done(progress) == [("2025-H1", ["점검"]), ("2026", ["○ 2026. 13월 : 개장".removeprefix("○ ")])]
    assert progress.milestones[1].period.status == "flagged"


def test_bullets_below_a_heading_are_its_own() -> None:
    progress = read("2024년 하반기", "○ 2025년 예산 신청", "○ 2024. 11월 착공")
    assert done(progress) == [("2024-H2", ["2025년 예산 신청", "2024. 11월 착공"])]
    assert progress.notices == ()
