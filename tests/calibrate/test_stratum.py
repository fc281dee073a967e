"""Which figures are alike."""

from __future__ import annotations

import pytest

from extract.calibrate.stratum import stratum_of
from extract.model.draft import Alternative, Reading

ONE = Reading(12, "12", 1, confidence=0.9)


@pytest.mark.parametrize(
    ("said", "reader"),
    [
        (Reading(12, "12"), "dump"),
        (Reading(12, "12", 1), "drawn"),
        (ONE, "alone"),
        (Reading(12, "12", 1, confidence=0.9, alternatives=(Alternative(12, "digits"),)), "agreed"),
        (Reading(12, "12", 1, confidence=0.4, alternatives=(Alternative(17, "digits"),)), "disputed"),
    ],
)
def test_who_has_read_it(said: Reading[int], reader: str) -> None:
    """Text that somebody else read has no page."""
    assert stratum_of(said, "money", None).reader == reader


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        (ONE, "none"),
        (ONE.repaired(17, "funding-sums", "17 = 17"), "proven"),
        (ONE.flagged("doubtful-figure"), "digits"),
        (ONE.flagged("doubtful-heading"), "place"),
    ],
)
def test_what_is_said_of_it(said: Reading[int], mark: str) -> None:
    """A proof counts only where no doubt is left."""
    assert stratum_of(said, "money", None).mark == mark


def test_a_warning_is_a_mark_but_a_flag_says_more() -> None:
    """And no proof outweighs it."""
    proven = ONE.repaired(17, "funding-sums", "17 = 17")
    flagged = ONE.flagged("doubtful-figure")
    assert [stratum_of(said, "money", None, warned=True).mark for said in (ONE, proven, flagged)] == [
        "warned",
        "warned",
        "digits",
    ]


def test_a_figure_is_no_surer_than_the_name_of_what_it_counts() -> None:
    """Names have bands of their own."""
    bands = [
        stratum_of(ONE, "count", Reading("참석", "참석", 1, confidence=sure)).name
        for sure in (0.2, 0.5, 0.8, 0.9)
    ]
    assert bands == [0, 1, 2, 3]
