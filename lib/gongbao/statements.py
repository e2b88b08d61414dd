"""Statements: one figure with the region, indicator, subject, period, measure and base that govern it."""

import re
from dataclasses import field

from gongbao import comparisons, indicators, periods, phrases, reasons, regions, status, topics, wording
from gongbao.discourse import Topic
from gongbao.measures import TIME, Reading
from gongbao.numerals import Figure
from gongbao.periods import Period
from gongbao.reasons import Context, Reason
from gongbao.records import record, replace
from gongbao.sentence import Sentence
from gongbao.vocabulary import any_of

UNTOLD = re.compile("[高低快慢优]于$")
"""省份增速高于 leads up to what a count is told by, and names nothing."""
ACCOUNTS = ("industrial_revenue", "industrial_profit")
"""利润增长14%；对营收增长的贡献率达37%: what is contributed to is what is measured."""
LOSS = re.compile("净?亏损")
"""A loss is a profit below nothing."""
FALLS = re.compile("[降跌减]幅")
TOTAL = re.compile("累计|总数|总量|[共总合]计|达")
OF_WHOLE = re.compile(
    "(?:的(?P<of>[㐀-鿿]{2,4})|(?P<abroad>全球|全国|世界|国内|国际)(?:市场)?)?(?:比例|占比|比重|占有率|市占率)(?:分别|均|达到?|为|约|至|到)*$"
)
GAINED = re.compile("^(?:年)?(?:利税|税收|利润)")
"""预计新增销售收入60亿元、利税8亿元: what is gained beside what was added is added too."""
HELD = re.compile("(?:保持|稳定|维持)在")
TOTAL_ALONE = re.compile("(?:累计|总数|总量|[共总合]计|[共已])+(?:达到?|有|为|突破|超过?)*")
NEW = re.compile("(?<![创更革刷特])新(?![型能材兴区技产])|净增")
JOINT = re.compile("((?:行业|产业|企业|[^作]业))(?:合计|共同|共)?$")
"""三大行业合计拉动: who drives the growth, and no quantity."""
OF_PARTS = re.compile("(?:比例|比重|占比)(?:分别|均|已)*(?:为|达到?)$")
"""开展…和…的企业比例分别达到: each of a list is a share."""
GIVES = re.compile("贡献了?(?:近|约|超)?$")
"""产值3200亿元，某园区贡献近五成: of an amount, and of no growth."""
EACH_YEAR = re.compile("年均[^，]{2,16}(?:增长|增速|速度)")
AVERAGES = re.compile("平均(?:增速|增幅|增长|增长率|增长速度)(?:[达为是]|$)")
"""“十四五”期间，平均增速达7.4%: an average, where the time is a span of years."""
ADDED = re.compile("净增[加长]?了?$")
MONEY = re.compile(
    "收入|投资|产值|生产总值|利润|税收|总额|支出|贷款|资金|经济(?:总量|规模)|(?:产业|行业|集群)规模|增加值|GDP"
)
"""Amounts that are money where the unit is left out: 地税收入超300亿."""
FEW_YUAN = 1e-5
"""In 亿元: a thousand yuan or less is a price or an amount for each of something, and no sum of a region's."""
PER_HEAD = re.compile(
    "吨[钢煤]|居民[^，]{0,6}可支配收入|纯收入|劳动生产率|人均(?!营业|主营|产值|创|利)|工资|每[百千]元|每人"
)
RATIO = re.compile(
    "(?:出厂|平均|销售|市场|成交|收购|批发|零售|含税)[^，]{0,4}价|每[百千万]?[元人户亩吨度]|每平方|人均|亩均|均价|单价|单品|价格|工资|投资强度"
)
"""Quantities that are an amount for each of something keep the unit they are printed in."""
PRICE = re.compile("价$|价格|单价")
"""较去年底提高469元: a price has risen since then, and nothing was added."""
RATE_NAME = re.compile("(?:率|强度|指数|水平|覆盖面|渗透率)$")
DONE, PLAN = re.compile("[，；]?已?完成"), re.compile("计划")
"""计划投资50亿元，完成63.5%: how much of the plan is done."""
AMOUNTS = ("money", "count", "energy", "ratio", "bare", "index")
GOES_ON = ("growth", "average_growth", "share", "level", "contribution_rate")


@record(frozen=True)
class Statement:
    """One figure with everything that governs it; offsets count in the clean text."""

    figure: Figure
    sentence: tuple[int, int]
    topic: Topic
    measure: str
    versus: str
    value: float
    unit: str
    bound: str
    status: str
    flags: tuple[str, ...] = ()
    reasons: dict[str, Reason] = field(default_factory=dict)
    """Why each column is what it is; empty unless the reading is to be explained."""


