"""All tables that a record becomes.

Every row begins with ``document`` (the name that the input's outputs have) and ``path`` (the JSON Pointer of
the thing in the document's JSON): together they are the key that links a figure to its field and findings.
"""

from __future__ import annotations

from .plans import BUDGETS, INDICATORS, PLEDGES
from .progress import EVENTS, EVIDENCE, FIGURES, MILESTONES, ROADMAP
from .sources import DOCUMENTS, FIELDS, FINDINGS

TABLES = (
    PLEDGES,
    BUDGETS,
    INDICATORS,
    MILESTONES,
    EVENTS,
    FIGURES,
    ROADMAP,
    EVIDENCE,
    FIELDS,
    FINDINGS,
    DOCUMENTS,
)
"""``documents`` comes last: a document that is listed there is whole in all other tables."""
