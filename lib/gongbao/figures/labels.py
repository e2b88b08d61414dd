"""Where words go in a figure: wrapped to its width, spread apart, never one over another."""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import fmean
from typing import NamedTuple

import numpy as np
from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.text import Annotation, Text
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

HALO = [patheffects.withStroke(linewidth=3, foreground="white")]
Place = NDArray[np.float64]
Side = tuple[tuple[float, float], str, str]
AROUND: tuple[Side, ...] = (
    ((0, 8), "center", "bottom"),
    ((0, -8), "center", "top"),
    ((8, 0), "left", "center"),
    ((-8, 0), "right", "center"),
    ((-5, 5), "right", "bottom"),
    ((5, -5), "left", "top"),
    ((5, 5), "left", "bottom"),
    ((-5, -5), "right", "top"),
)
DOT, LINE, ROOM = 6, 2, 6


class Label(NamedTuple):
    """Words beside a point of a figure."""

    text: str
    x: float
    y: float
    colour: str


def width(text: str) -> int:
    """Count columns: a Chinese character is as wide as two Latin ones.

    >>> width("四川 A")
    6
    """
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def wrap(text: str, columns: int) -> str:
    """Break a text into lines: between Chinese characters anywhere, between Latin words at spaces.

    >>> wrap("规模以上 industry", 8).split()
    ['规模以上', 'industry']
    """
    lines = [""]
    for piece in _pieces(text):
        fits = width(lines[-1] + piece.rstrip()) <= columns
        lines = [*lines[:-1], lines[-1] + piece] if fits else [*lines, piece]
    return "\n".join(line.rstrip() for line in lines)


