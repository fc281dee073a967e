"""A pledge that is called or numbered otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from ...audit.check import Phrase
from ...audit.wording import compact
from ..difference import Change
from ..pairing import Pair


def look(pair: Pair) -> Iterator[Change]:
    """Another name, another number."""
    for field, code in (("name", "pledge-renamed"), ("number", "pledge-renumbered")):
        was, now = getattr(pair.old, field), getattr(pair.new, field)
        if compact(was or "") != compact(now or ""):
            blank = Phrase.of("audit-blank")
            said = Phrase.of(code, was=was or blank, now=now or blank)
            yield Change(
                code, "info", said, (f"{pair.old_base}/{field}",), (f"{pair.new_base}/{field}",), was, now
            )
