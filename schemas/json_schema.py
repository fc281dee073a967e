"""The contract as JSON Schema, for readers in any language.

The schemas beside this module are made from the models. After a change of the models, make them again:

    gongyak schema > schemas/report.schema.json
    gongyak schema --tables > schemas/tables.schema.json
"""

from __future__ import annotations

import json

from .record import Record

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema_text(model: type[Record]) -> str:
    """The schema of what is written (every key is there), as the text of its file."""
    schema = {"$schema": _DIALECT, **model.model_json_schema(mode="serialization")}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