def state(context: Context, figure: Figure, topic: Topic, reading: Reading) -> Statement | None:
    """The statement of one figure, or nothing where its measure, topic, base or unit cannot be told."""
    sentence = context.sentence
    measure = measure_of(context, figure, reading, topic)
    if measure == "share" and not reading.of and (kind := OF_WHOLE.search(context.words)):
        reading = replace(reading, of=kind["of"] or kind["abroad"] or "")
    if measure == "rank" and PUT_FIRST.search(context.words):
        return None
    if measure.startswith("contribution") and _counts_firms(topic):
        topic = replace(topic, subject=topic.text, text="", indicator="")
    topic = _of_growth(context, topic, measure, reading.of)
    versus = _versus(context, topic, reading, measure, figure.unit_kind) if measure else None
    if versus is None:
        return None
    topic = _settled(context, _of_scope(sentence, figure, topic, measure), measure, versus)
    topic = _of_other_sector(topic)
    topic = replace(topic, subject="") if topic.subject == topic.text else topic
    region = _of_park(sentence, topic)
    topic = topic if region == topic.region else replace(topic, region=region)
    unit, scale = unit_of(figure, topic, measure, context.words)
    if figure.unit_kind == "count" and _is_mismatched(figure, topic, measure):
        counted = topics.counted_before(sentence)
        topic = replace(topic, indicator=counted.indicator, text=counted.text)
    if topic.is_empty and measure == "rank" and BOARD.search(reading.among):
        topic = replace(topic, text=reading.among)
    if topic.is_empty or unit is None or UNTOLD.search(topic.text):
        return None
    said, told = _with_status(context, figure, topic)
    if told.period != topic.period and versus.startswith("period:"):
        versus = _versus(context, told, reading, measure, figure.unit_kind) or versus
    topic = told
    sign = _sign(context, figure, topic, reading, measure)
    named = bool(FALLS.search(reading.words + context.words))
    sentence.falls = named or (
        sentence.falls and context.phrase.is_empty and measure in ("growth", "difference")
    )
    bound = _bound(context, reading, figure.whole[1]) if figure.bound == "eq" else figure.bound
    figure = replace(figure, bound=bound) if bound != figure.bound else figure
    value = figure.value if figure.value < 0 and sign < 0 else figure.value * sign
    place = (sentence.start, sentence.start + len(sentence.text))
    flags = ("period_inferred",) if sentence.is_inferred else ()
    value = float(f"{value / scale:.12g}")
    why = {}
    if sentence.state.explains:
        why = reasons.of(context, topic, reading, figure.unit_kind) | reasons.of_status(sentence, said)
        why |= reasons.of_measure(sentence, reading, measure, versus)
    return Statement(figure, place, topic, measure, versus, value, unit, figure.bound, said, flags, why)


INCREMENT = re.compile("增量(?:[为是达]|达到|约)*$")
OF_YEAR = re.compile("(?:年度|全年)(?:目标|任务|计划)")
"""完成投资63亿元（年度目标145亿元）: the goal is of the year."""


def _is_mismatched(figure: Figure, topic: Topic, measure: str) -> bool:
    """营业收入5亿元（全省16个）: no number of things is an amount of money."""
    counts = figure.unit in indicators.THINGS and measure in ("level", "increment", "difference")
    return counts and indicators.indicator_unit(topic.indicator) in indicators.AMOUNT_UNITS


def _with_status(context: Context, figure: Figure, topic: Topic) -> tuple[str, Topic]:
    """Whether a figure is a fact, an estimate or a target, and its topic with the period that goes with that."""
    sentence, period = context.sentence, topic.period
    state = sentence.state
    set_before = (state.paragraph, state.section, state.title, state.running, state.reference)
    is_told = bool(sentence.period) and (period == sentence.period or period not in set_before)
    said = status.settle(sentence.status, sentence.state.is_plan, period, sentence.publication, is_told)
    is_aim = _is_floor(sentence, figure, period) or _is_up_to(sentence, figure, period)
    said = "target" if said == "actual" and is_aim else said
    reference = sentence.state.reference
    if said == "actual" and sentence.state.is_estimated and period and reference:
        said = "estimate" if period.last + 1 >= reference.year * 12 else said
    if said == "actual":
        return said, topic
    period = _ahead(sentence, period, said == "target")
    of_year = topic.text.startswith("年度") or OF_YEAR.match(context.phrase.text)
    if said == "target" and period and of_year:
        period = period.whole_year()
    return said, replace(topic, period=period)


def _is_up_to(sentence: Sentence, figure: Figure, period: Period | None) -> bool:
    """到2025年，营业收入超过1.35万亿元: what a text without a date says of the last year it knows is an aim."""
    reference, state = sentence.state.reference, sentence.state
    if not reference or not period or state.is_dated or state.is_review or period.last < reference.last:
        return False
    years = UP_TO_YEAR.findall(sentence.said)
    return bool(years) and int(years[-1]) == period.year and not sentence.has_fact


