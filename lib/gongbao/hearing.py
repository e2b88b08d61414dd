"""Hearing: what a clause without a figure sets for those after it: status, time, place, and the noun it opens on."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from gongbao import actors, indicators, phrases, regions, status, themes, topics, whose
from gongbao.discourse import Topic, unnumbered
from gongbao.measures import TIME
from gongbao.names import SEPARATOR, splits
from gongbao.records import replace
from gongbao.regions import NATION
from gongbao.sentence import Sentence
from gongbao.vocabulary import any_of, from_openings, words

TRADE = re.compile("(?<=[㐀-鿿]{2})(?:行业|产业|[^企工农商就作事从专物创失]业)$")
AT_PLACE = re.compile("在[^，]{2,8}$")
"""在某县，以某企业为代表的43家企业: the place that the rest of the sentence is about."""
SAYS = any_of(words("predicates"))
SAYS_LAST = any_of([*words("predicates", role="predicate"), *words("predicates", role="either")])
PREDICATE = rf"(?<=[㐀-鿿]{{2}})(?<![稳保促扩])(?!发展$)(?:{SAYS}|{TIME}){{0,5}}?{SAYS_LAST}$"
"""医药产业｜发展势头持续向好: what is said of a noun, in words that may stand in any order to the end."""
THEME_END = from_openings("|".join((*words("theme_ends", "pattern"), PREDICATE)))
"""Where the noun of a clause without a figure ends: 装备制造业｜发挥支撑作用，增加值增长10.9%."""
GROUP = re.compile(
    "(?<=.)(?:企业|产业|行业|制造业|加工业|园区|开发区|高新区|工业|领域|板块|(?<!工业)(?<!国民)(?<!市)(?<!省)经济)$"
)
REPORTED = re.compile(
    f"(?:^|的)([㐀-鿿A-Z]{{2,8}}?(?:股份|公司|集团)?)(?:近日|日前|昨日|昨晚|今日|在|{TIME})*(?:正式)?(?:发布|披露|公布)了?的?[^，。]{{0,8}}?(?:业绩预告|业绩快报|业绩预增|年度报告|半年报|季报|年报|财报)"
)
"""某某股份近日发布的业绩预告: a firm is told by its accounts, even where its name has no 公司."""
OF_PRODUCTS = re.compile("[从就分按][^，]{0,10}产品的?(产量|销量|产销量|出口量)(?:情况)?(?:上|方面)?来?看$")
"""从主要产品产量看，集成电路增长8%: what the growth of each is of."""
FIRM = re.compile(
    "(?:^(?:[^，]{0,8}?(?:(?:走[进访]|来到|进入)(?:位于[^，的]{2,12}的)?|位于[^，]{2,12}的))?|[在，、由和与])([㐀-鿿（）]{3,20}?(?:公司|集团))(?![化团等])"
)
VISITED = re.compile(
    "(?:近日，)?(?:(?:笔者|记者)?走进|(?:笔者|记者)[^，]{0,6}来到)(?![^，]*(?:等|、))[^，]{0,24}(?:公司|集团)"
)
"""走进某某公司，生产线正运转: the paragraph tells of the firm."""
SITE = re.compile(
    "(?:[^，]{0,8}?(?:走进|来到|走访|探访))?在?(?:位于[^，的]{2,12}的)?((?![走来探])[㐀-鿿A-Z]{3,20}?(?:项目|工程))(?:建设|施工|生产)?(?:现场|工地)"
)
"""走进某某储能项目现场，塔吊林立。该项目总投资……: the project that the reporter stands in."""
EXAMPLE = re.compile("以([^，]{2,10})为例$")
MOST = re.compile(
    "(?:最[高快大多低慢小]|居首|居首位|靠前|领先|第一)的(?:[市县区州盟省地]{1,2}|城市|地区|省份|行业|产业)?[是为](?=[^，]{2,12}$)"
)
"""增幅最高的是丽江市，增长38.2%: the place a rate after it is of."""
VIEW = re.compile("(?:^|，)[从就分按].*看$")
FROM_VIEW = re.compile(
    "[“‘]?[从就](?!.*(?:[县市区州盟]|各地|[分各].{1,3}|行业|领域|产业|地区|区域|类型|结构|门类|规模|产品|企业|关系|方面|层面|角度|类别|性质|投向|来源|主体|环节|方向|内容|横向|纵向|月度|月份|季度|走势|趋势|总体|整体|数据|情况|增速|增幅)上?看).{2,12}看$"
)
"""从用电负荷上看 names what follows, whether the vocabulary knows it or not; 从行业看 only says how it is told."""
DIVIDING = re.compile("^\\s*[从按分就](?:[^，]{0,4})(?:行业|产业|领域|门类)[^，]{0,4}看来?$")
"""从行业分布看 divides what was counted before among industries."""
LED_BY = re.compile("占|对(?!外)")
"""对全市工业的支撑作用 is of what stands before it."""
LEADING = re.compile(
    "^(?:[例比]?如(?=[㐀-鿿]{4,24}(?:项目|基地))|[两三四五六七八九十]大[^，]{0,4}(?:产业|行业)中|其中|特别是|尤其是|此外|同时|[“‘][^”’，]{1,8}[”’](?:即|是指|指的?是?|为|是))+"
)
NO_TOPIC = re.compile(
    r"^[与同和跟][^，]*相比|^[超近过逾]?[一二三四五六七八九\d]成(?!都)|[高低快慢优好]于|增长|下降|回落|加快|提高|[占达]|居(?!民)|列(?!车)|实现|[成作]为|进入|推[进动]|[是的]$|目标|将|(?<![主重])要"
)
REPORTING = re.compile(f"(?:发布|公布|通报)了?的{TIME}[^，]{{0,12}}(?:月报|快报|公报|数据|报表)[中里]?，?$")
"""发布的12月份统计月报中，2021年…: the time of the figures is told after that of the report."""
AGAINST = re.compile(rf"[同与和比较](?:[^，、的]{{1,6}}的)?({TIME}+)(?:[^，]{{0,10}}相)?相?比")
ONLY_AGAINST = re.compile(rf"\s*[比较]({TIME}+)")
"""较2017年，产值增长……: a clause that only says what the next is compared with."""
PLANNED_OF = re.compile(rf"(?:{TIME})?(?:计划|拟|安排)[^，]{{1,8}}的\d*[^，\d]{{2,16}}中")
"""全年计划实施的80个项目中，已开工78个: of which they are, and no time or plan of what was done."""
AGAINST_PLACE = re.compile("(?:但|而)?[与和同]((?:全[国省市区县州]|[省市]里?)(?:平均)?(?:水平)?)相?比较?")
"""与全市平均相比，累计增幅偏低3.6个百分点: what the differences after it are held against."""
ASIDE = re.compile(
    r"\s*(?:(?:[从分按就][^，]{1,12}看$|[㐀-鿿]{0,6}报讯|各位[㐀-鿿]{2,4}|同志们|首先|值得(?:注意|关注|一提)的是|经?初步核算|初步统计|数据显示|统计显示|据了解|据悉|据介绍|据统计|[^，。]{0,60}(?:获悉|了解到)|[^，。]{0,16}(?:指出|介绍|表示|通报|获悉|了解到|认为|强调|透露|显示|发布|提出|明确|要求|部署|确定)|[^，。]{0,24}(?:[处厅局院]长|主任|负责人|书记|[市县省区]长|总经理|发言人|记者|答|问)[^，。]{0,6})$|[^，]{2,16}方面$|受[^，]{2,24}(?:影响|冲击|制约)$|根据|按照|依据|依照|按|可以看[到出]|面对|围绕|对照|随着)"
)
"""A clause that only leads in; the time of the next one still opens the sentence."""
TOLD_ON = re.compile(
    "(?:获悉|了解到|介绍|表示|指出|通报|透露|召开的?[^，]{0,32}(?:发布会|通报会|分析会|调度会)上?)$"
)
"""6月7日，区经委负责人介绍，现有企业652家: the day on which it was told, and not the day that it is of."""
AGAINST_GOAL = re.compile(
    r"^(?:聚焦|围绕|瞄准|锚定|对标|紧扣)[^，；\d]{2,40}(?:目标|计划|任务)+$|(?:[高低快慢大小优好]于|高出|超过?|对照|比照)[^，；]{0,14}(?:目标|计划|任务|进度)+|[从对按与][^，；]{0,8}(?:目标|计划|任务|进度)+(?:来?看|相比|比较)|(?:[比较占为]|达到)[^，；]{0,6}(?:目标|计划|任务|进度)+|完成[^，；]{0,20}(?:目标|计划|任务|进度)+"
)
"""A goal that a figure is only compared with makes no target of it."""
QUANTITY = re.compile("(?:[量额率值润费税差]|收入|投资|指数|产销|消费)$")
"""漳州外贸顺差持续扩大，贸易顺差达…: the place of a quantity told without a figure goes on."""
AMOUNT = re.compile("(?:[能电水煤]耗|[产销]量|总量|用电量|发电量|总额|金额|总值|收入|余额|面积|人口|价格)$")
WHOLE_FIRST = re.compile("^(?:在|其中)?([^，]{3,24}?)(?:当|之)?(?<![集其空年期高])中$")
"""全省技改投资中，制造业完成…: the whole whose parts are told next."""
ADDED = re.compile("(?:企业|项目|单位|园区|平台|主体)$")
"""新增单位中，小微企业占90%: what the parts told next are parts of."""
NUMBER_OF = re.compile(r"^[^，]*?\d+[个家项户种](?=[^，]{2})")
"""重点推进的56个工业项目中，已竣工21个: the whole is told by its number."""
DIVIDED = re.compile("^[分按][^，]{1,6}$")
WHOLE_CITY = re.compile(rf"(?:{TIME}|[，、\s])*[全该]市")
"""In a report on a province 全市 is the city named last."""
BY_PLACE = re.compile(
    "[从按分就][^，]{0,4}(?:地区|区域|地域|市州|盟市|地市|城市|各地|各市|各州|各县|县市|县区|区县|市县|州市)[^，]{0,4}"
    "|各?(?:设区的?市|市州|盟市|地市|县市区|州市|县区|区县|各地|各市|各州|各县)(?:中|里|方面|来?看)"
    "|[从按分就][县市区州旗]（[^（）]{1,6}）来?看"
)
"""从地区分布看: the places that follow are told off, and the paragraph is about none of them."""
HOST = re.compile(
    "((?![经被由走来])(?:[㐀-鿿](?<![为成])){2,10}?(?:开发区|高新区|经开区|新区|示范区|工业区|保税区|经济区|工业园区?|产业园区?))"
    "(?:总体|整体|工业|经济|的|位于|坐落|地处|始建|成立|$)"
)
TURNS = re.compile(
    "(?:则|也|均|仍|出现|呈现?|是|为|略有|稍有|有所|小幅|大幅|稳步|持续|逐步|明显|总体|整体)*(?:[由从][正负]转[正负]|负增长|正增长|增长|下降|回升|回落|放缓|走低|走高|领跑|垫底)"
)
"""某市负增长，增速为-3%; 全国则略有回落，一季度增长5%: the place is that of the rates that follow."""
GOAL_AFTER = re.compile(
    "的?(?:[^，。；的]{1,4}的)?(?:(?:全年|年度)[^，。；的]{0,10})?(?:年度|全年|预期|约束性|既定|节能|控制|计划|增长|增速|发展)*(?:目标|任务)"
)
"""超额完成全年下降3%的目标: the figure is the goal, and what was measured before is what it is of."""
GOAL = re.compile("目标|计划|任务|预算|进度")


OF_SIZE = re.compile("计划(?=总投资(?:额|规模)?[^，。；]{0,12}(?:以上|以下|项目))")
"""计划总投资10亿元以上项目115个 are projects that there are, of a size."""


def status_of(clause: str, carried: str = "") -> str:
    """The status a clause sets, without the goals that its figures are only compared with."""
    if not clause:
        return carried
    clause = OF_SIZE.sub("", clause) if "总投资" in clause else clause
    return status.of(AGAINST_GOAL.sub("", clause) if GOAL.search(clause) else clause, carried)


PORT = re.compile("(?:铁路|公路|陆路|水运|航空)?(?:口岸|机场|港区?|境内)")


def hear_place(sentence: Sentence, clause: str) -> None:
    """Take from the opening of a sentence the place it is about."""
    if not sentence.is_placed:
        state = sentence.state
        if BY_PLACE.fullmatch(unnumbered(clause.strip())):
            sentence.is_placed, state.is_fresh = True, False
            state.topic = replace(state.topic, subject="", items=())
            return
        rest, place, _ = phrases.strip(clause, state.home)
        if place and IN_BRACKETS.match(sentence.text, max(0, sentence.text.find(clause.rstrip("（")))):
            place = ""
        if place and (clause.rstrip().endswith("等") or _opens_on_several(clause, state.home)):
            place = ""
        if place and regions.lies_in(state.own, place) and OF_FIRM.match(rest):
            place = ""
        if not place and WHOLE_CITY.match(clause):
            place = state.city
        if not place and (not rest or ASIDE.match(clause)):
            return
        state.hear_place(place, bool(place) and not MEANS_HOME.search(clause))
        sentence.has_place = bool(place)
        if place and (not rest or PORT.fullmatch(rest)):
            sentence.topic = replace(sentence.topic, region=place)
        sentence.is_first = state.is_fresh
        sentence.is_placed, state.is_fresh = True, False


MEANS_HOME = re.compile("[全我][国省市区州县盟旗]|自治区")
"""全省 may stand under a heading on one city; where a paragraph names the province itself, it is about the province."""
OF_FIRM = re.compile(
    "(?!工业|规上|规模|全部|总)[㐀-鿿]{2,4}(?:工业|重工|钢铁|股份|集团|公司|新材)(?=产值|总产值|营收|营业收入|销售|实现|完成|，|$)"
)
"""湖南远屏工业产值5亿元: in a city's bulletin its province opens the name of a firm."""
IN_BRACKETS = re.compile("\\s*[^，。（、]{2,10}（[^（）]*）[、和与及]")
"""某市（6.8%）、某县（5.7%）2个县市: places told off with their figures."""


