#!/usr/bin/env bash
# A note between <!-- and --> is shown to everybody by most Markdown readers when it holds an empty line or two hyphens.
#
# Seen with markdown-it-py 3.0.0, commonmark 0.9.1, mistune 3.0.2 and Markdown 3.7 (PyPI). Staff write notes to each other in a text
# as HTML comments, in the middle of a line. As long as such a note is one line of plain words, all four hide it. When it runs over an
# empty line, all four take "<!--" for words and print the note. When it has two hyphens in it ("a -- b"), three of the four print it:
# the CommonMark standard up to 0.30 allowed none there, 0.31 allows them. And `<!-->` is by itself a whole comment in 0.31 and in
# browsers, so that Markdown, which hands it on as it is, shows what an author wrote behind it.
#
# For us: what is a comment must not be left to the Markdown reader. Everything from `<!--` to `-->` is taken out of every text and
# field before any reader sees it, over empty lines too, and one that does not end is an error.
#
# Prints what a reader of the page sees. Fails when that changes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv
venv/bin/pip --quiet install markdown-it-py==3.0.0 commonmark==0.9.1 mistune==3.0.2 Markdown==3.7

cat > readers.py <<'PY'
import html
import re
import sys

import commonmark
import markdown
import markdown_it
import mistune

READERS = {
    "markdown-it-py": lambda text: markdown_it.MarkdownIt("commonmark").render(text),
    "commonmark": commonmark.commonmark,
    "mistune": lambda text: mistune.create_markdown(escape=False)(text),
    "Markdown": markdown.markdown,
}
NOTES = {
    "one line": "Before <!-- NOTE --> after",
    "an empty line": "Before <!-- a\n\nNOTE --> after",
    "two hyphens": "Before <!-- a -- NOTE --> after",
    "a whole comment first": "Before <!--> NOTE --> after",
}
SHOWN = {  # who shows the note
    "one line": set(),
    "an empty line": set(READERS),
    "two hyphens": set(READERS) - {"Markdown"},
    "a whole comment first": set(READERS),
}


def seen(page):
    """What a browser shows of a page: comments as HTML knows them, and tags, are not."""
    page = re.sub(r"<!--(?:>|->|.*?-->)", "", page, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


changed = False
for name, text in NOTES.items():
    pages = {reader: seen(render(text)) for reader, render in READERS.items()}
    print(name)
    for reader, page in pages.items():
        print(f"  {reader:15} {page}")
    shown = {reader for reader, page in pages.items() if "NOTE" in page}
    if shown != SHOWN[name]:
        print(f"  CHANGED: expected {sorted(SHOWN[name])}")
        changed = True
sys.exit(changed)
PY
venv/bin/python readers.py && echo "as described"
