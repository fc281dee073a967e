"""What confidence is worth on dev/: said against right, and what is silently wrong at each share that is flagged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from schemas import Report

from ..calibration.count import is_marked, marks
from ..calibration.judge import wrong_paths
from ..metered import gongyak, run
from . import Job, Part

BINS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0)
"""Of confidence, from one to the next."""

FLAGGED = (0.0, 0.01, 0.02, 0.05, 0.08, 0.1, 0.2, 0.3, 0.5)
"""Shares of the figures, the least sure first, at which the curve is printed."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure given out: what was said of it, whether it is wrong, and whether it is marked."""

    confidence: float
    wrong: bool
    marked: bool


def _measure(job: Job) -> None:
    with TemporaryDirectory() as out:
        figures = [each for report in job.folder.reports() for each in _figures(report, Path(out))]
    show(figures, job.say)


def show(figures: Sequence[Figure], say: Callable[[str], None]) -> None:
    """The reliability table, its mean gap, the silent errors as they are, and the curve."""
    say(f"{'confidence':<16}{'figures':>9}{'said':>8}{'right':>8}\n")
    for low, high, each in _binned(figures):
        said = sum(figure.confidence for figure in each) / len(each)
        right = sum(not figure.wrong for figure in each) / len(each)
        say(f"{low:>6.3f} - {high:<6.3f} {len(each):>9}{said:>8.4f}{right:>8.4f}\n")
    say(f"expected calibration error: {calibration_error(figures):.4f}\n")
    marked = [figure for figure in figures if figure.marked]
    silent = sum(figure.wrong for figure in figures if not figure.marked)
    say(f"as given out: {share(len(marked), figures)} marked, {silent} of {len(figures)} silently wrong\n\n")
    say(f"{'least sure flagged':<20}{'silently wrong of the rest':>28}\n")
    for flagged, wrong, rest in curve(figures):
        say(
            f"{100 * flagged:>17.1f} %{wrong:>14} of {rest:<6}{10000 * wrong / max(1, rest):>8.1f} per 10,000\n"
        )


def calibration_error(figures: Sequence[Figure]) -> float:
    """The mean gap between what was said and what was right, over the bins."""
    gaps = (
        abs(sum(figure.confidence - (not figure.wrong) for figure in each)) for _, _, each in _binned(figures)
    )
    return sum(gaps) / max(1, len(figures))


def curve(figures: Iterable[Figure]) -> Iterator[tuple[float, int, int]]:
    """For each share flagged, by confidence alone: how many of the rest are wrong, and how many the rest are."""
    ranked = sorted(figures, key=lambda figure: (not figure.marked, figure.confidence))
    for flagged in FLAGGED:
        rest = ranked[round(flagged * len(ranked)) :]
        yield flagged, sum(figure.wrong for figure in rest), len(rest)


def share(count: int, of: Sequence[Figure]) -> str:
    """In per cent."""
    return f"{100 * count / max(1, len(of)):.1f} %"


def _binned(figures: Sequence[Figure]) -> Iterator[tuple[float, float, list[Figure]]]:
    for low, high in pairwise(BINS):
        last = high == BINS[-1]
        each = [
            figure
            for figure in figures
            if low <= figure.confidence < high or (last and figure.confidence == high)
        ]
        if each:
            yield low, high, each


def _figures(document: Path, out: Path) -> Iterator[Figure]:
    ran = run(gongyak("convert", document, "--out", out, "--quiet"))
    record = out / f"{document.stem}.json"
    if ran.code != 0 or not record.exists():
        return
    given = Report.model_validate_json(record.read_text("utf8"))
    truth = Report.model_validate_json(document.with_suffix(".json").read_text("utf8"))
    said = {field.path: field.confidence for field in given.fields}
    marked = marks(given)
    for path, wrong in wrong_paths(truth, given):
        yield Figure(said[path], wrong, is_marked(path, marked))


PART = Part("what confidence is worth on dev/, and the curve of silent errors against flags", _measure)