UP_TO_YEAR = re.compile(
    "(?:^|[，。；：、])[^，。；：]{0,6}?到((?:19|20)\\d\\d)年(?!的|以?来)(?![^，。；]*(?:已|了))"
)


def _sign(context: Context, figure: Figure, topic: Topic, reading: Reading, measure: str) -> int:
    """Whether a figure is of a rise or a fall; an amount that was cut is an amount, a loss a negative one."""
    sentence = context.sentence
    if measure == "level" and reading.measure == "difference" and figure.unit_kind == "count":
        return 1
    fell = sentence.falls or (context.sign < 0 and _is_next_name(context, topic))
    if measure == "growth" and reading.measure == "level" and fell:
        return -1
    drags = measure == "contribution" and reading.words.startswith("影响") and sentence.sign < 0
    if drags and context.last.measure == "growth":
        return -1
    is_loss = measure == "level" and figure.unit_kind == "money" and LOSS.fullmatch(topic.text)
    sign = reading.sign * _flip(context, reading, measure)
    is_more_loss = measure == "difference" and topic.text.endswith("亏损额") and "亏" in reading.words
    return -sign if is_loss or is_more_loss else sign


def _of_park(sentence: Sentence, topic: Topic) -> str:
    """大连高新区 in a bulletin on the province lies in the city that its name begins with."""
    if topic.region != sentence.state.own or not PARK.search(topic.subject):
        return topic.region
    place = regions.at_start(topic.subject[:16], topic.region)
    is_city = place and place[1].endswith("00") and regions.is_city_of(place[1], topic.region)
    return place[1] if place and is_city else topic.region


PARK = re.compile("(?:高新区|经开区|开发区|经济区|新区|产业园区?|工业园区?)$")
BOARD = re.compile("(?:[百十千\\d]强|强)[市县区省镇]?$|竞争力|榜单?$|指数$")
"""跻身先进制造业百强市第22位: a place on a list is of what the list is of."""
PUT_FIRST = re.compile("[放摆置](?:在|到|于|于了)?$")
"""把民生放在首位 ranks nothing."""
LEAST = re.compile("(?:至少|不少于|不低于)[㐀-鿿]{1,4}$")
"""至少引进2个: a verb may stand between a bound and its figure."""


def _bound(context: Context, reading: Reading, end: int) -> str:
    """The bound that words apart from the figure say: 约占30%, 约为其2.5倍, 至少引进2个."""
    if reading.measure == "rank" and context.words.endswith("前"):
        return "le"
    about = reading.words.startswith(("约占", "大约占", "约为", "约是", "约相当于"))
    about = about or reading.words.startswith(("几乎占", "近乎占"))
    start = context.sentence.at
    if reading.measure == "share" and context.linked:
        before = context.sentence.between(max(context.sentence.start, start - LONGEST_LIST), start)
        about = about or ABOUT_EACH.search(before) is not None
    if reading.measure == "share" and (short := SHORT_OF.match(reading.words)):
        return "gt" if short[0] == "超过" else "lt"
    if context.words.endswith("最高") and wording.BOUNTY.match(context.sentence.between(end, end + 6)):
        return "le"
    return "approx" if about else "ge" if LEAST.search(context.words) else "eq"


ABOUT_EACH = re.compile("约占[^，。；]{2,24}、[^，。；、]{0,12}$")
"""约占全省的十分之一、全国的百分之一: the word before the first share goes for the second."""
LONGEST_LIST = 40
SHORT_OF = re.compile("不到|不足|接近|超过")
"""不到全国平均水平的三分之一: the bound stands before what the share is of."""
FLOOR = re.compile("不(?:低于|少于|高于|超过)")


def _is_floor(sentence: Sentence, figure: Figure, period: Period | None) -> bool:
    """今年投资增速不低于8%: a floor for a year that has not ended is a goal."""
    reference = sentence.publication
    is_said = FLOOR.match(sentence.between(figure.whole[0], figure.span[0]))
    return bool(is_said and reference and period == reference.whole_year() and period.last > reference.last)


def _ahead(sentence: Sentence, period: Period | None, is_target: bool) -> Period | None:
    """The period of a plan or estimate: a year, and never one that a heading or title says is over."""
    reference, said = sentence.state.reference, sentence.period
    if period is None or reference is None:
        return period
    if (
        sentence.yearless
        and said == period
        and period.year < reference.year
        and period.last < reference.last - 2
    ):
        return period.shifted(12)
    is_over = is_target and said is None and sentence.state.is_review and period.last < reference.year * 12
    is_run = said is None and period == sentence.state.running and period.year == reference.year
    is_month = said is not None and sentence.form in ("month", "this_month")
    goes = is_target and not is_month and (period == reference or (is_run and period.last <= reference.last))
    return reference.whole_year() if is_over or goes else period


