"""Which of the cells above a summary's column say whose and of when its money is, and what their titles say.

A title that nobody knows may be of a part of the money, or of money spent: then nobody knows what the column holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.measures import Said, role_of
from ..lexicon.money_titles import Title, title_of
from ..lexicon.units import label_with_unit, without_unit
from ..lexicon.wording import find
from ..model.layout import Cell

_YEAR = re.compile(r"\W*(?:20\d\d|\d\d)\s*(?:년도?)?\W*(?:이전|이후|까지|[상하]반기|[1-4]/?4?분기)?\W*")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a column that name its source, its time or its label, and the one that names its measure."""

    kept: tuple[Cell, ...]
    what: Cell | None = None
    said: Said | None = None


def heads_of(stack: Sequence[Cell], wording: Wording) -> Heads | None:
    """The heads of a column, titles read and left out; ``None`` where nobody knows what one of them says."""
    heads: Heads | None = _lowest(stack, wording)
    for cell in reversed(stack[:-1]):
        heads = _below(cell, heads, wording) if heads is not None else None
    return heads


def _lowest(stack: Sequence[Cell], wording: Wording) -> Heads:
    """The lowest head: a measure, a year and its measure ('24년 집행액), or a source, a time or a label."""
    cell, said = stack[-1], _measure(stack[-1], wording)
    above = any(is_source(each.text, wording) or names_year(each.text, wording) for each in stack[:-1])
    is_time_alone = is_time(cell.text, wording) and said is not None and said.role == "secured" and not above
    if said is not None and not is_time_alone:
        return Heads((), cell, said)
    title = None if is_source(cell.text, wording) or is_time(cell.text, wording) else _title(cell, wording)
    is_work = title is not None and title.said is not None and _says_work(title.said.word, wording)
    if title is None or not title.year or is_work:
        return Heads((cell,))
    return _measured(Heads((_year(cell, title, wording),)), cell, title)


def _below(cell: Cell, heads: Heads, wording: Wording) -> Heads | None:
    """The heads with one more above them; ``None`` where that is a title which nobody knows, or which contradicts."""
    texts = [each.text for each in heads.kept]
    of_money = not texts or any(is_source(text, wording) or is_time(text, wording) for text in texts)
    label = split_label(cell.text, wording.labels)
    is_total = label is not None and label.key == "total_budget"
    if is_total or is_source(cell.text, wording) or names_year(cell.text, wording):
        return replace(heads, kept=(cell, *heads.kept)) if _may_hold(cell.text, texts, wording) else None
    if not of_money and find(cell.text, wording.sections) is not None:
        return heads
    title = _title(cell, wording)
    if title is None or (title.says_time and not any(names_year(text, wording) for text in texts)):
        return None
    if title.year:
        heads = replace(heads, kept=(_year(cell, title, wording), *heads.kept))
    is_version = title.said is not None and title.said.role in ("earlier", "in_force", "differences")
    if is_version and heads.said is not None and heads.said.role != "planned":
        return None
    return _measured(heads, cell, title) if is_version or heads.said is None else heads


def _may_hold(text: str, below: Sequence[str], wording: Wording) -> bool:
    """Whether the sources below a source are parts of it: 지방비 above 시비; 국비 below 자체재원 is neither's."""
    upper = find(without_unit(text, wording), wording.sources)
    lower = [match for each in below if (match := find(without_unit(each, wording), wording.sources))]
    if upper is None or not lower or (upper.likeness == 1.0 and upper.word in wording.funding.local_sums):
        return True
    same = all(each.key in (upper.key, "total") for each in lower)
    return upper.key == "total" or (upper.likeness == 1.0 and same)


def _measured(heads: Heads, cell: Cell, title: Title) -> Heads:
    """The heads with the measure of a title; a plan need not be called so."""
    if title.said is None or title.said.role == "planned":
        return heads
    return replace(heads, what=replace(cell, text=title.said.word), said=title.said)


def _title(cell: Cell, wording: Wording) -> Title | None:
    """What a title says; in the first row what was done or is aimed at (실적, 목표) is no money."""
    title = title_of(cell.text, wording)
    if title is None or title.said is None or cell.row > 0:
        return title
    plan = wording.measures["planned"][0]
    return None if title.said.word != plan and _says_work(title.said.word, wording) else title


def _says_work(word: str, wording: Wording) -> bool:
    """Whether a measure may be one of work as well as of money."""
    return find(word, {key: wording.indicator[key] for key in ("target", "actual")}) is not None


def _measure(cell: Cell, wording: Wording) -> Said | None:
    """What a head measures; in the first row what was done (실적) is no money."""
    text = without_unit(cell.text, wording).replace("\n", "")
    actual = {key: wording.indicator[key] for key in ("target", "actual")}
    said = role_of(text, wording)
    return said if said is not None and (cell.row > 0 or find(text, actual) is None) else None


def _year(cell: Cell, title: Title, wording: Wording) -> Cell:
    """The year that a title begins with as a head of its own, with the unit that stands behind the title."""
    noted = label_with_unit(cell.text, wording)
    return replace(cell, text=f"{title.year}({noted.unit.name})" if noted is not None else title.year)


def is_source(text: str, wording: Wording) -> bool:
    """Whether a head names a source."""
    return find(without_unit(text, wording), wording.sources) is not None


def is_time(text: str, wording: Wording) -> bool:
    """Whether a head says a year, or a time before or after some."""
    around = {key: wording.periods[key] for key in ("before", "after")}
    return names_year(text, wording) or find(_plain(text, wording), around) is not None


def names_year(text: str, wording: Wording) -> bool:
    """Whether a head says a year and nothing else."""
    return _YEAR.fullmatch(_plain(text, wording)) is not None


def _plain(text: str, wording: Wording) -> str:
    return without_unit(text, wording).replace("\n", " ")
