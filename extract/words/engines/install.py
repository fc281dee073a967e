"""How to install Tesseract with Korean, on this machine."""

from __future__ import annotations

import platform
import sys

_COMMANDS = {
    "debian": "sudo apt-get install tesseract-ocr tesseract-ocr-kor tesseract-ocr-script-hang",
    "fedora": "sudo dnf install tesseract tesseract-langpack-kor tesseract-script-hangul",
    "arch": "sudo pacman -S tesseract tesseract-data-eng tesseract-data-kor",
    "darwin": "brew install tesseract tesseract-lang",
    "win32": "winget install --id UB-Mannheim.TesseractOCR --interactive  (additional language data: Korean)",
}

_FAMILIES = {"ubuntu": "debian", "rhel": "fedora", "centos": "fedora", "archlinux": "arch"}

_ELSEWHERE = "https://tesseract-ocr.github.io/tessdoc/Installation.html"


def install_command() -> str:
    """The exact command for this system, or where to read on if the system is unknown."""
    if sys.platform in _COMMANDS:
        return _COMMANDS[sys.platform]
    return next((_COMMANDS[kin] for kin in _kin_of_linux() if kin in _COMMANDS), _ELSEWHERE)


def _kin_of_linux() -> tuple[str, ...]:
    """The distribution and those that it descends from, nearest first."""
    try:
        told = platform.freedesktop_os_release()
    except OSError:
        return ()
    names = (told.get("ID", ""), *told.get("ID_LIKE", "").split())
    return tuple(_FAMILIES.get(name, name) for name in names)