def measure_of(context: Context, figure: Figure, reading: Reading, topic: Topic) -> str:
    """The measure a reading comes to, with the words of the phrase and what the clause before measured."""
    kind, measure = figure.unit_kind, reading.measure
    if kind == "structure":
        return "share"
    if kind == "percent" and measure == "difference" and not reading.than and FELL_BY.search(reading.words):
        return "difference" if context.phrase.is_empty or context.phrase.is_aspect else "growth"
    if kind == "point" and measure == "difference" and _grew_by_points(context, reading, topic):
        return "growth"
    if measure == "increment" and "新建" in reading.words and BESIDE_BUILDING.search(context.sentence.text):
        return "level"
    if kind in AMOUNTS and measure in ("level", "difference"):
        amount = _amount(context, reading, topic, kind == "count")
        other = _is_passed(context, figure, topic) or _is_of_more(context, figure, topic)
        other = other or topic.text in topics.ONGOING
        return "level" if amount == "increment" and other else amount
    if measure == "level" and kind == "percent" and DONE.match(context.words) and PLAN.match(topic.text):
        return "share"
    if measure == "level" and kind == "percent" and context.phrase.is_empty:
        rate = _rate(context, reading) or _turned(context, topic)
        if not rate and topic.text.endswith("率"):
            return "level"
        return "growth" if rate in ("", "level") and _is_amount(context, topic) else rate
    is_next = (_is_next_name(context, topic) and not reading.words) or _is_next_to_move(context)
    if measure == "level" and kind == "percent" and is_next:
        return context.last.measure
    if measure == "level" and kind == "percent":
        if topic.text.endswith(("面", "比例", "比重")) or OF_WHOLE.search(context.words):
            return "share"
        if _is_amount(context, topic):
            return "growth"
        if OF_PARTS.search(context.words):
            return "share"
    if measure == "level" and context.phrase.is_aspect:
        return "share" if re.search("占比|比重", context.phrase.text) else "growth"
    averages = EACH_YEAR.search(context.words) or (
        periods.is_epoch(topic.period) and AVERAGES.search(context.words)
    )
    if measure == "growth" and kind == "percent" and averages:
        return "average_growth"
    if measure == "growth" and kind == "multiple":
        return "multiple"
    if (
        measure == "contribution_rate"
        and context.last.measure == "level"
        and not reading.of
        and GIVES.search(reading.words)
    ):
        return "share"
    return "growth" if measure == "multiple" and kind == "percent" else measure


def _grew_by_points(context: Context, reading: Reading, topic: Topic) -> bool:
    """钢材产量同比下降2.4个百分点: an amount has no points to lose, and what is told is its growth."""
    moved = GREW.search(reading.words) and context.last.measure not in ("growth", "share")
    told = context.phrase.text or (context.phrase.is_empty and context.last.measure == "level")
    if not told or not moved or OF_RATE.search(context.words):
        return False
    is_amount = _is_amount(context, topic) or topic.text.endswith(("产量", "销量", "总量", "额"))
    return _forms(context, reading) == {"year_ago"} and is_amount


FELL_BY = re.compile("(?:增速|增幅)(?:下降|下滑|降低)了?$")
"""采矿业增速下降0.8%: a rate that is negative; one that changed is told in points."""
GREW = re.compile("(?:增长|下降|减少|下滑)了?$")
OF_RATE = re.compile("增速|增幅|降幅|涨幅|幅度|比重|占比|比例|回[升落]|加快|放缓|收窄|扩大|率")


def _is_passed(context: Context, figure: Figure, topic: Topic) -> bool:
    """净增规上企业1000户、小巨人企业突破1500户: a mark that is passed is no addition."""
    if REACHED_NOW.fullmatch(context.words):
        return True
    lead = context.sentence.between(figure.whole[0], figure.span[0])
    bare = context.linked or not context.words
    apart = not (context.linked or topic.is_part or NEW.search(context.words)) and PASSED_APART.match(lead)
    return bool(not context.phrase.verb and (apart or (bare and PASSED.match(lead))))


PASSED = re.compile("突破|达到?|超过")
PASSED_APART = re.compile("突破|超过?|首破|首次突破")
"""新认定专精特新企业40家，高新技术企业超800家: what a comma tells off from what was added."""
REACHED_NOW = re.compile("(?:总[数量]|累计|已|共)*达到?了?")
"""新增23家、达到52家: how many there are now."""


def _is_of_more(context: Context, figure: Figure, topic: Topic) -> bool:
    """达到1268家，净增92家，其中亿元企业426家: more than were added are a part of all there are."""
    return bool(topic.is_part and not context.phrase.verb and figure.value > context.sentence.added > 0)


def _is_amount(context: Context, topic: Topic) -> bool:
    """Whether a clause names an amount of money or energy, of which a percentage can only be growth."""
    goes_on = context.phrase.is_empty or not context.phrase.text
    of_part = context.last.measure in ("share", "contribution_rate")
    indicator = topic.indicator if goes_on and not of_part else context.phrase.indicator
    return indicators.indicator_unit(indicator) in indicators.AMOUNT_UNITS


