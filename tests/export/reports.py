"""Invented records for the export tests: one by hand, and any that the contract allows."""

from __future__ import annotations

from hypothesis import strategies as st

from schemas import Field, Finding, Report
from schemas.report import (
    Budget,
    DateSpan,
    Event,
    Evidence,
    Figure,
    Indicator,
    Milestone,
    Pledge,
    Source,
)
from schemas.scalars import MAX_WON

SHA = "0" * 64


def source(name: str = "보고서.pdf") -> Source:
    return Source(name=name, sha256=SHA, media_type="application/pdf", pages=3)


AMOUNT = "/pledges/0/budgets/1/amount"

SMALL = Report(
    source=source(),
    issuer="가람시",
    pledges=(
        Pledge(
            number="7",
            name="가람천 강변길 조성",
            status="정상추진",
            total_budget=1_200_000_000,
            goals=("걷기 좋은 길", "=2+3 같은 글"),
            budgets=(
                Budget(
                    source="total", label="계", period="total", measure="planned", amount=10**18, unit="원"
                ),
                Budget(
                    source="national",
                    label="국비",
                    period="2024",
                    measure="secured",
                    amount=-5_000_000,
                    unit="백만원",
                ),
            ),
            indicators=(Indicator(name="강변길", unit="km", period="2024", target=1.2, actual=1, rate=None),),
            milestones=(
                Milestone(
                    period="2024-Q1",
                    planned=("기본계획", "설명회"),
                    actual=(
                        Event(
                            text="주민설명회 개최('24. 4. 10., 83명)",
                            dates=(DateSpan(start="2024-04-10"), DateSpan(start="2024-05", end="2024-06")),
                            figures=(Figure(name="주민", value=83, unit="명"),),
                        ),
                    ),
                ),
            ),
            evidence=(Evidence(caption="현장 사진", page=2),),
            pages=(1, 2),
        ),
    ),
    fields=(
        Field(path="/pledges/0/total_budget", page=1, raw="1,200백만원", confidence=0.97, status="read"),
        Field(
            path=AMOUNT,
            page=2,
            bbox=(1.5, 2, 3, 4),
            raw="-5",
            confidence=0.4,
            status="flagged",
            rule="sum-repair",
        ),
    ),
    findings=(
        Finding(
            code="sum-mismatch",
            severity="warning",
            paths=("/pledges/0/budgets/0/amount", AMOUNT),
            message="합이 맞지 않습니다",
            expected="1",
            actual="2",
        ),
        Finding(code="no-geometry", severity="info", paths=(), message="참고"),
    ),
)

_SIGNS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
_WORDS = st.text(_SIGNS, min_size=1, max_size=8) | st.sampled_from(
    ("=1+1", "+82", "-", "@a", "'=x", "'24. 3.", "＝1", '"a","b"', "국비")
)
_RAW = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(("a\r\nb", "\t=1"))
_PERIODS = st.sampled_from(("total", "2024", "2024-Q3", "2025-H1", "2023-07", "2027+", "2022-"))
_DATES = st.sampled_from(("2024-02-23", "2023-07"))
_WON = st.integers(-MAX_WON, MAX_WON)
_NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
_MAYBE = st.none() | _WORDS


def _tuples(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


_SPANS = _tuples(st.builds(DateSpan, start=_DATES, end=st.none() | _DATES))
_EVENTS = st.builds(
    Event,
    text=_WORDS,
    dates=_SPANS,
    figures=_tuples(st.builds(Figure, name=_WORDS, value=_NUMBERS, unit=_WORDS)),
)
_MILESTONES = _tuples(
    st.builds(Milestone, period=_PERIODS, planned=_tuples(_WORDS), actual=_tuples(_EVENTS), note=_MAYBE)
)
_BUDGETS = _tuples(
    st.builds(
        Budget,
        source=st.sampled_from(("total", "national", "other")),
        label=_WORDS,
        period=_PERIODS,
        measure=st.sampled_from(("planned", "secured")),
        amount=_WON,
        unit=_WORDS,
    )
)
_INDICATORS = _tuples(
    st.builds(
        Indicator,
        name=_WORDS,
        unit=_MAYBE,
        period=_PERIODS,
        target=st.none() | _NUMBERS,
        actual=st.none() | _NUMBERS,
        rate=st.none() | _NUMBERS,
    )
)
_PLEDGES = st.builds(
    Pledge,
    number=_MAYBE,
    name=_WORDS,
    completion=_MAYBE,
    implementer=_MAYBE,
    status=_MAYBE,
    novelty=_MAYBE,
    total_budget=st.none() | _WON,
    department=_MAYBE,
    team=_MAYBE,
    officer=_MAYBE,
    phone=_MAYBE,
    goals=_tuples(_WORDS),
    overview=_tuples(_WORDS),
    budgets=_BUDGETS,
    indicators=_INDICATORS,
    milestones=_MILESTONES,
    roadmap=_MILESTONES,
    evidence=_tuples(st.builds(Evidence, caption=_WORDS, dates=_SPANS, page=st.none() | st.integers(1, 999))),
    pages=_tuples(st.integers(1, 999)),
)
_PATHS = st.sampled_from(
    ("/pledges/0", "/pledges/0/total_budget", "/pledges/0/budgets/0/amount", "/issuer", "/pledges/9/name")
)
_BOXES = st.tuples(*[st.floats(0, 2000)] * 4)
_FIELDS = st.builds(
    Field,
    path=_PATHS,
    page=st.none() | st.integers(1, 999),
    bbox=st.none() | _BOXES,
    raw=_RAW,
    confidence=st.floats(0, 1),
    status=st.sampled_from(("read", "repaired", "derived", "flagged")),
    rule=_MAYBE,
)
_FINDINGS = st.builds(
    Finding,
    code=st.sampled_from(("sum-mismatch", "unknown-status")),
    severity=st.sampled_from(("info", "warning", "error")),
    paths=_tuples(_PATHS | st.just("")),
    message=_WORDS,
    expected=_MAYBE,
    actual=_MAYBE,
)

REPORTS = st.builds(
    Report,
    source=st.builds(source, _WORDS),
    issuer=_MAYBE,
    pledges=_tuples(_PLEDGES),
    fields=_tuples(_FIELDS),
    findings=_tuples(_FINDINGS),
)
"""Any record: its texts hold no line breaks, as the contract says, but what was read (``raw``) may hold all."""
