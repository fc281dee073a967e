"""The Korean words that checks go by; they are data (``wording.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Wording:
    """See the comments in ``wording.toml``; every word is without spaces."""

    statuses: frozenset[str]
    unnamed: frozenset[str]
    local_sums: frozenset[str]
    partial_sums: frozenset[str]
    secured: tuple[str, ...]
    pending: tuple[str, ...]
    ahead: tuple[str, ...]
    cumulative: tuple[str, ...]
    district_own: str
    district_ending: str
    sources: Mapping[str, str]
    district_sources: Mapping[str, str]


@cache
def wording() -> Wording:
    """The words; an unknown or missing key in the file is an error."""
    words = tomllib.loads((files(__package__ or "") / "wording.toml").read_text("utf8"))
    return Wording(
        **words
        | {name: frozenset(words[name]) for name in ("statuses", "unnamed", "local_sums", "partial_sums")}
        | {name: tuple(words[name]) for name in ("secured", "pending", "ahead", "cumulative")}
    )


def compact(text: str) -> str:
    """``text`` without spaces."""
    return "".join(text.split())
