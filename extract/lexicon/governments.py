"""The local governments (지방자치단체): 17 upper ones (광역) and those below them (기초)."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict

Tier = Literal["province", "metropolis", "city", "county", "district"]

TIERS: dict[str, Tier] = {
    "특별시": "metropolis",
    "광역시": "metropolis",
    "특별자치시": "metropolis",
    "도": "province",
    "특별자치도": "province",
    "시": "city",
    "군": "county",
    "구": "district",
}
"""What a tier is called in Korean."""

_ENDINGS: dict[str, Tier] = {"시": "city", "군": "county", "구": "district"}
_NAME = re.compile(r"[가-힣]{1,8}?(?:특별자치도|특별자치시|특별시|광역시|도|시|군|구)")
_LONG = re.compile(r"(?:특별자치|특별|광역)(?=[시도]$)")
"""What is left out of an upper government's name in daily use: 나래광역시 is 나래시."""


class Government(BaseModel):
    """A local government by its official name. ``upper`` is the province or metropolis above it, if any."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    tier: Tier
    upper: str | None = None


class Governments(BaseModel):
    """All local governments, as the lexicon lists them: each upper one with the names below it.

    ``declared`` are those that a user's wording adds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    metropolis: dict[str, tuple[str, ...]]
    province: dict[str, tuple[str, ...]]
    declared: tuple[Government, ...] = ()

    def all(self) -> tuple[Government, ...]:
        """Every government, upper ones first; a name that several share (중구) is listed once for each."""
        return self._all

    @cached_property
    def _all(self) -> tuple[Government, ...]:
        upper = [Government(name=name, tier="metropolis") for name in self.metropolis]
        upper += [Government(name=name, tier="province") for name in self.province]
        lower = [
            Government(name=name, tier=_ENDINGS[name[-1]], upper=above)
            for above, names in (*self.metropolis.items(), *self.province.items())
            for name in names
        ]
        return tuple(dict.fromkeys((*upper, *lower, *self.declared)))

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(each.name for each in self.all())

    def named(self, name: str) -> tuple[Government, ...]:
        """The governments of that name: none, one, or several districts of different cities."""
        return tuple(each for each in self.all() if each.name == name)

    def in_text(self, text: str) -> tuple[str, ...]:
        """The names of known governments in ``text``, in order, a name as often as it stands there."""
        known = self._names
        found = (match for word in re.split(r"[^가-힣]+", text) for match in _prefixes(word))
        return tuple(name for name in found if name in known)

    def meant(self, said: str) -> tuple[Government, ...]:
        """The governments that a name may mean, in full or in short (나래시 for 나래광역시), or behind its upper one's.

        A name that no list has is a government of the tier that it ends with; what ends with none is nobody.
        """
        upper, _, name = " ".join(said.split()).rpartition(" ")
        known = tuple(
            each
            for each in self.all()
            if name in (each.name, short(each.name)) and (not upper or each.upper == upper)
        )
        tier = tier_of(name) if not upper else None
        return known or ((Government(name=name, tier=tier),) if tier is not None else ())


def short(name: str) -> str:
    """An upper government's name as it is used daily."""
    return _LONG.sub("", name)


def tier_word(government: Government) -> str:
    """What a government's tier is called, if may be by the ending of its own name."""
    words = [word for word, tier in TIERS.items() if tier == government.tier]
    return next((word for word in reversed(words) if government.name.endswith(word)), words[0])


def may_be_name(name: str) -> bool:
    """Whether a name looks like a government's, so that it can be found in a text."""
    return name in _prefixes(name)


def _prefixes(word: str) -> tuple[str, ...]:
    """Beginnings of a word that could name a government: 나래시의회 → 나래시."""
    return tuple(
        word[:end] for end in range(2, min(len(word), 9) + 1) if _NAME.fullmatch(word[:end]) is not None
    )


def tier_of(name: str) -> Tier | None:
    """The tier that a government's name tells by its ending; ``None`` where it is no such name."""
    if name.endswith(("특별시", "광역시", "특별자치시")):
        return "metropolis"
    if name.endswith("도") and len(name) > 2:
        return "province"
    return _ENDINGS.get(name[-1]) if len(name) > 1 else None
