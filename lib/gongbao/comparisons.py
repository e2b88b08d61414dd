"""What a figure is measured against: another region, another period, a whole, a field of rivals."""

import re

from gongbao import indicators, periods, regions
from gongbao.discourse import Topic
from gongbao.measures import AGO, TIME, TIMES, Reading
from gongbao.periods import Mention, Period, is_epoch
from gongbao.sentence import Sentence

HOME_WORDS = r"(?:全省|全市|全国|我省|我市|全区|全州|全县)"
COUNTED = re.compile(r"\d+[个家户种]([^，。；、\d]{2,12}?)中")
"""39个大类行业中25个增长: what the shares of the sentence are shares of."""
FASTER = re.compile("[快慢高低]出?")
OF_KIND = re.compile("的(企业|行业|产品|项目|单位)$")
"""有研发活动的企业占41.5% is a share of 企业."""
TURNED_RATE = re.compile("[增降涨跌]幅")
"""环比下降3.75点，降幅为3.4%: the rate of the same change."""
OF_DEMAND = re.compile("(?:最终)?消费|资本形成|投资|净?出口|内需|服务业|第[一二三]产业")
"""消费贡献率 with no whole named is of the growth of the gross product."""
GOAL = re.compile("目标|计划|任务|进度|时序")
SECTOR = re.compile("^(?:第[一二三]产业|[一二三]产|服务业|农业|建筑业|制造业)(?:增加值)?(?:比重|占比)?$")
"""服务业增加值比重 with no whole named is a share of the gross product."""
PART_WORDS = re.compile(r"规上|规模以上|规模工业|工业|产业|行业|制造业|城市|投资|企业|经济")


SCOPE = re.compile(
    r"规模以上工业|规上工业|规模工业|规模以上企业|(?:规上|规模)(?:工业)?企业(?=完成|实现|\d+[家户]，(?:共|累计)*(?:完成|实现))"
)
"""The industry that a sentence speaks of from then on, where it says 工业 alone."""
OF_ACCOUNTS = ("industrial_output", "industrial_revenue", "industrial_profit")
"""产值占规上工业的32%: a share of the output of all, and of no value added."""
NAMED_QUANTITY = re.compile("增加值|投资|收入|利润|产值|用电|贷款|出口|GDP|生产总值|经济|零售")
"""利润率高于规上工业3.9个百分点 is compared with that of all, and with no value added."""
TOTAL = "industrial_value_added_total"


def versus(sentence: Sentence, topic: Topic, reading: Reading, measure: str) -> str | None:
    """What a figure is measured against, as the contract writes it; None where that cannot be told."""
    if measure in ("share", "contribution_rate", "contribution"):
        return _of(sentence, reading.of, topic, measure)
    if measure == "rank":
        return _among(sentence, reading.among, topic)
    if measure == "average_growth":
        goes_on = sentence.topic.measure == measure and not re.search("均|复合", reading.words)
        return _before_average(topic, reading) or sentence.topic.versus * goes_on
    if measure in ("difference", "growth", "multiple"):
        return _against(sentence, topic, reading, measure)
    return ""


