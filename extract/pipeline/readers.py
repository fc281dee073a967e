"""The OCR engines of a run, loaded once for all its documents."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from ..settings import WordSettings
from ..words.engines import Readers, load_readers

_LOADED: WeakKeyDictionary[WordSettings, Readers] = WeakKeyDictionary()
"""Engines keep nothing of what they have read. They go with the settings that they were loaded for: a run has one."""


def readers_for(settings: WordSettings) -> Readers:
    """Those that the settings name: 0.2 s for Tesseract's data, 0.6 s more for a judge, saved on the next document.

    Raises :class:`DependencyMissing` with the way to install what is missing.
    """
    readers = _LOADED.get(settings)
    if readers is None:
        readers = _LOADED[settings] = load_readers(settings)
    return readers
