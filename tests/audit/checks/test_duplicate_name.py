from __future__ import annotations

from extract.audit.checks.duplicate_name import CHECK
from schemas.report import Pledge

from ..reports import found, report


def test_the_same_name_twice_is_a_note() -> None:
    (finding,) = found(CHECK, report(Pledge(number="1", name="숲 길", status="완료"), Pledge(name="숲길")))
    assert (finding.severity, finding.paths) == ("info", ("/pledges/0/name", "/pledges/1/name"))


def test_a_summary_and_a_card_that_differ_are_told() -> None:
    row = Pledge(number="1", name="숲길", total_budget=5_000_000, status="정상추진")
    card = row.model_copy(update={"total_budget": 6_000_000})
    findings = found(CHECK, report(row, card))
    (warning,) = (finding for finding in findings if finding.severity == "warning")
    assert warning.paths == ("/pledges/0/total_budget", "/pledges/1/total_budget")
    assert "5,000,000원 ≠ 6,000,000원" in warning.message


def test_other_numbers_are_other_pledges() -> None:
    first, second = (
        Pledge(number="1", name="숲길", status="완료"),
        Pledge(number="2", name="숲길", status="보류"),
    )
    assert [finding.severity for finding in found(CHECK, report(first, second))] == ["info"]


def test_pledges_without_names_are_not_the_same() -> None:
    assert not found(CHECK, report(Pledge(name=""), Pledge(name="")))
