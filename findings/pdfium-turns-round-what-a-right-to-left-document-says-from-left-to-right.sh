#!/usr/bin/env bash
# PDFium, the reader in Chrome and Edge, gives back Latin lines of a right-to-left document backwards, and finds no number in it.
#
# Seen with PDFium 150.0.7869 (pip pypdfium2 5.9.0) and typst 0.15.2. typst writes `/ViewerPreferences << /Direction /R2L >>` in a
# document whose text runs from right to left. By ISO 32000-1 (table 150) that is the direction in which most of it is read, and
# serves to put pages side by side; what the pages hold is not touched by it. PDFium takes it for the order within every line: the name
# "Sara Zomer" is copied as "Zomer Sara", "020 555 01 23" as "23 01 555 020", "sara@example.org" as "org.example@sara", though each
# stands alone on its line and is set from left to right. A search for the telephone number as it is printed finds nothing. With /L2R
# in the same place, and not one other byte changed, all three are right. poppler is right with both.
#
# For us: a reader of an Arabic sheet who copies a telephone number in the browser dials another one. Sheets say /L2R whatever their
# language; their pages are single sheets, for which the key means nothing.
#
# Prints what both readers give back for both. Fails when any of it changes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v pdftotext > /dev/null || apt-get install -qq -y poppler-utils > /dev/null
python3 -m venv venv && venv/bin/pip --quiet install typst==0.15.2 pypdfium2==5.9.0

cat > sheet.typ <<'TYP'
#set document(title: "Sheet")
#set text(lang: "ar", dir: rtl)
= Sara Zomer
#box(text(dir: ltr)[020 555 01 23])

#box(text(dir: ltr)[sara\@example.org])
TYP

cat > read.py <<'PY'
import subprocess
import sys

import pypdfium2
import typst

right = ["Sara Zomer", "020 555 01 23", "sara@example.org"]
turned = ["Zomer Sara", "23 01 555 020", "org.example@sara"]
written = typst.compile("sheet.typ", format="pdf")
assert written.count(b"/Direction/R2L") == 1, "CHANGED: typst does not write /Direction /R2L"
print("PDFium", pypdfium2.PDFIUM_INFO)
as_described = True
for direction, expected in (("R2L", turned), ("L2R", right)):
    # The same length, so that no place in the file moves.
    sheet = written.replace(b"/Direction/R2L", b"/Direction/" + direction.encode())
    page = pypdfium2.PdfDocument(sheet)[0].get_textpage()
    lines = page.get_text_bounded().split("\r\n")
    is_found = page.search("020 555 01 23").get_next() is not None
    with open("sheet.pdf", "wb") as file:
        file.write(sheet)
    poppler = subprocess.run(["pdftotext", "sheet.pdf", "-"], capture_output=True, text=True, check=True).stdout.split("\n")
    poppler = [line for line in poppler if line.strip("\f")]
    print(f"/{direction}: PDFium {lines}, the number is found: {is_found}; poppler {poppler}")
    as_described &= lines == expected and is_found == (expected is right) and poppler == right
print("as described" if as_described else "CHANGED")
sys.exit(not as_described)
PY
venv/bin/python read.py