def _opens_on_several(clause: str, home: str) -> bool:
    """Whether a clause opens on a list of places, none of which the paragraph is about: 昆山、张家港两市."""
    found = regions.find(clause[:40], home)
    gaps = {clause[one[1] : other[0]] for one, other in pairwise(found)}
    return bool(gaps & set(regions.JOINS))


def hear_host(sentence: Sentence, clause: str) -> None:
    """A paragraph that opens on a park or zone is about it: 某某开发区总体经济继续领跑。"""
    if not sentence.is_first or "区" not in clause:
        return
    host = HOST.match(phrases.strip(clause, sentence.state.home)[0])
    if not sentence.opened and host and not sentence.state.paragraph_actor:
        sentence.state.paragraph_actor = host[1]
    sentence.is_first = not host


THAT_PROJECT = re.compile("(?:该|本)?项目(?=由|采用|分|规划|主要|总体|全部|于|自)")
LOCATED_PROJECT = re.compile("([^，、的]{3,24}(?:项目|工程))(?:位于|坐落|选址|地处)")
"""某某材料项目位于经开区，总投资……: the project that what follows is of."""
PROJECT_ACTS = re.compile(
    "((?![一首大各全该这本等]|[多众]个|部分|其他)(?:(?![等的])[㐀-鿿A-Z\\d]){4,24}?(?:项目|工程|生产线|产线|产业园|基地)(?:[一二三四]期)?)"
    f"(?:{TIME}|近日|日前|正式|顺利|全面|加快|加速|成功|如期|有序|集中|已经?|即将|将|确认|宣布|正式|正在?|目前|(?:主体|配套|辅助|附属|土建|基础){{1,2}}(?:工程|厂房|结构|设施)?|厂房|设备|在[^，]{{2,8}}){{0,4}}"
    "(?:安装|调试|完工|完成|开工|动工|破土|奠基|启动|开建|建成|竣工|投产|投用|投运|达产|试产|试生产|落地|落户|签约|点火|封顶|贯通|通线|建设|推进|进展|进入|投入|实现)"
)
"""某某新材料项目开工建设，总投资12亿元: the project that what follows is of."""
PROJECT_NAMED = re.compile("项目|工程|产线|产业园|基地")
KIND_OF_PROJECT = re.compile(
    "(?:重点|重大|工业|产业|签约|在建|新建|续建|新|大|好|省级?|市级?|县级?|区级?|国家级?|全|技改|技术|改造|建设|招商|引资|引进|投资|制造业|亿元|以上|开工|投产|竣工|储备|产业链|产业化|先进|新兴|战略性|未来|骨干|龙头|优质|标志性|升级|转型|基础|设施|民生|数字化|智能化|绿色|示范|系列|在手|谋划|计划|年度|外资|民间|亿级|[百十千]亿级?|类|批|的|个|等|和){1,10}(?:项目|工程|生产线|产线|产业园|基地)"
)
"""重点工业项目 are many, and none of them has that name."""
LAST_WORDS = re.compile("[，：；]")
OF_PROJECT = re.compile(
    "(?:截[至止][^，]{0,8}|今年以来|今年|上半年|前?[一二三]季度|前?\\d{1,2}(?:[—–－~至-]\\d{1,2})?月份?|[底末]|，)*(?:该?项目|其中)?(?:计划|预计|协议|规划|设计|目前|已|累计|全部|全面|建成|投产|达产|达效|后|每年|年|可|将|预期|完成)*(?:总投资|投资额?$|投资[约超近达]|占地|用地|建筑面积|产值|产能|产|销售收入|营业收入|税收|利税|新增|实现|带动就业|提供)"
)
"""What a project that has just been named has: the investment, the land, what it will make."""
BUILT = re.compile(
    "(?:该|整个|上述|待)?(?:项目|工程)(?:全部|全面|整体|建设|顺利)*(?:建成|达产|投产|竣工|达效|完工|投运|完成)[^，]{0,6}$"
)
"""项目建成投产后，年产值……: the project told of last."""


