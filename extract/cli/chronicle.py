"""What is told while many inputs are converted, and what is told of them at the end."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ..model.layout import Fact
from .failures import Failure, failure_of, worst
from .inputs import Found
from .voice import Voice, shown

if TYPE_CHECKING:
    from ..export.tidy.doubt import Tally

_COUNTED = ("pledges", "figures", "flagged", "findings")


class Chronicle:
    """Tells of each input when it is done, and remembers it; if ``quiet``, only of what failed."""

    def __init__(self, found: Found, voice: Voice, *, quiet: bool) -> None:
        self._found = found
        self._inputs = len(found.files) + len(found.refused)
        self._voice = voice
        self._quiet = quiet
        self._tallies: list[Tally] = []
        self._failures: list[Failure] = []

    @property
    def exit_code(self) -> int:
        """That of the worst that happened so far."""
        return worst(self._failures)

    def converted(self, file: Path, outputs: tuple[Path, ...], counts: Tally) -> None:
        """A file became a record, found in ``outputs``; there are none where it went to a stream."""
        self._tallies.append(counts)
        output = ", ".join(map(shown, outputs)) or self._voice.words("standard-output")
        self._progress("converted", file=shown(file), output=output, **_sums([counts]))

    def replaced(self, document: str, file: Path) -> None:
        """A record made from other content stood where the file's record now stands."""
        self._aside("earlier-record-differs", output=shown(document), file=shown(file.name))

    def failed(self, path: Path, error: Exception) -> None:
        """A file or folder gave no record; why is told once, at the end."""
        failure = failure_of(error, self._voice, shown(path))
        self._failures.append(failure)
        if self._inputs > 1:
            self._progress("failed", file=shown(path), code=failure.code)

    def close(self) -> None:
        """Tell how it ended, each failure once."""
        if self._inputs > 1:
            self._tell_counts()
        for failure in self._failures:
            self._voice.tell_words(failure.line)

    def _tell_counts(self) -> None:
        missing = self._inputs - self._done
        if missing:
            self._aside("not-reached", inputs=missing)
        if self._found.kinds:
            self._aside("left-out", files=self._found.others, kinds=self._found.kinds_named)
        if self._found.links:
            self._aside("links-left-out", files=self._found.links)
        counts: dict[str, Fact] = {"converted": len(self._tallies), "failed": len(self._failures)}
        self._aside("summary", inputs=self._inputs, **counts, **_sums(self._tallies))

    @property
    def _done(self) -> int:
        return len(self._tallies) + len(self._failures)

    def _progress(self, code: str, /, **facts: Fact) -> None:
        place = f"[{self._done}/{self._inputs}] " if self._inputs > 1 else ""
        if not self._quiet:
            self._voice.tell_words(place + self._voice.words(code, **facts))

    def _aside(self, code: str, /, **facts: Fact) -> None:
        if not self._quiet:
            self._voice.tell(code, **facts)


def _sums(tallies: Iterable[Tally]) -> dict[str, Fact]:
    each = list(tallies)
    return {name: sum(getattr(tally, name) for tally in each) for name in _COUNTED}
