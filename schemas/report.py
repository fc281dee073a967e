"""The record contract, version 1: one :class:`Report` for each input document."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field as Described

from .provenance import Field, Finding
from .record import Record
from .scalars import Date, Number, Period, Sha256, Won

SCHEMA_VERSION: Literal["1"] = "1"

Text = str | None


class Source(Record, title="원본", json_schema_extra={"description": "기록을 만든 입력 파일"}):
    """The input file (원본)."""

    name: Annotated[str, Described(title="파일 이름", description="경로 없는 파일 이름")]
    sha256: Annotated[Sha256, Described(title="SHA-256", description="입력 파일 내용의 SHA-256, 16진 소문자")]
    media_type: Annotated[str, Described(title="매체 유형", description="내용으로 판별한 유형")]
    pages: Annotated[int, Described(title="쪽수", description="입력 파일의 쪽수, 텍스트는 1", ge=0)]


class Budget(
    Record,
    title="예산 한 칸",
    json_schema_extra={"description": "재원조달계획 표에서 수치가 적힌 칸 하나. 빈칸은 기록하지 않음"},
):
    """One printed cell of the funding table (재원조달계획) that holds a figure."""

    source: Annotated[
        Literal["total", "national", "provincial", "municipal", "private", "other"],
        Described(
            title="재원", description="계, 국비, 도비(자치구 보고서의 시비), 자체 시·군·구비, 민자, 기타"
        ),
    ]
    label: Annotated[str, Described(title="행 이름", description="인쇄된 이름을 바로잡은 것")]
    period: Annotated[
        Period,
        Described(title="연도"),
    ]
    measure: Annotated[
        Literal["planned", "secured"], Described(title="구분", description="계획 또는 확보(투자·집행)")
    ]
    amount: Annotated[Won, Described(title="금액", description="원 단위 정수")]
    unit: Annotated[str, Described(title="인쇄된 단위", description="원, 천원, 백만원, 억원")]


class Indicator(
    Record,
    title="확인지표",
    json_schema_extra={"description": "한 지표의 한 시기. 세 값이 모두 빈 시기는 기록하지 않음"},
):
    """One indicator (확인지표) in one period."""

    name: Annotated[str, Described(title="지표명", description="나뉘어 인쇄된 이름을 이은 것")]
    unit: Annotated[Text, Described(title="단위", description="인쇄된 단위: 회, 개소, 명, % 등")] = None
    period: Annotated[
        Period,
        Described(title="연도"),
    ]
    target: Annotated[Number | None, Described(title="목표", description="빈칸이면 null")] = None
    actual: Annotated[Number | None, Described(title="실적", description="빈칸이면 null")] = None
    rate: Annotated[Number | None, Described(title="달성률", description="퍼센트")] = None


class DateSpan(Record, title="일자", json_schema_extra={"description": "글에 적힌 하루 또는 기간"}):
    """A date or span of dates (일자) printed in a text."""

    start: Annotated[Date, Described(title="시작", description="YYYY-MM-DD, 날이 없으면 YYYY-MM")]
    end: Annotated[Date | None, Described(title="끝", description="하루이면 null")] = None


class Figure(Record, title="수치", json_schema_extra={"description": "글에 적힌 개수나 금액"}):
    """A count or an amount of money (수치) printed in a text."""

    name: Annotated[str, Described(title="이름", description="수치 앞에 적힌 말: 국비, 용역비, 교육 참석 등")]
    value: Annotated[Number, Described(title="값", description="금액은 원 단위")]
    unit: Annotated[str, Described(title="단위", description="인쇄된 단위: 회, 개소, 명, % 등")]


class Event(
    Record,
    title="추진실적",
    json_schema_extra={"description": "글머리 하나에 적힌 일. 딸린 글머리와 주석을 한 칸 띄워 이음"},
):
    """One thing done (추진실적), with its sub-bullets and notes."""

    text: Annotated[str, Described(title="내용", description="글머리표를 뺀 글")]
    dates: Annotated[
        tuple[DateSpan, ...], Described(title="일자", description="글에 적힌 모든 일자, 적힌 차례대로")
    ] = ()
    figures: Annotated[
        tuple[Figure, ...], Described(title="수치", description="이름(83명) 꼴의 개수와 금액, 적힌 차례대로")
    ] = ()


class Milestone(
    Record,
    title="시기별 추진",
    json_schema_extra={"description": "추진사항 또는 향후 추진계획 표의 한 시기. 표가 쪽을 넘어가도 하나"},
):
    """One period of a progress table (추진사항) or roadmap (향후계획)."""

    period: Annotated[
        Period,
        Described(title="시기"),
    ]
    planned: Annotated[tuple[str, ...], Described(title="추진계획", description="글머리 하나가 한 항목")] = ()
    actual: Annotated[
        tuple[Event, ...],
        Described(title="추진사항(실적)", description="글머리 하나가 한 항목, 향후 추진계획에서는 비어 있음"),
    ] = ()
    note: Annotated[Text, Described(title="비고", description="인쇄된 그대로, 없으면 null")] = None


class Evidence(Record, title="증빙자료", json_schema_extra={"description": "증빙자료의 설명 하나"}):
    """A caption of the evidence section (증빙자료)."""

    caption: Annotated[str, Described(title="설명", description="사진이나 문서에 붙은 설명")]
    dates: Annotated[
        tuple[DateSpan, ...], Described(title="일자", description="글에 적힌 모든 일자, 적힌 차례대로")
    ] = ()
    page: Annotated[int | None, Described(title="쪽", description="설명이 실린 쪽, 1부터", ge=1)] = None


class Pledge(
    Record, title="공약", json_schema_extra={"description": "관리번호 하나에 해당하는 공약. 인쇄된 차례대로"}
):
    """One pledge (공약)."""

    number: Annotated[Text, Described(title="관리번호", description="관리번호, 공약번호, 연번")] = None
    name: Annotated[str, Described(title="공약명", description="나뉘어 인쇄된 이름을 이은 것")]
    completion: Annotated[Text, Described(title="완료구분", description="임기내, 임기후 등")] = None
    implementer: Annotated[Text, Described(title="사업주체", description="사업을 맡은 기관")] = None
    status: Annotated[
        Text,
        Described(
            title="추진상황",
            description="완료, 이행후계속추진, 정상추진, 일부추진, 보류, 폐기; 그 밖의 말은 인쇄된 그대로",
        ),
    ] = None
    novelty: Annotated[Text, Described(title="신규여부", description="신규사업, 계속사업")] = None
    total_budget: Annotated[Won | None, Described(title="총사업비", description="원 단위 정수")] = None
    department: Annotated[Text, Described(title="추진부서", description="과 또는 담당관")] = None
    team: Annotated[Text, Described(title="팀", description="부서 아래의 팀")] = None
    officer: Annotated[Text, Described(title="담당자", description="인쇄된 이름")] = None
    phone: Annotated[Text, Described(title="전화번호", description="인쇄된 번호")] = None
    goals: Annotated[
        tuple[str, ...],
        Described(
            title="추진방향 및 목표",
            description="글머리와 그 아래 글머리가 각각 한 항목, ※ 주석은 바로 위 항목에 이음",
        ),
    ] = ()
    overview: Annotated[
        tuple[str, ...],
        Described(title="사업개요", description="글머리와 그 아래 글머리가 각각 한 항목, 표는 제외"),
    ] = ()
    budgets: Annotated[
        tuple[Budget, ...], Described(title="재원조달계획", description="수치가 적힌 칸마다 하나")
    ] = ()
    indicators: Annotated[
        tuple[Indicator, ...], Described(title="확인지표", description="지표와 시기마다 하나")
    ] = ()
    milestones: Annotated[
        tuple[Milestone, ...], Described(title="그간 추진사항", description="시기마다 하나")
    ] = ()
    roadmap: Annotated[
        tuple[Milestone, ...], Described(title="향후 추진계획", description="시기마다 하나")
    ] = ()
    evidence: Annotated[tuple[Evidence, ...], Described(title="증빙자료", description="설명마다 하나")] = ()
    pages: Annotated[tuple[int, ...], Described(title="쪽", description="이 공약이 실린 쪽, 1부터")] = ()


class Report(
    Record,
    title="공약 이행 보고서",
    json_schema_extra={"description": "입력 하나에서 만든 기록. 값마다 출처가 있고, 의심스러운 값은 표시됨"},
):
    """A pledge report (공약 이행 보고서) as a record."""

    schema_version: Annotated[Literal["1"], Described(title="판", description="이 형식의 판 번호")] = (
        SCHEMA_VERSION
    )
    source: Annotated[Source, Described(title="원본", description="기록을 만든 입력 파일")]
    issuer: Annotated[
        Text, Described(title="지방자치단체", description="보고서를 낸 곳, 알 수 없으면 null")
    ] = None
    pledges: Annotated[tuple[Pledge, ...], Described(title="공약", description="인쇄된 차례대로")] = ()
    fields: Annotated[tuple[Field, ...], Described(title="출처", description="값마다 어디서 왔는지")] = ()
    findings: Annotated[
        tuple[Finding, ...], Described(title="점검 결과", description="서로 맞지 않거나 확인이 필요한 것")
    ] = ()
