from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.records.values.figures import UNNAMED, NamedFigure, find_figures

WORDING = load()
NAMES = st.sampled_from(["수강생 모집", "쉼터 설치", "주민설명회", "나무 심기"])
UNITS = st.sampled_from(["명", "개소", "회", "그루", "㎡", "km"])


def figures(text: str) -> list[tuple[str, float, str]]:
    return [(each.name, each.value, each.unit) for each in find_figures(text, WORDING)]


@given(NAMES, st.integers(0, 10**9), UNITS, st.sampled_from(["", "총 ", "약 "]))
def test_a_count_in_brackets_comes_back(name: str, count: int, unit: str, lead: str) -> None:
    assert figures(f"{name}({lead}{count:,}{unit})") == [(name, count, unit)]


@given(
    NAMES,
    st.lists(st.tuples(st.integers(0, 10**7), UNITS), min_size=1, max_size=4),
    st.sampled_from([", ", ",", " / "]),
)
def test_counts_in_one_bracket_share_their_name(name: str, counts: list[tuple[int, str]], gap: str) -> None:
    said = gap.join(f"{count:,}{unit}" for count, unit in counts)
    assert figures(f"{name}({said})") == [(name, count, unit) for count, unit in counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("국비 70백만원 확보", [("국비", 70_000_000, "원")]),
        ("출연금(3억원) 지급", [("출연금", 300_000_000, "원")]),
        ("출연금(총 2억원) 지급", [("출연금", 200_000_000, "원")]),
        ("장학금( 2억 5천만원, 40명)", [("장학금", 250_000_000, "원"), ("장학금", 40, "명")]),
        ("총사업비 : 12.5억원", [("총사업비", 1_250_000_000, "원")]),
        ("3,000원 지급", [(UNNAMED, 3_000, "원")]),
        ("텃밭 조성, 쉼터 설치(3개소)", [("쉼터 설치", 3, "개소")]),
        ("걷기 행사 - 주민 참여(30여명)", [("주민 참여", 30, "명")]),
        ("도로 포장(1.5km)", [("도로 포장", 1.5, "km")]),
    ],
)
def test_names_units_and_money(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "회의(3차)",
        "개관(7월)",
        "준공(2024년)",
        "상수도 보급(2단계)",
        "(12명)",
        "모집(성인, 청소년)",
        "운영(10:00)",
        "착공('24. 5. 3.)",
    ],
)
def test_what_orders_or_dates_is_not_counted(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize("text", ["모집(12,345,67명)", "모집(1,23명)", "모집(3,5명)", "교부 12,34,567원"])
def test_a_malformed_number_does_not_lose_its_head(text: str) -> None:
    assert figures(text) == []


def test_an_amount_that_may_mean_something_else_is_not_sure() -> None:
    assert [each.sure for each in find_figures("국비 3억 5천원, 도비 2억원", WORDING)] == [False, True]


@given(st.text("가나(),/1234567890억만원명차 -:", max_size=40))
def test_figures_stand_where_they_say_and_never_share_signs(text: str) -> None:
    found = find_figures(text, WORDING)
    ends = 0
    for each in found:
        assert text[each.start : each.start + len(each.raw)] == each.raw
        assert each.start >= ends
        ends = each.start + len(each.raw)
        assert isinstance(each, NamedFigure)
        assert each.name


@given(st.text("가나(),/1234567890억만원명차 -:", max_size=40))
def test_every_figure_is_in_the_text(text: str) -> None:
    for name, value, unit in figures(text):
        if unit != "원":
            assert f"{value:g}".split("e")[0].split(".")[0][:1] in text
            assert unit in text
            assert name in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("국비 12억 확보", [("국비", 1_200_000_000, "원")]),
        ("총사업비(2억5천만) 확정", [("총사업비", 250_000_000, "원")]),
        ("도비 3조 2,000억", [("도비", 3_200_000_000_000, "원")]),
        ("사업비 약 12억 규모", [("사업비", 1_200_000_000, "원")]),
        ("국비 5만 명 지급", []),
        ("국비 12억 달러", []),
        ("인구 50만 대도시", []),
        ("조례 3조 개정", []),
    ],
)
def test_money_without_won_is_money_behind_the_name_of_a_fund(
    text: str, expected: list[tuple[str, int, str]]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("의견 접수(1.,639건)", False),
        ("의견 접수(1, 639건)", False),
        ("의견 접수(l,639건)", False),
        ("의견 접수(2회, 639건)", True),
        ("의견 접수('24. 5. 3., 639건)", True),
        ("의견 접수(5.3., 639건)", True),
        ("의견 접수(1,639건)", True),
    ],
)
def test_what_may_have_lost_its_head_to_a_misread_comma_is_not_sure(text: str, sure: bool) -> None:
    assert [each.sure for each in find_figures(text, WORDING) if each.unit == "건"] == [sure]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("국비 3억 확보, 시비 2.5억 편성", [("국비", 300_000_000, "원"), ("시비", 250_000_000, "원")]),
        ("국비 3억 교부, 시비 2억 반영", [("국비", 300_000_000, "원"), ("시비", 200_000_000, "원")]),
        ("국비 5만 명에게 지급", []),
        ("국비100백만원·시비 50백만원", [("국비", 100_000_000, "원"), ("시비", 50_000_000, "원")]),
        ("국·도비 1억원", [("국·도비", 100_000_000, "원")]),
        ("예산(3억)", [("예산", 300_000_000, "원")]),
        ("총 12억원 투입", [(UNNAMED, 1_200_000_000, "원")]),
        ("상담(1만 2천명)", [("상담", 12_000, "명")]),
        ("참여(5천명 등)", [("참여", 5_000, "명")]),
        ("모집(12조), 관람(3만)", []),
    ],
)
def test_amounts_and_spelled_counts_are_whole_and_sure(
    text: str, expected: list[tuple[str, float, str]]
) -> None:
    assert figures(text) == expected
    assert all(each.sure for each in find_figures(text, WORDING))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("총사업비 20억여원 확보", ("총사업비", 2_000_000_000, "원")),
        ("사업비 20여억 원 투입", ("사업비", 2_000_000_000, "원")),
        ("약 5억원 투입", (UNNAMED, 500_000_000, "원")),
        ("사업비 약 12억 규모", ("사업비", 1_200_000_000, "원")),
        ("시비 최대 3억원", ("시비", 300_000_000, "원")),
        ("시비 3억원 내외", ("시비", 300_000_000, "원")),
        ("방문(2천여명)", ("방문", 2_000, "명")),
        ("참석(약 30명)", ("참석", 30, "명")),
        ("참여인원 1,234명(누적 5천명)", ("참여인원", 5_000, "명")),
        ("비닐 설치(5천막)", ("비닐 설치", 5, "천막")),
        ("사과 배부(2조각)", ("사과 배부", 2, "조각")),
    ],
)
def test_what_is_only_about_so_much_is_not_sure(text: str, expected: tuple[str, float, str]) -> None:
    (figure,) = find_figures(text, WORDING)
    assert (figure.name, figure.value, figure.unit, figure.sure) == (*expected, False)
