"""Who acts: firms, projects and parks that clauses after may mean, and industries told as such."""

import re

from gongbao import indicators
from gongbao.phrases import Phrase
from gongbao.vocabulary import any_of, remembered, words

PARTS_OF_INDUSTRY = re.compile("(?<![加轻重])工业$")
ACTOR = re.compile(
    "(?<=.{2})(?:公司|集团|股份|厂|项目|园区?|集[聚中]区|开发区|高新区|经开区|综保区|保税区|新区|基地|示范区|工业区)$"
)
HOST = re.compile(
    "(?:公司|集团|股份|厂|园区|工业园|产业园|科技园|集[聚中]区|开发区|高新区|经开区|综保区|保税区|新区|示范区|工业区|基地|经济区|经济带|城市群|都市圈)$"
)
"""Firms and parks a whole paragraph may be about; projects come several to a paragraph."""
FIRM_ENDS = ("公司", "集团", "股份", "企业", "厂")
SAME = re.compile("(?:该|这[家个])?(?:公司|集团|园区|基地|项目)|该(?:企业|厂|区)|全区")


def is_actor(subject: str) -> bool:
    """Whether a later 公司 or 该企业 may mean this subject.

    >>> is_actor("某某科技公司"), is_actor("该公司")
    (True, False)
    """
    return bool(subject and ACTOR.search(subject)) and not (
        SAME.fullmatch(subject) or KIND_OF_PROJECT.search(subject)
    )


KIND_OF_PROJECT = re.compile(
    "(?:重点|重大|工业|产业|签约|在建|(?:新|已|拟|续)?开工|投产|竣工|建成)(?:建设)?项目$"
)
"""县重点项目 are many, and no later 该项目 means them."""


def is_host(subject: str) -> bool:
    """Whether a paragraph that opens on this subject goes on about it.

    >>> is_host("滨江高新区"), is_host("重点项目")
    (True, False)
    """
    return bool(subject and HOST.search(subject)) and not subject.startswith("该")


def is_industry(phrase: Phrase) -> bool:
    """Whether a phrase is an industry and nothing else, which a paragraph may be about."""
    of_all = phrase.text or phrase.indicator or GENERAL.search(phrase.subject)
    return not of_all and (
        indicators.is_known_subject(phrase.subject) or bool(INDUSTRY.search(phrase.subject))
    )


def kind_of(actor: str) -> str:
    """The kind of thing that acts: firm, project or park.

    >>> kind_of("该公司"), kind_of("滨江高新区"), kind_of("二期项目")
    ('firm', 'park', 'project')
    """
    return "firm" if actor.endswith(FIRM_ENDS) else "project" if actor.endswith("项目") else "park"


INDUSTRY = re.compile("(?:产业|行业|制造业|加工业|工业|(?<=[焦矿织纸刷装革炼材品药酒茶胶塑械器具])业)$")


def is_named_park(subject: str) -> bool:
    """Whether a subject is a park with a name of its own, and not a kind of parks.

    >>> is_named_park("安丘工业园区"), is_named_park("省级工业园区"), is_named_park("重点产业园区")
    (True, False, False)
    """
    return bool(PARK.search(subject)) and not KIND_OF_PARK.match(subject)


PARK = re.compile("(?<=.{2})(?:工业园区?|产业园区?|科技园区?|园区)$")
KIND_OF_PARK = re.compile(
    "(?:[省市县区国][级家]|各|全|重点|主要|特色|现代|高新|产业|工业|农业|科技|经济|物流|化工|集聚|零碳|绿色|智慧|数字|专业|新建|[两三四五六七八九十])|.*[、和与及]"
)
MANY = "(?:^[超近过逾约]?[一二三四五六七八九\\d]成|^|重点|支柱|优势|新兴|主导|首位|特色|传统|高端|未来|各|相关|全部|大类|[一二三四五六七八九十\\d]大[^业]{0,6})(?:工业|制造业|产业|行业|企业)"
GENERAL = re.compile(f"{MANY}|园区$|[、和与]")
OF_MANY = re.compile(MANY)
GOES_ON = "(?![的和及与、等中集链园区企投结转升]|发展[^，]{0,2}(?:基金|水平|环境|规划|资金|[领小])|$)"
OPENING_TRADE = re.compile(f"([㐀-鿿]{{2,10}}?(?:行业|产业|[^企工农商就作事从专物创失]业)){GOES_ON}")
"""汽车产业受市场下行影响，产值下降9%: who a clause without a figure opens on."""
AFTER_TRADE = re.compile(GOES_ON)


