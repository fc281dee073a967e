"""How grave findings are: in words, and for the exit code."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from typing import cast, get_args

from ..errors import UsageError
from ..model.layout import Severity
from .parser import Parser
from .voice import Voice

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""From the least grave on."""

FOUND = 1
"""The exit code that says that something was found."""

_DEFAULT: Severity = "warning"


def add_fail_on(parser: Parser) -> None:
    """``--fail-on``: from which severity on findings make the exit code :data:`FOUND`."""
    slot = "|".join(SEVERITIES)
    parser.options.add_argument(
        "--fail-on", metavar=slot, default=_DEFAULT, help=parser.voice.words("help-fail-on")
    )


def fail_on(asked: argparse.Namespace) -> Severity:
    """The severity asked for. Raises :class:`UsageError`."""
    if asked.fail_on not in SEVERITIES:
        raise UsageError("unknown-severity", argument=asked.fail_on)
    return cast(Severity, asked.fail_on)


def reaches(severities: Iterable[Severity], least: Severity) -> bool:
    """Whether one of ``severities`` is ``least`` or graver."""
    return any(SEVERITIES.index(each) >= SEVERITIES.index(least) for each in severities)


def counted(severities: Iterable[Severity], voice: Voice) -> str:
    """How many there are of each, the gravest first."""
    counts = Counter(severities)
    return voice.words("severity-counts", **{name: counts[name] for name in SEVERITIES})
