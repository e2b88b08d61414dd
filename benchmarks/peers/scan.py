"""A bare scan for Arabic numerals, which is the least that can be done."""

from benchmarks.timing import Pieces, report
from gongbao.numerals import Span, arabic


def read(pieces: Pieces) -> list[list[Span]]:
    """Where the numerals of each text stand."""
    return [arabic(text) for text in pieces]


if __name__ == "__main__":
    report(read)
