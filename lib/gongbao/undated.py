"""When a text without a date was written: what it names is weighed, and the month that most of it allows is taken."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from gongbao import dating, events, home, periods
from gongbao.dating import AIM, MONTHS, SENTENCE, Evidence, of_year
from gongbao.numerals import whole_number
from gongbao.periods import FIRST_YEAR_OF_PLAN, Mention, Period

LONGEST = 20_000
"""How much of a text is asked when it was written."""
TELLING = ("fact", "reached", "named", "since", "reviewed", "planned", "estimated", "held", "held_on_months")
"""Of the last year in one of these parts is a text that says neither 今年 nor 去年."""
TWO_YEARS = re.compile(
    r"[较比]((?:19|20)\d\d)年(?:同期)?[^。；较比]{0,40}两年平均|两年平均[^。；]{0,40}[较比]((?:19|20)\d\d)年(?:同期)?"
)
"""较2019年同期下降4.4%，两年平均下降2.2%: of the second year after the base."""
PLAN_TOLD = re.compile("(十[一二三四五])五[”’]?规划[”’》]?(?:》)?(?:的?解读|发布|出台|印发|新闻发布会)")
PLAN_DRAFTED = re.compile(
    "(十[一二三四五])五[”’]?[^，。；“”《》]{0,20}规划》?[（(]?(?:建议稿|草案|征求意见稿|编制)"
)
"""《“十二五”工业发展规划（建议稿）》: a plan is drafted before its first year, or early in it."""
YEAR_OF_PLAN = re.compile(
    "(今年是|明年是|去年是)?“?(十[一二三四五])五”?[^，。；“”]{0,6}?(收官|收好[官尾]|开局(?=之年)|开局|开好局|起好步)(之年)?"
)
YEARS_AHEAD = re.compile(r"(?:未来|今后)([两二三四五六七八九十]|\d{1,2})年[\s\S]{0,120}?到((?:19|20)\d\d)年")
"""未来5年定下目标……到2017年: how far ahead a year is."""
ACTION_PLAN = re.compile(
    r"(?:印发|出台|发布|实施|制定)[^，。]{0,6}《[^》]{4,40}[（(]((?:19|20)\d\d)[—–~～至-]+(?:19|20)?\d\d年?[）)]》"
)
"""印发《……行动方案（2025—2027年）》: news of a plan is of its first year."""
SIGNED_MONTH = re.compile(r"^(?:[㐀-鿿]{2,20} +)?[（(]?((?:19|20)\d\d)年(\d{1,2})月[）)]?$", re.MULTILINE)
GLUED_MONTH = re.compile(r"[局厅委办府会]((?:19|20)\d\d)年(\d{1,2})月(?=(?:19|20)\d\d年)")
"""……工信局2022年1月2021年，……: who signed and when, run into the text."""
ADDRESSED = re.compile("各位代表|现在，我代表|作《?政府工作报告")
"""A report given to an assembly sits in the first months of a year."""
MEETING = re.compile("(?:工作会议|两会|经济工作会)")
RELATIVE = re.compile("今年|去年|明年|来年|新的一年|新一年|(?<![比较])上年(?!同期|末|底)|本年")
NUMBER = "(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
DAY_OF_NEWS = re.compile(
    rf"(?<![年\d]){NUMBER}月{NUMBER}[日号](?:[电讯]|消息|）?(?:[上下]午)?，?(?:[^。，]{{0,70}}(?:召开|举行|开幕|启幕|发布|公布|通报)|在[^。，]{{2,50}}[会动][^。，]{{0,8}}上)|，?记者从)"
    rf"|(?:今天（|记者){NUMBER}月{NUMBER}[日号]"
)
"""北京3月10日电, 2月6日上午，省人民代表大会会议开幕: the day, which is told without its year."""
CLAUSE_END = re.compile("[，：]")
NEXT = 30
"""How far from months a word of aim may stand that makes them months to come."""
ALIKE = 0.01
"""Weights less than this apart are the same."""
MOST = 2 / 3
"""The share of the months that go best which must be of one year, or nobody knows it."""
SURE = 0.35
"""How much more weighs the year of a day told without one than any other."""
LATE = 11
"""November."""
EARLY = 3
"""In the first three months a text tells of the last ones of the year before."""


def day_of_news(clean: str) -> tuple[int, int] | None:
    """The month and day that the opening tells it was cabled, or what it tells of was held: 3月5日电."""
    told = DAY_OF_NEWS.search(clean[: home.OPENING])
    if told is None:
        return None
    month, day = (whole_number(part) for part in told.groups() if part)
    return (month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


@dataclass(frozen=True)
class Text:
    """What is asked when it was written."""

    clean: str
    head: str
    """The lines before the body."""

    @cached_property
    def asked(self) -> str:
        """As much of it as is asked."""
        return self.clean[:LONGEST]

    @cached_property
    def parts(self) -> tuple[dating.Part, ...]:
        """The periods it names by their years, each with the part it plays."""
        return dating.parts(self.asked)

    @cached_property
    def signed(self) -> Period | None:
        """The month under which it is signed."""
        month = SIGNED_MONTH.search(self.head) or GLUED_MONTH.search(self.opening)
        is_month = month and 1 <= int(month[2]) <= 12
        return periods.of_months(int(month[1]), int(month[2]), int(month[2])) if month and is_month else None

    @cached_property
    def months_over(self) -> tuple[int, int, int]:
        """The last months whose end is told, of 今年, without a year and of 去年; 0 where none is."""
        ended = {"今年": 0, None: 0, "去年": 0}
        for sentence in SENTENCE.finditer(self.asked):
            words, governed = sentence[0], False
            for mention in periods.find(words):
                said = mention.parts.get("rel")
                is_bare = said in ended and not (mention.stated_year or (governed and not said))
                if mention.form in MONTHS and is_bare and not _is_aimed_at(mention, words):
                    period = mention.resolve(periods.of_months(2000), 2000)
                    ended[said] = max(ended[said], period.last % 12 + 1 if period else 0)
                governed = mention.form != "so_far" and (
                    governed or mention.has_year or mention.form in ("plan", "range_of_years")
                )
        return ended["今年"], ended[None], ended["去年"]

    @property
    def opening(self) -> str:
        """Its first sentences."""
        return self.clean[: home.OPENING]

    @cached_property
    def day(self) -> tuple[int, int] | None:
        """The month and day of the news."""
        return day_of_news(self.clean)


def _is_aimed_at(mention: Mention, words: str) -> bool:
    """Whether the clause of a time, or what follows it, aims at it: 力争上半年投资增长9%."""
    clause = CLAUSE_END.split(words[max(0, mention.start - NEXT) : mention.start])[-1]
    return bool(AIM.search(clause + words[mention.start : mention.start + NEXT]))


def _evidence(text: Text) -> Iterator[Evidence]:
    """All that tells when a text was written but the months told without a year."""
    yield from dating.told_by(text.parts)
    yield from events.told_by(text.asked)
    yield from _of_plans(text.asked)
    if bases := TWO_YEARS.search(text.asked):
        yield of_year(int(bases[1] or bases[2]) + 2, 3)
    yield from _at_year_end(text)
    if text.signed:
        yield Evidence(text.signed.first, text.signed.last, 9, anchors=True)


def _at_year_end(text: Text) -> Iterator[Evidence]:
    """12月25日，会议总结2023年，部署2024年: what is said late in a year looks ahead to the next."""
    ahead = [period.year for part, period in text.parts if part in ("aimed", "planned", "turned")]
    if text.day and text.day[0] >= LATE and ahead:
        yield of_year(min(ahead) - 1, 2.5)


def _of_plans(clean: str) -> Iterator[Evidence]:
    if plan := PLAN_TOLD.search(clean):
        yield of_year(FIRST_YEAR_OF_PLAN[plan[1]], 1)
    if draft := PLAN_DRAFTED.search(clean):
        first = FIRST_YEAR_OF_PLAN[draft[1]] * 12
        yield Evidence(first - 12, first + 2, 1, anchors=True)
    for turn in YEAR_OF_PLAN.finditer(clean):
        ends, is_year = turn[3].startswith("收"), bool(turn[4])
        year = FIRST_YEAR_OF_PLAN[turn[2]] + 4 * ends - (turn[1] == "明年是") + (turn[1] == "去年是")
        begins = of_year(year, 4 if turn[1] else 0.5)
        yield begins if is_year or ends else Evidence(begins.first - 12, begins.last, 0.5, anchors=True)
    if ahead := YEARS_AHEAD.search(clean):
        yield of_year(int(ahead[2]) - whole_number(ahead[1].replace("两", "二")), 0.6)
    if action := ACTION_PLAN.search(clean):
        yield of_year(int(action[1]), 0.5)


def _seasons(text: Text) -> list[float]:
    """How well each month of a year goes with the months told without one, and with the kind of text."""
    own, over, of_last_year = text.months_over
    is_past = not own and of_last_year >= over
    weights = [0.0] * 12
    if text.day:
        weights[text.day[0] - 1] += 5
    for month in range(1, 13):
        is_next = month <= EARLY and over >= 12 - EARLY
        for end, is_after in ((own, False), (over, is_next)):
            if end:
                is_over = is_after or (month > end and not is_past)
                weights[month - 1] += 1.5 if is_over else 0.7 * (month == end)
    meets = not (own or over) and bool(MEETING.search(text.opening))
    early = 1 if ADDRESSED.search(text.asked) else 0.3 * meets
    return [weight + early * (at < EARLY) for at, weight in enumerate(weights)]


def _weigh(evidence: list[Evidence], seasons: list[float]) -> dict[int, float]:
    """What speaks for each month that a text may be of, counted from year 0."""
    anchors = [piece for piece in evidence if piece.anchors]
    first = min(piece.first for piece in anchors) - 12
    last = max(piece.last for piece in anchors) + 12
    changes = [0.0] * (last - first + 2)
    for piece in evidence:
        if piece.last >= first and piece.first <= last:
            changes[max(piece.first, first) - first] += piece.weight
            changes[min(piece.last, last) - first + 1] -= piece.weight
    sums = list(accumulate(changes))[:-1]
    return {first + at: weight + seasons[(first + at) % 12] for at, weight in enumerate(sums)}


def counts_from(clean: str, head: str) -> Period | None:
    """The year, or month, that an undated text counts from, if it tells: the one that most of what it names allows.

    >>> str(counts_from("2022年，投资增长8%。今年一季度，投资增长9%。", ""))
    '2023'
    >>> str(counts_from("3月5日，第十三届全国人民代表大会第五次会议开幕。", ""))
    '2022-03'
    """
    text = Text(clean, head)
    if told := _as_told(text):
        return told
    evidence = list(_evidence(text))
    if not any(piece.anchors for piece in evidence):
        return None
    weights = _weigh(evidence, _seasons(text))
    most = max(weights.values())
    best = [month for month, weight in weights.items() if weight > most - ALIKE]
    year, months = Counter(month // 12 for month in best).most_common(1)[0]
    if months < MOST * len(best):
        return None
    others = max((weight for month, weight in weights.items() if month // 12 != year), default=0.0)
    is_sure = bool(text.signed or (text.day and most - others >= SURE))
    return _period_of([month for month in best if month // 12 == year], is_sure)


def _as_told(text: Text) -> Period | None:
    """The last year told, of a text that says neither 今年 nor 去年 and nothing of when it was given."""
    if RELATIVE.search(text.clean) or text.day or ADDRESSED.search(text.clean) or text.signed:
        return None
    aimed = dating.aimed_at(text.parts)
    told = [period for role, period in text.parts if role in TELLING and period not in aimed]
    last = max(told, key=lambda period: period.last).whole_year() if told else None
    bases = (period.last for role, period in text.parts if role in ("base", "history"))
    return last if last and last.last > max(bases, default=0) else None


def _period_of(best: list[int], is_month: bool) -> Period:
    """The month, where the text tells it; January, for the first months of a year; else the year."""
    year, month = divmod(best[0], 12)
    if is_month:
        return periods.of_months(year, month + 1, month + 1)
    looks_back = month == 0 and best[-1] % 12 < EARLY
    return periods.of_months(year, 1, 1) if looks_back else periods.of_months(year)