def _amount(context: Context, reading: Reading, topic: Topic, is_count: bool) -> str:
    """A level, what was added to it, or how far it is from another."""
    phrase, forms = context.phrase, _forms(context, reading)
    if ADDED.search(reading.words) and forms <= {"year_start", "year"}:
        return "increment"
    compares = bool(reading.than) or _is_against(context) or "year_ago" in forms
    is_price = bool(reading.than) and PRICE.search(topic.text) is not None
    if reading.measure == "difference" and compares and (is_price or "year_start" not in forms):
        return "difference"
    if reading.measure == "difference" and not context.sentence.used:
        goes_on = (phrase.is_empty or phrase.is_aspect) and "year_start" not in forms
        if goes_on and context.last.measure == "increment" and reading.sign > 0 and not context.linked:
            return "increment"
        return "difference" if (goes_on and not context.last.is_empty) or reading.sign < 0 else "increment"
    is_total = bool((TOTAL_ALONE.fullmatch if context.linked else TOTAL.search)(context.words))
    is_total = is_total and not NEW.search(context.words)
    if (phrase.is_aspect and phrase.text.endswith("增量")) or INCREMENT.search(context.words):
        return "increment"
    if HELD.search(context.words):
        return "level"
    named = phrase.text or (phrase.subject if phrase.subject == topic.text else "")
    is_side = phrase.is_aspect and not phrase.text.endswith(("目标", "任务", "计划"))
    done = phrase.verb or DOES.match(context.words)
    same_kind = context.last.measure == "increment" and not (done or is_side or is_total)
    goes_with = (context.linked or topic.is_part) and is_count
    goes_with = goes_with or (context.linked and bool(GAINED.search(phrase.text)))
    last = context.last.text
    alike = is_count and named != last and len(named) > 5 and named[-5:] == last[-5:]
    in_row = is_count and HONOUR_ALONE.fullmatch(context.words) and HONOUR_ALONE.fullmatch(last)
    carried = same_kind and (phrase.is_grade or not named or goes_with or alike or in_row)
    follows = context.sentence.adds and context.last.measure == "level"
    follows = follows and not (context.linked or topic.is_part or RATIO.search(context.words))
    carried = carried or (follows and phrase.known and is_count and not (phrase.verb or is_total))
    adds = phrases.is_new_verb(phrase.verb) and not RATIO.search(phrase.text)
    return "increment" if adds or carried else "level"


HONOUR_ALONE = re.compile(
    "[㐀-鿿“”]{0,12}(?:企业|工厂|园区|车间|中心|小巨人|冠军|平台|基地|集群|实验室|标杆|瞪羚|独角兽|研究院|工作站)”?"
)
"""新增技术创新示范企业2家，质量标杆企业6家: a row of what was named, told off by commas."""
DOES = re.compile("实施|推进|推动|开展|支持|盘活|改造|举办")
"""净增规上企业1000家、实施技改项目500个: what was done is not what was added."""


def _is_against(context: Context) -> bool:
    """Whether a clause before names the time compared with, and not the start of the year: 比2017年底，企业增加128家."""
    sentence = context.sentence
    forms = {mention.form for mention in sentence.times(sentence.compared)}
    return bool(forms) and "year_start" not in forms


def _rate(context: Context, reading: Reading) -> str:
    """A bare percentage goes on with what the clause before measured; after 同比 alone it is growth."""
    if _forms(context, reading) == {"year_ago"}:
        return "growth"
    return context.last.measure if context.last.measure in GOES_ON else ""


def _is_next_name(context: Context, topic: Topic) -> bool:
    """建材增长52.2%、医药35.5%: the next of those told off, of which the rate goes without its verb."""
    phrase, last = context.phrase, context.last
    named = (phrase.text or phrase.subject) == topic.subject and not (phrase.text and phrase.subject)
    bare = named and bool(topic.subject) and not phrase.verb
    return context.linked and bare and last.measure in ("growth", "average_growth") and bool(last.subject)


def _turned(context: Context, topic: Topic) -> str:
    """城镇化率提高1.2个百分点，达到61.3%: a rate goes on after how much it moved."""
    is_rate = context.last.measure == "difference" and RATE_NAME.search(topic.text)
    return "level" if is_rate and not indicators.indicator_unit(topic.indicator) else ""


def _forms(context: Context, reading: Reading) -> set[str]:
    return {mention.form for mention in context.sentence.times(reading.words)}


SETS_OUT = re.compile(f"[由从]{TIME}*的?$")


def _is_next_to_move(context: Context) -> bool:
    """占比从5.2%提高到7.8%、电子工业从2.3%提高到7.5%: another, of which the same is told as of the one before."""
    bare = context.phrase.subject and not context.phrase.text and not context.phrase.indicator
    told = context.last.measure in GOES_ON and context.last.measure != "level"
    return bool(bare and told and SETS_OUT.search(context.words))


