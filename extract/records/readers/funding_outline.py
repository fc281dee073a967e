"""Which line stands below which: what bullets say of the money in the lines below them."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..bullets import Level, Piece
from ..indents import edge, is_deeper
from ..marks import MAJOR, MINOR, kind_of
from .funding_clauses import WHOLE, Meaning


@dataclass(frozen=True, slots=True)
class _Bullet:
    """A bulleted line with lines below it: what it lies within, and what those that stand below it do."""

    piece: Piece
    within: Meaning | None
    meaning: Meaning | None
    names_source_alone: bool


@dataclass
class Outline:
    """The bullets above the next line, the outermost first."""

    _open: list[_Bullet] = field(default_factory=list)

    def about(self, piece: Piece) -> Meaning | None:
        """What a line lies within by the bullets above it; ``None`` where that is not known."""
        if piece.level is Level.NOTE:
            return None
        beside = self._beside(piece)
        if beside is not None:
            return beside.within
        return self._open[-1].meaning if self._open else WHOLE

    def may_be_below(self, piece: Piece) -> bool:
        """Whether a line may be a part of the source named beside it: in a dump indents are lost."""
        beside = self._beside(piece)
        lost = edge(piece.snippets[0]) is None and piece.level is Level.MINOR
        return lost and beside is not None and beside.names_source_alone

    def add(self, piece: Piece, meaning: Meaning | None, *, names_source_alone: bool) -> None:
        """The next lines stand below this one, or beside it."""
        if piece.level is Level.NOTE:
            return
        within, beside = self.about(piece), self._beside(piece)
        if beside is not None:
            del self._open[self._open.index(beside) :]
        self._open.append(_Bullet(piece, within, meaning, names_source_alone))

    def _beside(self, piece: Piece) -> _Bullet | None:
        """The outermost bullet that a line does not stand below: of its own kind, or not further out."""
        return next((bullet for bullet in self._open if not _is_below(piece, bullet.piece)), None)


def _is_below(piece: Piece, above: Piece) -> bool:
    if piece.level is not above.level:
        return above.level is Level.MAJOR
    deeper = is_deeper(piece.snippets[0], above.snippets[0])
    return _sign(piece) != _sign(above) if deeper is None else deeper


def _sign(piece: Piece) -> str:
    first = piece.snippets[0].text.lstrip()[:1]
    return kind_of(first) if first and first in MAJOR + MINOR else ""
