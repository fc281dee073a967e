"""Units of money as forms note them: (단위 : 백만원), 단위: 명, 백만원, 구분(천원), 투자계획(억원)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from .matching import nearest
from .wording import Wording, find

UNIT_LIKENESS = 0.7
"""백만원 and 천원 are 0.4 alike; a unit that is read so far off is taken, but its figures are flagged."""

_BRACKETED = re.compile(
    r"(?P<label>[^()\[\]{}〔〕［］（）]*)[(\[{〔［（<](?P<said>[^\d()\[\]{}〔〕［］（）<>]{1,12})[)\]}〕］）>]\s*",
    re.DOTALL,
)
"""구분(천원): in brackets at the end a unit needs no word before it; with a figure in them it is an amount."""

_PARTS = re.compile(r"[,/·;，、]")
"""What stands between several units of one table: 명, 백만원."""

_BULLET = re.compile(r"^[^\w가-힣(\[]+")
_REMARK = re.compile(r"^\s*[※*＊]|\d")
"""A remark below a table, or a line with figures, is no title whose bracket speaks for all figures."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of money, and whether it is printed so beyond doubt."""

    name: str
    sure: bool


@dataclass(frozen=True, slots=True)
class UnitNote:
    """A unit that a text names for figures elsewhere; ``explicit`` behind the word for it (단위)."""

    unit: Unit
    explicit: bool


@dataclass(frozen=True, slots=True)
class LabelWithUnit:
    """A label and the unit in brackets behind it; the label is ``""`` where the bracket is all."""

    label: str
    unit: Unit


def agreed(notes: Iterable[UnitNote]) -> UnitNote | None:
    """The one note that counts, of those that speak for the same figures, the nearest first.

    An explicit one outranks those in brackets; where another names another unit, none is sure.
    """
    said = list(notes)
    if not said:
        return None
    first = next((note for note in said if note.explicit), said[0])
    alone = all(note.unit.name == first.unit.name for note in said)
    return replace(first, unit=replace(first.unit, sure=first.unit.sure and alone))


def explicit_note(text: str, wording: Wording) -> UnitNote | None:
    """The unit of money behind the word for units (단위 : 명, 백만원); other units beside it do not count."""
    match = _explicit(wording).search(text)
    if match is None:
        return None
    units = [unit for part in _PARTS.split(match["said"]) if (unit := _unit(part, wording)) is not None]
    return agreed(UnitNote(unit, True) for unit in [unit for unit in units if unit.sure] or units)


def label_with_unit(text: str, wording: Wording) -> LabelWithUnit | None:
    """A label that ends with a unit in brackets, 총사업비(천원), or such a bracket alone."""
    match = _BRACKETED.fullmatch(text.strip())
    if match is None:
        return None
    note = explicit_note(match["said"], wording)
    unit = note.unit if note is not None else _whole(match["said"], wording)
    return LabelWithUnit(match["label"].strip(), unit) if unit is not None else None


def without_unit(text: str, wording: Wording) -> str:
    """A heading without the unit in brackets behind it."""
    said = label_with_unit(text, wording)
    return said.label if said is not None and said.label else text


def note_of_line(text: str, wording: Wording) -> UnitNote | None:
    """The unit that a line by itself names for the figures below it.

    In brackets it counts where the bracket is the whole line or stands behind a title; behind words that are no
    known title it is in doubt, and in a remark it says nothing.
    """
    explicit = explicit_note(text, wording)
    if explicit is not None:
        return explicit
    said = label_with_unit(text, wording)
    if said is None or _REMARK.search(said.label):
        return None
    title = _BULLET.sub("", said.label)
    known = not title or find(title, wording.sections) is not None
    return UnitNote(replace(said.unit, sure=said.unit.sure and known), False)


def note_of_title(text: str, wording: Wording) -> UnitNote | None:
    """The unit that a section's title names: 투자계획(단위: 천원), 투자계획(천원)."""
    said = label_with_unit(text, wording)
    return explicit_note(text, wording) or (UnitNote(said.unit, False) if said is not None else None)


@lru_cache(maxsize=8)
def _spaced(words: tuple[str, ...]) -> re.Pattern[str]:
    said = "|".join(r"\s*".join(map(re.escape, word)) for word in words)
    return re.compile(rf"(?:{said})\s*[:;.,：]?\s*(?P<said>[^)\]〕］）\n]+)")


def _explicit(wording: Wording) -> re.Pattern[str]:
    return _spaced(wording.funding.unit_words)


def _whole(said: str, wording: Wording) -> Unit | None:
    """The unit that words in brackets are, and nothing else but other units; (만;원) is one that was torn."""
    parts = _PARTS.split(said)
    units = [unit for part in parts if (unit := _unit(part, wording, whole=True)) is not None]
    note = agreed(UnitNote(unit, True) for unit in units)
    torn = any(f"{_tight(part)}원" in wording.units for part in parts if _tight(part))
    return replace(note.unit, sure=note.unit.sure and not torn) if note is not None else None


def _unit(said: str, wording: Wording, *, whole: bool = False) -> Unit | None:
    """A unit, also where a sign or two of it were misread; words may stand behind it unless it must be ``whole``."""
    tight = _tight(said)
    for name in _names(wording):
        if tight == name or (not whole and tight and (tight.startswith(name) or f"{tight}원" == name)):
            return Unit(name, sure=True)
    close = nearest(said, ((unit, unit) for unit in wording.units), UNIT_LIKENESS)
    return Unit(close.key, sure=False) if close is not None else None


def _tight(said: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", said))


def _names(wording: Wording) -> Iterator[str]:
    """The names of all units, those that hold others first."""
    yield from sorted(wording.units, key=len, reverse=True)
