"""Clues: figures that stand together with their clause, read as growth, share, rank, ... a step after another."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from gongbao import measures, phrases, regions
from gongbao.clauses import COMPARING, Clause
from gongbao.hearing import GOAL, GOAL_AFTER
from gongbao.measures import AGO, TIME, TIMES, Reading
from gongbao.numerals import Figure
from gongbao.periods import Mention
from gongbao.records import record, replace
from gongbao.sentence import Sentence

FASTER = re.compile("(?:增速|增长|增幅)?较$")
"""汽车制造业增速较快，分别达17.9%: what is measured ends before how fast it grew."""
SOON = re.compile(rf"在?{TIME}[就便即]$")
"""增加值在前8个月就突破千亿元: what is measured ends before the time."""
ORIGIN_ENDS = ("由", "从", "继", "的", "为", "是")
ORIGIN = re.compile(rf"[由从继]{TIME}*的?$|^{TIME}(?:仅?为|是)$")
COMPARED_TIME = re.compile(
    rf"(?:(?<!占)比|[较与同超]|恢复[至到]|(?<=[高低快慢优好大小多少强弱])于|超过|接近|按照?)({TIME})|在({TIME}+)的?基础上"
)
OF_ANOTHER = re.compile(rf"对({TIME})[^，]{{1,16}}的")
"""对2017年度工作突出的市给予奖励: the time is of the work, and not of the reward."""
ACHIEVED = re.compile(
    "(?:^|[但仍还])(?:离|距离?)|(?:完成|实现|达到|兑现|超过|超出|[高低快好]于)[了的]?|^[以按](?:照)?"
)
FOR_GOAL = re.compile("为(?!了)[^，]*$")
FOR_FIRST = re.compile("^为(?:顺利|如期|圆满)?(?:实现|完成|达成)?")
SERVES_GOAL = re.compile(
    "的?[^，。；]{0,12}?(?:目标|任务)(?:的?(?:顺利|如期|圆满)?(?:实现|完成|达成))?(?:提供|打下|奠定|夯实|创造|赢得|打好|积蓄)"
)
"""为全年增长6%的目标奠定基础: what is to help reach a goal has not reached it yet."""
RATED_KINDS = ("percent", "money")
SETS_GOAL = re.compile("(?:定下|设定|确定|提出|明确|制定|下达|确立)了?$")
"""定下9%以上的增长目标: the verb is no part of what the goal is of."""
GOAL_AHEAD = re.compile(
    "的?[^，。；]{0,12}?目标(?:任务)?(?:预计|有望|可望|有信心|能够|可以|将)(?:能够|可以|可|将|能)?(?:按期|如期|顺利|圆满|超额|提前|全面){0,3}(?:实现|完成|达成)"
)
"""全年增长8%的目标有望实现: it has not been reached yet."""
BASES = ("year_ago", "last_month", "last_quarter", "year_start")
BASES_ONLY = ("year_ago", "year_start", "duration")
SUMMED = re.compile("累计|年均|(?:新增|净增)(?!长)")
"""2018年以来累计 is of all those years; 2018年以来最高 is not."""
FOR_FIRST_TIME = re.compile(
    "首[次度](?:重回|重返|突破|超过|回到|进入|跻身|转正)|(?:创|达|为)[^，]{0,8}(?:最[好高低快慢大小]|新[高低](?![技地新]))"
)
"""三年来增速首次重回第一: how long it was not so, and no time that the figure is of."""
NOT_GOVERNING = ("year_ago", "year_start", "since_year", "duration")


@record(frozen=True)
class Clue:
    """All there is to read figures that stand together: themselves, their clause and its reading, what follows."""

    figures: list[Figure]
    clause: Clause
    reading: Reading
    after: str
    settled: bool = False
    """A step has read it, and none is to follow."""

    @property
    def kind(self) -> str:
        return self.figures[0].unit_kind

    @property
    def head(self) -> str:
        """The words that name what is measured."""
        head = self.clause.text[: self.reading.start]
        head = SOON.sub("", head) if head.endswith(("就", "便", "即")) else head
        head = ORIGIN.sub("", head) if head.endswith(ORIGIN_ENDS) or TIMES.match(head[-1:]) else head
        head = FOR_FIRST.sub("", SETS_GOAL.sub("", head)) if self.sets_goal else head
        return FASTER.sub("", head) if head.endswith("较") else head

    @property
    def sets_goal(self) -> bool:
        """Whether the words around the figure set it as a goal: 定下9%以上的增长目标, 下降9%的目标有望实现."""
        if "目标" in self.after and GOAL_AHEAD.match(self.after):
            return True
        is_goal = "目标" in self.after and GOAL_AFTER.match(self.after)
        if is_goal and FOR_GOAL.match(self.clause.text) and SERVES_GOAL.match(self.after):
            return True
        return bool(is_goal and SETS_GOAL.search(self.clause.text) and not COMPARING.search(self.clause.text))

    @property
    def is_goal(self) -> bool:
        """Whether the figure is a goal that has been met: 提前完成100亿元的任务."""
        if self.kind == "count" and self.after.startswith("任务") and not self.after.startswith("任务目标"):
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
        whole = sentence.times(reading.of) if reading.measure == "share" and sentence.period else []
        led = {*sentence.times("".join([*others, goal])), *(m for m in whole if m.form == "year_end")}
        times = sentence.times(self.clause.text[: self.reading.start]) + said
        bases = BASES_ONLY if SUMMED.search(self.clause.text) else NOT_GOVERNING
        if FOR_FIRST_TIME.search(self.clause.text):
            bases = (*bases, "years_back")
        return [m for m in times if m.form not in bases and m not in led and not sentence.is_so_far(m)]


def clue(sentence: Sentence, figures: list[Figure], clause: Clause, after: str) -> Clue:
    """The clause of some figures with its reading, helped by the clause before and by the words after."""
    kind = figures[0].unit_kind
    _take_back_aim(sentence, figures[0], clause, after)
    clause = _set_out(clause) if kind in ("count", "money") else clause
    read = Clue(figures, clause, measures.read(clause.text, kind), after)
    for step in _steps(kind):
        read = step(sentence, read)
        if read.settled:
            break
    return read


def _read(clue: Clue, **changes: Any) -> Clue:
    """The clue with some of its reading changed."""
    return replace(clue, reading=replace(clue.reading, **changes))


def _settled(clue: Clue, reading: Reading) -> Clue:
    """The clue with a reading that no step after it may change."""
    return replace(clue, reading=reading, settled=True)


def _with_words(clue: Clue, measure: str, sign: int = 1, of: str = "", among: str = "") -> Clue:
    """The clue settled on a measure that all the words of its clause tell."""
    text = clue.clause.text
    return _settled(clue, Reading(measure, sign, 0, of=of, among=among, words=text))


SET_OUT = re.compile(rf"[由从](?:{TIME})*的?")
MOVED_ON = re.compile(
    "(?:迅速|快速|不断|大幅|逐步|持续|明显|显著|稳步|逐年)*(?:增加|增长|减少|提高|扩大|壮大|上升|下降|加大|扩张|攀升|提升)$"
)
"""企业个数迅速增加，由18万个发展到30万个: what moved, and between which amounts."""


def _set_out(clause: Clause) -> Clause:
    """企业个数迅速增加，由18万个发展到30万个: what moved is told in the clause before."""
    if not (SET_OUT.fullmatch(clause.text) and MOVED_ON.search(clause.prior)):
        return clause
    return replace(clause, text=MOVED_ON.sub("", clause.prior) + clause.text, prior="")


TURNED_LOSS = re.compile(f"(?:由|从)(?:{TIME})*的?(净?亏损|净?盈利)(?:额)?(?:为|达)?$")
TURNED_TO = re.compile("(?:扭亏|扭转|转|变)(?:变)?为(?:了)?(净?亏损|净?盈利)(?:额)?(?:为|达)?")
OF_PROFIT = re.compile("利润(?:总额)?$")


def _of_turned_profit(sentence: Sentence, clue: Clue) -> Clue:
    """利润总额由去年同期的亏损2.3亿元转为盈利4.6亿元: the profits of two periods, one of them below nothing."""
    text, turned = clue.clause.text, TURNED_LOSS.search(clue.clause.text)
    if turned and OF_PROFIT.search(text[: turned.start()]):
        sign = -1 if "亏" in turned[1] else 1
        return _settled(clue, Reading("level", sign, turned.start(), words=text[turned.start() :]))
    came = TURNED_TO.fullmatch(text) if clue.clause.runs_on else None
    if came and OF_PROFIT.search(sentence.topic.text):
        return _settled(clue, Reading("level", -1 if "亏" in came[1] else 1, 0, words=text))
    return clue


MOVED_FIRMS = re.compile(
    f"(?:产值|收入|利润|增加值|产量|用电量?)(?:{AGO}|环比)(?:实现)?[正负]?(?:增长|下降|减少|增加)$"
)
"""60户企业中，产值同比增长29户: how many of them grew."""


def _of_firms(sentence: Sentence, clue: Clue) -> Clue:
    """15户减产: firms counted, and no growth of a number."""
    moved = clue.reading.words in ("减产", "增产") or MOVED_FIRMS.search(clue.clause.text)
    if not (moved and clue.figures[0].unit in ("家", "户")):
        return clue
    return _read(clue, measure="level", sign=1, start=len(clue.clause.text), words="")


AVERAGED = re.compile("两年平均(?:增速)?来?看$")
"""从两年平均看，规上工业增长8.1%: the words of the clause before say that it is an average."""


def _averaged(sentence: Sentence, clue: Clue) -> Clue:
    if clue.reading.measure == "growth" and AVERAGED.search(clue.clause.prior):
        return _read(clue, measure="average_growth", words=f"两年平均{clue.reading.words}")
    return clue


RATE_LABEL = re.compile("([同环]比)(：?)")
"""价格环比：……，硅锰上涨5.1%；同比：……: what the rates after it compare with."""
CHAINED = re.compile("^(?:[从按就])?环比(?:情况)?(?:来|上)?看$")
"""从环比看，7月份投资下降0.2%: a rate against the month before."""


def _chained(sentence: Sentence, clue: Clue) -> Clue:
    if clue.reading.measure == "growth" and not clue.reading.than and _is_chained(sentence, clue.clause):
        return _read(clue, words=f"环比{clue.reading.words}")
    return clue


def _is_chained(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause before, or the label told last, says that rates are against the month before."""
    labels = RATE_LABEL.findall(sentence.said) if sentence.says("：") else ()
    return bool(CHAINED.search(clause.prior) or (labels and labels[-1] == ("环比", "：")))


