"""A layer of wording: one TOML file, whose words are laid over those beneath it.

Words are added. ``[remove.labels]`` takes some away first, ``[replace.labels]`` puts a list in place of another.
Keys are written ``table.key`` (labels.name); ``contents`` stands alone.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..errors import InputRefused
from .governments import TIERS, Government, may_be_name
from .matching import bare, suggestion
from .wording import LONGEST_TEXT

EVERYBODY = "*"
"""In ``for``: a layer for all local governments."""

LOOKED_UP = ("sections", "labels", "status", "sources", "measures", "periods", "indicator", "progress")
"""Tables whose words are looked up against one another: none may stand under two keys."""

LOOKED_UP_BESIDE = {f"funding.{key}": "measures" for key in ("earlier", "in_force", "differences")}
"""Lists that are looked up with the words of such a table."""

MAY_BE_EMPTY = frozenset(("funding.own_beside_shared",))
"""Lists that may have no word."""

WON = "units."
"""Units may be added: what one of them is in won."""

ASSUMED_UNIT = "funding.assumed_unit"
"""What figures are counted in where no unit is printed."""

LARGEST_UNIT = 10**12
"""조원."""

_HEADERS = frozenset(("for", "government", "remove", "replace"))

Lists = Mapping[str, tuple[str, ...]]
Values = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Layer:
    """What a file adds, takes away and puts in another's place; ``name`` is what users know it by.

    ``names`` are the governments that it is for, as written; ``declared`` is one that no list has.
    """

    name: str
    words: Lists
    values: Values
    removed: Lists
    replaced: Lists
    names: tuple[str, ...] = ()
    declared: Government | None = None

    @property
    def for_everybody(self) -> bool:
        """Whether it is laid over the common wording itself."""
        return EVERYBODY in self.names


@dataclass(frozen=True, slots=True)
class Shape:
    """Which keys there are: those of the common wording, of lists of words and of single values."""

    lists: frozenset[str]
    values: frozenset[str]


def parse(text: str, file: str) -> dict[str, object]:
    """The tables of a TOML file; ``InputRefused`` where it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputRefused("lexicon-not-toml", file=file, detail=str(error)) from None


def read_layer(document: Mapping[str, object], file: str, shape: Shape | None = None) -> Layer:
    """The layer that a file is, each key and word checked by itself; without ``shape`` it is the common wording."""
    reader = _Reader(file, shape)
    parts = {name: reader.table(name, document.get(name, {})) for name in ("remove", "replace")}
    own = reader.flat({key: each for key, each in document.items() if key not in _HEADERS})
    names = reader.names(document["for"]) if "for" in document else ()
    return Layer(
        file,
        {key: each for key, each in own if isinstance(each, tuple)},
        {key: each for key, each in own if not isinstance(each, tuple)},
        reader.lists("remove", parts["remove"]),
        reader.lists("replace", parts["replace"]),
        names,
        reader.declared(document.get("government"), names),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the parts of one file; everything that is wrong is told with the file and the key."""

    file: str
    shape: Shape | None

    def table(self, key: str, found: object) -> dict[str, object]:
        if not isinstance(found, dict):
            raise self._wrong_kind(key, f"[{key}]")
        return found

    def flat(self, tables: Mapping[str, object]) -> list[tuple[str, tuple[str, ...] | str | int]]:
        """Each key with its words or its value."""
        return [
            (key, self._words(key, found) if isinstance(found, list) else self._value(key, found))
            for key, found in self._keys(tables)
        ]

    def lists(self, part: str, tables: Mapping[str, object]) -> Lists:
        """Each key with its words; there is nothing else to take away or to put in another's place."""
        found = self.flat(tables)
        for key, each in found:
            if not isinstance(each, tuple):
                raise self._wrong_kind(f"{part}.{key}", '["…", "…"]')
        return {key: each for key, each in found if isinstance(each, tuple)}

    def names(self, found: object) -> tuple[str, ...]:
        if not isinstance(found, list) or not found or not all(isinstance(each, str) for each in found):
            raise InputRefused("lexicon-for-missing", file=self.file)
        return tuple(unicodedata.normalize("NFC", each).strip() for each in found)

    def declared(self, found: object, names: tuple[str, ...]) -> Government | None:
        if found is None:
            return None
        table = self.table("government", found)
        tier, upper = TIERS.get(str(table.get("tier"))), table.get("upper")
        if len(names) != 1 or set(table) - {"tier", "upper"} or tier is None or not _may_be_upper(upper):
            raise InputRefused("lexicon-misdeclared", file=self.file, tiers=", ".join(TIERS))
        if not may_be_name(names[0]):
            raise InputRefused("lexicon-no-name", file=self.file, name=names[0], tiers=", ".join(TIERS))
        return Government(name=names[0], tier=tier, upper=upper if isinstance(upper, str) else None)

    def _keys(self, tables: Mapping[str, object]) -> Iterator[tuple[str, object]]:
        for name, found in tables.items():
            if isinstance(found, dict):
                yield from ((self._known(f"{name}.{key}"), each) for key, each in found.items())
            else:
                yield self._known(name), found

    def _known(self, key: str) -> str:
        shape = self.shape
        if shape is None or key in shape.lists or key in shape.values or key.startswith(WON):
            return key
        keys = sorted(shape.lists | shape.values)
        raise InputRefused("lexicon-unknown-key", file=self.file, key=key, near=suggestion(key, keys))

    def _words(self, key: str, found: list[object]) -> tuple[str, ...]:
        if self.shape is not None and key not in self.shape.lists:
            raise self._wrong_kind(key, "1_000_000" if key.startswith(WON) else '"…"')
        words = [unicodedata.normalize("NFC", each) for each in found if isinstance(each, str)]
        if len(words) != len(found) or not (words or key in MAY_BE_EMPTY):
            raise self._wrong_kind(key, '["…", "…"]')
        for word in words:
            if words.count(word) > 1:
                raise InputRefused("lexicon-word-twice", file=self.file, key=key, word=word)
            if not _can_be_met(key, word):
                raise InputRefused(
                    "lexicon-word-unfit", file=self.file, key=key, word=word, most=LONGEST_TEXT
                )
        return tuple(words)

    def _value(self, key: str, found: object) -> str | int:
        if key.startswith(WON):
            is_whole = isinstance(found, int) and not isinstance(found, bool)
            if isinstance(found, int) and is_whole and 0 < found <= LARGEST_UNIT and bare(key[len(WON) :]):
                return found
            raise self._wrong_kind(key, "1_000_000")
        if isinstance(found, str) and found and (self.shape is None or key in self.shape.values):
            return found
        raise self._wrong_kind(key, '["…", "…"]' if self.shape and key in self.shape.lists else '"…"')

    def _wrong_kind(self, key: str, wanted: str) -> InputRefused:
        return InputRefused("lexicon-wrong-kind", file=self.file, key=key, wanted=wanted)


def _may_be_upper(found: object) -> bool:
    return found is None or (isinstance(found, str) and may_be_name(found))


def _can_be_met(key: str, word: str) -> bool:
    """Whether a word can be found at all: figures are never looked up as words, nor is what has no letters."""
    if key.partition(".")[0] not in LOOKED_UP:
        return bool(word.strip())
    said = bare(word)
    return bool(said) and not said.isdigit() and len(word) <= LONGEST_TEXT
