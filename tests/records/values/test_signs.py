from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.values.signs import plain, plain_signs


@pytest.mark.parametrize("quote", "'‘’`´＇′")
def test_quotes_are_one(quote: str) -> None:
    assert plain(f"{quote}24") == plain_signs(f"{quote}24") == "'24"


@pytest.mark.parametrize("dash", "-‐–—−－")
def test_dashes_are_one(dash: str) -> None:
    assert plain(f"3{dash}4") == plain_signs(f"3{dash}4") == "3-4"


@pytest.mark.parametrize("tilde", "~∼～〜")
def test_tildes_are_one(tilde: str) -> None:
    assert plain(f"3{tilde}4") == plain_signs(f"3{tilde}4") == "3~4"


@given(st.text())
def test_positions_stay(text: str) -> None:
    assert len(plain_signs(text)) == len(text)


@given(st.text())
def test_twice_is_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert plain_signs(plain_signs(text)) == plain_signs(text)
