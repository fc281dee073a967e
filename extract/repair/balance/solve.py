"""The cheapest explanations of a system of sums, found by HiGHS as a small integer program.

A variable for each choice, of which each place takes one; each sum is a row. Figures are exact: what the solver
offers is checked in whole numbers, since its own tolerance is a float's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

import highspy
import numpy as np

from .problem import Explanation, Problem

TOLERANCE = 1e-9
"""Of the solver, in units of the table: a figure of nine digits is told from its neighbour."""

MOST_OFFERS = 40
"""Explanations looked at; more within a margin than this means that nothing is certain anyway."""

SECONDS = 20.0
"""For all explanations of a table; one of a report takes some hundredths. What takes longer is given up."""

NO_MORE = Explanation((), float("inf"))


def explanations(problem: Problem, margin: float) -> tuple[Explanation, ...]:
    """The cheapest explanation and all others within ``margin`` nats of it, the cheapest first.

    Empty where there is none, or where so many come near that the search was given up.
    """
    found: list[Explanation] = []
    for offer in _offers(problem):
        if offer is NO_MORE or (found and offer.cost > found[0].cost + margin):
            return tuple(found)
        if problem.holds(offer.picks):
            found.append(offer)
    return ()


def _offers(problem: Problem) -> Iterator[Explanation]:
    """What the solver offers, the cheapest first; at last NO_MORE, which is missing where the search was given up."""
    starts = [0, *accumulate(len(choices) for choices in problem.places)]
    solver = _solver(problem, starts)
    for _ in range(MOST_OFFERS):
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            yield NO_MORE
        if status != highspy.HighsModelStatus.kOptimal:
            return
        values = np.asarray(solver.getSolution().col_value)
        picks = tuple(int(values[start:end].argmax()) for start, end in pairwise(starts))
        yield Explanation(picks, problem.cost(picks))
        columns = np.array([start + pick for start, pick in zip(starts, picks, strict=False)], dtype=np.int32)
        solver.addRow(-highspy.kHighsInf, len(picks) - 1.0, len(picks), columns, np.ones(len(picks)))


def _solver(problem: Problem, starts: list[int]) -> highspy.Highs:
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", SECONDS)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_feasibility_tolerance", TOLERANCE)
    solver.setOptionValue("primal_feasibility_tolerance", TOLERANCE)
    solver.passModel(_model(problem, starts))
    return solver


def _model(problem: Problem, starts: list[int]) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_col_ = starts[-1]
    model.num_row_ = len(problem.places) + len(problem.sums)
    model.col_cost_ = np.array([choice.cost for choices in problem.places for choice in choices])
    model.col_lower_ = np.zeros(starts[-1])
    model.col_upper_ = np.ones(starts[-1])
    model.integrality_ = [highspy.HighsVarType.kInteger] * starts[-1]
    bounds = np.array([1.0] * len(problem.places) + [0.0] * len(problem.sums))
    model.row_lower_ = bounds
    model.row_upper_ = bounds
    _fill(model, problem, starts)
    return model


def _fill(model: highspy.HighsLp, problem: Problem, starts: list[int]) -> None:
    """The rows: one choice for each place, then the sums."""
    columns: list[int] = []
    weights: list[float] = []
    ends = [0]
    for start, end in pairwise(starts):
        columns += range(start, end)
        weights += [1.0] * (end - start)
        ends.append(len(columns))
    for terms in problem.sums:
        for place, sign in terms:
            columns += range(starts[place], starts[place + 1])
            weights += (float(sign * choice.value) for choice in problem.places[place])
        ends.append(len(columns))
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.array(ends, dtype=np.int32)
    model.a_matrix_.index_ = np.array(columns, dtype=np.int32)
    model.a_matrix_.value_ = np.array(weights)
