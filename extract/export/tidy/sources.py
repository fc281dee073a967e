"""Where everything came from, and what the audit says: ``fields``, ``findings``, ``documents``."""

from __future__ import annotations

from collections.abc import Iterator

from .doubt import tally
from .sheet import DOUBT, PLEDGE, READING, Row, Sheet
from .table import TidyTable

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


_SOURCE = ("name", "sha256", "media_type", "pages")
_COUNTS = ("pledges", "figures", "flagged", "findings")


def _documents(sheet: Sheet) -> Iterator[Row]:
    report, counts = sheet.report, tally(sheet.report)
    source = tuple(getattr(report.source, name) for name in _SOURCE)
    numbers = tuple(getattr(counts, name) for name in _COUNTS)
    yield "", report.schema_version, *source, report.issuer, *numbers


FIELDS = TidyTable("fields", ("path", *PLEDGE, "value", *_BOX, *READING, *DOUBT), _fields)

FINDINGS = TidyTable("findings", ("path", *PLEDGE, *_FINDING), _findings)
"""A row for each value that a finding names; one row without a path where it names none."""

DOCUMENTS = TidyTable("documents", ("path", "schema_version", *_SOURCE, "issuer", *_COUNTS), _documents)
