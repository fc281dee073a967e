"""Settings that all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# How long one example takes tells of the machine and of who else works on it, not of the code.
settings.register_profile("gongyak", deadline=None)
settings.load_profile("gongyak")


@pytest.fixture(autouse=True, scope="session")
def _no_wording_of_ones_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What whoever runs the tests has added to the wording is none of the tests' business."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "APPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp("configuration")))
        yield
