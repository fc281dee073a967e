"""Labels beside or over contacts: those of a pledge's head, and those of officers and departments in any table."""

from __future__ import annotations

import re

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.wording import find
from .units import CONTACT, OFFICER

_LIKENESS = 0.85
"""Of a label of officers: 설명 is 성명 with 0.83, and 과정 is 과장 with 0.80."""

_PARTS = re.compile(r"[\s()（）/·ㆍ,]+")


def label_key(text: str, wording: Wording) -> str | None:
    """The key of a label that stands alone in its cell; of one that holds officers, that of officers."""
    if not text:
        return None
    personal = {OFFICER: wording.personal.labels, CONTACT: wording.personal.unit_labels}
    own = find(text.replace("\n", ""), personal, _LIKENESS)
    if own is not None:
        return own.key
    said = split_label(text, wording.labels)
    if said is not None and not said.rest:
        return said.key
    return OFFICER if _is_composed(text, wording) else None


def _is_composed(text: str, wording: Wording) -> bool:
    """Whether a text names officers, and nothing but them and their numbers: 팀장/담당자, 담당자 및 연락처."""
    officers = {*wording.personal.labels, *wording.labels[OFFICER], *wording.contact.titles}
    besides = {*wording.personal.label_joints, *wording.personal.words, *wording.labels["phone"]}
    parts = {part for part in _PARTS.split(text) if part}
    return bool(parts & officers) and parts <= officers | besides
