"""Whose report it is (지방자치단체): told by the implementer, the cover and seal, what the text says most, the file's name."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..lexicon import Wording
from ..lexicon.governments import short, tier_of
from ..lexicon.labels import split_line
from ..lexicon.wording import find
from ..model.layout import Line, Page, Table

IMPLEMENTER_WEIGHT = 2
"""Of an implementer (사업주체), which names the issuer, alone or beside the province."""

TITLE_WEIGHT = 3
"""Of a title, a seal, and a line that is nothing but a government's name, as covers have it."""

_OWN_TIERS = ("city", "county", "district")
_NAME = re.compile(r"[가-힣]{1,6}(?:시|군|구)")
_PROVINCE = re.compile(r"[가-힣]{2,7}도")
_LONGEST_TITLE = 30
"""Signs of a report's title with the term and the date."""


@dataclass(frozen=True, slots=True)
class _Votes:
    """How often governments are named as whose report it is, and how often they are but mentioned."""

    named: Counter[str] = field(default_factory=Counter)
    mentioned: Counter[str] = field(default_factory=Counter)


def find_issuer(pages: Iterable[Page], wording: Wording, file_name: str = "") -> str | None:
    """The name of the local government, or ``None`` where nothing tells it.

    What is only mentioned counts where nothing names the issuer, and the name of the file where the pages name nobody.
    """
    votes = _Votes()
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Table):
                _vote_table(block, votes, wording)
            elif isinstance(block, Line):
                _vote_line(block.text, votes, wording)
    return (
        _first(_in_full(votes.named, wording), wording)
        or _first(votes.mentioned, wording)
        or _named_by_file(file_name, wording)
    )


def _in_full(votes: Counter[str], wording: Wording) -> Counter[str]:
    """The votes, those for the short name of an upper government given to that: 나래시 is 나래광역시.

    A short name that a lower government has as well is its own, unless the upper one is named in full.
    """
    full = {short(upper): upper for upper in (*wording.governments.metropolis, *wording.governments.province)}
    counted: Counter[str] = Counter()
    for name, count in votes.items():
        upper = full.get(name, name)
        counted[upper if upper in votes or not wording.governments.named(name) else name] += count
    return counted


def _first(votes: Counter[str], wording: Wording) -> str | None:
    """Who has most votes: of equals one that is listed, and a lower government before the one above it.

    The upper one stands beside the lower one's name, so that it cannot be named less often.
    """
    return max(
        votes,
        key=lambda name: (votes[name], tier_of(name) in _OWN_TIERS, bool(wording.governments.named(name))),
        default=None,
    )


def _named_by_file(file_name: str, wording: Wording) -> str | None:
    """The last government in a file's name, which is the lowest: 나래도 가람시 공약.pdf. Some systems tear syllables."""
    names = wording.governments.in_text(unicodedata.normalize("NFC", file_name))
    return names[-1] if names else None


def _vote_table(table: Table, votes: _Votes, wording: Wording) -> None:
    cells = sorted(table.cells, key=lambda cell: (cell.row, cell.col))
    for cell, following in itertools.pairwise(cells):
        label = find(cell.text.replace("\n", ""), wording.labels) if len(cell.text) < 12 else None
        if label is not None and label.key == "implementer":
            _vote_implementer(following.text, votes, wording)
    for cell in cells:
        votes.mentioned.update(_mentioned(cell.text, wording))


def _vote_implementer(text: str, votes: _Votes, wording: Wording) -> None:
    for name in re.split(r"[^가-힣]+", text):
        if _is_lower(name, wording) or _is_province(name, wording):
            votes.named[name] += IMPLEMENTER_WEIGHT


def _as_one_word(text: str) -> str | None:
    """The word that a line is, also where its letters are spread out (나 래 시); ``None`` for bullets and sentences."""
    parts = text.split()
    if len(parts) > 1 and any(len(part) > 1 for part in parts):
        return None
    return "".join(parts)


def _vote_line(text: str, votes: _Votes, wording: Wording) -> None:
    for said in split_line(text, wording.labels):
        if said.key == "implementer":
            _vote_implementer(said.rest, votes, wording)
    for name in _titles(text, wording):
        votes.named[name] += TITLE_WEIGHT
    votes.mentioned.update(_mentioned(text, wording))


def _titles(text: str, wording: Wording) -> Iterator[str]:
    """Whom a line names that is a cover's, a seal or a title."""
    alone, seal = _as_one_word(text), _SEAL.match("".join(text.split()))
    term = re.search(rf"민선\s*\d+\s*기\s*({_NAME.pattern})(?![가-힣])", text)
    title = _TITLE.match(text) if len(text) <= _LONGEST_TITLE else None
    lower = (alone, seal and seal[1], term and term[1], title and title["name"])
    yield from {name for name in lower if name is not None and _is_lower(name, wording)}
    if title is not None and _is_province(title["name"], wording):
        yield title["name"]


_SEAL = re.compile(rf"({_NAME.pattern})장(?:[(\[〔](?:직인|관인|인)(?:생략)?[)\]〕])$")
"""나 래 시 장 (직인): without the seal it may be a market (시장)."""

_TITLE = re.compile(
    rf"^\W*(?:민선\s*\d+\s*기\s*)?(?:[가-힣]{{2,8}}\s+)?(?P<name>{_PROVINCE.pattern}|{_NAME.pattern})"
    r"\s+(?:민선\s*\d+\s*기\s*)?공약"
    r"(?:\s|사업|이행|추진|실천|관리|평가|현황|상황|보고서|계획|계획서|실적|결과|자료집)*\W*$"
)
"""나래도 공약사업 추진현황: a title that begins with a government and says nothing but what the report is."""


def _is_lower(name: str, wording: Wording) -> bool:
    """Whether a word may be the name of a 시, 군 or 구: 즉시 and 시군 end like one, 전통시장 is a market."""
    if _NAME.fullmatch(name) is None:
        return False
    return bool(wording.governments.named(name)) or name not in wording.issuer.no_lower


def _is_province(name: str, wording: Wording) -> bool:
    """Whether a word may be a province's name: 내년도 and 만족도 end like one."""
    return _PROVINCE.fullmatch(name) is not None and not name.endswith(wording.issuer.no_province)


def _mentioned(text: str, wording: Wording) -> tuple[str, ...]:
    """Governments that the lexicon lists, and names that stand where the issuer's own stands."""
    behind, own_law = (
        "|".join(map(re.escape, words)) for words in (wording.issuer.behind, wording.issuer.own_law)
    )
    beside = re.findall(rf"(?<![가-힣])({_NAME.pattern})\s*(?={behind})", text)
    beside += re.findall(rf"[「『]\s*({_NAME.pattern})\s[^」』「『]{{0,60}}?(?:{own_law})", text)
    return (*wording.governments.in_text(text), *(name for name in beside if _is_lower(name, wording)))
