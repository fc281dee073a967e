"""Commands, and what they cost: processor seconds of a process and of all that it started and waited for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import Timer
from typing import IO

ROOT = Path(__file__).parents[1]

_ONE_THREAD = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Threads that wait for each other burn time that is no work: everybody is measured with one."""

_MOST_SECONDS = 600
"""The slowest peer takes a tenth of this for its worst page; what takes longer hangs."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that has ended."""

    code: int
    """0 for success; negative where a signal ended it, as after ``_MOST_SECONDS``."""
    cpu_seconds: float
    """User and system time, start-up and children included."""
    out: str
    err: str

    @property
    def last_words(self) -> str:
        """The last line of its complaints."""
        return (self.err.strip().splitlines() or [f"exit code {self.code}"])[-1]


def run(command: Sequence[str | Path], seconds: float = _MOST_SECONDS) -> Ran:
    """Run a command to its end, in the project's root, with one thread."""
    with TemporaryFile() as out, TemporaryFile() as err:
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=ROOT,
            env={**os.environ, **_ONE_THREAD},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
        cpu_seconds = _reap(process, seconds)
        return Ran(process.returncode, cpu_seconds, _text(out), _text(err))


def python(*words: str | Path) -> tuple[str | Path, ...]:
    """A command for the Python that runs this, with everything that is installed in it."""
    return (sys.executable, *words)


def gongyak(*words: str | Path) -> tuple[str | Path, ...]:
    """A command for the program of this very checkout, whatever else is installed."""
    return python("-c", "import sys; from extract.cli import main; sys.exit(main())", *words)


def _reap(process: subprocess.Popen[bytes], seconds: float) -> float:
    """Wait for the end and say what it cost; past ``seconds`` the whole family is killed."""
    killer = Timer(seconds, os.killpg, (process.pid, signal.SIGKILL))
    killer.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except KeyboardInterrupt:  # in a session of its own it does not hear of it
        os.killpg(process.pid, signal.SIGKILL)
        raise
    finally:
        killer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def _text(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf8", "replace")
