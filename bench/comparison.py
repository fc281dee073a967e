"""Several tools on the very same pages in one run, and one table a variant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from .folder import BenchFolder, page_name
from .metered import Ran, python, run
from .parts import Job
from .peers import OCR, Peer, installed_version, load_peer
from .table_scores import TableScores, score_tables
from .trouble import Trouble

HEAD = (
    "| tool | version | TEDS | cell F1 | characters | digit cells | CPU-s a page | crashed |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
)


@dataclass(slots=True)
class Entry:
    """A tool's way through the pages of one variant."""

    name: str
    """Its file in ``peers/``."""
    peer: Peer
    predictions: Path
    after_ocr: bool
    cpu_seconds: float = 0.0
    pages: int = 0
    complaints: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The tool, and what went before it."""
        return f"OCRmyPDF, then {self.peer.title}" if self.after_ocr else self.peer.title

    @property
    def missing(self) -> str | None:
        """What is not installed, if anything."""
        if self.after_ocr and installed_version(OCR) is None:
            return OCR
        return self.peer.distribution if self.peer.version is None else None


def compare(job: Job, names: Iterable[str], variants: Iterable[str]) -> None:
    """Measure the peers of these names, score and print, variant by variant."""
    peers = {name: load_peer(name) for name in names}
    for variant in variants:
        pages = job.folder.pages(variant)[: job.most_pages]
        if not pages:
            raise Trouble(f"{job.folder.tables}: no page NAME.{variant}.pdf with its NAME.json")
        with TemporaryDirectory() as scratch:
            entries = _entries(peers, variant, Path(scratch))
            _read(pages, [entry for entry in entries if not entry.missing], Path(scratch))
            job.say(f"**{variant}**, {len(pages)} page{'s' * (len(pages) > 1)}\n\n{HEAD}")
            for line in _lines(job.folder, pages, entries):
                job.say(line)
        job.say("\n")


def row(entry: Entry, scores: TableScores) -> str:
    """A tool's line of the printed table."""
    digits = "" if scores.digits is None else f"{scores.digits:.3f}"
    return (
        f"| {entry.title} | {entry.peer.version} | {scores.teds:.3f} | {scores.cell_f1:.3f} "
        f"| {scores.characters:.3f} | {digits} | {entry.cpu_seconds / entry.pages:.2f} "
        f"| {len(entry.complaints) or ''} |\n"
    )


def _entries(peers: Mapping[str, Peer], variant: str, scratch: Path) -> tuple[Entry, ...]:
    entries = tuple(
        Entry(name, peer, scratch / name, variant != "born" and peer.scans == "after OCR")
        for name, peer in peers.items()
        if peer.reads(variant)
    )
    for entry in entries:
        entry.predictions.mkdir()
    return entries


def _read(pages: Iterable[Path], entries: list[Entry], scratch: Path) -> None:
    """Page by page by everybody in turn. What OCRmyPDF makes of a page serves, and is charged to, all who need it."""
    for page in pages:
        layered = scratch / page.name
        ocr = _ocr(page, layered) if any(entry.after_ocr for entry in entries) else None
        for entry in entries:
            entry.pages += 1
            if entry.after_ocr and ocr is not None:
                _charge(entry, page, ocr)
            source = layered if entry.after_ocr else page
            if source.exists():
                target = entry.predictions / f"{page_name(page)}.json"
                _charge(entry, page, run(python("-m", "bench.peers", entry.name, source, target)))


def _ocr(page: Path, target: Path) -> Ran:
    """Straightened first: on skewed pages the others find hardly a rule."""
    asked = ("--language", "kor+eng", "--deskew", "--output-type", "pdf", "--jobs", "1")
    return run(python("-m", "ocrmypdf", *asked, page, target))


def _charge(entry: Entry, page: Path, ran: Ran) -> None:
    entry.cpu_seconds += ran.cpu_seconds
    if ran.code != 0:
        entry.complaints.append(f"{entry.title}, {page.name}: {ran.last_words}")


def _lines(folder: BenchFolder, pages: tuple[Path, ...], entries: Iterable[Entry]) -> Iterable[str]:
    """The best first; then who could not be measured, and who crashed on what."""
    measured = [entry for entry in entries if not entry.missing]
    scores = [(score_tables(folder, pages, entry.predictions), entry) for entry in measured]
    for said, entry in sorted(scores, key=lambda scored: -scored[0].teds):
        yield row(entry, said)
    for entry in entries:
        if entry.missing:
            yield f"| {entry.title} | not installed: {entry.missing} | | | | | | |\n"
    for entry in measured:
        yield from (f"\n{complaint}\n" for complaint in entry.complaints)
