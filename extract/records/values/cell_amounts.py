"""Amounts in cells with what forms print around them: 약 12억, 금 1,078백만원정, 1,078(백만원), (△120), ₩1,200."""

from __future__ import annotations

import re
from dataclasses import replace

from ...lexicon import Wording
from ...lexicon.units import LabelWithUnit, label_with_unit
from .amounts import Amount, parse_amount
from .numbers import has_raised
from .signs import plain

_NOTED = re.compile(r"(?P<note>[(\[{〔][^()\[\]{}〔〕\d]*[)\]}〕])\s*(?P<rest>.*\d.*)", re.DOTALL)
"""A note before an amount: (단위: 천원) 5,000."""

_REMARKED = re.compile(r"(?P<rest>.*\d.*?)\s*[(\[][^()\[\]\d]*[)\]]", re.DOTALL)
"""A remark behind an amount, which may say anything of it: 120(예정), 120(추경)."""

_BRACKETED = re.compile(r"\(\s*(?P<rest>[^()]*\d[^()]*?)\s*\)")
_WON_SIGN = re.compile(r"(?P<sign>[₩\\])\s*(?P<rest>\d.*)")
_TORN = re.compile(r"(?<=\d)(?:\s+,\s*|\s*,\s+)(?=\d{3}(?!\d))|(?<=\d)(?:\s+\.\s*|\s*\.\s+)(?=\d{1,2}(?!\d))")
"""Blanks at a comma or point within a number: 1, 078; 12. 5."""

_LONGEST = 60
"""Signs of a cell that may hold an amount among words; 금 1,078백만원정(단위 : 백만원) has twenty-five."""

_WON = "원"
_NEGATIVE = "-△▲▽▼"


def amount_in_cell(text: str, unit: str, wording: Wording) -> Amount | None:
    """The amount that a cell holds, as :func:`parse_amount` has it, also within words, brackets and notes.

    Not sure where these may change what it says: about 12억, 120 with a remark, a figure in brackets.
    """
    amount = _amount(plain(text).strip(), unit, wording)
    return replace(amount, sure=False) if amount is not None and has_raised(text) else amount


def notes_its_unit(text: str, wording: Wording) -> bool:
    """Whether a cell notes the unit of its own amount: 5,000(천원), (단위 : 천원) 5,000."""
    said = plain(text).strip()
    return len(said) <= _LONGEST and _in_noted_unit(said, wording) is not None


def _amount(said: str, unit: str, wording: Wording) -> Amount | None:
    """The amount of a text, or of what is left of it without the outermost of what stands around it."""
    whole = parse_amount(said, unit, wording.units)
    if whole is not None or len(said) > _LONGEST or re.search(r"\d", said) is None:
        return whole
    return (
        _in_noted_unit(said, wording)
        or _in_words(said, unit, wording)
        or _before_a_remark(said, unit, wording)
        or _in_brackets(said, unit, wording)
        or _behind_a_won_sign(said, wording)
        or _torn(said, unit, wording)
    )


def _in_noted_unit(said: str, wording: Wording) -> Amount | None:
    """An amount in the unit noted beside it; not sure where it names another."""
    noted = _noted(said, wording)
    amount = _amount(noted.label, noted.unit.name, wording) if noted is not None and noted.label else None
    if noted is None or amount is None:
        return None
    return replace(amount, sure=amount.sure and noted.unit.sure and amount.unit == noted.unit.name)


def _noted(said: str, wording: Wording) -> LabelWithUnit | None:
    """What a text says besides the unit in brackets at its end or beginning."""
    before = _NOTED.fullmatch(said)
    if before is None:
        return label_with_unit(said, wording)
    noted = label_with_unit(before["note"], wording)
    return replace(noted, label=before["rest"]) if noted is not None else None


def _in_words(said: str, unit: str, wording: Wording) -> Amount | None:
    """An amount with a word before or behind it: those of a receipt (금, 정) leave it as sure as it is."""
    words = wording.amounts
    for fixed, before, behind in ((True, words.before, words.behind), (False, words.about, words.or_so)):
        rest = _without(said, before, behind)
        amount = _amount(rest, unit, wording) if rest != said else None
        if amount is not None:
            return replace(amount, sure=amount.sure and fixed)
    return None


def _without(said: str, before: tuple[str, ...], behind: tuple[str, ...]) -> str:
    first = next((word for word in sorted(before, key=len, reverse=True) if said.startswith(word)), "")
    rest = said.removeprefix(first).lstrip(" \n:") if first else said
    last = next((word for word in sorted(behind, key=len, reverse=True) if rest.endswith(word)), "")
    return rest.removesuffix(last).rstrip()


def _before_a_remark(said: str, unit: str, wording: Wording) -> Amount | None:
    match = _REMARKED.fullmatch(said)
    amount = _amount(match["rest"], unit, wording) if match is not None else None
    return replace(amount, sure=False) if amount is not None else None


def _in_brackets(said: str, unit: str, wording: Wording) -> Amount | None:
    """A figure in brackets: negative where it says so, and in books where it does not, but then not sure."""
    match = _BRACKETED.fullmatch(said)
    amount = _amount(match["rest"], unit, wording) if match is not None else None
    if match is None or amount is None or match["rest"][0] in _NEGATIVE:
        return amount
    is_bare = re.search("[가-힣]", match["rest"]) is None
    return replace(amount, won=-amount.won if is_bare else amount.won, sure=False)


def _behind_a_won_sign(said: str, wording: Wording) -> Amount | None:
    """₩1,078,000, in won whatever the column's unit; the sign of a keyboard (\\) may be anything."""
    match = _WON_SIGN.fullmatch(said)
    amount = parse_amount(match["rest"], _WON, wording.units) if match is not None else None
    if match is None or amount is None:
        return None
    return replace(amount, sure=amount.sure and match["sign"] == "₩")


def _torn(said: str, unit: str, wording: Wording) -> Amount | None:
    whole = _TORN.sub(lambda gap: gap[0].strip(), said)
    amount = _amount(whole, unit, wording) if whole != said else None
    return replace(amount, sure=False) if amount is not None else None
