"""The year that a text without a date counts from, as its lines, its title and the years it names tell."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from gongbao import home, periods
from gongbao.periods import Period

LEADING_YEAR = re.compile(
    r"^[ \u3000]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?(?:回眸|展望|回顾)?((?:19|20)\d\d)(?:年(?!以来|至|[-—–~～])|(?!\d|年|\.\d+\s))",
    re.MULTILINE,
)
TITLED = re.compile(r"(?<![到至])(20\d\d)(?:年(?!\d{1,2}月\d)|(?=[上下]半年))")
NAMED = re.compile(
    r"(?<!到)(?<![，。；\s]至)(?<!将于)(?<!计划于)(?<!预计于)(?<![\d—–-])((?:19|20)\d\d)年(?!以来|同期)"
)
TWO_YEARS = re.compile(
    r"[较比]((?:19|20)\d\d)年(?:同期)?[^。；较比]{0,40}两年平均|两年平均[^。；]{0,40}[较比]((?:19|20)\d\d)年(?:同期)?"
)
"""较2019年同期下降4.4%，两年平均下降2.2%: of the second year after the base."""
FIRST_YEARS = re.compile(r"“?(十[一二三四五])五”?(?:规划)?前([一两二三四])年")
"""“十四五”前四年: the plan's fifth year has begun."""
ACTION_PLAN = re.compile(
    r"(?:印发|出台|发布|实施|制定)[^，。]{0,6}《[^》]{4,40}[（(]((?:19|20)\d\d)[—–~～至-]+(?:19|20)?\d\d年?[）)]》"
)
"""印发《……行动方案（2025—2027年）》: news of a plan is of its first year."""
AIMS = re.compile("左右|以上|目标|力争|确保|预期|奋斗")
AIMED = re.compile("提出|力争|目标|将|规划|计划|到")
SINCE = re.compile(r"((?:19|20)\d\d)年以来")
A_DAY = re.compile(r"\s*[.\-/年]\s*\d{1,2}\s*[.\-/月]")
YEAR_END = re.compile(r"(?:[较比]|完成(?=\d{4}年[^，。目任计]{2,16}的\d))((?:19|20)\d\d)年[底末]?")
"""较2017年底提升21.4个百分点: where no other year is named, the text is of the year after."""
SIGNED_MONTH = re.compile(r"^(?:[㐀-鿿]{2,20} +)?[（(]?((?:19|20)\d\d)年(\d{1,2})月[）)]?$", re.MULTILINE)
GLUED_MONTH = re.compile(r"[局厅委办府会]((?:19|20)\d\d)年(\d{1,2})月(?=(?:19|20)\d\d年)")
"""……工信局2022年1月2021年，……: who signed and when, run into the text."""
JUST_PAST = re.compile(r"刚刚?过去的?((?:19|20)\d\d)年")
"""刚刚过去的2021年 is told in the first months of 2022."""
HELD_IN = re.compile(
    r"((?:19|20)\d\d)年(?:全国|全省|省|全市|市)*(?:两会|[^，。\d]{0,12}(?:工作会议|发布会|论坛|大会))"
)
REPORT_OF = re.compile(r"((?:19|20)\d\d)年[^，。]{0,8}政府工作报告(?![^，。\n]{0,10}(?:完成|执行|落实|进展))")
"""1993年政府工作报告, posted in 2006: it counts from the year it was given; what was done by it is told later."""
ADDRESSED = re.compile("各位代表|现在，我代表")
"""A report given to an assembly: in the first months of the last year its headings name."""
LAST_YEAR_IS = re.compile(
    r"去年[^。\n]{0,40}。 *((?:19|20)\d\d)年，[^。\n]{0,24}(?:增长|增加|下降|为|达到?|完成|实现)\d"
)
"""去年表现突出。2022年，产值增长4.4%: which year 去年 is."""
THIS_YEAR = re.compile("今年(?:前|上半年|[一二三]季度|1[-—–~～至到])")
"""Months of the year after it are told too."""
REACHED_IN = re.compile(r"[由从](?:19|20)\d\d年[^，。]{0,20}[加高升大降展长][到至]((?:19|20)\d\d)年")
TO_COME = re.compile("将|力争|要(?!求)|目标|意见|方案|规划|计划|拟|有望|预计")


