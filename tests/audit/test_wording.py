from __future__ import annotations

from typing import get_args

from extract.audit.wording import compact, wording
from extract.model.draft import FundingSource


def test_the_contract_knows_six_statuses() -> None:
    assert len(wording().statuses) == 6


def test_words_are_compared_without_spaces_and_so_written() -> None:
    words = wording()
    for word in (
        *words.statuses,
        *words.local_sums,
        *words.secured,
        *words.pending,
        *words.ahead,
        *words.sources,
    ):
        assert word == compact(word)


def test_names_of_money_mean_sources_of_the_contract() -> None:
    known = set(get_args(FundingSource))
    assert {*wording().sources.values(), *wording().district_sources.values()} <= known
