"""The script that sets up a bare machine: what it says where it cannot help itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ("sh", "cat", "cksum", "dirname", "env", "grep", "id")
"""What the script may count on anywhere, besides Python."""

MISSING = 3
"""The exit code for something that is not installed."""


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A checkout on a machine that has nothing but Python and the plainest tools."""
    for name in ("run", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None
        _script(tmp_path / "bin" / tool, f'exec {found} "$@"')
    _script(tmp_path / "bin" / "python3", f'exec {sys.executable} "$@"')
    return tmp_path


def _script(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", "utf8")
    path.chmod(0o755)


def run(machine: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [machine / "run", *arguments],
        env={"PATH": str(machine / "bin"), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf8",
        timeout=60,
        check=False,
    )


def test_it_is_plain_posix_sh() -> None:
    script = (ROOT / "run").read_text("utf8")
    assert script.startswith("#!/bin/sh\n")
    assert not {word for word in ("[[", "local ", "function ", "<<<", "pipefail") if word in script}


def test_help_names_every_command(machine: Path) -> None:
    shown = run(machine, "help").stdout
    assert all(f"./run {command}" in shown for command in ("demo", "test", "bench", "setup", "help"))


def test_an_unknown_command_is_refused(machine: Path) -> None:
    assert run(machine, "nonsense").returncode == 2


def test_without_apt_it_says_what_to_install(machine: Path) -> None:
    ended = run(machine, "setup")
    assert ended.returncode == MISSING
    assert "tesseract-ocr-kor" in ended.stderr
    assert not (machine / ".venv").exists()


def test_without_root_it_says_the_exact_command(machine: Path) -> None:
    _script(machine / "bin" / "apt-get", "exit 100")
    _script(machine / "bin" / "id", "echo 1000")
    ended = run(machine, "setup")
    assert ended.returncode == MISSING
    assert "apt-get install -y" in ended.stderr
    assert "tesseract-ocr-script-hang" in ended.stderr


def test_with_sudo_that_needs_no_password_it_installs(machine: Path) -> None:
    _script(machine / "bin" / "apt-get", f'echo "$DEBIAN_FRONTEND $*" >>{machine}/asked; exit 0')
    _script(machine / "bin" / "id", "echo 1000")
    _script(machine / "bin" / "sudo", '[ "$1" = -n ] && shift; exec "$@"')
    _script(machine / "bin" / "true", "exit 0")
    ended = run(machine, "setup")
    asked = (machine / "asked").read_text("utf8").splitlines()
    assert asked[0].startswith("noninteractive update")
    assert asked[1].startswith("noninteractive install -y")
    assert "tesseract-ocr-kor" in asked[1]
    assert ended.returncode == MISSING  # this apt-get installed nothing, and that is noticed


def test_an_old_python_is_refused(machine: Path) -> None:
    _script(machine / "bin" / "python3", "exit 1")
    ended = run(machine, "setup")
    assert ended.returncode == MISSING
    assert "3.11" in ended.stderr
