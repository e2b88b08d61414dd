"""A sentence as it is read: what carries on in it from clause to clause, and which time governs a figure."""

import re
from functools import cached_property

from gongbao import periods, regions
from gongbao.discourse import Discourse, Topic
from gongbao.measures import TIME, TIMES
from gongbao.names import hide_brackets
from gongbao.periods import PARTS_OF_YEAR, Mention, Period, is_epoch
from gongbao.records import replace

SENT = re.compile(rf"{periods.SENT}|(?:从[^，。]{{2,20}}?)?(?:获悉|了解到)")
"""5月25日讯, 5月25日从省经信厅获悉: the day a report was sent or heard, which no figure of it is of."""
DATELINE = re.compile(r"\s*(?:据)?[㐀-鿿]{2,8}[网社报](?:[㐀-鿿]{2,4})?")
"""新华网北京3月10日电: who sent a report, and where from."""
FIRST_TIME, FIRST_AGO = 0xF0000, 0x100000
BYLINE = re.compile(r"[\s，：]*(?:（[^（）]{0,20}）|【[^】]{0,20}】)")
"""（记者某某）: who wrote the report, after the day it was sent."""
BEFORE_TIME = r"【[^】]{1,12}】|仅|单是|光|[一二三四五六七八九十]是|[㐀-鿿]{0,8}讯[\s，：]*(?:（[^（）]{0,16}）|【[^】]{0,16}】)?|其中|截至|截止|至|到|在|自|从|但|而|不过|尤其是?|特别是?|尽管|虽然|预计|计划于?|拟于?|力争|确保|将于|同时|此外|刚刚过去的|刚过去的|即将过去的|过去的|回顾|进入|展望|整个|(?:作为)?[㐀-鿿“”]{2,12}(?:之初|初期|伊始|(?:收官|开局|起步|奠基)(?:之?年)?)的|[“‘（\s]"
"""What may stand before a time that opens a clause: 其中, 刚刚过去的, 改革开放之初的, “十三五”收官之年的."""
ENDED = re.compile("[。！？；]")
OPENING = re.compile(rf"(?:{BEFORE_TIME})*{TIME}")
"""A clause that opens on a time lets it govern what follows."""
INDUSTRY_FIRST = re.compile(f"[^，。\\d]{{0,6}}(?:工业|经济|生产)(?:经济|运行|生产)?{TIME}")
"""工业经济1—5月份总体呈现回暖态势: the months stand after the noun that went so."""
PHASES = re.compile(rf"{TIME}[㐀-鿿]{{2,8}}，{TIME}[㐀-鿿]{{2,8}}，")
REPORTED = re.compile("召开|举行|举办|通报|发布|公布|介绍|分析|讲评|总结")
"""召开1—4月工业经济运行分析会: what is then told is of those months."""
REVIEWED = re.compile(
    rf"(?:发布|公布|通报)了?的?《?{TIME}[^，。]{{0,16}}(?:运行|公报|数据|情况|统计|综述|快报|月报)"
)
"""发布2021年经济运行情况: what is then told is of that year, and not of the day it was published."""
SHOWN = re.compile(
    rf"《?{TIME}[^，。]{{0,24}}(?:公报|快报|月报|年报)》?(?:数据)?显示|(?:根据|据){TIME}[^，。]{{0,12}}(?:数据|公报|快报)$"
)
"""某县2013年统计公报显示: what is told is of that year."""
ASSESSED = re.compile(
    rf"(?:发布|公布|印发|出炉|揭晓)了?的?《{TIME}[^，。》]{{2,30}}(?:评估|评价|考核|发展|指数|监测|统计|运行)[^，。》]{{0,8}}(?:报告|结果|榜单?|公报|通报|白皮书)》"
)
"""省里联合发布《2021年制造业高质量发展评估报告》: what is told is of the year that it assesses."""
SUMMED_UP = re.compile(
    rf"(?:归纳|总结|回顾|梳理|概括|盘点|展示)了?[^，。]{{0,6}}{TIME}[^，。]{{0,20}}(?:成效|成就|成绩|进展|变化|亮点|历程|情况|成果)$"
)
"""归纳了“十三五”时期工业发展的成效: what is told next is of those years."""
COME_OUT = re.compile(
    rf"{TIME}[^，。]{{0,12}}(?:数据|成绩单|年报|公报|答卷)[^，。]{{0,6}}(?:揭晓|出炉|发布|公布|亮相)"
)
"""各城市2021年经济数据陆续揭晓: what follows is told of that year."""
SAID_PLACE = re.compile("该([省市县州旗])(?![场民长级镇域])|全(?P<county>县)(?![域级区市城乡（])")
SINCE = re.compile(rf"(?:{BEFORE_TIME})*{TIME}以来.")
"""第三季度以来增速全部为正: since when something has been so is no time of the figures after it."""
FROM_TO = re.compile(f"从{TIME}[到至]{TIME}")
RUN = re.compile(rf"{TIME}(?:[、和与及]{TIME})+")
GOALS = re.compile("目标|任务|计划|力争|确保|[将要]")
GOAL_TIME = re.compile(rf"[到至]{TIME}(?!的|来)")
UP_TO_END = re.compile(rf"{TIME}，?截[至止]{TIME}")
"""2024年截至1月底: the end of a month of that year."""
UP_TO = re.compile(r"截[至止]到?(?:今年)?(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月")
"""截至10月16日，今年……: what is told up to a day is of the months up to it, though the year is told after it."""
LONGEST_UP_TO = 60
"""How far from the start of a sentence such a day may stand."""
LAST_YEAR = re.compile("去年|上年|前年")
STOCKS = re.compile("余额|存款|贷款|资产|注册资本|总投资")
"""What stands at a time and is no sum of months."""
SETS_AIMS = re.compile("(?:确立|确定|提出|制定|明确)了?[^，。]*(?:目标|任务)+$")
"""已确立未来5年推进新型工业化的目标任务——……: the years that the goals after it are of."""
TIME_LAST = re.compile(rf"(?:预计|预测|开局|[增走态趋][势长高]|[好稳快升暖位]|良好|回升|较快){TIME}$")
"""固定资产投资稳步回升｜1—4月，完成……: a heading that runs into the text under it."""
GLUED = re.compile(rf"(?:{TIME}|[㐀-鿿]{{8}}(?<![在于从自到至比较与和同即是]))({TIME})$")
"""规模创出新高度2023年，全省……: a heading that runs into the time its paragraph opens on."""
MONTHS_OVER = ("months", "first_months")
"""2020年计划投资50亿元，1—6月完成30亿元: what was done in months that are over is no plan."""
SO_FAR = re.compile("(?:今年|年初)以?来")
RUNS = (*MONTHS_OVER, "half", "first_quarters")
EARLY = 3
"""In the first months of a year 全年 is of the year before."""
RECENT = re.compile(r"\s*(?:[^，。；]{0,12}，)?近(?:些|几)?年来?(?!间|内)")
LATELY = re.compile(r"\s*(?:就在)?(?:不久前|前不久|眼下|这几天|如今)")
"""不久前，某园区迎来12家企业: no count of the months that the paragraph before told of."""
LOOKED_BACK = 60
SAID = 600
YEAR_RUNS = re.compile(f"{TIME}(?:，|实现|完成|全年|规|工业|地区生产|生产总值|GDP|累计|共)")
"""某区2021年实现了……; 四川省2010年主任会议 only names a meeting."""
LONGEST_NAME = 16
"""How far a time that follows the name of the region may stand from the start of a clause."""
LATE = 10
"""The first of the months in which a report is given on its own year: November, counted from January as 0."""
PLAN_YEARS = 5
EPOCHS = ("plan", "years_back", "past_year")


