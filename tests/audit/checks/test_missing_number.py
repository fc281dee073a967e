from __future__ import annotations

import pytest

from extract.audit.checks.missing_number import CHECK
from schemas.report import Pledge

from ..reports import found, report


@pytest.mark.parametrize("number", [None, "", " "])
def test_a_pledge_without_a_number_is_a_note(number: str | None) -> None:
    (finding,) = found(CHECK, report(Pledge(number="1", name="숲길"), Pledge(number=number, name="놀이터")))
    assert (finding.severity, finding.paths) == ("info", ("/pledges/1/number",))
    assert "놀이터" in finding.message
