"""``python -m bench.calibration FOLDER ...``: counts of right and wrong figures, as gongyak keeps them.

Each folder holds documents with their truth beside them (``NAME.pdf``, ``NAME.json``), as ``bench.forge`` makes them.
What is printed belongs into ``extract/calibrate/measured.toml``. Learn from other documents than you measure on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.calibrate.measured import Count
from extract.calibrate.stratum import Stratum

from .count import count

_HEADING = """# Figures by stratum, counted on documents by lot (`python -m bench.calibration`, see bench/README.md):
# kind, reader, mark, band of digits, band of the name; seen, wrong.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Count, and print; 2 where no folder is named."""
    folders = [Path(each) for each in (sys.argv[1:] if arguments is None else arguments)]
    if not folders:
        sys.stderr.write((__doc__ or "").splitlines()[0] + "\n")
        return 2
    for line in _lines(count(document for folder in folders for document in _documents(folder))):
        sys.stdout.write(f"{line}\n")
    return 0


def _documents(folder: Path) -> Iterator[Path]:
    for truth in sorted(folder.glob("*.json")):
        for suffix in (".pdf", ".txt"):
            if truth.with_suffix(suffix).exists():
                yield truth.with_suffix(suffix)


def _lines(counts: dict[Stratum, Count]) -> Iterator[str]:
    yield f"{_HEADING}strata = ["
    for stratum, seen in sorted(counts.items()):
        words = ", ".join([*(f'"{each}"' if isinstance(each, str) else str(each) for each in stratum)])
        yield f"  [{words}, {seen.seen}, {seen.wrong}],"
    yield "]"


if __name__ == "__main__":
    sys.exit(main())
