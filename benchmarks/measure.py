"""One measurement: somebody reads a text in a process of their own."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL
from tempfile import TemporaryDirectory
from threading import Timer

from benchmarks.corpus import corpus
from benchmarks.timing import WARM

ROOT = Path(__file__).parents[1]
LIMIT = 60
"""Seconds for one process once it is warm; what takes longer is given up."""


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


def measure(text: str, who: str = "gongbao", how: str = "text", limit: int = LIMIT) -> Measured | None:
    """Let somebody of `peers` read a text, whole or in paragraphs; nothing if it took too long."""
    with TemporaryDirectory() as folder:
        warm_up, path, errors = (Path(folder, name) for name in ("warm_up.txt", "text.txt", "errors.txt"))
        warm_up.write_text(corpus(50_000), encoding="utf-8", newline="")
        path.write_text(text, encoding="utf-8", newline="")
        command = [_python(who), "-m", f"benchmarks.peers.{who}", how, str(warm_up), str(path)]
        with (
            errors.open("w", encoding="utf-8") as stderr,
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=stderr, text=True) as process,
        ):
            assert process.stdout
            given_up, printed = Timer(limit, process.kill), ""
            for line in process.stdout:
                if line.strip() == WARM:
                    given_up.start()
                printed = line
            given_up.cancel()
        if process.returncode == -SIGKILL:
            return None
        if process.returncode:
            raise RuntimeError(f"{who} failed:\n{errors.read_text(encoding='utf-8')[-2000:]}")
    return Measured(**json.loads(printed))


def _python(who: str) -> str:
    own = ROOT / "build" / "peers" / who / "bin" / "python"
    return str(own) if own.exists() else sys.executable
