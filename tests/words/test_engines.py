from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytesseract import pytesseract

from extract.errors import DependencyMissing, InputRefused, UsageError
from extract.messages import say
from extract.rulings import from_pixels
from extract.settings import WordSettings
from extract.words.engines import (
    Engine,
    engine_if_installed,
    engine_named,
    engine_names,
    load_engine,
    load_readers,
    trained,
)
from extract.words.engines.install import install_command
from extract.words.engines.replay import Engine as Replay
from extract.words.engines.replay import question
from extract.words.engines.tsv import words_of
from extract.words.sheet import lay_out
from extract.words.strip import Strip
from extract.words.strips import find_strips

from .drawn import page, printed, sheet_of_paper

needs_tesseract = pytest.mark.skipif(
    engine_if_installed(WordSettings()) is None, reason="Tesseract with Korean is not installed"
)


def _strip(text: str) -> Strip:
    paper = sheet_of_paper(80, 20)
    printed(paper, text, 5, 14)
    return Strip(paper, 100.0, 50.0, 300 / 72)


SAMPLE = Path(__file__).parents[2] / "samples" / "image-png" / "report.png"

PROGRAM = WordSettings(engine="tesseract")


@pytest.fixture(params=engine_names())
def engine(request: pytest.FixtureRequest) -> Engine:
    """Every engine there is, as found by its name."""
    try:
        return engine_named(request.param, WordSettings())
    except DependencyMissing as missing:
        pytest.skip(f"not installed: {missing.code}")


def test_an_engine_reads_all_figures_in_one_call(engine: Engine) -> None:
    strips = [_strip("1,200"), Strip(np.full((80, 200), 255, np.uint8), 0.0, 0.0, 4.0), _strip("45")]
    answer = engine.call([strip.pixels for strip in strips], "figures")
    first, blank, last = engine.translate(answer, strips)
    assert ["".join(word.text for word in line) for line in (first, blank, last)] == ["1,200", "", "45"]
    assert 100 <= first[0].box.x0 < 115
    assert all(0 <= word.confidence <= 1 and word.origin == "ocr" for word in (*first, *last))
    assert engine.translate(engine.call([], "figures"), []) == ()


def test_an_engine_tells_what_it_is(engine: Engine) -> None:
    assert engine.name in engine_names()
    assert engine.version[0].isdigit()
    assert engine.languages


def test_a_strip_reads_the_same_whatever_was_read_before(engine: Engine) -> None:
    strips = [_strip(text) for text in ("785", "1,078", "3,902")]
    pixels = [strip.pixels for strip in strips]
    forwards = engine.translate(engine.call(pixels, "figures"), strips)
    backwards = engine.translate(engine.call(pixels[::-1], "figures"), strips[::-1])
    assert forwards == backwards[::-1]


def test_a_reading_that_takes_too_long_is_given_up(engine: Engine) -> None:
    hasty = engine_named(engine.name, WordSettings(ocr_seconds=0.001))
    with pytest.raises(InputRefused) as caught:
        hasty.call([_strip("1,200").pixels] * 20, "figures")
    assert caught.value.code == "ocr-timeout"


