"""``gongyak convert``: reports in, records out, one input after another."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing, suppress
from pathlib import Path

from ..errors import OutputFailed, UsageError
from ..export import FolderTarget, StreamTarget, fits_stream, format_names
from ..export.files import make_folder
from .batch import Audience, Destination, convert_all
from .chronicle import Chronicle
from .earlier import EarlierRecords
from .formats import formats_asked
from .inputs import find
from .naming import name_documents
from .onlooker import Onlooker, add_looking_options
from .parser import Parser
from .settings import add_max_error, add_settings_options, settings_for
from .voice import Voice

_DEFAULT_FORMAT = "json"


def attach(parser: Parser) -> None:
    """Inputs, where to write, in which formats."""
    words, add = parser.voice.words, parser.options.add_argument
    parser.epilog = f"{words('convert-details')}\n\n{parser.epilog}"
    formats = ", ".join(format_names())
    parser.inputs.add_argument("inputs", nargs="*", metavar=words("input-slot"), help=words("help-inputs"))
    add("--out", type=Path, metavar=words("folder-slot"), help=words("help-out"))
    add("--to", action="append", metavar=words("formats-slot"), help=words("help-to", formats=formats))
    add("-q", "--quiet", action="store_true", help=words("help-quiet"))
    add_settings_options(parser)
    add_max_error(parser)
    add_looking_options(parser)


def main(asked: argparse.Namespace, voice: Voice) -> int:
    """Convert everything that can be converted; the exit code of the worst that happened comes back."""
    if not asked.inputs:
        raise UsageError("no-input")
    formats, settings = formats_asked(asked.to or (_DEFAULT_FORMAT,), format_names()), settings_for(asked)
    found = find(asked.inputs, asked.out, asked.debug)
    onlooker = Onlooker(asked, voice, found.files)
    destination = _destination(asked.out, formats, found.files)
    chronicle = Chronicle(found, voice, quiet=asked.quiet)
    with closing(onlooker), closing(chronicle):
        convert_all(found, destination, settings, Audience(chronicle, onlooker))
    return chronicle.exit_code


def _destination(out: Path | None, formats: tuple[str, ...], files: tuple[Path, ...]) -> Destination:
    return _on_stream(formats, files) if out is None else _in_folder(out, formats, files)


def _on_stream(formats: tuple[str, ...], files: tuple[Path, ...]) -> Destination:
    unfit = [name for name in formats if not fits_stream(name)]
    if unfit or len(formats) > 1:
        raise UsageError("formats-need-out", formats=", ".join(unfit or formats))
    if len(files) > 1 and formats == (_DEFAULT_FORMAT,):
        raise UsageError("several-inputs-need-out", inputs=len(files))
    nothing = EarlierRecords()
    documents = name_documents(files, nothing.owners)
    return Destination(StreamTarget(sys.stdout.buffer, formats[0]), documents, nothing)


def _in_folder(out: Path, formats: tuple[str, ...], files: tuple[Path, ...]) -> Destination:
    make_folder(out)
    earlier = EarlierRecords(tuple(out.iterdir()), _documents_in_tables(out))
    return Destination(FolderTarget(out, formats), name_documents(files, earlier.owners), earlier)


def _documents_in_tables(out: Path) -> tuple[tuple[str, str], ...]:
    """What the tables hold; tables that cannot be read matter only to who writes tables, and complain there."""
    from ..export.csv import documents_in  # noqa: PLC0415 - the models are slow to load, and help must be quick

    with suppress(OutputFailed):
        return tuple(documents_in(out))
    return ()
