"""The Korean words that a comparison goes by; they are data (``wording.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def ranks(of: str) -> Mapping[str, int]:
    """The order of the words for ``progress`` or ``completion``."""
    words: dict[str, dict[str, int]] = tomllib.loads(
        (files(__package__ or "") / "wording.toml").read_text("utf8")
    )
    return words[of]