def _signed(sentence: Sentence, clue: Clue) -> Clue:
    bare = clue.reading.measure == "level" and not clue.clause.text
    return _read(clue, measure="growth") if bare and _is_signed(sentence, clue.figures[0]) else clue


def _is_signed(sentence: Sentence, figure: Figure) -> bool:
    """发电量236.8亿度，-2.9%: a rate with its sign, right after an amount."""
    sign = sentence.text[figure.whole[0] - sentence.start : figure.span[0] - sentence.start]
    before = sentence.text[: figure.whole[0] - sentence.start]
    return sentence.topic.measure == "level" and (sign in ("-", "+") or before.endswith(("，+", "，-")))


INSIDE = re.compile("([^，]{0,12}?(?:投资|收入|产值|增加值|出口|进出口|贷款|税收))中的?，?(?=[㐀-鿿]{2,})")
"""工业投资中技改投资的比重达60%: what it is a share of stands before it."""


def _inside(sentence: Sentence, clue: Clue) -> Clue:
    if clue.reading.measure != "share" or clue.reading.of:
        return clue
    inside = INSIDE.match(clue.clause.text[: clue.reading.start])
    return _read(clue, of=inside[1]) if inside else clue


def _of_time(sentence: Sentence, clue: Clue) -> Clue:
    """What a structure is of is no time."""
    return clue if TIMES.sub("", clue.reading.of) else _read(clue, of="")


