"""Periods printed in every style that reports have, each with what it says: the other way round than reading."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

YEARS = st.integers(2006, 2045)
BLANK = st.sampled_from(["", " "])
QUOTE = st.sampled_from(["'", "’", "‘", "＇", "`", "´"])
TILDE = st.sampled_from(["~", "∼", "～", " ~ "])


@dataclass(frozen=True, slots=True)
class Printed:
    """A text, the contract's period that covers what it says, and whether that is no more than it says."""

    text: str
    period: str
    exact: bool = True


@st.composite
def years(draw: st.DrawFn, year: int) -> str:
    """2024, 2024년, 2024., ’24, 24년: with a sign that makes two digits a year."""
    quote, blank = draw(QUOTE), draw(BLANK)
    form = draw(
        st.sampled_from(
            ["{y}", "{y}{b}년", "{y}년도", "{y}.", "{q}{s:02}", "{q}{s:02}{b}년", "{s:02}년", "{q}{s:02}."]
        )
    )
    return form.format(y=year, s=year % 100, q=quote, b=blank)


@st.composite
def whole_years(draw: st.DrawFn) -> Printed:
    """2024년, '24년 중, 2024년 연중, 2024년 상·하반기, (2024)."""
    year = draw(YEARS)
    said = draw(years(year))
    around = draw(
        st.sampled_from(
            ["{}", "{}", "({})", "[{}]", "{} 중", "{} 연중", "{} 상시", "{} 말", "{} 상·하반기", "{} 1~4분기"]
        )
    )
    return Printed(around.format(said), str(year))


@st.composite
def parts(draw: st.DrawFn) -> Printed:
    """'24. 상반기, 24.3/4분기, 24.1/4, 2024년 Ⅱ분기, 2024. 7월."""
    year = draw(YEARS)
    said, b, c = draw(years(year)), draw(BLANK), draw(BLANK)
    gap = b if said[-1] in ".년도" else " "
    kind = draw(st.sampled_from("QHM"))
    if kind == "H":
        half = draw(st.integers(1, 2))
        return Printed(f"{said}{gap}{'상하'[half - 1]}{b}반{c}기", f"{year}-H{half}")
    if kind == "M":
        month = draw(st.integers(1, 12))
        form = draw(st.sampled_from(["{m}{b}월", "{m:02}월", "{m}월 중"]))
        return Printed(said + gap + form.format(m=month, b=b), f"{year}-{month:02}")
    quarter = draw(st.integers(1, 4))
    form = draw(st.sampled_from(["{n}{b}분기", "{n}{b}/{c}4{b}분기", "{n}/4", "{r}분기", "{n}분{b}기"]))
    text = form.format(n=quarter, r="ⅠⅡⅢⅣ"[quarter - 1], b=b, c=c)
    return Printed(said + gap + text, f"{year}-Q{quarter}")


@st.composite
def points(draw: st.DrawFn) -> Printed:
    """2024. 7., '24.7., 2024.07, 2024-07."""
    year, month = draw(YEARS), draw(st.integers(1, 12))
    form = draw(
        st.sampled_from(["{y}.{b}{m}.", "{q}{s:02}.{b}{m}.", "{y}.{m:02}", "{y}-{m:02}", "{y}/{m:02}"])
    )
    text = form.format(y=year, s=year % 100, m=month, b=draw(BLANK), q=draw(QUOTE))
    return Printed(text, f"{year}-{month:02}")


