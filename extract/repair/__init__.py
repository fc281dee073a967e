"""repair: drafts as read → drafts in which sums and grammar have put right what can be put right with certainty."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import Wording
from ..model.draft import PledgeDraft
from .contract import check
from .rule import Rule
from .rules import all_rules

__all__ = ["repair"]


def repair(draft: PledgeDraft, wording: Wording, rules: Sequence[Rule] | None = None) -> PledgeDraft:
    """The draft after all rules, phase by phase; repairing what was repaired changes nothing."""
    for rule in all_rules() if rules is None else rules:
        repaired = rule.fix(draft, wording)
        check(rule, draft, repaired)
        draft = repaired
    return draft
