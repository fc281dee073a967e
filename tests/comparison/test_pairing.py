from __future__ import annotations

from collections.abc import Sequence

from extract.comparison.pairing import pair_pledges
from schemas.report import Pledge

from ..audit.reports import report

Listed = Sequence[tuple[str | None, str]]


def paired(old: Listed, new: Listed) -> list[tuple[int, int]]:
    before, after = (
        report(*(Pledge(number=number, name=name) for number, name in side)) for side in (old, new)
    )
    pairs, _, _ = pair_pledges(before, after, None)
    return [(int(pair.old_base.split("/")[2]), int(pair.new_base.split("/")[2])) for pair in pairs]


def test_names_go_before_numbers() -> None:
    old = [("1", "강변 놀이터 조성"), ("2", "마을 도서관 확충")]
    assert paired(old, [("1", "마을 도서관 확충"), ("2", "강변 놀이터 조성")]) == [(0, 1), (1, 0)]


def test_a_misread_name_is_the_same_pledge() -> None:
    assert paired([("1", "강변 놀이터 조성")], [(None, "강변 놀이티 조 성")]) == [(0, 0)]


def test_half_a_name_is_enough_with_the_number_alone() -> None:
    old, new = "강변 놀이터 조성", "강변 놀이터와 쉼터 만들기"
    assert paired([("1", old)], [("1", new)]) == [(0, 0)]
    assert paired([("1", old)], [("2", new)]) == []


def test_a_number_given_to_another_pledge_is_no_pair() -> None:
    assert paired([("1", "강변 놀이터 조성")], [("1", "청년 주거비 지원")]) == []


def test_steps_of_one_plan_are_told_apart() -> None:
    steps = [("1", "숲길 조성 1단계"), ("2", "숲길 조성 2단계")]
    assert paired(steps, steps[::-1]) == [(0, 1), (1, 0)]


def test_pledges_without_names_go_by_their_numbers() -> None:
    assert paired([("1", ""), ("2", "")], [("2", ""), ("1", "")]) == [(0, 1), (1, 0)]
    assert paired([(None, "")], [(None, "")]) == []
