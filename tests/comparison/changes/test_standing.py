from __future__ import annotations

import pytest

from ..reports import changed, codes


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("이행후계속추진", ("status-moved", "info")),
        ("일부추진", ("status-moved-back", "warning")),
        ("폐기", ("status-moved-back", "warning")),
        (None, ("status-moved", "warning")),
    ],
)
def test_a_status_that_moved(status: str | None, code: tuple[str, str]) -> None:
    assert codes(changed(status=status)) == [code]


def test_a_completion_that_moved_is_graver_where_it_is_later() -> None:
    assert codes(changed(completion="임기후")) == [("completion-moved", "warning")]
    assert codes(changed(completion="임기전")) == [("completion-moved", "info")]
    assert changed(completion="임기 내") == ()
