"""The Chinese characters of one page as a small font inside it, so that it reads where no such font is installed."""

import base64
import io
import re

from fontTools import subset

from gongbao.fonts import font_path

DROPPED = ["VORG", "vhea", "vmtx", "GSUB", "GPOS", "BASE", "DSIG"]
RANGE = "U+2014,U+2018-201D,U+2026,U+2E80-9FFF,U+F900-FAFF,U+FF00-FFEF,U+20000-2FFFF"


def font_face(html: str) -> str:
    """Write the CSS of a font that holds the characters of a page beyond ASCII.

    >>> font_face("<p>四川</p>").startswith("@font-face{font-family:'gongbao-cjk'")
    True
    """
    text = re.sub(r"data:image/[^\"')]+", "", html)
    font = base64.b64encode(_subset({ord(char) for char in text if char > "\x7f"})).decode()
    source = f"src:url(data:font/woff;base64,{font}) format('woff')"
    return f"@font-face{{font-family:'gongbao-cjk';unicode-range:{RANGE};{source}}}"


def _subset(characters: set[int]) -> bytes:
    options = subset.Options(flavor="woff", layout_features=[], hinting=False, name_IDs=[])
    options.drop_tables += DROPPED
    font = subset.load_font(str(font_path()), options)
    font.recalcTimestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters | {0x3000})
    subsetter.subset(font)
    buffer = io.BytesIO()
    subset.save_font(font, buffer, options)
    return buffer.getvalue()
