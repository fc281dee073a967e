"""Other tools that read tables, and gongyak among them: one file each, which calls and translates, never judges.

A new peer is a new file here with ``PEER``; it takes part by being here.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from pkgutil import iter_modules
from typing import Literal, cast

from ..layout import Table

OCR = "ocrmypdf"
"""What gives scans a text layer for the peers that need one."""

NOT_MEASURED = (
    "docling, marker, MinerU, unstructured (hi-res) and kordoc's OCR, which need model weights from the network; "
    "PyMuPDF and pymupdf4llm, whose licence (AGPL) keeps them out of the extra."
)

Scans = Literal["alone", "after OCR", "never"]
"""Whether a tool reads scans by itself, once OCRmyPDF has been there, or finds nothing on them either way."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool as its users would call it, with what its documentation advises for pages with ruled tables."""

    title: str
    distribution: str
    """The package whose version is told, and whose absence means "not installed"."""
    scans: Scans
    tables: Callable[[Path], tuple[Table, ...]]
    """The tables of a PDF. Raises whatever the tool raises: who asks counts it."""
    programs: tuple[str, ...] = ()
    """What has to be on the PATH besides Tesseract."""

    @property
    def version(self) -> str | None:
        """The installed version, or ``None`` where something is missing."""
        if not all(map(shutil.which, self.programs)):
            return None
        return installed_version(self.distribution)

    def reads(self, variant: str) -> bool:
        """Whether it makes sense to show it pages of this kind."""
        return variant == "born" or self.scans != "never"


def installed_version(distribution: str) -> str | None:
    """The version of a package; ``None`` where it is not installed."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def peer_names() -> tuple[str, ...]:
    """All of them, by file name."""
    return tuple(sorted(found.name for found in iter_modules(__path__) if not found.name.startswith("_")))


def load_peer(name: str) -> Peer:
    """The peer of that file. Loads none of its libraries."""
    return cast(Peer, import_module(f".{name}", __name__).PEER)
