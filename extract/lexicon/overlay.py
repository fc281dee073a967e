"""Layers laid over one another: every word with the layer that it comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..errors import InputRefused
from .governments import Governments
from .layers import ASSUMED_UNIT, LOOKED_UP, LOOKED_UP_BESIDE, MAY_BE_EMPTY, WON, Layer, Shape
from .matching import bare
from .wording import Wording


@dataclass(frozen=True, slots=True)
class Entry:
    """A word, or a single value, and the name of the layer that has it."""

    said: str | int
    layer: str


@dataclass(frozen=True, slots=True)
class Overlay:
    """The wording that some layers give together, lowest first; a list's first word is the standard one."""

    words: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    values: Mapping[str, Entry] = field(default_factory=dict)

    def over(self, layer: Layer) -> Overlay:
        """With one more layer on top. Refused where that leaves a list empty or gives a word two meanings."""
        words = dict(self.words)
        for key, each in layer.replaced.items():
            words[key] = _entries(each, layer)
        for key, each in layer.removed.items():
            words[key] = tuple(entry for entry in words.get(key, ()) if entry.said not in each)
        for key, each in layer.words.items():
            known = {entry.said for entry in words.get(key, ())}
            new = tuple(word for word in each if word not in known)
            words[key] = (*words.get(key, ()), *_entries(new, layer))
        self._check_units(layer)
        values = {**self.values, **{key: Entry(said, layer.name) for key, said in layer.values.items()}}
        found = Overlay(words, values)
        found._check(layer)
        found._check_assumed_unit(layer)
        return found

    @property
    def shape(self) -> Shape:
        """The keys that there are."""
        return Shape(frozenset(self.words), frozenset(self.values))

    def wording(self, governments: Governments) -> Wording:
        """The same as stages use it."""
        tables: defaultdict[str, dict[str, object]] = defaultdict(dict)
        alone: dict[str, object] = {"governments": governments}
        for key, said in self._plain():
            table, dot, name = key.partition(".")
            if dot:
                tables[table][name] = said
            else:
                alone[table] = said
        return Wording.model_validate(alone | tables)

    def _plain(self) -> Iterator[tuple[str, object]]:
        yield from ((key, tuple(entry.said for entry in entries)) for key, entries in self.words.items())
        yield from ((key, entry.said) for key, entry in self.values.items())

    def _check(self, layer: Layer) -> None:
        for key in (*layer.removed, *layer.replaced):
            if not self.words[key] and key not in MAY_BE_EMPTY:
                raise InputRefused("lexicon-nothing-left", file=layer.name, key=key)
        for table in LOOKED_UP:
            meanings: dict[str, tuple[str, Entry]] = {}
            for key, entry in self._of_table(table):
                other, before = meanings.setdefault(bare(str(entry.said)), (key, entry))
                if other != key:
                    told = (key, other, before) if entry.layer == layer.name else (other, key, entry)
                    raise _two_meanings(layer, str(entry.said), *told)

    def _check_units(self, layer: Layer) -> None:
        """A unit is worth what it is worth: another value makes all money wrong by that."""
        for key, said in layer.values.items():
            known = self.values.get(key)
            if key.startswith(WON) and known is not None and known.said != said:
                raise InputRefused(
                    "lexicon-unit-known", file=layer.name, key=key, won=int(known.said), layer=known.layer
                )

    def _check_assumed_unit(self, layer: Layer) -> None:
        said = layer.values.get(ASSUMED_UNIT)
        if said is not None and f"{WON}{said}" not in self.values:
            units = ", ".join(key.removeprefix(WON) for key in self.values if key.startswith(WON))
            raise InputRefused("lexicon-no-unit", file=layer.name, key=ASSUMED_UNIT, word=said, units=units)

    def _of_table(self, table: str) -> Iterator[tuple[str, Entry]]:
        for key, entries in self.words.items():
            if LOOKED_UP_BESIDE.get(key, key.partition(".")[0]) == table:
                yield from ((key, entry) for entry in entries)


def laid(layers: Iterable[Layer], beneath: Overlay | None = None) -> Overlay:
    """Layers over one another, the first one lowest."""
    found = beneath or Overlay()
    for layer in layers:
        found = found.over(layer)
    return found


def _entries(words: Iterable[str], layer: Layer) -> tuple[Entry, ...]:
    return tuple(Entry(word, layer.name) for word in words)


def _two_meanings(layer: Layer, word: str, key: str, other: str, before: Entry) -> InputRefused:
    return InputRefused(
        "lexicon-two-meanings", file=layer.name, key=key, word=word, other=other, layer=before.layer
    )
