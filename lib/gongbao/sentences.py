"""Sentences: figure after figure, each read in its clause, with what carries on from one to the next."""

import re
from collections.abc import Iterator

from gongbao import clauses, comparisons, indicators, lists, periods, phrases, topics
from gongbao.clauses import BASES, CLAUSES, DIVIDING, GOAL, Clue
from gongbao.discourse import Topic, is_epoch
from gongbao.lists import Told
from gongbao.measures import TIME, Reading
from gongbao.numerals import Figure
from gongbao.periods import Mention, Period
from gongbao.phrases import Phrase
from gongbao.reasons import Context
from gongbao.records import replace
from gongbao.sentence import EPOCHS, OPENING, Sentence
from gongbao.statements import Statement, state

FROM = re.compile(rf"(?:[由从]|扭转了?)({TIME}+)的?[^，]*$")
"""由上年的40.2%提高到42.5%: the time is of the first figure alone."""
YEAR_AGO = re.compile(rf"({TIME})(?:仅?为|是)")
"""上年同期为盈利: the figure is of that time."""
IS_A_YEAR = re.compile(rf"\s*{TIME}，?是")
"""2025年是收官之年 opens what is told of that year."""
STOCK = re.compile("产能(?!利用)|拥有|现有|已有|共有|保有|总数|总量")
"""A stock is as of publication, and not of the months a paragraph before was about."""
MONTHS_FLOW = re.compile("增加值|产值|收入|利润|利税|税[收金]|进出口|出口|零售|销售额")
"""What flows in the months up to the end of one: 截至3月底，实现产值5亿元."""
YEARLY = re.compile("年均|年平均|平均每年|每年平均")
AIM = re.compile("目标|任务|[今明]年|未来|今后")
WEAK_AIM = re.compile("确保|争取")
"""确保经济平稳运行 without a figure may be told of the past."""
AVERAGED = re.compile("[两三]年平均")
"""两年平均 is of the sentence's own period, and not of a span of years."""
REACHED = re.compile("达|突破|超|[增升提扩降减回][^，]{0,2}[到至]")
PASSED = re.compile("[迈跨站跃登][上过]|突破|超")
STARTS = re.compile("[由从](?:[位排]?[居列])?(?:全[国省市]|世界|全球)?$")
"""从全国第8位: where a rank or level was at the start of a span of years."""
FLOW = re.compile("投资|外资|资金|税|降费|贷款|支出")
"""What is spent over some years is of all of them: 五年来利用外资超过1600亿元."""
YEAR = re.compile(r"period:\d{4}")
TOTAL = re.compile("累计|[共总合]计|完成|投入|一共")
PROJECT_AFTER = re.compile(
    "(?:、年产[^，。；、的]{2,12})?(?:[建兴]设|建成|打造|兴建|新建|实施)?的[^，。；、]{1,24}?(?:项目|工程|基地|园区|产业园|工业园)"
)
PROJECT = re.compile(".{2,}?(?:项目|工程|基地|园区|产业园|工业园)")
BUILT = re.compile("^(?:[建兴]设|建成|打造|兴建|新建|实施)的")
TOGETHER = re.compile("(?:合计|共计|共同|总共)")
LEADS = re.compile("(?:位居|位列|排名|[居列排])(?:首|第|前|全)")
"""602家居首: what was counted stands before."""
GAVE_TO = re.compile("贡献了?(全[国省市区])的?$")
"""进出口增长5%，贡献了全国18%的增量: of the whole's growth of the same."""
RATES_OF = ("growth", "average_growth")
GAVE = re.compile("为[^，]{0,8}贡献|贡献")


PLACES = re.compile("(?:县区|区县|市县|县市|城市|省份|地区|省区|[市县区州](?!级))")
"""金川区、高台县等9个县区: some places are counted in the region they lie in."""
PEOPLE = re.compile("^(.*?(?:人口|农民|群众|职工|居民|人)).*$")
"""6000万农村人口饮水安全: who is counted, without what is done for them."""
STEPS = re.compile("(?:大关|台阶|关口)$")
"""经济总量跨过3个万亿元大关，占比……: what has passed the marks goes on."""


