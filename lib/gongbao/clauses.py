"""Clauses: what those since the last figure set, and the one that leads up to the next."""

import re

from gongbao import indicators, measures, periods, phrases, regions
from gongbao.discourse import Topic
from gongbao.hearing import (
    GOAL,
    GOAL_AFTER,
    LONGEST_PLACE,
    hear,
    hear_bracketed,
    hear_place,
    series_before_count,
    status_of,
)
from gongbao.measures import AGO, TIME, TIMES, Reading
from gongbao.numerals import Figure
from gongbao.periods import Mention
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
EACH_UNIT = re.compile("的?每(?:吨|台|辆|件|套|公斤|斤|千克|平方米|立方米|标准箱|千瓦时|瓦)$")
"""价格由年初的每吨20万元降至每吨11万元: the unit that a price is for stands before it."""
PRICED = re.compile("价格|均价|单价|出厂价")
THEIRS = re.compile("其(?![中余他它次实间])")
"""其产值占全省的5%: of whom the sentence before told."""
RESUMING = re.compile(r"的|[高低快慢多少]|提高|下降|回落|加快|增加|增长|减少")
SPEAKS = re.compile("\\s*[㐀-鿿·]{1,4}")
"""汪某：宜昌……: who speaks is no place; what he opens on may be one."""
COMPARING = re.compile(
    r"(?:(?<!占)比(?!重|例|较|率|值)|较(?!为|快|好|强|大)|[高低快慢优好]于(?:或等于)?|高出|超出|领先|超过?(?=(?![十百千万亿])[㐀-鿿]{2,4}$))"
)
PLANNED = re.compile("计划(?:完成)?(?:总)?投资额?")
"""计划投资 is a plan of its own: what comes next is none."""
NAME_BEFORE = re.compile(
    r"(?:^|的有(?![色机])|[、和及中的为是，]|[上下]拉|[拉带]动)([㐀-鿿](?:(?![、和及中的为是，])[㐀-鿿]){1,13})$"
)
JOINED_NAME = re.compile(
    "(?:^|[、，；）为是])([㐀-鿿]{2,10}和(?:其他|器材|设备|加工|供应|运输|压延)[㐀-鿿]{1,12}业)$"
)
"""电气机械和器材制造业（22.0%）: one industry with 和 in its name."""
PART = re.compile(
    "的(?!增长|增速|增幅|速度|水平|比例|比重|股权|股份|同比|目标|任务)[㐀-鿿“]{2}|(?:工业|重点|主要|监测|调查|受访)*(?:行业|产品|企业|地区|项目|规上|财力|工业增加值|进出口|就业岗位)"
)
REACHING = re.compile("控制在|保持在|稳定在|维持在")
TURNED = re.compile("回落|放缓|收窄|减缓|回升|加快|扩大")
"""涨幅明显回落，控制在3%: the rate turned, and what follows is the rate."""
RATE = re.compile("增速|[增涨降]幅|幅度|增长率")
FALL = re.compile("[降跌减]幅$")
"""高于全市降幅（9.1%）: how much something fell."""
LABEL = re.compile(r"\s*(?:——|--)?[^，。；：]{2,20}：")
"""——总量目标：到2025年: a label does not open the paragraph, the time after it does."""
AMONG = re.compile("[个类][^，。；\\d]{2,12}[中里]，?(?:已?有|超过?|近|约|其中)*$|[中里]，?有$")
"""41个大类行业中有七成行业增长."""
SOURCED = re.compile("(?:左右|以上)?(?:来源于|来自|用于|投向|投入到)")
"""技改资金85%来源于自筹: a share of what comes before."""
HELD_OF_ALL = re.compile(
    "(?:[用以占]|创造了?|生产了?|提供了?|集聚了?|拥有了?|承载了?|供应了?|产出了?)(全[国省市区球]|世界)(?:的|约|近)?$"
)
"""用全国1%的面积: a share of the country's, of what follows."""
WORLD = re.compile("(?:全[国球省市区]|世界)的")
"""产量占全国的40%、全球的20%: another whole of the same."""
GIVING = re.compile("贡献了?(?:全[国省市区])?的?$")
FASTER = re.compile("(?:增速|增长|增幅)?较$")
"""汽车制造业增速较快，分别达17.9%: what is measured ends before how fast it grew."""
SOON = re.compile(rf"在?{TIME}[就便即]$")
"""增加值在前8个月就突破千亿元: what is measured ends before the time."""
ORIGIN_ENDS = ("由", "从", "继", "的", "为", "是")
ORIGIN = re.compile(rf"[由从继]{TIME}*的?$|^{TIME}(?:仅?为|是)$")
COMPARED_TIME = re.compile(
    rf"(?:[比较与同超]|恢复[至到]|(?<=[高低快慢优好大小多少强弱])于|超过|接近|按照?)({TIME})|在({TIME}+)的?基础上"
)
OF_ANOTHER = re.compile(rf"对({TIME})[^，]{{1,16}}的")
"""对2017年度工作突出的市给予奖励: the time is of the work, and not of the reward."""
ACHIEVED = re.compile(
    "(?:^|[但仍还])(?:离|距离?)|(?:完成|实现|达到|兑现|超过|超出|[高低快好]于)[了的]?|^[以按](?:照)?"
)
RATED_KINDS = ("percent", "money")
SETS_GOAL = re.compile("(?:定下|设定|确定|提出|明确|制定|下达|确立)了?$")
"""定下9%以上的增长目标: the verb is no part of what the goal is of."""
BASES = ("year_ago", "last_month", "last_quarter", "year_start")
BASES_ONLY = ("year_ago", "year_start", "duration")
SUMMED = re.compile("累计|年均")
"""2018年以来累计 is of all those years; 2018年以来最高 is not."""
FOR_FIRST_TIME = re.compile(
    "首[次度](?:重回|重返|突破|超过|回到|进入|跻身|转正)|(?:创|达|为)[^，]{0,8}(?:最[好高低快慢大小]|新[高低](?![技地新]))"
)
"""三年来增速首次重回第一: how long it was not so, and no time that the figure is of."""
NOT_GOVERNING = ("year_ago", "year_start", "since_year", "duration")
ONLY_REACHING = re.compile(rf"(?:{TIME}|[由从到至的])*")


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


