"""Who does the work, and how to reach them."""

from __future__ import annotations

from collections.abc import Iterator

from ...audit.check import Phrase
from ...audit.wording import compact
from ..difference import Change
from ..pairing import Pair

_FIELDS = ("department", "team", "officer", "phone")


def look(pair: Pair) -> Iterator[Change]:
    """A note for each of them that changed."""
    for field in _FIELDS:
        was, now = getattr(pair.old, field), getattr(pair.new, field)
        if compact(was or "") != compact(now or ""):
            blank = Phrase.of("audit-blank")
            what = Phrase.of(f"compared-{field}")
            said = Phrase.of("contact-changed", what=what, was=was or blank, now=now or blank)
            paths = (f"{pair.old_base}/{field}",), (f"{pair.new_base}/{field}",)
            yield Change("contact-changed", "info", said, *paths, was, now)