def _place_first(sentence: Sentence, clue: Clue) -> Clue:
    """The words with the place that stands last among them put first, where no word tells a measure."""
    if clue.reading.measure != "level":
        return clue
    words = phrases.place_first(clue.clause.text, sentence.state.home)
    if words == clue.clause.text:
        return clue
    return replace(clue, clause=replace(clue.clause, text=words), reading=measures.read(words, clue.kind))


COMPLETED = re.compile("(?:已|实际|目标)?完成率?(?:为|达到?|约)?")
"""新增企业44家（年度目标64家，完成率70%）: how much of the goal just told was reached."""


def _completed(sentence: Sentence, clue: Clue) -> Clue:
    if not (sentence.told and sentence.state.status == "target" and COMPLETED.fullmatch(clue.clause.text)):
        return clue
    sentence.status = "actual"
    return _with_words(clue, "share", of="年度目标")


REST_OF_GOAL = re.compile("(?:[^，；、]{0,6}(?:目标|任务|计划)){1,2}的$")


def _of_goal(sentence: Sentence, clue: Clue) -> Clue:
    """完成“十四五”下降14%目标的82%: how much of the goal just told has been reached."""
    rest = clue.clause.runs_on and clue.reading.measure == "level" and sentence.told
    if not rest or not REST_OF_GOAL.fullmatch(clue.clause.text):
        return clue
    return _with_words(clue, "share", of=clue.clause.text.removesuffix("的"))


