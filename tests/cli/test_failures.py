from __future__ import annotations

import pytest

from extract.cli.failures import Failure, attempt, failure_of, worst
from extract.cli.voice import Voice
from extract.errors import EXIT_CODES, InputRefused, OutputFailed

KOREAN = Voice("ko")


def _failures(*codes: int) -> list[Failure]:
    return [Failure("some", code, "words") for code in codes]


@pytest.mark.parametrize(
    ("codes", "exit_code"), [((), 0), ((4,), 4), ((4, 3, 4), 3), ((3, 70, 4), 70), ((5, 4), 5)]
)
def test_the_worst_speaks_for_a_batch(codes: tuple[int, ...], exit_code: int) -> None:
    assert worst(_failures(*codes)) == exit_code


@pytest.mark.parametrize("code", sorted(set(EXIT_CODES) - {130}))
def test_every_exit_code_has_its_weight(code: int) -> None:
    assert worst(_failures(0, code)) == code


def test_a_message_names_the_file_once() -> None:
    error = InputRefused("nothing-in-folder", file="somewhere/else")
    message = failure_of(error, KOREAN, "보고서").message
    assert message.startswith("보고서: ")
    assert message.count("보고서:") == 1
    without_slot = failure_of(InputRefused("no-input"), KOREAN, "a.pdf").message
    assert without_slot.startswith("a.pdf: ")


def test_a_defect_tells_its_kind_and_not_too_much() -> None:
    failure = failure_of(ValueError("x" * 10_000), KOREAN, "a.pdf")
    assert (failure.code, failure.exit_code) == ("defect", 70)
    assert "ValueError" in failure.message
    assert len(failure.message) < 400
    assert "a.pdf" not in failure_of(ValueError("x"), KOREAN).message


def test_trouble_with_an_input_is_kept_and_with_an_output_raised() -> None:
    def refuse() -> str:
        raise InputRefused("some")

    def fail() -> str:
        raise OutputFailed("some")

    assert attempt(lambda: "done") == "done"
    assert isinstance(attempt(refuse), InputRefused)
    with pytest.raises(OutputFailed):
        attempt(fail)
