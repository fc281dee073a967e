"""Differences as a person reads them, as JSON, and as a table for Excel."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..export.tidy.cells import Cell, cell_text
from .findings_shown import headed, named, value_lines
from .severity import counted
from .voice import Voice, shown

if TYPE_CHECKING:
    from schemas import Report

    from ..comparison import Difference

FORMATS = ("text", "json", "csv")

_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the system's code page."""

_COLUMNS = (
    *("number", "name", "code", "severity", "uncertain", "was", "now"),
    *("message_ko", "message_en", "old_paths", "new_paths"),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two records, the older first, and how they differ."""

    files: tuple[Path, Path]
    reports: tuple[Report, Report]
    differences: tuple[Difference, ...]

    def pledge(self, difference: Difference) -> tuple[str | None, str]:
        """Number and name of the pledge, as the new report has them where it has the pledge."""
        old, new = self.reports
        if difference.new_pledge is not None:
            pledge = new.pledges[difference.new_pledge]
        else:
            pledge = old.pledges[difference.old_pledge or 0]
        return pledge.number, pledge.name


def rendered(comparison: Comparison, form: str, voice: Voice) -> bytes:
    """The comparison in one of :data:`FORMATS`; only ``text`` is in the voice's language."""
    if form == "json":
        return _json(comparison)
    return _csv(comparison) if form == "csv" else _text(comparison, voice)


def _text(comparison: Comparison, voice: Voice) -> bytes:
    lines = (_head(comparison, voice), *_lines(comparison, voice))
    return "".join(f"{line}\n" for line in lines).encode()


def _head(comparison: Comparison, voice: Voice) -> str:
    old, new = comparison.reports
    return voice.words(
        "compared",
        old=shown(comparison.files[0]),
        new=shown(comparison.files[1]),
        before=len(old.pledges),
        after=len(new.pledges),
        counts=counted((each.severity for each in comparison.differences), voice),
    )


def _lines(comparison: Comparison, voice: Voice) -> Iterator[str]:
    from ..export.tidy.sheet import Sheet  # noqa: PLC0415 - loads the models; the help must not wait for them

    old, new = (Sheet("", report) for report in comparison.reports)
    last = None
    for each in comparison.differences:
        place = (each.old_pledge if each.new_pledge is None else None, each.new_pledge)
        if place != last:
            yield f"  {named(*comparison.pledge(each))}"
            last = place
        yield f"    {headed(each.severity, each.code, voice)}  {shown(each.said(voice.language))}"
        for side, sheet, paths in (("old", old, each.old_paths), ("new", new, each.new_paths)):
            for line in value_lines(sheet, paths, voice):
                yield f"        {voice.words(f'compared-{side}')} {line}"


def _row(comparison: Comparison, difference: Difference) -> dict[str, Cell | list[str]]:
    number, name = comparison.pledge(difference)
    change = difference.change
    cells: tuple[Cell | list[str], ...] = (
        *(number, name, difference.code, difference.severity, difference.uncertain, change.was, change.now),
        *(difference.said("ko"), difference.said("en")),
        *(list(difference.old_paths), list(difference.new_paths)),
    )
    return dict(zip(_COLUMNS, cells, strict=True))


def _json(comparison: Comparison) -> bytes:
    old, new = (report.source.model_dump(mode="json") for report in comparison.reports)
    rows = [_row(comparison, each) for each in comparison.differences]
    document = {"old": old, "new": new, "differences": rows}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _csv(comparison: Comparison) -> bytes:
    text = io.StringIO(newline="")
    text.write(_BOM)
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for each in comparison.differences:
        row = _row(comparison, each).values()
        table.writerow(cell_text(" ".join(cell) if isinstance(cell, list) else cell) for cell in row)
    return text.getvalue().encode()