def read_sentence(sentence: Sentence, figures: list[Figure]) -> Iterator[Statement | Figure]:
    """The statements of a sentence, in order; a figure that has no reading comes back as it is."""
    found = list(lists.groups(sentence, figures))
    limits = [group[0].whole[0] for group in found[1:]] + [sentence.start + len(sentence.text)]
    end = sentence.start
    if sentence.text.lstrip().startswith("其中"):
        sentence.status = sentence.state.status
        sentence.period, sentence.form = sentence.state.told
    for group, limit in zip(found, limits, strict=True):
        sentence.used, sentence.at = 0, group[0].whole[0]
        clause = clauses.listen(sentence, sentence.between(end, group[0].whole[0]))
        after = sentence.between(group[-1].whole[1], limit)
        yield from _read_group(sentence, clauses.clue(sentence, group, clause, after))
        end = group[-1].whole[1] + sentence.used
    sentence.state.told = sentence.outer or (sentence.period, sentence.form)


def pass_sentence(sentence: Sentence) -> None:
    """A sentence without a figure may set the period of its paragraph, or name what comes next: 工业投资。"""
    for clause in CLAUSES.split(sentence.text.strip(), maxsplit=4)[:4]:
        folded = sentence.fold(clause[:60])
        clauses.hear_place(sentence, folded)
        clauses.hear_host(sentence, folded)
        _pass_clause(sentence, folded)


def _pass_clause(sentence: Sentence, clause: str) -> None:
    named = sentence.times(clause)
    sentence.state.divides = sentence.state.divides or ("看" in clause and bool(DIVIDING.search(clause)))
    opens = named and (named[0].form in EPOCHS or OPENING.fullmatch(clause) or IS_A_YEAR.match(clause))
    if opens or (named and not _rest(sentence, clause)):
        sentence.hear_time(clause)
    said = clause if AIM.search(sentence.text) else WEAK_AIM.sub("", clause)
    if clauses.status_of(said) == "target":
        sentence.hear_time(clause)
        sentence.state.paragraph_plan = True
    if clause + "。" != sentence.text.strip():
        return
    phrase = phrases.parse(clause, sentence.state.home)
    if phrase.known and not phrase.verb:
        sentence.state.topic = topics.merged(sentence, phrase, "percent")
        sentence.state.same_paragraph = True


def _rest(sentence: Sentence, clause: str) -> str:
    """What a clause says beyond a time, a place and lead-in words."""
    return phrases.strip(clause, sentence.state.home)[0]


def _take_times(sentence: Sentence, clue: Clue, named: list[Mention]) -> tuple[Period | None, str]:
    """Let the times of a clause govern, and return what governs again after 由…的 and 其中."""
    before = sentence.period, sentence.form
    if named and len(named) < max(2, len(clue.figures)):
        sentence.set_period(named[-1], opens=clue.opens_on_time)
    elif len(clue.figures) == 1 and named:
        sentence.set_period(named[-2], opens=clue.opens_on_time)
        before = sentence.period, sentence.form
        sentence.set_period(named[-1], opens=False)
    return before


