"""Whether a text is a contact, and where one stands behind its label in the same text."""

from __future__ import annotations

import re

from ..lexicon import Wording
from .labels import label_key
from .names import joined, names_in, words_of
from .numbers import Numbers
from .units import CONTACT, OFFICER, PHONE, is_unit, may_be_officer, may_be_person

LONGEST_CONTACT = 60
"""Signs: a department, a team, two officers and their numbers; what is longer is prose."""

_FIGURE = re.compile(r"\d")
_NUMBER_WITHIN = re.compile(r"(?<![\d,.])\d{3,5}(?![\d,.]|\s*[가-힣%])|\d[\d\s().-]{6,}\d")
"""An extension or a whole number; what other digits stand in a cell count something."""

_EXTENSION = r"(?:\d{1,4}\s?[-.)]\s?)?\d{4,5}"
_EXTENSIONS = re.compile(rf"\D{{0,3}}{_EXTENSION}(?:\s*[,/~\n]\s*(?:{_EXTENSION}|\d{{1,2}}))*\D{{0,2}}")

_OTHER_NAME = re.compile(r"[가-힣][○OX*][○OX*가-힣]?|[㐀-鿿]{2,4}|[A-Z][a-z]+ [A-Z][a-z]+")
"""홍○○, and names in Chinese or Latin letters."""

_LABEL = re.compile(r"^\W*(?P<label>[^:：\d]{2,20})[:：]\s*(?P<said>.+)$", re.DOTALL)


def is_contact(text: str, key: str, wording: Wording) -> bool:
    """Whether what stands under a label looks like what the label says."""
    if not text or len(text) > LONGEST_CONTACT:
        return False
    if any(Numbers(wording).spans(text)):
        return True
    if key == PHONE and _EXTENSIONS.fullmatch(text.strip()) is not None:
        return True
    return _has_unit_beside(text, key, wording) or _names_somebody(text, key, wording)


def contact_within(text: str, wording: Wording) -> str | None:
    """The key of the label with which a text begins, before a colon: 담당자 : 홍길동."""
    match = _LABEL.match(text)
    return None if match is None else label_key(match["label"].strip(), wording)


def _has_unit_beside(text: str, key: str, wording: Wording) -> bool:
    """Whether a department or team is named, and something beside it."""
    words = words_of(text, wording)
    return key != PHONE and len(words) > 1 and any(is_unit(word, wording) for word in words)


def _names_somebody(text: str, key: str, wording: Wording) -> bool:
    """Whether a person is named; where things are counted, by a common surname and two syllables."""
    names = tuple(names_in(text, CONTACT, wording))
    if _counts(text, wording):
        return any(name.startswith(wording.contact.surnames) for name in names)
    words = words_of(joined(text, wording), wording)
    if key == OFFICER:
        return _OTHER_NAME.search(text) is not None or any(may_be_officer(word, wording) for word in words)
    return bool(names) or (key != PHONE and any(_may_be_named(word, wording) for word in words))


def _may_be_named(word: str, wording: Wording) -> bool:
    return may_be_person(word, wording) and word.startswith(wording.contact.surnames)


def _counts(text: str, wording: Wording) -> bool:
    """Whether a figure counts something: not others (외 2명), no grade (6급), no number of a telephone."""
    personal = wording.personal
    said = re.sub(rf"{personal.others}\s*\d+\s*[가-힣]|\d\s*{personal.grade}", "", text)
    return _FIGURE.search(_NUMBER_WITHIN.sub("", said)) is not None
