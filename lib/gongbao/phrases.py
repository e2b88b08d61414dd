"""Noun phrases before and after a figure: whose, of what, and which verb leads in."""

import re
from functools import cache

from gongbao import indicators, periods, regions
from gongbao.measures import TIME, TIMES
from gongbao.records import record, replace
from gongbao.regions import JOINS
from gongbao.vocabulary import any_of, matches_at, openings, remembered, words

SEVERAL = "两三四五六七八九十"


@record(frozen=True)
class Phrase:
    """What a noun phrase names; empty parts are to be taken from the context."""

    text: str = ""
    indicator: str = ""
    subject: str = ""
    region: str = ""
    verb: str = ""
    is_aspect: bool = False
    is_grade: bool = False
    grade: str = ""
    known: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.subject)


PLACED = (
    "(?:继续|持续|均|稳定|总量|规模)*(?:稳居|位居|位列|居|列|跻身|进入|保持|排|走)在?[^，、\\d]{0,6}?"
    "(?:前列|前茅|前[一二两三四五六七八九十]+[强位名]?|第[一二三](?:方阵|梯队)|中上?游|上游|[十百]强)(?=[，、])"
)
"""稳居全国前十强、: a place without a figure is none of what follows."""


TELLING = (
    "[㐀-鿿]{0,10}(?:公报|普查|统计|数据|调查|结果)显示",
    "[^，的]{2,8}(?:较[大快高多]|最[多快]|靠前|居前)(?:的[^，]{0,4}?[有是为]|的?(?:行业|产业|企业)(?:主要)?(?:包括|[有是为])|的?(?:行业|产业|工业产品|产品)中)",
    "[㐀-鿿]{2,6}[日晚早晨]报讯",
    "[㐀-鿿]{2,8}网讯",
)
TOLD = re.compile("显示|较[大快高多]|最[多快]|靠前|居前|[报网]讯")


@cache
def _leads(is_told: bool) -> re.Pattern[str]:
    """What leads in; that which tells something of what follows is told by certain words, and is slow to try."""
    telling = "|".join(("", *TELLING)) if is_told else ""
    leading = [*words("leads"), *words("cues", group="NEW")]
    pattern = (
        rf"(?:持续|连续)\d{{1,2}}个?(?:月|年|季度)|[第前][一二两三四五六七八九十]+批|《[^》]{{2,40}}》的|[从就分按][^，、]{{1,10}}?看(?=，|$)|[较比]{TIME}的?|[与和同跟]{TIME}的?相比较?|(?:名义|实际)(?=GDP|地区生产总值|生产总值|经济)|(?:扣除|剔除)[^，]{{1,6}}?(?:因素|汽车)后?(?:实际)?|同口径(?:比较?|相比)?{telling}|按[^，]{{0,8}}汇率(?:折算|折合|计算)成?"
        rf"|按{TIME}?(?:照|可比|不变|现行|现价)[^，]{{0,6}}?(?:计算|核算|口径)的?|以[^，、]{{1,12}}?为(?:主|主体|重点|核心|引领)的|以[^，]{{1,24}}?为(?:龙头|代表|主导|骨干|支柱|支撑)的(?!企业|[行产]业|公司|集群|优势|支柱|重点|主导|特色|传统|新兴|战略|一批|大型|骨干)"
        rf"|(?P<word>(?=[{''.join(sorted({word[0] for word in leading}))}]){any_of(leading)})|“?十[一二三四五]五”?|各(?=打造|新建|建成|建设|培育|新增|创建|引进|完成|实现)|{TIME}(?:以来)?|[，、：；（）“”\s]+"
        rf"|\d{{1,2}}[、.．](?!\d)|【[^】]{{1,30}}】|等(?=[，：])|{PLACED}|[两三四五六七八九十]年(?=全[国省市县区]|新增|净增|累计|共|投入|完成|实现|安排|建成|引进|$)|(?:[省市州县区]委、)?(?:国家|上级|[省市州县区])(?:[委政]府?)?下达给?(?!的?(?:目标|任务|计划|指标))|第?[一二三四五六七八九十]+师(?=[㐀-鿿]{{2,4}}市)|如(?![东皋期何下上此意果同今])|在?这\d+个月(?:的时间)?[里内]|从{TIME}起|[该我本](?:局|委|办|厅|部门)"
    )
    return re.compile(pattern if is_told else rf"(?=[{openings(pattern)}]|[^㐀-鿿])(?:{pattern})")


ALREADY = "已经|已|共|累计|合计|共计|总计|再|又|陆续"


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?:{ALREADY}){{0,4}}({any_of(sorted(_is_verb()))})了?")


@cache
def _verb_openings() -> re.Pattern[str]:
    """The places where a verb stands, found by the characters that verbs begin with."""
    openings = "".join(sorted({verb[0] for verb in _is_verb()} | set(ALREADY)))
    return re.compile(rf"[{openings}](?<=(?={_verbs().pattern}).)")


def _verbs_of(text: str) -> list[re.Match[str]]:
    """The verbs of a text, from left to right."""
    return list(matches_at(_verbs(), text, (place.start() for place in _verb_openings().finditer(text))))


@cache
def _is_verb() -> frozenset[str]:
    return frozenset(words("leads", role="verb") + words("cues", group="NEW"))


@cache
def _new() -> frozenset[str]:
    return frozenset(words("cues", group="NEW"))


def is_new_verb(verb: str) -> bool:
    """Whether a verb says that what follows was added in the period.

    >>> is_new_verb("净增"), is_new_verb("完成")
    (True, False)
    """
    return verb in _new()


@remembered
def parse(head: str, home: str, grade: str = "", use: str = "") -> Phrase:
    """Read the words before a figure; `use` says what for: new (an increment), count, percent, ...

    >>> parse("全省规上工业企业实现利润总额", "510000")
    Phrase(text='利润总额', indicator='industrial_profit', subject='', region='510000', verb='实现', ...)
    >>> parse("江铜集团营业收入", "360000").subject
    '江铜集团'
    """
    if "新" in head and (added := NEWLY.search(head)):
        what = parse(head[added.end() :], home, grade, use)
        region = strip(head[: added.start()], home)[1]
        return replace(what, subject=added[0], region=region or what.region) if what.text else what
    if use in ("count", "new") and (grown := SIZED_BY_NEW.search(head)):
        return Phrase(head[grown.start() :], region=strip(head[: grown.start()], home)[1])
    if use in ("count", "new") and "持平" in head and (held := HELD_OR_MOVED.search(head)):
        return Phrase(held[0].replace("的企业", "企业"), region=strip(head[: held.start()], home)[1])
    head, inside = placed(head, home)
    rest, region, verb = strip(head, home, use)
    region = inside or region
    if not rest:
        return Phrase(region=region, verb=verb)
    rest, verb = _plain(rest, verb)
    if ("年" in rest or "日" in rest) and (made := MAKES.fullmatch(rest)):
        return _made(made, region)
    if "拥有" in rest and (owned := OWNS.fullmatch(rest)):
        what = parse(owned[2], home, grade, use)
        return replace(what, text=what.text or what.subject, subject=tidy_subject(owned[1]), region=region)
    if rest[0] == "占" and PART_OF.fullmatch(rest):
        return Phrase(text=PART_OF.sub("占比", rest), region=region, verb=verb, is_aspect=True)
    if ABROAD.fullmatch(rest):
        return Phrase(region=region, verb=verb)
    if use == "count" and (listed := ZONE_LISTED.fullmatch(rest)):
        return Phrase(subject=listed[1], region=region, verb=verb)
    if SAME_FIGURE.fullmatch(rest):
        return Phrase(text="比重", region=region, verb=verb, is_aspect=True)
    if rest in indicators.aspects() or all(part in indicators.aspects() for part in PAIR.split(rest)):
        return Phrase(text=rest, region=region, verb=verb, is_aspect=True)
    if indicators.is_grade(rest):
        return Phrase(text=rest, region=region, verb=verb, is_grade=True)
    plain = indicators.QUOTES.sub("", rest)
    if "占" in head and not indicators.find(plain) and (part := PART_OF_INDUSTRY.search(head)):
        named = PLAIN_NAME.fullmatch(plain) and plain in head[: part.start()]
        if named and use in ("percent", "point"):
            return Phrase(subject=tidy_subject(plain), region=region, verb=verb)
    known = Phrase(region=region, verb=verb, grade=grade)
    if sized := _sized(plain, known, use):
        return sized
    if use in ("percent", "point") and (firms := FIRMS_OF_INDUSTRY.fullmatch(plain)):
        industry = parse(firms[1], home, grade, use)
        return replace(industry, subject=tidy_subject(firms[2]), region=region, verb=verb)
    if use in ("money", "percent") and "口" in plain and (sold := EXPORTED.fullmatch(plain)):
        return _exported(sold, known)
    if indicators.is_known_subject(plain) and use not in ("count", "new"):
        return Phrase(subject=tidy_subject(plain), region=region, verb=verb)
    if (rated := RATE_LAST.sub("", plain)) != plain and indicators.is_known_subject(rated):
        return Phrase(subject=tidy_subject(rated), region=region, verb=verb)
    return _named(plain, known, home, "new" if is_new_verb(verb) else use)


