"""Time expressions, and the period each one means when the document's date is known."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import groupby

from gongbao.numerals import Span, chinese_value, whole_number
from gongbao.records import record
from gongbao.vocabulary import Row, openings, rows

YEAR = r"(?:(?P<y>(?:19|20)\d{2})(?:年度?|(?=[上下]半年))|(?P<rel>今年|去年|上一年|上年|前年|明年|当年|本年|同年)(?:度(?![过假]))?的?)"
RELATIVE = {
    "今年": 0,
    "本年": 0,
    "当年": 0,
    "同年": 0,
    "去年": -1,
    "上年": -1,
    "上一年": -1,
    "前年": -2,
    "明年": 1,
}
ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
OPENING = (
    r"\d{1,2}(?:[ 年月份季、和与及至到—–~～/\-两三四五六当]|\.\d\d\.)|\d{4}(?:[\d年、和与及以至到—–~～./\-]|[上下]半年)|[A-Z][a-z]{2}"
    r"|[一二两三四五六七八九十]{1,3}年|元[月至到\-—–~～]|[一二三四五六七八九十]{1,2}(?:月|[至到\-—–~～])|[今去上前明当本同全]年|[一二三四][、和与及]第?[一二三四][、和与及季]|上一年|年[初内末底]|[上下前后]半|[一二三四首上]季|[上当本]月|[一二][九〇零○]"
    r"|[“‘][七八九十]|[七八九十]五|十[一二三四]|[前近头][\d一二两三四五六七八九十]|首[\d两二三四五六七八九十]|[到在]1?\d底|[从自]\d|第[一二三四1-4][、和与及季至到\-—–~～]"
    r"|(?:用|未来|今后|通过)[一两三四五\d][年、至到\-—–~～\d]|力争用|(?:展望|回[眸顾])\d{4}|过去[的\d一两二三四五六七八九十]|最近[\d两二三四五六七八九十]"
    r"|半年[累共完实度]|这[两二三四五六七八九十\d]|上一?个|同[期比]|按年|为期|历时|已连|连续|目前|当前|现在|至今|截[止至]|到目"
)
"""What a time expression may begin with; at all other places no form is tried, which is most of the time."""
SENT = "[讯电](?![量力网价商站子器机煤信池动能话飞])"
"""5月25日讯, 3月10日电: after a day on which a report was sent."""
IN_ALL = re.compile(r"[\d年月季期比五前在今天]")
"""A time expression has one of these, wherever it begins; every second clause without a figure has none."""
PARTS_OF_YEAR = ("half", "quarter", "months", "first_months", "first_quarters", "months_total", "month")
"""The forms of some months of a year."""
PLANS = ("七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")
FIRST_YEAR_OF_PLAN = {plan: 1986 + 5 * i for i, plan in enumerate(PLANS)}


@dataclass(frozen=True, order=True)
class Period:
    """Whole months, from the first to the last, counted from year 0; or one day."""

    first: int
    last: int
    day: int = 0

    @property
    def year(self) -> int:
        return self.last // 12

    def shifted(self, months: int) -> "Period":
        """The period so many months later.

        >>> str(of_months(2024, 1, 6).shifted(-12))
        '2023-H1'
        """
        return Period(self.first + months, self.last + months, self.day)

    def covers(self, other: "Period") -> bool:
        """Whether all months of the other lie in this one.

        >>> of_months(2024).covers(of_months(2024, 1, 6))
        True
        """
        return self.first <= other.first and other.last <= self.last

    def whole_year(self) -> "Period":
        """The calendar year the period ends in."""
        return of_months(self.year)

    def __str__(self) -> str:
        (year, month), (year2, month2) = divmod(self.first, 12), divmod(self.last, 12)
        if self.day:
            return f"{year}-{month + 1:02}-{self.day:02}"
        if (month, month2) == (0, 11):
            return f"{year}" if year == year2 else f"{year}/{year2}"
        if year == year2 and (name := NAMED.get((month, month2))):
            return f"{year}-{name}"
        return " / ".join(dict.fromkeys([_month(self.first), _month(self.last)])).replace(" ", "")


NAMED = {(0, 2): "Q1", (3, 5): "Q2", (6, 8): "Q3", (9, 11): "Q4", (0, 5): "H1", (6, 11): "H2"}


def _month(index: int) -> str:
    return f"{index // 12}-{index % 12 + 1:02}"


@lru_cache(1024)
def of_months(year: int, first: int = 1, last: int = 12) -> Period:
    """The months from first to last of a year.

    >>> [str(of_months(2024, *months)) for months in [(1, 12), (1, 3), (1, 11), (6, 6)]]
    ['2024', '2024-Q1', '2024-01/2024-11', '2024-06']
    """
    return Period(year * 12 + first - 1, year * 12 + last - 1)


def is_epoch(period: Period | None) -> bool:
    """Whether a period is a span of years."""
    return period is not None and period.last - period.first >= 23


@record(frozen=True)
class Mention:
    """A time expression in the text: where it stands, its form, and its parts as written."""

    start: int
    end: int
    form: str
    parts: dict[str, str | None] = field(hash=False)
    words: str = ""
    """As written."""

    @property
    def has_year(self) -> bool:
        return any(self.parts.get(key) for key in ("y", "cy", "yy", "rel"))

    def resolve(self, published: Period | None, year: int | None = None) -> Period | None:
        """The period meant, given the publication month (or year) and the year that governs the place, where known.

        >>> str(next(find("前三季度")).resolve(of_months(2024, 2, 2)))
        '2023-01/2023-09'
        """
        if published is None:
            known = self.stated_year or year or FIRST_YEAR_OF_PLAN.get(self.parts.get("plan") or "", 0)
            published = of_months(known) if known else None
        return FORMS[self.form](self, published, year) if published else None

    def at_hand(self, published: Period) -> Period | None:
        """The first quarter, told without a year, in which a text came out: 一季度 in January.

        >>> str(next(find("一季度")).at_hand(of_months(2023, 1, 1)))
        '2023-Q1'
        """
        told = self.resolve(published, published.year) if self.form == "quarter" else None
        is_first = told and told.first % 12 == 0 and not self.has_year
        return told if told and is_first and told.covers(published) else None

    @property
    def whole_plan(self) -> Period | None:
        """All five years of the plan named, those to come too: what a goal of “十四五” is of.

        >>> str(next(find("“十四五”期间")).whole_plan)
        '2021/2025'
        """
        first = FIRST_YEAR_OF_PLAN.get(self.parts.get("plan") or "") if self.form == "plan" else None
        return Period(first * 12, first * 12 + 59) if first else None

    @property
    def says_year(self) -> bool:
        """Whether the expression alone tells its year: 2023年, “十四五”期间, but not 去年 or 上半年."""
        return bool(self.stated_year) or self.form.startswith("plan")

    @property
    def stated_year(self) -> int:
        """The year written in the expression, in Arabic or Chinese digits, or 0."""
        if short := self.parts.get("yy"):
            return 2000 + int(short)
        digits = (self.parts.get("cy") or "").replace("○", "〇")
        return int(self.parts.get("y") or "".join(f"{chinese_value(digit):.0f}" for digit in digits) or 0)

    def number(self, key: str) -> int:
        """A part of the expression as a number, from Arabic or Chinese digits."""
        if english := self.parts.get(f"e{key}"):
            return ENGLISH.index(english) + 1
        word = self.parts.get(key) or self.parts.get(f"c{key}") or "0"
        return 1 if word == "元" else whole_number(word)


def _within(mention: Mention, published: Period, year: int | None, first: int, last: int) -> Period | None:
    """Months of the mention's own year, else of the governing year, else the latest that had ended."""
    if not 1 <= first <= last <= 12:
        return None
    if mention.has_year:
        return of_months(_year(mention, published), first, last)
    if year is not None:
        return of_months(year, first, last)
    this_year = of_months(published.year, first, last)
    return this_year if this_year.last <= published.last else this_year.shifted(-12)


