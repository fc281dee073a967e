"""Which sums a funding table promises: sources add up to a total row, years to a total column."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["sources", "years", "local", "header"]
"""What is added up: the sources of a column, the years of a row, the local sources of a column (지방비), or
nothing: the header's total and the table's must be the same."""

TOTAL, LOCAL, PARTIAL, HEADER = "total", "local", "partial", "header"


class Place(NamedTuple):
    """A row (a source of the contract, ``local``, ``partial`` or ``header``), a period and a measure."""

    row: str
    period: str
    measure: str


GRAND_TOTAL = Place(TOTAL, TOTAL, "planned")
"""What the header's total (총사업비) must be."""


class SumLabels(NamedTuple):
    """Labels, without blanks, of rows that add up others.

    ``local`` ones (지방비) add up the provincial and the own share; ``partial`` ones (소계) some rows, where
    another row adds up all.
    """

    local: frozenset[str]
    partial: frozenset[str]


def row_names(rows: Sequence[tuple[str, str]], labels: SumLabels) -> tuple[str, ...]:
    """What each row (its source, its label without blanks) is for the sums: its source, or a sum beside them."""
    split = any(source in ("provincial", "municipal") and label not in labels.local for source, label in rows)
    whole = any(source == TOTAL and label not in labels.partial for source, label in rows)
    return tuple(_row_name(source, label, labels, (split, whole)) for source, label in rows)


def _row_name(source: str, label: str, labels: SumLabels, beside: tuple[bool, bool]) -> str:
    split, whole = beside
    if split and label in labels.local:
        return LOCAL
    return PARTIAL if whole and source == TOTAL and label in labels.partial else source


@dataclass(frozen=True, slots=True)
class Sum:
    """``total`` must be the sum of ``parts``; a blank part adds nothing."""

    kind: Kind
    total: Place
    parts: tuple[Place, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """The total, then the parts."""
        return (self.total, *self.parts)


Line = Sequence[Place]
"""A row or column of a table, its total first."""


def promised(printed: Collection[Place]) -> Iterator[Sum]:
    """Every sum that a table promises which prints figures at these places, in the order of the page.

    A blank total, or blank parts, count as a promise only where lines of the same nature print them: a table
    that never prints totals, or that prints totals only, promises nothing.
    """
    places = tuple(printed)
    for measure in dict.fromkeys(place.measure for place in places):
        rows = tuple(dict.fromkeys(place.row for place in places if place.measure == measure))
        periods = tuple(dict.fromkeys(place.period for place in places if place.measure == measure))
        for kind, lines in _lines(rows, periods, measure):
            spent = _spent(places) if kind == "years" and measure == "planned" else ()
            added = tuple((*line, *(Place(line[0].row, each, "secured") for each in spent)) for line in lines)
            yield from _sums(kind, added, frozenset(places))


def _spent(places: Sequence[Place]) -> tuple[str, ...]:
    """The years of which only what was spent is printed, where of all others only the plan is: 투자실적, 투자계획.

    The total then adds up both. Where a year has both, or the money spent has a total of its own, it does not.
    """
    planned = {place.period for place in places if place.measure == "planned"} - {TOTAL}
    secured = dict.fromkeys(place.period for place in places if place.measure == "secured")
    apart = bool(planned) and TOTAL not in secured and planned.isdisjoint(secured)
    return tuple(secured) if apart else ()


def _lines(
    rows: Sequence[str], periods: Sequence[str], measure: str
) -> Iterator[tuple[Kind, tuple[Line, ...]]]:
    sources = [row for row in rows if row not in (TOTAL, LOCAL, PARTIAL)]
    local = [row for row in sources if row in ("provincial", "municipal")]
    years = [period for period in periods if period != TOTAL]
    yield "sources", tuple(_column((TOTAL, *sources), period, measure) for period in periods)
    yield "local", tuple(_column((LOCAL, *local), period, measure) for period in periods)
    yield "years", tuple(tuple(Place(row, each, measure) for each in (TOTAL, *years)) for row in rows)


def _column(rows: Sequence[str], period: str, measure: str) -> Line:
    return tuple(Place(row, period, measure) for row in rows)


def _sums(kind: Kind, lines: Sequence[Line], printed: Collection[Place]) -> Iterator[Sum]:
    lines = [line for line in lines if len(line) > 1]
    of_sums = [line for line in lines if _adds_sums(line)]
    of_figures = [line for line in lines if not _adds_sums(line)]
    for peers, witnesses in ((of_sums, lines), (of_figures, of_figures)):
        totals = any(line[0] in printed for line in witnesses)
        if totals and any(place in printed for line in peers for place in line[1:]):
            yield from (Sum(kind, line[0], tuple(line[1:])) for line in peers)


def _adds_sums(line: Line) -> bool:
    """Whether the line's parts are sums themselves (the column of totals, the row of totals)."""
    return TOTAL in (line[1].row, line[1].period)
