"""A document: its text, and its title, publisher, date and home region as the text itself gives them."""

import contextlib
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from gongbao import home, not_figures, periods, regions, text
from gongbao.periods import Period
from gongbao.undated import SIGNED_MONTH, counts_from, day_of_news
from gongbao.vocabulary import any_of, words

META = re.compile(rf"^\s*[•·]?\s*{any_of(words('page_words'))}")
SOURCE = re.compile(r"(?:来源|发布机构|发布单位|稿源|供稿)[：:]\s*([^\s：；，（）]{2,30}+)(?![：:])")
LABEL = re.compile(
    r"(?:(?<!归档)(?<!截止)(?<!失效)(?:日期|时间)|发布于|发表于|更新于)[：:]?\s*$|(?:供稿|稿源)[：:][^，。\d]{0,20}$"
)
NO_HAN = re.compile(r"^[^㐀-鿿]*$|(?:网站|网|报|社|厅|局|委|办|室|处|部|会|院|政府|中心|发布)\s+$")
ENDS = re.compile(r"来源[：:].*$|[\s\-—|]$")
"""What stands before a day at the end of a line, where it tells the publication: 来源：某网 2016-01-27."""
SIGNED = 48
"""A short line at the end of a document may be its signature."""
CLOCK = re.compile(r"\d[：:时]\d\d")
CAPTION = re.compile("。.|摄$|记者[^，。]{0,3}[㐀-鿿 ]{2,9}$")
"""What is told under a picture is no title."""
JOINED = re.compile(r"((?:日期|时间|来源|发布于|机构|单位)[：:])\s*\n\s*")
"""A label and what it tells may stand on two lines."""
DAY_FRAMED = re.compile(
    r"((?:发布|发文|成文|印发|公开|公布|更新)?(?:日期|时间)[：:])[ |\[（]+(?=(?:19|20)\d\d)"
)
"""发布日期：[2020/10/22], 发文日期： | 2025-06-05 |: what frames the day."""
DAY_IN_LINES = re.compile(r"(?m)^ *((?:19|20)\d\d) *\n+ *(\d{1,2})[/.-](\d{1,2}) *$")
"""2018, and 02/12 on the line under it."""
DAY_SPACED = re.compile(r"(?<=[：: ])((?:19|20)\d\d[-./年]) *(\d{1,2}[-./月]) *(\d{1,2})")
"""2022- 07- 18."""
TITLED = re.compile("(?:报告|公报|要点|总结)[（(—-]*$")
"""政府工作报告——2018年1月27日在…会议上: a title and when it was given, on one line."""
SESSION = re.compile("在[^。，]{4,40}(?:次会议|大会|全会)上?")
"""The day a report was given: 2018年1月27日在省第十三届人民代表大会第一次会议上."""
PRINTED = re.compile("/? ?第? ?[A-Z]?[\\d一二三四五六七八九十]{1,3} ?版")
"""《某某日报》2011年5月16日 第二版: the page of a newspaper."""
HEARD = re.compile("，[^，。]{0,4}记者[^，。]{0,12}(?:从|获悉|了解|采访)")
WIRED = re.compile("[报网社]讯[^。]{0,40}$")
"""某某日报讯 2017年7月19日，记者从…获悉: news is printed on the day it was heard, or soon after."""
HELD = re.compile("(?:上午|下午)?(?:\\d{1,2}[时点]\\d{0,2}分?)?，?[^，。]{2,40}(?:举行|召开|举办|开幕)")
"""2022年2月28日，国务院新闻办公室举行新闻发布会: news of what was held that day."""
AGENCY = re.compile("[网报社台讯][^，。；]{0,12}$")
SENT = re.compile(periods.SENT)
"""某网泸州2019年12月18日讯: the day a report was sent."""
REPORT_OF = re.compile(r"((?:19|20)\d\d)年[^，。]{0,8}政府工作报告(?![^，。\n]{0,10}(?:完成|执行|落实|进展))")
"""1993年政府工作报告, posted in 2006: it counts from the year it was given; what was done by it is told later."""
REPORTED = re.compile("在[^。，]{4,30}人民代表大会[^。，]{0,12}会议上?")
COUNTERS = re.compile(
    r"(?:https?[：:]//|www\.)[A-Za-z0-9./_%?=&#~-]+|[ \u3000]+(?:评论|点击|浏览|阅读|访问|字号|分享|打印|人气|瀏覽|放大|缩小)[^，。\n]{0,24}$"
    r"|^\d?(?:上一[篇条页]|下一[篇条页])(?:[ \d]*(?:上一[篇条页]|下一[篇条页]))*[ \d]{0,3} +(?=(?:19|20)\d\d年)",
    re.MULTILINE,
)
"""Addresses and counters on the line of a date: 2015-01-27 09：49 评论：0 点击：."""
LABELLED = 8
"""A shorter line that ends on a colon is the label of the next: 来源：."""
BODY = 60
"""A line at least this long, or one that ends with a full stop, belongs to the body."""


