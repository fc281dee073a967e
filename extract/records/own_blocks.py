"""What is a section's own: figures below a title that nobody knows are not those of the section before it.

Progress may be a list whose bullets look like its title: there only a line right above a table of another kind is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..lexicon import Wording
from ..lexicon.matching import bare
from ..lexicon.unknown import may_be_word
from ..lexicon.wording import find
from ..model.layout import Block, Line, Notice, Table
from ..model.section import Section
from .values.stretches import parse_stretch

_TITLE_SIGNS = "□■◆◇❏❑◈▣"
"""Bullets of titles; rings and dashes lead lines of text as well."""

_LISTS = ("milestones", "roadmap")
"""Sections that may be lists of what was done."""

_BULLETED = re.compile(rf"\s*(?P<sign>[{_TITLE_SIGNS}])\s*(?P<words>.+)")
_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2})\s*[.)]\s*(?P<words>.+)")


@dataclass(frozen=True, slots=True)
class Own:
    """Sections without what is below an unknown title, and a notice of each such title."""

    sections: tuple[Section, ...]
    notices: tuple[Notice, ...]


def own_blocks(sections: Sequence[Section], wording: Wording) -> Own:
    """The sections, each up to the first line that is marked like its title and is none that is known."""
    kept: list[Section] = []
    notices: list[Notice] = []
    for section in sections:
        at = next((at for at in _foreign_titles(section, wording) if _ends(section, at, wording)), None)
        if at is None:
            kept.append(section)
            continue
        kept.append(replace(section, blocks=section.blocks[:at]))
        notices.append(_notice(section, at))
    return Own(tuple(kept), tuple(notices))


def _foreign_titles(section: Section, wording: Wording) -> Iterator[int]:
    """The places of lines that are titles as the section's own is; the last line of all has nothing below it."""
    for at, block in enumerate(section.blocks[:-1]):
        words = _words(block.text, section.title) if isinstance(block, Line) else None
        known = (wording.sections, wording.sources, wording.labels, wording.measures, wording.periods)
        if words is not None and may_be_word(words) and not any(find(words, each) for each in known):
            yield at


def _ends(section: Section, at: int, wording: Wording) -> bool:
    """Whether a title that is not known ends its section: in progress, where it heads a table that is none of progress."""
    if section.kind not in _LISTS:
        return True
    below = next((block for block in section.blocks[at + 1 :] if not _notes_unit(block, wording)), None)
    return isinstance(below, Table) and not _is_progress(below, wording)


def _notes_unit(block: Block, wording: Wording) -> bool:
    """Whether a line may stand between a title and its table: (단위 : 백만원)."""
    return isinstance(block, Line) and bare(block.text).startswith(wording.funding.unit_words)


def _is_progress(table: Table, wording: Wording) -> bool:
    """Whether a table begins with a period or with the heading of progress, or goes on with it."""
    row = [cell.text.replace("\n", "") for cell in table.cells if cell.row == 0]
    keys = {match.key for text in row if (match := find(text, wording.progress)) is not None}
    return {"period", "planned"} <= keys or {"period", "actual"} <= keys or parse_stretch(row[0]) is not None


def _words(line: str, title: str) -> str | None:
    """The words of a line that has the title's bullet, or the number next to its own."""
    one, other = _BULLETED.fullmatch(title), _BULLETED.fullmatch(line)
    if one is not None and other is not None:
        return other["words"] if one["sign"] == other["sign"] else None
    one, other = _NUMBERED.fullmatch(title), _NUMBERED.fullmatch(line)
    if one is not None and other is not None and int(other["number"]) == int(one["number"]) + 1:
        return other["words"]
    return None


def _notice(section: Section, at: int) -> Notice:
    """Of what is left out; the record has nothing of it, so no value is in doubt."""
    line = section.blocks[at]
    text = line.text.strip() if isinstance(line, Line) else ""
    page = line.page if line.box is not None else None
    return Notice("section-not-understood", "warning", page, (("section", text),))
