"""Sections → drafts: every value of a pledge with the place it was read at."""

from __future__ import annotations

from dataclasses import replace

from ..model.draft import PledgeDraft
from ..model.section import PledgePart
from .contents import beside_contents
from .context import Context
from .joining import Joiner
from .lessons import with_lesson
from .own_blocks import own_blocks
from .readers.evidence import read_evidence
from .readers.funding import read_funding
from .readers.header import read_header
from .readers.indicators import read_indicators
from .readers.lists import read_list
from .readers.progress import read_progress
from .silent_sections import lines_beside_tables, silent_sections

__all__ = ["Context", "Joiner", "beside_contents", "read_pledge"]


def read_pledge(part: PledgePart, context: Context) -> PledgeDraft:
    """The draft of one pledge; what the pages do not print stays empty, what was not understood is noticed."""
    draft = _read(part, context)
    notices = (*draft.notices, *silent_sections(part, draft, context.wording), *lines_beside_tables(part))
    return replace(draft, notices=tuple(with_lesson(notice, context) for notice in notices))


def _read(part: PledgePart, context: Context) -> PledgeDraft:
    header = read_header(part.head, context)
    money = own_blocks(part.of_kind("funding"), context.wording)
    results = own_blocks(part.of_kind("indicators"), context.wording)
    funding = read_funding(money.sections, context)
    indicators = read_indicators(results.sections, context)
    done = own_blocks(part.of_kind("milestones"), context.wording)
    ahead = own_blocks(part.of_kind("roadmap"), context.wording)
    milestones = read_progress(done.sections, "milestones", context)
    roadmap = read_progress(ahead.sections, "roadmap", context)
    return PledgeDraft(
        pages=part.pages,
        header=header.texts,
        total_budget=header.total_budget or funding.total,
        goals=read_list(part.of_kind("goals"), context),
        overview=read_list(part.of_kind("overview"), context),
        funding=funding.tables,
        indicators=indicators.found,
        milestones=milestones.milestones,
        roadmap=roadmap.milestones,
        evidence=read_evidence(part.of_kind("evidence")),
        notices=(
            *part.notices,
            *header.notices,
            *money.notices,
            *results.notices,
            *done.notices,
            *ahead.notices,
            *funding.notices,
            *indicators.notices,
            *milestones.notices,
            *roadmap.notices,
        ),
    )
