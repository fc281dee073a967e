"""A report's flowables in the order of the page, and the PDF that they make."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, PageBreak, Spacer, Table, TableStyle

from samples.making.flowables import Bookmark, Picture

from .artist import PADDING, SIDE_WIDTH, Artist
from .facts import Bullet, PledgeFacts, ReportFacts, Step
from .funding_grids import funding_grid
from .head_grids import header_grids, summary_grid
from .indicator_grids import indicator_grid
from .labels import period_label, plain, printed_head, title
from .progress_grids import lines_of, progress_grid, roadmap_grid


@dataclass(frozen=True, slots=True)
class Composer:
    """Puts a report's parts together; ``noted`` collects the pages that bookmarks come to stand on."""

    artist: Artist
    noted: list[tuple[str, int]]

    def story(self, report: ReportFacts) -> list[Flowable]:
        """Everything, from the cover to the last picture."""
        front = self._front(report) if self.artist.style.rules_of.front else []
        if self.artist.style.header == "summary":
            return [*front, *self._summary(report)]
        story = [*front, *self._headline(report)]
        for index, pledge in enumerate(report.pledges):
            if index and self.artist.style.own_page:
                story.append(PageBreak())
            story += [
                self._mark(f"pledge {index}"),
                *self._pledge(pledge, index),
                self._mark(f"pledge {index}"),
            ]
        return story

    def _mark(self, what: str) -> Bookmark:
        return Bookmark(self.noted, what)

    def _front(self, report: ReportFacts) -> list[Flowable]:
        """Cover and table of contents."""
        artist, size = self.artist, self.artist.style.size
        entries = [
            f"{each.head['number']}. {each.head['name']} {'·' * 40} {at}"
            for at, each in enumerate(report.pledges, 3)
        ]
        return [
            Spacer(1, 180),
            artist.text(f"민선8기 {report.issuer}", 18, "center"),
            Spacer(1, 20),
            artist.text("공약사업 이행현황", 26, "center", bold=True),
            Spacer(1, 200),
            artist.text("2025. 12.", 14, "center"),
            PageBreak(),
            artist.text("목   차", 18, "center", bold=True),
            Spacer(1, 20),
            *(artist.text(entry, size + 1) for entry in entries),
            PageBreak(),
        ]

    def _headline(self, report: ReportFacts) -> list[Flowable]:
        line = self.artist.text(f"{report.issuer} 공약사업 추진현황", 15, "center", bold=True)
        return [line, Spacer(1, 12)]

    def _summary(self, report: ReportFacts) -> list[Flowable]:
        unit = self.artist.text(f"(단위 : {self.artist.style.unit})", self.artist.style.size, "right")
        marks = [self._mark(f"pledge {at}") for at in range(len(report.pledges))]
        return [
            *self._headline(report),
            unit,
            self.artist.grid(summary_grid(report.pledges, self.artist.style)),
            *marks,
        ]

    def _pledge(self, pledge: PledgeFacts, index: int) -> list[Flowable]:
        drawn = [*self._header(pledge), Spacer(1, 8)]
        kinds = [kind for kind in self.artist.style.sections if getattr(pledge, kind)]
        for at, kind in enumerate(kinds):
            drawn += self._section(kind, at, pledge, index)
        return [*drawn, Spacer(1, 14)]

    def _header(self, pledge: PledgeFacts) -> list[Flowable]:
        style, artist = self.artist.style, self.artist
        if style.header == "lines":
            return [
                artist.text(f"{style.bullets[0]} {label} : {value}".replace("\n", " "), style.size)
                for label, value in printed_head(pledge.head, style)
            ]
        band: list[Flowable] = []
        if style.header == "band":
            band = [
                artist.text(f"{pledge.head['number']}. {pledge.head['name']}", style.size * 1.4, bold=True),
                Spacer(1, 6),
            ]
        return [*band, *(artist.grid(grid) for grid in header_grids(pledge, style))]

    def _section(self, kind: str, at: int, pledge: PledgeFacts, index: int) -> list[Flowable]:
        name = title(kind, at, self.artist.style)
        body = self._body(kind, pledge, index)
        if self.artist.style.rules_of.side:
            return [self._beside(self.artist.style.titles[kind], body)]
        return [*self.artist.title(name), *body]

    def _beside(self, name: str, body: list[Flowable]) -> Table:
        """The title in a cell at the left, the section at its right."""
        rule = self.artist.style.rule
        left = self.artist.text(name, self.artist.style.size, "center", bold=True)
        table = Table([[left, body]], [SIDE_WIDTH, self.artist.width + 2 * PADDING], splitInRow=1)
        every = (0, 0), (-1, -1)
        padding = [(f"{side}PADDING", *every, PADDING) for side in ("LEFT", "RIGHT")]
        table.setStyle(TableStyle([("GRID", *every, rule, black), ("VALIGN", *every, "MIDDLE"), *padding]))
        return table

    def _body(self, kind: str, pledge: PledgeFacts, index: int) -> list[Flowable]:
        match kind:
            case "funding":
                return self._funding(pledge)
            case "indicators":
                return [self.artist.grid(indicator_grid(pledge.indicators, self.artist.style))]
            case "milestones" | "roadmap":
                return self._progress(kind, getattr(pledge, kind))
            case "evidence":
                return self._pictures(pledge.evidence, index)
        return self._bullets(getattr(pledge, kind))

    def _progress(self, kind: str, steps: tuple[Step, ...]) -> list[Flowable]:
        if self.artist.style.progress == "prose":
            return self._steps(steps)
        drawn = progress_grid if kind == "milestones" else roadmap_grid
        return [self.artist.grid(drawn(steps, self.artist.style))]

    def _bullets(self, bullets: tuple[Bullet, ...]) -> list[Flowable]:
        size = self.artist.style.size
        return [
            self.artist.text(line, size) for bullet in bullets for line in lines_of(bullet, self.artist.style)
        ]

    def _steps(self, steps: tuple[Step, ...]) -> list[Flowable]:
        """Progress as lines: a period, then what was done in it."""
        drawn: list[Flowable] = []
        for step in steps:
            period = period_label(step.period, self.artist.style).replace("\n", " ")
            drawn.append(self.artist.text(period, self.artist.style.size, bold=True))
            drawn += self._bullets((*map(Bullet, step.planned), *step.actual))
        return drawn

    def _funding(self, pledge: PledgeFacts) -> list[Flowable]:
        style, artist = self.artist.style, self.artist
        if pledge.funding is None:
            return []
        if style.funding == "prose":
            first, *rest = pledge.funding.rows
            parts = ", ".join(f"{row.label} {plain(row.amounts[0])}{style.unit}" for row in rest)
            return [
                artist.text(
                    f"{style.bullets[0]} 총사업비 : {plain(first.amounts[0])}{style.unit}({parts})",
                    style.size,
                )
            ]
        grid = artist.grid(funding_grid(pledge.funding, style))
        return (
            [artist.text(f"(단위 : {style.unit})", style.size, "right"), grid]
            if style.unit_place == "right"
            else [grid]
        )

    def _pictures(self, captions: tuple[Bullet, ...], index: int) -> list[Flowable]:
        half = self.artist.width / 2
        pictures = [Picture(half * 0.9, 4 + at) for at in range(len(captions))]
        texts = [self.artist.text(each.text, self.artist.style.size, "center") for each in captions]
        marks = [self._mark(f"caption {index}") for _ in captions]
        return [Table([pictures, texts], [half] * len(captions)), *marks]
