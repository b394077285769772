#!/usr/bin/env bash
# typst breaks Dutch words before a letter with a trema and leaves the trema there: "ge-ïnteresseerd", "pati-ënten".
#
# Seen with typst 0.15.2. In Dutch the trema only says that two vowels are not one sound. A hyphen between them says so already, so that
# the trema goes when a word is broken there: "ge-interesseerd", "pati-enten", "co-ordinator" (Woordenlijst Nederlandse Taal, the rules on
# breaking words). The patterns that typst uses for `lang: "nl"` offer exactly these places, and typst cannot change a letter at a break.
# It even leaves a letter alone between two hyphens ("ru-ï-ne"). One could think that the patterns know no exceptions; they do: in the
# diminutives of the same rule ("omaatje", broken "oma-tje") they offer no break where a letter would go.
#
# A word joiner (U+2060) before the letter, the plain way to forbid a break, forbids every break in the word.
#
# For us: words of this very trade (patiënt, coördinator, geïnteresseerd, financiële) come out misspelt on a flyer. A rule of our own takes
# hyphenation from the letter alone (`show regex("[äëïöü]"): set text(hyphenate: false)`), and the rest of the word keeps its breaks.
#
# Prints where each word is broken when there is no room at all: as it is, with a word joiner, and under that rule. Fails when that changes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v pdftotext > /dev/null || apt-get install -qq -y poppler-utils > /dev/null
python3 -m venv venv && venv/bin/pip --quiet install typst==0.15.2

# broken WORD [RULE]: a word in a box of one point is broken wherever it can be.
broken() {
  printf '#set text(lang: "nl", hyphenate: true)\n%s\n#box(width: 1pt)[%s]\n' "${2:-}" "$1" > word.typ
  venv/bin/python -c 'import typst; open("word.pdf", "wb").write(typst.compile("word.typ", format="pdf"))'
  pdftotext -raw word.pdf - | tr -d '\n\f' | sed 's/\xc2\xad/-/g; s/\xe2\x81\xa0//g'
}

changed=0
while read -r word expected joined ruled; do
  plain=$(broken "$word")
  glued=$(broken "$(sed 's/[äëïöü]/\xe2\x81\xa0&/g' <<< "$word")")
  told=$(broken "$word" '#show regex("[äëïöü]"): set text(hyphenate: false)')
  echo "$word: $plain; with a word joiner: $glued; under the rule: $told"
  [ "$plain $glued $told" = "$expected $joined $ruled" ] || changed=1
done <<'WORDS'
geïnteresseerd ge-ïn-te-res-seerd geïnteresseerd geïn-te-res-seerd
patiënten pa-ti-ën-ten patiënten pa-tiën-ten
coördinator co-ör-di-na-tor coördinator coör-di-na-tor
ruïne ru-ï-ne ruïne ruï-ne
omaatje omaatje omaatje omaatje
WORDS
[ $changed = 0 ] || { echo "CHANGED"; exit 1; }
echo "as described"
