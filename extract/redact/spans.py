"""Stretches of a text, from a first sign to before a last, and a text without them."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]

_BETWEEN = " .-~·\n"
"""What stands between two parts of one name or number; nothing is told by two marks there."""


def merged(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """In order and apart; what only blanks, dots or dashes part becomes one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and (start <= whole[-1][1] or not text[whole[-1][1] : start].strip(_BETWEEN)):
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return tuple(whole)


def replaced(text: str, spans: Iterable[Span], mark: str) -> str:
    """``text`` with ``mark`` in place of each stretch."""
    said, at = "", 0
    for start, end in merged(spans, text):
        said += text[at:start] + mark
        at = end
    return said + text[at:]
