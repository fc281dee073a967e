"""Which pledge of the new report is which of the old one."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from schemas import Report
from schemas.report import Pledge

from ..audit.periods import months
from ..audit.wording import compact, wording

ALIKE_PERCENT = 75.0
"""Names of one pledge that a reader or an editor has changed share three signs of four."""

SAME_NUMBER_PERCENT = 40.0
"""With the same number half a name is enough; with less the number was given to another pledge."""

_NUMBER_BONUS = 10.0
"""What the same number is worth among pledges of like names."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One pledge in both reports; ``as_of`` is the month since which the old report's last period runs."""

    old_base: str
    old: Pledge
    new_base: str
    new: Pledge
    as_of: int | None

    def past(self, period: str) -> bool:
        """Whether ``period`` was over before the last period of the old report began."""
        span = months(period)
        return span is not None and self.as_of is not None and span[1] < self.as_of


Pairing = tuple[tuple[Pair, ...], tuple[int, ...], tuple[int, ...]]


def pair_pledges(old: Report, new: Report, as_of: int | None) -> Pairing:
    """The pairs, the likest first come, and the places of pledges that only the old or only the new report has."""
    taken: dict[int, int] = {}
    for _, here, there in sorted(_likenesses(old, new)):
        if here not in taken and there not in taken.values():
            taken[here] = there
    pairs = (
        Pair(f"/pledges/{here}", old.pledges[here], f"/pledges/{there}", new.pledges[there], as_of)
        for here, there in sorted(taken.items())
    )
    gone = tuple(at for at in range(len(old.pledges)) if at not in taken)
    added = tuple(at for at in range(len(new.pledges)) if at not in taken.values())
    return tuple(pairs), gone, added


def _likenesses(old: Report, new: Report) -> list[tuple[float, int, int]]:
    """Pairs that may be: the negative likeness, then both places."""
    found = []
    for here, before in enumerate(old.pledges):
        for there, after in enumerate(new.pledges):
            like = _likeness(before, after)
            if like is not None:
                found.append((-like, here, there))
    return found


def _likeness(before: Pledge, after: Pledge) -> float | None:
    same_number = bool(before.number) and compact(before.number or "") == compact(after.number or "")
    names = compact(before.name), compact(after.name)
    unnamed = any(name in wording().unnamed for name in names)
    like = SAME_NUMBER_PERCENT if unnamed else ratio(*names)
    if like >= ALIKE_PERCENT or (same_number and like >= SAME_NUMBER_PERCENT):
        return like + (_NUMBER_BONUS if same_number else 0)
    return None
