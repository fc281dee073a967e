"""What of a document is personal data, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..lexicon import Wording
from ..model.draft import PledgeDraft, Reading
from ..model.layout import Box, Page
from .columns import contact_cells
from .units import OFFICER, is_unit, may_be_officer, may_be_person, plain_words

_CONTACT = ("department", "team", "officer", "phone")

_HANGUL_WORD = re.compile(r"[가-힣]+")

_SURE_NAME = 3
"""Syllables: a shorter word that merely stands beside a contact is no name that running text may be searched for."""


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
    officers = (each.value for key, each in said if key == "officer")
    cells = [
        (label, text)
        for page in pages
        for table in page.tables
        for _, (label, text) in contact_cells(table, wording).items()
    ]
    besides = (
        word
        for label, text in (*(("contact", each.raw) for _, each in said), *cells)
        for word in _people(text, label, wording)
        if word not in _words_of(units)
    )
    return Personal(
        frozenset(name for name in (*officers, *besides) if _may_be_name(name, wording)),
        frozenset(each.value for key, each in said if key == "phone"),
        tuple(dict.fromkeys(place for _, each in said if (place := _place(each)) is not None)),
        units,
    )


def _words_of(units: Iterable[str]) -> frozenset[str]:
    return frozenset(word for unit in units for word in unit.split())


def _may_be_name(officer: str, wording: Wording) -> bool:
    """Whether what was read as an officer may be one; 수변조성팀 is none, whoever read it so."""
    return may_be_person(officer, wording) or not is_unit(officer, wording)


def _people(text: str, label: str, wording: Wording) -> Iterator[str]:
    """Further names in what was read as a contact: several officers stand in one cell, and one is recorded.

    Under a label of officers any name is one, of whatever surname.
    """
    plain = plain_words(wording)
    for word in _HANGUL_WORD.findall(text):
        is_name = may_be_officer(word, wording) if label == OFFICER else may_be_person(word, wording)
        if len(word) >= _SURE_NAME and word not in plain and is_name:
            yield word


def _place(said: Reading[str]) -> Place | None:
    return None if said.page is None or said.box is None else Place(said.page, said.box, said.raw)
