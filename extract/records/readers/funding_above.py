"""What stands above one column of a funding table: titles, the period that they are above, and measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...lexicon.measures import Role, Said, role_of
from ...lexicon.money_titles import title_of
from ...lexicon.units import without_unit
from ...lexicon.wording import Wording, find
from ...model.layout import Cell
from ..context import Context
from ..matrix import Matrix
from ..values.periods import parse_period

_SPEAKS = re.compile(r"[가-힣]{2}|\d")
"""A title says a word or a figure; a lone sign or syllable is what is left of anything, or was never printed."""

_VERSIONS: tuple[Role, ...] = ("earlier", "in_force", "differences")
"""What titles may say of plans below them."""


@dataclass(frozen=True, slots=True)
class Above:
    """The cells above a column, those of them that say when, and the one that says what.

    ``titled`` says that a cell above its period says no more than that these are years; ``strange`` is one of which
    nobody knows what it says.
    """

    col: int
    cells: tuple[Cell, ...]
    when: tuple[Cell, ...]
    heading: str
    what: Cell | None = None
    said: Said | None = None
    titled: bool = False
    strange: Cell | None = None

    @property
    def is_block(self) -> bool:
        """Whether what it measures stands above its period, and so above the next ones as well."""
        return self.what is not None and bool(self.when) and self.what.row < self.when[-1].row

    @property
    def printed(self) -> str:
        """All that stands above the column, for a reader: 2024 당초."""
        return " ".join(" ".join(cell.text.split()) for cell in self.cells)


def above_column(matrix: Matrix, first_row: int, col: int, context: Context) -> Above:
    """What the cells above a column say."""
    wording = context.wording
    found = (_cell(matrix, first_row, row, col) for row in range(first_row))
    cells = tuple(dict.fromkeys(cell for cell in found if cell is not None))
    period = _period(cells, wording)
    titles = _titles(cells, period, wording)
    below = [cell for cell in cells if cell not in titles]
    roles = {
        cell: said for cell in below if cell is not period and (said := _role(cell, wording)) is not None
    }
    what = next(reversed(roles), None)
    when = tuple(cell for cell in below if cell not in roles)
    heading = "".join(without_unit(cell.text, wording) for cell in when)
    said = roles[what] if what is not None else None
    return _with_titles(Above(col, cells, when, heading, what, said), titles, wording)


def _cell(matrix: Matrix, first_row: int, row: int, col: int) -> Cell | None:
    """The cell over a column in a row of the heading; in a dump, without spans, one speaks for blank ones behind it."""
    cell = matrix.at(row, col)
    if cell.text or matrix.table.box is not None:
        return cell if cell.text else None
    below = any(matrix.at(lower, col).text for lower in range(row + 1, first_row))
    left = (matrix.at(row, other) for other in range(col - 1, 0, -1))
    return next((cell for cell in left if cell.text), None) if below else None


def _period(cells: Sequence[Cell], wording: Wording) -> Cell | None:
    """The first cell that says a year, else the last with a word for no year; one that may be a measure comes last."""
    words = {key: wording.periods[key] for key in ("total", "before", "after")}
    words |= {"sum": wording.funding.partial_sums}
    plain = {cell: without_unit(cell.text, wording) for cell in cells}
    years = [cell for cell in cells if parse_period(plain[cell]) is not None]
    others = [cell for cell in reversed(cells) if find(plain[cell], words) is not None]
    no_measures = [cell for cell in others if _role(cell, wording) is None]
    return next(iter([*years, *no_measures, *others]), None)


def _role(cell: Cell, wording: Wording) -> Said | None:
    return role_of(without_unit(cell.text, wording), wording)


def _titles(cells: Sequence[Cell], period: Cell | None, wording: Wording) -> Sequence[Cell]:
    """The cells above the period; where that was misread, those above the lowest that are known titles."""
    if period is not None:
        return cells[: cells.index(period)]
    return [cell for cell in cells[:-1] if title_of(cell.text, wording) is not None]


def _with_titles(above: Above, titles: Sequence[Cell], wording: Wording) -> Above:
    """The same with what its titles say. A measure below the period is the nearer one; a version of a plan is its."""
    for cell in (title for title in reversed(titles) if _SPEAKS.search(title.text)):
        title = title_of(cell.text, wording)
        upper, lower = title.said if title is not None else None, above.said
        if title is None or title.year or (upper is not None and _contradict(upper, lower)):
            return replace(above, strange=cell)
        is_plan = lower is not None and lower.role == "planned"
        if upper is not None and (lower is None or (is_plan and upper.role in _VERSIONS)):
            above = replace(above, what=cell, said=upper)
        else:
            above = replace(above, titled=True)
    plan = Said("planned", wording.measures["planned"][0])
    return replace(above, said=plan) if above.titled and above.said is None else above


def _contradict(upper: Said, lower: Said | None) -> bool:
    """Whether a title is of a plan that was replaced, or of what is missing, and what stands below it is money."""
    return lower is not None and lower.role == "secured" and upper.role in ("earlier", "differences")
