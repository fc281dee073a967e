from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.records.readers.contact import Contact, parse_contact

ENDINGS = load().contact


def contact(*lines: str, key: str = "contact") -> Contact:
    return parse_contact(lines, key, ENDINGS)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("하천과 / 하천팀 나무늘 (☎ 1234)", Contact("하천과", "하천팀", "나무늘", "1234")),
        ("하천과 하천팀 나무늘 063-123-4567", Contact("하천과", "하천팀", "나무늘", "063-123-4567")),
        ("하천과(하천팀)", Contact("하천과", "하천팀")),
        ("하천과 나무늘 (1234)", Contact("하천과", None, "나무늘", "1234")),
        ("마을복지센터 돌봄팀 팀장 나무늘", Contact("마을복지센터", "돌봄팀", "나무늘")),
        ("하천과 나지원(1234)", Contact("하천과", None, "나지원", "1234")),
        ("하천과\n나무늘(063-123-4567)", Contact("하천과", None, "나무늘", "063-123-4567")),
        ("하천과 나무늘 (063)123-4567", Contact("하천과", None, "나무늘", "(063)123-4567")),
        ("", Contact()),
    ],
)
def test_parts_are_told_apart(said: str, expected: Contact) -> None:
    assert contact(said) == expected


def test_a_word_torn_over_lines_is_one() -> None:
    assert contact("하천과 하천", "팀 나무늘") == Contact("하천과", "하천팀", "나무늘")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("officer", Contact(officer="나무늘", phone="1234")),
        ("phone", Contact(phone="1234")),
        ("team", Contact(team="나무늘")),
    ],
)
def test_the_label_says_what_stands_there(key: str, expected: Contact) -> None:
    assert contact("나무늘 (☎ 1234)", key=key) == expected


def test_a_sign_read_as_a_digit_is_taken_off() -> None:
    assert contact("나무늘 21234", key="phone").phone == "1234"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("하천과 하천팀", Contact("하천과", "하천팀")),
        ("나지원", Contact(officer="나지원")),
        ("하천팀 나무늘", Contact(None, "하천팀", "나무늘")),
    ],
)
def test_a_department_or_team_is_no_officer(said: str, expected: Contact) -> None:
    assert contact(said, key="officer") == expected


def test_a_unit_named_by_its_head_is_the_unit_and_not_sure() -> None:
    assert contact("하천과장 나무늘") == Contact("하천과", None, "나무늘", sure=False)
    assert contact("하천과 / 하천팀장 나무늘") == Contact("하천과", "하천팀", "나무늘", sure=False)


def test_of_several_people_the_first_is_named_and_not_sure() -> None:
    found = contact("하천과장 나무늘, 공원과 김산들")
    assert found == Contact("하천과 공원과", None, "나무늘", sure=False)
    assert not contact("하천과 나무늘, 김산들").sure


@pytest.mark.parametrize("said", ["미정", "공석", "하천과 미정"])
def test_where_nobody_is_named_there_is_nobody(said: str) -> None:
    assert contact(said).officer is None
    assert contact(said, key="officer").officer is None
