"""comparison: two records of one issuer, last quarter's and this one's → what changed, and which way.

The policy of severities:

- What goes back on something said earlier (a plan cut, a target lowered, money no longer secured, a status moved
  back, a figure of a past period restated, a pledge or an event gone) is ``warning``.
- What moves on (a status moved forward, a plan raised, a blank filled, a pledge added) is ``info``, and so are
  names and numbers that changed.
- Where a value on either side is marked, the difference may be a misreading and is no more than ``info``: it says so.

Pledges are matched by name and number, rows by their labels: their order means nothing.
"""

from __future__ import annotations

from schemas import Report

from ..audit import audit
from ..audit.pointers import page_order
from .changes import all_looks
from .difference import Change, Difference
from .listing import listed
from .marks import Marks
from .pairing import pair_pledges
from .reports import as_of, same_issuer

__all__ = ["CONTACT_CHANGED", "Difference", "compare", "same_issuer"]

CONTACT_CHANGED = "contact-changed"
"""The code of what is rarely of interest: who does the work, and how to reach them."""


def compare(old: Report, new: Report) -> tuple[Difference, ...]:
    """Every difference of ``new`` to ``old``, in the order of ``new``; pledges that are gone come last."""
    pairs, gone, added = pair_pledges(old, new, as_of(old))
    changes = [change for pair in pairs for look in all_looks() for change in look(pair)]
    changes += listed(old, gone, new, added)
    marks = Marks(audit(old)), Marks(audit(new))
    found = [Difference.of(change, _is_marked(change, marks)) for change in changes]
    return tuple(sorted(found, key=_order))


def _is_marked(change: Change, marks: tuple[Marks, Marks]) -> bool:
    old, new = marks
    before, after = (*change.old_paths, *change.old_basis), (*change.new_paths, *change.new_basis)
    return any(map(old.marked, before)) or any(map(new.marked, after))


def _order(difference: Difference) -> tuple[bool, object, str]:
    paths = difference.new_paths or difference.old_paths
    return difference.new_pledge is None, page_order(paths), difference.code