@needs_tesseract
def test_both_ways_to_tesseract_read_the_same() -> None:
    pixels = np.asarray(cv2.imread(str(SAMPLE), cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
    strips = find_strips(lay_out(page(pixels), from_pixels(page(pixels))))[:40]
    read = [_texts(engine_named(name, WordSettings()), strips) for name in ("tesseract", "tesserocr")]
    alike = sum(one == other for one, other in zip(*read, strict=True))
    assert alike >= 36, list(zip(*read, strict=True))
    assert any("가" <= sign <= "힣" for sign in read[0][0])


def _texts(engine: Engine, strips: tuple[Strip, ...]) -> list[str]:
    lines = engine.translate(engine.call([strip.pixels for strip in strips], "text"), strips)
    return ["".join(word.text for word in line) for line in lines]


def test_rapidocr_alone_reads_no_korean() -> None:
    engine = engine_named("rapidocr", WordSettings())
    with pytest.raises(DependencyMissing) as caught:
        engine.call([_strip("1").pixels], "text")
    assert caught.value.code == "rapidocr-reads-no-korean"


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    missing = str(tmp_path / "korean.onnx")
    with pytest.raises(DependencyMissing) as caught:
        engine_named("rapidocr", WordSettings(korean_model=missing))
    assert caught.value.facts["model"] == missing


def test_a_strange_engine_is_a_mistake_of_the_command_line() -> None:
    with pytest.raises(UsageError) as caught:
        load_engine(WordSettings(engine="no-such-engine"))
    assert "tesseract" in str(caught.value.facts["engines"])


@needs_tesseract
def test_the_judge_is_another_engine_or_nobody() -> None:
    judge = load_readers(WordSettings()).judge
    assert judge is not None
    assert judge.name == "rapidocr"
    assert load_readers(WordSettings(judge=None)).judge is None


@needs_tesseract
def test_the_thread_limit_of_others_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_THREAD_LIMIT", "7")
    load_engine(PROGRAM).call([_strip("1").pixels], "figures")
    assert os.environ["OMP_THREAD_LIMIT"] == "7"


@needs_tesseract
def test_an_unknown_language_is_named() -> None:
    with pytest.raises(DependencyMissing) as caught:
        load_engine(WordSettings(languages=("Hangul", "qqq")))
    assert caught.value.code == "tesseract-language-missing"
    assert caught.value.facts["language"] == "qqq"


def test_a_missing_program_comes_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trained, "PROGRAM", "no-such-program")
    with pytest.raises(DependencyMissing) as caught:
        load_engine(WordSettings())
    assert caught.value.code == "tesseract-missing"
    assert install_command() in say(caught.value.code, "ko", caught.value.facts)
    assert engine_if_installed(WordSettings()) is None


def _program(folder: Path, languages: str, does: str = "exit 3") -> str:
    """A program that answers as Tesseract does, with these languages."""
    shell = shutil.which("sh")
    path = folder / "tesseract"
    path.write_text(
        f'#!{shell}\ncase "$1" in\n--version) echo "tesseract 5.9.9";;\n'
        f'--list-langs) printf "{languages}";;\n*) {does};;\nesac\n'
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_missing_korean_is_told_from_a_missing_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(trained, "PROGRAM", _program(tmp_path, "eng\\nosd\\n"))
    with pytest.raises(DependencyMissing) as caught:
        load_engine(WordSettings())
    assert caught.value.code == "tesseract-korean-missing"


@pytest.mark.parametrize(
    ("installed", "resolved"),
    [
        ("eng\\nHangul\\nkor\\n", ("Hangul", "eng")),
        ("eng\\nscript/Hangul\\n", ("script/Hangul", "eng")),
        ("eng\\nkor\\n", ("kor", "eng")),
    ],
)
def test_korean_goes_by_several_names(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, installed: str, resolved: tuple[str, ...]
) -> None:
    monkeypatch.setattr(trained, "PROGRAM", _program(tmp_path, installed))
    engine = load_engine(PROGRAM)
    assert engine.languages == resolved
    assert engine.version == "5.9.9"


def test_a_program_that_crashes_refuses_the_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = _program(tmp_path, "eng\\nkor\\n", does="echo broken >&2; exit 3")
    monkeypatch.setattr(trained, "PROGRAM", program)
    monkeypatch.setattr(pytesseract, "tesseract_cmd", program)
    engine = load_engine(PROGRAM)
    monkeypatch.setattr(pytesseract, "get_tesseract_version", lambda **_: pytesseract.TESSERACT_MIN_VERSION)
    with pytest.raises(InputRefused) as caught:
        engine.call([_strip("1").pixels], "text")
    assert caught.value.code == "ocr-failed"
    assert "broken" in str(caught.value.facts["reason"])


def test_replay_answers_what_was_asked_before() -> None:
    strip = _strip("45")
    answer = "5\t1\t1\t1\t1\t1\t20\t10\t40\t30\t96.5\t45"
    engine = Replay({question([strip.pixels], "figures"): answer})
    ((word,),) = engine.translate(engine.call([strip.pixels], "figures"), [strip])
    assert (word.text, word.confidence, word.origin) == ("45", 0.965, "ocr")
    with pytest.raises(InputRefused):
        engine.call([strip.pixels], "text")


def test_lines_that_are_no_words_are_passed_over() -> None:
    header = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    blank = "5\t1\t1\t1\t1\t1\t0\t0\t5\t5\t95\t "
    block = "2\t1\t1\t0\t0\t0\t0\t0\t5\t5\t-1\t"
    assert words_of(f"{header}\n{block}\n{blank}\n", [_strip("")]) == ((),)


def test_a_program_that_hides_its_data_is_read_as_a_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(trained, "PROGRAM", _program(tmp_path, "eng\\nkor\\n"))
    assert load_engine(WordSettings()).name == "tesseract"


@pytest.mark.parametrize(
    "code",
    [
        "ocr-timeout",
        "ocr-failed",
        "tesseract-language-missing",
        "tesserocr-missing",
        "tesseract-folder-unknown",
        "rapidocr-missing",
        "rapidocr-model-missing",
        "rapidocr-reads-no-korean",
        "unknown-engine",
    ],
)
def test_every_trouble_has_words(code: str) -> None:
    assert say(code, "ko", {}) != say(code, "en", {})
