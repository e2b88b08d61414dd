"""Clauses: what those since the last figure set, and the one that leads up to the next."""

import itertools
import re

from gongbao import indicators, periods, phrases, regions
from gongbao.discourse import Topic
from gongbao.hearing import (
    LONGEST_PLACE,
    hear,
    hear_bracketed,
    hear_place,
    series_before_count,
    status_of,
)
from gongbao.measures import TIME
from gongbao.periods import PARTS_OF_YEAR
from gongbao.records import record, replace
from gongbao.sentence import Sentence

CLAUSES = re.compile(r"[，；：。！？\n]|——|――|--")
BRACKET = re.compile(r"（[^（）]*）|\[\d{1,2}\]")
GAP = re.compile("(?<=[㐀-鿿”]{4})[ \u3000]+(?=[㐀-鿿“]{2}[㐀-鿿A-Z“]{2})")
"""A title of several parts has spaces between them."""
HEADED = re.compile(
    r"^\s*[一二三四五六七八九十]+、[㐀-鿿]{2,8}?(?:[ \u3000]+(?=[㐀-鿿\d])|(?=20\d\d年|\d{1,2}[月—–-]))"
)
"""二、投资  10月固定资产投资下降: a heading that runs into its text."""
SUPERLATIVE = re.compile(
    "(?:占[^，、]{2,10}|[^，、]{2,4})[最较][大高多快低小强好]的(?!是|为|有|一|企业|行业|产业|市|县|地|区|省|增|水平|前)(?=[㐀-鿿]{2})"
)
"""占比最大的制造业增长20.3%: what is said of it before its name is not measured."""
ORDERED = re.compile("[，按]?[由从][高大]到[低小](?:的?顺序)?(?:排列|排序|排名)?")
"""增速由高到低依次为: in what order the names stand."""
RATE_FIRST = re.compile(
    "([㐀-鿿]{2,12}[值入额资润](?:增速|增幅|降幅))(?![全我该])([㐀-鿿、]{2,40}?)((?:分别|依次)*(?:为|达到?|是)?)"
)
EACH_UNIT = re.compile("的?每(?:吨|台|辆|件|套|公斤|斤|千克|平方米|立方米|标准箱|千瓦时|瓦)$")
"""价格由年初的每吨20万元降至每吨11万元: the unit that a price is for stands before it."""
PRICED = re.compile("价格|均价|单价|出厂价")
THEIRS = re.compile("其(?![中余他它次实间])")
"""其产值占全省的5%: of whom the sentence before told."""
RESUMING = re.compile(
    "的|[高低快慢多少]|(?:大幅度?|小幅|明显|又|再)?(?:提高|下降|回落|加快|增加|增长|减少|提升|上升|前移|前进|跃升|后移|后退|下滑|上移|进位)"
)
SPEAKS = re.compile("\\s*[㐀-鿿·]{1,4}")
"""汪某：宜昌……: who speaks is no place; what he opens on may be one."""
COMPARING = re.compile(
    r"(?:(?<!占)比(?!重|例|较|率|值)|较(?!为|快|好|强|大)|[高低快慢优好]于(?:或等于)?|(?<=[速幅别均])[高低快慢](?=全[国省市区县州])|高出|超出|领先|超过?(?=(?![十百千万亿])[㐀-鿿]{2,4}$))"
)
PLANNED = re.compile("计划(?:完成)?(?:总)?投资额?")
"""计划投资 is a plan of its own: what comes next is none."""
NAME_BEFORE = re.compile(
    r"(?:^|的有(?![色机])|[、和及的为是，]|中(?!心)|[上下]拉|[拉带]动)([㐀-鿿](?:(?![、和及的为是，]|中(?!心))[㐀-鿿]){1,13})$"
)
LIST_HEAD = re.compile("^(?:行业|产业|企业|产品|门类)(?:主要|分别)*(?:有|是|为|包括)(?=.{2})")
"""下降的｜行业主要有｜纺织业（-8%）: what leads up to the first name of a list."""
JOINED_NAME = re.compile(
    "(?:^|[、，；）为是])([㐀-鿿]{2,10}和(?:其他|器材|设备|加工|供应|运输|压延)[㐀-鿿]{1,12}业)$"
)
"""电气机械和器材制造业（22.0%）: one industry with 和 in its name."""
LABEL = re.compile(r"\s*(?:——|--)?[^，。；：]{2,20}：")
"""——总量目标：到2025年: a label does not open the paragraph, the time after it does."""