def _moved_share(sentence: Sentence, clue: Clue) -> Clue:
    if clue.reading.measure != "level" or not _is_moved_share(sentence, clue.clause, clue.reading):
        return clue
    return _settled(clue, replace(clue.reading, measure="share", of=sentence.moved_share or ""))


def _is_moved_share(sentence: Sentence, clause: Clause, reading: Reading) -> bool:
    """占外贸的比重提升2.1个百分点，达到4.8%: the share that has just been told to have moved."""
    goes_on = sentence.topic.measure == "difference" and sentence.moved_share is not None
    return goes_on and not phrases.strip(clause.text[: reading.start], sentence.state.home)[0]


CAME_TO = re.compile("(?:增长|增加|提高|提升|上升|下降|降低|回落|演化|变为|转变)[到至为]?(?<=[到至为])")
"""占比从95.5%增长为96.4%: what a share has come to, and no growth."""


def _came_to(sentence: Sentence, clue: Clue) -> Clue:
    came = sentence.topic.measure == "share" and CAME_TO.fullmatch(clue.clause.text)
    return _read(clue, measure="level", sign=1) if came else clue


def _named(sentence: Sentence, clue: Clue) -> Clue:
    """A figure alone in a bracket is of what the list tells."""
    if not (clue.clause.named and clue.reading.measure == "level"):
        return clue
    measure = _measure_of_list(sentence, clue.clause, clue.kind)
    last = sentence.topic.measure if sentence.told and clue.kind in ("percent", "point") else ""
    goes_on = measure == "level" and last in ("growth", "contribution", "contribution_rate")
    return _read(clue, measure=last if goes_on else measure)


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
LIST_GROWS = re.compile(
    r"-?[\d.]+%）(?:[、，和与及]+[^，。；（）]{1,16}（-?[\d.]+%）){0,40}(?:等[^，。；（）]{0,16}|(?:\d{1,2}|[两三四五六七八九])[个大]?(?:大类)?(?:行业|产业|地区|县区|区县|市州|县市|市|县)[^，。；（）]{0,8})(?:增长|增速)(?!面|点)"
)
"""化工（14.1%）、有色（24.6%）等行业保持两位数增长: what the brackets of a list tell, by the words after it."""
RISING = re.compile("(?:增长|增速|增幅)[^，。]{0,8}[的有是为：]")
GIVING_MOST = re.compile("(?:拉动|贡献|带动)[^，。]{0,12}[有是为：]")
FALL = re.compile("[降跌减]幅$")
"""高于全市降幅（9.1%）: how much something fell."""


def _compared(sentence: Sentence, clue: Clue) -> Clue:
    if not clue.clause.compared:
        return clue
    text = clue.clause.text
    return _with_words(clue, "other", -1 if FALL.search(text) else 1, of=text)


RANKED_IN = re.compile("在([^，；在]{2,10}?)[中的]*(?:位次|名次|排名|排位)[^，；]*$")
"""在全国排名较上年前进1位至第12位: among whom the place is that was come to."""


