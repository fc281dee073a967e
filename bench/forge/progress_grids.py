"""Tables of what was done and what is to be done, and the lines in their cells."""

from __future__ import annotations

from collections.abc import Iterator

from samples.making.blocks import Grid, GridCell, GridRow

from .cells import label
from .facts import Bullet, Step
from .labels import period_label
from .style import Style


def progress_grid(steps: tuple[Step, ...], style: Style) -> Grid:
    """What was planned and done, a row a period."""
    rated = style.rate_column
    heads = ("구 분", "추진계획", "추진실적", *(["진도율(%)"] if rated else []))
    rows: list[GridRow] = [tuple(map(label, heads))]
    for step in steps:
        cells = (
            GridCell(period_label(step.period, style)),
            GridCell("\n".join(_marked(step.planned, style)), align="left"),
            GridCell("\n".join(line for each in step.actual for line in lines_of(each, style)), align="left"),
        )
        rows.append((*cells, *([GridCell(f"{step.rate}")] if rated else [])))
    return Grid("milestones", (1.1, 2.6, 4.8, *([0.9] if rated else [])), tuple(rows), 1)


def roadmap_grid(steps: tuple[Step, ...], style: Style) -> Grid:
    """What is to be done, a row a period."""
    rows: list[GridRow] = [(label("구 분"), label("추진계획"), label("비고"))]
    for step in steps:
        planned = "\n".join(_marked(step.planned, style))
        rows.append((GridCell(period_label(step.period, style)), GridCell(planned, align="left"), GridCell()))
    return Grid("roadmap", (1.1, 6.2, 1.1), tuple(rows), 1)


def lines_of(bullet: Bullet, style: Style) -> Iterator[str]:
    """A bullet as printed lines: its own mark, its sub-bullets', its note."""
    outer, inner = style.bullets
    yield f"{outer} {bullet.text}"
    for sub in bullet.subs:
        yield f"  {inner} {sub}"
    if bullet.note:
        yield f"   ※ {bullet.note}"


def _marked(texts: tuple[str, ...], style: Style) -> tuple[str, ...]:
    return tuple(f"{style.bullets[0]} {text}" for text in texts)