@record(frozen=True)
class Clause:
    """The words right before a figure: linked by 、 to the figure before, or naming a part of it (其中)."""

    text: str
    prior: str = ""
    """The clause before, where no figure stands between."""
    linked: bool = False
    part: bool = False
    named: bool = False
    """In a bracket right after the name of who or where it is of: 电气机械（13.9%）."""
    runs_on: bool = False
    """No mark stands between the figure before and these words."""
    compared: bool = False
    """In a bracket after what the next figure is compared with: 比全国（4.2%）高."""


def listen(sentence: Sentence, before: str) -> Clause:
    """Take from the clauses since the last figure what they set, and return the figure's own clause."""
    if before.startswith("）"):
        _step_outside(sentence)
    next_name = NEXT_NAME.match(before)
    before = _resumed(sentence, before)
    if "；" in before:
        _close(sentence)
        _take_back_estimate(sentence, before.rpartition("；")[2])
    if AIMS_NEXT.match(before) and sentence.status == "target" and sentence.form in PARTS_OF_YEAR:
        sentence.period, sentence.form = None, ""
    before = before if sentence.is_ended else GAP.sub("，", before)
    before = HEADED.sub("", before) if "、" in before and not sentence.opened else before
    folded = sentence.without_phases(sentence.fold(without_brackets(before).lstrip("）")))
    clauses = CLAUSES.split(folded)
    _hear_all(sentence, folded, clauses)
    if before.rstrip().endswith("：") and len(clauses) > 1:
        clauses = clauses[:-1]
    outside, opened, text = clauses[-1].rpartition("（")
    linked = len(clauses) == 1 and (before[:1] in ("、", "和", "（") or bool(AND.match(before)))
    part = text.startswith("其中") or "其中" in clauses[:-1] or (linked and sentence.topic.is_part)
    text = EXCEPT.sub("", text) if "除" in text else text
    text = _plain(sentence, text, linked)
    if opened:
        _open_bracket(sentence, outside, text, next_name)
    _take_status(sentence, text, linked, bool(opened))
    named = compared = False
    if opened:
        sentence.aside = CLAUSES.split(before.rpartition("（")[0])[-1][-LONGEST_ASIDE:]
        alone = not text
        text, compared = _in_bracket(sentence, outside, text)
        named = alone and bool(text) and not compared and not text.startswith("占")
    prior = clauses[-2] if len(clauses) > 1 else ""
    runs_on = bool(sentence.told and not CLAUSES.search(before))
    return Clause(text.rstrip(), prior, linked, part, named, runs_on, compared)


def _hear_all(sentence: Sentence, folded: str, clauses: list[str]) -> None:
    """Hear the clauses before the figure's own, and the place that one of them opens the sentence on."""
    label, opened_before = LABEL.match(folded) if "：" in folded else None, sentence.opened
    speaks = label and SPEAKS.fullmatch(clauses[0]) and not regions.find(clauses[0], sentence.state.home)
    if not sentence.is_placed:
        for clause in filter(None, clauses[bool(speaks) :]):
            hear_place(sentence, clause)
    labelled = len(CLAUSES.split(label[0])) if label else 0
    before_last = len(CLAUSES.split(folded[: folded.rfind("；")])) if "；" in folded else 0
    carried = sentence.status
    for i, clause in enumerate(clauses[:-1]):
        if EVENT_AHEAD.search(clause) and _is_done_next(clauses[i + 1 :]):
            continue
        hear(sentence, clause)
        if i + 1 == before_last and "将" in clause and status_of(clause.replace("将", "")) != "target":
            sentence.status = carried
        if i + 1 < labelled:
            sentence.opened = opened_before


def _is_done_next(clauses: list[str]) -> bool:
    """主体拟在10月投产，二期计划年底开工，累计完成82亿元: events to come, and then what has been done."""
    rest = itertools.dropwhile(EVENT_AHEAD.search, clauses)
    return bool(DONE_SO_FAR.match(next(rest, "")))


