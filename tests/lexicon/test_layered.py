from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import InputRefused
from extract.lexicon import Lexicon, load, open_lexicon
from extract.lexicon.layered import read_user_layer, shipped

PROVINCE = next(name for name, below in shipped().governments.province.items() if len(below) > 2)
CITY = next(name for name in shipped().governments.province[PROVINCE] if name.endswith("시"))
COUNTY = next(name for name in shipped().governments.province[PROVINCE] if name.endswith("군"))
METROPOLIS, BELOW = next(
    (name, below)
    for name, below in shipped().governments.metropolis.items()
    if any(each.endswith("군") for each in below)
)
DISTRICT = next(each for each in BELOW if each.endswith("구"))
COUNTY_OF_METROPOLIS = next(each for each in BELOW if each.endswith("군"))
DECLARED = '[government]\ntier = "시"\nupper = "가상도"\n'
FICTION = f'for = ["가상시"]\n{DECLARED}'


def lexicon(*texts: str) -> Lexicon:
    found = shipped()
    for number, text in enumerate(texts):
        found = found.with_user(read_user_layer(text, f"{number}.toml"))
    return found


def refused(*texts: str) -> InputRefused:
    with pytest.raises(InputRefused) as caught:
        lexicon(*texts)
    return caught.value


def source_of(label: str, name: str | None) -> str | None:
    sources = shipped().wording(name).sources
    return next((key for key, words in sources.items() if label in words), None)


@pytest.mark.parametrize(
    ("name", "meanings"),
    [
        (None, {"시비": "municipal", "구비": "municipal", "군비": "municipal"}),
        (CITY, {"시비": "municipal", "구비": None, "군비": None, "도비": "provincial"}),
        (COUNTY, {"군비": "municipal", "구비": None, "도비": "provincial"}),
        (COUNTY_OF_METROPOLIS, {"시비": "provincial", "군비": "municipal"}),
        (DISTRICT, {"시비": "provincial", "구비": "municipal", "군비": None}),
        ("나래구", {"시비": "provincial", "구비": "municipal"}),
        (METROPOLIS, {"시비": "municipal", "자치구비": "municipal"}),
        (PROVINCE, {"시군비": "municipal", "도비": "provincial"}),
        ("어느 곳", {"시비": "municipal", "구비": "municipal"}),
    ],
)
def test_what_a_word_means_depends_on_the_tier(name: str | None, meanings: dict[str, str | None]) -> None:
    assert {label: source_of(label, name) for label in meanings} == meanings


def test_a_short_name_that_may_be_two_governments_has_no_tier() -> None:
    short = {each.name.replace("광역시", "시") for each in shipped().governments.all()}
    both = [name for name in short if len({each.tier for each in shipped().governments.meant(name)}) > 1]
    assert all(shipped().layers(name) == shipped().layers() for name in both)
    assert both


def test_every_government_has_sound_wording() -> None:
    names = dict.fromkeys(each.name for each in shipped().governments.all())
    stacks = {tuple(layer.name for layer in shipped().layers(name)): name for name in names}
    assert all(shipped().wording(name).sources for name in stacks.values())


def test_a_users_words_are_laid_over_all_others() -> None:
    found = lexicon(
        'for = ["*"]\n[labels]\nname = ["일의 이름"]\n', FICTION + '[labels]\nname = ["약속 이름"]\n'
    )
    assert found.wording("가상시").labels["name"][-2:] == ("일의 이름", "약속 이름")
    assert found.wording("나래시").labels["name"][-1] == "일의 이름"
    assert found.wording().labels["name"] == (*load().labels["name"], "일의 이름")
    entries = found.overlay("가상시").words["labels.name"]
    assert [entry.layer for entry in entries[-3:]] == ["common.toml", "0.toml", "1.toml"]


def test_the_declared_government_and_the_one_above_it_are_found_in_texts() -> None:
    found = lexicon(FICTION)
    assert found.wording().governments.in_text("가상도 가상시의 약속") == ("가상도", "가상시")
    assert found.governments.meant("가상도 가상시") == found.governments.named("가상시")
    assert shipped().governments.in_text("가상시의 약속") == ()


def test_a_word_may_change_its_meaning_when_it_is_taken_away_first() -> None:
    text = FICTION + '[remove.sources]\nmunicipal = ["자체"]\n[sources]\nother = ["자체"]\n'
    assert "자체" in lexicon(text).wording("가상시").sources["other"]


def test_a_list_may_be_replaced_and_a_value_changed() -> None:
    text = FICTION + '[replace.labels]\nname = ["약속 이름"]\n[funding]\nassumed_unit = "천원"\n'
    wording = lexicon(text).wording("가상시")
    assert (wording.labels["name"], wording.funding.assumed_unit) == (("약속 이름",), "천원")


@pytest.mark.parametrize(
    ("texts", "code", "key"),
    [
        ((FICTION + '[labels]\nnumber = ["공약명"]',), "lexicon-two-meanings", "labels.number"),
        ((FICTION + '[labels]\nnumber = ["일 름"]\nname = ["일름"]',), "lexicon-two-meanings", "labels.name"),
        ((FICTION + '[remove.labels]\nname = ["없는 말"]',), "lexicon-not-there", "labels.name"),
        (('for = ["가상시"]',), "lexicon-stranger", None),
        ((FICTION, f'for = ["가상시"]\n{DECLARED.replace("가상도", "딴도")}'), "lexicon-declared-otherwise", None),
        ((FICTION + '[remove.indicator]\nunit = ["단위"]',), "lexicon-nothing-left", "indicator.unit"),
        ((FICTION + '[funding]\nin_force = ["확보"]',), "lexicon-two-meanings", "funding.in_force"),
        ((FICTION + '[measures]\nplanned = ["당초"]',), "lexicon-two-meanings", "measures.planned"),
        ((FICTION + '[units]\n"백만원" = 1000',), "lexicon-unit-known", "units.백만원"),
        ((FICTION + '[funding]\nassumed_unit = "달러"',), "lexicon-no-unit", "funding.assumed_unit"),
        (
            (
                FICTION + '[labels]\nname = ["약속 이름"]',
                'for = ["*"]\n[labels]\nnumber = ["약속 이름"]',
            ),
            "lexicon-two-meanings",
            "labels.name",
        ),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(texts: tuple[str, ...], code: str, key: str | None) -> None:
    error = refused(*texts)
    assert (error.code, error.facts.get("key")) == (code, key)
    assert str(error.facts["file"]).endswith(".toml")


def test_a_word_that_all_have_already_is_no_trouble() -> None:
    assert lexicon(FICTION + '[labels]\nname = ["공약명"]').wording("가상시") == lexicon(FICTION).wording(
        "가상시"
    )


def test_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(FICTION + '[labels]\nname = ["약속 이름"]', "utf-8-sig")
    (tmp_path / ".b.toml").write_text("broken", "utf8")
    (tmp_path / "read.me").write_text("broken", "utf8")
    for place in (tmp_path, tmp_path / "a.toml"):
        assert "약속 이름" in open_lexicon(place).wording("가상시").labels["name"]
    assert open_lexicon(None) is shipped()
    (tmp_path / "c.toml").write_bytes("for".encode("utf-16"))
    with pytest.raises(InputRefused, match="lexicon-not-utf8"):
        open_lexicon(tmp_path)
    with pytest.raises(InputRefused, match="lexicon-unreadable"):
        open_lexicon(tmp_path / "none.toml")