def _moved_to(sentence: Sentence, clue: Clue) -> Clue:
    moved = clue.clause.text in ("至", "到") and sentence.topic.measure == "difference"
    field = RANKED_IN.search(sentence.said) if moved else None
    return _with_words(clue, "rank", among=field[1]) if field else clue


def _in_field(sentence: Sentence, clue: Clue) -> Clue:
    goes_on = sentence.topic.measure == "rank" and not clue.reading.among
    is_field = goes_on and _is_field(clue.clause, clue.reading)
    return _with_words(clue, "rank", among=clue.clause.text) if is_field else clue


FIELD = re.compile(
    "(?:城市|省市|省份|省区|地区|[省市县区州]|国家|行业|企业|集群|园区|港口|全国|世界|全球)中?$"
)


def _is_field(clause: Clause, reading: Reading) -> bool:
    """Whether the words before a place in a ranking say among whom: 全国第12位、西部第3位，省会城市排名第三."""
    before = clause.text[: reading.start]
    return (clause.linked and reading.measure != "rank") or bool(FIELD.search(before))


WORLD = re.compile("(?:全[国球省市区]|世界)的")
"""产量占全国的40%、全球的20%: another whole of the same."""


def _second_whole(sentence: Sentence, clue: Clue) -> Clue:
    """A clause linked to a share that only names another whole of it."""
    goes_on = sentence.topic.measure == "share" and clue.clause.linked
    is_whole = goes_on and WORLD.fullmatch(clue.clause.text)
    return _with_words(clue, "share", of=clue.clause.text) if is_whole else clue


PART = re.compile(
    "的(?!增长|增速|增幅|速度|水平|比例|比重|股权|股份|同比|目标|任务)[㐀-鿿“]{2}|(?:工业|重点|主要|监测|调查|受访)*(?:行业|产品|企业|地区|项目|规上|财力|工业增加值|进出口|就业岗位)"
)
GIVING = re.compile("贡献了?(?:全[国省市区])?的?$")


GIVING_GROWTH = re.compile("贡献了?([^，；贡献\\d]{0,14}?)的?$")
GROWN = re.compile("的?(?:增量|增长)(?![点极])")
"""甲、乙等5市贡献了全省近七成增量: of the whole's growth of the same."""


def _held_or_given(sentence: Sentence, clue: Clue) -> Clue:
    """用全国1%的面积、贡献全市20%的投资: a percentage of what stands after it."""
    gave = GIVING_GROWTH.search(clue.clause.text) if GROWN.match(clue.after) else None
    if gave:
        words = f"{gave[0]}增量"
        return _settled(clue, Reading("contribution_rate", 1, gave.start(), of=gave[1], words=words))
    if not PART.match(clue.after):
        return clue
    if whole := _held_of(sentence, clue.clause):
        return _settled(clue, replace(clue.reading, measure="held", of=whole))
    if GIVING.search(clue.clause.text):
        return _settled(clue, replace(clue.reading, measure="part"))
    return clue


HELD_OF_ALL = re.compile(
    "(?:[用以占]|创造了?|生产了?|提供了?|集聚了?|拥有了?|承载了?|供应了?|产出了?)(全[国省市区球]|世界)(?:的|约|近)?$"
)
"""用全国1%的面积: a share of the country's, of what follows."""


def _held_of(sentence: Sentence, clause: Clause) -> str:
    """The country or province that a percentage is of, said before it or with the figure before: 1%的面积、6%的人口."""
    if held := HELD_OF_ALL.search(clause.text):
        return held[1]
    goes_on = sentence.topic.measure == "share" and not clause.text
    whole = sentence.topic.versus.removeprefix("of:") if goes_on else ""
    return whole if whole.startswith(("全", "世界")) else ""


def _against_place(sentence: Sentence, clue: Clue) -> Clue:
    if clue.reading.measure != "level":
        return clue
    return replace(clue, reading=_passing_place(sentence, clue.clause, clue.reading))


APART_AFTER = re.compile("的?(?:增速|增幅|平均水平|水平)?[高低快慢]出?(?:了|约|近)?$")