@dataclass(frozen=True)
class Told:
    """The years that a text tells, and where."""

    clean: str
    title: str
    head: str
    """The lines before the body."""

    @property
    def opening(self) -> str:
        return self.clean[: home.OPENING]

    @cached_property
    def titled(self) -> list[int]:
        return [int(year) for year in TITLED.findall(self.title)]

    @cached_property
    def leading(self) -> list[int]:
        """The years that lines open on, and no days, and then those of the title."""
        lines = LEADING_YEAR.finditer(self.clean)
        return [int(line[1]) for line in lines if not A_DAY.match(self.clean, line.end(1))] + self.titled

    @cached_property
    def named(self) -> list[int]:
        """The years it names; where it only aims at them, those since which it tells: 2024年以来."""
        named = [int(year) for year in NAMED.findall(self.clean)]
        sentences = re.split("[。\n]", self.clean)
        aims = [year for sentence in sentences if AIMED.search(sentence) for year in NAMED.findall(sentence)]
        since = [int(year) for year in SINCE.findall(self.clean)]
        if since and named and len(aims) == len(named) and max(since) == min(named) - 1:
            named = since
        return named + years_reached(self.clean)

    @property
    def year(self) -> int:
        """The first year that a line or the title opens on, else the last that is named.

        A line may open on a year long past, in a text that tells what was done years later.
        """
        if not self.leading:
            return max(self.named)
        done = max(self.done, default=0)
        return done if done > self.leading[0] + 1 and not self.titled else self.leading[0]

    @cached_property
    def done(self) -> frozenset[int]:
        """The years that a sentence tells of without a word of what is to come."""
        told = (sentence for sentence in re.split("[。\n]", self.clean) if not TO_COME.search(sentence))
        return frozenset(int(year) for sentence in told for year in NAMED.findall(sentence))

    @property
    def latest(self) -> int:
        """The latest year that it names, or 0."""
        return max(self.named, default=0)

    @property
    def last_named(self) -> int:
        return max(self.named, default=self.year)


def years_reached(clean: str) -> list[int]:
    """The years that something has come to since another, and is not yet to come to.

    >>> years_reached("产值从2007年的6亿元增加到2012年的9亿元。"), years_reached("将由2023年的3亿元提高到2027年的6亿元。")
    ([2012], [])
    """
    told = (sentence for sentence in re.split("[。\n]", clean) if not TO_COME.search(sentence))
    return [int(year) for sentence in told for year in REACHED_IN.findall(sentence)]


def _january(year: int) -> Period:
    return periods.of_months(year, 1, 1)


def _after_bases(told: Told) -> Period | None:
    """Of the year after the ones it compares with, where it names no others."""
    ended = {int(year) for year in YEAR_END.findall(told.clean)}
    alone = ended and set(told.named) == ended and not (told.leading or "年起" in told.clean)
    return periods.of_months(max(ended) + 1) if alone else None


def _of_two_years(told: Told) -> Period | None:
    bases = TWO_YEARS.search(told.clean)
    year = int(bases[1] or bases[2]) + 2 if bases else 0
    return periods.of_months(year) if bases and not told.leading and year >= told.latest else None


def _after_first_years(told: Told) -> Period | None:
    past = FIRST_YEARS.search(told.clean) if not (told.leading or told.named) else None
    if past is None:
        return None
    years = "一二三四".index(past[2].replace("两", "二")) + 1
    return periods.of_months(periods.FIRST_YEAR_OF_PLAN[past[1]] + years)


def _of_action_plan(told: Told) -> Period | None:
    is_over = re.search("以来|收官|截至目前", told.clean)
    plan = None if told.leading or told.named or is_over else ACTION_PLAN.search(told.clean)
    return periods.of_months(int(plan[1])) if plan else None


def _when_signed(told: Told) -> Period | None:
    month = SIGNED_MONTH.search(told.head) or GLUED_MONTH.search(told.opening)
    is_month = month and 1 <= int(month[2]) <= 12
    return periods.of_months(int(month[1]), int(month[2]), int(month[2])) if month and is_month else None


