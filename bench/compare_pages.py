"""Whether two folders hold the same pages: the same addresses, and on each the same words and links.

Words are compared as bags, without their order, since each program orders persons of one name in its own way; a link counts
as the address that it leads to.
"""

import collections
import html.parser
import pathlib
import posixpath
import re
import urllib.parse

SILENT = {"script", "style", "svg"}
# What sets a person's address apart from those of her namesakes; a peer's has none.
OWN_SIGNS = re.compile(r"-[2-9bcdfghjkmnpqrstvwxz]{6}(?=\.html$)")


class Reader(html.parser.HTMLParser):
    """The words that a reader sees, with the title, and where links lead."""

    def __init__(self, address):
        super().__init__()
        self.address, self.words, self.links, self.silent = address, collections.Counter(), collections.Counter(), 0

    def handle_starttag(self, tag, attrs):
        self.silent += tag in SILENT
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self.links[self.target(href)] += 1

    def handle_endtag(self, tag):
        self.silent -= tag in SILENT

    def handle_data(self, data):
        if not self.silent:
            self.words.update(data.split())

    def target(self, href):
        parts = urllib.parse.urlsplit(href)
        if parts.scheme not in ("", "http", "https"):
            return href
        path = posixpath.normpath(posixpath.join("/", posixpath.dirname(self.address), urllib.parse.unquote(parts.path)))
        return path + "/index.html" if parts.path.endswith("/") else OWN_SIGNS.sub("", path)


def addresses(folder):
    """Each page's file by its address without what is a person's own."""
    found = ((str(p.relative_to(folder)), p) for p in folder.rglob("*.html"))
    return {OWN_SIGNS.sub("", address): path for address, path in found}


def read(path, address):
    reader = Reader(address)
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def compare(ours, theirs, every=1):
    """Sentences about what differs; of pages that both have, each `every`-th is read."""
    mine, others = addresses(ours), addresses(theirs)
    both = sorted(mine.keys() & others.keys())
    kinds = collections.Counter(posixpath.splitext(posixpath.basename(a))[0] if a.count("/") < 2 else a.split("/")[1]
                                for a in mine.keys() - others.keys())
    said = [f"{len(both)} pages in both; only ours {len(mine.keys() - others.keys())} ({', '.join(sorted(kinds))}); "
            f"only theirs {len(others.keys() - mine.keys())}"]
    differ = []
    for address in both[::every]:
        a, b = read(mine[address], address), read(others[address], address)
        words, links = (a.words - b.words) + (b.words - a.words), (a.links - b.links) + (b.links - a.links)
        if words or links:
            differ.append(f"{address}: words {dict(list(words.items())[:6])} links {dict(list(links.items())[:6])}")
    said.append(f"{len(both[::every])} pages read: the same words and links on {len(both[::every]) - len(differ)}")
    return said, differ


def size(folder):
    files = [p for p in folder.rglob("*.html")]
    return len(files), sum(p.stat().st_size for p in files)


if __name__ == "__main__":
    import sys
    said, differ = compare(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    print("\n".join(said + differ[:20]))
    sys.exit(bool(differ))
