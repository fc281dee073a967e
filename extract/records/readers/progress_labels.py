"""Labels of progress tables that have a column of years and one of their parts: 연도 | 분기."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...lexicon.matching import bare
from ..context import Context
from ..matrix import Matrix, says_something
from ..snippets import Snippet, of_cell
from ..values.periods import months_of, parse_part
from ..values.stretches import parse_stretch

Lines = tuple[Snippet, ...]

_ANY_YEAR = "2000"


@dataclass(frozen=True, slots=True)
class PartColumn:
    """A column of parts of years and the word that heads it, which its cells may leave out: 분기 above 1.

    ``timeless`` are words of cells that say no part: 연중.
    """

    col: int
    word: str
    timeless: tuple[str, ...] = ()

    def part(self, text: str) -> str | None:
        """What a cell says of a year (``-Q1``), also as a lone figure."""
        return parse_part(text) or parse_part(f"{text.strip()}{self.word}")

    def says_time(self, text: str) -> bool:
        """Whether a cell says a part of a year, or several of them."""
        return self.part(text) is not None or parse_stretch(f"{_ANY_YEAR} {text}") is not None

    def named(self, lines: Lines) -> Lines:
        """The lines of a cell, a lone figure with the word that heads it; none where they say no part."""
        text = _text(lines)
        if bare(text) in self.timeless or not says_something(text):
            return ()
        if parse_part(text) is not None or self.part(text) is None:
            return lines
        return (*lines[:-1], replace(lines[-1], text=lines[-1].text + self.word))


@dataclass(frozen=True, slots=True)
class RowLabel:
    """The label of a row, whether the cell of the row above covers it, and whether it is certainly its own.

    ``year`` and ``part`` (``-Q1``) are what a row below goes on with.
    """

    snippets: tuple[Snippet, ...]
    covered: bool
    sure: bool = True
    year: tuple[Snippet, ...] = ()
    part: str | None = None


def period_column(matrix: Matrix, row: int, cols: Sequence[int]) -> int:
    """Of columns whose headings may be a period's (구분, 시기) the one whose cells say most; the first of equals."""
    return max(cols, key=lambda col: (sum(_is_period(text) for text in _below(matrix, row, col)), -col))


def part_column(matrix: Matrix, row: int, col: int, context: Context) -> PartColumn | None:
    """A column in which most of what stands below a heading is a part of a year without that year."""
    timeless = context.wording.periods["timeless"]
    column = PartColumn(col, bare(matrix.at(row, col).text), timeless)
    said = _below(matrix, row, col)
    times = [text for text in said if not _is_period(text) and column.says_time(text)]
    others = [text for text in said if text not in times and bare(text) not in timeless]
    return column if len(times) > len(others) else None


def _below(matrix: Matrix, row: int, col: int) -> list[str]:
    cells = dict.fromkeys(matrix.at(each, col) for each in range(row + 1, matrix.n_rows))
    return [cell.text for cell in cells if cell.col == col and says_something(cell.text)]


def _is_period(text: str) -> bool:
    return parse_stretch(text) is not None


def row_label(
    matrix: Matrix, row: int, columns: tuple[int, PartColumn | None], above: RowLabel | None
) -> RowLabel:
    """The label of a row: what its column of periods says, and behind it the column of their parts."""
    years, parts = columns
    year, page = matrix.at(row, years), matrix.table.page
    if parts is None:
        return RowLabel(of_cell(year, page) if year.row == row else (), year.row != row)
    part = matrix.at(row, parts.col)
    if part.row != row or not (year.text or part.text):
        covered = part.row != row
        return replace(above, snippets=(), covered=covered) if above is not None else RowLabel((), covered)
    return _parted(of_cell(year, page), parts.named(of_cell(part, page)), above)


def _parted(year: Lines, part: Lines, above: RowLabel | None) -> RowLabel:
    """A year and its part; a blank year is that of the row above.

    A part that lies before the one above it is not of the same year: one was lost, or stands further below.
    """
    whole = year or (above.year if above is not None else ())
    said = parse_part(_text(part))
    falls = not year and said is not None and above is not None and _falls(above.part, said)
    is_time = not part or _is_period(_text((*whole, *part)))
    return RowLabel((*whole, *part) if is_time else whole or part, False, is_time and not falls, whole, said)


def _falls(before: str | None, part: str) -> bool:
    """Whether a part of a year begins before another one."""
    return before is not None and months_of(_ANY_YEAR + part).start < months_of(_ANY_YEAR + before).start


def _text(lines: Lines) -> str:
    return " ".join(line.text for line in lines)
