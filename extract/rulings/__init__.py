"""Printed lines of tables, drawn by vectors or found in pixels: the same type from here on."""

from .joined import from_vectors
from .pixels import from_pixels

__all__ = ["from_pixels", "from_vectors"]
