"""The text that is measured: the bulletins of data/raw one after another, again and again, cut to size."""

from pathlib import Path

RAW = Path(__file__).parents[1] / "data" / "raw"


def cut(text: str, size: int) -> str:
    """The text repeated and cut to a size in bytes of UTF-8, or up to three bytes less, at a character's end."""
    data = text.encode()
    return (data * (size // len(data) + 1))[:size].decode("utf-8", "ignore")


def corpus(size: int) -> str:
    """One text of the size in bytes: the bulletins in order of their names, from the first again after the last."""
    return cut("\n".join(path.read_text(encoding="utf-8") for path in sorted(RAW.glob("*.txt"))) + "\n", size)