def _year(mention: Mention, published: Period) -> int:
    stated = mention.stated_year
    return stated if stated else published.year + RELATIVE[mention.parts.get("rel") or "今年"]


def _day(mention: Mention, published: Period, year: int | None) -> Period | None:
    month = _within(mention, published, year, mention.number("m"), mention.number("m"))
    return month and Period(month.first, month.last, mention.number("d"))


def _days(mention: Mention, published: Period, year: int | None) -> Period | None:
    """The month, or months, in which some days in a row lie."""
    first = mention.number("m")
    return _within(mention, published, year, first, mention.number("m2") or first)


def _one_month(mention: Mention, published: Period, year: int | None) -> Period | None:
    return _within(mention, published, year, mention.number("m"), mention.number("m"))


def _since_month(mention: Mention, published: Period, year: int | None) -> Period | None:
    month = _one_month(mention, published, year)
    return month and Period(month.first, max(month.last, published.last))


def _quarter(mention: Mention, published: Period, year: int | None) -> Period | None:
    last = 3 if mention.parts.get("first") else 3 * mention.number("n")
    return _within(mention, published, year, last - 2, last)


def _half(mention: Mention, published: Period, year: int | None) -> Period | None:
    is_second = mention.parts["half"] in ("下半年", "后半年")
    begun = is_second and published.last % 12 >= 6
    if begun and year is None and not mention.has_year:
        return of_months(published.year, 7, 12)
    return _within(mention, published, year, *((7, 12) if is_second else (1, 6)))


