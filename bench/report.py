"""The measured figures as tables, and their place in docs/benchmarks.md."""

import os
import pathlib
import platform

import web

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
NAMES = {
    web.OURS: "**sleutelgids**, minimal theme", web.DEFAULT: "**sleutelgids**, default theme", web.HUGO: "Hugo 0.168.0",
    web.PLAIN: "Hugo 0.168.0, nothing kept between pages", web.FLOOR: "writing the same bytes (floor)",
}
SITES = {
    "S": "60 persons, 12 regions, 3 languages", "M": "1,000 persons, 100 regions, 6 languages",
    "L": "10,000 persons, 400 regions, 10 languages",
}


def machine():
    model = "unknown"
    cpus = pathlib.Path("/proc/cpuinfo")
    if cpus.exists():
        names = [l.split(":", 1)[1].strip() for l in cpus.read_text().splitlines() if l.startswith("model name")]
        model = names[0] if names else platform.machine()
    flags = cpus.read_text() if cpus.exists() else ""
    virtual = "a virtual machine, " if "hypervisor" in flags else ""
    return f"{virtual}{os.cpu_count()} cores ({model}), {platform.system()}"


def row(*cells):
    return "| " + " | ".join(str(c) for c in cells) + " |"


def table(head, rows):
    return "\n".join([row(*head), row(*["---"] * len(head)), *[row(*r) for r in rows]])


def seconds(value):
    return f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def of(value):
    return f"{value:.2f}"


def rounds(found):
    """What the figures of a table are."""
    return "One round" if found["rounds"] == 1 else f"Medians of {found['rounds']} rounds in turns"


def web_table(size, found, zola):
    rows = []
    for name in [web.OURS, web.DEFAULT, web.HUGO, web.PLAIN]:
        r = found["rows"][name]
        rows.append((NAMES[name], f"{r['pages']:,}", f"{r['bytes'] / 1e6:.0f}", seconds(r["wall"]), seconds(r["cpu"]),
                     f"{r['peak']:.0f}", of(r["of_hugo"]), of(r["of_plain"]), f"{r['of_floor']:.1f}"))
    rows.append(("Zola", "", "", "not measured: " + ("no templates for it here" if zola else "not installed here"),
                 *[""] * 5))
    floor = found["rows"][web.FLOOR]
    files, size_of = found["files"]
    rows.append((NAMES[web.FLOOR], f"{int(files):,} files", f"{int(size_of) / 1e6:.0f}", f"{floor['wall']:.3f}",
                 *[""] * 5))
    head = ("", "pages", "MB", "wall s", "cpu s", "peak MiB", "of Hugo", "of Hugo, nothing kept", "of the floor")
    said = "\n".join([f"### {size}: {SITES[size]}", "", f"{rounds(found)}.", "",
                      table(head, rows), "", *[f"Checked: {s}." for s in found["compared"]]])
    differ = "".join(f"\n- `{d}`" for d in found["differ"])
    return f"{said}{differ}\n\nStages of the minimal theme, the last round:\n\n```\n{found['stages']}\n```\n"


def growth(found):
    each = {size: f["rows"][web.OURS]["wall"] / f["rows"][web.OURS]["pages"] for size, f in found.items()}
    if "M" not in each or "L" not in each:
        return []
    return [f"From M to L the time a page takes grows {each['L'] / each['M']:.2f} times "
            f"({1000 * each['M']:.3f} to {1000 * each['L']:.3f} ms).", ""]


def flyers_text(found):
    typst, out = found["typst"], found["output"]
    ours, theirs = typst["ours"], typst["typst"]
    rows = [
        (f"**sleutelgids**, {typst['threads']} threads, with a picture of each flyer's first page", ours["sheets"],
         f"{ours['wall']:.1f}", f"{ours['cpu']:.1f}", of(typst["ratio"])),
        ("typst 0.15.2 (pip), one process, one thread, no pictures", typst["sheets"], f"{theirs['wall']:.1f}",
         f"{theirs['cpu']:.1f}", "1"),
    ]
    lines = [f"### Flyers of {found['size']}", "", f"{rounds(found)}, milliseconds a sheet; "
             "the same templates, data, pictures, fonts and standards (PDF/UA-1, PDF/A-2a).", "",
             table(("", "sheets", "wall ms", "cpu ms", "of typst"), rows), "",
             f"A build with the default theme, portraits and sheets: {out['files']:,} files, {out['.html']:,} pages, "
             f"{out['.pdf']:,} sheets, {out['-a4.jpg']:,} pictures of flyers, {out['bytes'] / 1e6:.0f} MB.", "",
             table(("work", "wall s", "cpu s", "peak MiB"),
                   [(n, seconds(r["wall"]), seconds(r["cpu"]), f"{r['peak']:.0f}") for n, r in found["rows"].items()]), ""]
    lines += preview_text(found.get("preview", {}))
    lines += [written_text(name.removeprefix("written: "), w) for name, w in found.items() if name.startswith("written: ")]
    return "\n".join([*lines, "", "Stages of the first build:", "", "```", found["stages"], "```", ""])


def preview_text(found):
    rows = [(name, *(f"{ms[which]:.0f}" for which in ("least", "middle", "most"))) for name, ms in found.items()]
    head = ("`serve`: from a save to the answer, asked for one after the other", "least ms", "middle ms", "most ms")
    return [table(head, rows), ""] if rows else []


def written_text(name, written):
    """What one change made a build write, and which pages of it do not name the person."""
    others = sorted({page.split("/", 2)[-1] for page in written["others"]})
    without = f" ({', '.join(f'`{page}`' for page in others)} in each language do not)" if others else ""
    return (f"- {name}: written are {written['pages']} pages, of which {written['pages that show her']} name her{without}, "
            f"{written['sheets']} sheets, and besides {', '.join(written['other files']) or 'nothing'}; "
            f"{written['gone']} files went.")


def text(results):
    lines = [f"Measured on {results['machine']}; output on a file system in memory.", ""]
    if results["note"]:
        lines += [f"**{results['note']}**", ""]
    lines += [web_table(size, found, results["zola"]) for size, found in results["web"].items()]
    lines += growth(results["web"])
    if "flyers" in results:
        lines.append(flyers_text(results["flyers"]))
    if "languages" in results:
        each = ", ".join(f"{lang} {ms:.0f}" for lang, ms in results["languages"].items())
        lines += [f"Sheets in one language alone, in milliseconds of processor each: {each}.", ""]
    if "large" in results:
        big = results["large"]
        lines += [f"L with all its sheets ({big['output']['.pdf']:,}): {big['wall']:.0f} s, "
                  f"{big['cpu']:.0f} s of processor, {big['peak']:.0f} MiB at most.", "", "```", big["stages"], "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def write(file, text):
    """Puts the figures between their marks; what people wrote around them stays."""
    old = file.read_text(encoding="utf-8")
    before, _, rest = old.partition(BEGIN)
    _, _, after = rest.partition(END)
    file.write_text(f"{before}{BEGIN}\n{text}{END}{after}", encoding="utf-8")
