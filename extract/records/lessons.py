"""Notices about rows and columns that nobody understood, with what would make them understood."""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.unknown import lesson
from ..model.layout import Notice
from .context import Context

_TABLES = {"budgets": "sources", "indicators": "indicator", "total_budget": "labels"}
"""For each part of a pledge: where the words of its rows stand in the lexicon."""

_TABLES_OF_COLUMNS = {
    "budgets": "periods",
    "indicators": "indicator",
    "milestones": "progress",
    "roadmap": "progress",
}
"""The same for those of its columns."""


def with_lesson(notice: Notice, context: Context) -> Notice:
    """A notice that names an unknown label, with the nearest known ones; all others as they are."""
    facts = dict(notice.facts)
    if notice.code == "column-not-understood":
        said, table = facts.get("column"), _TABLES_OF_COLUMNS.get(notice.part or "", "labels")
    elif notice.code == "row-not-understood":
        said, table = facts.get("row"), _TABLES.get(notice.part or "", "labels")
    else:
        return notice
    told = lesson(str(said), table, context.wording, context.issuer)
    return replace(notice, facts=(*notice.facts, *told))
