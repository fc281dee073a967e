"""audit: a sealed report → the same report with findings, its located culprits flagged.

The policy of severities and flags:

- A contradiction in the printed figures (sums, totals, rates, secured above planned), a word outside the
  contract and a number given twice are ``warning``: the reading or the page is wrong, and only a person with
  the page can say which. Nothing is changed and nothing is guessed into the record.
- What has a usual explanation (money carried over from an earlier year, rounding that is the whole table's
  habit, a rate of an indicator that is to fall, a span that reaches beyond its row) is ``info``.
- What merely is not there (no number, no name) is ``info``; a report without any pledge is a ``warning``.
- The paths of a finding are exactly the values of the contradiction. All of them are thereby marked, so a
  field keeps its status, with one exception: a value that alone explains every contradiction it stands in
  (a cell where a broken row and a broken column cross, and one change mends both) is ``flagged``.
- Findings that are already there stay as they are, and auditing twice is auditing once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas import Field, Finding, Report

from ..messages import Language
from .check import Check, Doubt
from .checks import all_checks
from .pointers import page_order

__all__ = ["audit", "explain"]

_Key = tuple[str, frozenset[str]]


def audit(report: Report, checks: Iterable[Check] | None = None) -> Report:
    """``report`` with what the checks (all, unless given) find; new findings stand last, in page order."""
    doubts = _doubts(report, all_checks() if checks is None else checks)
    known = {(finding.code, frozenset(finding.paths)) for finding in report.findings}
    added = tuple(_finding(code, doubt) for code, doubt in _new(doubts, known))
    culprits = {path for _, doubt in doubts for path in doubt.culprits}
    fields = tuple(_flagged(field) if field.path in culprits else field for field in report.fields)
    return report.model_copy(update={"fields": fields, "findings": report.findings + added})


def explain(report: Report, language: Language) -> tuple[str, ...]:
    """The message of each finding of ``report`` in ``language``; what no check here says stays as it is."""
    words: dict[_Key, str] = {}
    for code, doubt in _doubts(report, all_checks()):
        words.setdefault((code, frozenset(doubt.paths)), doubt.phrase.said(language))
    return tuple(
        words.get((finding.code, frozenset(finding.paths)), finding.message) for finding in report.findings
    )


def _doubts(report: Report, checks: Iterable[Check]) -> list[tuple[str, Doubt]]:
    every = [(check.code, doubt) for check in checks for doubt in check.look(report)]
    return sorted(every, key=lambda entry: (page_order(entry[1].paths), entry[0]))


def _new(doubts: Iterable[tuple[str, Doubt]], known: set[_Key]) -> Iterator[tuple[str, Doubt]]:
    for code, doubt in doubts:
        key = (code, frozenset(doubt.paths))
        if key not in known:
            known.add(key)
            yield code, doubt


def _finding(code: str, doubt: Doubt) -> Finding:
    return Finding(
        code=code,
        severity=doubt.severity,
        paths=doubt.paths,
        message=doubt.phrase.said("ko"),
        expected=doubt.expected,
        actual=doubt.actual,
    )


def _flagged(field: Field) -> Field:
    return field.model_copy(update={"status": "flagged"})
