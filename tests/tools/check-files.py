#!/usr/bin/env python3
"""Looks at the files of a built site that no other validator reads.

    check-files.py FOLDER BASE-URL [named | pool | internal]

The sitemap and the calendars parse and say what they must; pictures hold no metadata; nothing tells how a colleague
named a photo; pages in several languages name each other. An edition of numbers has no page of a person; one for colleagues says so on
every page, asks search engines not to keep any, closes everything to them and has no sitemap. No public page leads to it.
"""

import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as xml
from html.parser import HTMLParser

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# What exiftool reads off the file itself or its pixels; anything else was put there by somebody.
HARMLESS = {"SourceFile", "ExifTool", "File", "System", "JFIF", "PNG", "SVG", "Composite"}
NOTES = re.compile(r"comment|author|creator|artist|copyright|software|description|title|gps|date|profile", re.I)


def sitemap(site, base):
    wrong = []
    entries = xml.parse(site / "sitemap.xml").getroot().iter(f"{SITEMAP}loc")
    listed = [e.text for e in entries]
    if not listed:
        wrong.append("sitemap.xml lists nothing")
    for url in listed:
        if not url.startswith(base):
            wrong.append(f"sitemap.xml: {url} is not below {base}")
        elif not exists(site, url[len(base):]):
            wrong.append(f"sitemap.xml: there is no {url}")
    if len(set(listed)) < len(listed):
        wrong.append("sitemap.xml lists a page twice")
    return wrong


def exists(site, path):
    target = site / path.lstrip("/")
    return target.is_file() or (target / "index.html").is_file()


def calendar(file):
    raw = file.read_bytes()
    wrong = []
    lines = raw.split(b"\r\n")
    if b"\n" in raw.replace(b"\r\n", b"") or lines[-1] != b"":
        wrong.append("lines end otherwise than in CR LF")
    if any(len(line) > 75 for line in lines):
        wrong.append("a line of more than 75 bytes")
    text = raw.decode("utf-8").replace("\r\n ", "").split("\r\n")
    open_parts = []
    for line in text:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            open_parts.append((value, set()))
        elif name == "END":
            part, seen = open_parts.pop()
            needs = {"VCALENDAR": {"PRODID", "VERSION"}, "VEVENT": {"UID", "DTSTAMP", "DTSTART", "SUMMARY"}}
            if part != value:
                wrong.append(f"{value} ends within {part}")
            wrong += [f"{part} without {n}" for n in sorted(needs.get(part, set()) - seen)]
        elif open_parts:
            open_parts[-1][1].add(name.split(";")[0])
    if open_parts or not any(line == "BEGIN:VEVENT" for line in text):
        wrong.append("no whole event")
    return [f"{file}: {w}" for w in wrong]


def pictures(site):
    kinds = ["-ext", "jpg", "-ext", "png", "-ext", "svg", "-ext", "webp"]
    out = subprocess.run(["exiftool", "-json", "-G1", "-r", *kinds, str(site)], capture_output=True, text=True)
    if not out.stdout.strip():
        return [f"exiftool finds no pictures: {out.stderr.strip()}"]
    wrong = []
    for picture in json.loads(out.stdout):
        for key in picture:
            group, _, name = key.partition(":")
            note = group in {"PNG", "SVG", "File"} and NOTES.search(name) and not name.startswith("File")
            if group not in HARMLESS or note:
                wrong.append(f"{picture['SourceFile']}: {key} = {str(picture[key])[:60]}")
    return wrong


class Heads(HTMLParser):
    """The addresses a page's head gives: its own, and those of its translations."""

    def __init__(self):
        super().__init__()
        self.canonical, self.others = None, {}

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag == "link" and a.get("rel") == "canonical":
            self.canonical = a.get("href")
        if tag == "link" and a.get("rel") == "alternate" and a.get("hreflang"):
            self.others[a["hreflang"]] = a.get("href")


def translations(site):
    heads = {}
    for page in site.rglob("*.html"):
        head = Heads()
        head.feed(page.read_text(encoding="utf-8"))
        if head.canonical:
            heads[head.canonical] = (page, head.others)
    wrong = []
    for own, (page, others) in heads.items():
        for lang, url in others.items():
            if lang == "x-default":
                continue
            if url not in heads:
                wrong.append(f"{page}: its {lang} version {url} is not there")
            elif own not in heads[url][1].values():
                wrong.append(f"{page}: its {lang} version does not name it")
    if not heads:
        wrong.append("no page says its own address")
    return wrong


def names(site):
    media = pathlib.Path(__file__).resolve().parents[2] / "content" / "media"
    chosen = [p.name.encode() for p in media.rglob("*") if p.is_file() and p.name != "README.md"]
    wrong = []
    for file in site.rglob("*"):
        if file.is_file():
            text = file.read_bytes()
            wrong += [f"{file} holds the name {n.decode()}" for n in chosen if n in text or n.decode() == file.name]
    return wrong


MARKS = ["niet voor publicatie", "not for publication", "غير مخصص للنشر", "ንሕትመት ዘይኮነ"]


def readers(site, mode):
    """Whether everything says for whom it is."""
    wrong = []
    internal = mode == "internal"
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if any(mark in text for mark in MARKS) != internal:
            wrong.append(f"{page}: " + ("does not say" if internal else "says") + " that it is internal")
        if internal and not re.search(r'<meta name="robots" content="noindex', text):
            wrong.append(f"{page}: search engines may keep it")
        if not internal and "//intern." in text:
            wrong.append(f"{page}: leads to the edition for colleagues")
        if mode == "pool" and "/personen/" in page.as_posix():
            wrong.append(f"{page}: a page of a person, in numbers")
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    if ("Disallow: /\n" in robots) != internal:
        wrong.append(f"robots.txt says: {robots}")
    if internal and (site / "sitemap.xml").exists():
        wrong.append("an edition for colleagues has a sitemap")
    return wrong


def main():
    site, base = pathlib.Path(sys.argv[1]), sys.argv[2].rstrip("/")
    mode = sys.argv[3] if len(sys.argv) > 3 else "named"
    calendars = sorted(site.rglob("*.ics"))
    wrong = readers(site, mode) + pictures(site)
    wrong += [] if mode == "internal" else sitemap(site, base)
    wrong += translations(site) + names(site)
    wrong += [w for file in calendars for w in calendar(file)]
    if not calendars:
        wrong.append("there are no calendars")
    print("\n".join(wrong))
    print(f"{len(calendars)} calendars, sitemap, pictures, translations: {len(wrong)} things wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
