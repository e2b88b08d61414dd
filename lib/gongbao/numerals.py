"""Every numeral of a text: its value, unit and bound, or the reason it is no figure."""

import re
from collections.abc import Iterator
from functools import cache

from gongbao.records import record, replace
from gongbao.vocabulary import any_of, matches_at, openings, rows, words

ARABIC = re.compile(r"[0-9０-９]+(?:,[0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)*")
Span = tuple[int, int]


@record(frozen=True)
class Figure:
    """A figure in the clean text: the numeral's span, and the span with sign, bound and unit."""

    span: Span
    whole: Span
    value: float
    unit: str
    unit_kind: str
    bound: str
    printed: str = ""
    """The unit as printed, with its magnitude: 万元."""
    word: str = ""
    """The unit as printed, without its magnitude: 元."""
    scale: float = 1.0
    """How many of the contract's units one of the printed ones is."""


@cache
def _units() -> dict[str, dict[str, str]]:
    return {row["word"]: row for row in rows("units")}


@cache
def _after() -> re.Pattern[str]:
    """What may follow a numeral: magnitude and odd part in either order, the unit, and a bound."""
    odd, power = (
        any_of(words("bounds", place="inside")),
        "(?:[百千十]?万亿|[百千十]?[万亿]|[百千](?![瓦米克升伏分]))",
    )
    return re.compile(
        rf"(?:\.(?=%))?(?P<odd>{odd})?(?P<power>{power})?(?:(?P<rest>[1-9])(?P<rest_power>[千百](?:[多余]?万)?))?(?P<odd2>{odd}(?P<power2>亿)?)?"
        rf"(?P<unit>(?!台阶|人口|分(?!钟)[㐀-鿿]|回[升落暖]|升[至到为高]|{NO_TENTHS})(?:个(?=亿元)|{any_of(words('units'))}))?(?P<per>/(?:[百千]?万)?{any_of([*words('units'), *PER])})?"
        rf"(?:（(?:含|不含)[^）]{{0,80}}）)?(?P<bound>(?!强[㐀-鿿]|多\d|上下[游级]){any_of(words('bounds', place='after'))})?"
    )


NO_TENTHS = "成(?=[都本立果员长为功品交份套熟型分])"
"""2023成都, 3成本: no tenths."""
PER = ["小时", "月", "年", "日", "桶", "亿元", "百户", "人月", "人·年"]
NOT_A_BOUND = "(?<!模以)(?<![签节制条合预契履违邀公特])(?<!面(?=上))(?<![附最临靠])(?<![赶反])"
"""约 in 签约, 近 in 附近 and 超 in 赶超 are no bounds."""


ONLY_CHINESE = "上"
"""上千人 is more than a thousand people, and 上1条线 is to put up one line."""
PASSED = "过"
"""收入过5亿元, 产值上6千亿元 is more than that, after an amount alone; 经过5年 and 上项目5个 are none."""


@cache
def _before(is_arabic: bool = True) -> re.Pattern[str]:
    apart = (PASSED, ONLY_CHINESE) if is_arabic else (PASSED,)
    bounds = any_of([word for word in words("bounds", place="before") if word not in apart])
    return re.compile(
        rf"(?=[{openings(bounds)}过上负零+-]|\Z)(?P<bound>{NOT_A_BOUND}{bounds}|(?<=[入值润税利收额资模])过|(?<=[入值润])上)?(?P<sign>(?<![\d%％元家亿万])(?<![\d%元] )-|\+|(?<![减增抱担胜肩])负|零下)?\Z"
    )


@cache
def _bounds() -> dict[tuple[str, str], str]:
    return {(row["place"], row["word"]): row["bound"] for row in rows("bounds")}


def arabic(decoded: str) -> list[Span]:
    """The spans of the Arabic numerals of a decoded text, each a maximal match.

    >>> arabic("12,345家，增长6.2%")
    [(0, 6), (10, 13)]
    """
    return [match.span() for match in ARABIC.finditer(decoded)]