def _tells_parts(context: Context) -> bool:
    """Whether a clause names parts by their 比例, and no whole."""
    return not context.phrase.is_empty and bool(OF_PARTS.search(context.words)) and "比例" in context.words


def _versus(context: Context, topic: Topic, reading: Reading, measure: str, kind: str) -> str | None:
    """What the figure is measured against; 由40.2%提高到42.5% keeps its whole."""
    last = context.last
    if kind == "percent" and measure == "share" and reading.measure == "level" and _tells_parts(context):
        return "of:企业" if "企业比例" in context.words else ""
    if measure == "difference" and context.phrase.text and topic.indicator and not context.phrase.is_aspect:
        context.sentence.state.base = ""
    if reading.measure == "level" and measure == last.measure in (
        "share",
        "contribution_rate",
        "average_growth",
    ):
        another = measure == "share" and comparisons.is_of_another(topic, last)
        return f"of:{topic.indicator}" if another else last.versus
    return comparisons.versus(context.sentence, topic, reading, measure)


def unit_of(figure: Figure, topic: Topic, measure: str, words: str = "") -> tuple[str | None, float]:
    """The unit, and what to divide by: a bare 302.55万 takes the unit of its indicator, or has none."""
    if topic.indicator == "pmi" and measure == "level":
        return "", 1.0
    per_head = figure.unit in ("亿元", "亿美元") and abs(figure.value) < 0.1
    if per_head and PER_HEAD.search(topic.text + words):
        return figure.unit.removeprefix("亿"), 1e-8
    if figure.printed == "元" and abs(figure.value) < FEW_YUAN:
        return figure.printed, figure.scale
    if figure.unit_kind == "money" and not topic.indicator and RATIO.search(topic.text + words):
        return figure.printed, figure.scale
    if figure.unit == "个百分点" and measure == "growth":
        return "%", 1.0
    if figure.unit == "个百分点" and figure.word in ("点", "个点") and topic.text.endswith("指数"):
        return "点", 1.0
    if figure.unit_kind != "bare":
        return figure.unit, 1.0
    if figure.printed.endswith("亿") and MONEY.search(topic.text):
        return "亿元", 1e8
    people = (unit for unit, nouns in phrases.PEOPLE.items() if topic.text.endswith(nouns))
    unit = next(people, indicators.indicator_unit(topic.indicator))
    return unit or None, 1e8 if unit.startswith("亿") else 1.0


def is_money(topic: Topic) -> bool:
    """Whether a topic is an amount of money, by its indicator or by its name.

    >>> is_money(Topic(text="出口交货值")), is_money(Topic(text="企业单位数"))
    (True, False)
    """
    unit = indicators.indicator_unit(topic.indicator)
    return "元" in unit if unit else bool(MONEY.search(topic.text) or topic.text.endswith(("额", "值")))


def _of_scope(sentence: Sentence, figure: Figure, topic: Topic, measure: str) -> Topic:
    """规模以上工业总产值…；工业增加值…: the scope a sentence has set goes on."""
    if (
        topic.text not in ("工业增加值", "工业" * (measure == "growth"))
        or topic.indicator != "industrial_value_added_total"
    ):
        return topic
    before = sentence.between(sentence.start, figure.whole[0])
    scoped = comparisons.SCOPE.search(before) and not OF_GDP.search(before)
    before_it = sentence.state.amounts.get("money", Topic())
    same = (before_it.text, before_it.region, before_it.subject) == (topic.text, topic.region, topic.subject)
    scoped = scoped or (same and before_it.indicator == "industrial_value_added")
    scoped = scoped or bool(
        SHARE_OF_SCOPE.match(sentence.between(figure.whole[1], figure.whole[1] + LONGEST_SHARE))
    )
    told = sentence.governing(figure.unit_kind)[0] != "publication" and not OF_ALL.search(before)
    scoped = scoped or (told and measure in ("growth", "difference") and _is_monthly(topic.period))
    return replace(topic, indicator="industrial_value_added") if scoped else topic


OF_ALL = re.compile("全部|全口径|全社会|地方")
SHARE_OF_SCOPE = re.compile("，?（?占[^，。；（）]{0,8}规(?:模以|)上(?:工业)?(?:企业)?(?:工业)?增加值")
"""完成工业增加值41亿元（占全市规上工业增加值92%）: what is a part of the scope is of the scope."""
LONGEST_SHARE = 24


def _is_monthly(period: Period | None) -> bool:
    """Whether a period is one month, or of months that end no quarter: only firms of the designated size are told of these."""
    run = period is not None and not period.day and period.last - period.first < 12
    return bool(run and period and (period.last % 3 != 2 or period.first == period.last))


MADE_OF_GDP = re.compile("(?<=..)制造业$|^战略性新兴产业$")
"""高技术制造业占GDP比重达25%: what an industry adds to the whole is its value added."""


