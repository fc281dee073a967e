"""The documentation says what is true, and all of it: commands, options, exit codes, settings, examples."""

from __future__ import annotations

import argparse
import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from pydantic import BaseModel

from extract.cli import COMMANDS, main
from extract.cli.parser import Parser
from extract.cli.voice import Voice
from extract.errors import EXIT_CODES
from extract.export import format_names
from extract.settings import Settings

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.ko.md")

CODE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
INLINE = re.compile(r"`([^`\n]+)`")
EXIT_ROW = re.compile(r"^\| (\d+) \| (.+) \|$", re.MULTILINE)


def text_of(readme: str) -> str:
    return (ROOT / readme).read_text("utf8")


def blocks(readme: str, language: str) -> list[str]:
    return [code for kind, code in CODE.findall(text_of(readme)) if kind == language]


def examples(readme: str) -> list[str]:
    """The gongyak commands of a README's code blocks, without their comments."""
    lines = "".join(blocks(readme, "sh")).splitlines()
    return [line.partition("#")[0].strip() for line in lines if line.startswith("gongyak ")]


def options() -> set[str]:
    """The long options of all commands and of the program itself."""
    voice = Voice("en")
    parsers = [_parser(command, voice) for command in COMMANDS]
    return {"--version"} | {
        option
        for parser in parsers
        for action in parser._actions
        for option in action.option_strings
        if option.startswith("--")
    }


def _parser(command: str, voice: Voice) -> Parser:
    module = __import__(f"extract.cli.{command}", fromlist=["attach"])
    parser = Parser(f"gongyak {command}", voice, about=f"{command}-about")
    module.attach(parser)
    parser.add_common_options()
    assert isinstance(parser, argparse.ArgumentParser)
    return parser


def setting_names() -> set[str]:
    return {
        f"{part}.{name}"
        for part, field in Settings.model_fields.items()
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
        for name in field.annotation.model_fields
    }


@pytest.mark.parametrize("readme", READMES)
def test_every_command_is_named_and_real(readme: str) -> None:
    named = set(re.findall(r"(?:^|`)gongyak (\w+)", text_of(readme), re.MULTILINE))
    assert named == set(COMMANDS)


@pytest.mark.parametrize("readme", READMES)
def test_every_option_is_named_and_real(readme: str) -> None:
    assert set(OPTION.findall(text_of(readme))) == options()


@pytest.mark.parametrize("readme", READMES)
def test_every_exit_code_is_named(readme: str) -> None:
    assert {int(code) for code, _ in EXIT_ROW.findall(text_of(readme))} == set(EXIT_CODES)


def test_exit_codes_mean_what_the_program_says() -> None:
    assert {int(code): meaning for code, meaning in EXIT_ROW.findall(text_of("README.md"))} == EXIT_CODES


@pytest.mark.parametrize("readme", READMES)
def test_every_format_is_named(readme: str) -> None:
    row = next(line for line in text_of(readme).splitlines() if "`--to " in line)
    assert set(INLINE.findall(row.partition("`--to ")[2].partition("`")[2])) == set(format_names())


@pytest.mark.parametrize("readme", READMES)
def test_every_setting_is_named_and_real(readme: str) -> None:
    parts = "|".join(Settings.model_fields)
    assert set(re.findall(rf"`((?:{parts})\.\w+)`", text_of(readme))) == setting_names()


@pytest.mark.parametrize("readme", READMES)
def test_links_lead_somewhere(readme: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", text_of(readme)):
        assert (ROOT / target).exists(), target


def test_both_readmes_show_the_same() -> None:
    assert examples("README.md") == examples("README.ko.md")
    assert blocks("README.md", "json") == blocks("README.ko.md", "json")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the samples that can be read without recognition: the others are tried elsewhere."""
    for name in ("dump-city", "dump-county", "pdf-city"):
        shutil.copytree(ROOT / "samples" / name, tmp_path / "samples" / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", examples("README.md"))
def test_examples_run(command: str, checkout: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, name, *_ = shlex.split(command)
    assert main(shlex.split(command)[1:]) == 0
    printed = capfd.readouterr().out
    assert printed or "--out" in command
    if printed and name not in ("engines", "audit", "lexicon"):
        assert json.loads(printed)


def test_the_result_shown_is_the_result(checkout: Path) -> None:
    assert main(shlex.split(examples("README.md")[0])[1:]) == 0
    record = json.loads((checkout / "out" / "report.json").read_text("utf8"))
    (shown,) = (json.loads(block) for block in blocks("README.md", "json"))
    assert holds(record, shown)


def holds(record: object, shown: object) -> bool:
    """Whether a record says all that is shown; lists may be cut short behind what is shown."""
    if isinstance(shown, dict):
        return isinstance(record, dict) and all(holds(record.get(key), each) for key, each in shown.items())
    if isinstance(shown, list):
        return isinstance(record, list) and all(map(holds, record, shown)) and len(record) >= len(shown)
    return record == shown


def test_the_changelog_knows_the_version() -> None:
    version = re.search(r'^version = "([^"]+)"', (ROOT / "pyproject.toml").read_text("utf8"), re.MULTILINE)
    assert version is not None
    assert f"\n## {version[1]}\n" in text_of("CHANGELOG.md")


@pytest.mark.parametrize("readme", READMES)
def test_the_runner_knows_what_the_readme_calls(readme: str) -> None:
    runner = (ROOT / "run").read_text("utf8")
    for command in re.findall(r"^\./run (\w+)", "".join(blocks(readme, "sh")), re.MULTILINE):
        assert f"\n    {command})" in runner


def test_no_pin_is_missing_or_names_an_index() -> None:
    pins = (ROOT / "constraints.txt").read_text("utf8")
    assert "://" not in pins
    pinned = {
        re.sub(r"[-_.]+", "-", name).lower() for name in re.findall(r"^([\w.-]+)==", pins, re.MULTILINE)
    }
    asked = re.findall(r'^    "([\w.-]+)>=', (ROOT / "pyproject.toml").read_text("utf8"), re.MULTILINE)
    assert {re.sub(r"[-_.]+", "-", name).lower() for name in asked} <= pinned
