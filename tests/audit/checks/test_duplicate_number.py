from __future__ import annotations

from extract.audit.checks.duplicate_number import CHECK
from schemas import Report
from schemas.report import Pledge

from ..reports import found, report


def _numbered(*numbers: str | None) -> Report:
    return report(*(Pledge(number=number, name="공약") for number in numbers))


def test_all_pledges_of_a_number_are_named() -> None:
    (finding,) = found(CHECK, _numbered("1-1", "1-2", "1 - 1"))
    assert finding.severity == "warning"
    assert finding.paths == ("/pledges/0/number", "/pledges/2/number")


def test_missing_numbers_are_not_the_same_number() -> None:
    assert not found(CHECK, _numbered(None, None, "", " ", "1", "11"))
