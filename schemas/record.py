"""The base of every model of the contract."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Frozen, and strict about unknown keys, so that a typing error never passes for a value."""

    model_config = ConfigDict(frozen=True, extra="forbid")
