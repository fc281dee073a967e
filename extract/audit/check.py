"""What a check is, and what it says: doubts, whose words can be said in any language of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from schemas import Report

from ..messages import Language, say
from ..model.layout import Fact, Severity

Part: TypeAlias = "Fact | Phrase | tuple[Phrase, ...]"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the catalogue whose slots are filled with plain facts, other phrases, or a sum of phrases."""

    code: str
    parts: tuple[tuple[str, Part], ...] = ()

    @staticmethod
    def of(code: str, **parts: Part) -> Phrase:
        """The phrase ``code`` with its slots by name."""
        return Phrase(code, tuple(parts.items()))

    def said(self, language: Language) -> str:
        """The phrase in words."""
        return say(self.code, language, {name: _plain(part, language) for name, part in self.parts})


def _plain(part: Part, language: Language) -> Fact:
    if isinstance(part, Phrase):
        return part.said(language)
    if isinstance(part, tuple):
        return " + ".join(phrase.said(language) for phrase in part)
    return part


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that does not fit: a finding before its words are chosen.

    ``expected`` and ``actual`` speak of the first of ``paths``; amounts are whole won. ``culprits`` are the
    values that alone are to blame: their fields become ``flagged``.
    """

    severity: Severity
    paths: tuple[str, ...]
    phrase: Phrase
    expected: str | None = None
    actual: str | None = None
    culprits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One check: ``look`` reads a sealed report and changes nothing."""

    code: str
    look: Callable[[Report], Iterable[Doubt]]
