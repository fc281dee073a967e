"""The command line in the user's language: argparse does the reading, the words are ours."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from gettext import gettext

from ..errors import EXIT_CODES, UsageError
from .voice import LANGUAGES, Voice


class Parser(argparse.ArgumentParser):
    """A parser that raises :class:`UsageError` and leaves exits and words to others.

    Options and inputs may follow each other in any order; words behind ``--`` are inputs.
    """

    def __init__(self, program: str, voice: Voice, *, about: str, details: str = "") -> None:
        super().__init__(
            prog=program,
            description=voice.words(about),
            epilog="\n\n".join(filter(None, (details, _exit_codes(voice)))),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self.voice = voice
        self.inputs = self.add_argument_group(voice.words("inputs"))
        self.options = self.add_argument_group(voice.words("options"))

    def add_common_options(self) -> None:
        """What every command understands; added last, so that it is shown last."""
        add, words = self.options.add_argument, self.voice.words
        add("--lang", metavar="|".join(LANGUAGES), help=words("help-lang"))
        add("-v", "--verbose", action="store_true", help=words("help-verbose"))
        add("-h", "--help", action="help", help=words("help-help"))

    def format_help(self) -> str:
        """The help, its first word translated too."""
        return super().format_help().replace(gettext("usage: "), self.voice.words("usage"), 1)

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """What was asked for; inputs are in ``inputs``."""
        before, after = _parted(arguments)
        try:
            asked, strange = self.parse_known_intermixed_args(before)
        except argparse.ArgumentError as error:
            raise UsageError("argument-misused", argument=error.argument_name) from None
        if not hasattr(asked, "inputs"):
            strange += after
        if strange:
            raise UsageError("unknown-argument", argument=strange[0])
        if asked.lang is not None and asked.lang not in LANGUAGES:
            raise UsageError("unknown-language", argument=asked.lang)
        if hasattr(asked, "inputs"):
            asked.inputs += after
        return asked


def _parted(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands before and behind ``--``."""
    words = list(arguments)
    cut = words.index("--") if "--" in words else len(words)
    return words[:cut], words[cut + 1 :]


def _exit_codes(voice: Voice) -> str:
    lines = (f"  {code:>3}  {voice.words(f'exit-{code}')}" for code in EXIT_CODES)
    return "\n".join((voice.words("exit-codes"), *lines))