@record(frozen=True)
class Clue:
    """All there is to read figures that stand together: themselves, their clause and its reading, what follows."""

    figures: list[Figure]
    clause: Clause
    reading: Reading
    after: str

    @property
    def kind(self) -> str:
        return self.figures[0].unit_kind

    @property
    def head(self) -> str:
        """The words that name what is measured."""
        head = self.clause.text[: self.reading.start]
        head = SOON.sub("", head) if head.endswith(("就", "便", "即")) else head
        head = ORIGIN.sub("", head) if head.endswith(ORIGIN_ENDS) or TIMES.match(head[-1:]) else head
        head = SETS_GOAL.sub("", head) if self.sets_goal else head
        return FASTER.sub("", head) if head.endswith("较") else head

    @property
    def sets_goal(self) -> bool:
        """Whether the words around the figure set it as a goal: 定下9%以上的增长目标."""
        is_goal = "目标" in self.after and GOAL_AFTER.match(self.after)
        return bool(is_goal and SETS_GOAL.search(self.clause.text) and not COMPARING.search(self.clause.text))

    @property
    def is_goal(self) -> bool:
        """Whether the figure is a goal that has been met: 提前完成100亿元的任务."""
        if self.kind == "count" and self.after.startswith("任务"):
            return False
        told = ("目标" in self.after or "任务" in self.after) and GOAL_AFTER.match(self.after)
        met = told and (self.is_passed or ACHIEVED.search(self.clause.text))
        return bool(met and self.kind in (*RATED_KINDS, "count"))

    @property
    def is_passed(self) -> bool:
        """Whether a word before the figure says that more was reached: 超过3%的年度目标."""
        leads = self.figures[0].whole[0] < self.figures[0].span[0]
        return leads and self.figures[0].bound == "gt" and not self.clause.text

    @property
    def may_set_out(self) -> bool:
        """Whether its words may say where a change set out from: 由, 从, 继, 扭转."""
        words = self.clause.text
        return "由" in words or "从" in words or "继" in words or "扭" in words

    def governing(self, sentence: Sentence) -> list[Mention]:
        """The time expressions of the clause, without those it only compares with."""
        if not TIMES.search(self.clause.text):
            return []
        reading = self.reading
        is_share = reading.measure == "share" and bool(TIMES.search(self.clause.text[: reading.start]))
        other = reading.of if reading.measure == "other" or is_share else ""
        compared = set(sentence.times(reading.than + other))
        words = "" if self.reading.measure == "whole" else self.reading.words
        said = [m for m in sentence.times(words) if m not in compared]
        others = [
            *map("".join, COMPARED_TIME.findall(self.clause.text)),
            *OF_ANOTHER.findall(self.clause.text),
        ]
        goal = self.reading.of if GOAL.search(self.reading.of) else ""
        led = set(sentence.times("".join([*others, goal])))
        times = sentence.times(self.clause.text[: self.reading.start]) + said
        bases = BASES_ONLY if SUMMED.search(self.clause.text) else NOT_GOVERNING
        if FOR_FIRST_TIME.search(self.clause.text):
            bases = (*bases, "years_back")
        return [m for m in times if m.form not in bases and m not in led and not sentence.is_so_far(m)]


