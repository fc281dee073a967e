"""Department, team, officer and telephone number in one line: 하천과 / 하천팀 홍길동 (☎ 1234)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...lexicon.wording import Contact as Endings
from ..values.signs import plain

_PHONE = re.compile(
    r"(?:\(0\d{1,2}\)\s*[-.]?\s*|0\d{1,2}\s*[-.)]\s*)?\d{3,4}\s*[-.]\s*\d{4}|(?<!\d)\d{3,5}(?!\d)"
)
_TOKEN = re.compile(r"[가-힣A-Za-z0-9·]+")
_PERSON = re.compile(r"[가-힣]{2,4}|[가-힣]○{1,2}|[가-힣][O*]{1,2}")


@dataclass(frozen=True, slots=True)
class Contact:
    """Who is in charge; what is not printed is ``None``. ``sure`` is false where several are, or an office names them."""

    department: str | None = None
    team: str | None = None
    officer: str | None = None
    phone: str | None = None
    sure: bool = True


def parse_contact(lines: Sequence[str], key: str, endings: Endings) -> Contact:
    """Tell the parts of a contact apart. ``key`` says what the label promises first: contact or officer."""
    said = plain(_one_line(lines))
    phone = _phone(said, endings)
    tokens = [
        token
        for token in _TOKEN.findall(said.replace(phone, " ") if phone else said)
        if token not in (*endings.titles, *endings.nobody, *endings.phone_signs) and not token.isdigit()
    ]
    phone = _without_sign(re.sub(r"\s+", "", phone)) if phone else None
    return replace(_parts(tokens, key, phone, endings), sure=_is_one(tokens, endings))


def _parts(said: list[str], key: str, phone: str | None, endings: Endings) -> Contact:
    """The parts among the words ``said``, as the label's ``key`` promises them."""
    tokens = [_unit_of_head(token, endings) for token in said]
    if key == "phone":
        return Contact(phone=phone)
    if key == "officer" and not any(_is_unit(token, endings) for token in tokens):
        return Contact(officer=_person(tokens), phone=phone)
    if key == "team":
        return Contact(team=" ".join(tokens) or None)
    return _told_apart(tokens, phone, endings)


def _one_line(lines: Sequence[str]) -> str:
    """Lines as one; a syllable alone at a line's end or start belongs to the word that was torn there."""
    said = ""
    for line in lines:
        torn = re.search(r"(?:^|[\s/(])[가-힣]$", said) or re.match(r"[가-힣](?:$|[\s/(),])", line)
        said += ("" if torn or not said else " ") + line
    return said


def _phone(said: str, endings: Endings) -> str | None:
    """The telephone number: behind its sign, else the last figure that is long enough."""
    found = list(_PHONE.finditer(said))
    signed = [match for match in found if said[: match.start()].rstrip().endswith(endings.phone_signs)]
    return (signed or found)[-1][0] if found else None


def _without_sign(phone: str) -> str:
    """An extension of four digits, where the telephone sign before it was read as a fifth (26388 for ☎6388)."""
    return phone[1:] if phone.isdigit() and len(phone) == 5 else phone


def _told_apart(tokens: list[str], phone: str | None, endings: Endings) -> Contact:
    """The parts by their endings. Nobody is named before a department: such a word is torn off its name."""
    department: list[str] = []
    team: str | None = None
    officer: str | None = None
    for token in tokens:
        if team is None and _is_team(token, endings):
            team = token
        elif team is None and _is_department(token, endings):
            if department and _may_be_named(token, endings):
                officer = officer or token
            else:
                department.append(token)
        elif officer is None and _PERSON.fullmatch(token):
            officer = token
    if officer is not None and department and tokens.index(officer) < tokens.index(department[0]):
        department[0], officer = officer + department[0], None
    return Contact(" ".join(department) or None, team, officer, phone)


def _unit_of_head(token: str, endings: Endings) -> str:
    """The department or team of which a word names the head: 문화과 for 문화과장; other words as they are."""
    return token[:-1] if _is_head(token, endings) else token


def _is_head(token: str, endings: Endings) -> bool:
    """Whether a word is a unit and 장: four syllables, since 김동장 may be a person."""
    unit = token.removesuffix("장")
    return unit != token and len(token) > 3 and (_is_team(unit, endings) or _is_department(unit, endings))


def _is_one(tokens: list[str], endings: Endings) -> bool:
    """Whether the words name one person at most, and no unit by its head alone."""
    heads = [token for token in tokens if _is_head(token, endings)]
    units = [token for token in tokens if _is_team(token, endings) or _is_department(token, endings)]
    people = [token for token in tokens if _PERSON.fullmatch(token) and token not in (*heads, *units)]
    return not heads and len(people) <= 1


def _is_team(token: str, endings: Endings) -> bool:
    return token.endswith(endings.team_endings) and len(token) > 1


def _is_department(token: str, endings: Endings) -> bool:
    return token.endswith(endings.department_endings) and len(token) > 1


def _is_unit(token: str, endings: Endings) -> bool:
    """Whether a word names who is in charge, but no person."""
    named = _is_team(token, endings) or _is_department(token, endings)
    return named and not _may_be_named(token, endings)


def _may_be_named(token: str, endings: Endings) -> bool:
    """Whether a word with a department's ending may be a person: a surname and two syllables, 나지원."""
    return len(token) == 3 and token.endswith(endings.name_endings) and token.startswith(endings.surnames)


def _person(tokens: list[str]) -> str | None:
    return next((token for token in tokens if _PERSON.fullmatch(token)), None)
