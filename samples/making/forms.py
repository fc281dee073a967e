"""The printed forms: which labels stand where. Four kinds of government, four habits."""

from __future__ import annotations

from dataclasses import dataclass, field

from .content import FormName

HeaderCell = tuple[str, str, int]
"""Label, value (a format over the pledge's fields), columns that the value spans."""


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of report is laid out. ``titles`` are in page order and name the sections there are."""

    header: tuple[tuple[HeaderCell, ...], ...]
    mark: str
    titles: dict[str, str]
    year: str
    secured: str = "확보"
    when: str = "구 분"
    done: str = "추진사항 (실적)"
    later: str = "{year} 이후"
    half: str = "{year}\n{half}"
    unit_column: bool = False
    title: str | None = None
    heading: str | None = None
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def header_columns(self) -> int:
        """Columns of the header table: a label is one wide, its value as many as it spans."""
        return sum(1 + span for _, _, span in self.header[0])


FORMS: dict[FormName, Form] = {
    "city": Form(
        header=(
            (("관리번호", "{number}", 1), ("공약명", "{name}", 3)),
            (("완료구분", "{completion}", 1), ("사업주체", "{implementer}", 1), ("추진상황", "{status}", 1)),
            (
                ("예산구분", "{total}", 1),
                ("신규여부", "{novelty}", 1),
                ("추진부서/팀\n담당자", "{department} / {team}\n{officer} (☎ {phone})", 1),
            ),
        ),
        mark="□",
        titles={
            "goals": "추진방향 및 목표",
            "overview": "사업개요",
            "funding": "재원조달계획",
            "indicators": "공약달성 확인지표",
            "milestones": "그간 추진사항",
            "roadmap": "금후 추진계획(로드맵)",
            "evidence": "증빙자료",
        },
        year="'{short}",
    ),
    "district": Form(
        header=(
            (("공약번호", "{number}", 1), ("공약명", "{name}", 3)),
            (
                ("이행상태", "{status}", 1),
                ("담당부서", "{department}\n({team})", 1),
                ("담당자", "{officer}\n☎ {phone}", 1),
            ),
            (("총사업비", "{total}", 1), ("완료시기", "{completion}", 1), ("추진주체", "{implementer}", 1)),
        ),
        mark="■",
        titles={
            "goals": "추진목표",
            "overview": "사업개요",
            "indicators": "성과지표",
            "funding": "연차별 투자계획",
            "milestones": "추진실적",
            "roadmap": "향후계획",
            "evidence": "관련사진",
        },
        year="{year}년",
        secured="집행",
        when="시기",
        done="추진실적",
        later="{year}년 이후",
        half="{year}년\n{half}",
        unit_column=True,
        sources={"시비": "provincial"},
    ),
    "card": Form(
        header=(
            (("연번", "{number}", 1), ("사업명", "{name}", 1)),
            (("추진부서", "{department} {team}\n({officer}, ☎{phone})", 1), ("추진상황", "{status}", 1)),
            (("총사업비", "{total}", 1), ("완료구분", "{completion}", 1)),
        ),
        mark="◆",
        titles={
            "overview": "사업개요",
            "funding": "연차별 투자계획",
            "indicators": "성과지표",
            "milestones": "추진실적",
            "roadmap": "향후계획",
        },
        year="'{short}",
        when="연도",
        done="추진실적",
        half="{year}\n{half}",
        title="{issuer} 공약사업 관리카드",
    ),
    "booklet": Form(
        header=(
            (
                ("이행상태", "{status}", 1),
                ("담당부서", "{department}", 1),
                ("완료시기", "{completion}", 1),
                ("총사업비", "{total}", 1),
            ),
        ),
        mark="{index}.",
        titles={
            "goals": "추진목표",
            "funding": "소요예산",
            "milestones": "추진실적",
            "roadmap": "향후계획",
        },
        year="{year}년",
        when="연도",
        done="추진실적",
        half="{year}년\n{half}",
        title="민선8기 {issuer} 공약사업 추진상황",
        heading="{number}  {name}",
    ),
}

HALVES = {"H1": "상반기", "H2": "하반기", "Q1": "1분기", "Q2": "2분기", "Q3": "3분기", "Q4": "4분기"}


def period_label(period: str, form: Form) -> str:
    """How a period is printed in the first column of a progress table."""
    year, _, part = period.partition("-")
    if period.endswith("+"):
        return form.later.format(year=period[:4])
    if part:
        return form.half.format(year=year, half=HALVES[part])
    return year + ("년" if form.half.startswith("{year}년") else "")


def column_label(period: str, form: Form) -> str:
    """How a period is printed over a column of figures. ``2027+`` stands beside a column for 2026."""
    if period == "total":
        return "합계" if form.mark == "□" else "계"
    if period.endswith("-"):
        return "기투자"
    if period.endswith("+"):
        return _year(int(period[:4]) - 1, form) + " 이후"
    return _year(int(period), form)


def _year(year: int, form: Form) -> str:
    return form.year.format(year=year, short=f"{year % 100:02d}")