def _beside(sentence: Sentence, clue: Clue) -> Clue:
    """比全国增长14.1%高11.2个百分点: the rate is the country's, and what follows is how far from it."""
    reading = clue.reading
    beside = reading.measure == "growth" and reading.than and APART_AFTER.fullmatch(clue.after)
    if not beside:
        return clue
    return _read(clue, measure="other", of=reading.than, than="")


PASSING = re.compile("(?:高|快|优|好|大)于")
LACKING = re.compile("(?:低|慢)于")


def _beyond(sentence: Sentence, clue: Clue) -> Clue:
    """增长10.4%，高于全国平均水平31.0%: a rate above what it is said to be above tells how far apart the two are."""
    reading, value = clue.reading, clue.figures[0].value
    goes_on = reading.measure == "other" and sentence.topic.measure == "growth" and sentence.rate is not None
    if not goes_on or clue.clause.compared or len(clue.figures) > 1:
        return clue
    if not regions.at_start(reading.of, sentence.state.home) or phrases.strip(
        clue.clause.text[: reading.start], sentence.state.home
    )[0] not in ("", "增速", "增幅"):
        return clue
    rate = sentence.rate or 0.0
    above = PASSING.search(reading.words) and value > rate
    below = LACKING.search(reading.words) and value < rate and rate > 0
    if not (above or below) or clue.after.startswith("的"):
        return clue
    return _read(clue, measure="difference", sign=1 if above else -1, than=reading.of, of="")


PASSES_PLACE = re.compile("(?:分别|均|已|比)*(?:超过?|高于|高出|多于|领先)([㐀-鿿]{2,6})$")


def _passing_place(sentence: Sentence, clause: Clause, reading: Reading) -> Reading:
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


def _goal(sentence: Sentence, clue: Clue) -> Clue:
    if clue.reading.measure != "goal":
        return clue
    return _read(clue, measure="whole" if clue.after == "的" else "level")


def _told(sentence: Sentence, clue: Clue) -> Clue:
    """What a word has told the measure of is read."""
    return clue if clue.reading.measure == "level" else replace(clue, settled=True)


STEADILY = re.compile("(?:稳步|持续|逐步|不断|明显|逐年|逐月|大幅|连年|快速|年)(?:增加|增长|提高|上升)$")
"""企业户数稳步增加，达到208户: how many there are, and not how many were added."""
MOVED_TO = re.compile("[降落滑缓升涨][到至]$")
"""增速有所回落，已降到10.5%: where a rate has come to, and not by how much it fell."""


def _by_clause_before(sentence: Sentence, clue: Clue) -> Clue:
    """涨幅明显回落，控制在3%: the measure is told by the clause before, where that only reaches the figure."""
    text, prior, kind = clue.clause.text, clue.clause.prior, clue.kind
    counted = kind == "count" and (not text or bool(sentence.topic.text and STEADILY.search(prior)))
    if not prior or counted or MOVED_TO.search(text):
        return clue
    if not ONLY_REACHING.fullmatch(text[: clue.reading.start]):
        return clue
    prior = SHARE_TURNED.sub("", prior) if kind == "percent" and SHARE_NAMED.search(prior) else prior
    joined = measures.read(prior + text, kind)
    if kind in ("money", "energy", "count") and text and joined.than.endswith(text):
        return clue
    if REACHING.search(text) and TURNED.search(joined.words):
        rate = "growth" if RATE.search(prior) else "level"
        joined = replace(joined, measure=rate, sign=1, than="", words="")
    elif joined.measure == "level":
        return clue
    return _settled(replace(clue, clause=replace(clue.clause, text=prior + text)), joined)


