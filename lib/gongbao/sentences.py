"""Sentences: figure after figure, each read in its clause, with what carries on from one to the next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongbao import (
    actors,
    clauses,
    clues,
    comparisons,
    hearing,
    indicators,
    lists,
    periods,
    phrases,
    regions,
    status,
    themes,
    timing,
    topics,
    whose,
    wording,
)
from gongbao.clauses import CLAUSES
from gongbao.clues import Clue
from gongbao.discourse import Topic, unnumbered
from gongbao.lists import Told
from gongbao.measures import TIME, Reading
from gongbao.numerals import Figure
from gongbao.periods import Period, is_epoch
from gongbao.phrases import Phrase
from gongbao.reasons import Context
from gongbao.records import replace
from gongbao.sentence import EARLY, EPOCHS, GLUED, INDUSTRY_FIRST, OPENING, RUNS, Sentence
from gongbao.statements import Statement, state
from gongbao.vocabulary import from_openings

IS_A_YEAR = re.compile(rf"\s*{TIME}，?是")
"""2025年是收官之年 opens what is told of that year."""
MONTHS_FLOW = re.compile("增加值|产值|收入|利润|利税|税[收金]|进出口|出口|零售|销售额|产量$")
"""What flows in the months up to the end of one: 截至3月底，实现产值5亿元."""
ACHIEVED = re.compile("(?:共|已|累计)*(?:完成|实现)")
"""截至8月底……；完成增加值5亿元: what was made in the months up to then."""
AIM = re.compile("目标|任务|[今明]年|未来|今后")
TO_COME = re.compile("预期目标|目标是|[今明]年|未来|今后|下一?步|下阶段|新的一年|接下来")
"""What turns a review to the time ahead; 努力使…, 规划 and 任务 are told of the past too."""
TOLD_AIMS = re.compile("目标(?:任务)?(?:还|主要|也)*(?:包括|有|如下)[：，]?")
"""明年的发展目标还包括能耗下降4%。业务收入增长5%: the sentences after it go on telling goals."""
TOLD_BY_PLAN = re.compile(
    "(?:(?:方案|规划|计划|意见|纲要|通知|要点)(?:》|(?=[还也同]))|(?:^|[，。；])\\s*(?:该|这份|这一)?(?:工作|实施|行动|建设)?(?:方案|规划|计划|意见|纲要))"
    "(?:中|还|已|也|同时)*(?:明确|提出|要求|确定)"
)
"""《方案》明确，力争投资增长11%。新培育企业750户: the sentences after it go on telling what the plan says."""
FACTS = re.compile(
    "\\s*(?:截至)?目前|\\s*(?:今年以来|截[至止]|已(?!有?明确)|\\d{1,2}[—–~～至到-]\\d{1,2}月|前\\S{1,3}月)"
)
"""目前，全市企业1200家: what has been reached is told again, and no goal of the plan."""
OBSERVED = re.compile("环比|[比较]上[月期旬周]|(?:实际|已|累计)完成")
"""What no plan says of its goals."""
RAISED_TO = re.compile(r"[由从][^，。；由从]{0,8}\d[^，。；]{0,8}[增提升扩发调下降][^，。；]{0,3}[到至]")
"""人均产值由3300元提高到10180元: of the years that the sentence before has compared."""
SHARE_MOVED = re.compile("占([^，占]{1,20}?)的?(?:比重|比例|份额)|占比|比重")
"""占外贸的比重提升2.1个百分点: a share, and what it is of."""
SEVERAL = re.compile("“?[两三四五六七八九十\\d]+[大个]")
"""六大产业基地 are no one that a paragraph is about."""
QUALITY = from_openings(
    "(?:占比|比重)?(?:总体|普遍|均|都|也|有所|有|明显|持续|保持|大幅度?|小幅|进一步)*(?:较高|较低|较好|良好|较快|平稳|(?:较快|快速|平稳|稳定|持续|稳步|小幅)增长|回升|提高|提升|增加|上升|下降|回落|偏高|偏低)$"
    "|(?<=率)(?:较[高低好]|稳定|平稳|良好|保持[^，]{2,6})$"
)
"""重点行业产销率较高。家具制造业98%: what is measured next, known or some rate."""
MEASURED = re.compile("[率规统]|收入|产量|投资|出口")
"""What the name of a rate, or of firms of the designated size, has a character of."""
WEAK_AIM = re.compile("确保|争取")
"""确保经济平稳运行 without a figure may be told of the past."""
GOAL_YEAR = re.compile(rf"(?:力争)?到{TIME}$")
"""发展目标。到2025年，初步建成……: the year that the goals in the paragraphs after it are of."""
QUOTED = re.compile("“[^”]*”")
"""提出“努力使某市充满活力”的思路: what is only quoted turns no paragraph to the time ahead."""
YEAR = re.compile(r"period:\d{4}")
TOGETHER = re.compile(
    "(?:(?:以上|上述|这)*[两三四五六七八](?:大|个|家)?(?:行业|产业|企业|园区|集群|者|项)*)?(?:合计|共计|共同|总共|共(?=拉动|带动|下拉|影响))"
)


def read_sentence(sentence: Sentence, figures: list[Figure]) -> Iterator[Statement | Figure]:
    """The statements of a sentence, in order; a figure that has no reading comes back as it is."""
    found = list(lists.groups(sentence, figures))
    limits = [group[0].whole[0] for group in found[1:]] + [sentence.start + len(sentence.text)]
    end = sentence.start
    sentence.state.tells_past = sentence.state.tells_past and not _names_time_to_come(sentence)
    if sentence.state.is_plan and _tells_facts(sentence):
        sentence.state.hear_fact()
    goes_on = sentence.state.same_paragraph and RAISED_TO.search(sentence.text)
    if sentence.state.ends and goes_on and not next(periods.find(sentence.text), None):
        sentence.ends = sentence.state.ends
    if "预计" in sentence.text and ESTIMATED_BELOW.search(sentence.text):
        sentence.state.is_estimated = True
    opener, sentence.state.opener = _labelled(sentence) or sentence.state.opener, ""
    if opener and sentence.topic.is_empty:
        sentence.topic = Topic(sentence.state.home, subject=opener)
    if sentence.text.lstrip().startswith("其中"):
        has_done = sentence.state.status == "estimate" and HAS_DONE.search(sentence.text)
        sentence.status = "" if has_done else sentence.state.status
        (sentence.period, sentence.form), sentence.is_up_to = sentence.state.told, sentence.state.told_up_to
    for group, limit in zip(found, limits, strict=True):
        sentence.used, sentence.at = 0, group[0].whole[0]
        clause = clauses.listen(sentence, sentence.between(end, group[0].whole[0]))
        is_flow = "累计" in clause.text or MONTHS_FLOW.search(clause.text)
        sentence.sums = group[0].unit_kind == "money" and bool(is_flow)
        after = sentence.between(group[-1].whole[1], limit)
        yield from _read_group(sentence, clues.clue(sentence, group, clause, after))
        sentence.status = hearing.status_of(after[: sentence.used], sentence.status)
        hearing.hear_most(sentence, after[: sentence.used])
        end = group[-1].whole[1] + sentence.used
    sentence.state.told = sentence.outer or (sentence.ended or sentence.period, sentence.form)
    sentence.state.told_up_to = sentence.is_up_to
    sentence.state.told_before, sentence.state.ends = tuple(sentence.just_told), sentence.ends
    sentence.state.told_parts = sentence.text.lstrip().startswith("其中")
    if sentence.is_spread:
        sentence.state.paragraph, sentence.state.running = sentence.before
    by_the_way = sentence.status == "target" and sentence.period and not sentence.state.is_plan
    if by_the_way and sentence.period == sentence.state.running and not sentence.has_fact:
        sentence.state.runs_to_goal = True
    if TOLD_AIMS.search(sentence.text):
        sentence.state.paragraph_plan, sentence.state.paragraph = True, sentence.period
    elif sentence.status == "target" and TOLD_BY_PLAN.search(sentence.text):
        sentence.state.paragraph_plan = True


HAS_DONE = re.compile("获批|获评|实现了|达到了|建成了|完成了|入选|已经?(?!有?明确)")
"""预计达到8600亿元。其中，某产业获批……: what has been done is no estimate, though it is a part of one."""
ESTIMATED_BELOW = re.compile("（[^（）]{0,4}预计数?[^（）]{0,4}，?[下后]同）")
"""（预计数，下同）: what a report tells of the year that has just ended is no count yet."""


def _tells_facts(sentence: Sentence) -> bool:
    """Whether a sentence after a turn to the time ahead is of what is over: 目前……, 环比上涨4.5%."""
    text = sentence.text
    if sentence.state.paragraph_plan and FACTS.match(text):
        return True
    if not sentence.state.same_paragraph and _opens_on_past_year(sentence):
        sentence.state.tells_past = True
        return True
    return bool(OBSERVED.search(text)) and hearing.status_of(text) in ("", "actual")


def _names_time_to_come(sentence: Sentence) -> bool:
    """2024年，实现营收438亿元。到2025年底，突破460亿元: the plan goes on after what was told of the past."""
    reference = sentence.state.reference
    told = (mention.resolve(reference) for mention in periods.find(sentence.text))
    return any(period and reference and period.last >= reference.first for period in told)


def _opens_on_past_year(sentence: Sentence) -> bool:
    """2016年，工业增加值增长6.4%: what a paragraph tells of a year before the one at hand is no plan."""
    year = next(periods.find(TOLD_BY.sub("", sentence.text)[:12]), None)
    reference = sentence.state.reference
    is_year = year and ((year.form == "year" and year.has_year) or year.form == "plan")
    told = year.resolve(reference) if year and is_year else None
    ended = told and reference and told.last < reference.whole_year().first
    all_but_over = (
        told and reference and is_epoch(told) and told.year == reference.year == reference.last // 12
    )
    late = reference and reference.last % 12 >= LAST_MONTHS
    is_past = ended or (all_but_over and late) or _is_year_at_end(sentence, told)
    return bool(is_past) and hearing.status_of(sentence.text) in ("", "actual")


TOLD_BY = re.compile("^[^，。]{2,24}(?:表明|显示|介绍|透露|获悉|了解到)，")
FULL = re.compile("不断|持续|成效|显著|明显|取得|实现了")
LAST_MONTHS = 9
"""From October on a plan that ends with the year is looked back on: “十四五”期间，能耗下降21%."""


def pass_sentence(sentence: Sentence) -> None:
    """A sentence without a figure may set the period of its paragraph, or name what comes next: 工业投资。"""
    sentence.state.status = ""
    if sentence.state.is_plan and not sentence.state.same_paragraph and _opens_on_past_year(sentence):
        sentence.state.hear_fact()
    sentence.state.opener = _opener(sentence)
    if trade := actors.OPENING_TRADE.match(unnumbered(sentence.text)):
        sentence.state.trade = phrases.tidy_subject(trade[1])
    _look_back(sentence)
    for clause in filter(None, CLAUSES.split(sentence.text.strip(), maxsplit=4)[:4]):
        folded = sentence.fold(clause[:60])
        hearing.hear_place(sentence, folded)
        hearing.hear_host(sentence, folded)
        hearing.hear_firm(sentence, folded)
        _pass_clause(sentence, folded)
    state = sentence.state
    if sentence.text.rstrip().endswith("："):
        themes.hear_items_head(sentence)
    if not (state.same_paragraph or state.lead.is_empty) and SPEAKS_OF_INDUSTRY.search(sentence.text):
        state.topic, state.same_paragraph = replace(state.lead, region=state.home), True


def _look_back(sentence: Sentence) -> None:
    """某市经信委2014年紧盯……: in January the text that opens so looks back on the year before."""
    state = sentence.state
    reference, is_open = state.reference, state.running is None and state.title is None
    if not (is_open and state.is_fresh and reference and state.is_dated) or reference.last % 12 >= EARLY:
        return
    told = [mention for mention in sentence.times(sentence.fold(sentence.text)) if mention.form == "year"]
    period = told[0].resolve(reference) if len(told) == 1 and told[0].stated_year else None
    if period == periods.of_months(reference.year - 1) and hearing.status_of(sentence.text) != "target":
        state.running, state.is_running = period, True


CLUSTER = re.compile("[㐀-鿿]{2,12}集群")
CLUSTER_BUILT = re.compile(
    "(?:[^。：]{0,16}：)?[^。：]{0,6}以[^，。]+为(?:主要|重点|核心)[^，。]*，[^，。]{0,6}(?:打造|建设|发展|培育)([㐀-鿿]{2,16}集群)。"
)
"""一是以临港园区为重点，打造建材产业集群。实现产值……: the cluster that is told of next."""
DRIVES = re.compile(
    "\\s*(园区|开发区|重点企业|民营企业|民营经济|中小企业|大型企业|骨干企业|非公有?经济)(?:发展|经济)?(?:是|成为)[^，。]*(?:动力|增长点|引擎|支撑|主力军?|力量)。"
)
"""园区发展是工业增长的主要动力。完成产值……: what drove the growth is told of next."""
LABELLED = re.compile("\\s*【([^】]{2,12})】")


def _labelled(sentence: Sentence) -> str:
    """【钢铁】上半年，完成产值……: whom a label says the sentence is about."""
    label = LABELLED.match(sentence.text)
    subject = phrases.tidy_subject(label[1]) if label else ""
    return subject if indicators.is_known_subject(subject) else ""


def _opener(sentence: Sentence) -> str:
    """一是电子信息产业。完成产值……, 电子信息产业持续壮大。完成产值……: whom the next sentence is about."""
    if drives := DRIVES.match(unnumbered(sentence.text)):
        return drives[1]
    if "业" not in sentence.text and "集群" not in sentence.text:
        return ""
    if built := CLUSTER_BUILT.match(sentence.text):
        return phrases.tidy_subject(built[1])
    rest, region, verb = phrases.strip(
        unnumbered(sentence.text.strip().rstrip("。").lstrip("-—●■◆▲•· ")), sentence.state.home
    )
    if verb or region:
        return ""
    alone = phrases.tidy_subject(rest) if rest.endswith(("业", "集群")) else ""
    is_named = indicators.is_known_subject(alone) or CLUSTER.fullmatch(alone)
    trade = alone if is_named else actors.trades_opening(rest) or actors.trade_opening(rest)
    return phrases.tidy_subject(trade) if trade else ""


SPEAKS_OF_INDUSTRY = re.compile("工业(?:经济|生产|运行|增速)")
"""工业经济逐月走高。5月份增长6.8%: the growth that the document told first goes on."""


def _pass_clause(sentence: Sentence, clause: str) -> None:
    named = sentence.times(clause)
    sentence.state.divides = sentence.state.divides or (
        "看" in clause and bool(hearing.DIVIDING.search(clause))
    )
    if named and _is_of_time(sentence, clause):
        sentence.hear_time(clause)
    weak = WEAK_AIM.search(clause) and not AIM.search(sentence.text)
    said = status.MET.sub("", WEAK_AIM.sub("", clause) if weak else clause)
    reviews = sentence.state.is_review and not sentence.state.is_plan
    said = "" if clauses.EVENT_AHEAD.search(said) else QUOTED.sub("", said)
    if (not reviews or TO_COME.search(status.MET.sub("", sentence.text))) and hearing.status_of(
        said
    ) == "target":
        sentence.hear_time(clause)
        sentence.state.paragraph_plan = True
    if sentence.state.is_plan and (ahead := GOAL_YEAR.match(clause)):
        goal = sentence.resolve(sentence.times(ahead[0])[0])
        is_ahead = goal and sentence.state.reference and goal.first > sentence.state.reference.last
        sentence.state.goal = goal if is_ahead else sentence.state.goal
    unfolded = sentence.unfold(clause)
    if not unfolded or not sentence.text.strip().endswith(unfolded + "。"):
        return
    plain = QUALITY.sub("", unnumbered(unfolded))
    if not (MEASURED.search(plain) or indicators.names_any(plain)):
        return
    phrase = phrases.parse(plain, sentence.state.home)
    if indicators.indicator_unit(phrase.indicator) in indicators.THINGS:
        return
    told = plain != unfolded and phrase.text.endswith(("收入", "产量", "投资", "出口"))
    if (phrase.known or phrase.text.endswith("率") or told) and not phrase.verb:
        sentence.state.topic = topics.merged(sentence, phrase, "percent")
        sentence.state.same_paragraph = True


def _is_of_time(sentence: Sentence, clause: str) -> bool:
    """Whether what follows a clause without a figure is of the time that the clause names."""
    form = sentence.times(clause)[0].form
    if form in EPOCHS or OPENING.fullmatch(clause) or IS_A_YEAR.match(clause):
        return True
    runs_on = form in RUNS or (form in ("quarter", "month") and RUNNING.search(clause))
    if runs_on and sentence.opens_on_time(clause):
        return True
    if runs_on and INDUSTRY_FIRST.match(clause) and RUNNING.search(clause):
        return True
    if sentence.is_first and (GLUED.search(clause) or _opens_on_year(sentence, clause)):
        return True
    return not timing.rest_of(sentence, clause)


RUNNING = re.compile("运行|生产|开局|势头|态势|走势|平稳|稳中|回升|向好|增长")
"""今年一季度全市工业经济实现了平稳开局: how the months went that the figures after it are of."""


def _opens_on_year(sentence: Sentence, clause: str) -> bool:
    """2022年申报通过率为历年最高。获评14个: a year that is over, which a paragraph opens on."""
    year = sentence.times(clause)[0] if YEAR_FIRST.match(clause) else None
    told = sentence.resolve(year) if year and year.form == "year" and year.has_year else None
    return bool(told and (sentence.is_over(told) or _is_year_at_end(sentence, told)))


def _is_year_at_end(sentence: Sentence, told: Period | None) -> bool:
    """2013年，产业结构不断优化: told in December, what the year has come to, and no plan for it."""
    reference = sentence.state.reference
    if told is None or reference is None or reference.first != reference.last:
        return False
    late = reference.last % 12 >= LAST_MONTHS
    return late and told == reference.whole_year() and bool(FULL.search(sentence.text))


YEAR_FIRST = re.compile(
    rf"\s*{TIME}(?![^，]{{0,16}}(?:成立|启动|开工|投产|出台|获批|获评|建成|开建|印发|实施|启用|落户|签约)[^，]{{0,6}}的)[㐀-鿿]"
)


@dataclass(frozen=True)
class Held:
    """What held before some figures, and how they are told: kept, to be put back after them."""

    named: bool
    """Their clause names a time."""
    time: tuple[Period | None, str]
    topic: Topic
    status_told: str
    status: str
    """That of the figures, but where they are what a goal sets out from."""
    period: Period | None
    is_base: bool
    compares: bool
    is_other: bool
    """They are no new quantity of what is told, but what it is compared with, a goal met, or a whole."""
    has_fact: bool
    part: tuple[str, Period | None, str] | None


def _read_group(sentence: Sentence, clue: Clue) -> Iterator[Statement | Figure]:
    """Read figures that stand together, and put back what held for them alone."""
    sentence.is_linked = clue.clause.linked
    origin, held = timing.origin_of(sentence, clue), _hold(sentence, clue)
    phrase, clue = wording.phrase_of(sentence, clue)
    counted = sentence.counts.text[-2:] if sentence.counts else ""
    of_number = not clue.reading.of or (counted and clue.reading.of.removeprefix("全部") == counted)
    if sentence.counts and clue.reading.measure == "share" and phrase.is_empty and of_number:
        sentence.heard, sentence.topic = sentence.topic, sentence.counts
        phrase = replace(phrase, text=sentence.counts.text, known=True) if clue.reading.of else phrase
    _step_back(sentence, clue, phrase, held.named)
    topic = _topic_of(sentence, clue, phrase, origin)
    if clue.clause.part and not sentence.topic.is_part and not sentence.topic.is_empty:
        sentence.whole_topic = sentence.topic
    lists.remember_names(sentence, clue)
    told = lists.items(sentence, clue, topic)
    if clue.may_set_out and timing.FROM.search(clue.clause.text):
        sentence.period, sentence.form = held.time
    context = Context(sentence, phrase, sentence.topic, clue.clause.linked, clue.clause.text, sentence.sign)
    yield from _tell(context, clue.figures, told, topic)
    _put_back(sentence, clue, held, topic)


def _hold(sentence: Sentence, clue: Clue) -> Held:
    """Let the times and aims of a clause hold for its figures."""
    named, outer = clue.governing(sentence), (sentence.period, sentence.form)
    before = timing.take_times(sentence, clue, named)
    timing.nest(sentence, clue, outer)
    sentence.opened = True
    compares, of_whole = clue.reading.measure == "other", clue.reading.measure == "whole"
    if compares or (of_whole and not wording.names_whole(clue)):
        wording.hear_compared(sentence, clue)
    topic, status_told, period = sentence.topic, sentence.status, sentence.period
    if sentence.face and clue.kind in ("point", "rank"):
        sentence.topic = sentence.face
    sentence.is_met = clue.is_goal or compares or of_whole
    goal = sentence.status = "target" if clue.sets_goal else sentence.status
    is_base = timing.is_base(sentence, clue)
    sentence.status = "actual" if is_base else goal
    return Held(
        bool(named),
        before,
        topic,
        status_told,
        goal,
        period,
        is_base,
        compares,
        sentence.is_met,
        sentence.has_fact,
        sentence.part,
    )


def _step_back(sentence: Sentence, clue: Clue, phrase: Phrase, named: bool) -> None:
    """What a part, or a month told by the way, was of does not hold for the next quantity."""
    goes_back = not (named or clue.clause.linked or phrase.is_empty or phrase.is_aspect)
    goes_back = goes_back and not (clue.clause.runs_on or phrase.text.endswith("面"))
    goes_back = goes_back and not _is_parallel(sentence, phrase)
    runs = clue.clause.text.startswith("累计")
    if runs and sentence.form == "this_month" and not sentence.outer:
        sentence.period, sentence.form = None, ""
    epoch, told = sentence.state.epoch, sentence.period
    if runs and epoch and told and epoch != told and epoch.covers(told) and sentence.has_told_of(epoch):
        sentence.period = epoch
    if sentence.outer and (goes_back or runs):
        (sentence.period, sentence.form), sentence.outer = sentence.outer, None


def _is_parallel(sentence: Sentence, phrase: Phrase) -> bool:
    """其中石化产业去年产值348亿元；汽车产业产值237亿元: the same of another industry is of the same time."""
    both = whose.is_industry(sentence.topic.subject) and whose.is_industry(phrase.subject)
    return both and bool(phrase.text) and phrase.text == sentence.topic.text


def _topic_of(sentence: Sentence, clue: Clue, phrase: Phrase, origin: Period | None) -> Topic:
    goes_on = sentence.topic.is_part and (phrase.is_empty or phrase.is_aspect)
    part = clue.clause.part or topics.is_next_part(sentence.topic, phrase, clue.kind)
    topic = topics.merged(sentence, phrase, clue.kind, clue.clause.linked, part)
    is_part = part or goes_on
    topic = _together(sentence, clue, topic if topic.is_part == is_part else replace(topic, is_part=is_part))
    if _is_zone_beside(sentence, phrase, topic):
        within = regions.lies_in(topic.region, sentence.state.home)
        topic = replace(topic, region=sentence.state.home if within else sentence.state.own)
    return replace(topic, period=_period_of(sentence, clue, topic, origin))


def _is_zone_beside(sentence: Sentence, phrase: Phrase, topic: Topic) -> bool:
    """江油市增长15%，高新区增长12%: a zone told after a county is one beside it, and not in it."""
    last, home = sentence.topic, sentence.state.home
    is_listed = ZONE_ALONE.fullmatch(phrase.subject) and not (phrase.text or phrase.region)
    after_place = sentence.told and not last.subject and topic.region == last.region != home
    return bool(is_listed and after_place and not last.region.endswith("00"))


ZONE_ALONE = re.compile(
    "(?:国家|省)?级?(?:高新|经开|经济开发|工业|新城|综合保税|综保|保税)(?:技术)?(?:产业)?(?:开发)?区"
)
CHOSEN = re.compile("(?:入选|入围|入列|获评|获批|获选|成功创建|被列为|被评为|列入|上榜)")
"""某市入选全国首批10个试点，新增绿色工厂41家: where something was chosen is told by the way."""


def _put_back(sentence: Sentence, clue: Clue, held: Held, topic: Topic) -> None:
    if held.is_base:
        sentence.has_fact = held.has_fact
        sentence.part = held.part or (held.status, sentence.period, sentence.form)
    share = SHARE_MOVED.search(clue.clause.text) if clue.kind == "point" else None
    sentence.moved_share = (share[1] or "") if share else None
    if held.is_base or clue.sets_goal:
        sentence.status = held.status if held.is_base else held.status_told
    sentence.face = sentence.topic if topic.text.endswith("增长面") else None
    if held.is_other or sentence.face:
        sentence.topic, sentence.status, sentence.period = held.topic, held.status_told, held.period
        sentence.state.topic = sentence.topic
    if clue.clause.compared and held.named:
        (sentence.period, sentence.form), sentence.topic = held.time, held.topic
    if CHOSEN.search(clue.clause.text) and sentence.topic.region != sentence.state.home:
        sentence.topic = replace(sentence.topic, region=sentence.state.home)
        sentence.state.topic = sentence.topic
    sentence.was_other = held.compares
    if clauses.PLANNED.search(clue.clause.text):
        sentence.status, sentence.state.status = sentence.status_before, ""


def _period_of(sentence: Sentence, clue: Clue, topic: Topic, origin: Period | None) -> Period | None:
    """The period told in a bracket after the figures, before them as their own, or by what governs them."""
    drives = clue.reading.measure.startswith("contribution")
    output = clue.kind == "count" and topic.text.endswith("产量")
    is_flow = (clue.kind in ("money", "percent") or drives or output) and MONTHS_FLOW.search(topic.text)
    run = sentence.run_to_end() if is_flow else None
    sums_up = is_flow or topic.text.endswith("投资")
    grew = (clue.reading.measure == "growth" or drives) and sums_up
    run = run or (sentence.run_by_now() if grew else None)
    is_done = "累计" in clue.clause.text or (sentence.is_end and ACHIEVED.search(clue.clause.text))
    summed = ((clue.kind == "money" or output) and sums_up and is_done) or (grew and sentence.is_up_to)
    if not run and summed and (run := sentence.months_to_end()):
        if sentence.state.paragraph == sentence.period and clue.kind == "money":
            sentence.state.paragraph = run
        sentence.ended, sentence.period = sentence.period, run
    told = timing.told_after(sentence, clue) or timing.told_of_base(sentence, clue)
    return told or origin or run or timing.period_of(sentence, clue)


def _together(sentence: Sentence, clue: Clue, topic: Topic) -> Topic:
    """轴承、农机营收分别完成8亿元、9亿元，合计占全市的5%: the names told off before are one subject.

    Several places together are a part of the region they lie in.
    """
    if phrases.JOINT_PLACES.match(clue.clause.text):
        return replace(topic, region=sentence.state.own)
    if named := _names_counted(sentence, clue, topic):
        return replace(topic, subject=named, text="" if topic.text in SOME_TRADES else topic.text)
    if lists.SUM.search(clue.clause.text) and len(regions.listed(clue.clause.text, sentence.state.home)) > 1:
        return replace(topic, region=sentence.state.home)
    each = EACH_OF_THEM.match(clue.clause.text)
    if not (each or TOGETHER.match(clue.clause.text)):
        return topic
    if len({told.region for told in sentence.told[-2:]}) > 1:
        return replace(topic, region=sentence.state.home)
    names = [item.subject for item in sentence.topic.items] or _named_in_turn(sentence)
    is_sum = len(set(names)) == len(names) > 1 and all(names)
    goes_on = not topic.subject or topic.subject == sentence.topic.subject
    return replace(topic, subject="、".join(names)) if is_sum and goes_on else topic


def _names_counted(sentence: Sentence, clue: Clue, topic: Topic) -> str:
    """石化、食品等4个产业增速超过20%: the names before their number, for the rate after it."""
    is_rate = clue.kind in ("percent", "point") and clue.clause.runs_on and len(clue.figures) == 1
    bare = topic.subject in ("", *SOME_TRADES) and "个" in sentence.said
    found = NAMES_COUNTED.search(sentence.said) if is_rate and bare else None
    return found[1].removesuffix("等") if found else ""


SOME_TRADES = ("行业", "产业")
NAMES_COUNTED = re.compile(
    "(?:^|[，；：。中有是])((?:(?!和)[㐀-鿿]){2,12}(?:[、和](?:(?!和)[㐀-鿿]){2,12}){1,8}?)等?\\d{1,2}[个大](?:重点|主要|支柱|主导|优势)?(?:行业|产业)[^，；\\d]{0,16}$"
)
EACH_OF_THEM = re.compile(
    "(?:对[^，]{2,12}的?贡献率?|占[^，]{2,16}的?比重|增速|增幅)(?:均|都)|(?:这|上述|以上)?[两三四五六七八]大?个?(?:行业|产业)(?:对|合计|共计|占|拉动)"
)
"""甲、乙分别增长8%和6%，贡献率均在五成以上; 三个行业对……贡献率: a figure of all that have just been told."""


def _named_in_turn(sentence: Sentence) -> list[str]:
    """甲公司5亿元、乙公司3亿元，合计……: the names whose figures of the same have just been told."""
    told = sentence.just_told
    alike = [one for one in told if (one.text, one.indicator) == (told[-1].text, told[-1].indicator)]
    return [one.subject for one in alike] if len(alike) == len(told) > 1 else []


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
    in_turn = own[0].subject in {item.subject for item in own[0].items}
    named = own[0].items if len(own) == 1 and in_turn else own
    same = own[0].subject if len({item.subject for item in named}) == 1 else ""
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
    sentence.counts = sentence.topic if sentence.heard is not None else None
    if sentence.heard is not None:
        counted, heard = sentence.topic.text, sentence.heard
        watched = counted if whose.WATCHED.match(counted) else sentence.topic.subject
        sentence.topic = replace(sentence.topic, indicator=heard.indicator, text=heard.text, subject=watched)
    sentence.heard = None
    sentence.state.topic, sentence.state.same_paragraph = sentence.topic, True


def _keep_whole(context: Context, statement: Statement, reading: Reading) -> None:
    """企业105家，比年初增加13家，其中大型9家: how many were added is told by the way, and 其中 is of them all."""
    added = reading.measure == "difference" and statement.measure == "increment" and reading.than
    period = statement.topic.period
    named = context.sentence.times(reading.than)
    if added and period and named and (base := comparisons.base_period(context.sentence, named, period)):
        context.sentence.differs = f"period:{base}"
    if added and context.last.measure == "level":
        context.sentence.topic = replace(context.sentence.topic, measure="level")


def _remember(sentence: Sentence, statement: Statement) -> None:
    """Keep the measure, base and ends of a statement for the clauses that leave them out."""
    before, period = sentence.topic_before, statement.topic.period
    moved = bool(before and before.period and _has_moved(sentence, statement, before.period))
    if (
        before
        and before.period
        and period
        and statement.measure != "rank"
        and before.text == statement.topic.text
        and (before.period.year < period.year or moved)
    ):
        sentence.ends = before.period, period
    elif sentence.grew_since and statement.measure == "level" and sentence.grew_since != statement.topic.text:
        sentence.ends, sentence.grew_since = None, ""
    if statement.measure == "multiple" and YEAR.fullmatch(statement.versus) and period:
        sentence.ends = periods.of_months(int(statement.versus[-4:])), period.whole_year()
        sentence.grew_since = statement.topic.text
    if statement.measure == "growth" and not statement.versus and not moved:
        sentence.ends = None
    sentence.topic_before = statement.topic
    if statement.measure == "share" and statement.versus:
        sentence.shared = statement.versus, sentence.topic.text, sentence.topic.indicator
    if not sentence.state.counted and whose.COUNTED.search(statement.topic.text):
        sentence.state.counted = statement.topic.text
    sentence.has_fact = sentence.has_fact or statement.status == "actual"
    tells_aims = statement.status == "target" and sentence.state.aims_told >= 0
    sentence.state.aims_told = sentence.state.aims_told + 1 if tells_aims else -1
    sentence.sign = -1 if statement.value < 0 else 1
    is_amount = statement.measure == "difference" and statement.unit not in ("个百分点", "位")
    sentence.differs = statement.versus if is_amount else ""
    if sentence.part is None:
        is_goal = statement.status == "target" and not clauses.PLANNED.match(statement.topic.text)
        said = "target" if is_goal else sentence.status
        sentence.part = said, sentence.period, sentence.form
    goes_on = sentence.adds and sentence.is_linked and statement.measure == "level"
    sentence.adds = statement.measure == "increment" or goes_on
    is_whole = statement.measure == "increment" and not statement.topic.is_part
    sentence.added = statement.value if is_whole else sentence.added
    sentence.counted = statement.figure.unit_kind == "count"
    sentence.rate = statement.value if statement.measure == "growth" else None
    sentence.state.status = statement.status if statement.status != "actual" else ""
    sentence.topic = replace(sentence.topic, measure=statement.measure, versus=statement.versus)
    bare = not (statement.topic.text or sentence.topic.text)
    if statement.measure == "share" and statement.topic.indicator in ("", "gdp") and not statement.topic.text:
        sentence.topic = replace(sentence.topic, indicator="", text="")
    elif (statement.measure.startswith("contribution") and statement.topic.indicator) or (
        statement.measure == "share" and (bare or _is_of_whole(sentence, statement))
    ):
        sentence.topic = replace(
            sentence.topic, indicator=statement.topic.indicator, text=statement.topic.text
        )
    _remember_in_paragraph(sentence, statement)


MOVED_TO = re.compile(
    "[由从][^，；。]{2,24}?%(?:提高|提升|回升|加快|上升|扩大|下降|回落|放缓|降低|收窄|降|升|增长)?[到至为][^，；。]{0,10}$"
)


def _has_moved(sentence: Sentence, statement: Statement, before: Period) -> bool:
    """增速由上月的3.2%提高到6.7%，回升3.5个百分点: the rate of a month before, within the year, is what it rose from."""
    period, start = statement.topic.period, statement.figure.whole[0]
    is_rate = statement.unit == "%" and period is not None and before.last < period.last
    return is_rate and MOVED_TO.search(sentence.between(max(sentence.start, start - 40), start)) is not None


def _is_of_whole(sentence: Sentence, statement: Statement) -> bool:
    """技改投资5亿元。装备制造业占规上工业的21%，提高11个百分点: the share is of the whole, and of no amount told before."""
    topic = statement.topic
    known = topic.indicator and statement.versus == f"of:{topic.indicator}"
    return bool(known and not topic.text and topic.indicator != sentence.topic.indicator)


def _year_reviewed(sentence: Sentence) -> Period | None:
    """2009年工作总结: 去年2月份增长0.9% is told in it by the way, and the rest is of the year."""
    told = sentence.state.section or sentence.state.title
    return told if sentence.state.is_review and told and told == told.whole_year() else None


def _remember_in_paragraph(sentence: Sentence, statement: Statement) -> None:
    """Keep what a statement tells for the sentences after it: parts, headline, actors, month and base."""
    subject = statement.topic.subject
    told = replace(statement.topic, period=None, items=(), measure="", versus="")
    if statement.measure in ("level", "increment"):
        sentence.state.amounts[statement.figure.unit_kind] = told
    if told.indicator in indicators.OF_INDUSTRY and not subject:
        sentence.state.industry = told
    if subject and subject not in {other.subject for other in sentence.state.parts}:
        sentence.state.parts += (told,)
    if topics.may_head(statement.topic, statement.measure, sentence.state.headline):
        sentence.state.headline = replace(statement.topic, period=None, items=())
        lead = sentence.state.lead
        sentence.state.lead = sentence.state.headline if lead.is_empty else lead
    is_statistic = statement.topic.indicator or statement.measure in ("growth", "difference", "share")
    is_statistic = is_statistic or sentence.says("增长")
    if sentence.month and is_statistic:
        run = sentence.state.paragraph or _year_reviewed(sentence)
        by_the_way = run and run != sentence.month and run.covers(sentence.month)
        goes_on = by_the_way and run and not sentence.is_to_come(run)
        sentence.state.paragraph = run if goes_on else sentence.month
        sentence.month = None
        sentence.state.hear_month()
    sentence.state.trade = "" if subject else sentence.state.trade
    own = sentence.has_place and not sentence.is_first and statement.topic.region == sentence.state.own
    if own and not subject and statement.topic.indicator:
        sentence.state.paragraph_actor = ""
    if actors.is_actor(statement.topic.subject):
        sentence.state.actors[actors.kind_of(statement.topic.subject)] = statement.topic.subject
    reference = sentence.state.reference
    period = statement.topic.period
    if statement.status == "target" and period and reference and period.first > reference.whole_year().last:
        sentence.state.goal = period
    else:
        sentence.state.goal = None
    if sentence.state.is_review and statement.status == "target" and reference and not sentence.is_met:
        sentence.state.hear_goal(sentence.period == reference.whole_year())
    if sentence.is_first and actors.is_host(statement.topic.subject) and not SEVERAL.match(subject):
        sentence.state.paragraph_actor = statement.topic.subject
    if statement.measure == "difference" and statement.versus.startswith("period:"):
        sentence.state.base = statement.versus
