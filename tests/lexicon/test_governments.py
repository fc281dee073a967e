from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.lexicon.governments import Tier, tier_of

GOVERNMENTS = load().governments
METROPOLISES = len(GOVERNMENTS.metropolis)


def test_there_are_as_many_as_the_law_knows() -> None:
    every = GOVERNMENTS.all()
    assert len([each for each in every if each.upper is None]) == 17
    assert len(every) == 243


def test_every_tier_is_told_by_the_name() -> None:
    assert all(tier_of(each.name) == each.tier for each in GOVERNMENTS.all())


def test_a_name_that_several_share() -> None:
    shared = [each for each in GOVERNMENTS.all() if len(GOVERNMENTS.named(each.name)) > 1]
    assert shared
    assert all(each.upper is not None for each in shared)
    assert GOVERNMENTS.named("나래시") == ()


def test_names_in_a_text_in_their_order() -> None:
    first, second = list(GOVERNMENTS.province)[:2]
    assert GOVERNMENTS.in_text(f"{second}의회와 {first} 협약, {second}") == (second, first, second)
    assert GOVERNMENTS.in_text("나래시와 누리군") == ()


@pytest.mark.parametrize(
    ("name", "tier"),
    [
        ("나래시", "city"),
        ("누리군", "county"),
        ("다온구", "district"),
        ("나래광역시", "metropolis"),
        ("나래특별자치도", "province"),
        ("시", None),
        ("쉼터", None),
        ("", None),
    ],
)
def test_tiers_by_ending(name: str, tier: Tier | None) -> None:
    assert tier_of(name) == tier
