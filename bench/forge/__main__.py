"""``python -m bench.forge OUT --seed 7 --count 12 [--noise n2] [--form card]``."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from .mishaps import LAYER, MISHAPS
from .scanning import NOISES
from .style import FORMS
from .write import Order, forge


def main(argv: Sequence[str] | None = None) -> int:
    """Forge documents; forms and noises take turns unless one is named."""
    parser = ArgumentParser(prog="bench.forge", description="Forges pledge reports with their true records.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--noise", choices=NOISES)
    parser.add_argument("--mishap", choices=(*MISHAPS, LAYER))
    parser.add_argument("--form", choices=sorted(FORMS))
    parser.add_argument(
        "--pledges", type=int, help="in each document; 60 and more make a booklet of 300 pages"
    )
    chosen = parser.parse_args(argv)
    chosen.out.mkdir(parents=True, exist_ok=True)
    forms = [chosen.form] if chosen.form else list(FORMS)
    noises = [chosen.noise] if chosen.noise else list(NOISES)
    orders = [
        Order(
            chosen.seed,
            index,
            forms[(index - 1) % len(forms)],
            noises[(index - 1) % len(noises)],
            chosen.mishap,
            chosen.pledges,
        )
        for index in range(1, chosen.count + 1)
    ]
    manifest = [forge(order, chosen.out) for order in orders]
    (chosen.out / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1), "utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