def chinese_value(numeral: str) -> float:
    """The value of a Chinese numeral.

    >>> chinese_value("三百四十"), chinese_value("十二点八"), chinese_value("两万")
    (340.0, 12.8, 20000.0)
    """
    whole, _, decimals = numeral.partition("点")
    total = section = digit = 0.0
    for character in whole:
        value, role = _digits()[character]
        if role == "digit":
            digit = value
        elif value < 10_000:
            section, digit = section + (digit or 1) * value, 0
        else:
            total, section, digit = (total + section + digit or 1) * value, 0, 0
    fraction = "".join(f"{_digits()[character][0]:.0f}" for character in decimals)
    return total + section + digit + float(f"0.{fraction or 0}")


def whole_number(numeral: str) -> int:
    """The value of a whole number in digits of either kind.

    >>> whole_number("12"), whole_number("十二")
    (12, 12)
    """
    return int(numeral if numeral.isdigit() else chinese_value(numeral))


@cache
def _digits() -> dict[str, tuple[float, str]]:
    return {row["word"]: (float(row["value"]), row["role"]) for row in rows("digits")}


def figure(clean: str, span: Span, value: float) -> Figure | None:
    """The figure at a numeral, or nothing where no unit follows it.

    >>> figure("企业上云超过20万家", (6, 8), 20.0)
    Figure(span=(6, 8), whole=(4, 10), value=200000.0, unit='家', unit_kind='count', bound='gt', ...)
    """
    start, end = span
    right_before = clean[max(0, start - 1) : start]
    marked, on_list = {"位": PLACES, "名": PLACES_ON_LIST}.get(clean[end : end + 1]), max(0, start - 18)
    if right_before == "第" or (marked and marked.search(clean, on_list, start)):
        return _place(clean, span, value)
    if right_before == "前" and WITHIN.search(clean, max(0, start - 18), start) and ENDED.match(clean, end):
        return Figure(span, (start, end + (clean[end : end + 1] in ("位", "名"))), value, "位", "rank", "le")
    after = _after().match(clean, end)
    before = _before(clean[start].isdigit()).search(clean, max(0, start - 6), start)
    if not (after and before) or not (after["unit"] or after["power"]):
        return (
            Figure(span, span, value, "", "index", "eq")
            if INDEX.search(clean, max(0, start - 26), start)
            or INDEX_APART.search(clean, max(0, start - 40), start)
            else None
        )
    whole, bound = (before.start(), after.end()), _bound(before, after)
    if (unpassed := NOT_PASSED.get(before["bound"])) and unpassed.match(clean, after.end()):
        bound = "eq"
    signed = value * (-1 if before["sign"] not in (None, "+") else 1)
    if after["per"]:
        printed, unit = clean[end : after.end("per")], after["unit"] or ""
        if unit.endswith("元") or not unit:
            return Figure(span, whole, signed, printed, "ratio", bound)
        return Figure(
            span,
            whole,
            _tidy(signed * _power(after["power"])),
            _units()[unit]["unit"] + after["per"],
            "ratio",
            bound,
        )
    people = after["power"] and not after["unit"] and PEOPLE.match(clean, after.end())
    unit = _units()["人"] if people else _units().get(after["unit"], NO_UNIT)
    rest_power = after["rest_power"] or ""
    bound = "gt" if bound == "eq" and {"多", "余"} & set(rest_power) else bound
    rest = float(after["rest"]) * _power(re.sub("[多余]", "", rest_power)) if after["rest"] else 0.0
    scaled = signed * _power(after["power"]) * _power(after["power2"]) + rest
    printed, scale = (after["power"] or "") + (after["unit"] or ""), float(unit["factor"])
    total = _tidy(scaled * scale)
    scale *= _power(after["power"])
    return Figure(span, whole, total, unit["unit"], unit["kind"], bound, printed, after["unit"] or "", scale)


WITHIN = re.compile("(?:[居列进]|跻身|排名?)[^，。；、\\d第]{0,12}前$")
ENDED = re.compile("[位名]?(?:[，。；、）\\n]|$)")
"""GDP总量跻身全国前10, 均居全省前7位: among the first ten places."""


