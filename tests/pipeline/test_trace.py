"""Who looks on hears of every stage and sees every page that is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from extract.pipeline import convert, read_input
from extract.settings import OutputSettings, Settings
from extract.trace import STAGES, Stage, Trace, View

SAMPLES = Path(__file__).parents[2] / "samples"


class Diary:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.running: list[Stage] = []
        self.stages: set[Stage] = set()
        self.views: list[View] = []

    @contextmanager
    def stage(self, name: Stage) -> Iterator[None]:
        self.running.append(name)
        assert len(self.running) == 1, f"no time is counted twice, but {self.running}"
        yield
        self.stages.add(self.running.pop())

    @property
    def trace(self) -> Trace:
        return Trace(self.stage, self.views.append)


@pytest.fixture
def diary() -> Diary:
    return Diary()


def test_a_report_of_both_kinds_of_page_passes_every_stage_but_the_last(diary: Diary) -> None:
    redacted = Settings(output=OutputSettings(redact=True))
    convert(SAMPLES / "pdf-mixed" / "report.pdf", redacted, diary.trace)
    assert diary.stages == set(STAGES) - {"export"}
    assert [view.page.number for view in diary.views] == [1, 2]
    for view in diary.views:
        assert view.words
        assert view.rulings
        assert view.page.tables
        for table in view.page.tables:
            assert table.box is not None
            assert 0 <= table.box.x0 < table.box.x1 <= view.image.width
            assert 0 <= table.box.top < table.box.bottom <= view.image.height


def test_a_blank_page_is_seen_too(diary: Diary, tmp_path: Path) -> None:
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842)
    document.save(tmp_path / "blank.pdf")
    read_input(tmp_path / "blank.pdf", Settings(), diary.trace)
    (view,) = diary.views
    assert (view.words, view.rulings, view.page.blocks) == ((), (), ())


def test_a_dump_has_nothing_to_see(diary: Diary) -> None:
    convert(SAMPLES / "dump-city" / "report.txt", Settings(), diary.trace)
    assert diary.views == []
    assert diary.stages == {"open", "tables", "sections", "records", "repair", "calibrate", "seal", "audit"}
