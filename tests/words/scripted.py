"""An engine that says what a test tells it to, in Tesseract's form."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extract.model.layout import Word
from extract.model.source import Pixels
from extract.words.engines import Answer, Task
from extract.words.engines.tsv import words_of
from extract.words.strip import Strip

Script = Callable[[int, Pixels, Task], tuple[str, float]]
"""What to say about a strip, by its number in the call: words with blanks between them, and the confidence."""


class Scripted:
    name = "scripted"
    version = "1"
    languages: tuple[str, ...] = ("Hangul", "eng")

    def __init__(self, script: Script) -> None:
        self.script = script
        self.calls: list[tuple[Task, int]] = []

    def call(self, strips: Sequence[Pixels], task: Task) -> Answer:
        self.calls.append((task, len(strips)))
        return "\n".join(
            line for number, pixels in enumerate(strips) for line in self._lines(number, pixels, task)
        )

    def _lines(self, number: int, pixels: Pixels, task: Task) -> list[str]:
        text, confidence = self.script(number, pixels, task)
        words = text.split()
        width = pixels.shape[1] // max(1, len(words))
        return [
            f"5\t{number + 1}\t1\t1\t1\t{place + 1}\t{place * width}\t0\t{width}\t{pixels.shape[0]}"
            f"\t{confidence * 100}\t{word}"
            for place, word in enumerate(words)
        ]

    def translate(self, answer: Answer, strips: Sequence[Strip]) -> tuple[tuple[Word, ...], ...]:
        return words_of(answer, strips)


def silent() -> Scripted:
    """An engine that finds nothing at all."""
    return Scripted(lambda *_: ("", 0.0))
