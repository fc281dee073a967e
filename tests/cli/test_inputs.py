from __future__ import annotations

from pathlib import Path

from extract.cli.inputs import find


def _tree(folder: Path, **files: bytes) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_a_folder_is_searched_in_order(tmp_path: Path) -> None:
    _tree(tmp_path, **{"나.txt": b"", "가.pdf": b"", "b/2.PNG": b"", "b/1.jpeg": b"", "a.tif": b""})
    found = find([str(tmp_path)])
    names = [str(path.relative_to(tmp_path)) for path in found.files]
    assert names == ["a.tif", "b/1.jpeg", "b/2.PNG", "가.pdf", "나.txt"]


def test_content_speaks_where_the_name_does_not(tmp_path: Path) -> None:
    _tree(
        tmp_path, scan=b"mail\r\n%PDF-1.7", picture=b"\x89PNG\r\n\x1a\n", notes=b"text", **{"a.hwp": b"HWP"}
    )
    found = find([str(tmp_path)])
    assert [path.name for path in found.files] == ["picture", "scan"]
    assert dict(found.kinds) == {"?": 1, ".hwp": 1}
    assert found.others == 2


def test_hidden_files_and_links_are_left_out(tmp_path: Path) -> None:
    _tree(tmp_path / "in", **{".a.txt": b"", ".git/b.txt": b"", "c.txt": b""})
    _tree(tmp_path / "outside", **{"d.txt": b""})
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "outside" / "d.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "outside")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    found = find([str(tmp_path / "in")])
    assert [path.name for path in found.files] == ["c.txt"]
    assert found.links == 3


def test_a_link_that_is_named_is_meant(tmp_path: Path) -> None:
    _tree(tmp_path, **{"a.txt": b""})
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert find([str(tmp_path / "link.txt")]).files == (tmp_path / "link.txt",)


def test_a_file_is_taken_once_however_often_it_is_named(tmp_path: Path) -> None:
    _tree(tmp_path, **{"b/a.txt": b""})
    (tmp_path / "c").symlink_to(tmp_path / "b")
    named = [tmp_path / "b" / "a.txt", tmp_path / "b", tmp_path / "c" / "a.txt", tmp_path / "b/../b/a.txt"]
    assert len(find(list(map(str, named))).files) == 1


def test_a_name_that_is_no_folder_is_left_to_its_reader(tmp_path: Path) -> None:
    named = [str(tmp_path / "missing.pdf"), str(tmp_path / ("가" * 200))]
    assert find(named).files == tuple(map(Path, named))


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    _tree(tmp_path, **{"a/notes.hwp": b""})
    ((path, error),) = find([str(tmp_path)]).refused
    assert (path, error.code) == (tmp_path, "nothing-in-folder")


def test_the_output_folder_is_not_searched(tmp_path: Path) -> None:
    _tree(tmp_path, **{"a.txt": b"", "out/b.txt": b"", "out/b.json": b""})
    found = find([str(tmp_path)], tmp_path / "out")
    assert [path.name for path in found.files] == ["a.txt"]
    assert found.kinds == ()


def test_only_the_commonest_kinds_are_named(tmp_path: Path) -> None:
    _tree(tmp_path, **{f"{number}.k{number}": b"" for number in range(12)}, **{"x.k3": b"", "a.txt": b""})
    found = find([str(tmp_path)])
    assert found.kinds_named.startswith(".k3 2, ")
    assert found.kinds_named.endswith(", …")
