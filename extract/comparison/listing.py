"""Pledges that only one of the two reports has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas import Report

from ..audit.check import Phrase
from .difference import Change


def listed(old: Report, gone: Sequence[int], new: Report, added: Sequence[int]) -> Iterator[Change]:
    """A change for every one of them."""
    for at in gone:
        pledge = old.pledges[at]
        said = Phrase.of("pledge-dropped", name=pledge.name)
        yield Change("pledge-dropped", "warning", said, (f"/pledges/{at}",), (), was=pledge.name)
    for at in added:
        pledge = new.pledges[at]
        said = Phrase.of("pledge-added", name=pledge.name)
        yield Change("pledge-added", "info", said, (), (f"/pledges/{at}",), now=pledge.name)
