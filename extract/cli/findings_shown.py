"""Findings as a person reads them: by pledge, the gravest words first, each value with what the page had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..model.layout import Severity
from .severity import SEVERITIES
from .voice import Voice, shown

if TYPE_CHECKING:
    from schemas import Finding, Report

    from ..export.tidy.sheet import Sheet

_MOST_VALUES = 6
"""Values of a finding that are listed: total and parts of most sums. The record names all of them."""

_LONGEST_VALUE = 60
"""Characters of a text or a reading that are shown."""


def finding_lines(report: Report, voice: Voice) -> Iterator[str]:
    """The lines of one audited record, pledges in the order of the page, what concerns no pledge first."""
    from ..audit import explain  # noqa: PLC0415 - loads the checks; the help must not wait for them
    from ..export.tidy.sheet import Sheet  # noqa: PLC0415

    sheet = Sheet("", report)
    groups: dict[int, list[tuple[Finding, str]]] = defaultdict(list)
    for finding, words in zip(report.findings, explain(report, voice.language), strict=True):
        groups[_pledge_index(finding)].append((finding, words))
    for index in sorted(groups):
        yield f"  {_heading(report, index, voice)}"
        for finding, words in sorted(groups[index], key=_gravest_first):
            yield f"    {headed(finding.severity, finding.code, voice)}  {shown(words)}"
            yield from (f"        {line}" for line in value_lines(sheet, finding.paths, voice))


def headed(severity: Severity, code: str, voice: Voice) -> str:
    """What every finding begins with."""
    return f"[{voice.words(f'severity-{severity}')}] {code}"


def value_lines(sheet: Sheet, paths: Iterable[str], voice: Voice) -> Iterator[str]:
    """Each value with its pointer, its page and what was read there."""
    every = tuple(paths)
    for path in every[:_MOST_VALUES]:
        value = sheet.values.get(path)
        said = "" if value is None else f" = {_brief(value)}"
        yield f"{shown(path)}{said}{_reading(sheet, path, voice)}"
    if len(every) > _MOST_VALUES:
        yield voice.words("values-more", count=len(every) - _MOST_VALUES)


def named(number: str | None, name: str) -> str:
    """A pledge by its number and name."""
    return shown(" ".join(filter(None, (number, name))))


def _reading(sheet: Sheet, path: str, voice: Voice) -> str:
    """Page, reading and doubt, as far as the record has them."""
    field = sheet.doubts.field(path)
    if field is None:
        return ""
    page = () if field.page is None else (voice.words("value-page", page=field.page),)
    raw = (voice.words("value-read", raw=_brief(field.raw)),) if field.raw else ()
    marked = (voice.words("value-marked"),) if field.status == "flagged" else ()
    said = ", ".join((*page, *raw, *marked))
    return f" ({said})" if said else ""


def _brief(value: str | float | bool) -> str:
    text = f"{value:,}" if isinstance(value, int) else str(value)
    return shown(text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…")


def _pledge_index(finding: Finding) -> int:
    match finding.paths[0].split("/") if finding.paths else ():
        case ["", "pledges", place, *_] if place.isdecimal():
            return int(place)
    return -1


def _heading(report: Report, index: int, voice: Voice) -> str:
    if 0 <= index < len(report.pledges):
        pledge = report.pledges[index]
        return named(pledge.number, pledge.name)
    return voice.words("whole-report")


def _gravest_first(entry: tuple[Finding, str]) -> int:
    return -SEVERITIES.index(entry[0].severity)
