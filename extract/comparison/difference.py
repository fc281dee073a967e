"""What a difference is."""

from __future__ import annotations

from dataclasses import dataclass

from ..audit.check import Phrase
from ..messages import Language
from ..model.layout import Severity

Paths = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A difference before it is known how far both sides can be trusted.

    Pointers lead into the old and the new record; those to a pledge name it where the value is gone or new.
    ``was`` and ``now`` are the values, amounts in whole won. The bases are further values that the change rests
    on: where one of them is marked, so is the change.
    """

    code: str
    severity: Severity
    phrase: Phrase
    old_paths: Paths
    new_paths: Paths
    was: str | None = None
    now: str | None = None
    old_basis: Paths = ()
    new_basis: Paths = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A change with its weight. ``uncertain``: a value on either side is marked, so it may be a misreading."""

    change: Change
    severity: Severity
    uncertain: bool

    @staticmethod
    def of(change: Change, uncertain: bool) -> Difference:
        """What may be a misreading accuses nobody."""
        return Difference(change, "info" if uncertain else change.severity, uncertain)

    @property
    def code(self) -> str:
        """The stable name."""
        return self.change.code

    @property
    def old_paths(self) -> Paths:
        """Pointers into the old record."""
        return self.change.old_paths

    @property
    def new_paths(self) -> Paths:
        """Pointers into the new record."""
        return self.change.new_paths

    @property
    def old_pledge(self) -> int | None:
        """The pledge's index in the old record."""
        return _pledge_of(self.old_paths)

    @property
    def new_pledge(self) -> int | None:
        """The pledge's index in the new record."""
        return _pledge_of(self.new_paths)

    def said(self, language: Language) -> str:
        """The difference in words."""
        words = self.change.phrase.said(language)
        return f"{words} {Phrase.of('compared-uncertain').said(language)}" if self.uncertain else words


def _pledge_of(paths: Paths) -> int | None:
    return int(paths[0].split("/")[2]) if paths else None
