"""Speaking to the user: on standard error, in the user's language, safe for a terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import zip_longest
from typing import cast, get_args

from ..messages import Language, printable, say
from ..model.layout import Fact

DEFAULT: Language = "ko"
"""The readers of these reports are Korean; who wants English has a locale that says so."""

LANGUAGES: tuple[str, ...] = get_args(Language)

_NO_LOCALE = ("", "C", "POSIX")


@dataclass(frozen=True, slots=True)
class Voice:
    """Words in one language."""

    language: Language

    def words(self, code: str, /, **facts: Fact) -> str:
        """The message ``code`` with its facts."""
        return say(code, self.language, facts)

    def tell(self, code: str, /, **facts: Fact) -> None:
        """One message on a line of its own."""
        self.tell_words(self.words(code, **facts))

    def tell_words(self, words: str) -> None:
        """Words that were put together before. If nobody can hear them, the work goes on all the same."""
        if sys.stderr is not None:
            with suppress(OSError):
                sys.stderr.write(f"{words}\n")
                sys.stderr.flush()


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language that ``--lang`` names, else that of the locale.

    Looked up before anything is parsed, since complaints about the command line must be in it too; a name
    that is no language is complained about later.
    """
    named = _named(arguments)
    return cast(Language, named) if named in LANGUAGES else _of_locale(environment)


def _named(arguments: Sequence[str]) -> str | None:
    named = None
    for word, following in zip_longest(arguments, arguments[1:]):
        if word == "--":
            break
        if word == "--lang":
            named = following
        elif word.startswith("--lang="):
            named = word.removeprefix("--lang=")
    return named


def _of_locale(environment: Mapping[str, str]) -> Language:
    settings = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((setting for setting in settings if setting), "").partition(".")[0]
    return DEFAULT if locale in _NO_LOCALE or locale.startswith("ko") else "en"


def shown(path: object) -> str:
    """A path as it may be shown: undecodable bytes and control signs replaced."""
    return printable(str(path).encode("utf8", "replace").decode("utf8"))
