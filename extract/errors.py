"""Trouble with the environment or with a whole input. Trouble inside a document is a finding instead.

Each error has a stable ``code`` whose words stand in ``messages/``, and an exit code. The command line turns
errors into exits in one place.
"""

from __future__ import annotations

from typing import ClassVar

from .model.layout import Fact

EXIT_CODES: dict[int, str] = {
    0: "every input was dealt with; audit and diff found nothing at or above --fail-on",
    1: "audit or diff found something at or above --fail-on",
    2: "the command line was wrong",
    3: "something that the task needs is not installed",
    4: "at least one input was refused; the others were dealt with",
    5: "an output could not be written",
    70: "a defect of gongyak itself",
    130: "interrupted",
}
"""What each exit code means; the documentation is tested against this table."""


class GongyakError(Exception):
    """Base of all errors that a user may meet. ``facts`` fill the message of ``code``."""

    exit_code: ClassVar[int] = 70

    def __init__(self, code: str, *, page: int | None = None, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.page = page
        self.facts: dict[str, Fact] = facts


class UsageError(GongyakError):
    """What was asked for does not make sense."""

    exit_code = 2


class DependencyMissing(GongyakError):
    """A program or its data is not installed; the message says how to install it."""

    exit_code = 3


class InputRefused(GongyakError):
    """An input that cannot or must not be read; the other inputs of the batch go on."""

    exit_code = 4


class OutputFailed(GongyakError):
    """An output cannot be written."""

    exit_code = 5
