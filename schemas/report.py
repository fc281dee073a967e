"""The record contract, version 1: one :class:`Report` for each input document."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field as Described

from .provenance import Field, Finding
from .record import Record
from .scalars import Date, Number, Period, Sha256, Won

SCHEMA_VERSION: Literal["1"] = "1"

Text = str | None


class Source(Record):
    """The input file (원본)."""

    name: Annotated[str, Described(title="파일 이름", description="경로 없는 파일 이름")]
    sha256: Annotated[Sha256, Described(title="SHA-256")]
    media_type: Annotated[str, Described(title="매체 유형", description="내용으로 판별한 유형")]
    pages: Annotated[int, Described(title="쪽수", ge=0)]


class Budget(Record):
    """One printed cell of the funding table (재원조달계획) that holds a figure."""

    source: Annotated[
        Literal["total", "national", "provincial", "municipal", "private", "other"],
        Described(
            title="재원", description="계, 국비, 도비(자치구 보고서의 시비), 자체 시·군·구비, 민자, 기타"
        ),
    ]
    label: Annotated[str, Described(title="행 이름", description="인쇄된 이름을 바로잡은 것")]
    period: Annotated[Period, Described(title="연도")]
    measure: Annotated[
        Literal["planned", "secured"], Described(title="구분", description="계획 또는 확보(투자·집행)")
    ]
    amount: Annotated[Won, Described(title="금액", description="원 단위 정수")]
    unit: Annotated[str, Described(title="인쇄된 단위", description="원, 천원, 백만원, 억원")]


class Indicator(Record):
    """One indicator (확인지표) in one period."""

    name: Annotated[str, Described(title="지표명")]
    unit: Annotated[Text, Described(title="단위")] = None
    period: Annotated[Period, Described(title="연도")]
    target: Annotated[Number | None, Described(title="목표")] = None
    actual: Annotated[Number | None, Described(title="실적")] = None
    rate: Annotated[Number | None, Described(title="달성률", description="퍼센트")] = None


class DateSpan(Record):
    """A date or span of dates (일자) printed in a text."""

    start: Annotated[Date, Described(title="시작")]
    end: Annotated[Date | None, Described(title="끝", description="하루이면 null")] = None


class Figure(Record):
    """A count or an amount of money (수치) printed in a text."""

    name: Annotated[str, Described(title="이름")]
    value: Annotated[Number, Described(title="값", description="금액은 원 단위")]
    unit: Annotated[str, Described(title="단위")]


class Event(Record):
    """One thing done (추진실적), with its sub-bullets and notes."""

    text: Annotated[str, Described(title="내용")]
    dates: Annotated[tuple[DateSpan, ...], Described(title="일자")] = ()
    figures: Annotated[tuple[Figure, ...], Described(title="수치")] = ()


class Milestone(Record):
    """One period of a progress table (추진사항) or roadmap (향후계획)."""

    period: Annotated[Period, Described(title="시기")]
    planned: Annotated[tuple[str, ...], Described(title="추진계획")] = ()
    actual: Annotated[tuple[Event, ...], Described(title="추진사항(실적)")] = ()
    note: Annotated[Text, Described(title="비고")] = None


class Evidence(Record):
    """A caption of the evidence section (증빙자료)."""

    caption: Annotated[str, Described(title="설명")]
    dates: Annotated[tuple[DateSpan, ...], Described(title="일자")] = ()
    page: Annotated[int | None, Described(title="쪽", ge=1)] = None


class Pledge(Record):
    """One pledge (공약)."""

    number: Annotated[Text, Described(title="관리번호")] = None
    name: Annotated[str, Described(title="공약명")]
    completion: Annotated[Text, Described(title="완료구분")] = None
    implementer: Annotated[Text, Described(title="사업주체")] = None
    status: Annotated[
        Text,
        Described(
            title="추진상황",
            description="완료, 이행후계속추진, 정상추진, 일부추진, 보류, 폐기; 그 밖의 말은 인쇄된 그대로",
        ),
    ] = None
    novelty: Annotated[Text, Described(title="신규여부")] = None
    total_budget: Annotated[Won | None, Described(title="총사업비", description="원 단위 정수")] = None
    department: Annotated[Text, Described(title="추진부서")] = None
    team: Annotated[Text, Described(title="팀")] = None
    officer: Annotated[Text, Described(title="담당자")] = None
    phone: Annotated[Text, Described(title="전화번호")] = None
    goals: Annotated[tuple[str, ...], Described(title="추진방향 및 목표")] = ()
    overview: Annotated[tuple[str, ...], Described(title="사업개요")] = ()
    budgets: Annotated[tuple[Budget, ...], Described(title="재원조달계획")] = ()
    indicators: Annotated[tuple[Indicator, ...], Described(title="확인지표")] = ()
    milestones: Annotated[tuple[Milestone, ...], Described(title="그간 추진사항")] = ()
    roadmap: Annotated[tuple[Milestone, ...], Described(title="향후 추진계획")] = ()
    evidence: Annotated[tuple[Evidence, ...], Described(title="증빙자료")] = ()
    pages: Annotated[tuple[int, ...], Described(title="쪽", description="이 공약이 실린 쪽, 1부터")] = ()


class Report(Record):
    """A pledge report (공약 이행 보고서) as a record."""

    schema_version: Annotated[Literal["1"], Described(title="판")] = SCHEMA_VERSION
    source: Annotated[Source, Described(title="원본")]
    issuer: Annotated[Text, Described(title="지방자치단체")] = None
    pledges: Annotated[tuple[Pledge, ...], Described(title="공약")] = ()
    fields: Annotated[tuple[Field, ...], Described(title="출처", description="값마다 어디서 왔는지")] = ()
    findings: Annotated[tuple[Finding, ...], Described(title="점검 결과")] = ()