SHARE_NAMED = re.compile("比重|占比|比例|份额|有率|市占率")
SHARE_TURNED = re.compile(
    f"(?:(?<=比重)|(?<=占比)|(?<=比例)|(?<=份额)|(?<=有率)|(?<=市占率))(?:{TIME}|也|均|都|则|已|又|再|从|自|起|以来|首次|稳步|稳中有|持续|不断|逐步|逐年|逐月|逐季|明显|显著|大幅度?|小幅|进一步|继续|有所|连年|总体|整体|基本|保持|快速|略有|没有|较快|仍|仍然){{0,6}}+"
    "(?:提高|提升|上升|增加|扩大|加大|增大|攀升|走高|回升|下降|降低|减少|回落|下滑|缩小|平稳|稳定|不变|增长|升高|升|降)$"
)
"""占规上工业比重持续提高，达到28.4%: how the share moved is no part of what it is of."""
ONLY_REACHING = re.compile(rf"(?:{TIME}|[由从到至的])*")
REACHING = re.compile("控制在|保持在|稳定在|维持在")
TURNED = re.compile("回落|放缓|收窄|减缓|回升|加快|扩大")
"""涨幅明显回落，控制在3%: the rate turned, and what follows is the rate."""
RATE = re.compile("增速|[增涨降]幅|幅度|增长率")


def _by_words_after(sentence: Sentence, clue: Clue) -> Clue:
    """The measure of a percentage that no word before tells, by the words after it."""
    reading, clause, after = clue.reading, clue.clause, clue.after
    if _is_rate_of_noun(clause, after):
        return _read(clue, measure="part")
    if KIND_AFTER.match(after) and not RATE_LAST.search(clause.text[: reading.start]):
        return _read(clue, measure="kind")
    if SOURCED.match(after) and reading.start and ONLY_THERE.fullmatch(reading.words):
        return _read(clue, measure="share")
    if measures.AFTER.match(after):
        averaged = YEARLY.search(clause.text)
        if averaged:
            return _read(clue, measure="average_growth", start=averaged.start(), words=averaged[0])
        return _read(clue, measure="growth")
    return _read(clue, measure="part") if PART.match(after) and _is_part(sentence, clause) else clue


YEARLY = re.compile("(?:保持|实现|取得|[以用])?了?(?:年均|年平均|两年平均|三年平均|平均每年)$")
"""保持年均16%以上的增长: a rate that is an average of several years."""
KIND_AFTER = re.compile(
    "(?:都|均|已)?(?:是|为|属于?)(?=(?![全近历最同上去今首第较])[㐀-鿿“”]{2,14}(?<![子本分母])(?:企业|项目|产品|员工|职工|人员|岗位|客户)(?:[，。；、）\\n]|$))"
)
"""规上企业中，70%为中小企业: of those told before it, the share that the noun after it names."""
RATE_LAST = re.compile("(?:率|度|指数|水平|系数|比重|占比|面)$")
SOURCED = re.compile("(?:左右|以上)?(?:来源于|来自|用于|投向|投入到)")
"""技改资金85%来源于自筹: a share of what comes before."""
ONLY_THERE = re.compile("[的有中里，约近超过]*")
"""外贸出口的60%来自…, 出口中有60%来自…: words that lead up to a part, and tell no growth."""
RATED_NOUN = re.compile(
    "的(?!(?:规上|工业|重点|监测)*(?:企业|行业|产品|地区|项目))([^，。；、的速快均比稳位\\d]{2,10}?)(?:增长速度|增长|增速|增幅)"
)
BRINGING = re.compile(
    "(?:^|[以用])(?:年均)?$|(?:支撑|支持|保障|实现|保持|取得|换来)了?(?:年均)?(?:近|约|超)?$"
)
"""以（年均）4.4%的用电增速支撑了14.6%的工业增长: a rate with its noun after it."""


def _is_rate_of_noun(clause: Clause, after: str) -> bool:
    return bool(RATED_NOUN.match(after) and BRINGING.search(clause.text))


AMONG = re.compile("[个类][^，。；\\d]{2,12}[中里]，?(?:已?有|超过?|近|约|其中)*$|[中里]，?有$")
"""41个大类行业中有七成行业增长."""


THERE_ARE = re.compile("(?:其中)?，?(?:已|共|约|仍|尚|还|仅|也)*有(?:超过?|近|约)*")
"""有五成以上的企业实现增长: what follows is what there is a share of."""


