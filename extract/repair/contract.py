"""What a rule may do to a draft, checked each time.

No value changes without a mark, no raw reading ever; for each reading that is taken out a notice is put in. What is
moved is marked where it stands now, and nothing is lost or added on the way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from ..model.draft import PledgeDraft, Reading
from .rule import Rule


class UnmarkedChange(AssertionError):
    """A rule changed a value, or what was read, and did not say so: an error of the program."""


def check(rule: Rule, before: PledgeDraft, after: PledgeDraft) -> None:
    """Raises :class:`UnmarkedChange` where a reading was changed unmarked. Both drafts must have the same shape."""
    if before is after:
        return
    if rule.phase == "places":
        _check_moves(rule, before, after)
        return
    told = len(after.notices) - len(before.notices)
    for was, now in zip(_readings(before), _readings(after), strict=True):
        told -= was is not None and now is None
        if told < 0 or (was != now and not _is_marked(rule, was, now)):
            raise UnmarkedChange(f"{rule.name}: {was} -> {now}")


def _check_moves(rule: Rule, before: PledgeDraft, after: PledgeDraft) -> None:
    pairs = tuple(zip(_readings(before), _readings(after), strict=True))
    for was, now in pairs:
        if now is not None and was != now and (now.rule != rule.name or now.status == "read"):
            raise UnmarkedChange(f"{rule.name}: {was} -> {now}")
    was_said, now_said = (
        Counter((each.raw, each.value) for each in side if each is not None)
        for side in zip(*pairs, strict=True)
    )
    if was_said != now_said:
        raise UnmarkedChange(f"{rule.name}: {was_said - now_said} -> {now_said - was_said}")


def _is_marked(rule: Rule, was: Reading[Any] | None, now: Reading[Any] | None) -> bool:
    if was is None:
        return now is not None and now.rule == rule.name and now.status in ("derived", "flagged")
    if now is None:
        return True
    told = now.value == was.value or (now.rule == rule.name and now.status in ("repaired", "flagged"))
    return now.raw == was.raw and told


def _readings(part: Any) -> Iterator[Reading[Any] | None]:
    """Every leaf of a draft in a fixed order; ``None`` for what is blank."""
    if part is None or isinstance(part, Reading):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _readings(each)
    elif isinstance(part, dict):
        for key in sorted(part):
            yield from _readings(part[key])
    elif is_dataclass(part):
        for each in fields(part):
            if each.name != "notices":
                yield from _readings(getattr(part, each.name))
