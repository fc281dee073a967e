"""What stops a measurement before it starts."""

from __future__ import annotations


class Trouble(Exception):
    """Something that the person who measures must mend; its words are the one line that is shown."""
