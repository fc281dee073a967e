from __future__ import annotations

from extract.model.section import PledgePart, Section


def test_sections_of_one_kind_in_page_order() -> None:
    one, two, other = (
        Section("goals", "목표", ()),
        Section("goals", "방향", ()),
        Section("funding", "예산", ()),
    )
    part = PledgePart((1,), (), (one, other, two))
    assert part.of_kind("goals") == (one, two)
    assert part.of_kind("evidence") == ()
