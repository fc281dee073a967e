"""What holds for all rules together, on funding tables by lot."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.ledgers.draw import draw_ledger
from bench.ledgers.misread import Misread, misread
from extract import lexicon
from extract.model.draft import PledgeDraft
from extract.model.layout import Notice
from extract.repair import repair
from extract.repair.contract import UnmarkedChange
from extract.repair.rule import PHASES, Rule
from extract.repair.rules import all_rules

from .tables import pledge

WORDING = lexicon.load()
CASES = settings(max_examples=40, deadline=None)


def drawn(seed: int, errors: int) -> Misread:
    """A table by lot with so many misread digits."""
    dice = Random(seed)
    return misread(draw_ledger(dice), errors, dice, WORDING)


@CASES
@given(st.integers(0, 10**6))
def test_repairing_truth_changes_nothing(seed: int) -> None:
    """Where every sum comes out nothing is touched, flagged or told."""
    draft = drawn(seed, 0).draft
    assert repair(draft, WORDING) == draft


@CASES
@given(st.integers(0, 10**6), st.integers(1, 4))
def test_repairing_twice_changes_nothing_more(seed: int, errors: int) -> None:
    """What was uncertain stays so."""
    once = repair(drawn(seed, errors).draft, WORDING)
    assert repair(once, WORDING) == once


@CASES
@given(st.integers(0, 10**6), st.integers(1, 4), st.randoms(use_true_random=False))
def test_the_order_within_a_phase_does_not_matter(seed: int, errors: int, dice: Random) -> None:
    """Rules of a phase look at different things."""
    draft = drawn(seed, errors).draft
    shuffled = sorted(all_rules(), key=lambda rule: (PHASES.index(rule.phase), dice.random()))
    assert repair(draft, WORDING, shuffled) == repair(draft, WORDING)


@CASES
@given(st.integers(0, 10**6), st.integers(1, 4))
def test_what_was_read_stays_on_record(seed: int, errors: int) -> None:
    """Whatever a figure has become, its raw reading is what stood there before."""
    draft = drawn(seed, errors).draft
    before = [amount for row in draft.funding[0].rows for amount in row.amounts]
    after = [amount for row in repair(draft, WORDING).funding[0].rows for amount in row.amounts]
    for was, now in zip(before, after, strict=True):
        if was is not None and now is not None:
            assert now.raw == was.raw
            assert now.value == was.value or now.status in ("repaired", "flagged")


def test_every_rule_bears_the_name_of_its_kind() -> None:
    """Names are for people: kebab-case, each once."""
    names = [rule.name for rule in all_rules()]
    assert len(set(names)) == len(names)
    assert {rule.phase for rule in all_rules()} == set(PHASES)


def _quietly(draft: PledgeDraft, _: lexicon.Wording) -> PledgeDraft:
    return replace(draft, total_budget=draft.total_budget and replace(draft.total_budget, value=1))


def _forgetful(draft: PledgeDraft, _: lexicon.Wording) -> PledgeDraft:
    return replace(draft, total_budget=draft.total_budget and replace(draft.total_budget, raw=""))


def _dropping(draft: PledgeDraft, _: lexicon.Wording) -> PledgeDraft:
    return replace(draft, total_budget=None)


@pytest.mark.parametrize("fix", [_quietly, _forgetful, _dropping])
def test_a_rule_that_does_not_say_what_it_did_is_stopped(fix: object) -> None:
    """A change without a mark, a raw reading that is gone, a figure that is gone."""
    assert callable(fix)
    with pytest.raises(UnmarkedChange, match="sly"):
        repair(pledge(((2, 2), (2, 2)), total=2), WORDING, [Rule("sly", "figures", fix)])


def test_a_figure_that_is_left_out_passes_with_its_notice() -> None:
    """Notices hold no readings, and their empty places are none."""
    draft = pledge(((1078, 539, 539), (700, 350, 350), (378, 189, 189), (None, None, 1)))
    found = repair(replace(draft, notices=(Notice("x", "info"),)), WORDING)
    assert [notice.code for notice in found.notices] == ["x", "figure-dropped"]
