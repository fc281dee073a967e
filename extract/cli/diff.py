"""``gongyak diff``: what changed between two reports of one issuer, and which way."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..export.files import replacing, standard_output
from .differences_shown import FORMATS, Comparison, rendered
from .failures import attempt, failure_of, worst
from .formats import formats_asked
from .inputs import identity
from .parser import Parser
from .records import read_record
from .severity import FOUND, add_fail_on, fail_on, reaches
from .voice import Voice, shown

if TYPE_CHECKING:
    from schemas import Report

    from ..comparison import Difference

_DEFAULT_FORMAT = "text"

_TWO = 2


def attach(parser: Parser) -> None:
    """Two records, from which severity on to fail, and how to write the differences."""
    words, add = parser.voice.words, parser.options.add_argument
    parser.epilog = f"{words('diff-details')}\n\n{parser.epilog}"
    slot = words("two-records-slot")
    parser.inputs.add_argument("inputs", nargs="*", metavar=slot, help=words("help-two-records"))
    add_fail_on(parser)
    add("--contacts", action="store_true", help=words("help-contacts"))
    add("-o", "--out", type=Path, metavar=words("file-slot"), help=words("help-diff-out"))
    formats = ", ".join(FORMATS)
    add("--to", metavar=words("formats-slot"), help=words("help-diff-to", formats=formats))


def main(asked: argparse.Namespace, voice: Voice) -> int:
    """Compare the first record with the second; a record that is none is told."""
    if len(asked.inputs) != _TWO:
        raise UsageError("two-records-wanted", inputs=len(asked.inputs))
    least, form = fail_on(asked), _format(asked.to)
    files = (Path(asked.inputs[0]), Path(asked.inputs[1]))
    if asked.out is not None and identity(asked.out) in map(identity, files):
        raise UsageError("output-is-input", output=shown(asked.out))
    read = tuple(attempt(lambda file=file: read_record(file)) for file in files)  # type: ignore[misc]
    old, new = read
    if isinstance(old, Exception) or isinstance(new, Exception):
        return _refused(files, read, voice)
    differences = _differences(old, new, contacts=asked.contacts)
    text = rendered(Comparison(files, (old, new), differences), form, voice)
    with standard_output() if asked.out is None else replacing(asked.out) as stream:
        stream.write(text)
    return FOUND if reaches((each.severity for each in differences), least) else 0


def _format(asked: str | None) -> str:
    formats = formats_asked((asked or _DEFAULT_FORMAT,), FORMATS)
    if len(formats) > 1:
        raise UsageError("one-format-wanted", argument=asked)
    return formats[0]


def _refused(files: tuple[Path, ...], read: tuple[Report | Exception, ...], voice: Voice) -> int:
    """Every record that is none, in a line."""
    pairs = zip(files, read, strict=True)
    failures = [failure_of(each, voice, shown(file)) for file, each in pairs if isinstance(each, Exception)]
    for failure in failures:
        voice.tell_words(failure.line)
    return worst(failures)


def _differences(old: Report, new: Report, *, contacts: bool) -> tuple[Difference, ...]:
    """Raises :class:`UsageError` where the reports are of different issuers."""
    from ..comparison import CONTACT_CHANGED, compare, same_issuer  # noqa: PLC0415 - slow to load

    if not same_issuer(old, new):
        raise UsageError("issuers-differ", old=old.issuer, new=new.issuer)
    found = compare(old, new)
    return tuple(each for each in found if contacts or each.code != CONTACT_CHANGED)
