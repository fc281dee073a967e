"""Which figures of a record are right, and how the bench says what confidence is worth."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.calibration.judge import wrong_paths
from bench.parts.calibration import Figure, calibration_error, curve, show
from schemas import Report

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/expected.json"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_a_record_is_right_beside_itself(sample: Path) -> None:
    """Whatever it holds."""
    report = Report.model_validate_json(sample.read_text("utf8"))
    assert not [path for path, wrong in wrong_paths(report, report) if wrong]


def test_a_changed_figure_is_wrong_and_nothing_else_is() -> None:
    """An amount that the truth does not have."""
    truth = json.loads(SAMPLES[0].read_text("utf8"))
    given = json.loads(SAMPLES[0].read_text("utf8"))
    given["pledges"][0]["budgets"][0]["amount"] += 1
    reports = [Report.model_validate(each) for each in (truth, given)]
    assert [path for path, wrong in wrong_paths(*reports) if wrong] == ["/pledges/0/budgets/0/amount"]


def test_a_pledge_that_is_not_in_the_truth_is_wrong_altogether() -> None:
    """Every figure of it."""
    truth = Report.model_validate_json(SAMPLES[0].read_text("utf8"))
    empty = truth.model_copy(update={"pledges": ()})
    judged = [wrong for _, wrong in wrong_paths(empty, truth)]
    assert judged
    assert all(judged)


FIGURES = (
    *[Figure(0.99, wrong=False, marked=False)] * 98,
    Figure(0.6, wrong=True, marked=False),
    Figure(0.5, wrong=False, marked=True),
)


def test_the_error_of_calibration_is_the_mean_gap() -> None:
    """98 figures said at 0.99 and right (0.01 off each), one at 0.6 and wrong, one at 0.5 and right."""
    assert calibration_error(FIGURES) == pytest.approx((98 * 0.01 + abs(0.6 + 0.5 - 1)) / 100)


def test_the_curve_flags_what_is_marked_and_then_the_least_sure() -> None:
    """The wrong figure is the second to go."""
    silent = {flagged: wrong for flagged, wrong, _ in curve(FIGURES)}
    assert (silent[0.0], silent[0.01], silent[0.02]) == (1, 1, 0)


def test_what_is_shown_names_the_silent_errors() -> None:
    """As they are given out, marks and all."""
    said: list[str] = []
    show(FIGURES, said.append)
    assert "1.0 % marked, 1 of 100 silently wrong" in "".join(said)
