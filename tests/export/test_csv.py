from __future__ import annotations

import tempfile
import time
from itertools import islice
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings

from extract.errors import OutputFailed
from extract.export.csv import Tables, documents_in, open_writer
from extract.export.tidy.tables import TABLES
from schemas import Report

from .reports import AMOUNT, REPORTS, SMALL, source
from .tables_read import Reader, rows_of


def _written(folder: Path, **reports: Report) -> None:
    writer = open_writer(folder)
    for document, report in reports.items():
        writer.add(document, report)
    writer.close()


@hypothesis_settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_tables_hold_the_whole_record(report: Report) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _written(Path(folder), document=report)
        assert Reader(Path(folder)).report("document") == report


def test_all_tables_of_the_contract_are_there(tmp_path: Path) -> None:
    _written(tmp_path, a=SMALL)
    lists = {"pledges", "budgets", "indicators", "milestones", "events", "roadmap", "evidence"}
    names = {path.stem for path in (tmp_path / "csv").iterdir()}
    assert lists | {"fields", "findings"} <= names
    assert names == {table.name for table in TABLES}


def test_an_auditor_sees_doubt_beside_the_amount(tmp_path: Path) -> None:
    _written(tmp_path, a=SMALL)
    total, national = rows_of(tmp_path, "budgets")
    assert national["amount"] == "-5000000"
    assert (national["raw"], national["page"], national["confidence"]) == ("'-5", "2", "0.4")
    assert (national["status"], national["flagged"], national["findings"]) == (
        "flagged",
        "TRUE",
        "sum-mismatch",
    )
    assert (total["status"], total["flagged"]) == ("", "TRUE")
    assert national["path"] == AMOUNT.removesuffix("/amount")


def test_doubt_of_a_budget_does_not_mark_the_pledge_itself(tmp_path: Path) -> None:
    _written(tmp_path, a=SMALL)
    (pledge,) = rows_of(tmp_path, "pledges")
    assert (pledge["flagged"], pledge["findings"], pledge["total_budget_status"]) == ("FALSE", "", "read")


def test_a_finding_on_the_whole_document_marks_every_row(tmp_path: Path) -> None:
    finding = SMALL.findings[0].model_copy(update={"paths": ("",), "code": "text-layer-distrusted"})
    _written(tmp_path, a=SMALL.model_copy(update={"findings": (finding,), "fields": ()}))
    for table in ("pledges", "budgets", "indicators", "milestones", "events", "figures", "evidence"):
        assert {row["flagged"] for row in rows_of(tmp_path, table)} == {"TRUE"}, table


def test_formulas_are_defused_and_numbers_are_not(tmp_path: Path) -> None:
    pledge = SMALL.pledges[0].model_copy(update={"name": "=HYPERLINK(1)", "goals": ("@a", "b")})
    _written(tmp_path, **{"-o": SMALL.model_copy(update={"pledges": (pledge,)})})
    (row,) = rows_of(tmp_path, "pledges")
    assert (row["document"], row["pledge_name"], row["goals"]) == ("'-o", "'=HYPERLINK(1)", "'@a\nb")
    assert rows_of(tmp_path, "budgets")[1]["amount"] == "-5000000"


def test_pandas_reads_whole_numbers_as_whole_numbers(tmp_path: Path) -> None:
    _written(tmp_path, a=SMALL)
    table = pd.read_csv(tmp_path / "csv" / "budgets.csv", dtype={"page": "Int64"})
    assert table["amount"].tolist() == [10**18, -5_000_000]
    assert table["page"].tolist() == [pd.NA, 2]
    assert table["flagged"].dtype == bool


def test_rows_end_as_excel_wants_them(tmp_path: Path) -> None:
    _written(tmp_path, a=SMALL)
    content = (tmp_path / "csv" / "evidence.csv").read_bytes()
    assert content.count(b"\r\n") == 2
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_the_same_records_give_the_same_bytes_again(tmp_path: Path) -> None:
    _written(tmp_path, a=SMALL, b=SMALL)
    first = {path.name: path.read_bytes() for path in (tmp_path / "csv").iterdir()}
    _written(tmp_path, a=SMALL, b=SMALL)
    assert {path.name: path.read_bytes() for path in (tmp_path / "csv").iterdir()} == first


def test_one_more_document_leaves_the_others_where_they_are(tmp_path: Path) -> None:
    _written(tmp_path, a=SMALL, b=SMALL)
    changed = SMALL.model_copy(update={"source": source("b.pdf"), "issuer": "나람시"})
    _written(tmp_path, b=changed, c=SMALL)
    reader = Reader(tmp_path)
    assert (reader.report("a"), reader.report("b"), reader.report("c")) == (SMALL, changed, SMALL)
    assert dict(documents_in(tmp_path)) == {"a": "보고서.pdf", "b": "b.pdf", "c": "보고서.pdf"}


def test_a_table_of_another_make_is_not_overwritten(tmp_path: Path) -> None:
    foreign = tmp_path / "csv" / "budgets.csv"
    foreign.parent.mkdir()
    foreign.write_text("a,b\r\n1,2\r\n")
    with pytest.raises(OutputFailed) as caught:
        open_writer(tmp_path)
    assert caught.value.code == "table-differs"
    assert foreign.read_text() == "a,b\n1,2\n"
    assert [path.name for path in foreign.parent.iterdir()] == ["budgets.csv"]


def test_tables_are_published_while_a_long_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = open_writer(tmp_path)
    writer.add("a", SMALL)
    assert not any((tmp_path / "csv").iterdir()), "nothing half written lies about"
    monkeypatch.setattr(time, "monotonic", lambda: float("inf"))
    writer.add("b", SMALL)
    assert {row["document"] for row in rows_of(tmp_path, "pledges")} == {"a", "b"}
    monkeypatch.undo()
    writer.close()


def test_rows_of_a_record_that_could_not_be_taken_in_are_not_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = open_writer(tmp_path)
    writer.add("a", SMALL)
    with monkeypatch.context() as patched:
        append = Tables._append
        calls = islice((True, True, False), 3)

        def full(self: Tables, name: str, rows: bytes) -> int:
            if not next(calls):
                raise OSError(28, "No space left on device")
            return append(self, name, rows)

        patched.setattr(Tables, "_append", full)
        with pytest.raises(OutputFailed) as caught:
            writer.add("b", SMALL)
    assert caught.value.code == "disk-full"
    writer.add("c", SMALL)
    writer.close()
    for table in TABLES:
        assert {row["document"] for row in rows_of(tmp_path, table.name)} <= {"a", "c"}
    assert Reader(tmp_path).report("c") == SMALL
