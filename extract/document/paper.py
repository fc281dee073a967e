"""How large the paper was that a picture shows, from a stated resolution that may be missing or wrong."""

from __future__ import annotations

POINTS_PER_INCH = 72.0

_A4_LONG_INCHES = 11.69
"""What the longer side is taken for where no resolution is stated that could be."""

_SHORTEST_INCHES, _LONGEST_INCHES = 4.0, 17.5
"""Reports are printed from A5 (8.3 inches) to A3 (16.5). The 72 or 96 that programs write where nobody told them
make a scan of A4 at 200 dpi 24 inches long or more."""

_MOST_UNEVEN = 4.0
"""Fax machines scan 204 × 98; what is more uneven is no resolution."""


def resolution(size: tuple[int, int], stated: object) -> tuple[float, float]:
    """Pixels to the inch across and down, of a picture of ``size`` pixels that states ``stated``."""
    if isinstance(stated, tuple) and len(stated) == 2 and all(map(_is_number, stated)):
        across, down = float(stated[0]), float(stated[1])
        if _could_be(size, across, down):
            return across, down
    even = max(size) / _A4_LONG_INCHES
    return even, even


def _is_number(value: object) -> bool:
    """Whether a header's value can be divided by: rationals of TIFF are numbers without being ``float``."""
    return hasattr(value, "__float__") and float(value) > 0


def _could_be(size: tuple[int, int], across: float, down: float) -> bool:
    longer = max(size[0] / across, size[1] / down)
    uneven = max(across, down) / min(across, down)
    return _SHORTEST_INCHES <= longer <= _LONGEST_INCHES and uneven <= _MOST_UNEVEN
