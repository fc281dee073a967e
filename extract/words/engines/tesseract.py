"""Tesseract through pytesseract: all strips of a page in one process."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

import cv2
from pytesseract import pytesseract

from ...errors import DependencyMissing, InputRefused
from ...model.layout import Word
from ...model.source import Pixels
from ...settings import WordSettings
from ..strip import Strip
from . import Answer, Task
from .install import install_command
from .tsv import words_of

_STAND_INS = {"Hangul": ("Hangul", "script/Hangul", "kor"), "kor": ("kor", "Hangul", "script/Hangul")}
"""What Debian calls `Hangul` is `script/Hangul` elsewhere; plain Korean reads Latin and digits worse."""

_LINE = "--psm 7 --dpi 300"
_RAW_LINE = "--psm 13 --dpi 300"
_FIGURES = f"{_LINE} -c tessedit_char_whitelist=0123456789.,%-"

_FIGURE_LANGUAGE = "eng"

_ASKING_SECONDS = 20
"""Tesseract answers what it has in a tenth of a second; a program that takes this long is not Tesseract."""

_THREADS = "OMP_THREAD_LIMIT"
"""Pages are read side by side by several workers; threads within one cost more than they gain."""


class Engine:
    """Tesseract 4.1 or later with Korean data. Raises :class:`DependencyMissing` where one of them is missing."""

    name = "tesseract"

    def __init__(self, settings: WordSettings) -> None:
        installed = frozenset(_told("--list-langs"))
        self.version = next(iter(_told("--version")), "").removeprefix("tesseract ")
        self.languages = tuple(_resolved(language, installed) for language in settings.languages)
        self._seconds = settings.ocr_seconds
        both = "+".join(self.languages)
        self._reads: dict[Task, tuple[str, str]] = {
            "text": (both, _LINE),
            "raw": (both, _RAW_LINE),
            "hangul": (self.languages[0], _LINE),
            "figures": (_FIGURE_LANGUAGE if _FIGURE_LANGUAGE in installed else both, _FIGURES),
        }

    def call(self, strips: Sequence[Pixels], task: Task) -> Answer:
        """Tesseract's TSV for all strips, in which its "pages" are the strips."""
        if not strips:
            return ""
        with TemporaryDirectory(prefix="gongyak-") as folder, _one_thread():
            return self._read(_listed(strips, Path(folder)), *self._reads[task])

    def translate(self, answer: Answer, strips: Sequence[Strip]) -> tuple[tuple[Word, ...], ...]:
        """The words of each strip, with Tesseract's own confidence."""
        return words_of(answer, strips)

    def _read(self, listing: Path, language: str, options: str) -> Answer:
        try:
            told = pytesseract.image_to_data(str(listing), language, options, timeout=self._seconds)
        except pytesseract.TesseractError as error:
            raise InputRefused("ocr-failed", reason=str(error.message).strip()) from error
        except RuntimeError:
            self._too_slow()
        return str(told)

    def _too_slow(self) -> NoReturn:
        raise InputRefused("ocr-timeout", seconds=self._seconds) from None


def _told(question: str) -> tuple[str, ...]:
    """The lines that Tesseract prints; pytesseract's own list leaves out every name with a capital."""
    try:
        told = subprocess.run(
            [pytesseract.tesseract_cmd, question],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_ASKING_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise DependencyMissing("tesseract-missing", command=install_command()) from None
    return tuple((told.stdout + told.stderr).decode("utf8", "replace").split("\n"))


def _resolved(language: str, installed: frozenset[str]) -> str:
    for name in _STAND_INS.get(language, (language,)):
        if name in installed:
            return name
    code = "tesseract-korean-missing" if language in _STAND_INS else "tesseract-language-missing"
    raise DependencyMissing(code, language=language, command=install_command())


def _listed(strips: Sequence[Pixels], folder: Path) -> Path:
    """A file that names one picture a line, which Tesseract reads as if they were pages."""
    names = [folder / f"{number}.pgm" for number in range(len(strips))]
    for name, pixels in zip(names, strips, strict=True):
        cv2.imwrite(str(name), pixels)
    listing = folder / "strips.txt"
    listing.write_text("".join(f"{name}\n" for name in names), encoding="utf8")
    return listing


@contextmanager
def _one_thread() -> Iterator[None]:
    before = os.environ.get(_THREADS)
    os.environ[_THREADS] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_THREADS]
        else:
            os.environ[_THREADS] = before
