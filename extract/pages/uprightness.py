"""How upright a letter looks: a small network that has seen Hangul, Latin letters and figures in many fonts.

It gives a letter's picture one number, the higher the more upright. The four ways a letter may lie are its four
quarter turns, each judged by the same network, so that no way is favoured. ``tests/pages/training`` made it.
"""

from __future__ import annotations

import tomllib
from base64 import b64decode
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .letters import PATCH_SIDE, Patches

PAPER = 0.3
"""Taken off every pixel: a letter's picture is ink to about this share."""


class Network(NamedTuple):
    """One hidden layer; float32. ``hidden`` (pixels, units), ``bias`` (units), ``out`` (units)."""

    hidden: NDArray[np.float32]
    bias: NDArray[np.float32]
    out: NDArray[np.float32]


def upright_shares(letters: Patches, network: Network | None = None) -> NDArray[np.float64]:
    """For each letter the log of how likely each turn, 0 to 3 quarters counterclockwise, brings it upright."""
    network = network or trained()
    turned = np.stack([np.rot90(letters, turns, axes=(1, 2)) for turns in range(4)], axis=1)
    seen = turned.reshape(len(letters), 4, PATCH_SIDE * PATCH_SIDE) - np.float32(PAPER)
    scores = (np.maximum(seen @ network.hidden + network.bias, 0.0) @ network.out).astype(np.float64)
    scores -= scores.max(axis=1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)))


@cache
def trained() -> Network:
    """The network as it is shipped: weights of 8 bits, each layer with its own step."""
    stored = tomllib.loads(files(__package__).joinpath("uprightness.toml").read_text(encoding="ascii"))
    layers = (
        np.frombuffer(b64decode(stored[name]["weights"]), np.int8).astype(np.float32)
        * np.float32(stored[name]["step"])
        for name in Network._fields
    )
    hidden, bias, out = layers
    return Network(hidden.reshape(PATCH_SIDE * PATCH_SIDE, len(bias)), bias, out)