def hear_bracketed(sentence: Sentence, outside: str) -> None:
    """增长较快的有纺织业（增长9.5%，拉动0.5个百分点）、……: whom the bracket after the last name of a list is about."""
    trade = indicators.known_at_end(outside)
    if (named := TRADE_IN_LIST.search(outside)) and len(named[1]) > len(trade):
        trade = named[1]
    place = regions.at_end(outside[-LONGEST_PLACE:], sentence.state.home)
    if not (trade or place) or not IN_LIST.search(outside[: len(outside) - len(trade)] if trade else outside):
        return
    state, topic = sentence.state, sentence.topic
    told = state.topic if topic.indicator == topic.text == "" and state.same_paragraph else topic
    subject = phrases.tidy_subject(trade)
    sentence.topic = replace(told, region=place or topic.region or state.home, subject=subject, items=())


def series_before_count(sentence: Sentence, told: Topic) -> Topic:
    """正增长的有甲县（42.5%）等4个县；负增长的有乙区（-8.5%）: what was told of the places before they were counted."""
    if not topics.PLACES.fullmatch(told.text):
        return told
    return next((one for one in reversed(sentence.just_told) if one.indicator), told)


TRADE_IN_LIST = re.compile(
    "(?:(?<!作)[是为有：、]|(?<=业)[和与及])((?:(?!业[和与及])[㐀-鿿]){2,16}?(?<![企事])业)$"
)
"""食品饮料及烟草工业（增长17.6%）: an industry of a list with brackets, whether the vocabulary knows it or not."""
IN_LIST = re.compile("(?:(?:的|较[^，]{1,4}|最[^，]{1,4}|主要|分别|依次)[^，、]{0,6}[有是为：]|[、和及：])$")
LONGEST_PLACE = 12


