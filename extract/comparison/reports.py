"""What two reports are to each other."""

from __future__ import annotations

from schemas import Report

from ..audit.periods import months
from ..audit.wording import compact


def same_issuer(old: Report, new: Report) -> bool:
    """Whether both are one government's; one may be named with its province. Unknown ones are believed."""
    names = [compact(report.issuer or "") for report in (old, new)]
    return not all(names) or names[0].endswith(names[1]) or names[1].endswith(names[0])


def as_of(report: Report) -> int | None:
    """The month in which the last period begins of which the report tells something done; ``None`` if none."""
    periods = (row.period for pledge in report.pledges for row in pledge.milestones if row.actual)
    return max((span[0] for period in periods if (span := months(period)) is not None), default=None)
