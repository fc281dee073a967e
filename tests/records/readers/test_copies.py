from __future__ import annotations

from extract.records.bullets import Level, Piece
from extract.records.readers.copies import without_copies


def kept(*texts: str, level: Level = Level.MINOR) -> list[str]:
    return [piece.text for piece in without_copies([Piece(level, text, ()) for text in texts])]


def test_a_garbled_copy_goes_and_what_follows_it_stays() -> None:
    assert kept(
        "도자기 수업(12명), 목공 수업(15명),", "도지기 수업(72명), 복공 수엽(16명), 서예 수업(9명)"
    ) == ["도자기 수업(12명), 목공 수업(15명), 서예 수업(9명)"]


def test_another_line_stays() -> None:
    lines = ("도자기 수업(12명), 목공 수업(15명),", "하천 둑 나무 심기(40그루)")
    assert kept(*lines) == list(lines)


def test_a_closed_line_has_no_copy() -> None:
    lines = ("도자기 수업(12명)", "도지기 수업(72명)")
    assert kept(*lines) == list(lines)


def test_bullets_are_never_copies() -> None:
    lines = ("도자기 수업(12명),", "도지기 수업(72명)")
    assert kept(*lines, level=Level.MAJOR) == list(lines)


def test_nothing_is_nothing() -> None:
    assert without_copies([]) == []
