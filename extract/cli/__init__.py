"""The command line: one module a command, each with ``attach(parser)`` and ``main(asked, voice)``."""

from __future__ import annotations

import argparse
import io
import logging
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from ..errors import OutputFailed, UsageError
from ..export.files import standard_output
from .failures import failure_of
from .parser import Parser
from .voice import Voice, language_of

PROGRAM = "gongyak"

COMMANDS = ("convert", "audit", "diff", "tables", "lexicon", "engines", "schema")

_INTERRUPTED = 130


class Command(Protocol):
    """What a command's module offers."""

    def attach(self, parser: Parser) -> None:
        """Add the command's own arguments."""

    def main(self, asked: argparse.Namespace, voice: Voice) -> int:
        """Do it; the exit code comes back, trouble with the whole command is raised."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; every exception ends here as an exit code and a line of words."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    voice = Voice(language_of(given, os.environ))
    _set_up_log(verbose=_asks_for_details(given))
    try:
        return _flushed(_run(given, voice))
    except KeyboardInterrupt:
        voice.tell("interrupted")
        return _INTERRUPTED
    except BrokenPipeError:
        return OutputFailed.exit_code
    except Exception as error:  # noqa: BLE001 - a user meets one line and an exit code, never a traceback
        failure = failure_of(error, voice)
        voice.tell_words(failure.line)
        return failure.exit_code
    finally:
        _drop_what_cannot_be_written()


def _run(given: list[str], voice: Voice) -> int:
    _tolerate_narrow_terminals()
    place = _place_of_command(given)
    try:
        if place is None:
            _top_parser(voice).parse(given)
            raise UsageError("no-command")
        command, parser = _command(given[place], voice)
        asked = parser.parse(given[:place] + given[place + 1 :])
    except SystemExit:  # how argparse leaves after --help and --version
        return 0
    return command.main(asked, voice)


def _place_of_command(given: list[str]) -> int | None:
    """Where the command's name stands: the first word that is neither an option nor the language."""
    for place, word in enumerate(given):
        if not word.startswith("-") and given[place - 1 : place] != ["--lang"]:
            return place
    return None


def _top_parser(voice: Voice) -> Parser:
    commands = (f"  {name:<9}{voice.words(f'{name}-about')}" for name in COMMANDS)
    details = "\n".join((f"{voice.words('commands')}:", *commands))
    parser = Parser(f"{PROGRAM} {voice.words('command-slot')}", voice, about="about", details=details)
    words = voice.words("help-version")
    parser.options.add_argument("--version", action="version", version=f"{PROGRAM} {_version()}", help=words)
    parser.add_common_options()
    return parser


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow, and only needed here

    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        return "(not installed)"


def _command(name: str, voice: Voice) -> tuple[Command, Parser]:
    if name not in COMMANDS:
        raise UsageError("unknown-command", argument=name, commands=", ".join(COMMANDS))
    command = cast(Command, import_module(f".{name}", __name__))
    parser = Parser(f"{PROGRAM} {name}", voice, about=f"{name}-about")
    command.attach(parser)
    parser.add_common_options()
    return command, parser


def _asks_for_details(given: list[str]) -> bool:
    """Whether ``-v`` is among the options; looked up before parsing, which may fail and be logged."""
    options = given[: given.index("--")] if "--" in given else given
    return any(word == "--verbose" or re.fullmatch("-[a-z]*v[a-z]*", word) for word in options)


def _set_up_log(*, verbose: bool) -> None:
    """Show the log where it is asked for; else let no library write to the user's terminal by itself."""
    logging.captureWarnings(capture=True)
    if verbose:
        logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    else:
        logging.basicConfig(handlers=[logging.NullHandler()])


def _tolerate_narrow_terminals() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _flushed(code: int) -> int:
    if sys.stdout is not None:
        with standard_output():
            pass
    return code


def _drop_what_cannot_be_written() -> None:
    """Output that nobody takes goes nowhere, or Python would complain of it on its way out."""
    try:
        _flushed(0)
    except (OSError, OutputFailed):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
