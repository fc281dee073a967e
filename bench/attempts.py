"""Tools reading pages, each page in a process of its own, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .folder import page_name
from .metered import Ran, python, run
from .peers import OCR, Peer, installed_version


@dataclass(frozen=True, slots=True)
class Entrant:
    """A tool that reads one variant, under the name of its file in ``peers/``."""

    name: str
    peer: Peer
    after_ocr: bool

    @property
    def title(self) -> str:
        """The tool, and what goes before it."""
        return f"OCRmyPDF, then {self.peer.title}" if self.after_ocr else self.peer.title

    @property
    def missing(self) -> str | None:
        """What is not installed, if anything."""
        if self.after_ocr and installed_version(OCR) is None:
            return OCR
        return self.peer.distribution if self.peer.version is None else None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One page by one tool: all that was run for it, OCR included."""

    name: str
    page: Path
    runs: tuple[Ran, ...]

    @property
    def cpu_seconds(self) -> float:
        """Of all runs."""
        return sum(ran.cpu_seconds for ran in self.runs)

    @property
    def complaint(self) -> str | None:
        """Where it crashed, and with what words; ``None`` where it did not."""
        last = self.runs[-1]
        return f"{self.page.name}: {last.last_words}" if last.code != 0 else None


def entrants_for(variant: str, peers: Mapping[str, Peer]) -> Iterator[Entrant]:
    """Who reads pages of this kind, and what goes before it."""
    for name, peer in peers.items():
        if peer.reads(variant):
            yield Entrant(name, peer, variant != "born" and peer.scans == "after OCR")


def present(entrants: Iterable[Entrant]) -> tuple[Entrant, ...]:
    """Who can be measured here."""
    return tuple(entrant for entrant in entrants if not entrant.missing)


def attempts_of(entrants: Sequence[Entrant], pages: Iterable[Path], scratch: Path) -> Iterator[Attempt]:
    """Page by page by everybody in turn; the tables go to ``scratch/ENTRANT/PAGE.json``.

    What OCRmyPDF makes of a page serves all who need it, and is charged to each.
    """
    for entrant in entrants:
        (scratch / entrant.name).mkdir()
    for page in pages:
        layered = scratch / page.name
        ocr = _ocr(page, layered) if any(entrant.after_ocr for entrant in entrants) else None
        for entrant in entrants:
            before = (ocr,) if entrant.after_ocr and ocr is not None else ()
            yield Attempt(entrant.name, page, (*before, *_read(entrant, page, layered)))


def _read(entrant: Entrant, page: Path, layered: Path) -> Iterator[Ran]:
    """The reading itself; none where OCR, having failed, left nothing to read."""
    source = layered if entrant.after_ocr else page
    if source.exists():
        target = layered.parent / entrant.name / f"{page_name(page)}.json"
        yield run(python("-m", "bench.peers", entrant.name, source, target))


def _ocr(page: Path, target: Path) -> Ran:
    """Straightened first: on skewed pages the others find hardly a rule."""
    asked = ("--language", "kor+eng", "--deskew", "--output-type", "pdf", "--jobs", "1")
    return run(python("-m", "ocrmypdf", *asked, page, target))
