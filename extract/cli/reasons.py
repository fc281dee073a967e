"""What the system says about files, in the user's language."""

from __future__ import annotations

import errno
import os

from .voice import Voice

_NAMED = (
    errno.EACCES,
    errno.EPERM,
    errno.ENOENT,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.EROFS,
    errno.ENAMETOOLONG,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EFBIG,
    errno.EIO,
)
"""What the messages have words for: the rest is rare, and its number says more than a guess."""

_NUMBERS = {os.strerror(number): number for number in errno.errorcode}


def in_words(reason: str, voice: Voice) -> str:
    """The system's ``reason`` in the language of the voice; words of another origin stay as they are."""
    number = _NUMBERS.get(reason)
    if number is None:
        return reason
    if number in _NAMED:
        return voice.words(f"reason-{errno.errorcode[number].lower()}")
    return voice.words("reason-other", number=number)
