"""The words at the head of a column, or after a label: which measure, time, unit and quantity they name."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from gongbao import cells, periods
from gongbao.periods import Mention
from gongbao.vocabulary import any_of, rows, words

MEASURES = ("rank", "chain", "change", "ratio", "share", "growth", "year_ago", "level")
"""What a column may hold; of several words the first of these counts: 增速位次 is a rank."""
BRACKET = re.compile(r"（(?:(?:计量)?单位：)?([^（）]*)）|(?:计量)?单位：(\S+)")
PERCENT = re.compile(r"[±+、/或-]*%")
SHARE = re.compile(r"(?<!所)占(?P<of>[^占]{0,16}?)的?(?:比重|比例|份额|比)")
CONNECTORS = "的及和与、/：，（） "


@dataclass(frozen=True)
class Head:
    """What the words of a head name; `phrase` is what is left of them, if anything is."""

    measure: str = ""
    span: str = ""
    """`month` or `cumulative`, where the head says so without naming the months."""
    units: tuple[str, ...] = ()
    mention: Mention | None = None
    phrase: str = ""
    of: str = ""
    roles: frozenset[str] = frozenset()

    @property
    def is_plain(self) -> bool:
        """Whether nothing is left that would have to name an indicator or a region."""
        return not self.phrase and bool(self.roles or self.mention or self.units)


@cache
def _roles() -> dict[str, str]:
    return {row["word"]: row["role"] for row in rows("table_heads")}


@cache
def _words() -> re.Pattern[str]:
    return re.compile(
        any_of([row["word"] for row in rows("table_heads") if row["role"] in (*MEASURES[:-1], *SPANS)])
    )


@cache
def _amounts() -> re.Pattern[str]:
    named = [row["word"] for row in rows("table_heads") if row["role"] in ("level", "output", "plain")]
    return re.compile(rf"{any_of(named)}+")


SPANS = ("cumulative", "month")
TIMES = ("year", "half", "quarter", "months", "first_months", "first_quarters", "months_total", "month")
ALONE = ("label", "unit", "total", "group", "unread", "number")
"""Roles of words that name no column of values."""


def role(text: str) -> str:
    """The role of a cell that is one head word: of the column of labels or units, or a total.

    >>> role("指标名称"), role("计量单位"), role("合计"), role("工业投资")
    ('label', 'unit', 'total', '')
    """
    if GROUP.fullmatch(text):
        return "group"
    return (
        _roles().get(text) or _roles().get(BRACKET.sub("", text), "") or ("label" if _is_corner(text) else "")
    )


GROUP = re.compile(
    r"(?:\d{1,2}[、.]|[一二三四五六七八九十]、|[#＃（(]|[一二三四五六七八九十]）)*按[㐀-鿿]{1,8}分(?:组|类)?"
)
"""1、按轻重工业分组: a line that only says how the rows under it are told off."""


def _is_corner(text: str) -> bool:
    """Whether a head names the labels of the rows and of the columns, both: 行业 / 时间."""
    crossed = CORNER.fullmatch(text)
    return crossed is not None and all(_roles().get(word) == "label" for word in crossed.groups())


CORNER = re.compile(r"([㐀-鿿]{2,4})[/\\、 ]?([㐀-鿿]{2,4})")
"""行业 时间: what the columns and the rows are told by, in the cell where both meet."""


@lru_cache(4096)
def read(text: str) -> Head:
    """Read the words of a head.

    >>> head = read("1—10月累计增长（%）")
    >>> head.measure, head.span, head.units, head.mention.form
    ('growth', 'cumulative', ('%',), 'months')
    >>> read("规上工业增加值增速").phrase
    '规上工业增加值'
    """
    rest, units = take_units(f"{text}年" if re.fullmatch(r"(?:19|20)\d\d", text) else text)
    share = SHARE.search(rest)
    if share:
        rest = rest[: share.start()] + "比重" + rest[share.end() :]
    roles = frozenset(_roles()[word] for word in _words().findall(rest))
    rest = _words().sub("", rest)
    mention = time_of(rest)
    rest = rest[: mention.start] + rest[mention.end :] if mention else rest
    rest = rest.strip(CONNECTORS)
    if _amounts().fullmatch(rest):
        roles, rest = roles | {_roles().get(rest, "level")}, ""
    measure = next((name for name in MEASURES if name in roles), "level" if "output" in roles else "")
    span = next((name for name in SPANS if name in roles), "")
    return Head(measure, span, units, mention, rest, share["of"] if share else "", roles)


def time_of(text: str) -> Mention | None:
    """The first time a text names, if it is a year or part of one; 同期 and 年初 are none.

    >>> time_of("2024年1—7月累计").form, time_of("比年初增加")
    ('months', None)
    """
    mention = next(periods.find(text), None)
    is_time = mention and mention.form in TIMES and mention.parts.get("rel") in (None, "今年", "本年")
    return mention if is_time else None


def take_units(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the units it names in brackets, after 单位 or as a last %, and the units.

    >>> take_units("发电量（亿千瓦时）"), take_units("单位：亿元、%")
    (('发电量', ('亿千瓦时',)), ('', ('亿元', '%')))
    """
    units: list[str] = []

    def take(match: re.Match[str]) -> str:
        named = [_plain(unit) for unit in re.split(r"[、，,；]", match[1] or match[2])]
        known = all(map(cells.is_unit, named))
        units.extend(named if known else [])
        return "" if known else match[0]

    rest = BRACKET.sub(take, text.replace(" ", ""))
    percent = PERCENT.search(rest)
    if percent and percent.end() == len(rest):
        rest, units = rest[: percent.start()], [*units, "%"]
    return rest, tuple(dict.fromkeys(units))


def _plain(unit: str) -> str:
    return "%" if PERCENT.fullmatch(unit) else unit


@cache
def _closing() -> re.Pattern[str]:
    measuring = [row["word"] for row in rows("table_heads") if row["role"] in ("growth", "share")]
    return re.compile(
        rf"(?<!自然)(?:{any_of([*words('table_heads', role='rank'), *measuring])}|[及和与、])+$"
    )


def take_measure(label: str) -> tuple[str, str]:
    """A label without the growth or share it ends on, and that measure.

    >>> take_measure("规上工业增加值同比增速"), take_measure("人口自然增长率")
    (('规上工业增加值', 'growth'), ('人口自然增长率', ''))
    """
    match = _closing().search(label)
    if match is None:
        return label, ""
    measure = read(match[0]).measure
    named = {_roles().get(word, "") for word in _words().findall(match[0])} & {"growth", "share"}
    return label[: match.start()], measure if measure in named else next(iter(named), "") if len(
        named
    ) == 1 else ""
