"""``gongyak audit``: what does not fit together in records, whoever wrote them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from contextlib import closing, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..export import FolderTarget, StreamTarget, Target, fits_stream, format_names
from ..export.files import make_folder, standard_output
from .failures import Failure, attempt, failure_of, worst
from .findings_shown import finding_lines
from .formats import formats_asked
from .inputs import identity
from .naming import name_documents
from .parser import Parser
from .records import find_records, read_record
from .severity import FOUND, add_fail_on, counted, fail_on, reaches
from .voice import Voice, shown

if TYPE_CHECKING:
    from schemas import Report

    from ..model.layout import Severity

_DEFAULT_FORMAT = "json"


def attach(parser: Parser) -> None:
    """Records, from which severity on to fail, and where they go with their findings, if wanted."""
    words, add = parser.voice.words, parser.options.add_argument
    parser.epilog = f"{words('audit-details')}\n\n{parser.epilog}"
    formats = ", ".join(format_names())
    parser.inputs.add_argument("inputs", nargs="*", metavar=words("file-slot"), help=words("help-records"))
    add_fail_on(parser)
    add("-o", "--out", type=Path, metavar=words("folder-slot"), help=words("help-audit-out"))
    add("--to", action="append", metavar=words("formats-slot"), help=words("help-audit-to", formats=formats))
    add("-q", "--quiet", action="store_true", help=words("help-audit-quiet"))


def main(asked: argparse.Namespace, voice: Voice) -> int:
    """Audit every record that can be read; the others are told, and do not stop these."""
    if not asked.inputs:
        raise UsageError("no-record")
    least, files = fail_on(asked), find_records(asked.inputs)
    target = _target(asked, files)
    teller = _Teller(voice, quiet=asked.quiet, in_words=asked.out is not None or target is None)
    documents = name_documents(files, lambda _: frozenset())
    with closing(target) if target is not None else nullcontext():
        for file in files:
            report = attempt(lambda file=file: _audited(file))  # type: ignore[misc]
            teller.tell(file, report)
            if target is not None and not isinstance(report, Exception):
                target.add(documents[file], report)
    teller.close()
    return teller.exit_code(least)


def _audited(file: Path) -> Report:
    from ..audit import audit  # noqa: PLC0415 - loads the checks; the help must not wait for them

    return audit(read_record(file))


def _target(asked: argparse.Namespace, files: tuple[Path, ...]) -> Target | None:
    """Where records go; nowhere if neither ``--out`` nor ``--to`` was given."""
    if asked.out is None and asked.to is None:
        return None
    formats = formats_asked(asked.to or (_DEFAULT_FORMAT,), format_names())
    return _on_stream(formats, files) if asked.out is None else _in_folder(asked.out, formats, files)


def _on_stream(formats: tuple[str, ...], files: tuple[Path, ...]) -> Target:
    if len(formats) > 1 or not fits_stream(formats[0]):
        raise UsageError("formats-need-out", formats=", ".join(formats))
    if len(files) > 1 and formats == (_DEFAULT_FORMAT,):
        raise UsageError("several-inputs-need-out", inputs=len(files))
    return StreamTarget(sys.stdout.buffer, formats[0])


def _in_folder(out: Path, formats: tuple[str, ...], files: tuple[Path, ...]) -> Target:
    """A folder that holds an input would lose it to its own audited record."""
    for file in files:
        if identity(out / file.name) == identity(file):
            raise UsageError("output-is-input", output=shown(file))
    make_folder(out)
    return FolderTarget(out, formats)


class _Teller:
    """Tells what was found in each record, ``in_words`` on standard output or, in a line, on standard error."""

    def __init__(self, voice: Voice, *, quiet: bool, in_words: bool) -> None:
        self._voice = voice
        self._quiet = quiet
        self._in_words = in_words
        self._audited = 0
        self._severities: list[Severity] = []
        self._failures: list[Failure] = []

    def tell(self, file: Path, report: Report | Exception) -> None:
        """One record, or why it is none."""
        if isinstance(report, Exception):
            self._failures.append(failure_of(report, self._voice, shown(file)))
            self._voice.tell_words(self._failures[-1].line)
            return
        severities = [finding.severity for finding in report.findings]
        self._audited += 1
        self._severities += severities
        counts, pledges = counted(severities, self._voice), len(report.pledges)
        self._say(self._voice.words("audited", file=shown(file), pledges=pledges, counts=counts))
        if self._in_words and not self._quiet:
            self._write(finding_lines(report, self._voice))

    def close(self) -> None:
        """The sum of several records."""
        inputs = self._audited + len(self._failures)
        if inputs > 1:
            facts = {"inputs": inputs, "audited": self._audited, "failed": len(self._failures)}
            self._say(
                self._voice.words("audited-all", **facts, counts=counted(self._severities, self._voice))
            )

    def exit_code(self, least: Severity) -> int:
        """That of the worst failure, else whether anything of ``least`` or above was found."""
        return worst(self._failures) or (FOUND if reaches(self._severities, least) else 0)

    def _say(self, line: str) -> None:
        if self._in_words:
            self._write((line,))
        else:
            self._voice.tell_words(line)

    def _write(self, lines: Iterable[str]) -> None:
        with standard_output() as stream:
            stream.write("".join(f"{line}\n" for line in lines).encode())
