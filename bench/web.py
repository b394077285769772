"""Web pages: the same site by sleutelgids, by Hugo, and as bytes that are only written."""

import os
import re
import shutil
import sys

import compare_pages
from measure import Cost, cost, fresh, in_turns, median, ratio

DAY = "2026-11-22"
OURS, DEFAULT, HUGO, PLAIN, FLOOR = "ours", "ours-default", "hugo", "hugo-plain", "floor"
# Of so many pages one is compared word by word.
EVERY = {"S": 1, "M": 5, "L": 50}


def with_theme(site, copy, theme):
    """The same site with another theme; its files are the same files."""
    shutil.copytree(site, copy, copy_function=os.link)
    settings = copy / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.unlink()
    settings.write_text(re.sub(r"^theme: .*$", f'theme: {{"name": "{theme}"}}', text, flags=re.MULTILINE), encoding="utf-8")


def build(tools, site, output, *args):
    command = [tools.sleutelgids, "build", "--site", site, "--output", output, "--date", DAY, "--ui", "en"]
    return cost([*command, "--memory-limit", "16384", *args])


def contenders(tools, work):
    """What is run, by name; each begins with no output and nothing kept."""
    def ours(site, output):
        fresh(output)
        return build(tools, site, output, "--no-print", "--no-cache", "--timings")

    def hugo(output, layouts):
        command = [tools.hugo, "--source", work / "hugo", "--destination", fresh(output), "--layoutDir", layouts]
        return cost([*command, "--noBuildLock", "--quiet", "--cacheDir", fresh(work / "hugo-cache")])

    def floor():
        done = cost([sys.executable, os.path.join(os.path.dirname(__file__), "floor.py"), work / "out" / "public",
                     fresh(work / "out-floor")])
        return Cost(float(done.said.split()[0]), done.cpu, done.peak, done.said)

    return {
        OURS: lambda: ours(work / "site", work / "out"),
        HUGO: lambda: hugo(work / "out-hugo", "layouts"),
        PLAIN: lambda: hugo(work / "out-hugo-plain", "plain"),
        DEFAULT: lambda: ours(work / "site-default", work / "out-default"),
        FLOOR: floor,
    }


def measure(tools, work, size, rounds):
    print(f"web pages of {size}: {rounds} rounds", file=sys.stderr)
    work.mkdir()
    tools.generate(work / "site", "--size", size, "--theme", "bench", "--no-portraits", "--hugo", work / "hugo")
    with_theme(work / "site", work / "site-default", "default")
    found = in_turns(contenders(tools, work), rounds)
    result = {"rounds": rounds, "rows": {}, "files": found[FLOOR][-1].said.split()[1:]}
    outputs = {OURS: work / "out" / "public", DEFAULT: work / "out-default" / "public", HUGO: work / "out-hugo",
               PLAIN: work / "out-hugo-plain"}
    for name, costs in found.items():
        middle = median(costs)
        pages, size_of = compare_pages.size(outputs[name]) if name in outputs else (None, None)
        result["rows"][name] = {
            "wall": middle.wall, "cpu": middle.cpu, "peak": middle.peak, "pages": pages, "bytes": size_of,
            "of_hugo": ratio(costs, found[HUGO]), "of_plain": ratio(costs, found[PLAIN]),
            "of_floor": ratio(costs, found[FLOOR]),
        }
    result["stages"] = stages(found[OURS][-1].said)
    said, differ = compare_pages.compare(outputs[OURS], outputs[HUGO], EVERY[size])
    result["compared"], result["differ"] = said, differ[:5]
    return result


def stages(said):
    """The program's own table of stages, as it printed it."""
    lines = said.splitlines()
    begin = next((n for n, line in enumerate(lines) if line.startswith("stage ")), len(lines))
    return "\n".join(line.rstrip() for line in lines[begin:] if line.strip())
