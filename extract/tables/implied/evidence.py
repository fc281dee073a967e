"""What speaks for a table between level rulings, and what against it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from ...geometry import overlap
from .band import Band
from .columns import Column, column_of
from .heading import Heading
from .phrases import Phrase, Row
from .rows import Groups

_FEWEST_ROWS = 3
"""A heading and two rows."""

_FEWEST_THIN_COLUMNS = 3
"""Between two rulings alone, two columns may be the ends of a page's head and foot."""

_FEWEST_PAIR_COLUMNS = 3
"""Of a head (관리번호, 사업명 …) printed as a row of labels over a row of values; two may be a page's head."""

_APART_SHARE = 3.0
"""Of the height: phrases of one line that are further apart were not written into one cell."""

_FILLED_SHARE = 0.6
"""Of the rows so many have print in two columns."""

_LABELS_SHARE = 0.4
"""Of the table's width: labels that tell rows apart are narrower, columns of running text are not."""

_TALL_SHARE = 1.8
"""Of what a line usually takes between two rulings: where it takes so much more, a table ends."""

_BETWEEN_TABLES = re.compile(r"단\s*위\s*[:;：)]|^[<〈《【\[].*[>〉》】\]]$")
"""The note of a unit, or a title in brackets: what stands above a table and never in it."""

_TITLE_SIGN = re.compile(r"^[□■◆◇▣❍▶▷]")
_TITLE_INDENT_POINTS = 15.0
"""A title's sign stands at the left edge; further in it is the bullet of an entry in a cell."""

_NUMBERED_TITLE = re.compile(
    r"^(?:\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[가나다라마바사아자차])\s?[.)]\s?[가-힣]|^[①-⑳]\s?[가-힣]"
)
"""A title where it is alone on its line; beside figures it is the label of a row."""


def holds_foreign(band: Band) -> bool:
    """Whether there is something between the rulings that never stands in one table."""
    ends = (phrase for section in band.sections for row in section for phrase in (row[0], row[-1]))
    titled = any(_BETWEEN_TABLES.search(phrase.text) or _is_title(phrase, band) for phrase in ends)
    lonely = (row[0].text for section in band.sections for row in section if len(row) == 1)
    return (
        titled or any(map(_NUMBERED_TITLE.match, lonely)) or _has_tall_gap(band) or _has_second_heading(band)
    )


def _is_title(phrase: Phrase, band: Band) -> bool:
    near_edge = phrase.box.x0 - band.start <= _TITLE_INDENT_POINTS
    return near_edge and _TITLE_SIGN.search(phrase.text) is not None


def _has_tall_gap(band: Band) -> bool:
    """Whether one of the sections below the heading is much higher than its lines need."""
    body = zip(pairwise(band.edges[1:]), band.sections[1:], strict=True)
    shares = [(bottom - top) / len(rows) for (top, bottom), rows in body]
    return len(shares) > 2 and max(shares) > _TALL_SHARE * median(shares)


def _has_second_heading(band: Band) -> bool:
    """Whether a row begins as the heading does and at its place: another table with a heading of its own."""
    first, *others = (section[0][0] for section in band.sections)
    return any(
        _tight(other.text) == _tight(first.text) and overlap(*_sides(first), *_sides(other)) > 0
        for other in others
    )


def _sides(phrase: Phrase) -> tuple[float, float]:
    return phrase.box.x0, phrase.box.x1


def _tight(text: str) -> str:
    return text.replace(" ", "")


def is_table(band: Band, heading: Heading, rows: Sequence[Groups], figures: frozenset[int]) -> bool:
    """Whether rows, heading and figures speak for a table, and not for text that happens to leave white."""
    body = [group for groups in rows for group in groups]
    two_cells = any(_holds_two_cells(row, heading.columns) for group in body for row in group)
    if len(body) == 1:
        return not two_cells and _is_ruled_pair(band, heading, body[0])
    if two_cells or len(body) + 1 < _FEWEST_ROWS or not _is_filled(body, heading.columns):
        return False
    nameless = set(range(1, len(heading.columns))) - heading.named
    if len(rows) >= _FEWEST_ROWS and all(len(groups) == 1 for groups in rows):
        return len(nameless) <= 1
    if (
        nameless
        or _holds_figures(band.sections[0])
        or any(holds_two_figures(group, heading.columns, figures) for group in body)
    ):
        return False
    if figures:
        return not band.thin or len(heading.columns) >= _FEWEST_THIN_COLUMNS
    return not band.thin and 0 in heading.named and _labels_are_narrow(band, heading)


def _holds_two_cells(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line has phrases in one column that are those of two: another table with columns of its own."""
    return any(
        right.box.x0 - left.box.x1 > _APART_SHARE * max(left.box.height, right.box.height)
        and column_of(left, columns) == column_of(right, columns)
        for left, right in pairwise(row)
    )


def _is_ruled_pair(band: Band, heading: Heading, row: Sequence[Row]) -> bool:
    """Whether labels stand over one row of values, three at least, each value under its own, all of it ruled.

    A row of figures may have blanks, as the last years of an indicator have.
    """
    every = set(range(len(heading.columns)))
    filled = _places(row, heading.columns)
    ruled = not band.thin and len(every) >= _FEWEST_PAIR_COLUMNS and not _is_of_figures(band.sections[0])
    figures = sum(phrase.is_figure for line in row for phrase in line)
    whole = filled == every or (0 in filled and figures >= _FILLED_SHARE * (len(every) - 1))
    return ruled and every - {0} <= heading.named and whole


def _holds_figures(heading: Iterable[Row]) -> bool:
    """Whether what stands in the heading's place is a row of figures."""
    return any(phrase.is_figure and not phrase.is_year for row in heading for phrase in row)


def _is_of_figures(heading: Iterable[Row]) -> bool:
    """Whether most of it are figures; a head printed as label, value, label, value has a number at most."""
    are = [phrase.is_figure and not phrase.is_year for row in heading for phrase in row]
    return sum(are) * 2 > len(are)


def _labels_are_narrow(band: Band, heading: Heading) -> bool:
    labels = heading.columns[0]
    return labels.x1 - labels.x0 <= _LABELS_SHARE * band.width


def _is_filled(body: Sequence[Sequence[Row]], columns: Sequence[Column]) -> bool:
    filled = sum(len(_places(group, columns)) > 1 for group in body)
    return filled >= _FILLED_SHARE * len(body)


def _places(group: Iterable[Row], columns: Sequence[Column]) -> set[int]:
    return {column_of(phrase, columns) for row in group for phrase in row}


def holds_two_figures(group: Sequence[Row], columns: Sequence[Column], figures: frozenset[int]) -> bool:
    """Whether a cell of these lines, were they one row, would hold two figures."""
    held = [column_of(phrase, columns) for row in group for phrase in row if phrase.is_figure]
    return any(held.count(col) > 1 for col in figures)
