"""A page's own characters as a small font inside it, so that it reads where no Chinese font is installed."""

import base64
import io
import re

from fontTools import subset  # type: ignore[import-untyped]

from gongbao.figures.fonts import font_path

DROPPED = ["VORG", "vhea", "vmtx", "GSUB", "GPOS", "BASE", "DSIG"]
BASIC = set(range(0x20, 0x7F))


def font_face(html: str) -> str:
    """Write the CSS of a font that holds the characters of a page.

    >>> font_face("<p>四川</p>").startswith("@font-face{font-family:gongbao;")
    True
    """
    text = re.sub(r"data:image/[^\"')]+", "", html)
    font = base64.b64encode(_subset(set(map(ord, text)) | BASIC)).decode()
    return f"@font-face{{font-family:gongbao;src:url(data:font/woff;base64,{font}) format('woff')}}"


def _subset(characters: set[int]) -> bytes:
    options = subset.Options(flavor="woff", layout_features=[], hinting=False, name_IDs=[])
    options.drop_tables += DROPPED
    font = subset.load_font(str(font_path()), options)
    font.recalcTimestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    buffer = io.BytesIO()
    subset.save_font(font, buffer, options)
    font.close()
    return buffer.getvalue()
