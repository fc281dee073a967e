from __future__ import annotations

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from extract.model.draft import MilestoneDraft
from extract.model.layout import Table
from extract.records.readers.progress import Progress, read_progress

from ..made import context, dump, placed, section

HEAD = ["구분", "추진계획", "추진실적", "비고"]


def read(*tables: Table, kind: str = "milestones") -> Progress:
    return read_progress((section(kind, *tables),), kind, context())


def events(milestone: MilestoneDraft) -> list[str]:
    return [event.text.value for event in milestone.actual]


def plans(milestone: MilestoneDraft) -> list[str]:
    return [each.value for each in milestone.planned]


def test_a_row_a_period() -> None:
    progress = read(
        placed(
            HEAD,
            [
                "2023년\n1분기",
                "○ 부지 검토\n○ 설명회",
                "○ 부지 검토 완료('23. 2. 1.)\n- 후보지 선정(3개소)\n※ 하천 옆 제외",
                "지연",
            ],
            ["2분기", "○ 설계", "○ 설계 용역 12백만원", "-"],
        )
    )
    first, second = progress.milestones
    assert (first.period.value, second.period.value) == ("2023-Q1", "2023-Q2")
    assert plans(first) == ["부지 검토", "설명회"]
    assert events(first) == ["부지 검토 완료('23. 2. 1.) 후보지 선정(3개소) ※ 하천 옆 제외"]
    (event,) = first.actual
    assert [date.start.value for date in event.dates] == ["2023-02-01"]
    assert [(each.name.value, each.value.value, each.unit.value) for each in event.figures] == [
        ("후보지 선정", 3, "개소")
    ]
    assert first.note is not None
    assert (first.note.value, second.note) == ("지연", None)
    assert [(each.name.value, each.value.value) for each in second.actual[0].figures] == [
        ("용역", 12_000_000)
    ]
    assert progress.notices == ()


def test_a_table_over_several_pages_with_repeated_headings_is_one_list() -> None:
    progress = read(
        placed(HEAD, ["2023", "○ 가", "○ 나", ""], page=1),
        placed(HEAD, ["2023", "○ 다", "○ 라", ""], ["2024", "○ 마", "○ 바", ""], page=2),
        placed(HEAD, ["2025", "○ 사", "○ 아", ""], page=3),
    )
    assert [each.period.value for each in progress.milestones] == ["2023", "2024", "2025"]
    assert plans(progress.milestones[0]) == ["가", "다"]
    assert events(progress.milestones[0]) == ["나", "라"]


def test_a_page_without_its_heading_goes_on() -> None:
    progress = read(placed(HEAD, ["2023", "○ 가", "○ 나", ""]), placed(["2024", "○ 다", "○ 라", ""], page=2))
    assert [(plans(each), events(each)) for each in progress.milestones] == [
        (["가"], ["나"]),
        (["다"], ["라"]),
    ]


def test_a_dump_prints_labels_in_the_middle() -> None:
    progress = read(
        dump(
            HEAD,
            ["", "○ 가", "○ 개장식 준비('23. 3. 2.)"],
            ["2023", "○ 나", "○ 개장('23. 5. 1.)"],
            ["", "", "- 주민 참여(40명)"],
            ["2024", "○ 다", "○ 쉼터 보수('24. 2. 3.)"],
        )
    )
    one, other = progress.milestones
    assert (one.period.value, other.period.value) == ("2023", "2024")
    assert events(one) == ["개장식 준비('23. 3. 2.)", "개장('23. 5. 1.) 주민 참여(40명)"]
    assert plans(one) == ["가", "나"]
    assert events(other) == ["쉼터 보수('24. 2. 3.)"]


def test_columns_may_stand_in_another_order() -> None:
    (milestone,) = read(
        placed(["추진시기", "추진실적", "추진계획"], ["2023", "○ 한 일", "○ 할 일"])
    ).milestones
    assert (plans(milestone), events(milestone)) == (["할 일"], ["한 일"])


def test_a_roadmap_has_plans_alone() -> None:
    (milestone,) = read(
        placed(["시기", "추진내용"], ["2026 이후", "○ 쉼터 확대\n○ 평가"]), kind="roadmap"
    ).milestones
    assert milestone.period.value == "2026+"
    assert (plans(milestone), milestone.actual) == (["쉼터 확대", "평가"], ())


def test_a_column_of_rates_is_passed_over() -> None:
    (milestone,) = read(
        placed(["시기", "추진계획", "진도율", "추진실적"], ["2023", "○ 가", "50%", "○ 나"])
    ).milestones
    assert (plans(milestone), events(milestone)) == (["가"], ["나"])


def test_rows_without_a_period_become_notices() -> None:
    progress = read(placed(HEAD, ["협의", "○ 가", "○ 나", ""]))
    assert progress.milestones == ()
    assert [(notice.code, notice.page) for notice in progress.notices] == [("period-not-understood", 1)]


def test_a_plan_read_twice_is_one() -> None:
    (milestone,) = read(dump(HEAD, ["2023", "○ 설계", "○ 가"], ["", "○ 설계", "- 나"])).milestones
    assert plans(milestone) == ["설계"]


