"""JioNLP's time and money parsers, run over a text by its extractors, which parse what they find."""

import jionlp

from benchmarks.timing import Pieces, report

EXTRACTORS = (jionlp.ner.extract_time, jionlp.ner.extract_money)


def read(pieces: Pieces) -> list[object]:
    """The times and amounts of money in each text."""
    return [extract(text) for text in pieces for extract in EXTRACTORS]


if __name__ == "__main__":
    report(read)
