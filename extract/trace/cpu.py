"""Processor time of this process and of its children, those that still run included.

The process that reads PDFs lives as long as its document, and the system adds a child's time to its parent's only
when it has ended: half of a scan's time would be told with the closing of the file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import process_time

_TASKS = Path("/proc/self/task")

_TIMES = slice(11, 15)
"""Of what stands behind a process's name in ``/proc/PID/stat``: its own time in programs and in the kernel, and
that of its children that have ended, each in clock ticks."""


def cpu_seconds() -> float:
    """Seconds of all threads and child processes, each child's to a hundredth.

    Where the kernel does not list children, a child's time counts from its end on.
    """
    ended = getrusage(RUSAGE_CHILDREN)
    return process_time() + ended.ru_utime + ended.ru_stime + sum(map(_of_child, _children()))


def _children() -> Iterator[str]:
    """Ids of the children that every thread has started."""
    for task in _TASKS.glob("*/children"):
        yield from _told(task).split()


def _of_child(process: str) -> float:
    told = _told(Path(f"/proc/{process}/stat")).rpartition(")")[2].split()
    return sum(map(int, told[_TIMES])) / os.sysconf("SC_CLK_TCK")


def _told(path: Path) -> str:
    """What the kernel says; nothing where the process has ended meanwhile."""
    try:
        return path.read_text("ascii", "replace")
    except OSError:
        return ""
