"""What is no figure: dates, names, ordinals, list numbers, page furniture, and bounds inside names."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby

from gongbao import periods
from gongbao.numerals import Figure, Span
from gongbao.text import Text
from gongbao.vocabulary import matches_at, rows

CAPACITY = ("吨", "千瓦", "兆瓦", "立方米", "片", "套", "台")
"""Units that size a plant: 60万吨烯烃项目, 60万吨/年烯烃项目."""


@cache
def _not_figures() -> list[tuple[re.Pattern[str], str, bool, str | int]]:
    """Each pattern with its kind, whether it begins on a numeral, and the group of it that is one."""
    tables = [("not_figures", ""), ("enumerators", "enumerator"), ("not_periods", "date")]
    found = []
    for row, kind in ((row, row.get("kind") or kind) for name, kind in tables for row in rows(name)):
        pattern = re.compile(row["pattern"], re.MULTILINE)
        group = "n" if "n" in pattern.groupindex else 0
        found.append((pattern, kind, bool(NUMERAL_FIRST.match(row["pattern"])), group))
    return found


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{row['pattern']})" for row in rows("furniture")).replace("(?i)", ""), re.I
    )


@lru_cache(64)
def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page and not to the bulletin.

    >>> is_furniture("蜀ICP备12345678号-9"), is_furniture("工业投资增长11.5%。")
    (True, False)
    """
    return bool(_furniture().search(line))


def not_figures(clean: str) -> Iterator[tuple[Span, str]]:
    """Spans of the clean text whose numerals are no figures, with their kind; the first that covers counts.

    >>> list(not_figures("前瞻布局6G网络"))
    [((4, 5), 'name')]
    """
    for span in periods.spans(clean):
        yield span, "date"
    for line in re.finditer(r".+", clean):
        if len(line[0]) <= 120 and is_furniture(line[0]):
            yield line.span(), "boilerplate"
    yield from ((span, "enumerator") for span in _numbered_lines(clean))
    numerals = (numeral.start() for numeral in re.finditer(r"\d+", clean))
    starts = [start for start in numerals if _any_at_numeral().match(clean, start)]
    for pattern, kind, opens, group in _not_figures():
        for found in matches_at(pattern, clean, starts) if opens else pattern.finditer(clean):
            yield found.span(group), kind


NUMERAL_FIRST = re.compile(r"(?:\(\?<[!=][^()]+\))+(?:\(\?:|\(\?P<n>)*(?:\\d|\[?[12])")
"""Patterns that begin on a digit, after looking back that none stands before, are tried where a numeral begins."""


NUMERALS = (r"(?<!\d)(?:\d+)", r"(?<![\d.])(?:\d+(?:\.\d+)?)")
"""What most of those patterns begin with."""


@cache
def _any_at_numeral() -> re.Pattern[str]:
    """One pattern for all that begin on a numeral; those that begin alike read it once."""
    opening = [pattern.pattern.replace("?P<n>", "?:") for pattern, _, opens, _ in _not_figures() if opens]
    alike = groupby(sorted(opening, key=_numeral), key=_numeral)
    joined = ((start, "|".join(pattern.removeprefix(start) for pattern in group)) for start, group in alike)
    return re.compile("|".join(f"{start}(?:{rest})" for start, rest in joined), re.MULTILINE)


def _numeral(pattern: str) -> str:
    """How a pattern begins, if many do so."""
    return next((start for start in NUMERALS if pattern.startswith(start)), "")


def kinds(text: Text, spans: list[Span]) -> dict[Span, str]:
    """The kind of each numeral that is no figure, by its span in the clean text."""
    starts = [start for start, _ in spans]
    found: dict[Span, str] = {}
    for (start, end), kind in not_figures(text.clean):
        for i in range(bisect_right(starts, start - 1), bisect_right(starts, end - 1)):
            if spans[i][1] <= end:
                found.setdefault(spans[i], kind)
    return found


NEARLY = re.compile("近|接近|将近")
"""投资近700亿元的项目: nearly so much is what it costs, and no bound of a name."""


LEADING_NUMBER = re.compile(
    r"[ \u3000]*(\d{1,2})[ \u3000]*(?=[㐀-鿿]{2})(?![年月日时个家户项条座所号季度名位台套件种类次批级人辆吨亩公平万亿千百米元])"
)
SHORTEST_RUN, FARTHEST = 3, 3
"""A list has at least three numbers, and none is farther than so many lines from the one before it."""


def _numbered_lines(clean: str) -> Iterator[Span]:
    """The numbers of lines that count up from 1 without a mark after them: 1 实施……, 2对……, 3加快…….

    >>> list(_numbered_lines("1 建设项目\\n2对企业补助\\n3加快改造")), list(_numbered_lines("1条路\\n2座桥\\n3所学校"))
    ([(0, 1), (7, 8), (14, 15)], [])
    """
    run: list[Span] = []
    last = 0
    lines = [line for line in re.finditer(r"[^\n]+", clean) if line[0].strip()]
    for at, line in enumerate(lines):
        match = LEADING_NUMBER.match(clean, line.start())
        number = int(match[1]) if match else 0
        if number == 1 or at - last > FARTHEST:
            run = []
        if match is None or number != len(run) + 1:
            continue
        run, last = [*run, match.span(1)], at
        if len(run) >= SHORTEST_RUN:
            yield from run if len(run) == SHORTEST_RUN else run[-1:]


@cache
def _thresholds(kind: str, is_bounded: bool) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    """What stands before and after a threshold; some are told only by figures that carry a bound."""
    return [
        (re.compile(row["before"]), re.compile(row["after"]))
        for row in rows("thresholds")
        if row["unit_kind"] == kind and (is_bounded or not row["bounded"])
    ]


def is_threshold(clean: str, figure: Figure) -> bool:
    """Whether a figure only bounds a name: 过500亿元15个, 500万元以上固定资产投资, 5个行业增速超过20%.

    >>> from gongbao.numerals import figure
    >>> is_threshold("500万元以上项目30个", figure("500万元以上项目30个", (0, 3), 500.0))
    True
    """
    sizes = figure.unit_kind in ("count", "ratio") and figure.unit.removesuffix("/年") in CAPACITY
    kind = "capacity" if sizes else "money" if figure.unit_kind == "bare" else figure.unit_kind
    before = clean[max(0, figure.whole[0] - 24) : figure.span[0]]
    bare = clean[max(0, figure.whole[0] - 24) : figure.whole[0]]
    after = clean[figure.whole[1] : figure.whole[1] + 20]
    lead = clean[figure.whole[0] : figure.span[0]]
    is_bounded = figure.bound in ("gt", "ge", "lt", "le") and not NEARLY.match(lead)
    return any(
        right.match(after) and (left.search(before) or (lead and left.search(bare)))
        for left, right in _thresholds(kind, is_bounded)
    )


SLOGAN = re.compile("“[^“”％%，。]{0,10}\\Z"), re.compile("[^“”％%，。]{0,10}”")


def is_slogan(clean: str, figure: Figure) -> bool:
    """Whether a figure in Chinese numerals stands in a short quotation: 紧扣“三年翻一番”目标.

    >>> from gongbao import numerals
    >>> [is_slogan(text, next(numerals.chinese(text))) for text in ("紧扣“三年翻一番”目标", "产值翻一番。")]
    [True, False]
    """
    opens, closes = SLOGAN
    start, end = figure.span
    return bool(opens.search(clean, max(0, start - 12), start) and closes.match(clean, end))
