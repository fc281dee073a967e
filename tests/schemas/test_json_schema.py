from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import schemas
from schemas import RawTables, Report
from schemas.json_schema import json_schema_text
from schemas.record import Record

FILES: dict[str, type[Record]] = {"report": Report, "tables": RawTables}


def _checked_in(name: str) -> str:
    return (Path(schemas.__file__).parent / f"{name}.schema.json").read_text("utf8")


@pytest.mark.parametrize("name", FILES)
def test_the_checked_in_schema_is_that_of_the_models(name: str) -> None:
    option = "" if name == "report" else " --tables"
    advice = f"if the change is meant: gongyak schema{option} > schemas/{name}.schema.json"
    assert _checked_in(name) == json_schema_text(FILES[name]), advice


def _objects(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {"": schema, **schema["$defs"]}


@pytest.mark.parametrize("name", FILES)
def test_everything_has_a_korean_title_and_description(name: str) -> None:
    for place, thing in _objects(json.loads(_checked_in(name))).items():
        assert _korean(thing["title"]), place
        assert _korean(thing["description"]), place
        for key, value in thing["properties"].items():
            told = value.get("title", "") + value.get("description", "")
            assert "$ref" in value or ("title" in value and "description" in value), f"{place}.{key}"
            assert _korean(told) or "$ref" in value, f"{place}.{key}"


def _korean(words: str) -> bool:
    return any("가" <= sign <= "힣" for sign in words)


@pytest.mark.parametrize("name", FILES)
def test_every_key_is_required_and_no_other_allowed(name: str) -> None:
    for place, thing in _objects(json.loads(_checked_in(name))).items():
        assert thing["additionalProperties"] is False, place
        assert set(thing["required"]) == set(thing["properties"]), place
