"""What stands behind a label in brackets, and heads of what is no money: rates and remarks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .wording import Wording, find

_NOTE = re.compile(r"(?<=\S)\s*[(\[〔（]([^()\[\]]*)[)\]〕）]?\s*$")


def without_note(label: str) -> str:
    """A label without what stands in brackets at its end."""
    return _NOTE.sub("", label)


def note_behind(label: str) -> str:
    """What stands in brackets at the end of a label; ``""`` where nothing does."""
    note = _NOTE.search(label)
    return note[1].strip() if note is not None else ""


def holds_no_money(heads: Iterable[str], wording: Wording) -> bool:
    """Whether one of the heads of a column or row is that of rates or of remarks."""
    words = {key: wording.progress[key] for key in ("note", "ignored")}
    texts = [" ".join(head.split()) for head in heads]
    return any(is_rate(text, wording) or find(without_note(text), words) is not None for text in texts)


def is_rate(text: str, wording: Wording) -> bool:
    """Whether a head is that of rates: 집행률(%), 확보율, (B/A, %)."""
    return "%" in text or without_note(text).endswith(wording.funding.rate_endings)
