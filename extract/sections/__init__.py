"""Pages → pledges and their named sections; tables that run over pages stay in their section."""

from __future__ import annotations

from .issuer import find_issuer
from .segments import find_pledges

__all__ = ["find_issuer", "find_pledges"]