@dataclass(frozen=True)
class Document:
    """One bulletin, read; `reference` is the month its dates count from, if the text tells.

    `region` is the nation's where the text names no place, and empty where it speaks of 全市 and never says which.
    """

    doc_id: str
    path: str
    sha256: str
    text: text.Text
    title: str
    publisher: str
    published: date | None
    region: str
    reference: Period | None

    @property
    def is_dated(self) -> bool:
        """Whether the day of publication is one that its dates count from, and not that of a copy."""
        return self.published is not None and self.reference == _month(self.published)


def read(data: bytes, path: str) -> Document:
    """Read the bytes of one document; the path only names it.

    >>> read("江西工业稳步回升\\n发布日期：2024-08-06\\n全省工业投资增长11.5%。".encode(), "a.txt").region
    '360000'
    """
    read_text = text.read(data)
    clean = read_text.clean
    title, publisher = title_of(clean), publisher_of(clean)
    published = published_on(clean)
    counts = published if published and not _is_of_copy(published, title, clean) else None
    reference = (
        (_written_in(title, clean, counts) or _month(counts))
        if counts
        else counts_from(clean, "\n".join(_head(clean))) or year_of_name(path, clean)
    )
    region = home.home_region(_headline(title, clean), publisher, clean[:100_000])
    return Document(
        doc_id=PurePath(path).stem,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        text=read_text,
        title=title,
        publisher=publisher,
        published=published or _day_in(reference, clean),
        region=region or ("" if home.is_of_its_own(clean) else regions.NATION),
        reference=reference,
    )


def _is_of_copy(day: date, title: str, clean: str) -> bool:
    """Whether a day is that of a copy put up years later: 2008上半年工作总结, posted in 2021.

    A report is titled with the year it is given in, or with the one it reviews, and then given early in the next.
    """
    if report := REPORT_OF.search(title):
        year = int(report[1])
        given = re.search(
            rf"{day.year}年{day.month}月{day.day}日[^，。]{{0,4}}在[^，。]{{4,40}}(?:会议|大会)", clean
        )
        reviewed = re.search(rf"{year}年[^，。\n]{{0,8}}回顾|回顾{year}年", clean)
        early = day.year == year + 1 and day.month <= EARLY and (given or reviewed)
        ahead = day.year == year - 1 and day.month >= LATE
        return not (day.year == year or early or ahead)
    years = [int(year) for year in TITLED_YEAR.findall(title)]
    return bool(years) and max(years) <= day.year - 2


def _written_in(title: str, clean: str, day: date) -> Period | None:
    """The end of the year that a summary calls 今年, where it was put up early in the next."""
    so_far = day.month == 1 and SO_FAR.search(clean) and f"{day.year - 1}年，" in clean
    results = re.search(rf"{day.year - 1}年，[^。]{{0,60}}(?:增长|完成|达到|实现)[^。]{{0,12}}\d", clean)
    if so_far and not (results or THIS_YEARS_AIM.search(clean) or BEGUN.search(clean)):
        return periods.of_months(day.year - 1, 12, 12)
    summed = SUMMED_UP.search(title)
    is_last = summed is not None and int(summed[1]) == day.year - 1 and day.month < EARLY
    told = is_last and LATE_MONTHS.search(clean) and not THIS_YEARS_AIM.search(clean)
    own = told and clean.count("今年") > clean.count("去年") + clean.count(f"{day.year - 1}年，")
    return periods.of_months(day.year - 1, 12, 12) if own else None


