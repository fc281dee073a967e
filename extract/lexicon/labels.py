"""A label and what follows it in the same cell: 관리번호 30, 총사업비 : 12억원."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .matching import bare
from .wording import ByKey, find

LINE_LIKENESS = 0.95
"""Of a label in running text; a word of prose is seldom so like one without being it."""

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


def split_line(text: str, words: ByKey) -> tuple[Labelled, ...]:
    """Labels and values of a form printed without a table: 관리번호 7 공약명 나래천 산책로 조성.

    None where the line does not begin with a label. A label is all but exact here, since prose stands around it.
    """
    tokens = text.replace(":", " ").replace("：", " ").split()
    starts = [
        (at, *label) for at in range(len(tokens)) if (label := _label_at(tokens, at, words)) is not None
    ]
    if not starts or starts[0][0] != 0:
        return ()
    ends = [start[0] for start in starts[1:]] + [len(tokens)]
    return tuple(
        Labelled(key, " ".join(tokens[at + length : end]))
        for (at, key, length), end in zip(starts, ends, strict=True)
        if end > at + length
    )


def _label_at(tokens: list[str], at: int, words: ByKey) -> tuple[str, int] | None:
    """The label that begins at a token, as its key and number of tokens; the longest."""
    for length in (3, 2, 1):
        label = find("".join(tokens[at : at + length]), words, LINE_LIKENESS)
        if label is not None and at + length <= len(tokens):
            return label.key, length
    return None
