"""What a dump leaves in doubt is marked: the cases that a fresh reader found silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pipeline import convert
from extract.settings import Settings
from schemas import Report

HEAD = "관리번호 7\t나래천 산책로 조성\n완료구분\t임기내\t추진상황\t정상추진\n총사업비\t300백만원\t추진주체\t나래시\n"
FUNDING = f"{HEAD}\n□ 재원조달계획\n\n(단위:백만원)\n\n"
INDICATORS = f"{HEAD}\n□ 성과지표\n\n"
PROGRESS = f"{HEAD}\n□ 추진실적\n\n구분\t추진계획\t추진실적\n"


def converted(tmp_path: Path, text: str) -> Report:
    path = tmp_path / "dump.txt"
    path.write_text(text, "utf8")
    return convert(path, Settings())


def marked(report: Report, path: str) -> bool:
    if any(field.path == path and field.status == "flagged" for field in report.fields):
        return True
    warned = [where for each in report.findings if each.severity != "info" for where in each.paths]
    return any(path == where or path.startswith(f"{where}/") for where in warned)


def figures(report: Report) -> list[str]:
    names = ("/amount", "/target", "/actual", "/rate")
    return [field.path for field in report.fields if field.path.endswith(names)]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("구분\t계\t2023\t2025\t2026\n시비\t300\t100\t100\t100\n", id="a year between is lost"),
        pytest.param("구분\t계\t'23\t\t'25\n시비\t300\t100\t100\t100\n", id="a heading is blank"),
        pytest.param("구분\t계\t2023\t2023\t2024\n시비\t300\t100\t100\t100\n", id="a heading comes twice"),
        pytest.param("구분\t계\t20232024\t2025\n시비\t300\t100\t200\n", id="two headings in one cell"),
        pytest.param("구분\t계\t'23\t'24\n시비\t300\t100\t200\t50\n", id="a figure under no heading"),
        pytest.param("구분\t계\t'23\t'24\n시비\t1,\t078\t200\n", id="a figure is torn in two"),
    ],
)
def test_every_figure_of_a_doubtful_row_is_marked(tmp_path: Path, table: str) -> None:
    report = converted(tmp_path, FUNDING + table)
    assert figures(report)
    assert all(marked(report, path) for path in figures(report))


def test_a_table_that_goes_on_without_a_heading_keeps_its_columns(tmp_path: Path) -> None:
    text = f"{FUNDING}구분\t계\t'23\t'24\n계\t300\t100\t200\n국비\t100\t50\t50\n\n시비\t200\t50\t150\n"
    report = converted(tmp_path, text)
    budgets = [(each.source, each.period, each.amount) for each in report.pledges[0].budgets]
    assert ("municipal", "2024", 150_000_000) in budgets
    assert len(budgets) == 9
    assert not any(marked(report, path) for path in figures(report))


def test_an_indicator_goes_on_over_a_blank_line(tmp_path: Path) -> None:
    text = (
        f"{INDICATORS}구분\t\t'23\t'24\n이용\t목표(명)\t10\t20\n\t실적(명)\t10\t20\n\n\t달성률(%)\t100\t100\n"
    )
    report = converted(tmp_path, text)
    indicators = report.pledges[0].indicators
    assert [(each.target, each.actual, each.rate) for each in indicators] == [(10, 10, 100), (20, 20, 100)]


def test_shifted_indicators_are_marked(tmp_path: Path) -> None:
    text = f"{INDICATORS}구분\t\t'23\t'24\n이용\t목표(명)\t\t10\t20\n\t실적(명)\t\t10\t20\n\t달성률(%)\t\t100\t100\n"
    report = converted(tmp_path, text)
    assert figures(report)
    assert all(marked(report, path) for path in figures(report))


@pytest.mark.parametrize("label", ["2923", "2O22 1분기", "2022"])
def test_an_unread_or_misplaced_period_puts_its_rows_in_doubt(tmp_path: Path, label: str) -> None:
    text = f"{PROGRESS}2023\t○ 가\t○ 모집(3명)\n{label}\t○ 나\t○ 모집(4명)\n2024\t○ 다\t○ 모집(5명)\n"
    report = converted(tmp_path, text)
    counts = [field.path for field in report.fields if field.path.endswith("/value")]
    assert len(counts) == 3
    assert all(marked(report, path) for path in counts)


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ("국비 1, 078백만원 확보", "figures/0/value"),
        ("국비 1,1O0백만원 확보", "figures/0/value"),
        ("착공('23. 3. l.)", "dates/0/start"),
        ("착공('23.3.1 1.)", "dates/0/start"),
    ],
)
def test_what_lost_a_part_of_it_is_marked(tmp_path: Path, said: str, path: str) -> None:
    report = converted(tmp_path, f"{PROGRESS}2023\t○ 가\t○ {said}\n")
    assert marked(report, f"/pledges/0/milestones/0/actual/0/{path}")


def test_a_nought_that_is_counted_is_no_bullet(tmp_path: Path) -> None:
    report = converted(tmp_path, f"{PROGRESS}2023\t○ 가\t○ 민원 0 건 처리\n")
    assert [event.text for event in report.pledges[0].milestones[0].actual] == ["민원 0 건 처리"]


def test_a_long_gap_between_periods_takes_linear_time(tmp_path: Path) -> None:
    rows = "".join(f"\t○ 계획 {n}\t○ 실적 {n}('23. 5. {n % 28 + 1}.)\n" for n in range(3000))
    report = converted(tmp_path, f"{PROGRESS}2023\t○ 가\t○ 나\n{rows}2024\t○ 다\t○ 라\n")
    assert [each.period for each in report.pledges[0].milestones] == ["2023", "2024"]
    assert len(report.pledges[0].milestones[0].actual) == 3001
