"""``python -m bench FOLDER [PART ...]``: measures gongyak on a folder of documents with their truth."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from .folder import open_folder
from .parts import Job, load_parts
from .trouble import Trouble

_MISUSED = 2
"""The exit code for a command line or a folder that does not fit, as gongyak's own."""


class _Parser(argparse.ArgumentParser):
    """One clear line instead of a page of usage."""

    def error(self, message: str) -> NoReturn:
        raise Trouble(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the parts asked for, one after the other; 0, or 2 where something has to be mended first."""
    try:
        asked = _asked(arguments)
        job = Job(open_folder(asked.folder), asked.pages, _say)
        for name, part in load_parts().items():
            if name in asked.parts or (part.quick and not asked.parts):
                _say(f"\n== {name}: {part.about}\n\n")
                part.measure(job)
    except Trouble as trouble:
        sys.stderr.write(f"bench: {trouble}\n")
        return _MISUSED
    return 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parts = load_parts()
    parser = _Parser(
        prog="./run bench",
        description="Measures gongyak on a folder with dev/, score.py and tables/ (see bench/README.md).",
        epilog="parts:\n" + "\n".join(f"  {name:<12}{part.about}" for name, part in parts.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    quick = " ".join(name for name, part in parts.items() if part.quick)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"what to measure; without any: {quick}")
    parser.add_argument(
        "--pages",
        type=_count,
        metavar="N",
        help="at most N pages of a document or variant; dev is always read whole",
    )
    asked = parser.parse_args(arguments)
    for name in asked.parts:
        if name not in parts:
            raise Trouble(f"{name}: no such part; there are {', '.join(parts)}")
    return asked


def _count(word: str) -> int:
    if not word.isdecimal() or int(word) == 0:
        raise argparse.ArgumentTypeError(f"{word}: a number from 1 is wanted")
    return int(word)


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
