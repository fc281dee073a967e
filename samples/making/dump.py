"""Types a report as a text dump, with the harm that recognition does to tables.

Seen in real dumps: a cell that spans columns is cut over them, and a sign at the cut is read twice; two cells
are joined; a header loses the cell that spanned two columns; labels break over their rows; signs of a word
change places; a table that runs over pages repeats its header; bullets run together or stand a row each; a line
comes twice, the second time garbled; stamps leave scraps.
"""

from __future__ import annotations

from itertools import zip_longest
from random import Random

from .blocks import Grid, GridRow, Heading, Lines, Printed
from .content import Content, Milestone, Pledge
from .forms import FORMS, Form, period_label
from .grids import event_lines
from .printed import print_pledge, print_title

PAGE_ROWS = 3
"""Periods of a progress table that fit on a page before its header comes again."""

VOWEL_STEP = 28
"""Code points from a Hangul syllable to the one with the next vowel and the same consonants."""

MISTAKEN_DIGITS = str.maketrans("1356", "7880")

TITLE_MARKS = ("{mark}", "_", "O", "")
BULLETS = ("○", "O", "●", "- O")
SCRAPS = (" ", "", "담당자\t팀 장\t과 장\n\t전 결\t", "")


def type_dump(report: Content, seed: str) -> str:
    """The whole report as text; the same seed does the same harm."""
    typist = _Typist(Random(seed), FORMS[report.form])
    parts = [typist.typed(block, None) for block in print_title(report)]
    for pledge in report.pledges:
        parts += [typist.typed(block, pledge) for block in print_pledge(pledge, FORMS[report.form])]
    return "\n".join(parts) + "\n"


class _Typist:
    def __init__(self, chance: Random, form: Form) -> None:
        self.chance = chance
        self.form = form

    def typed(self, block: Printed, pledge: Pledge | None) -> str:
        if isinstance(block, Heading):
            return self._title(block)
        if isinstance(block, Lines):
            return self._lines(block)
        if block.kind == "milestones" and pledge:
            return self._progress(block, pledge.milestones)
        harm = {"header": self._header, "funding": self._funding, "indicators": self._indicators}
        rows = harm.get(block.kind, self._bullets_together)(block)
        return "".join("\t".join(row) + "\n" for row in rows)

    def _title(self, heading: Heading) -> str:
        if heading.pledge:
            return f"{heading.text}\n"
        mark, _, title = heading.text.partition(" ")
        return f"{self.chance.choice(TITLE_MARKS).format(mark=mark)} {title}\n"

    def _lines(self, lines: Lines) -> str:
        if lines.kind == "evidence":
            return "\n\n".join(f"{self.chance.choice(SCRAPS)}\n\n{text}" for text in lines.texts) + "\n"
        return "".join(f"{self._bullet(text)}\n" for text in lines.texts)

    def _bullet(self, text: str) -> str:
        return text.replace("○", self.chance.choice(BULLETS), 1)

    def _header(self, grid: Grid) -> list[list[str]]:
        label, number, name_label, name, *_ = _flat(grid.rows[0])
        first = [f"{label} {number}", name_label, *self._cut(name, 4)]
        return [first, *([cell for cell in _flat(row) if cell] for row in grid.rows[1:])]

    def _cut(self, text: str, pieces: int) -> list[str]:
        """A text cut over its columns, the last sign read twice."""
        at = sorted(self.chance.sample(range(1, len(text)), pieces - 2))
        cuts = [text[start:end] for start, end in zip([0, *at], [*at, len(text)], strict=True)]
        return [*(cut.strip() for cut in cuts), text[-1]]

    def _funding(self, grid: Grid) -> list[list[str]]:
        rows = [_flat(row) for row in grid.rows]
        if grid.head_rows == 1:
            return rows
        rows[0] = _cut_spans(grid.rows[0])
        swapped = self.chance.choice([col for col, text in enumerate(rows[1]) if text == self.form.secured])
        rows[1][swapped] = " ".join(reversed(self.form.secured))
        return rows

    def _indicators(self, grid: Grid) -> list[list[str]]:
        """The corner spanned two columns and comes as one; each name breaks over its three rows."""
        head = [cell.text for cell in grid.rows[0] if cell is not None]
        rows = [_flat(row) for row in grid.rows[1:]]
        for first in range(0, len(rows), 3):
            start, _, end = rows[first][0].rpartition(" ")
            rows[first][0], rows[first + 2][0] = f" {start}", end
        return [head, *rows]

    def _bullets_together(self, grid: Grid) -> list[list[str]]:
        return [[cell.replace("\n", "") if "○" in cell else cell for cell in _flat(row)] for row in grid.rows]

    def _progress(self, grid: Grid, milestones: tuple[Milestone, ...]) -> str:
        head = "\t".join(_flat(grid.rows[0]))
        pages = [milestones[first : first + PAGE_ROWS] for first in range(0, len(milestones), PAGE_ROWS)]
        return "\n".join("".join([f"{head}\n", *map(self._period, page)]) for page in pages)

    def _period(self, milestone: Milestone) -> str:
        label = period_label(milestone.period, self.form)
        planned = [f"○ {text}" for text in milestone.planned]
        done = _garbled_twice(event_lines(milestone))
        if len(done) <= len(planned) or self.chance.random() < 0.4:
            return f"{label.replace(chr(10), ' ')}\t{' '.join(planned)}\t{''.join(event_lines(milestone))}\n"
        rows = zip_longest(label.split("\n"), planned, done, fillvalue="")
        return "".join("\t".join(row) + "\n" for row in rows)


def _flat(row: GridRow) -> list[str]:
    return ["" if cell is None else cell.text.replace("\n", " ") for cell in row]


def _cut_spans(row: GridRow) -> list[str]:
    """Cells that span two columns cut over them: 합계 as 합 and 계, '23 as '2 and 23."""
    cells: list[str] = []
    for cell in row:
        if cell is None:
            continue
        text = cell.text
        if cell.cols == 1:
            cells.append(text)
        elif text.startswith("'"):
            cells += [text[:-1], text[1:]]
        else:
            cells += [text[: len(text) // 2], text[len(text) // 2 :]]
    return cells


def _garbled_twice(lines: list[str]) -> list[str]:
    """A sub-bullet of two counts: its first count alone, then the whole line with that count garbled."""
    typed: list[str] = []
    for line in lines:
        first, comma, second = line.partition(", ")
        if line.lstrip().startswith("- ") and comma:
            typed += [f"{first},", f"{_garbled(first)}, {second}"]
        else:
            typed.append(line)
    return typed


def _garbled(text: str) -> str:
    """Every syllable with its neighbour's vowel, digits mistaken, the count's unit lost: a second, worse reading."""
    body = text.rstrip(")")[:-1] + ")"
    syllables = (chr(ord(sign) + VOWEL_STEP) if "가" <= sign <= "힣" else sign for sign in body)
    return "".join(syllables).translate(MISTAKEN_DIGITS)
