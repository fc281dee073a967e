from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.layout import Box
from extract.records.readers.bands import spans
from extract.records.readers.bands_labels import Band
from extract.records.snippets import Snippet


def band(
    label: str, actual: str, planned: str = "", *, at: float | None = None, covered: bool = False
) -> Band:
    """A row of a dump, or of a page ``at`` so many points from the top."""

    def said(text: str) -> tuple[Snippet, ...]:
        box = None if at is None else Box(0, at, 9, at + 9)
        return tuple(Snippet(line, None if at is None else 1, box, 1.0) for line in text.split("\n") if line)

    return Band(1, said(label), covered, (said(planned), said(actual), ()))


def rows(*bands: Band) -> list[tuple[str, list[str]]]:
    found, lost = spans(bands)
    assert lost == ()
    return [(span.period.value, [each.cells[1][0].text for each in span.bands]) for span in found]


def test_a_label_in_every_row() -> None:
    assert rows(band("2023", "가"), band("2024", "나")) == [("2023", ["가"]), ("2024", ["나"])]


def test_a_label_in_the_middle_of_its_rows() -> None:
    bands = [
        band("", "가"),
        band("2023", "나"),
        band("", "다"),
        band("", "라"),
        band("2024", "마"),
        band("", "바"),
    ]
    assert rows(*bands) == [("2023", ["가", "나", "다"]), ("2024", ["라", "마", "바"])]


def test_dates_decide_where_the_middle_does_not() -> None:
    bands = [
        band("2023", "가(2023. 3. 1.)"),
        band("", "나(2023. 5. 1.)"),
        band("", "다(2023. 9. 1.)"),
        band("2024", "라(2024. 1. 5.)"),
    ]
    assert [len(texts) for _, texts in rows(*bands)] == [3, 1]
    turned = [
        band("2023", "가(2023. 3. 1.)"),
        band("", "나(2024. 1. 1.)"),
        band("", "다(2024. 2. 1.)"),
        band("2024", "라"),
    ]
    assert [len(texts) for _, texts in rows(*turned)] == [1, 3]


def test_a_sub_bullet_is_not_torn_from_its_bullet() -> None:
    bands = [band("2023", "○ 가"), band("", "- 나"), band("2024", "○ 다")]
    assert rows(*bands) == [("2023", ["○ 가", "- 나"]), ("2024", ["○ 다"])]


@pytest.mark.parametrize(
    ("above", "below"), [("2024", "1분기"), ("2024년", "1/4분기"), ("2024 1분기", "2024 1분기")]
)
def test_a_label_torn_over_two_rows_is_one(above: str, below: str) -> None:
    assert rows(band(above, "가"), band(below, "나"), band("2024 2분기", "다")) == [
        ("2024-Q1", ["가", "나"]),
        ("2024-Q2", ["다"]),
    ]


def test_a_part_of_a_year_takes_the_year_from_above() -> None:
    assert [
        period for period, _ in rows(band("2024 1분기", "가"), band("2분기", "나"), band("하반기", "다"))
    ] == [
        "2024-Q1",
        "2024-Q2",
        "2024-H2",
    ]


def test_a_garbled_label_leaves_its_row_to_its_neighbours() -> None:
    assert rows(band("2024 1분기", "가"), band("Z L 7", "나")) == [("2024-Q1", ["가", "나"])]


def test_a_period_that_comes_again_is_one() -> None:
    assert rows(band("2023", "가", at=0), band("2024", "나", at=9), band("2023", "다", at=18)) == [
        ("2023", ["가", "다"]),
        ("2024", ["나"]),
    ]


def test_a_cell_over_several_rows_covers_them() -> None:
    bands = [band("2023", "가", at=0), band("", "나", at=9, covered=True), band("2024", "다", at=18)]
    assert rows(*bands) == [("2023", ["가", "나"]), ("2024", ["다"])]


def test_rows_without_any_period_are_left_over() -> None:
    bands = (band("", "가"), band("협의", "나"))
    assert spans(bands) == ((), bands)
    assert spans(()) == ((), ())


LABELS = st.sampled_from(["", "", "2023", "2024 1분기", "1분기", "하반기", "Z L", "2025년", "'24"])
TEXTS = st.sampled_from(["○ 가", "- 나", "※ 다", "라('24. 3. 1.)", "마(2023. 5. 1.)"])


@given(st.lists(st.tuples(LABELS, TEXTS), max_size=10))
def test_every_row_is_placed_once_or_left_over(made: list[tuple[str, str]]) -> None:
    bands = [band(label, text) for label, text in made]
    found, lost = spans(bands)
    assert sorted(map(id, [*(each for span in found for each in span.bands), *lost])) == sorted(
        map(id, bands)
    )
    periods = [span.period.value for span in found]
    assert len(set(periods)) == len(periods)
