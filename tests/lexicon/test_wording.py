from __future__ import annotations

import pytest
from pydantic import ValidationError

from extract.lexicon import Wording, load
from extract.lexicon.wording import LONGEST_TEXT, ByKey, find
from extract.model.draft import PledgeDraft
from schemas import Report
from schemas.report import Pledge

WORDING = load()

ALTERNATIVES: dict[str, ByKey] = {
    "sections": WORDING.sections,
    "status": WORDING.status,
    "sources": WORDING.sources,
    "measures": WORDING.measures,
}
"""Lists whose words are looked up against one another, so that none may stand under two keys."""


@pytest.mark.parametrize("name", ALTERNATIVES)
def test_no_word_means_two_things(name: str) -> None:
    words = [word for each in ALTERNATIVES[name].values() for word in each]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("name", ALTERNATIVES)
def test_every_word_is_found_under_its_key(name: str) -> None:
    for key, words in ALTERNATIVES[name].items():
        for word in words:
            found = find(word, ALTERNATIVES[name])
            assert found is not None
            assert (found.key, found.likeness) == (key, 1.0), word


def test_sections_are_those_of_the_draft() -> None:
    assert set(WORDING.sections) <= set(PledgeDraft.__dataclass_fields__)


def test_labels_fill_fields_of_the_contract() -> None:
    assert set(WORDING.labels) - {"contact"} <= set(Pledge.model_fields)
    assert "pledges" in Report.model_fields


def test_prose_is_not_looked_up() -> None:
    assert find("계" + " " * LONGEST_TEXT, WORDING.sources) is None


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(ValidationError):
        Wording.model_validate(WORDING.model_dump() | {"colours": {"red": ["빨강"]}})


def test_an_empty_list_is_an_error() -> None:
    with pytest.raises(ValidationError):
        Wording.model_validate(WORDING.model_dump() | {"status": {"완료": []}})


def test_the_lexicon_is_read_once() -> None:
    assert load() is WORDING
