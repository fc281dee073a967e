"""A label and what follows it in the same cell: 관리번호 30, 총사업비 : 12억원."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .matching import bare
from .wording import SURE_LIKENESS, ByKey, find

LINE_LIKENESS = 0.95
"""Of a label in running text; a word of prose is seldom so like one without being it."""

COLON_LIKENESS = 0.88
"""Of a label before a colon: one of its jamo may be misread, or it is another word (총 사업지): it is not sure."""

_COLON = re.compile(r"[:：]")
_BREAK = re.compile(r"\s*[:：\n]\s*|\s+")
_UNIT = re.compile(r"\s*(?P<unit>[(\[〔［（][^()\[\]〔〕［］（）\d]{0,10}원\s*[)\]〕］）])\s*$")
"""총사업비(천원): all units of money end alike."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """The key of a label, and the text behind it; ``""`` where the label stands alone.

    ``unit`` is the bracket between both, where it names a unit of money: 총사업비(천원) 537,000. A label on a line is
    not ``sure`` where it is but like one, or where a syllable before it may be a misread bullet or a word: 시 사업비.
    """

    key: str
    rest: str
    unit: str = ""
    sure: bool = True


def split_label(text: str, words: ByKey) -> Labelled | None:
    """The label that a text is or begins with, or ``None``; of two equally alike the longer. None holds a digit."""
    whole = _label(text.replace("\n", ""), words) if not re.search(r"\d", text) else None
    if whole is not None:
        return Labelled(whole[1], "", whole[2])
    found = [
        (label[0], gap.end(), *label[1:])
        for gap in _BREAK.finditer(text)
        if bare(text[gap.end() :]) and (label := _label(text[: gap.start()], words)) is not None
    ]
    if not found:
        return None
    _, end, key, unit = max(found)
    return Labelled(key, text[end:].replace("\n", " ").strip(), unit)


def _label(text: str, words: ByKey, at_least: float = SURE_LIKENESS) -> tuple[float, str, str] | None:
    """The likeness and key of the label that a text is, and the unit of money in brackets behind it."""
    whole = find(text, words, at_least)
    if whole is not None:
        return whole.likeness, whole.key, ""
    unit = _UNIT.search(text)
    label = find(text[: unit.start()], words, at_least) if unit is not None else None
    return (label.likeness, label.key, unit["unit"]) if unit is not None and label is not None else None


_SYLLABLE = re.compile("[가-힣]")

_RINGS = frozenset("OoQ0ㅇ")
"""What the ring of a bullet is read as where its shape does not tell; on a photocopy it may be read as anything."""


def split_line(text: str, words: ByKey) -> tuple[Labelled, ...]:
    """Labels and values of a form printed without a table: 관리번호 7 공약명 나래천 산책로 조성.

    None where the line does not begin with a label. A label is all but exact here, since prose stands around it.
    Where a colon parts the first label from its value, what stands before no colon is no label.
    """
    tokens = _COLON.sub(" : ", text).split()
    starts = _starts(tokens, words)
    if not starts or starts[0].at != _bullets(tokens, starts[0]):
        return ()
    if starts[0].has_colon:
        starts = [start for start in starts if start.has_colon]
    ends = [start.at for start in starts[1:]] + [len(tokens)]
    values = (
        Labelled(start.key, " ".join(tokens[start.end : end]).strip(": "), start.unit, start.is_sure(tokens))
        for start, end in zip(starts, ends, strict=True)
    )
    return tuple(value for value in values if value.rest)


def _bullets(tokens: list[str], first: _Start) -> int:
    """How many tokens are a bullet: one sign alone, which must be a ring where no colon follows the label."""
    lone = len(tokens[0]) == 1 and not tokens[0].isdecimal() and first.has_colon
    return 1 if first.at == 1 and (lone or tokens[0] in _RINGS) else 0


@dataclass(frozen=True, slots=True)
class _Start:
    """A label among the tokens of a line, from ``at`` to before ``end``."""

    key: str
    at: int
    end: int
    has_colon: bool
    unit: str
    likeness: float

    def is_sure(self, tokens: list[str]) -> bool:
        """Whether it is the label itself, and what stands before the first one can be nothing but a bullet."""
        before = tokens[0] if self.at == 1 else ""
        return self.likeness >= LINE_LIKENESS and _SYLLABLE.fullmatch(before) is None


def _starts(tokens: list[str], words: ByKey) -> list[_Start]:
    """The labels of a line from left to right; none begins within another."""
    starts: list[_Start] = []
    for at in range(len(tokens)):
        start = _label_at(tokens, at, words)
        if start is not None and (not starts or at >= starts[-1].end):
            starts.append(start)
    return starts


def _label_at(tokens: list[str], at: int, words: ByKey) -> _Start | None:
    """The label that begins at a token; the longest."""
    for length in range(min(_MOST_TOKENS, len(tokens) - at), 0, -1):
        if ":" in tokens[at : at + length]:
            continue
        end = at + length
        has_colon = tokens[end : end + 1] == [":"]
        label = _label("".join(tokens[at:end]), words, COLON_LIKENESS if has_colon else LINE_LIKENESS)
        if label is not None:
            return _Start(label[1], at, end, has_colon, label[2], label[0])
    return None


_MOST_TOKENS = 4
"""A bullet, and up to three words of a label."""