@remembered
def trade_opening(words: str) -> str:
    """The industry that some words open on, and say something of.

    >>> trade_opening("建材行业贡献突出"), trade_opening("食品工业增势良好"), trade_opening("建材行业的企业")
    ('建材行业', '食品工业', '')
    """
    words = QUALIFIED.sub("", words)
    known = words[: indicators.starts_with_term(words)]
    ends = ("行业企业", "行业", "产业", "工业企业", "工业", "企业")
    trade = known + next((end for end in ends if words.startswith(end, len(known))), "")
    is_trade = indicators.is_known_subject(known) and trade.endswith("业") and trade != "企业"
    is_trade = is_trade and not words.startswith("家", len(trade))
    named = is_trade and not OF_MANY.match(trade) and AFTER_TRADE.match(words, len(trade))
    opened = None if named else OPENED.match(words) or OPENED_TRADE.match(words) or ALL_OF_GROUP.match(words)
    return trade if named else opened[0] if opened else ""


def trades_opening(words: str) -> str:
    """The industries named together that some words open on, and say something of.

    >>> trades_opening("钢铁、装备等五大支柱产业不断壮大"), trades_opening("机械、冶金是全市两大支柱产业")
    ('钢铁、装备等五大支柱产业', '机械、冶金')
    >>> trades_opening("汽车电子、航空材料两大主导产业保持增长")
    '汽车电子、航空材料两大主导产业'
    """
    if "、" not in words and "和" not in words:
        return ""
    if group := GROUP_OPENED.match(words):
        return group[1]
    named = THEY_ARE.fullmatch(words)
    names = re.split("[、和]", named[1]) if named else [""]
    return named[1] if named and all(map(indicators.is_subject, names)) else ""


KIND_OF_GROUP = "(?:战略性新兴|先导|支柱|主导|优势|特色|传统|新兴|重点|骨干)"
OF_GROUP = f"(?:重点(?:培育|发展|打造)的)?(?:[两三四五六七八九十]大)?{KIND_OF_GROUP}"
ALL_OF_GROUP = re.compile(
    f"[两三四五六七八九十]大(?:{KIND_OF_GROUP}|工业)?(?:产业|行业|板块)(?=(?:全部|全面|均|都|齐|整体|竞相|齐头)[㐀-鿿]{{0,4}}(?:增长|下降|回升|向好|发力|发展|并进))"
)
"""五大工业板块全部增长，实现增加值……: all of a group, told by its number."""
GROUP_OPENED = re.compile(
    f"((?:[㐀-鿿]{{2,8}}(?:[、和][㐀-鿿]{{2,8}})*等{OF_GROUP}|(?:[㐀-鿿]{{2,8}}[、和])+[㐀-鿿]{{2,8}}[两三四五六七八九十]大{KIND_OF_GROUP})(?:产业|行业))"
    "(?=[㐀-鿿]{2})(?![的和及与、等中集链园区企结转升项用订节领招]|投资|发展[^，]{0,2}(?:基金|水平|环境|规划))"
)
THEY_ARE = re.compile(f"([㐀-鿿]{{2,8}}(?:[、和][㐀-鿿]{{2,8}})+)是[^，、是]{{0,8}}?{OF_GROUP}(?:产业|行业)")
QUALIFIED = re.compile("^(?:具有|拥有|作为|以)[^，、]{2,8}的(?=[㐀-鿿]{2,8}(?:产业|行业|工业))")
"""具有传统优势的食品饮料产业来势迅猛: what is said of it comes before its name."""
DOES_TO_TRADE = (
    "[㐀-鿿]{1,8}(?:赋能|引领|推动|带动|发展|建设|培育|支撑|助力|促进|服务)[㐀-鿿]{0,4}(?:产业|行业)"
)
OPENED = re.compile(
    f"(?!{any_of(words('openings', group='TRADE_NOT'))}|{DOES_TO_TRADE})"
    "[㐀-鿿]{2,10}?(?:产业集群|产业链|产业|行业|企业(?=增速|增长|生产经营|运行))"
    f"(?=$|{any_of(words('openings', group='TRADE_DOES'))})"
)
"""先进储能材料产业持续壮大: an industry that the vocabulary does not list."""
OPENED_TRADE = re.compile(
    "(?!全|各|该|其|等|重点|支柱|优势|主导|服务|规上|规模|企业)[㐀-鿿]{2,12}?(?<![企工农商就作事从专物创失产行])业"
    "(?=“|恢复|受|因|延续|产销|订单|景气|逆势|异军|回暖|发力|放量|强劲|爆发|走强|企稳|复苏|由降|由负|持续|增势|生产|运行|支撑|贡献|拉动|带动|成为|稳步|加快|快速|保持)"
)
"""船舶修造业“马力全开”, 石料开采业恢复需求: an industry told by what it does."""