HELD_OR_MOVED = re.compile(
    "(?:产量|产值|用电量)?持平[和或及与、](?:增加|增长|下降|减少|上升)的?(?:企业|行业|产品)$"
)
"""产量持平和增加的企业(198户): how they moved names them, and none of them is new."""
FIRMS_OF_INDUSTRY = re.compile(
    "((?:规模以上|规上|规模)工业)((?:[大中小微]型|国有|国有及国有控股|国有控股|集体|股份制|股份合作|外商及港澳台商?投资|外商投资|港澳台|“三资”|三资|民营|私营|非公有?制?)企业)"
)
"""规上工业大型企业(增长1.1%): the growth of industry, of firms of a kind."""
SIZED_BY_NEW = re.compile("新增(?:年)?(?:产值|税收|营收|收入|利润)(?:超过?|过|上|突破)[^，]{1,8}?企业$")
"""新增产值超亿元企业(74家): how much each has added is a part of their name."""


def _plain(rest: str, verb: str) -> tuple[str, str]:
    """A phrase without causes, with its grade first and what a share is of left out; and its verb."""
    rest = CAUSE.sub("", rest) if CAUSED.search(rest) else rest
    rest = HELD_ABROAD.sub("", rest) if rest.endswith(("全球", "世界")) else rest
    if rest.endswith("级") and (added := GRADE_ADDED.fullmatch(rest)):
        rest, verb = added[3] + added[1], added[2]
    elif indicators.is_grade(rest[-3:]) and len(rest) > 4:
        rest = GRADE_LAST.sub(r"\2\1", rest)
    rest = SHARE_OF.sub(r"\1", rest) if "占" in rest else rest
    rest = INDUSTRY_DOES.sub("工业", rest) if rest.startswith("工业") else rest
    return (rest.replace("现价", "") if "现价总产值" in rest else rest), verb


def _sized(plain: str, known: Phrase, use: str) -> Phrase | None:
    """A phrase that counts enterprises above designated size: 新进规企业, 规上, 规模以上医药企业."""
    counts = use in ("count", "new")
    if counts and (joined := JOINED_RANKS.fullmatch(plain)):
        whose = tidy_subject(joined[1] or "")
        noun = f"{joined[2]}企业"
        return replace(
            known, text=noun, subject=whose, verb="新增", indicator=ABOVE_SIZE, grade="", known=True
        )
    if counts and plain.startswith("企业新") and UPGRADED.fullmatch(plain):
        return replace(known, text=plain, verb="新增", indicator=ABOVE_SIZE, grade="", known=True)
    is_all = UPGRADED.fullmatch(known.verb + plain) or (plain in OF_SIZE and counts)
    sized = not is_all and (counts or is_new_verb(known.verb)) and not IN_TROUBLE.search(plain)
    of_size = SIZED.fullmatch(plain) if sized else None
    if not (is_all or of_size):
        return None
    firms = "企业" if of_size and KIND_OF_FIRM.search(of_size[1]) else ""
    subject = tidy_subject(of_size[1] + firms) if of_size else ""
    return replace(known, text=plain, indicator=ABOVE_SIZE, subject=subject, grade="", known=True)


ABOVE_SIZE = "enterprises_above_designated"
JOINED_RANKS = re.compile("([^，、]{2,8}区)?(新?(?:进规|升规|入规|纳统|入统|上规)+)(?!模)")
"""京山市进规(17家): how many have newly reached the designated size, with no noun."""


def _exported(sold: re.Match[str], known: Phrase) -> Phrase:
    """民营企业出口机电产品5亿元: whose exports they are, or else of what goods."""
    whose = sold[1] if indicators.is_known_subject(sold[1]) else sold[3]
    indicator = "exports" if sold[2] == "出口" else ""
    return replace(known, text=sold[2], indicator=indicator, subject=tidy_subject(whose), known=True)


EXPORTED = re.compile(
    f"([^，、]{{0,10}}?)(?<!进)(出口|进口)(?!{any_of(words('openings', group='GOODS_NOT'))})"
    r"([㐀-鿿\d]{2,16})(?<![额值量率数速幅润入企业款资电金])"
)
"""出口锂电池(587.4亿元): the goods that were sold."""


def _made(made: re.Match[str], region: str) -> Phrase:
    """What a firm makes or handles a year or a day."""
    verb, product = made[2], made[3]
    maker = tidy_subject(TO_MAKE.sub("", made[1]))
    return Phrase(text=verb + product if product else "", subject=maker, region=region, verb=verb)


PAIR = re.compile("[和与及、]")
"""总量和增幅: two aspects of what was told."""
OWNS = re.compile("([^，、]{2,16}?(?:集群|园区|开发区|高新区|公司|集团|领域|板块|业))拥有([^，]{2,})")
"""某产业集群拥有五十强企业(5家): whose they are, and what."""
NEWLY = re.compile(
    f"新(?:增(?!长)|建|入|进|升|纳|投|上)[^，、的]{{0,3}}?的?(?:规模以上|规上|规模|限上)?(?:工业)?(?:企业|单位)(?={TIME}?(?:共|已|累计)*(?:实现|完成|贡献|拉动|对(?!外))|累计产值|(?:工业)?(?:总产值|产值|增加值)|营业收入|利润)"
)
"""新增规上工业企业(实现产值): those that were added are a part of all."""
TO_MAKE = re.compile("(?:届时|[投达建]产后|建成后|全部|预计|可|将|能|实现|总)+$")
MAKES = re.compile("([^，、]{2,20}?)([年日](?:产|处理|加工|生产|供水?))(?![能量值业出品])([^，、]{0,8})")
"""某某化工年产(30万吨甲醇), 某某面业日处理小麦(600吨): who makes it, and what."""
ZONE_LISTED = re.compile(
    "([㐀-鿿]{2,10}?(?:高新区|经开区|开发区|新区|园区))(?:共|累计|成功)?(?:上榜|入选|入围|获评|获批|占)"
)
"""37家企业上榜，其中某高新区上榜(17家): whose a part of those is, without their noun."""
ABROAD = re.compile(
    "(?:全球|世界|国际|国内)(?:市场)?的?|(?:仅?此?|这)[一两三](?:个|大)?(?:项|行业|产业|产品|领域)(?:就|即|合计|共)*|[两三四五]项指标(?:的?(?:排名|位次|增速|增幅))?|(?:上述|以上|这|前述)[两三四五]项(?:指标|数据|工作)?(?:均|都)?"
)
"""全球占比近一半, 上述两项都(居全省第二): where a share is held, and how many are ranked, is no noun of its own."""
SAME_FIGURE = re.compile("(?:这一|这个|该|此|上述)(?:比重|比例|占比|份额|数字|数据|指标)?")
"""这一比重是51.1%: the share that was told before."""
HELD_ABROAD = re.compile("(?<=.{3})(?:全球|世界)$")
AFFECTED = "受[^，的]{2,8}(?:影响|冲击|拖累)(?=.{3})"
"""受疫情冲击全省工业总产值(下降8.7%): why it fell leads in."""
CAUSED = re.compile("[受因由]")
CAUSE = re.compile(
    "(?<=.{2})(?<!接)(?:受|因|由于)[^，受]{2,20}?(?:影响|冲击|制约|拉动|带动|减产|停产|检修|下滑|回落|上涨|下跌|不足|减少|偏[枯少低弱])(?:等?因素)?(?:影响)?$"
)
"""电力行业受来水偏枯影响(增长4.2%): why it grew is no part of what grew."""


