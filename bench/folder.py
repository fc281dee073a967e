"""The folder with the documents to measure on, which is nobody's but the user's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .trouble import Trouble

VARIANTS = ("clean", "office", "born")
"""A page of tables three times: image at 300 dpi, skewed image at 200 dpi, original with its text layer."""

SCANS = ("clean", "office")


@dataclass(frozen=True, slots=True)
class BenchFolder:
    """A folder with ``dev/`` and ``score.py``, ``tables/`` and ``tables/score_tables.py``. What is asked for exists."""

    root: Path

    @property
    def dev(self) -> Path:
        """Reports with their true records."""
        return _existing(self.root / "dev")

    @property
    def record_scorer(self) -> Path:
        """Compares records with those of :attr:`dev`."""
        return _existing(self.root / "score.py")

    @property
    def tables(self) -> Path:
        """Pages with their true tables."""
        return _existing(self.root / "tables")

    @property
    def table_scorer(self) -> Path:
        """Compares tables with those of :attr:`tables`."""
        return _existing(self.root / "tables" / "score_tables.py")

    def reports(self) -> tuple[Path, ...]:
        """The inputs in :attr:`dev` that have a truth."""
        inputs = (path for path in self.dev.iterdir() if path.suffix in (".pdf", ".txt"))
        return tuple(sorted(path for path in inputs if path.with_suffix(".json").exists()))

    def pages(self, variant: str) -> tuple[Path, ...]:
        """One variant of every page of :attr:`tables` that has a truth."""
        found = sorted(self.tables.glob(f"*.{variant}.pdf"))
        return tuple(page for page in found if truth_of(page).exists())


def truth_of(page: Path) -> Path:
    """The truth beside ``NAME.VARIANT.pdf``: ``NAME.json``."""
    return page.with_name(f"{page_name(page)}.json")


def page_name(page: Path) -> str:
    """What all variants of a page have in common."""
    return page.name.split(".", 1)[0]


def open_folder(root: Path) -> BenchFolder:
    """The folder. Raises :class:`Trouble` where there is none."""
    if not root.is_dir():
        raise Trouble(f"{root}: no such folder; name one with dev/, score.py and tables/")
    return BenchFolder(root.resolve())


def _existing(path: Path) -> Path:
    if not path.exists():
        raise Trouble(
            f"{path}: missing; the benchmark folder holds dev/, score.py and tables/score_tables.py"
        )
    return path
