"""The labels of a funding table's rows: whose money they name."""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import Match
from ...lexicon.no_money import without_note
from ...lexicon.wording import SURE_LIKENESS, find
from ...model.layout import Cell
from ..context import Context

SOURCE_LIKENESS = 0.6
"""Row labels of two syllables: one misread jamo of five leaves 0.8, two leave 0.6; 국비 and 도비 are 0.5 alike."""


def source_of(cell: Cell, context: Context, at_least: float = SOURCE_LIKENESS) -> Match | None:
    """The source that a row's label means, with or without a note in brackets: 균특(국가균형발전), 계(A+B).

    A note that is another source's name, 지방비(도비), leaves the label in doubt.
    """
    said, sources = cell.text.replace("\n", ""), context.wording.sources
    for text in dict.fromkeys((said, without_note(said))):
        match = find(text, sources, SURE_LIKENESS)
        if match is not None:
            note = find(said.removeprefix(text), sources, SURE_LIKENESS)
            return match if note is None or note.key == match.key else replace(match, likeness=0.0)
    near = find(said, sources, at_least) or find(without_note(said), sources, at_least)
    return None if near is not None and _is_another_word(said, context) else near


def _is_another_word(said: str, context: Context) -> bool:
    """Whether a label that is like a source is a period's or a measure's word: 기투자 is no misread 기타."""
    wording = context.wording
    return any(find(said, words) is not None for words in (wording.periods, wording.measures))