def listen(sentence: Sentence, before: str) -> Clause:
    """Take from the clauses since the last figure what they set, and return the figure's own clause."""
    if before.startswith("）"):
        _step_outside(sentence)
    next_name = NEXT_NAME.match(before)
    before = _resumed(sentence, before)
    if "；" in before:
        _close(sentence)
    before = before if sentence.is_ended else GAP.sub("，", before)
    before = HEADED.sub("", before) if "、" in before and not sentence.opened else before
    folded = sentence.without_phases(sentence.fold(without_brackets(before).lstrip("）")))
    clauses = CLAUSES.split(folded)
    _hear_all(sentence, folded, clauses)
    if before.rstrip().endswith("：") and len(clauses) > 1:
        clauses = clauses[:-1]
    outside, opened, text = clauses[-1].rpartition("（")
    linked = len(clauses) == 1 and before[:1] in ("、", "和", "（")
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
        hear(sentence, clause)
        if i + 1 == before_last and "将" in clause and status_of(clause.replace("将", "")) != "target":
            sentence.status = carried
        if i + 1 < labelled:
            sentence.opened = opened_before


def _plain(sentence: Sentence, text: str, linked: bool) -> str:
    """The words right before a figure without what joins or ranks them; 其 is whom the paragraph is about."""
    text = _unjoined(text, sentence.state.home) if linked else text
    text = SUPERLATIVE.sub("", text) if "最" in text or "较" in text else text
    text = EACH_UNIT.sub("", text) if "每" in text and sentence.says(PRICED) else text
    text = ORDERED.sub("", text) if "低" in text else text
    if THEIRS.match(text) and sentence.topic.is_empty and sentence.state.same_paragraph:
        sentence.topic = Topic(sentence.state.topic.region, sentence.state.topic.subject)
    return text


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
    if opened and _tells_past(sentence, text):
        sentence.status = "actual"
    rest = sentence.text[sentence.at - sentence.start :].partition("，")[0]
    has_now = sentence.status_before == "estimate" and HAS_NOW.fullmatch(text) and not linked
    done = sentence.status_before == "estimate" and WAS_CHOSEN.search(rest) and not status_of(text)
    if (has_now or done) and status_of(rest) != "estimate":
        sentence.status = ""
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


WAS_CHOSEN = re.compile("入选|入围|上榜|获评|获批|荣获|被认定|通过认定")
"""预计达到3家，2家企业入选全国名单: what has been done already is no estimate."""
HAS_NOW = re.compile("(?:其中|现|已|目前)*有")
"""有望达到7家，有5家企业被确定为国家级: what there is already is no estimate."""


def _tells_past(sentence: Sentence, text: str) -> bool:
    """力争投资突破400亿元（2023年为345亿元）: what a bracket tells of a time that is over is no goal."""
    named = sentence.times(text) if sentence.status == "target" and not status_of(text) else []
    told = sentence.resolve(named[0]) if named else None
    return bool(told and sentence.is_over(told))


