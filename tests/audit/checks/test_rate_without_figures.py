from __future__ import annotations

from extract.audit.checks.rate_without_figures import CHECK

from ..reports import found, rated


def test_a_rate_alone_is_a_note() -> None:
    (finding,) = found(CHECK, rated(None, None, 100))
    assert (finding.severity, finding.paths) == ("info", ("/pledges/0/indicators/0/rate",))


def test_a_rate_beside_one_figure_is_usual() -> None:
    assert not found(CHECK, rated(None, 1, 100))
    assert not found(CHECK, rated(1, None, None))
