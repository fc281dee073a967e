"""Scalars of the contract, and nothing but the standard library and pydantic behind them."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic.fields import FieldInfo

PERIOD = re.compile(r"total|\d{4}(?:-Q[1-4]|-H[12]|-(?:0[1-9]|1[0-2]))?|\d{4}[+-]", re.ASCII)
"""`total`, `YYYY`, `YYYY-Qn`, `YYYY-Hn`, `YYYY-MM`, `YYYY+` (and later), `YYYY-` (and earlier)."""

DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?", re.ASCII)

POINTER = re.compile(r"(?:/(?:[^~/]|~[01])*)*")

MAX_WON = 10**18
"""A million times the national budget: what is larger was misread, and 64 bits must hold every amount."""


def _matches(pattern: re.Pattern[str], what: str) -> AfterValidator:
    def check(text: str) -> str:
        if pattern.fullmatch(text) is None:
            raise ValueError(f"not a {what}: {text!r}")
        return text

    return AfterValidator(check)


def _in_json_schema(pattern: re.Pattern[str]) -> FieldInfo:
    return Field(json_schema_extra={"pattern": f"^(?:{pattern.pattern})$"})  # type: ignore[no-any-return]


Period = Annotated[
    str,
    _matches(PERIOD, "period"),
    _in_json_schema(PERIOD),
    Field(
        description="total, YYYY, YYYY-Qn(분기), YYYY-Hn(반기), YYYY-MM, YYYY+(그 뒤 모두), YYYY-(그 앞 모두)"
    ),
]
"""기간: the quarter, year or span that a value belongs to."""

Date = Annotated[str, _matches(DATE, "date"), _in_json_schema(DATE)]
"""일자: ``YYYY-MM-DD``, or ``YYYY-MM`` where the page gives no day."""

Pointer = Annotated[str, _matches(POINTER, "JSON Pointer"), _in_json_schema(POINTER)]
"""RFC 6901 pointer into the record; the empty string is the whole record."""

Won = Annotated[int, Field(strict=True, ge=-MAX_WON, le=MAX_WON)]
"""원: a whole number of won."""

Number = Annotated[int, Field(strict=True)] | Annotated[float, Field(strict=True)]
"""수치: a whole number stays one, so that 100 does not become 100.0; a text or a truth value is none."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
