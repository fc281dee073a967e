"""Drafts → the record of the contract: values part from their provenance, and pointers are minted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from schemas.provenance import Field, Finding
from schemas.report import Report
from schemas.report import Source as ReportSource
from schemas.tables import RawCell, RawTable, RawTables

from .messages import say
from .model.draft import (
    DateDraft,
    EventDraft,
    EvidenceDraft,
    FundingDraft,
    IndicatorDraft,
    MilestoneDraft,
    PledgeDraft,
    Reading,
)
from .model.layout import DISPUTED, Box, Notice, Page, Table
from .model.source import Source

Json = dict[str, Any]
"""A part of the record before pydantic has checked it."""

BROKEN_SIGN = "\ufffd"
"""Stands for what could not be decoded."""

UNNAMED = "(이름 없음)"
"""The name of a pledge whose page prints none; the audit reports it."""


@dataclass
class _Sealer:
    """Collects the fields, and the proofs of what was put right, while values are put into their places."""

    fields: list[Field] = field(default_factory=list)
    proofs: list[Finding] = field(default_factory=list)

    def keep(self, said: Reading[Any], path: str) -> Any:
        """The value of a reading, its provenance noted under ``path``; broken signs and disputed digits are flagged."""
        said = _flagged(said)
        self.fields.append(
            Field(
                path=path,
                page=said.page,
                bbox=_bbox(said.box),
                raw=said.raw,
                confidence=round(said.confidence, 4),
                status=said.status,
                rule=said.rule,
            )
        )
        if said.proof is not None:
            self.proofs.append(_proof(said, path))
        return said.value

    def keep_if_changed(self, said: Reading[Any], path: str) -> Any:
        """The value of a text; its provenance is noted only where a rule changed or doubted it."""
        plain = said.status == "read" and BROKEN_SIGN not in said.raw
        return said.value if plain else self.keep(said, path)


PROVEN = {"derived": "figure-derived", "repaired": "figure-repaired", "read": "figure-borne-out"}
"""The code of a finding that tells how a value was proven, by the status of its reading."""

MOVED = {"moved-cells": "figure-moved"}
"""The same by the rule that put a value elsewhere, but changed nothing in it."""


def _proof(said: Reading[Any], path: str) -> Finding:
    """How a value is borne out, in words; a value that stays flagged is told of as repaired.

    What a dump says nobody can look at again: there a misprint of the page looks like a misreading, so that a
    figure which was put right is to be compared with the page.
    """
    code = MOVED.get(said.rule or "") or PROVEN.get(said.status, PROVEN["repaired"])
    unseen = said.page is None and said.status != "read"
    facts = {"equation": said.proof, "raw": said.raw}
    return Finding(
        code=code,
        severity="warning" if unseen else "info",
        paths=(path,),
        message=say(code, "ko", facts),
        expected=str(said.value),
        actual=said.raw or None,
    )


def _flagged(said: Reading[Any]) -> Reading[Any]:
    if BROKEN_SIGN in said.raw:
        return said.flagged("broken-sign")
    if said.confidence <= DISPUTED and any(sign.isdigit() for sign in said.raw):
        return said.flagged(said.rule or "disputed-reading")
    return said


def seal(
    source: Source, issuer: str | None, drafts: Sequence[PledgeDraft], notices: Iterable[Notice]
) -> Report:
    """The report, checked against the contract; notices become findings on what they put in doubt."""
    sealer = _Sealer()
    pledges = [_pledge(draft, f"/pledges/{i}", sealer) for i, draft in enumerate(drafts)]
    fields = tuple(sealer.fields)
    findings = [_finding(notice, None, fields) for notice in dict.fromkeys(notices)]
    for i, draft in enumerate(drafts):
        findings += (_finding(notice, f"/pledges/{i}", fields) for notice in dict.fromkeys(draft.notices))
    return Report.model_validate(
        {
            "source": _source(source),
            "issuer": issuer,
            "pledges": pledges,
            "fields": fields,
            "findings": tuple(dict.fromkeys((*findings, *sealer.proofs))),
        }
    )


def seal_tables(source: Source, pages: Sequence[Page]) -> RawTables:
    """The tables of all pages in the contract's form."""
    tables = tuple(_raw_table(table) for page in pages for table in page.tables)
    return RawTables(source=_source(source), tables=tables)


def _raw_table(table: Table) -> RawTable:
    cells = tuple(
        RawCell(
            row=cell.row,
            col=cell.col,
            row_span=cell.row_span,
            col_span=cell.col_span,
            text=cell.text,
            bbox=_bbox(cell.box),
            confidence=round(cell.confidence, 4),
        )
        for cell in table.cells
    )
    return RawTable(page=table.page, bbox=_bbox(table.box), rows=table.n_rows, cols=table.n_cols, cells=cells)


def _source(source: Source) -> ReportSource:
    return ReportSource(
        name=source.name, sha256=source.sha256, media_type=source.media_type, pages=source.pages
    )


def _bbox(box: Box | None) -> tuple[float, float, float, float] | None:
    return (
        None if box is None else (round(box.x0, 2), round(box.top, 2), round(box.x1, 2), round(box.bottom, 2))
    )


