"""Records of the contract as inputs: whoever wrote them, they are read strictly and never changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ..errors import InputRefused
from .inputs import identity

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from schemas import Report

_SUFFIX = ".json"

_NO_RECORDS = ".tables.json"
"""What ``gongyak tables`` leaves beside records."""

_PROBLEMS = {"missing": "missing", "extra_forbidden": "unknown-name", "literal_error": "not-a-choice"}
"""Kinds of trouble that have words of their own; anything else is a value that does not fit its place."""


def find_records(named: Sequence[str]) -> tuple[Path, ...]:
    """Every file named, each once; for a folder the records in it, by name."""
    files = [path for name in named for path in _meant(Path(name))]
    return tuple({identity(path): path for path in files}.values())


def _meant(path: Path) -> tuple[Path, ...]:
    if not path.is_dir():
        return (path,)
    names = sorted(each for each in path.glob(f"*{_SUFFIX}") if not each.name.startswith("."))
    return tuple(each for each in names if not each.name.endswith(_NO_RECORDS)) or (path,)


def read_record(path: Path) -> Report:
    """The record in ``path``. Raises :class:`InputRefused`, which says where it does not follow the contract."""
    from pydantic import ValidationError  # noqa: PLC0415 - slow to load, and the help must be quick

    from schemas import Report  # noqa: PLC0415

    document = _document(path)
    try:
        return Report.model_validate(document)
    except ValidationError as error:
        raise _invalid(path, document, error.errors(include_url=False)) from None


def _document(path: Path) -> object:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return json.loads(text, parse_constant=_no_number, object_pairs_hook=_object)
    except UnicodeDecodeError:
        raise InputRefused("record-not-utf8", file=str(path)) from None
    except OSError as error:
        raise InputRefused("record-unreadable", file=str(path), reason=error.strerror) from None
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        raise InputRefused("record-not-json", file=str(path), **place, reason=error.msg) from None
    except (ValueError, RecursionError) as error:
        raise InputRefused("record-odd-json", file=str(path), reason=str(error)) from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name}?")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A name that is given twice holds two values, of which a reader would see one."""
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f'"{name}" × 2')
        found[name] = value
    return found


def _invalid(path: Path, document: object, errors: Sequence[ErrorDetails]) -> InputRefused:
    """The first trouble, where it is, and how much more there is."""
    first = errors[0]
    pointer = _pointer(document, first["loc"], missing=first["type"] == "missing")
    others = len({_pointer(document, each["loc"], missing=False) for each in errors}) - 1
    return InputRefused(
        f"record-{_PROBLEMS.get(first['type'], 'unfit')}",
        file=str(path),
        pointer=pointer or '""',
        detail=first["msg"],
        others=others or None,
    )


def _pointer(document: object, place: Sequence[int | str], *, missing: bool) -> str:
    """The JSON Pointer of ``place``, in which pydantic also names the members of unions."""
    pointer, value = "", document
    for step in place:
        inside, value = _within(value, step)
        if not inside and not (missing and step == place[-1]):
            break
        pointer += "/" + str(step).replace("~", "~0").replace("/", "~1")
    return pointer


def _within(value: object, step: int | str) -> tuple[bool, object]:
    """Whether ``value`` has ``step``, and what is there."""
    if isinstance(value, dict) and step in value:
        return True, value[step]
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return True, value[step]
    return False, None
