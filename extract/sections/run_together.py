"""Pledges that ran together: the head between them was not found, so that one seems to have every section twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby

from ..model.layout import Notice
from ..model.section import PledgePart

_FEWEST_KINDS = 2
"""One kind of section that comes back may go on behind another; of two that do, another pledge began."""


def with_doubt(part: PledgePart) -> PledgePart:
    """The pledge, all its sections in doubt where they begin anew."""
    kinds = [kind for kind, _ in groupby(section.kind for section in part.sections)]
    again = [kind for kind, runs in Counter(kinds).items() if runs > 1]
    if len(again) < _FEWEST_KINDS:
        return part
    doubts = (_doubt(part, again[0], name) for name in dict.fromkeys(each.part for each in part.sections))
    return replace(part, notices=(*part.notices, *doubts))


def _doubt(part: PledgePart, again: str, name: str) -> Notice:
    """That the part ``name`` may hold values of two pledges; the section that came ``again`` tells where to look."""
    second = part.of_kind(again)[-1]
    block = next((block for block in second.blocks if block.box is not None), None)
    facts = (("section", second.title.strip() or again),)
    return Notice("pledges-run-together", "warning", block.page if block else None, facts, name)