def _after_just_past(told: Told) -> Period | None:
    past = JUST_PAST.search(told.clean)
    return _january(int(past[1]) + 1) if past else None


def _of_report(told: Told) -> Period | None:
    report = REPORT_OF.search(told.opening) if ADDRESSED.search(told.clean) and not told.titled else None
    return _january(int(report[1])) if report else None


def _of_estimates(told: Told) -> Period | None:
    """A report that estimates the year it reviews is given early in the next."""
    estimates = re.search(f"预计{told.year}年|{told.year}年[^。，]{{0,4}}预计", told.clean)
    return _january(told.year + 1) if estimates and "工作报告" in told.title else None


def _first_of_plan(told: Told) -> Period | None:
    year = told.year
    begins = re.search(
        f"(?:十.五|规划)[”’]?的?开局之年[^。]{{0,4}}{year}年|{year}年[^。，]{{0,6}}是[^。，]{{0,12}}(?:十.五|规划)[”’]?的?开局之年",
        told.clean,
    )
    over = NOT_JANUARY.search(told.clean)
    return (periods.of_months(year) if over else _january(year)) if begins else None


def _of_plan_told(told: Told) -> Period | None:
    """“十三五”规划解读……，到2020年: news of a plan is of its first year, where its last is all that is named."""
    plan = PLAN_TOLD.search(told.clean)
    first = periods.FIRST_YEAR_OF_PLAN[plan[1]] if plan else 0
    years = {*told.named, *told.leading, *map(int, re.findall(r"到((?:19|20)\d\d)年", told.clean))}
    bases = set(map(int, YEAR_END.findall(told.clean)))
    return periods.of_months(first) if plan and years - bases == {first + 4} else None


PLAN_TOLD = re.compile("(十[一二三四五])五[”’]?规划[”’》]?(?:》)?(?:的?解读|发布|出台|印发|新闻发布会)")


def _of_plans_year(told: Told) -> Period | None:
    """今年是“十四五”开局之年: the year of the plan, where the text names none."""
    turn = YEAR_OF_PLAN.search(told.clean) if not (told.leading or told.named) else None
    if turn is None:
        return None
    first = periods.FIRST_YEAR_OF_PLAN[turn[1]]
    return periods.of_months(first + (4 if turn[2] == "收官" else 0))


YEAR_OF_PLAN = re.compile("今年是“?(十[一二三四五])五”?(?:规划)?的?(开局|收官)之年")
NOT_JANUARY = re.compile(
    "1[-—–~～至到](?:[2-9]|1[0-2])月|(?<!去年)(?<!上年)(?:[一三]季度|上半年|前[二三四五六七八九十\\d]+个?(?:月|季度))"
)
"""What no text of January can tell of the year at hand."""


def _of_work_report(told: Told) -> Period | None:
    """A government's work report is of the year in its title; news of one, of the year after what it tells."""
    if "政府工作报告" not in told.title:
        return None
    if told.titled:
        return _january(told.titled[-1])
    done = any(
        not AIMS.search(sentence[0])
        for sentence in re.finditer(
            rf"(?m)(?:^|。) *{told.year}年，[^。]{{0,30}}(?:达到|完成|实现|增长)[^。]{{0,60}}", told.clean
        )
    )
    done = done and f"今年是{told.year}年" not in told.clean
    over = done or _looks_back_on(told.year, told.clean)
    return _january(told.year + bool(over))


def _looks_back_on(year: int, clean: str) -> bool:
    """Whether a heading looks back on a year: 一、2024年工作回顾."""
    return bool(re.search(rf"(?m)^[^，。\n]{{0,6}}{year}年[^，。\n]{{0,10}}(?:回顾|总结)", clean))


def _of_address(told: Told) -> Period | None:
    """An address is given in the last year its headings name, or in the one after that it looks back on."""
    if not ADDRESSED.search(told.clean):
        return None
    last = max(told.leading, default=0)
    return _january(last + _looks_back_on(last, told.clean) if last else told.last_named + 1)


def _after_last_year(told: Told) -> Period | None:
    last_year = LAST_YEAR_IS.search(told.clean) if THIS_YEAR.search(told.clean) else None
    return periods.of_months(int(last_year[1]) + 1) if last_year else None


