"""The command: what it is asked, and how it says that it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.__main__ import main
from bench.parts import load_parts

from .drawn import lay_out


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ([], "FOLDER"),
        (["nowhere"], "nowhere"),
        ([".", "nonsense"], "nonsense"),
        ([".", "--pages", "0"], "from 1"),
        ([".", "--page", "1"], "--page"),
        ([".", "dev"], "dev"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    arguments: list[str],
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert word in line


def test_a_variant_without_pages_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(lay_out(tmp_path)), "tables"]) == 2
    assert "NAME.clean.pdf" in capsys.readouterr().err


def test_help_names_every_part(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in load_parts())


def test_slow_parts_want_to_be_named() -> None:
    parts = load_parts()
    assert {name for name, part in parts.items() if part.quick} == {
        "calibration",
        "dev",
        "ledgers",
        "speed",
        "tables",
    }
    assert not parts["peers"].quick