def placed(head: str, home: str) -> tuple[str, str]:
    """小巨人企业中天长市: the noun, and the place at its end that a part of them is in."""
    if not BEFORE_PLACES.search(head):
        return head, ""
    at = max(map(head.rfind, "中里内为是"))
    place = regions.find(head[at + 1 :], home) if at > 1 else []
    is_place = bool(place) and place[-1][:2] == (0, len(head) - at - 1) and place[-1][2] != home
    return (FOREMOST.sub("", head[:at]), place[-1][2]) if is_place else (head, "")


BEFORE_PLACES = re.compile("[中里内为是]")


def place_first(head: str, home: str) -> str:
    """The words of a list of places with the place before what is measured there.

    >>> place_first("利润占全省比重前三的市州分别为成都市", "510000")
    '成都市利润占全省比重'
    """
    rest, region = placed(head, home)
    return head[max(map(head.rfind, "中里内为是")) + 1 :] + rest if region else head


FOREMOST = re.compile(
    "(?:(?:居|排|列|排名|位居|位列)?前[一二三四五六七八九十\\d]+位?|最多|较多|居前)?的?(?:[市县区州省地]{1,2}|省份|城市|地区)?(?:依次|分别)?$"
)
"""企业数前三的市州分别(为安顺市): what leads up to the places of a list."""


@remembered
def strip(head: str, home: str, use: str = "") -> tuple[str, str, str]:
    """The phrase without lead-in words, with the region it opens on and the last verb taken off.

    >>> strip("其中，全市新增规上工业企业", "510100")
    ('规上工业企业', '510100', '新增')
    """
    if not head:
        return "", "", ""
    head = AT_FIRST.sub("", head, count=1) if "之初" in head else head
    told = BEFORE_ALL.match(head) if "的" in head or "等" in head or head[0] == "受" else None
    rest, region, verb, last = head[told.end() if told else 0 :], "", "", ""
    is_located, leads = bool(LOCATING.search(head)), _leads(bool(TOLD.search(head)))
    at = 0
    while at < len(rest):
        ahead = rest[at : at + LOOKED_AT]
        place = (is_located and _located(ahead, home)) or _place_first(ahead, home, use, last)
        taken, found = place or (_led_in(ahead, home, leads), "")
        opens_name = found and ahead[0] not in "全我本" and regions.lies_in(home, found)
        if not taken or (opens_name and FIRM_AHEAD.match(rest, at + taken)):
            break
        if found and not verb and last not in NOT_WHOSE and not (region and ahead[0] in "全我"):
            region = region if OF_RANKING.match(ahead) or SET_BY.match(ahead, taken) else found
        before, last = last, ahead[:taken]
        verb = last if last in _is_verb() and before != "对" else verb
        at += taken
    return _trimmed(rest[at:]), region, verb


AT_FIRST = re.compile(
    "^从?[^，、的\\d]{0,8}(?:成立|建立|开放|建区|建厂|投产|起步|设立|建市|建国|建省)之初的?"
)
"""新中国成立之初工业总产值(刚逾1亿元): when is no part of whose."""
FIRM_AHEAD = re.compile("(?!上市|国有|国资|民营)[㐀-鿿]{2,12}?(?:有限公司|集团)(?!的|化)")
"""宁夏某某有限公司 in a city's bulletin: a larger place opens the name of a firm, and is not whose the figure is."""
OF_RANKING = re.compile("全国(?:先进|唯一|首[个批家次座]|最[大早高好先]|知名|著名|重要|领先|[百千]强)")
"""全国先进制造业百强市第75名, 全国唯一获得: what a place is in the country is of the place."""
SET_BY = re.compile("[省市县州区]?(?:委|政府)?下达")
"""景德镇下达任务354亿元: a place that sets a task is not the one that has it."""
LOOKED_AT = 120
"""How far a word that leads in may reach: a head of any length is then read in time that grows with it."""


def _trimmed(rest: str) -> str:
    """A noun without the adverbs, the verb and the marks after it."""
    if not rest:
        return ""
    rest = rest.removesuffix("的")
    rest = FOR_FIRMS.sub("", rest) if rest.startswith("为") else rest
    rest = GOAL_LAST.sub("", rest) if rest.endswith(("目标任务", "目标")) else rest
    rest = OF_THOSE.sub(r"\1", rest) if rest.endswith("中") else rest
    rest = (IN_TIME.sub("", rest) if TIMES.search(rest) else rest).strip("，、：；（）“”―—●■◆▲★◎• ")
    rest = YEARS_LAST.sub("", rest) if "年" in rest[-2:] else rest
    if not rest or rest in NO_NOUN:
        return ""
    rest = ADVERB_LAST.sub("", rest) if rest[-1] in ADVERB_ENDS else rest
    trailing = _trailing().search(rest)
    rest = rest[: trailing.end(1)] if trailing else rest
    many = OF_MANY.match(rest) if rest.endswith("中") else None
    return many[1] if many else rest


@cache
def _trailing() -> re.Pattern[str]:
    """A verb after the noun it governs: 小巨人企业准备再培育3000家."""
    return re.compile(
        rf"(企业|小巨人[”’]?|工厂|车间|园区|单项冠军|项目|基站|平台|产品|机型|人才)(?:准备|计划|拟|将|要|已|已经|共|再|新|累计)+(?:{any_of(sorted(_is_verb()))})?$"
    )


