from __future__ import annotations

import errno
import os
import re

import pytest

from extract.cli.failures import failure_of
from extract.cli.reasons import in_words
from extract.cli.voice import Voice
from extract.errors import OutputFailed

KOREAN, ENGLISH = Voice("ko"), Voice("en")


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_nothing_that_the_system_says_stays_english_in_korean(number: int) -> None:
    assert not re.search("[A-Za-z]{2}", in_words(os.strerror(number), KOREAN))
    assert in_words(os.strerror(number), ENGLISH)


def test_other_words_stay_as_they_are() -> None:
    assert in_words("stopped after 5 seconds", KOREAN) == "stopped after 5 seconds"


def test_a_failure_tells_the_reason_in_the_language_of_its_message() -> None:
    error = OutputFailed("output-unwritable", output="x", reason=os.strerror(errno.EACCES))
    assert "권한 없음" in failure_of(error, KOREAN).message
    assert "no permission" in failure_of(error, ENGLISH).message
