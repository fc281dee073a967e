"""Amounts printed in every style that reports have, each with what it says: the other way round than reading."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from extract.lexicon import load

UNITS = load().units
BLANK = st.sampled_from(["", "", " "])
MINUS = {"△": -1, "▲": -1, "-": -1, "−": -1, "": 1}
LARGEST = 10**16
"""Won; more than the budget of the country."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A text in a column of ``unit``, and the won that it says."""

    text: str
    unit: str
    won: int


@st.composite
def in_the_unit_of_the_column(draw: st.DrawFn) -> Printed:
    """1,078 in a column of 백만원, 12.5 in one of 억원."""
    unit = draw(st.sampled_from(sorted(UNITS)))
    number = draw(st.integers(0, min(10**7, LARGEST // UNITS[unit])))
    tenths = draw(st.integers(0, 9)) if UNITS[unit] >= 10**8 else 0
    text = f"{number:,}.{tenths}" if tenths else draw(st.sampled_from([f"{number:,}", str(number)]))
    return Printed(text, unit, number * UNITS[unit] + tenths * UNITS[unit] // 10)


@st.composite
def with_its_own_unit(draw: st.DrawFn) -> Printed:
    """1,078백만 원, 12.5억원, 5,000천원, 0.5억, 1,078(백만원), 3 천만원."""
    unit = draw(st.sampled_from(sorted(UNITS)))
    number = Decimal(draw(st.integers(1, min(10**6, LARGEST // UNITS[unit]))))
    if UNITS[unit] >= 10**8:
        number = number / 10 ** draw(st.integers(0, 2))
    form = draw(st.sampled_from(["{n}{a}{m}{b}원", "{n}{a}({m}원)", "(단위 : {m}원) {n}", "{n}{a}[{m}원]"]))
    big = unit[-2:-1] in ("만", "억", "조")
    form = draw(st.sampled_from([form, "{n}{a}{m}" if big else form]))
    text = form.format(n=f"{number:,f}", a=draw(BLANK), m=unit[:-1], b=draw(BLANK))
    return Printed(text, draw(st.sampled_from(sorted(UNITS))), int(number * UNITS[unit]))


@st.composite
def spelled(draw: st.DrawFn) -> Printed:
    """1억 1천만원, 3조 2,000억, 2천5백만원, 12억5000만: groups of four figures, as figures or in words."""
    groups = draw(st.lists(st.integers(0, 9999), min_size=3, max_size=3).filter(any))
    says_won = draw(st.booleans())
    style = st.sampled_from([_figures, _comma, _worded])
    said = [draw(style)(group) + sign for group, sign in zip(groups, "조억만", strict=True) if group]
    gap = draw(BLANK)
    won = sum(group * 10 ** (12 - 4 * place) for place, group in enumerate(groups))
    return Printed(gap.join(said) + (gap + "원" if says_won else ""), "백만원", won)


def _figures(group: int) -> str:
    return str(group)


def _comma(group: int) -> str:
    return f"{group:,}"


def _worded(group: int) -> str:
    """2천5백: a rest below ten is a figure."""
    digits = zip(f"{group:04}", ("천", "백", "십", ""), strict=True)
    return "".join(digit + sign for digit, sign in digits if digit != "0")


@st.composite
def amounts(draw: st.DrawFn) -> Printed:
    """Any of them, also below nought, in wide figures, and with the words of a receipt."""
    one = draw(st.one_of(in_the_unit_of_the_column(), with_its_own_unit(), spelled()))
    sign = draw(st.sampled_from(sorted(MINUS)))
    receipt = draw(st.sampled_from(["{}", "{}", "{}", "금{}", "금 {}정", "{} 정", "총 {}"]))
    noted = one.text.startswith("(") or one.text.endswith((")", "]"))
    text = one.text if noted else f"{sign}{one.text}"
    text = text if noted or sign else receipt.format(text)
    wide = draw(st.booleans()) and draw(st.booleans())
    text = text.translate(_WIDE) if wide else text
    return Printed(text, one.unit, one.won * (1 if noted else MINUS[sign]))


_WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789,."}
