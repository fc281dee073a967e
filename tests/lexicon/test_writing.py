from __future__ import annotations

import difflib
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import InputRefused
from extract.lexicon.governments import Government
from extract.lexicon.writing import new_file, with_word

WORDS = st.text(st.characters(codec="utf8", exclude_characters="\x00"), min_size=1, max_size=20)
FILE = """# ours
for = ["가상시"]  # of nobody else

[labels]
name = ["약속 이름",  # as the cover says
  'x]"', # old
]
# in every table
number = ["순서"]

# figures
[sources]
"""


def added(text: str, key: str, word: str) -> str:
    return with_word(text, "mine.toml", key, word)


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("labels.name", '  \'x]"\', "말", # old'),
        ("labels.number", 'number = ["순서", "말"]'),
        ("labels.status", 'status = ["말"]'),
        ("sources.other", 'other = ["말"]'),
        ("status.완료", '"완료" = ["말"]'),
        ("contents", 'contents = ["말"]'),
    ],
)
def test_one_line_is_new_and_all_else_stays(key: str, line: str) -> None:
    before, after = FILE.splitlines(), added(FILE, key, "말").splitlines()
    assert line in after
    changes = [each for each in difflib.ndiff(before, after) if each[:2] in ("- ", "+ ") and each[2:].strip()]
    lost = [each[2:] for each in changes if each.startswith("-")]
    assert len(lost) <= 1
    assert all(each.rstrip("],")[:6] in line for each in lost)


def test_a_new_line_stands_at_the_end_of_its_table() -> None:
    after = added(FILE, "labels.status", "말")
    assert after.index('number = ["순서"]') < after.index("status") < after.index("# figures")


def test_line_ends_stay_as_they_are() -> None:
    after = added(FILE.replace("\n", "\r\n"), "status.완료", "말")
    assert after.count("\n") == after.count("\r\n")


@pytest.mark.parametrize(
    "text", ['labels.name = ["약속"]\n', 'labels = {name = ["약속"]}\n', '[labels]\nname = "약속"\n']
)
def test_what_cannot_be_done_so_is_left_to_the_user(text: str) -> None:
    with pytest.raises(InputRefused) as caught:
        added(text, "labels.name", "말")
    assert (caught.value.code, caught.value.facts["table"]) == ("lexicon-by-hand", "labels")


@given(st.lists(st.tuples(st.sampled_from(["labels.name", "status.완료", "contents"]), WORDS), max_size=6))
def test_any_words_can_be_written_one_after_another(words: list[tuple[str, str]]) -> None:
    text = new_file("가상시", Government(name="가상시", tier="city"))
    expected: dict[str, list[str]] = {}
    for key, word in words:
        text = added(text, key, word)
        expected.setdefault(key, []).append(word)
    document = tomllib.loads(text)
    assert (document["for"], document["government"]) == (["가상시"], {"tier": "시"})
    for key, said in expected.items():
        table, _, name = key.rpartition(".")
        assert (document[table] if table else document)[name] == said
