"""Where a user keeps what is their own, by the custom of the platform."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PROGRAM = "gongyak"


def lexicon_folder() -> Path:
    """The folder of a user's wording; it need not be there."""
    return _configuration() / _PROGRAM / "lexicon"


def _configuration() -> Path:
    if sys.platform == "win32":
        return _named("APPDATA") or Path.home() / "AppData" / "Roaming"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return _named("XDG_CONFIG_HOME") or Path.home() / ".config"


def _named(variable: str) -> Path | None:
    """The folder that a variable of the environment names; a relative one does not count, as XDG says."""
    said = os.environ.get(variable, "")
    return Path(said) if Path(said).is_absolute() else None
