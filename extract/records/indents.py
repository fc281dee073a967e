"""Where printed lines begin and end: what tells entries apart where their bullets cannot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from .snippets import Snippet

_SAME_EDGE = 0.4
"""Heights of a line: edges of text that differ less are the same."""

_INDENT = 0.15
"""Heights of a line: the least indent of a sub-bullet. Bullets at one edge differ by half of it on skewed scans."""

_BLANK = 0.25
"""Heights of a line that a blank is wide, at the least."""

_LONGEST_MARK = 2


def edge(snippet: Snippet) -> float | None:
    """Where the line begins, in points from the left; ``None`` where no places are known."""
    return snippet.words[0].box.x0 if snippet.words else None


def text_edge(snippet: Snippet) -> float | None:
    """Where the text behind the line's bullet begins, if the bullet is a word of its own."""
    is_apart = len(snippet.words) > 1 and len(snippet.words[0].text) <= _LONGEST_MARK
    return snippet.words[1].box.x0 if is_apart else None


def is_same(one: float | None, other: float | None, snippet: Snippet) -> bool:
    """Whether two edges are one, measured by a line's height; never where one of them is unknown."""
    return one is not None and other is not None and abs(one - other) <= _SAME_EDGE * _height(snippet)


def is_deeper(snippet: Snippet, above: Snippet) -> bool | None:
    """Whether a line begins further in than another; ``None`` where that cannot be known."""
    here, there = edge(snippet), edge(above)
    if here is None or there is None:
        return None
    return here - there > _INDENT * _height(snippet)


def is_beyond(snippet: Snippet, before: Snippet) -> bool:
    """Whether a line begins further in than the text of the bulleted line before it: it does not go on with that."""
    here, there = edge(snippet), text_edge(before)
    return here is not None and there is not None and here - there > _INDENT * _height(snippet)


def had_room(before: Snippet, snippet: Snippet, every: Iterable[Snippet]) -> bool:
    """Whether the first word of a line would have fitted on the line before it: then it was not wrapped."""
    if not before.words or not snippet.words or before.page != snippet.page:
        return False
    first, height = snippet.words[0].box, _height(snippet)
    needed = before.words[-1].box.x1 + _BLANK * height + first.width
    return needed + _SAME_EDGE * height < _right_edge([each for each in every if each.page == before.page])


def _height(snippet: Snippet) -> float:
    return median(word.box.height for word in snippet.words)


def _right_edge(snippets: Sequence[Snippet]) -> float:
    """How far the text may run: in a cell as far from its right wall as from its left one, else as the longest line."""
    placed = [each for each in snippets if each.words and each.box]
    margin = min(each.words[0].box.x0 - each.box.x0 for each in placed if each.box)
    return max(each.box.x1 - max(0.0, margin) for each in placed if each.box)
