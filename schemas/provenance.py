"""Where values came from (``fields``) and what the audit says of them (``findings``)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field as Described

from .record import Record
from .scalars import Pointer

BBox = tuple[float, float, float, float]


class Field(
    Record, title="출처", json_schema_extra={"description": "수치와 고친 글이 각각 어디서 어떻게 읽혔는지"}
):
    """Provenance (출처) of one scalar figure or one repaired text."""

    path: Annotated[
        Pointer, Described(title="값의 위치", description="이 문서 안의 값을 가리키는 JSON Pointer")
    ]
    page: Annotated[
        int | None, Described(title="쪽", description="1부터 센 쪽 번호, 텍스트 입력이면 null", ge=1)
    ] = None
    bbox: Annotated[
        BBox | None,
        Described(title="위치", description="[왼쪽, 위, 오른쪽, 아래], PDF 포인트, 원점은 쪽의 왼쪽 위"),
    ] = None
    raw: Annotated[str, Described(title="읽은 그대로", description="고치기 전에 읽힌 글자 그대로")]
    confidence: Annotated[float, Described(title="신뢰도", description="0에서 1, 보정된 확률", ge=0, le=1)]
    status: Annotated[
        Literal["read", "repaired", "derived", "flagged"],
        Described(
            title="상태", description="읽은 그대로, 규칙으로 고침, 다른 값에서 계산, 사람이 확인해야 함"
        ),
    ]
    rule: Annotated[str | None, Described(title="규칙", description="값을 고치거나 표시한 규칙의 이름")] = (
        None
    )


class Finding(Record, title="점검 결과", json_schema_extra={"description": "점검에서 발견한 것 하나"}):
    """One thing that the audit (점검) found."""

    code: Annotated[
        str, Described(title="코드", description="변하지 않는 이름", pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    ]
    severity: Annotated[
        Literal["info", "warning", "error"],
        Described(title="심각도", description="info 참고, warning 확인 필요, error 잘못됨"),
    ]
    paths: Annotated[
        tuple[Pointer, ...],
        Described(title="관련 값", description="관련된 값의 JSON Pointer; 상위 위치는 그 아래 모두를 뜻함"),
    ]
    message: Annotated[str, Described(title="설명", description="확인하는 사람을 위한 한국어 설명")]
    expected: Annotated[
        str | None, Described(title="기대값", description="있어야 할 값, 알 수 없으면 null")
    ] = None
    actual: Annotated[str | None, Described(title="실제값", description="기록된 값, 해당이 없으면 null")] = (
        None
    )
