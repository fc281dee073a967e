"""Commands and what they cost."""

from __future__ import annotations

from bench.metered import gongyak, python, run

BURN = "import time\nwhile time.process_time() < 0.3: pass\n"


def test_children_are_charged_to_who_started_them() -> None:
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BURN!r}], check=True)"
    assert run(python("-c", script)).cpu_seconds >= 0.3


def test_words_and_exit_code_come_back() -> None:
    ran = run(python("-c", "import sys; print('한글'); sys.exit('too bad')"))
    assert (ran.code, ran.out, ran.last_words) == (1, "한글\n", "too bad")


def test_what_hangs_is_killed() -> None:
    assert run(python("-c", "import time; time.sleep(60)"), seconds=0.2).code < 0


def test_everybody_gets_one_thread() -> None:
    assert run(python("-c", "import os; print(os.environ['OMP_THREAD_LIMIT'])")).out == "1\n"


def test_the_program_is_that_of_this_checkout() -> None:
    assert run(gongyak("--version")).out.startswith("gongyak ")
