"""Writes forged documents into a folder, in the shape that the scorer reads."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pypdfium2

from schemas.report import Report, Source

from .artist import Artist
from .born import write_born
from .facts import ReportFacts
from .fonts import Type, draw_type
from .invent import draw_report
from .mishaps import LAYER, MISHAPS
from .plant import plant
from .scanning import Noise, lay_on_glass, scan
from .style import Style, draw_style
from .truth import true_report

FALLBACK_BULLETS, FALLBACK_MARK = ("○", "-"), "□"
"""Every Korean font has these."""

PLANTED, MISHAPPEN = 0.3, 0.35
"""Shares of documents with an error on the page, and of scans that something happens to."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to forge: ``index`` counts the documents of a run from 1; as many ``pledges`` as the form likes, or so many."""

    seed: int
    index: int
    form: str
    noise: Noise
    mishap: str | None = None
    pledges: int | None = None

    @property
    def stem(self) -> str:
        """The documents' file name without its ending."""
        return f"{self.form}-{self.index:02d}-{self.noise}"


def forge(order: Order, folder: Path) -> dict[str, object]:
    """Write one document and its truth; its line for the manifest comes back."""
    dice = Random(f"{order.seed}/{order.index}/{order.form}")
    type_ = draw_type(dice)
    style = _showable(draw_style(dice, order.form), type_)
    zero = style.blank == "0"
    report = draw_report(dice, style, order.pledges)
    if dice.random() < PLANTED:
        report = plant(report, dice, zero)
    mishap = order.mishap or _mishap(dice)
    path = folder / f"{order.stem}.pdf"
    with TemporaryDirectory() as scratch:
        born = path if order.noise == "n0" else Path(scratch) / "born.pdf"
        places = write_born(report, Artist(style, type_), born)
        if order.noise != "n0":
            scan(born, lay_on_glass(order.noise, dice, mishap), type_.regular, path)
    record = true_report(report, _source(path), places, zero=zero)
    _write_truth(record, report, folder / order.stem)
    happened = {} if order.noise == "n0" or mishap is None else {"mishap": mishap}
    rest = {"font": type_.regular, "soft_total": style.rules_of.soft_total}
    return _line(order, report, record) | rest | happened


def _mishap(dice: Random) -> str | None:
    return dice.choice((*MISHAPS, LAYER)) if dice.random() < MISHAPPEN else None


def _showable(style: Style, type_: Type) -> Style:
    """The style without the signs that the font lacks."""
    if type_.lacks("".join(style.bullets)):
        style = replace(style, bullets=FALLBACK_BULLETS)
    return replace(style, mark=FALLBACK_MARK) if len(style.mark) == 1 and type_.lacks(style.mark) else style


def _source(path: Path) -> Source:
    with pypdfium2.PdfDocument(path) as document:
        pages = len(document)
    return Source(
        name=path.name,
        sha256=sha256(path.read_bytes()).hexdigest(),
        media_type="application/pdf",
        pages=pages,
    )


def _write_truth(record: Report, report: ReportFacts, stem: Path) -> None:
    text = record.model_dump_json(indent=1)
    stem.with_name(f"{stem.name}.json").write_text(f"{text}\n", "utf8")
    if report.flaws:
        planted = [{"code": flaw.code, "paths": list(flaw.paths)} for flaw in report.flaws]
        stem.with_name(f"{stem.name}.planted.json").write_text(json.dumps(planted, indent=1), "utf8")


def _line(order: Order, report: ReportFacts, record: Report) -> dict[str, object]:
    return {
        "stem": order.stem,
        "file": f"{order.stem}.pdf",
        "family": order.form,
        "noise": order.noise,
        "pages": record.source.pages,
        "pledges": len(record.pledges),
        "figures": sum(len(pledge.budgets) + len(pledge.indicators) for pledge in record.pledges),
        "planted": len(report.flaws),
    }
