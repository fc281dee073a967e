"""tabula with its lattice of ruled tables; it knows no spans."""

from __future__ import annotations

from pathlib import Path

from ..layout import Table, from_rows
from . import Peer


def _tables(pdf: Path) -> tuple[Table, ...]:
    import tabula  # noqa: PLC0415 - a peer that may not be installed

    found = tabula.read_pdf(str(pdf), pages=1, lattice=True, output_format="json")
    return tuple(
        Table(
            1,
            (table["left"], table["top"], table["right"], table["bottom"]),
            from_rows([cell["text"] for cell in row] for row in table["data"]),
        )
        for table in found
    )


PEER = Peer("tabula", "tabula-py", "never", _tables, programs=("java",))
