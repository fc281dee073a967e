"""A value as the text of a CSV cell, so that a spreadsheet shows it and never runs it."""

from __future__ import annotations

import re
from collections.abc import Iterable

Cell = str | int | float | bool | None

_RUNNABLE = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""What a spreadsheet takes for a formula, full-width forms included (East Asian locales run those).

Apostrophes in front belong to it: what was defused once must not look like what was printed so.
"""

_WIDEST_WHOLE = 2.0**53
"""Up to here a float that is whole is exactly that whole number."""


def cell_text(value: Cell) -> str:
    """The cell: blank for ``None``, exact digits for numbers, an apostrophe before text that would run."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return f"'{value}" if _RUNNABLE.match(value) else value
    return _digits(value)


def _digits(value: float) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < _WIDEST_WHOLE:
        return str(int(value))
    return repr(value)


def lines(entries: Iterable[str | int]) -> str:
    """A list in one cell, an entry a line; the contract's texts hold no line breaks."""
    return "\n".join(map(str, entries))
