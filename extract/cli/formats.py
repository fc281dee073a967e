"""The formats that ``--to`` asks for."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import UsageError


def formats_asked(asked: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The names asked for, joined by commas or one by one, each once. Raises :class:`UsageError`."""
    names = [name.strip() for names in asked for name in names.split(",")]
    for name in names:
        if name not in known:
            raise UsageError("unknown-format", argument=name, formats=", ".join(known))
    return tuple(dict.fromkeys(names))