@st.composite
def without_an_end(draw: st.DrawFn) -> Printed:
    """2024~, '26 이후, 2024년부터, 2024년부터 계속, ~2026, 2026년까지, '22 이전; 2024. 7월 이후 is not all of 2024+."""
    year = draw(YEARS)
    said, b = draw(years(year)), draw(BLANK)
    form, sign = draw(st.sampled_from([
        ("{y}{b}~", "+"), ("{y}{b}이후", "+"), ("{y} 이 후", "+"), ("{y}부터", "+"), ("{y} 이후 계속", "+"), ("{y}부터 계속", "+"),
        ("~{b}{y}", "-"), ("{y}까지", "-"), ("{y}{b}이전", "-"), ("~{y}까지", "-"),
    ]))  # fmt: skip
    part = draw(st.sampled_from(["", "", " 상반기", " 하반기", " 3월", " 12월", " 1월", " 4분기"]))
    if "~{" in form or form == "{y}{b}~":
        part = ""
    exact = not part or (
        part in (" 상반기", " 1월") if sign == "+" else part in (" 하반기", " 12월", " 4분기")
    )
    return Printed(form.format(y=said + part, b=b), f"{year}{sign}", exact)


@st.composite
def runs_of_months(draw: st.DrawFn) -> Printed:
    """2024.7.~12., '24.7~12월, 2024. 7. ~ 2025. 6., '22.7~'26.6."""
    first, last = draw(YEARS), draw(st.integers(0, 2))
    one, other = draw(st.integers(1, 12)), draw(st.integers(1, 12))
    start, end = sorted([(first, one), (first + (last if last == 2 else 0), other)])
    b, q, tilde = draw(BLANK), draw(QUOTE), draw(TILDE)
    names_both = end[0] > start[0] or draw(st.booleans())
    forms = ["{y}.{b}{m}.", "{q}{s:02}.{b}{m}.", "{q}{s:02}.{m}", "{y}년 {m}월", "{y}.{m}월"]
    form = draw(st.sampled_from(forms))
    rest = form if names_both else draw(st.sampled_from(["{m}.", "{m}월", "{m}"]))
    text = _date(form, start, b, q) + tilde + _date(rest, end, b, q)
    period, exact = covering(12 * start[0] + start[1] - 1, 12 * end[0] + end[1] - 1)
    return Printed(text, period, exact)


def _date(form: str, when: tuple[int, int], blank: str, quote: str) -> str:
    return form.format(y=when[0], s=when[0] % 100, m=when[1], b=blank, q=quote)


@st.composite
def runs_of_parts(draw: st.DrawFn) -> Printed:
    """2024년 1~3분기, '24. 1/4분기 ~ 2/4분기, 2024년 상반기~하반기, 2022~2026, '22~'26, 2023~26."""
    year, tilde, b = draw(YEARS), draw(TILDE), draw(BLANK)
    if draw(st.booleans()):
        later = draw(st.integers(1, 4))
        last = draw(st.sampled_from(["{y}", "{y}년", "'{s:02}", "{s:02}"]))
        text = f"{draw(years(year))}{tilde}{last.format(y=year + later, s=(year + later) % 100)}"
        return Printed(text, str(year), exact=False)
    one, other = sorted(draw(st.lists(st.integers(1, 4), min_size=2, max_size=2)))
    form = draw(st.sampled_from(["{a}{t}{z}분기", "{a}분기{t}{z}분기", "{a}/4{b}분기{t}{z}/4{b}분기"]))
    text = f"{year}년 {form.format(a=one, z=other, t=tilde, b=b)}"
    period, exact = covering(12 * year + 3 * one - 3, 12 * year + 3 * other - 1)
    return Printed(text, period, exact)


def covering(first: int, last: int) -> tuple[str, bool]:
    """The shortest period of the contract that covers these months of our era, or the year that they begin in."""
    year, a, z = first // 12, first % 12, last - 12 * (first // 12)
    if z > 11:
        return str(year), False
    if a == z:
        return f"{year}-{a + 1:02}", True
    for letter, months in (("Q", 3), ("H", 6)):
        if a // months == z // months:
            return f"{year}-{letter}{a // months + 1}", z - a + 1 == months
    return str(year), z - a == 11


def periods() -> st.SearchStrategy[Printed]:
    """Any of them."""
    return st.one_of(whole_years(), parts(), points(), without_an_end(), runs_of_months(), runs_of_parts())
