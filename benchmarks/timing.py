"""What each of those measured runs in its own process: warm up, measure, print one line of JSON."""

import json
import resource
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import process_time

Pieces = list[str]
WARM = "warm"
"""Printed when what is measured begins."""
ENOUGH = 1.0
"""Seconds after which a measurement is not repeated."""


def report(read: Callable[[Pieces], object]) -> None:
    """Time a reader on the file named last, after the file named before it has warmed it up."""
    how, warm_up, measured = sys.argv[1:]
    read(_pieces(Path(warm_up), how))
    print(WARM, flush=True)
    pieces = _pieces(Path(measured), how)
    seconds = median(_runs(read, pieces))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"characters": sum(map(len, pieces)), "seconds": seconds, "megabytes": peak}))


def _pieces(path: Path, how: str) -> Pieces:
    text = path.read_text(encoding="utf-8")
    return text.splitlines(keepends=True) if how == "paragraphs" else [text]


def _runs(read: Callable[[Pieces], object], pieces: Pieces) -> Iterator[float]:
    """The processor's seconds for one run after another, until they are enough to be a measurement."""
    total = 0.0
    while total < ENOUGH:
        start = process_time()
        read(pieces)
        seconds = process_time() - start
        total += seconds
        yield seconds
