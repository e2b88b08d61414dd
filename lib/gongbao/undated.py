"""When a text without a date was written, as the years, months and sessions it names tell, weighed together."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from gongbao import home, periods
from gongbao.numerals import chinese_value
from gongbao.periods import FIRST_YEAR_OF_PLAN, Mention, Period
from gongbao.vocabulary import rows

LONGEST = 20_000
"""How much of a text is asked when it was written."""
SENTENCE = re.compile(r"[^。；\n]+")
EVER = 12 * 3000
"""A month after all others, for what only tells the first that a text may be of."""
NEAR = 60
"""How far from a year the words that tell its part in a sentence may stand."""


@dataclass(frozen=True)
class Evidence:
    """A text is of one of the months from first to last, counted from year 0, which weighs so much."""

    first: int
    last: int
    weight: float
    anchors: bool = False
    """It tells both ends: without such evidence nobody knows the year."""


@dataclass(frozen=True)
class Bounds:
    """What the part a year plays tells: months counted from the first one after the period named."""

    first: int
    last: int
    weight: float
    anchors: bool = False
    of: str = "each"
    """Every period in that part, or the last of them alone, or the first."""


FACT = (
    Bounds(-1, EVER, 3),
    Bounds(0, EVER, 1),
    Bounds(0, 11, 1, anchors=True, of="last"),
    Bounds(0, 2, 0.2, of="last"),
)
SAYS: dict[str, tuple[Bounds, ...]] = {
    "fact": FACT,
    "reached": FACT,
    "named": (Bounds(-12, EVER, 1), Bounds(-12, 5, 0.3, anchors=True, of="last")),
    "day": (Bounds(-1, EVER, 1.5), Bounds(-1, 11, 0.5, anchors=True, of="last")),
    "base": (Bounds(0, EVER, 1.5), Bounds(0, 11, 0.5, anchors=True, of="last")),
    "history": (Bounds(0, EVER, 1.5),),
    "since_best": (Bounds(-12, EVER, 2),),
    "start": (Bounds(-12, EVER, 1), Bounds(-12, 11, 0.8, anchors=True, of="last")),
    "since": (Bounds(-12, EVER, 2), Bounds(-12, -1, 0.3, anchors=True, of="last")),
    "just_past": (Bounds(0, 2, 4, anchors=True),),
    "this_year": (Bounds(-12, -1, 4, anchors=True),),
    "held": (Bounds(-12, -1, 2, anchors=True, of="last"),),
    "held_on_months": (Bounds(-1, 5, 2, anchors=True, of="last"),),
    "held_at_end": (Bounds(-2, 1, 2, anchors=True, of="last"),),
    "report": (Bounds(-12, -10, 3, anchors=True, of="last"),),
    "reviewed": (Bounds(-3, 3, 2, anchors=True, of="last"),),
    "estimated": (Bounds(-3, 3, 2, anchors=True, of="last"),),
    "turned": (Bounds(-13, 2, 1, anchors=True, of="last"), Bounds(-12, -1, 0.6, of="last")),
    "planned": (Bounds(-14, 3, 1, anchors=True, of="last"),),
    "goal": (Bounds(-EVER, -1, 2), Bounds(-14, -1, 0.1, anchors=True, of="first")),
    "aimed": (
        Bounds(-EVER, -1, 2),
        Bounds(-14, -1, 0.4, anchors=True, of="first"),
        Bounds(-12, -1, 0.2, of="first"),
    ),
    "plan_so_far": (Bounds(0, 11, 3, anchors=True),),
    "plan_told": (Bounds(-60, -49, 1, anchors=True),),
    "plan_opens": (Bounds(-60, -49, 4, anchors=True),),
    "plan_ends": (Bounds(-12, -1, 4, anchors=True),),
    "plan_ahead": (Bounds(-EVER, -1, 1), Bounds(-74, -1, 0.1, anchors=True, of="first")),
    "plan_since": (Bounds(-60, EVER, 2), Bounds(-60, 2, 0.3, anchors=True, of="last")),
    "plan_over": (Bounds(-3, EVER, 0.7), Bounds(-3, 11, 0.2, anchors=True, of="last")),
}
"""What each part tells of when a text was written."""

PAST = ("fact", "reached", "named", "day", "reviewed", "estimated")
"""Of the last period in any of these parts a text is told soon after."""
AHEAD = ("aimed", "goal")
"""The parts of a time to come."""
TELLING = ("fact", "reached", "named", "since", "reviewed", "planned", "estimated", "held", "held_on_months")
"""Of the last year in one of these parts is a text that says neither 今年 nor 去年."""
OF_MONTHS = {"held": "held_on_months", "reviewed": "held_on_months", "named": "fact"}
"""The parts that some months of a year play where a whole one would play others."""
PARTS = ("months", "first_months", "half", "first_quarters", "quarter", "months_total", "month", "days")
FIGURE = re.compile(r"(?:[^\d]|\d{1,2}[月日、—-]|G20)*?(?<![\d—年])\d")
AIM = re.compile("目标|力争|将(?!近)|计划|规划|任务|提出|要(?!求|闻|素)|重点(?:打造|建设|培育|发展|推进)")
SHORT_OF_YEAR = re.compile(r"(?m)(?<![\d.])((?:19|20)\d\d)(?:(?<=^\d{4})(?=[㐀-鿿])(?!年))")
"""2017某省工作定了哪些新目标: a headline may leave 年 out."""
TWO_YEARS = re.compile(
    r"[较比]((?:19|20)\d\d)年(?:同期)?[^。；较比]{0,40}两年平均|两年平均[^。；]{0,40}[较比]((?:19|20)\d\d)年(?:同期)?"
)
"""较2019年同期下降4.4%，两年平均下降2.2%: of the second year after the base."""
PLAN_TOLD = re.compile("(十[一二三四五])五[”’]?规划[”’》]?(?:》)?(?:的?解读|发布|出台|印发|新闻发布会)")
OF_ALL_YEARS = re.compile("的?(?:同期|历年|历史)?(?:最|新高|首|次高)")
"""2012年以来最高: how far back a record goes tells only that the text is later."""
YEAR_OF_PLAN = re.compile(
    "(今年是|明年是)?“?(十[一二三四五])五”?(?:规划)?(?:圆满|胜利)?的?(开局|收官)(?:之年)?"
)
ACTION_PLAN = re.compile(
    r"(?:印发|出台|发布|实施|制定)[^，。]{0,6}《[^》]{4,40}[（(]((?:19|20)\d\d)[—–~～至-]+(?:19|20)?\d\d年?[）)]》"
)
"""印发《……行动方案（2025—2027年）》: news of a plan is of its first year."""
CONGRESS = re.compile(
    "(十[一二三四五六]?|[五六七八九])届全国(?:人民代表大会|人大|政协)(?:第)?([一二三四五])次会议"
)
SESSION = re.compile(
    "(?<![十届])(十[六七八九]|二十)(?:大(?![型批])|届((?:[一二三四五六七]中(?:、|和)?(?:全会)?、?)+)(?<=全会))"
)
AHEAD_OF = re.compile("(?:喜迎|迎接|献礼|即将召开)[^，。]{0,6}$")
YEARS = r"\d{2,3}|[一二三四五六七八九]?[十百][一二三四五六七八九]?"
IN_A_ROW = re.compile(
    r"[从自]((?:19|20)\d\d)年(\d{1,2})月份?(?:起|以来|开始)?[^。；]{0,10}?连续(\d{1,3})个月"
)
"""从2010年12月起，已连续96个月高于全国: how long it has been since tells when."""
FURNITURE = re.compile("(?i)copyright|©|版权|备案|许可证|ICP")
FIRST_CONGRESS, FIRST_SESSION = 5, 1978
"""The fifth congress first sat in 1978; each sits once a year for five years."""
SIGNED_MONTH = re.compile(r"^(?:[㐀-鿿]{2,20} +)?[（(]?((?:19|20)\d\d)年(\d{1,2})月[）)]?$", re.MULTILINE)
GLUED_MONTH = re.compile(r"[局厅委办府会]((?:19|20)\d\d)年(\d{1,2})月(?=(?:19|20)\d\d年)")
"""……工信局2022年1月2021年，……: who signed and when, run into the text."""
REPORT_OF = re.compile(r"((?:19|20)\d\d)年[^，。]{0,8}政府工作报告(?![^，。\n]{0,10}(?:完成|执行|落实|进展))")
"""1993年政府工作报告, posted in 2006: it counts from the year it was given; what was done by it is told later."""
ADDRESSED = re.compile("各位代表|现在，我代表|作《?政府工作报告")
"""A report given to an assembly sits in the first months of a year."""
MEETING = re.compile("(?:工作会议|两会|经济工作会)")
RELATIVE = re.compile("今年|去年|明年|(?<![比较])上年(?!同期|末|底)|本年")
DAY_OF_NEWS = re.compile(
    r"(?<![年\d])(\d{1,2})月(\d{1,2})日(?:[电讯]|(?:[上下]午)?，?(?:[^。，]{2,70}(?:召开|举行|开幕|启幕)|在[^。，]{2,50}会[^。，]{0,8}上))"
)
"""北京3月10日电, 2月6日上午，省人民代表大会会议开幕: the day, which is told without its year."""
DAY_HEARD = re.compile(rf"{DAY_OF_NEWS.pattern}|(?<![年\d])(\d{{1,2}})月(\d{{1,2}})日，?记者从")
SURE = 0.35
"""How much more weighs the year of a day told without one than any other."""
EARLY = 3
"""In the first three months a text tells of the last ones of the year before."""


def day_of_news(clean: str) -> tuple[int, int] | None:
    """The month and day that the opening tells it was cabled, or what it tells of was held: 3月5日电."""
    told = DAY_HEARD.search(clean[: home.OPENING])
    month, day = (int(told[1] or told[3]), int(told[2] or told[4])) if told else (0, 0)
    return (month, day) if 1 <= month <= 12 else None


@dataclass(frozen=True)
class Text:
    """What is asked when it was written."""

    clean: str
    title: str
    head: str
    """The lines before the body."""

    @cached_property
    def parts(self) -> tuple[tuple[str, Period], ...]:
        """The periods it names by their years, each with the part it plays."""
        told = Counter(self._parts())
        return tuple(dict.fromkeys(_settled(told, *one) for one in told))

    def _parts(self) -> Iterator[tuple[str, Period]]:
        for sentence in SENTENCE.finditer(self.clean[:LONGEST]):
            words = sentence[0]
            if FURNITURE.search(words):
                continue
            for mention in periods.find(words):
                yield from _part_of(mention, words)
            for year in SHORT_OF_YEAR.finditer(words):
                period = periods.of_months(int(year[1]))
                yield _role(words[: year.start()], words[year.end() :], period), period

    @cached_property
    def months_over(self) -> tuple[int, bool]:
        """The last month of a year whose end is told without the year, and whether as one of 今年; 0 if none is."""
        ended = [0, 0]
        for sentence in SENTENCE.finditer(self.clean[:LONGEST]):
            governed = False
            for mention in periods.find(sentence[0]):
                said = mention.parts.get("rel")
                if mention.form in PARTS and said in (None, "今年") and not mention.stated_year:
                    period = mention.resolve(periods.of_months(2000), 2000)
                    if period and not (governed and said is None) and not AIM.search(sentence[0]):
                        at = said == "今年"
                        ended[at] = max(ended[at], period.last % 12 + 1)
                governed = governed or mention.has_year or mention.form in ("plan", "range_of_years")
        return (ended[1], True) if ended[1] >= ended[0] else (ended[0], False)

    @cached_property
    def day(self) -> tuple[int, int] | None:
        return day_of_news(self.clean)


def _settled(told: Counter[tuple[str, Period]], role: str, period: Period) -> tuple[str, Period]:
    """A year that is told of and aimed at plays the part that it plays more often."""
    facts, aims = told["fact", period], sum(told[aim, period] for aim in AHEAD)
    if facts and aims and role in ("fact", *AHEAD):
        return ("fact" if facts > aims else role if role in AHEAD else "goal"), period
    return role, period


def _part_of(mention: Mention, words: str) -> Iterator[tuple[str, Period]]:
    before, after = words[max(0, mention.start - NEAR) : mention.start], words[mention.end :][:NEAR]
    if mention.form.startswith("plan"):
        yield from _part_of_plan(mention, before, after)
        return
    period = mention.resolve(None) if mention.stated_year else None
    if period is None:
        return
    if mention.form == "since_year":
        role = "since_best" if OF_ALL_YEARS.match(after) else "since"
        yield role, Period(period.first, period.first + 11)
    elif mention.form == "year_bare":
        yield "aimed" if mention.words.startswith("展望") else "reviewed", period
    elif mention.form in ("day", "iso"):
        yield "day", Period(period.first, period.last)
    else:
        role = _role(before, after, period)
        if period != period.whole_year():
            role = OF_MONTHS.get(role, role)
        yield role, Period(period.first, period.last)


def _part_of_plan(mention: Mention, before: str, after: str) -> Iterator[tuple[str, Period]]:
    first = FIRST_YEAR_OF_PLAN.get(mention.parts.get("plan") or "")
    if first is None:
        return
    whole = Period(first * 12, first * 12 + 59)
    if mention.form == "plan_first":
        yield "plan_so_far", Period(first * 12, (first + mention.number("n")) * 12 - 1)
    elif mention.form == "plan_end":
        yield "base" if before.endswith(("比", "较", "由", "从")) else "aimed", whole.whole_year()
    elif mention.words.endswith("以来"):
        yield "plan_since", whole
    elif AIM.search(after) or AIM.search(before[-20:]):
        yield "plan_ahead", whole
    elif FIGURE.match(after):
        yield "plan_over", whole


@cache
def _roles() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    return [(row["role"], re.compile(row["before"]), re.compile(row["after"])) for row in rows("dating")]


def _role(before: str, after: str, period: Period) -> str:
    """The part a period plays in its sentence, as the words around it tell."""
    for role, ahead, behind in _roles():
        if ahead.search(before) and behind.match(after):
            return role
    return "fact" if FIGURE.match(after) else "named"


def _evidence(text: Text) -> Iterator[Evidence]:
    aimed = {period for part, period in text.parts if part in AHEAD}
    past = [period for part, period in text.parts if part in PAST and period not in aimed]
    latest = max((period.last for period in past), default=0)
    for role, bounds in SAYS.items():
        told = [period for part, period in text.parts if part == role]
        yield from (piece for bound in bounds for piece in _bounded(bound, told, latest * (role in PAST)))
    yield from _of_whole_text(text)


def _bounded(bounds: Bounds, told: list[Period], latest: int) -> Iterator[Evidence]:
    if bounds.of != "each" and told:
        pick = max if bounds.of == "last" else min
        told = [pick(told, key=lambda period: period.last)]
    for period in told:
        if bounds.of == "last" and period.last < latest:
            continue
        after = period.last + 1
        yield Evidence(after + bounds.first, after + bounds.last, bounds.weight, bounds.anchors)


def _of_whole_text(text: Text) -> Iterator[Evidence]:
    """What no year tells: plans, sessions of the congress, two-year rates, a month that was signed."""
    clean = text.clean[:LONGEST]
    if bases := TWO_YEARS.search(clean):
        yield _of_year(int(bases[1] or bases[2]) + 2, 3)
    if plan := PLAN_TOLD.search(clean):
        yield _of_year(FIRST_YEAR_OF_PLAN[plan[1]], 1)
    for turn in YEAR_OF_PLAN.finditer(clean):
        year = FIRST_YEAR_OF_PLAN[turn[2]] + 4 * (turn[3] == "收官") - (turn[1] == "明年是")
        yield _of_year(year, 4 if turn[1] else 0.5)
    if action := ACTION_PLAN.search(clean):
        yield _of_year(int(action[1]), 0.5)
    if session := CONGRESS.search(clean):
        congress, nth = (int(chinese_value(word)) for word in session.groups())
        yield _of_year(FIRST_SESSION + 5 * (congress - FIRST_CONGRESS) + nth - 1, 4)
    if run := IN_A_ROW.search(clean):
        last = int(run[1]) * 12 + int(run[2]) - 2 + int(run[3])
        yield Evidence(last, last + 2, 3, anchors=True)
    yield from _of_events(clean)
    if month := _signed(text):
        at = int(month[1]) * 12 + int(month[2]) - 1
        yield Evidence(at, at, 9, anchors=True)


def _of_events(clean: str) -> Iterator[Evidence]:
    """The sessions of the party's congress that a text is told after, or before, and the anniversaries it keeps."""
    held = [
        (months[name], is_ahead)
        for name, is_ahead in _sessions(clean)
        if name in (months := _months("session"))
    ]
    for month, is_ahead in held:
        yield Evidence(0, month - 1, 1) if is_ahead else Evidence(month, EVER, 2)
    last, is_ahead = max(held, default=(0, True))
    if last and not is_ahead:
        yield Evidence(last, last + 14, 0.25, anchors=True)
    for name, founded in _months("founding").items():
        if kept := re.search(f"{name}[^，。]{{0,2}}?({YEARS})(?:周年|年来|年(?=[，。]))", clean):
            yield _of_year(founded // 12 + _number(kept[1]), 1)


def _number(word: str) -> int:
    return int(word if word.isdigit() else chinese_value(word))


def _sessions(clean: str) -> Iterator[tuple[str, bool]]:
    """The congresses and plenary sessions a text names, each with whether it is still to come."""
    for found in SESSION.finditer(clean):
        is_ahead = bool(AHEAD_OF.search(clean, max(0, found.start() - 12), found.start()))
        plenums = re.findall("[一二三四五六七]中", found[2] or "")
        if plenums:
            yield from ((f"{found[1]}届{plenum}全会", is_ahead) for plenum in plenums)
        elif not clean.startswith("以来", found.end()):
            yield f"{found[1]}大", is_ahead


@cache
def _months(kind: str) -> dict[str, int]:
    dated = {row["name"]: row["month"].split("-") for row in rows("events") if row["kind"] == kind}
    return {name: int(year) * 12 + int(month) - 1 for name, (year, month) in dated.items()}


def _signed(text: Text) -> re.Match[str] | None:
    return SIGNED_MONTH.search(text.head) or GLUED_MONTH.search(text.clean[: home.OPENING])


def _of_year(year: int, weight: float) -> Evidence:
    return Evidence(year * 12, year * 12 + 11, weight, anchors=True)


def _fits(text: Text, month: int) -> float:
    """How well a month of the year, from 1, goes with the months told without a year and the kind of text."""
    weight = 0.0
    if text.day:
        weight += 5 * (text.day[0] == month)
    over, own = text.months_over
    if over:
        is_next = month <= EARLY and over >= 12 - EARLY and not own
        weight += 1.5 if month > over or is_next else 0.7 * (month == over)
    if ADDRESSED.search(text.clean[:LONGEST]):
        weight += month <= EARLY
    elif MEETING.search(text.clean[: home.OPENING]) and not over:
        weight += 0.3 * (month <= EARLY)
    return weight


def counts_from(clean: str, title: str, head: str) -> Period | None:
    """The year, or month, that an undated text counts from, if it tells: the one that most of what it names allows.

    >>> str(counts_from("2022年，投资增长8%。今年一季度，投资增长9%。", "", ""))
    '2023'
    >>> str(counts_from("3月5日，第十三届全国人民代表大会第五次会议开幕。", "", ""))
    '2022-03'
    """
    text = Text(clean, title, head)
    if not (RELATIVE.search(clean) or text.day or ADDRESSED.search(clean) or _signed(text)):
        aimed = {period for role, period in text.parts if role in AHEAD}
        told = [period for role, period in text.parts if role in TELLING and period not in aimed]
        if told:
            return max(told, key=lambda period: period.last).whole_year()
    evidence = list(_evidence(text))
    anchors = [piece for piece in evidence if piece.anchors]
    if not anchors:
        return None
    months = range(min(piece.first for piece in anchors), max(piece.last for piece in anchors) + 13)
    weights = {
        month: sum(piece.weight for piece in evidence if piece.first <= month <= piece.last)
        + _fits(text, month % 12 + 1)
        for month in months
    }
    most = max(weights.values())
    best = [month for month in months if weights[month] > most - 0.01]
    year = best[0] // 12
    others = max((weight for month, weight in weights.items() if month // 12 != year), default=0.0)
    is_sure = bool(_signed(text) or (text.day and most - others >= SURE))
    return _period_of([month for month in best if month // 12 == year], is_sure)


def _period_of(best: list[int], is_month: bool) -> Period:
    """The month, where the text tells it; January, for the first months of a year; else the year."""
    year, month = divmod(best[0], 12)
    if is_month:
        return periods.of_months(year, month + 1, month + 1)
    looks_back = best[-1] % 12 < EARLY
    if looks_back:
        return periods.of_months(year, 1, 1)
    return periods.of_months(year)
