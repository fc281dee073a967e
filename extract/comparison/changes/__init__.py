"""What may change in a pledge: one file a kind, each with ``look``. Their order means nothing."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from importlib import import_module

from ..difference import Change
from ..pairing import Pair

Look = Callable[[Pair], Iterable[Change]]


def all_looks() -> tuple[Look, ...]:
    """Every look of this folder."""
    return tuple(import_module(f"{__name__}.{module.name}").look for module in pkgutil.iter_modules(__path__))