def _pieces(text: str) -> list[str]:
    pieces = [""]
    for char in text:
        glued = pieces[-1] and width(char) == 1 and width(pieces[-1][-1]) == 1 and pieces[-1][-1] != " "
        pieces = [*pieces[:-1], pieces[-1] + char] if glued or char in " ,.，。、；》）)" else [*pieces, char]
    return pieces


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move rising positions as little as possible so that they stand at least a gap apart between two ends.

    >>> spread([0, 1, 50], 10, low=0, high=100)
    [0, 10, 50]
    """
    blocks: list[tuple[float, int]] = []
    for place, position in enumerate(wanted):
        blocks.append((position - place * gap, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (later, n), (earlier, m) = blocks.pop(), blocks.pop()
            blocks.append(((earlier * m + later * n) / (m + n), m + n))
    top = high - (len(wanted) - 1) * gap
    starts = [max(low, min(top, level)) for level, count in blocks for _ in range(count)]
    return [start + place * gap for place, start in enumerate(starts)]


def name_ends(axes: Axes, ends: Sequence[Label], size: float) -> list[Bbox]:
    """Write names to the right of points, apart from each other; return the boxes they fill."""
    boxes: list[Bbox] = []
    for crowd in _crowds(axes, ends, size):
        boxes += _name_crowd(axes, crowd, size)
    return boxes


def _crowds(axes: Axes, ends: Sequence[Label], size: float) -> list[list[Label]]:
    """Points so close in x that their names could touch."""
    reach = max(width(end.text) for end in ends) * size * 0.6 * _pixels(axes) + 24
    crowds: list[list[Label]] = []
    for end in sorted(ends, key=lambda end: end.x):
        near = crowds and _place(axes, end)[0] - _place(axes, crowds[-1][-1])[0] < reach
        crowds = [*crowds[:-1], [*crowds[-1], end]] if near else [*crowds, [end]]
    return crowds


def _name_crowd(axes: Axes, crowd: Sequence[Label], size: float) -> list[Bbox]:
    crowd = sorted(crowd, key=lambda end: _place(axes, end)[1])
    points = [_place(axes, end)[1] for end in crowd]
    right = max(_place(axes, end)[0] for end in crowd)
    frame = axes.get_window_extent()
    height = size * 1.35 * _pixels(axes)
    moved = spread(points, height, frame.y0 + height / 2, frame.y1 - height / 2)
    rises = [(to - at) / _pixels(axes) for at, to in zip(points, moved, strict=True)]
    away = 30 if max(map(abs, rises)) > size / 2 else 9
    aside = [away + (right - _place(axes, end)[0]) / _pixels(axes) for end in crowd]
    return [_name(axes, end, at, size) for end, at in zip(crowd, zip(aside, rises, strict=True), strict=True)]


def _name(axes: Axes, end: Label, offset: tuple[float, float], size: float) -> Bbox:
    far = abs(offset[1]) > size / 2
    leader = {"arrowstyle": "-", "color": end.colour, "linewidth": 0.6, "relpos": (0, 0.5)} if far else None
    words = _write(axes, end, offset, ha="left", va="center", fontsize=size, arrowprops=leader)
    words.get_window_extent()
    return Text.get_window_extent(words)


def value_points(axes: Axes, values: Iterable[Label], taken: Sequence[Bbox], size: float) -> None:
    """Write values beside their points where there is room; a value without room is left to the table."""
    values = list(values)
    boxes = [*taken, *(_around(_place(axes, value), DOT) for value in values), *_lines(axes)]
    middle = fmean(value.y for value in values)
    for value in values:
        above, below, *aside = AROUND
        box = _fit(axes, value, boxes, (below, above, *aside) if value.y < middle else AROUND, size)
        boxes = [*boxes, box] if box else boxes


def _fit(axes: Axes, value: Label, boxes: Sequence[Bbox], around: Sequence[Side], size: float) -> Bbox | None:
    frame = axes.get_window_extent()
    for offset, ha, va in around:
        words = _write(axes, value, offset, ha=ha, va=va, fontsize=size)
        box = words.get_window_extent()
        inside = frame.x0 <= box.x0 and box.x1 <= frame.x1 and frame.y0 <= box.y0 and box.y1 <= frame.y1
        if inside and not box.count_overlaps(boxes):
            return box
        words.remove()
    return None


def _write(axes: Axes, label: Label, offset: tuple[float, float], **look: object) -> Annotation:
    words = axes.annotate(
        label.text,
        (label.x, label.y),
        xytext=offset,
        textcoords="offset points",
        color=label.colour,
        path_effects=HALO,
        **look,  # type: ignore[arg-type]
    )
    words.set_in_layout(False)
    return words


def _place(axes: Axes, label: Label) -> tuple[float, float]:
    x, y = axes.transData.transform((label.x, label.y))
    return float(x), float(y)


def _around(point: tuple[float, float], reach: float) -> Bbox:
    x, y = point
    return Bbox.from_extents(x - reach, y - reach, x + reach, y + reach)


def _lines(axes: Axes) -> list[Bbox]:
    """Small boxes along each line between its points, which words keep off."""
    drawn = [line for line in axes.lines if line.get_linestyle() != "None"]
    paths = [line.get_transform().transform(np.asarray(line.get_xydata())) for line in drawn]
    legs = [leg for path in paths for leg in pairwise(path)]
    return [_around((x, y), LINE) for leg in legs for x, y in _steps(*leg)]


def _steps(start: Place, end: Place) -> Place:
    """Places from one point to another, no further apart than the boxes around them reach."""
    return np.linspace(start, end, 2 + int(np.hypot(*(end - start)) / (2 * LINE)))


def make_room(axes: Axes) -> None:
    """Move the right end of the axis out until the words beside the points stand within the axes."""
    figure = axes.figure.get_figure(root=True)
    figure.draw_without_rendering()
    whole = axes.get_window_extent()
    left, right = axes.get_xlim()
    for words in axes.texts:
        at = axes.transData.transform((words.xy[0], 0))[0]  # type: ignore[attr-defined]
        free = whole.width - (Text.get_window_extent(words).x1 - at) - ROOM
        right = max(right, left + (words.xy[0] - left) * whole.width / max(free, ROOM))  # type: ignore[attr-defined]
    axes.set_xlim(left, right)
    axes.set_xticks([tick for tick in axes.get_xticks() if left <= tick <= right])


def _pixels(axes: Axes) -> float:
    return axes.figure.get_figure(root=True).dpi / 72
