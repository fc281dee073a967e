"""The characters of a PDF page as they are printed: blanks as blanks, and each sign once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\xa0\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""Browsers that print to PDF write such characters where blanks are."""

_BLANK_TAG = "blank"

_TWICE_EMS = 0.1
"""Bold that a font lacks is made by drawing each sign again, up to 0.05 of its size further on. The narrowest
signs that follow each other, dots and the like, are 0.2 apart."""

_LOOK_BACK = 200
"""Equal signs that are looked at: a program draws the line or the box again, not the whole page."""

Char = dict[str, Any]


class SignPage(Page):
    """A page that also heeds marked content which says of a glyph that it stands for a blank.

    Typesetting programs write ``/Span <</ActualText (blank)>>`` around each blank, whose own glyph may map to
    another sign: a middle dot, say.
    """

    @property
    def layout(self) -> LTPage:
        """What pdfminer found, parsed once."""
        if not hasattr(self, "_layout"):
            device = _BlankTags(self.pdf.rsrcmgr, pageno=self.page_number, laparams=self.pdf.laparams)
            PDFPageInterpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self._layout = device.get_result()
        return self._layout


def printed_signs(chars: Iterable[Char]) -> Iterator[Char]:
    """Copies of the characters, without those that are drawn again at the same place."""
    drawn: defaultdict[tuple[str, str], list[Char]] = defaultdict(list)
    for char in chars:
        text = " " if char.get("tag") == _BLANK_TAG else _CONTROL.sub(" ", char["text"])
        before = drawn[text, char["fontname"]]
        if not any(_same_place(char, other) for other in before[-_LOOK_BACK:]):
            before.append(char)
            yield {**char, "text": text}


def _same_place(char: Char, other: Char) -> bool:
    near = _TWICE_EMS * char["size"]
    return bool(abs(char["x0"] - other["x0"]) <= near and abs(char["top"] - other["top"]) <= near)


class _BlankTags(PDFPageAggregatorWithMarkedContent):
    """Tags the characters of spans that stand for blanks."""

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        super().begin_tag(tag, props)
        if isinstance(props, Mapping) and _is_blank(props.get("ActualText")):
            self.cur_tag = _BLANK_TAG

    def paint_path(self, *args: Any, **named: Any) -> None:
        """Without a tag: a path that draws nothing would tag the character before it."""
        PDFPageAggregator.paint_path(self, *args, **named)


def _is_blank(text: object) -> bool:
    return isinstance(text, bytes) and bool(text) and not decode_text(text).strip()
