"""gongyak and the other tools on the same pages, in one run."""

from __future__ import annotations

from ..comparison import compare
from ..folder import VARIANTS
from ..peers import NOT_MEASURED, peer_names
from . import Job, Part


def _measure(job: Job) -> None:
    compare(job, peer_names(), VARIANTS)
    job.say(f"Not measured, and so not said to be better or worse: {NOT_MEASURED}\n")


PART = Part("gongyak and other tools on the very same pages (needs the extra `peers`)", _measure, quick=False)
