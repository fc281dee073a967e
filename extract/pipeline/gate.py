"""What leaves the pipeline: all of it, or, where that is asked for, all but personal data."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Report

from .. import lexicon
from ..lexicon import Wording
from ..model.draft import PledgeDraft
from ..model.layout import Page
from ..redact import Mask, personal_data, redact_page, redact_report, redact_view
from ..settings import OutputSettings
from ..trace import NOBODY, Trace, View
from ..trace.held import HeldViews


class OpenGate:
    """Everything passes as it is."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace

    def read(self, drafts: Sequence[PledgeDraft], pages: Sequence[Page], wording: Wording) -> None:
        """Told when the document is read."""

    def report(self, report: Report) -> Report:
        """The record that leaves."""
        return report

    def pages(self, pages: Sequence[Page]) -> tuple[Page, ...]:
        """The pages whose tables leave."""
        return tuple(pages)


class RedactingGate:
    """Holds views back until the document is read, since its names may be known from its last page alone.

    Of a document that cannot be read as a whole nothing was shown. :meth:`read` comes before all that leaves.
    """

    def __init__(self, trace: Trace) -> None:
        self._outer = trace
        self._held = HeldViews()
        self.trace = trace if trace.see is NOBODY.see else Trace(trace.stage, self._held.keep)
        self._wording = lexicon.load()
        self._personal = personal_data((), (), self._wording)

    def read(self, drafts: Sequence[PledgeDraft], pages: Sequence[Page], wording: Wording) -> None:
        """Learn what is personal data, and show what was held back."""
        self._wording = wording
        with self._outer.stage("redact"):
            self._personal = personal_data(drafts, pages, self._wording)
        for view in self._held.all():
            self._outer.see(self._painted(view))

    def report(self, report: Report) -> Report:
        """The record that leaves."""
        with self._outer.stage("redact"):
            return redact_report(report, self._mask)

    def pages(self, pages: Sequence[Page]) -> tuple[Page, ...]:
        """The pages whose tables leave."""
        with self._outer.stage("redact"):
            places = self._personal.places
            return tuple(redact_page(page, self._mask, places, self._wording) for page in pages)

    @property
    def _mask(self) -> Mask:
        return Mask(self._personal, self._wording)

    def _painted(self, view: View) -> View:
        return redact_view(view, self._mask, self._personal.places, self._wording)


Gate = OpenGate | RedactingGate


def gate_for(settings: OutputSettings, trace: Trace) -> Gate:
    """The gate that is asked for."""
    return RedactingGate(trace) if settings.redact else OpenGate(trace)