PLACES = re.compile("第[0-9]{1,3}[位名]?[、和及与]$")
"""总量和增速分别排名第5位和2位: the second has its 第 from the first."""
PLACES_ON_LIST = re.compile(
    f"{PLACES.pattern}|(?:[百千]强(?:[市县区镇]|城市|城区|园区|开发区|县市)?|榜单?|排行)(?:上?[排列居])?$"
)
"""全国工业百强市72名: a place on a list, and no people."""


def _power(word: str | None) -> float:
    return chinese_value(word) if word else 1.0


INDEX = re.compile(
    r"(?:指数|融合发展水平|PMI|系数|收入比|倍差|比值|满意度|得分|总分|评分)(?:（[^（）]{1,12}）)?(?:连续\d{0,2}[^，。\d]{0,4})?(?:由|从)?(?:\d{4}年的|(?:\d{4}年)?\d{1,2}月份?的|[去上][年月](?:同期|末|底)?的)?(?:\d[\d.]{0,5}[^，。；\d]{0,4})?(?:为|到|至|达|达到|是|报|[回上]?升[至到]|[下]?降[至到]|回落[至到]|提[高升][到至]|缩小至|缩小到|收窄至)?(?:\d{4}年的)?$"
)
"""An index has no unit: 采购经理指数为50.2."""
INDEX_APART = re.compile(
    r"(?:指数|得分|总分|评分)(?:为|达到?|是|报)?\d[\d.]{0,6}，(?:(?:[高低]于|高出)[^，。；\d]{2,10}|(?:同比|环比|[比较][^，。；]{2,10}?)(?:提[高升]|上升|回升|增加|下降|回落|降低|[高低])了?)$"
)
"""发展指数为73.5，高于全国4.8: how far an index is from another has no unit either."""
SOLVED = re.compile("[^，。；、]{0,6}(?:关键|核心|技术|难题|瓶颈|堵点)")
"""突破100项关键技术: what was solved, and no number that was passed."""
NOT_PASSED = {"突破": SOLVED, "上": re.compile("的?(?:新?台阶|大关|关口)")}
"""And 上300亿元台阶 is the step itself."""
PEOPLE = re.compile(
    "名?[^，。；、：\\d]{0,10}?(?:群众|儿童|婴幼儿|农牧民|老年人|老人|妇女|女生|青年|学生|劳动力|监测对象|残疾人|农民工|参保者|就业群体|重点群体|儿女|人口)"
)
"""惠及23.6万婴幼儿: people are counted without a measure word."""
NO_UNIT = {"unit": "", "factor": "1", "kind": "bare"}
"""302.55万 with no measure word: the indicator may tell the unit."""


def _place(clean: str, span: Span, value: float) -> Figure:
    """A place in a ranking: 第12位, 第3名, or 第3 alone."""
    start = span[0] - (clean[max(0, span[0] - 1) : span[0]] == "第")
    end = span[1] + (clean[span[1] : span[1] + 1] in ("位", "名"))
    return Figure(span, (start, end), value, "位", "rank", "eq")


def _tidy(value: float) -> float:
    return float(f"{value:.12g}")


def _bound(before: re.Match[str], after: re.Match[str]) -> str:
    found = [("before", before["bound"]), ("after", after["bound"])]
    found += [("inside", after["odd"]), ("inside", (after["odd2"] or "").removesuffix("亿"))]
    return next((_bounds()[place, word] for place, word in found if word), "eq")


def _as_percent(clean: str, span: Span, words: Span, value: float) -> Figure:
    """百分之六左右 and 六成以上, with their bounds."""
    after, before = _after().match(clean, words[1]), _before().search(clean, max(0, words[0] - 6), words[0])
    bound = _bound(before, after) if before and after else "eq"
    start, end = (before.start() if before else words[0]), (after.end("bound") if after else -1)
    return Figure(span, (start, max(words[1], end)), _tidy(value), "%", "percent", bound)


def borrow(clean: str, span: Span, value: float, lender: Figure) -> Figure | None:
    """A numeral without a unit that stands before one with it in a list: 加快3.3、3.0个百分点.

    >>> clean = "加快3.3、3.0个百分点"
    >>> borrow(clean, (2, 5), 3.3, figure(clean, (6, 9), 3.0)).unit
    '个百分点'
    """
    between = clean[span[1] : lender.whole[0]]
    if not LENT.fullmatch(between) or lender.unit_kind in ("bare", "index", "rank"):
        return None
    start = span[0] - (clean[span[0] - 1 : span[0]] in ("-", "负"))
    end = span[1] + between.startswith("个")
    scale = lender.value / _number(clean, lender) if lender.value else lender.scale
    signed = value * (-1 if start < span[0] else 1)
    return Figure(span, (start, end), _tidy(signed * scale), lender.unit, lender.unit_kind, "eq", scale=scale)


