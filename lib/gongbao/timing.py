"""When: the period of figures that stand together, and what governs again after them."""

import re
from collections.abc import Callable

from gongbao import comparisons, periods, phrases
from gongbao.clues import BASES, Clue
from gongbao.hearing import status_of
from gongbao.measures import TIME
from gongbao.numerals import chinese_value
from gongbao.periods import Mention, Period, is_epoch
from gongbao.records import record
from gongbao.sentence import Sentence

FROM = re.compile(rf"(?:[由从继]|扭转了?)({TIME}+)的?[^，]*$")
"""由上年的40.2%提高到42.5%: the time is of the first figure alone."""
YEAR_AGO = re.compile(rf"[而但]?({TIME})(?:仅?为|是|(?:完成|实现|达到?)?$)")
"""上年同期为盈利: the figure is of that time."""
GROWTH_AGO = re.compile(rf"[而但]?({TIME})(?:增长|下降)了?")
"""铜产量下降11.8%，去年同期增长12.6%: after a rate, the rate of that time."""
STOCK = re.compile(
    "产能(?!利用)|累计(?:培育|建成|认定|创建|获评|入选|入库)|拥有|现有|已有|共有|保有|总数|总量"
)
"""A stock is as of publication, and not of the months a paragraph before was about."""
HAS_NOW = re.compile("(?<![实体])现有(?!企业中|[的基])")
"""现有规上企业71户: what there is when the text comes out."""
STANDS = re.compile(
    "(?<![新净增])(?:入驻|入园|在园|在册|上市|规上|规模以上)[^，]{0,4}企业(?:总?数)?$"
    "|(?:化率|普及率|覆盖率|入户率|保有量|总人口|(?:产业|行业|经济|市场|集群)规模)$"
)
"""五年来……。开发区入驻企业64家: what can only be of a day is of the end of the years."""
SUMMED = re.compile("累计(?!增长|增速|同比)")
"""年均增长23.4%，累计完成投资1006亿元: of all those years."""
YEARS_AVERAGED = re.compile("([四五六七八九十])年(?:年均|平均|来年均|来平均)")
"""2010年……，五年平均增长11.7%: the years that end in the one told."""
YEARLY = re.compile("年均|年平均|平均每年|每年平均")
AVERAGED = re.compile("[两三]年(?:平|年)?均")
"""两年平均, 两年均 is of the sentence's own period, and not of a span of years."""
REACHED = re.compile("达|突破|超|接近|[增升提扩降减回][^，]{0,2}[到至]")
PASSED = re.compile("[迈跨站跃登][上过]|突破|超")
KEPT = re.compile("保持|稳定|维持|一直|始终")
"""占比稳定在27%: a share that was kept is of all the years."""
STARTS = re.compile("[由从](?:[位排]?[居列])?(?:全[国省市]|世界|全球)?$")
"""从全国第8位: where a rank or level was at the start of a span of years."""
FLOW = re.compile("投资|外资|资金|税|降费|贷款|支出")
"""What is spent over some years is of all of them: 五年来利用外资超过1600亿元."""
AGO = ("去年", "上年", "前年")
TOTAL = re.compile("总投资|累计|[共总合]计|完成|(?<!研发)(?<!经费)投入(?!占|强度|比)|一共")


def rest_of(sentence: Sentence, clause: str) -> str:
    """What a clause says beyond a time, a place and lead-in words."""
    return phrases.strip(clause, sentence.state.home)[0]


