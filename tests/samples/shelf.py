"""The samples and their true records."""

from __future__ import annotations

from pathlib import Path

from samples.generate import RECIPES, SAMPLES
from schemas import Report

EXACT = tuple(name for name in RECIPES if name.startswith(("dump-", "pdf-")) and name != "pdf-mixed")
"""Samples whose characters are given, not recognised: everything must come out right."""

SCANNED = tuple(name for name in RECIPES if name not in EXACT)


def input_of(name: str) -> Path:
    return SAMPLES / name / RECIPES[name].file


def expected(name: str) -> Report:
    return Report.model_validate_json((SAMPLES / name / "expected.json").read_bytes())
