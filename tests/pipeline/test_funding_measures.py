"""What the words below the years of a funding table say of money: nothing to come is secured, nothing missing is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from .drawn import ABOVE, LEFT, Convert, both, codes, flagged, with_funding
from .test_funding_forms import amounts


@both
@pytest.mark.parametrize("word", ["기집행", "기집행액", "기확보액"])
def test_what_was_spent_already_is_secured(word: str, converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "2024", LEFT, "2025", LEFT],
        [ABOVE, "예산", word, "예산", word],
        ["국비", "900", "400", "500", "100"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {("national", "2024"): 900, ("national", "2025"): 500}
    assert amounts(report, "secured") == {("national", "2024"): 400, ("national", "2025"): 100}
    assert report.findings == ()
    assert flagged(report) == set()


@both
@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("집행예정", "column-not-understood"),
        ("미집행액", "columns-left-out"),
        ("미확보", "columns-left-out"),
        ("집행잔액", "columns-left-out"),
    ],
)
def test_what_is_not_spent_yet_is_not_secured(
    word: str, told: str, converted: Convert, tmp_path: Path
) -> None:
    rows = (
        ["구분", "2024", LEFT, "2025", LEFT],
        [ABOVE, "예산", word, "예산", word],
        ["국비", "900", "400", "500", "100"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {("national", "2024"): 900, ("national", "2025"): 500}
    assert amounts(report, "secured") == {}
    assert told in codes(report)