SO_FAR = re.compile("今年以来|今年全年")
BEGUN = re.compile("开门红|[上中下]旬|工作安排|今年1月|首季")
"""1月17日讯，2018年，……。今年以来，产值95亿元: the year that is just over."""
THIS_YEARS_AIM = re.compile("今年(?:是|[^，。]{0,12}(?:目标|预期|力争|计划|打算|安排|要(?!求)|将))")
LATE_MONTHS = re.compile("1[-—–~～至到](?:9|1[0-2])月|前三季度")
SUMMED_UP = re.compile(r"((?:19|20)\d\d)年[㐀-鿿]{0,8}(?:工作)?总结")
TITLED_YEAR = re.compile(r"(?<![\d—–-])((?:19|20)\d\d)(?=年(?!来|以来|间)|上半年|下半年|[一二三四]季度)")
EARLY, MIDDLE, LATE = 4, 6, 10
"""A report on a year is given up to April of the next, and one for the next year from October."""


def _month(day: date) -> Period:
    return periods.of_months(day.year, day.month, day.month)


def _head(clean: str) -> Iterator[str]:
    """The lines before the body, at most forty."""
    for i, line in enumerate(filter(None, map(str.strip, clean[:20_000].splitlines()))):
        if i == 40 or (is_body(line) and not META.search(line)):
            return
        yield line


def is_body(line: str) -> bool:
    """Whether a line is running text and no heading."""
    ends = line.rstrip("”）").endswith
    return len(line) >= BODY or ends(("。", "；")) or (ends("：") and len(line) > LABELLED)


def title_of(clean: str) -> str:
    """The last line before the body that is neither furniture nor a heading of the body.

    >>> title_of("首页 > 要闻\\n\\n江西工业稳步回升\\n来源：某日报\\n今年上半年，工业投资增长。")
    '江西工业稳步回升'
    """
    lines = [line for line in _head(clean) if _may_be_title(line)]
    telling = [line for line in lines if re.search(r"公报|情况|报告|综述|[年月：]|季度|[增下][长降]", line)]
    return (telling or lines or [""])[-1]


def _headline(title: str, clean: str) -> str:
    """The title with the line right above or below it, where that is a part of it: a place may stand in either."""
    lines = [line.strip() for line in clean[: home.OPENING].splitlines()]
    at = lines.index(title.strip()) if title and title.strip() in lines else None
    around = [] if at is None else [line for line in lines[max(0, at - 1) : at + 2] if _may_be_title(line)]
    return "\n".join(around) or title


CABLED = re.compile("(?:据|本报|新华社|中新社|记者)*[㐀-鿿]{0,8}\\d{1,2}月\\d{1,2}日[电讯]")
"""据新华社北京11月13日电: how a report came, and no title."""


SURNAME = "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁舒耿詹关苗凌费纪靳盛童欧项曲游裴席卫屈鲍覃霍翁甘景单包柏宁柯阮桂柴华车冉房饶古米池穆党连商卓蓝仲应]"
WRITERS = re.compile(f"{SURNAME}[㐀-鿿]{{1,2}}(?:[、 　]+{SURNAME}[㐀-鿿]{{1,2}}){{2,}}")
"""王小娟、白云、徐莉: who wrote a piece of news is no title."""


SECTION = re.compile("(?:重点工作|工作思路|工作安排|(?<!发展)回顾|展望)$")
OFFICE = re.compile("[局厅委办]20\\d\\d年|总结(?:及|和|暨)")
"""某市工信局2021年工作总结及2022年工作思路 is a title, 2022年工作思路 a heading."""


