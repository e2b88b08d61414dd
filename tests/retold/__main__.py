"""Print how well the bulletins told again are read, and the figures that are misread: `make score`."""

import sys

from retold.scores import of_bulletins, of_openings


def main(misses: int) -> None:
    """Both scores, with so many misses of each."""
    for name, (score, missed) in {"bulletins": of_bulletins(), "openings": of_openings()}.items():
        print(name, "  ".join(f"{key} {value}" for key, value in score.items()))
        print("\n".join(f"- {miss}" for miss in missed[:misses]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
