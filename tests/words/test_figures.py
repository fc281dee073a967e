"""When two readings of a figure say the same."""

from __future__ import annotations

import pytest

from extract.words.figures import is_figure, say_the_same


@pytest.mark.parametrize(
    ("one", "other"),
    [("1,078", "1078"), ("4,929", "4.929"), ("83%", "83"), ("△120", "120"), ("(30)", "30"), ("98.5", "98.5")],
)
def test_the_same_figure(one: str, other: str) -> None:
    """Commas tell nothing, nor do signs that one of the readers does not know."""
    assert say_the_same(one, other)
    assert say_the_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("1,078", "1,073"), ("98.5", "985"), ("-5", "5"), ("12", "1.2"), ("1,078", "")]
)
def test_another_figure(one: str, other: str) -> None:
    """A digit, a decimal point, a minus."""
    assert not say_the_same(one, other)
    assert not say_the_same(other, one)


@pytest.mark.parametrize("text", ["1,078", "-5", "△3", "(30)", "83%", "98.5"])
def test_figures(text: str) -> None:
    """With the signs that tables print beside digits."""
    assert is_figure(text)


@pytest.mark.parametrize("text", ["83명", "-", "()", "1차"])
def test_no_figures(text: str) -> None:
    """Words, and signs without a digit."""
    assert not is_figure(text)