PEOPLE = {
    "人": (
        "人口",
        "农民",
        "群众",
        "从业人员",
        "就业人员",
        "职工",
        "居民",
        "学生",
        "儿童",
        "孩子",
        "劳动者",
        "人",
    ),
    "户": ("用户", "农户", "家庭"),
    "人次": ("人次",),
}
"""Nouns for people, by the unit they are counted in where a figure has none: 6000万农村人口."""
OF_SIZE = ("规模以上", "规上", "规模工业", "规模以上工业", "规上工业")
UPGRADED = re.compile(
    "企业新?(?:上规|入规|进规|升规|纳统|入统)+|(?:新(?:增|建)?)?(?:进规|升规|入规|纳统|入统|上规)+(?:工业|规模)?企业(?:数|数量)?"
)
"""新进规企业: enterprises that have newly reached the designated size."""
SIZED = re.compile(
    "(?:规模以上|规上)(?!工业|企业|亿元|[百千]万|\\d)([^，的]{2,16}?)(?:(?<=[大中小微])工业)?企业(?:数|数量)?"
)
"""规模以上医药企业: enterprises above designated size of an industry."""
IN_TROUBLE = re.compile("(?:亏损|停产|减产|停工|破产)企业")
"""规模以上亏损企业 are some of those above designated size, and not all that an industry has."""
KIND_OF_FIRM = re.compile("(?:[大中小微]型?|民营|私营|国有|国有控股|外资|外商投资|股份制|高新技术|专精特新)$")
"""规模以上中小企业 are a kind of firm, and no industry."""
ADVERBS = (
    "双双",
    "分别",
    "可",
    "预期",
    "有望",
    "率先",
    "首次",
    "再次",
    "连续",
    "接连",
    "相继",
    "先后",
    "逐步",
    "逐月",
    "一度",
    "始终",
    "一直",
    "稳步",
    "继续",
    "仍然",
    "依然",
    "进一步",
    "持续",
    "已经",
    "虽",
    "虽然",
    "仅",
    "刚",
    "刚刚",
    "却",
    "仍",
    "仍能",
    "仍可",
    "还能",
    "尚能",
    "则",
    "也",
    "更",
    "更是",
    "以",
)
OF_MANY = re.compile(r"\d+[个大类种]([^，、]{2,10})中$")
"""32个行业大类中有(23个)."""
OF_THOSE = re.compile("^[^，、\\d]{2,10}的\\d+[个大种类](\\D{2,8})中$")
"""占比较大的10个行业中(9个): of what those are that are counted."""
FOR_FIRMS = re.compile(
    "^为[^，、]{0,12}?(?:企业|主体|纳税人)(?=减税|降费|减费|减负|让利|节约|节省|降低|减免|降本|退税)"
)
"""为全省企业减税降费(20亿元): for whom is no part of what."""
GOAL_LAST = re.compile("(?<=.{2})(?:(?:培育|建库|入库)?数?量?目标任务|(?:工作|奋斗|预期|力争)目标)$")
"""规上工业企业培育数目标任务(26家): what is counted, without that it is a goal."""
IN_TIME = re.compile(f"(?:在|自(?<!来自))?(?:累计|已?连续)?{TIME}(?:(?:[中内里]|期间)$)?")
"""单位能耗在“十三五”时期(下降16%)."""
YEARS_LAST = re.compile(
    f"(?:^|(?<=[值入润额资量重率]))(?:(?:近|过去)?(?:\\d{{1,2}}|[{SEVERAL}]))年(?:间|来)?$"
)
"""工业增加值10年(跨过3万亿元): how long it took is no part of what."""
NOT_AFTER = {
    "居首": "",
    "可能": "",
    "或": "",
    "自": "来各",
    "均": "平人户年日月亩企单",
    "还": "偿归",
    "需": "内外所必",
    "须": "必",
    "又": "",
    "就": "成",
    "已": "而自",
}
"""Adverbs, and the characters that make another word with them: 来自, 人均, 偿还."""
APART = [f"(?<![{before}]){adverb}" if before else adverb for adverb, before in NOT_AFTER.items()]
NO_NOUN = frozenset(("各", *ADVERBS, *NOT_AFTER))
ADVERB_ENDS = frozenset(adverb[-1] for adverb in (*ADVERBS, *NOT_AFTER))
ADVERB_LAST = re.compile(f"(?<=.{{2}})(?:{'|'.join((*ADVERBS, *APART))})+$")
GRADE_ADDED = re.compile("([^，、]{2,10}?)(新增|净增|新认定|新培育)((?:国家|省|市|世界)级)")
"""绿色工厂新增国家级(42家)."""
INDUSTRY_DOES = re.compile("^工业(?:经济)?(?:累计|共)?(?:实现|完成)(?=增加值)")
"""工业实现增加值 is 工业增加值."""
GRADE_LAST = re.compile("^(.{2,})(.{3})$")
"""单项冠军企业国家级: the grade comes first."""
SHARE_OF = re.compile("^([^占，]{2,20})占[^，占]{1,16}(?:比重|比例|份额)$")
"""制造业增加值占地区生产总值比重: a share of what comes first."""
PART_OF_INDUSTRY = re.compile(
    "占(?:全[省市区县州盟旗]|我[省市区县])?(?:规模以上|规上|规模)工业(?:经济|总量|增加值|总产值|产值)?的?(?:比重|比例|份额)$"
)
PLAIN_NAME = re.compile("(?![全各其该本这]|上述|以上)[㐀-鿿]{2,8}(?<![量额率值数润资])")
"""纺织建材占规上工业比重(下降1.2个百分点): whose share of industry it is, whether the vocabulary knows the name or not."""
PART_OF = re.compile("占[^，占]{1,16}(?:比重|比例|份额|的比)(?:力争|争取|确保|将|要|计划|预计)?")
JOINT_PLACES = re.compile(
    f"[{SEVERAL}]+(?:地|个?(?:旗县|县区|区县|市县|县市)|[市县区州旗])(?:合计|共计|共|$)"
)
"""三地合计 after some places is a part of the region they lie in."""
NOT_WHOSE = ("与", "和", "同", "对", "向", "从", "比", "较")


def _part_of_home(rest: str, home: str) -> tuple[int, str] | None:
    """其中某县: a county without 县, which stands right after 其中."""
    found = regions.find("其中" + rest[:14], home)
    return (found[0][1] - 2, found[0][2]) if found and found[0][0] == 2 else None


LOCATED = re.compile(
    "而?(?:(?:[^，。、]{1,10}、)?(?:位于|地处|坐落于|作为|身为|处于|处在)[^，。]{1,24}?的|[^，、的]{0,8}(?:省会城市|省会|首府|大[市县]|强[市县]|大省|强省|重镇|之都)|整个)"
)
"""位于皖南的芜湖, 省会合肥: what is said of a place before its name."""


ELSEWHERE = "(?:刚才|刚刚|日前)?[^，的]{0,10}(?:发言人|记者|局|厅|委|办|部门)[^，的]{0,4}(?:公布|发布|提出|介绍|通报)的(?=[^，]{2})|先?后?(?:在|赴|到|前往)[^，]{2,24}等(?:地|省市?|市|城市|国家?)(?=[^，]{3})"
"""先后在长沙、东莞等地举办活动(10场): where it was held is not whose it is."""
RANKED_FIRST = "(?:[^，、]{0,10}中)?(?:占比|规模|总量|体量)(?:排名|位居|居)?(?:第[一二三四五六七八九十]位?|最[大高多])的(?=.{2})"
"""占比第一的轻纺制造业增加值(88亿元): how it ranks is no part of whose it is."""
BEFORE_ALL = re.compile(f"{RANKED_FIRST}|{AFFECTED}(?:{ELSEWHERE})?|{ELSEWHERE}")
LOCATING = re.compile("位于|地处|坐落|作为|身为|处[于在]|省会|首府|大[市县省]|强[市县省]|重镇|之都|整个")


def _located(rest: str, home: str) -> tuple[int, str] | None:
    """How many characters lead up to a place and name it, and the place."""
    located = LOCATED.match(rest)
    place = regions.at_start(rest[located.end() :][:16], home) if located else None
    return (located.end() + place[0], place[1]) if located and place else None


def _place_first(rest: str, home: str, use: str, last: str) -> tuple[int, str] | None:
    """How many characters at the start name a place, and the region it is."""
    place = regions.at_start(rest[:16], home) or (_part_of_home(rest, home) if last == "其中" else None)
    use = "" if home == regions.NATION else use
    if place and not (_names_no_region(rest, place[0], use) or _names_honour(rest, place, home, use)):
        return place
    joint = JOINT_PLACES.match(rest) if rest[0] in SEVERAL else None
    return (joint.end(), home) if joint else None


def _led_in(rest: str, home: str, leads: re.Pattern[str]) -> int:
    """How many characters at the start only lead in."""
    match = leads.match(rest)
    if match is None:
        return 0
    protected = match["word"] and indicators.starts_with_term(rest) > len(match["word"])
    return 0 if protected and not regions.at_start(rest[match.end() :][:16], home) else match.end()


def _names_no_region(rest: str, end: int, use: str) -> bool:
    """A place name that opens a grade (国家级) or the name of a firm, park or group (成都医学城, 江西铜业集团)."""
    graded = rest.startswith(("国家", "自治区级")) or (
        use in ("count", "new") and bool(OF_NATION.match(rest)) and not OUTPUT_LAST.search(rest)
    )
    named = BODY.match(rest[end:])
    return graded or bool(named and (rest[0] not in "全我" or rest.startswith("平均", end)))


def _names_honour(rest: str, place: tuple[int, str], home: str, use: str) -> bool:
    """Whether a larger place opens the name of what its government names: 广西瞪羚企业51家 in a city's bulletin."""
    end, code = place
    larger = (
        use in ("count", "new") and code != home and rest[0] not in "全我本" and regions.lies_in(home, code)
    )
    return bool(larger and HONOUR.match(rest, end))


