"""Drafts before and after: values stay, confidences are honest, and what is too uncertain is flagged."""

from __future__ import annotations

import pytest
from hypothesis import given

from extract.calibrate import calibrated, strata, warned
from extract.model.draft import PledgeDraft, Reading
from extract.model.layout import Box
from extract.model.source import Source
from extract.seal import seal
from schemas import Report

from ..test_seal import PLEDGES, figures

ENDS = ("amount", "total_budget", "target", "actual", "rate", "value", "start", "end")


def sealed(draft: PledgeDraft) -> Report:
    """The draft as a record."""
    return seal(Source("a.txt", "0" * 64, "text/plain", 1), None, [draft], ())


def settled(draft: PledgeDraft, max_error: float) -> PledgeDraft:
    """The draft calibrated, by what the record says of it."""
    (only,) = calibrated([draft], warned(sealed(draft)), max_error)
    return only


@given(PLEDGES)
def test_strata_come_in_the_order_of_the_record(draft: PledgeDraft) -> None:
    """The benchmark counts them side by side with the record's figures and dates."""
    paths = [field.path for field in sealed(draft).fields if field.path.rsplit("/", 1)[1] in ENDS]
    kinds = {"amount": "money", "total_budget": "money", "value": "count", "start": "date", "end": "date"}
    expected = [kinds.get(path.rsplit("/", 1)[1], "indicator") for path in paths]
    assert [stratum.kind for stratum in strata([draft], warned(sealed(draft)))] == expected


@given(PLEDGES)
def test_no_value_changes(draft: PledgeDraft) -> None:
    """Only what is said about it."""
    before, after = (sealed(each).model_dump(mode="json") for each in (draft, settled(draft, 0.001)))
    assert before["pledges"] == after["pledges"]
    assert list(figures(before["pledges"])) == list(figures(after["pledges"]))


@given(PLEDGES)
def test_where_nothing_may_be_wrong_everything_is_flagged(draft: PledgeDraft) -> None:
    """Nobody can promise that; a flag is never taken away."""
    before, after = (sealed(each).fields for each in (draft, settled(draft, 0.0)))
    for was, now in zip(before, after, strict=True):
        if now.path.rsplit("/", 1)[1] in ENDS:
            assert now.status == "flagged"
            assert now.raw == was.raw
            assert 0.0 <= now.confidence < 1.0


@pytest.mark.parametrize(("confidence", "status"), [(0.69, "flagged"), (0.7, "read")])
def test_texts_of_the_head_that_were_hard_to_read_are_marked(confidence: float, status: str) -> None:
    name = Reading("도서관 조성", "도서관 조성", 1, Box(0, 0, 9, 9), confidence)
    found = settled(PledgeDraft((1,), {"name": name}), 0.001).header["name"]
    assert (found.value, found.status, found.confidence) == (name.value, status, confidence)
