"""Bytes to clean text; every character of the clean text keeps its offset in the decoded text."""

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import opencc

from gongbao import damage, wrapping
from gongbao.errors import GongbaoError

BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
NOT_TEXT = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a Word, Excel or ZIP file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
}
WIDE = (
    {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F) if chr(c) not in "，：；？！（）"}
    | dict(zip(",:;?!()﹐﹔﹕", "，：；？！（），；：", strict=True))
    | dict.fromkeys("\u3000\xa0\t\u2002\u2003", " ")
    | dict.fromkeys("\r\x85\u2028\u2029", "\n")
    | {"﹒": ".", "︰": "：", "∶": "：", "℅": "%", "﹪": "%"}
    | dict.fromkeys("−‐‑", "-")
    | dict.fromkeys("「『〝", "“")
    | dict.fromkeys("」』〞", "”")
)
HAN, DIGIT = "㐀-鿿，。；：、（）“”《》", "0-9０-９"
PROSE = re.compile(r"[，。；]|,(?!\d{3}(?!\d))")
SPACE = re.compile("[ \u3000\xa0]")
GAP = re.compile(
    rf"[ \u3000\xa0](?:(?<=[{HAN}].)[ \u3000\xa0]*(?=[{HAN}{DIGIT}])"
    rf"|(?<=[{DIGIT}].)[ \u3000\xa0]*(?=[{HAN}%％])|(?<=[%％].)[ \u3000\xa0]*(?=[，。；、）左以的和与]))"
)
WRAPPED = re.compile(r"(?<=[0-9０-９]) *\r?\n *(?=[亿万]?元|亿|万(?:元|吨|户|家|人)|个百分点|[%％])")
"""A line broken between a number and its unit."""
DATED = re.compile(rf"[ \u3000](?<=[{DIGIT}].)[ \u3000]*(?=[年月日])")
SPREAD = re.compile(r"\d(?= \d)(?<![\d.] \d)(?<![\d.]\d)(?: \d){1,7}(?= ?(?:年|[万亿%％]|元|吨|公里))")
"""A number set with spaces: 1 9 9 8年."""
POINTED = re.compile(
    r"(?:(?<=[㐀-鿿])|(?<=[，,、：；（(])(?=[\d .]+[%％]|[\d .]+个百分点))"
    r"\d(?: ?\d){0,5} ?\. ?\d(?: ?\d)?(?= ?[%％亿万个])"
)
"""A decimal set with spaces: 增长8. 8%, 增长1 5 .4 %."""
IN_THOUSANDS = re.compile(
    "(?<=[㐀-鿿])(?<![表图件附第栏号年月日])[1-9]\\d{0,2}(?:[ \u2009\xa0]\\d{3})+(?:\\.\\d+)?(?=[万亿]?(?:吨|元|美元|千瓦|户|家|人|台|辆|件|米|平方米|立方米|重量箱))"
)
"""Thousands set apart by a blank: 钢材产量4 028万吨."""
DOUBLED = re.compile(r"[，,](?=[，、。；])|,(?=,[㐀-鿿“])")
"""A comma that scraping has doubled: 增长6.2%，，利润."""
RUN_IN = re.compile(
    r"[ \u3000](?<=[。；！？].)((?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；：,;:\s]{2,30})[ \u3000](?=\S)"
)
"""增长5.4%。 一、制造业引领发展 1—4月，…: a heading that a page has run into its text."""
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\r(?=\n)")


@dataclass(frozen=True)
class Text:
    """A document's text: as decoded, and cleaned (repaired, simplified, one width of punctuation)."""

    decoded: str
    clean: str
    offsets: "array[int]"
    encoding: str
    script: str
    n_damaged: int

    def to_clean(self, offset: int) -> int:
        """The place in the clean text of an offset in the decoded text.

        >>> read("协(xié)会5家".encode()).to_clean(7)
        2
        """
        return bisect_left(self.offsets, offset)

    def to_decoded(self, place: int) -> int:
        """The offset in the decoded text of a place in the clean text.

        >>> read("协(xié)会5家".encode()).to_decoded(2)
        7
        """
        return self.offsets[place] if place < len(self.offsets) else len(self.decoded)

    def span_decoded(self, span: tuple[int, int]) -> tuple[int, int]:
        """The span in the decoded text of a span of the clean text.

        >>> read("协(xié)会5家".encode()).span_decoded((2, 4))
        (7, 9)
        """
        start, end = span
        return self.to_decoded(start), self.to_decoded(end - 1) + 1