HONOUR = re.compile(
    "(?:(?![省市县州]|认定|新增|拥有|[共已]有|获|累计|培育)[㐀-鿿“”]){0,8}?(?:龙头企业|瞪羚|标杆|示范|百强|名牌|单项冠军|小巨人|专精特新|独角兽|隐形冠军|领航|绿色工厂|绿色工业园|智能工厂|数字化车间|技术中心|研究中心|实验室|首台)"
)
OF_NATION = re.compile("全国(?!一?共|有|新增|净增|现有|已有|拥有|累计|合计|总共|范围|$)")
"""全国制造业单项冠军4家 names a grade, 全国共4家 a place."""
OUTPUT_LAST = re.compile("(?:产量|销量|产能|库存|用电量|发电量)$")
"""全国粗钢产量 is the output of the country."""
BODY = re.compile(
    "(?:现代|国际)?[^，。、]{0,6}?(?:制造(?!业)|智造|(?<!工)厂(?![房区商家址长矿网])|[日晚早晨]报|精品|集团|(?<!新增上市)公司|大学|学院|科技(?!工业|产业|型)|股份|经开区|高新区|新区|开发区|地区(?!生产)|经济区|经济圈|都市圈|城市群|片区|油田|盆地|走廊|自贸)|平均|时代|重工|奔驰|重汽|中烟|老窖|茅台(?!镇)"
)


def _named(plain: str, known: Phrase, home: str, use: str) -> Phrase:
    found = indicators.find(_graded(plain, home), known.grade, use)
    if found is None or not _closes().fullmatch(plain[found[1] :]):
        return _unknown(plain, known, home)
    start, end, indicator = found
    if not indicator and use == "money" and plain[:start].endswith(JOINS):
        return _unknown(plain, known, home)
    # 新增智能工厂和数字化车间50家: the other thing counted is no part of the region.
    before = "" if plain[:start].endswith(JOINS) and use in ("count", "new") else _before_list(plain[:start])
    graded = _grade_tail(plain[:start])
    graded = "" if graded == "国家" and indicators.indicator_unit(indicator) in indicators.RATED else graded
    subject, inner = _subject_before(before.removesuffix(graded), home)
    text = graded + CARRIED_OUT.sub("", plain[start:end])
    firms = _subject_before(f"{before.removesuffix(graded)}企业", home)[0] if text.startswith("企业") else ""
    if firms not in ("", "企业"):
        subject, text = firms, text.removeprefix("企业")
    if use in ("count", "new") and (level := GRADE_FIRST.match(subject)):
        known_part = subject[level.end() :] if indicators.is_known_subject(subject[level.end() :]) else ""
        text, subject = (level[0] if known_part else subject) + text, known_part
    told = indicators.find(subject) if indicator == "project_investment" and subject else None
    if told and told[2].endswith("_investment") and told[:2] == (0, len(subject)):
        text, subject, indicator = subject, "", told[2]
    subject = subject or _subject_inside(text, indicator) or _researching(before, indicator)
    indicator = _of_sector(subject, text, indicator)
    grade = indicators.grade_of(plain[:end]) or known.grade
    adds = is_new_verb(known.verb) and inner == "建设"
    verb = known.verb if adds else inner or known.verb
    named = replace(known, text=text, indicator=indicator, subject=subject)
    return replace(named, verb=verb, grade=grade, known=True)


def _researching(before: str, indicator: str) -> str:
    """规上工业企业研发投入强度: whose research it is, of all that a region spends on it."""
    firms = RESEARCHING.search(before) if indicator in ("rd_intensity", "rd_spending") else None
    return firms[0] if firms else ""


RESEARCHING = re.compile("(?:规模以上|规上)(?:工业|制造业)?企业(?=的?$)")
GRADE_FIRST = re.compile("(?:国家|省|市|世界)级(?=.)")
"""省级“雁阵形”产业集群: a name of theirs, and no part of the region that has them."""
CARRIED_OUT = re.compile("(?:^|(?<=企业))(?:实现|完成)|(?<=工业)(?:实现|完成)(?:工业)?")


def _before_list(before: str) -> str:
    """工业总产值、工业增加值、(主营业务收入): the words before the first quantity of a list of them."""
    while before.endswith(JOINS):
        found = indicators.find(before[:-1])
        if found is None or found[1] != len(before) - 1:
            break
        before = before[: found[0]]
    return before


def _of_sector(subject: str, quantity: str, indicator: str) -> str:
    """一产实现增加值 is what 一产增加值 is, and no value added of industry."""
    if not is_sector(subject):
        return indicator
    found = indicators.find(subject + quantity)
    return found[2] if found and found[0] == 0 else indicator


def is_sector(subject: str) -> bool:
    """Whether a subject is one of the sectors of the whole economy.

    >>> is_sector("第二产业"), is_sector("三产"), is_sector("汽车制造业")
    (True, True, False)
    """
    return bool(SECTORS.fullmatch(subject))


SECTORS = re.compile("第?[一二三][次]?产业?|服务业|农业|建筑业|金融业|制造业")


def _subject_inside(text: str, indicator: str) -> str:
    """第二产业增加值: a quantity the vocabulary knows of without an indicator still says whose it is."""
    quantity = OF_WHOM.search(text)
    name = text[: quantity.start()] if quantity and not indicator else ""
    is_part = indicators.is_known_subject(name) and not (is_sector(name) and text.endswith("投资"))
    return tidy_subject(name) if is_part else ""


OF_WHOM = re.compile("(?:增加值|总产值|产值|投资)$")


def _graded(plain: str, home: str) -> str:
    """市级 is a province's grade where the city is one, and in its districts."""
    return plain.replace("市级", "省级") if f"{home[:2]}0000" in regions.MUNICIPALITIES else plain


@cache
def _closes() -> re.Pattern[str]:
    """What may stand between an indicator and its figure without making it another one."""
    return re.compile(
        rf"(?:{any_of(words('aspects'))}|余额|数|个数|户数|数量|单月|上|保持|由(?:增长|下降|上升|升|降|正|负)转(?:为|成)?(?:增长|下降|上升|升|降|正|负)?|各季度?|各月|每月累计|每月|各年度?|首次|连续|相继|已|累计|产品|和产品|金额|平均每月|平均每年|月均|平均|均|等|的|是|水平|情况|先后|在|(?<![高低快慢优好大小多少位处])于|产业|将(?:努力)?|计划|预计|努力|有望|确保|力争|(?:确保|奋斗|预期|力争|年度|最低)*目标(?:任务)?为?|{TIME})*+"
    )


def _grade_tail(before: str) -> str:
    """The grade that stands right before an indicator, as part of its name."""
    if not before.endswith(_grade_words()):
        return ""
    grade = next(word for word in _grade_words() if before.endswith(word))
    return "" if before.endswith(f"全{grade}") else grade


@cache
def _grade_words() -> tuple[str, ...]:
    return tuple(words("grades"))


def _subject_before(before: str, home: str) -> tuple[str, str]:
    """The part of the region named before an indicator, and the verb in between, if one is."""
    if not before or SAME_TRADE.fullmatch(before):
        return before, ""
    verbs = _verbs_of(before)
    verb = verbs[-1][1] if verbs and verbs[-1].end() == len(before) else ""
    before = before[: verbs[-1].start()] if verb else before
    before = "" if verb in MOVED and DRIVER.search(before) else before
    if SAME_TRADE.fullmatch(before):
        return before, verb
    before = EACH_MONTH.sub("", before)
    before = DRIVEN.sub("", TOGETHER_LAST.sub("", SIZE_LAST.sub("", PRICED.sub("", before))))
    before = ONCE_BUILT.sub("", before)
    before = REACHED.sub(r"\1", before) if "实现" in before or "完成" in before else before
    before = OF_QUARTER.sub("", EXPECTED_LAST.sub("", before))
    before, _, _ = strip(NOT_SUBJECT.sub("", AROUND.sub("", before)), home)
    whole = _is_whole(before) or WHOLE.fullmatch(before) or before.endswith(("与", "和", "及"))
    subject = "" if whole else tidy_subject(before)
    return ("" if ALL_INDUSTRY.fullmatch(subject) else subject), verb