def _of(sentence: Sentence, words: str, topic: Topic, measure: str) -> str:
    last = sentence.topic
    same_whole = last.versus and not topic.is_part and not is_of_another(topic, last)
    if measure == last.measure == "share" and not words and same_whole:
        return last.versus
    if (
        measure == "share"
        and not words
        and sentence.shared[0]
        and sentence.shared[1:] == (topic.text, topic.indicator)
    ):
        return sentence.shared[0]
    if measure == "contribution_rate" and last.measure == "share" and not words and last.versus:
        return last.versus
    if (
        measure in CONTRIBUTIONS
        and last.measure in CONTRIBUTIONS
        and not words
        and last.versus.startswith("of:")
    ):
        return last.versus
    named = sentence.times(words)
    if named and topic.period and not re.sub(rf"{TIME}|的|[全整]年", "", words):
        return f"period:{base_period(sentence, named, topic.period)}"
    plain = re.sub(
        rf"{TIME}|^{HOME_WORDS}(?=.)|^[的了]|的$|(?:平均)?(?:增长|增速|增幅|增加值|比重|总量)$|平均$",
        "",
        words,
    )
    if is_larger(words, sentence.state.own):
        return f"of:{words.removesuffix('的')}"
    if PROGRESS.fullmatch(plain):
        return ""
    if AVERAGE.fullmatch(plain):
        return f"of:{words.removesuffix('的')}"
    indicator = "" if PLANNED.search(plain) else indicators.whole(words) or indicators.whole(plain)
    if indicator == TOTAL and SCOPE.search(sentence.said):
        indicator = "industrial_value_added"
    of_industry = indicator in (TOTAL, "industrial_value_added") and "增加值" not in words
    if measure == "share" and of_industry and not topic.indicator and NAMED_QUANTITY.search(topic.text):
        return f"of:{plain}"
    of_all = measure == "share" and of_industry
    if indicator == "project_investment" and (
        topic.indicator.endswith("_investment") or topic.text.endswith("投资")
    ):
        of_own = topic.subject and not ALL_INVESTED.search(words)
        indicator = topic.indicator if of_own else "fixed_asset_investment"
    if of_all and topic.indicator in OF_ACCOUNTS:
        indicator = topic.indicator
    goes_on = last.text != "" and (last.text, last.subject) == (topic.text, topic.subject)
    if of_all and SCOPE.search(words) and goes_on and not topic.indicator:
        return f"of:{plain}"
    if indicator and _is_like(indicator, topic):
        return f"of:{indicator}"
    if plain and not re.fullmatch(HOME_WORDS[:-1] + "|同期|总量)", plain):
        larger = _larger_place(sentence, words)
        return f"of:{plain if plain.startswith(larger) else larger + plain}"
    if re.search("全国", words) or (words and not topic.indicator and plain):
        return f"of:{plain or '全国'}"
    return _of_silent(sentence, words, topic, measure)


PLANNED = re.compile("(?:计划|目标|任务)[^，]{0,6}投资|投资(?:计划|目标|任务)")
"""完成全年计划投资的5%: how much of the plan is done, and no share of all that is invested."""
PROGRESS = re.compile("(?:投资|工程|建设|形象)*进度")
"""完成投资进度102.7%: of what, no word says."""
AVERAGE = re.compile("平均(?:水平|值)")
"""达到全国平均水平的81%: of that average, and not of the country's own."""
CONTRIBUTIONS = ("contribution", "contribution_rate")
ALL_INVESTED = re.compile("全部|全社会|全[国省市区州县]|总投资")
"""全部投资, of which 工业投资 is a share: all that is invested in fixed assets."""


def _of_silent(sentence: Sentence, words: str, topic: Topic, measure: str) -> str:
    """The whole where its words name none: what the sentence counted, the gross product, the figure before."""
    counted = COUNTED.findall(sentence.said)
    if counted and (
        topic.text.endswith("面")
        or (
            measure == "share"
            and sentence.topic.measure == "level"
            and not words
            and (not topic.indicator or sentence.counted)
        )
    ):
        return f"of:{counted[-1]}"
    if topic.text.endswith("面"):
        return ""
    if measure == "share" and not words and sentence.divided:
        return f"of:{sentence.divided}"
    if measure == "share" and not words and (kind := OF_KIND.search(topic.subject or topic.text)):
        return f"of:{kind[1]}"
    if SECTOR.search(topic.text or topic.subject * (measure == "share")):
        if topic.text.endswith("增加值") and sentence.shared[0]:
            return sentence.shared[0]
        of_industry = "制造业" in topic.text and sentence.state.lead.indicator == "industrial_value_added"
        return "of:industrial_value_added" if of_industry else "of:gdp"
    before = sentence.topic_before
    if before and measure == "share" and not words and _is_kind_of(topic.text, before.text):
        return f"of:{before.indicator or before.text}"
    if before and measure == "share" and topic.text in TAXES and before.indicator == "fiscal_revenue":
        return "of:fiscal_revenue"
    if topic.text.startswith("计划"):
        return f"of:{topic.text}"
    if measure == "share" and topic.text.startswith("全社会研"):
        return "of:gdp"
    return _of_itself(sentence, topic, measure)


TAXES = ("税收", "税收收入", "税收收入的", "各项税收")
"""一般公共预算收入5亿元，税收占比80%: of that revenue."""


OF_SOME_PLACES = re.compile(
    f"\\d个?(?:{regions.KINDS}|[市县区州盟旗])[^，。；]{{0,16}}，[^，。；\\d]{{0,20}}$"
)
"""9个市州增速快于全省，对全省增长的贡献率: what some places give to the growth of all of them."""


