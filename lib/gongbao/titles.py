"""What the title of a table says for all its rows: the indicator, the measure, the period and the place."""

import re
from dataclasses import dataclass

from gongbao import heads, indicators, periods, phrases, regions, status
from gongbao.discourse import Discourse
from gongbao.heads import Head
from gongbao.periods import Period
from gongbao.phrases import Phrase

NUMBER = re.compile(
    r"^[ （]*(?:附?[表图]|专栏)[\d一二三四五六七八九十—-]*[：:、.]?|^续表[\d一二三四五六七八九十]*|^[（]?[一二三四五六七八九十]+[）、]|^\d+[、.]"
)
FILLERS = re.compile(
    r"(?:分|各|部分|主要|重点|其他|十大|有关|全部)+(?:行业|省份|省区市|省市|省|地区|设区市|设区的市|县级市|地州市|市地州|盟市|县区|区市县|园区|开发区|区域|市州|市（州）|县市区|县（市、区）|县（市）区|市县|区县|地市|市|县|州|产业|门类|经济类型|企业类型|领域|月份?|月度|年度|年)"
    r"|(?:完成|变动|变化|增长|发展|生产|运行)?(?:主要|基本)?(?:情况|数据|一览表|统计表|汇总表|对比表|表|图|趋势|走势)$|（.*$"
)
VAGUE = re.compile(r"指标|数据|情况|统计|公报|简况|经济运行|(?:工业|生产|经济|企业|行业|产品)$|[、和及与]")
VAGUE_AND = re.compile("[、和及与]|指标|情况")
INDEX = re.compile(r"=100|指数")
AHEAD = re.compile("目标|计划|预期|预测|规划|任务")


@dataclass(frozen=True)
class Title:
    """What a title says; empty parts are to be taken from heads and labels."""

    phrase: Phrase
    head: Head
    period: Period | None
    region: str
    """Empty where the title names several places."""
    own_words: str = ""
    """A quantity the vocabulary has no indicator for, as the title words it."""
    is_of_products: bool = False
    is_index: bool = False
    is_added: bool = False
    """Its amounts are what came new: 新增单位."""
    says_year: bool = False


def is_ahead(title: str) -> bool:
    """Whether a title speaks of what is planned, whose figures are no facts.

    >>> is_ahead("2024年主要预期目标"), is_ahead("2023年主要指标")
    (True, False)
    """
    return bool(AHEAD.search(title)) or status.is_plan(title)


def read(title: str, state: Discourse) -> Title:
    """Read the title of a table under the headings of its document.

    >>> from gongbao import discourse, document
    >>> state = discourse.begin(document.read("四川工业\\n".encode(), "a.txt"))
    >>> title = read("表1 2023年上半年各市州规上工业增加值增速", state)
    >>> title.phrase.indicator, title.head.measure, str(title.period)
    ('industrial_value_added', 'growth', '2023-H1')
    """
    words = heads.take_units(NUMBER.sub("", title.strip()))[0]
    head = heads.read(NUMBER.sub("", title.strip()))
    mention = heads.time_of(words) or next(
        (m for m in periods.find(words) if m.form == "range_of_years"), None
    )
    is_index = bool(INDEX.search(words))
    base = state.section or state.title or state.reference
    period = (mention.resolve(state.reference, _year(state)) if mention else None) or base
    noun = _noun(words, is_index)
    is_added = "新增" in noun and not VAGUE_AND.search(noun)
    noun = noun.replace("新增", "") if is_added else noun
    phrase = _phrase(noun, state.own)
    says_year = bool(mention and mention.says_year)
    return Title(
        phrase,
        head,
        period,
        _region(words, state),
        _own_words(noun, state.own) if says_year or mention or is_index else "",
        bool(re.search("产品.{0,4}产量|产量$", noun)),
        is_index,
        is_added,
        says_year,
    )


def _year(state: Discourse) -> int | None:
    return state.section.year if state.section else None


def _region(words: str, state: Discourse) -> str:
    found = {code for _, _, code in regions.find(words, state.own)}
    return "" if len(found) > 1 else next(iter(found), state.home)


def _noun(words: str, is_index: bool) -> str:
    """The words for the quantity, without times, places, measures and 情况."""
    noun = words
    for mention in reversed(list(periods.find(words))):
        noun = noun[: mention.start] + noun[mention.end :]
    noun = FILLERS.sub("", noun) if not is_index else re.sub("（.*$", "", noun)
    noun, _ = heads.take_measure(noun)
    return FILLERS.sub("", noun).strip("的及和与、：， ")


def _own_words(noun: str, home: str) -> str:
    """The words of a title for a quantity the vocabulary has no indicator for, if they are so short and plain."""
    own, _, _ = phrases.strip(noun, home)
    return "" if VAGUE.search(own) or len(own) > 20 else own


def _phrase(noun: str, home: str) -> Phrase:
    """The phrase of a title that ends on a quantity the vocabulary knows; one that names several has none."""
    if not noun or VAGUE.search(noun):
        return Phrase()
    phrase = phrases.parse(noun, home)
    if re.match("[各分]", phrase.subject) or indicators.find(noun) is None:
        return Phrase()
    return phrase if phrase.known and phrase.text else Phrase()
