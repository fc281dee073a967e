"""From a file to its record, through every stage, for every route.

Text dumps and born-digital pages must come out exactly, blanks in texts aside. Scans are held to written
tolerances, and to the one promise that has none: a wrong figure never leaves unmarked.
"""

from __future__ import annotations

import pytest
from rapidfuzz.fuzz import ratio

from schemas import Report

from .conversion import converted, without_spaces
from .figures import figures, is_marked, values
from .shelf import EXACT, SCANNED, expected

SECTIONS = ("budgets", "indicators", "goals", "overview", "milestones", "roadmap", "evidence", "pages")
HEADER = (
    "number",
    "name",
    "completion",
    "implementer",
    "status",
    "novelty",
    "total_budget",
    "department",
    "team",
    "officer",
    "phone",
)

FIGURES_RIGHT = {
    "scan-clean": 0.95,
    "image-tiff": 0.95,
    "image-png": 0.9,
    "image-jpeg": 0.9,
    "pdf-mixed": 0.95,
    "scan-office": 0.9,
}
"""The least share of the printed figures that must come out, and right."""

NAME_LIKENESS_PERCENT = 90
"""A pledge's name on a scan: one misread syllable in ten is for a person to see in a search, not a failure."""

ISSUER_LIKENESS_PERCENT = 60
"""An issuer on a scan: these are invented, so no list of governments helps where a title is misread."""


def serious_codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings if finding.severity != "info"}


@pytest.mark.parametrize("name", [*EXACT, *SCANNED])
def test_source_and_issuer(name: str) -> None:
    record, true = converted(name), expected(name)
    assert record.source == true.source
    assert len(record.pledges) == len(true.pledges)
    if name in EXACT or record.issuer is not None:
        least = 100 if name in EXACT else ISSUER_LIKENESS_PERCENT
        assert ratio(record.issuer or "", true.issuer or "") >= least


@pytest.mark.parametrize("name", EXACT)
def test_header_is_exact(name: str) -> None:
    for pledge, true in zip(converted(name).pledges, expected(name).pledges, strict=True):
        record = without_spaces({key: getattr(pledge, key) for key in HEADER})
        assert record == without_spaces({key: getattr(true, key) for key in HEADER})


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("name", EXACT)
def test_section_is_exact(name: str, section: str) -> None:
    for pledge, true in zip(converted(name).pledges, expected(name).pledges, strict=True):
        record = without_spaces(pledge.model_dump(mode="json")[section])
        assert record == without_spaces(true.model_dump(mode="json")[section])


@pytest.mark.parametrize("name", EXACT)
def test_findings_are_those_of_the_page(name: str) -> None:
    record, true = converted(name), expected(name)
    assert serious_codes(record) == serious_codes(true)
    for flaw in true.findings:
        named = {path for found in record.findings if found.code == flaw.code for path in found.paths}
        assert named & set(flaw.paths)


@pytest.mark.parametrize("name", [*EXACT, *SCANNED])
def test_no_wrong_figure_is_silent(name: str) -> None:
    record, true = converted(name), expected(name)
    truth = values(true)
    wrong = [each for each in figures(record, true) if truth.get(each.key) != each.value]
    assert [each for each in wrong if not is_marked(record, each.path)] == []


@pytest.mark.parametrize("name", SCANNED)
def test_scan_gives_its_figures(name: str) -> None:
    true = expected(name)
    truth = values(true)
    right = {each.key for each in figures(converted(name), true) if truth.get(each.key) == each.value}
    missed = {key: value for key, value in truth.items() if key not in right}
    assert len(right) / len(truth) >= FIGURES_RIGHT[name], missed


@pytest.mark.parametrize("name", SCANNED)
def test_scan_gives_numbers_and_names(name: str) -> None:
    for pledge, true in zip(converted(name).pledges, expected(name).pledges, strict=True):
        assert pledge.number == true.number
        assert ratio(pledge.name.replace(" ", ""), true.name.replace(" ", "")) >= NAME_LIKENESS_PERCENT


def test_an_error_of_the_printed_page_is_found() -> None:
    record, true = converted("image-jpeg"), expected("image-jpeg")
    (flaw,) = true.findings
    named = {path for found in record.findings if found.code == flaw.code for path in found.paths}
    assert named & set(flaw.paths)


@pytest.mark.parametrize("name", [*EXACT, *SCANNED])
def test_every_figure_tells_where_it_comes_from(name: str) -> None:
    record = converted(name)
    known = {field.path: field for field in record.fields}
    for figure in figures(record):
        field = known[figure.path]
        is_text = record.source.media_type == "text/plain"
        assert field.status == "derived" or is_text == (field.bbox is None)
