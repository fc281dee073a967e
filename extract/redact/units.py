"""Which words of a contact are no personal data: departments, teams, titles, labels."""

from __future__ import annotations

import re

from ..lexicon import Wording

CONTACT_KEYS = ("contact", "officer", "team", "phone")
"""Labels of the lexicon under which a contact stands."""

OFFICER, PHONE, CONTACT = "officer", "phone", "contact"

_GIVEN = (1, 2)
"""Syllables of a given name, behind a surname."""

_HANGUL = re.compile(r"[가-힣]{2,4}")


def surnames_of(wording: Wording) -> tuple[str, ...]:
    """All surnames, of one syllable and of two."""
    return (*wording.contact.surnames, *wording.personal.surnames)


def has_surname(word: str, wording: Wording) -> bool:
    """Whether a word begins as a name does."""
    return word.startswith(surnames_of(wording))


def may_be_person(word: str, wording: Wording) -> bool:
    """Whether a word has a surname and a given name, and no department or team is called so."""
    named = any(word.startswith(each) and len(word) - len(each) in _GIVEN for each in surnames_of(wording))
    return named and _HANGUL.fullmatch(word) is not None and not is_unit(word, wording)


def may_be_officer(word: str, wording: Wording) -> bool:
    """Whether a word that stands where officers do may be a name, of whatever surname."""
    return _HANGUL.fullmatch(word) is not None and not is_unit(word, wording)


def is_unit(word: str, wording: Wording) -> bool:
    """Whether a word is called like a department, a team, or the head of one; 나지원 and 김은실 are people."""
    contact, personal = wording.contact, wording.personal
    if len(word) == 3 and word.endswith(personal.name_endings) and has_surname(word, wording):
        return word in personal.offices
    endings = (*contact.department_endings, *contact.team_endings)
    return len(word) > 1 and (word.endswith(endings) or _is_head(word, endings))


def _is_head(word: str, endings: tuple[str, ...]) -> bool:
    """수변조성팀장, of four syllables at least: 김동장 is a person."""
    return len(word) > 3 and word.endswith("장") and word[:-1].endswith(endings)


def titles_of(wording: Wording) -> tuple[str, ...]:
    """All titles and ranks, the longest first."""
    return tuple(sorted((*wording.contact.titles, *wording.personal.titles), key=len, reverse=True))


def plain_words(wording: Wording) -> frozenset[str]:
    """The words that a contact may hold about anybody: labels, titles, signs, and that there is nobody yet."""
    personal, contact = wording.personal, wording.contact
    own = (*personal.labels, *personal.unit_labels, *personal.label_joints)
    labels = (*own, *(word for key in CONTACT_KEYS for word in wording.labels[key]))
    parts = (part for label in labels for part in re.findall(r"[가-힣A-Za-z]+", label))
    return frozenset((*parts, *titles_of(wording), *contact.nobody, *contact.phone_signs, *personal.words))
