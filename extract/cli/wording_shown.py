"""``gongyak lexicon show``: the words in force, each with the layer that it comes from."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from ..errors import UsageError
from ..export.files import standard_output
from ..lexicon.governments import Government, tier_word
from ..lexicon.layered import Lexicon, open_lexicon
from ..lexicon.layers import EVERYBODY
from ..lexicon.matching import suggestion
from ..lexicon.overlay import Entry, Overlay
from .voice import Voice, shown


def show(asked: argparse.Namespace, place: Path, voice: Voice) -> int:
    """Print the wording of a government, or what all share: all of it, a table, or a key."""
    if len(asked.inputs) > 2:
        raise UsageError("lexicon-command-wrong")
    lexicon = open_lexicon(place if place.exists() else None)
    name = None if asked.name == EVERYBODY else asked.name
    whom = _whom(name, lexicon, voice)
    overlay = lexicon.overlay(name)
    keys = _keys(overlay, asked.inputs[1] if len(asked.inputs) > 1 else "")
    layers = " < ".join(shown(layer.name) for layer in lexicon.layers(name))
    print_lines((voice.words("lexicon-of-whom", whom=whom, layers=layers), *_lines(overlay, keys)))
    return 0


def print_lines(lines: Iterable[str]) -> None:
    """Lines on standard output."""
    with standard_output() as stream:
        stream.write("".join(f"{line}\n" for line in lines).encode("utf8", "backslashreplace"))


def find_government(name: str, lexicon: Lexicon) -> tuple[Government, ...]:
    """The governments that a user's ``--for`` may mean; one at least."""
    meant = lexicon.governments.meant(name)
    if not meant:
        near = suggestion(name, (each.name for each in lexicon.governments.all()))
        raise UsageError("lexicon-no-such-name", name=name, near=near)
    return meant


def find_key(key: str, overlay: Overlay) -> str:
    """A key that there is."""
    if key not in overlay.words and key not in overlay.values:
        raise _no_such_key(key, overlay)
    return key


def _whom(name: str | None, lexicon: Lexicon, voice: Voice) -> str:
    if name is None:
        return voice.words("lexicon-everybody")
    said = (_described(each, voice) for each in find_government(name, lexicon))
    return ", ".join(dict.fromkeys(said))


def _described(government: Government, voice: Voice) -> str:
    facts = {"name": government.name, "tier": tier_word(government), "upper": government.upper}
    return voice.words("lexicon-government", **facts)


def _keys(overlay: Overlay, wanted: str) -> tuple[str, ...]:
    """The keys that are asked for: one, those of a table, or all."""
    every = (*overlay.words, *overlay.values)
    found = tuple(key for key in every if wanted in ("", key, key.partition(".")[0]))
    if not found:
        raise _no_such_key(wanted, overlay)
    return found


def _no_such_key(key: str, overlay: Overlay) -> UsageError:
    return UsageError("lexicon-no-such-key", key=key, near=suggestion(key, (*overlay.words, *overlay.values)))


def _lines(overlay: Overlay, keys: Iterable[str]) -> Iterator[str]:
    """Each key, and below it its words by layer."""
    for key in keys:
        yield key
        entries = (overlay.values[key],) if key in overlay.values else overlay.words[key]
        for layer, each in groupby(entries, key=_layer):
            yield f"    {', '.join(str(entry.said) for entry in each)}  [{shown(layer)}]"


def _layer(entry: Entry) -> str:
    return entry.layer
