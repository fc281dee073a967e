"""The wording of each government: common, of its tier, its own, and a user's files, laid over one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from ..errors import InputRefused
from .governments import Government, Governments, tier_of
from .layers import EVERYBODY, Layer, parse, read_layer
from .matching import suggestion
from .overlay import Overlay, laid
from .wording import Wording

SUFFIX = ".toml"

_BELOW_METROPOLIS = "county-of-metropolis"
"""What is laid over counties whose upper government is a metropolitan city."""


@dataclass(frozen=True)
class Lexicon:
    """All layers there are. ``users`` lie over the shipped ones, in the order of their names."""

    common: Layer
    tiers: dict[str, Layer]
    municipalities: tuple[Layer, ...]
    users: tuple[Layer, ...]
    governments: Governments

    def layers(self, name: str | None = None) -> tuple[Layer, ...]:
        """What is laid over one another for a government, the lowest first; for nobody known, what all share."""
        meant = frozenset(self.governments.meant(name)) if name else frozenset()
        own = tuple(each for each in self.municipalities if self._is_for(each, meant))
        users = [each for each in self.users if each.for_everybody]
        users += [each for each in self.users if not each.for_everybody and self._is_for(each, meant)]
        return (self.common, *self._tiers(meant), *own, *users)

    def overlay(self, name: str | None = None) -> Overlay:
        """The wording of a government with the layer of every word."""
        return laid(self.layers(name))

    def wording(self, name: str | None = None) -> Wording:
        """The wording of a government; of nobody known, what all share: enough to learn whose report it is."""
        return self.overlay(name).wording(self.governments)

    def with_user(self, layer: Layer) -> Lexicon:
        """With one more file of a user, or another state of one, checked beside all others."""
        others = tuple(each for each in self.users if each.name != layer.name)
        return _checked(replace(self, users=()), (*others, layer))

    def _is_for(self, layer: Layer, meant: frozenset[Government]) -> bool:
        return any(not meant.isdisjoint(self.governments.meant(name)) for name in layer.names)

    def _tiers(self, meant: Iterable[Government]) -> tuple[Layer, ...]:
        """The layers of the tier, where all governments that a name may mean are of one."""
        stacks = {self._stack(each) for each in meant}
        return tuple(self.tiers[name] for name in stacks.pop()) if len(stacks) == 1 else ()

    def _stack(self, government: Government) -> tuple[str, ...]:
        uppers = self.governments.named(government.upper) if government.upper else ()
        below = any(each.tier == "metropolis" for each in uppers)
        special = government.tier == "county" and below
        return (government.tier, _BELOW_METROPOLIS) if special else (government.tier,)


@cache
def shipped() -> Lexicon:
    """The layers that come with the program."""
    folder = files(__package__)
    common = read_layer(_document(folder / f"common{SUFFIX}"), f"common{SUFFIX}")
    shape = laid((common,)).shape
    tiers, own = (
        {
            each.name.removesuffix(SUFFIX): read_layer(_document(each), f"{place}/{each.name}", shape)
            for each in _toml_files(folder / place)
        }
        for place in ("tiers", "municipalities")
    )
    governments = Governments.model_validate(_document(folder / f"governments{SUFFIX}"))
    return Lexicon(common, tiers, tuple(own.values()), (), governments)


def open_lexicon(place: Path | None) -> Lexicon:
    """The shipped layers with a user's own: one file, or all TOML files of a folder.

    Every file is checked on its own and over all that it may be laid over: ``InputRefused`` says what is wrong.
    """
    return shipped() if place is None else _checked(shipped(), map(user_layer, user_files(place)))


def user_files(place: Path) -> tuple[Path, ...]:
    """The files of a user's wording, in the order of their names; hidden ones do not count."""
    if not place.is_dir():
        return (place,)
    try:
        found = [each for each in place.iterdir() if each.suffix == SUFFIX and not each.name.startswith(".")]
    except OSError as error:
        raise _unreadable(place, error) from None
    return tuple(sorted(found))


def user_layer(path: Path) -> Layer:
    """The layer that a user's file is, checked by itself."""
    return read_user_layer(user_text(path), str(path))


def user_text(path: Path) -> str:
    """What a user's file holds; ``InputRefused`` where that is no text."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputRefused("lexicon-not-utf8", file=str(path)) from None
    except OSError as error:
        raise _unreadable(path, error) from None


def read_user_layer(text: str, name: str) -> Layer:
    """The same from the text of a file."""
    layer = read_layer(parse(text, name), name, laid((shipped().common,)).shape)
    if not layer.names:
        raise InputRefused("lexicon-for-missing", file=name)
    return layer


def _unreadable(path: Path, error: OSError) -> InputRefused:
    return InputRefused("lexicon-unreadable", file=str(path), reason=error.strerror or str(error))


def _checked(beneath: Lexicon, users: Iterable[Layer]) -> Lexicon:
    """The lexicon with a user's layers, if each fits wherever it is laid."""
    layers = tuple(users)
    listed = beneath.governments
    governments = Governments(
        metropolis=listed.metropolis, province=listed.province, declared=tuple(_declared(layers))
    )
    lexicon = replace(beneath, users=layers, governments=governments)
    for layer in layers:
        _check_names(layer, governments)
        _check_removed(layer, lexicon)
    lexicon.overlay()
    for name in dict.fromkeys(name for layer in layers for name in _samples(layer, governments)):
        lexicon.overlay(name)
    return lexicon


def _samples(layer: Layer, governments: Governments) -> Sequence[str]:
    """Names for whose wording a layer counts: its own, or one of every tier."""
    if not layer.for_everybody:
        return layer.names
    return tuple({(each.tier, each.upper is None): each.name for each in governments.all()}.values())


def _declared(layers: Iterable[Layer]) -> Iterator[Government]:
    """The governments that layers declare, with those above them; two that differ are refused."""
    seen: dict[str, Government] = {}
    for layer in layers:
        said = layer.declared
        if said is None:
            continue
        if seen.setdefault(said.name, said) != said:
            raise InputRefused("lexicon-declared-otherwise", file=layer.name, name=said.name)
        yield said
        tier = tier_of(said.upper) if said.upper else None
        if said.upper is not None and tier is not None:
            yield Government(name=said.upper, tier=tier)


def _check_names(layer: Layer, governments: Governments) -> None:
    """Refuses a layer for a government that no list has: its name may be a slip of the pen."""
    known = frozenset(governments.all())
    for name in layer.names:
        if name != EVERYBODY and known.isdisjoint(governments.meant(name)):
            near = suggestion(name, (each.name for each in governments.all()))
            raise InputRefused("lexicon-stranger", file=layer.name, name=name, near=near)


def _check_removed(layer: Layer, lexicon: Lexicon) -> None:
    """Refuses to take away what no layer has."""
    others = (lexicon.common, *lexicon.tiers.values(), *lexicon.municipalities, *lexicon.users)
    for key, words in layer.removed.items():
        there = {word for each in others for word in (*each.words.get(key, ()), *each.replaced.get(key, ()))}
        for word in words:
            if word not in there:
                near = suggestion(word, sorted(there))
                raise InputRefused("lexicon-not-there", file=layer.name, key=key, word=word, near=near)


def _toml_files(folder: Traversable) -> list[Traversable]:
    """The TOML files of a folder, which is not there where it would be empty."""
    found = folder.iterdir() if folder.is_dir() else iter(())
    return sorted((each for each in found if each.name.endswith(SUFFIX)), key=lambda each: each.name)


def _document(file: Traversable) -> dict[str, object]:
    return parse(file.read_text("utf8"), file.name)
