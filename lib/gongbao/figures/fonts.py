"""One look for every figure: Noto Sans SC from the set-up itself, and no glyph missing in silence."""

import warnings
from functools import cache
from importlib import resources
from pathlib import Path

import matplotlib as mpl
import seaborn as sns  # type: ignore[import-untyped]
from matplotlib import font_manager

STYLE = {
    "axes.edgecolor": "#8a8f98",
    "axes.labelcolor": "#4a4f57",
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.unicode_minus": True,
    "figure.dpi": 100,
    "font.family": "sans-serif",
    "font.size": 11,
    "grid.color": "#e6e8eb",
    "legend.frameon": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "gongbao",
    "text.color": "#22262b",
    "xtick.color": "#4a4f57",
    "ytick.color": "#22262b",
}


def font_path() -> Path:
    """Return the font file that the package's dependency brings.

    >>> font_path().name
    'NotoSansSC-Regular.otf'
    """
    return Path(str(resources.files("pylopdf_fonts_zh_cn").joinpath("NotoSansSC-Regular.otf")))


@cache
def _registered() -> str:
    font_manager.fontManager.addfont(font_path())
    return font_manager.FontProperties(fname=font_path()).get_name()


def use_fonts() -> str:
    """Set the figures' style and font, make a missing glyph an error, and return the font's name.

    >>> use_fonts()
    'Noto Sans SC'
    """
    sns.set_theme(style="whitegrid", rc=STYLE)
    mpl.rcParams["font.sans-serif"] = [_registered()]
    warnings.filterwarnings("error", r"Glyph \d+ .*missing from font", UserWarning)
    return _registered()
