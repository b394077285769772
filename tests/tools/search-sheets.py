"""Can the sheets of the example be searched in the viewers that people have?

    search-sheets.py OUTPUT FORMS

In each language, on each paper, a number, an address, a name and a word are looked for in a flyer, an information sheet and a
consent form, by two engines that know nothing of each other: PDFium, which is in Chrome and Edge, and poppler, which is in
most viewers on Linux. A word is typed as people type it, without vowel signs.
"""

import re
import subprocess
import sys
from pathlib import Path

import pypdfium2

# By language: words of the flyer, of the information sheet and of the consent form.
WORDS = {
    "nl": (["Waterstad", "Sleutelpersonen", "Voorlichter"], ["Informatieblad", "sleutelpersoon"], ["Toestemming"]),
    "en": (["Waterstad", "Key persons", "Informing"], ["Information sheet", "key person"], ["consent"]),
    "ar": (
        ["واترستاد", "أشخاص محوريون", "مقدم معلومات", "الإنجليزية", "مترجما", "9:00-13:00"],
        ["ورقة معلومات", "الأشخاص المحوريون", "دائما"],
        ["الموافقة", "شخص محوري"],
    ),
    "ti": (["ዋተርስታድ", "ቁልፊ ሰባት", "ሓበሬታ ወሃቢ"], ["ናይ ሓበሬታ ወረቐት", "ቁልፊ ሰባት"], ["ቁልፊ ሰብ"]),
}
FLYER = ["+31 6 00000104", "selam@dekade.example.org", "Selam Noordhof"]
SHEET = ["merenland.example.org", "2026-2"]
FORM = ["+31 58 000 0100", "privacy@merenland.example.org"]
# A person whose form is in the language, and her name.
FORM_OF = {"nl": ("sp-003", None), "ar": ("sp-002", "Omar Halabieh"), "ti": ("sp-001", None)}
SHEETS_IN = {"en": "information-sheets"}


def by_pdfium(sheet, words):
    """Returns whether the search of PDFium finds words on some page."""
    document = pypdfium2.PdfDocument(sheet)
    for page in document:
        if page.get_textpage().search(words).get_next():
            return True
    return False


def by_poppler(sheet, words):
    """Returns whether words stand in a sheet's text as poppler tells it, without the marks of direction that it adds."""
    text = subprocess.run(["pdftotext", sheet, "-"], capture_output=True, check=True, text=True).stdout
    plain = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    flat = lambda s: " ".join(s.split()).casefold()
    return flat(words) in flat(plain)


def searches(output, forms):
    """Yields each sheet with the words that are to be found in it."""
    for lang, (flyer, sheet, form) in WORDS.items():
        folder = Path(output, "public", lang)
        for paper in ["a4", "a5"]:
            yield folder / "flyers" / f"waterstad-{lang}-{paper}.pdf", FLYER + flyer
        yield folder / SHEETS_IN.get(lang, "informatiebladen") / f"actieve-rol-{lang}.pdf", SHEET + sheet
        if lang in FORM_OF:
            person, name = FORM_OF[lang]
            yield Path(forms, f"{person}-{lang}.pdf"), FORM + form + ([name] if name else [])


def main(output, forms):
    missed, looked_for, sheets = [], 0, 0
    for sheet, wanted in searches(output, forms):
        if not sheet.exists():
            missed.append(f"{sheet} is not there")
            continue
        sheets += 1
        for words in wanted:
            for engine, finds in [("PDFium", by_pdfium), ("poppler", by_poppler)]:
                looked_for += 1
                if not finds(sheet, words):
                    missed.append(f"{sheet.name}: {engine} does not find `{words}`")
    print("\n".join(missed))
    print(f"{looked_for - len(missed)} of {looked_for} searches in {sheets} sheets find what is there, by two engines")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
