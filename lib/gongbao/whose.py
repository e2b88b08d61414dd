"""Whose a figure is: the firm, industry, park or project that a clause names, or leaves out."""

import re
from collections.abc import Iterator

from gongbao import indicators, phrases, regions
from gongbao.actors import INDUSTRY, PARTS_OF_INDUSTRY, SAME, is_actor, is_host, kind_of
from gongbao.discourse import NOTHING, Topic
from gongbao.phrases import Phrase
from gongbao.sentence import Sentence

FIRMS = ("企业", "公司", "集团")
PROJECTS = ("项目", "工程", "园区", "基地")


def subject_of(sentence: Sentence, phrase: Phrase, unit_kind: str, linked: bool) -> str:
    """Whose a quantity is, which a clause names, or leaves out and takes from what was told before."""
    within = sentence.topic
    elided = linked or (
        phrase.verb
        and not phrase.region
        and not _is_of_all(within, phrase)
        and not (within.closed and unit_kind == "count")
    )
    themed = (
        bool(within.subject)
        and not WHOLE_ECONOMY.search(phrase.text)
        and not sentence.told
        and not phrase.region
        and unit_kind != "count"
    )
    opened = not (sentence.told or phrase.region) and within.subject.endswith("集群")
    alike = unit_kind == "count" and phrase.text and within.subject.endswith(phrase.text[-2:])
    opened = opened and not alike
    of_all = phrase.region and WHOLE_ECONOMY.search(phrase.text)
    goes_on = elided or themed or opened or (within.chained and unit_kind == "money" and not of_all)
    goes_on = goes_on and not (unit_kind == "count" and within.subject.endswith("经济"))
    built = within.indicator == "project_investment" and unit_kind == "money" and is_actor(within.subject)
    built = built and not (phrase.region or within.closed)
    goes_on = goes_on or built or phrase.indicator == "project_investment" or _is_of_accounts(within, phrase)
    goes_on = goes_on or _is_of_firm(within, phrase) or _is_told_again(sentence, phrase)
    goes_on = goes_on or bool(LAND.search(phrase.text)) or phrase.text.startswith(("户均", "企均", "亩均"))
    goes_on = goes_on or (
        bool(within.subject)
        and within.subject == sentence.affected
        and not (phrase.region or within.closed or alike)
    )
    goes_on = goes_on or (
        (is_count(within) or within.text.endswith(GROUPS)) and _is_of_group(sentence, phrase)
    )
    goes_on = goes_on and not (phrase.verb.startswith(MOVED) or _is_of_all_firms(sentence))
    goes_on = goes_on and not (phrases.is_sector(within.subject) and within.text.startswith("用电"))
    counts_firms = unit_kind == "count" and indicators.indicator_unit(phrase.indicator) in indicators.THINGS
    adds = phrases.is_new_verb(phrase.verb) and not is_host(within.subject)
    goes_on = goes_on and not (adds and unit_kind == "count" and within.subject in FIRMS)
    goes_on = goes_on and not (counts_firms and (adds or not _can_have(within.subject)))
    is_built = phrase.indicator == "project_investment" or ONCE_BUILT.search(sentence.said)
    ends = FIRMS + PROJECTS * bool(is_built)
    ends = (
        (*ends, "集群", "专业镇") if phrase.text.startswith("年") or _is_of_groups(sentence, phrase) else ends
    )
    of_trade = phrase.subject != "产业" or not phrase.text.endswith("投资")
    sized = phrase.text.endswith("总投资") and not within.is_part
    subject = (_meant(sentence, phrase.subject) if of_trade else "") or (
        _actor(sentence, unit_kind, ends, sized) if goes_on else ""
    )
    subject = subject or _product(sentence, phrase, linked) or _built(sentence, phrase)
    subject = subject or (_numbered(sentence, phrase) if unit_kind != "count" else "")
    if not subject and _is_of_added(within, phrase, unit_kind, sentence.said):
        subject = f"新增{within.text}"
    if phrase.text.endswith(("率", "面")) and STAGE_OF.match(subject) and subject[:2] in phrase.text:
        subject = ""
    if PHASE.search(subject):
        sentence.host = sentence.host or _actor(sentence, "money", ends)
    subject = subject or theme_of(sentence, phrase)
    return "" if _is_home_zone(sentence, subject) else subject