def _after_review(told: Told) -> Period | None:
    """2009年工作总结: 去年2月……, and no 今年 but aims for 2010: given in the first days of the year after."""
    year = max(told.titled, default=0)
    reviews = year and REVIEW.search(told.title) and "去年" in told.clean and "今年" not in told.clean
    return _january(year + 1) if reviews and f"{year + 1}年" in told.clean else None


REVIEW = re.compile("总结|回顾|情况")


def _after_year_end(told: Told) -> Period | None:
    """截至去年底……。2022年，工业增加值284亿元: a text that tells what a year came to as the last."""
    year = told.last_named
    counted = re.search(rf"{year}年(?!\d{{1,2}}月|[上下]半年|第?[一二三四]季度)[^，。]{{2,14}}\d", told.clean)
    at_end = "截至去年" in told.clean and counted and not told.titled
    return periods.of_months(year + 1) if at_end and year in told.done else None


def _after_results(told: Told) -> Period | None:
    """A text that tells what a whole year came to, and what 今年 is to come to, is of the year after."""
    year = told.leading[0] if told.leading else told.last_named
    over = re.search(OVER.format(year), told.clean)
    ahead = AIM_OF_YEAR.search(told.clean)
    own = told.titled or re.search(
        f"今年是{year}年|{year}年(?:的?(?:目标|计划|任务|预期)|[^，。]{{0,12}}(?:将|力争|预计))", told.clean
    )
    is_last = year == max([*told.named, *told.leading[:1]]) or (ahead and f"部署{year + 1}年" in told.clean)
    if not (over and ahead and is_last) or own:
        return None
    return periods.of_months(year + 1) if NOT_JANUARY.search(told.clean) else _january(year + 1)


OVER = (
    r"(?:^|[。\n]) *{0}年，(?:[^。\d]|G20)*?(?:达到?|增长|增速|为|(?:完成|实现|生产)[㐀-鿿]{{0,12}})了?[\d]"
)
"""2011年，全市生产总值达到403亿元."""
AIM_OF_YEAR = re.compile(
    "今年[^，。；]{0,20}(?:预期|目标|主要任务|奋斗)|今年(?:一季度|上半年|前|1[-—–~～至到])"
)


def _looking_back(told: Told) -> Period | None:
    """A text that speaks of 去年 more than of 今年 is of the first months of a year."""
    starts = re.search(
        f"{told.last_named}年(?:(?:\\d{{1,2}}月)?起|[^，。\\d]{{0,20}}(?:将|有望)|前[一二三]?季度)",
        told.clean,
    )
    if told.clean.count("去年") <= told.clean.count("今年") or told.titled or starts:
        return None
    held = HELD_IN.search(told.opening)
    return _january(int(held[1]) if held else told.last_named + 1)


def _since_told(told: Told) -> Period | None:
    """2023年以来，……前三季度增长17.6%: of the year it tells what has been done since."""
    since = [int(year) for year in SINCE.findall(told.clean)]
    return periods.of_months(max(since)) if since else None


def _as_told(told: Told) -> Period | None:
    return periods.of_months(told.year)


Rule = Callable[[Told], Period | None]
WITHOUT_YEAR: tuple[Rule, ...] = (
    _of_two_years,
    _after_first_years,
    _of_action_plan,
    _of_plan_told,
    _of_plans_year,
    _after_bases,
    _when_signed,
    _after_just_past,
)
WITH_YEAR: tuple[Rule, ...] = (
    _of_report,
    _of_estimates,
    _first_of_plan,
    _of_work_report,
    _of_address,
    _after_review,
    _after_last_year,
    _after_year_end,
    _after_results,
    _looking_back,
    _as_told,
)
"""What a text that tells a year is of, by the first that knows."""


def counts_from(clean: str, title: str, head: str) -> Period | None:
    """The year, or month, an undated text counts from: the first its lines or title open on, else the last it names.

    >>> str(counts_from("2020年重点工作\\n（一）工业投资增长5%。\\n2021年工作思路", "2020年重点工作", ""))
    '2020'
    """
    told = Told(clean, title, head)
    rules = WITHOUT_YEAR + (WITH_YEAR if told.leading or told.named else (_since_told,))
    return next(filter(None, (rule(told) for rule in rules)), None)
