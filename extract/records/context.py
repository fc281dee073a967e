"""What every reader of a document may know: the wording, the document's own words, whose report it is."""

from __future__ import annotations

from dataclasses import dataclass

from ..lexicon import Wording
from .joining import Joiner


@dataclass(frozen=True)
class Context:
    """Shared by all readers of one document. ``issuer`` is the local government, where it is known."""

    wording: Wording
    joiner: Joiner
    issuer: str | None = None
