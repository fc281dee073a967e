"""Names in a text that is a contact: 팀장 홍길동, 홍 길 동, 홍길동주무관, 홍길동·성춘향(내선 1234)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import Wording
from .units import OFFICER, has_surname, is_unit, may_be_person, plain_words, surnames_of, titles_of

_APART = re.compile(
    r"(?<![가-힣])(?:[가-힣](?:\s+[가-힣]){1,3}|[가-힣]\s+[가-힣]{2}|[가-힣]{2}\s+[가-힣]{1,2})(?![가-힣])"
)
"""A name with blanks or a line's end between its syllables."""

_PARTS = re.compile(r"[,/·ㆍ()（）\n:：]")
_WORD = re.compile(r"[가-힣]+")

_SURE_NAME = 3
"""Syllables: a shorter word that merely stands beside a contact is no name that running text may be searched for."""

_NAME_ALONE = (2, 4)
"""Syllables of a name that must have no other word beside it: 허준."""


def names_in(text: str, key: str, wording: Wording) -> Iterator[str]:
    """All names by which running text may be searched; under a label of officers (its ``key``) of any surname."""
    for part in _PARTS.split(joined(text, wording)):
        words = [word for word in words_of(part, wording) if not is_unit(word, wording)]
        sure = [word for word in words if _is_sure(word, key, wording)]
        alone = key == OFFICER and len(words) == 1 and has_surname(words[0], wording)
        yield from sure or (words if alone and len(words[0]) in _NAME_ALONE else ())


def words_of(text: str, wording: Wording) -> list[str]:
    """Words that are no labels, titles or the like, without the titles written at them."""
    plain = plain_words(wording)
    bare = (_told(word, wording) for word in _WORD.findall(text) if word not in plain)
    return [word for word in bare if word not in plain]


def joined(text: str, wording: Wording) -> str:
    """The text with the syllables of a name together: 홍길동 for 홍 길 동, and for 홍길 at a line's end."""
    return _APART.sub(lambda match: _as_name(match[0], wording), text)


def _as_name(apart: str, wording: Wording) -> str:
    name = re.sub(r"\s+", "", apart)
    is_name = may_be_person(name, wording) and name not in plain_words(wording)
    return name if is_name and len(apart.split(maxsplit=1)[0]) <= _surname(name, wording) + 1 else apart


def _surname(name: str, wording: Wording) -> int:
    """Syllables of its surname, the longest that it may be."""
    return max(len(each) for each in surnames_of(wording) if name.startswith(each))


def untitled(word: str, wording: Wording) -> str:
    """홍길동 for 홍길동주무관 and 과장홍길동; other words as they are."""
    return _without(titles_of(wording), word, wording)


def _told(word: str, wording: Wording) -> str:
    """The same, but a word that may be called after a unit, 문화재담당 or 문화재팀장, stays whole."""
    contact = wording.contact
    units = (*contact.department_endings, *contact.team_endings)
    titles = titles_of(wording)
    if is_unit(word, wording):
        titles = tuple(title for title in titles if title not in units and not title.endswith("장"))
    return _without(titles, word, wording)


def _without(titles: tuple[str, ...], word: str, wording: Wording) -> str:
    for title in titles:
        rest = word.removesuffix(title) if word.endswith(title) else word.removeprefix(title)
        if rest != word and len(title) > 1 and may_be_person(rest, wording):
            return rest
    return word


def _is_sure(word: str, key: str, wording: Wording) -> bool:
    if len(word) < _SURE_NAME:
        return False
    return may_be_person(word, wording) or (key == OFFICER and len(word) == _SURE_NAME)
