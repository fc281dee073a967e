"""A made-up municipality whose reports have words of their own: a TOML file is all that its reports need."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.pipeline import convert, read_tables
from extract.settings import LexiconSettings, OutputSettings, Settings
from schemas import Report

ROOT = Path(__file__).parents[2]

DUMP = """가상시 시민 약속 이행 보고

약속 차례 12	약속 이름	물빛공원 야외 도서관 조성
끝나는 때	임기 안	맡은 곳	가상시	지금 모습	잘 되어 감
들어갈 돈	900백만원	새로움	신규사업	맡은 부서	문화과 / 도서관팀 이몽룡 (☎ 5678)

□ 이루려는 모습

- 걸어서 닿는 도서관 조성

□ 돈 마련 계획

(단위:백만원)

나눔	모두		'24		'25\t
	잡은 돈	받은 돈	잡은 돈	받은 돈	잡은 돈	받은 돈
모두	900	400	400	400	500	0
나라 돈	300	100	100	100	200	0
우리 돈	600	300	300	300	300	0

□ 걸어온 길

때	하려던 일	한 일
2024	○ 기본계획 수립	○ 기본계획 수립('24. 5. 7.) ○ 주민설명회 개최('24. 6. 11., 47명)
"""

WORDING = """for = ["가상시"]

[government]
tier = "시"
upper = "가상도"

[labels]
number = ["약속 차례"]
name = ["약속 이름"]
completion = ["끝나는 때"]
implementer = ["맡은 곳"]
status = ["지금 모습"]
total_budget = ["들어갈 돈"]
novelty = ["새로움"]
contact = ["맡은 부서"]

[sections]
goals = ["이루려는 모습"]
funding = ["돈 마련 계획"]
milestones = ["걸어온 길"]

[status]
"정상추진" = ["잘 되어 감"]

[sources]
total = ["모두"]
national = ["나라 돈"]
municipal = ["우리 돈"]

[periods]
total = ["모두"]

[measures]
planned = ["잡은 돈"]
secured = ["받은 돈"]

[progress]
period = ["때"]
planned = ["하려던 일"]
actual = ["한 일"]
"""


README_WORDING = re.compile(r"^```toml\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(DUMP, "utf8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> LexiconSettings:
    path = tmp_path / "lexicon" / "가상시.toml"
    path.parent.mkdir()
    path.write_text(WORDING, "utf8")
    return LexiconSettings(path=str(path.parent))


def test_without_it_nothing_is_understood_and_nothing_invented(dump: Path) -> None:
    report = convert(dump, Settings())
    assert report.pledges == ()
    assert "no-pledge-found" in {finding.code for finding in report.findings}


def test_with_it_the_record_is_right(dump: Path, own: LexiconSettings) -> None:
    report = convert(dump, Settings(lexicon=own))
    assert (report.issuer, report.findings) == ("가상시", ())
    (pledge,) = report.pledges
    said = (pledge.number, pledge.name, pledge.completion, pledge.implementer, pledge.status, pledge.novelty)
    assert said == ("12", "물빛공원 야외 도서관 조성", "임기 안", "가상시", "정상추진", "신규사업")
    contact = (pledge.department, pledge.team, pledge.officer, pledge.phone)
    assert contact == ("문화과", "도서관팀", "이몽룡", "5678")
    assert (pledge.total_budget, pledge.goals) == (900_000_000, ("걸어서 닿는 도서관 조성",))
    assert funding(report) == {
        ("total", "모두"): [900, 400, 400, 400, 500, 0],
        ("national", "나라 돈"): [300, 100, 100, 100, 200, 0],
        ("municipal", "우리 돈"): [600, 300, 300, 300, 300, 0],
    }
    (milestone,) = pledge.milestones
    assert (milestone.period, milestone.planned) == ("2024", ("기본계획 수립",))
    assert [event.text for event in milestone.actual] == [
        "기본계획 수립('24. 5. 7.)",
        "주민설명회 개최('24. 6. 11., 47명)",
    ]
    assert not [field for field in report.fields if field.status == "flagged"]


def funding(report: Report) -> dict[tuple[str, str], list[int]]:
    """Millions of won by source and label, total first and then by year, planned before secured."""
    rows: dict[tuple[str, str], list[int]] = {}
    for budget in report.pledges[0].budgets:
        rows.setdefault((budget.source, budget.label), []).append(budget.amount // 1_000_000)
    return rows


def test_contacts_under_labels_of_ones_own_are_left_out_too(dump: Path, own: LexiconSettings) -> None:
    settings = Settings(lexicon=own, output=OutputSettings(redact=True))
    for written in (convert(dump, settings), read_tables(dump, settings)):
        assert "이몽룡" not in written.model_dump_json()
        assert "5678" not in written.model_dump_json()
    assert convert(dump, settings).pledges[0].team == "도서관팀"


def test_the_name_of_the_file_tells_the_issuer_where_the_pages_do_not(
    tmp_path: Path, own: LexiconSettings
) -> None:
    path = tmp_path / "가상시_2024.txt"
    path.write_text(DUMP.replace("가상시", "우리"), "utf8")
    report = convert(path, Settings(lexicon=own))
    assert (report.issuer, report.pledges[0].number) == ("가상시", "12")


@pytest.mark.parametrize("readme", ["README.md", "README.ko.md"])
def test_what_the_documentation_shows_reads_the_same_report(readme: str, dump: Path, tmp_path: Path) -> None:
    """What the file that is shown leaves out is told with the command that adds it."""
    (shown,) = README_WORDING.findall((ROOT / readme).read_text("utf8"))
    path = tmp_path / "가상시.toml"
    path.write_text(shown, "utf8")
    report = convert(dump, Settings(lexicon=LexiconSettings(path=str(path))))
    (pledge,) = report.pledges
    assert (pledge.number, pledge.name, pledge.total_budget) == (
        "12",
        "물빛공원 야외 도서관 조성",
        900_000_000,
    )
    assert pledge.goals == ("걸어서 닿는 도서관 조성",)
    assert funding(report)["municipal", "우리 돈"] == [600, 300, 300, 300, 300, 0]
    told = [each.message for each in report.findings if each.code == "title-not-known"]
    assert len(told) == 1
    assert "gongyak lexicon add --for '가상시'" in told[0]
