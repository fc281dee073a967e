"""What of a document is personal data, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..lexicon import Wording
from ..model.draft import PledgeDraft, Reading
from ..model.layout import Box, Line, Page, Table
from .columns import contact_cells
from .contacts import contact_within
from .names import names_in
from .units import CONTACT, CONTACT_KEYS, OFFICER, is_unit, may_be_person

_CONTACT = ("department", "team", "officer", "phone")

_LONGEST_SURE = 3
"""Syllables of what was read as an officer that is a name, whatever it ends with."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a contact was read, in points of the page as shown, and all that was read there."""

    page: int
    box: Box
    raw: str


@dataclass(frozen=True, slots=True)
class Personal:
    """Names and telephone numbers of a document, the places of its contacts, and its departments and teams."""

    names: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    places: tuple[Place, ...] = ()
    units: frozenset[str] = frozenset()


def personal_data(drafts: Sequence[PledgeDraft], pages: Iterable[Page], wording: Wording) -> Personal:
    """What the contacts of all pledges say, and the columns and cells of officers on all pages."""
    said = [(key, draft.header[key]) for draft in drafts for key in _CONTACT if key in draft.header]
    units = frozenset(each.value for key, each in said if key in ("department", "team"))
    officers = (each.value for key, each in said if key == OFFICER)
    besides = (
        name
        for label, text in (*((CONTACT, each.raw) for _, each in said), *_contacts(pages, wording))
        for name in names_in(text, label, wording)
        if not _is_of(name, units, wording)
    )
    return Personal(
        frozenset((*(name for name in officers if _may_be_name(name, wording)), *besides)),
        frozenset(each.value for key, each in said if key == "phone"),
        tuple(dict.fromkeys(place for _, each in said if (place := _place(each)) is not None)),
        units,
    )


def _contacts(pages: Iterable[Page], wording: Wording) -> Iterator[tuple[str, str]]:
    """The keys and texts of all contacts on the pages: in tables, and in lines behind their label."""
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Table):
                yield from contact_cells(block, wording).values()
            elif isinstance(block, Line) and (key := contact_within(block.text, wording)) in CONTACT_KEYS:
                yield key, block.text


def _is_of(name: str, units: frozenset[str], wording: Wording) -> bool:
    """Whether a word is a unit of the document or torn off one, 도시재 of 도시재생과; behind a unit it is a name."""
    return any(name in _unit_itself(unit, wording).replace(" ", "") for unit in units)


def _unit_itself(unit: str, wording: Wording) -> str:
    """돌봄과 of 돌봄과 김은실, where the department was read with its officer."""
    first, *rest = unit.split(" ")
    named = (word for word in rest if not may_be_person(word, wording))
    return " ".join((first, *(named if is_unit(first, wording) else rest)))


def _may_be_name(officer: str, wording: Wording) -> bool:
    """Whether what was read as an officer may be one; 수변조성팀 is none, whoever read it so."""
    return len(officer) <= _LONGEST_SURE or not is_unit(officer, wording)


def _place(said: Reading[str]) -> Place | None:
    return None if said.page is None or said.box is None else Place(said.page, said.box, said.raw)
