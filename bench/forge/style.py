"""How a forged report is laid out and worded: chosen by lot, within the limits of a form."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random

SECTIONS = ("goals", "overview", "funding", "indicators", "milestones", "roadmap", "evidence")

TITLES: dict[str, tuple[str, ...]] = {
    "goals": ("추진방향 및 목표", "추진목표", "사업목적", "공약목표", "추진방향"),
    "overview": ("사업개요", "공약개요", "추진개요"),
    "funding": ("재원조달계획", "연차별 투자계획", "소요예산", "재원별 투자계획", "예산투자계획"),
    "indicators": ("성과지표", "공약달성 확인지표", "이행지표", "성과목표"),
    "milestones": ("추진실적", "그간 추진사항", "주요 추진실적", "추진경과", "이행실적"),
    "roadmap": ("향후계획", "금후 추진계획", "향후 추진계획", "추진로드맵"),
    "evidence": ("증빙자료", "관련사진", "현장사진"),
}

LABELS: dict[str, tuple[str, ...]] = {
    "number": ("공약번호", "관리번호", "연번", "과제번호"),
    "name": ("공약명", "사업명", "공약사업명", "과제명"),
    "status": ("추진상황", "이행상태", "추진상태", "이행단계"),
    "total": ("총사업비", "예산구분", "사업비", "총예산"),
    "department": ("담당부서", "주관부서", "추진부서", "소관부서"),
    "team": ("담당팀", "팀명"),
    "officer": ("담당자", "업무담당자"),
    "phone": ("전화번호", "연락처", "전화"),
    "completion": ("완료시기", "완료구분", "이행시기"),
    "implementer": ("추진주체", "사업주체", "시행주체"),
    "novelty": ("신규여부", "신규구분"),
}

FIELDS: tuple[tuple[str, ...], ...] = (
    ("number", "name", "status", "total", "department", "officer", "completion", "implementer"),
    ("number", "name", "department", "team", "officer", "phone", "total", "status"),
    ("number", "name", "status", "department", "completion", "total", "novelty", "implementer"),
    ("number", "name", "department", "status"),
)


@dataclass(frozen=True, slots=True)
class Form:
    """A family of layouts: what a style may choose from."""

    header: tuple[str, ...] = ("pairs2", "pairs4", "pairs6")
    funding: tuple[str, ...] = ("columns",)
    columns: tuple[str, ...] = ("pairs", "single", "card")
    indicators: tuple[str, ...] = ("triple", "units", "flat")
    progress: tuple[str, ...] = ("table",)
    rules: tuple[str, ...] = ("full", "open")
    landscape: bool = False
    side: bool = False
    sections: tuple[str, ...] = SECTIONS
    pledges: tuple[int, int] = (1, 2)
    front: bool = False
    soft_total: bool = False


FORMS: dict[str, Form] = {
    "pairs": Form(columns=("pairs",)),
    "card": Form(columns=("card", "single"), header=("pairs4", "above", "inside"), pledges=(1, 3)),
    "sideways": Form(funding=("sideways",), header=("above", "pairs2", "band"), indicators=("down", "flat")),
    "ledger": Form(rules=("horizontal",), header=("pairs4", "above")),
    "landscape": Form(landscape=True, header=("pairs6", "above")),
    "side": Form(side=True, header=("pairs4", "pairs6"), sections=SECTIONS[:-1]),
    "prose": Form(
        header=("lines", "inside", "pairs4"), funding=("prose",), progress=("prose",), soft_total=True
    ),
    "summary": Form(
        header=("summary",), landscape=True, sections=("funding",), pledges=(8, 24), soft_total=True
    ),
    "booklet": Form(
        header=("band",), funding=("columns", "sideways"), front=True, pledges=(4, 7), sections=SECTIONS[:-1]
    ),
}

CONTACT = ("department", "team", "officer", "phone")
CONTACT_LABELS = ("추진부서/팀\n담당자", "담당부서\n(담당자)", "담당부서", "주관부서")
CONTACTS = (
    "{department} / {team}\n{officer} (☎ {phone})",
    "{department} {team}\n({officer}, ☎{phone})",
    "{department}({team})\n{officer} ☎ {phone}",
    "{department} {team}",
    "{department}\n{officer}({phone})",
)
"""One cell for several values."""
MARKS = ("□", "■", "◆", "○", "▣", "{roman}.", "{index}.", "{hangul}.", "{circled}", "badge", "❏")
BULLETS = (("○", "-"), ("-", "·"), ("•", "-"), ("◦", "-"), ("◇", "▪"), ("ㅇ", "-"), ("❍", "-"), ("▶", "·"))
YEARS = ("'{yy}", "{yy}년", "{yyyy}년", "{yyyy}", "'{yy}년")
PARTS = ("{yyyy}\n{part}", "{yyyy}년\n{part}", "'{yy}. {part}", "{yyyy}년 {part}")


@dataclass(frozen=True, slots=True)
class Style:
    """Every choice for one report; sizes in points."""

    form: str
    header: str
    funding: str
    columns: str
    indicators: str
    progress: str
    rules: str
    tier: str
    unit: str
    blank: str
    mark: str
    bullets: tuple[str, str]
    year: str
    part: str
    steps: str
    size: float
    rule: float
    shade: float
    fields: tuple[str, ...]
    sections: tuple[str, ...]
    measures: tuple[str, str]
    date: str
    break_words: bool
    repeat_head: bool
    split_rows: bool
    running_head: bool
    rate_column: bool
    own_page: bool
    unit_place: str
    extra: str
    total: str
    contact: str
    spaced: bool
    double: bool
    titles: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    @property
    def rules_of(self) -> Form:
        """The form that this style belongs to."""
        return FORMS[self.form]


def draw_style(dice: Random, form: str) -> Style:
    """A style within a form, by lot."""
    limits = FORMS[form]
    pick = dice.choice
    style = Style(
        form=form,
        header=pick(limits.header),
        funding=pick(limits.funding),
        columns=pick(limits.columns),
        indicators=pick(limits.indicators),
        progress=pick(limits.progress),
        rules=pick(limits.rules),
        tier=pick(("시", "군", "구", "도", "광역시")),
        unit=pick(("백만원", "백만원", "천원", "억원", "원")),
        blank=pick(("", "", "-", "0")),
        mark=pick(MARKS),
        bullets=pick(BULLETS),
        year=pick(YEARS),
        part=pick(PARTS),
        steps=pick(("quarters", "halves", "years")),
        size=pick((8.5, 9.0, 9.5, 10.0, 11.0, 12.0)),
        rule=pick((0.3, 0.5, 0.7, 1.0)),
        shade=pick((1.0, 0.94, 0.88, 0.8)),
        fields=pick(FIELDS),
        sections=tuple(each for each in SECTIONS if each in limits.sections),
        measures=pick((("계획", "확보"), ("계획", "집행"), ("계획", "투자"), ("계획액", "확보액"))),
        date=pick(("'{yy}. {m}. {d}.", "'{yy}.{m}.{d}.", "{yyyy}. {m}. {d}.", "{yyyy}.{m}.{d}.")),
        break_words=dice.random() < 0.4,
        repeat_head=dice.random() < 0.5,
        split_rows=dice.random() < 0.35,
        running_head=dice.random() < 0.4,
        rate_column=dice.random() < 0.3,
        own_page=dice.random() < 0.6,
        extra=pick(("", "", "집행률(%)", "비고")),
        total=pick(("unit", "unit", "spelled", "spaced")),
        contact=pick(("", *CONTACTS)) if dice.random() < 0.7 else "",
        spaced=dice.random() < 0.2,
        double=dice.random() < 0.15,
        unit_place=pick(("right", "right", "corner", "title")),
    )
    return replace(
        style,
        titles={kind: pick(titles) for kind, titles in TITLES.items()},
        labels={kind: pick(labels) for kind, labels in LABELS.items()} | {"contact": pick(CONTACT_LABELS)},
    )
