"""Progress by lot: periods with plans and events, their dates and counts named beside the text."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from schemas.report import DateSpan, Figure

from .facts import Bullet, Step
from .style import Style
from .words import words

MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12), "": (1, 12)}
PARTS = {"quarters": ("Q1", "Q2", "Q3", "Q4"), "halves": ("H1", "H2"), "years": ("",)}


def draw_milestones(dice: Random, style: Style, topic: str) -> tuple[Step, ...]:
    """What was done in 2023 to 2025, period by period."""
    periods = [f"{year}-{part}".rstrip("-") for year in (2023, 2024, 2025) for part in PARTS[style.steps]]
    kept = [period for period in periods if style.steps != "quarters" or dice.random() < 0.6] or periods[:2]
    return tuple(_step(dice, style, period, topic) for period in kept)


def draw_roadmap(dice: Random, style: Style, topic: str) -> tuple[Step, ...]:
    """What is to be done."""
    last = {"quarters": "2025-Q4", "halves": "2025-H2", "years": "2026"}[style.steps]
    after = "2027+" if last == "2026" else "2026+"
    return tuple(Step(period, _lines(dice, words().prose.roadmap, topic)) for period in (last, after))


def _step(dice: Random, style: Style, period: str, topic: str) -> Step:
    planned = () if style.progress == "prose" else _lines(dice, words().prose.plans, topic)
    actual = tuple(
        _event(dice, style, period, text) for text in _lines(dice, words().prose.events, topic, most=4)
    )
    return Step(period, planned, actual, dice.choice((30, 50, 75, 90, 100)))


def _lines(dice: Random, texts: tuple[str, ...], topic: str, most: int = 3) -> tuple[str, ...]:
    return tuple(text.format(topic=topic) for text in dice.sample(texts, dice.randint(1, most)))


def dated(dice: Random, style: Style, period: str, text: str) -> Bullet:
    """A text with a date of the period behind it."""
    printed, span = _date(dice, style, period)
    return Bullet(f"{text}({printed})", dates=(span,))


def _event(dice: Random, style: Style, period: str, text: str) -> Bullet:
    event = dated(dice, style, period, text)
    if dice.random() < 0.3:
        sub, figures = _counts(dice)
        return replace(event, subs=(sub,), figures=figures)
    if dice.random() < 0.15:
        amount = dice.randint(2, 90) * 10
        figure = Figure(name="용역비", value=amount * 1_000_000, unit="원")
        return replace(event, text=f"{event.text}, 용역비 {amount}백만원 집행", figures=(figure,))
    return replace(event, note=dice.choice(words().prose.notes)) if dice.random() < 0.12 else event


def _counts(dice: Random) -> tuple[str, tuple[Figure, ...]]:
    drawn = [
        (name, dice.randint(2, 2400), unit)
        for name, unit in dice.sample(words().prose.counts, dice.randint(1, 3))
    ]
    text = ", ".join(f"{name}({count:,}{unit})" for name, count, unit in drawn)
    return text, tuple(Figure(name=name, value=count, unit=unit) for name, count, unit in drawn)


def _date(dice: Random, style: Style, period: str) -> tuple[str, DateSpan]:
    """A date within a period, as printed and as it is: a day, a month or a span of days."""
    year, _, part = period.partition("-")
    month = dice.randint(*MONTHS[part])
    day = dice.randint(1, 28)
    printed = _filled(style.date, year, month, day)
    start = f"{year}-{month:02d}-{day:02d}"
    if dice.random() < 0.15:
        short = style.date.partition("{d}")[0].rstrip()
        return _filled(short, year, month, day), DateSpan(start=start[:7], end=None)
    if dice.random() < 0.2 and day < 20:
        last = day + dice.randint(1, 8)
        tail = style.date.partition("}")[2].lstrip(". ")
        return f"{printed} ~ {_filled(tail, year, month, last)}", DateSpan(
            start=start, end=f"{start[:8]}{last:02d}"
        )
    return printed, DateSpan(start=start, end=None)


def _filled(form: str, year: str, month: int, day: int) -> str:
    return form.format(yy=year[2:], yyyy=year, m=month, d=day)
