"""One rule a file; every module here with a ``RULE`` is one."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ..rule import PHASES, Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by phase and name."""
    rules: list[Rule] = [import_module(f"{__name__}.{module.name}").RULE for module in iter_modules(__path__)]
    return tuple(sorted(rules, key=lambda rule: (PHASES.index(rule.phase), rule.name)))
