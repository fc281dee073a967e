"""What is found in a benchmark folder, and what is said to be missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.folder import open_folder, page_name, truth_of
from bench.trouble import Trouble


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("dev/A.pdf", "dev/A.json", "dev/B.pdf", "dev/A.planted.json", "dev/manifest.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "tables").mkdir()
    for name in ("p2.clean.pdf", "p1.clean.pdf", "p1.born.pdf", "p1.json", "p2.json", "p3.clean.pdf"):
        (tmp_path / "tables" / name).touch()
    return tmp_path


def test_reports_are_inputs_with_a_truth(root: Path) -> None:
    assert [path.name for path in open_folder(root).reports()] == ["A.pdf"]


def test_pages_are_of_one_variant_and_have_a_truth(root: Path) -> None:
    assert [page.name for page in open_folder(root).pages("clean")] == ["p1.clean.pdf", "p2.clean.pdf"]


def test_all_variants_share_a_truth(root: Path) -> None:
    pages = (page for variant in ("clean", "born") for page in open_folder(root).pages(variant)[:1])
    assert {truth_of(page).name for page in pages} == {"p1.json"}


def test_a_dot_begins_the_variant() -> None:
    assert page_name(Path("x/f08_p012.office.pdf")) == "f08_p012"


def test_a_missing_scorer_is_named(root: Path) -> None:
    folder = open_folder(root)
    with pytest.raises(Trouble, match=r"score\.py: missing"):
        _ = folder.record_scorer