def _of_itself(sentence: Sentence, topic: Topic, measure: str) -> str:
    """The whole that no word names: what the figure before was of, or what the paragraph counted first."""
    parted = sentence.whole_topic if topic.is_part else None
    if parted and measure in CONTRIBUTIONS and parted.measure in CONTRIBUTIONS and parted.versus:
        return parted.versus
    of_all = topic.indicator.startswith("industrial_") and not (topic.subject or topic.is_part)
    if measure.startswith("contribution") and of_all:
        is_part = topic.region != sentence.state.own and regions.lies_in(topic.region, sentence.state.own)
        is_part = is_part or bool(OF_SOME_PLACES.search(sentence.said))
        return f"of:{topic.indicator}" if is_part else "of:gdp"
    if measure == "contribution_rate" and OF_DEMAND.match(topic.text or topic.subject):
        return "of:gdp"
    whole = topic.indicator or ("" if measure == "contribution_rate" else topic.text)
    if parted:
        whole = parted.indicator or parted.text or whole
    elif whole and whole == topic.text and not topic.subject and whole[-2:] == sentence.state.counted[-2:]:
        whole = sentence.state.counted
    if not whole and measure != "share" and indicators.is_known_subject(topic.subject):
        whole = "industrial_value_added"
    if measure == "share" and whole == "rd_spending" and not parted:
        return ""
    untold = measure == "share" and whole == topic.text and not (parted or sentence.counted)
    if untold and whole != sentence.state.counted:
        return ""
    return f"of:{whole}" if whole else ""


def is_larger(words: str, own: str) -> bool:
    """Whether a share is of the province that a city's bulletin speaks of, and of nothing that is named.

    >>> is_larger("全省的", "210200"), is_larger("全省", "210000"), is_larger("全省工业", "210200")
    (True, False, False)
    """
    return words.removesuffix("的") == "全省" and not own.endswith("0000")


def _larger_place(sentence: Sentence, words: str) -> str:
    """占全国钢材产量的5%: the place that a whole without an indicator is of, where it is larger than the bulletin's own."""
    place = LARGER.match(TIMES.sub("", words))
    own = sentence.state.own
    if not place or own == regions.NATION or (place[0] == "全省" and own.endswith("0000")):
        return ""
    return place[0]


LARGER = re.compile("全国|全球|全省")


def is_of_another(topic: Topic, last: Topic) -> bool:
    """Whether the last share was of a quantity itself, and this one is of another: 分别占全国的5%、6%."""
    own = {f"of:{item.indicator}" for item in (last, *last.items) if item.indicator}
    return bool(topic.indicator) and last.versus in own and last.versus != f"of:{topic.indicator}"


def _is_kind_of(part: str, whole: str) -> bool:
    """Whether a noun is one kind of another: 千兆宽带用户 of 固定宽带用户.

    >>> _is_kind_of("千兆用户", "固定宽带用户"), _is_kind_of("工业投资", "工业投资")
    (True, False)
    """
    return part != whole and len(whole) > 3 and part[-2:] == whole[-2:] and len(part) > 2


def _is_like(indicator: str, topic: Topic) -> bool:
    """Whether a part and its whole may be of one quantity: no amount of money is a share of a number of firms."""
    unit, own = indicators.indicator_unit(indicator), indicators.indicator_unit(topic.indicator)
    return not own or (unit in indicators.RATED) == (own in indicators.RATED)


def _is_same(rest: str, topic: Topic) -> bool:
    """Whether what a comparison names after the place is what the figure itself is of, or nothing."""
    indicator = indicators.whole(rest)
    if topic.indicator == "manufacturing_value_added" and indicator in ("industrial_value_added", TOTAL):
        return True
    return indicator == topic.indicator if indicator else not PART_WORDS.search(rest)


def _among(sentence: Sentence, words: str, topic: Topic) -> str | None:
    plain = re.sub(
        r"^(?:(?:前移|上升|提升|提高|跃升|攀升|下降|后退|升|跃|退|降)?(?:[一二三四五六七八九十\d]+[位名])?(?:至|到)?(?<=[至到位名])|在|由|从|的|此前|之前)+|(?:的|之|榜|排名|排位|位次|名次|中|第|前|居|列|排|位居|分别|依次|由|从|上升|升|到|至)+$",
        "",
        TIMES.sub("", words),
    )
    plain = OF_MARKET.sub(r"\1", plain)
    if plain:
        return f"among:{plain}"
    if topic.versus.startswith("among:"):
        return topic.versus
    for told in reversed(sentence.just_told):
        if regions.lies_in(topic.region, told.region):
            return "among:全国" if told.region == regions.NATION else "among:全省"
    if regions.is_city_of(topic.region, sentence.state.own):
        return "among:全省"
    said = FIELD.findall(sentence.said) or FIELD.findall(topic.text)
    return f"among:{said[-1].replace('中国', '全国') if said else regions.level_above(topic.region)}"


