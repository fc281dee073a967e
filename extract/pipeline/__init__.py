"""The order of the stages: a file goes in, a record comes out; nothing is decided here but what comes next."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from schemas import RawTables, Report

from ..audit import audit
from ..calibrate import calibrated, warned
from ..document import PagedDocument, open_input
from ..errors import GongyakError, InputRefused
from ..lexicon import Lexicon, Wording, open_lexicon
from ..model.draft import PledgeDraft
from ..model.layout import Line, Notice, Page, Table
from ..model.source import PageHandle, Source
from ..records import Context, Joiner, beside_contents, read_pledge
from ..repair import repair
from ..seal import seal, seal_tables
from ..sections import find_contents, find_issuer, find_pledges, find_unknown_words
from ..settings import Settings
from ..tables.from_text import read_dump
from ..trace import NOBODY, Trace
from .gate import gate_for
from .page import PageReader
from .watched import watched_pages

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Read:
    """A file after reading: its pages with their tables and lines, and what was noticed on the way."""

    source: Source
    pages: tuple[Page, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Drafted:
    """A file after everything but sealing: whose report it is, its wording, and a repaired draft of every pledge."""

    read: Read
    issuer: str | None
    drafts: tuple[PledgeDraft, ...]
    wording: Wording


def convert(path: Path, settings: Settings, trace: Trace = NOBODY) -> Report:
    """The audited record of one input. Raises :class:`InputRefused` or :class:`DependencyMissing`.

    The record is made twice: what its checks warn of the first time is less likely to be right.
    """
    gate = gate_for(settings.output, trace)
    drafted = draft(path, settings, gate.trace)
    gate.read(drafted.drafts, drafted.read.pages, drafted.wording)
    first = record(drafted, trace)
    with trace.stage("calibrate"):
        drafts = calibrated(drafted.drafts, warned(first), settings.calibration.max_error)
    return gate.report(record(replace(drafted, drafts=drafts), trace))


def draft(path: Path, settings: Settings, trace: Trace = NOBODY) -> Drafted:
    """The repaired drafts of one input, their confidences still those of the engines. Raises as :func:`convert` does."""
    words = _lexicon(settings)
    return drafts_of(read_input(path, settings, trace), words, trace)


def drafts_of(read: Read, words: Lexicon, trace: Trace = NOBODY) -> Drafted:
    """The same of a file that is read. Common wording finds the issuer, whose own is laid over it."""
    with trace.stage("sections"):
        issuer = find_issuer(read.pages, words.wording(), read.source.name)
        wording = words.wording(issuer)
        parts = find_pledges(read.pages, wording)
        contents = find_contents(read.pages, wording)
        unknown = find_unknown_words(parts, wording, issuer)
    with trace.stage("records"):
        context = Context(wording, Joiner.of(_printed_lines(read.pages)), issuer)
        drafts, told = beside_contents([read_pledge(part, context) for part in parts], contents)
    with trace.stage("repair"):
        repaired = tuple(repair(each, wording) for each in drafts)
    return Drafted(replace(read, notices=(*read.notices, *told, *unknown)), issuer, repaired, wording)


def _lexicon(settings: Settings) -> Lexicon:
    place = settings.lexicon.path
    return open_lexicon(None if place is None else Path(place))


def record(drafted: Drafted, trace: Trace = NOBODY) -> Report:
    """Drafts as an audited record."""
    with trace.stage("seal"):
        report = seal(drafted.read.source, drafted.issuer, drafted.drafts, drafted.read.notices)
    with trace.stage("audit"):
        return audit(report)


def read_tables(path: Path, settings: Settings, trace: Trace = NOBODY) -> RawTables:
    """The tables of one input before any meaning is given to them. Raises as :func:`convert` does."""
    gate = gate_for(settings.output, trace)
    read = read_input(path, settings, gate.trace)
    if settings.output.redact:
        drafted = drafts_of(read, _lexicon(settings), trace)
        gate.read(drafted.drafts, read.pages, drafted.wording)
    pages = gate.pages(read.pages)
    with trace.stage("seal"):
        return seal_tables(read.source, pages)


def read_input(path: Path, settings: Settings, trace: Trace = NOBODY) -> Read:
    """Open and read every page. A page that cannot be read is noticed; where none can, the input is refused."""
    with ExitStack() as opened:
        with trace.stage("open"):
            document = opened.enter_context(open_input(path, settings.document))
        if isinstance(document, PagedDocument):
            return _read_pages(document, PageReader(settings, trace))
        with trace.stage("tables"):
            return Read(document.source, (read_dump(document),), document.notices)


def _read_pages(document: PagedDocument, reader: PageReader) -> Read:
    pages: list[Page] = []
    refusals: list[GongyakError] = []
    for handle in watched_pages(document.pages(), reader.trace):
        try:
            pages.append(_read_page(handle, reader))
        except InputRefused as refused:
            refusals.append(refused)
            pages.append(_unread(handle, refused.code, refused.facts))
    if refusals and len(refusals) == len(pages):
        raise refusals[0]
    notices = (*document.notices, *chain.from_iterable(page.notices for page in pages))
    return Read(document.source, tuple(pages), notices)


def _read_page(handle: PageHandle, reader: PageReader) -> Page:
    """One page; what no stage foresaw costs this page alone."""
    try:
        return reader.read(handle)
    except GongyakError as error:
        error.page = error.page or handle.number
        raise
    except Exception as error:  # the rest of the document must not be lost with one page
        _LOG.exception("page %s could not be read", handle.number)
        raise InputRefused("page-failed", page=handle.number, why=type(error).__name__) from error


def _unread(handle: PageHandle, code: str, facts: dict[str, str | int | float | None]) -> Page:
    notice = Notice("page-not-read", "error", handle.number, (("code", code), *facts.items()))
    return Page(handle.number, handle.width, handle.height, notices=(notice,))


def _printed_lines(pages: tuple[Page, ...]) -> Iterator[str]:
    for block in chain.from_iterable(page.blocks for page in pages):
        if isinstance(block, Line):
            yield block.text
        elif isinstance(block, Table):
            yield from chain.from_iterable(cell.text.split("\n") for cell in block.cells)
