"""``gongyak lexicon check``: whether wording files are sound, and what they add."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import GongyakError, UsageError
from ..lexicon.layered import Lexicon, open_lexicon, shipped, user_files, user_layer
from ..lexicon.layers import Layer
from ..lexicon.overlay import laid
from .failures import Failure, failure_of, worst
from .voice import Voice, shown
from .wording_shown import print_lines


def checked(asked: argparse.Namespace, place: Path, voice: Voice) -> int:
    """Check the files named, each beside those of the user, or all of the user's; the exit code of the worst."""
    if asked.name is not None:
        raise UsageError("lexicon-command-wrong")
    files = tuple(map(Path, asked.inputs[1:]))
    lexicon = open_lexicon(place) if files and place.exists() else shipped()
    files = files or (user_files(place) if place.exists() else ())
    if not files:
        voice.tell("lexicon-no-files", file=shown(place))
    failures: list[Failure] = []
    for file in files:
        try:
            layer = user_layer(file)
            lexicon = lexicon.with_user(layer)
        except GongyakError as error:
            failures.append(failure_of(error, voice))
            voice.tell_words(failures[-1].line)
        else:
            print_lines(_account(layer, lexicon, voice))
    return worst(failures)


def _account(layer: Layer, lexicon: Lexicon, voice: Voice) -> Iterator[str]:
    """What a file does to the wording beneath it."""
    name = None if layer.for_everybody else layer.names[0]
    names = voice.words("lexicon-everybody") if name is None else ", ".join(layer.names)
    yield voice.words("lexicon-sound", file=shown(layer.name), names=names)
    beneath = laid(each for each in lexicon.layers(name) if each not in lexicon.users)
    for key, words in layer.words.items():
        known = {entry.said for entry in beneath.words.get(key, ())} - set(layer.removed.get(key, ()))
        yield from _line("lexicon-adds", key, (word for word in words if word not in known), voice)
        yield from _line("lexicon-known", key, (word for word in words if word in known), voice)
    for key, value in layer.values.items():
        yield from _line("lexicon-adds", key, (f"{value}",), voice)
    for code, each in (("lexicon-removes", layer.removed), ("lexicon-replaces", layer.replaced)):
        for key, words in each.items():
            yield from _line(code, key, words, voice)


def _line(code: str, key: str, words: Iterable[str], voice: Voice) -> Iterator[str]:
    said = ", ".join(words)
    if said:
        yield voice.words(code, key=key, words=said)