ALL_INDUSTRY = re.compile("工业(?:领域|战线|系统|方面)?")
"""工业领域新增企业5家: all of industry, and no part of it."""


RATE_LAST = re.compile("(?<=业)(?:增速|增幅|生产增长|生产增速|生产)$")
"""轻工业增速(高于重工业2.2个百分点): whose rate it is."""
SAME_TRADE = re.compile("[该本]?产业|[该本]行业")
TOGETHER_LAST = re.compile(
    "(?:盈亏相抵后?|(?:分别)?由|的?(?:户均|年均|年?平均)|(?<=[群业区])[中内](?:已|共)?有|已|(?<!公)共|累计|的|，|、)+$"
)
EACH_MONTH = re.compile("(?:平均)?每个?[月季年](?:平均)?需?$|需$")
"""工业投资平均每月(实现投资额): how often is no part of whose."""
ONCE_BUILT = re.compile(
    "(?:该?项目)?(?:全部|全面)?(?:建成|达产|投产|达效|竣工)(?:投产|达产|达效|投用|投运)?(?:之?后)?(?:预计|可|将|能|每)*年?$"
)
"""项目全部达产后预计年(新增产值5亿元): when is no part of whose."""
OF_QUARTER = re.compile("的(?:季度|月度|当季|当月)$")
EXPECTED_LAST = re.compile("(?<=后)(?:预计|预期|可|将|能|有望)+$")
REACHED = re.compile(f"^([^，、]{{2,16}}?)在?{TIME}*(?:共|累计)?(?:实现|完成)[^，、]{{1,4}}$")
"""三十强园区在某年实现石化(销售收入): who, and what is made."""
PRICED = re.compile("(?<=.{2})按(?:照)?(?:可比|不变|现行?|当年)(?:价格?|口径)(?:计算|核算)?$")
"""医药工业按可比价格计算(完成总产值)."""
SIZE_LAST = re.compile("(?<=.{2})(?:规模以上|规上|限额以上)$")
"""纺织行业规模以上(企业营业收入): whose they are stands before their size."""
MOVED = ("带动", "拉动", "推动", "促进")
DRIVER = re.compile("(?:更新|改造|换新|政策|行动|措施|资金|贷款|基金)(?:有[力效])?$")
DRIVEN = re.compile(
    f"^(?:从而|并|[㐀-鿿]{{2,12}}(?:更新|改造|换新|政策|行动|措施|资金|贷款|基金|消费|出口)(?:有[力效])?)?(?:拉动|带动|推动|促进){TIME}?(?:地方|企业|全[国省市县区])?"
)
"""大规模设备更新带动(工业技改投资增长12%): what moved it is no part of whose."""
AROUND = re.compile(
    "^《[^》]+》[^，《]{0,2}(?:明确|提出|要求|规定)了?|^.*(?:目标(?:任务)?(?:是|为)|必须|务必|围绕|紧盯|紧扣|聚焦|瞄准|锚定|咬定|盯紧|盯住|对标)"
)
"""系统将围绕规上工业增加值增长7%: who does so is no part of what is measured."""
WHOLE = re.compile(
    rf"[为是]|规模|规[模上]企业|(?:[一二三四五六七八九十]+[市县区])+(?:规模以上工业|规上工业)?|(?:规模工业|规上工业|规模以上工业)(?:预计|每月)?|工业产品|工业每月|各[市县区地]+|(?:各|全部|所有)?{regions.KINDS}|平均|产业|每[百千万]?[人户亩](?:拥有)?|[一二两三四五六七八九十\d]+个?(?:[市县省区]|城区|地区|省份)(?:分别|合计)*"
)
"""What stands before an indicator and is no part of the region: 规模工业, 各市, 三个城区."""
NOT_SUBJECT = re.compile(
    r"^为[^，、]{0,8}(?:企业|主体|客户)(?:争取|落实|协调|解决|提供|发放)?$|^(?:这[个一些项家]?|该|此|其)$|^[^，]*(?:公示|公布|认定|发布)的(?:前?[一二三四五六七八九十]+批)?$|^(?:重点|着力|大力|已|共|累计)*(?:培育|建设|打造|支持|认定|推进|实施)的?$|^[各分][^，]{1,4}$|^各.*$|^较[^，]{1,4}$|^[^，]{1,6}即$|自行$|^(?:提高|回升|回落|下降|增加|上升|加快|收窄)[至到为]$|^(?:月|年|重点|着力|全力|大力|加快|深入|持续|明确|提出|在库|到位|规划)$|^(?:规模以上|规上)(?=.)|^(?:规模工业|规上工业|规模以上工业)$|^[一二三四五六七八九十两]年$|^[^，、]{0,8}(?:(?:工信|经信|发改|商务|科技|有关|主管|相关|各级)部门|工信[局委厅]|经信[局委厅]|发改[局委])$|(?:年均|每年|户均|人均|亩均|个均|月均|日均|单位|每亩|每户|平均每.|其中|(?<![^，、])[^，、]*(?:[内中间时后前]|(?<![一二三四])期|以上|以下))$|^\d++(?!大|强|[^，]{0,12}(?:产业|工程|体系|集群)).*$"
)


def _is_whole(phrase: str) -> bool:
    return phrase in _wholes()


@cache
def _wholes() -> frozenset[str]:
    return frozenset(words("wholes"))


def tidy_subject(subject: str) -> str:
    """A subject without 产业 and 行业 at its end, as the contract writes it.

    >>> tidy_subject("电子信息产业"), tidy_subject("装备制造业"), tidy_subject("战略性新兴产业")
    ('电子信息', '装备制造业', '战略性新兴产业')
    """
    subject = AMONG.sub("", subject) if "，" in subject else subject
    subject = FIRMS_OF_SIZE.sub("", subject) if subject.endswith("企业") else subject
    subject = EPITHET.sub("", LIES.sub("", subject) if subject.startswith("位于") else subject)
    plain = subject if THOSE.match(subject) else GROUPED.sub("", subject)
    subject = LED_BY.sub("", plain.strip("，、：；的"))
    short = subject[:-2] if subject.endswith(("产业", "行业")) else subject
    return short if len(short) > 1 and short != subject and indicators.is_subject(short) else subject


THOSE = re.compile(
    "(?:(?:其余|其他|其它|另外|以上|上述|这)的?|排?名?前)[一二两三四五六七八九十\\d]+[大个类家]"
)
"""其余四个行业, 以上五个行业, 前五大行业: without their number they name nobody."""
LIES = re.compile("^位于[^，]{2,16}?的(?=.{3})")
"""位于高新区的某某项目: where it lies is none of its name."""
EPITHET = re.compile(
    "^(?:行业)?(?:龙头|链主|骨干|领军)企业(?=[㐀-鿿]{4})|(?<=[区园司团])(?:目前)?[现已共]?有$"
)
"""龙头企业某某电气, 开发区现有: what is said of a firm or a park is none of its name."""
FIRMS_OF_SIZE = re.compile("(?:(?<=[^企工]业)|(?<=[㐀-鿿]{2}工业))(?:规模以上|规上)(?:工业)?企业$")
"""纺织行业规模以上企业 stand for their industry."""
AMONG = re.compile("^.*?(?:中|看)，")
LED_BY = re.compile(
    "^(?:[^，]{1,6}即(?=.{2})|(?:规模以上|规上)?工业企业(?:完成|实现)(?=.{2})|[为对向]|[^，]{0,12}指标(?=.{3})|(?:会同|联合|配合)[^，]*$|(?:规模以上工业|规模工业|规上工业|工业)中的?(?=.{2})|规模以上工业|规模工业|规上工业(?=企业)|规模以上|规上)(?=.{2})|(?<=.{2})(?:预计|预测|计划|去年|今年|将|拟|力争|确保|争取|宣布|公告|预期|实际|贡献|(?<![主重需紧首])要)+$"
)
GROUPED = re.compile(
    r"(?<=.)(?:等$|(?:等)?[两三四五六七八九十\d]+(?:项|个|大)(?:主要|重点)?(?:经济|效益)?指标$|等(?:龙头|骨干|重点|头部|大型|知名|优势|支柱|主导)?(?:行业|产业|领域|企业)$|[一二两三四五六七八九十\d]+[大个类家](?:重点|主要)?(?:行业|产业|领域|门类|大类|板块|城区|地区|城市|[市县省区]|园区|企业)(?:分别)?$|[两三四五][市县省区]$)"
)


