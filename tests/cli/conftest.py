from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from extract.cli import main


@dataclass(frozen=True)
class Run:
    """What a command line gave."""

    code: int
    out: str
    said: str

    @property
    def lines(self) -> list[str]:
        return self.said.splitlines()


Gongyak = Callable[..., Run]


@pytest.fixture(autouse=True)
def _no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def gongyak(capsys: pytest.CaptureFixture[str]) -> Gongyak:
    """Runs a command line in this process."""

    def run(*arguments: str | Path) -> Run:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Run(code, captured.out, captured.err)

    return run


DUMP = """관리번호 {number}	마을 도서관 조성
완료구분	임기내	사업주체	나루시	추진상황	정상추진
예산구분	900백만원	신규여부	신규사업	추진부서/팀 담당자	문화과 / 도서관팀 이몽룡 (☎ 5678)

□ 추진방향 및 목표

- 걸어서 닿는 도서관 조성

□ 재원조달계획

(단위:백만원)

구분	합계		'24		'25\t
	계획	확보	계획	확보	계획	확보
계	900	400	400	400	500	0
국비	300	100	100	100	200	0
시비	600	300	300	300	300	0

□ 그간 추진사항

구 분	추진계획	추진사항 (실적)
2024	○ 기본계획 수립	○ 기본계획 수립('24. 5. 7.) ○ 주민설명회 개최('24. 6. 11., 47명)
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Callable[[Sequence[str]], Path]:
    """Makes a folder with a sound text dump under each name; the pledge's number is its place from 1."""

    def fill(names: Sequence[str]) -> Path:
        folder = tmp_path / "in"
        for number, name in enumerate(names, 1):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(DUMP.format(number=number), "utf8")
        return folder

    return fill