def _is_part(sentence: Sentence, clause: Clause) -> bool:
    """Whether nothing before a percentage says what it is of, so that the noun after it does."""
    return (
        bool(GIVING.search(clause.text) or AMONG.search(clause.text) or THERE_ARE.fullmatch(clause.text))
        or not phrases.strip(clause.text, sentence.state.home)[0]
    )


def _of_other(sentence: Sentence, clue: Clue) -> Clue:
    """低于投资13.2%、收入5%: linked to what a growth rate is compared with is another such."""
    if not (clue.clause.linked and sentence.was_other):
        return clue
    text = clue.clause.text
    return _read(clue, measure="other", of=text, words=text, start=0)


def _of_difference(sentence: Sentence, clue: Clue) -> Clue:
    """高于全国1个百分点、全省2个百分点: linked to a difference is another such."""
    if not (clue.clause.linked and sentence.topic.measure == "difference"):
        return clue
    return _read(clue, measure="difference", than=clue.clause.text, start=0)


GAP_TO = re.compile(f"(?:缩小|收窄|扩大|拉大)[到至为]{TIME}*的?")


def _of_gap(sentence: Sentence, clue: Clue) -> Clue:
    """与全省差距由4月的0.6个百分点缩小至0.4个百分点: what the gap has come to is from the same."""
    if clue.reading.measure == "difference" and "差距" in clue.reading.words:
        sentence.gap = clue.reading.than
    elif sentence.gap and clue.clause.runs_on and GAP_TO.fullmatch(clue.clause.text):
        return _read(clue, measure="difference", sign=-1, than=sentence.gap, words="差距", start=0)
    return clue


BOTH_WAYS = re.compile("(?:分别|各)?([高快]于|[低慢]于)[和与或、]([高快]于|[低慢]于)([^，；高低快慢]{2,12})$")
"""甲区、乙区分别增长9%、5%，高于和低于全市2个、2.2个百分点: differences that go two ways."""


def _both_ways(sentence: Sentence, clue: Clue) -> Clue:
    both = BOTH_WAYS.search(clue.clause.text) if len(clue.figures) == 2 else None
    if not both:
        return clue
    return _settled(clue, Reading("difference", 1, both.start(), than=both[3], words=both[0]))


TAKEN_AS = re.compile("(?:（[^（）]{0,16}）)?[^，。；、]{0,6}(?:作为|列为|纳入|定为|确定为)")
"""将2300元作为扶贫标准: 将 is 把, and no future."""
PUT = re.compile(
    "将[^，将]{4,30}(?:提高|提升|降低|下调|上调|扩大|延长|缩短|调整|压减|减少|增加|降|升)(?:到|至|为)$"
)
"""将加计扣除比例提高到100%: 将 is 把."""
ON_BASIS = re.compile("[^，]{0,12}的基础上")


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


Step = Callable[[Sentence, Clue], Clue]
AMOUNTS = ("money", "energy", "count")
STEPS: tuple[tuple[Step, tuple[str, ...]], ...] = (
    (_of_firms, ("count",)),
    (_of_turned_profit, ("money",)),
    (_averaged, ()),
    (_chained, ()),
    (_signed, ("percent",)),
    (_inside, ("percent",)),
    (_of_time, ("structure",)),
    (_place_first, ("percent",)),
    (_completed, ("percent",)),
    (_of_goal, ("percent",)),
    (_moved_share, ("percent",)),
    (_came_to, ("percent",)),
    (_named, ()),
    (_compared, ("percent",)),
    (_moved_to, ("rank",)),
    (_in_field, ("rank",)),
    (_second_whole, ("percent",)),
    (_held_or_given, ("percent",)),
    (_against_place, AMOUNTS),
    (_beside, ("percent",)),
    (_beyond, ("percent",)),
    (_goal, ()),
    (_both_ways, ("point",)),
    (_of_gap, ("point",)),
    (_told, ()),
    (_by_clause_before, ()),
    (_by_words_after, ("percent",)),
    (_of_other, ("percent",)),
    (_of_difference, ("point",)),
)
"""What corrects or settles the reading of a clause, in order, each with the kinds of unit it is for (none: all)."""


@cache
def _steps(kind: str) -> tuple[Step, ...]:
    return tuple(step for step, kinds in STEPS if not kinds or kind in kinds)
