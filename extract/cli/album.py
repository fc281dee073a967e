"""The pictures of one document: PNG files that sort by page and stage."""

from __future__ import annotations

import logging
from pathlib import Path

import cv2

from ..export.files import make_folder, replacing
from ..model.source import Pixels
from ..trace import View
from ..trace.drawing import pictures

_log = logging.getLogger(__name__)


class Album:
    """Writes into ``folder``, which is made with the first picture."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, view: View) -> None:
        """Write the pictures of one page. Raises :class:`OutputFailed` where that cannot be done."""
        drawn = _drawn(view)
        make_folder(self._folder)
        for name, pixels in drawn:
            with replacing(self._folder / f"p{view.page.number:04}-{name}.png") as stream:
                stream.write(cv2.imencode(".png", pixels)[1].tobytes())


def _drawn(view: View) -> tuple[tuple[str, Pixels], ...]:
    """None where drawing fails: a page must never be lost because somebody looked at it."""
    try:
        return tuple(pictures(view))
    except Exception:  # noqa: BLE001 - whatever is wrong with the drawing, the record is right
        _log.exception("page %s could not be drawn", view.page.number)
        return ()
