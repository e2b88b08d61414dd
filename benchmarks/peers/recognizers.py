"""Microsoft Recognizers-Text, Chinese: all its recognizers that find figures."""

from recognizers_date_time import recognize_datetime
from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_text import Culture

from benchmarks.timing import Pieces, report

RECOGNIZERS = (
    recognize_number,
    recognize_percentage,
    recognize_currency,
    recognize_dimension,
    recognize_datetime,
)


def read(pieces: Pieces) -> list[object]:
    """The numbers, percentages, amounts and times in each text."""
    return [recognize(text, Culture.Chinese) for text in pieces for recognize in RECOGNIZERS]


if __name__ == "__main__":
    report(read)
