"""Tidy tables read back into a record, as somebody would who has nothing but the tables."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

from schemas import Field, Finding, Report
from schemas.report import (
    Budget,
    DateSpan,
    Event,
    Evidence,
    Figure,
    Indicator,
    Milestone,
    Pledge,
    Source,
)

Rows = list[dict[str, str]]

_DEFUSED = re.compile("''*[=+\\-@\t\r\n＝＋－＠]")


def rows_of(folder: Path, table: str) -> Rows:
    """The rows of a table by column name; the file must be what Excel wants."""
    content = (folder / "csv" / f"{table}.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def text(cell: str) -> str | None:
    """A text cell; blank stands for ``None``."""
    return (cell[1:] if _DEFUSED.match(cell) else cell) or None


def number(cell: str) -> int | float | None:
    return None if cell == "" else int(cell) if re.fullmatch(r"-?\d+", cell) else float(cell)


def entries(cell: str) -> tuple[str, ...]:
    """A list cell, an entry a line."""
    whole = text(cell)
    return () if whole is None else tuple(whole.split("\n"))


def spans(cell: str) -> tuple[DateSpan, ...]:
    parts = (entry.partition("~") for entry in entries(cell))
    return tuple(DateSpan(start=start, end=end or None) for start, _, end in parts)


def _texts(row: dict[str, str], *names: str) -> dict[str, str | None]:
    return {name: text(row[name]) for name in names}


def _numbers(row: dict[str, str], *names: str) -> dict[str, int | float | None]:
    return {name: number(row[name]) for name in names}


class Reader:
    """The tables of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def report(self, document: str) -> Report:
        """The record that the rows of ``document`` say."""
        (head,) = self._rows("documents", document=document)
        return Report.model_validate(
            {
                "schema_version": head["schema_version"],
                "issuer": text(head["issuer"]),
                "source": Source.model_validate(
                    {**_texts(head, "name", "sha256", "media_type"), **_numbers(head, "pages")}
                ),
                "pledges": tuple(self._pledge(row) for row in self._rows("pledges", document=document)),
                "fields": tuple(map(_field, self._rows("fields", document=document))),
                "findings": tuple(self._findings(document)),
            }
        )

    def _rows(self, table: str, **wanted: str) -> Rows:
        rows = rows_of(self._folder, table)
        return [row for row in rows if all(row[name] == value for name, value in wanted.items())]

    def _pledge(self, row: dict[str, str]) -> Pledge:
        key = {"document": row["document"], "pledge_index": row["pledge_index"]}
        values: dict[str, object] = {
            "number": text(row["pledge_number"]),
            "name": text(row["pledge_name"]),
            **_texts(row, "completion", "implementer", "status", "novelty"),
            **_texts(row, "department", "team", "officer", "phone"),
            **_numbers(row, "total_budget"),
            "goals": entries(row["goals"]),
            "overview": entries(row["overview"]),
            "pages": tuple(map(int, entries(row["pages"]))),
            "budgets": tuple(map(_budget, self._rows("budgets", **key))),
            "indicators": tuple(map(_indicator, self._rows("indicators", **key))),
            "evidence": tuple(map(_evidence, self._rows("evidence", **key))),
        }
        for kind, index in (("milestones", "milestone_index"), ("roadmap", "roadmap_index")):
            values[kind] = tuple(
                self._milestone(row, {**key, "section": kind, "milestone_index": row[index]})
                for row in self._rows(kind, **key)
            )
        return Pledge.model_validate(values)

    def _milestone(self, row: dict[str, str], key: dict[str, str]) -> Milestone:
        events = (self._event(event, key) for event in self._rows("events", **key))
        return Milestone.model_validate(
            {
                **_texts(row, "period", "note"),
                "planned": entries(row["planned"]),
                "actual": tuple(events),
            }
        )

    def _event(self, row: dict[str, str], key: dict[str, str]) -> Event:
        figures = (
            Figure.model_validate({**_texts(figure, "name", "unit"), **_numbers(figure, "value")})
            for figure in self._rows("figures", **key, event_index=row["event_index"])
        )
        return Event.model_validate(
            {**_texts(row, "text"), "dates": spans(row["dates"]), "figures": tuple(figures)}
        )

    def _findings(self, document: str) -> Iterable[Finding]:
        rows = self._rows("findings", document=document)
        for index in dict.fromkeys(row["finding_index"] for row in rows):
            same = [row for row in rows if row["finding_index"] == index]
            paths = tuple(row["path"] for row in same if row["path_index"])
            told = _texts(same[0], "code", "severity", "message", "expected", "actual")
            yield Finding.model_validate({**told, "paths": paths})


def _budget(row: dict[str, str]) -> Budget:
    texts = _texts(row, "source", "label", "period", "measure", "unit")
    return Budget.model_validate({**texts, **_numbers(row, "amount")})


def _indicator(row: dict[str, str]) -> Indicator:
    texts = _texts(row, "name", "unit", "period")
    return Indicator.model_validate({**texts, **_numbers(row, "target", "actual", "rate")})


def _evidence(row: dict[str, str]) -> Evidence:
    values = {**_texts(row, "caption"), **_numbers(row, "page"), "dates": spans(row["dates"])}
    return Evidence.model_validate(values)


def _field(row: dict[str, str]) -> Field:
    box = tuple(number(row[name]) for name in ("x0", "top", "x1", "bottom"))
    texts = _texts(row, "path", "raw", "status", "rule")
    values = {**texts, "raw": texts["raw"] or "", **_numbers(row, "page", "confidence")}
    return Field.model_validate({**values, "bbox": None if None in box else box})
