"""The samples are what their folders say, and what the generator makes."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from samples.generate import RECIPES, SAMPLES
from samples.making.content import read_content
from samples.making.sheet import FONTS
from schemas import Report

from .shelf import expected, input_of

MAX_BYTES = 3_000_000
"""What a clone carries for its samples."""

NEEDS_NO_FONT = tuple(name for name in RECIPES if name.startswith("dump-"))


@pytest.mark.parametrize("name", RECIPES)
def test_the_record_belongs_to_the_input(name: str) -> None:
    source = expected(name).source
    assert source.sha256 == sha256(input_of(name).read_bytes()).hexdigest()
    assert source.name == input_of(name).name


@pytest.mark.parametrize("name", RECIPES)
def test_columns_add_up_but_for_the_flaws(name: str) -> None:
    report = expected(name)
    for pledge in report.pledges:
        total = next(each for each in pledge.budgets if each.period == "total" and each.source == "total")
        years = [each for each in pledge.budgets if each.source == "total" and each.measure == total.measure]
        adds_up = sum(each.amount for each in years) == 2 * total.amount
        assert adds_up != any(found.code == "sum-mismatch" for found in report.findings)


@pytest.mark.parametrize("name", NEEDS_NO_FONT)
def test_dumps_are_made_the_same_again(name: str, tmp_path: Path) -> None:
    remade = tmp_path / name / RECIPES[name].file
    remade.parent.mkdir()
    RECIPES[name].make(read_content(SAMPLES / name / "report.toml"), remade)
    assert remade.read_bytes() == input_of(name).read_bytes()


@pytest.mark.skipif(not FONTS.exists(), reason="needs Debian's fonts-nanum")
def test_a_drawn_report_is_made_the_same_again(tmp_path: Path) -> None:
    remade = tmp_path / "report.pdf"
    RECIPES["pdf-booklet"].make(read_content(SAMPLES / "pdf-booklet" / "report.toml"), remade)
    assert remade.read_bytes() == input_of("pdf-booklet").read_bytes()


def test_every_folder_is_a_recipe_and_a_line_in_the_readme() -> None:
    folders = {path.parent.name for path in SAMPLES.glob("*/report.toml")}
    readme = (SAMPLES / "README.md").read_text("utf8")
    assert folders == set(RECIPES) == set(re.findall(r"^\| `([\w-]+)` ", readme, re.MULTILINE))


def test_the_folder_stays_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLES.rglob("*") if path.is_file()) < MAX_BYTES


def test_true_records_hold_no_provenance() -> None:
    for name in RECIPES:
        assert expected(name).fields == ()
        assert isinstance(expected(name), Report)
