from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.cli.naming import document_name, folded, name_documents
from extract.export.files import MAX_NAME_BYTES


def _free(document: str) -> frozenset[str]:
    return frozenset()


def _names(*files: str, **owners: str) -> list[str]:
    owned = {name: frozenset((owner,)) for name, owner in owners.items()}
    given_names = name_documents(tuple(map(Path, files)), lambda document: owned.get(document, frozenset()))
    return [given_names[Path(file)] for file in files]


def test_the_stem_where_it_is_free() -> None:
    assert _names("in/보고서.pdf", "in/b.c.txt", "-o.txt") == ["보고서", "b.c", "-o"]


def test_the_full_name_where_stems_are_the_same() -> None:
    assert _names("a.pdf", "A.txt", "b.txt") == ["a.pdf", "A.txt", "b"]


def test_a_tag_where_names_are_the_same() -> None:
    first, second, third = _names("x/a.pdf", "y/a.pdf", "a.txt")
    assert first.startswith("a-")
    assert second.startswith("a-")
    assert first != second
    assert third == "a.txt"


def test_a_tag_where_names_differ_in_unicode_form_only() -> None:
    name = "같은이름.txt"
    first, second = _names(unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name))
    assert folded(first) != folded(second)
    assert unicodedata.is_normalized("NFC", first)


def test_names_do_not_depend_on_the_order() -> None:
    files = ["x/a.pdf", "y/a.pdf", "a.txt", "a.pdf.txt", "b.txt"]
    assert dict(zip(files, _names(*files), strict=True)) == dict(
        zip(reversed(files), _names(*reversed(files)), strict=True)
    )


def test_a_full_name_that_is_another_s_stem() -> None:
    names = _names("a.pdf", "a.txt", "a.pdf.txt")
    assert len(set(names)) == 3


def test_what_an_earlier_run_made_from_this_file_is_replaced() -> None:
    assert _names("a.pdf", a="a.pdf") == ["a"]
    assert _names("a.pdf", **{"a": "a.txt", "a.pdf": "a.pdf"}) == ["a.pdf"]


def test_what_an_earlier_run_made_from_another_file_is_not() -> None:
    assert _names("a.pdf", a="a.txt") != ["a"]
    assert _names("a.pdf", "a.txt", a="a.txt") == ["a.pdf", "a"]


def test_a_file_keeps_the_tag_that_it_got_beside_its_namesakes() -> None:
    first, second = _names("x/a.pdf", "y/a.pdf")
    assert _names("y/a.pdf", **{first: "a.pdf", second: "a.pdf"}) == [second]


def test_what_is_no_record_is_left_alone() -> None:
    (name,) = _names("a.pdf", a="/")
    assert name != "a"


@pytest.mark.parametrize("length", [60, 83, 84, 250])
def test_long_names_are_cut_and_stay_apart(length: int) -> None:
    names = _names("가" * length + "나.txt", "가" * length + "다.txt")
    assert len(set(names)) == 2
    assert all(len(f"{name}.tables.json".encode()) <= MAX_NAME_BYTES for name in names)
    assert all("�" not in name for name in names)


def test_nothing_that_steers_a_terminal_gets_into_a_name() -> None:
    assert document_name(Path("a\x1b[2J\nb.txt")) == "a_[2J_b"
    assert document_name(Path(os.fsdecode(b"a\xff.txt"))) == "a_"


_FILES = st.lists(
    st.tuples(
        st.sampled_from(("", "x", "y", "X")),
        st.sampled_from(("a", "A", "á", "á", "a.pdf", "가" * 90, "가" * 90 + "x", "a\x07", "a_")),
        st.sampled_from((".pdf", ".txt", ".PDF", "")),
    ).map(lambda parts: Path(parts[0]) / (parts[1] + parts[2])),
    unique=True,
    max_size=12,
)


@given(_FILES)
def test_no_two_inputs_share_an_output(files: list[Path]) -> None:
    names = name_documents(files, _free)
    assert set(names) == set(files)
    assert len({folded(name) for name in names.values()}) == len(files)
    assert all(len(name.encode()) <= MAX_NAME_BYTES - len(".tables.json") for name in names.values())


@given(_FILES)
def test_running_again_gives_the_same_names(files: list[Path]) -> None:
    first = name_documents(files, _free)
    owned: dict[str, frozenset[str]] = {}
    for file, name in first.items():
        owned[folded(name)] = frozenset((unicodedata.normalize("NFC", file.name),))
    assert name_documents(files, lambda name: owned.get(folded(name), frozenset())) == first
