from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.model.draft import Reading
from extract.model.layout import Box

STATUSES = st.sampled_from(["read", "repaired", "derived", "flagged"])
READINGS = st.builds(
    Reading,
    st.integers(),
    st.text(),
    st.just(3),
    st.just(Box(0, 0, 1, 1)),
    st.floats(0, 1),
    STATUSES,
    st.just("earlier"),
)


@given(READINGS, st.integers())
def test_a_repair_keeps_what_was_read_and_where(said: Reading[int], value: int) -> None:
    after = said.repaired(value, "new-rule")
    assert (after.raw, after.page, after.box, after.confidence) == (
        said.raw,
        said.page,
        said.box,
        said.confidence,
    )
    assert (after.value, after.rule) == (value, "new-rule")
    assert after.status == ("flagged" if said.status == "flagged" else "repaired")


@given(READINGS, st.none() | st.just("new-rule"))
def test_a_flag_changes_no_value(said: Reading[int], rule: str | None) -> None:
    after = said.flagged(rule)
    assert (after.value, after.raw, after.status, after.rule) == (
        said.value,
        said.raw,
        "flagged",
        rule or "earlier",
    )
    assert after.flagged() == after
