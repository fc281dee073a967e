"""The tables that the contract's lists become: their names, columns and rows.

Every row begins with ``document`` (the name that the input's outputs have) and ``path`` (the JSON Pointer of
the thing in the document's JSON): together they are the key that links a figure to its field and findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from schemas.report import DateSpan, Event, Milestone

from .cells import lines
from .doubt import tally
from .sheet import DOUBT, PLEDGE, READING, Row, Sheet


@dataclass(frozen=True, slots=True)
class TidyTable:
    """A table; ``rows`` gives a cell for each of ``columns``, the leading ``document`` left out."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Sheet], Iterable[Row]]

    @property
    def header(self) -> tuple[str, ...]:
        """All column names."""
        return ("document", *self.columns)


_SOURCE = ("name", "sha256", "media_type", "pages")
_COUNTS = ("pledges", "figures", "flagged", "findings")


def _documents(sheet: Sheet) -> Iterator[Row]:
    report, counts = sheet.report, tally(sheet.report)
    source = tuple(getattr(report.source, name) for name in _SOURCE)
    numbers = tuple(getattr(counts, name) for name in _COUNTS)
    yield "", report.schema_version, *source, report.issuer, *numbers


_SCALARS = (
    *("completion", "implementer", "status", "novelty", "department", "team", "officer", "phone"),
    "total_budget",
)
_LISTS = ("goals", "overview", "pages")
_TOTAL = tuple(f"total_budget_{column}" for column in READING)


def _pledges(sheet: Sheet) -> Iterator[Row]:
    for path, key, pledge in sheet.pledges():
        own = [f"{path}/{name}" for name in ("number", "name", *_SCALARS, *_LISTS)]
        scalars = (getattr(pledge, name) for name in _SCALARS)
        lists = (lines(getattr(pledge, name)) for name in _LISTS)
        yield path, *key, *scalars, *sheet.reading(f"{path}/total_budget"), *lists, *sheet.doubt(*own)


_BUDGET = ("source", "label", "period", "measure", "amount", "unit")


def _budgets(sheet: Sheet) -> Iterator[Row]:
    for above, key, pledge in sheet.pledges():
        for index, budget in enumerate(pledge.budgets):
            path = f"{above}/budgets/{index}"
            cells = (getattr(budget, name) for name in _BUDGET)
            yield path, *key, index, *cells, *sheet.reading(f"{path}/amount"), *sheet.doubt(path)


_VALUES = ("target", "actual", "rate")
_VALUE_COLUMNS = tuple(
    column for name in _VALUES for column in (name, *(f"{name}_{of}" for of in READING), f"{name}_flagged")
)


def _indicators(sheet: Sheet) -> Iterator[Row]:
    for above, key, pledge in sheet.pledges():
        for index, indicator in enumerate(pledge.indicators):
            path = f"{above}/indicators/{index}"
            values = (
                cell for name in _VALUES for cell in _value(sheet, f"{path}/{name}", getattr(indicator, name))
            )
            head = (indicator.name, indicator.unit, indicator.period)
            yield path, *key, index, *head, *values, *sheet.doubt(path)


def _value(sheet: Sheet, path: str, value: float | None) -> Row:
    marked = None if value is None else sheet.doubts.marked(path)
    return value, *sheet.reading(path), marked


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


_BOX = ("x0", "top", "x1", "bottom")


def _fields(sheet: Sheet) -> Iterator[Row]:
    for field in sheet.report.fields:
        path = field.path
        box: Row = field.bbox or (None,) * len(_BOX)
        reading = (field.page, field.raw, field.confidence, field.status, field.rule)
        yield path, *sheet.pledge_of(path), sheet.values.get(path), *box, *reading, *sheet.doubt(path)


_FINDING = ("finding_index", "code", "severity", "path_index", "value", "message", "expected", "actual")


def _findings(sheet: Sheet) -> Iterator[Row]:
    for index, finding in enumerate(sheet.report.findings):
        head = (index, finding.code, finding.severity)
        tail = (finding.message, finding.expected, finding.actual)
        for place, path in enumerate(finding.paths):
            yield path, *sheet.pledge_of(path), *head, place, sheet.values.get(path), *tail
        if not finding.paths:
            yield None, *sheet.pledge_of(""), *head, None, None, *tail


_MILESTONE = ("period", "planned", "note", *DOUBT)

TABLES = (
    TidyTable(
        "pledges",
        ("path", *PLEDGE, *_SCALARS, *_TOTAL, *_LISTS, *DOUBT),
        _pledges,
    ),
    TidyTable("budgets", ("path", *PLEDGE, "budget_index", *_BUDGET, *READING, *DOUBT), _budgets),
    TidyTable(
        "indicators",
        ("path", *PLEDGE, "indicator_index", "name", "unit", "period", *_VALUE_COLUMNS, *DOUBT),
        _indicators,
    ),
    TidyTable("milestones", ("path", *PLEDGE, "milestone_index", *_MILESTONE), _milestones_of("milestones")),
    TidyTable("events", ("path", *_PLACE, "text", "dates", *READING, *DOUBT), _events),
    TidyTable(
        "figures", ("path", *_PLACE, "figure_index", "name", "value", "unit", *READING, *DOUBT), _figures
    ),
    TidyTable("roadmap", ("path", *PLEDGE, "roadmap_index", *_MILESTONE), _milestones_of("roadmap")),
    TidyTable(
        "evidence",
        ("path", *PLEDGE, "evidence_index", "caption", "dates", "page", *DOUBT),
        _evidence,
    ),
    TidyTable("fields", ("path", *PLEDGE, "value", *_BOX, *READING, *DOUBT), _fields),
    TidyTable("findings", ("path", *PLEDGE, *_FINDING), _findings),
    TidyTable("documents", ("path", "schema_version", *_SOURCE, "issuer", *_COUNTS), _documents),
)
"""``documents`` comes last: a document that is listed there is whole in all other tables."""
