"""Indicator tables of many forms, from the drawn page and the dump to the record: what no heading says is marked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from schemas import Report

from .drawn import ABOVE, LEFT, Convert, both, codes, flagged, with_indicators

Said = tuple[str, str | None, str, float | None, float | None, float | None]


def indicators(report: Report) -> list[Said]:
    (pledge,) = report.pledges
    return [
        (each.name, each.unit, each.period, each.target, each.actual, each.rate) for each in pledge.indicators
    ]


def all_flagged(report: Report) -> bool:
    return {path.rpartition("/")[0] for path in flagged(report)} == {
        f"/pledges/0/indicators/{at}" for at in range(len(indicators(report)))
    }


YEARS = ["2023", "2024"]
TARGETS: list[Said] = [
    ("쉼터 설치", "개소", "2023", 1, None, None),
    ("쉼터 설치", "개소", "2024", 2, None, None),
    ("이용 인원", "명", "2023", 100, None, None),
    ("이용 인원", "명", "2024", 200, None, None),
]


@both
@pytest.mark.parametrize(
    ("beside", "place"), [("측정산식", 2), ("현재", 2), ("최종목표", 4), ("가중치(%)", 1)]
)
def test_one_figure_a_year_is_a_target_to_be_checked(
    beside: str, place: int, converted: Convert, tmp_path: Path
) -> None:
    rows = [
        ["지표명", "단위", *YEARS],
        ["쉼터 설치", "개소", "1", "2"],
        ["이용 인원", "명", "100", "200"],
    ]
    others = (beside, *(("수의 합", "비율") if beside == "측정산식" else ("50", "30")))
    for row, text in zip(rows, others, strict=True):
        row.insert(place, text)
    report = converted(with_indicators(*rows), tmp_path)
    assert indicators(report) == TARGETS
    assert all_flagged(report)
    assert "indicator-kind-not-said" in codes(report)
    assert ("columns-without-place" in codes(report)) == (beside != "측정산식")


@both
@pytest.mark.parametrize("title", ["달성률(%)", "달성도", "목표대비 이행률(%)"])
def test_rates_above_the_years_are_rates(title: str, converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["지표명", "단위", title, LEFT],
        [ABOVE, ABOVE, *YEARS],
        ["쉼터 설치", "개소", "100", "50"],
        ["이용 인원", "명", "90", "75"],
    )
    assert indicators(converted(with_indicators(*rows), tmp_path)) == [
        ("쉼터 설치", "개소", "2023", None, None, 100),
        ("쉼터 설치", "개소", "2024", None, None, 50),
        ("이용 인원", "명", "2023", None, None, 90),
        ("이용 인원", "명", "2024", None, None, 75),
    ]


@both
@pytest.mark.parametrize("title", ["계획 대비 집행", "목표 및 실적", "목표(실적)", "목표 달성"])
def test_a_title_that_names_several_kinds_or_none_is_not_believed(
    title: str, converted: Convert, tmp_path: Path
) -> None:
    rows = (
        ["지표명", "단위", title, LEFT],
        [ABOVE, ABOVE, *YEARS],
        ["쉼터 설치", "개소", "1", "2"],
        ["이용 인원", "명", "100", "200"],
    )
    report = converted(with_indicators(*rows), tmp_path)
    assert "indicator-kind-not-said" in codes(report)
    assert all_flagged(report)


@both
@pytest.mark.parametrize(("title", "is_target"), [("연도별 목표", True), ("추진실적", False)])
def test_what_stands_above_the_years_says_what_they_are(
    title: str, is_target: bool, converted: Convert, tmp_path: Path
) -> None:
    rows = (
        ["지표명", "단위", title, LEFT],
        [ABOVE, ABOVE, *YEARS],
        ["쉼터 설치", "개소", "1", "2"],
        ["이용 인원", "명", "100", "200"],
    )
    report = converted(with_indicators(*rows), tmp_path)
    assert [each[3 if is_target else 4] for each in indicators(report)] == [1, 2, 100, 200]
    assert {each[4 if is_target else 3] for each in indicators(report)} == {None}
    assert flagged(report) == set()
    assert report.findings == ()


@both
@pytest.mark.parametrize("base", ["기준", "기준(2022)", "현황"])
def test_figures_of_no_year_are_those_of_the_whole_term_to_be_checked(
    base: str, converted: Convert, tmp_path: Path
) -> None:
    rows = (
        ["지표명", "단위", base, "목표", "실적", "달성률(%)"],
        ["쉼터 설치", "개소", "1", "4", "3", "75"],
        ["이용 인원", "명", "100", "400", "300", "75"],
    )
    report = converted(with_indicators(*rows), tmp_path)
    assert indicators(report) == [
        ("쉼터 설치", "개소", "total", 4, 3, 75),
        ("이용 인원", "명", "total", 400, 300, 75),
    ]
    assert all_flagged(report)
    assert codes(report) == {"columns-without-place", "indicator-period-not-said"}


PAIRS: list[Said] = [
    ("쉼터 설치", None, "2023", 1, 1, None),
    ("쉼터 설치", None, "2024", 2, None, None),
    ("이용 인원", None, "2023", 100, 90, None),
    ("이용 인원", None, "2024", 200, None, None),
]


@both
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            (
                ["지표명", "2023", LEFT, "2024", LEFT],
                [ABOVE, "목표", "실적", "목표", "실적"],
                ["쉼터 설치", "1", "1", "2", ""],
                ["이용 인원", "100", "90", "200", ""],
            ),
            id="below each year",
        ),
        pytest.param(
            (
                ["지표명", "목표", LEFT, "실적", LEFT],
                [ABOVE, *YEARS, *YEARS],
                ["쉼터 설치", "1", "2", "1", ""],
                ["이용 인원", "100", "200", "90", ""],
            ),
            id="above the years",
        ),
        pytest.param(
            (
                ["지표명", "구분", *YEARS],
                ["쉼터 설치", "목표", "1", "2"],
                [ABOVE, "실적", "1", ""],
                ["이용 인원", "목표", "100", "200"],
                [ABOVE, "실적", "90", ""],
            ),
            id="in rows",
        ),
    ],
)
def test_targets_and_results_without_units(
    rows: Sequence[Sequence[str]], converted: Convert, tmp_path: Path
) -> None:
    report = converted(with_indicators(*rows), tmp_path)
    assert indicators(report) == PAIRS
    assert report.findings == ()


@both
@pytest.mark.parametrize("in_rows", [True, False])
def test_columns_beside_are_no_part_of_a_name_and_no_period(
    in_rows: bool, converted: Convert, tmp_path: Path
) -> None:
    rows = (
        (
            ["지표명", "가중치", "구분", "현재", *YEARS, "최종목표"],
            ["쉼터 설치", "50", "목표", "0", "1", "2", "4"],
            [ABOVE, ABOVE, "실적", "", "1", "", ""],
            ["이용 인원", "50", "목표", "50", "100", "200", "400"],
            [ABOVE, ABOVE, "실적", "", "90", "", ""],
        )
        if in_rows
        else (
            ["지표명", "가중치", "현재", "2023", LEFT, "2024", LEFT, "최종목표"],
            [ABOVE, ABOVE, ABOVE, "목표", "실적", "목표", "실적", ABOVE],
            ["쉼터 설치", "50", "0", "1", "1", "2", "", "4"],
            ["이용 인원", "50", "50", "100", "90", "200", "", "400"],
        )
    )
    report = converted(with_indicators(*rows), tmp_path)
    assert indicators(report) == PAIRS
    (told,) = report.findings
    assert (told.code, told.severity) == ("columns-without-place", "info")
    assert all(word in told.message for word in ("가중치", "현재", "최종목표"))


@both
@pytest.mark.parametrize("in_rows", [True, False])
def test_an_unknown_column_of_figures_is_told_and_no_period(
    in_rows: bool, converted: Convert, tmp_path: Path
) -> None:
    rows = (
        (
            ["지표명", "구분", *YEARS, "예비율"],
            ["쉼터 설치", "목표", "1", "2", "4"],
            [ABOVE, "실적", "1", "", ""],
            ["이용 인원", "목표", "100", "200", "400"],
            [ABOVE, "실적", "90", "", ""],
        )
        if in_rows
        else (
            ["지표명", "2023", LEFT, "2024", LEFT, "예비율"],
            [ABOVE, "목표", "실적", "목표", "실적", ABOVE],
            ["쉼터 설치", "1", "1", "2", "", "4"],
            ["이용 인원", "100", "90", "200", "", "400"],
        )
    )
    report = converted(with_indicators(*rows), tmp_path)
    assert indicators(report) == PAIRS
    (told,) = report.findings
    assert (told.code, told.paths) == ("column-not-understood", ("/pledges/0/indicators",))
    assert "예비율" in told.message


@both
def test_a_second_table_has_its_own_years(converted: Convert, tmp_path: Path) -> None:
    head = ["지표명", "단위", "연도별 목표", LEFT]
    first = (head, [ABOVE, ABOVE, "2023", "2024"], ["쉼터 설치", "개소", "1", "2"])
    second = (head, [ABOVE, ABOVE, "2025", "2026"], ["쉼터 설치", "개소", "3", "4"])
    blocks = with_indicators(*first)
    blocks.insert(3, second)
    report = converted(blocks, tmp_path)
    assert indicators(report) == [
        ("쉼터 설치", "개소", str(2022 + count), count, None, None) for count in (1, 2, 3, 4)
    ]


@both
def test_a_table_that_is_none_of_indicators_becomes_none(converted: Convert, tmp_path: Path) -> None:
    for rows in (
        (["평가항목", "배점", "득점"], ["쉼터 설치", "30", "25"], ["이용 인원", "70", "60"]),
        (["담당부서", "2023", "2024"], ["하천과", "3", "4"], ["산림과", "5", "6"]),
    ):
        report = converted(with_indicators(*rows), tmp_path)
        assert indicators(report) == []
        assert codes(report) == {"table-not-understood"}


@both
@pytest.mark.parametrize(
    "rows",
    [
        (
            ["지표명", "2023", LEFT, "2024", LEFT],
            [ABOVE, "실적", "목표", "실적", "목표"],
            ["쉼터 설치", "1", "2", "3", "4"],
            ["이용 인원", "10", "20", "30", "40"],
        ),
        (
            ["지표명", "구분", "2023", "2024"],
            ["쉼터 설치", "실적", "1", "3"],
            [ABOVE, "목표", "2", "4"],
            ["이용 인원", "실적", "10", "30"],
            [ABOVE, "목표", "20", "40"],
        ),
    ],
)
def test_results_printed_before_their_targets_stay_with_their_indicator(
    rows: Sequence[Sequence[str]], converted: Convert, tmp_path: Path
) -> None:
    report = converted(with_indicators(*rows), tmp_path)
    assert indicators(report) == [
        ("쉼터 설치", None, "2023", 2, 1, None),
        ("쉼터 설치", None, "2024", 4, 3, None),
        ("이용 인원", None, "2023", 20, 10, None),
        ("이용 인원", None, "2024", 40, 30, None),
    ]
    assert flagged(report) == set()


@both
def test_past_results_beside_coming_targets_are_of_one_indicator(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["지표명", "단위", "실적", LEFT, "목표", LEFT],
        [ABOVE, ABOVE, "2022", "2023", "2024", "2025"],
        ["쉼터 설치", "개소", "1", "2", "3", "4"],
        ["이용 인원", "명", "10", "20", "30", "40"],
    )
    report = converted(with_indicators(*rows), tmp_path)
    assert [(each[0], each[1], each[2], each[3] or each[4]) for each in indicators(report)] == [
        (name, unit, str(2022 + at), times * (at + 1))
        for name, unit, times in (("쉼터 설치", "개소", 1), ("이용 인원", "명", 10))
        for at in range(4)
    ]
    assert flagged(report) == set()


@both
@pytest.mark.parametrize(
    ("head", "figures", "expected"),
    [
        (
            ["2023 목표", "2023 실적", "2024 목표", "2024 실적"],
            ["1", "2", "3", "4"],
            [("2023", 1, 2), ("2024", 3, 4)],
        ),
        (["2023\n목표", "2024\n목표", "2024\n실적"], ["1", "2", "3"], [("2023", 1, None), ("2024", 2, 3)]),
        (
            ["2023년 실적", "2024년 목표", "2025년 목표"],
            ["1", "2", "3"],
            [("2023", None, 1), ("2024", 2, None), ("2025", 3, None)],
        ),
    ],
)
def test_a_year_and_a_kind_in_one_heading(
    head: list[str],
    figures: list[str],
    expected: list[tuple[str, float | None, float | None]],
    converted: Convert,
    tmp_path: Path,
) -> None:
    rows = (["지표명", "단위", *head], ["쉼터 설치", "개소", *figures], ["이용 인원", "명", *figures])
    report = converted(with_indicators(*rows), tmp_path)
    assert indicators(report) == [
        (name, unit, period, target, actual, None)
        for name, unit in (("쉼터 설치", "개소"), ("이용 인원", "명"))
        for period, target, actual in expected
    ]
    assert flagged(report) == set()


@both
def test_years_that_take_turns_unevenly_are_not_believed(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["지표명", "2023 목표", "2023 실적", "2024 목표", "2025 실적"],
        ["쉼터 설치", "1", "2", "3", "4"],
        ["이용 인원", "10", "20", "30", "40"],
    )
    assert all_flagged(converted(with_indicators(*rows), tmp_path))


@both
def test_a_unit_behind_every_figure_is_the_indicators(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["지표명", "2023", LEFT, "2024", LEFT],
        [ABOVE, "달성목표", "달성현황", "달성목표", "달성현황"],
        ["쉼터 설치", "4개소", "3개소", "1,200개소", "5개소"],
        ["이용 인원", "4명", "3회", "6명", "5명"],
    )
    report = converted(with_indicators(*rows), tmp_path)
    assert indicators(report) == [
        ("쉼터 설치", "개소", "2023", 4, 3, None),
        ("쉼터 설치", "개소", "2024", 1200, 5, None),
    ]
    assert "unreadable-cell" in codes(report)
