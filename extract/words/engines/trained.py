"""Tesseract's trained data: what is installed, and which of it reads what. Both ways to Tesseract share it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass

from ...errors import DependencyMissing
from ...settings import WordSettings
from . import Task
from .install import install_command

_STAND_INS = {"Hangul": ("Hangul", "script/Hangul", "kor"), "kor": ("kor", "Hangul", "script/Hangul")}
"""What Debian calls `Hangul` is `script/Hangul` elsewhere; plain Korean reads Latin and digits worse."""

_LINE, _RAW_LINE = 7, 13
"""Tesseract's page segmentation modes for a single line, with and without its own tidying up."""

_FIGURE_SIGNS = "0123456789.,%-"
_FIGURE_LANGUAGE = "eng"

_OTHER_KOREAN = "kor"
"""Trained apart from `Hangul`, and therefore wrong elsewhere."""

PROGRAM = "tesseract"
"""As pytesseract calls it, which is not asked: where pandas is installed it loads that too, 0.3 s at each start."""

_ASKING_SECONDS = 20
"""Tesseract answers what it has in a tenth of a second; a program that takes this long is not Tesseract."""

ALWAYS = {"user_defined_dpi": "300", "tessedit_do_invert": "0"}
"""Strips have a resolution, so that Tesseract need not guess; and they are dark print on white, so that it need not
read what it doubts once more as white print on black."""


@dataclass(frozen=True, slots=True)
class Trained:
    """What an installation of Tesseract has; ``folder`` is ``None`` where an old program does not tell it."""

    folder: str | None
    languages: frozenset[str]


@dataclass(frozen=True, slots=True)
class Way:
    """How a task is read: languages joined by ``+``, segmentation mode, and the signs allowed ("" for all)."""

    languages: str
    mode: int
    signs: str = ""


def installed() -> Trained:
    """What the program says of itself. Raises :class:`DependencyMissing` with the command that installs it."""
    listing = _told("--list-langs")
    folder = re.search(r'"(.+)"', listing[0]) if listing else None
    return Trained(folder[1] if folder else None, frozenset(listing))


def version() -> str:
    """That of the program. Raises as :func:`installed` does."""
    return next(iter(_told("--version")), "").removeprefix("tesseract ")


def resolved(languages: Iterable[str], trained: Trained) -> tuple[str, ...]:
    """The names under which ``languages`` are installed. Raises :class:`DependencyMissing` for the first that is not."""
    return tuple(_resolved(language, trained.languages) for language in languages)


def ways(languages: tuple[str, ...], trained: Trained) -> dict[Task, Way]:
    """How each task is read with these installed languages."""
    both = "+".join(languages)
    figures = _FIGURE_LANGUAGE if _FIGURE_LANGUAGE in trained.languages else both
    return {
        "text": Way(both, _LINE),
        "raw": Way(both, _RAW_LINE),
        "hangul": Way(languages[0], _LINE),
        "again": Way(_OTHER_KOREAN if _OTHER_KOREAN in trained.languages else languages[0], _LINE),
        "figures": Way(figures, _LINE, _FIGURE_SIGNS),
    }


def languages_of(settings: WordSettings) -> tuple[Trained, tuple[str, ...]]:
    """What is installed, and the installed names of the languages that the settings ask for."""
    trained = installed()
    return trained, resolved(settings.languages, trained)


def _told(question: str) -> tuple[str, ...]:
    """The lines that Tesseract prints; pytesseract's own list leaves out every name with a capital."""
    try:
        told = subprocess.run(
            [PROGRAM, question],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_ASKING_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise DependencyMissing("tesseract-missing", command=install_command()) from None
    return tuple((told.stdout + told.stderr).decode("utf8", "replace").split("\n"))


def _resolved(language: str, languages: frozenset[str]) -> str:
    for name in _STAND_INS.get(language, (language,)):
        if name in languages:
            return name
    code = "tesseract-korean-missing" if language in _STAND_INS else "tesseract-language-missing"
    raise DependencyMissing(code, language=language, command=install_command())
