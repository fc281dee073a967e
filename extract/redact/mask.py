"""Where a text holds personal data, and the text without it."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from ..lexicon import Wording
from .names import untitled
from .numbers import Numbers, extension, known_number
from .personal import Personal
from .spans import Span, merged, replaced
from .units import is_unit, plain_words, titles_of

_TOKEN = re.compile(r"[가-힣㐀-鿿A-Za-z0-9○*·]+")
_BRACKETED = r"\s?[(（]\s?(?P<bracketed>(?!(?:19|20)\d\d)\d{4})\s?[)）]"
"""Right behind a name it is an extension, whoever read it; a year is none."""

_SHORT_NAME = 2
"""Syllables of a name that other words hold by chance: it must stand alone."""


class Mask:
    """Knows the personal data of one document; gives every text without it. Masking twice is masking once."""

    def __init__(self, personal: Personal, wording: Wording) -> None:
        self.mark = wording.personal.mark
        self._wording = wording
        self._names = personal.names
        self._units = " ".join("".join(unit.split()) for unit in sorted(personal.units))
        self._plain = plain_words(wording)
        self._numbers = Numbers(wording)
        self._known = [found for phone in sorted(personal.phones) if (found := known_number(phone))]
        extensions = "|".join(sorted({extension(phone) for phone in personal.phones} - {""}))
        tail = rf"(?:{_BRACKETED}|[\s,./()@☎☏:]{{0,6}}(?P<known>{extensions or '(?!)'})(?![\d가-힣%])(?![.,]\d))?"
        self._named = [
            re.compile(_name(name, wording) + tail) for name in sorted(personal.names, key=len)[::-1]
        ]

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where known names stand, and what is known to be a telephone number; a figure never."""
        return merged(
            chain(self._numbers.spans(text), self._known_numbers(text), self._name_spans(text)), text
        )

    def across(self, text: str, at: int) -> tuple[Span, ...]:
        """Where numbers stand that a line's end tears, which is at a place of the text."""
        return tuple(self._numbers.across(text, at))

    def contact_spans(self, text: str) -> tuple[Span, ...]:
        """All of a contact but its departments, teams, titles and labels, and figures with their unit."""
        counts = tuple(self._numbers.counts(text))
        gone = (
            match.span()
            for match in _TOKEN.finditer(text)
            if not self.is_kept(match[0]) and not any(start <= match.start() < end for start, end in counts)
        )
        return merged(chain(self.spans(text), gone), text)

    def is_kept(self, word: str) -> bool:
        """Whether a word of a contact is no personal data; 수변조 may be torn off its 성팀."""
        if word in self._names:
            return False
        if word in self._plain or (not word.isdigit() and word in self._units):
            return True
        bare = untitled(word, self._wording)
        return is_unit(word, self._wording) and (bare == word or len(bare) <= _SHORT_NAME)

    def hide(self, text: str) -> str:
        """The text with the mark in place of personal data."""
        return replaced(text, self.spans(text), self.mark)

    def hide_contact(self, text: str) -> str:
        """The same of a text that is a contact and nothing else."""
        return replaced(text, self.contact_spans(text), self.mark)

    def hide_unit(self, text: str) -> str:
        """A department or team, which stays unless one of its words is somebody's name."""
        return " ".join(self.mark if word in self._names else word for word in text.split(" "))

    def _known_numbers(self, text: str) -> list[Span]:
        return [match.span() for known in self._known for match in known.finditer(text)]

    def _name_spans(self, text: str) -> list[Span]:
        found = [match for name in self._named for match in name.finditer(text)]
        return [match.span("name") for match in found] + [
            match.span(group)
            for match in found
            for group in ("bracketed", "known")
            if match[group] and not self._numbers.is_counted(text, match.end())
        ]


def _name(name: str, wording: Wording) -> str:
    """A name as it may stand in a text; one of two syllables stands alone, or before a title or particle."""
    apart = r"\s*".join(map(re.escape, name))
    if len(name) > _SHORT_NAME:
        return rf"(?P<name>{re.escape(name)}|(?<![가-힣]){apart})"
    return rf"(?<![가-힣])(?P<name>{re.escape(name)}|{apart})(?={_behind(wording)})"


@cache
def _behind_words(titles: tuple[str, ...], particles: tuple[str, ...]) -> str:
    any_title = "|".join(map(re.escape, titles))
    any_particle = "|".join(map(re.escape, particles))
    return rf"(?:{any_title}|{any_particle})?(?![가-힣])|{any_title}"


def _behind(wording: Wording) -> str:
    titles = tuple(title for title in titles_of(wording) if len(title) > 1)
    return _behind_words(titles, wording.personal.particles)
