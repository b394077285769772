"""Programs run and measured: their wall time, their processor time, the largest memory that they held."""

import dataclasses
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time


@dataclasses.dataclass
class Cost:
    wall: float
    cpu: float
    peak: float  # MiB
    said: str = ""


def cost(command, env=None):
    """Runs a command; one that fails ends everything, with what it said."""
    begin = time.monotonic()
    run = subprocess.Popen([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                           env={**os.environ, **(env or {})})
    said = run.stdout.read()
    _, status, used = os.wait4(run.pid, 0)
    wall = time.monotonic() - begin
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit code {run.returncode}\n{said}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)


def median(costs):
    """The middle of several runs, each figure by itself."""
    return Cost(*(statistics.median(getattr(c, f) for c in costs) for f in ("wall", "cpu", "peak")), costs[-1].said)


def in_turns(runs, rounds):
    """Runs all of them in turns, the other way round every second time: {name: the costs, one a round}."""
    found = {name: [] for name in runs}
    for n in range(rounds):
        for name in (list(runs) if n % 2 == 0 else reversed(runs)):
            found[name].append(runs[name]())
    return found


def ratio(mine, others):
    """The middle of the ratios of wall times, round by round."""
    return statistics.median(a.wall / b.wall for a, b in zip(mine, others))


def fresh(folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def stamps(folder):
    """What tells whether a file was written anew: its number and its time."""
    found = {}
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file():
            stat = path.stat()
            found[str(path.relative_to(folder))] = (stat.st_ino, stat.st_mtime_ns)
    return found