def _unjoined(text: str, home: str) -> str:
    """The words after 、 or 和; the 和 of 和田地区 is none."""
    plain = text.lstrip("、")
    return plain if regions.at_start(plain, home) else plain.lstrip("和")


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


FIELD = re.compile(
    "(?:城市|省市|省份|省区|地区|[省市县区州]|国家|行业|企业|集群|园区|港口|全国|世界|全球)中?$"
)


def _is_field(clause: Clause, reading: Reading) -> bool:
    """Whether the words before a place in a ranking say among whom: 全国第12位、西部第3位，省会城市排名第三."""
    before = clause.text[: reading.start]
    return (clause.linked and reading.measure != "rank") or bool(FIELD.search(before))


RATED_NOUN = re.compile("的([^，。；、的速快均比稳位\\d]{2,10}?)(?:增长速度|增长|增速|增幅)")
BRINGING = re.compile("(?:^|[以用])$|(?:支撑|支持|保障|实现|保持|取得|换来)了?(?:近|约|超)?$")
"""以4.4%的用电增速支撑了14.6%的工业增长: a rate with its noun after it."""


def _is_rate_of_noun(clause: Clause, after: str) -> bool:
    return bool(RATED_NOUN.match(after) and BRINGING.search(clause.text))


def _names_second_whole(clause: Clause) -> bool:
    """Whether a clause linked to a share only names another whole of it."""
    return clause.linked and WORLD.fullmatch(clause.text) is not None


def _is_part(sentence: Sentence, clause: Clause) -> bool:
    """Whether nothing before a percentage says what it is of, so that the noun after it does."""
    return (
        bool(GIVING.search(clause.text) or AMONG.search(clause.text))
        or not phrases.strip(clause.text, sentence.state.home)[0]
    )


def _bracketed(sentence: Sentence, outside: str) -> str:
    """The name right before a bracket: 其中电气机械（13.9%）、化学纤维（12.4%）增速居前."""
    last = outside[-LONGEST_PLACE:]
    place = regions.find(last, sentence.state.home)
    if place and place[-1][1] == len(last):
        return last[place[-1][0] :]
    name = JOINED_NAME.search(outside) or NAME_BEFORE.search(outside)
    known = indicators.known_at_end(outside)
    joined = known and outside[: -len(known)].endswith(regions.JOINS)
    if len(known) > len(name[1] if name else "") or (
        joined and not indicators.is_known_subject(name[1] if name else "")
    ):
        return known
    phrase = phrases.parse(name[1], sentence.state.home) if name else phrases.Phrase()
    if not (phrase.known or phrase.verb or phrase.is_aspect):
        return name[1] if name else ""
    return ""


MOVING = re.compile("(?:同比)?(?:增长|下降)")
"""吴忠（增长14.2%）: the place before the bracket is where."""


def _held_of(sentence: Sentence, clause: Clause) -> str:
    """The country or province that a percentage is of, said before it or with the figure before: 1%的面积、6%的人口."""
    if held := HELD_OF_ALL.search(clause.text):
        return held[1]
    goes_on = sentence.topic.measure == "share" and not clause.text
    whole = sentence.topic.versus.removeprefix("of:") if goes_on else ""
    return whole if whole.startswith(("全", "世界")) else ""


MOVED_FIRMS = re.compile(
    f"(?:产值|收入|利润|增加值|产量|用电量?)(?:{AGO}|环比)(?:实现)?[正负]?(?:增长|下降|减少|增加)$"
)
"""60户企业中，产值同比增长29户: how many of them grew."""
AVERAGED = re.compile("两年平均(?:增速)?来?看$")
"""从两年平均看，规上工业增长8.1%: the words of the clause before say that it is an average."""
RATE_LABEL = re.compile("([同环]比)(：?)")
"""价格环比：……，硅锰上涨5.1%；同比：……: what the rates after it compare with."""
CHAINED = re.compile("^(?:[从按就])?环比(?:情况)?(?:来|上)?看$")
"""从环比看，7月份投资下降0.2%: a rate against the month before."""


