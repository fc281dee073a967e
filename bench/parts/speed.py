"""What a scanned page costs: gongyak's whole way to the record, and Tesseract reading the page as it comes.

Told twice: with gongyak started for each document, and started once for all, as a folder is converted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ..folder import SCANS
from ..metered import Ran, gongyak, run
from ..trouble import Trouble
from . import Job, Part

_TARGET = 0.7
"""What gongyak may cost of plain Tesseract, its second reading of figures included."""

_PAGES = 2
"""Of every document and variant, where nothing else is asked for: enough that starting up weighs little."""

_DPI = 300
"""What Tesseract's own documentation asks for."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds for the same pages of one document."""

    name: str
    pages: int
    gongyak: float
    tesseract: float

    @property
    def ratio(self) -> float:
        """Below 1 gongyak is the cheaper."""
        return self.gongyak / self.tesseract


def _measure(job: Job) -> None:
    """Take turns, document by document, so that both meet the machine in the same state; print and sum up."""
    job.say(f"{'document':<22}{'pages':>6}{'gongyak':>10}{'tesseract':>11}{'ratio':>7}\n")
    costs: list[Cost] = []
    with TemporaryDirectory() as scratch:
        for document in _documents(job):
            cut = _cut(document, job.most_pages or _PAGES, Path(scratch))
            if not costs:
                _convert((cut.pdf,), Path(scratch))
            costs.append(_cost(cut, Path(scratch)))
            job.say(_line(costs[-1]))
        if not costs:
            raise Trouble(f"{job.folder.root}: no scans to measure on")
        each = total(costs)
        together = _convert(sorted(Path(scratch).glob("*.pdf")), Path(scratch), "--timings")
        once = Cost("all in one command", each.pages, together.cpu_seconds, each.tesseract)
        job.say(f"{_line(each)}{_line(once)}target: at most {_TARGET}\n\n{together.out}{together.err}")


def total(costs: list[Cost]) -> Cost:
    """All documents as one; the ratio is that of the sums."""
    return Cost(
        "all",
        sum(cost.pages for cost in costs),
        sum(cost.gongyak for cost in costs),
        sum(cost.tesseract for cost in costs),
    )


def _line(cost: Cost) -> str:
    a_page = cost.gongyak / cost.pages, cost.tesseract / cost.pages
    return f"{cost.name:<22}{cost.pages:>6}{a_page[0]:>10.2f}{a_page[1]:>11.2f}{cost.ratio:>7.2f}\n"


def _documents(job: Job) -> Iterator[Path]:
    """Scanned reports, then some pages of tables of either kind."""
    yield from (report for report in job.folder.reports() if report.suffix == ".pdf" and _is_scan(report))
    for variant in SCANS:
        yield from job.folder.pages(variant)[: job.most_pages or _PAGES]


def _is_scan(document: Path) -> bool:
    """Whether the first page has no text of its own."""
    import pypdfium2  # noqa: PLC0415 - the other parts do without

    with pypdfium2.PdfDocument(document) as pdf:
        return not pdf[0].get_textpage().get_text_bounded().strip()


@dataclass(frozen=True, slots=True)
class _Cut:
    """The first pages of a document, as a PDF and as pictures."""

    name: str
    pdf: Path
    pictures: tuple[Path, ...]


def _cut(document: Path, most_pages: int, scratch: Path) -> _Cut:
    """Drawing the pictures is not counted: Tesseract gets them free."""
    import pypdfium2  # noqa: PLC0415

    pdf = scratch / document.name
    pictures = []
    with pypdfium2.PdfDocument(document) as whole, pypdfium2.PdfDocument.new() as part:
        part.import_pages(whole, list(range(min(most_pages, len(whole)))))
        part.save(pdf)
        for number, page in enumerate(part):
            pictures.append(scratch / f"{document.stem}-{number}.png")
            page.render(scale=_DPI / 72, grayscale=True).to_pil().save(pictures[-1])
    return _Cut(document.name.removesuffix(".pdf"), pdf, tuple(pictures))


def _cost(cut: _Cut, scratch: Path) -> Cost:
    read = sum(_ran("tesseract", picture, "-", "-l", "kor+eng").cpu_seconds for picture in cut.pictures)
    return Cost(cut.name, len(cut.pictures), _convert((cut.pdf,), scratch).cpu_seconds, read)


def _convert(documents: Sequence[Path], scratch: Path, *options: str) -> Ran:
    """Gongyak on the documents, compiled as an installed program is.

    A checkout compiles itself at each start where Python is told to keep nothing: 0.8 of 1.3 seconds. What is
    compiled is therefore kept in ``scratch``, so that the first call, which compiles, is not to be counted.
    """
    compiled = "PYTHONDONTWRITEBYTECODE=", f"PYTHONPYCACHEPREFIX={scratch / 'compiled'}"
    command = gongyak("convert", *documents, "--out", scratch / "out", "--quiet", *options)
    return _ran("env", *compiled, *command)


def _ran(*command: str | Path) -> Ran:
    try:
        ran = run(command)
    except FileNotFoundError as error:
        raise Trouble(f"{command[0]} is not installed") from error
    if ran.code != 0:
        raise Trouble(f"{command[0]} failed on the way: {ran.last_words}")
    return ran


PART = Part("CPU seconds a scanned page, beside plain tesseract -l kor+eng on the same pages", _measure)
