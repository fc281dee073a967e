"""What a pledge is measured by: targets and results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from schemas.report import Indicator

from ...audit.check import Phrase
from ...audit.wording import compact
from ..columns import columns_gone
from ..difference import Change
from ..figures import Codes, Number, Place, Value, figure_change
from ..pairing import ALIKE_PERCENT, Pair

_CODES = {
    "target": Codes("target-lowered", "target-raised"),
    "actual": Codes("result-shrank", "result-grew"),
}
"""A rate follows from both and says nothing of its own."""

_Key = tuple[str, str, int]
_Cells = dict[_Key, tuple[int, Indicator]]


def look(pair: Pair) -> Iterator[Change]:
    """Every target and every result that changed."""
    old, new = _cells(pair.old.indicators, {}), _cells(pair.new.indicators, _renamed(pair))
    periods = [{key[1] for key in cells} for cells in (old, new)]
    gone = columns_gone(pair, "indicators", *periods)
    yield from gone.changes
    for key in dict.fromkeys((*old, *new)):
        if key[1] not in gone.skipped and key[1] in periods[0]:
            for name, codes in _CODES.items():
                yield from _value_changes(pair, (key, name), codes, (old, new))


def _cells(indicators: Sequence[Indicator], renamed: dict[str, str]) -> _Cells:
    met: Counter[tuple[str, str]] = Counter()
    cells: _Cells = {}
    for index, indicator in enumerate(indicators):
        name = compact(indicator.name)
        at = (renamed.get(name, name), indicator.period)
        cells[(*at, met[at])] = (index, indicator)
        met[at] += 1
    return cells


def _renamed(pair: Pair) -> dict[str, str]:
    """New names by the old ones that they are most like; each is used once."""
    old, new = ({compact(each.name) for each in side.indicators} for side in (pair.old, pair.new))
    likes = sorted((-ratio(was, now), was, now) for was in old - new for now in new - old)
    found: dict[str, str] = {}
    for unlike, was, now in likes:
        if -unlike >= ALIKE_PERCENT and now not in found and was not in found.values():
            found[now] = was
    return found


def _value_changes(
    pair: Pair, at: tuple[_Key, str], codes: Codes, cells: tuple[_Cells, _Cells]
) -> Iterator[Change]:
    key, name = at
    known = (cells[0].get(key) or cells[1][key])[1]
    row = Phrase.of("compared-indicator", name=known.name, what=Phrase.of(f"compared-{name}"))
    place = Place(row, known.period, pair.past(known.period))
    was = _value(pair.old_base, cells[0].get(key), name)
    now = _value(pair.new_base, cells[1].get(key), name)
    yield from figure_change(place, was, now, codes, _plain)


def _value(base: str, entry: tuple[int, Indicator] | None, name: str) -> Value:
    if entry is None:
        return Value(base, None)
    return Value(f"{base}/indicators/{entry[0]}/{name}", getattr(entry[1], name))


def _plain(number: Number) -> str:
    return f"{number:,}".removesuffix(".0")