def _unknown(plain: str, known: Phrase, home: str) -> Phrase:
    """A phrase without an indicator of the vocabulary: a bare subject, or words of the document's own."""
    if firms := FIRMS_OF.fullmatch(plain) or OF_FIRM.fullmatch(plain) or MADE_BY.fullmatch(plain):
        return replace(known, subject=firms[1], text=firms[2])
    verbs = [m for m in _verbs_of(plain) if m.start() > 0]
    if verbs and verbs[-1].end() == len(plain) and OF_ACTOR.search(plain[: verbs[-1].start()]):
        return replace(known, subject=tidy_subject(plain[: verbs[-1].start()]), verb=verbs[-1][1])
    verbs = [m for m in verbs if m.end() < len(plain) and plain[m.end()] not in JOINS]
    verbs = [m for m in verbs if not TURNED.match(plain, m.end())]
    verbs = [m for m in verbs if not indicators.starts_with_term(plain[m.start() :]) > m.end() - m.start()]
    if not verbs and indicators.is_subject(plain):
        return replace(known, subject=tidy_subject(plain))
    if not verbs and (scale := SCALE.fullmatch(plain)):
        return replace(known, subject=tidy_subject(LED_BY.sub("", GROUPS.sub("", scale[1]))), text=scale[2])
    if not verbs and (listed := OF_LISTED.fullmatch(plain)):
        return replace(known, subject=tidy_subject(listed[1]), text=listed[2])
    if not verbs:
        return replace(known, text=plain)
    subject, _, _ = strip(ONCE_BUILT.sub("", plain[: verbs[-1].start()]), home)
    subject = SIZE_FIRST.sub("", subject)
    named = indicators.is_subject(subject) or 1 < len(subject) <= 12
    subject = tidy_subject(subject) if named and not NOT_SUBJECT.search(subject) else ""
    return replace(known, text=plain[verbs[-1].end() :], subject=subject, verb=verbs[-1][1])


TURNED = re.compile("[正负]增长的")
"""工业投资实现正增长的市州: what grew is a part of their name."""
SIZE_FIRST = re.compile("^(?:规模以上|规上)(?!工业|企业)(?=.{2,}企业$)")
"""规上白酒企业(完成产量): who they are, without their size."""
SCALE = re.compile("([^、]{2,20}?)((?:产业|行业)规模)")
GROUPS = re.compile("^(?:[全各本]|[\\d一二两三四五六七八九十]+[大个条])")
OF_FIRM = re.compile(
    "((?!上市|各|.*[、和与及])(?:[^，]{0,24}(?:有限公司|集团公司)|[^，]{0,24}?(?:公司|集团)))的?((?![数总债制化等个家的]|新增|净增|实现|完成)[^，、的]{1,7}[量额率值入润资税能费单积地工])"
)
"""某某公司投入(6161万元), 公司年产能: whose it is, and what."""
MADE_BY = re.compile(
    "([^，、]{2,12}企业)(?:累计|共)?(?:生产(?!线|设备|用|效率|成本|经营|总|规模|能力|安全|订单|基地)|产)([^业值能品量出销，、]{1,6})"
)
"""纺织工业企业产纱(41万吨): who makes it, and what."""
OF_ACTOR = re.compile("^[^，、]{2,16}(?:公司|集团|股份|开发区|高新区|经开区|新区|园区)$")
OF_LISTED = re.compile(
    "([^，]{2,40}[、和][^，、]{2,20}等(?:行业|产业|企业))的?([^，、]{2,10}(?<!企业)(?<!行业))"
)
"""纺织业、烟草制品业等行业新订单指数: whose it is, and what."""
FIRMS_OF = re.compile(
    "(.{0,16}(?:园区|工业园|产业园|科技园|开发区|高新区|经开区|集[聚中]区|项目|基地|公司)|.{2,12}(?:产业链|集群)(?=现有|已有|拥有|共有|有|已?集聚))"
    "(?:集聚|累计|目前|现有|已有|拥有|共有|已|共|有|达)*((?:入驻|入园|进驻|在园|落户|规上|规模以上|工业|生产)*企业.{0,3}数?量?|市场主体.{0,4}|(?:总|规划)?占地(?:面积)?|(?:规划|总)?(?:用地|建筑)面积|(?:总体?)?规划(?:总)?面积|建成区?面积)"
)
"""某某工业园企业总数, 某某项目占地: the firms of a park, the land of a project."""


@cache
def _stops() -> re.Pattern[str]:
    reached = [word for word in words("cues", group="REACH") if len(word) > 1 and word[-1] in "到至为"]
    return re.compile(any_of({*words("after_noun_stops"), *reached}))


@cache
def _whole_words() -> re.Pattern[str]:
    """Words that no stop cuts in two: 智能工厂, 系列产品."""
    return re.compile(any_of(words("whole_words")))


def _masked(text: str) -> str:
    """The text with each of those words as so many characters that no stop begins with."""
    return _whole_words().sub(lambda word: "\0" * len(word[0]), text)


def is_predicate(after: str) -> bool:
    """Whether the words after a count say what those counted did, and not what they are: 16家入选名单.

    >>> is_predicate("入选国家级名单"), is_predicate("督导专班实施项目")
    (True, False)
    """
    return bool(_stops().match(_masked(after)) or _verbs().match(after))


ALREADY_LAST = re.compile("(?<=.{2})(?:(?<!公)共|已|累计|合计)+$")
AMONG_LAST = re.compile("(?<=企业|行业|项目|产品|州市|市县|[^中集]区)中(?:已|共)?有?$")
"""896家规上企业中有151家: who is counted, without 中."""
CLOSE = re.compile("“[^”]*”|^(?:省|市|区|县|州)、(?:市|区|县|州)(?=[^，、]*项目)")
"""What no 、 cuts in two: a quotation, 市、县重点项目."""
EACH_HAS = re.compile(
    "(?:企业|园区|开发区|高新区|集群|基地|县区|[县市])(?=[^，。；、]{0,8}(?:收入|产值|税收|利润|投资)(?:均|都)?(?:超|过|突破|达|在))"
    r"|[^，。；、]{0,12}?企业(?=收入|利税|(?:累计|共)?(?:生产|产)[^业值能品量出销，。；、\d]{1,8}(?:\d|$))"
)
"""12家园区营业收入过千亿元: what is counted, before what each of them has."""


def _is_next_amount(after: str, start: int, end: int, is_cut: bool) -> bool:
    """签约97个总投资258亿元: whether the words after a count are those of the next amount, and no noun."""
    return not start and bool(OF_AMOUNT.match(after, end) or (is_cut and end == len(after)))


