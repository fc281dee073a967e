"""``gongyak tables``: what was read before any meaning is given to it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ..errors import UsageError
from ..export.files import make_folder, replacing, standard_output
from .failures import attempt, failure_of
from .inputs import identity
from .naming import document_name
from .onlooker import Onlooker, add_looking_options
from .parser import Parser
from .settings import add_settings_options, settings_for
from .voice import Voice, shown

if TYPE_CHECKING:
    from ..settings import Settings

if TYPE_CHECKING:
    from ..trace import Trace

_SUFFIX = ".tables.json"


def attach(parser: Parser) -> None:
    """One file, and where to write."""
    words, add = parser.voice.words, parser.options.add_argument
    parser.inputs.add_argument("inputs", nargs="*", metavar=words("file-slot"), help=words("help-file"))
    add("--out", metavar=words("target-slot"), help=words("help-tables-out"))
    add_settings_options(parser)
    add_looking_options(parser)


def main(asked: argparse.Namespace, voice: Voice) -> int:
    """Write the tables of one file."""
    if len(asked.inputs) != 1:
        raise UsageError("one-file-wanted" if asked.inputs else "no-input")
    path = Path(asked.inputs[0])
    settings = settings_for(asked)
    target = None if asked.out is None else _target(asked.out, path)
    with closing(Onlooker(asked, voice, (path,))) as onlooker:
        with onlooker.watching(path, document_name(path)) as trace:
            write = attempt(lambda: _reader(path, settings, trace))
            if not isinstance(write, Exception):
                _send(write, target, trace)
                return 0
        failure = failure_of(write, voice, shown(path))
        voice.tell_words(failure.line)
        return failure.exit_code


def _reader(path: Path, settings: Settings, trace: Trace) -> Callable[[BinaryIO], None]:
    """Reads the tables; what comes back writes them."""
    from .. import pipeline  # noqa: PLC0415 - loads every stage; the help must not wait for that
    from ..export import json  # noqa: PLC0415

    tables = pipeline.read_tables(path, settings, trace)
    return lambda stream: json.write(tables, stream)


def _target(out: str, path: Path) -> Path:
    """The file meant by ``--out``: itself, or one in that folder."""
    target = Path(out)
    if out.endswith(os.sep) or target.is_dir():
        make_folder(target)
        target /= f"{document_name(path)}{_SUFFIX}"
    if identity(target) == identity(path) or _same_file(target, path):
        raise UsageError("output-is-input", output=shown(target))
    return target


def _same_file(target: Path, path: Path) -> bool:
    try:
        return target.samefile(path)
    except OSError:
        return False


def _send(write: Callable[[BinaryIO], None], target: Path | None, trace: Trace) -> None:
    with (
        trace.stage("export"),
        standard_output() if target is None else replacing(target) as stream,
    ):
        write(stream)
