"""What was planned and done: ``milestones``, ``events``, ``figures``, ``roadmap``, ``evidence``.

Dates stand in one cell, an entry a line: ``2024-04-10``, or ``2024-05~2024-06`` for a span.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from schemas.report import DateSpan, Event, Milestone

from .cells import lines
from .sheet import DOUBT, PLEDGE, READING, Row, Sheet
from .table import TidyTable


def _milestones_of(kind: str) -> Callable[[Sheet], Iterator[Row]]:
    def rows(sheet: Sheet) -> Iterator[Row]:
        for above, key, pledge in sheet.pledges():
            rows_of: tuple[Milestone, ...] = getattr(pledge, kind)
            for index, row in enumerate(rows_of):
                path = f"{above}/{kind}/{index}"
                own = (f"{path}/{name}" for name in ("period", "planned", "note"))
                cells = (row.period, lines(row.planned), row.note)
                yield path, *key, index, *cells, *sheet.doubt(*own)

    return rows


@dataclass(frozen=True, slots=True)
class _Happening:
    """An event after the columns that say where it stands."""

    path: str
    place: Row
    event: Event


_PLACE = (*PLEDGE, "section", "milestone_index", "period", "event_index")


def _happenings(sheet: Sheet) -> Iterator[_Happening]:
    for above, key, pledge in sheet.pledges():
        for section, rows in (("milestones", pledge.milestones), ("roadmap", pledge.roadmap)):
            for row, milestone in enumerate(rows):
                for index, event in enumerate(milestone.actual):
                    path = f"{above}/{section}/{row}/actual/{index}"
                    yield _Happening(path, (*key, section, row, milestone.period, index), event)


def _events(sheet: Sheet) -> Iterator[Row]:
    for at in _happenings(sheet):
        cells = (at.event.text, _spans(at.event.dates))
        yield at.path, *at.place, *cells, *sheet.reading(f"{at.path}/text"), *sheet.doubt(at.path)


def _spans(dates: tuple[DateSpan, ...]) -> str:
    return lines(date.start if date.end is None else f"{date.start}~{date.end}" for date in dates)


def _figures(sheet: Sheet) -> Iterator[Row]:
    for at in _happenings(sheet):
        for index, figure in enumerate(at.event.figures):
            path = f"{at.path}/figures/{index}"
            cells = (index, figure.name, figure.value, figure.unit)
            yield path, *at.place, *cells, *sheet.reading(f"{path}/value"), *sheet.doubt(path)


def _evidence(sheet: Sheet) -> Iterator[Row]:
    for above, key, pledge in sheet.pledges():
        for index, item in enumerate(pledge.evidence):
            path = f"{above}/evidence/{index}"
            cells = (item.caption, _spans(item.dates), item.page)
            yield path, *key, index, *cells, *sheet.doubt(path)


_MILESTONE = ("period", "planned", "note", *DOUBT)

MILESTONES = TidyTable(
    "milestones", ("path", *PLEDGE, "milestone_index", *_MILESTONE), _milestones_of("milestones")
)

EVENTS = TidyTable("events", ("path", *_PLACE, "text", "dates", *READING, *DOUBT), _events)

FIGURES = TidyTable(
    "figures", ("path", *_PLACE, "figure_index", "name", "value", "unit", *READING, *DOUBT), _figures
)

ROADMAP = TidyTable("roadmap", ("path", *PLEDGE, "roadmap_index", *_MILESTONE), _milestones_of("roadmap"))

EVIDENCE = TidyTable(
    "evidence", ("path", *PLEDGE, "evidence_index", "caption", "dates", "page", *DOUBT), _evidence
)
