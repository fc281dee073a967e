from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from .conftest import DUMP, Gongyak

FICTION = 'for = ["가상시"]\n[government]\ntier = "시"\nupper = "가상도"\n'


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's wording, which is not there yet."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "gongyak" / "lexicon"


def test_words_are_added_to_a_file_that_is_made_for_them(own: Path, gongyak: Gongyak) -> None:
    ran = gongyak("lexicon", "add", "--for", "가상시", "labels.name", "약속 이름", "--lang", "en")
    assert ran.code == 0
    assert "가상시.toml" in ran.lines[0]
    assert 'tier = "시"' in ran.lines[1]
    assert gongyak("lexicon", "add", "--for", "가상시", "labels.name", "약속").code == 0
    assert (own / "가상시.toml").read_text("utf8").endswith('[labels]\nname = ["약속 이름", "약속"]\n')
    assert gongyak("lexicon", "check").code == 0


def test_a_word_that_is_there_is_not_written_again(own: Path, gongyak: Gongyak) -> None:
    ran = gongyak("lexicon", "add", "--for", "*", "labels.name", "공약명", "--lang", "en")
    assert (ran.code, own.exists()) == (0, False)
    assert "common.toml" in ran.said


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "lexicon-command-wrong"),
        (("remove",), 2, "lexicon-command-wrong"),
        (("add", "labels.name", "약속"), 2, "lexicon-command-wrong"),
        (("show", "labels", "sources"), 2, "lexicon-command-wrong"),
        (("add", "--for", "가상시", "labels.nane", "약속"), 2, "labels.name"),
        (("show", "--for", "가상", "labels"), 2, "lexicon-no-such-name"),
        (("show", "colours"), 2, "lexicon-no-such-key"),
        (("show", "--lexicon", "none"), 2, "lexicon-not-found"),
        (("add", "--for", "가상시", "labels.number", "공약명"), 4, "lexicon-two-meanings"),
        (("add", "--for", "가상시", "units.원", "1"), 4, "lexicon-wrong-kind"),
        (("check", "none.toml"), 4, "lexicon-unreadable"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_written(
    arguments: tuple[str, ...], code: int, said: str, own: Path, gongyak: Gongyak
) -> None:
    ran = gongyak("lexicon", *arguments)
    assert (ran.code, len(ran.lines), own.exists()) == (code, 1, False)
    assert said in ran.said


def test_files_are_checked_one_by_one(tmp_path: Path, own: Path, gongyak: Gongyak) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(
        FICTION + '[labels]\nname = ["약속 이름", "공약명"]\n[remove.labels]\nstatus = ["추진현황"]\n'
    )
    bad.write_text(FICTION + '[labels]\nname = "약속 이름"\n')
    ran = gongyak("lexicon", "check", bad, good, "--lang", "en")
    assert ran.code == 4
    assert [line.partition("]")[0] for line in ran.lines] == ["[lexicon-wrong-kind"]
    assert "labels.name" in ran.said
    assert ran.out.splitlines()[1:] == [
        "  adds     labels.name: 약속 이름",
        "  known    labels.name: 공약명",
        "  removes  labels.status: 추진현황",
    ]


def test_files_are_checked_beside_those_of_the_user(tmp_path: Path, own: Path, gongyak: Gongyak) -> None:
    gongyak("lexicon", "add", "--for", "*", "labels.name", "일의 이름")
    other = tmp_path / "other.toml"
    other.write_text(FICTION + '[labels]\nnumber = ["일의 이름"]\n')
    ran = gongyak("lexicon", "check", other)
    assert (ran.code, "all.toml" in ran.said) == (4, True)


def test_nothing_to_check_is_told(own: Path, gongyak: Gongyak) -> None:
    ran = gongyak("lexicon", "check")
    assert (ran.code, ran.out, str(own) in ran.said) == (0, "", True)


def test_every_word_is_shown_with_its_layer(own: Path, gongyak: Gongyak) -> None:
    gongyak("lexicon", "add", "--for", "가상구", "sources.municipal", "우리 돈")
    lines = gongyak("lexicon", "show", "--for", "가상구", "sources").out.splitlines()
    place = lines.index("sources.municipal")
    assert "tiers/district.toml" in lines[0]
    assert lines[place + 1].endswith("[common.toml]")
    assert lines[place + 2 : place + 4] == [
        "    자치구비  [tiers/district.toml]",
        f"    우리 돈  [{own / '가상구.toml'}]",
    ]
    assert "labels.name" not in lines
    assert "labels.name" in gongyak("lexicon", "show").out


def test_a_file_of_another_government_is_left_alone(tmp_path: Path, gongyak: Gongyak) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(FICTION, "utf8")
    ran = gongyak("lexicon", "add", "--for", "꿈시", "labels.name", "약속", "--lexicon", path)
    assert (ran.code, path.read_text("utf8")) == (2, FICTION)


@pytest.mark.parametrize("command", ["convert", "tables"])
def test_wording_is_checked_before_anything_is_read(command: str, tmp_path: Path, gongyak: Gongyak) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("for = [", "utf8")
    ran = gongyak(command, tmp_path / "missing.pdf", "--lexicon", broken)
    assert (ran.code, len(ran.lines)) == (4, 1)
    assert "lexicon-not-toml" in ran.said
    ran = gongyak(command, tmp_path / "missing.pdf", "--lexicon", tmp_path / "none")
    assert (ran.code, "lexicon-not-found" in ran.said) == (2, True)


def test_the_users_own_folder_counts_unless_another_or_none_is_named(
    own: Path, gongyak: Gongyak, tmp_path: Path
) -> None:
    gongyak("lexicon", "add", "--for", "*", "labels.name", "일의 이름")
    report = tmp_path / "report.txt"
    report.write_text("관리번호\t30\t일의 이름\t도서관 조성\n\n□ 추진목표\n- 조성\n", "utf8")
    name = '"name": "도서관 조성"'
    assert name in gongyak("convert", report).out
    assert name not in gongyak("convert", report, "--set", "lexicon.path=none").out
    empty = tmp_path / "empty"
    empty.mkdir()
    assert name not in gongyak("convert", report, "--lexicon", empty).out


def test_a_word_that_no_list_has_is_learnt_by_the_command_that_its_finding_prints(
    own: Path, gongyak: Gongyak, tmp_path: Path
) -> None:
    report = tmp_path / "report.txt"
    strange = DUMP.replace("국비", "중앙정부 보탬").replace("추진방향 및 목표", "꿈꾸는 모습과 목표")
    report.write_text(strange.format(number=30), "utf8")
    before = json.loads(gongyak("convert", report).out)
    messages = [each["message"] for each in before["findings"] if "gongyak lexicon add" in each["message"]]
    assert {each["code"] for each in before["findings"]} >= {"row-not-understood"}
    assert len(messages) == 2
    for message in messages:
        command = shlex.split(message[message.index("gongyak lexicon add") :])[1:]
        filled = [
            {"sources.KEY": "sources.national", "sections.KEY": "sections.goals"}.get(each, each)
            for each in command
        ]
        assert gongyak(*filled).code == 0
    after = json.loads(gongyak("convert", report).out)
    sources = {(each["source"], each["label"]) for each in after["pledges"][0]["budgets"]}
    assert ("national", "중앙정부 보탬") in sources
    assert not [each for each in after["findings"] if "gongyak lexicon add" in each["message"]]