def _of_growth(context: Context, topic: Topic, measure: str, whole: str) -> Topic:
    """平台46家。服务业对经济增长的贡献率: what is counted before drives no growth, and the whole says what does."""
    bare = context.phrase.subject and not context.phrase.text and measure.startswith("contribution")
    if not bare:
        return topic
    counted = indicators.indicator_unit(topic.indicator) not in indicators.RATED
    other = indicators.whole(whole) not in ("", topic.indicator)
    progress = PROGRESS.fullmatch(context.phrase.subject)
    return replace(topic, indicator="", text="") if counted or other or progress else topic


PROGRESS = re.compile("科技(?:进步|创新)|技术进步|全要素生产率")
"""科技进步贡献率: what it contributes to is growth, whatever was told before."""


OF_GDP = re.compile("占[^，；]{0,4}(?:GDP|生产总值)[^，；]*$")
"""工业增加值占GDP比重 is that of all industry, whatever scope was told before."""
NOT_INDUSTRY = re.compile(
    "服务业$|^软件|经济$|^(?:批发|零售|住宿|餐饮|农林|农业(?!装备|机械|机具)|建筑业|金融|房地产|旅游(?!装备|用品))"
)
"""农业装备产业 makes machines, and is a branch of industry."""


def _of_other_sector(topic: Topic) -> Topic:
    """服务业和民营经济增加值: no value added of industry."""
    other = topic.indicator in indicators.OF_INDUSTRY and bool(NOT_INDUSTRY.search(topic.subject))
    other = other or (
        topic.indicator in ACCOUNTS
        and topic.subject.endswith(("建筑业", "建筑业企业", "建筑企业", "服务业", "服务业企业"))
    )
    owned = OWNERSHIP.fullmatch(topic.subject) is not None
    return (
        replace(topic, indicator="")
        if other and not owned and "工业" not in topic.subject + topic.text
        else topic
    )


OWNERSHIP = re.compile(
    "(?:国有|集体|股份制?|股份合作|外商及港澳台商?(?:投资)?|私营|其他经济类型)(?:经济|企业)"
)
"""股份制经济增加值 tells industry off by who owns it; 民营经济增加值 is of all branches."""
AMOUNT_TOLD = re.compile("占[^，]*(?:增加值|收入|利润|产值|投资)")
"""新兴产业占规上工业增加值比重: the whole says what is measured."""
SUMMED = re.compile("合计|共计|合占")
"""以A、B为主，合计占进出口总值的61%: a share of the whole's own quantity."""


def _counts_firms(topic: Topic) -> bool:
    """新增规上企业拉动产值增长8.5个百分点: the firms are who contributes, and not what is counted."""
    is_kind = indicators.indicator_unit(topic.indicator) in ("家", "户") or topic.text.endswith("企业")
    return bool(topic.text) and is_kind and not topic.subject


def _settled(context: Context, topic: Topic, measure: str, versus: str) -> Topic:
    """The topic with what the measure adds: the whole's indicator to a bare part, the run of an increment."""
    sentence = context.sentence
    summed = measure == "share" and SUMMED.match(context.words)
    if (topic.subject or summed) and not (topic.indicator or topic.text) and versus.startswith("of:"):
        whole = versus.removeprefix("of:")
        topic = replace(topic, indicator=whole) if indicators.indicator_unit(whole) else topic
    whole = versus.removeprefix("of:")
    bare = context.last.is_empty and context.phrase.subject and not context.phrase.text
    if measure == "share" and bare and topic.indicator != whole and indicators.indicator_unit(whole):
        topic = replace(topic, indicator=whole, text="")
    invested = measure == "share" and whole == "industrial_investment" and topic.indicator in INVESTED
    topic = replace(topic, indicator=whole, text="") if invested else topic
    of_all = measure == "share" and whole == "gdp" and context.phrase.subject and not context.phrase.text
    topic = replace(topic, indicator="gdp", text="") if of_all else topic
    told = AMOUNT_TOLD.search(context.words) and context.phrase.subject and not context.phrase.text
    if measure == "share" and told and topic.indicator and indicators.indicator_unit(whole):
        topic = replace(topic, indicator=whole, text="")
    if measure == "share" and topic.subject == "制造业" and not topic.text and whole in OF_MANUFACTURING:
        topic = replace(topic, subject="", indicator="manufacturing_value_added", text="制造业")
    if measure.startswith("contribution") and not context.phrase.text and topic.indicator in ACCOUNTS:
        whole = versus.removeprefix("of:")
        topic = replace(topic, indicator=whole) if whole in ACCOUNTS else topic
    moved = SHARE_MOVED.search(context.words) if measure == "difference" and topic.subject else None
    if moved and not (topic.indicator or topic.text):
        whole = indicators.whole(moved[1])
        topic = replace(topic, indicator=whole) if whole in indicators.OF_INDUSTRY else topic
    if (topic.indicator, measure, versus, topic.text) == ("gdp", "share", "of:gdp", ""):
        made = MADE_OF_GDP.search(topic.subject) is not None
        topic = replace(topic, indicator="industrial_value_added") if made else topic
    if (topic.indicator, measure, versus) == ("rd_spending", "share", "of:gdp"):
        topic = replace(topic, indicator="rd_intensity")
    if measure.startswith("contribution") and not topic.indicator and JOINT.search(topic.text):
        whole = versus.removeprefix("of:")
        known = whole if indicators.indicator_unit(whole) else ""
        topic = replace(topic, subject=JOINT.sub(r"\1", topic.text), text="", indicator=known)
    period = topic.period
    as_of_month = sentence.form in ("month", "month_bare") and period and period.first == period.last
    as_of_month = as_of_month and (sentence.is_end or bool(UP_TO.search(context.words)))
    epoch = sentence.state.epoch
    if measure == "increment" and period and as_of_month and epoch and "累计" in context.words:
        return replace(topic, period=epoch) if epoch.covers(period) else topic
    if measure == "increment" and period and as_of_month:
        return replace(topic, period=Period(period.year * 12, period.last))
    return topic


