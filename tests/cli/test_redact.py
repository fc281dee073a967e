"""``--redact`` through the real command line: nothing personal is in any byte of what is written."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from schemas import RawTables, Report

from .conftest import Gongyak

SAMPLES = Path(__file__).parents[2] / "samples"

TWO_OFFICERS = """담당부서	문화과 / 도서관팀 이몽룡 (☎ 540-5678)	추진상황	정상추진
관리번호 7	공약명	마을 도서관 조성	총사업비	5,678백만원

□ 추진방향 및 목표

- 걸어서 닿는 도서관 조성(문의 이몽룡 주무관, 02-540-5678)

□ 그간 추진사항

구 분	추진계획	추진사항 (실적)
2024	○ 기본계획 수립	○ 이몽룡 사서 강연('24. 6. 11., 5678명)
"""


def expected(name: str) -> list[dict[str, str]]:
    pledges: list[dict[str, str]] = json.loads((SAMPLES / name / "expected.json").read_text("utf8"))[
        "pledges"
    ]
    return pledges


def written(folder: Path) -> Iterator[str]:
    """All that stands in all files, without hashes; a BOM is no letter."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".png":
            yield re.sub(r"\b[0-9a-f]{64}\b", "", path.read_bytes().decode("utf-8-sig"))


def input_of(name: str) -> Path:
    return next((SAMPLES / name).glob("report.[!t]*"), SAMPLES / name / "report.txt")


@pytest.mark.parametrize("name", ["dump-city", "dump-county", "pdf-city", "image-png"])
def test_no_officer_and_no_number_is_in_any_output(name: str, gongyak: Gongyak, tmp_path: Path) -> None:
    source = input_of(name)
    assert gongyak("convert", source, "--out", tmp_path, "--redact", "--to", "json,jsonl,csv").code == 0
    assert gongyak("tables", source, "--out", tmp_path / "raw.json", "--redact").code == 0
    texts = list(written(tmp_path))
    assert len(texts) > 8
    for pledge in expected(name):
        for text in texts:
            assert re.search(rf"(?<![가-힣]){pledge['officer']}(?![가-힣])", text) is None
            assert re.search(rf"(?:[☎@#]|전화|내선)\s*{pledge['phone']}|\"{pledge['phone']}\"", text) is None


@pytest.mark.parametrize("name", ["dump-city", "dump-county", "pdf-city"])
def test_units_figures_and_dates_stay(name: str, gongyak: Gongyak, tmp_path: Path) -> None:
    source = input_of(name)
    gongyak("convert", source, "--out", tmp_path / "whole")
    gongyak("convert", source, "--out", tmp_path / "redacted", "--redact")
    whole, redacted = (
        Report.model_validate_json((tmp_path / folder / "report.json").read_bytes())
        for folder in ("whole", "redacted")
    )
    gone = {"officer": None, "phone": None}
    assert redacted.pledges == tuple(pledge.model_copy(update=gone) for pledge in whole.pledges)
    assert redacted.findings[:-1] == whole.findings
    contact = ("/department", "/team", "/officer", "/phone")
    for before, after in zip(whole.fields, redacted.fields, strict=True):
        assert before == after or before.path.endswith(contact)


def test_names_and_numbers_in_running_text_are_left_out_too(gongyak: Gongyak, tmp_path: Path) -> None:
    dump = tmp_path / "a.txt"
    dump.write_text(TWO_OFFICERS, "utf8")
    out = tmp_path / "out"
    assert gongyak("convert", dump, "--out", out, "--redact", "--to", "json,csv").code == 0
    assert not any("이몽룡" in text or "540-5678" in text for text in written(out))
    report = Report.model_validate_json((out / "a.json").read_bytes())
    (pledge,) = report.pledges
    assert (pledge.department, pledge.team, pledge.total_budget) == ("문화과", "도서관팀", 5_678_000_000)
    assert pledge.goals == ("걸어서 닿는 도서관 조성(문의 *** 주무관, ***)",)
    assert pledge.milestones[0].actual[0].text == "*** 사서 강연('24. 6. 11., 5678명)"
    assert [finding.code for finding in report.findings if not finding.paths] == []
    assert report.findings[-1].code == "personal-data-redacted"
    assert "이몽룡" not in gongyak("tables", dump, "--redact").out


def test_the_setting_is_the_option(gongyak: Gongyak) -> None:
    source = input_of("dump-city")
    option = gongyak("tables", source, "--redact").out
    assert gongyak("tables", source, "--set", "output.redact=true").out == option
    assert gongyak("tables", source).out != option
    assert RawTables.model_validate_json(option).tables


def test_contacts_are_painted_over_in_every_picture(gongyak: Gongyak, tmp_path: Path) -> None:
    source = tmp_path / "in" / "report.pdf"
    source.parent.mkdir()
    shutil.copy(input_of("pdf-city"), source)
    for folder, *option in (("whole",), ("redacted", "--redact")):
        gongyak("convert", source, "--out", tmp_path / "out", "--debug", tmp_path / folder, *option)
    record = Report.model_validate_json((tmp_path / "out" / "report.json").read_bytes())
    (officer,) = (field for field in record.fields if field.path.endswith("/officer"))
    assert officer.bbox is not None
    scale = 150 / 72
    x0, top, x1, bottom = (round(edge * scale) for edge in officer.bbox)
    names = sorted(path.name for path in (tmp_path / "whole" / "report").iterdir())
    assert names == sorted(path.name for path in (tmp_path / "redacted" / "report").iterdir())
    for name in (each for each in names if each.startswith("p0001")):
        whole, redacted = (
            np.asarray(cv2.imread(str(tmp_path / folder / "report" / name), cv2.IMREAD_GRAYSCALE))
            for folder in ("whole", "redacted")
        )
        assert (redacted[: top - 9] == whole[: top - 9]).all()
        middle = (slice(top + 4, bottom - 4), slice(x0 + 4, x1 - 4))
        assert (redacted[middle] != whole[middle]).mean() > 0.5


def test_without_the_option_everything_is_there(gongyak: Gongyak) -> None:
    out = gongyak("convert", input_of("dump-city")).out
    (pledge,) = expected("dump-city")
    assert pledge["officer"] in out
    assert "redacted" not in out
