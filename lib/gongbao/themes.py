"""Themes: what a title, a heading or the opening of a paragraph says the lines under it are about."""

import re

from gongbao import indicators, periods, phrases, regions
from gongbao.actors import (
    GENERAL,
    INDUSTRY,
    OPENING_TRADE,
    PARTS_OF_INDUSTRY,
    is_actor,
    is_host,
    is_named_park,
    kind_of,
)
from gongbao.discourse import ITEM, Discourse, Topic, unnumbered
from gongbao.measures import TIMES
from gongbao.sentence import Sentence


def counts_firms(topic: Topic) -> bool:
    """Whether a topic is a number of firms."""
    return indicators.indicator_unit(topic.indicator) == "家"


LISTING = re.compile(
    "(?:(?:公布|公示|发布|印发|通报|入选|入围|列入|认定|评选|确定|获批|获评|进入)了?|^)(?:的|第.{1,3}批)*([^，]{3,30}?)(?:拟?认定|评选|入围|入选|建议|公示|培育)*(?:名单|名录|称号|结果|目录|榜|结束|期满|揭晓|出炉)"
)
BOARD = re.compile(
    "(?:公布|发布|出炉|评出)的(?:最新)?([^，的]{2,20}(?:强|竞争力|综合实力|百佳)[^，]{0,8}?)(?:榜单?|名单|排名|排行榜)中?$"
)


def hear_board(sentence: Sentence, clause: str) -> None:
    """在新近公布的全国百强县榜单中，某县列第14位: what the places are in."""
    if found := BOARD.search(clause):
        region = sentence.topic.region or sentence.state.home
        sentence.topic = Topic(region, text=found[1], versus=f"among:{found[1]}")


def hear_list(sentence: Sentence, clause: str) -> None:
    """公布小巨人企业名单: the firms counted next are of that list."""
    if found := LISTING.search(clause):
        phrase = phrases.parse(found[1], sentence.state.home, use="count")
        if phrase.known and phrase.indicator:
            sentence.state.listed = Topic(indicator=phrase.indicator, text=phrase.text)
            sentence.state.last_list = sentence.state.listed


HEADED = re.compile(
    r"是|实现|保持|呈现|运行|继续|持续|稳步|平稳|较快|快速|高速|大幅|回升|回落|增长|下降|加快|提升|扩大|改善|突破|有望|预计|领跑|跻身|跃居|位居|稳居|怎么|如何|情况|总体|位于|基本|简介|概况|形势|分析|发展(?=综述|情况|概况|报告|态势|势头)"
)
LONGEST_HEADING = 30
CAPTION = re.compile("图片|供图|资料图|摄影|图为|(?<![拍航])摄$")
"""某某公司 图片由市经信局提供: what a picture shows is not what the lines under it are about."""


def hear_heading(state: Discourse, line: str) -> None:
    """Take from a heading or question what the lines under it are about: 三、工业投资较快增长."""
    if CAPTION.search(line):
        return
    state.theme = state.title_theme
    words = unnumbered(line.strip())
    if len(words) > LONGEST_HEADING:
        return
    if (project := PROJECT_HEADED.fullmatch(line.strip())) and not KINDS_OF_PROJECT.search(project[1]):
        state.theme = Topic(subject=project[1])
        state.actors["project"] = project[1]
        return
    if counted := _announced(state, words):
        state.theme = counted
        return
    for mention in list(periods.find(words))[:1]:
        words = words[: mention.start] + words[mention.end :]
    themes = (_theme_of(part, state.home) for part in PARTS.split(words))
    state.theme = next((theme for theme in themes if theme), state.theme)
    if quantity := QUANTITY_TOLD.match(words):
        state.topic = Topic(state.home, text=quantity[1])
    if is_actor(state.theme.subject):
        state.actors[kind_of(state.theme.subject)] = state.theme.subject


def hear_title(state: Discourse, title: str) -> None:
    """Take from a title what the document is about; one sector (制造业) is too wide to be whose its figures are."""
    parts = PARTS.split(title)
    told = next((i for i, part in enumerate(parts) if RATED.search(part)), len(parts))
    hear_heading(state, "：".join(parts[: told + 1]))
    state.theme = Topic() if phrases.is_sector(state.theme.subject) else state.theme
    town = TOWN.match(title)
    if town and not regions.find(town[0], state.home):
        state.theme = Topic(subject=town[0])
    state.title_theme = state.theme


TOWN = re.compile(
    "(?!建制|坚持|重点|中心|特色|全面)[㐀-鿿]{2,4}(?<![强城小制])(?:镇|乡|街道)(?=(?:19|20)\\d\\d年|[上下]半年|[一二三]季度|前|\\d|工业|经济|规上)"
)
"""九华镇2025年7月经济指标完成情况: a town has no code, and is whose the figures are."""
RATED = re.compile(r"[增下][长降速]|\d%")
"""What comes after a part of a title that tells a rate is another thing that it tells."""


def _theme_of(words: str, home: str) -> Topic | None:
    """What a heading, or a part of one, is about, if it names a quantity, an industry or a park."""
    noun = OF_TRADE.sub(r"\1", OF_GRADE.sub("", HEADED.split(words, maxsplit=1)[0]))
    phrase = phrases.parse(noun, home)
    is_theme = (phrase.known and bool(phrase.indicator)) or _is_theme(phrase.subject)
    if phrase.verb or not is_theme:
        return None
    subject = phrase.subject if _is_theme(phrase.subject) else ""
    return Topic(subject=subject, indicator=phrase.indicator, text=phrase.text)


