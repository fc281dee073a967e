"""The settings of a run, from what the command line asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..settings import Settings


def settings_for(password: str | None) -> Settings:
    """All settings; loaded late, since the help must not wait for their models."""
    from ..settings import DocumentSettings, Settings  # noqa: PLC0415

    return Settings(document=DocumentSettings(password=password))
