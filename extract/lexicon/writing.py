"""A word written into a user's file: what else stands there, comments and order included, stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from ..errors import InputRefused
from .governments import Government, tier_word
from .layers import parse

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_PIECE = re.compile(r'"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*|[\[\]]')
"""What matters within a list: words, remarks, brackets."""


def new_file(name: str, declared: Government | None) -> str:
    """The beginning of a file for a government, which it declares where no list has it."""
    lines = [f"for = [{_quoted(name)}]"]
    if declared is not None:
        lines += ["", "[government]", f"tier = {_quoted(tier_word(declared))}"]
    return "".join(f"{line}\n" for line in lines)


def with_word(text: str, file: str, key: str, word: str) -> str:
    """The text of a file with one word more in a list, at its end.

    ``InputRefused`` where that cannot be done by adding a word, a line or a table: what comes out is read again.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    table, _, name = key.rpartition(".")
    for place in (_in_list, _in_table, _at_end):
        written = place(text, table, name, (word, newline))
        if written is not None and _holds(written, file, text, (table, name, word)):
            return written
    raise InputRefused("lexicon-by-hand", file=file, key=key, table=table, name=name, word=word)


def _in_list(text: str, table: str, name: str, new: tuple[str, str]) -> str | None:
    """Behind the last word of the list that is there."""
    begin, end = _table(text, table)
    pattern = (
        rf"^[ \t]*(?:{re.escape(_key(name))}|{re.escape(_quoted(name))}|'{re.escape(name)}')[ \t]*=[ \t]*\["
    )
    found = re.compile(pattern, re.MULTILINE).search(text, begin, end)
    if found is None:
        return None
    last, depth = found.end(), 1
    is_first = True
    for piece in _PIECE.finditer(text, found.end()):
        depth += {"[": 1, "]": -1}.get(piece[0], 0)
        if depth == 0:
            break
        if piece[0][0] in "\"'":
            last, is_first = piece.end(), False
    return f"{text[:last]}{'' if is_first else ', '}{_quoted(new[0])}{text[last:]}"


def _in_table(text: str, table: str, name: str, new: tuple[str, str]) -> str | None:
    """A list of its own behind the last line of the table that is there."""
    begin, end = _table(text, table)
    if begin < 0:
        return None
    lines = text[begin:end].splitlines(keepends=True)
    while lines and lines[-1].strip()[:1] in ("", "#"):
        lines.pop()
    place = begin + sum(map(len, lines))
    gap = "" if text[:place].endswith("\n") else new[1]
    return f"{text[:place]}{gap}{_line(name, *new)}{text[place:]}"


def _at_end(text: str, table: str, name: str, new: tuple[str, str]) -> str:
    """A table of its own behind everything; what has no table stands above all of them."""
    if not table:
        return f"{_line(name, *new)}{text}"
    gap = "" if text.endswith("\n") or not text else new[1]
    return f"{text}{gap}{new[1]}[{_key(table)}]{new[1]}{_line(name, *new)}"


def _table(text: str, table: str) -> tuple[int, int]:
    """Where the lines below a table's header begin and end; −1 where there is none. ``""`` is what stands above all."""
    if not table:
        first = _HEADER.search(text)
        return 0, first.start() if first is not None else len(text)
    header = re.compile(
        rf"^[ \t]*\[[ \t]*{re.escape(table)}[ \t]*\][ \t]*(?:#[^\n]*)?(?:\r?\n|\Z)", re.MULTILINE
    )
    found = header.search(text)
    if found is None:
        return -1, -1
    following = _HEADER.search(text, found.end())
    return found.end(), following.start() if following is not None else len(text)


def _holds(written: str, file: str, before: str, new: tuple[str, str, str]) -> bool:
    """Whether a text says what it said before and the new word, and nothing else."""
    table, name, word = new
    expected = parse(before, file)
    inner = expected.setdefault(table, {}) if table else expected
    if not isinstance(inner, dict) or not isinstance(inner.setdefault(name, []), list):
        return False
    inner[name].append(word)
    try:
        return _same(parse(written, file), expected)
    except InputRefused:
        return False


def _same(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    return dict(one) == dict(other)


def _line(name: str, word: str, newline: str) -> str:
    return f"{_key(name)} = [{_quoted(word)}]{newline}"


def _key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else _quoted(name)


def _quoted(text: str) -> str:
    """A basic string of TOML, which JSON writes alike; U+007F alone needs more than JSON asks for."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
