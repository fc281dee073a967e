"""Words that say whether money is planned or secured."""

from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.lexicon.measures import measure_of, misread_measure, role_of

WORDING = load()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("기집행액", "secured"),
        ("기 집행", "secured"),
        ("기확보액", "secured"),
        ("기확보", "secured"),
        ("미집행액", "differences"),
        ("미집행", "differences"),
        ("미확보액", "differences"),
        ("집행잔액", "differences"),
        ("집행엑", "secured"),
        ("기집행엑", None),
        ("미집행엑", None),
        ("미지출", None),
        ("집행예정", None),
    ],
)
def test_what_is_secured_is_never_taken_for_its_opposite(text: str, role: str | None) -> None:
    said = role_of(text, WORDING)
    assert (said.role if said is not None else None) == role
    match = measure_of(text, WORDING)
    assert (match.key if match is not None else None) == (role if role == "secured" else None)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("확브", "secured"),
        ("휙보", "secured"),
        ("계횟", "planned"),
        ("집행예정", None),
        ("본예산", None),
        ("미집행", None),
        ("당초", None),
    ],
)
def test_half_of_a_short_word_may_be_misread(text: str, key: str | None) -> None:
    match = misread_measure(text, WORDING)
    assert (match.key if match is not None else None) == key
