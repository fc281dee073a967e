"""A label and what follows it in the same cell: 관리번호 30, 총사업비 : 12억원."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .matching import bare
from .wording import ByKey, find

_BREAK = re.compile(r"\s*[:：\n]\s*|\s+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """The key of a label, and the text behind it; ``""`` where the label stands alone."""

    key: str
    rest: str


def split_label(text: str, words: ByKey) -> Labelled | None:
    """The label that a text is or begins with, or ``None``. No label holds a digit."""
    whole = find(text.replace("\n", ""), words) if not re.search(r"\d", text) else None
    if whole is not None:
        return Labelled(whole.key, "")
    for gap in _BREAK.finditer(text):
        label = find(text[: gap.start()], words)
        if label is not None and bare(text[gap.end() :]):
            return Labelled(label.key, text[gap.end() :].replace("\n", " ").strip())
    return None
