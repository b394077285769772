#!/usr/bin/env bash
# poppler 22.12 (Debian 12) calls a correct PDF wrong: "Syntax Error: Suspects object is wrong type (boolean)".
#
# Seen with poppler-utils 22.12.0 and typst 0.15.2. A tagged PDF has in its /MarkInfo dictionary the key /Suspects, which ISO 32000-1
# (table 321) says is a boolean; typst writes `/Suspects false`. poppler takes `true` without a word. For `false` it prints the
# message above, on standard error, ends with 0 and tells everything else of the file rightly: only "true" and "not there" are looked
# for, and a boolean that is false falls through to the complaint about its type.
#
# For us: the message says nothing about a sheet. A check of sheets must go by the exit code and by what a real validator of PDF/UA
# says, and must not fail because poppler printed "Syntax Error". A print shop that sends us this line can be told so.
#
# Prints what poppler says of a sheet with `false`, and of the same sheet with `true`. Fails when either changes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v pdfinfo > /dev/null || apt-get install -qq -y poppler-utils > /dev/null
python3 -m venv venv && venv/bin/pip --quiet install typst==0.15.2

cat > sheet.typ <<'TYP'
#set document(title: "Sheet")
#set text(lang: "en")
= Sheet
One sentence.
TYP
venv/bin/python -c 'import typst; open("no.pdf", "wb").write(typst.compile("sheet.typ", format="pdf", pdf_standards=["ua-1"]))'
# The same length, so that no place in the file moves.
sed 's|/Suspects false|/Suspects true |' no.pdf > yes.pdf

said() { pdfinfo "$1" 2>&1 > "$1.out" || true; }
pdfinfo -v 2>&1 | sed -n 1p
for file in no yes; do
  echo "$(grep -a -o '/Suspects [a-z]*' $file.pdf): $(grep Suspects: <(pdfinfo $file.pdf 2> /dev/null)); it says: '$(said $file.pdf)'"
done
[ "$(said no.pdf)" = "Syntax Error: Suspects object is wrong type (boolean)" ] || { echo "CHANGED: false is no longer called wrong"; exit 1; }
[ -z "$(said yes.pdf)" ] || { echo "CHANGED: true is called wrong too"; exit 1; }
pdfinfo no.pdf > /dev/null 2>&1 || { echo "CHANGED: it ends with a failure"; exit 1; }
echo "as described"