STAGE_OF = re.compile("(?:亏损|盈利|复工|复产|开工|投产|达产|竣工|签约)(?:复产)?(?:企业|项目)$")
"""开工复产企业97户，开工复产率70%: the rate is of all firms, and not of those at work again."""


def _is_home_zone(sentence: Sentence, subject: str) -> bool:
    """Whether a subject is the development zone that the home district is one with: 高新区, 无锡高新区."""
    zone = sentence.state.zone
    if not (zone and subject.endswith(zone)):
        return False
    place = subject.removesuffix(zone)
    named = regions.at_start(place, sentence.state.home) if place else (0, "")
    return bool(named and named[0] == len(place))


COUNTED = re.compile(r"(?:产业集群|企业|产业|项目|集群|园区)$")
"""营业收入过百亿元企业44家、过千亿元3家: the second threshold is of the same noun."""
OF_SAME_PRODUCT = (
    "出口",
    "出口量",
    "销量",
    "销售量",
    "库存",
    "库存量",
    "均价",
    "价格",
    "平均价格",
    "出口均价",
    "单价",
)
"""新能源汽车产量5万辆，出口1万辆: of the same product."""
TRADE = re.compile("(?<=.)(?<![企就作创事])业$")
"""印染业210户: firms of an industry."""
LAND = re.compile("(?:占地|用地|建筑)(?:面积)?$|^(?:设计|规划)?年?产能$")
MOVED = ("带动", "撬动", "拉动", "引导")
MOVING = re.compile("|".join(MOVED))
"""安排资金5亿元，带动投资80亿元: what it moves is not its own."""


def is_count(topic: Topic) -> bool:
    """Whether a topic counts firms, projects or other things.

    >>> is_count(Topic(text="重点企业", measure="level")), is_count(Topic(text="产值", measure="level"))
    (True, False)
    """
    return topic.measure in ("level", "increment", "share") and (
        indicators.indicator_unit(topic.indicator) in indicators.THINGS
        or topic.text.endswith(FIRMS + PROJECTS)
    )


def _is_told_again(sentence: Sentence, phrase: Phrase) -> bool:
    """10月份完成产值60亿元；1—10月累计产值542亿元: the same quantity, of the same industry, since January."""
    same = phrase.text == sentence.topic.text and not (phrase.region or phrase.subject)
    return same and sentence.said.endswith(f"累计{phrase.text}")


def _is_of_firm(within: Topic, phrase: Phrase) -> bool:
    """某某公司投入3亿元实施技改，年产能……，生产效率提升5%: what no vocabulary knows goes on about a single firm."""
    firm = within.subject.endswith(("公司", "集团")) and is_actor(within.subject)
    other = OF_REGION.search(phrase.text) or COUNTED.search(phrase.text)
    own = not (phrase.region or phrase.indicator or phrase.subject or other)
    return firm and own


def _is_of_all(within: Topic, phrase: Phrase) -> bool:
    """新增瞪羚企业71家，完成工业技改投资70亿元: what was added is one thing, and what all invested another.

    So are the largest of some projects: 其中亿元以上项目30个，完成工业投资45亿元.
    """
    some = within.measure == "increment" or (within.is_part and OF_SIZE.match(within.subject))
    return bool(some and WHOLE_ECONOMY.search(phrase.text))


def _is_of_groups(sentence: Sentence, phrase: Phrase) -> bool:
    """全省有120个特色产业集群，累计实现营业收入300亿元: what all of the groups that were counted have made."""
    made = phrase.indicator in MADE_BY_FIRMS and not (phrase.region or WHOLE_ECONOMY.search(phrase.text))
    return made and GROUPS_COUNTED.search(sentence.said) is not None


GROUPS_COUNTED = re.compile(
    "\\d个[^，；。、（）\\d]{0,10}(?:集群|专业镇)，(?:累计|共|合计|全年|总共)*(?:实现|完成)[^，；。]{0,8}$"
)
OF_SIZE = re.compile("[\\d百千万亿.]{1,8}元及?以上[^，]{0,4}项目")


