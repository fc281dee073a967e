from __future__ import annotations

import pytest

from extract.audit.checks.missing_name import CHECK
from extract.seal import UNNAMED
from schemas.report import Pledge

from ..reports import found, report


@pytest.mark.parametrize("name", ["", "  ", UNNAMED])
def test_a_pledge_without_a_name_is_a_note(name: str) -> None:
    (finding,) = found(CHECK, report(Pledge(number="9", name=name), Pledge(number="10", name="숲길")))
    assert (finding.severity, finding.paths) == ("info", ("/pledges/0/name",))
    assert "9" in finding.message
