"""Engines are loaded once a run, and not longer."""

from __future__ import annotations

import gc
import weakref

import pytest

from extract.pipeline.readers import readers_for
from extract.settings import WordSettings
from extract.words.engines import engine_if_installed

needs_engine = pytest.mark.skipif(
    engine_if_installed(WordSettings()) is None, reason="Tesseract with Korean is not installed"
)


@needs_engine
def test_documents_of_a_run_share_their_engines() -> None:
    run = WordSettings(judge=None)
    assert readers_for(run).engine is readers_for(run).engine
    assert readers_for(WordSettings(judge=None, ocr_seconds=7)).engine is not readers_for(run).engine


@needs_engine
def test_engines_go_with_the_settings_of_their_run() -> None:
    run = WordSettings(judge=None)
    engine = weakref.ref(readers_for(run).engine)
    del run
    gc.collect()
    assert engine() is None