def _is_of_all_firms(sentence: Sentence) -> bool:
    """装备制造业占31.8%；规模以上工业企业实现收入5.2万亿元: all firms, and not those of the industry told last."""
    return (
        sentence.topic.closed
        and is_industry(sentence.topic.subject)
        and ALL_FIRMS.search(sentence.said) is not None
    )


ALL_FIRMS = re.compile(
    "；(?:全[省市县区州])?(?:规模以上|规上|规模)工业企业(?:累计|共)?(?:实现|完成|取得)(?:累计)?[㐀-鿿]{2,8}$"
)


def _is_of_group(sentence: Sentence, phrase: Phrase) -> bool:
    """监测的34户重点企业，产值增长20%: firms told with their number before the comma are those that follow it."""
    own = phrase.indicator in MADE_BY_FIRMS and not (phrase.region or WHOLE_ECONOMY.search(phrase.text))
    return own and GROUP_FIRST.search(sentence.said) is not None


GROUP_FIRST = re.compile(
    r"(?:^|[^及织访务扶励助\d.])\d[\d.]*[余多]?[家户个条][^，。；、（）\d]{2,14}?(?:企业|集群|园区|公司|产业链|增长点)(?:（[^（）]*）)?，[^，；]*$"
)


ONCE_BUILT = re.compile("，(?:项目)?(?:全部|全面)?(?:建成|投产|达产|竣工)(?:投产|达产|达效|投用)?后[^，；]*$")
"""26个重大项目集中开工，达产后可新增产值300亿元: what those that were counted will make."""
GROUPS = ("产业链", "增长点")
"""全市8条重点产业链，完成产值800亿元: a group that has been counted, and is neither firms nor projects."""


def _is_of_added(within: Topic, phrase: Phrase, unit_kind: str, said: str) -> bool:
    """新增规上工业企业121家，实现产值169亿元: what those that were added made, unless 工业 says that it is of all."""
    if within.measure != "increment" or not is_count(within):
        return False
    if phrase.verb.startswith("贡献"):
        return True
    made = phrase.verb in ("实现", "完成") and unit_kind == "money" and phrase.indicator in MADE_BY_FIRMS
    if not made or phrase.region or WHOLE_ECONOMY.search(phrase.text):
        return False
    added = f"新[^，；]{{0,3}}{re.escape(within.text)}[^，；]{{0,8}}，[^，；累]*$"
    return re.search(added, said) is not None


def _can_have(subject: str) -> bool:
    """Whether firms of a kind may be those of a subject: an industry, a park, a kind of firm."""
    return (
        is_industry(subject)
        or is_actor(subject)
        or is_host(subject)
        or subject.endswith((*FIRMS, "集群", "链", "产业", "领域", "板块"))
    )


def is_industry(subject: str) -> bool:
    """Whether a subject is an industry, whose 工业增加值 is its own: 一、装备制造业 / 完成工业增加值……"""
    if subject in ("产业", "行业"):
        return False
    known = indicators.is_known_subject(subject) or bool(INDUSTRY.search(subject))
    made = indicators.is_known_subject(subject.removesuffix("工业"))
    return known and not phrases.is_sector(subject) and (made or not PARTS_OF_INDUSTRY.search(subject))


ACCOUNTS = ("industrial_revenue", "industrial_profit", "rd_spending", "rd_intensity")
OF_FIRMS = re.compile(
    "^(?:增加值$|净利润|归母|年产值|年营业?收|年销售|户均|人均|平均|资产|负债|流动资产|总资产|净资产|利税|税金|税收|上缴|上交|纳税|总产值|营业成本|营业收入利润率|每百元|亏损|利润率|产品销售率|产销率|产成品|应收账款|研发|产能利用率|(?:投资)?(?:完成|开工|投产|竣工|达产|开复工)率|从业人员|职工|员工|用工|市场占有率|(?:有效|授权)?(?:发明)?专利)"
)
OF_EACH = re.compile("年|增加值$")
WHOLE_ECONOMY = re.compile("^(?:工业|规上|规模|全社会|全部)")
OF_REGION = re.compile(
    f"{WHOLE_ECONOMY.pattern}|财政|预算|就业(?!岗位)|城镇|税收|旅游|进出口|外资|发电量|用电|居民|消费"
)
"""What a region has and a single firm has not."""
WATCHED = re.compile(
    "((?:[省市县区]级)?重点(?:监测|调度|跟踪|监控|联系|服务|培育))(?:的|$|(?=[^，]{0,8}企业))"
)
"""重点监测的80家工业企业完成总产值50亿元: firms that are watched are a part of all."""


