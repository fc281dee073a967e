"""A benchmark folder as small as can be: one drawn page with a table, its truth, and a scorer that says what it is told."""

from __future__ import annotations

import json
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

ROWS = (("Source", "Planned", "Secured"), ("Own", "1,200", "800"), ("Other", "350", "350"))

_LEFT, _TOP, _WIDTH, _HEIGHT = 72.0, 100.0, 120.0, 30.0
"""Of the table's left and upper edge, and of its cells; points from the page's top left corner."""

BOX = (_LEFT, _TOP, _LEFT + 3 * _WIDTH, _TOP + 3 * _HEIGHT)

SAID = {"teds": 0.9, "cell_f1": 0.8, "chars": 1.0, "chars_all": 0.7, "digits": None}
"""What the scorer says, in its own names."""


def draw_page(path: Path) -> Path:
    """A born-digital page with :data:`ROWS` in a ruled table."""
    canvas = Canvas(str(path), pagesize=A4)
    page_height = A4[1]
    for row, texts in enumerate(ROWS):
        for col, text in enumerate(texts):
            left, top = _LEFT + col * _WIDTH, page_height - _TOP - row * _HEIGHT
            canvas.rect(left, top - _HEIGHT, _WIDTH, _HEIGHT)
            canvas.drawString(left + 8, top - 20, text)
    canvas.save()
    return path


def lay_out(root: Path) -> Path:
    """The folder, with the page as an original only."""
    tables = root / "tables"
    tables.mkdir(parents=True)
    draw_page(tables / "p1.born.pdf")
    (tables / "p1.json").write_text(json.dumps({"tables": []}), "utf8")
    (tables / "score_tables.py").write_text(f"import json\nprint(json.dumps({SAID}))\n", "utf8")
    return root
