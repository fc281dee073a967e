from __future__ import annotations

import pytest

from extract.messages import catalogue
from extract.model.layout import Box, Line
from extract.model.section import PledgePart, Section
from extract.sections.run_together import with_doubt


def part(*kinds: str) -> PledgePart:
    sections = tuple(
        Section(kind, f"□ {kind}", (Line(page, "○", 1.0, Box(0, 0, 1, 1)),))
        for page, kind in enumerate(kinds, 1)
    )
    return PledgePart((1,), (), sections)


@pytest.mark.parametrize(
    "kinds",
    [
        (),
        ("goals", "funding", "milestones"),
        ("goals", "goals", "funding", "funding"),
        ("milestones", "roadmap", "milestones"),
    ],
)
def test_sections_that_follow_each_other_are_one_pledge(kinds: tuple[str, ...]) -> None:
    assert with_doubt(part(*kinds)).notices == ()


def test_two_kinds_that_come_back_put_every_part_in_doubt() -> None:
    notices = with_doubt(part("goals", "funding", "evidence", "goals", "funding")).notices
    assert {notice.part for notice in notices} == {"goals", "budgets", "evidence"}
    assert {(notice.code, notice.severity, notice.page) for notice in notices} == {
        ("pledges-run-together", "warning", 4)
    }
    assert "pledges-run-together" in catalogue()
