"""What a repair rule is, and in which phases rules run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from ..lexicon import Wording
from ..model.draft import PledgeDraft

Phase = Literal["words", "units", "places", "figures", "proof"]
"""Words say what is counted, units how much, places where; then figures are mended, and what sums bear out is
believed."""

PHASES: tuple[Phase, ...] = get_args(Phase)

Fix = Callable[[PledgeDraft, Wording], PledgeDraft]


@dataclass(frozen=True, slots=True)
class Rule:
    """One repair. ``fix`` changes readings only by :meth:`Reading.repaired`, or flags them, and names itself.

    Only a rule of the phase ``places`` puts readings elsewhere, and changes no value.
    """

    name: str
    phase: Phase
    fix: Fix