OF_MANUFACTURING = ("gdp", "industrial_value_added_total")
"""制造业占地区生产总值比重: the share of its value added, which is an indicator of its own."""
INVESTED = ("fixed_asset_investment", "project_investment")
"""制造业完成投资占工业投资的44.9%: a part of what industry invests is invested by industry."""
SHARE_MOVED = re.compile("占([^，；占比较]{2,16}?)的?(?:比重|比例|份额)")
"""高技术制造业占规上工业增加值比重提高1.4个百分点: its share, of what the whole is of."""
BESIDE_BUILDING = re.compile(f"新建[^，。；（）]{{0,10}}[，、；]{any_of(topics.ONGOING)}")
"""重点项目98项（新建41项，续建57项）: two stages that projects are in, and none that were added."""
UP_TO = re.compile("累计|截[至止]")
"""9月份累计新增91家: up to that month, and not in it."""


def _flip(context: Context, reading: Reading, measure: str) -> int:
    """A fall that narrows is a rise: 降幅收窄 is +, 增幅收窄 is -."""
    if measure != "difference":
        return 1
    sentence, phrase = context.sentence, context.phrase
    narrows = NARROWS.search(reading.words)
    named, goes_on = FALLS.search(context.words + phrase.text), sentence.falls and phrase.is_empty
    falls = named or FALLS.search(reading.words) or goes_on
    fell = context.sign < 0 and phrase.is_empty and context.last.measure == "growth"
    fell = fell and not RISES.search(reading.words)
    fell = fell or bool(narrows and phrase.is_empty and FALL_MOVED.search(sentence.said))
    dragged = sentence.sign < 0 and sentence.topic.measure == "contribution" and DRAGS.search(reading.words)
    goes_on = goes_on and sentence.topic.measure != "difference"
    if phrase.is_empty and _saves_more(sentence, reading):
        return -1
    more = (named or (goes_on and reading.sign > 0)) and OVER.search(reading.words)
    return -1 if more or (narrows and (falls or fell)) or (dragged and "下拉" not in reading.words) else 1


def _saves_more(sentence: Sentence, reading: Reading) -> bool:
    """单位能耗下降5%，高于全国2个百分点: what is to fall fell by more, so that its growth is the lower one."""
    saves = sentence.sign < 0 and sentence.topic.measure in ("growth", "average_growth", "difference")
    saves = saves and SAVED.search(sentence.topic.text) is not None
    ahead = saves and MORE_THAN.search(reading.words) and not GOALS.search(reading.than)
    return bool(ahead and regions.at_start(reading.than, sentence.state.home))


GOALS = re.compile("目标|计划|任务|进度")
SAVED = re.compile("[能水电煤物]耗|用水量|排放|碳强度")
MORE_THAN = re.compile("^(?:也|均|都|分别|明显|大幅)*(?:[高快大低慢小]于|超过|高出)")
FALL_MOVED = re.compile("[降跌减]幅[^，。；\\d]{0,10}(?:收窄|缩窄|缩小|缩减|扩大|加深)，[^，。；]{0,40}$")
"""降幅逐月收窄，比上半年收窄2个百分点: what moved is told in the clause before."""
OVER = re.compile("[高低]于|高出|超[过出]|[高低]$")
"""降幅高于全国2个百分点: what fell by more grew by less."""
DRAGS = re.compile("拉|减少|增加|[多少]$")
"""下拉1.1个百分点，比上期减少0.1: less of a drag is a rise."""
RISES = re.compile("[增涨升]")
"""收窄 alone is of the fall told before it, and not where it says itself that something rose."""


NARROWS = re.compile("收窄|缩窄|缩小|扩大|加深|缩减|[大小]")
