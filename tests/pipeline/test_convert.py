"""The whole chain through its own interface: routes page by page, pages that fail, settings that matter."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import pypdfium2 as pdfium
import pytest

from extract.errors import DependencyMissing, InputRefused
from extract.pipeline import convert, read_input, read_tables, readers
from extract.settings import DocumentSettings, Settings, WordSettings

SAMPLES = Path(__file__).parents[2] / "samples"
BORN_DIGITAL = SAMPLES / "pdf-city" / "report.pdf"
MIXED = SAMPLES / "pdf-mixed" / "report.pdf"
DUMP = SAMPLES / "dump-city" / "report.txt"


def _at(value: Any, steps: list[str]) -> object:
    for step in steps:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def test_every_field_points_at_a_value() -> None:
    report = convert(DUMP, Settings())
    record = report.model_dump(mode="json")
    for field in report.fields:
        assert _at(record, field.path.split("/")[1:]) is not None


def test_converting_twice_gives_the_same_record() -> None:
    assert convert(DUMP, Settings()) == convert(DUMP, Settings())


def test_a_born_digital_page_and_a_scanned_one_in_one_document() -> None:
    origins = [
        {word.origin for table in page.tables for cell in table.cells for word in cell.words}
        for page in read_input(MIXED, Settings()).pages
    ]
    assert {"layer"} in origins
    assert {"ocr"} in origins


def test_a_distrusted_layer_is_not_asked() -> None:
    read = read_input(BORN_DIGITAL, Settings(words=WordSettings(text_layer="never")))
    origins = {word.origin for page in read.pages for line in page.lines for word in line.words}
    assert origins == {"ocr"}


def test_boxes_lie_on_their_page() -> None:
    for table in read_tables(MIXED, Settings()).tables:
        assert table.bbox is not None
        assert 0 <= table.bbox[0] < table.bbox[2] <= 620
        assert 0 <= table.bbox[1] < table.bbox[3] <= 860


def test_a_page_too_large_is_noticed_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    document = pdfium.PdfDocument.new()
    document.import_pages(pdfium.PdfDocument(BORN_DIGITAL))
    document.new_page(60_000, 60_000)
    document.save(path)
    report = convert(path, Settings())
    assert len(report.pledges) == 1
    assert [finding.code for finding in report.findings if finding.severity == "error"] == ["page-not-read"]


def test_a_document_of_which_no_page_can_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    document = pdfium.PdfDocument.new()
    document.new_page(60_000, 60_000)
    document.save(path)
    with pytest.raises(InputRefused) as refused:
        convert(path, Settings())
    assert refused.value.code == "page-too-large"


def test_a_blank_page_gives_no_pledge_and_two_findings(tmp_path: Path) -> None:
    path = tmp_path / "blank.pdf"
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842)
    document.save(path)
    report = convert(path, Settings())
    assert report.pledges == ()
    assert {finding.code for finding in report.findings} == {"blank-page", "no-pledge-found"}


def test_limits_hold(tmp_path: Path) -> None:
    with pytest.raises(InputRefused) as refused:
        convert(MIXED, Settings(document=DocumentSettings(max_pages=1)))
    assert refused.value.code == "too-many-pages"


def test_without_an_engine_text_is_read_and_scans_say_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(readers, "_LOADED", WeakKeyDictionary())
    assert convert(DUMP, Settings()).pledges
    born_digital = convert(BORN_DIGITAL, Settings())
    assert born_digital.pledges
    assert "layer-unwitnessed" in {finding.code for finding in born_digital.findings}
    with pytest.raises(DependencyMissing):
        convert(SAMPLES / "scan-clean" / "report.pdf", Settings())
