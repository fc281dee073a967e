"""What ``fields`` and ``findings`` speak of stands in the record: else a mark is on nothing, and a value unmarked."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every pointer that leads nowhere, most likely since the record was edited."""
    places = frozenset(_places("", report.model_dump(mode="json")))
    for index, field in enumerate(report.fields):
        if field.path not in places:
            yield _doubt(f"/fields/{index}/path", field.path)
    for index, finding in enumerate(report.findings):
        for at, path in enumerate(finding.paths):
            if path not in places:
                yield _doubt(f"/findings/{index}/paths/{at}", path)


def _doubt(path: str, pointer: str) -> Doubt:
    return Doubt("warning", (path,), Phrase.of("pointer-to-nothing", pointer=pointer), actual=pointer)


def _places(path: str, value: object) -> Iterator[str]:
    """The pointers of ``value`` and of all that is in it."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _places(f"{path}/{key}", inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _places(f"{path}/{index}", inner)


CHECK = Check("pointer-to-nothing", look)
