"""What earlier runs left in the output folder: which document was made from which file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .naming import folded

_SUFFIXES = (".json", ".jsonl")

_HEAD_BYTES = 8192
"""A record's ``source`` stands at its beginning: a name of 255 bytes, escaped, a hash and a type fit in twice."""


@dataclass(frozen=True, slots=True)
class EarlierSource:
    """The input that a record was made from."""

    name: str
    sha256: str


_FOREIGN = "/"
"""Owner of a file that is no record; no input has this name."""


class EarlierRecords:
    """Records among ``files``, opened only when asked for, and documents in tables with their files' names."""

    def __init__(self, files: Iterable[Path] = (), in_tables: Iterable[tuple[str, str]] = ()) -> None:
        self._files: dict[str, list[Path]] = defaultdict(list)
        for path in files:
            if path.suffix.lower() in _SUFFIXES:
                self._files[folded(path.stem)].append(path)
        self._in_tables: dict[str, set[str]] = defaultdict(set)
        for document, name in in_tables:
            self._in_tables[folded(document)].add(name)

    def owners(self, document: str) -> frozenset[str]:
        """File names of the inputs that the document's outputs were made from."""
        sources = map(source_in, self._files.get(folded(document), ()))
        names = {source.name if source else _FOREIGN for source in sources}
        return frozenset(names | self._in_tables.get(folded(document), set()))

    def differs(self, document: str, sha256: str) -> bool:
        """Whether a record of the document was made from other content than that of ``sha256``."""
        sources = map(source_in, self._files.get(folded(document), ()))
        return any(source is not None and source.sha256 != sha256 for source in sources)


def source_in(path: Path) -> EarlierSource | None:
    """The source that a record names, or ``None`` if the file is no record or cannot be read."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES).decode("utf8", "ignore")
        rest = head.partition('"source":')[2].lstrip()
        source = json.JSONDecoder().raw_decode(rest)[0]
        return EarlierSource(source["name"], source["sha256"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
