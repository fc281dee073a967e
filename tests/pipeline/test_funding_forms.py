"""Funding tables of many forms, from the drawn page and the dump to the record: nothing mixed, nothing invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from schemas import Report

from .drawn import ABOVE, LEFT, Convert, both, codes, flagged, with_funding

MILLION = 10**6

NOW = {
    ("total", "total"): 3000,
    ("total", "2023"): 1500,
    ("total", "2024"): 1500,
    ("national", "total"): 1000,
    ("national", "2023"): 500,
    ("national", "2024"): 500,
    ("provincial", "total"): 2000,
    ("provincial", "2023"): 1000,
    ("provincial", "2024"): 1000,
}

TOTAL_ALONE = (
    ["구분", "총사업비", LEFT, "2023", "2024"],
    [ABOVE, "당초", "변경", ABOVE, ABOVE],
    ["계", "2,400", "3,000", "1,500", "1,500"],
    ["국비", "900", "1,000", "500", "500"],
    ["도비", "1,500", "2,000", "1,000", "1,000"],
)
EVERY_PERIOD = (
    ["구분", "합계", LEFT, "2023", LEFT, "2024", LEFT],
    [ABOVE, "기정", "변경", "기정", "변경", "기정", "변경"],
    ["계", "2,400", "3,000", "1,200", "1,500", "1,200", "1,500"],
    ["국비", "900", "1,000", "450", "500", "450", "500"],
    ["도비", "1,500", "2,000", "750", "1,000", "750", "1,000"],
)
WITH_DIFFERENCE = (
    ["구분", "합계", LEFT, LEFT, "2023", "2024"],
    [ABOVE, "당초", "현재", "증감", ABOVE, ABOVE],
    ["계", "2,400", "3,000", "600", "1,500", "1,500"],
    ["국비", "900", "1,000", "100", "500", "500"],
    ["도비", "1,500", "2,000", "500", "1,000", "1,000"],
)
IN_BLOCKS = (
    ["구분", "당초 계획", LEFT, LEFT, "변경 계획", LEFT, LEFT],
    [ABOVE, "계", "2023", "2024", "계", "2023", "2024"],
    ["계", "2,400", "1,200", "1,200", "3,000", "1,500", "1,500"],
    ["국비", "900", "450", "450", "1,000", "500", "500"],
    ["도비", "1,500", "750", "750", "2,000", "1,000", "1,000"],
)
IN_ROWS = (
    ["구분", LEFT, "합계", "2023", "2024"],
    ["계", "당초", "2,400", "1,200", "1,200"],
    [ABOVE, "변경", "3,000", "1,500", "1,500"],
    ["국비", "당초", "900", "450", "450"],
    [ABOVE, "변경", "1,000", "500", "500"],
    ["도비", "당초", "1,500", "750", "750"],
    [ABOVE, "변경", "2,000", "1,000", "1,000"],
)
IN_GROUPS_OF_ROWS = (
    ["구분", LEFT, "합계", "2023", "2024"],
    ["당초", "계", "2,400", "1,200", "1,200"],
    [ABOVE, "국비", "900", "450", "450"],
    [ABOVE, "도비", "1,500", "750", "750"],
    ["변경", "계", "3,000", "1,500", "1,500"],
    [ABOVE, "국비", "1,000", "500", "500"],
    [ABOVE, "도비", "2,000", "1,000", "1,000"],
)
ON_ITS_SIDE = (
    ["연도", "당초", LEFT, LEFT, "변경", LEFT, LEFT],
    [ABOVE, "계", "국비", "도비", "계", "국비", "도비"],
    ["합계", "2,400", "900", "1,500", "3,000", "1,000", "2,000"],
    ["2023", "1,200", "450", "750", "1,500", "500", "1,000"],
    ["2024", "1,200", "450", "750", "1,500", "500", "1,000"],
)


def amounts(report: Report, measure: str = "planned") -> dict[tuple[str, str], float]:
    """In millions of won; no cell may come twice."""
    (pledge,) = report.pledges
    found = [each for each in pledge.budgets if each.measure == measure]
    by_cell = {(str(each.source), each.period): each.amount / MILLION for each in found}
    assert len(by_cell) == len(found)
    return by_cell


@both
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(TOTAL_ALONE, id="total alone"),
        pytest.param(EVERY_PERIOD, id="every period"),
        pytest.param(WITH_DIFFERENCE, id="with difference"),
        pytest.param(IN_BLOCKS, id="blocks"),
        pytest.param(IN_ROWS, id="rows"),
        pytest.param(IN_GROUPS_OF_ROWS, id="groups of rows"),
        pytest.param(ON_ITS_SIDE, id="on its side"),
    ],
)
def test_of_a_plan_that_was_changed_the_one_that_holds_now_is_taken(
    rows: Sequence[Sequence[str]], converted: Convert, tmp_path: Path
) -> None:
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == NOW
    assert amounts(report, "secured") == {}
    assert flagged(report) == set()
    (told,) = report.findings
    assert (told.code, told.severity) == ("columns-left-out", "info")
    assert "당초" in told.message or "기정" in told.message


@both
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            (
                ["구분", LEFT, "합계", "2023", "2024"],
                ["국비", "계획", "3,000", "1,500", "1,500"],
                [ABOVE, "집행", "1,700", "1,400", "300"],
            ),
            id="rows",
        ),
        pytest.param(
            (
                ["연도", "국비", LEFT],
                [ABOVE, "예산", "집행"],
                ["합계", "3,000", "1,700"],
                ["2023", "1,500", "1,400"],
                ["2024", "1,500", "300"],
            ),
            id="on its side",
        ),
        pytest.param(
            (
                ["구분", "계획", LEFT, LEFT, "집행", LEFT, LEFT],
                [ABOVE, "합계", "2023", "2024", "합계", "2023", "2024"],
                ["국비", "3,000", "1,500", "1,500", "1,700", "1,400", "300"],
            ),
            id="blocks",
        ),
        pytest.param(
            (
                ["구분", "합계", LEFT, LEFT, "2023", LEFT, LEFT, "2024", LEFT, LEFT],
                [ABOVE, "당초", "변경", "집행", "당초", "변경", "집행", "당초", "변경", "집행"],
                ["국비", "2,900", "3,000", "1,700", "1,400", "1,500", "1,400", "1,500", "1,500", "300"],
            ),
            id="beside a plan that was changed",
        ),
    ],
)
def test_what_was_spent_is_secured_wherever_it_stands(
    rows: Sequence[Sequence[str]], converted: Convert, tmp_path: Path
) -> None:
    report = converted(with_funding(*rows), tmp_path)
    years = ("total", "2023", "2024")
    assert amounts(report) == {
        ("national", year): each for year, each in zip(years, (3000, 1500, 1500), strict=True)
    }
    assert amounts(report, "secured") == {
        ("national", year): each for year, each in zip(years, (1700, 1400, 300), strict=True)
    }


@both
@pytest.mark.parametrize(("second", "sure"), [("확보", True), ("실적", False)])
def test_of_two_words_for_money_secured_one_is_taken(
    second: str, sure: bool, converted: Convert, tmp_path: Path
) -> None:
    rows = (
        ["구분", "합계", LEFT, LEFT, "2023", LEFT, LEFT],
        [ABOVE, "계획", second, "집행", "계획", second, "집행"],
        ["국비", "3,000", "2,500", "2,000", "3,000", "2,500", "2,000"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {("national", "total"): 3000, ("national", "2023"): 3000}
    taken = 2500 if sure else 2000
    assert amounts(report, "secured") == {("national", "total"): taken, ("national", "2023"): taken}
    secured = {f"/pledges/0/budgets/{at}/amount" for at in (1, 3)}
    assert (secured & flagged(report) == set()) == sure
    assert codes(report) == {"columns-left-out"}


TITLE_OF_YEARS = (
    ["구분", "연도별 투자액", LEFT, LEFT],
    [ABOVE, "계", "2023", "2024"],
    ["국비", "1,000", "500", "500"],
)
TERM = (
    ["구분", "합계", "임기내", LEFT, LEFT, "임기후"],
    [ABOVE, ABOVE, "계", "2023", "2024", ABOVE],
    ["국비", "1,000", "700", "300", "400", "300"],
)
SPENT_BY_YEAR = (
    ["구분", "총사업비", "집행액", LEFT],
    [ABOVE, ABOVE, "2023", "2024"],
    ["국비", "1,000", "300", "200"],
)
PAIR_IN_ONE_YEAR = (
    ["구분", "총사업비", "기투자", "2024", LEFT, "향후"],
    [ABOVE, ABOVE, ABOVE, "계획", "집행", ABOVE],
    ["국비", "1,000", "300", "400", "200", "300"],
)
UNITS_IN_HEADS = (
    ["구분", "합계(백만원)", "2023(백만원)", "2024(백만원)"],
    ["국비", "1,000", "500", "500"],
)


@both
@pytest.mark.parametrize(
    ("rows", "planned", "secured"),
    [
        pytest.param(TITLE_OF_YEARS, {"total": 1000, "2023": 500, "2024": 500}, {}, id="title"),
        pytest.param(TERM, {"total": 1000, "2023": 300, "2024": 400, "2025+": 300}, {}, id="term"),
        pytest.param(SPENT_BY_YEAR, {"total": 1000}, {"2023": 300, "2024": 200}, id="spent by year"),
        pytest.param(
            PAIR_IN_ONE_YEAR,
            {"total": 1000, "2023-": 300, "2024": 400, "2025+": 300},
            {"2024": 200},
            id="pair in one year",
        ),
        pytest.param(UNITS_IN_HEADS, {"total": 1000, "2023": 500, "2024": 500}, {}, id="units in heads"),
    ],
)
def test_headings_of_two_rows(
    rows: Sequence[Sequence[str]],
    planned: dict[str, float],
    secured: dict[str, float],
    converted: Convert,
    tmp_path: Path,
) -> None:
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {("national", period): each for period, each in planned.items()}
    assert amounts(report, "secured") == {("national", period): each for period, each in secured.items()}
    assert not any("budgets" in path for path in flagged(report))


@both
def test_a_time_of_no_year_is_told(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["연도", "계", "국비", "도비"],
        ["합계", "3,000", "1,000", "2,000"],
        ["민선7기", "500", "200", "300"],
        ["2023", "1,000", "300", "700"],
        ["2024", "1,500", "500", "1,000"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert {period for _, period in amounts(report)} == {"total", "2023", "2024"}
    (told,) = [each.message for each in report.findings if each.code == "column-not-understood"]
    assert "민선7기" in told


CARD_PERIODS = ["계", "기투자", "'23", "'24", "'25", "'26", "향후"]
CARD_FIGURES = ["3,000", "300", "500", "500", "500", "500", "700"]


@both
@pytest.mark.parametrize(
    ("rows", "label"),
    [
        ((CARD_PERIODS, CARD_FIGURES), "계"),
        ((["구분", *CARD_PERIODS], ["사업비", *CARD_FIGURES]), "사업비"),
        ((["구분", "금액"], *zip(CARD_PERIODS, CARD_FIGURES, strict=True)), "금액"),
    ],
    ids=["alone", "with a label", "on its side"],
)
def test_one_row_of_figures_is_the_money_of_all(
    rows: Sequence[Sequence[str]], label: str, converted: Convert, tmp_path: Path
) -> None:
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {
        ("total", period): each
        for period, each in zip(
            ("total", "2022-", "2023", "2024", "2025", "2026", "2027+"),
            (3000, 300, 500, 500, 500, 500, 700),
            strict=True,
        )
    }
    assert {each.label for each in report.pledges[0].budgets} == {label}
    assert report.findings == ()
    assert flagged(report) == set()


@both
def test_rows_of_plan_and_spending_alone_are_the_money_of_all(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "합계", "2023", "2024"],
        ["계획", "3,000", "1,500", "1,500"],
        ["집행", "1,700", "1,400", "300"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert list(amounts(report).values()) == [3000, 1500, 1500]
    assert list(amounts(report, "secured").values()) == [1700, 1400, 300]
    assert report.findings == ()


@both
@pytest.mark.parametrize("place", [2, 3, 4])
@pytest.mark.parametrize("word", ["사업량", "이월액", "마을부담"])
def test_an_unknown_column_is_no_year(word: str, place: int, converted: Convert, tmp_path: Path) -> None:
    rows = [
        ["구분", "합계", "2023", "2024"],
        ["국비", "1,000", "500", "500"],
        ["도비", "2,000", "1,000", "1,000"],
    ]
    for row, text in zip(rows, (word, "15", "8"), strict=True):
        row.insert(place, text)
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {key: each for key, each in NOW.items() if key[0] != "total"}
    (told,) = [finding for finding in report.findings if finding.code == "column-not-understood"]
    assert word in told.message
    assert told.paths == ("/pledges/0/budgets",)


@both
def test_an_unknown_column_beside_plan_and_secured(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "합계", LEFT, LEFT, "2024", LEFT, LEFT],
        [ABOVE, "계획", "확보", "이월", "계획", "확보", "이월"],
        ["국비", "3,000", "1,000", "50", "3,000", "1,000", "50"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert set(amounts(report).values()) == {3000}
    assert set(amounts(report, "secured").values()) == {1000}
    assert "column-not-understood" in codes(report)


@both
def test_budgets_that_nobody_can_tell_apart_are_left_out(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "합계", LEFT, "2024", LEFT],
        [ABOVE, "본예산", "추경", "본예산", "추경"],
        ["국비", "3,000", "1,000", "3,000", "1,000"],
    )
    report = converted(with_funding(*rows), tmp_path)
    sure = {f"/pledges/0/budgets/{at}/amount" for at in range(len(report.pledges[0].budgets))}
    assert sure <= flagged(report)
    assert codes(report) & {"table-not-understood", "column-not-understood"}


@both
def test_rows_of_measures_go_on_in_the_next_table(converted: Convert, tmp_path: Path) -> None:
    blocks = with_funding(
        ["구분", LEFT, "합계", "2023", "2024"],
        ["국비", "계획", "1,000", "500", "500"],
        [ABOVE, "집행", "700", "400", "300"],
    )
    rest = (["도비", "계획", "2,000", "1,000", "1,000"], [ABOVE, "집행", "1,000", "500", "500"])
    blocks.insert(4, rest)
    report = converted(blocks, tmp_path)
    assert amounts(report) == {key: each for key, each in NOW.items() if key[0] != "total"}
    assert list(amounts(report, "secured").values()) == [700, 400, 300, 1000, 500, 500]


@both
def test_a_section_that_nobody_knows_gives_no_money(converted: Convert, tmp_path: Path) -> None:
    blocks = with_funding(
        ["구분", "합계", "2023", "2024"],
        ["국비", "1,000", "500", "500"],
        ["도비", "2,000", "1,000", "1,000"],
    )
    people = (["구분", "합계", "2023", "2024"], ["계", "7", "3", "4"], ["정규직", "7", "3", "4"])
    blocks[4:4] = ["□ 인력 운영 현황", people]
    report = converted(blocks, tmp_path)
    assert amounts(report) == {key: each for key, each in NOW.items() if key[0] != "total"}
    told = [each.message for each in report.findings if each.code == "section-not-understood"]
    assert len(told) == 1
    assert "인력 운영 현황" in told[0]
