"""gongyak's own tables, on every variant of every page."""

from __future__ import annotations

from ..comparison import compare
from ..folder import VARIANTS
from . import Job, Part


def _measure(job: Job) -> None:
    compare(job, ("gongyak",), VARIANTS)


PART = Part("gongyak's tables on clean scans, skewed scans and originals", _measure)