def _read_group(sentence: Sentence, clue: Clue) -> Iterator[Statement | Figure]:
    """Read figures that stand together, and put back what held for them alone."""
    sentence.is_linked = clue.clause.linked
    named, origin = clue.governing(sentence), _origin(sentence, clue)
    outer = sentence.period, sentence.form
    before = _take_times(sentence, clue, named)
    _nest(sentence, clue, outer)
    sentence.opened = True
    compares = clue.reading.measure == "other"
    if compares or (clue.reading.measure == "whole" and not clue.reading.of):
        _hear_compared(sentence, clue)
    carried = sentence.topic, sentence.status, sentence.period
    if sentence.face and clue.kind == "point":
        sentence.topic = sentence.face
    goal, is_base = sentence.status, _is_base(sentence, clue)
    sentence.status = "actual" if is_base else goal
    other = compares or clue.is_goal or clue.reading.measure == "whole"
    phrase, clue = _phrase(sentence, clue)
    if not named and sentence.outer and not (phrase.is_empty or phrase.is_aspect):
        (sentence.period, sentence.form), sentence.outer = sentence.outer, None
    goes_on = sentence.topic.is_part and (phrase.is_empty or phrase.is_aspect)
    topic = topics.merged(sentence, phrase, clue.kind, clue.clause.linked, clue.clause.part)
    topic = _together(sentence, clue, replace(topic, is_part=clue.clause.part or goes_on))
    is_flow = clue.kind in ("money", "percent") and MONTHS_FLOW.search(topic.text)
    run = sentence.run_to_end() if is_flow else None
    topic = replace(topic, period=_told_after(sentence, clue) or origin or run or _period(sentence, clue))
    if clue.clause.part and not sentence.topic.is_part and not sentence.topic.is_empty:
        sentence.whole_topic = sentence.topic
    lists.remember_names(sentence, clue)
    told = lists.items(sentence, clue, topic)
    if FROM.search(clue.clause.text):
        sentence.period, sentence.form = before
    context = Context(sentence, phrase, sentence.topic, clue.clause.linked, clue.clause.text)
    yield from _tell(context, clue.figures, told, topic)
    sentence.status = goal if is_base else sentence.status
    sentence.face = sentence.topic if topic.text.endswith("增长面") else None
    if other or sentence.face:
        sentence.topic, sentence.status, sentence.period = carried
        sentence.state.topic = sentence.topic
    sentence.was_other = compares
    if clauses.PLANNED.search(clue.clause.text):
        sentence.status, sentence.state.status = sentence.status_before, ""


def _together(sentence: Sentence, clue: Clue, topic: Topic) -> Topic:
    """轴承、农机营收分别完成8亿元、9亿元，合计占全市的5%: the names told off before are one subject."""
    names = [item.subject for item in sentence.topic.items]
    is_sum = TOGETHER.match(clue.clause.text) and len(set(names)) == len(names) > 1 and all(names)
    return replace(topic, subject="、".join(names)) if is_sum and not topic.subject else topic


def _is_base(sentence: Sentence, clue: Clue) -> bool:
    """由目前的24%提高到: where a goal sets out from is a fact."""
    match = FROM.search(clue.clause.text)
    named = sentence.times(match[1]) if match else []
    starts = not match and bool(STARTS.search(clue.clause.text))
    return starts or (bool(named) and named[0].form in ("now", *BASES))


def _nest(sentence: Sentence, clue: Clue, outer: tuple[Period | None, str]) -> None:
    """其中3月份增长7.9%: a part of the period holds for what is measured there, and not for what comes next.

    So does the year in which something was added to a stock: 截至6月底有企业59家，今年新增7家.
    """
    whole, part = outer[0], sentence.period
    if not part or whole == part or (sentence.outer and clue.clause.linked):
        return
    if not whole:
        sentence.outer = outer if clue.clause.part and clue.governing(sentence) else sentence.outer
        return
    within = whole.first <= part.first and part.last <= whole.last
    year = clue.reading.measure == "increment" and part.first <= whole.first == whole.last <= part.last
    if clue.clause.part or year or (within and sentence.form in ("month", "this_month")):
        sentence.outer = outer


def _origin(sentence: Sentence, clue: Clue) -> Period | None:
    """The period of a figure that 由上年同期的 or 由上月的 leads in, told from the one that governs."""
    match = FROM.search(clue.clause.text) or YEAR_AGO.match(clue.clause.text)
    named = sentence.times(match[1]) if match else []
    if not match and STARTS.search(clue.clause.text):
        return _start(sentence, clue)
    if not named or named[0].form not in BASES or named[0].words in ("同比", "同期"):
        return None
    return comparisons.base_period(sentence, named, sentence.governing_period(clue.kind))


def _told_after(sentence: Sentence, clue: Clue) -> Period | None:
    """The period in a bracket right after a figure: 增速降至1.4%（二季度）."""
    inside = IN_BRACKET.match(clue.after)
    said = next(periods.find(inside[1]), None) if inside else None
    return sentence.resolve(said) if said and inside and said.words == inside[1] else None


def _start(sentence: Sentence, clue: Clue) -> Period | None:
    """2023年由5%提高到6%: what a change of a year sets out from is of the year before, and so is a plan's."""
    period, reference = sentence.period or sentence.state.paragraph, sentence.state.reference
    if sentence.ends or not period or not reference or period != period.whole_year():
        return None
    return periods.of_months(min(period.year, reference.year) - 1)


