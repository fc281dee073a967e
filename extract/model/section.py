"""A pledge's share of the pages, cut into its named sections."""

from __future__ import annotations

from dataclasses import dataclass

from .layout import Block, Notice


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one section title (□ 재원조달계획 …), in page order.

    ``kind`` is a key of the lexicon's sections; ``title`` is as printed.
    """

    kind: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def part(self) -> str:
        """The part of the pledge's record that it fills: named as its kind, but for the money."""
        return "budgets" if self.kind == "funding" else self.kind


@dataclass(frozen=True, slots=True)
class PledgePart:
    """The blocks of one pledge (공약): what stands above the first section title, then its sections.

    ``notices`` tell what was in doubt when tables over several pages were put together.
    """

    pages: tuple[int, ...]
    head: tuple[Block, ...]
    sections: tuple[Section, ...]
    notices: tuple[Notice, ...] = ()

    def of_kind(self, kind: str) -> tuple[Section, ...]:
        """The sections of one kind, in page order; usually one or none."""
        return tuple(section for section in self.sections if section.kind == kind)