def is_within(period: Period, year: Period) -> bool:
    """Whether a period is of some months of a year."""
    return year.covers(period) and period != year


def _is_part_of_year(period: Period | None) -> bool:
    """Whether a period is a run of months of one year: a bulletin about it goes on being about it."""
    return period is not None and not period.day and 1 < period.last - period.first + 1 < 12


def _is_month(period: Period | None) -> bool:
    return period is not None and period.first == period.last and not period.day


def _is_year_before(period: Period | None, reference: Period | None) -> bool:
    """Whether a period is the year before the early months of the next: a bulletin then looks back on it."""
    if period is None or reference is None or reference.last % 12 >= EARLY:
        return False
    return period == periods.of_months(reference.year - 1)


def _reviewed(state: Discourse) -> Period | None:
    """The year before a work report, or its own where it came out in the last months of it."""
    if not state.reference or not (state.is_review or state.sums_up):
        return None
    is_late = state.reference.first == state.reference.last and state.reference.first % 12 >= LATE
    return periods.of_months(state.reference.year - (not is_late))


class Sentence:
    """What carries on from clause to clause of one sentence; few sentences set more than a few of these."""

    status: str = ""
    shared: tuple[str, str, str] = ("", "", "")
    """The whole of the last share, and the words and indicator it was a share in."""
    has_fact: bool = False
    """A figure of it was a fact: an estimate after it (预计全年达) ends with its semicolon."""
    status_before: str = ""
    """The status before the clause at hand."""
    period: Period | None = None
    form: str = ""
    year_said: bool = False
    topic: Topic = Topic()
    opened: bool = False
    is_first: bool = False
    """It is the first of its paragraph."""
    has_place: bool = False
    """It opens on a place, so that it is not about the firm or project of the paragraph."""
    is_placed: bool = False
    """Its opening has been looked at for a place."""
    turns: tuple[Topic, ...] = ()
    """The names whose rates are yet to be told: A、B、C分别增长x、下降y、增长z."""
    outside: tuple[Topic, Period | None, str, str] | None = None
    """What was told before a bracket, with its period, form and status, which goes on after it: 项目19个（总投资42亿元），竣工7个."""
    aside: str = ""
    """The words before a bracket, which go on after it: 比上年同期（3.2%）提高."""
    host: str = ""
    """Whom 该项目 or 该区 has meant in it."""
    row: tuple[str, ...] = ()
    """The industries told off so far, each a clause of its own."""
    names: tuple[str, ...] = ()
    """The names a count has just listed: A、B、C 3个行业."""
    heard: Topic | None = None
    """What the words after a count speak of, for the figures that follow."""
    held_against: str = ""
    """What a clause without a figure says the next is held against: 与全市平均相比."""
    grew_since: str = ""
    """What was told as a multiple of what it was in another year, which is the base of its growth alone."""
    moved_share: str | None = None
    """What the share is of that a difference in points has just been told of; empty where no word says it."""
    counts: Topic | None = None
    """What was counted right before, where the words after it spoke of another quantity: 27个行业增加值增长，占67%."""
    ended: Period | None = None
    """The end of the months that a flow was summed up in: 截至5月底，完成投资312亿元."""
    is_end: bool = False
    """The period was told as the end of a month: 截至3月底."""
    is_up_to: bool = False
    """And as the end of what was summed up: 截至7月末."""
    ends: tuple[Period, Period] | None = None
    """The two periods of 从1997年的A增加到2002年的B, for the clauses that follow."""
    topic_before: Topic | None = None
    compared: str = ""
    """The period that a clause before sets all figures against: 同1987年相比."""
    whole: str = ""
    """The words that set a figure against a whole with its amount: 占年度目标220亿元."""
    outer: tuple[Period | None, str] | None = None
    """The period that a part of it (其中3月份) has taken the place of."""
    within: tuple[Period | None, str] | None = None
    """The period before a time told within a clause (规模去年达到…), which comes back after the semicolon."""
    month_told: tuple[Period, str] | None = None
    """The month whose figures stand before those of the months up to it: 6月完成产值21亿元，1—6月累计110亿元."""
    month: Period | None = None
    """The month a sentence opens on: it governs the paragraph if a statistic follows, and not if an event does."""
    yearless: bool = False
    """The period is of months or quarters whose year was not said."""
    falls: bool = False
    """The rates are of a fall: 降幅由9.3%收窄至6.1%."""
    affected: str = ""
    """Who a clause says was moved by something: 铜加工受铜价上涨拉动，产值增长…"""
    whole_topic: Topic | None = None
    """What 其中 names a part of: 税收收入5亿元，其中……占比."""
    items: tuple[Topic, ...] = ()
    """What the parts of a whole were last told as."""
    view: Topic | None = None
    """What 从GDP增速看 says the sentence is told by."""
    part: tuple[str, Period | None, str] | None = None
    """What held for the first figure since the last semicolon, where that is a fact."""
    part_start: tuple[str, Period | None, str] | None = None
    """What held at the last semicolon, before what stands after it told a goal of its own."""
    sign: int = 1
    """The sign of the last figure."""
    differs: str = ""
    """What the amount of the last difference is measured against: 比上月增加38万吨、增长2%."""
    adds: bool = False
    """What was added and how many there are then have been told: 新增甲14家、累计73家，乙127家."""
    divided: str = ""
    """The quantity that a clause says the next figures are parts of: 在规上工业增加值中，制造业占80%."""
    added: float = 0.0
    """How many were added last."""
    gap: str = ""
    """From whom or what the gap is that was told last: 与全省差距由0.6个百分点缩小至0.4个百分点."""
    rate: float | None = None
    """The last figure, where it was a rate of growth."""
    counted: bool = False
    """The last figure was a count."""
    is_linked: bool = False
    """The figure at hand is linked by 、 to the one before."""
    at: int = 0
    """Where the figure at hand begins."""
    face: Topic | None = None
    """The share of those that grow (增长面), where that was told last."""
    is_spread: bool = False
    """Its clauses have told of periods apart from each other: 一季度…，二季度…"""
    sums: bool = False
    """The words of the figure at hand tell a running total (累计), which is of months and not of one."""
    was_other: bool = False
    """The last figure was what a growth rate is compared with: 低于投资13.2%."""
    is_met: bool = False
    """The figure at hand is a goal that has been met, or what another is compared with."""
    end_told: str = ""
    """Which end of a span of years was told last: start (五年来由A) or last (增加到B)."""
    stands: bool = False
    """The last figure was of a stock, as of publication: 现有国家级10家、省级42家."""
    used: int = 0
    """How many characters after the last figure belong to that figure."""

    def __init__(self, text: str, start: int, state: Discourse) -> None:
        self.text, self.start, self.state = hide_brackets(text), start, state
        self.before = state.paragraph, state.running
        """What governed the paragraph, and ran on, before it."""
        self.mentions: list[Mention] = []
        self.told: list[Topic] = []
        self.answers: dict[str | re.Pattern[str], bool] = {}
        """Whether it says the words that a figure before has asked for."""
        self.run: list[Mention] = []
        """Months in a row that open the sentence: 5、6、7月，增速分别为…"""

    @property
    def just_told(self) -> list[Topic]:
        """What it has told last, as far back as a reader looks: a sentence of any length is then read in linear time."""
        return self.told[-LOOKED_BACK:]

    @cached_property
    def is_of_years(self) -> bool:
        """Whether it, or its paragraph, opens on 近年来, so that it is not told of the months of the paragraphs before it."""
        return bool(RECENT.match(self.text) or RECENT.match(self.state.line))

    @cached_property
    def is_ended(self) -> bool:
        """Whether it has a full stop or semicolon; a title and the cells of a table have none."""
        return bool(ENDED.search(self.text))

    def says(self, words: str | re.Pattern[str]) -> bool:
        """Whether it says some words anywhere: looked for once, however many of its figures ask."""
        if words not in self.answers:
            self.answers[words] = (
                words in self.text if isinstance(words, str) else bool(words.search(self.text))
            )
        return self.answers[words]

    def between(self, start: int, end: int) -> str:
        return self.text[start - self.start : end - self.start]

    @property
    def said(self) -> str:
        """What it says before the figure at hand, as far back as a reader looks."""
        return self.between(max(self.start, self.at - SAID), self.at)

    def name_places(self, text: str) -> str:
        """The text with the place that 该市 means, the last such place the paragraph has named."""
        said = SAID_PLACE.search(text)
        if not said:
            return text
        before = self.state.line.partition(self.text)[0] + self.text.partition(text)[0] + text[: said.start()]
        if said["county"] and not self.state.own.endswith("00"):
            return text
        name = regions.last_named(before, said[1] or said["county"], self.state.own)
        if said["county"]:
            return text.replace(said[0], name or said[0])
        return text[: said.start()] + (name or said[0]) + text[said.end() :]

    def fold(self, text: str) -> str:
        """The text with each time expression as one character that stands for it."""
        text = self.name_places(text) if "该" in text or "全县" in text else text
        pieces: list[str] = []
        last = 0
        for mention in periods.find(text):
            if mention.form == "day" and (sent := SENT.match(text, mention.end)):
                line = DATELINE.fullmatch(text[last : mention.start]) if sent[0] in ("讯", "电") else None
                pieces = pieces if line else [*pieces, text[last : mention.start]]
                last = (BYLINE.match(text, sent.end()) or sent).end() if line else mention.end
                continue
            mention = self._in_row(
                mention, text[last : mention.start] if last else "", text[mention.end :][:2]
            )
            first = FIRST_AGO if mention.form == "year_ago" else FIRST_TIME
            pieces += [text[last : mention.start], chr(first + len(self.mentions) % 0xFFF0)]
            self.mentions.append(mention)
            last = mention.end
        return "".join([*pieces, text[last:]]) if pieces else text

    def is_so_far(self, mention: Mention) -> bool:
        """1—5月，当年完成投资5亿元: the year that some months of it are told of is those months."""
        state = self.state
        period = self.period or state.paragraph or state.section or state.title or state.running
        run = period and period.first % 12 == 0 and period.last % 12 != 11
        return bool(run and mention.words == "当年")

    def without_phases(self, folded: str) -> str:
        """二季度企稳回升，下半年持续发力，投资增长5%: quarters and halves that tell a story govern no figure."""
        phases = PHASES.search(folded) if self.state.running and folded.count("，") > 2 else None
        if (
            phases is None
            or "，" not in folded[phases.end() :]
            or any(m.form not in ("quarter", "half") for m in self.times(phases[0]))
        ):
            return folded
        return folded[: phases.start()] + TIMES.sub("", phases[0]) + folded[phases.end() :]

    def _in_row(self, mention: Mention, between: str, after: str) -> Mention:
        """去年三、四季度; 去年一季度、全年: the year said with the first of a row of times is that of the others."""
        before = self.mentions[-1] if between in regions.JOINS and self.mentions else None
        if before and before.has_year and mention.words == "全年" and before.form in PARTS_OF_YEAR:
            year = {key: before.parts.get(key) for key in ("y", "rel")}
            is_aim = after in ("目标", "任务", "计划", "预期", "预计")
            return mention if is_aim else replace(mention, form="year", parts=mention.parts | year)
        if before is None or mention.has_year or not (before.form == mention.form == "quarter"):
            return mention
        return replace(mention, parts=mention.parts | {key: before.parts.get(key) for key in ("y", "rel")})

    def times(self, text: str) -> list[Mention]:
        """The time expressions that stand in a folded text."""
        if not self.mentions:
            return []
        return [self.mentions[(ord(c) - FIRST_TIME) % 0x10000] for c in TIMES.findall(text)]

    def resolve(self, mention: Mention) -> Period | None:
        """The period a mention means here: a year named in the sentence, paragraph or heading governs."""
        period = self._resolve(mention)
        own = self.state.this_years
        if period and mention.form in PARTS_OF_YEAR and mention.parts.get("rel") == "今年":
            own[mention.words.removeprefix("今年")] = period
        told = own.get(mention.words) if period and not mention.has_year else None
        if not (told and period and told.year == period.year + 1) or self.year_said:
            return period
        says_last = self.says(LAST_YEAR) or LAST_YEAR.search(self.state.said.get("paragraph", ""))
        return period if says_last else told

    def _resolve(self, mention: Mention) -> Period | None:
        state = self.state
        told = state.paragraph or (state.section if state.reviewed else None) or state.running
        if self.status == "target" and (plan := mention.whole_plan):
            return plan
        if mention.form == "past_year" and told and not (self.is_to_come(told) or is_epoch(told)):
            return told
        if mention.form == "years_back" and (epoch := self._epoch_of(mention)):
            return epoch
        if mention.form == "years_back" and self.status == "target" and self._is_goal(self.period):
            return self._up_to_goal(mention)
        if mention.form == "years_back" and "间" in mention.words and self._looks_back():
            return mention.resolve(self.period)
        if mention.form in ("year_end", "within_year") and not mention.has_year:
            return self.whole_year()
        if mention.form == "since_month" and state.running and (since := mention.resolve(state.reference)):
            last = state.running.last if state.running.last > since.first else since.last
            return Period(since.first, last)
        if (
            mention.parts.get("rel") == "今年"
            and mention.form in PARTS_OF_YEAR
            and self._is_last_years(mention)
        ):
            return mention.resolve(periods.of_months(state.reference.year - 1)) if state.reference else None
        if mention.form == "so_far" and (run := self._months_told(mention)):
            return run
        carried = self.period or state.paragraph
        if carried is None and (not state.is_dated or _is_year_before(state.section, state.reference)):
            carried = state.section
        if mention.parts.get("rel") in ("当年", "同年") and not self.period and (told := state.told[0]):
            return mention.resolve(periods.of_months(told.year))
        if mention.parts.get("rel") in ("上年", "上一年", "当年", "同年", "本年") and (
            base := self.governing_period("percent")
        ):
            return mention.resolve(periods.of_months(base.year))
        if mention.parts.get("rel") == "今年" and (reviewed := self._year_reviewed(mention)):
            return mention.resolve(reviewed)
        months = carried or (
            state.running if _is_part_of_year(state.running) or _is_month(state.running) else None
        )
        if mention.form == "this_month" and months:
            return Period(months.last, months.last)
        if carried is None and state.plan and state.reference and mention.form in PARTS_OF_YEAR:
            carried = max(state.reference, state.section or state.reference)
        if carried and mention.form in PARTS_OF_YEAR and not self.is_aim and self._tells_no_year(carried):
            carried = None
        moved = carried and state.reference and (carried.year != state.reference.year or self.is_aim)
        if carried and carried.day and mention.form in PARTS_OF_YEAR:
            told = mention.resolve(state.reference, carried.year)
            ahead = told and told.last > carried.last and mention.form in MONTHS_OVER
            return mention.resolve(Period(carried.first, carried.last)) if ahead else told
        year = carried.year if moved and carried else self._planned_year()
        at_hand = state.is_dated and state.reference and year is None and mention.at_hand(state.reference)
        return at_hand or mention.resolve(state.reference, year)

    def _epoch_of(self, mention: Mention) -> Period | None:
        """“十一五”时期……。5年来: the span of years told before, where it is of as many years and is over."""
        epoch = self.state.paragraph
        if epoch is None or not is_epoch(epoch) or not mention.words.endswith("来"):
            return None
        n = mention.number("n") or mention.number("n2") or mention.number("n3")
        return epoch if 12 * n == epoch.last - epoch.first + 1 and self.is_over(epoch) else None

    def _year_reviewed(self, mention: Mention) -> Period | None:
        """Under 2020年工作回顾 今年 is that year, though the text came out in the next, unless it tells of a goal."""
        state = self.state
        looks_back = state.reviewed and _is_year_before(state.section, state.reference)
        ahead = state.is_assembly or state.is_plan or self.says(GOALS) or self.year_said
        told = mention.resolve(state.reference) if state.reference else None
        is_over = told and state.reference and told.last <= state.reference.last
        reviews = looks_back and not (ahead or is_over)
        return periods.of_months(state.section.year) if state.section and reviews else None

    def _tells_no_year(self, carried: Period) -> bool:
        """“十三五”期间……。1—10月: the months after a span of years, or a year to come, are the last that were over."""
        state = self.state
        return not state.is_plan and (is_epoch(carried) or self._is_goal(carried)) and state.is_dated

    def _planned_year(self) -> int | None:
        """The year of a plan, whose months and quarters are those of that year."""
        state = self.state
        return state.reference.year if state.is_plan and state.reference else None

    def _is_last_years(self, mention: Mention) -> bool:
        """今年前11个月 in a text that came out in January: months of this year that have not been yet."""
        state = self.state
        if not state.reference or not state.is_dated or state.is_plan or self.status == "target":
            return False
        told = mention.resolve(state.reference)
        return bool(told and state.reference.last % 12 < 2 and told.last - state.reference.last > 6)

    def _months_told(self, mention: Mention) -> Period | None:
        """今年以来 in a bulletin on 1—5月: the months that the sentence, its heading or the title has told."""
        state, since = self.state, mention.resolve(self.state.reference)
        told = (self.period, state.paragraph, state.section, state.title)
        runs = (run for run in told if run and since and _is_part_of_year(run) and run.first == since.first)
        return next(runs, None)

    def is_over(self, period: Period) -> bool:
        """Whether a period had ended when the document came out: what is told of it is no estimate."""
        reference = self.state.reference
        return bool(reference and period.last < reference.first)

    def _is_of_months(self, period: Period) -> bool:
        """Whether a period is some months of the one year that a document without a date speaks of."""
        reference = self.state.reference
        undated = reference and not self.state.is_dated and reference == reference.whole_year()
        return bool(undated and reference and reference.covers(period) and period != reference)

    def _is_goal(self, period: Period | None) -> bool:
        """Whether a period is a year to come."""
        reference = self.state.reference
        return bool(period and reference and period.first > reference.last)

    def _is_fact_after_goal(self, period: Period | None) -> bool:
        """力争到2027年……。已经培育200家: what has been done is not of the time of a goal before it."""
        return self.status == "actual" and self._is_goal(period)

    def is_to_come(self, period: Period) -> bool:
        """Whether a period has not ended: 过去一年 is none of it."""
        reference = self.state.reference
        return bool(reference and period.last > reference.last)

    def _looks_back(self) -> bool:
        """2010年产值增长24%，5年间增长了1.8倍: some years that end in the year the sentence tells."""
        reference, period = self.state.reference, self.period
        return bool(reference and period and period == period.whole_year() and period.last < reference.first)

    def _up_to_goal(self, mention: Mention) -> Period | None:
        """到2027年……，五年累计: the years that end in the year of a goal."""
        n = mention.number("n") or mention.number("n2") or mention.number("n3")
        return self.period and periods.Period((self.period.year - n + 1) * 12, self.period.last)

    def whole_year(self) -> Period | None:
        """The year 全年 and 年末 mean: that of what governs, else the last before the early months of a year."""
        state, reference = self.state, self.state.reference
        if (self.status == "target" or state.is_plan) and reference and not self.period:
            return max(reference.whole_year(), (state.section or reference).whole_year())
        outside = self.within[0] if self.within else None
        governing = outside or self.period or state.paragraph or state.section or state.title
        told = state.running
        over = told and reference and told == told.whole_year() and told.last < reference.first
        if governing is None and told and (state.is_review or (over and self.status != "target")):
            governing = told
        if governing:
            return governing.whole_year()
        if reference and self.status != "target" and reference.last % 12 < EARLY and self.state.is_dated:
            return periods.of_months(reference.year - 1)
        return reference and reference.whole_year()

    def has_told_of(self, period: Period) -> bool:
        """Whether a figure before in the sentence is of a period: 五年来……，2016年……；累计……"""
        return any(topic.period == period for topic in self.just_told)

    @property
    def is_aim(self) -> bool:
        """Whether the sentence tells what is aimed at: the months it names are those of its own year."""
        return self.status == "target" and bool(self.period)

    @property
    def period_of_year(self) -> bool:
        """Whether the sentence has told its months already; the day of a meeting is none of them."""
        return bool(self.period and not self.period.day)

    @property
    def is_inferred(self) -> bool:
        """Whether the year is told by the document as a whole: no date, and none said in the paragraph."""
        said = self.year_said if self.period else self.state.paragraph and self.state.year_said
        return not (self.state.is_dated or said)

    @property
    def publication(self) -> Period | None:
        """The month of publication, where the document is dated or its title tells the year it was given in."""
        state = self.state
        return state.reference if state.is_dated or state.is_review or state.is_planning else None

    def set_period(self, mention: Mention, opens: bool) -> None:
        """Let a time expression govern the rest of the sentence, and the paragraph if it opens it."""
        if mention.form == "within_year" and self.period and self.status not in ("estimate", "target"):
            return
        is_end = mention.form == "year_end"
        period = self.resolve(mention)
        if period is None:
            return
        if self._is_year_up_to(mention, period):
            self.period = Period(period.first, self.period.last) if self.period else None
            return
        self.is_end = bool(mention.parts.get("end"))
        self.is_up_to = self.is_end and any(self.says(f"截{to}{mention.words}") for to in "至止")
        self.yearless = (self.yearless and is_end) or (mention.form in PARTS_OF_YEAR and not mention.has_year)
        period = self._to_come(period) if self.yearless and self.status == "target" else period
        before = mention.form in MONTHS_OVER and self.period and period.last < self.period.first
        within = before or (self.period and is_within(period, self.period))
        ends = within if self.status == "estimate" else mention.form in MONTHS_OVER
        just_over = self.status == "estimate" and self.says(f"预计{mention.words}")
        if ends and opens and self.status != "actual" and self.is_over(period) and not just_over:
            self.status = ""
        self.status = "" if self.status == "actual" and self._is_goal(period) else self.status
        told = self.period
        apart = (
            told
            and self.opened
            and opens
            and mention.form != "now"
            and not (told.day or told.covers(period) or period.covers(told))
        )
        self.is_spread = self.is_spread or bool(apart)
        said = mention.says_year or (bool(self.state.paragraph) and self.state.year_said)
        if told and self.opened and told.first == told.last == period.last > period.first:
            self.month_told = told, self.form
        self.period, self.form, self.year_said = period, mention.form, said or self.year_said
        if is_epoch(period):
            self.state.epoch = period
        if mention.form == "plan_end":
            self.state.epoch = periods.Period(period.first - 48, period.last)
        self.month = None if is_end else self.month
        if is_end and self.state.paragraph and self.state.paragraph.year == period.year:
            self.state.paragraph = period
        self.ends = None if opens else self.ends
        if opens:
            self._let_govern(mention, period)

    def _is_year_up_to(self, mention: Mention, period: Period) -> bool:
        """截至9月底，今年新增企业56家: the year at hand, told after the day or month that it is told up to."""
        told, this = self.period, mention.words in ("今年", "全年", "当年", "年内")
        within = this and told and is_within(told, period) and self.status != "target"
        return bool(within and UP_TO.search(self.text, 0, LONGEST_UP_TO) and not self.told)

    def _to_come(self, period: Period) -> Period:
        """确保一季度增长4%，全年增长5%: in January, the first quarter that is aimed at is that of the year at hand."""
        reference = self.state.reference
        is_past = reference and period.year < reference.year and period.last < reference.last - 2
        return period.shifted(12) if is_past else period

    def _let_govern(self, mention: Mention, period: Period) -> None:
        """Let a time that opens a clause govern its paragraph, and run on to those after it."""
        state, form = self.state, mention.form
        is_month = form == "month" and not mention.parts.get("end")
        is_event = is_month or form in ("day", "iso", "this_month")
        if not self.opened and form == "month":
            self.month = period
        if form in RUNS and self.status != "target" and (self.is_over(period) or self._is_of_months(period)):
            state.hear_fact()
        running = state.running
        ends_run = self.is_end and running and _is_part_of_year(running) and running.last == period.last
        if form in PARTS_OF_YEAR and not is_event:
            self._run_on(mention, period)
            state.run_to_end = running if ends_run else None
        title = state.title
        is_quarter = title and title.last - title.first == 2
        if title and is_quarter and period == Period(title.year * 12, title.last):
            state.title = period
        is_aim = form == "within_year" and self.status == "target" and not state.is_plan
        is_aside = is_event or is_aim or (form == "since_year" and not self.is_first)
        if (not self.opened or self._tells_how_far(mention, period)) and not is_aside:
            state.paragraph, state.year_said = period, self.year_said
            state.said["paragraph"] = mention.words
            self._run_on(mention, period)
        told = state.running
        if (
            form == "year"
            and told
            and told.first == told.last
            and self.is_over(period)
            and period.covers(told)
        ):
            state.running = period
        estimated = self.status == "estimate" and form == "year"
        reviews = form == "year" and state.running is None and self.is_over(period) and state.is_dated
        if (form == "year_end" or estimated or reviews) and not state.is_plan:
            state.told_year = period

    def _tells_how_far(self, mention: Mention, period: Period) -> bool:
        """今年以来，运行良好，前三季度产值5亿元: the months are those that 今年以来 has meant."""
        state = self.state
        loosely = state.paragraph is not None and SO_FAR.fullmatch(state.said.get("paragraph", ""))
        reference = state.reference
        is_last = mention.form == "quarter" and reference and period.last >= reference.last - 2
        is_run = not self.told and (mention.form in RUNS or is_last)
        return bool(loosely and is_run and state.paragraph and is_within(period, state.paragraph))

    def _run_on(self, mention: Mention, period: Period) -> None:
        """Let a period run on, unless it is of some months of a year that was told before, and told by the way."""
        state = self.state
        in_year = state.told_year and is_within(period, state.told_year)
        in_year = in_year or (is_epoch(period) and self._is_told_by_the_way())
        if in_year or (state.is_assembly and mention.form in PARTS_OF_YEAR):
            return
        state.running = state.running if mention.form in ("now", "since_year") else period
        state.is_running, state.runs_to_goal, state.said["running"] = True, False, mention.words

    def _is_told_by_the_way(self) -> bool:
        """A span of years told in a paragraph that has figures of one year already: “十一五”期间，年均增长……"""
        running = self.state.running
        return self.state.same_paragraph and running is not None and not is_epoch(running)

    def opens_on_time(self, folded: str) -> bool:
        """Whether a clause opens on a time, with nothing before it but its own region: 某区上半年工业产值……"""
        if OPENING.match(folded):
            return True
        if INDUSTRY_FIRST.match(folded) and not self.opened:
            return True
        if not TIMES.search(folded, 0, LONGEST_NAME):
            return False
        form = self.times(folded)[0].form
        if form not in (*PARTS_OF_YEAR, "since_year") and not (form == "year" and YEAR_RUNS.search(folded)):
            return False
        place = regions.at_start(folded, self.state.home)
        own = place is not None and place[1] in ("", self.state.own)
        return bool(place and own and OPENING.match(folded, place[0]))

    def hear_time(self, folded: str) -> None:
        """Take the period from a clause without a figure, where the clause opens on it."""
        named = self.times(folded)
        opens = bool(named) and self.opens_on_time(folded)
        if opens:
            self.outer = None
        place = regions.at_start(folded, self.state.home) if opens else None
        opening = folded[place[0] :] if place else folded
        since = bool(named) and not OPENING.fullmatch(opening.strip())
        since = since and (named[0].form == "since_year" or bool(SINCE.match(folded)))
        if len(named) > 1 and RUN.fullmatch(folded.strip()):
            self.run, named = named, named[-1:]
        if len(named) == 2 and UP_TO_END.fullmatch(folded.strip()):
            self.set_period(named[0], opens=True)
            named = named[1:]
        if len(named) == 2 and FROM_TO.fullmatch(folded.strip()) and self._hear_span(*named):
            return
        if opens and named[0].form not in ("year_ago", "duration") and not since:
            self.set_period(named[0], opens=True)
        elif self._tells_at_end(folded, named):
            self.set_period(named[-1], opens=True)
        elif shown := SHOWN.search(folded) or COME_OUT.search(folded):
            self.set_period(self.times(shown[0])[0], opens=True)
        elif assessed := ASSESSED.search(folded):
            self.set_period(self.times(assessed[0])[0], opens=True)
            self.state.title = self.state.title or self.period
        elif summed := SUMMED_UP.search(folded):
            self._hear_epoch(self.times(summed[0])[0])
        elif self.form in ("day", "iso") and (reviewed := REVIEWED.search(folded)):
            self.set_period(self.times(reviewed[0])[0], opens=True)
        elif goal := GOAL_TIME.search(folded):
            self.hear_goal(self.times(goal[0])[0])
        elif named and named[0].form == "years_ahead" and SETS_AIMS.search(folded):
            self.hear_goal(named[0])

    def _hear_epoch(self, mention: Mention) -> None:
        """归纳了“十三五”时期工业发展的成效: the years that are over, which what follows is then told of."""
        epoch = self.resolve(mention)
        if mention.form in EPOCHS and epoch and self.is_over(epoch):
            self.set_period(mention, opens=True)

    def _hear_span(self, first: Mention, last: Mention) -> bool:
        """从去年二季度到今年二季度: some quarters in a row."""
        start, end = self.resolve(first), self.resolve(last)
        if not (first.form == last.form == "quarter" and start and end and start < end):
            return False
        self.set_period(last, opens=True)
        self.period, self.form = Period(start.first, end.last), "first_quarters"
        return True

    def _tells_at_end(self, folded: str, named: list[Mention]) -> bool:
        """Whether the months a clause names last are those that what follows is told of."""
        if named and self.is_first and not self.opened and GLUED.search(folded):
            return named[-1].form in ("year", "quarter", *RUNS)
        if named and TIME_LAST.search(folded):
            return named[-1].form in (*RUNS, "quarter") and not named[-1].has_year
        told = named and REPORTED.search(folded) and named[-1].form in PARTS_OF_YEAR
        return bool(told and not self.period_of_year)

    def aim_at_plan(self) -> None:
        """“十四五”期间，力争产值达到500亿元: a goal of a plan is of all its years, and not of those up to now."""
        told = self.period
        aims = self.status == "target" and self.form == "plan" and told and not (self.has_fact or self.told)
        if not (aims and told and is_epoch(told)) or self.says("以来"):
            return
        self.period = self.state.epoch = Period(told.first, told.first + PLAN_YEARS * 12 - 1)
        self.state.paragraph = self.period if self.state.paragraph == told else self.state.paragraph

    def hear_goal(self, mention: Mention) -> None:
        """提出到2027年实现: a year ahead that a clause names as its goal governs what follows."""
        period, reference = self.resolve(mention), self.state.reference
        if period and reference and period.first > reference.last:
            self.set_period(mention, opens=False)
            self.status = "target"

    def governing_period(self, unit_kind: str) -> Period | None:
        """The period of a figure: clause, sentence, paragraph, heading, title, publication month."""
        return self.governing(unit_kind)[1]

    def governing(self, unit_kind: str) -> tuple[str, Period | None]:
        """Where the period of a figure is told, and the period."""
        state = self.state
        if self.period:
            return "sentence", self.period
        run = None if state.paragraph else state.run_to_end
        if run and unit_kind in ("money", "percent", "point") and not self.says(STOCKS):
            return "running", run
        told = state.told[0]
        if told and told == told.whole_year() and self.status == state.status == "estimate":
            return "paragraph", told
        if state.paragraph and not self._is_fact_after_goal(state.paragraph):
            return "paragraph", state.paragraph
        if state.goal and (self.status == "target" or state.is_plan):
            return "running", state.goal
        is_run = unit_kind != "stock" and state.is_running and _is_part_of_year(state.running)
        looks_back = _is_year_before(state.running, state.reference)
        goes_on = unit_kind in ("percent", "point", "rank") or is_run or looks_back or self._is_ahead()
        goes_on = goes_on or (self.sums and _is_part_of_year(state.running))
        is_flow = unit_kind == "money" and not self.says(STOCKS)
        goes_on = goes_on or (is_flow and state.is_running and _is_month(state.running))
        goes_on = goes_on and not self._is_fact_after_goal(state.running)
        goes_on = goes_on and (state.is_running or not is_epoch(state.running)) and not self.is_of_years
        goes_on = goes_on and not (unit_kind in ("count", "money", "bare") and LATELY.match(self.text))
        goes_on = goes_on and not (state.runs_to_goal and self.status != "target" and not state.is_plan)
        told = None if unit_kind == "stock" or state.is_review else state.told[0]
        levels = [
            ("paragraph", told if _is_year_before(told, state.reference) else None),
            (
                "running",
                state.running if state.is_review and not self._is_by_the_way(state.running) else None,
            ),
            ("section", state.section),
            ("title", None if unit_kind == "stock" and is_epoch(state.title) else state.title),
            ("running", state.running if goes_on else None),
            ("review", _reviewed(state)),
        ]
        running = None if self._is_fact_after_goal(state.running) else state.running
        levels += [("publication", state.reference), ("running", running)]
        level, period = next(((level, period) for level, period in levels if period), ("publication", None))
        return self._not_over(level, period)

    def _not_over(self, level: str, period: Period | None) -> tuple[str, Period | None]:
        """过去一年……。新一年的目标：力争增长7%: a goal is of no year that is over, but of the one at hand."""
        reference = self.state.reference
        goes = (
            self.status == "target"
            and period
            and reference
            and self.state.is_dated
            and not self.state.is_review
        )
        if goes and period and reference and period == period.whole_year() and self.is_over(period):
            return "publication", reference.whole_year()
        return level, period

    def is_of_now(self) -> bool:
        """Whether 现有 is as of publication: no time governs but years, or one that only runs on."""
        state = self.state
        told = self.period or state.paragraph or state.section or state.title
        return (told is None or is_epoch(told)) and state.is_dated and not (state.is_review or state.is_plan)

    def _is_by_the_way(self, running: Period | None) -> bool:
        """上半年工作总结: 1-5月 told in it is of what is told there, and not of what comes after."""
        told = self.state.section or self.state.title
        return bool(running and told and _is_part_of_year(told) and told != running and told.covers(running))

    def run_to_end(self) -> Period | None:
        """The months that a title or heading is about, where the sentence tells the end of the last of them."""
        run, end = self.state.section or self.state.title, self.period
        ends = self.is_end and run and end and end.first == end.last == run.last
        return run if ends and _is_part_of_year(run) else None

    def months_to_end(self) -> Period | None:
        """截至9月底，完成产值5亿元；9月份累计完成8亿元: what is summed up to a month is of the months of its year."""
        end = self.period
        is_told = self.is_end or self.is_up_to or self.form in ("month", "quarter")
        ends = is_told and end and not end.day and end.last - end.first < 3 and end.last % 12
        return Period(end.year * 12, end.last) if end and ends else None

    def run_by_now(self) -> Period | None:
        """目前，企业120家，投资增长5%: what grows by now grew in the months that the document is about."""
        state = self.state
        run = state.section or state.title or state.running
        return run if self.form == "now" and _is_part_of_year(run) else None

    def _is_ahead(self) -> bool:
        """Whether a plan has named a year to come: 到2025年, which its other paragraphs go by too."""
        running, reference = self.state.running, self.state.reference
        return bool(self.state.is_plan and running and reference and running.last > reference.last)

    def unfold(self, text: str) -> str:
        """A folded text with its time expressions as written."""
        return TIMES.sub(lambda time: self.times(time[0])[0].words, text) if self.mentions else text
