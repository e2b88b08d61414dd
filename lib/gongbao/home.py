"""Whose bulletin a document is: the region it means by 全省, 全市 and 我县."""

import re
from collections import Counter, defaultdict
from itertools import zip_longest

from gongbao import regions
from gongbao.regions import AUTONOMOUS, MUNICIPALITIES, NATION

OWN = re.compile(
    "(?=[全我该本省市州盟县区旗自])(?:(?<![居列占于在比由向跑])[全我该本](?P<own>[省市州盟县区旗])"
    "|(?<![居列占于在比由向地])(?P<office>[省市州盟县区旗])(?:委(?!托)|政府|直|领导|长(?=[㐀-鿿]{2,3}(?:表示|指出|强调|说|主持|出席|率|到|赴|介绍))|工信|统计局|经信|发改|财政|税务)"
    "|(?<![族古藏])自治(?P<autonomous>区)|(?P<seat>县)城)(?!第|前|平均|首|唯一|的比重|领先|靠前|最|大局|重要的?|一流)"
)
"""What a text calls its own region or its offices; 居全省第二 and 比全市高 are comparisons with a larger one."""
ALL_COUNTRY = re.compile("全国(?<![居列占于在比由向]..)(?!第|前|平均|首|唯一|的比重)")
IN_ALL_COUNTRY = re.compile("全国(?!最|第|首|唯一|领先|重要|前|有?名)")
"""成为全国最大的增长点: what a place is in the country makes no news of the country."""
STATE = re.compile(
    "第[一二三四五六七八九十]+届全国人民代表大会第[一二三四五六七八九十]+次会议上|国务院总理|代表国务院"
)
ASSEMBLED = re.compile("国务院|全国人民代表大会会议")
DATELINE = re.compile("(?:新华社|中新社|本报|记者)?[㐀-鿿]{2,4}\\d{1,2}月\\d{1,2}日[电讯]")
"""新华社北京3月16日电: where a report was sent from is not what it is about."""
HEARD_AT = re.compile("从[^。]{4,80}?(?:发布会|通报会|吹风会)上?(?:获悉|了解到)，")
"""记者从省政府新闻办召开的发布会上获悉，朔州……: whom it is about, and not who held it."""
SEVERAL_PLACES = re.compile("[、和与及等]")
SENT_FROM = re.compile(
    r"(?:^|\n)[^㐀-鿿\n]{0,6}(?:本报|今日)?([㐀-鿿]{2,8}?)(?:新闻)?网?讯(?=[\s（(，：]|[㐀-鿿])"
)
"""重庆江津讯, 今日房县网讯: whose news it is, where no day stands with it."""
VENUE = re.compile("在[㐀-鿿]{2,8}?(?:召开|举行|举办|开幕)")
AMONG = re.compile("(?:领跑|位居|位列|跃居|排名)[㐀-鿿]{2,4}$")
"""我市增速领跑无锡: where a place leads is not the place."""
PUBLISHER, TITLE, TITLE_WORD, OFFICE, PASSED_UP = 6, 5, 4, 0.5, 0.5
"""What a name or word weighs there, beside one in the text; a place passes up half of its own to the place it lies in."""
COUNTY = 0.5
"""What a county named without 县 or 市 adds to a city that is named itself."""
NEWSPAPER = re.compile("^今日[㐀-鿿]{2,4}$|^.{2,4}(?:日报|晚报|时报|新闻|融媒|发布|电视台|广播|在线|网)")
"""靖江日报: what a county's newspaper goes by is the county's name."""
PROVINCIAL = re.compile("[全我]省|省[委政直]|全区|自治区")
"""Only a bulletin that speaks of its province is told by a byname: 江淮 in 《江淮晨报》."""
LEVELS = {"市": 2, "州": 2, "盟": 2, "县": 3, "区": 3, "旗": 3}
"""A city's bulletin speaks of its province too, a province's seldom says 全市."""


