"""One measurement: somebody reads a text in a process of their own."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import corpus

ROOT = Path(__file__).parents[1]
LIMIT = 60
"""Seconds for one process; what takes longer is given up."""


@dataclass(frozen=True)
class Measured:
    """What one process measured; the memory is the most it ever held, with all it imported."""

    characters: int
    seconds: float
    megabytes: float

    @property
    def speed(self) -> float:
        """Characters a second."""
        return self.characters / self.seconds


def measure(text: str, who: str = "gongbao", how: str = "text") -> Measured | None:
    """Let somebody of `peers` read a text, whole or in paragraphs; nothing if it took too long."""
    with TemporaryDirectory() as folder:
        warm_up, path = Path(folder, "warm_up.txt"), Path(folder, "text.txt")
        warm_up.write_text(corpus(50_000), encoding="utf-8", newline="")
        path.write_text(text, encoding="utf-8", newline="")
        command = [_python(who), "-m", f"benchmarks.peers.{who}", how, str(warm_up), str(path)]
        try:
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return None
    if done.returncode:
        raise RuntimeError(f"{who} failed:\n{done.stderr[-2000:]}")
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def _python(who: str) -> str:
    own = ROOT / "build" / "peers" / who / "bin" / "python"
    return str(own) if own.exists() else sys.executable
