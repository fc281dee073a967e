from __future__ import annotations

from samples.show import lines_of

from .shelf import expected


def test_a_record_in_short_names_what_matters() -> None:
    shown = "\n".join(lines_of(expected("image-jpeg")))
    assert "[33] 면 단위 작은 영화관 운영  (정상추진)" in shown
    assert "1,389,000,000원" in shown
    assert "sum-mismatch" in shown
