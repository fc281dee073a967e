"""From content to what is printed, from top to bottom, before anybody draws or types it."""

from __future__ import annotations

from .blocks import Heading, Lines, Printed
from .content import Content, Pledge
from .forms import FORMS, Form
from .grids import funding_grid, header_grid, indicators_grid, progress_grid, roadmap_grid


def print_title(report: Content) -> tuple[Printed, ...]:
    """The line over the whole report, where the form has one."""
    title = FORMS[report.form].title
    return (Heading(title.format(issuer=report.issuer), pledge=True),) if title else ()


def print_pledge(pledge: Pledge, form: Form) -> tuple[Printed, ...]:
    """Everything printed for one pledge, from top to bottom. Sections without content are left out."""
    blocks: list[Printed] = []
    if form.heading:
        blocks.append(Heading(form.heading.format(**pledge.model_dump()), pledge=True))
    blocks.append(header_grid(pledge, form))
    for index, (kind, title) in enumerate(form.titles.items(), 1):
        if content := _section(kind, pledge, form):
            blocks += [Heading(f"{form.mark.format(index=index)} {title}"), *content]
    return tuple(blocks)


def _section(kind: str, pledge: Pledge, form: Form) -> tuple[Printed, ...]:
    content = getattr(pledge, kind)
    blocks: tuple[Printed, ...] = ()
    match kind:
        case "funding":
            blocks = Lines("unit", (f"(단위 : {content.unit})",)), funding_grid(content, form)
        case "indicators" if content:
            blocks = (indicators_grid(content, pledge.funding, form),)
        case "milestones" if content:
            blocks = (progress_grid(content, form),)
        case "roadmap" if content:
            blocks = (roadmap_grid(content, form),)
        case "evidence" if content:
            blocks = (Lines(kind, tuple(caption.text for caption in content)),)
        case _ if content:
            blocks = (Lines(kind, content),)
    return blocks
