"""Pledges beside the report's list of contents."""

from __future__ import annotations

from extract.model.draft import Listed, PledgeDraft, Reading
from extract.records import beside_contents

NAMES = ("나래천 산책로 조성", "마을 쉼터 설치", "청년 창업 지원")


def _pledge(number: str, name: str, page: int) -> PledgeDraft:
    return PledgeDraft((page,), {"number": Reading(number, number), "name": Reading(name, name)})


LIST = tuple(Listed(str(at), name, 2 * at, 2) for at, name in enumerate(NAMES, 1))
PLEDGES = [_pledge(str(at), name, 2 * at + 2) for at, name in enumerate(NAMES, 1)]


def _codes(drafts: list[PledgeDraft], entries: tuple[Listed, ...] = LIST) -> list[str]:
    named, notices = beside_contents(drafts, entries)
    assert [draft.header for draft in named] == [draft.header for draft in drafts], "nothing is changed"
    return [notice.code for notice in (*notices, *(each for draft in named for each in draft.notices))]


def test_what_is_listed_and_found_says_nothing() -> None:
    assert _codes(PLEDGES) == []


def test_a_pledge_that_was_not_found_is_a_warning() -> None:
    _, notices = beside_contents(PLEDGES[:2], LIST)
    (missing,) = notices
    assert (missing.code, missing.severity, missing.page) == ("contents-pledge-missing", "warning", 2)
    assert dict(missing.facts) == {"number": "3", "name": NAMES[2]}


def test_a_pledge_without_a_number_is_known_by_its_name() -> None:
    """However a scan has garbled the leader behind it."""
    garbled = (*LIST[:2], Listed("8", f"{NAMES[2]}…… 시 A", None, 2))
    assert _codes(PLEDGES, garbled) == []


def test_another_name_under_a_number_is_a_warning_on_the_name() -> None:
    drafts, _ = beside_contents([*PLEDGES[:2], _pledge("3", "도서관 야간 개방", 8)], LIST)
    (notice,) = drafts[2].notices
    assert (notice.code, notice.severity, notice.part) == ("contents-name-differs", "warning", "name")


def test_a_pledge_that_is_not_listed_is_told() -> None:
    assert _codes([*PLEDGES, _pledge("4", "공원 정비", 10)]) == ["contents-pledge-unlisted"]


def test_an_entry_that_leads_elsewhere_than_the_others_is_told() -> None:
    """Most are two sheets behind their page numbers."""
    assert _codes([*PLEDGES[:2], _pledge("3", NAMES[2], 15)]) == ["contents-page-differs"]


def test_a_list_of_something_else_says_nothing() -> None:
    other = tuple(Listed(str(at), f"부록 표 {at}", at, 2) for at in range(11, 15))
    chapters = tuple(Listed(str(at), f"{at}장 재정 투자 현황과 전망", at, 2) for at in range(1, 4))
    assert _codes(PLEDGES, other) == []
    assert _codes(PLEDGES, chapters) == []
    assert _codes([], LIST) == ["contents-pledge-missing" for _ in LIST]


def test_a_name_that_is_the_beginning_of_anothers_is_missed() -> None:
    """One pledge answers to one entry."""
    entries = (*LIST, Listed("4", "청년 창업 지원 센터 확충", 9, 2))
    drafts = [*PLEDGES[:2], _pledge("4", "청년 창업 지원 센터 확충", 11)]
    assert _codes(drafts, entries) == ["contents-pledge-missing"]


def test_where_parts_count_anew_names_tell_which_is_which() -> None:
    entries = (*LIST, Listed("1", "돌봄 센터 확충", 9, 2), Listed("2", "경로당 개선", 11, 2))
    assert _codes([*PLEDGES, _pledge("1", "돌봄 센터 확충", 11)], entries) == ["contents-pledge-missing"]
    assert (
        _codes([*PLEDGES, _pledge("2", "경로당 개선", 13), _pledge("1", "돌봄 센터 확충", 11)], entries) == []
    )
