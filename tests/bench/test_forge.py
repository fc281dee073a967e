"""The forge: the same bytes for the same seed, truths that hold, every form and mishap drawn."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from random import Random

import numpy as np
import pypdfium2
import pytest

from bench.forge.__main__ import main
from bench.forge.fonts import FontMissing, draw_type
from bench.forge.invent import draw_report
from bench.forge.mishaps import MISHAPS
from bench.forge.money import draw_funding
from bench.forge.plant import plant
from bench.forge.style import FORMS, draw_style
from bench.forge.truth import true_report
from bench.forge.write import Order, forge
from schemas.report import Source

SEEDS = range(12)
NOWHERE = Source(name="forged.pdf", sha256="0" * 64, media_type="application/pdf", pages=1)


@pytest.fixture(autouse=True)
def _fonts() -> None:
    try:
        draw_type(Random(0))
    except FontMissing:
        pytest.skip("no Korean TrueType font is installed: apt-get install fonts-nanum")


def test_a_run_writes_documents_truths_and_manifest(tmp_path: Path) -> None:
    assert main([str(tmp_path), "--seed", "3", "--count", "2", "--noise", "n0", "--form", "card"]) == 0
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf8"))
    assert [line["stem"] for line in manifest] == ["card-01-n0", "card-02-n0"]
    for line in manifest:
        record = json.loads((tmp_path / f"{line['stem']}.json").read_text("utf8"))
        assert len(record["pledges"]) == line["pledges"]
        assert (tmp_path / line["file"]).stat().st_size > 0


def test_a_booklet_has_as_many_pledges_as_are_asked_for() -> None:
    """More than there are projects: each has a name and a number of its own."""
    dice = Random(3)
    pledges = draw_report(dice, draw_style(dice, "booklet"), 90).pledges
    assert [pledge.head["number"] for pledge in pledges] == [f"{at}" for at in range(1, 91)]
    assert len({pledge.head["name"] for pledge in pledges}) == 90


@pytest.mark.parametrize("noise", ["n0", "n3"])
def test_the_same_seed_gives_the_same_bytes(tmp_path: Path, noise: str) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    for folder in (once, again):
        main([str(folder), "--seed", "5", "--count", "1", "--noise", noise, "--form", "summary"])
    names = sorted(path.name for path in once.iterdir())
    assert names == sorted(path.name for path in again.iterdir())
    assert all((once / name).read_bytes() == (again / name).read_bytes() for name in names)


@pytest.mark.parametrize("form", FORMS)
def test_every_name_and_figure_is_on_the_page(tmp_path: Path, form: str) -> None:
    forge(Order(11, 1, form, "n0"), tmp_path)
    record = json.loads((tmp_path / f"{form}-01-n0.json").read_text("utf8"))
    with pypdfium2.PdfDocument(tmp_path / f"{form}-01-n0.pdf") as document:
        printed = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    for pledge in record["pledges"]:
        assert "".join(pledge["name"].split()) in printed
        for value in (each[key] for each in pledge["indicators"] for key in ("target", "actual", "rate")):
            assert value is None or f"{Decimal(str(value)):,f}" in printed


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("form", FORMS)
def test_sums_hold_where_nothing_is_planted(form: str, seed: int) -> None:
    dice = Random(seed)
    funding = draw_funding(dice, draw_style(dice, form))
    total, *rows = funding.rows
    for at, amount in enumerate(total.amounts):
        assert (amount or 0) == sum(row.amounts[at] or 0 for row in rows)
    for row in funding.rows:
        planned = zip(funding.columns, row.amounts, strict=True)
        years = [
            amount or 0 for (period, measure), amount in planned if period != "total" and measure == "planned"
        ]
        assert not years or (row.amounts[0] or 0) == sum(years)


@pytest.mark.parametrize("seed", SEEDS)
def test_planted_errors_are_named_by_pointers_into_the_truth(seed: int) -> None:
    dice = Random(seed)
    style = draw_style(dice, "pairs")
    zero = style.blank == "0"
    report = plant(draw_report(dice, style), dice, zero)
    places = tuple(((1,), (1,) * len(pledge.evidence)) for pledge in report.pledges)
    record = json.loads(true_report(report, NOWHERE, places, zero).model_dump_json())
    assert report.flaws
    for path in report.flaws[0].paths:
        value = record
        for key in path.split("/")[1:]:
            value = value[int(key)] if isinstance(value, list) else value[key]
        assert value is not None


@pytest.mark.parametrize("mishap", MISHAPS)
def test_a_mishap_changes_the_page_and_nothing_else(mishap: str) -> None:
    page = np.full((200, 140, 3), 250, np.uint8)
    page[40:60, 20:90] = 10
    before = page.copy()
    after = MISHAPS[mishap](page, Random(1))
    assert after.dtype == np.uint8
    assert sorted(after.shape) == sorted(page.shape)
    assert not np.array_equal(after, page)
    assert np.array_equal(page, before)


def test_a_poor_text_layer_lies_under_the_scan(tmp_path: Path) -> None:
    forge(Order(2, 1, "summary", "n2", "layer"), tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "summary-01-n2.pdf") as document:
        layer = document[0].get_textpage().get_text_range()
    assert "연번" in layer or "공약" in layer