def home_region(title: str, publisher: str, body: str) -> str:
    """The region a document is about: much named, itself or by its parts, and of the level the text calls its own.

    >>> home_region("成都市经济和信息化局", "四川省人民政府", "")
    '510100'
    >>> home_region("全省会议在成都召开", "", "成都、绵阳、宜宾介绍经验，全省增长6.2%")
    '510000'
    """
    if STATE.search(body[:400]) or _speaks_for_nation(title, body):
        return NATION
    reach = _reach(title, publisher, body)
    country = (
        2 * (title + body).count("我国")
        + 4 * len(IN_ALL_COUNTRY.findall(title))
        + 0.15 * len(ALL_COUNTRY.findall(body))
    )
    county = regions.county_opening(title)
    if county and not reach:
        return county
    if not reach and (prefecture := regions.prefecture_of_counties(body)):
        return prefecture
    if not reach and PROVINCIAL.search(body) and (province := regions.byname_of(title + publisher + body)):
        return province
    if not reach:
        least = 1 if COUNTYS.search(body) else OF_CITY
        site = SITE_OPENS.match(body)
        county = regions.county_named(title + body, least)
        county = county or (regions.county_opening(site[1]) if site else "")
        is_local = bool(LOCAL.search(title or body[:60]))
        is_nations = country >= 1 and not is_local
        return county or (NATION if is_nations or ASSEMBLED.search(body) else "")
    reach |= {
        code: heard + COUNTY * regions.counties_named(body, code)
        for code, heard in reach.items()
        if _lies_above_counties(code)
    }
    own = _own_words(title, publisher + body)
    if ZONE.search(title + publisher) and not zones_in(body):
        own.pop("区", None)
    score = {
        code: heard * (1 + (country if code == NATION else _called(code, own)))
        for code, heard in reach.items()
    }
    best = max(score, key=lambda code: (score[code], code))
    if best in OVERSEAS and reach[best] < SEVERAL:
        return ""
    is_province = regions.official_name(best).endswith("省")
    if is_province and regions.region_name(best) not in title and _lies_below(own, body):
        return ""
    if county and regions.lies_in(county, best) and regions.is_named_shortly(county, body):
        return county
    if county := _county_alone(best, VENUE.sub("", f"{publisher}\n{title}\n{body}"), own):
        return county
    kind = max(own, key=lambda kind: (own[kind], LEVELS.get(kind, 1)), default="")
    is_districts = kind == "区" and own[kind] >= 1 and best[:2] not in AUTONOMOUS
    is_countys = kind in ("县", "旗") or is_districts
    return regions.county_in(body, best) if is_countys and _lies_above_counties(best) else best


OF_CITY = 3
"""How often a text that speaks of no county has to name one before it is taken to be about it."""
SITE_OPENS = re.compile("\\s*([㐀-鿿]{2,4})(?:政协|人大|政府|新闻|党政|融媒)网")
"""陆丰政协网 above a text that names no other place."""
OVERSEAS, SEVERAL = ("710000", "810000", "820000"), 3
"""A place from which investors come is named by the way."""
COUNTYS = re.compile("[全我]县|县[委政]|县城")
"""A text that speaks of its county is of the one it names, where it names no other place."""
OF_OTHERS = re.compile(
    "(?:新闻|政协|人大|政府)?网(?!络|点|格|上)|日报|晚报|晨报|商报|都市报|在线|频道|电视台|卫视|客户端|经济区|经济带|城市群|都市圈"
)
"""安徽网, 关中—天水经济区: what a site or a group of cities goes by is not what a text is about."""
HELD_AGAINST = re.compile("(?:[居列]|高于|低于|快于|慢于|优于|落后于?|超过|赶超|高出|(?<=增速)超|落实|占)$")
"""增速高于郑州市平均，落实扬州市“613”产业体系: what a place is held against, or obeys, is not the place."""
ORDERS = re.compile("(?:市委|市政府|市)?下达")
"""上饶下达任务27家: a place that sets tasks is the one above."""
NAMES_FIRM = re.compile(
    "(?!工业|产业|省|市)[㐀-鿿]{1,8}?(?:有限公司|有限责任公司|集团(?!军|化|总部)|股份(?!制|合作))"
    "|(?!工业|产业|省|市)[㐀-鿿]{0,4}?(?:家居|米业|药业|食品|科技|电子|实业|制药|乳业|酒业|纸业|铝业|铜业|钢构|重工|生物)(?=[、，（]|等|的|[在于][今去]|投资|总投资|项目|生产|基地)"
)
"""吉安家居（新入统企业）, 湖南某某米业: a place that opens the name of a firm is not what the text is about."""
LOCAL = re.compile("[镇乡](?!村)|[^我]县|开发区|园区|投资区|高新区|工业区")
"""A text on a town or a zone that names no region is of none that it tells, and not of the country."""
ZONE = re.compile("(?:开发区|经开区|高新区|园区|保税区|示范区)")
"""经开区上半年产业报告: 全区 is the zone then, and no autonomous region or district."""
OF_TOWN = re.compile("[全该我本][镇乡](?!村)")
RANKED = re.compile("(?:[居列]|排名?|排在)全省(?:第|前)")


