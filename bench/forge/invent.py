"""A report's content by lot, within a style."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from .facts import Bullet, Indicator, PledgeFacts, ReportFacts
from .labels import printed_total
from .money import draw_funding
from .progress import dated, draw_milestones, draw_roadmap
from .style import CONTACT, Style
from .words import words

STATUSES = ("완료", "이행후계속추진", "정상추진", "정상추진", "일부추진", "보류")


def draw_report(dice: Random, style: Style, pledges: int | None = None) -> ReportFacts:
    """A whole report; of ``pledges``, or of as many as its form has by lot."""
    issuer = _issuer(dice, style.tier)
    count = dice.randint(*style.rules_of.pledges) if pledges is None else pledges
    projects = dice.sample(tuple(words().projects), min(count, len(words().projects)))
    return ReportFacts(
        issuer,
        tuple(
            _pledge(dice, style, (issuer, projects[at % len(projects)], at // len(projects)), at + 1)
            for at in range(count)
        ),
    )


def _issuer(dice: Random, tier: str) -> str:
    if tier == "광역시":
        return dice.choice(words().metropolis)
    return dice.choice(words().names) + tier


def _pledge(dice: Random, style: Style, named: tuple[str, str, int], index: int) -> PledgeFacts:
    """The pledge of a project, in a later phase of it where earlier pledges had its name."""
    issuer, project, phase = named
    topic, measured, unit = words().projects[project]
    name = project if not phase else f"{project} {phase + 1}단계"
    funding = draw_funding(dice, style)
    total = funding.rows[0].amounts[0]
    head = _head(dice, issuer) | {
        "number": dice.choice((f"{index}", f"{index}-{dice.randint(1, 9)}"))
        if not style.rules_of.front
        else f"{index}",
        "name": name,
        "total": "" if total is None else printed_total(total, style),
    }
    fields = _fields(style)
    kept = {key: head[key] for key in fields if head[key]}
    has = style.sections
    return PledgeFacts(
        head=kept,
        total=total if "total" in kept or style.rules_of.soft_total else None,
        unit=style.unit,
        goals=_goals(dice, topic) if "goals" in has else (),
        overview=_overview(dice, topic) if "overview" in has else (),
        funding=funding,
        indicators=_indicators(dice, measured, unit) if "indicators" in has else (),
        milestones=draw_milestones(dice, style, topic) if "milestones" in has else (),
        roadmap=draw_roadmap(dice, style, topic) if "roadmap" in has else (),
        evidence=_evidence(dice, style, topic) if "evidence" in has else (),
    )


def _fields(style: Style) -> tuple[str, ...]:
    """What the head prints, in order; a contact cell prints what its pattern names."""
    if style.header == "summary":
        return ("number", "name", "department", "status", "completion")
    if not style.contact:
        return style.fields
    named = tuple(key for key in CONTACT if f"{{{key}}}" in style.contact)
    others = [key for key in style.fields if key not in CONTACT]
    return (*others[:2], *named, *others[2:])


def _head(dice: Random, issuer: str) -> dict[str, str]:
    return {
        "status": dice.choice(STATUSES),
        "department": dice.choice(words().departments),
        "team": dice.choice(words().teams),
        "officer": dice.choice(words().surnames) + dice.choice(words().given),
        "phone": dice.choice(
            (
                f"{dice.randint(1000, 9999)}",
                f"0{dice.randint(31, 64)}-{dice.randint(200, 999)}-{dice.randint(1000, 9999)}",
            )
        ),
        "completion": dice.choice(("임기내", "임기후")),
        "implementer": issuer,
        "novelty": dice.choice(("신규사업", "계속사업")),
    }


def _goals(dice: Random, topic: str) -> tuple[Bullet, ...]:
    prose = words().prose
    return tuple(
        Bullet(
            text.format(topic=topic),
            tuple(dice.sample(prose.goal_subs, dice.randint(0, 2))),
            dice.choice(prose.notes) if dice.random() < 0.15 else None,
        )
        for text in dice.sample(prose.goals, dice.randint(1, 3))
    )


def _overview(dice: Random, topic: str) -> tuple[Bullet, ...]:
    year = dice.randint(2022, 2024)
    return (
        Bullet(f"사업기간 : {year}. {dice.randint(1, 12)}월 ~ 2026. 12월"),
        Bullet(f"사업대상 : {topic} 이용 주민"),
        Bullet("사업내용", tuple(dice.sample(words().prose.contents, dice.randint(1, 3)))),
    )


def _indicators(dice: Random, name: str, unit: str) -> tuple[Indicator, ...]:
    drawn = [(name, unit), ("추진위원회 개최", "회"), ("주민 만족도", "%")][: dice.randint(1, 3)]
    return tuple(Indicator(each, of, _years(dice, of)) for each, of in drawn)


def _years(dice: Random, unit: str) -> dict[str, tuple[Decimal | None, Decimal | None, Decimal | None]]:
    most = 25 if unit == "%" else dice.choice((3, 40, 900))
    tenths = unit == "km"
    value, years = 0, {}
    for year in ("2023", "2024", "2025"):
        value += dice.randint(max(1, most // 3), most)
        target = Decimal(value) / 10 if tenths else Decimal(value)
        actual = (
            target
            if dice.random() < 0.5
            else Decimal(int(value * dice.randint(80, 115) / 100)) / (10 if tenths else 1)
        )
        if unit == "%":
            actual = min(actual, Decimal(100))
        years[year] = (target, actual, (actual / target * 100).quantize(Decimal(1)))
    final = Decimal(min(value + most, 100) if unit == "%" else value + most) / (10 if tenths else 1)
    return {**years, "2026": (final, None, None)}


def _evidence(dice: Random, style: Style, topic: str) -> tuple[Bullet, ...]:
    return tuple(
        _caption(dice, style, text.format(topic=topic)) for text in dice.sample(words().prose.evidence, 2)
    )


def _caption(dice: Random, style: Style, text: str) -> Bullet:
    return dated(dice, style, dice.choice(("2024", "2025")), text) if dice.random() < 0.6 else Bullet(text)