def _may_be_title(line: str) -> bool:
    shortest = 4 if line.endswith(("报告", "公报", "总结")) else 8
    if (
        META.search(line)
        or SIGNED_MONTH.search(line)
        or CAPTION.search(line)
        or not_figures.is_furniture(line)
        or not shortest <= len(line) <= BODY
    ):
        return False
    if re.search(r"[>|]|^[（(][一二三四五六七八九十]|^[一二三四五六七八九十]、", line):
        return False
    if SECTION.search(line) and not OFFICE.search(line):
        return False
    if CABLED.fullmatch(line.strip()) or WRITERS.fullmatch(line.strip()):
        return False
    days = (mention for mention in _days(line) if not TITLED.search(line[: mention.start]))
    return not any(_is_publication(line, mention) for mention in days)


def publisher_of(clean: str) -> str:
    """Whom the document names as its source.

    >>> publisher_of("标题\\n来源：江西省工业和信息化厅\\n正文。")
    '江西省工业和信息化厅'
    >>> publisher_of("旬报\\n西宁市湟中区工业和信息化局 2026-04-28\\n正文。")
    '西宁市湟中区工业和信息化局'
    >>> publisher_of("1-4月产值增长8%。\\n中原区工业和信息化局\\n2017年5月24日")
    '中原区工业和信息化局'
    """
    found = (
        SOURCE.search(clean)
        or SIGNED_HEAD.search(clean, 0, home.OPENING)
        or SIGNED_FOOT.search(clean.rstrip())
    )
    return found[1] if found else ""


SIGNED_HEAD = re.compile(
    r"(?m)^ *([㐀-鿿]{4,24}(?:局|厅|委|委员会|办公室|政府|管委会)) *(?=(?:19|20)\d\d(?:[-./]\d|年\d{1,2}月\d{1,2}日))"
)
"""西宁市湟中区工业和信息化局 2026-04-28: who signs above the text, with the day."""
SIGNED_FOOT = re.compile(
    r"\n *([㐀-鿿]{4,24}(?:局|厅|委|委员会|办公室|政府|管委会))\s*(?:19|20)\d\d[-./年][^，。\n]{0,16}$"
)
"""An office above the day on the last line, or on one line with it."""


def published_on(clean: str) -> date | None:
    """The day of publication: a labelled date, or one that stands alone before the body.

    >>> published_on("标题\\n发布日期：2024-01-15\\n正文。")
    datetime.date(2024, 1, 15)
    """
    ends = clean if len(clean) < HEAD + FOOT else f"{clean[:HEAD]}\n{clean[-FOOT:]}"
    joined = DAY_SPACED.sub(r"\1\2\3", DAY_FRAMED.sub(r"\1", JOINED.sub(r"\1", ends)))
    joined = DAY_IN_LINES.sub(r"\1-\2-\3", COUNTERS.sub("", joined))
    lines = [line for line in joined.splitlines() if line.strip() and len(line) < 200]
    labelled = [line for line in lines if re.search("日期|时间|来源|[发更][布表新]于", line)]
    signed = [line for line in lines[-3:] if len(line.strip()) < SIGNED]
    days = [(line, mention) for line in [*_head(joined), *labelled] for mention in _days(line)]
    foot = [(line, mention) for line in signed for mention in _days(line)]
    opening = clean[: home.OPENING]
    days_told = _days(opening) if REPORTED.search(opening) else ()
    given = [_date(m) for m in days_told if REPORTED.match(opening[m.end :].lstrip())]
    told = [_date(mention) for line, mention in days if _is_labelled(line, mention)]
    told = [day for day in told if day and not (given and given[0] and day.year != given[0].year)] or given
    told = told or [_date(mention) for line, mention in days if _is_publication(line, mention)]
    told = told or [_date(mention) for line, mention in foot if _is_labelled(line, mention)]
    told = told or [_date(mention) for line, mention in foot if _is_publication(line, mention)]
    return (told or [*_datelines(clean), *_days_of_notice(clean)] or [None])[0]


