"""How a style prints periods, figures, titles and marks."""

from __future__ import annotations

from decimal import Decimal

from .style import CONTACT, Style

PARTS = {"H1": "상반기", "H2": "하반기", "Q1": "1분기", "Q2": "2분기", "Q3": "3분기", "Q4": "4분기"}
ROMAN, HANGUL, CIRCLED = "ⅠⅡⅢⅣⅤⅥⅦ", "가나다라마바사", "①②③④⑤⑥⑦"
MILLIONS = 100
"""백만원 in 억원."""
SPACED = 4
"""Letters: longer titles are not spread out."""
AFTER, BEFORE, TOTAL = "향후", "기투자", "합계"


def printed_head(head: dict[str, str], style: Style) -> list[tuple[str, str]]:
    """Labels and values as printed; those of the contact may share a cell."""
    joined = [key for key in CONTACT if key in head] if style.contact else []
    pairs: list[tuple[str, str]] = []
    for key, value in head.items():
        if key == "department" and joined:
            pairs.append((style.labels["contact"], style.contact.format(**head)))
        elif key not in joined:
            pairs.append((style.labels[key], value))
    return pairs


def period_label(period: str, style: Style) -> str:
    """A period in the first column of a progress table."""
    year, _, part = period.partition("-")
    if period.endswith("+"):
        return _year(period[:4], style) + " 이후"
    if part:
        return style.part.format(yyyy=year, yy=year[2:], part=PARTS[part])
    return _year(year, style)


def column_label(period: str, style: Style) -> str:
    """A period over a column, or beside a row, of figures."""
    return {"total": TOTAL, "2022-": BEFORE, "2027+": AFTER}.get(period) or _year(period, style)


def figure(amount: Decimal | None, style: Style) -> str:
    """An amount or an indicator's value; the style's blank where there is none."""
    return style.blank if amount is None else plain(amount)


def plain(value: Decimal | None) -> str:
    """A value with commas; nothing where there is none."""
    return "" if value is None else f"{value.normalize():,f}"


def printed_total(amount: Decimal, style: Style) -> str:
    """A total with its unit: 1,234백만원, 1,234 백만원, or 12억 3,400만원 where the sum is whole."""
    if style.total == "spelled" and style.unit == "백만원" and amount >= MILLIONS:
        whole, rest = divmod(amount, MILLIONS)
        return f"{whole:,f}억원" if not rest else f"{whole:,f}억 {rest * 100:,f}만원"
    return f"{plain(amount)}{' ' if style.total == 'spaced' else ''}{style.unit}"


def title(kind: str, index: int, style: Style) -> str:
    """A section's title with its mark; ``index`` counts the pledge's sections from 0."""
    mark = style.mark.format(
        roman=ROMAN[index], index=index + 1, hangul=HANGUL[index], circled=CIRCLED[index]
    )
    unit = (
        f" (단위 : {style.unit})"
        if kind == "funding" and style.unit_place == "title" and style.funding != "prose"
        else ""
    )
    name = (
        " ".join(style.titles[kind])
        if style.spaced and len(style.titles[kind]) <= SPACED
        else style.titles[kind]
    )
    return name + unit if mark == "badge" else f"{mark} {name}{unit}"


def _year(year: str, style: Style) -> str:
    return style.year.format(yyyy=year, yy=year[2:])
