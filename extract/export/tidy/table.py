"""What a tidy table is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .sheet import Row, Sheet


@dataclass(frozen=True, slots=True)
class TidyTable:
    """A table; ``rows`` gives a cell for each of ``columns``, the leading ``document`` left out."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Sheet], Iterable[Row]]

    @property
    def header(self) -> tuple[str, ...]:
        """All column names."""
        return ("document", *self.columns)
