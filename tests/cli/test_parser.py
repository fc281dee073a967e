from __future__ import annotations

import re
import subprocess
import sys
import time

import pytest

from extract.cli import COMMANDS
from extract.cli.voice import Voice
from extract.errors import EXIT_CODES
from extract.export import format_names

from .conftest import Gongyak

HEAVY = ("pydantic", "numpy", "pandas", "cv2", "PIL", "pdfplumber", "rapidfuzz", "extract.pipeline")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_the_user_s_language(gongyak: Gongyak, command: str) -> None:
    words = [command] if command else []
    korean, english = gongyak(*words, "--help"), gongyak(*words, "--help", "--lang", "en")
    assert (korean.code, english.code) == (0, 0)
    assert korean.out.startswith("사용법: gongyak ")
    assert english.out.startswith("usage: gongyak ")
    assert not re.search("[가-힣]", english.out)
    assert not re.search("options|usage|show this help|exit", korean.out)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_tells_every_exit_code(gongyak: Gongyak, command: str) -> None:
    help_text = gongyak(*filter(None, [command]), "-h", "--lang", "en").out
    told = dict(re.findall(r"^ +(\d+)  (.+)$", help_text, re.MULTILINE))
    assert {int(code): words for code, words in told.items()} == EXIT_CODES


def test_help_names_every_command_and_format(gongyak: Gongyak) -> None:
    assert all(f"  {command} " in gongyak("-h").out for command in COMMANDS)
    assert ", ".join(format_names()) in gongyak("convert", "-h").out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], "no-command"),
        (["-v"], "no-command"),
        (["comvert"], "unknown-command"),
        (["convert"], "no-input"),
        (["convert", "--"], "no-input"),
        (["convert", "a", "--nope"], "unknown-argument"),
        (["convert", "a", "--out"], "argument-misused"),
        (["convert", "a", "--quiet=3"], "argument-misused"),
        (["convert", "a", "--lang", "fr"], "unknown-language"),
        (["convert", "a", "--to", "json,xml"], "unknown-format"),
        (["convert", "a", "--to", ""], "unknown-format"),
        (["convert", "a", "--to", "csv"], "formats-need-out"),
        (["convert", "a", "--to", "json,jsonl"], "formats-need-out"),
        (["convert", "a", "b"], "several-inputs-need-out"),
        (["tables"], "no-input"),
        (["tables", "a", "b"], "one-file-wanted"),
        (["schema", "a"], "unknown-argument"),
        (["schema", "--", "a"], "unknown-argument"),
        (["--lang"], "argument-misused"),
    ],
)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_wrong_command_line_is_one_line(
    gongyak: Gongyak, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: str, language: str
) -> None:
    monkeypatch.setenv("LANG", language)
    run = gongyak(*arguments)
    assert (run.code, run.out) == (2, "")
    assert len(run.lines) == 1
    assert run.said.startswith(f"[{code}] ")
    assert bool(re.search("[가-힣]", run.said)) == (language == "ko")
    assert "?" not in run.said


def test_global_options_may_stand_before_the_command(gongyak: Gongyak) -> None:
    assert gongyak("--lang", "en", "schema", "-h").out == gongyak("schema", "--lang=en", "-h").out


def test_the_version_is_told(gongyak: Gongyak) -> None:
    assert gongyak("--version").out.startswith("gongyak ")


def test_schema_is_printed(gongyak: Gongyak) -> None:
    assert gongyak("schema").out.startswith('{\n "$schema"')
    assert gongyak("schema").out != gongyak("schema", "--tables").out


def test_every_exit_code_has_its_words() -> None:
    assert {code: Voice("en").words(f"exit-{code}") for code in EXIT_CODES} == EXIT_CODES


def test_help_loads_nothing_heavy_and_comes_at_once() -> None:
    program = (
        "import sys; from extract.cli import main; main(['--help']); main(['convert', '--help']);"
        f" print([name for name in {HEAVY} if name in sys.modules])"
    )
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert time.monotonic() - started < 1.0, "0.3 s are promised; a busy machine takes longer"
