"""Periods that a table no longer has: not every blank is a figure taken back."""

from __future__ import annotations

from dataclasses import dataclass

from ..audit.check import Phrase
from ..audit.periods import months
from ..audit.phrases import period_of
from ..model.layout import Severity
from .difference import Change
from .pairing import Pair


@dataclass(frozen=True, slots=True)
class Gone:
    """Periods of the old table that say nothing figure by figure; ``told`` are those of which ``changes`` tell."""

    skipped: frozenset[str]
    told: frozenset[str]
    changes: tuple[Change, ...]


def columns_gone(pair: Pair, table: str, old: set[str], new: set[str]) -> Gone:
    """Periods gathered in an open one (2023 in ``2024-``) are no news; others are told, an emptied table once."""
    missing = old - new
    if not missing:
        return Gone(frozenset(), frozenset(), ())
    paths = (f"{pair.old_base}/{table}",), (f"{pair.new_base}/{table}",)
    if not new:
        said = Phrase.of("table-gone", table=Phrase.of(f"compared-{table}"))
        return Gone(frozenset(missing), frozenset(missing), (Change("table-gone", "warning", said, *paths),))
    told = [period for period in sorted(missing) if not _gathered(period, new)]
    return Gone(frozenset(missing), frozenset(told), tuple(_change(pair, table, period) for period in told))


def _change(pair: Pair, table: str, period: str) -> Change:
    severity: Severity = "info" if pair.past(period) else "warning"
    said = Phrase.of("period-gone", table=Phrase.of(f"compared-{table}"), period=period_of(period))
    paths = (f"{pair.old_base}/{table}",), (f"{pair.new_base}/{table}",)
    return Change("period-gone", severity, said, *paths, was=period)


def _gathered(period: str, new: set[str]) -> bool:
    """Whether one of the new periods holds this one."""
    span = months(period)
    wide = [each for other in new if (each := months(other)) is not None]
    return span is not None and any(first <= span[0] and span[1] <= last for first, last in wide)
