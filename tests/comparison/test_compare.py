from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.comparison import compare, same_issuer
from extract.messages import catalogue
from schemas import Field, Report

from ..audit.reports import report, table
from ..audit.strategies import consistent
from .reports import OTHERS, PLEDGE, ROWS, changed, codes, read

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/expected.json"))


@given(consistent())
def test_nothing_differs_from_itself(any_report: Report) -> None:
    assert compare(any_report, any_report) == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_order_of_pledges_means_nothing(path: Path, seed: int) -> None:
    old = Report.model_validate(json.loads(path.read_text("utf8")))
    pledges = list(old.pledges)
    random.Random(seed).shuffle(pledges)
    assert compare(old, old.model_copy(update={"pledges": tuple(pledges)})) == ()


SINGLE = (
    ({"status": "완료"}, "status-moved"),
    ({"status": "보류"}, "status-moved-back"),
    ({"completion": "임기후"}, "completion-moved"),
    ({"name": "강변 놀이터 조성 사업"}, "pledge-renamed"),
    ({"number": "1-1"}, "pledge-renumbered"),
    ({"officer": "박나루"}, "contact-changed"),
)


@given(st.sampled_from(SINGLE), st.permutations(range(3)))
def test_exactly_the_planted_change_is_found(planted: tuple[dict[str, str], str], order: list[int]) -> None:
    values, code = planted
    pledges = (PLEDGE.model_copy(update=values), *OTHERS)
    new = report(*(pledges[at] for at in order))
    old = report(PLEDGE, *OTHERS)
    (found,) = compare(old, new)
    assert found.code == code
    ((field, value),) = values.items()
    assert read(old, found.old_paths[0]) == getattr(PLEDGE, field) == found.change.was
    assert read(new, found.new_paths[0]) == value == found.change.now


@given(st.integers(0, 2), st.integers(1, 39))
def test_a_planned_amount_that_changed_is_told_wherever_it_stands(row: int, cut: int) -> None:
    """The sums are kept right, so that nothing is marked: the source, the total, and both total columns."""
    label = ("국비", "시비")[row % 2]
    rows = {name: dict(amounts) for name, amounts in ROWS.items()}
    for name in (label, "계"):
        for period in ("2025", "total"):
            rows[name][period] -= cut
    total = PLEDGE.total_budget or 0
    found = changed(budgets=table(rows), total_budget=total - cut * 10**6)
    assert sorted(codes(found)) == [("plan-cut", "warning")] * 4 + [("total-cut", "warning")]


def test_pledges_that_one_report_lacks_are_told() -> None:
    found = compare(report(PLEDGE, *OTHERS), report(OTHERS[0], OTHERS[1].model_copy(update={"name": "꽃길"})))
    assert codes(found) == [
        ("pledge-added", "info"),
        ("pledge-dropped", "warning"),
        ("pledge-dropped", "warning"),
    ]
    assert found[0].new_paths == ("/pledges/1",)
    assert [each.old_paths for each in found[1:]] == [("/pledges/0",), ("/pledges/2",)]


def test_what_may_be_a_misreading_accuses_nobody() -> None:
    mark = Field(path="/pledges/0/status", raw="보류", confidence=0.4, status="flagged")
    new = report(PLEDGE.model_copy(update={"status": "보류"})).model_copy(update={"fields": (mark,)})
    (found,) = compare(report(PLEDGE), new)
    assert (found.code, found.severity, found.uncertain) == ("status-moved-back", "info", True)
    assert "misreading" in found.said("en")
    assert "잘못 읽은" in found.said("ko")


def test_an_amount_that_breaks_its_sums_may_be_a_misreading() -> None:
    rows = {name: dict(amounts) for name, amounts in ROWS.items()}
    rows["국비"]["2025"] -= 30
    assert [(each.code, each.severity) for each in changed(budgets=table(rows))] == [("plan-cut", "info")]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("가온시", "가온시", True),
        ("가람도 가온시", "가온시", True),
        ("가온시", None, True),
        ("가온시", "나루시", False),
    ],
)
def test_issuers(old: str, new: str | None, same: bool) -> None:
    assert same_issuer(report(issuer=old), report(issuer=new)) is same


def test_every_difference_can_be_said_in_both_languages() -> None:
    found = changed(status="보류", budgets=(), indicators=(), milestones=(), total_budget=None, officer=None)
    assert {"table-gone", "figure-vanished"} <= {each.code for each in found}
    for each in found:
        assert set(catalogue()[each.code]) == {"ko", "en"}
        assert "?" not in each.said("ko") + each.said("en")