def _is_chained(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause before, or the label told last, says that rates are against the month before."""
    labels = RATE_LABEL.findall(sentence.said) if sentence.says("：") else ()
    return bool(CHAINED.search(clause.prior) or (labels and labels[-1] == ("环比", "：")))


TAKEN_AS = re.compile("(?:（[^（）]{0,16}）)?[^，。；、]{0,6}(?:作为|列为|纳入|定为|确定为)")
"""将2300元作为扶贫标准: 将 is 把, and no future."""
PUT = re.compile(
    "将[^，将]{4,30}(?:提高|提升|降低|下调|上调|扩大|延长|缩短|调整|压减|减少|增加|降|升)(?:到|至|为)$"
)
"""将加计扣除比例提高到100%: 将 is 把."""
ON_BASIS = re.compile("[^，]{0,12}的基础上")


def clue(sentence: Sentence, figures: list[Figure], clause: Clause, after: str) -> Clue:
    """The clause of some figures with its reading, helped by the clause before and by the words after."""
    kind = figures[0].unit_kind
    _take_back_aim(sentence, figures[0], clause, after)
    moved = kind in ("count", "money") and SET_OUT.fullmatch(clause.text)
    if moved and MOVED_ON.search(clause.prior):
        clause = replace(clause, text=MOVED_ON.sub("", clause.prior) + clause.text, prior="")
    reading = measures.read(clause.text, kind)
    firms = figures[0].unit in ("家", "户")
    if firms and (reading.words in ("减产", "增产") or MOVED_FIRMS.search(clause.text)):
        reading = replace(reading, measure="level", sign=1, start=len(clause.text), words="")
    if AVERAGED.search(clause.prior) and reading.measure == "growth":
        reading = replace(reading, measure="average_growth", words=f"两年平均{reading.words}")
    if reading.measure == "growth" and not reading.than and _is_chained(sentence, clause):
        reading = replace(reading, words=f"环比{reading.words}")
    if (
        kind == "percent"
        and reading.measure == "level"
        and not clause.text
        and _is_signed(sentence, figures[0])
    ):
        reading = replace(reading, measure="growth")
    if kind == "percent" and reading.measure == "share" and not reading.of:
        inside = INSIDE.match(clause.text[: reading.start])
        reading = replace(reading, of=inside[1]) if inside else reading
    if kind == "structure" and not TIMES.sub("", reading.of):
        reading = replace(reading, of="")
    if kind == "percent" and reading.measure == "level":
        words = phrases.place_first(clause.text, sentence.state.home)
        if words != clause.text:
            clause, reading = replace(clause, text=words), measures.read(words, kind)
    if (
        kind == "percent"
        and COMPLETED.fullmatch(clause.text)
        and sentence.told
        and sentence.state.status == "target"
    ):
        sentence.status = "actual"
        return Clue(figures, clause, Reading("share", 1, 0, of="年度目标", words=clause.text), after)
    if kind == "percent" and reading.measure == "level" and _is_moved_share(sentence, clause, reading):
        return Clue(figures, clause, replace(reading, measure="share", of=sentence.moved_share or ""), after)
    if kind == "percent" and sentence.topic.measure == "share" and CAME_TO.fullmatch(clause.text):
        reading = replace(reading, measure="level", sign=1)
    if clause.named and reading.measure == "level":
        measure = _measure_of_list(sentence, clause, kind)
        last = sentence.topic.measure if sentence.told and kind in ("percent", "point") else ""
        goes_on = measure == "level" and last in ("growth", "contribution", "contribution_rate")
        reading = replace(reading, measure=last if goes_on else measure)
    if clause.compared and kind == "percent":
        sign = -1 if FALL.search(clause.text) else 1
        return Clue(figures, clause, Reading("other", sign, 0, of=clause.text, words=clause.text), after)
    moved_to = kind == "rank" and clause.text in ("至", "到") and sentence.topic.measure == "difference"
    if moved_to and (field := RANKED_IN.search(sentence.said)):
        return Clue(figures, clause, Reading("rank", 1, 0, among=field[1], words=clause.text), after)
    if (
        kind == "rank"
        and sentence.topic.measure == "rank"
        and not reading.among
        and _is_field(clause, reading)
    ):
        return Clue(figures, clause, Reading("rank", 1, 0, among=clause.text, words=clause.text), after)
    if kind == "percent" and sentence.topic.measure == "share" and _names_second_whole(clause):
        return Clue(figures, clause, Reading("share", 1, 0, of=clause.text, words=clause.text), after)
    if kind == "percent" and PART.match(after) and (whole := _held_of(sentence, clause)):
        return Clue(figures, clause, replace(reading, measure="held", of=whole), after)
    if kind == "percent" and GIVING.search(clause.text) and PART.match(after):
        return Clue(figures, clause, replace(reading, measure="part"), after)
    if kind in ("money", "energy", "count") and reading.measure == "level":
        reading = _against_place(sentence, clause, reading)
    if reading.measure == "goal":
        reading = replace(reading, measure="whole" if after == "的" else "level")
    if reading.measure != "level":
        return Clue(figures, clause, reading, after)
    grows = kind == "count" and (
        not clause.text or bool(sentence.topic.text and STEADILY.search(clause.prior))
    )
    grows = grows or bool(MOVED_TO.search(clause.text))
    if clause.prior and not grows and ONLY_REACHING.fullmatch(clause.text[: reading.start]):
        joined = measures.read(clause.prior + clause.text, kind)
        apart = kind in ("money", "energy", "count") and clause.text and joined.than.endswith(clause.text)
        joined = reading if apart else joined
        held = bool(REACHING.search(clause.text) and TURNED.search(joined.words))
        if held:
            rate = "growth" if RATE.search(clause.prior) else "level"
            joined = replace(joined, measure=rate, sign=1, than="", words="")
        if held or joined.measure != "level":
            return Clue(figures, replace(clause, text=clause.prior + clause.text), joined, after)
    return Clue(figures, clause, _by_words_after(sentence, kind, clause, reading, after), after)


SET_OUT = re.compile(rf"[由从](?:{TIME})*的?")
MOVED_ON = re.compile(
    "(?:迅速|快速|不断|大幅|逐步|持续|明显|稳步|逐年)*(?:增加|增长|减少|提高|扩大|壮大|上升|下降)$"
)
"""企业个数迅速增加，由18万个发展到30万个: what moved, and between which amounts."""
CAME_TO = re.compile("(?:增长|增加|提高|提升|上升|下降|降低|回落|演化|变为|转变)[到至为]?(?<=[到至为])")
"""占比从95.5%增长为96.4%: what a share has come to, and no growth."""
RANKED_IN = re.compile("在([^，；在]{2,10}?)[中的]*(?:位次|名次|排名|排位)[^，；]*$")
"""在全国排名较上年前进1位至第12位: among whom the place is that was come to."""
MOVED_TO = re.compile("[降落滑缓升涨][到至]$")
"""增速有所回落，已降到10.5%: where a rate has come to, and not by how much it fell."""


def _is_moved_share(sentence: Sentence, clause: Clause, reading: Reading) -> bool:
    """占外贸的比重提升2.1个百分点，达到4.8%: the share that has just been told to have moved."""
    goes_on = sentence.topic.measure == "difference" and sentence.moved_share is not None
    return goes_on and not phrases.strip(clause.text[: reading.start], sentence.state.home)[0]


INSIDE = re.compile("([^，]{2,12}?(?:投资|收入|产值|增加值|出口|进出口|贷款))中，?(?=[㐀-鿿]{2,})")
"""工业投资中技改投资的比重达60%: what it is a share of stands before it."""
STEADILY = re.compile("(?:稳步|持续|逐步|不断|明显|逐年|逐月|大幅|连年|快速|年)(?:增加|增长|提高|上升)$")
"""企业户数稳步增加，达到208户: how many there are, and not how many were added."""


PASSES_PLACE = re.compile("(?:分别|均|已|比)*(?:超过?|高于|高出|多于|领先)([㐀-鿿]{2,6})$")


def _against_place(sentence: Sentence, clause: Clause, reading: Reading) -> Reading:
    """销售总量超过淮安46亿元、连云港21亿元: how far an amount is from that of another place."""
    passed = PASSES_PLACE.search(clause.text)
    goes_on = (
        clause.linked
        and sentence.topic.measure == "difference"
        and sentence.topic.versus.startswith("region:")
    )
    name = passed[1] if passed else clause.text if goes_on else ""
    place = regions.at_start(name, sentence.state.home) if name else None
    if place is None or place[0] != len(name):
        return reading
    start = passed.start() if passed else 0
    return Reading("difference", 1, start, than=name, words=clause.text[start:])


def _is_signed(sentence: Sentence, figure: Figure) -> bool:
    """发电量236.8亿度，-2.9%: a rate with its sign, right after an amount."""
    sign = sentence.text[figure.whole[0] - sentence.start : figure.span[0] - sentence.start]
    before = sentence.text[: figure.whole[0] - sentence.start]
    return sentence.topic.measure == "level" and (sign in ("-", "+") or before.endswith(("，+", "，-")))


def _measure_of_list(sentence: Sentence, clause: Clause, kind: str) -> str:
    """What the brackets of a list tell, by the words that open it: 增长较快的有A（5.4%）, 拉动较大的为B（0.5个百分点）."""
    if GIVING_MOST.search(sentence.aside):
        return {"point": "contribution", "percent": "contribution_rate"}.get(kind, "level")
    if kind == "percent" and BY_CONTRIBUTION.search(sentence.said):
        return "contribution_rate"
    told_after = LIST_GROWS.match(sentence.text, sentence.at - sentence.start)
    rises = kind == "percent" and (told_after or RISING.search(f"{clause.prior}：{sentence.aside}"))
    return "growth" if rises else "level"


BY_CONTRIBUTION = re.compile("[从按]贡献率(?:上|来)?看(?![^。]*(?:增速|增幅|增长))")
"""从贡献率看，某区（25.9%）、某县（19.4%）贡献率较高."""
COMPLETED = re.compile("(?:已|实际|目标)?完成率?(?:为|达到?|约)?")
"""新增企业44家（年度目标64家，完成率70%）: how much of the goal just told was reached."""
LIST_GROWS = re.compile(
    r"-?[\d.]+%）(?:[、，和与及]+[^，。；（）]{1,16}（-?[\d.]+%）){0,40}等[^，。；（）]{0,16}(?:增长|增速)(?!面|点)"
)
"""化工（14.1%）、有色（24.6%）等行业保持两位数增长: what the brackets of a list tell, by the words after it."""
RISING = re.compile("(?:增长|增速|增幅)[^，。]{0,8}[的有是为：]")
GIVING_MOST = re.compile("(?:拉动|贡献|带动)[^，。]{0,12}[有是为：]")


def _take_back_aim(sentence: Sentence, figure: Figure, clause: Clause, after: str) -> None:
    """在…的基础上 is no goal, nor does 将 tell of the future where it is 把: 将3000万元资金调整为."""
    on_basis = "的基础上" in after and (after.endswith("的基础上") or ON_BASIS.match(after))
    if on_basis and sentence.status == "target":
        sentence.status = sentence.status_before
    if "将" not in clause.text:
        return
    right_before = clause.text.endswith("将") and figure.whole[0] == figure.span[0]
    if right_before or PUT.search(clause.text) or TAKEN_AS.match(after):
        sentence.status = sentence.status_before


def _by_words_after(sentence: Sentence, kind: str, clause: Clause, reading: Reading, after: str) -> Reading:
    """The reading of an amount that no word before tells the measure of, by the words after it."""
    if kind == "percent" and _is_rate_of_noun(clause, after):
        reading = replace(reading, measure="part")
    elif kind == "percent" and SOURCED.match(after) and reading.start and not reading.words:
        reading = replace(reading, measure="share")
    elif kind == "percent" and measures.AFTER.match(after):
        reading = replace(reading, measure="growth")
    elif kind == "percent" and PART.match(after) and _is_part(sentence, clause):
        reading = replace(reading, measure="part")
    if kind == "percent" and clause.linked and sentence.was_other:
        reading = replace(reading, measure="other", of=clause.text, words=clause.text, start=0)
    if kind == "point" and clause.linked and sentence.topic.measure == "difference":
        reading = replace(reading, measure="difference", than=clause.text, start=0)
    return reading
