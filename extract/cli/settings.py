"""The settings of a run, from what the command line asks for: ``--set words.engine=tesseract``."""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import UsageError
from .parser import Parser
from .permitted import permitted
from .user_folder import lexicon_folder
from .voice import shown

if TYPE_CHECKING:
    from ..settings import Settings

_NOTHING = "none"
"""What says that a setting is to be left empty; TOML has no word for it."""

Value = str | int | float | bool | list[object] | None


def add_settings_options(parser: Parser) -> None:
    """``--password``, ``--redact``, ``--lexicon``, and ``--set`` for everything else that can be set."""
    words, add = parser.voice.words, parser.options.add_argument
    add("--password", metavar=words("password-slot"), help=words("help-password"))
    add("--set", action="append", default=[], metavar=words("setting-slot"), help=words("help-set"))
    redact = words("help-redact")
    add("--redact", dest="set", action="append_const", const="output.redact=true", help=redact)
    add(
        "--lexicon",
        dest="set",
        action="append",
        type=lambda said: f"lexicon.path={json.dumps(said, ensure_ascii=False)}",
        metavar=words("target-slot"),
        help=words("help-lexicon"),
    )


def add_max_error(parser: Parser) -> None:
    """``--max-error 0.1%``, short for the setting of that name."""
    words, add = parser.voice.words, parser.options.add_argument
    add(
        "--max-error",
        dest="set",
        action="append",
        type=lambda said: f"calibration.max_error={_share(said)}",
        metavar=words("share-slot"),
        help=words("help-max-error"),
    )


def _share(said: str) -> str:
    """``0.1%`` as a share. Without the sign it is refused: 0.1 would be a hundred times as much as was meant."""
    number = said.strip()
    try:
        if number.endswith("%"):
            return format(Decimal(number.removesuffix("%").strip()) / 100, "f")
    except InvalidOperation:
        pass
    raise UsageError("share-misused", argument=said)


def settings_for(asked: argparse.Namespace) -> Settings:
    """All settings; loaded late, since the help must not wait for their models. Raises :class:`UsageError`."""
    from pydantic import ValidationError  # noqa: PLC0415

    from ..settings import Settings  # noqa: PLC0415

    parts: defaultdict[str, dict[str, Value]] = defaultdict(dict)
    parts["lexicon"]["path"] = _own_wording()
    for part, name, value in _assignments(asked.set):
        parts[part][name] = value
    if asked.password is not None:
        parts["document"]["password"] = asked.password
    try:
        settings = Settings.model_validate_json(json.dumps(parts))
    except ValidationError as error:
        raise _misset(*map(str, error.errors()[0]["loc"][:2])) from None
    _find_model(settings)
    _check_engines(settings)
    _check_wording(settings)
    return settings


def _own_wording() -> str | None:
    """The folder of the user's wording, where there is one."""
    folder = lexicon_folder()
    return str(folder) if folder.is_dir() else None


def _check_wording(settings: Settings) -> None:
    """Wording that is named must be there, and any must be sound, before the first input is read with it."""
    from ..lexicon import open_lexicon  # noqa: PLC0415

    if settings.lexicon.path is None:
        return
    place = Path(settings.lexicon.path)
    if not place.exists():
        raise UsageError("lexicon-not-found", argument=shown(place))
    open_lexicon(place)


def _check_engines(settings: Settings) -> None:
    """An engine or judge that there is none of is the user's mistake, not one of the first scan."""
    from ..pipeline.engines import check_names  # noqa: PLC0415

    check_names(settings.words)


def _find_model(settings: Settings) -> None:
    """A model that is named must be there, also where no page of this run will need it."""
    model = settings.words.korean_model
    if model is not None and not Path(model).is_file():
        raise UsageError("rapidocr-model-missing", model=shown(model))


def _assignments(said: Iterable[str]) -> Iterator[tuple[str, str, Value]]:
    for assignment in said:
        key, equals, value = assignment.partition("=")
        part, _, name = key.strip().partition(".")
        if not (equals and part and name):
            raise _unknown(assignment)
        yield part, name, _value(value.strip())


def _value(text: str) -> Value:
    """A value as TOML writes it; what is none is a plain word, which needs no quotes here."""
    if text == _NOTHING:
        return None
    try:
        value: Value = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text
    return value if isinstance(value, str | int | float | list) else text


def _misset(part: str, name: str = "") -> UsageError:
    """The complaint about a value, with those that may be; about a name, with all that can be set."""
    from ..settings import Settings  # noqa: PLC0415

    values = next((permitted(each, name) for known, each in Settings() if known == part), None)
    setting = f"{part}.{name}".rstrip(".")
    if values is None:
        return _unknown(setting)
    return UsageError("setting-value", argument=setting, permitted=values)


def _unknown(setting: str) -> UsageError:
    """The complaint, with all that can be set."""
    from ..settings import Settings  # noqa: PLC0415

    known = (f"{part}.{name}" for part, each in Settings() for name in type(each).model_fields)
    return UsageError("setting-unknown", argument=setting, settings=", ".join(known))