OF_MARKET = re.compile(
    "^(国内|全国|全球|世界)(?:市场)?(?:份额|占有率|市占率|[产销]销?量|总量|增速|增幅|规模)$"
)
"""产品全球市场份额第1: among all the world, whatever is ranked."""
FIELD = re.compile("全国|中国|(?<=[居列在比于占位])全[省市区州]|全[省市区州](?=第|前|首|排名)")
"""全省工业投资增长6.5%，总量居第3位: 全省 is whose rank it is, and not among whom."""


def _before_average(topic: Topic, reading: Reading) -> str:
    """两年平均 counts from the same period two years before."""
    years = {"两年": 2, "三年": 3}.get(reading.words[:2])
    return f"period:{topic.period.year - years}" if years and topic.period else ""


def _against(sentence: Sentence, topic: Topic, reading: Reading, measure: str) -> str | None:
    base = topic.period
    of_place = bool(reading.than) and regions.at_start(reading.than, sentence.state.home) is not None
    compared = sentence.times(reading.than) or sentence.times("" if of_place else sentence.compared)
    if compared and reading.than:
        rest = re.match(f"的?{AGO}", reading.words.partition(reading.than)[2])
        same = sentence.times(rest[0]) if rest else []
        compared += [m for m in same if not m.parts["rate"]]
    if compared and not GOAL.search(reading.than) and not _is_group(compared, reading.than):
        return _period(sentence, compared, base, measure)
    if TEN_DAYS.fullmatch(reading.than):
        return f"period:{reading.than}"
    if measure == "multiple" and reading.than and not compared:
        return _place(sentence, reading.than, topic)
    if "环比" in reading.words and base:
        return f"period:{_months_before(base)}"
    if measure == "growth" and _is_of_difference(sentence, reading):
        return sentence.differs if not base or sentence.differs != f"period:{base.shifted(-12)}" else ""
    if (
        measure != "difference"
        and not any(mention.form == "year_ago" for mention in sentence.times(reading.words))
        and sentence.ends
        and base
        and sentence.ends[1].year == base.year
        and base.year - sentence.ends[0].year > 1
    ):
        return f"period:{sentence.ends[0]}"
    if measure == "growth" and is_epoch(base) and not KEPT.search(reading.words):
        return f"period:{base.first // 12 - 1}" if base else ""
    if measure != "difference":
        return ""
    if reading.than:
        return _place(sentence, reading.than, topic)
    if sentence.held_against and APART.search(reading.words):
        return _place(sentence, sentence.held_against, topic)
    other = next((told.region for told in reversed(sentence.just_told) if told.region != topic.region), "")
    if other and FASTER.fullmatch(reading.words) and sentence.told[-1].indicator == topic.indicator:
        return f"region:{other}"
    year_ago = any(mention.form == "year_ago" for mention in sentence.times(reading.words))
    if sentence.ends and base and base.year == sentence.ends[1].year and not year_ago:
        return f"period:{sentence.ends[0]}"
    if not year_ago and sentence.state.base:
        return sentence.state.base
    if is_epoch(base):
        return f"period:{base.first // 12 - 1}" if base else ""
    return f"period:{base.shifted(-12)}" if base else "period:上年同期"


KEPT = re.compile("(?:保持|稳定|维持)在")
"""2022年2月以来增速保持在18%以上: each of the rates is on the year before."""
APART = re.compile("(?<![提加])[高低快慢]了?$")
TEN_DAYS = re.compile("[上本]旬|上一?周")
"""较上旬增长6.4%: a base that the contract has no form for, in its own words."""


def _months_before(span: Period) -> Period:
    """What 环比 compares with: the span of the same length before it, or the same run of a year a month shorter."""
    runs = span.first % 12 == 0 and span.first < span.last < span.first + 11
    return Period(span.first, span.last - 1) if runs else span.shifted(span.first - span.last - 1)


def _is_of_difference(sentence: Sentence, reading: Reading) -> bool:
    """Whether a rate is that of the difference just told: 比上旬增加38万吨、增长2%."""
    follows = sentence.is_linked or reading.start == 0 or bool(TURNED_RATE.match(reading.words))
    return follows and bool(sentence.differs) and not sentence.times(reading.words)