def _is_of_accounts(within: Topic, phrase: Phrase) -> bool:
    """某行业企业营业收入增长5%；利润总额…: the accounts of the same firms go on, unless 工业 says whose they are."""
    if WATCHED.match(within.subject or within.text) and not phrase.region:
        return True
    is_output = phrase.text.endswith("产值") and not WHOLE_ECONOMY.search(phrase.text)
    bare = (
        phrase.text == "产值"
        and is_industry(within.subject)
        and not within.measure.startswith("contribution")
    )
    if bare and not (phrase.region or within.closed or within.is_part):
        return True
    is_output = is_output or (phrase.text == "工业增加值" and TRADE.search(within.subject) is not None)
    if within.subject and is_count(within) and is_output and not (phrase.region or within.closed):
        return True
    return (
        bool(within.subject or (within.text.endswith((*FIRMS, "集群")) and OF_EACH.match(phrase.text)))
        and not phrase.region
        and goes_on(Topic(indicator=phrase.indicator, text=phrase.text))
    )


def goes_on(topic: Topic) -> bool:
    """Whether a quantity is one that firms keep accounts of, and no word says that it is of all industry.

    >>> goes_on(Topic(indicator="industrial_profit", text="利润总额")), goes_on(Topic(text="工业利润"))
    (True, False)
    """
    of_firms = topic.indicator in ACCOUNTS or bool(OF_FIRMS.search(topic.text))
    return of_firms and not WHOLE_ECONOMY.search(topic.text)


def _numbered(sentence: Sentence, phrase: Phrase) -> str:
    """某产业企业数达408户，产值增长21.4%; 中小企业单位数41万家，完成增加值…: of those whose number was told first."""
    counted = next((told.text for told in sentence.just_told if NUMBER_OF_FIRMS.fullmatch(told.text)), "")
    named = NUMBER_OF_FIRMS.fullmatch(counted)
    of_region = phrase.region or WHOLE_ECONOMY.search(phrase.text) or OF_REGION.search(phrase.text)
    if named is None or of_region or phrase.indicator not in MADE_BY_FIRMS:
        return ""
    trade = phrases.tidy_subject(named["trade"] or "")
    return trade if is_industry(trade) else named["kind"] or ""


MADE_BY_FIRMS = (*indicators.OF_INDUSTRY, "industrial_revenue", "industrial_profit")
NUMBER_OF_FIRMS = re.compile(
    "(?:(?P<trade>[㐀-鿿]{2,12}?[业链])企业|(?P<kind>(?:中小|小微|民营|私营|非公有制|中小微)企业))(?:单位|户|个|家)?数量?"
)


def _built(sentence: Sentence, phrase: Phrase) -> str:
    """125项工业项目开复工118项，开工率94%，完成投资86亿元: what is invested is of the projects counted before."""
    other = phrase.verb.startswith(MOVED) or MOVING.search(phrase.text)
    brought = phrase.indicator == "project_investment" or bool(BROUGHT.fullmatch(phrase.text))
    brought = brought or (phrase.text == "投资额" and not phrase.subject)
    if not brought or phrase.region or other or sentence.topic.text in INVESTED:
        return ""
    counted = (
        STAGED.sub("", told.text)
        for told in reversed(sentence.just_told)
        if STAGED.sub("", told.text).endswith("项目") and not told.indicator
    )
    noun = next(counted, "") or _projects_before(sentence, phrase)
    grown = phrase.text == "投资额" and len(sentence.just_told) == 1
    return "" if SIZE.match(noun) and not grown else phrases.tidy_subject(noun)


def _projects_before(sentence: Sentence, phrase: Phrase) -> str:
    """工业项目126项，总投资500亿元。1—6月累计完成投资90亿元: of the projects that the sentence before has counted."""
    state = sentence.state
    goes_on = state.same_paragraph and not sentence.told and state.topic.indicator == "project_investment"
    so_far = phrase.text in INVESTED and SO_FAR.search(sentence.said)
    counted = state.amounts.get("count", NOTHING) if goes_on and so_far and state.topic.subject else NOTHING
    return counted.text if counted.text.endswith("项目") and not counted.indicator else ""


