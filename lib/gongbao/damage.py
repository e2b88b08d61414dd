"""Damage that scraping does to Chinese text, and its repair: injected pinyin, bytes shifted by one."""

import re
from array import array
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

import opencc

Span = tuple[int, int]
INJECTED = re.compile(r"[(（](?<=[㐀-鿿].)([a-zA-ZüÜāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ:]{1,7}[0-5]?)[)）]")
SHIFTED = re.compile(r"[?？]([!！,，:：;；]?[^\x00-\x7f\s]{2,40})([@-~]?)")
"""A lost first byte left a question mark; what follows is read one byte late, up to a trail byte in ASCII."""
STILL_SHIFTED = re.compile(r"[?？][!！,，:：]?[㐀-鿿]{2,8}")
LOST = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]+")
FULL_WIDTH = str.maketrans("!,:;", "！，：；")
MARKS = "。，、；：！？“”‘’—…《》（）"


def injected(text: str) -> list[Span]:
    """The spans of pinyin in brackets after the character it reads.

    >>> injected("產業(yè)與研发(R&D)")
    [(2, 6)]
    """
    return [m.span() for m in INJECTED.finditer(text) if is_reading(text[m.start() - 1], m[1])]


@lru_cache(4096)
def is_reading(character: str, spelling: str) -> bool:
    """Whether a spelling is a reading of the character, with or without its tone.

    >>> is_reading("業", "yè"), is_reading("业", "ye4"), is_reading("研", "AGV")
    (True, True, False)
    """
    from pypinyin import Style, pinyin  # only damaged text needs its tables

    plain = [_toneless(reading) for reading in pinyin(character, style=Style.TONE, heteronym=True)[0]]
    return _toneless(spelling) in plain


def _toneless(spelling: str) -> str:
    tones = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ", "aaaaeeeeiiiioooouuuuvvvvnnnm", "012345:")
    return spelling.lower().replace("u:", "v").translate(tones).replace("ü", "v")


def unshift(text: str) -> "tuple[str, array[int], int]":
    """The text with shifted bytes put right, the offset each character had, and the number of repairs.

    >>> unshift("本底?!钡詣傉f，根據")[0]
    '本底。”翟剛說，根據'
    """
    pieces, offsets, last, n = [], array("L"), 0, 0
    for start, end, repaired in _shifts(text):
        pieces += [text[last:start], repaired]
        offsets.extend(range(last, start))
        offsets.extend(min(start + i, end - 1) for i in range(len(repaired)))
        last, n = end, n + 1
    offsets.extend(range(last, len(text)))
    return "".join([*pieces, text[last:]]), offsets, n


def _shifts(text: str) -> Iterator[tuple[int, int, str]]:
    for match in SHIFTED.finditer(text):
        run = match[1].translate(FULL_WIDTH)
        for length in range(len(run), 1, -1):
            trail = match[2] if length == len(run) else ""
            open_ended = length == len(run) and text[match.end() : match.end() + 1] in ("?", "？")
            repaired = _decoded(run[:length], trail, open_ended)
            if repaired:
                yield match.start(), match.start() + 1 + length + len(trail), repaired
                break


def _decoded(run: str, trail: str, open_ended: bool) -> str:
    """The run with the lost byte of a punctuation mark before it, if that makes plainer text of it.

    An open-ended run stops within a character, whose second byte is lost too.
    """
    try:
        data = b"\xa1" + run.encode("gb18030") + trail.encode()
        repaired = data[: len(data) - open_ended].decode("gb18030")
    except UnicodeError:
        return ""
    plain = repaired[0] in MARKS and all(map(_is_plain, repaired))
    return repaired if plain and not all(map(_is_plain, run)) else ""


def remaining(text: str) -> list[Span]:
    """The spans that are still damaged after the repairs: private-use characters and shifted bytes.

    >>> remaining("意义？！比珖舜蟠，四川"), remaining("怎么看？我们认为")
    ([(2, 8)], [])
    """
    lost = [m.span() for m in LOST.finditer(text)]
    shifted = [m.span() for m in STILL_SHIFTED.finditer(text) if not all(map(_is_plain, m[0][1:]))]
    return lost + shifted


def _is_plain(character: str) -> bool:
    return character in MARKS or _is_common(character)


@cache
def _converter() -> Any:
    return opencc.OpenCC("t2s")


def simplified(text: str) -> str:
    """The text in Simplified script, by OpenCC.

    >>> simplified("乾淨能源佔比")
    '干净能源占比'
    """
    return str(_converter().convert(text))


@lru_cache(4096)
def _is_common(character: str) -> bool:
    """Whether a character, simplified, is one of the 3755 of everyday use (the first level of GB 2312)."""
    simple = simplified(character)
    try:
        return b"\xb0\xa1" <= simple.encode("gb2312") <= b"\xd7\xf9"
    except UnicodeError:
        return False
