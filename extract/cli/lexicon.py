"""``gongyak lexicon``: the words that forms use: checked, shown, added to."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from ..errors import UsageError
from .parser import Parser
from .user_folder import lexicon_folder
from .voice import Voice, shown


def attach(parser: Parser) -> None:
    """What to do, with which words, and whose they are."""
    words, add = parser.voice.words, parser.options.add_argument
    parser.epilog = f"{words('lexicon-details')}\n\n{parser.epilog}"
    parser.inputs.add_argument(
        "inputs", nargs="*", metavar="check|show|add …", help=words("help-lexicon-inputs")
    )
    add("--for", dest="name", metavar=words("name-slot"), help=words("help-lexicon-for"))
    add("--lexicon", metavar=words("target-slot"), help=words("help-lexicon"))


def main(asked: argparse.Namespace, voice: Voice) -> int:
    """Do what the first word says with the others."""
    from .wording_added import added  # noqa: PLC0415 - load the lexicon; the help must not wait for it
    from .wording_checked import checked  # noqa: PLC0415
    from .wording_shown import show  # noqa: PLC0415

    deeds: dict[str, Callable[[argparse.Namespace, Path, Voice], int]] = {
        "check": checked,
        "show": show,
        "add": added,
    }
    deed = deeds.get(asked.inputs[0]) if asked.inputs else None
    if deed is None:
        raise UsageError("lexicon-command-wrong")
    return deed(asked, _place(asked), voice)


def _place(asked: argparse.Namespace) -> Path:
    """Where the user's wording lies: only what is added to may be missing, and the user's own folder."""
    if asked.lexicon is None:
        return lexicon_folder()
    place = Path(asked.lexicon)
    if asked.inputs[0] != "add" and not place.exists():
        raise UsageError("lexicon-not-found", argument=shown(place))
    return place