SO_FAR = re.compile("(?:^|，)[^，㐀-鿿]*[㐀-鿿]{0,4}(?:已|累计)(?:完成|实现)(?:投资)?$")
STAGED = re.compile("(?<=项目)(?:新?开工|竣工|投产|签约|落地|入库|建成|开复工)+$")
BROUGHT = re.compile("(?:实际)?到位资金|引资额|(?:签约|协议|合同|意向)(?:总金额|总额|金额|资金|引资额|额)")
"""签约项目12个，引资额31亿元: what the projects counted bring."""


def _product(sentence: Sentence, phrase: Phrase, linked: bool) -> str:
    """白酒产量38万千升、销售收入520亿元: what is sold is what is made."""
    within = sentence.topic
    if within.indicator == "exports" and phrase.text in OF_SAME_PRODUCT and not phrase.region:
        return within.subject
    made = PRODUCT.fullmatch(within.text)
    is_of_it = phrase.indicator in ("industrial_revenue", "industrial_output", "industrial_profit")
    weighed = sentence.state.amounts.get("count", NOTHING).text == within.text
    sold = weighed and "出口" in within.text and phrase.indicator == "exports" and not phrase.region
    if made and sold:
        return made[1]
    plain = phrase.text in ("产值", "年产值", "总产值", "销售收入") and not phrase.region
    goes_on = linked or (made is not None and plain and indicators.is_known_subject(made[1]))
    return made[1] if made and goes_on and is_of_it else ""


PRODUCT = re.compile("(?!工业|总|外贸|商品|机电|货物)(.{2,10}?)(?:产?销量|产量|产销|年?产能|出口量?)")
OF_HOST = re.compile("(?:入驻|入园|园内|区内|园区|在园|在孵)企业")
PHASE = re.compile("[一二三四]期$")
"""一期占地50亩；…: after a semicolon it is the whole project again."""


def _actor(sentence: Sentence, unit_kind: str, ends: tuple[str, ...], sized: bool = False) -> str:
    """Who goes on acting in a clause without a subject: the last one's subject, or the firms it counted.

    Firms and projects above some size are so only where they are all that was counted (`sized`).
    """
    within = sentence.topic
    if within.closed and PHASE.search(within.subject):
        return ""
    noun = within.text.removesuffix("数")
    ends += GROUPS * bool(GROUP_FIRST.search(sentence.said))
    counted = noun if not within.indicator and noun.endswith(ends) else ""
    hosts = (told.subject for told in reversed(sentence.just_told) if is_host(told.subject))
    counted = next(hosts, counted) if OF_HOST.fullmatch(counted) else counted
    counted = counted or _firms_counted(sentence, unit_kind)
    counts = [told for told in sentence.just_told if told.text.endswith(FIRMS + PROJECTS)]
    alone = len(counts) == 1 and not sentence.topic.is_part
    is_named = unit_kind != "count" and counted not in FIRMS and (sized or alone or not SIZE.match(counted))
    return within.subject or (phrases.tidy_subject(counted) if is_named else "")


def _firms_counted(sentence: Sentence, unit_kind: str) -> str:
    """全区174户纺织工业企业产纱41万吨、布8600万米；实现销售收入……: the firms that the sentence has counted first."""
    first = sentence.told[0] if sentence.told else NOTHING
    counts = first.text.endswith("企业") and not first.indicator and first.measure in ("", "level")
    made = counts and all(told.text and not told.indicator for told in sentence.just_told[1:])
    passes = (counts and EACH_PASSED.match(first.text)) or first.indicator.startswith("enterprises_revenue")
    passed = passes and SUMMED.search(sentence.said)
    made = made and len(sentence.told) > 1 and unit_kind == "money"
    return first.text if made or (passed and unit_kind in ("money", "percent")) else ""


EACH_PASSED = re.compile("[㐀-鿿]{0,10}?(?:产值|收入|营收|利润|税收)(?:超过?|突破|过|达到?)[^，]{1,8}企业")
SUMMED = re.compile("，(?:合计|共计|累计|总共|共)(?:完成|实现)[^，；]*$")
"""42家企业产值过亿元，合计完成产值300亿元: all of those that have passed the mark."""


