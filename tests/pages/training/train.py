"""Draws pages, learns from their letters how upright ones look, says how well, and stores the weights."""

from __future__ import annotations

import sys
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extract.pages import uprightness
from extract.pages.letters import LOOK_DPI, PATCH_SIDE, Patches, letter_patches
from extract.pages.uprightness import PAPER, Network, upright_shares

from .printing import Wording, copied, fonts, printed, scanned

_UNITS = 48
_PASSES = 8
_BATCH = 512
_STEP = 2e-3
_PAGES_A_FONT = 7
_COPIED_SHARE = 0.35
_LATIN_SHARE = 0.25
"""Of the pages of a Korean font: whole pages without Hangul, as tables of figures are."""

_KEPT_OUT = 6
"""Every so manieth font is kept out of learning to tell how well unseen fonts are judged."""


def letters_of(files: Sequence[str], korean: set[str], seed: int) -> Patches:
    random, wording, found = np.random.default_rng(seed), Wording(), []
    for file in files:
        for _ in range(_PAGES_A_FONT):
            page = scanned(
                printed(file, wording, file in korean and random.random() > _LATIN_SHARE, random), random
            )
            worn = copied(page, random) if random.random() < _COPIED_SHARE else page
            found.append(letter_patches(worn, LOOK_DPI))
    return np.concatenate(found)


def learn(letters: Patches, seed: int) -> Network:
    """Adam on the log likelihood of the true turn."""
    random = np.random.default_rng(seed)
    pixels = PATCH_SIDE * PATCH_SIDE
    network = Network(
        random.normal(0, 0.06, (pixels, _UNITS)).astype(np.float32),
        np.zeros(_UNITS, np.float32),
        random.normal(0, 0.1, _UNITS).astype(np.float32),
    )
    first, second = ([np.zeros_like(part) for part in network] for _ in range(2))
    steps = _PASSES * (len(letters) // _BATCH)
    for step in range(1, steps + 1):
        batch = letters[random.integers(0, len(letters), _BATCH)]
        pace = _STEP * min(1.0, step / 200) * (1 - 0.95 * step / steps)
        parts = zip(network, _slopes(network, batch), first, second, strict=True)
        for weights, slope, momentum, spread in parts:
            momentum[...] += 0.1 * (slope - momentum)
            spread[...] += 0.001 * (slope**2 - spread)
            weights[...] -= pace * (momentum / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return network


def _slopes(network: Network, letters: Patches) -> tuple[NDArray[np.float32], ...]:
    """How the mean log loss changes with each weight."""
    turned = np.stack([np.rot90(letters, turns, axes=(1, 2)) for turns in range(4)], axis=1)
    seen = turned.reshape(-1, PATCH_SIDE * PATCH_SIDE) - np.float32(PAPER)
    active = np.maximum(seen @ network.hidden + network.bias, 0.0)
    wrong = np.exp(upright_shares(letters, network)).astype(np.float32)
    wrong[:, 0] -= 1.0
    blame = (wrong / len(letters)).reshape(-1, 1)
    hidden = blame * network.out * (active > 0)
    return seen.T @ hidden + 1e-4 * network.hidden, hidden.sum(axis=0), (active * blame).sum(axis=0)


def right_share(network: Network, letters: Patches) -> float:
    """How many letters alone find their way up among four."""
    return float((upright_shares(letters, network).argmax(axis=1) == 0).mean())


def stored(network: Network) -> str:
    """The weights in 8 bits, as TOML."""
    lines = ["# Made by tests/pages/training; 8-bit weights, base64, times their layer's step."]
    for name, part in network._asdict().items():
        step = float(np.abs(part).max()) / 127
        weights = b64encode(np.round(part / step).astype(np.int8).tobytes()).decode()
        lines += [f"\n[{name}]", f"step = {step:.6g}", f'weights = "{weights}"']
    return "\n".join(lines) + "\n"


def main() -> None:
    korean = set(fonts("ko"))
    every = sorted(korean | set(fonts("en")))
    unseen = every[::_KEPT_OUT]
    seen = [file for file in every if file not in unseen]
    rehearsal = learn(letters_of(seen, korean, 1), 0)
    sys.stdout.write(
        f"{len(unseen)} unseen fonts: {right_share(rehearsal, letters_of(unseen, korean, 2)):.3f}\n"
    )
    network = learn(letters_of(every, korean, 1), 0)
    Path(uprightness.__file__).with_suffix(".toml").write_text(stored(network), encoding="ascii")


if __name__ == "__main__":
    main()
