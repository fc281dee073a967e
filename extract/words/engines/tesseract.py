"""Tesseract through pytesseract: all strips of a page in one process."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
from pytesseract import pytesseract

from ...errors import InputRefused
from ...model.layout import Word
from ...model.source import Pixels
from ...settings import WordSettings
from ..strip import Strip
from . import Answer, Task
from .trained import ALWAYS, Way, languages_of, version, ways
from .tsv import words_of

_THREADS = "OMP_THREAD_LIMIT"
"""Pages are read side by side by several workers; threads within one cost more than they gain."""


class Engine:
    """Tesseract 4.1 or later with Korean data. Raises :class:`DependencyMissing` where one of them is missing."""

    name = "tesseract"

    def __init__(self, settings: WordSettings) -> None:
        trained, self.languages = languages_of(settings)
        self.version = version()
        self._seconds = settings.ocr_seconds
        self._ways = ways(self.languages, trained)

    def call(self, strips: Sequence[Pixels], task: Task) -> Answer:
        """Tesseract's TSV for all strips, in which its "pages" are the strips."""
        if not strips:
            return ""
        with TemporaryDirectory(prefix="gongyak-") as folder, _one_thread():
            return self._read(_listed(strips, Path(folder)), self._ways[task])

    def translate(self, answer: Answer, strips: Sequence[Strip]) -> tuple[tuple[Word, ...], ...]:
        """The words of each strip, with Tesseract's own confidence."""
        return words_of(answer, strips)

    def _read(self, listing: Path, way: Way) -> Answer:
        try:
            told = pytesseract.image_to_data(
                str(listing), way.languages, _options(way), timeout=self._seconds
            )
        except pytesseract.TesseractError as error:
            raise InputRefused("ocr-failed", reason=str(error.message).strip()) from error
        except RuntimeError:
            raise InputRefused("ocr-timeout", seconds=self._seconds) from None
        return str(told)


def _options(way: Way) -> str:
    variables = ALWAYS | ({"tessedit_char_whitelist": way.signs} if way.signs else {})
    return " ".join((f"--psm {way.mode}", *(f"-c {name}={value}" for name, value in variables.items())))


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
