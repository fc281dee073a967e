"""Tesseract in this very process, through tesserocr: no program is started, no picture is written to disk."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic

from ...errors import DependencyMissing, InputRefused
from ...model.layout import Word
from ...model.source import Pixels
from ...settings import WordSettings
from ..strip import Strip
from . import Answer, Task
from .trained import ALWAYS, languages_of, version, ways
from .tsv import words_of

try:
    from tesserocr import PyTessBaseAPI, tesseract_version
except ImportError:
    raise DependencyMissing("tesserocr-missing") from None


class Engine:
    """Tesseract as a library. It reads with the trained data of the installed program, which must tell where they are.

    Raises :class:`DependencyMissing` where the library, the program or the data are missing. A reader is made when
    its languages are first asked for (0.05 to 0.15 s) and kept as long as the engine.
    """

    name = "tesserocr"

    def __init__(self, settings: WordSettings) -> None:
        trained, self.languages = languages_of(settings)
        if trained.folder is None:
            raise DependencyMissing("tesseract-folder-unknown", version=version())
        self.version = tesseract_version().split("\n", 1)[0].removeprefix("tesseract ").strip()
        self._folder = trained.folder
        self._seconds = settings.ocr_seconds
        self._ways = ways(self.languages, trained)
        self._readers: dict[str, PyTessBaseAPI] = {}

    def call(self, strips: Sequence[Pixels], task: Task) -> Answer:
        """Tesseract's TSV for all strips, in which its "pages" are the strips, counted from 1."""
        if not strips:
            return ""
        reader = self._reader(task)
        until = monotonic() + self._seconds
        return "".join(self._read(reader, pixels, (number, until)) for number, pixels in enumerate(strips))

    def translate(self, answer: Answer, strips: Sequence[Strip]) -> tuple[tuple[Word, ...], ...]:
        """The words of each strip, with Tesseract's own confidence."""
        return words_of(answer, strips)

    def _reader(self, task: Task) -> PyTessBaseAPI:
        """The reader of the task's languages, set to the task."""
        way = self._ways[task]
        if way.languages not in self._readers:
            self._readers[way.languages] = _loaded(self._folder, way.languages)
        reader = self._readers[way.languages]
        reader.SetPageSegMode(way.mode)  # type: ignore[arg-type]  # a plain number
        reader.SetVariable("tessedit_char_whitelist", way.signs)
        return reader

    def _read(self, reader: PyTessBaseAPI, pixels: Pixels, turn: tuple[int, float]) -> Answer:
        """The lines of one strip; ``turn`` is its number and the moment by which all must be read."""
        number, until = turn
        height, width = pixels.shape
        left = until - monotonic()
        reader.SetImageBytes(pixels.tobytes(), width, height, 1, width)  # type: ignore[arg-type]  # not str
        if left <= 0 or not reader.Recognize(max(1, round(1000 * left))):
            raise InputRefused("ocr-timeout", seconds=self._seconds)
        return str(reader.GetTSVText(number))


def _loaded(folder: str, languages: str) -> PyTessBaseAPI:
    try:
        reader = PyTessBaseAPI(path=folder, lang=languages)
    except RuntimeError as error:
        raise InputRefused("ocr-failed", reason=str(error)) from error
    for name, value in ALWAYS.items():
        reader.SetVariable(name, value)
    return reader
