"""Times are told apart by stage; processors' time counts wherever it is spent, and sums are kept."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from extract.trace import NOBODY, STAGES
from extract.trace.cpu import cpu_seconds
from extract.trace.stopwatch import Spent, Stopwatch, Timings, together

BUSY = "import time\nwhile time.process_time() < 0.4: pass\nprint(flush=True)\ninput()"


def test_stages_come_in_the_order_of_the_way_and_add_up() -> None:
    clock = Stopwatch()
    for name in ("words", "open", "words"):
        with clock.stage(name):
            time.sleep(0.02)
    timings = clock.read()
    assert list(timings.stages) == ["open", "words"]
    assert timings.stages["words"].wall >= 0.04 > timings.stages["words"].cpu
    assert timings.whole.wall == pytest.approx(
        sum(spent.wall for spent in timings.stages.values()) + timings.rest.wall
    )


def test_a_stage_that_fails_is_timed() -> None:
    clock = Stopwatch()
    with pytest.raises(ValueError, match="no"), clock.stage("audit"):
        raise ValueError("no")
    assert "audit" in clock.read().stages


def test_what_several_documents_took() -> None:
    one = Timings({"words": Spent(2, 1)}, Spent(4, 2))
    other = Timings({"open": Spent(1, 1), "words": Spent(3, 3)}, Spent(5, 5))
    assert together([one, other]) == Timings({"open": Spent(1, 1), "words": Spent(5, 4)}, Spent(9, 7))
    assert list(together([one, other]).stages) == ["open", "words"]


def test_a_running_child_counts_and_counts_once() -> None:
    before = cpu_seconds()
    child = subprocess.Popen([sys.executable, "-c", BUSY], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with child:
        assert child.stdout is not None
        child.stdout.readline()
        running = cpu_seconds() - before
    ended = cpu_seconds() - before
    assert 0.35 < running < 2
    assert running - 0.05 < ended < running + 0.3


def test_nobody_looks_on_at_next_to_no_cost() -> None:
    begun = time.perf_counter()
    for _ in range(10_000):
        with NOBODY.stage(STAGES[0]):
            pass
    assert time.perf_counter() - begun < 0.5