QUANTITY_TOLD = re.compile(
    "([㐀-鿿]{3,12}?(?<=[量额值]))(?:与|较|比|同比|大幅|小幅|明显|持续|有所|略有|稳步|快速)*[^，]{0,6}?(?:持平|增长|下降|回升|回落|提高|上升|减少|增加)"
)
"""造船完工量与去年同期持平 as a heading: 全省为97艘 under it is of that."""
PARTS = re.compile("[：　 ]+")
OF_GRADE = re.compile("^[省市县](?=[^级属直内外]{2,6}(?:工业|产业|行业|制造业))")
"""省医药工业上半年运行情况 is about that industry of the whole province."""
OF_TRADE = re.compile("((?:行业|[^企]业|高新区|经开区|开发区))经济$")
"""石化行业经济运行简况 is about the industry."""


def _announced(state: Discourse, words: str) -> Topic | None:
    """第六批小巨人公示: the firms that a heading says are announced."""
    found = ANNOUNCED.search(words)
    phrase = phrases.parse(found[1], state.home, use="count") if found else None
    counted = Topic(indicator=phrase.indicator, text=phrase.text) if phrase and phrase.known else None
    return counted if counted and counts_firms(counted) else None


ANNOUNCED = re.compile("(?:^|[，：| ])([^，。：| ]{3,24}?)(?:企业)?(?:名单)?(?:公示|公布|揭晓|出炉|发布)")


def _is_theme(subject: str) -> bool:
    """Whether a part of the region may be what a whole section is about: an industry, or a park."""
    if is_named_park(subject):
        return True
    if DONE_TO_TRADE.fullmatch(subject):
        return False
    if GENERAL.search(subject) or len(subject) < 3:
        return indicators.is_known_subject(subject)
    named = subject.removesuffix("工业") if PARTS_OF_INDUSTRY.search(subject) else subject
    is_industry = any(map(indicators.is_known_subject, (subject, named)))
    return is_industry or (named == subject and bool(INDUSTRY.search(subject))) or is_host(subject)


DONE_TO_TRADE = re.compile(
    "[㐀-鿿]{0,6}(?:大抓|大兴|振兴|做强|做大|做优|壮大|培育|发展|聚焦|深耕|赋能|升级|布局|推动|推进|夯实|激活|重塑|抢抓|引领|助力|支撑|建设|打造)(?:工业|产业|制造业)"
)
"""大兴产业: what is to be done with industry names none."""


def hear_items_head(sentence: Sentence) -> None:
    """上半年，各县区规上工业总产值：the quantity that the items on the lines after it are of."""
    folded = sentence.fold(sentence.text.strip().rstrip("：")).rpartition("，")[2]
    sentence.hear_time(folded)
    sentence.state.paragraph = sentence.period or sentence.state.paragraph
    words = TIMES.sub("", folded)
    phrase = phrases.parse(OF_ITEMS.sub("", words), sentence.state.home, use="percent")
    if phrase.known and phrase.indicator and not phrase.verb:
        sentence.state.topic = Topic(sentence.state.home, "", phrase.indicator, phrase.text)
        sentence.state.same_paragraph = True


OF_ITEMS = re.compile(
    "(?<=.{2})(?:(?:完成|实现)?情况|排[名序]|增速|增幅|前[^，]{1,3}[名位]|分别|依次|如下|为|是){1,4}$"
)
"""各市州总产值｜完成情况如下: what only says that a list follows."""


def hear_opening(state: Discourse, line: str) -> None:
    """Take from the opening words of a paragraph what it is about: 2.硬质合金产业方面：…"""
    if (project := PROJECT_OPENED.match(line)) and not KINDS_OF_PROJECT.search(project[1]):
        state.paragraph_actor = project[1]
        state.actors["project"] = project[1]
    trade = NUMBERED_TRADE.match(line)
    found = trade if trade and not GENERAL.search(trade[1]) else OPENED.match(line)
    if found:
        phrase = phrases.parse(found[1], state.home)
        if _is_theme(phrase.subject) and not phrase.verb:
            state.paragraph_actor = phrases.tidy_subject(phrase.subject)


PROJECT_OPENED = re.compile(
    rf"^\s*(?:{ITEM}|[一二三四五六七八九十]是)?\s*([㐀-鿿A-Z\d（）/]{{4,32}}?(?:项目|生产线|产业园|基地)(?:[一二三]期)?)[：。]"
    "(?=[^。；]{0,60}(?:投资|占地|建设|年产))"
)
"""3.某某新材料项目：总投资12亿元: an item that opens on a project by its own name goes on about it."""
PROJECT_HEADED = re.compile(rf"(?:{ITEM})\s*([㐀-鿿A-Z\d（）/]{{4,32}}?项目(?:[一二三]期)?)")
"""2.某某钛材项目 as a line of its own: the lines under it are about it."""
KINDS_OF_PROJECT = re.compile(
    "(?:招商|引资|民生|设施|改造|重要|标志性|工业|产业|产业化|亿元|以上|配套|重点|重大|在建|新建|续建|签约|储备|技改|前期|类|(?:开工|投产|竣工)|[等各全批该些])(?:工业|产业|建设)?(?:项目|工程)$|^(?:狠?抓|推进|实施|加快|加强|强化|突出|新型|坚持|开展|培育|提升|启动|建设|谋划|招引|聚焦|做|打造|力推|围绕|着力|扎实|全力|大力|深入|落实|服务|项目)"
)
OPENED = re.compile(rf"^\s*(?:{ITEM}|[一二三四五六七八九十]是)?\s*([^，。；：]{{2,16}}?)(?:方面)?：")
NUMBERED_TRADE = re.compile(rf"^\s*(?:{ITEM})\s*{OPENING_TRADE.pattern}[^，。]*[，。]")
"""2、汽车产业增长趋于平稳。1—6月完成产值158亿元: an item that opens on an industry goes on about it."""
