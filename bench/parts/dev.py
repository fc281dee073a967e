"""Reports into records, and what the folder's own scorer says of them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from ..folder import BenchFolder
from ..metered import gongyak, python, run
from ..trouble import Trouble
from . import Job, Part


def _measure(job: Job) -> None:
    with TemporaryDirectory() as out:
        _convert(job, Path(out))
        scored = run(python(job.folder.record_scorer, job.folder.dev, out))
    if scored.code != 0:
        raise Trouble(f"{job.folder.record_scorer.name} failed: {scored.last_words}")
    job.say(scored.out)


def _convert(job: Job, out: Path) -> None:
    """One document after the other, so that none that fails takes the others along."""
    for report in _reports(job.folder):
        ran = run(gongyak("convert", report, "--out", out, "--quiet"))
        if ran.code != 0:
            job.say(f"{report.name}: not converted, counts as missed: {ran.last_words}\n")


def _reports(folder: BenchFolder) -> tuple[Path, ...]:
    found = folder.reports()
    if not found:
        raise Trouble(f"{folder.dev}: no report (.pdf, .txt) with a truth (.json) beside it")
    return found


PART = Part("records of dev/ against their truth, as score.py prints it", _measure)
