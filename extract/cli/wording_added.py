"""``gongyak lexicon add``: a word written into the user's own file."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..errors import UsageError
from ..export.files import make_folder, replacing
from ..lexicon.governments import Government, tier_word
from ..lexicon.layered import SUFFIX, Lexicon, open_lexicon, read_user_layer, user_text
from ..lexicon.layers import EVERYBODY
from ..lexicon.writing import new_file, with_word
from .voice import Voice, shown
from .wording_shown import find_government, find_key


def added(asked: argparse.Namespace, place: Path, voice: Voice) -> int:
    """Write one word below one key, if it fits beside all others; nothing is written otherwise."""
    if len(asked.inputs) != 3 or not asked.name:
        raise UsageError("lexicon-command-wrong")
    _, key, word = asked.inputs
    lexicon = open_lexicon(place if place.exists() else None)
    overlay = lexicon.overlay(None if asked.name == EVERYBODY else asked.name)
    find_key(key, overlay)
    known = next((entry for entry in overlay.words.get(key, ()) if entry.said == word), None)
    if known is not None:
        voice.tell("lexicon-already", word=word, key=key, layer=shown(known.layer))
        return 0
    file = _file(place, asked.name, lexicon)
    declared = _to_declare(asked.name, lexicon)
    text = with_word(_text(file, asked.name, declared), str(file), key, word)
    lexicon.with_user(read_user_layer(text, str(file)))
    make_folder(file.parent)
    is_new = not file.exists()
    with replacing(file) as stream:
        stream.write(text.encode())
    voice.tell("lexicon-added", file=shown(file), key=key, word=word)
    if is_new and declared is not None:
        voice.tell("lexicon-declared", file=shown(file), name=declared.name, tier=tier_word(declared))
    return 0


def _file(place: Path, name: str, lexicon: Lexicon) -> Path:
    """The file to write into: the one named, the first that is for this government alone, or a new one."""
    if place.suffix == SUFFIX and not place.is_dir():
        others = [layer.names for layer in lexicon.users if layer.names != (name,)]
        if others:
            raise UsageError("lexicon-for-other", file=shown(place), names=", ".join(others[0]))
        return place
    own = (Path(layer.name) for layer in lexicon.users if layer.names == (name,))
    return next(own, place / f"{'all' if name == EVERYBODY else name}{SUFFIX}")


def _to_declare(name: str, lexicon: Lexicon) -> Government | None:
    """The government of that name where no list has it."""
    if name == EVERYBODY:
        return None
    meant = find_government(name, lexicon)
    return None if set(meant) & set(lexicon.governments.all()) else meant[0]


def _text(file: Path, name: str, declared: Government | None) -> str:
    """What a file holds, or what a new one begins with."""
    return user_text(file) if file.exists() else new_file(name, declared)
