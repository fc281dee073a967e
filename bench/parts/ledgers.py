"""Funding tables by lot, with misread digits or with a row that lost a blank: what repair restores, marks, overlooks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from statistics import median, quantiles
from time import process_time

from bench.ledgers.draw import draw_ledger
from bench.ledgers.misread import Misread, misread
from bench.ledgers.torn import torn
from extract import lexicon
from extract.audit import audit
from extract.model.draft import PledgeDraft
from extract.model.source import Source
from extract.repair import repair
from extract.seal import seal
from schemas import Report

from . import Part

TABLES, MOST_ERRORS, SEED = 2000, 4, 20261123

FATES = ("restored", "doubted", "marked", "silent")
"""Of a misread figure: right again; right, but marked; wrong and marked; wrong and unmarked."""


@dataclass
class Tally:
    """What became of the figures: ``misread`` ones and all of them, and CPU milliseconds a table."""

    misread: Counter[str] = field(default_factory=Counter)
    figures: Counter[str] = field(default_factory=Counter)
    milliseconds: list[float] = field(default_factory=list)


def measure(say: Callable[[str], None]) -> None:
    """Draw the tables, repair them, and say what became of their figures."""
    tallies = {errors: Tally() for errors in range(1, MOST_ERRORS + 1)}
    dice, wording = Random(SEED), lexicon.load()
    for number in range(TABLES):
        errors = number % MOST_ERRORS + 1
        _count(misread(draw_ledger(dice), errors, dice, wording), tallies[errors], wording)
    say(f"{'errors':<8}{'tables':>7}{'misread':>9}{'restored':>10}{'doubted':>9}{'marked':>8}{'silent':>8}")
    say(f"{'figures':>10}{'silent':>8}{'flagged':>9}{'ms median':>11}{'95 %':>7}\n")
    for errors, tally in tallies.items():
        say(_line(str(errors), tally))
    say(_line("all", _together(tallies.values())))
    _measure_torn(say, dice, wording)


def _measure_torn(say: Callable[[str], None], dice: Random, wording: lexicon.Wording) -> None:
    """The same for dumps in which a row has lost a blank cell; a table is as bad as its worst figure."""
    cases = [case for case in (torn(draw_ledger(dice), dice, wording) for _ in range(TABLES)) if case]
    fates = Counter(_worst(case, wording) for case in cases)
    shares = ", ".join(
        f"{fate} {100 * fates[fate] / len(cases):.2f}" for fate in ("restored", "marked", "silent")
    )
    say(f"\n{len(cases)} dumps in which a row lost a blank cell, per cent: {shares}\n")


def _worst(case: Misread, wording: lexicon.Wording) -> str:
    """Whether every amount is right; else whether all wrong ones are marked. A blank has nothing to mark."""
    wrong = [
        marked
        for place, given, marked in _judged(repair(case.draft, wording))
        if given != (case.truth[place[0]][place[1]] or None)
    ]
    if not wrong:
        return "restored"
    return "marked" if all(marked is not False for marked in wrong) else "silent"


def _count(case: Misread, tally: Tally, wording: lexicon.Wording) -> None:
    start = process_time()
    repaired = repair(case.draft, wording)
    tally.milliseconds.append(1000 * (process_time() - start))
    for place, given, marked in _judged(repaired):
        right = given == (case.truth[place[0]][place[1]] or None)
        fate = _fate(right, bool(marked))
        if place in case.places:
            tally.misread[fate] += 1
        if given is not None or not right:
            tally.figures[fate] += 1


def _judged(draft: PledgeDraft) -> Iterator[tuple[tuple[int, int], int | None, bool | None]]:
    """Each place with the amount given out, and whether it is marked; ``None`` for a blank."""
    marked = _marked(audit(seal(Source("by-lot", "0" * 64, "text/plain", 1), None, [draft], ())))
    for place, given, path in _given(draft):
        yield place, given, path in marked if path else None


def _fate(right: bool, marked: bool) -> str:
    if right:
        return "doubted" if marked else "restored"
    return "marked" if marked else "silent"


def _given(draft: PledgeDraft) -> Iterator[tuple[tuple[int, int], int | None, str]]:
    """Each place with the amount given out, and its pointer; blank places have none of their own."""
    at = 0
    for row, each in enumerate(draft.funding[0].rows):
        for col, amount in enumerate(each.amounts):
            path = f"/pledges/0/budgets/{at}/amount"
            yield (row, col), None if amount is None else amount.value, path if amount else ""
            at += amount is not None


def _marked(report: Report) -> frozenset[str]:
    """What carries a flag or stands in a warning."""
    flagged = {field.path for field in report.fields if field.status == "flagged"}
    warned = {path for each in report.findings if each.severity != "info" for path in each.paths}
    return frozenset(flagged | warned)


def _together(tallies: Iterable[Tally]) -> Tally:
    whole = Tally()
    for tally in tallies:
        whole.misread += tally.misread
        whole.figures += tally.figures
        whole.milliseconds += tally.milliseconds
    return whole


def _line(name: str, tally: Tally) -> str:
    misread, figures = tally.misread.total(), tally.figures.total()
    shares = [tally.misread[fate] / misread for fate in FATES]
    per_cent = "".join(
        f"{100 * share:>{width}.2f}" for share, width in zip(shares, (10, 9, 8, 8), strict=True)
    )
    flagged = tally.figures["marked"] + tally.figures["doubted"]
    of_all = f"{100 * tally.figures['silent'] / figures:>8.3f}{100 * flagged / figures:>9.2f}"
    times = f"{median(tally.milliseconds):>11.1f}{quantiles(tally.milliseconds, n=20)[-1]:>7.1f}"
    return f"{name:<8}{len(tally.milliseconds):>7}{misread:>9}{per_cent}{figures:>10}{of_all}{times}\n"


PART = Part(
    "2,000 generated funding tables with misread digits, 2,000 with a lost blank: restored, marked, silent (per cent)",
    lambda job: measure(job.say),
)