OPENS_LIST = re.compile(
    "(?:其中)?([㐀-鿿]{2,12}?)(?:增幅|增速|增长|降幅|下降)(?:较[快大高多]|居前|靠前|最[快大高])的?[㐀-鿿]{0,4}(?:产业|行业|企业|产品|地区|县区|园区)(?:主要)?(?:有|是|为|分别[为是])"
)
"""增加值增幅较快的产业有：……: what is measured of each that the list names."""


def hear(sentence: Sentence, clause: str) -> None:
    """Take from a clause without a figure its status, its period, and the theme it opens."""
    if not clause:
        sentence.opened = True
        return
    place = sentence.topic.region
    for hear_what in HEARERS:
        hear_what(sentence, clause)
    if sentence.told and sentence.topic.region != place and not AGAINST.search(clause):
        sentence.compared = ""


def _hear_status_and_time(sentence: Sentence, clause: str) -> None:
    told = GOAL_AFTER.sub("", clause, count=1) if sentence.is_met and GOAL_AFTER.match(clause) else clause
    if not PLANNED_OF.fullmatch(clause):
        sentence.status = status_of(told, sentence.status)
        sentence.hear_time(clause)
    if sentence.form in ("day", "iso") and TOLD_ON.search(clause) and not sentence.says("截"):
        sentence.period, sentence.form = None, ""


def _hear_compared(sentence: Sentence, clause: str) -> None:
    if against := AGAINST.search(clause) or ONLY_AGAINST.fullmatch(clause):
        sentence.compared = against[1]
    if held := AGAINST_PLACE.fullmatch(clause):
        sentence.held_against = held[1]


def _hear_turn(sentence: Sentence, clause: str) -> None:
    """某市负增长, 其中某县…, 如某市: the place that the figures after the clause are of."""
    turning = clause.lstrip("而但")
    place = regions.at_start(turning, sentence.state.home)
    if place and TURNS.match(turning[place[0] :]):
        sentence.topic = replace(sentence.topic, region=place[1], subject="")
    part = regions.at_start(clause[2:], sentence.state.home) if clause.startswith("其中") else None
    if part and regions.lies_in(part[1], sentence.state.own):
        trade = sentence.topic.subject
        kept = trade if indicators.is_known_subject(trade) else ""
        sentence.topic = replace(sentence.topic, region=part[1], subject=kept)
    if example := EXAMPLE.search(clause):
        opens = None if SEPARATOR.search(example[1]) else regions.at_start(example[1], sentence.state.home)
        region = regions.at_end(example[1], sentence.state.home) or (opens[1] if opens else "")
        sentence.topic = Topic(region=region) if region else sentence.topic
        sentence.state.hear_example(region)


def _hear_project(sentence: Sentence, clause: str) -> None:
    if located := LOCATED_PROJECT.match(clause):
        name = phrases.strip(located[1], sentence.state.home)[0]
        sentence.state.actors["project"] = name
        sentence.topic = replace(sentence.topic, subject=name)
    elif THAT_PROJECT.match(clause):
        sentence.host = sentence.state.actors.get("project", "") or sentence.host
        sentence.topic = replace(sentence.topic, subject=sentence.host or sentence.topic.subject)
    elif acting := _project_acting(sentence, clause) or _project_alone(sentence, clause):
        sentence.state.actors["project"] = acting
        if OF_PROJECT.match(LAST_WORDS.split(sentence.said)[-1]):
            sentence.topic = replace(sentence.topic, subject=acting)
    if BUILT.match(clause):
        sentence.host = sentence.state.actors.get("project", "") or sentence.host
        sentence.topic = replace(sentence.topic, subject=sentence.host or sentence.topic.subject)


