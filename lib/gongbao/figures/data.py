"""A displayed figure carries the data of its drawn artists, so that a notebook check sees a changed value."""

import base64
import io
import math
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import Collection
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from gongbao.messages import number

MIME = "application/vnd.gongbao.figure+json"
WIDTH = 900
Bundle = dict[str, Any]


def figure_data(figure: Figure) -> Bundle:
    """Read the data of a drawn figure back: titles, ticks, series, bars and texts of every axes.

    >>> figure, axes = plt.subplots()
    >>> _ = axes.plot([1, 2], [3.5, 4], label="Sichuan")
    >>> figure_data(figure)["axes"][0]["lines"]
    [{'label': 'Sichuan', 'xy': [[1.0, 3.5], [2.0, 4.0]]}]
    >>> plt.close(figure)
    """
    figure.draw_without_rendering()
    data = {"title": figure.get_suptitle(), "note": figure.get_supxlabel()}
    return _filled({**data, "axes": [_axes_data(axes) for axes in figure.axes]})


def _axes_data(axes: Axes) -> Bundle:
    legend = axes.get_legend()
    data = {
        "title": axes.get_title(loc="left"),
        "xlabel": axes.get_xlabel(),
        "ylabel": axes.get_ylabel(),
        "xticks": [tick.get_text() for tick in axes.get_xticklabels(which="both")],
        "yticks": [tick.get_text() for tick in axes.get_yticklabels()],
        "legend": [text.get_text() for text in legend.get_texts()] if legend else [],
        "texts": [text.get_text() for text in axes.texts],
        "bars": [_bar(patch) for patch in axes.patches if isinstance(patch, Rectangle)],
        "points": [_pairs(marks.get_offsets()) for marks in axes.collections if _has_offsets(marks)],
    }
    lines = [{"label": str(line.get_label()), "xy": _pairs(line.get_xydata())} for line in axes.lines]
    return _filled({**data, "lines": lines})


def _filled(data: Bundle) -> Bundle:
    return {key: value for key, value in data.items() if value}


def _has_offsets(marks: Collection) -> bool:
    return bool(np.size(marks.get_offsets()) > 2 or np.any(marks.get_offsets()))


def _bar(patch: Rectangle) -> list[float | None]:
    return [_number(value) for value in (patch.get_x(), patch.get_y(), patch.get_width(), patch.get_height())]


def _pairs(values: Any) -> list[list[float | None]]:
    return [[_number(x), _number(y)] for x, y in np.ma.filled(np.ma.asarray(values, float), np.nan)]


def _number(value: float) -> float | None:
    """Nine digits: a changed value shows, the last bits of another machine's arithmetic do not."""
    return float(f"{value:.9g}") if math.isfinite(value) else None


def alt_text(axes: Axes) -> str:
    """Say in words what a figure shows, from the artists drawn in it.

    >>> _, axes = plt.subplots()
    >>> _ = axes.set_yticks([0], ["Sichuan"]), axes.annotate("6.2%", (6.2, 0)), axes.figure.suptitle("Growth")
    >>> alt_text(axes)
    'Growth; Sichuan 6.2%'
    >>> plt.close(axes.figure)
    """
    data = figure_data(axes.figure.get_figure(root=True))
    shown = data["axes"][0]
    said = _series(shown) or _rows(shown)
    return "; ".join(part for part in [data.get("title", ""), shown.get("title", ""), *said] if part)


def _rows(shown: Bundle) -> list[str]:
    pairs = zip(shown.get("yticks", []), shown.get("texts", []), strict=False)
    return [f"{name} {text}" for name, text in pairs]


def _series(shown: Bundle) -> list[str]:
    named = [line for line in shown.get("lines", []) if not line["label"].startswith("_")]
    return [f"{line['label']} {', '.join(_dated(x, y) for x, y in line['xy'])}" for line in named]


def _dated(x: float, y: float) -> str:
    return f"{date.fromordinal(int(x)):%Y-%m} {number(y)}"


class Shown:
    """A figure as a notebook keeps it: picture, words and data.

    >>> sorted(Shown(plt.subplots()[1])._repr_mimebundle_()[0])
    ['application/vnd.gongbao.figure+json', 'image/png', 'text/plain']
    """

    def __init__(self, axes: Axes) -> None:
        """Draw the figure once and close it, so that it is not shown twice."""
        self.figure = axes.figure.get_figure(root=True)
        self.alt = alt_text(axes)
        self.data = figure_data(self.figure)
        plt.close(self.figure)

    @cached_property
    def png(self) -> bytes:
        """The picture, the same bytes each time."""
        buffer = io.BytesIO()
        self.figure.savefig(buffer, format="png", dpi=160, metadata={"Software": None})
        return buffer.getvalue()

    def save(self, folder: str | Path, name: str) -> None:
        """Write NAME.png and NAME.svg, both without a date."""
        Path(folder).mkdir(parents=True, exist_ok=True)
        Path(folder, f"{name}.png").write_bytes(self.png)
        about = {"Date": None, "Creator": None, "Title": self.data.get("title", ""), "Description": self.alt}
        self.figure.savefig(Path(folder, f"{name}.svg"), format="svg", metadata=about)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[Bundle, Bundle]:
        picture = base64.b64encode(self.png).decode()
        shown = {"text/plain": self.alt, MIME: self.data, "image/png": picture}
        return shown, {"image/png": {"width": WIDTH, "alt": self.alt}}
