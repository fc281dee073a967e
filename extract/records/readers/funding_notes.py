"""What stands in brackets behind the labels of a funding table, and in its corner: 국비(집행), 구분(확보).

Most notes change nothing, 균특(국가균형발전), 도비(30%). One that says a measure makes it the row's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from ...lexicon import Wording
from ...lexicon.matching import bare
from ...lexicon.measures import words_of_roles
from ...lexicon.money_titles import title_of
from ...lexicon.no_money import note_behind, without_note
from ...lexicon.wording import find

Says = Literal["nothing", "secured", "doubt"]
"""What a note adds to the figures beside it: nothing, that they are secured, or something that nobody knows."""


def said_behind(label: str, wording: Wording) -> Says:
    """What the note behind a label says. That of money as such, 사업비(국비), may name whose it is."""
    note, sources = note_behind(label.replace("\n", "")), wording.sources
    of_fund = find(
        without_note(label.replace("\n", "")), {key: sources[key] for key in sources if key != "total"}
    )
    names_fund = find(note, sources) is not None
    return "doubt" if of_fund is None and names_fund else _said(note, wording)


def said_in_corner(texts: Sequence[str], wording: Wording) -> Says:
    """What the corner says of all figures, by itself (집행액) or behind the word for what stands below it."""
    said: list[Says] = []
    for text in texts:
        is_corner = find(without_note(text), {"corner": wording.corners}) is not None
        said.append(_said(note_behind(text) if is_corner else text, wording))
    return next((each for each in said if each != "nothing"), "nothing")


def said_of_rows(rows: Mapping[int, tuple[str, Says]], corner: Says) -> dict[int, Says]:
    """What is said of each row, by its own note or else by the corner; the rows are given by source and note.

    Where some are secured and others say nothing, those are planned only if one source has both.
    """
    secured = {source for source, said in rows.values() if said == "secured"}
    twice = any(source in secured for source, said in rows.values() if said == "nothing")
    unsaid: Says = "doubt" if secured and not twice else corner
    return {row: said if said != "nothing" else unsaid for row, (_, said) in rows.items()}


def _said(note: str, wording: Wording) -> Says:
    title = title_of(note, wording)
    if title is None:
        return "doubt" if _holds_measure(note, wording) else "nothing"
    role = title.said.role if title.said is not None else "planned"
    if title.year or title.says_time or role in ("earlier", "differences"):
        return "doubt"
    return "secured" if role == "secured" else "nothing"


def _holds_measure(note: str, wording: Wording) -> bool:
    """Whether a note that nobody knows says that money is secured, or is not, among other words: 집행 완료분."""
    roles = words_of_roles(wording)
    words = (*roles["secured"], *roles["earlier"], *roles["differences"])
    return any(bare(word) in bare(note) for word in words if word not in wording.funding.either)