BARELY_BEGUN = 3
"""April: before it the year since which something is told has not begun to count."""


def _plan(mention: Mention, published: Period, _: int | None) -> Period:
    first = FIRST_YEAR_OF_PLAN[mention.parts["plan"] or ""]
    begun = published.year - (mention.words.endswith("以来") and published.last % 12 < BARELY_BEGUN)
    last = first + 4 if published.year <= first else min(first + 4, begun)
    return Period(first * 12, last * 12 + 11)


def _first_of_plan(mention: Mention, _: Period, __: int | None) -> Period:
    first = FIRST_YEAR_OF_PLAN[mention.parts["plan"] or ""]
    return Period(first * 12, (first + mention.number("n")) * 12 - 1)


ALL_BUT_OVER = 8
"""September: from then on a year counts among those that some years back are."""


def _years_back(mention: Mention, published: Period, _: int | None) -> Period:
    """The years up to the last that was over, or all but over: 五年来 told in the last months of the fifth."""
    last = published.year if published.last % 12 >= ALL_BUT_OVER else published.year - 1
    n = mention.number("n") or mention.number("n2") or mention.number("n3")
    return Period((last - n + 1) * 12, last * 12 + 11)


def _years_ahead(mention: Mention, published: Period, year: int | None) -> Period:
    """未来三年 counts from the year of publication, or the next one late in it; 从2020年起用3年时间 from the year named."""
    late = published.first == published.last and published.last % 12 >= 6
    ahead = late and mention.words.startswith(("未来", "今后"))
    first = year if year and "用" in mention.words else published.year + ahead
    return Period(first * 12, (first + mention.number("n")) * 12 - 1)


def _so_far(_: Mention, published: Period, __: int | None) -> Period:
    return Period(published.year * 12, published.last)