def decode(data: bytes) -> tuple[str, str]:
    """Decode a file: byte order mark, then UTF-8, then GB18030; returns the text and the encoding's name.

    >>> decode("公报".encode("gb18030"))
    ('公报', 'gb18030')
    """
    for magic, what in NOT_TEXT.items():
        if data.startswith(magic):
            raise GongbaoError(f"this is {what}, no text: save its text as a .txt file and try again")
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _strict(data, encoding), encoding
    if b"\0" in data[:4096]:
        return _strict(data, _wide_encoding(data)), _wide_encoding(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strict(data, "gb18030"), "gb18030"


def _wide_encoding(data: bytes) -> str:
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    return "utf-16-le" if odd >= even else "utf-16-be"


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise GongbaoError(
            f"byte {error.start} is no {encoding} text: save the file as UTF-8 and try again"
        ) from None
    if "\0" in text or len(STRANGE.findall(text)) * 4 > len(text):
        raise GongbaoError("this is binary data, no text: export the document as plain text and try again")
    return text


STRANGE = re.compile(r"[^\s!-~\u00a0-\u00ff\u2000-\u33ff\u3400-\u9fff\ue000-\uffff]")
"""Characters that no Chinese bulletin is made of; more than a quarter of them, and it is no text."""


def read(data: bytes) -> Text:
    """Decode and clean the bytes of one document.

    >>> read("規模以上工業(yè)增長６．２％".encode()).clean
    '规模以上工业增长6.2%'
    """
    decoded, encoding = decode(data)
    script = script_of(decoded)
    kept, offsets, n_damaged = _without(decoded)
    return Text(decoded, _simplified(_narrowed(kept), script), offsets, encoding, script, n_damaged)


def _simplified(text: str, script: str) -> str:
    """Simplified script, also for the lines of another script than the document's."""
    if script == "Hant" or not _only_traditional().search(text):
        return simplify(text, script)
    return "".join(simplify(line, script_of(line)) for line in text.splitlines(keepends=True))


STOP = re.compile("\\.(?<=[㐀-鿿%].)(?<![一二三四五六七八九十].)(?= |$|[㐀-鿿])", re.MULTILINE)
"""A full stop typed in Latin script: 增长3.7个百分点. 各月; 一.工业 has a number."""
YEAR_SPELT = re.compile(
    "[一二][九OＯo0〇○零][一二三四五六七八九OＯo0〇○零]{2}(?=年(?P<day>[一二三四五六七八九十]{1,3}月)?)"
)
DIGITS = str.maketrans("〇○零OＯo一二三四五六七八九", "000000123456789")
NOUGHT = str.maketrans("OＯo0", "〇〇〇〇")
"""二〇〇四年, 二OO四年: a year spelt out, with a letter for the sign of nought; a whole day stays spelt out."""
ONE_BAR = re.compile("^([^|\\n]*[^|\\n] )[|](?=[ \u3000]*$)", re.MULTILINE)
LAST_BAR = re.compile("(?<=[^|\\n] )[|](?=[ \u3000]*$)", re.MULTILINE)
"""柳州市 | at the end of a line: a mark that sets nothing apart."""
ONE_CELL = "\u2003"
"""The blank that takes the place of a line's only bar, at its end: the whole line is a cell."""
AFTER_WIRE = re.compile(
    r"(?:(?<=[^通]讯)|(?<=消息)) (?=(?:20\d\d年|今年|\d{1,2}[月—-]|前|上半年|截至|近日|日前|记者))"
)
"""怀宁在线消息 11月份，……: the words before the time are no part of the sentence."""
ASIDE = re.compile("(?<=[㐀-鿿%])【(?=[^【】\n]*\\d(?:%|[万亿]?元|[个家户项]))([^【】\n]*)】")
"""增长7.1%【2021年末基数为244.6亿元】: figures told by the way, in another bracket; 【钢铁】 labels what follows."""
PRIVATE = re.compile("[\U000f0000-\U0010ffff]")


def _without_last_bars(text: str) -> str:
    return LAST_BAR.sub(" ", ONE_BAR.sub(rf"\1{ONE_CELL}", text))


def _narrowed(text: str) -> str:
    """The text with one width of punctuation, and no character of planes without meaning.

    Mark by mark, because few characters of a text are any.
    """
    text = PRIVATE.sub("\ufffd", text)
    for mark, narrow in WIDE.items():
        text = text.replace(mark, narrow)
    text = AFTER_WIRE.sub("，", _without_last_bars(text) if "|" in text else text)
    text = YEAR_SPELT.sub(
        lambda year: year[0].translate(NOUGHT if year["day"] else DIGITS), STOP.sub("。", text)
    )
    return ASIDE.sub("（\\1）", text) if "【" in text else text


def _without(decoded: str) -> tuple[str, "array[int]", int]:
    """The text repaired, without injected pinyin and invisible characters, and the offset of each character."""
    repaired, offsets, n_shifted = damage.unshift(decoded)
    repaired = RUN_IN.sub(r"\n\1\n", repaired)
    injected = damage.injected(repaired)
    cuts = sorted({*injected, *(m.span() for m in INVISIBLE.finditer(repaired)), *_gaps(repaired)})
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(repaired)]
    kept = [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
    places = array("L")
    for start, end in kept:
        places.extend(offsets[start:end])
    text = "".join(repaired[start:end] for start, end in kept)
    return text, places, n_shifted + len(injected) + len(damage.remaining(text))


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    """The spaces that setting a page has left inside running text: 企业 1508 家，其中; cells of a table keep theirs."""
    for pattern in (WRAPPED, DATED, DOUBLED):
        yield from (gap.span() for gap in pattern.finditer(text))
    yield from wrapping.breaks(text)
    for pattern in (POINTED, SPREAD, IN_THOUSANDS):
        for spread in pattern.finditer(text):
            yield from ((at, at + 1) for at in range(*spread.span()) if text[at].isspace())
    for line in re.finditer("[^\n]+", text):
        if SPACE.search(line[0]) and PROSE.search(line[0]):
            yield from (gap.span() for gap in GAP.finditer(text, *line.span()))


@lru_cache(1)
def _variants() -> tuple[frozenset[str], frozenset[str], dict[int, str]]:
    """Characters that only Traditional and only Simplified text has, and a table from one to the other."""
    han = [chr(c) for c in range(0x4E00, 0xA000)]
    to_hans = damage.simplified("\n".join(han)).split("\n")
    to_hant = opencc.OpenCC("s2t").convert("\n".join(han)).split("\n")
    traditional = {h: s for h, s in zip(han, to_hans, strict=True) if s != h and len(s) == 1}
    simplified = {h for h, t in zip(han, to_hant, strict=True) if t != h}
    return frozenset(traditional), frozenset(simplified), {ord(h): s for h, s in traditional.items()}


@lru_cache(1)
def _only_traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(_variants()[0]))}]")


def script_of(text: str) -> str:
    """`Hant` where characters of the Traditional script outnumber those of the Simplified, else `Hans`.

    >>> script_of("規模以上工業"), script_of("规模以上工业")
    ('Hant', 'Hans')
    """
    traditional, simplified, _ = _variants()
    if not _only_traditional().search(text):
        return "Hans"
    counts = Counter(text)
    n_traditional = sum(counts[character] for character in traditional.intersection(counts))
    n_simplified = sum(counts[character] for character in simplified.intersection(counts))
    return "Hant" if n_traditional > n_simplified else "Hans"


def simplify(text: str, script: str) -> str:
    """Simplified script, character for character: OpenCC's phrases where they keep the length.

    >>> simplify("乾淨能源佔比", "Hant")
    '干净能源占比'
    """
    if script == "Hans":
        return text
    converted = damage.simplified(text)
    return converted if len(converted) == len(text) else text.translate(_variants()[2])