def _project_acting(sentence: Sentence, clause: str) -> str:
    """The project, by its own name, that a clause without a figure says has come so far."""
    if not PROJECT_NAMED.search(clause) or ASIDE.match(clause):
        return ""
    rest, _, verb = phrases.strip(LEADING.sub("", clause), sentence.state.home)
    acts = None if verb else PROJECT_ACTS.match(rest)
    return acts[1] if acts and not KIND_OF_PROJECT.fullmatch(acts[1]) else ""


def _project_alone(sentence: Sentence, clause: str) -> str:
    """某某装备项目，目前完成投资1.3亿元; 加快推进某某电池项目建设，累计完成……: a clause that only names a project."""
    goes_on = (sentence.opened or sentence.told) and not sentence.topic.closed
    if goes_on or not PROJECT_NAMED.search(clause):
        return ""
    rest, _, verb = phrases.strip(LEADING.sub("", unnumbered(clause)), sentence.state.home)
    alone = PROJECT_ALONE.fullmatch(rest)
    return alone[1] if alone and not (KIND_OF_PROJECT.fullmatch(alone[1]) or verb in MADE_NEW) else ""


PROJECT_ALONE = re.compile(
    "((?![一首大各全该这本等]|[多众]个|部分|其他|作为|成为|对于|关于|围绕|随着|通过|依托)(?:(?![等的类批])[㐀-鿿A-Z\\d（）/]){4,32}?(?:项目|生产线|产业园|基地)(?:[一二三四]期)?(?:工程)?)(?:建设)?"
)
MADE_NEW = ("签约", "引进", "新增")
"""引进某某项目: what is told next may be of all that came."""


def _hear_list_measured(sentence: Sentence, clause: str) -> None:
    if measured := OPENS_LIST.fullmatch(clause):
        phrase = phrases.parse(measured[1], sentence.state.home)
        named = replace(topics.merged(sentence, phrase, "percent"), subject="") if phrase.known else None
        sentence.topic = named or sentence.topic


def _hear_products(sentence: Sentence, clause: str) -> None:
    if products := OF_PRODUCTS.search(clause):
        sentence.topic = Topic(region=sentence.state.home, text=products[1])


def _hear_named(sentence: Sentence, clause: str) -> None:
    """The names that a clause lists, and the theme that it opens."""
    plain = NAMED_AS.sub("", AS_WHICH.sub("", LEADING.sub("", clause)))
    theme = COMPUTED.sub("", DIVIDED.sub("", THEME_END.split(plain, maxsplit=1)[0]))
    theme = RATE_NAMED.sub("", TURNING.sub("", TOLD_NEXT.sub("", theme)))
    if SEPARATOR.search(theme):
        listed = phrases.strip(theme, sentence.state.home)[0]
        sentence.names = _names(listed) or sentence.names
        if DECLARED.fullmatch(listed):
            sentence.topic = Topic(region=sentence.state.home, text="产品")
        elif SEVERAL_TRADES.search(listed) and sentence.says("均") and not sentence.topic.subject:
            sentence.topic = replace(sentence.topic, subject=phrases.tidy_subject(listed))
    _hear_row(sentence, clause)
    _hear_theme(sentence, clause, theme)


COMPUTED = re.compile(
    "(?<=.{2})(?:按(?:照)?[^，、按]{0,6}(?:价格?|口径)(?:计算|核算|计)?|(?:扣除|剔除)[^，、]{1,8}?因素(?:影响)?后?"
    "|以(?:人民币|美元)(?:计价|计算|计)?|(?:可比价格?|可比口径|同口径)(?:同比|计算|比较|相比)?)$"
)
"""固定资产投资按可比口径计算，下降3%: how a quantity is computed is no part of its name."""


def _hear_division(sentence: Sentence, clause: str) -> None:
    divides = bool(DIVIDING.search(clause))
    if divides and sentence.topic.region:
        sentence.topic = replace(sentence.topic, region=sentence.state.home)
    sentence.state.divides = sentence.state.divides or divides


def _hear_opened(sentence: Sentence, clause: str) -> None:
    """Whether the sentence has opened: who reports and what is said by the way open nothing."""
    is_report = bool(REPORTING.search(clause))
    sentence.month = None if is_report else sentence.month
    sentence.opened = sentence.opened or not (ASIDE.match(clause) or is_report)


TRADE_ALONE = re.compile("(?:[㐀-鿿]{1,10}[、和])*[㐀-鿿]{2,12}业")
ROW_ENDS = re.compile("((?:[㐀-鿿]{1,10}[、和])*[㐀-鿿]{2,12}?业)等[^，]{0,6}(?:行业|产业)")


def _hear_row(sentence: Sentence, clause: str) -> None:
    """通用设备制造业，金属制品业，橡胶和塑料制品业等行业增速较快: names with 、 in them are told off by commas."""
    if TRADE_ALONE.fullmatch(clause) and indicators.is_subject(clause):
        sentence.row += (clause,)
        return
    last = ROW_ENDS.match(clause) if sentence.row else None
    if last:
        sentence.names = tuple(map(phrases.tidy_subject, (*sentence.row, last[1])))
    elif sentence.row:
        sentence.row = ()


def hear_firm(sentence: Sentence, clause: str) -> None:
    """走进某某公司，机器轰鸣: the firm that 公司 means after it."""
    for firm in FIRM.findall(clause) if "公司" in clause or "集团" in clause else ():
        sentence.state.actors["firm"] = phrases.strip(firm, sentence.state.home)[0] or firm
    if acting := _project_acting(sentence, clause) if "项目" in clause or "工程" in clause else "":
        sentence.state.actors["project"] = acting
    elif (site := SITE.match(clause)) and not KIND_OF_PROJECT.fullmatch(site[1]):
        sentence.state.actors["project"] = site[1]
    if sentence.is_first and VISITED.match(clause):
        sentence.state.paragraph_actor = sentence.state.actors.get("firm", "")


