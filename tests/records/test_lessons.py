"""Which words of the lexicon an unknown row or column is compared with."""

from __future__ import annotations

import pytest

from extract import lexicon
from extract.model.layout import Notice
from extract.records import Context, Joiner
from extract.records.lessons import with_lesson

CONTEXT = Context(lexicon.load(), Joiner.of(()), "가상시")


def _notice(code: str, said: str, part: str | None) -> Notice:
    name = "column" if code == "column-not-understood" else "row"
    return Notice(code, "warning", 1, ((name, said),), part)


@pytest.mark.parametrize(
    ("code", "part", "said", "near"),
    [
        ("row-not-understood", "budgets", "국고 보조", "sources."),
        ("row-not-understood", "indicators", "목표 수", "indicator."),
        ("column-not-understood", None, "공약 이름", "labels.name"),
    ],
)
def test_each_is_compared_with_the_words_of_its_own_table(code: str, part: str, said: str, near: str) -> None:
    told = dict(with_lesson(_notice(code, said, part), CONTEXT).facts)
    assert near in str(told["near"])
    table = near.partition(".")[0]
    assert f"--for 가상시 {table}." in str(told["command"]).replace("'", "")


def test_other_notices_stay_as_they_are() -> None:
    notice = Notice("table-not-understood", "warning", 1)
    assert with_lesson(notice, CONTEXT) is notice
