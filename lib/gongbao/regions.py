"""Names of places as GB/T 2260 codes."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

import ahocorasick

from gongbao.vocabulary import automaton, remembered, rows, words

NATION = "100000"


INSIDE = re.compile("(?<!其)[㐀-鿿]$|(?<=其)(?!中)[㐀-鿿]$")
"""成县 is not named in 完成县级改造."""


OF_COUNTIES = re.compile("县(?:区|级|域|乡|[市旗](?![委政场]))")
"""和县 is not named in 集中开工和县区自行开工."""


@cache
def _by_code() -> dict[str, dict[str, str]]:
    former = {row["code"]: row | {"short": "", "name_en": ""} for row in rows("former_regions")}
    return former | {row["code"]: row for row in rows("regions")}


def region_name(code: str, lang: str = "zh") -> str:
    """The usual short name of a region, in Chinese or English.

    >>> region_name("510000"), region_name("510100", "en")
    ('四川', 'Chengdu')
    """
    row = _by_code().get(code)
    if row is None:
        return code
    return (lang == "en" and row["name_en"]) or row["short"] or row["name"]


def official_name(code: str) -> str:
    """The official name of a region, or nothing for a code that is not known.

    >>> official_name("150000")
    '内蒙古自治区'
    """
    return _by_code().get(code, {}).get("name", "")


PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔"
    "|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|门巴|珞巴|基诺|各"
)
OF_PEOPLES = re.compile(f"(?<=..)(?:(?:{PEOPLES})族?)+自治(?=[县旗])")
"""恭城瑶族自治县 is 恭城县 for short."""


@cache
def _codes() -> dict[str, list[str]]:
    """The codes of the regions that bear a name, official or in use (巴州); a word for the home region has none."""
    codes: dict[str, list[str]] = {word: [] for word in words("home_words")}
    for row in rows("regions"):
        for name in {
            row["name"],
            row["short"],
            _with_level(row),
            OF_PEOPLES.sub("", row["name"]),
        } - {""}:
            codes.setdefault(name, []).append(row["code"])
    for name, former in _former().items():
        codes.setdefault(name, former)
    for row in rows("former_regions"):
        codes.setdefault(row["name"], [row["code"]])
    return codes | {row["name"]: [row["code"]] for row in rows("region_names")}


def _former() -> dict[str, list[str]]:
    """Counties that have become cities or districts, as they were called: 华亭县 of 华亭市."""
    former: dict[str, list[str]] = {}
    for row in rows("regions"):
        if not row["code"].endswith("00") and len(row["name"]) > 2 and row["name"].endswith(("市", "区")):
            former.setdefault(f"{row['name'][:-1]}县", []).append(row["code"])
    return former


@cache
def _names() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The names with their codes by the two characters they begin with, the longest first."""
    names: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name in sorted(_codes(), key=len, reverse=True):
        names.setdefault(name[:2], []).append((name, tuple(_codes()[name])))
    return names


@cache
def _two_characters() -> re.Pattern[str]:
    """Where a name may begin: most characters of a text begin none."""
    first, second = ("".join(sorted({two[i] for two in _names()})) for i in (0, 1))
    return re.compile(f"[{first}](?=[{second}])")


