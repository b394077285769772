"""Flyers: a whole build, one that finds nothing changed, one that finds a person changed; its
preview; and typst on the same sheets."""

import json
import os
import pathlib
import re
import sys
import time

import preview
import texts
from measure import cost, fresh, in_turns, median, stamps
from web import build, stages

HERE = pathlib.Path(__file__).resolve().parent
PERSON = "p-00000"


def measure(tools, work, size, rounds):
    print(f"flyers of {size}: {rounds} rounds", file=sys.stderr)
    work.mkdir()
    site, output = work / "site", work / "out"
    tools.generate(site, "--size", size)
    result = {"size": size, "rounds": rounds, "rows": {}}
    result["typst"], first = beside_typst(tools, site, work, rounds)
    result["stages"] = stages(first.said)
    build(tools, site, output)
    result["output"] = contents(output)
    rows = {"first build": first}
    settled(tools, site, output)
    rows["nothing changed"] = median([build(tools, site, output) for _ in range(rounds)])
    for name, edit in EDITS.items():
        costs, written = [], []
        for n in range(rounds):
            settled(tools, site, output)
            edit(site, n)
            before = stamps(output)
            costs.append(build(tools, site, output))
            written = written_anew(before, stamps(output), output)
        rows[name] = median(costs)
        result[f"written: {name}"] = written
    rows["pages only, nothing kept"] = median([bare(tools, site, work) for _ in range(rounds)])
    result["preview"] = preview.measure(tools, site, 10)
    result["rows"] = {name: {"wall": c.wall, "cpu": c.cpu, "peak": c.peak} for name, c in rows.items()}
    return result


def settled(tools, site, output):
    """A file of the last two seconds may change without its times telling, and is read again: nobody saves that often."""
    time.sleep(2.5)
    build(tools, site, output)


def bare(tools, site, work):
    return build(tools, site, fresh(work / "out-bare"), "--no-print", "--no-cache")


def text_changed(site, n):
    """A word in her text in the first language, which her page alone shows."""
    file = site / "content" / "persons" / f"{PERSON}.md"
    head, _, _ = file.read_text(encoding="utf-8").rpartition("---\n")
    file.write_text(f"{head}---\n\nZe luistert, voor de {n + 1}e keer.\n", encoding="utf-8")


def languages_changed(site, n):
    """One more language that she speaks, every other time another: her pages, lists and flyers show it."""
    file = site / "content" / "persons" / f"{PERSON}.md"
    text = file.read_text(encoding="utf-8")
    found = re.search(r"^languages: (.*)$", text, flags=re.MULTILINE)
    spoken = json.loads(found[1])[:3] + [{"tag": ["sq", "sw"][n % 2], "level": "basic"}]
    line = f"languages: {json.dumps(spoken)}"
    file.write_text(text[: found.start()] + line + text[found.end():], encoding="utf-8")


EDITS = {
    "one person changed: a word in her text": text_changed,
    "one person changed: a language that she speaks": languages_changed,
}


def written_anew(before, after, output):
    """What a build wrote, told apart by whether it shows the person who changed."""
    changed = sorted(path for path, stamp in after.items() if before.get(path) != stamp and ".sleutelgids" not in path)
    name = "Amina Waterkant"
    pages = [p for p in changed if p.endswith(".html")]
    showing = [p for p in pages if name in (output / p).read_text(encoding="utf-8")]
    return {
        "pages": len(pages), "pages that show her": len(showing), "others": sorted(set(pages) - set(showing)),
        "sheets": sum(p.endswith(".pdf") for p in changed),
        "other files": [p for p in changed if not p.endswith((".html", ".pdf", ".jpg"))],
        "gone": len(set(before) - set(after)), "all": changed[:40],
    }


def contents(output):
    files = [p for p in output.rglob("*") if p.is_file() and ".sleutelgids" not in p.parts]
    count = {end: sum(p.name.endswith(end) for p in files) for end in (".html", ".pdf", "-a4.jpg")}
    return {"files": len(files), "bytes": sum(p.stat().st_size for p in files), **count}


def beside_typst(tools, site, work, rounds):
    """All sheets by us, on all threads, and by typst on one; in turns."""
    sources = work / "sources"
    cost([tools.sleutelgids, "typst-sources", "--site", site, "--output", sources, "--date", "2026-11-22"])

    def ours():
        return build(tools, site, fresh(work / "out-sheets"), "--no-cache", "--timings")

    def typst():
        return cost([tools.python, HERE / "typst_flyers.py", sources / "typst"])

    found = in_turns({"ours": ours, "typst": typst}, rounds)
    print_stages = [print_stage(c.said) for c in found["ours"]]
    theirs = [json.loads(c.said.splitlines()[-1]) for c in found["typst"]]
    middle = sorted(range(rounds), key=lambda n: print_stages[n]["wall"] / theirs[n]["wall"])[rounds // 2]
    mine, other = print_stages[middle], theirs[middle]
    result = {
        "sheets": other["sheets"], "threads": os.cpu_count(),
        "ours": {"wall": 1000 * mine["wall"] / mine["sheets"], "cpu": 1000 * mine["cpu"] / mine["sheets"],
                 "sheets": mine["sheets"]},
        "typst": {"wall": 1000 * other["wall"] / other["sheets"], "cpu": 1000 * other["cpu"] / other["sheets"],
                  "peak": median(found["typst"]).peak},
    }
    result["ratio"] = result["ours"]["wall"] / result["typst"]["wall"]
    return result, median(found["ours"])


def print_stage(said):
    """What setting the sheets took, of the program's own table."""
    line = next(line for line in stages(said).splitlines() if line.startswith("print "))
    _, wall, cpu, sheets, *_ = line.split()
    return {"wall": float(wall), "cpu": float(cpu), "sheets": int(sheets)}


def each_language(tools, work, size):
    """The sheets of a site of one language, for each language by itself."""
    work.mkdir()
    found = {}
    for lang in texts.LANGUAGES[: 6 if size == "M" else 3]:
        site = work / lang
        tools.generate(site, "--size", size, "--languages", lang)
        stage = print_stage(build(tools, site, work / f"{lang}-out", "--no-cache", "--timings").said)
        found[lang] = 1000 * stage["cpu"] / stage["sheets"]
        fresh(site), fresh(work / f"{lang}-out")
    return found


def large(tools, work):
    """All of L, sheets included: how much memory it takes."""
    work.mkdir()
    tools.generate(work / "site", "--size", "L")
    done = build(tools, work / "site", work / "out", "--timings")
    found = {"wall": done.wall, "cpu": done.cpu, "peak": done.peak, "stages": stages(done.said),
             "output": contents(work / "out")}
    fresh(work)
    return found
