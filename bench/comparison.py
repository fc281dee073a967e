"""Several tools on the very same pages in one run, and one table a variant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from .attempts import Attempt, Entrant, attempts_of, entrants_for, present
from .parts import Job
from .peers import load_peer
from .table_scores import TableScores, score_tables
from .trouble import Trouble

HEAD = (
    "| tool | version | TEDS | cell F1 | characters | digit cells | CPU-s a page | crashed |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
)


def compare(job: Job, names: Iterable[str], variants: Iterable[str]) -> None:
    """Measure the peers of these names, score and print, variant by variant."""
    peers = {name: load_peer(name) for name in names}
    for variant in variants:
        pages = job.folder.pages(variant)[: job.most_pages]
        if not pages:
            raise Trouble(f"{job.folder.tables}: no page NAME.{variant}.pdf with its NAME.json")
        entrants = tuple(entrants_for(variant, peers))
        with TemporaryDirectory() as scratch:
            attempts = tuple(attempts_of(present(entrants), pages, Path(scratch)))
            job.say(f"**{variant}**, {len(pages)} page{'s' * (len(pages) > 1)}\n\n{HEAD}")
            scores = {
                entrant: score_tables(job.folder, pages, Path(scratch) / entrant.name)
                for entrant in present(entrants)
            }
        for line in _lines(entrants, scores, attempts):
            job.say(line)
        job.say("\n")


def row(entrant: Entrant, scores: TableScores, attempts: Sequence[Attempt]) -> str:
    """A tool's line of the printed table, from its scores and its own attempts, of which there is at least one."""
    digits = "" if scores.digits is None else f"{scores.digits:.3f}"
    seconds_a_page = sum(attempt.cpu_seconds for attempt in attempts) / len(attempts)
    crashed = sum(attempt.complaint is not None for attempt in attempts)
    return (
        f"| {entrant.title} | {entrant.peer.version} | {scores.teds:.3f} | {scores.cell_f1:.3f} "
        f"| {scores.characters:.3f} | {digits} | {seconds_a_page:.2f} | {crashed or ''} |\n"
    )


def _lines(
    entrants: Iterable[Entrant], scores: Mapping[Entrant, TableScores], attempts: Iterable[Attempt]
) -> Iterator[str]:
    """The best first; then who could not be measured, and who crashed on what."""
    own = {entrant: [each for each in attempts if each.name == entrant.name] for entrant in scores}
    for entrant in sorted(scores, key=lambda entrant: -scores[entrant].teds):
        yield row(entrant, scores[entrant], own[entrant])
    for entrant in entrants:
        if entrant.missing:
            yield f"| {entrant.title} | not installed: {entrant.missing} | | | | | | |\n"
    for entrant, tries in own.items():
        yield from (f"\n{entrant.title}, {each.complaint}\n" for each in tries if each.complaint)