def _named(text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """The names in a text, the longest at each place, with their places and codes; none overlap."""
    end = 0
    for match in _two_characters().finditer(text):
        start = match.start()
        alike = _names().get(text[start : start + 2], ()) if start >= end else ()
        for name, codes in alike:
            if text.startswith(name, start):
                if OF_COUNTIES.match(text, start + len(name) - 1) and name[:-1] in _codes():
                    continue
                if text.startswith(OF_MOUNTAINS, start + len(name)):
                    continue
                if name in _no_more() and _is_in_words(text, start, start + len(name)):
                    continue
                end = start + len(name)
                yield start, name, codes
                break


@cache
def _no_more() -> frozenset[str]:
    return frozenset(words("former_regions", "name"))


def _is_in_words(text: str, start: int, end: int) -> bool:
    """Whether the name of a place that is no more is a part of other words: 新增城市公园, 长江都市圈, 四方区域."""
    return text[start - 1 : start] in tuple("新净长两三双") or bool(OTHER_WORD.match(text, end - 1))


OF_MOUNTAINS = ("麓", "坡", "缘")
"""贺兰山东麓 is a side of a mountain, and no place in 山东."""
OTHER_WORD = re.compile("市[场民值政辖容圈道]|区[域块位县间别分]|县[级域]")


@cache
def _local_openings(home: str) -> frozenset[str]:
    """The first two characters of the names that are known in a place alone."""
    return frozenset(name[:2] for name in _local(home))


def _with_level(row: dict[str, str]) -> str:
    """海西州 for 海西蒙古族藏族自治州."""
    return f"{row['short']}州" if row["short"] and row["name"].endswith("自治州") else ""


@cache
def _counties() -> dict[str, dict[str, str]]:
    """The names of counties without 市, 县 and 区, by their prefecture; words of another use are left out."""
    taken = {word for name in ("leads", "cues", "subjects", "aspects", "home_words") for word in words(name)}
    found: dict[str, dict[str, str]] = {}
    for row in rows("regions"):
        short = re.sub("(?:自治县|[市县区旗])$", "", OF_PEOPLES.sub("", row["name"]))
        if not row["code"].endswith("00") and len(short) > 1 and short not in taken:
            found.setdefault(row["code"][:4], {})[short] = row["code"]
    return found


@cache
def _local(home: str) -> dict[str, str]:
    """The names that a bulletin on a prefecture gives its counties, and one on a province its county-level cities."""
    if home in ("", NATION) or not home.endswith("0000"):
        return _counties().get(home[:4], {}) if home else {}
    parts = [names for prefecture, names in _counties().items() if prefecture[:2] == home[:2]]
    named = Counter(name for names in parts for name in names)
    return {
        name: code
        for names in parts
        for name, code in names.items()
        if named[name] == 1 and official_name(code).endswith("市") and name not in COMMON
    }


COMMON = (
    "东方",
    "安宁",
    "高平",
    "兴平",
    "建德",
    "平度",
    "和田",
    "开平",
    "新民",
    "长乐",
    "永安",
    "宜城",
    "广水",
    "明光",
    "公安",
    "平定",
    "和平",
    "兴业",
    "乐业",
    "永和",
    "集贤",
    "新兴",
    "新安",
    "新化",
    "新田",
    "万年",
    "江油",
)
"""Names of cities and counties that are words as well."""


OF_COUNTY = "产值|增加值|规上|规模|财政收入|税收|GDP|生产总值|营业收入"


AFTER_NAME = re.compile(
    f"[、，和与及（\\d二两三四五六七八九十分增下为达占完居列]|实现|同比|累计|{OF_COUNTY}|$"
)
AFTER_JOINED = re.compile("[（\\d分增下为达占完]|$")
AFTER_LISTED = re.compile(f"{OF_COUNTY}|工业|[两三四五][地县]")
HAN = re.compile("[㐀-鿿]")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a county's name without 市, 县 and 区 is one where it stands, and no part of other words."""
    before = text[max(0, start - 1) : start]
    if before in ("和", "与", "及"):
        return bool(AFTER_JOINED.match(text, end))
    if HAN.match(before):
        return text.endswith("其中", 0, start)
    return bool(AFTER_NAME.match(text, end) or (before == "、" and AFTER_LISTED.match(text, end)))


def _counties_in(text: str, home: str) -> Iterator[tuple[int, int, str]]:
    """The counties that a text names without 市, 县 and 区, the longest name at each place; none overlap."""
    if home in ("", NATION, *MUNICIPALITIES):
        return
    local = _local(home if home.endswith("0000") else home[:4] + "00")
    if not any(name in text for name in local):
        return
    named = [(last + 1 - len(name), name) for last, name in _county_names().iter(text) if name in local]
    last = 0
    for start, name in sorted(named, key=lambda place: (place[0], -len(place[1]))):
        end = start + len(name)
        if start >= last and _stands_alone(text, start, end):
            last = end
            yield start, end, _local(home)[name]


@cache
def _home_levels() -> dict[str, str]:
    return {row["word"]: row["level"] for row in rows("home_words")}


def find(text: str, home: str) -> list[tuple[int, int, str]]:
    """The places named in a text, as (start, end, code); 全省, 全市 and their like mean the home region.

    >>> find("成都市高于全省、全国", "510000")
    [(0, 3, '510100'), (5, 7, '510000'), (8, 10, '100000')]
    """
    return _with_counties(text, home, list(_in_full(text, home)))


def _in_full(text: str, home: str) -> Iterator[tuple[int, int, str]]:
    """The places that a text names in full, or by a word for the home region."""
    for start, name, codes in _named(text):
        code = _nearest(codes, home) if codes else _of_home_word(name, home)
        code = home if _is_namesake(code, name, home) else code
        inside = len(name) == 2 and name[1] == "县" and _is_inside(text, start)
        if (code or not codes) and not (inside or TOWN.match(text, start + len(name))):
            yield start, start + len(name), code


def _is_namesake(code: str | None, name: str, home: str) -> bool:
    """吉林 in a text on 吉林市 is the city, and not the province, as 吉林省 is."""
    if not code or not code.endswith("0000") or home in ("", NATION) or home.endswith("0000"):
        return False
    return name == region_name(code) and official_name(home).startswith(name)


TOWN = re.compile("镇(?!江|海|平|安|坪|巴|沅|康|雄|宁|远|原|赉)|街道|乡(?=[，。、；的党人工企经])")
"""黄石镇 is a town, and not the city of its name."""


def _is_inside(text: str, start: int) -> bool:
    """Whether the two characters of a county's name are parts of other words."""
    return bool(INSIDE.search(text[max(0, start - 2) : start]) or OF_COUNTIES.match(text, start + 1))


@remembered
def at_start(text: str, home: str) -> tuple[int, str] | None:
    """The place a text opens on, as (end, code).

    >>> at_start("成都市高于全省", "510000"), at_start("增速高于全省", "510000")
    ((3, '510100'), None)
    """
    opening = text[:2]
    if opening not in _names() and opening not in _local_openings(home):
        return None
    named = next(_in_full(text, home), None)
    first = named if named and named[0] == 0 else next(_counties_in(text, home), None)
    return first[1:] if first and first[0] == 0 else None


def listed(text: str, home: str) -> list[str]:
    """The codes of the places, one after the other, that a text opens on.

    >>> listed("杭州、宁波两市合计占全省的47.2%", "330000"), listed("杭州高于宁波", "330000")
    (['330100', '330200'], ['330100'])
    """
    codes: list[str] = []
    end = 0
    for start, after, code in find(text[:LONGEST_LIST], home):
        if start != end and not (codes and text[end:start] in SEPARATORS):
            break
        codes, end = [*codes, code], after
    return codes


LONGEST_LIST = 60
JOINS = ("、", "和", "与", "及")
"""What stands between two names in a row."""
SEPARATORS = (*JOINS, "以及")


def at_end(words: str, home: str) -> str:
    """The place that some words end on.

    >>> at_end("排在前面的宁波市", "510000"), at_end("宁波市的港口", "510000")
    ('330200', '')
    """
    found = find(words, home)
    return found[-1][2] if found and found[-1][1] == len(words) else ""


def last_named(text: str, kind: str, home: str) -> str:
    """The official name of the last place of a kind that a text names.

    >>> last_named("神木市隶属的陕西省榆林市，增长5%", "市", "610000"), last_named("榆林市", "省", "610000")
    ('榆林市', '')
    """
    names = (official_name(code) for _, _, code in reversed(find(text, home)))
    return next((name for name in names if name.endswith(kind)), "")


def is_city_of(code: str, province: str) -> bool:
    """Whether a place lies in a province, and is not all of it.

    >>> is_city_of("430300", "430000"), is_city_of("430000", "430000"), is_city_of("430000", "100000")
    (True, False, False)
    """
    return province.endswith("0000") and code[:2] == province[:2] and code != province


def lies_in(code: str, place: str) -> bool:
    """Whether a place lies in another, and is not all of it.

    >>> lies_in("430300", "430000"), lies_in("430302", "430300"), lies_in("430300", "100000")
    (True, True, True)
    """
    digits = 0 if place == NATION else 2 if place.endswith("0000") else 4 if place.endswith("00") else 6
    return code[:digits] == place[:digits] and code not in (place, NATION, "")


def _with_counties(text: str, home: str, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The places found, and in a prefecture's bulletin the counties it names without 市 or 县."""
    local = list(_counties_in(text, home))
    taken = {i for start, end, _ in found for i in range(start, end)} if local else set()
    added = [county for county in local if county[0] not in taken]
    return sorted(found + added) if added else found


@lru_cache(4096)
def _nearest(codes: tuple[str, ...], home: str) -> str:
    """The one region of the name; where several bear it, the one in the home region, if only one is."""
    if len(codes) == 1:
        return codes[0]
    for digits in (6, 4, 2, 0):
        near = [code for code in codes if code[:digits] == home[:digits]]
        if near:
            return near[0] if len(near) == 1 else ""
    return ""


@lru_cache(4096)
def _of_home_word(word: str, home: str) -> str:
    level = _home_levels()[word]
    if level == "nation":
        return NATION
    if level == "province" and home:
        return home[:2] + "0000"
    if level == "prefecture" and home.endswith("0000") and home not in MUNICIPALITIES:
        return ""
    is_county = bool(home) and not home.endswith("00")
    is_above = word in ("全州", "全盟") or not official_name(home).endswith("市")
    if is_county and level == "prefecture" and is_above:
        return home[:2] + "0000" if home[:2] + "0000" in MUNICIPALITIES else home[:4] + "00"
    is_region = home[:2] in AUTONOMOUS and not official_name(home).endswith("区")
    return home[:2] + "0000" if word == "全区" and is_region else home


def prefecture_of_counties(text: str) -> str:
    """The prefecture two or more of whose counties a text names without 市 or 县, and no other so many.

    >>> prefecture_of_counties("启东、如皋两地拉动全市工业增长5.2个百分点"), prefecture_of_counties("启东领先")
    ('320600', '')
    """
    named = {name for _, name in _county_names().iter(text)}
    told = Counter({code: len(named & names.keys()) for code, names in _counties().items()})
    (first, most), (_, next_most) = told.most_common(2)
    return first + "00" if most > max(1, next_most) else ""


def county_opening(title: str) -> str:
    """The one county whose name, without 市 or 县, a title opens on.

    >>> county_opening("江阴1—4月工业运行情况"), county_opening("上半年工业运行情况")
    ('320281', '')
    """
    opening = TIME_FIRST.sub("", title)
    if at_start(opening, ""):
        return ""
    beginnings = {opening[:end] for end in range(2, 7)}
    found = [code for name in beginnings for code in _codes_of_counties().get(name, ())]
    return found[0] if len(found) == 1 else ""


TIME_FIRST = re.compile(
    r"^(?:今日|走进|[\d〇零一二三四五六七八九十]{4}年(?:[\d—–~～至到-]{1,5}月份?|上半年|前?[一二三四]季度|度)?)"
)
"""2009年11月份怀宁工业: the time before the name of the county."""


@cache
def _codes_of_counties() -> dict[str, list[str]]:
    """The codes of the counties that bear a name without 市, 县 and 区."""
    codes: dict[str, list[str]] = {}
    for names in _counties().values():
        for name, code in names.items():
            codes.setdefault(name, []).append(code)
    return codes


def county_named(text: str, least: int = 1) -> str:
    """The one county that a text names more often than `least`, without 县, and no other so often.

    >>> county_named("首页 > 泗阳新闻；此外，泗阳获批示范县"), county_named("泗阳获批示范县")
    ('321323', '')
    """
    told = Counter(name for _, name in _county_names().iter(text) if name not in COMMON)
    told.update(name for name in OF_TWO.findall(text) if name in _codes())
    (name, most), (_, next_most) = [*told.most_common(2), ("", 0), ("", 0)][:2]
    codes = _codes_of_counties().get(name) or _codes().get(name) or []
    return codes[0] if most > max(least, next_most) and len(codes) == 1 else ""


OF_TWO = re.compile("[㐀-鿿]县(?![级域区乡长委城直])")
"""浚县, 景县: a county of two characters, which may be parts of other words."""


def counties_after(text: str) -> Iterator[tuple[int, str]]:
    """The counties named without 市 or 县 right after the province or prefecture they lie in, and where each begins.

    >>> list(counties_after("走进梅州蕉岭高新区，广东工业增长5%"))
    [(4, '441427')]
    """
    for _, end, code in find(text, ""):
        above = code[:2] if code.endswith("0000") else code[:4]
        if code == NATION or not code.endswith("00") or text[end - 1 : end] == "省":
            continue
        for name in (text[end : end + 3], text[end : end + 2]):
            inside = [county for county in _codes_of_counties().get(name, ()) if county.startswith(above)]
            closes = CLOSES_NAME.match(text, end + len(name))
            if len(inside) == 1 and closes and len(name) > 1 and name not in COMMON:
                yield end, inside[0]
                break


CLOSES_NAME = re.compile(
    f"{AFTER_NAME.pattern}|[“”：:；。]|工业|经济|经开区|高新区|开发区|产业园|园区|采访|调研|召开|举行|力争|将|GDP|今年|去年|上半年|[一二三四前]季度|前三季度"
)


def is_named_shortly(county: str, body: str) -> bool:
    """Whether a text names a county without 市 or 县.

    >>> is_named_shortly("341824", "绩溪经开区开局就要抢跑"), is_named_shortly("341824", "宣城经开区")
    (True, False)
    """
    names = _counties().get(county[:4], {})
    return any(code == county and name in body for name, code in names.items())


def times_named_shortly(county: str, body: str) -> int:
    """How often a text names a county, with or without 市, 县 and 区.

    >>> times_named_shortly("500116", "江津全区产值增长，江津区投资增长")
    2
    """
    names = _counties().get(county[:4], {})
    return sum(body.count(name) for name, code in names.items() if code == county and name not in COMMON)


def level_above(code: str) -> str:
    """What a place calls the one it lies in, whose places it is ranked among.

    >>> level_above("510000"), level_above("510100"), level_above("510104"), level_above("500103")
    ('全国', '全省', '全市', '全市')
    """
    if code.endswith("0000"):
        return "全国"
    return "全省" if code.endswith("00") else "全市"


def counties_named(body: str, prefecture: str) -> int:
    """How many counties of a prefecture a text names, with or without 市 and 县.

    >>> counties_named("廉江、遂溪增长较快", "440800"), counties_named("廉江、遂溪增长较快", "440900")
    (2, 0)
    """
    return sum(name in body for name in _counties().get(prefecture[:4], {}))


@cache
def _county_names() -> ahocorasick.Automaton:
    return automaton(name for names in _counties().values() for name in names)


def byname_of(text: str) -> str:
    """The province whose byname a text speaks of most: its newspapers and its people go by it.

    >>> byname_of("《潇湘晨报》记者：三湘大地……"), byname_of("某晨报记者")
    ('430000', '')
    """
    told: Counter[str] = Counter()
    for row in rows("bynames"):
        told[row["code"]] += text.count(row["name"])
    (code, heard), *_ = told.most_common(1)
    return code if heard else ""


def county_in(body: str, prefecture: str) -> str:
    """The county of a prefecture that a text names most, with or without 县.

    >>> county_in("广昌工业园区位于县城北面", "361000")
    '361030'
    """
    names = _counties().get(prefecture[:4], {})
    counts = {code: body.count(name) for name, code in names.items() if name in body}
    return max(counts, key=lambda code: counts[code], default=prefecture)


KINDS = "(?:设区的?市|[地盟省市县区州旗]{2,4}|省份|城市|地区)"
"""Words for the places a province or city has: 地州市, 市县, 设区市."""
AUTONOMOUS = ("15", "45", "54", "64", "65")
MUNICIPALITIES = ("110000", "120000", "310000", "500000")