AIMS_NEXT = re.compile("；要")
"""要确保一季度增长7%；要加快智改数转: each task of a list is of the year, unless it names a time itself."""
AND = re.compile("(?:以及|及)(?=[㐀-鿿“”]*$)")
"""6个绿色工业园区及3个绿色供应链管理企业."""
EVENT_AHEAD = re.compile(
    "(?:拟|计划|预计|将|有望|力争)[^，。；]{0,12}(?:投产|开工|竣工|建成|投料|试车|交付|达产|投用|投运|启用|完工|动工|试生产|投料生产|开工建设)$"
)
DONE_SO_FAR = re.compile("(?:截至)?(?:目前|现)?(?:已|累计)(?!将)")
"""二期拟在10月投产，累计完成投资196亿元: an event to come is told by the way, and sets no time or aim for what is done."""


def _plain(sentence: Sentence, text: str, linked: bool) -> str:
    """The words right before a figure without what joins or ranks them; 其 is whom the paragraph is about."""
    text = _unjoined(text, sentence.state.home) if linked else text
    text = SUPERLATIVE.sub("", text) if "最" in text or "较" in text else text
    text = EACH_UNIT.sub("", text) if "每" in text and sentence.says(PRICED) else text
    text = ORDERED.sub("", text) if "低" in text else text
    text = _places_first(sentence, text) if "速" in text or "幅" in text else text
    if THEIRS.match(text) and sentence.topic.subject:
        sentence.affected = sentence.topic.subject
    elif THEIRS.match(text) and sentence.topic.is_empty and sentence.state.same_paragraph:
        sentence.topic = Topic(sentence.state.topic.region, sentence.state.topic.subject)
    return text


def _places_first(sentence: Sentence, text: str) -> str:
    """规上工业增加值增速甲县、乙县分别（为13.5%、10.2%）: the quantity before the places that it is of."""
    told, home = RATE_FIRST.fullmatch(text), sentence.state.home
    ranked = sentence.text.startswith("第", sentence.at - sentence.start)
    if told is None or ranked or not (regions.at_start(told[2], home) and regions.at_end(told[2], home)):
        return text
    return f"{told[2]}{told[1]}{told[3]}"


def _open_bracket(sentence: Sentence, outside: str, text: str, next_name: re.Match[str] | None) -> None:
    """Hear the words before a bracket, and keep what goes on after it."""
    if text:
        sentence.outside = sentence.topic, sentence.period, sentence.form, sentence.status
    hear(sentence, next_name[1] if next_name else COMPARING.split(outside)[0])
    if not text:
        sentence.topic = series_before_count(sentence, sentence.topic)
    if next_name:
        sentence.affected = phrases.strip(next_name[1], sentence.state.home)[0]
        sentence.topic = replace(sentence.topic, subject=sentence.affected)
    if text:
        hear_bracketed(sentence, outside)


def _take_status(sentence: Sentence, text: str, linked: bool, opened: bool) -> None:
    """Whether the words right before a figure make it a fact, an estimate or a target."""
    sentence.status_before = sentence.status
    sentence.status = status_of(text, sentence.status)
    sentence.aim_at_plan()
    if opened and _tells_past(sentence, text):
        sentence.status = "actual"
    rest = CLAUSES.split(sentence.text[sentence.at - sentence.start :][:REST], maxsplit=1)[0]
    if sentence.status_before == "estimate" and status_of(rest) != "estimate":
        sentence.status = "" if _is_done(sentence, text, rest, linked) else sentence.status
    if sentence.status == "actual" and sentence.form == "within_year" and sentence.status_before == "target":
        sentence.period, sentence.form = None, ""


EXCEPT = re.compile(
    r"^((?:[㐀-鿿]{2,8}(?<=[省市州区]))?)(?:[一二三四五六七八九十\d]+个(?:设区的?市|市州|地市|盟市|县市|县区|区县)中)?除(?!了)"
    r"(?=[㐀-鿿、]{2,16}(?:工业)?(?:增加值)?(?:增速|增幅)?(?:分别|同比|略|微|小幅)*(?:增长|下降|回落|提高))"
)
"""除厦门、南平分别增长12.2%、12.1%外: the places are those of the figures."""


