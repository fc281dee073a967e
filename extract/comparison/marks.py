"""Which values a record itself does not trust."""

from __future__ import annotations

from schemas import Report


class Marks:
    """As the contract says: a value is marked where it, or what it is part of, is flagged or warned of."""

    def __init__(self, report: Report) -> None:
        flagged = {field.path for field in report.fields if field.status == "flagged"}
        warned = {path for each in report.findings if each.severity != "info" for path in each.paths}
        self._marks = flagged | warned

    def marked(self, path: str) -> bool:
        """Whether the value at ``path`` is marked."""
        steps = path.split("/")
        return any("/".join(steps[:length]) in self._marks for length in range(1, len(steps) + 1))
