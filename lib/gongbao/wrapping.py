"""Lines that a page or a typesetter has broken in the middle of a sentence: at one width, or after a comma."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

NARROWEST = 40
"""No narrower line counts as full; a Chinese character is two wide."""
WIDEST = 120
"""Where a line is wider, lines are paragraphs, and none is broken."""
SLACK = 3
"""A full line may be so much narrower than the widest, because no mark opens a line and no number is cut."""
FEWEST = 6
LINE = re.compile("[^\r\n]+")
WIDE = re.compile("[\u2e80-\uffef]+")
PROSE = re.compile("[，。；、,;]")
ENDED = re.compile("[。！？；：.!?;:”）)][ \u3000]*$")
UNENDED = re.compile("[㐀-鿿0-9A-Za-z%％] ?$")
OPENS = re.compile(
    r"[ \u3000]|-\s|[—━–●■◆★·]|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?!\.\d))[、.．）)]|第[一二三四五六七八九十]+[章节部]|【"
)
"""What opens a paragraph, a heading or an item, and goes on from no line before it."""


def breaks(text: str) -> Iterator[tuple[int, int]]:
    """The line feeds where a sentence goes on: after a comma, and where all lines are broken at one width.

    >>> line = "规模以上工业增加值增长百分之六，工业投资增长百分"
    >>> text = "\\n".join([line] * 8 + ["之九。"])
    >>> len(list(breaks(text))), list(breaks("工业增长6%。\\n投资增长9%。"))
    (8, [])
    """
    lines = list(LINE.finditer(text))
    yield from _open_ends(lines)
    widths = [len(line[0]) + sum(map(len, WIDE.findall(line[0]))) for line in lines]
    full = _full_width(widths)
    if not full:
        yield from _ragged(text, lines, widths)
        return
    filled = [full - SLACK <= width <= full for width in widths]
    prose = [bool(PROSE.search(line[0])) for line, is_full in zip(lines, filled, strict=True) if is_full]
    if sum(prose) * 2 < len(prose):
        return
    for line, after, is_full in zip(lines, lines[1:], filled, strict=False):
        goes_on = is_full and not (ENDED.search(line[0]) or _is_open(line[0]) or OPENS.match(after[0]))
        if goes_on and "\n" not in text[line.end() + 1 : after.start()].strip("\r"):
            yield line.end(), after.start()


def _ragged(text: str, lines: list[re.Match[str]], widths: list[int]) -> Iterator[tuple[int, int]]:
    """The line feeds where most lines of running text, none of them long, end without a mark."""
    wide = [i for i, width in enumerate(widths) if width >= NARROWEST]
    ragged = [i for i in wide if PROSE.search(lines[i][0]) and UNENDED.search(lines[i][0])]
    widest = max((widths[i] for i in wide), default=0)
    if len(ragged) < FEWEST or len(ragged) * 2 < len(wide) or widest > WIDEST:
        return
    for i in ragged[: -1 if ragged[-1] == len(lines) - 1 else None]:
        after = lines[i + 1]
        is_next = "\n" not in text[lines[i].end() + 1 : after.start()].strip("\r")
        if widths[i] * 4 >= widest * 3 and is_next and not (_is_open(lines[i][0]) or OPENS.match(after[0])):
            yield lines[i].end(), after.start()


def _open_ends(lines: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The line feeds after a comma, before one, and inside a long line's sentence: none ends there, however wide the line."""
    for line, after in pairwise(lines):
        is_open = _is_open(line[0]) and not OPENS.match(after[0])
        if is_open or after[0].startswith(GOES_ON) or _is_cut(line[0], after[0]):
            yield line.end(), after.start()


def _is_cut(line: str, after: str) -> bool:
    """Whether a long line ends within a word: 同｜比增长20.9%."""
    return len(line) >= LONG and bool(OPEN_WORD.search(line[-LONG:]) and BROKEN_WORD.match(after))


GOES_ON = ("，", ",", "；", ";", "。", "、")
LONG = 40
OPEN_WORD, BROKEN_WORD = (
    re.compile("[，,；;。][^，,；;。]{0,24}[同环]$"),
    re.compile("比(?:[增下上回提减]|\\d)"),
)


def _is_open(line: str) -> bool:
    """Whether a line ends on a comma in running text."""
    return line.endswith(("，", "、")) and OPEN_END.search(line) is not None


OPEN_END = re.compile("[㐀-鿿%][，、]$")


def _full_width(widths: list[int]) -> int:
    """The width that more than a third of the lines have, or just about; 0 where there is none."""
    counts = Counter(width for width in widths if width >= NARROWEST)
    near = {width: sum(counts[width - i] for i in range(SLACK + 1)) for width in counts}
    full = max(near, key=lambda width: (near[width], width), default=0)
    return full if full and near[full] >= max(FEWEST, len(widths) / 3) else 0