def _in_bracket(sentence: Sentence, outside: str, text: str) -> tuple[str, bool]:
    """The words a figure in a bracket belongs to, and whether they are what the figure after it is compared with."""
    place = regions.at_end(outside[-LONGEST_PLACE:], sentence.state.home) if MOVING.fullmatch(text) else ""
    if place:
        told = sentence.state.headline if sentence.topic.is_empty else sentence.topic
        sentence.topic = replace(told, region=place, subject="")
    if text:
        return text, False
    text, compared = _compared_aside(sentence, outside)
    if compared and sentence.outside is None and regions.at_start(text, sentence.state.home):
        goes_on = not sentence.topic.text and sentence.state.same_paragraph
        told = sentence.state.topic if goes_on else sentence.topic
        told = replace(told, subject=sentence.topic.subject or told.subject)
        sentence.outside = told, sentence.period, sentence.form, sentence.status
    return text, compared


LONGEST_ASIDE = 400
"""How much of a list with brackets goes on after one of them, so that a long one is read in time that grows with it."""
NEXT_NAME = re.compile("）[、，和与及]([^，。；（）]{2,30}?(?:公司|集团|股份|厂))（")
"""甲公司（产值5亿元）、乙公司（…: the next name of a list with brackets."""


REST = 80
"""How far after a figure a clause is looked at."""


def _is_done(sentence: Sentence, text: str, rest: str, linked: bool) -> bool:
    """Whether what is told after an estimate has come about already, and is none."""
    chosen = WAS_CHOSEN.search(text) or WAS_CHOSEN.search(rest)
    has_now = HAS_NOW.fullmatch(text) and not linked
    return bool(
        has_now or (chosen and not status_of(text)) or BY_NOW.match(sentence.said.rpartition("；")[2])
    )


WAS_CHOSEN = re.compile("入选|入围|上榜|获评|获批|荣获|被认定|通过认定|(?:评价|评比|评估|考核)中")
"""预计达到3家，2家企业入选全国名单; 预计增长8%，在全省考核中居第3位."""
HAS_NOW = re.compile("(?:其中|现|已|目前)*有")
"""有望达到7家，有5家企业被确定为国家级."""
BY_NOW = re.compile(
    "(?:目前|现)?(?:累计(?=培育|建成|认定|拥有|获)|已(?!预计)|现有|拥有)(?![^，；]{0,12}(?:将|预计|有望))"
)
"""预计新增22家；累计培育53家."""


def _tells_past(sentence: Sentence, text: str) -> bool:
    """力争投资突破400亿元（2023年为345亿元）: what a bracket tells of a time that is over is no goal."""
    named = sentence.times(text) if sentence.status == "target" and not status_of(text) else []
    told = sentence.resolve(named[0]) if named else None
    return bool(told and sentence.is_over(told))


def _unjoined(text: str, home: str) -> str:
    """The words after 、 or 和; the 和 of 和田地区 is none."""
    plain = text.lstrip("、")
    return plain if regions.at_start(plain, home) else AND.sub("", plain.lstrip("和"))


def without_brackets(words: str) -> str:
    """Some words without what stands in brackets.

    >>> without_brackets("工业投资（不含农户）增长[3]")
    '工业投资增长'
    """
    return BRACKET.sub("", words) if "（" in words or "[" in words else words


def _close(sentence: Sentence) -> None:
    """A semicolon: what it was about does not go on, nor does what was told by the way."""
    sentence.topic = replace(sentence.topic, chained=False, closed=True)
    told = sentence.part[0] if sentence.part else ""
    if sentence.part and (
        sentence.status == "target" or (sentence.status == "estimate" and told != "estimate")
    ):
        sentence.status, sentence.period, sentence.form = sentence.part
    if sentence.part_start and sentence.status == "target" and sentence.part_start[0] != "target":
        sentence.status, sentence.period, sentence.form = sentence.part_start
    sentence.part, sentence.part_start = None, (sentence.status, sentence.period, sentence.form)
    if sentence.within:
        (sentence.period, sentence.form), sentence.within = sentence.within, None
    elif sentence.month_told and _sums_up_again(sentence):
        sentence.period, sentence.form = sentence.month_told
    sentence.status = "" if sentence.status == "estimate" and sentence.has_fact else sentence.status


