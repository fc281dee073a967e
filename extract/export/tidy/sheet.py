"""One record, with what the rows of its tables ask for again and again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from schemas import Report
from schemas.report import Pledge

from .cells import Cell
from .doubt import Doubts

Row = tuple[Cell, ...]

PLEDGE = ("pledge_index", "pledge_number", "pledge_name")
"""Columns that name the pledge in every table; the index counts from 0, as in the pointers."""

READING = ("page", "raw", "confidence", "status", "rule")
"""Where the row's value came from; blank where the record does not say."""

DOUBT = ("flagged", "findings")
"""TRUE where anything that the row shows is marked; the codes that concern it, parted by blanks."""


class Sheet:
    """A record under the name that its outputs have."""

    def __init__(self, document: str, report: Report) -> None:
        self.document = document
        self.report = report
        self.doubts = Doubts(report)

    @cached_property
    def values(self) -> dict[str, Cell]:
        """Every single value of the head and the pledges by its pointer."""
        return dict(_leaves("", self.report.model_dump(exclude={"fields", "findings"})))

    def pledges(self) -> Iterator[tuple[str, Row, Pledge]]:
        """Each pledge after its pointer and the columns of :data:`PLEDGE`."""
        for index, pledge in enumerate(self.report.pledges):
            yield f"/pledges/{index}", (index, pledge.number, pledge.name), pledge

    def pledge_of(self, path: str) -> Row:
        """The columns of :data:`PLEDGE` for what lies at ``path``; blank where that is in no pledge."""
        match path.split("/"):
            case ["", "pledges", place, *_] if place.isdecimal() and int(place) < len(self.report.pledges):
                pledge = self.report.pledges[int(place)]
                return int(place), pledge.number, pledge.name
        return None, None, None

    def reading(self, path: str) -> Row:
        """The columns of :data:`READING` for the value at ``path``."""
        field = self.doubts.field(path)
        if field is None:
            return (None,) * len(READING)
        return field.page, field.raw, field.confidence, field.status, field.rule

    def doubt(self, *paths: str) -> Row:
        """The columns of :data:`DOUBT` for a row that shows what lies at ``paths``."""
        codes: set[str] = set().union(*map(self.doubts.codes, paths))
        return any(map(self.doubts.marked_within, paths)), " ".join(sorted(codes))


def _leaves(path: str, value: object) -> Iterator[tuple[str, Cell]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(f"{path}/{key}", inner)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _leaves(f"{path}/{index}", inner)
    elif isinstance(value, str | int | float):
        yield path, value
