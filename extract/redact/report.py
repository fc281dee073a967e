"""A record without personal data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from schemas import Field, Finding, Report
from schemas.record import Record

from ..messages import say
from .mask import Mask

RULE = "redacted"

_EMPTIED = frozenset(("officer", "phone"))
_UNITS = frozenset(("department", "team"))
_KEPT = frozenset(
    ("sha256", "media_type", "schema_version", "period", "start", "end", "unit", "path", "paths", "code")
)
"""Names of texts that say no more than figures do."""

R = TypeVar("R", bound=Record)


def redact_report(report: Report, mask: Mask) -> Report:
    """The record with officers and numbers empty and the mark wherever they stand in a text; a note tells of it.

    No figure, date, department or team changes, and every pointer still points to the same.
    """
    walk = _Walk(mask)
    pledges = tuple(walk.record(pledge, f"/pledges/{i}") for i, pledge in enumerate(report.pledges))
    fields = tuple(_field(each, mask) for each in report.fields)
    findings = tuple(_Walk(mask).record(each, "") for each in report.findings)
    note = _note(tuple(walk.changed), mask)
    return report.model_copy(
        update={"pledges": pledges, "fields": fields, "findings": (*findings, note)},
    )


@dataclass
class _Walk:
    """Goes through a part of the record and remembers what it changed."""

    mask: Mask
    changed: list[str] = field(default_factory=list)

    def record(self, part: R, path: str) -> R:
        """The part without personal data."""
        update = {name: self._value(name, value, f"{path}/{name}") for name, value in part}
        return part.model_copy(update=update)

    def _value(self, name: str, value: object, path: str) -> object:
        if isinstance(value, Record):
            return self.record(value, path)
        if isinstance(value, tuple):
            return tuple(self._value(name, each, f"{path}/{i}") for i, each in enumerate(value))
        if not isinstance(value, str) or name in _KEPT:
            return value
        hidden = None if name in _EMPTIED else self._way(name)(value)
        if hidden != value:
            self.changed.append(path)
        return hidden

    def _way(self, name: str) -> Callable[[str], str]:
        return self.mask.hide_unit if name in _UNITS else self.mask.hide


def _field(told: Field, mask: Mask) -> Field:
    """Where a value came from; what was read there is told of values that stay."""
    name = told.path.rpartition("/")[2]
    if name in _EMPTIED:
        return told.model_copy(update={"raw": "", "rule": RULE})
    hide = mask.hide_contact if name in _UNITS else mask.hide
    return told.model_copy(update={"raw": hide(told.raw)})


def _note(paths: tuple[str, ...], mask: Mask) -> Finding:
    code = "personal-data-redacted"
    message = say(code, "ko", {"places": len(paths), "mark": mask.mark})
    return Finding(code=code, severity="info", paths=paths, message=message)
