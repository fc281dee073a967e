"""RapidOCR: another kind of network (PP-OCR, run by ONNX) and therefore another kind of error.

As its wheel ships it reads figures and Latin, and no Hangul; a Korean model can be named in the settings.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, cast

import cv2

from ...errors import DependencyMissing, InputRefused
from ...model.layout import Word
from ...model.source import Pixels
from ...settings import WordSettings
from ..strip import Strip
from . import Answer, Task

if TYPE_CHECKING:
    from rapidocr import RapidOCR
    from rapidocr.ch_ppocr_rec import TextRecOutput

_KOREAN_TASKS: frozenset[Task] = frozenset(("text", "raw", "hangul", "again"))

_WIDE, _NARROW = 1.0, 0.55
"""Widths of a Hangul syllable and of a digit or Latin letter, in syllables: where words lie is guessed from them."""


class Engine:
    """Raises :class:`DependencyMissing` where the library is missing; the network is loaded when first asked."""

    name = "rapidocr"

    def __init__(self, settings: WordSettings) -> None:
        self.version = _version()
        self._seconds = settings.ocr_seconds
        self._model = settings.korean_model
        if self._model is not None and not Path(self._model).is_file():
            raise DependencyMissing("rapidocr-model-missing", model=self._model)
        self.languages = ("Latin",) if self._model is None else ("Korean",)

    def call(self, strips: Sequence[Pixels], task: Task) -> Answer:
        """A line of JSON for each strip: what was read and how surely (0 to 1)."""
        if task in _KOREAN_TASKS and self._model is None:
            raise DependencyMissing("rapidocr-reads-no-korean")
        until = monotonic() + self._seconds
        return "\n".join(self._read(pixels, until) for pixels in strips)

    def translate(self, answer: Answer, strips: Sequence[Strip]) -> tuple[tuple[Word, ...], ...]:
        """The words of each strip, parted at blanks; the network tells no places."""
        answers = (json.loads(line) for line in answer.splitlines())
        return tuple(
            tuple(_words(text, confidence, strip))
            for (text, confidence), strip in zip(answers, strips, strict=True)
        )

    def _read(self, pixels: Pixels, until: float) -> str:
        if monotonic() > until:
            raise InputRefused("ocr-timeout", seconds=self._seconds)
        colour = cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
        said = cast("TextRecOutput", self._network(colour, use_det=False, use_cls=False, use_rec=True))
        text, score = (said.txts[0], said.scores[0]) if said.txts else ("", 0.0)
        return json.dumps([text, round(float(score), 4)], ensure_ascii=False)

    @cached_property
    def _network(self) -> RapidOCR:
        """The network on one core. Nothing is fetched: its models are in the wheel or named by the user."""
        from rapidocr import RapidOCR  # noqa: PLC0415 - half a second that most pages need not wait for

        wanted: dict[str, object] = {
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
        return RapidOCR(params=wanted | ({} if self._model is None else {"Rec.model_path": self._model}))


def _version() -> str:
    if find_spec("onnxruntime") is None:
        raise DependencyMissing("rapidocr-missing")
    try:
        return version("rapidocr")
    except PackageNotFoundError:
        raise DependencyMissing("rapidocr-missing") from None


def _words(text: str, confidence: float, strip: Strip) -> Iterator[Word]:
    height, width = strip.pixels.shape
    signs = unicodedata.normalize("NFC", text)
    a_sign = width / max(1.0, _breadth(signs))
    at = 0
    for word in signs.split():
        start = signs.index(word, at)
        at = start + len(word)
        box = strip.box(_breadth(signs[:start]) * a_sign, 0, _breadth(word) * a_sign, height)
        yield Word(word, box, confidence, "ocr")


def _breadth(text: str) -> float:
    return sum(_WIDE if unicodedata.east_asian_width(sign) in "WF" else _NARROW for sign in text)
