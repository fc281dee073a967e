"""The vocabulary of forged reports, from words.toml beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from samples.making.part import Part


class Prose(Part):
    """Sentences; ``{topic}`` is what the pledge is about. ``counts`` are name and unit."""

    goals: tuple[str, ...]
    goal_subs: tuple[str, ...]
    notes: tuple[str, ...]
    contents: tuple[str, ...]
    plans: tuple[str, ...]
    events: tuple[str, ...]
    counts: tuple[tuple[str, str], ...]
    roadmap: tuple[str, ...]
    evidence: tuple[str, ...]


class Words(Part):
    """Names and projects; a project's value is its topic, its indicator and the indicator's unit."""

    names: tuple[str, ...]
    metropolis: tuple[str, ...]
    surnames: tuple[str, ...]
    given: tuple[str, ...]
    departments: tuple[str, ...]
    teams: tuple[str, ...]
    projects: dict[str, tuple[str, str, str]]
    prose: Prose


@cache
def words() -> Words:
    """All words, read once."""
    return Words.model_validate(tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf8")))
