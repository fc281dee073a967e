from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.document.protocol import AskRender
from extract.errors import InputRefused
from extract.settings import DocumentSettings

from .drawn import SETTINGS, Leaf, first_page, opened, pdf, text, words_of

BOMB = b"".join(b"0 %d m 400 %d l S\n" % (n % 600, n % 599) for n in range(400)) * 4000
"""1,600,000 lines, packed into some kilobytes: nobody waits for them."""

HASTE = DocumentSettings(page_seconds=1.0)


@pytest.fixture
def bomb(tmp_path: Path) -> Path:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(pdf([Leaf(BOMB), Leaf(text(100, 500, b"1,200"))]))
    return path


def _children(parent: int) -> Iterator[int]:
    for entry in Path("/proc").iterdir():
        try:
            if (
                entry.name.isdigit()
                and int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1]) == parent
            ):
                yield int(entry.name)
        except OSError:
            continue


def _reading() -> list[int]:
    return list(_children(os.getpid()))


def test_a_page_that_hangs_is_given_up_and_the_next_one_reads(bomb: Path) -> None:
    begun = time.monotonic()
    with opened(bomb, HASTE) as document:
        hanging, sound = document.pages()
        with pytest.raises(InputRefused) as refused:
            hanging.render(300)
        assert words_of(sound) == ["1,200"]
    assert refused.value.code == "page-timeout"
    assert (refused.value.page, refused.value.facts) == (1, {"seconds": 1})
    assert time.monotonic() - begun < 20


def test_an_answer_that_stops_in_the_middle_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "blank.pdf"
    path.write_bytes(pdf([Leaf(b"")]))
    with opened(path) as document:
        line = document.process._line
        assert line is not None
        line._ask.send(AskRender(1, 300))
        assert line._hear.poll(20), "a picture is larger than a pipe, so the rest of it waits to be read"
        line._process.send_signal(signal.SIGSTOP)
        with pytest.raises(TimeoutError):
            line.hear(0.3)
        assert line._process.wait(5) == -signal.SIGKILL


def test_pages_that_hang_one_after_another_are_not_all_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "bombs.pdf"
    path.write_bytes(pdf([Leaf(BOMB)] * 30))
    begun = time.monotonic()
    with opened(path, DocumentSettings(page_seconds=0.2)) as document:
        for page in document.pages():
            with pytest.raises(InputRefused):
                page.render(300)
    assert time.monotonic() - begun < 20


def test_a_page_that_takes_too_much_memory_is_refused(tmp_path: Path) -> None:
    settings = DocumentSettings(memory_mib=64, page_seconds=20.0)
    data = pdf([Leaf(b"", b"/MediaBox [0 0 3000 3000]")])
    with first_page(tmp_path, data, settings) as page, pytest.raises(InputRefused) as refused:
        page.render(250)
    assert refused.value.code in ("page-too-heavy", "page-failed")


def test_no_process_is_left_behind(bomb: Path) -> None:
    before = _reading()
    with opened(bomb, SETTINGS):
        assert len(_reading()) == len(before) + 1
    assert _reading() == before


def test_no_process_is_left_behind_by_an_exception(bomb: Path) -> None:
    before = _reading()
    with pytest.raises(KeyboardInterrupt), opened(bomb, SETTINGS):
        raise KeyboardInterrupt
    assert _reading() == before


@pytest.mark.parametrize("busy", [False, True])
def test_the_process_ends_when_its_parent_was_killed(
    busy: bool, bomb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(bomb), str(busy)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
    )
    with parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        (child,) = _children(parent.pid)
        time.sleep(0.3)
        parent.send_signal(signal.SIGKILL)
    _wait_for_end_of(child, 15.0)


_PARENT = """
import sys, time
from pathlib import Path
from extract.document import open_input
from extract.settings import DocumentSettings
with open_input(Path(sys.argv[1]), DocumentSettings(page_seconds=2.0)) as document:
    print("open", flush=True)
    if sys.argv[2] == "True":
        next(document.pages()).render(300)
    time.sleep(60)
"""


def _wait_for_end_of(process: int, seconds: float) -> None:
    end = time.monotonic() + seconds
    while _is_running(process):
        assert time.monotonic() < end, "the reading process outlives its parent"
        time.sleep(0.05)


def _is_running(process: int) -> bool:
    """A dead one may wait for somebody to take note of it."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