def _is_group(compared: list[Mention], than: str) -> bool:
    """同期全国工业 is another group in the same months, and no other period."""
    rest = re.sub(rf"由[盈亏增降]转[盈亏增降].*$|{TIME}|的|平均|水平|增速|增幅|增长|贡献[率度]", "", than)
    return bool(rest) and all(m.form == "year_ago" and not m.parts["rate"] for m in compared)


def _period(sentence: Sentence, compared: list[Mention], base: Period | None, measure: str) -> str | None:
    """The period compared with, as the contract writes it; growth on the year before needs no word."""
    forms = [mention.form for mention in compared]
    if measure == "growth" and forms[0] == "year_ago":
        return ""
    if base is None and (
        forms[0] == "year_ago" or compared[0].parts.get("rel") in ("上年", "上一年", "去年")
    ):
        return "" if measure == "growth" else "period:上年同期"
    if forms[0] == "year_start" and measure == "difference" and sentence.topic.measure == "growth" and base:
        return f"period:{periods.of_months(base.year, 1, 2)}"
    period = base_period(sentence, compared, base)
    if period is None and not sentence.state.reference:
        return f"period:{compared[0].words}"
    if period is None or period == base:
        return None
    year_before = base and period in (base.shifted(-12), periods.of_months(base.year - 1))
    is_usual = (
        measure == "growth"
        and year_before
        and not compared[-1].words.endswith("全年")
        and not (base and base != base.whole_year() and compared[-1].words.endswith(("底", "末")))
        and (forms[0] != "year_start" or bool(base and base == base.whole_year()))
    )
    return "" if is_usual else f"period:{period}"


def base_period(sentence: Sentence, compared: list[Mention], base: Period | None) -> Period | None:
    """The period that time expressions mean, told from the figure's own: 一季度, 去年同期, 上月, 2019年同期."""
    mention, forms = compared[0], [m.form for m in compared]
    if base and "year_ago" in forms:
        stated = None if mention.form == "year_ago" else _year(sentence, mention)
        return base.shifted(12 * ((stated or base.year - 1) - base.year))
    if base and mention.form == "last_month":
        return Period(base.first, base.last - 1) if base.first < base.last else base.shifted(-1)
    anchor = Period(base.last, base.last) if base else sentence.state.reference
    return mention.resolve(anchor, base.year if base and mention.form != "year_start" else None)


def _year(sentence: Sentence, mention: Mention) -> int | None:
    period = sentence.resolve(mention)
    return period.year if period else None


OF_PROVINCE = re.compile("^([省市州区县])(?=平?均)")
"""高于省均2个百分点 is 高于全省平均."""
RANKED_PLACE = re.compile(
    "^(?:(?:排名|排|居|位居|位列|列)[^，的]{2,6}|第[一二三四五六七八九十]+[位名]?)的(?=..)"
)
"""低于排名第一的淮安市8.3个百分点: a place by its rank."""


def _place(sentence: Sentence, words: str, topic: Topic) -> str:
    words = re.sub(rf"^(?:{TIME}|的)+(?=.)", "", words)
    if GOAL.search(words):
        return f"of:{words}"
    words = OF_PROVINCE.sub(r"全\1", RANKED_PLACE.sub("", words))
    place = regions.at_start(words, sentence.state.home)
    plain = re.sub(
        rf"{TIME}|的?(?:整体|总体)?(?:年均|平均)?(?:水平|增速|增幅|降幅|增长|增长速度)?$", "", words
    )
    if place and _is_same(plain[place[0] :], topic):
        region = place[1] or sentence.topic.region or sentence.state.home
        region = sentence.state.own if region == topic.region else region
        if region == topic.region and topic.subject and plain[place[0] :]:
            return f"of:{indicators.whole(plain[place[0] :]) or plain}"
        return f"region:{region}" if region else f"of:{words}"
    indicator = indicators.whole(re.sub(f"^{HOME_WORDS}", "", plain)) * ("水平" not in words)
    if indicator == "project_investment" and ALL_INVESTED.search(plain) and topic.text.endswith("投资"):
        return "of:fixed_asset_investment"
    invested = indicator.endswith("_investment") and topic.indicator.endswith("_investment")
    same = (
        indicator in (topic.indicator, "gdp")
        or invested
        or (not topic.indicator and NAMED_QUANTITY.search(plain))
    )
    return f"of:{indicator * bool(same) or plain or words}"
