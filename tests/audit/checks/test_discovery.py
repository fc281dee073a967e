from __future__ import annotations

from pathlib import Path

from extract.audit import checks
from extract.audit.checks import all_checks


def test_every_file_is_a_check_of_its_name_and_has_its_test() -> None:
    names = {file.stem for file in Path(checks.__path__[0]).glob("*.py")} - {"__init__"}
    assert {check.code for check in all_checks()} == {name.replace("_", "-") for name in names}
    tested = {file.stem.removeprefix("test_") for file in Path(__file__).parent.glob("test_*.py")}
    assert names <= tested
