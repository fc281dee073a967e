"""``gongyak schema``: the JSON Schema of what gongyak writes."""

from __future__ import annotations

import argparse

from ..export.files import standard_output
from .parser import Parser
from .voice import Voice


def attach(parser: Parser) -> None:
    """Which of the two schemas."""
    words = parser.voice.words("help-schema-tables")
    parser.options.add_argument("--tables", action="store_true", help=words)


def main(asked: argparse.Namespace, voice: Voice) -> int:  # noqa: ARG001 - every command takes a voice
    """Print it, made from the models: what is checked in is tested against this."""
    from schemas import RawTables, Report  # noqa: PLC0415 - slow to load, and help must be quick
    from schemas.json_schema import json_schema_text  # noqa: PLC0415

    with standard_output() as stream:
        stream.write(json_schema_text(RawTables if asked.tables else Report).encode())
    return 0