def take_times(sentence: Sentence, clue: Clue, named: list[Mention]) -> tuple[Period | None, str]:
    """Let the times of a clause govern, and return what governs again after 由…的 and 其中."""
    before = sentence.period, sentence.form
    aside = sentence.told and not (sentence.topic.closed or clue.clause.prior) and clue.kind == "money"
    if clue.kind == "count" and not named and HAS_NOW.search(clue.clause.text) and sentence.is_of_now():
        sentence.period, sentence.form = sentence.state.reference, "now"
    on_time = sentence.opens_on_time(clue.clause.text) and not clue.clause.part
    opens = on_time and not aside
    if named and named[-1].parts.get("rel") in AGO and not (opens or sentence.within):
        sentence.within = before
        is_carried = sentence.status == "estimate" and not status_of(clue.clause.text)
        sentence.status = "" if is_carried else sentence.status
    averages = clue.reading.measure == "average_growth" and bool(named) and named[-1].form == "plan"
    if named and (named[-1].form == "now" or averages) and sentence.told and not sentence.within:
        sentence.within = before
    if named and sentence.status == "estimate" and _is_later(sentence, named[-1]):
        sentence.status = ""
    if named and len(named) < max(2, len(clue.figures)):
        sentence.set_period(named[-1], opens=on_time)
    elif len(clue.figures) == 1 and named:
        sentence.set_period(named[-2], opens=on_time)
        before = sentence.period, sentence.form
        sentence.set_period(named[-1], opens=False)
    return before


def _is_later(sentence: Sentence, mention: Mention) -> bool:
    """2011年预计实现产值5亿元，2015年达到10亿元: a year after the one estimated is aimed at."""
    told, later = sentence.period, sentence.resolve(mention) if mention.form == "year" else None
    reference = sentence.state.reference
    after_year = ESTIMATED_YEAR.search(sentence.said) or f"到{mention.words}将" in sentence.said
    return bool(after_year and told and later and reference and later.first > max(told.last, reference.last))


ESTIMATED_YEAR = re.compile(r"\d{4}年[^，。]{0,4}预计")
"""2011年预计: the estimate is of that year alone; 预计2024年……，2025年…… is of both."""


def is_base(sentence: Sentence, clue: Clue) -> bool:
    """由目前的24%提高到: where a goal sets out from is a fact."""
    if not clue.may_set_out:
        return False
    match = FROM.search(clue.clause.text)
    named = sentence.times(match[1]) if match else []
    starts = not match and bool(STARTS.search(clue.clause.text))
    if not named:
        return starts
    said = sentence.resolve(named[0])
    return named[0].form in ("now", *BASES) or bool(said and sentence.is_over(said))


def nest(sentence: Sentence, clue: Clue, outer: tuple[Period | None, str]) -> None:
    """其中3月份增长7.9%: a part of the period holds for what is measured there, and not for what comes next.

    So does the year in which something was added to a stock (截至6月底有企业59家，今年新增7家), and the time
    before: 7月份采矿业增长3.3%，6月份为下降1.1%；制造业……
    """
    whole, part = outer[0] or (sentence.topic.period if sentence.has_fact else None), sentence.period
    if _adds_over_years(sentence, clue):
        sentence.outer = sentence.outer or outer
        return
    if not part or whole == part or (sentence.outer and clue.clause.linked):
        return
    if not whole:
        sentence.outer = outer if clue.clause.part and clue.governing(sentence) else sentence.outer
        return
    again = sentence.month_told is not None and sentence.month_told[0] == part
    within = whole.covers(part) and not (again and sentence.topic.closed)
    looks_back = part.last < whole.last and clue.reading.measure == "growth"
    looks_back = looks_back and not rest_of(sentence, clue.head)
    year = clue.reading.measure == "increment" and part.first <= whole.first == whole.last <= part.last
    if clue.clause.part or year or looks_back or (within and sentence.form in ("month", "this_month")):
        sentence.outer = outer


def _adds_over_years(sentence: Sentence, clue: Clue) -> bool:
    """市场主体1600万户、五年净增608万户；企业6.7万家: what some years added to a stock is told by the way."""
    named = clue.governing(sentence)
    adds = clue.reading.measure in ("increment", "difference", "multiple")
    by_the_way = adds and sentence.topic.measure == "level" and not is_epoch(sentence.topic.period)
    return by_the_way and len(named) == 1 and named[0].form == "years_back"


