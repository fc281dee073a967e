"""A straight page's picture read by an engine."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.layout import Picture, Ruling, Word
from ..model.source import PageImage
from .bullets import take_bullet
from .engines import Readers
from .marks import with_printed_marks
from .relook import check_figures, check_words, read_empty, reread_foreign, reread_hangul
from .sheet import lay_out
from .spacing import recut
from .strip import Strip
from .strips import find_strips


def read_image(
    image: PageImage, rulings: Sequence[Ruling], pictures: Sequence[Picture], readers: Readers
) -> tuple[Word, ...]:
    """The words of a straightened page, line by line from the top, in straight points.

    ``rulings`` must be all rulings of the page: a line of print never goes across one. ``pictures`` are not read.
    A blank page costs nothing.
    """
    sheet = lay_out(image, rulings, [picture.box for picture in pictures])
    bulleted = [take_bullet(strip) for strip in find_strips(sheet)]
    if not bulleted:
        return ()
    lines = _read([rest for _, rest in bulleted], readers)
    bullets = ((bullet,) if bullet else () for bullet, _ in bulleted)
    return tuple(word for line in zip(bullets, lines, strict=True) for part in line for word in part)


def _read(strips: Sequence[Strip], readers: Readers) -> tuple[tuple[Word, ...], ...]:
    """The words of each strip, first as Hangul, after every second look."""
    engine = readers.engine
    lines = engine.translate(engine.call([strip.pixels for strip in strips], "hangul"), strips)
    for look_again in (reread_foreign, read_empty, reread_hangul, check_words):
        lines = look_again(lines, strips, engine)
    lines = check_figures(recut(lines, strips), strips, readers)
    return tuple(map(with_printed_marks, lines, strips))
