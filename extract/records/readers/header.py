"""The head of a pledge: number, name, status, total, and who is in charge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...lexicon.matching import bare, one_jamo_off
from ...lexicon.units import Unit, label_with_unit
from ...lexicon.wording import find
from ...model.draft import Reading
from ...model.layout import Block, Notice
from ..alternatives import alternatives
from ..context import Context
from ..snippets import Snippet, reading
from ..values.amounts import Amount, find_amounts
from ..values.cell_amounts import amount_in_cell
from ..values.signs import plain
from .contact import Contact, parse_contact
from .header_labels import UNKNOWN, Labelled, labelled_values

_LONGEST_REPEAT = 3
"""A torn title repeats its last one to three syllables; a longer repetition may be meant."""


_DASH = re.compile(r"\s*[-–]\s*|(?<=\d)\s*[=~_]\s*(?=\d)")
"""The dash of a number like 2-5, also as engines misread it."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the head prints: texts by the contract's field names, the total in won, and what was unreadable."""

    texts: dict[str, Reading[str]]
    total_budget: Reading[int] | None
    notices: tuple[Notice, ...]


def read_header(head: tuple[Block, ...], context: Context) -> Header:
    """The header values of one pledge; what the page does not print is left out."""
    texts: dict[str, Reading[str]] = {}
    total: Reading[int] | None = None
    notices: list[Notice] = []
    unknown: list[Notice] = []
    for found in labelled_values(head, context):
        if found.key == "total_budget":
            total = total or (_total(found, context) if found.value else None)
            notices += [] if total is not None or not _says_figure(found) else [_unread_total(found, context)]
        elif found.key == UNKNOWN:
            unknown += [_unknown(found)] if _says_figure(found) else []
        else:
            for key, value in _texts(found, context).items():
                texts.setdefault(key, value if found.sure else value.flagged("doubtful-label"))
    return Header(texts, total, (*(notices if total is None else ()), *unknown))


def _texts(found: Labelled, context: Context) -> dict[str, Reading[str]]:
    """The fields that one labelled value fills: a contact line fills up to four."""
    if not found.value:
        return {}
    if found.key in ("contact", "officer", "team", "phone"):
        return _contact(found, context)
    if found.key == "name":
        return {"name": reading(_untorn(found.value, context), found.value, "torn-title")}
    said = _joined(found.value, context)
    if found.key == "status":
        return {"status": _status(said, found.value, context)}
    if found.key == "number":
        said = _DASH.sub("-", plain(said))
    return {found.key: reading(said, found.value, "tidied")} if bare(said) else {}


def _joined(value: tuple[Snippet, ...], context: Context) -> str:
    said = ""
    for snippet in value:
        said = context.joiner.join(said, snippet.text)
    return said


def _untorn(value: tuple[Snippet, ...], context: Context) -> str:
    """A value torn over cells as one, without the syllables that were read twice at its end."""
    last = value[-1].text
    before = _joined(value[:-1], context)
    twice = len(value) > 1 and len(last) <= _LONGEST_REPEAT and before.endswith(last)
    return before if twice else _joined(value, context)


def _status(said: str, value: tuple[Snippet, ...], context: Context) -> Reading[str]:
    return reading(_status_word(said, context) or said, value, "status-word")


def _status_word(said: str, context: Context) -> str | None:
    """The status that a word means; of short ones one jamo is a quarter (페기 for 폐기), and none is near another."""
    match = find(said, context.wording.status)
    if match is not None:
        return match.key
    words = {word: key for key, each in context.wording.status.items() for word in each}
    near = {words[word] for word in one_jamo_off(said, words)}
    return near.pop() if len(near) == 1 else None


def _contact(found: Labelled, context: Context) -> dict[str, Reading[str]]:
    torn = len(found.value) > 1 and found.value[0].box is None
    lines = [_untorn(found.value, context)] if torn else [snippet.text for snippet in found.value]
    contact = parse_contact(lines, found.key, context.wording.contact)
    first, raw = found.value[0], reading("", found.value, "").raw
    said = {
        key: Reading(value, raw, first.page, first.box, first.confidence) for key, value in _filled(contact)
    }
    return said if contact.sure else {key: each.flagged("doubtful-contact") for key, each in said.items()}


def _filled(contact: Contact) -> Iterator[tuple[str, str]]:
    for key in ("department", "team", "officer", "phone"):
        value = getattr(contact, key)
        if value:
            yield key, value


def _total(found: Labelled, context: Context) -> Reading[int] | None:
    """The total in won; flagged where no unit is printed, where more than an amount is, or it or its label is in doubt."""
    said = "".join(snippet.text for snippet in found.value)
    unit = _unit(found, context)
    amount = amount_in_cell(said, unit.name, context.wording)
    named = next(find_amounts(said), None) if amount is None else None
    won = amount.won if amount is not None else named.won if named is not None else None
    if won is None:
        return None
    first = found.value[0]
    words = [word for snippet in found.value for word in snippet.words]
    others = alternatives(said, words, lambda text: _won(text, unit, context))
    total = Reading(won, said, first.page, first.box, first.confidence, alternatives=others)
    sure = amount is not None and amount.sure and (unit.sure or _names_its_unit(said, amount, context))
    return (
        total if sure and found.sure else total.flagged("doubtful-figure" if found.sure else "doubtful-label")
    )


def _unit(found: Labelled, context: Context) -> Unit:
    """The unit that a label names for its figure, or the assumed one."""
    said = label_with_unit(found.unit, context.wording)
    return said.unit if said is not None else Unit(context.wording.funding.assumed_unit, sure=False)


def _won(said: str, unit: Unit, context: Context) -> int | None:
    amount = amount_in_cell(said, unit.name, context.wording)
    return None if amount is None else amount.won


def _names_its_unit(said: str, amount: Amount, context: Context) -> bool:
    """Whether an amount says what it is counted in: then it is the same in a column of any unit."""
    other = next(unit for unit in context.wording.units if unit != amount.unit)
    again = amount_in_cell(said, other, context.wording)
    return again is not None and again.won == amount.won


def _says_figure(found: Labelled) -> bool:
    return any(re.search(r"\d", snippet.text) for snippet in found.value)


def _unknown(found: Labelled) -> Notice:
    """A figure under a label that is of money and otherwise unknown."""
    return Notice(
        "row-not-understood", "warning", found.value[0].page, (("row", found.unit),), "total_budget"
    )


def _unread_total(found: Labelled, context: Context) -> Notice:
    said = " ".join(snippet.text for snippet in found.value)
    facts = (("row", context.wording.labels["total_budget"][1]), ("text", said))
    return Notice("unreadable-cell", "warning", found.value[0].page, facts, "total_budget")
