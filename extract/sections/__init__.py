"""Pages → pledges and their named sections; tables that run over pages stay in their section."""

from __future__ import annotations

from .contents import find_contents
from .issuer import find_issuer
from .segments import find_pledges
from .unknown_words import find_unknown_words

__all__ = ["find_contents", "find_issuer", "find_pledges", "find_unknown_words"]