IN_BRACKET = re.compile("（([^（），]{2,12})）")


def _period(sentence: Sentence, clue: Clue) -> Period | None:
    """The period of some figures; 由A增加到B goes by the ends of the span of years that governs it."""
    stands = clue.kind == "count" and bool(
        STOCK.search(clue.clause.text) or (clue.clause.linked and sentence.stands)
    )
    sentence.stands = stands
    period = sentence.governing_period("stock" if stands else clue.kind)
    first, last = sentence.ends or _ends(period, sentence.form == "range_of_years")
    last = last.whole_year() if is_epoch(last) and last else last
    is_average = YEARLY.search(clue.clause.text) and not is_epoch(period)
    is_average = is_average and not AVERAGED.match(clue.reading.words)
    if is_average and sentence.ends and first and last:
        return Period(first.first, last.last)
    if is_average and sentence.state.epoch:
        return sentence.state.epoch
    if clue.kind == "point" and sentence.topic.measure == "average_growth" and not _rest(sentence, clue.head):
        return sentence.topic.period
    if clue.governing(sentence) or first is None:
        return period
    is_rank = clue.reading.measure == "rank"
    goes_on = is_rank and clue.clause.linked and sentence.end_told == "start"
    if STARTS.search(clue.clause.text) or goes_on:
        sentence.end_told = "start"
        return first
    if sentence.end_told and (is_rank or re.search("[到至]$", clue.clause.text)):
        sentence.end_told = "last"
        return last
    is_stock = clue.reading.measure in ("level", "share") and bool(
        clue.head or not sentence.ends or sentence.topic.measure == "difference"
    )
    passed = _is_passed(sentence, clue) and not FLOW.search(clue.head)
    reached = REACHED.search(clue.reading.words) or passed
    return last if is_stock and reached and not TOTAL.search(clue.clause.text) else period


def _is_passed(sentence: Sentence, clue: Clue) -> bool:
    """迈上5万亿元: a mark that is passed is passed at the end of the years."""
    figure = clue.figures[0]
    return bool(PASSED.search(sentence.between(figure.whole[0], figure.span[0])))


