"""Open an input and read what it draws; everything that parses hostile bytes runs in a process that may be killed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..model.source import TextDump
from .paged import PagedDocument, open_paged
from .sniff import check_file, name_differs, sniff
from .text import read_text

if TYPE_CHECKING:
    from ..settings import DocumentSettings

__all__ = ["PagedDocument", "open_input"]


@contextmanager
def open_input(path: Path, settings: DocumentSettings) -> Iterator[TextDump | PagedDocument]:
    """The input, by its content: a text dump, or a document whose pages are read one by one.

    Raises :class:`InputRefused`; the reading process is gone when the block is left.
    """
    check_file(path, settings)
    kind = sniff(path)
    if kind == "text":
        dump = read_text(path, settings)
        yield replace(dump, notices=(*name_differs(path, dump.source.media_type), *dump.notices))
    else:
        with open_paged(path, kind, settings) as document:
            differs = name_differs(path, document.source.media_type)
            yield replace(document, notices=(*differs, *document.notices))
