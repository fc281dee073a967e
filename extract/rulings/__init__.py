"""The printed lines of tables (괘선), from vector strokes and from pixels alike."""

from .pixels import from_pixels
from .vectors import from_vectors

__all__ = ["from_pixels", "from_vectors"]