def _ends(period: Period | None, is_range: bool) -> tuple[Period | None, Period | None]:
    """Where a span of years starts from (the year before 五年来, the first of 2020—2025年), and its last year."""
    if period is None or not is_epoch(period):
        return None, None
    return periods.of_months(period.first // 12 - (not is_range)), periods.of_months(period.year)


def _phrase(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """What the figures are of: the words before them, the whole they are set against, or the noun after."""
    if clue.reading.measure == "whole":
        return _of_whole(sentence, clue)
    if clue.is_goal:
        return _of_goal(sentence, clue)
    if clue.reading.measure == "other":
        return _of_other(sentence, clue)
    if clue.reading.measure == "part":
        return _of_part(sentence, clue)
    if clue.clause.named and clue.kind == "percent":
        _take_view(sentence)
        return _of_name(sentence, clue), clue
    use = "new" if clue.reading.measure == "increment" else clue.kind
    if (
        clue.reading.measure == "share"
        and indicators.indicator_unit(indicators.whole(clue.reading.of)) == "家"
    ):
        use = "count"
    grade = sentence.topic.grade if clue.clause.linked else ""
    phrase = _of_harvest(clue, phrases.parse(clue.head, sentence.state.home, grade, use))
    if use != clue.kind == "percent" and phrase.subject and not phrase.text:
        phrase = replace(phrase, text=phrase.subject, subject="")
    if phrase.is_empty and clue.kind in ("percent", "money", "rank"):
        _take_view(sentence)
    if len(clue.figures) > 1 or not _takes_after(clue, phrase):
        sentence.heard = _heard(sentence, clue) if clue.kind == "count" else None
        return phrase, clue
    noun, used = phrases.parse_after(clue.after, "new" if phrases.is_new_verb(phrase.verb) else use)
    if phrase.indicator == "project_investment":
        name = PROJECT.match(noun.text)
        return replace(phrase, subject=BUILT.sub("", name[0] if name else noun.text)), clue
    if clue.kind == "bare":
        noun = replace(noun, text=PEOPLE.sub(r"\1", noun.text))
    sentence.used, sentence.heard = used, _heard(sentence, clue)
    if STEPS.search(noun.text):
        passed = phrases.parse(clue.head, sentence.state.home)
        sentence.heard = Topic(indicator=passed.indicator, text=passed.text)
    several = clue.clause.text.endswith("等") and "、" in clue.head
    region = "" if PLACES.match(clue.after) or several else phrase.region
    subject = "" if _is_example(clue, phrase.subject) else phrase.subject
    return replace(noun, region=region, verb=phrase.verb, subject=subject), clue


def _is_example(clue: Clue, subject: str) -> bool:
    """Whether a firm is only named as one of those counted: 实施某集团产业园等53个项目."""
    return clue.clause.text.endswith("等") and clue.clause.text.find(subject) > 0


def _heard(sentence: Sentence, clue: Clue) -> Topic | None:
    """What the words after a count speak of: 15条产业链产值增长; 增速 alone is that of what was heard before."""
    goes_on = re.match("(?:的)?(?:增速|增幅)", clue.after) and sentence.topic.indicator
    return sentence.topic if goes_on else topics.rate_named(clue.after.partition("，")[0])


def _of_harvest(clue: Clue, phrase: Phrase) -> Phrase:
    """粮食连续五年增产，总产量…: the output is of what the clause before opens on."""
    product = HARVEST.match(clue.clause.prior)
    if product is None or clue.kind != "count" or phrase.text not in ("产量", "总产量"):
        return phrase
    return replace(phrase, text=product[1] + phrase.text, is_aspect=False)


HARVEST = re.compile(
    rf"(?:全年|其中)?([㐀-鿿]{{2,6}}?)(?:生产|种植|养殖)?(?:{TIME}|连续|再[获次创]|又[获是]|喜获|实现|获得|稳步|稳定|持续|[增减]产|丰收)"
)


def _takes_after(clue: Clue, phrase: Phrase) -> bool:
    """Whether a count is of the noun that follows it: 24个督导专班, 某科技等341家纳入专板."""
    if clue.kind == "money" and phrase.indicator == "project_investment" and not phrase.subject:
        return bool(PROJECT_AFTER.match(clue.after))
    if clue.kind == "money":
        return phrase.is_empty and bool(re.match(r"[^，。；、\d]{0,8}(?:资金|贷款|投资|基金)", clue.after))
    if clue.kind == "bare":
        return (
            bool(re.match(r"[^，。；、\d]{0,8}(?:人口|农民|群众|职工|居民|人)", clue.after))
            and phrase.is_empty
        )
    if clue.kind not in ("count", "energy") or not AFTER_NOUN.match(clue.after):
        return False
    if LEADS.match(clue.after):
        return False
    examples = clue.clause.text.endswith(("等", "对"))
    return phrase.is_empty or examples or not phrases.is_predicate(clue.after)


AFTER_NOUN = re.compile(r"(?!和|及|与|以及|的|之?[后前时](?:[，。；]|$)|大关|关口)[㐀-鿿“\d]")
"""销量不足5万台后，…: what follows is no noun."""


def _take_view(sentence: Sentence) -> None:
    """从GDP总量看 goes on past a count of places: 有11个省份超过万亿，其中广东以2.8万亿元居第一."""
    if sentence.view and not sentence.topic.indicator:
        sentence.topic = replace(sentence.view, region=sentence.topic.region)


def _of_name(sentence: Sentence, clue: Clue) -> Phrase:
    """The place or industry right before a bracket."""
    phrase = phrases.parse(clue.clause.text, sentence.state.home)
    return (
        phrase
        if phrase.region and phrase.is_empty
        else Phrase(subject=phrases.tidy_subject(clue.clause.text))
    )


def _of_part(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """84.9%的规上企业已开展转型, 贡献了60%的税收: the noun after a percentage is what it is a share of."""
    noun, sentence.used = phrases.parse_after(clue.after)
    if rated := clauses.RATED_NOUN.match(clue.after):
        sentence.used = rated.end()
        phrase = phrases.parse(rated[1], sentence.state.home)
        return phrase, replace(clue, reading=replace(clue.reading, measure="growth"))
    measure = "contribution_rate" if re.match("的?(?:增量|增长)", clue.after) else "share"
    whole = clue.reading.of if measure == "contribution_rate" else noun.text
    if gave := GAVE_TO.search(clue.clause.text):
        return Phrase(), replace(clue, reading=replace(clue.reading, measure="contribution_rate", of=gave[1]))
    subject = phrases.parse(GAVE.split(clue.clause.text)[0], sentence.state.home).subject
    return replace(noun, subject=subject), replace(
        clue, reading=replace(clue.reading, measure=measure, of=whole)
    )


def _of_whole(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """占年度目标220亿元的81.9%: the amount is the whole's; the share that follows goes on from it."""
    sentence.whole, whole = clue.reading.words, clue.reading.of
    clue = replace(clue, reading=replace(clue.reading, measure="level"))
    named = sentence.times(clue.reading.words)
    if named and not whole:
        sentence.period = comparisons.base_period(sentence, named, sentence.governing_period(clue.kind))
        return Phrase(), clue
    if GOAL.search(whole):
        period = sentence.governing_period("money")
        sentence.status, sentence.period = "target", period and period.whole_year()
        return Phrase(), clue
    return phrases.parse(whole, sentence.state.home), clue


def _of_goal(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """超额完成全年下降3%的目标: a goal of the same, unless the words after 完成 name what it is of."""
    verb = clauses.ACHIEVED.search(clue.clause.text)
    named = clue.clause.text[verb.end() : max(verb.end(), clue.reading.start)] if verb else ""
    phrase = phrases.parse(named, sentence.state.home, use=clue.kind)
    sentence.status, period = "target", sentence.governing_period(clue.kind)
    if not sentence.times(named) and period and not is_epoch(period):
        sentence.period = period.whole_year()
    reading, last = clue.reading, sentence.topic
    if reading.measure == "level" and clue.kind == "percent" and last.measure in RATES_OF:
        reading = replace(reading, measure=last.measure, sign=sentence.sign)
    return phrase if phrase.known else Phrase(), replace(clue, reading=reading)


def _hear_compared(sentence: Sentence, clue: Clue) -> None:
    """技改投资增速低于工业投资13.2%的增速，占比…: what is compared goes on, and not what it is compared with."""
    phrase = phrases.parse(clue.head, sentence.state.home)
    if not (phrase.is_empty or phrase.is_aspect or clue.clause.compared):
        sentence.topic = topics.merged(sentence, phrase, clue.kind)


def _of_other(sentence: Sentence, clue: Clue) -> tuple[Phrase, Clue]:
    """增速低于去年同期27.7%, 比2009年的66.83%高: the figure is the other's; what follows goes on from it."""
    reading, measure = clue.reading, sentence.topic.measure
    if reading.words[:1] in "比较":
        sentence.whole = reading.words.removesuffix("的")
    named = sentence.times(reading.of)
    if GOAL.search(reading.of):
        period = sentence.governing_period("percent")
        sentence.status, sentence.period = "target", period and period.whole_year()
    elif named:
        sentence.period = comparisons.base_period(sentence, named, sentence.governing_period(clue.kind))
    measure = {"share": "level", "level": "level", "average_growth": measure}.get(measure, "growth")
    measure = measure if clue.kind in ("percent", "multiple") else "level"
    settled = replace(reading, measure=measure, of="")
    if GOAL.search(reading.of):
        return Phrase(), replace(clue, reading=settled)
    return phrases.parse(LEVELLED.sub("", reading.of), sentence.state.home), replace(clue, reading=settled)


LEVELLED = re.compile("^(?:或等于|等于或)|(?<=.)的?平均(?:水平|增速|增幅)?$")
"""高于全省平均水平4.6%: the figure is the province's."""


def _tell(
    context: Context, figures: list[Figure], told: list[Told] | None, topic: Topic
) -> Iterator[Statement | Figure]:
    """State each figure with its own topic, and leave the topic of the last for the clause that follows."""
    sentence = context.sentence
    if told is None:
        sentence.topic = topic
        yield from figures
        return
    own = tuple(item for item, _ in told)
    same = own[0].subject if len({item.subject for item in own}) == 1 else ""
    items = own if len(own) > 1 else own[0].items
    last = own[0] if len(own) == 1 else topic
    places = {item.region for item in items}
    if len(places) > 1 and (len(own) > 1 or own[0].region in places):
        last = replace(last, region=sentence.state.home)
    sentence.topic = replace(last, subject=same, items=items)
    sentence.told += own
    ends = ("ge", "le") if lists.is_range(sentence, figures) and own[0] == own[-1] else ()
    for i, (figure, (item, reading)) in enumerate(zip(figures, told, strict=True)):
        bound = ends[i] if ends else lists.shared_bound(figures[0], figure)
        bounded = figure if bound == figure.bound else replace(figure, bound=bound)
        statement = state(context, bounded, item, reading)
        if statement is not None:
            _remember(sentence, statement)
            _keep_whole(context, statement, reading)
        yield statement or figure
    if sentence.heard is not None:
        sentence.topic = replace(sentence.topic, indicator=sentence.heard.indicator, text=sentence.heard.text)
    sentence.heard = None
    sentence.state.topic, sentence.state.same_paragraph = sentence.topic, True


def _keep_whole(context: Context, statement: Statement, reading: Reading) -> None:
    """企业105家，比年初增加13家，其中大型9家: how many were added is told by the way, and 其中 is of them all."""
    added = reading.measure == "difference" and statement.measure == "increment" and reading.than
    if added and context.last.measure == "level":
        context.sentence.topic = replace(context.sentence.topic, measure="level")


def _remember(sentence: Sentence, statement: Statement) -> None:
    """Keep the measure, base and ends of a statement for the clauses that leave them out."""
    before, period = sentence.topic_before, statement.topic.period
    if (
        before
        and before.period
        and period
        and before.text == statement.topic.text
        and before.period.year < period.year
    ):
        sentence.ends = before.period, period
    if statement.measure == "multiple" and YEAR.fullmatch(statement.versus) and period:
        sentence.ends = periods.of_months(int(statement.versus[-4:])), period.whole_year()
    sentence.topic_before = statement.topic
    if statement.measure == "share" and statement.versus:
        sentence.shared = statement.versus, sentence.topic.text, sentence.topic.indicator
    if not sentence.state.counted and topics.COUNTED.search(statement.topic.text):
        sentence.state.counted = statement.topic.text
    sentence.has_fact = sentence.has_fact or statement.status == "actual"
    sentence.sign = -1 if statement.value < 0 else 1
    is_amount = statement.measure == "difference" and statement.unit != "个百分点"
    sentence.differs = statement.versus if is_amount else ""
    if sentence.part is None:
        sentence.part = sentence.status, sentence.period, sentence.form
    sentence.counted = statement.figure.unit_kind == "count"
    sentence.state.status = statement.status if statement.status != "actual" else ""
    sentence.topic = replace(sentence.topic, measure=statement.measure, versus=statement.versus)
    part = replace(statement.topic, period=None, items=(), measure="", versus="")
    if part.subject and part.subject not in {other.subject for other in sentence.state.parts}:
        sentence.state.parts += (part,)
    if topics.may_head(statement.topic, statement.measure) and sentence.state.headline.is_empty:
        sentence.state.headline = replace(statement.topic, period=None, items=())
    told = bool(statement.topic.indicator) or statement.measure in ("growth", "difference", "share")
    if statement.measure.startswith("contribution") and statement.topic.indicator:
        sentence.topic = replace(
            sentence.topic, indicator=statement.topic.indicator, text=statement.topic.text
        )
    if sentence.month and told:
        sentence.state.paragraph, sentence.month = sentence.month, None
    if topics.is_actor(statement.topic.subject):
        sentence.state.actors[topics.kind_of(statement.topic.subject)] = statement.topic.subject
    reference = sentence.state.reference
    if sentence.state.is_review and statement.status == "target" and reference:
        sentence.state.plan = sentence.state.plan or sentence.period == reference.whole_year()
    if sentence.is_first and topics.is_host(statement.topic.subject):
        sentence.state.paragraph_actor = statement.topic.subject
    if statement.measure == "difference" and statement.versus.startswith("period:"):
        sentence.state.base = statement.versus
