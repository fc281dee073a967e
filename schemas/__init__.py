"""The record contract as strict, frozen pydantic models."""

from .provenance import Field, Finding
from .report import Report
from .tables import RawTables

__all__ = ["Field", "Finding", "RawTables", "Report"]
