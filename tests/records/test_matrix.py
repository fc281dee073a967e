from __future__ import annotations

from extract.model.layout import Table
from extract.records.matrix import Matrix

from .made import ABOVE, LEFT, placed

TABLE = placed(["구분", "계", LEFT], [ABOVE, "계획", "확보"], ["국비", "1", "2"])


def test_a_span_covers_all_its_places() -> None:
    matrix = Matrix(TABLE)
    assert matrix.at(1, 0) is matrix.at(0, 0)
    assert matrix.at(0, 2) is matrix.at(0, 1)
    assert [cell.text for cell in matrix.row(0)] == ["구분", "계"]
    assert (matrix.n_rows, matrix.n_cols) == (3, 3)
    assert [len(row) for row in matrix.rows()] == [2, 3, 3]


def test_a_hole_of_a_damaged_table_is_blank() -> None:
    assert Matrix(Table(1, None, 1, 1, ())).at(0, 0).text == ""


def test_turned_twice_is_the_same() -> None:
    turned = Matrix(TABLE).turned()
    assert [cell.text for cell in turned.row(1)] == ["계", "계획", "1"]
    assert turned.turned().table == TABLE