def adopt(clean: str, own: Figure, lender: Figure) -> Figure | None:
    """A figure with a magnitude of its own and the unit of the next: 5000万至1.2亿元.

    >>> clean = "5000万至1.2亿元"
    >>> adopt(clean, figure(clean, (0, 4), 5000.0), figure(clean, (6, 9), 1.2)).value
    0.5
    """
    between = clean[own.whole[1] : lender.whole[0]]
    if (
        lender.unit_kind not in ("money", "energy", "count")
        or not LENT.fullmatch(between)
        or len(between) > 2
    ):
        return None
    factor = lender.scale / _power(lender.printed.removesuffix(lender.word))
    if (
        own.printed
        and own.printed != lender.printed[: -len(lender.word) or None]
        and lender.printed.startswith(own.printed)
    ):
        factor = lender.scale / _power(own.printed)
    printed, scale = own.printed + lender.word, own.scale * factor
    lent = replace(own, unit=lender.unit, unit_kind=lender.unit_kind, printed=printed, word=lender.word)
    return replace(lent, value=_tidy(own.value * factor), scale=scale)


LENT = re.compile(r"个? ?(?:[、和与及至到\-—–~～]|——|以及) ?[㐀-鿿]{0,6}")


def _number(clean: str, found: Figure) -> float:
    return abs(float(clean[found.span[0] : found.span[1]].replace("，", "")) or 1.0)


HALF = {"过": "gt", "超": "gt", "逾": "gt", "近": "lt", "接": "lt"}
"""过半 and 近半 carry their bound; 一半以上 is read like any figure."""


OPENS = "一二两三四五六七八九十百千万亿零〇第首居列位排占翻前"
"""The characters a figure in Chinese numerals, or the words before it, may begin with."""


@cache
def _chinese() -> re.Pattern[str]:
    """One pattern for all figures in Chinese numerals; the number of a row names its groups."""
    table = enumerate(rows("chinese_numerals"))
    forms = "|".join(f"(?P<r{i}>{row['pattern'].replace('<n>', f'<n{i}>')})" for i, row in table)
    return re.compile(forms)


@cache
def _chinese_openings() -> re.Pattern[str]:
    """Where a figure in Chinese numerals begins, found by its first character."""
    forms = "|".join(row["pattern"].replace("?P<n>", "?:") for row in rows("chinese_numerals"))
    return re.compile(f"[{OPENS}](?<=(?={forms}).)")


def chinese(clean: str) -> Iterator[Figure]:
    """Figures written in Chinese numerals: percentages, fractions, places, and counts with a measure word.

    >>> [(f.value, f.unit) for f in chinese("占百分之十二点八，居全国第三，出台十条措施")]
    [(12.8, '%'), (3.0, '位'), (10.0, '条')]
    """
    for match in matches_at(
        _chinese(), clean, (place.start() for place in _chinese_openings().finditer(clean))
    ):
        i = int((match.lastgroup or "")[1:])
        found = _of_words(rows("chinese_numerals")[i]["reading"], clean, match.span(f"n{i}"), match)
        if found:
            yield found


