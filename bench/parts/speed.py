"""What a scanned page costs: gongyak's whole way to the record, and Tesseract reading the page as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ..folder import SCANS
from ..metered import gongyak, run
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
    costs = []
    with TemporaryDirectory() as scratch:
        for document in _documents(job):
            cost = _cost(document, job.most_pages or _PAGES, Path(scratch))
            job.say(_line(cost))
            costs.append(cost)
        if not costs:
            raise Trouble(f"{job.folder.root}: no scans to measure on")
        job.say(f"{_line(total(costs))}target: at most {_TARGET}\n")
        job.say(_stages(Path(scratch)))


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


def _cost(document: Path, most_pages: int, scratch: Path) -> Cost:
    cut, pictures = _prepared(document, most_pages, scratch)
    read = sum(_seconds("tesseract", picture, "-", "-l", "kor+eng") for picture in pictures)
    converted = _seconds(*gongyak("convert", cut, "--out", scratch / "out", "--quiet"))
    return Cost(document.name.removesuffix(".pdf"), len(pictures), converted, read)


def _prepared(document: Path, most_pages: int, scratch: Path) -> tuple[Path, tuple[Path, ...]]:
    """The first pages as a PDF and as pictures. Drawing the pictures is not counted: Tesseract gets them free."""
    import pypdfium2  # noqa: PLC0415

    cut = scratch / document.name
    pictures = []
    with pypdfium2.PdfDocument(document) as whole, pypdfium2.PdfDocument.new() as part:
        part.import_pages(whole, list(range(min(most_pages, len(whole)))))
        part.save(cut)
        for number, page in enumerate(part):
            pictures.append(scratch / f"{document.stem}-{number}.png")
            page.render(scale=_DPI / 72, grayscale=True).to_pil().save(pictures[-1])
    return cut, tuple(pictures)


def _stages(scratch: Path) -> str:
    """Where gongyak's time goes on all that was measured, in its own words, where it can tell."""
    if "--timings" not in run(gongyak("convert", "--help")).out:
        return ""
    cuts = sorted(scratch.glob("*.pdf"))
    ran = run(gongyak("convert", *cuts, "--out", scratch / "timed", "--quiet", "--timings"))
    return f"\n{ran.out}{ran.err}"


def _seconds(*command: str | Path) -> float:
    try:
        ran = run(command)
    except FileNotFoundError as error:
        raise Trouble(f"{command[0]} is not installed") from error
    if ran.code != 0:
        raise Trouble(f"{command[0]} failed on the way: {ran.last_words}")
    return ran.cpu_seconds


PART = Part("CPU seconds a scanned page, beside plain tesseract -l kor+eng on the same pages", _measure)
