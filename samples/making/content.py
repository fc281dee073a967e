"""What a sample says: a report.toml, checked as it is read. All of it is invented.

Figures and dates are named one by one beside the text that prints them, so that the true record never
depends on reading a text the way gongyak reads it.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

from pydantic import Field

from .funding import Funding
from .part import Part

FormName = Literal["city", "district", "card", "booklet"]


class Indicator(Part):
    """An indicator: target, result and rate by year as printed, ``.`` where blank."""

    name: str
    unit: str
    years: dict[str, str]

    def printed(self, year: str) -> tuple[str, str, str]:
        """Target, result and rate of one year; ``""`` where blank."""
        target, actual, rate = self.years.get(year, ". . .").split()
        blank = {".": ""}
        return blank.get(target, target), blank.get(actual, actual), blank.get(rate, rate)


class Event(Part):
    """A bullet of what was done; ``more`` are its sub-bullets and notes with their marks.

    ``dates`` are ``start`` or ``start..end``; ``figures`` are ``name|value|unit``, money in won.
    """

    text: str
    more: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


class Milestone(Part):
    """A period of the progress table or the roadmap."""

    period: str
    planned: tuple[str, ...]
    actual: tuple[Event, ...] = ()


class Caption(Part):
    """A line under a picture in the evidence section."""

    text: str
    dates: tuple[str, ...] = ()


class Pledge(Part):
    """One pledge. ``total`` is as printed; goals and overview keep their marks."""

    number: str
    name: str
    completion: str
    implementer: str | None = None
    status: str
    novelty: str | None = None
    total: str
    department: str
    team: str | None = None
    officer: str | None = None
    phone: str | None = None
    goals: tuple[str, ...] = ()
    overview: tuple[str, ...] = ()
    funding: Funding
    indicators: tuple[Indicator, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    roadmap: tuple[Milestone, ...] = ()
    evidence: tuple[Caption, ...] = ()


class Flaw(Part):
    """What is wrong on the printed page itself: a finding that the right record has."""

    code: str
    paths: tuple[str, ...]
    message: str


class Content(Part):
    """A whole report: who issues it, on which form, in which font."""

    issuer: str
    form: FormName
    font: str = "NanumGothic"
    pledges: tuple[Pledge, ...]
    flaws: tuple[Flaw, ...] = Field(default=())


def read_content(path: Path) -> Content:
    """The content of a report.toml; a mistake in it is an error that names the place."""
    return Content.model_validate(tomllib.loads(path.read_text("utf8")))