def hear_most(sentence: Sentence, clause: str) -> None:
    """增加值增速最快的是永州市，增长12.8%: the place, and what grew there, that the figures after it are of."""
    most = MOST.search(clause)
    region = regions.at_end(clause[most.end() :], sentence.state.home) if most else ""
    trade = phrases.tidy_subject(clause[most.end() :]) if most and not region else ""
    if trade and indicators.is_subject(trade):
        sentence.topic = replace(sentence.topic, subject=trade, items=())
    if most is None or not region:
        return
    led = phrases.parse(clause[: most.start()], sentence.state.home)
    topic = topics.merged(sentence, led, "percent") if led.known else sentence.topic
    sentence.topic = replace(topic, region=region)


def _hear_ranking(sentence: Sentence, clause: str) -> None:
    """产值居前三位的企业为：甲公司5亿元、乙公司3亿元: the quantity that each name's figure is of."""
    ranking = RANKING.search(clause) if "的" in clause else None
    if ranking is None:
        return
    phrase = phrases.parse(ranking[1], sentence.state.home, use="money")
    if phrase.known and phrase.indicator:
        sentence.topic = replace(topics.merged(sentence, phrase, "money"), subject=phrase.subject)


RANKING = re.compile(
    "([^，、]{2,16}?)(?:位?居|位?列|排名?)?(?:全?[省市县区])?(?:前[一二三四五六七八九十\\d]+[位名强]?|靠前|最[高大多]|较[大高多])的?(?:企业|公司|行业|产业|集团)(?:分别|依次|主要)*(?:[为是有]|包括)?(?:：|$)"
)


def _hear_theme(sentence: Sentence, clause: str, theme: str) -> None:
    """Take the noun that a clause without a figure opens on as what the next clause is of."""
    last = sentence.topic
    _hear_noun(sentence, clause, theme)
    if sentence.topic is last and "业" in clause and (trade := _trade_opening(sentence, clause)):
        sentence.topic = topics.merged(sentence, trade, "percent")
    opens = sentence.topic is not last and not (sentence.opened or sentence.told)
    opens = opens and not TRADE_ALONE.fullmatch(clause)
    makes = not actors.OF_MANY.match(sentence.topic.subject) or MADE_NEXT.search(sentence.said)
    if opens and makes and whose.is_industry(sentence.topic.subject):
        sentence.affected = sentence.topic.subject


MADE_NEXT = re.compile("，(?:共|累计)?(?:完成|实现)[^，]*$")
"""五大主导产业竞相发展，完成规模工业产值: what they made, and not all of industry."""


def _trade_opening(sentence: Sentence, clause: str) -> phrases.Phrase | None:
    """建材行业贡献突出，增加值增长5%: the industry that a clause opens on, whatever it says of it."""
    rest, region, verb = phrases.strip(LEADING.sub("", clause), sentence.state.home)
    if trades := actors.trades_opening(rest):
        return phrases.Phrase(subject=trades, region=region, known=True)
    trade = "" if verb or ASIDE.match(clause) else actors.trade_opening(rest)
    if not trade:
        return None
    quantity = indicators.find(rest[len(trade) :], "", "percent")
    if quantity is None or quantity[0]:
        return phrases.Phrase(subject=phrases.tidy_subject(trade), region=region, known=True)
    return phrases.parse(rest[: len(trade) + quantity[1]], sentence.state.home)


OF_ALL = re.compile("(?:全[省市县区]|规上|规模以上)?工业(?:经济|生产)")
"""工业经济企稳回升；5月份增长5.1%: the growth that the document told first goes on."""


def _hear_noun(sentence: Sentence, clause: str, theme: str) -> None:
    """Take the noun before what is said of it, where the words for that are known."""
    if OF_ALL.fullmatch(theme) and not sentence.state.lead.is_empty:
        return
    grows = "实现" in theme and GROWS_NEXT.search(sentence.said) is not None
    opening = theme.replace("实现", "完成", 1) if grows else theme
    if theme and len(theme) < 30 and not LED_BY.match(theme) and not NO_TOPIC.search(opening):
        phrase = phrases.parse(theme, sentence.state.home)
        turns = bool(GROUP.search(phrase.subject)) and theme != clause
        turns = turns or (theme != clause and bool(AMOUNT.search(phrase.text)))
        if phrase.region not in ("", NATION) and QUANTITY.search(phrase.text) and sentence.topic.is_empty:
            sentence.topic = replace(sentence.topic, region=phrase.region)
        if (trade := actors.OPENING_TRADE.match(theme)) and _is_trade(theme, trade[1]) and not phrase.known:
            phrase = phrases.Phrase(subject=phrases.tidy_subject(trade[1]), known=True)
        if phrase.region and phrase.is_empty and AT_PLACE.match(clause):
            sentence.topic = Topic(region=phrase.region)
        turns = turns or (theme == clause and _is_next_of_its_kind(sentence.topic, phrase))
        named = phrase.known or indicators.is_actor(phrase.subject) or turns or bool(FROM_VIEW.match(clause))
        if KIND_OF_VIEW.fullmatch(phrase.subject):
            named, phrase = named and bool(phrase.indicator), replace(phrase, subject="")
        adds = phrases.is_new_verb(phrase.verb) and bool(MOST_ADDED.search(clause))
        phrase = phrases.parse(theme, sentence.state.home, use="new") if adds else phrase
        adds = adds and bool(phrase.text)
        grows = phrase.verb in ("实现", "完成") and bool(
            phrase.indicator and GROWS_NEXT.search(sentence.said)
        )
        if adds or (named and (grows or not phrase.verb)):
            opens = sentence.is_first and not sentence.told and theme != clause
            if (opens or clause.endswith("方面")) and actors.is_industry(phrase):
                sentence.state.paragraph_actor = phrase.subject
            sentence.topic = topics.merged(sentence, phrase, "percent")
            sentence.topic = replace(sentence.topic, measure="increment") if adds else sentence.topic
            views = VIEW.search(clause) and not phrase.is_aspect and sentence.topic.text
            sentence.view = sentence.topic if views else sentence.view