CENTRAL = "(?:工信部|工业和信息化部|海关总署|国家统计局|国家发展?改革?委|国务院国资委|商务部|财政部)"
SPOKE = re.compile(
    f"{CENTRAL}[^，。]{{0,20}}(?:[局司部署]长|主任|发言人|负责人)[^，。]{{0,24}}(?:表示|介绍|指出|透露|说)"
)

SAID = re.compile(f"[^，。]{{0,8}}{CENTRAL}[:：]")
"""工信部：工业增长6%: a headline that says who told it."""


def _speaks_for_nation(title: str, body: str) -> bool:
    """工信部某局局长7日在北京表示: a ministry's news, which names no place of its own."""
    central = SPOKE.search(body[:OPENING]) or SAID.match(title)
    return bool(central) and not is_of_its_own(body) and not _places(title)


def _lies_below(own: dict[str, float], body: str) -> bool:
    """Whether a text is of a city that it never names: it says 全市 or 我县, and is ranked in the province."""
    cities = max(own.get(kind, 0) for kind in "市州县")
    return own.get("省", 0) < cities and cities > 0 and bool(RANKED.search(body))


def _county_alone(best: str, text: str, own: dict[str, float]) -> str:
    """广水市政协主持会议，……，湖北省风机厂: the one county named below a place, before it and as often."""
    named = [code for code in _places(text) if code == best or regions.lies_in(code, best)]
    counties = {code for code in named if not code.endswith("00")}
    county = counties.pop() if len(counties) == 1 else ""
    above = [code for code in named if code != county]
    if not county or not all(regions.lies_in(county, code) for code in above):
        return ""
    first = named[0] == county and named.count(county) >= len(above)
    times = 0 if first else regions.times_named_shortly(county, text)
    fits = own.get(regions.official_name(county)[-1:])
    return county if fits and (first or times >= max(OFTEN, 3 * len(above))) else ""


OFTEN = 5
"""A county that a text names so often, and no other, is what it is about: 江津 in news from 重庆."""


def is_of_its_own(text: str) -> bool:
    """Whether a text speaks of a region of its own, which is then not the country.

    >>> is_of_its_own("全市工业增长6%"), is_of_its_own("工业增长6%，居全省第二"), is_of_its_own("工业增长6%")
    (True, True, False)
    """
    return bool(OWN.search(text) or RANKED.search(text) or OF_TOWN.search(text))


def _reach(title: str, publisher: str, body: str) -> dict[str, float]:
    """How much is heard of each place, itself and through the places that lie in it."""
    plain = DATELINE.sub("", body) if re.search("日[电讯]", body) else body
    named = Counter(_places(plain))
    of_county = regions.county_opening(publisher) if NEWSPAPER.search(publisher) else ""
    named.update(dict.fromkeys(_places(publisher) or filter(None, [of_county]), PUBLISHER))
    told_at = HEARD_AT.search(body[:OPENING])
    about = regions.find(body[told_at.end() : told_at.end() + 12], "") if told_at else []
    one = about and told_at and not SEVERAL_PLACES.match(body, told_at.end() + about[0][1])
    if about and one and about[0][0] <= 1 and about[0][2]:
        named[about[0][2]] += PUBLISHER
    sent = SENT_FROM.search(body[:OPENING])
    if sent and (here := (_places(sent[1]) or [regions.county_opening(sent[1])])[-1]):
        named[here] += PUBLISHER
    reach: defaultdict[str, float] = defaultdict(float)
    for code, heard in named.items():
        for i, place in enumerate((code, *_above(code))):
            reach[place] += heard * PASSED_UP**i
    titled = set(_places(AMONG.sub("", VENUE.sub("", title)))) | _assembled(body) | set(zones_in(body))
    for code in titled - {above for place in titled for above in _above(place)}:
        reach[code] += TITLE + named.total()
    return reach