def _take_back_estimate(sentence: Sentence, opening: str) -> None:
    """预计产量5亿吨；推进项目55个，预计投资100亿元；2012年用电8亿度: what says 预计 itself, or a year that is over, goes by no estimate before it."""
    if sentence.status != "estimate" or "将" in opening:
        return
    at = sentence.at - sentence.start
    rest = sentence.text[at : at + REST].partition("；")[0]
    told = next(periods.find(opening), None)
    year = sentence.resolve(told) if told and told.form == "year" else None
    if "estimate" in (status_of(opening), status_of(rest)) or (year and sentence.is_over(year)):
        sentence.status = ""


def _sums_up_again(sentence: Sentence) -> bool:
    """6月产值21亿元，1—6月累计110亿元；用电量2亿度，1—6月累计9亿度: after the semicolon the month comes first again."""
    item = sentence.text[sentence.at - sentence.start :].partition("；")[0]
    told = sentence.period
    return told is not None and any(sentence.resolve(mention) == told for mention in periods.find(item))


def _step_outside(sentence: Sentence) -> None:
    """The end of a bracket: what was told before it goes on, unless the bracket told of the same."""
    if sentence.outside is None:
        return
    outside, sentence.period, sentence.form, sentence.status = sentence.outside
    sentence.outside = None
    if outside.text and _whose(outside) != _whose(sentence.topic):
        sentence.topic = outside


def _whose(topic: Topic) -> tuple[str, str, str]:
    return topic.text, topic.region, topic.subject


def _resumed(sentence: Sentence, before: str) -> str:
    """Words that go on after a bracket or a whole's amount, with those that stood before it."""
    whole, aside = sentence.whole, sentence.aside
    sentence.whole = ""
    if whole and RESUMING.match(before):
        return whole + before
    if before.startswith("）") and aside:
        sentence.aside = ""
        return aside + before[1:]
    return before


COMPARED_ASIDE = re.compile(
    rf"(?:{COMPARING.pattern}|是(?={TIME}的?$))([^，；比较]{{1,14}})$|占([^，；占]{{1,20}})$|(?:完成|达到?|为)([^，；]{{0,6}}(?:目标|任务|计划|预算))$"
)


BESIDE = re.compile("[与同跟和]([^，；、比较]{1,12})$")
"""与全区（2.1%）相比低3.3个百分点: what the bracket tells is compared with."""


def _compared_aside(sentence: Sentence, outside: str) -> tuple[str, bool]:
    """A figure alone in a bracket belongs to what stands before it: 比上年同期（3.2%）, 占投资（539.3亿元）.

    Returns those words, and whether they are what the figure after the bracket is compared with.
    """
    match = COMPARED_ASIDE.search(outside)
    if match is None:
        beside = BESIDE.search(outside)
        after = sentence.text[sentence.at - sentence.start :].partition("）")[2] if beside else ""
        if beside and after.startswith(("相比", "相较")):
            return beside[1], True
        return _bracketed(sentence, outside), False
    than = re.split("[和与及、]", match[1] or "")[-1]
    return (than, True) if match[1] else (f"占{match[2] or match[3]}", False)


def _bracketed(sentence: Sentence, outside: str) -> str:
    """The name right before a bracket: 其中电气机械（13.9%）、化学纤维（12.4%）增速居前."""
    last = outside[-LONGEST_PLACE:]
    place = regions.find(last, sentence.state.home)
    if place and place[-1][1] == len(last):
        return last[place[-1][0] :]
    name = JOINED_NAME.search(outside) or NAME_BEFORE.search(outside)
    named = LIST_HEAD.sub("", name[1]) if name else ""
    known = indicators.known_at_end(outside)
    joined = known and outside[: -len(known)].endswith(regions.JOINS)
    if len(known) > len(named) or (joined and not indicators.is_known_subject(named)):
        return known
    phrase = phrases.parse(named, sentence.state.home) if named else phrases.Phrase()
    if not (phrase.known or phrase.verb or phrase.is_aspect):
        return named
    return ""


MOVING = re.compile("(?:同比)?(?:增长|下降)")
"""吴忠（增长14.2%）: the place before the bracket is where."""