GROWS_NEXT = re.compile("，(?:同比|环比|名义|实际|[比较]上?[年月期]?(?:同期|全年)?)?(?:增长|下降|上升)$")
"""规上工业企业实现利润，同比增长5%: what was made is told without its amount, and then how it grew."""


def _is_next_of_its_kind(last: Topic, phrase: phrases.Phrase) -> bool:
    """Whether a clause names an industry beside the one told last: 医药工业完成8亿元；器械工业，收入…"""
    return actors.is_industry(phrase) and actors.is_industry(phrases.Phrase(subject=last.subject))


RATE_NAMED = re.compile(
    "(?<=[值入润额资量])(?:及其)?(?:增长速度|增长率|(?:月度|当月|季度|累计)(?:增速|增幅))$"
)
"""全部工业增加值增长速度：2022年……: what the rates that follow are of."""
NAMED_AS = re.compile(
    "^[^，、]{2,16}的(?:企业|公司|行业|产业|项目|产品)(?:主要|分别|依次)*(?:有(?!限)|是|为|包括)：?|^[例比]?如：?(?=.{2}[^，]*(?:公司|集团))"
)
"""支撑有力的企业有某公司（产值3亿元）: what leads up to the first name."""
AS_WHICH = re.compile("^作为[^，]{2,20}的(?=[^，的]{2,12}$)")
"""作为经济“晴雨表”的工业用电量，我市完成……: what is said of a quantity before its name."""
TURNING = re.compile(
    f"(?<=..)(?:实现|出现|呈现)$|(?<=..)(?:增速|增幅)?(?:总体|整体|仍然|依然|始终|一直)+$|(?<=[业域块链])(?:增速|增幅)$|(?<=[数量额值润入率]){TIME}(?:保持)?(?:增长|增加|提高|上升|下降|减少)$"
)
"""建材行业增加值实现｜由降转升, 企业户数｜连续5年增长: a verb that says no more than that it turned."""
TOLD_NEXT = re.compile(
    r"(?<=.)(?:(?:分别|依次)(?:[为是有]|如下)?|(?<=[值入润额资量率])情况(?:如下)?|如下|(?:为|是|达到?)[\d.]+)$"
)
"""各市规上工业增加值增速分别为：……: the names and figures come after the colon."""
MOST_ADDED = re.compile("创|[最较][多少大高]$")
"""新增企业最多，为57家: a clause that tells of what came new before it says how many."""
KIND_OF_VIEW = re.compile(
    "所[处属在].*|(?:主要|重点|细分|分)?(?:季度|月度|领域|行业|产业|产品|区域|地区|企业|门类)"
)
"""从领域运行情况看 says how it is told, and not of what."""


def _hear_whole(sentence: Sentence, clause: str) -> None:
    """Take what a clause says the next figures are parts of: 技改投资中, 新增单位中."""
    whole = WHOLE_FIRST.match(clause)
    phrase = phrases.parse(NUMBER_OF.sub("", whole[1]), sentence.state.home) if whole else None
    if phrase is None:
        return
    if phrase.verb:
        told = ADDED.search(phrase.text or phrase.subject) and phrases.is_new_verb(phrase.verb)
        sentence.divided = f"{phrase.verb}{phrase.text or phrase.subject}" if told else sentence.divided
        return
    if phrase.known and phrase.indicator:
        sentence.topic = topics.merged(sentence, phrase, "percent")
        sentence.divided = phrase.indicator
    elif whose.COUNTED.search(noun := phrase.text or phrase.subject) and not (phrase.text and phrase.subject):
        region = phrase.region or sentence.state.home
        sentence.topic, sentence.state.divides = Topic(region, text=noun, measure="level"), True


def _hear_report(sentence: Sentence, clause: str) -> None:
    """The firm whose accounts a clause says are out is the one that 公司 means."""
    if ("报" in clause or "预" in clause) and (reported := REPORTED.search(clause)):
        sentence.state.actors["firm"] = reported[1]


AFFECTED = re.compile(
    "([㐀-鿿]{2,8}?)(?<!主要)(?:由于)?受[^，]{2,24}?(?:影响|冲击|制约|拉动|带动|推动|拖累|增加|减少|下降|上涨)(?:等因素)?(?:影响)?$"
)
ACTING = re.compile(
    "([㐀-鿿（）]{2,20}?(?:公司|集团|股份))(?![的等和与及、（）有总控旗下内所各]|股份|公司|集团|一期|二期|项目|企业|$)"
)


FIRM_IS = re.compile(
    "(?![我它他其这那该本])([㐀-鿿]{2,14}?)(?<![区县市])是(?:一家|我[市省国县区]|全[国省市县]|当地|国内|世界|全球|省内|市内)[^，]{0,24}(?:企业|公司|厂商|龙头|制造商|供应商|生产商|基地)$"
)
"""某某科技是一家从事电池生产的企业，年产值5亿元: a firm that is told to be one."""


def _acting(sentence: Sentence, clause: str) -> re.Match[str] | None:
    """某某公司恢复了生产，产值增长36%: a firm that a clause without a figure tells of, and does not quote."""
    if firm := FIRM_ACTS.match(clause):
        return firm
    told = "公司" in clause or "集团" in clause or "股份" in clause
    if not told or ASIDE.match(clause) or NOT_ACTING.search(clause):
        return None
    return ACTING.match(phrases.strip(clause, sentence.state.home)[0])


FIRM_ACTS = re.compile(
    f"(?!{any_of(words('openings', group='FIRM_NOT'))})"
    f"([㐀-鿿]{{3,6}}{any_of(words('openings', group='FIRM_ENDS'))})"
    f"(?={any_of(words('openings', group='FIRM_DOES'))}(?!性))"
)
"""某某钢铁抓住价格回升契机，实现产值74亿元: a firm without 公司 in its name, which a word shows to act."""
NOT_ACTING = re.compile(
    "^(?:该|本)?项目由|^由[^，]{2,24}(?:公司|集团)(?:投资|承建|建设|实施|打造|负责)|表示|介绍|显示|认为|指出|预测|统计|数据|发布|公布|合作|签约|签订|联合|携手|赴|来我"
)


