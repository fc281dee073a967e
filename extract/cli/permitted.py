"""What a setting may be, in signs that every language reads: ``70 – 1200``, ``auto | never``, ``> 0``."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING, Literal, get_args, get_origin

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

_SHAPES: dict[object, str] = {bool: "true | false", int: "1, 2, 3 …", float: "0.5, 1, 2 …", str: "abc"}


def permitted(part: BaseModel, name: str) -> str | None:
    """The values that a part's setting takes; ``None`` where there is no such setting."""
    field = type(part).model_fields.get(name)
    if field is None:
        return None
    shapes = [_shape(kind) for kind in _kinds(field.annotation)]
    return _bounded(" | ".join(shapes), field)


def _kinds(annotation: object) -> tuple[object, ...]:
    """The alternatives of a type, those of ``Literal`` as they are written."""
    return (annotation,) if get_origin(annotation) in (tuple, Literal, None) else get_args(annotation)


def _shape(kind: object) -> str:
    if kind is NoneType:
        return "none"
    if get_origin(kind) is Literal:
        return " | ".join(map(str, get_args(kind)))
    return '["abc", "def"]' if get_origin(kind) is tuple else _SHAPES[kind]


def _bounded(shape: str, field: FieldInfo) -> str:
    """The shape with the least and the greatest value, where these are set."""
    bounds = {
        name: bound
        for each in field.metadata
        for name in ("gt", "ge", "le")
        if (bound := getattr(each, name, None)) is not None
    }
    if "ge" in bounds and "le" in bounds:
        return f"{bounds['ge']} – {bounds['le']}"
    return f"{shape} (> {bounds['gt']})" if "gt" in bounds else shape