def _of_words(reading: str, clean: str, span: Span, match: re.Match[str]) -> Figure | None:
    """The figure of a Chinese numeral, read as its row of the vocabulary says."""
    numeral = clean[slice(*span)]
    if reading == "half":
        return Figure(
            span, span, 50.0, "%", "percent", HALF.get(numeral[0], "ge" if "上" in numeral else "eq")
        )
    if reading == "fraction":
        whole, part = map(chinese_value, numeral.split("分之"))
        return _as_percent(clean, span, span, round(100 * part / whole, 2))
    if reading == "twice":
        return Figure(span, span, 2.0, "倍", "multiple", "eq")
    if reading == "top":
        return Figure(span, (span[0], match.end()), 1.0, "位", "rank", "eq")
    if reading == "within":
        end = match.end() + clean.startswith("位", match.end())
        return Figure(span, (span[0], end), chinese_value(numeral), "位", "rank", "le")
    tens, _, ones = numeral.partition("成")
    value = chinese_value(tens)
    tenths = value * 10 + (5.0 if ones == "半" else chinese_value(ones or "零"))
    if reading == "doubled":
        return _doubled(clean, span, match, value)
    if reading == "percent":
        return _as_percent(clean, span, match.span(), value)
    if reading == "tenths":
        return _as_percent(clean, span, (span[0], span[1] + ("成" not in numeral)), tenths)
    return _place(clean, span, value) if reading == "rank" else figure(clean, span, value)


def _doubled(clean: str, span: Span, match: re.Match[str], doublings: float) -> Figure:
    """翻一番, 翻了近两番 and 翻两番多, with their bounds."""
    after = re.compile(any_of(words("bounds", place="after"))).match(clean, match.end())
    lead = clean[match.start() + 1 : span[0]].removeprefix("了")
    bound = _bounds()["after", after[0]] if after else _bounds().get(("before", lead), "eq")
    whole = span[0] - len(lead), after.end() if after else match.end()
    return Figure(span, whole, 2.0**doublings, "倍", "multiple", bound)


FRACTION = re.compile(r"(?:1/(?<![\d./]..)|(?<=[占近约超的达])[2-9]/)(?:[2-9]|10)(?![\d/.页月])")
RATIO = re.compile(r"(?P<n>\d(?<![\d.：∶].)\d?(?:\.\d+)?) ?[：∶] ?1(?![\d.：∶])")
OF_RATIO = re.compile(
    "(?:之比|比例|比值|收入比|[倍差配]比|比)[^，。；\\d]{0,8}(?:\\d[\\d.：∶ 1]{0,10}[^，。；\\d]{1,8})?$"
)


def quotients(clean: str) -> Iterator[Figure]:
    """Fractions in digits, and ratios to one: 占全国1/4, 收入比缩小至2.52：1.

    >>> [(f.value, f.unit) for f in quotients("占全国1/4，收入比由2.9：1缩小至2.52：1")]
    [(25.0, '%'), (2.9, ''), (2.52, '')]
    """
    for match in FRACTION.finditer(clean) if "/" in clean else ():
        start, end = match.span()
        part, whole = map(int, clean[start:end].split("/"))
        share = round(100 * part / whole, 2)
        yield replace(_as_percent(clean, (start, start + 1), (start, end), share), span=(start, start + 1))
    for match in RATIO.finditer(clean):
        if OF_RATIO.search(clean, max(0, match.start() - 24), match.start()):
            yield Figure(match.span("n"), match.span(), float(match["n"]), "", "index", "eq")


STRUCTURE = re.compile(r"\d(?<![\d：∶.]\d)\d*(?:\.\d+)?(?: ?[：∶] ?\d+(?:\.\d+)?){1,4}(?! ?[：∶.\d])")


def structures(clean: str) -> Iterator[Figure]:
    """Shares that make up a whole: 三次产业结构为6.8：55.4：37.8.

    >>> [f.value for f in structures("三次产业结构为6.8：55.4：37.8，会议8：30：00开始")]
    [6.8, 55.4, 37.8]
    """
    last = -NEAR
    for match in STRUCTURE.finditer(clean):
        parts = [part.span() for part in re.compile(r"[\d.]+").finditer(clean, *match.span())]
        shares = [float(clean[start:end]) for start, end in parts]
        before = clean[max(0, match.start() - NEAR) : match.start()]
        goes_on = match.start() - last < NEAR and "。" not in before
        if abs(sum(shares) - 100) <= 0.6 and (len(parts) > 2 or goes_on or re.search("比|结构", before)):
            last = match.end()
            for span, share in zip(parts, shares, strict=True):
                yield Figure(span, span, share, "%", "structure", "eq")


NEAR = 24
"""How far before a structure the word for it may stand, or the structure that it goes on from: 由41.8：58.2变为39.9：60.1."""
