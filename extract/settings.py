"""Everything that can be set, frozen and nested per stage. An unknown key is an error."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

AUTO = "auto"
"""The best of what is installed."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class DocumentSettings(_Part):
    """Limits on what is opened. A page or file beyond them is refused, never half read."""

    max_file_mib: int = Field(default=2048, gt=0)
    max_text_mib: int = Field(default=64, gt=0)
    max_pages: int = Field(default=2000, gt=0)
    """Reports have up to some 300 pages; 2,000 leaves room for a whole archive in one file."""
    max_page_megapixels: int = Field(default=120, gt=0)
    """A3 at 600 dpi is 70 megapixels; what is larger is not a page of a report."""
    page_seconds: float = Field(default=15.0, gt=0)
    """Time that PDFium or pdfplumber may spend on one page before its process is killed."""
    memory_mib: int = Field(default=1536, gt=0)
    """Address space on top of what the reading process has when it starts."""
    password: str | None = None


class PageSettings(_Part):
    """How pages become pictures."""

    dpi: int = Field(default=240, ge=70, le=1200)
    """Print of 8 points has some 26 pixels then. The bench reads as well as at 300 and better than at 200."""
    turn: bool = True
    """Turn scans that lie on their side or upside down."""
    deskew: bool = True


class WordSettings(_Part):
    """Which engine reads, and in which languages."""

    engine: str = AUTO
    """``auto`` is Tesseract, in this process where tesserocr is installed."""
    judge: str | None = AUTO
    """Who is asked where two readings of a figure differ; ``auto`` is rapidocr where installed, ``None`` nobody."""
    korean_model: str | None = None
    """A file with a Korean recognition model (ONNX) for rapidocr, which has none of its own."""
    languages: tuple[str, ...] = ("Hangul", "eng")
    """In order of preference; `kor` stands in where the script model `Hangul` is missing."""
    ocr_seconds: float = Field(default=120.0, gt=0)
    text_layer: Literal["auto", "never"] = "auto"


class CalibrationSettings(_Part):
    """What an unmarked figure is worth."""

    max_error: float = Field(default=0.001, ge=0, le=1)
    """The share of unmarked figures that may be wrong; whatever is of a kind less certain is flagged."""


class OutputSettings(_Part):
    """What leaves."""

    redact: bool = False
    """Leave names and telephone numbers of officers out of records, tables and pictures."""


class LexiconSettings(_Part):
    """Which words forms use."""

    path: str | None = None
    """A file, or a folder of files, with wording that is laid over what comes with gongyak."""


class Settings(_Part):
    """All settings of a run; a stage is handed its own part only."""

    document: DocumentSettings = DocumentSettings()
    pages: PageSettings = PageSettings()
    words: WordSettings = WordSettings()
    calibration: CalibrationSettings = CalibrationSettings()
    output: OutputSettings = OutputSettings()
    lexicon: LexiconSettings = LexiconSettings()
