"""kreuzberg with its own OCR and its search for tables in what that reads; its layout models are not in its wheel."""

from __future__ import annotations

from pathlib import Path

from ..layout import Box, Table, flipped, from_rows, page_height
from . import Peer


def _tables(pdf: Path) -> tuple[Table, ...]:
    from kreuzberg import (  # noqa: PLC0415 - a peer that may not be installed
        ExtractionConfig,
        OcrConfig,
        TesseractConfig,
        extract_file_sync,
    )

    reading = TesseractConfig(language="kor+eng", enable_table_detection=True, use_cache=False)
    ocr = OcrConfig(backend="tesseract", language="kor+eng", tesseract_config=reading)
    found = extract_file_sync(str(pdf), config=ExtractionConfig(ocr=ocr, use_cache=False))
    height = page_height(pdf)
    return tuple(
        Table(table.page_number, _box(table.bounding_box, height), from_rows(table.cells))
        for table in found.tables
    )


def _box(told: dict[str, float] | None, height: float) -> Box | None:
    if told is None:
        return None
    return flipped((told["x0"], told["y0"], told["x1"], told["y1"]), height)


PEER = Peer("kreuzberg, no layout model", "kreuzberg", "alone", _tables)