RAISED_TRADE = re.compile(
    "(?:全力|加快|大力|积极|着力|持续|加速|重点|将|要){0,4}(?:培育|壮大|发展|做大|做强|做优){1,3}([㐀-鿿]{2,12}?(?:产业|制造业|工业|行业))"
)
"""全力壮大战略性新兴产业，占工业的比重达20%: whose share is told next."""
SHARED_NEXT = re.compile("，(?:其)?(?:增加值|产值|营业收入)?占[^，；。]*$")


def _hear_raised(sentence: Sentence, clause: str) -> None:
    """The industry that a clause says is built up, where its share is told next."""
    raised = RAISED_TRADE.fullmatch(clause) if "业" in clause else None
    if raised and SHARED_NEXT.search(sentence.said):
        sentence.topic = Topic(sentence.state.home, phrases.tidy_subject(raised[1]))


def _hear_affected(sentence: Sentence, clause: str) -> None:
    """铜加工受铜价上涨拉动，产值增长38.7%: who was affected is what the next clause is of."""
    affected = AFFECTED.match(LEADING.sub("", clause)) or FIRM_IS.match(clause) or _acting(sentence, clause)
    if affected is None:
        return
    phrase = phrases.parse(affected[1], sentence.state.home)
    if phrase.verb or phrase.known or phrase.is_aspect:
        return
    if phrase.region and phrase.is_empty:
        sentence.topic = replace(topics.merged(sentence, phrase, "percent"), subject="")
    elif name := phrase.subject or phrase.text:
        named = phrases.Phrase(subject=phrases.tidy_subject(name), region=phrase.region)
        sentence.topic = topics.merged(sentence, named, "percent")
        sentence.affected = sentence.topic.subject


SPEAKER = re.compile(
    "(?:(?<=从)|(?<![㐀-鿿]))((?:(?!从)[㐀-鿿]){2,16}?(?:开发区|高新区|经开区|新区|园区))(?:管委会)?[^，]{0,8}?(?:表示|介绍|通报|透露|发布|了解到|获悉)$"
)


def _hear_speaker(sentence: Sentence, clause: str) -> None:
    """某某高新区昨日表示: a zone that tells of itself is what the paragraph is about."""
    if sentence.is_first and not sentence.opened and (speaker := SPEAKER.search(clause)):
        sentence.state.paragraph_actor = speaker[1]
        sentence.state.actors["park"] = speaker[1]


ZONE_ACTS = re.compile(
    "((?![全各该本以在对让把为使]|推|做|打造|建|支持|促|抓|依托|围绕|发挥|重点|特色|省级|国家级|部分|多个)"
    "[㐀-鿿]{2,12}?(?:开发区|高新区|经开区|新区|保税区|集聚区|集中区|产业集群|工业园区?|产业园区?))"
    f"(?={any_of(words('openings', group='ZONE_DOES'))})"
)


def _hear_zone(sentence: Sentence, clause: str) -> None:
    """临港经开区抢抓机遇，规上工业增加值增长12%: a zone that a clause opens on, and says something of."""
    if sentence.told or sentence.opened or not ("区" in clause or "园" in clause or "集群" in clause):
        return
    rest, region, verb = phrases.strip(LEADING.sub("", clause), sentence.state.home)
    zone = None if verb or region or ASIDE.match(clause) else ZONE_ACTS.match(rest)
    if zone and not actors.KIND_OF_PARK.match(zone[1]):
        sentence.topic = Topic(sentence.state.home, zone[1])
        sentence.affected = zone[1]


def _is_trade(clause: str, name: str) -> bool:
    """Whether the name a clause opens on is one of an industry, and not of all industry."""
    known = indicators.is_known_subject(phrases.tidy_subject(name))
    return known or bool(TRADE.search(name) and clause.startswith(("受", "因"), len(name)))


SEVERAL_TRADES = re.compile("[、和与].*[两三四五六七八九]大(?:行业|产业|板块|领域)$")
"""建材、食品两大行业保持强劲势头，增速均在30%以上: whose the rate of them all is."""


def _are_trades(names: Sequence[str]) -> bool:
    """Whether names are of industries: each is known, or half of them where the last says that they are."""
    known = [name for name in names if indicators.is_subject(name)]
    plain = all(PLAIN_NAME.fullmatch(name) for name in names) and names[-1].endswith("业")
    return len(known) == len(names) or (plain and len(names) > 2 and 2 * len(known) >= len(names))


PLAIN_NAME = re.compile("(?![全各其该本])[㐀-鿿]{2,8}")
MANY = range(2, 11)
"""How many names a list may have."""
DECLARED = re.compile("([^，]{2,14}[、和][^，]{2,60}?)等(?:主要|重点|优势|特色|传统|新兴)*(?:工业)?产品")
"""光缆、锂离子电池等产品增势良好: names that are told to be of products."""


def _names(theme: str) -> tuple[str, ...]:
    """医药制造业和食品加工业，分别增长…: the industries a clause without a figure names."""
    if declared := DECLARED.fullmatch(theme):
        return tuple(list(splits(declared[1], MANY))[-1])
    found = map(indicators.in_full, splits(theme, MANY))
    told = [tuple(row) for row in found if row and _are_trades(row)]
    apart = (row for row in told if not any(re.search("[、和与]", name) for name in row))
    return next(apart, told[0] if told else ())


HEARERS: tuple[Callable[[Sentence, str], None], ...] = (
    _hear_status_and_time,
    themes.hear_list,
    themes.hear_board,
    _hear_speaker,
    _hear_compared,
    _hear_report,
    hear_firm,
    _hear_turn,
    _hear_project,
    _hear_list_measured,
    hear_most,
    _hear_ranking,
    _hear_affected,
    _hear_raised,
    _hear_whole,
    _hear_products,
    _hear_named,
    _hear_zone,
    _hear_division,
    _hear_opened,
)
"""What is taken from a clause without a figure, in order."""
