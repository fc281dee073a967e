from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import extract.document
from extract.messages import catalogue

SOURCES = sorted(Path(extract.document.__file__).parent.glob("*.py"))


def _codes() -> Iterator[str]:
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text("utf8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
                "InputRefused",
                "Notice",
                "Refusal",
            ):
                code = node.args[0] if node.args else None
                if isinstance(code, ast.Constant):
                    yield str(code.value)


def test_every_code_of_the_stage_has_words() -> None:
    codes = set(_codes())
    assert len(codes) > 20
    assert codes <= set(catalogue())
