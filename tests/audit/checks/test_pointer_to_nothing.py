from __future__ import annotations

from extract.audit.checks.pointer_to_nothing import CHECK
from schemas import Field, Finding

from ..reports import found, rated

RIGHT = rated(2, 2, 100)


def test_a_field_of_nothing_is_told() -> None:
    fields = tuple(
        Field(path=f"/pledges/0/indicators/{at}/actual", raw="2", confidence=1, status="flagged")
        for at in (0, 1)
    )
    (finding,) = found(CHECK, RIGHT.model_copy(update={"fields": fields}))
    assert (finding.severity, finding.paths) == ("warning", ("/fields/1/path",))


def test_a_finding_on_nothing_is_told_once() -> None:
    old = Finding(code="some", severity="info", paths=("", "/pledges/0", "/pledges/7"), message="점검")
    wrong = RIGHT.model_copy(update={"findings": (old,)})
    assert [finding.code for finding in found(CHECK, wrong)] == ["some", "pointer-to-nothing"]
    assert found(CHECK, wrong)[1].paths == ("/findings/0/paths/2",)