def _finding(notice: Notice, pledge: str | None, fields: Sequence[Field]) -> Finding:
    """A notice in words, on the values that it puts in doubt: a part of its pledge, or all of a page."""
    paths: tuple[str, ...] = ()
    if pledge is not None and notice.part is not None:
        paths = (f"{pledge}/{notice.part}",)
    elif notice.severity != "info" and notice.page is not None and notice.code in WHOLE_PAGE:
        paths = tuple(each.path for each in fields if each.page == notice.page)
    return Finding(
        code=notice.code,
        severity=notice.severity,
        paths=paths,
        message=say(notice.code, "ko", {"page": notice.page, **dict(notice.facts)}),
    )


WHOLE_PAGE = frozenset(
    {"layer-contradicts-picture", "broken-characters", "page-failed", "page-damaged", "comment-on-page"}
)
"""Notices that put in doubt whatever was read from their page; the others are about what is missing."""


def _pledge(draft: PledgeDraft, path: str, sealer: _Sealer) -> Json:
    header = {key: sealer.keep(said, f"{path}/{key}") for key, said in draft.header.items()}
    total = draft.total_budget
    return {
        **header,
        "name": header.get("name", UNNAMED),
        "total_budget": sealer.keep(total, f"{path}/total_budget") if total is not None else None,
        "goals": _texts(draft.goals, f"{path}/goals", sealer),
        "overview": _texts(draft.overview, f"{path}/overview", sealer),
        "budgets": _budgets(draft.funding, f"{path}/budgets", sealer),
        "indicators": [
            _indicator(each, f"{path}/indicators/{i}", sealer) for i, each in enumerate(draft.indicators)
        ],
        "milestones": [
            _milestone(each, f"{path}/milestones/{i}", sealer) for i, each in enumerate(draft.milestones)
        ],
        "roadmap": [_milestone(each, f"{path}/roadmap/{i}", sealer) for i, each in enumerate(draft.roadmap)],
        "evidence": [
            _evidence(each, f"{path}/evidence/{i}", sealer) for i, each in enumerate(draft.evidence)
        ],
        "pages": draft.pages,
    }


def _texts(said: Sequence[Reading[str]], path: str, sealer: _Sealer) -> list[Any]:
    return [sealer.keep_if_changed(each, f"{path}/{i}") for i, each in enumerate(said)]


def _budgets(tables: Sequence[FundingDraft], path: str, sealer: _Sealer) -> list[Json]:
    """One entry for each cell that holds a figure, row by row."""
    budgets: list[Json] = []
    for table in tables:
        for row in table.rows:
            for column, amount in zip(table.columns, row.amounts, strict=True):
                if amount is not None:
                    here = f"{path}/{len(budgets)}"
                    budgets.append(
                        {
                            "source": row.source,
                            "label": sealer.keep_if_changed(row.label, f"{here}/label"),
                            "period": column.period,
                            "measure": column.measure,
                            "amount": sealer.keep(amount, f"{here}/amount"),
                            "unit": table.unit,
                        }
                    )
    return budgets


def _indicator(draft: IndicatorDraft, path: str, sealer: _Sealer) -> Json:
    values = {"target": draft.target, "actual": draft.actual, "rate": draft.rate}
    kept = {key: sealer.keep(said, f"{path}/{key}") for key, said in values.items() if said is not None}
    return {
        "name": sealer.keep_if_changed(draft.name, f"{path}/name"),
        "unit": draft.unit,
        "period": draft.period,
        **kept,
    }


def _milestone(draft: MilestoneDraft, path: str, sealer: _Sealer) -> Json:
    return {
        "period": sealer.keep_if_changed(draft.period, f"{path}/period"),
        "planned": _texts(draft.planned, f"{path}/planned", sealer),
        "actual": [_event(each, f"{path}/actual/{i}", sealer) for i, each in enumerate(draft.actual)],
        "note": sealer.keep_if_changed(draft.note, f"{path}/note") if draft.note is not None else None,
    }


def _event(draft: EventDraft, path: str, sealer: _Sealer) -> Json:
    return {
        "text": sealer.keep_if_changed(draft.text, f"{path}/text"),
        "dates": _dates(draft.dates, f"{path}/dates", sealer),
        "figures": [
            {
                "name": sealer.keep_if_changed(each.name, f"{path}/figures/{i}/name"),
                "value": sealer.keep(each.value, f"{path}/figures/{i}/value"),
                "unit": sealer.keep_if_changed(each.unit, f"{path}/figures/{i}/unit"),
            }
            for i, each in enumerate(draft.figures)
        ],
    }


def _evidence(draft: EvidenceDraft, path: str, sealer: _Sealer) -> Json:
    return {
        "caption": sealer.keep_if_changed(draft.caption, f"{path}/caption"),
        "dates": _dates(draft.dates, f"{path}/dates", sealer),
        "page": draft.caption.page,
    }


def _dates(drafts: Sequence[DateDraft], path: str, sealer: _Sealer) -> list[Json]:
    return [
        {
            "start": sealer.keep(each.start, f"{path}/{i}/start"),
            "end": sealer.keep(each.end, f"{path}/{i}/end") if each.end is not None else None,
        }
        for i, each in enumerate(drafts)
    ]
