"""The solver beside an exact search over all choices, which small problems allow."""

from __future__ import annotations

from itertools import islice, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.repair.balance import solve
from extract.repair.balance.problem import Choice, Problem
from extract.repair.balance.solve import explanations

MARGIN = 2.0


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Up to five places with up to four choices, and up to three sums over some of them."""
    costs = st.integers(0, 40).map(lambda tenths: tenths / 4)
    values = st.integers(-6, 6) | st.integers(-(10**8), 10**8)
    places = draw(
        st.lists(st.lists(st.builds(Choice, values, costs), min_size=1, max_size=4), min_size=1, max_size=5)
    )
    terms = st.dictionaries(st.integers(0, len(places) - 1), st.sampled_from((-1, 1)), min_size=1)
    sums = draw(st.lists(terms, max_size=3))
    return Problem(tuple(map(tuple, places)), tuple(tuple(each.items()) for each in sums))


def exact(problem: Problem) -> dict[tuple[int, ...], float]:
    """Every set of choices with which all sums come out, and what it costs."""
    picks = product(*(range(len(choices)) for choices in problem.places))
    return {each: problem.cost(each) for each in picks if problem.holds(each)}


@given(problems())
def test_the_cheapest_explanation_is_the_one_that_an_exact_search_finds(problem: Problem) -> None:
    """HiGHS works with floats; what it says must hold in whole numbers, and nothing cheaper may."""
    every = exact(problem)
    found = explanations(problem, 0.0)
    if not every:
        assert found == ()
    elif found:  # empty where more near ones stand than are looked at
        assert problem.holds(found[0].picks)
        assert abs(found[0].cost - min(every.values())) < 1e-6


@given(problems())
def test_nothing_within_the_margin_is_overlooked(problem: Problem) -> None:
    """An explanation that is overlooked would make another one look certain."""
    every = exact(problem)
    found = explanations(problem, MARGIN)
    if found:
        near = {picks for picks, cost in every.items() if cost < found[0].cost + MARGIN - 1e-6}
        assert near <= {each.picks for each in found}


def test_many_equal_explanations_are_no_explanation() -> None:
    """Of 64 that cost the same nobody need see them all."""
    either = (Choice(0, 0.0), Choice(0, 0.0))
    assert explanations(Problem((either,) * 6, ()), MARGIN) == ()


def test_figures_of_nine_digits_are_told_from_their_neighbours() -> None:
    """A float's tolerance times a large figure must not pass for a small one."""
    near = Problem(
        ((Choice(999_999_999, 0.0), Choice(999_999_998, 5.0)), (Choice(999_999_998, 0.0),)),
        (((0, 1), (1, -1)),),
    )
    assert [each.picks for each in explanations(near, 0.0)] == [(1, 0)]


def test_a_search_that_is_cut_short_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands alone only because time ran out is not certain."""
    either = (Choice(5, 0.0), Choice(8, 1.0))
    problem = Problem((either, either), (((0, 1), (1, -1)),))
    assert len(explanations(problem, MARGIN)) == 2
    offers = solve._offers
    monkeypatch.setattr(solve, "_offers", lambda problem: islice(offers(problem), 1))
    assert explanations(problem, MARGIN) == ()
