from __future__ import annotations

from dataclasses import replace

import pytest

from extract.records.values.stretches import Stretch, leading_period, parse_stretch, rough_period


def _led(text: str) -> Stretch | None:
    lead = leading_period(text)
    said = parse_stretch(lead.said) if lead is not None else None
    return replace(said, sure=said.sure and lead.sure) if lead is not None and said is not None else None


@pytest.mark.parametrize(
    ("text", "period", "sure"),
    [
        ("2024.1~6월", "2024-H1", True),
        ("2024년 1월 ~ 3월", "2024-Q1", True),
        ("'24. 1. ~ '24. 12.", "2024", True),
        ("'23. 9. ~ 12.", "2023-H2", False),
        ("2024. 4~5월", "2024-Q2", False),
        ("2024. 5~9월", "2024", False),
        ("'23. 11. ~ '24. 2.", "2023", False),
        ("2024. 12월말", "2024-12", True),
        ("2025년 3월 초", "2025-03", True),
        ("2025.上", "2025-H1", True),
        ("'25년 下半期", "2025-H2", True),
        ("2026년 이후", "2026+", True),
        ("'26년 ~", "2026+", True),
    ],
)
def test_a_stretch_becomes_the_shortest_period_that_covers_it(text: str, period: str, sure: bool) -> None:
    assert parse_stretch(text) == Stretch(period, sure)


@pytest.mark.parametrize("text", ["합계", "3건", "2024. 13월", "2024. 3. 2.", "협의 중", "上", ""])
def test_what_is_no_period_is_none(text: str) -> None:
    assert parse_stretch(text) is None


@pytest.mark.parametrize(
    ("text", "period", "sure"),
    [
        ("2025년 하반기 중 개장", "2025-H2", True),
        ("2026년 이후 계속 관리", "2026+", True),
        ("'27. 1월부터 위탁", "2027-01", False),
        ("'25. 3월 착공", "2025-03", True),
        ("'25. 3. 착공", "2025-03", True),
        ("2025. 3. 2. 착공", "2025-03", False),
        ("2025. 1~6월 점검", "2025-H1", True),
        ("2025년 예산 확보", "2025", False),
        ("2025년 13월 준공", "2025", False),
    ],
)
def test_a_sentence_may_begin_with_a_period(text: str, period: str, sure: bool) -> None:
    assert _led(text) == Stretch(period, sure)


@pytest.mark.parametrize("text", ["착공", "20개소 설치", "24명 참석", "3월 착공", "2,025명 참석"])
def test_a_sentence_that_begins_otherwise_has_none(text: str) -> None:
    assert leading_period(text) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024. 13월", "2024"),
        ("'23 ~ '25", "2023"),
        ("20234 상반기", "2023-H1"),
        ("202644 이후", "2026+"),
        ("2024 1 3/4분기", "2024-Q3"),
        ("합계", None),
    ],
)
def test_a_year_and_its_part_may_be_all_that_is_clear(text: str, period: str | None) -> None:
    assert rough_period(text) == period
