"""What gongyak makes of each sample, once a test run."""

from __future__ import annotations

from functools import cache

from extract.pipeline import convert
from extract.settings import Settings
from schemas import Report

from .shelf import input_of


@cache
def converted(name: str) -> Report:
    return convert(input_of(name), Settings())


def without_spaces(value: object) -> object:
    """A JSON value with all blanks taken out of its texts: they never count."""
    if isinstance(value, str):
        return "".join(value.split())
    if isinstance(value, list):
        return [without_spaces(each) for each in value]
    if isinstance(value, dict):
        return {key: without_spaces(each) for key, each in value.items()}
    return value
