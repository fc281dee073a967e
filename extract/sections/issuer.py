"""Whose report it is (지방자치단체): told by the implementer, the cover and seal, what the text says most, the file's name."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from ..lexicon import Wording
from ..lexicon.governments import tier_of
from ..lexicon.labels import split_line
from ..lexicon.wording import find
from ..model.layout import Line, Page, Table

NAMED_WEIGHT = 20
"""Of an implementer (사업주체) against a mention: it names the issuer, alone or beside the province."""

COVER_WEIGHT = 10
"""Of a line that is nothing but a government's name, as covers and seals have it."""

_OWN_TIERS = ("city", "county", "district")
_NAME = re.compile(r"[가-힣]{1,6}(?:시|군|구)")
_PROVINCE = re.compile(r"[가-힣]{2,7}도")
_LONGEST_TITLE = 30
"""Signs of a report's title with the term and the date."""


def find_issuer(pages: Iterable[Page], wording: Wording, file_name: str = "") -> str | None:
    """The name of the local government, or ``None`` where nothing tells it.

    The name of the file counts only where the pages name nobody.
    """
    votes: Counter[str] = Counter()
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Table):
                _vote_table(block, votes, wording)
            elif isinstance(block, Line):
                _vote_line(block.text, votes, wording)
    lower = Counter({name: count for name, count in votes.items() if tier_of(name) in _OWN_TIERS})
    ranked = (lower or votes).most_common(1)
    return ranked[0][0] if ranked else _named_by_file(file_name, wording)


def _named_by_file(file_name: str, wording: Wording) -> str | None:
    """The last government in a file's name, which is the lowest: 나래도 가람시 공약.pdf. Some systems tear syllables."""
    names = wording.governments.in_text(unicodedata.normalize("NFC", file_name))
    return names[-1] if names else None


def _vote_table(table: Table, votes: Counter[str], wording: Wording) -> None:
    cells = sorted(table.cells, key=lambda cell: (cell.row, cell.col))
    for cell, following in itertools.pairwise(cells):
        label = find(cell.text.replace("\n", ""), wording.labels) if len(cell.text) < 12 else None
        if label is not None and label.key == "implementer":
            _vote_implementer(following.text, votes, wording)
    for cell in cells:
        votes.update(_mentioned(cell.text, wording))


def _vote_implementer(text: str, votes: Counter[str], wording: Wording) -> None:
    for name in re.split(r"[^가-힣]+", text):
        if _NAME.fullmatch(name) or _is_province(name, wording):
            votes[name] += NAMED_WEIGHT


def _as_one_word(text: str) -> str | None:
    """The word that a line is, also where its letters are spread out (나 래 시); ``None`` for bullets and sentences."""
    parts = text.split()
    if len(parts) > 1 and any(len(part) > 1 for part in parts):
        return None
    return "".join(parts)


def _vote_line(text: str, votes: Counter[str], wording: Wording) -> None:
    for said in split_line(text, wording.labels):
        if said.key == "implementer":
            _vote_implementer(said.rest, votes, wording)
    alone = _as_one_word(text)
    if alone is not None and _NAME.fullmatch(alone):
        votes[alone] += COVER_WEIGHT
    seal = _SEAL.match("".join(text.split()))
    if seal is not None:
        votes[seal[1]] += COVER_WEIGHT
    cover = re.search(rf"민선\s*\d+\s*기\s*({_NAME.pattern})(?![가-힣])", text)
    if cover is not None:
        votes[cover[1]] += COVER_WEIGHT
    title = _PROVINCE_TITLE.match(text) if len(text) <= _LONGEST_TITLE else None
    if title is not None and _is_province(title[1], wording):
        votes[title[1]] += COVER_WEIGHT
    votes.update(_mentioned(text, wording))


_SEAL = re.compile(rf"({_NAME.pattern})장(?:[(\[〔](?:직인|관인|인)(?:생략)?[)\]〕])$")
"""나 래 시 장 (직인): without the seal it may be a market (시장)."""

_PROVINCE_TITLE = re.compile(
    rf"^\W*(?:민선\s*\d+\s*기\s*)?({_PROVINCE.pattern})\s+공약(?:\s|사업|이행|추진|실천|관리|평가)*(?:현황|상황|보고서|계획|계획서|실적|결과|자료집)\W*$"
)
"""나래도 공약사업 추진현황: a title that begins with a province and says nothing but what the report is."""


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
    return (*wording.governments.in_text(text), *beside)
