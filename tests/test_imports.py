"""Who may import whom. The folders tell the data's path only as long as the imports follow it: no exceptions."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

COMMON = frozenset(("model", "geometry", "errors", "messages", "settings"))
"""What every stage may use, besides itself."""

STAGES = frozenset(("document", "pages", "words", "rulings", "tables", "sections", "records", "repair"))

MAY_IMPORT: dict[str, frozenset[str]] = {
    "model": frozenset(("schemas.scalars",)),
    "geometry": frozenset(("model",)),
    "arithmetic": frozenset(),
    "errors": frozenset(("model",)),
    "messages": frozenset(("model",)),
    "settings": frozenset(),
    "lexicon": frozenset(("model", "geometry", "errors")),
    # What the checks warn of is less likely to be right: it looks at a record made for that.
    "calibrate": COMMON | {"schemas"},
    "cache": COMMON,
    "trace": COMMON,
    **dict.fromkeys(STAGES, COMMON),
    **{stage: COMMON | {"lexicon"} for stage in ("sections", "records")},
    "repair": COMMON | {"lexicon", "arithmetic"},
    "seal": COMMON | {"schemas"},
    "audit": COMMON | {"schemas", "arithmetic"},
    # Both look at sealed records: what the audit says of money, periods and rows, a comparison says alike.
    "comparison": COMMON | {"schemas", "audit"},
    # Whatever leaves must pass it: records, pages with their tables, and views. What names look like is wording.
    "redact": COMMON | {"schemas", "lexicon", "trace"},
    "export": COMMON | {"schemas"},
    "pipeline": COMMON
    | STAGES
    | {"lexicon", "calibrate", "cache", "trace", "seal", "audit", "redact", "schemas"},
    # The command line writes what the pipeline returns, and prints the schema and the wording: it knows the formats too.
    "cli": COMMON | {"pipeline", "lexicon", "audit", "comparison", "export", "trace", "schemas"},
}
"""For each module or folder of ``extract``: what else of the project it may import."""

ONLY_IN: dict[str, tuple[str, ...]] = {
    "pdfplumber": ("extract/document/",),
    "pdfminer": ("extract/document/",),
    "pypdfium2": ("extract/document/",),
    "pytesseract": ("extract/words/engines/tesseract.py",),
    "tesserocr": ("extract/words/engines/tesserocr.py",),
    "rapidocr": ("extract/words/engines/rapidocr.py",),
    "pandas": ("extract/export/",),
    "highspy": ("extract/repair/balance/solve.py",),
}
"""Heavy or delicate libraries and the one place that knows them."""

SOURCES = sorted(path for folder in ("extract", "schemas") for path in (ROOT / folder).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Full dotted names of all modules that a file imports, also within functions and for types alone."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, *filter(None, [node.module])))
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def part_of(name: str) -> str | None:
    """The part of the project that a dotted name lies in; ``None`` for other people's packages."""
    folder, _, rest = name.partition(".")
    if folder == "extract":
        return rest.partition(".")[0] or None
    if folder == "schemas":
        return "schemas.scalars" if name.startswith("schemas.scalars") else "schemas"
    return None


def is_allowed(part: str, allowed: frozenset[str]) -> bool:
    return part in allowed or part.partition(".")[0] in allowed


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_follow_the_path_of_the_data(path: Path) -> None:
    place = path.relative_to(ROOT).with_suffix("").parts
    if place == ("extract", "__init__"):
        allowed: frozenset[str] = frozenset()
    elif place[0] == "schemas":
        allowed = frozenset(("schemas", "schemas.scalars"))
    else:
        assert place[1] in MAY_IMPORT, f"say what {place[1]} may import"
        allowed = MAY_IMPORT[place[1]] | {place[1]}
    parts = {part for name in imported(path) if (part := part_of(name)) is not None}
    assert {part for part in parts if not is_allowed(part, allowed)} == set()


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_heavy_library_has_one_home(library: str) -> None:
    users = {
        str(path.relative_to(ROOT))
        for path in SOURCES
        if any(name.split(".")[0] == library for name in imported(path))
    }
    assert {user for user in users if not user.startswith(ONLY_IN[library])} == set()


def test_nobody_imports_tests_or_samples() -> None:
    strangers = {name.split(".")[0] for path in SOURCES for name in imported(path)}
    assert not strangers & {"tests", "samples"}


def test_schemas_need_pydantic_alone() -> None:
    names = {name.split(".")[0] for path in (ROOT / "schemas").rglob("*.py") for name in imported(path)}
    known = {"__future__", "schemas", "pydantic"}
    assert names - known <= sys.stdlib_module_names


def test_seal_and_what_follows_alone_look_into_the_record() -> None:
    users = {
        path.relative_to(ROOT).with_suffix("").parts[1]
        for path in SOURCES
        if path.is_relative_to(ROOT / "extract")
        and any(name.startswith(("schemas.report", "schemas.tables")) for name in imported(path))
    }
    assert users <= {"seal", "audit", "comparison", "export", "pipeline"}
