"""What reportlab does not have: a bookmark that tells its page, and pictures of nobody."""

from __future__ import annotations

from reportlab.platypus import Flowable


class Bookmark(Flowable):
    """Draws nothing and notes the page it comes to stand on."""

    def __init__(self, noted: list[tuple[str, int]], what: str) -> None:
        super().__init__()
        self.noted = noted
        self.what = what

    def wrap(self, *_: float) -> tuple[float, float]:
        """No room is needed."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Note the page."""
        self.noted.append((self.what, self.canv.getPageNumber()))


class Picture(Flowable):
    """A photograph's place: people at a meeting, as far as a few grey shapes can say it."""

    def __init__(self, width: float, people: int) -> None:
        super().__init__()
        self.width, self.height = width, 84.0
        self.people = people

    def draw(self) -> None:
        """A grey ground and the people on it."""
        self.canv.setFillGray(0.82)
        self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        self.canv.setFillGray(0.45)
        for person in range(self.people):
            x = self.width * (person + 0.7) / (self.people + 0.4)
            self.canv.circle(x, 40, 7, stroke=0, fill=1)
            self.canv.roundRect(x - 9, 4, 18, 27, 6, stroke=0, fill=1)
