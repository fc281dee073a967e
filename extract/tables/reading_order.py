"""In which order the blocks of a page are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..geometry import overlap
from ..model.layout import Block, Box

_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)


def in_reading_order(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """From the top; blocks that stand side by side from the left. A frame comes before what it holds."""
    bands: list[list[Block]] = []
    for block in sorted(blocks, key=lambda block: (_box(block).top, -_box(block).area)):
        if bands and _is_beside(block, bands[-1]):
            bands[-1].append(block)
        else:
            bands.append([block])
    return tuple(block for band in bands for block in sorted(band, key=lambda block: _box(block).x0))


def _box(block: Block) -> Box:
    return block.box or _NOWHERE


def _is_beside(block: Block, band: Sequence[Block]) -> bool:
    """Whether a block stands beside all of a band: its middle is above the first one's end, none is above it."""
    box = _box(block)
    clear = all(overlap(box.x0, box.x1, _box(other).x0, _box(other).x1) == 0 for other in band)
    return clear and box.center[1] < _box(band[0]).bottom
