"""Lines that a report prints at the edge of its pages (머리글·바닥글): no part of what runs over the page's end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..lexicon import Wording
from ..lexicon.labels import split_line
from ..lexicon.matching import bare
from ..model.layout import Line, Page
from .heads import is_heading
from .titles import title_kind

_BULLET = re.compile(r"^\s*[^\w\s(\[<「『'‘’`]")

MARGIN_SHARE = 0.08
"""Of a page's height, at its top and at its foot; the body of a report begins and ends within."""

FEWEST_PAGES = 2
"""The same words at the same edge on two pages: no sentence does that by chance."""


def running_heads(pages: Sequence[Page], wording: Wording) -> frozenset[int]:
    """The identities of the lines that say the same, figures aside, at the same edge of several pages.

    What may be part of a pledge is none: bullets, titles of sections, headings and labels with values.
    """
    seen = [
        (_said(line, edge), line)
        for page in pages
        for line, edge in _at_edges(page)
        if not _may_be_content(line, wording)
    ]
    counts = Counter(said for said, _ in seen)
    return frozenset(id(line) for said, line in seen if counts[said] >= FEWEST_PAGES)


def _may_be_content(line: Line, wording: Wording) -> bool:
    if _BULLET.match(line.text) or is_heading(line) or title_kind(line.text, wording) is not None:
        return True
    return bool(split_line(line.text, wording.labels))


def _at_edges(page: Page) -> Iterator[tuple[Line, str]]:
    """The outermost lines in a page's margins, with the edge that they are at."""
    margin = MARGIN_SHARE * page.height
    placed = sorted(
        (line.box.top, line.box.bottom, at, line) for at, line in enumerate(page.lines) if line.box
    )
    if placed and placed[0][1] <= margin:
        yield placed[0][-1], "top"
    if len(placed) > 1 and placed[-1][0] >= page.height - margin:
        yield placed[-1][-1], "foot"


def _said(line: Line, edge: str) -> tuple[str, str]:
    return re.sub(r"\d", "", bare(line.text)), edge
