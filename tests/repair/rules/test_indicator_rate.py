"""A rate settles what readers dispute, and leaves alone what it cannot decide."""

from __future__ import annotations

import pytest

from extract import lexicon
from extract.model.draft import Alternative, IndicatorDraft, PledgeDraft, Reading
from extract.repair.rules.indicator_rate import NAME, RULE

WORDING = lexicon.load()

Said = float | tuple[float, ...] | None


def value(said: Said) -> Reading[float] | None:
    """A value as one reader after the other reads it."""
    if said is None:
        return None
    first, *others = said if isinstance(said, tuple) else (said,)
    rivals = tuple(Alternative(other, "digits") for other in others)
    return Reading(first, f"{first:,}", 1 if others else None, alternatives=rivals)


def fixed(target: Said, actual: Said, rate: Said) -> IndicatorDraft:
    """An indicator after the rule."""
    name: Reading[str] = Reading("참여 인원", "참여 인원")
    read = IndicatorDraft(name, "명", "2024", value(target), value(actual), value(rate))
    return RULE.fix(PledgeDraft((), indicators=(read,)), WORDING).indicators[0]


def plain(indicator: IndicatorDraft) -> tuple[float | None, ...]:
    """Its values."""
    return tuple(
        None if said is None else said.value for said in (indicator.target, indicator.actual, indicator.rate)
    )


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ((2600, (2347, 2847), 110), (2600, 2847, 110)),
        (((2500, 2600), 2847, 110), (2600, 2847, 110)),
        ((2600, 2847, (170, 110)), (2600, 2847, 110)),
        ((49.0, (40.0, 49.0), 100), (49.0, 49.0, 100)),
    ],
)
def test_of_disputed_readings_the_one_that_the_rate_follows_from_is_taken(
    said: tuple[Said, Said, Said], right: tuple[float, ...]
) -> None:
    """Each of the three may be the disputed one; decimals count as they are."""
    found = fixed(*said)
    assert plain(found) == right
    changed = next(
        each for each in (found.target, found.actual, found.rate) if each is not None and each.rule
    )
    assert (changed.status, changed.rule) == ("repaired", NAME)
    assert changed.proof


@pytest.mark.parametrize(
    "said",
    [
        (2600, 2347, 110),
        (100, 83, 88),
        (10, 8, 120),
        (0, 5, 100),
        (None, 5, 100),
        (2600, 2847, 110),
    ],
)
def test_what_nobody_disputes_stays(said: tuple[Said, Said, Said]) -> None:
    """A target may be misread as well as a result; a fall, a blank and a target of nought are no mistakes."""
    found = fixed(*said)
    assert plain(found) == said
    assert all(each is None or each.status == "read" for each in (found.target, found.actual, found.rate))
