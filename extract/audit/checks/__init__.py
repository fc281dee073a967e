"""One file a check, found by listing this folder: ``<code>.py`` declares ``CHECK``. Their order means nothing."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from ..check import Check


def all_checks() -> tuple[Check, ...]:
    """Every check of this folder; one whose code is not its file's name is an error."""
    return tuple(_load(module.name) for module in pkgutil.iter_modules(__path__))


def _load(name: str) -> Check:
    check: Check = import_module(f"{__name__}.{name}").CHECK
    if check.code != name.replace("_", "-"):
        raise ValueError(f"the check {check.code} stands in the file {name}.py")
    return check
