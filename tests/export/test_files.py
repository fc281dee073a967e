from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

import pytest

from extract.errors import OutputFailed
from extract.export import FolderTarget, StreamTarget, fits_stream, format_names, load
from extract.export.files import make_folder, replacing

from .reports import SMALL


def test_formats_are_what_the_folder_holds() -> None:
    assert format_names() == ("csv", "json", "jsonl")
    assert {name: load(name).SUFFIX for name in format_names()} == {
        "csv": ".csv",
        "json": ".json",
        "jsonl": ".jsonl",
    }
    assert [name for name in format_names() if fits_stream(name)] == ["json", "jsonl"]


def test_a_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")
    with replacing(path) as stream:
        stream.write(b"new")
        stream.flush()
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def _write_half(stream: BinaryIO, trouble: type[BaseException]) -> None:
    stream.write(b"half")
    raise trouble


@pytest.mark.parametrize("trouble", [ValueError, KeyboardInterrupt])
def test_nothing_is_left_of_an_output_that_failed(tmp_path: Path, trouble: type[BaseException]) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")
    with pytest.raises(trouble), replacing(path) as stream:
        _write_half(stream, trouble)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_outputs_have_the_permissions_that_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with replacing(tmp_path / "a.json"):
            pass
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o640


def test_a_full_disk_is_named_as_such() -> None:
    with Path("/dev/full").open("wb", buffering=0) as stream, pytest.raises(OutputFailed) as caught:
        StreamTarget(stream, "jsonl").add("a", SMALL)
    assert caught.value.code == "disk-full"


def test_an_output_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    for folder, code in ((file, "output-not-a-folder"), (file / "below", "output-unwritable")):
        with pytest.raises(OutputFailed) as caught:
            make_folder(folder)
        assert caught.value.code == code
        assert caught.value.facts["output"] == str(folder)


def test_a_name_that_the_file_system_does_not_take_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed) as caught, replacing(tmp_path / ("가" * 100)):
        pass
    assert caught.value.code == "output-unwritable"
    assert list(tmp_path.iterdir()) == []


def test_several_formats_at_once(tmp_path: Path) -> None:
    target = FolderTarget(tmp_path, ("json", "csv", "jsonl"))
    paths = target.add("a", SMALL)
    target.close()
    assert paths == (tmp_path / "a.json", tmp_path / "csv", tmp_path / "a.jsonl")
    assert (tmp_path / "csv" / "pledges.csv").exists()
