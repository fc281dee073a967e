"""How far a pledge has come (추진상황), and when it is to be done (완료구분)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...audit.check import Phrase
from ...audit.wording import compact
from ...model.layout import Severity
from ..difference import Change
from ..pairing import Pair
from ..wording import ranks


def look(pair: Pair) -> Iterator[Change]:
    """A status that moved, or moved back; a completion that moved."""
    yield from _moved(pair, "status", _status)
    yield from _moved(pair, "completion", _completion)


def _moved(pair: Pair, field: str, verdict: Callable[[str, str], tuple[str, Severity]]) -> Iterator[Change]:
    was, now = getattr(pair.old, field), getattr(pair.new, field)
    words = compact(was or ""), compact(now or "")
    if words[0] != words[1]:
        code, severity = verdict(*words)
        blank = Phrase.of("audit-blank")
        said = Phrase.of(code, was=was or blank, now=now or blank)
        yield Change(
            code, severity, said, (f"{pair.old_base}/{field}",), (f"{pair.new_base}/{field}",), was, now
        )


def _status(was: str, now: str) -> tuple[str, Severity]:
    order = ranks("progress")
    if was in order and now in order and order[now] < order[was]:
        return "status-moved-back", "warning"
    return "status-moved", ("info" if now else "warning")


def _completion(was: str, now: str) -> tuple[str, Severity]:
    order = ranks("completion")
    later = was in order and now in order and order[now] > order[was]
    return "completion-moved", ("warning" if later or not now else "info")