def origin_of(sentence: Sentence, clue: Clue) -> Period | None:
    """The period of a figure that 由上年同期的 or 由上月的 leads in, told from the one that governs."""
    match = (clue.may_set_out and FROM.search(clue.clause.text)) or YEAR_AGO.match(clue.clause.text)
    if not match and sentence.topic.measure == "growth":
        match = GROWTH_AGO.fullmatch(clue.clause.text)
    named = sentence.times(match[1]) if match else []
    if not match and clue.may_set_out and STARTS.search(clue.clause.text):
        return _start(sentence, clue)
    bare = ("同比",) if match and match.re is FROM else ("同比", "同期")
    if not named or named[0].form not in BASES or named[0].words in bare:
        return None
    governing = sentence.governing_period(clue.kind)
    if governing and named[0].form == "year_start" and clue.reading.measure in ("growth", "rank"):
        return periods.of_months(governing.year, 1, 2)
    return comparisons.base_period(sentence, named, governing)


BRACKET_OF_BASE = re.compile(rf"[较比与]({TIME})的?（[^（），]{{0,6}}$")
"""较一季度（下降5.4%）回升1.9个百分点: what stands in the bracket is of the time compared with."""


LONGEST_BASE = 40
"""How far before its figure such a bracket may be led in."""


def told_of_base(sentence: Sentence, clue: Clue) -> Period | None:
    """The period right before the bracket that a figure stands in, where it is one compared with."""
    at = clue.figures[0].span[0]
    text = sentence.between(max(sentence.start, at - LONGEST_BASE), at)
    base = BRACKET_OF_BASE.search(sentence.fold(text)) if "（" in text else None
    named = sentence.times(base[1]) if base else []
    if not named or named[0].form in BASES:
        return None
    if named[0].form == "year":
        return sentence.resolve(named[0])
    return comparisons.base_period(sentence, named, sentence.governing_period(clue.kind))


def told_after(sentence: Sentence, clue: Clue) -> Period | None:
    """The period in a bracket right after a figure: 增速降至1.4%（二季度）."""
    if clue.kind == "count" and (after := NOUN_THEN_TIME.match(clue.after)):
        told = next(periods.find(after[1]), None)
        return sentence.resolve(told) if told and told.start == 0 else None
    inside = IN_BRACKET.match(clue.after)
    said = next(periods.find(inside[1]), None) if inside else None
    return sentence.resolve(said) if said and inside and said.words == inside[1] else None