def zones_in(text: str) -> dict[str, str]:
    """The districts that development zones are one with, and what the zones are called for short.

    >>> zones_in("无锡高新区（新吴区）统计局发布")
    {'320214': '高新区'}
    """
    opening = text[:OPENING]
    zones = ZONE_IS.findall(opening)
    known = [code for _, _, code in regions.find(opening, "") if code] if zones else []
    told = [(zone, regions.find(district, known[0])) for zone, district in zones if known]
    return {found[0][2]: zone for zone, found in told if len(found) == 1 and found[0][2]}


ZONE_IS = re.compile(
    "(?<!其中)(高新区|经开区|开发区|新区|保税区)（([㐀-鿿]{2,5}[区县市])）"
    "(?=[㐀-鿿]{0,6}(?:[局委办]|政府|发布|召开|举行|介绍|通报))"
)
"""Where a zone speaks of itself under both names; 高新区（新吴区）增长8.5% is one of several."""


def _assembled(body: str) -> set[str]:
    """在深圳市光明区第二届人民代表大会…上: the place whose assembly a report was given to, and no larger one."""
    given = ASSEMBLY.search(body[:OPENING])
    if given is None:
        return set()
    known = [code for _, _, code in regions.find(given[1], "") if code]
    inner = regions.find(given[1], known[-1] if known else "")[-1:]
    return {code for _, _, code in inner} - {"", NATION}


OPENING = 600
"""Where a document tells first of all what it is: the characters before this one."""
ASSEMBLY = re.compile(
    "(?:在|[）\\s])([㐀-鿿]{2,20}?)第?[一二三四五六七八九十]+届(?:人民代表大会|人大)(?!常|代表)"
)


def _places(text: str) -> list[str]:
    """The places that a text names; one right after the place it lies in counts alone: 浙江省桐乡市, 河南长垣.

    >>> _places("浙江省桐乡市濮院镇"), _places("河南长垣：高成长")
    (['330483'], ['410783'])
    """
    found = [place for place in regions.find(text, "") if place[2] not in ("", NATION)]
    told = [
        (start, end, code)
        for start, end, code in found
        if not (HELD_AGAINST.search(text[max(0, start - 4) : start]) or ORDERS.match(text, end))
    ]
    dropped = {end for _, end, _ in found} - {end for _, end, _ in told}
    told = [place for place in told if place[0] not in dropped]
    alone = [place for place in told if not _is_companion(text, place[0])]
    own = [place for place in alone if not NAMES_FIRM.match(text, place[1])]
    own = own or [place for place in alone if not place[2].endswith("0000")]
    named = [place for place in own if not OF_OTHERS.match(text, place[1])] or own
    shortly = list(regions.counties_after(text))
    inner = [
        code
        for (_, end, code), following in zip_longest(named, named[1:])
        if not (following and following[0] == end and regions.lies_in(following[2], code))
        and not any(end == start for start, _ in shortly)
    ]
    return [*inner, *(code for _, code in shortly)]


def _is_companion(text: str, start: int) -> bool:
    """与绵阳、德阳、宜宾，成为千亿城市: places that a text ranks its own beside are not the place."""
    return bool(BESIDE.search(text, max(0, start - LONGEST_LIST), start))


LONGEST_LIST = 24
BESIDE = re.compile("[，。；](?:继|与|和|同)(?:[㐀-鿿]{2,4}、)*$")


def _above(code: str) -> tuple[str, ...]:
    """The places that a place lies in, the nearest first.

    >>> _above("510104"), _above("500103")
    (('510100', '510000', '100000'), ('500000', '100000'))
    """
    province = code[:2] + "0000"
    places = (province,) if province in MUNICIPALITIES else (code[:4] + "00", province)
    return (*(place for place in places if place != code), NATION)


def _own_words(title: str, text: str) -> dict[str, float]:
    """How often a text speaks of its own 省, 市, 县…, weighed."""
    own: defaultdict[str, float] = defaultdict(float)
    for words, weight in ((title, TITLE_WORD), (text, 1)):
        for match in OWN.finditer(words):
            kind = match[match.lastgroup or 0]
            own[kind] += weight * (1 if match["own"] else OFFICE)
    return own


def _called(code: str, own: dict[str, float]) -> float:
    """How much of a text's own words fit a place: 全区 fits a district, and less an autonomous region or a prefecture."""
    kind = regions.official_name(code)[-1:]
    return own.get(kind, 0) * (1 if kind == "区" and code.endswith("00") else LEVELS.get(kind, 1))


def _lies_above_counties(code: str) -> bool:
    return code != NATION and code.endswith("00") and not code.endswith("0000")