OF_AMOUNT = re.compile(
    "(?:额|合计|共|共计|超过?|达到?|近|约|为)?\\d(?![\\d.]*[百千万]*亿?万?元(?:以上|以下)?的?[㐀-鿿]{0,6}(?:项目|企业|集群|产业|园区))"
)
LISTED_SO = "(?:完成|实现|成功|顺利|已|先后)*+"
WENT_PUBLIC = re.compile(
    f"([^，、的]{{0,12}}企业){LISTED_SO}(?:在[^，在]{{2,8}}?)?{LISTED_SO}"
    "(?:(?:境内外|首发)?上市(?!公司|企业|后备|培育|辅导|申报|进程|产品|受理|在审|步伐|工作|融资|（)"
    "|登陆(?:沪|深|北|科创板|创业板|主板|新三板|A股|港|[^，。]{0,6}资本市场))"
)
"""38家专精特新企业完成上市: the firms that went public, and whom they are a part of."""
EACH_PASSES = re.compile(
    "(企业|公司)(?:累计|实现|完成)*年?((?:主营业务收入|营业收入|销售收入|主营收入|收入|总产值|产值|营收|利税|利润|税收)(?:超过?|过|突破)[百千万亿]+元?)(?:以上)?$"
)
"""5户企业实现主营业务收入过百亿元: the firms by what each of them has."""
CLAUSE_END = re.compile(
    r"[，；：。！？（）\n、]|和$|及$|(?<=[㐀-鿿]{4})[ \u3000]+(?=[㐀-鿿“]{2})|“(?=[\d一二三四五六七八九十]{1,3}[增升涨平降跌])"
)


def _until_time(clause: str) -> str:
    """41家重点企业｜2月份产值: a time begins another phrase."""
    mention = next(periods.find(clause), None)
    return clause[: mention.start] if mention and mention.start > 1 else clause


OF_PROJECTS = re.compile("(?:建设|在建|重点)?(?:项目|工程)")
"""437个重点工业投资项目: a quantity within the name of what is counted."""


FIRMS_FIRST = re.compile(
    "(?:新增|新建|新投产|新入[库规统]|新升规)?(?:规模以上|规上|规模|限上|骨干|重点)?(?:工业)?企业"
)
"""2439户规模以上工业企业增加值增长3.1%: the firms that are counted open the name of what is measured."""


def _is_one_noun(text: str, start: int, end: int) -> bool:
    """省级绿色工厂, 新增规上企业, 工业投资项目: whether what stands before a known name, or after it, belongs to it."""
    before = text[:start]
    return indicators.is_grade(before) or is_new_verb(before) or bool(OF_PROJECTS.match(text, end))


def parse_after(tail: str, use: str = "") -> tuple[Phrase, int]:
    """Read the words after a figure and its measure word, and how many characters they take up.

    >>> parse_after("督导专班实施重大项目，成效明显")[0].text
    '督导专班'
    """
    shut = CLOSE.sub(lambda close: close[0].replace("、", "·"), tail[:80])
    ends = CLAUSE_END.search(shut)
    clause = tail[: ends.start()] if ends else tail[:80]
    plain = indicators.QUOTES.sub("", _until_time(clause)).strip("的 ")
    plain = plain.removeprefix("用于").removeprefix("设立").removeprefix("实现")
    if use in ("count", "new") and (passed := EACH_PASSES.match(plain)):
        whole_name = passed[2] + passed[1]
        found = indicators.find(whole_name, "", use)
        told = found[2] if found and found[:2] == (0, len(whole_name)) else ""
        return Phrase(whole_name, told, known=bool(told)), len(clause) if ends else 0
    if use in ("count", "new") and (listed := WENT_PUBLIC.match(plain)):
        who = listed[1] if listed[1] != "企业" else ""
        return Phrase(f"{listed[1]}上市", "listed_companies", who, known=True), len(clause) if ends else 0
    if use in ("count", "new") and (honour := _honour(indicators.QUOTES.sub("", clause))):
        return honour, len(clause) if ends else 0
    stop = _stops().search(_masked(plain), 2)
    noun = plain[: stop.start()] if stop else plain
    noun = has[0] if use in ("count", "new") and (has := EACH_HAS.match(plain)) else noun
    whole = indicators.find(plain, "", use)
    noun = plain if whole and whole[:2] == (0, len(plain)) else noun
    amount = indicators.find(plain, "", "percent") if use in ("count", "new") else None
    opening = FIRMS_FIRST.match(plain) if amount else None
    firms = opening if amount and opening and amount[0] < opening.end() else None
    if amount and not firms and _is_next_amount(plain, *amount[:2], is_cut=not ends):
        return Phrase(), 0
    rated = amount and indicators.indicator_unit(amount[2]) in indicators.RATED
    if amount and rated and amount[0] < len(noun) and not OF_PROJECTS.match(plain, amount[1]):
        counted = firms[0] if firms else plain[: amount[0]]
        noun = counted if len(counted) > 1 else noun
    found = indicators.find(noun, "", use) or whole
    noun = ALREADY_LAST.sub("", noun)
    if noun.endswith("建设") and (made := indicators.find(noun[:-2], "", use)) and made[1] == len(noun) - 2:
        noun, found = noun[:-2], made
    noun = noun[:-2] if noun.endswith(("项目建设", "工程建设")) else AMONG_LAST.sub("", noun)
    text = noun if len(noun) > 1 and not _stops().match(_masked(noun)) else plain
    is_cut = found is not None and found[0] > 1 and not (ends or _is_one_noun(text, *found[:2]))
    text = text[: found[0]] if found and is_cut else text
    closed = found if found and not is_cut and found[1] in (len(noun), len(plain)) else None
    used = len(clause) if ends else 0
    if firm := FIRM_AND_ACCOUNTS.match(text) if use in ("count", "new") else None:
        text, closed = firm[1], None
    if tail.startswith(f"{clause}、") and clause.startswith(text) and NEXT_OF.fullmatch(clause[len(text) :]):
        used = 0
    return Phrase(text, closed[2] if closed else "", known=bool(closed)), used


def _honour(after: str) -> Phrase | None:
    """8家企业｜入选国家级单项冠军名单: those that have got a name are counted by it, where it is a known one."""
    honoured = HONOURED.match(after)
    if honoured is None:
        return None
    name = BATCH.sub("", honoured[1])
    found = indicators.find(name, "", "count")
    is_known = found is not None and found[1] == len(name) and not name[: found[0]].endswith(JOINS)
    if is_known and found and indicators.indicator_unit(found[2]) in indicators.THINGS:
        return Phrase(name, found[2], known=True)
    return Phrase(name, known=True) if NAMED_SO.match(after) else None


HONOURED = re.compile(
    "(?:企业|公司|单位)?(?:新|已|成功|先后|相继|均|被|入选|入围|获){0,3}"
    "(?:被?(?:认定|评定|评选|评|授予|列入|命名)[为成]?|入选|入围|获评|获批|获得?|荣获|进入|跻身|上榜|晋升为?)了?"
    "([㐀-鿿A-Z0-9+（）]{4,24}?)(?:名单|榜单|称号|行列|名录|序列|认定|荣誉)?(?:，|$)"
)
NAMED_SO = re.compile(
    "(?:企业|公司|单位)(?:新|已|成功|先后|相继|均){0,2}(?:被?(?:认定|评定|评选|评|授予|命名)[为成]?|入选|入围|获评|获批|荣获|上榜)了?"
    "(?:国家|全国|中国|工信部|[^，]{0,3}(?:省|市|自治区))[^，]{2,}(?:工厂|车间|企业|单位|中心|基地|冠军|示范|标杆|试点|[0-9百千]强|场景|案例|称号|名单|榜单?)(?:，|$)"
)
"""4家企业获评国家级工业设计中心: a name that no vocabulary knows says more than that they are firms."""
BATCH = re.compile("(?:20\\d\\d年度?)?(?:新一|[第前首][一二三四五六七八九十]*)批|20\\d\\d年度?")
"""国家第三批专精特新小巨人企业: which batch is no part of the name."""
ACCOUNT = "(?:收入|营收|利税|利润|利润总额|产值|增加值|税收|税金|产量|销量|投资|用电量|出口)"
FIRM_AND_ACCOUNTS = re.compile(f"([㐀-鿿]{{2,8}}?企业)[㐀-鿿]{{0,4}}{ACCOUNT}[和与及]")
"""35家龙头企业｜营业收入和利润分别增长…: the firms are what is counted."""
NEXT_OF = re.compile("的?[㐀-鿿]{0,6}?" + ACCOUNT)
"""20户龙头企业｜营业收入、利税分别增长…: the first of the quantities told off next is no part of the noun."""
