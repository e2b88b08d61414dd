"""The parts that the years and plans a text names play in it, and what each tells of when it was written."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from gongbao import periods
from gongbao.periods import FIRST_YEAR_OF_PLAN, PARTS_OF_YEAR, Mention, Period
from gongbao.vocabulary import rows

Part = tuple[str, Period]
"""A part of `dating.csv`, or one of those below, and the period that plays it."""
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
    "before_last": (Bounds(12, EVER, 2), Bounds(12, 23, 0.5, anchors=True, of="last")),
    "since_best": (Bounds(-12, EVER, 2),),
    "start": (Bounds(-12, EVER, 1), Bounds(-12, 11, 0.8, anchors=True, of="last")),
    "since": (Bounds(-12, EVER, 2), Bounds(-12, 11, 0.3, anchors=True, of="last")),
    "just_past": (Bounds(0, 2, 4, anchors=True),),
    "this_year": (Bounds(-12, -1, 4, anchors=True),),
    "held": (Bounds(-12, -1, 2, anchors=True, of="last"),),
    "held_on_months": (Bounds(-1, 5, 2, anchors=True, of="last"),),
    "held_at_end": (Bounds(-2, 1, 2, anchors=True, of="last"),),
    "report": (Bounds(-12, -10, 1.8, anchors=True, of="last"),),
    "reviewed": (Bounds(-3, 3, 2, anchors=True, of="last"),),
    "estimated": (Bounds(-3, 3, 2, anchors=True, of="last"),),
    "turned": (Bounds(-13, 2, 1, anchors=True, of="last"), Bounds(-12, -1, 0.6, of="last")),
    "year_of": (Bounds(-12, 2, 1, anchors=True, of="last"), Bounds(-12, -1, 0.6, of="last")),
    "planned": (Bounds(-14, 3, 1, anchors=True, of="last"),),
    "goal": (Bounds(-EVER, -1, 2), Bounds(-14, -1, 0.1, of="first")),
    "aimed": (
        Bounds(-EVER, -1, 2),
        Bounds(-14, -1, 0.4, anchors=True, of="first"),
        Bounds(-12, -1, 0.2, of="first"),
    ),
    "plan_so_far": (Bounds(0, 11, 3, anchors=True),),
    "plan_ahead": (Bounds(-EVER, -1, 1), Bounds(-74, -1, 0.1, of="first")),
    "plan_since": (Bounds(-60, EVER, 2), Bounds(-60, 2, 0.3, anchors=True, of="last")),
    "plan_over": (Bounds(-3, EVER, 0.7), Bounds(-3, 5, 0.2, anchors=True, of="last")),
}
"""What each part tells of when a text was written."""

PAST = ("fact", "reached", "named", "day", "reviewed", "estimated")
"""Of the last period in any of these parts a text is told soon after."""
AHEAD = ("aimed", "goal")
"""The parts of a time to come."""
OF_MONTHS = {"held": "held_on_months", "reviewed": "held_on_months", "named": "fact"}
"""The parts that some months of a year play where a whole one would play others."""
MONTHS = (*PARTS_OF_YEAR, "days")
"""The forms of some months or days of a year."""
FIGURE = re.compile(r"(?:[^\d]|\d{1,2}[月日、—-]|G20)*?(?<![\d—年])\d")
AIM = re.compile(
    "目标|力争|将(?![近军])|计划|规划|(?<!首要)任务|提出|(?<![重主首需次])要(?!求|闻|素)|重点(?:打造|建设|培育|发展|推进)"
)
SHORT_OF_YEAR = re.compile(r"(?m)(?<![\d.])((?:19|20)\d\d)(?:(?<=^\d{4})(?=[㐀-鿿])(?!年))")
"""2017某省工作定了哪些新目标: a headline may leave 年 out."""
OF_ALL_YEARS = re.compile("的?(?:同期|历年|历史)?(?:最|新高|首|次高)")
"""2012年以来最高: how far back a record goes tells only that the text is later."""
RELATIVE = re.compile("今年|去年(?!同期|年?[末底])")
"""A year told by when the text is of."""
FURNITURE = re.compile("(?i)copyright|©|版权|备案|许可证|ICP")


def parts(clean: str) -> tuple[Part, ...]:
    """The periods a text names by their years, each with the part it plays.

    >>> [(part, str(period)) for part, period in parts("2023年，投资增长5%。到2025年，达到9亿元。")]
    [('fact', '2023'), ('goal', '2025')]
    """
    told = Counter(_parts(clean))
    return tuple(dict.fromkeys(_settled(told, *one) for one in told))


def aimed_at(told: tuple[Part, ...]) -> set[Period]:
    """The periods that a text looks ahead to.

    >>> [str(period) for period in aimed_at(parts("2023年，投资增长5%。到2025年，达到9亿元。"))]
    ['2025']
    """
    return {period for part, period in told if part in AHEAD}


def _parts(clean: str) -> Iterator[Part]:
    for sentence in SENTENCE.finditer(clean):
        words = sentence[0]
        if FURNITURE.search(words):
            continue
        mentions, ahead = list(periods.find(words)), 0
        relative = list(RELATIVE.finditer(words))
        for mention, following in zip_longest(mentions, mentions[1:]):
            for part, period in _part_of(mention, words, following):
                part = _beside(relative, part, mention)
                is_next = part in ("fact", "named") and 0 < ahead < period.first
                ahead = period.last if part in AHEAD or is_next else ahead
                yield "goal" if is_next else part, period
        for year in SHORT_OF_YEAR.finditer(words):
            yield _role(words[: year.start()], words[year.end() :]), periods.of_months(int(year[1]))


def _beside(relative: list[re.Match[str]], part: str, mention: Mention) -> str:
    """The part of a year told beside 今年 or 去年, which would have been said of the year at hand or the last."""
    if part == "base" and relative:
        return "history"
    last = [said for said in relative if said[0] == "去年"]
    own = all(
        said.start() < mention.start or FIGURE.match(said.string[mention.end : said.start()]) for said in last
    )
    return "before_last" if part == "fact" and last and own else part


def _settled(told: Counter[Part], role: str, period: Period) -> Part:
    """A year that is told of and aimed at plays the part that it plays more often."""
    facts, aims, goals = (told[part, period] for part in ("fact", *AHEAD))
    if facts and (aims or goals) and role in ("fact", *AHEAD):
        return ("fact" if facts > aims and facts > goals else "aimed" if aims else "goal"), period
    return role, period


def _part_of(mention: Mention, words: str, following: Mention | None) -> Iterator[Part]:
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
    elif mention.form == "iso":
        return
    elif mention.form == "day":
        yield "day", Period(period.first, period.last)
    else:
        role = _role(before, after)
        role = "fact" if role == "named" and "全年" in mention.words else role
        if role == "fact" and following and following.form in MONTHS and not following.has_year:
            period = following.resolve(period, period.year) or period
        if period != period.whole_year():
            role = OF_MONTHS.get(role, role)
        yield role, Period(period.first, period.last)


def _part_of_plan(mention: Mention, before: str, after: str) -> Iterator[Part]:
    first = FIRST_YEAR_OF_PLAN.get(mention.parts.get("plan") or "")
    if first is None:
        return
    whole = Period(first * 12, first * 12 + 59)
    if mention.form == "plan_first":
        yield "plan_so_far", Period(first * 12, (first + mention.number("n")) * 12 - 1)
    elif mention.form == "plan_end":
        is_aim = before.endswith(("到", "至")) or AIM.search(before[-20:]) or AIM.search(after)
        yield "aimed" if is_aim else "history", whole.whole_year()
    elif mention.words.endswith("以来"):
        yield "plan_since", whole
    elif AIM.search(after) or AIM.search(before[-20:]):
        yield "plan_ahead", whole
    elif FIGURE.match(after):
        yield "plan_over", whole


@cache
def _roles() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    return [(row["role"], re.compile(row["before"]), re.compile(row["after"])) for row in rows("dating")]


def _role(before: str, after: str) -> str:
    """The part a period plays in its sentence, as the words around it tell."""
    for role, ahead, behind in _roles():
        if ahead.search(before) and behind.match(after):
            return role
    return "fact" if FIGURE.match(after) else "named"


def told_by(told: tuple[Part, ...]) -> Iterator[Evidence]:
    """What the parts tell of when their text was written."""
    aimed = aimed_at(told)
    past = [period for part, period in told if part in PAST and period not in aimed]
    latest = max((period.last for period in past), default=0)
    for role, bounds in SAYS.items():
        playing = [period for part, period in told if part == role]
        yield from (piece for bound in bounds for piece in _bounded(bound, playing, latest * (role in PAST)))


def _bounded(bounds: Bounds, told: list[Period], latest: int) -> Iterator[Evidence]:
    if bounds.of != "each" and told:
        pick = max if bounds.of == "last" else min
        told = [pick(told, key=lambda period: period.last)]
    for period in told:
        if bounds.of == "last" and period.last < latest:
            continue
        after = period.last + 1
        yield Evidence(after + bounds.first, after + bounds.last, bounds.weight, bounds.anchors)


def of_year(year: int, weight: float) -> Evidence:
    """That a text is of a year.

    >>> of_year(2024, 1)
    Evidence(first=24288, last=24299, weight=1, anchors=True)
    """
    return Evidence(year * 12, year * 12 + 11, weight, anchors=True)
