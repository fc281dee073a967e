"""Hostile text: no parser may take more than linear time, whatever a file repeats."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from extract.lexicon import load
from extract.records.bullets import pieces
from extract.records.joining import Joiner
from extract.records.snippets import Snippet
from extract.records.values.amounts import find_amounts, parse_amount, unit_in
from extract.records.values.cell_amounts import amount_in_cell, notes_its_unit
from extract.records.values.dates import find_dates
from extract.records.values.figures import find_figures
from extract.records.values.numbers import parse_number
from extract.records.values.periods import guess_period, parse_part, parse_period
from extract.records.values.stretches import leading_period, parse_days, parse_stretch, rough_period

LENGTH = 10_000
"""Signs; patterns that were quadratic in them took from one second to minutes."""

MOST_SECONDS = 0.6
"""For one parser on one text: some thirty times what it takes."""

WORDING = load()

PARSERS: dict[str, Callable[[str], object]] = {
    "number": parse_number,
    "amount": lambda text: parse_amount(text, "백만원", WORDING.units),
    "amount in a cell": lambda text: (amount_in_cell(text, "백만원", WORDING), notes_its_unit(text, WORDING)),
    "amounts without 원": lambda text: list(find_amounts(text, without_won=True)),
    "days": parse_days,
    "amounts": lambda text: list(find_amounts(text)),
    "unit": lambda text: unit_in(text, WORDING.units),
    "dates": find_dates,
    "figures": lambda text: find_figures(text, WORDING),
    "period": lambda text: (parse_period(text), parse_part(text), guess_period(text)),
    "stretch": lambda text: (parse_stretch(text), leading_period(text), rough_period(text)),
    "pieces": lambda text: pieces([Snippet(text, None, None, 1.0)], Joiner.of([])),
}

REPEATED = [
    *(
        " ",
        "1",
        "1,",
        "1,234,",
        "(",
        "()",
        "(1명)",
        "(1명, ",
        "[",
        "'",
        "'24.",
        "'24. 1. ~ ",
        "'24.1.1./",
        "24.",
        "~",
        "2024~",
        "2024년 1~",
        "약",
        "약 1",
        "(단위",
        "1(",
        "1 ,",
        "1. ",
    ),
    *(
        "억",
        "1억 ",
        "1천 ",
        "1천5백",
        "1원",
        "원",
        "△ ",
        "- ",
        "- 1 ",
        "○ ",
        ") ",
        "※",
        "가 ",
        "가",
        "2024",
        "~1",
        "\n",
    ),
]

AROUND = [("", ""), ("사업(", ")"), ("'24.1.1./3.10", "x"), ("1", "원"), ("", "명")]


@pytest.mark.parametrize("name", PARSERS)
def test_hostile_text_is_read_in_linear_time(name: str) -> None:
    slow = []
    for repeated in REPEATED:
        for before, behind in AROUND:
            text = before + repeated * (LENGTH // len(repeated)) + behind
            begun = time.perf_counter()
            PARSERS[name](text)
            if time.perf_counter() - begun > MOST_SECONDS:
                slow.append((before, repeated, behind))
    assert slow == []