FORMS: dict[str, Callable[[Mention, Period, int | None], Period | None]] = {
    "iso": _day,
    "day": _day,
    "days": _days,
    "range_of_years": lambda m, p, y: Period(m.number("y") * 12, m.number("y2") * 12 + 11),
    "duration": lambda m, p, y: None,
    "plan": _plan,
    "past_year": lambda m, p, y: of_months(p.year - (p.last % 12 < 11)),
    "plan_year": lambda m, p, y: of_months(
        FIRST_YEAR_OF_PLAN[m.parts["plan"] or ""] + 4 * ("收官" in m.words)
    ),
    "plan_end": lambda m, p, y: of_months(FIRST_YEAR_OF_PLAN[m.parts["plan"] or ""] + 4),
    "years_back": _years_back,
    "years_before": lambda m, p, y: _years_back(m, p, y).shifted(-12 * m.number("n")),
    "plan_first": _first_of_plan,
    "years_later": lambda m, p, y: of_months(y + m.number("n")) if y else None,
    "years_ahead": _years_ahead,
    "since_year": lambda m, p, y: Period(_year(m, p) * 12, (p.year - (p.last % 12 < BARELY_BEGUN)) * 12 + 11),
    "since_month": _since_month,
    "months": lambda m, p, y: _within(m, p, y, m.number("m"), m.number("m2")),
    "first_months": lambda m, p, y: _within(m, p, y, 1, m.number("n")),
    "half": _half,
    "first_quarters": lambda m, p, y: _within(m, p, y, 1, 3 * m.number("n")),
    "quarter": _quarter,
    "months_total": lambda m, p, y: _within(m, p, y, 1, m.number("m")),
    "month": _one_month,
    "month_bare": _one_month,
    "year": lambda m, p, y: of_months(_year(m, p)),
    "year_bare": lambda m, p, y: of_months(_year(m, p)),
    "within_year": lambda m, p, y: of_months(y or p.year),
    "year_end": lambda m, p, y: of_months(y or p.year),
    "this_month": lambda m, p, y: Period(p.last, p.last),
    "last_month": lambda m, p, y: p.shifted(-1),
    "last_quarter": lambda m, p, y: Period(p.last // 3 * 3 - 3, p.last // 3 * 3 - 1),
    "now": lambda m, p, y: p,
    "so_far": _so_far,
    "year_ago": lambda m, p, y: p.shifted(-12),
    "year_start": lambda m, p, y: of_months((p.year if "去年" in m.words else y or p.year) - 1),
}


MAY_HAVE_YEAR = "{Y}?"


@cache
def _runs() -> list[list[tuple[int, Row]]]:
    """The rows with their numbers; those one after the other that may begin with a year, or may not, together."""
    alike = groupby(enumerate(rows("periods")), key=lambda row: row[1]["pattern"].startswith(MAY_HAVE_YEAR))
    return [list(run) for _, run in alike]


@cache
def _pattern() -> re.Pattern[str]:
    """One pattern for all forms, which an empty group after each names; a run of forms shares the year before it."""
    alternatives = []
    for run in _runs():
        has_year = run[0][1]["pattern"].startswith(MAY_HAVE_YEAR)
        bodies = [
            f"(?:{_body(i, row['pattern'].removeprefix(MAY_HAVE_YEAR))})(?P<form{i}>)" for i, row in run
        ]
        alternatives.append(f"{_body(run[0][0], MAY_HAVE_YEAR) * has_year}(?:{'|'.join(bodies)})")
    return re.compile(rf"(?=[\dA-Z“{openings(OPENING)}])(?={OPENING})(?:{'|'.join(alternatives)})")


def _body(number: int, pattern: str) -> str:
    """The pattern of a row with its parts numbered, so that forms may share a part's name."""
    named = re.sub(r"[?]P<(\w+)>", rf"?P<\1_{number}>", pattern.replace("{Y}", YEAR))
    return re.sub(r"[?]P=(\w+)", rf"?P=\1_{number}", named)


@cache
def _parts() -> dict[str, tuple[str, dict[str, str]]]:
    """The form that each group names, and the groups of its parts; those of the year are its run's."""
    parts = {}
    for run in _runs():
        for i, row in run:
            own = re.findall(r"[?]P<(\w+)>", row["pattern"].removeprefix(MAY_HAVE_YEAR).replace("{Y}", YEAR))
            year = ("y", "rel") if row["pattern"].startswith(MAY_HAVE_YEAR) else ()
            groups = {name: f"{name}_{run[0][0]}" for name in year} | {name: f"{name}_{i}" for name in own}
            parts[f"form{i}"] = row["form"], groups
    return parts


def spans(text: str) -> Iterator[Span]:
    """Where the time expressions of a text stand.

    >>> list(spans("2023年，1—11月"))
    [(0, 5), (6, 11)]
    """
    return (match.span() for match in _pattern().finditer(text))


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """The time expressions of a text, from left to right.

    >>> [text[m.start:m.end] for text in ["2023年，1—11月比去年同期快"] for m in find(text)]
    ['2023年', '1—11月', '去年同期']
    """
    if not IN_ALL.search(text):
        return
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        form, parts = _parts()[match.lastgroup or ""]
        yield Mention(*match.span(), form, {name: match[group] for name, group in parts.items()}, match[0])
