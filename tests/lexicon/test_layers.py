from __future__ import annotations

import pytest

from extract.errors import InputRefused
from extract.lexicon.governments import Government
from extract.lexicon.layered import read_user_layer
from extract.lexicon.layers import Layer
from extract.messages import say

FOR = 'for = ["가상시"]\n'


def layer(text: str) -> Layer:
    return read_user_layer(text, "mine.toml")


def refused(text: str) -> InputRefused:
    with pytest.raises(InputRefused) as caught:
        layer(text)
    return caught.value


def test_words_are_added_taken_away_and_replaced() -> None:
    read = layer(
        FOR + '[labels]\nname = ["약속 이름"]\n[units]\n"십만원" = 100_000\n'
        '[remove.labels]\nname = ["사업명"]\n[replace.labels]\nstatus = ["지금 모습"]\n'
    )
    assert read.names == ("가상시",)
    assert read.words == {"labels.name": ("약속 이름",)}
    assert read.values == {"units.십만원": 100_000}
    assert (read.removed, read.replaced) == (
        {"labels.name": ("사업명",)},
        {"labels.status": ("지금 모습",)},
    )


def test_a_government_that_no_list_has_is_declared() -> None:
    read = layer(FOR + '[government]\ntier = "시"\nupper = "가상도"\n')
    assert read.declared == Government(name="가상시", tier="city", upper="가상도")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("for = [", "lexicon-not-toml"),
        (FOR + '[labels]\nname = ["가"]\n[labels]\n', "lexicon-not-toml"),
        ('[labels]\nname = ["약속 이름"]', "lexicon-for-missing"),
        ("for = []", "lexicon-for-missing"),
        ('for = "가상시"', "lexicon-for-missing"),
        (FOR + 'colours = ["빨강"]', "lexicon-unknown-key"),
        (FOR + '[labels]\nnane = ["약속 이름"]', "lexicon-unknown-key"),
        (FOR + '[remove.labels]\nnane = ["약속 이름"]', "lexicon-unknown-key"),
        (FOR + '[labels]\nname = "약속 이름"', "lexicon-wrong-kind"),
        (FOR + "[labels]\nname = [3]", "lexicon-wrong-kind"),
        (FOR + "[labels]\nname = []", "lexicon-wrong-kind"),
        (FOR + '[units]\n"십만원" = "많다"', "lexicon-wrong-kind"),
        (FOR + '[units]\n"십만원" = 0', "lexicon-wrong-kind"),
        (FOR + '[units]\n" " = 1000', "lexicon-wrong-kind"),
        (FOR + '[units]\n"십만원" = 10_000_000_000_000', "lexicon-wrong-kind"),
        (FOR + '[remove]\nlabels = ["약속 이름"]', "lexicon-unknown-key"),
        (FOR + 'remove = "모두"', "lexicon-wrong-kind"),
        (FOR + '[remove.units]\n"원" = 1', "lexicon-wrong-kind"),
        (FOR + '[funding]\nshared = ["시비"]', "lexicon-wrong-kind"),
        (FOR + '[labels]\nname = ["약속", "약속"]', "lexicon-word-twice"),
        (FOR + '[labels]\nname = [" "]', "lexicon-word-unfit"),
        (FOR + '[labels]\nname = ["2024"]', "lexicon-word-unfit"),
        (FOR + f'[labels]\nname = ["{"긴" * 61}"]', "lexicon-word-unfit"),
        (FOR + "[government]", "lexicon-misdeclared"),
        (FOR + '[government]\ntier = "마을"', "lexicon-misdeclared"),
        (FOR + '[government]\ntier = "시"\nupper = 3', "lexicon-misdeclared"),
        (FOR + '[government]\ntier = "시"\nmayor = "홍길동"', "lexicon-misdeclared"),
        ('for = ["가상시", "꿈시"]\n[government]\ntier = "시"', "lexicon-misdeclared"),
        ('for = ["가상 나라"]\n[government]\ntier = "시"', "lexicon-no-name"),
    ],
)
def test_what_is_wrong_is_told_in_one_line_with_the_file(text: str, code: str) -> None:
    error = refused(text)
    assert (error.code, error.exit_code) == (code, 4)
    for language in ("ko", "en"):
        line = say(code, language, error.facts)
        assert line.startswith("mine.toml: ")
        assert "\n" not in line
        assert "?" not in line


def test_the_key_is_told_with_the_one_that_may_be_meant() -> None:
    error = refused(FOR + '[labels]\nnane = ["약속 이름"]')
    assert (error.facts["key"], error.facts["near"]) == ("labels.nane", "labels.name")
