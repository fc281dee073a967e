"""``python -m bench.peers NAME PDF OUT``: one page by one tool, in a process of its own that can be measured."""

from __future__ import annotations

import sys
from pathlib import Path

from ..layout import write
from . import load_peer

if __name__ == "__main__":
    name, pdf, out = sys.argv[1:]
    write(load_peer(name).tables(Path(pdf)), Path(out))
