"""The one place where exceptions become exit codes and words."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from ..errors import GongyakError, OutputFailed
from .reasons import in_words
from .voice import Voice

T = TypeVar("T")

_log = logging.getLogger(__name__)

_DEFECT = 70

_WEIGHT = (0, 1, 4, 2, 3, 5, _DEFECT)
"""Which exit code speaks for a batch: rather what the user must mend than what a file suffers from."""

_LONGEST_DETAIL = 200
"""Characters of an exception's own words that fit on a line; hostile files can make them very long."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why something was not done; ``message`` names the thing, what is wrong, and the next step."""

    code: str
    exit_code: int
    message: str

    @property
    def line(self) -> str:
        """Code and message, as they are told."""
        return f"[{self.code}] {self.message}"


def attempt(work: Callable[[], T]) -> T | Exception:
    """What ``work`` on one input gives, or what went wrong with it: the other inputs shall go on.

    An output that cannot be written is raised, since the next would not fare better.
    """
    try:
        return work()
    except OutputFailed:
        raise
    except Exception as error:  # noqa: BLE001 - a defect met in one file must not cost the others
        return error


def failure_of(error: Exception, voice: Voice, file: str | None = None) -> Failure:
    """What to say about ``error``, met while ``file`` was worked on; its trace goes to the log."""
    _log.error("%s", file or "gongyak", exc_info=error)
    if isinstance(error, GongyakError):
        facts = {**error.facts, "page": error.page} | ({"file": file} if file else {})
        if isinstance(reason := facts.get("reason"), str):
            facts["reason"] = in_words(reason, voice)
        return Failure(error.code, error.exit_code, _naming(voice.words(error.code, **facts), file))
    facts = {"file": file, "kind": type(error).__name__, "detail": str(error)[:_LONGEST_DETAIL]}
    return Failure("defect", _DEFECT, voice.words("defect" if file else "defect-nowhere", **facts))


def _naming(message: str, file: str | None) -> str:
    return message if file is None or file in message else f"{file}: {message}"


def worst(failures: Iterable[Failure]) -> int:
    """The exit code of a batch."""
    return max((failure.exit_code for failure in failures), key=_WEIGHT.index, default=0)
