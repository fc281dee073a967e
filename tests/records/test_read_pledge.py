"""A whole pledge of a text dump: sections, readers and seal together."""

from __future__ import annotations

from extract.lexicon import load
from extract.model.source import Source, TextDump
from extract.records import Context, Joiner, read_pledge
from extract.seal import seal
from extract.sections import find_issuer, find_pledges
from extract.tables.from_text import read_dump
from schemas import Report

DUMP = """나래시 공약 이행 보고서
관리번호\t7\t공약명\t마을쉼터 설치
추진상황\t정상 추진\t총사업비\t9억원
□ 추진목표
○ 걷기 좋은 마을
- 쉼터 3개소
□ 재원조달계획
(단위 : 백만원)
구분\t계\t\t2024\t\t2025\t
\t계획\t확보\t계획\t확보\t계획\t확보
계\t900\t400\t400\t400\t500\t
국비\t300\t100\t100\t1OO\t200\t
시비\t600\t300\t300\t300\t300\t
□ 확인지표
지표\t구분\t2024\t2025
쉼터 설치\t목표(개소)\t1\t2
\t실적(개소)\t1\t
\t달성률(%)\t100\t
□ 그간 추진사항
시기\t추진계획\t추진실적\t비고
2024 1분기\t○ 부지 선정\t○ 부지 선정 완료('24. 2. 5.)\t
2분기\t○ 착공\t○ 설명회 참석(45명)\t지연
□ 향후계획
시기\t추진계획
2025\t○ 2호 쉼터 착공
□ 증빙자료
< 쉼터 착공식('24. 6. 3.) >
"""


def report(text: str = DUMP) -> Report:
    source = Source("덤프.txt", "0" * 64, "text/plain", 1)
    pages = [read_dump(TextDump(source, text))]
    wording = load()
    issuer = find_issuer(pages, wording)
    context = Context(wording, Joiner.of(text.split("\n")), issuer)
    return seal(source, issuer, [read_pledge(part, context) for part in find_pledges(pages, wording)], ())


def test_every_part_is_read() -> None:
    record = report()
    (pledge,) = record.pledges
    assert record.issuer == "나래시"
    assert (pledge.number, pledge.name, pledge.status, pledge.total_budget) == (
        "7",
        "마을쉼터 설치",
        "정상추진",
        9 * 10**8,
    )
    assert pledge.goals == ("걷기 좋은 마을", "쉼터 3개소")
    assert len(pledge.budgets) == 15
    assert [(each.period, each.target, each.actual, each.rate, each.unit) for each in pledge.indicators] == [
        ("2024", 1, 1, 100, "개소"),
        ("2025", 2, None, None, "개소"),
    ]
    assert [each.period for each in pledge.milestones] == ["2024-Q1", "2024-Q2"]
    assert [each.text for row in pledge.milestones for each in row.actual] == [
        "부지 선정 완료('24. 2. 5.)",
        "설명회 참석(45명)",
    ]
    assert [each.note for each in pledge.milestones] == [None, "지연"]
    assert [(each.period, each.planned) for each in pledge.roadmap] == [("2025", ("2호 쉼터 착공",))]
    assert [each.caption for each in pledge.evidence] == ["쉼터 착공식('24. 6. 3.)"]


def test_a_misread_figure_of_a_dump_puts_its_row_in_doubt_and_no_other() -> None:
    record = report()
    flagged = [field for field in record.fields if field.status == "flagged"]
    at = next(int(field.path.split("/")[4]) for field in flagged if field.raw == "1OO")
    sources = {record.pledges[0].budgets[int(field.path.split("/")[4])].source for field in flagged}
    assert sources == {"national"}
    budget = record.pledges[0].budgets[at]
    assert (budget.source, budget.period, budget.measure, budget.amount) == (
        "national",
        "2024",
        "secured",
        10**8,
    )


def test_the_same_text_gives_the_same_record() -> None:
    assert report() == report()


def test_a_pledge_does_not_depend_on_the_next() -> None:
    first, second = report(DUMP + DUMP.replace("관리번호\t7", "관리번호\t8")).pledges
    assert first == report().pledges[0]
    assert second == first.model_copy(update={"number": "8"})
