from __future__ import annotations

import os
from pathlib import Path

import pytest

from extract.cli.voice import Voice, language_of, shown


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "ko"),
        ({"LANG": "C"}, "ko"),
        ({"LANG": "C.UTF-8"}, "ko"),
        ({"LANG": "POSIX"}, "ko"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "en_US", "LC_ALL": "ko_KR"}, "ko"),
        ({"LANG": "ko_KR", "LC_ALL": ""}, "ko"),
    ],
)
def test_the_locale_decides(environment: dict[str, str], language: str) -> None:
    assert language_of([], environment) == language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["convert", "--lang", "en"], "en"),
        (["--lang=en", "convert"], "en"),
        (["--lang", "en", "--lang", "ko"], "ko"),
        (["--", "--lang", "en"], "ko"),
        (["--lang"], "ko"),
        (["--lang", "fr"], "ko"),
    ],
)
def test_the_option_overrules_the_locale(arguments: list[str], language: str) -> None:
    assert language_of(arguments, {}) == language


def test_what_nobody_can_hear_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf8") as full:
        monkeypatch.setattr("sys.stderr", full)
        Voice("ko").tell("interrupted")
        monkeypatch.undo()
        os.dup2(os.open(os.devnull, os.O_WRONLY), full.fileno())


def test_paths_are_shown_safely() -> None:
    assert shown(os.fsdecode(b"a\xff\x1b[2J")) == "a?�[2J"