HEAD, FOOT = 40_000, 4_000
"""How much of a text is asked when it was published: books of bulletins have days of others in the middle."""


def _days_of_notice(clean: str) -> Iterator[date | None]:
    """The day under the office that signs a notice, above the plan that it sends out."""
    signed = SIGNED_NOTICE.search(clean, 0, 4 * home.OPENING)
    yield from (_date(mention) for mention in _days(signed[1])) if signed else ()


SIGNED_NOTICE = re.compile(
    r"(?m)(?:政府|办公室|[局厅委]|委员会)[ 　]*\n\s*((?:19|20)\d\d年\d{1,2}月\d{1,2}日)[ 　]*(?:（[^（）\n]{2,20}）)?[ 　]*$"
)


def _datelines(clean: str) -> Iterator[date | None]:
    """The days that open a piece of news: 某某日报讯 2017年7月19日，记者从…获悉."""
    for line in list(filter(None, map(str.strip, clean[:20_000].splitlines())))[:12]:
        yield from (_date(mention) for mention in _days(line[:200]) if _is_dateline(line, mention))


def _is_dateline(line: str, mention: periods.Mention) -> bool:
    before, after = line[: mention.start], line[mention.end :]
    opens = WIRED.search(before) or CABLED.search(before) or not before.strip()
    later = any(int(year) > mention.stated_year for year in re.findall(r"((?:19|20)\d\d)年", line))
    sent = bool(AGENCY.search(before) and SENT.match(after))
    return bool((sent and not later) or (opens and (HEARD.match(after) or HELD.match(after))))


def _days(line: str) -> Iterator[periods.Mention]:
    return (found for found in periods.find(line) if found.form in ("iso", "day") and found.stated_year)


def _is_labelled(line: str, mention: periods.Mention) -> bool:
    """A day that follows its label, or carries a clock time."""
    return bool(LABEL.search(line[: mention.start]) or CLOCK.search(line[mention.start : mention.end + 6]))


def _is_publication(line: str, mention: periods.Mention) -> bool:
    """A labelled day, or one that stands alone but for a source and counters.

    So does one at the end of a line that begins with a label or ends on a space before the day.
    """
    before, after = line[: mention.start], line[mention.end :].strip().lstrip("）)】")
    if _is_labelled(line, mention):
        return True
    if before.endswith(("（", "(")) and len(line) <= 40:
        return True
    if SESSION.match(after) or PRINTED.match(after):
        return True
    if re.match(r"[\s\-—|]*(?:信息|文章|稿件)?来源", after) or (
        not after and len(line) < BODY and ENDS.search(before)
    ):
        return True
    return bool(NO_HAN.search(before)) and len(after) <= 30 and not re.match(r"[-—–~～至到，、]", after)


def _date(mention: periods.Mention) -> date | None:
    try:
        return date(mention.stated_year, mention.number("m"), mention.number("d"))
    except ValueError:
        return None


def _day_in(reference: Period | None, clean: str) -> date | None:
    """The day a piece of news was cabled, in the year that its text tells: 3月5日电."""
    told = day_of_news(clean)
    if told and reference and reference.first == reference.last and reference.first % 12 + 1 == told[0]:
        with contextlib.suppress(ValueError):
            return date(reference.year, *told)
    return None


def year_of_name(path: str, clean: str) -> Period | None:
    """The year in a file's name, for a text that names none: its periods are flagged as inferred.

    >>> str(year_of_name("raw/甘肃省2012年上半年.txt", "增长6%")), year_of_name("000_e6942016bee.txt", "")
    ('2012', None)
    """
    if re.search(r"(?<!\d)(?:19|20)\d\d年", clean):
        return None
    years = set(
        re.findall(
            r"(?<![0-9A-Za-z])((?:19|20)\d\d)(?=(?:0[1-9]|1[0-2])?(?:[QqHh][1-4])?(?![0-9A-Za-z]))",
            PurePath(path).stem,
        )
    )
    return periods.of_months(int(years.pop())) if len(years) == 1 else None