SIZE = re.compile("(?:总投资|投资|产值|营收|营业收入|[过超])*[\\d百千万.]+亿?万?元")
"""100亿元以上项目11个，完成投资…: the largest of some projects are not all that was invested."""


def _meant(sentence: Sentence, subject: str) -> str:
    """该公司 is the firm named last, 全行业 the industry that the title or heading is about."""
    if not subject:
        return ""
    if SAME_TRADE.fullmatch(subject):
        same = sentence.state.same_paragraph and is_industry(sentence.state.topic.subject)
        if subject == "产业":
            return sentence.state.topic.subject if same else ""
        return _trade(sentence) or subject.removeprefix("行业")
    if subject == "企业":
        firm = sentence.state.actors.get("firm", "")
        return firm if firm and firm in sentence.state.line else subject
    if not SAME.fullmatch(subject):
        return subject
    sentence.host = sentence.state.actors.get(kind_of(subject), "")
    return sentence.host or subject


SAME_TRADE = re.compile(f"{phrases.SAME_TRADE.pattern}|全?行业")


def _trade(sentence: Sentence) -> str:
    """The industry that a clause speaks of as a whole."""
    state = sentence.state
    first = state.parts[0].subject if state.parts else ""
    last = "" if state.topic.is_part or not state.same_paragraph else state.topic.subject
    named = (
        state.trade,
        last,
        *_trades_told(sentence),
        state.paragraph_actor,
        state.theme.subject,
        state.title_theme.subject,
        first,
    )
    return next((subject for subject in named if is_industry(subject)), "")


def _trades_told(sentence: Sentence) -> Iterator[str]:
    """水泥行业产能利用率63%；全行业实现利润……: the industries in the names of what has just been told."""
    for told in (*reversed(sentence.just_told), *reversed(sentence.state.told_before)):
        found = TRADE_IN.match(told.text)
        yield from (told.subject, phrases.tidy_subject(found[0].removesuffix("企业")) if found else "")


TRADE_IN = re.compile("[㐀-鿿]{2,8}?(?:行业|产业|企业)")


def theme_of(sentence: Sentence, phrase: Phrase) -> str:
    """Who a paragraph or heading is about, for a clause that names no place: 该项目……，（二）电子信息产业."""
    state = sentence.state
    if sentence.host and not (phrase.region or WHOLE_ECONOMY.search(phrase.text)):
        return sentence.host
    within = sentence.topic.subject
    zone = state.paragraph_actor or state.theme.subject
    is_zone = zone.endswith("区") and sentence.says(ALL_OF_ZONE)
    other = sentence.has_place and not (
        is_zone or (within and within in (state.paragraph_actor, state.theme.subject))
    )
    if (phrase.region and not is_zone) or other or OF_PRODUCT.search(phrase.text):
        return ""
    if state.theme is state.title_theme and not (state.paragraph_actor or phrase.known):
        return ""
    if (
        state.theme is state.title_theme
        and OF_ALL_ABOVE.match(phrase.text)
        and is_industry(state.theme.subject)
    ):
        return state.paragraph_actor
    if OF_ALL_INDUSTRY.match(phrase.text) and not (state.paragraph_actor or is_host(state.theme.subject)):
        return ""
    return state.paragraph_actor or state.theme.subject


OF_ALL_INDUSTRY = re.compile("(?:规模以上工业|规上工业|规模工业|工业)(?:用电|投资|固定资产投资|技改)")
"""工业用电量 at the end of the section about one industry is that of all."""
OF_ALL_ABOVE = re.compile("(?:规模以上|规上|规模|全部|全口径)工业(?:企业)?(?:总?产值|增加值|利润|营业收入)")
"""规模以上工业增加值 under a title on one industry is that of all."""
ALL_OF_ZONE = re.compile("[全该我本]区")
OF_PRODUCT = re.compile("[^总]{2}(?:产量|产能|销量|库存|价格|均价)$")
"""隔膜产量: what the product is of says more than what a section is about."""
INVESTED = ("投资", "完成投资", "投资额", "累计投资")
