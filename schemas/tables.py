"""Raw tables (표): what was read before any meaning is given to it, as ``gongyak tables`` prints it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field as Described

from .provenance import BBox
from .record import Record
from .report import Source


class RawCell(
    Record,
    title="칸",
    json_schema_extra={"description": "왼쪽 위 행과 열에 한 번만 적고, 병합된 크기를 붙임. 빈칸도 있음"},
):
    """A cell at its top left row and column (from 0), with its spans; blank cells hold ``""``."""

    row: Annotated[int, Described(title="행", description="칸의 맨 위 행, 0부터", ge=0)]
    col: Annotated[int, Described(title="열", description="칸의 맨 왼쪽 열, 0부터", ge=0)]
    row_span: Annotated[int, Described(title="행 병합", description="칸이 차지하는 행 수", ge=1)] = 1
    col_span: Annotated[int, Described(title="열 병합", description="칸이 차지하는 열 수", ge=1)] = 1
    text: Annotated[str, Described(title="글", description="읽힌 그대로, 칸 안의 줄은 줄바꿈으로 나눔")] = ""
    bbox: Annotated[
        BBox | None,
        Described(
            title="위치",
            description="[왼쪽, 위, 오른쪽, 아래], PDF 포인트, 원점은 쪽의 왼쪽 위; 텍스트 입력이면 null",
        ),
    ] = None
    confidence: Annotated[
        float, Described(title="신뢰도", description="0에서 1, 읽은 글자가 맞을 확률", ge=0, le=1)
    ]


class RawTable(
    Record,
    title="표",
    json_schema_extra={"description": "한 쪽에 있는 표 하나. 쪽을 넘어가는 표는 쪽마다 하나"},
):
    """A table on one page; a table that goes on over a page is one table per page."""

    page: Annotated[int, Described(title="쪽", description="1부터 센 쪽 번호", ge=1)]
    bbox: Annotated[
        BBox | None,
        Described(
            title="위치",
            description="[왼쪽, 위, 오른쪽, 아래], PDF 포인트, 원점은 쪽의 왼쪽 위; 텍스트 입력이면 null",
        ),
    ] = None
    rows: Annotated[int, Described(title="행 수", description="표의 행 수", ge=0)]
    cols: Annotated[int, Described(title="열 수", description="표의 열 수", ge=0)]
    cells: Annotated[tuple[RawCell, ...], Described(title="칸", description="왼쪽 위에서 오른쪽 아래로")]


class RawTables(
    Record,
    title="표 모음",
    json_schema_extra={"description": "입력 하나의 모든 표. 뜻을 붙이기 전에 읽힌 그대로"},
):
    """All tables of one input."""

    source: Annotated[Source, Described(title="원본", description="표를 읽은 입력 파일")]
    tables: Annotated[tuple[RawTable, ...], Described(title="표", description="쪽과 위치의 차례대로")] = ()
