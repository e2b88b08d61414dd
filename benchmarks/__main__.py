"""Measure, print each row when it is there, and keep all of them in build/bench.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import median

from benchmarks.corpus import corpus
from benchmarks.hard import HARD
from benchmarks.measure import LIMIT, Measured, measure

ROUNDS = 5
SIZES = {"1 KB": 1_000, "10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
MEGABYTE, QUARTER, SLICE = 1_000_000, 250_000, 50_000
SUPERLINEAR = 1.5
"""Four times the text may take this much more a character before it counts as more than noise."""


@dataclass(frozen=True)
class Contestant:
    """Who reads how much text, whole or in paragraphs, and how many times as fast gongbao is asked to be."""

    name: str
    who: str
    how: str
    size: int
    asked: float = 0
    limit: int = LIMIT


CONTESTANTS = (
    Contestant("gongbao, bytes to tables", "gongbao", "text", MEGABYTE),
    Contestant("JioNLP time and money, the whole text", "jionlp", "text", MEGABYTE, 2),
    Contestant("JioNLP time and money, by paragraph", "jionlp", "paragraphs", MEGABYTE, 2),
    Contestant("Recognizers-Text, the whole text", "recognizers", "text", MEGABYTE, 50, limit=240),
    Contestant("Recognizers-Text, 50 KB of it", "recognizers", "text", SLICE),
    Contestant("Recognizers-Text, 50 KB of it by paragraph", "recognizers", "paragraphs", SLICE),
    Contestant("a bare scan for numerals", "scan", "text", MEGABYTE),
)


def speeds() -> Iterator[str]:
    """Characters a second of everyone, each in turn and all again; medians, also of the ratios in each round.

    Who takes longer than the limit is not asked again, and counts as if done at that moment.
    """
    found: dict[str, list[float]] = {contestant.name: [] for contestant in CONTESTANTS}
    given_up: set[str] = set()
    for _ in range(ROUNDS):
        for contestant in CONTESTANTS:
            text, name = corpus(contestant.size), contestant.name
            measured = None
            if name not in given_up:
                measured = measure(text, contestant.who, contestant.how, contestant.limit)
            if measured is None:
                given_up.add(name)
            found[name].append(measured.speed if measured else len(text) / contestant.limit)
    ours = found[CONTESTANTS[0].name]
    yield f"| who | characters read | characters a second, median of {ROUNDS} | slowest to fastest | gongbao is | asked |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for contestant in CONTESTANTS:
        yield _speed(contestant, found[contestant.name], ours, contestant.name in given_up)


def _speed(contestant: Contestant, speeds: list[float], ours: list[float], given_up: bool) -> str:
    characters, speed = len(corpus(contestant.size)), median(speeds)
    ratio = median(own / other for own, other in zip(ours, speeds, strict=True))
    asked = f"{contestant.asked:g} times" if contestant.asked else ""
    spread = (
        f"given up after {contestant.limit} s" if given_up else f"{min(speeds):,.0f} to {max(speeds):,.0f}"
    )
    times = f"{'over ' * given_up}{ratio:.3g} times as fast" if speeds is not ours else ""
    told = f"{'under ' * given_up}{speed:,.0f}"
    return f"| {contestant.name} | {characters:,} | {told} | {spread} | {times} | {asked} |"


def sizes() -> Iterator[str]:
    """Time a character from 1 KB to 10 MB, against 1 MB."""
    found = {name: measure(corpus(size)) for name, size in SIZES.items()}
    yield "| bulletins | microseconds a character | against 1 MB | peak memory |"
    yield "| ---: | ---: | ---: | ---: |"
    for name, measured in found.items():
        yield f"| {name} | {_cost(measured)} | {_ratio(measured, found['1 MB'])} | {_memory(measured)} |"


def hard() -> Iterator[str]:
    """Time a character of texts made to be slow, against bulletins and against a quarter of the same."""
    usual = measure(corpus(MEGABYTE))
    yield "| 1 MB of | microseconds a character | against bulletins | against 250 KB | peak memory | |"
    yield "| --- | ---: | ---: | ---: | ---: | --- |"
    for name, make in HARD.items():
        small = measure(make(QUARTER))
        large = measure(make(MEGABYTE)) if small else None
        grows = small and (large is None or small.speed / large.speed > SUPERLINEAR)
        costs = f"{_cost(large)} | {_ratio(large, usual)} | {_ratio(large, small)} | {_memory(large)}"
        yield f"| {name} | {costs} | {'superlinear' if grows or not small else ''} |"


def _cost(measured: Measured | None) -> str:
    return f"{1e6 / measured.speed:.2f}" if measured else f"over {LIMIT} s"


def _ratio(measured: Measured | None, other: Measured | None) -> str:
    return f"{other.speed / measured.speed:.2f}" if measured and other else ""


def _memory(measured: Measured | None) -> str:
    return f"{measured.megabytes:,.0f} MB" if measured else ""


def main() -> None:
    """All three tables."""
    out = Path("build", "bench.md")
    out.parent.mkdir(exist_ok=True)
    with out.open("w", encoding="utf-8") as file:
        for table in (speeds, sizes, hard):
            for line in chain(table(), [""]):
                print(line, flush=True)
                print(line, file=file, flush=True)


if __name__ == "__main__":
    main()