def _start(sentence: Sentence, clue: Clue) -> Period | None:
    """2023年由5%提高到6%: what a change of a year sets out from is of the year before, and so is a plan's."""
    period, reference = sentence.period or sentence.state.paragraph, sentence.state.reference
    if sentence.ends or not period or not reference or period != period.whole_year():
        return None
    epoch = sentence.state.epoch
    if epoch and epoch.year == period.year:
        return periods.of_months(epoch.first // 12 - 1)
    return periods.of_months(min(period.year, reference.year) - 1)


NOUN_THEN_TIME = re.compile(
    "[^，。；、\\d]{2,10}?(?:企业|项目|园区)((?:\\d|去年|今年|[上下]半年|前)(?:(?!计划|将|力争|预计|拟)[^，。；]){1,8}?)(?:当月)?(?:共|累计)?(?:完成|实现)"
)
"""1108家规上企业10月完成产值……: the firms are counted in the month that follows."""
IN_BRACKET = re.compile("（([^（），]{2,12})）")


@record(frozen=True)
class Governed:
    """Some figures with the period that governs them, and where that is a span of years its first and last."""

    sentence: Sentence
    clue: Clue
    period: Period | None
    first: Period | None
    last: Period | None

    @property
    def text(self) -> str:
        return self.clue.clause.text

    @property
    def is_average(self) -> bool:
        """Whether the words tell a yearly average, of years that no single period says."""
        told = YEARLY.search(self.text) and not is_epoch(self.period)
        return bool(told) and not AVERAGED.match(self.clue.reading.words)


def period_of(sentence: Sentence, clue: Clue) -> Period | None:
    """The period of some figures; 由A增加到B goes by the ends of the span of years that governs it."""
    governed = _governed(sentence, clue)
    may_average = (
        "均" in clue.clause.text
        or bool(ALWAYS.search(clue.clause.text))
        or sentence.topic.measure == "average_growth"
    )
    if (may_average or clue.kind == "point") and (averaged := _first_known(AVERAGES, governed)):
        return averaged
    ranges = sentence.form == "range_of_years" and STARTS.search(clue.clause.text)
    if governed.first is None or (clue.governing(sentence) and not ranges):
        return governed.period
    return _first_known(ENDS, governed) or governed.period


def _governed(sentence: Sentence, clue: Clue) -> Governed:
    sentence.stands = clue.kind == "count" and bool(
        STOCK.search(clue.clause.text)
        or _is_capacity(sentence, clue)
        or (clue.clause.linked and sentence.stands)
    )
    period = sentence.governing_period("stock" if sentence.stands else clue.kind)
    first, last = sentence.ends or _ends(period, sentence.form == "range_of_years")
    return Governed(sentence, clue, period, first, last.whole_year() if last and is_epoch(last) else last)


def _summed_over(governed: Governed) -> Period | None:
    last = governed.sentence.topic
    averaged = last.measure == "average_growth" and last.period and is_epoch(last.period)
    own = is_epoch(governed.sentence.period)
    return last.period if averaged and not own and SUMMED.search(governed.text) else None


def _between_ends(governed: Governed) -> Period | None:
    first, last = governed.first, governed.last
    ends = governed.sentence.ends and first and last and governed.is_average
    return Period(first.first, last.last) if ends and first and last else None


def _of_years_told(governed: Governed) -> Period | None:
    return _years_told(governed.sentence) if governed.is_average else None


def _of_years_counted(governed: Governed) -> Period | None:
    counted, period = YEARS_AVERAGED.search(governed.text), governed.period
    if not (counted and period and period == period.whole_year()):
        return None
    return Period((period.year - int(chinese_value(counted[1])) + 1) * 12, period.last)


def _of_years_compared(governed: Governed) -> Period | None:
    """2020年……，比2015年增长68%，年均增长11%: the years that it grew in."""
    last, period = governed.sentence.topic, governed.period
    base = OF_YEAR.fullmatch(last.versus) if last.measure in ("growth", "difference") else None
    if not (base and governed.is_average and period and period == period.whole_year() == last.period):
        return None
    first = int(base[1]) + 1
    return Period(first * 12, period.last) if first < period.year else None


OF_YEAR = re.compile(r"period:(\d{4})")


def _of_epoch(governed: Governed) -> Period | None:
    epoch, period = governed.sentence.state.epoch, governed.period
    if not epoch or not governed.is_average:
        return None
    return Period(epoch.last + 1, period.last) if period and period.first > epoch.last else epoch


def _kept_between(governed: Governed) -> Period | None:
    """由A增加到B，贡献率始终超过40%: what was always so was so in all the years between."""
    ends = governed.sentence.ends
    kept = ends and ALWAYS.search(governed.text) and governed.clue.kind == "percent"
    return Period(ends[0].first, ends[1].last) if ends and kept else None


ALWAYS = re.compile("始终|一直")


def _of_figure_before(governed: Governed) -> Period | None:
    """A difference told of an average, or of a share, without a word of its own, is of the same time; so is a rank."""
    sentence, clue = governed.sentence, governed.clue
    averaged = sentence.topic.measure == "average_growth"
    ranks = averaged and clue.kind == "rank" and not clue.may_set_out and not TO.search(governed.text)
    if not (clue.kind == "point" or ranks) or rest_of(sentence, clue.head):
        return None
    goes_on = averaged or _compares_share(sentence, clue)
    return sentence.topic.period if goes_on else None


def _as_of_end(governed: Governed) -> Period | None:
    sentence, period, last = governed.sentence, governed.period, governed.last
    if last is None or not _is_as_of_end(sentence, governed.clue, last):
        return None
    return period if period and last.covers(period) and sentence.is_to_come(last) else last


def _from_start(governed: Governed) -> Period | None:
    sentence, clue = governed.sentence, governed.clue
    is_rank = clue.reading.measure == "rank"
    goes_on = is_rank and clue.clause.linked and sentence.end_told == "start"
    if not (goes_on or STARTS.search(governed.text)):
        return None
    sentence.end_told = "start"
    return governed.first


def _to_end(governed: Governed) -> Period | None:
    is_rank = governed.clue.reading.measure == "rank"
    if not (governed.sentence.end_told and (is_rank or TO.search(governed.text))):
        return None
    governed.sentence.end_told = "last"
    return governed.last


TO = re.compile("[到至]了?$")


def _of_structure(governed: Governed) -> Period | None:
    return governed.last if governed.clue.kind == "structure" else None


def _of_level_before(governed: Governed) -> Period | None:
    topic, clue = governed.sentence.topic, governed.clue
    goes_on = clue.kind == "point" and clue.clause.linked and topic.measure in ("level", "share")
    told = governed.last is not None and topic.period == governed.last
    goes_on = goes_on or (clue.reading.measure == "share" and told and topic.measure == "level")
    return topic.period if goes_on and not clue.head else None


def _against_start(governed: Governed) -> Period | None:
    first, clue = governed.first, governed.clue
    against = first and clue.reading.than and _is_against_start(governed.sentence, clue, first)
    return governed.last if against else None


def _reached_by_end(governed: Governed) -> Period | None:
    """五年来……，产值突破1万亿元: what was reached over some years is of their last."""
    sentence, clue, text = governed.sentence, governed.clue, governed.text
    measured = clue.reading.measure
    ends = measured in ("level", "share") or (measured == "contribution_rate" and not clue.reading.of)
    if not ends or not (clue.head or not sentence.ends or sentence.topic.measure == "difference"):
        return None
    passed = _is_passed(sentence, clue) and not FLOW.search(clue.head)
    own = measured == "share" and clue.head and not clue.clause.part
    stood = (own or STANDS.search(text[: clue.reading.start])) and not KEPT.search(text)
    reached = passed or stood or REACHED.search(clue.reading.words) or _grew_so(sentence, clue)
    reached = reached or _is_part_of_last(sentence, clue)
    return governed.last if reached and not TOTAL.search(text) else None


Rule = Callable[[Governed], Period | None]
AVERAGES: tuple[Rule, ...] = (
    _summed_over,
    _between_ends,
    _of_years_told,
    _of_years_counted,
    _of_years_compared,
    _of_epoch,
    _kept_between,
    _of_figure_before,
)
"""The years that a yearly average, or what goes on from one, is of, by the first that knows."""
ENDS: tuple[Rule, ...] = (
    _as_of_end,
    _from_start,
    _to_end,
    _of_structure,
    _of_level_before,
    _against_start,
    _reached_by_end,
)
"""Which end of a span of years a figure is of, by the first that knows; none is of all of them."""


def _first_known(rules: tuple[Rule, ...], governed: Governed) -> Period | None:
    for rule in rules:
        if period := rule(governed):
            return period
    return None


AVERAGED_NEXT = re.compile("，(?:年均|年平均|平均每年)(?:增长|增速|增幅|递增|提高)")
"""五年来……，工业增加值346亿元，年均增长28.9%: what grew so by the year is what it was in the last of them."""


def _grew_so(sentence: Sentence, clue: Clue) -> bool:
    """Whether an amount is followed by how much it grew a year, and no word says that it is of all the years."""
    is_sum = sentence.says("累计") or SUMMED_UP.search(clue.clause.text)
    return clue.kind == "money" and AVERAGED_NEXT.match(clue.after) is not None and not is_sum


SUMMED_UP = re.compile("引进|新增|安排|投入|利用|合计|(?<!公)共")


def _is_as_of_end(sentence: Sentence, clue: Clue, last: Period) -> bool:
    """五年来……，总量居全国第5位，百亿元企业52家: a place in a ranking, and what there is, are those at the end."""
    text = clue.clause.text
    if STARTS.search(text) or DOING.search(text) or KEPT.search(text) or sentence.times(text):
        return False
    if clue.reading.measure == "rank":
        follows = clue.clause.linked and sentence.topic.period != last
        return not (follows or sentence.end_told)
    if clue.kind == "point" and clue.reading.than:
        return sentence.topic.period == last and not sentence.times(clue.reading.than)
    stands = clue.kind == "count" and clue.reading.measure == "level" and not clue.clause.linked
    return stands and not sentence.ends and bool(HELD.search(text))


DOING = re.compile(
    "新|增|建|实现|节|完成|引进|培育|实施|累计|共|获|打造|认定|创|淘汰|关|压|减|退|签|落户|投产|开工|竣工|达|支持|推[进动]|入选|列入|争取|发展|从|由"
)
"""What was done over some years is of all of them."""


HELD = re.compile(
    "(?:企业|园区|开发区|平台|集群|基地|工厂|车间|机构|巨人|冠军|总数|面积|产业|行业)(?:数量?|总数)?$|[拥现]有"
)
"""What there is at the end of some years, where no verb says that it was done in them."""


def _is_capacity(sentence: Sentence, clue: Clue) -> bool:
    """建成83.5万吨正极材料、12万吨负极材料等产能: what a place can make is as of publication."""
    return bool(CAPACITY.match(sentence.text, clue.figures[-1].whole[1] - sentence.start))


CAPACITY = re.compile("[^，。；]{0,60}?(?<!新增)产能(?!利用)")


def _years_told(sentence: Sentence) -> Period | None:
    """2022年、2023年分别增长6.6%、5.5%，年均增长…: the years told off in the sentence."""
    years = [one.period for one in sentence.just_told if one.period and one.period == one.period.whole_year()]
    return Period(years[0].first, years[-1].last) if years and years[0].first < years[-1].first else None


def _is_against_start(sentence: Sentence, clue: Clue, first: Period) -> bool:
    """五年来……，是2015年的2.6倍: what is compared with the time the years set out from is of their end."""
    named = sentence.times(clue.reading.than)
    return bool(named) and sentence.resolve(named[0]) == first


def _is_part_of_last(sentence: Sentence, clue: Clue) -> bool:
    """企业由38户增加到53户，其中亿元企业27户: a part of those there were at the end of the years."""
    whole = sentence.topic
    ended = sentence.ends and (whole.measure == "average_growth" or whole.period == sentence.ends[1])
    return bool(clue.clause.part and clue.kind == "count" and ended)


def _compares_share(sentence: Sentence, clue: Clue) -> bool:
    """占比达28.9%，较2016年提高12.6个百分点: the difference is of the time of the share."""
    return sentence.topic.measure == "share" and bool(sentence.times(clue.reading.than))


def _is_passed(sentence: Sentence, clue: Clue) -> bool:
    """迈上5万亿元: a mark that is passed is passed at the end of the years."""
    figure = clue.figures[0]
    return bool(PASSED.search(sentence.between(figure.whole[0], figure.span[0])))


def _ends(period: Period | None, is_range: bool) -> tuple[Period | None, Period | None]:
    """Where a span of years starts from (the year before 五年来, the first of 2020—2025年), and its last year."""
    if period is None or not is_epoch(period):
        return None, None
    return periods.of_months(period.first // 12 - (not is_range)), periods.of_months(period.year)
