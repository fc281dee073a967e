"""redact: names and telephone numbers of officers are left out of whatever leaves; units and figures stay.

Names are known from where they stand as such (the contact of a pledge, a column of officers); wherever they stand
again they are left out too. Telephone numbers are known by their form, by the sign before them, or by their place.
"""

from __future__ import annotations

from .mask import Mask
from .pages import redact_page
from .personal import Personal, personal_data
from .pictures import redact_view
from .report import redact_report

__all__ = ["Mask", "Personal", "personal_data", "redact_page", "redact_report", "redact_view"]
