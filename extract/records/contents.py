"""Pledges beside the report's own list of contents: what is listed and was not found, or was found under another name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from rapidfuzz import fuzz

from ..lexicon.matching import bare
from ..model.draft import Listed, PledgeDraft
from ..model.layout import Notice, Severity

SAME_NAME = 75.0
"""Of 100: a name within a line of a list that a scan has garbled, its leader of dots most of all."""

OTHER_NAME = 50.0
"""Below this the same number stands for something else."""

MATCHED_SHARE = 0.5
"""Of the pledges found so many must be listed by name: else the list is of something else, chapters with numbers."""


def beside_contents(
    drafts: Sequence[PledgeDraft], entries: Sequence[Listed]
) -> tuple[tuple[PledgeDraft, ...], tuple[Notice, ...]]:
    """The drafts with notices on names that differ, and notices on what is not on either side."""
    partners = _partners(entries, drafts)
    found = {at: entry for entry, at in zip(entries, partners, strict=True) if at is not None}
    alike = [at for at, entry in found.items() if _is_named(entry, drafts[at])]
    if not entries or len(alike) < MATCHED_SHARE * len(drafts):
        return tuple(drafts), ()
    pairs = [(entry, drafts[at]) for at, entry in found.items()]
    named = {at: _under_another_name(entry, drafts[at]) for at, entry in found.items()}
    missing = (entry for entry, at in zip(entries, partners, strict=True) if at is None)
    notices = (
        *(_told("contents-pledge-missing", "warning", entry) for entry in missing),
        *(_unlisted(draft) for at, draft in enumerate(drafts) if at not in found),
        *_misplaced(pairs),
    )
    return tuple(named.get(at, draft) for at, draft in enumerate(drafts)), notices


def _partners(entries: Sequence[Listed], drafts: Sequence[PledgeDraft]) -> list[int | None]:
    """For each entry the place of the pledge that it means: one of its number, else one named so. None is meant twice.

    A number comes again where each part of a report counts anew: then the names tell which is which.
    """
    pairs = list(product(range(len(entries)), range(len(drafts))))
    numbered = [pair for pair in pairs if entries[pair[0]].number == _said(drafts[pair[1]], "number")]
    named = [(entry, at) for entry, at in pairs if _likeness(entries[entry], drafts[at]) >= SAME_NAME]
    partners: dict[int, int] = {}
    for rivals in (numbered, named):
        for entry, at in sorted(rivals, key=lambda pair: -_likeness(entries[pair[0]], drafts[pair[1]])):
            if entry not in partners and at not in partners.values():
                partners[entry] = at
    return [partners.get(entry) for entry in range(len(entries))]


def _likeness(entry: Listed, draft: PledgeDraft) -> float:
    """Of a pledge's name and the beginning of an entry, 0 to 100: what leads to the page may be read as anything."""
    name, listed = bare(_said(draft, "name")), bare(entry.name)
    return fuzz.ratio(name, listed[: len(name)]) if len(name) > 1 else 0.0


def _said(draft: PledgeDraft, key: str) -> str:
    said = draft.header.get(key)
    return said.value if said is not None else ""


def _is_named(entry: Listed, draft: PledgeDraft) -> bool:
    return _likeness(entry, draft) >= OTHER_NAME


def _under_another_name(entry: Listed, draft: PledgeDraft) -> PledgeDraft:
    if not _said(draft, "name") or _is_named(entry, draft):
        return draft
    notice = replace(_told("contents-name-differs", "warning", entry), part="name")
    return replace(draft, notices=(*draft.notices, notice))


def _told(code: str, severity: Severity, entry: Listed) -> Notice:
    facts = (("number", entry.number), ("name", entry.name.strip()))
    return Notice(code, severity, entry.page, facts)


def _unlisted(draft: PledgeDraft) -> Notice:
    facts = (("number", _said(draft, "number")), ("name", _said(draft, "name")))
    return Notice("contents-pledge-unlisted", "info", next(iter(draft.pages), None), facts)


def _misplaced(pairs: Sequence[tuple[Listed, PledgeDraft]]) -> Iterator[Notice]:
    """Entries whose page number leads elsewhere than most others lead: page 1 of a report is seldom its first sheet."""
    ahead = [
        (entry, draft, draft.pages[0] - entry.printed)
        for entry, draft in pairs
        if entry.printed is not None and draft.pages
    ]
    usual = Counter(shift for _, _, shift in ahead).most_common(1)
    for entry, draft, shift in ahead:
        if usual[0][1] > len(ahead) / 2 and shift != usual[0][0]:
            notice = _told("contents-page-differs", "info", entry)
            facts = (*notice.facts, ("listed", entry.printed), ("found", draft.pages[0]))
            yield replace(notice, facts=facts)