def test_a_garbled_copy_is_no_fact() -> None:
    cell = "○ 수강생 모집\n- 도자기 수업(12명), 목공 수업(15명),\n- 도지기 수업(72명), 복공 수엽(16명), 서예 수업(9명)"
    (milestone,) = read(placed(HEAD, ["2023", "", cell, ""])).milestones
    assert events(milestone) == ["수강생 모집 도자기 수업(12명), 목공 수업(15명), 서예 수업(9명)"]
    assert [each.value.value for each in milestone.actual[0].figures] == [12, 15, 9]


LABELS = st.sampled_from(["2023", "2024 1분기", "2024 2분기", "", "Z L", "2025"])
TEXTS = st.lists(
    st.sampled_from(
        ["○ 나무 심기(12그루)", "○ 설명회('23. 3. 1.)", "- 국비 3억원 확보", "※ 부지 협의", "쉼터 완공"]
    ),
    max_size=3,
).map("\n".join)


@given(st.lists(st.tuples(LABELS, TEXTS, TEXTS), min_size=1, max_size=5), st.sampled_from([placed, dump]))
@hypothesis_settings(max_examples=60, deadline=None)
def test_no_figure_comes_from_nowhere(made: list[tuple[str, str, str]], form: object) -> None:
    table = (placed if form is placed else dump)(
        HEAD, *([label, plan, actual, ""] for label, plan, actual in made)
    )
    printed = "\n".join(actual for _, _, actual in made)
    progress = read(table)
    for event in (event for milestone in progress.milestones for event in milestone.actual):
        raws = [each.value.raw for each in event.figures] + [each.start.raw for each in event.dates]
        assert all(raw in printed for raw in raws)
    said = [event.text.value for milestone in progress.milestones for event in milestone.actual]
    if not progress.notices:
        assert sum(text.count("(12그루)") for text in said) == printed.count("(12그루)")
        assert sum(text.count("3억원") for text in said) == printed.count("3억원")


def test_months_that_a_row_names_are_its_period() -> None:
    progress = read(
        dump(
            HEAD,
            ["2023 하반기", "", "○ 가", ""],
            ["2024.1~6월", "", "○ 나", ""],
            ["2024. 12월말", "", "○ 다", ""],
        )
    )
    assert [(each.period.value, events(each)) for each in progress.milestones] == [
        ("2023-H2", ["가"]),
        ("2024-H1", ["나"]),
        ("2024-12", ["다"]),
    ]
    assert progress.notices == ()


def test_a_row_without_a_period_is_no_part_of_the_row_before() -> None:
    progress = read(dump(HEAD, ["2023", "", "○ 가", ""], ["2024", "", "○ 나", ""], ["합계", "", "3건", ""]))
    assert [(each.period.value, events(each)) for each in progress.milestones] == [
        ("2023", ["가"]),
        ("2024", ["나"]),
        ("total", ["3건"]),
    ]
    assert [each.period.status for each in progress.milestones] == ["read", "read", "flagged"]
    assert [dict(notice.facts) for notice in progress.notices] == [{"row": "합계"}]


def test_a_label_torn_off_its_year_in_a_dump_is_made_whole() -> None:
    progress = read(dump(HEAD, ["2025", "", "○ 가", ""], ["2026", "", "○ 나", ""], ["이후", "", "○ 다", ""]))
    assert [(each.period.value, events(each)) for each in progress.milestones] == [
        ("2025", ["가"]),
        ("2026+", ["나", "다"]),
    ]


def test_a_row_of_which_the_year_alone_is_clear_is_in_doubt() -> None:
    progress = read(dump(HEAD, ["2023", "", "○ 가", ""], ["2024. 13월", "", "○ 나", ""]))
    assert [(each.period.value, each.period.status) for each in progress.milestones] == [
        ("2023", "read"),
        ("2024", "flagged"),
    ]
    assert [dict(notice.facts) for notice in progress.notices] == [{"row": "2024. 13월"}]


def test_a_column_that_nobody_knows_is_told_and_moves_no_other() -> None:
    """Before, the whole heading was taken for a row, and the columns were counted."""
    progress = read(
        placed(
            ["구분", "추진계획", "담당", "추진실적"],
            ["2024", "○ 설계 용역", "공원과", "○ 설계 용역 완료"],
            ["2025", "○ 착공", "", "○ 공사 입찰 공고"],
        )
    )
    assert [events(each) for each in progress.milestones] == [["설계 용역 완료"], ["공사 입찰 공고"]]
    ((code, severity, facts),) = [(each.code, each.severity, dict(each.facts)) for each in progress.notices]
    assert (code, severity, facts) == ("column-not-understood", "info", {"column": "담당"})


def test_a_row_of_few_words_is_no_heading() -> None:
    progress = read(
        placed(HEAD, ["24.1분기", "추진계획", "수립", "-"], ["24.2분기", "○ 착공", "○ 착공", "-"])
    )
    assert len(progress.milestones) == 2
