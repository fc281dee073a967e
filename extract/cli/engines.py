"""``gongyak engines``: which OCR engines are installed, and which of them reads."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..errors import DependencyMissing
from ..export.files import standard_output
from .parser import Parser
from .voice import Voice

if TYPE_CHECKING:
    from ..pipeline.engines import KnownEngine


def attach(parser: Parser) -> None:
    """Nothing to ask for."""
    parser.epilog = f"{parser.voice.words('engines-details')}\n\n{parser.epilog}"


def main(asked: argparse.Namespace, voice: Voice) -> int:  # noqa: ARG001 - every command takes both
    """Print one line for each engine; where none can read Korean, the exit code says so."""
    from ..pipeline.engines import known_engines  # noqa: PLC0415 - loads the engines; help must be quick
    from ..settings import WordSettings  # noqa: PLC0415

    engines = known_engines(WordSettings())
    with standard_output() as stream:
        stream.write("".join(f"{_line(engine, voice)}\n" for engine in engines).encode())
    return 0 if any(engine.role == "reader" for engine in engines) else DependencyMissing.exit_code


def _line(known: KnownEngine, voice: Voice) -> str:
    if known.engine is None:
        return f"  {known.name:<11}{_why_not(known, voice)}"
    mark = "*" if known.role else " "
    languages = ", ".join(known.engine.languages)
    does = voice.words(f"engine-{known.role}") if known.role else ""
    return f"{mark} {known.name:<11}{known.engine.version:<9}{languages:<14}{does}".rstrip()


def _why_not(known: KnownEngine, voice: Voice) -> str:
    trouble = known.trouble
    return "" if trouble is None else voice.words(trouble.code, **trouble.facts)
