#!/usr/bin/env python3
"""Makes themes/default/fonts/NotoSansSymbols-Signs.ttf: symbol_font.py FOLDER OUT

FOLDER holds NotoSansSymbols2, NotoSansSymbols and NotoSansMath, Regular, of Debian's fonts-noto-core 20201225-1. Needs
fonttools. The same fonts give the same bytes.
"""

import sys
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont

FAMILY = "Noto Sans Symbols Signs"

# Stretches of signs that people type or paste into texts, and single ones.
WANTED = """
2190-219B 21A9 21AA 21B3 21B5 21BA 21BB 21C4 21C6 21D0-21D5 21E6-21E9 27F5-27FA
2200 2202 2203 2205 2206 2208 2209 220F 2211-2213 2215 2217-221A 221E 2220 2227-222B 2234 2236 223C 2245 2248 2260 2261
2264 2265 226A 226B 2282 2283 2295 2297 22C5 22EE 22EF
2302 2318 231A 231B 23CE 23F1 2460-2473 24D8
25A0 25A1 25AA-25AC 25B2 25B3 25B6-25BA 25BC-25BE 25C0-25C2 25C4 25C6 25C7 25C9-25CB 25CE-25D0 25E6 25EF 25FB-25FE
2600-2602 2605 2606 260E-2612 2615 261B 261E 2622 2626 262A 262E 262F 2639-263B 2640 2642 2660 2661 2663 2665 2666
2669-266B 267B 267F 2690-2693 2695 2696 2699-2699 26A0 26A1 26A7 26D4 26EA
2702 2706 2708 2709 270C-270F 2711-2718 271A 271D 2721 2726 272A 2731 2736 2739 273B 273F 2753 2756 2757 275B-275E 2763
2764 2766 276F 2771 2776-277F 2794 2798-279E 27A1-27A5 2981
2B05-2B07 2B1B 2B1C 2B24 2B50 2BC8
1F321 1F3E0 1F446-1F449 1F44D 1F44E 1F4CB 1F4DA 1F4F7 1F50A 1F50D 1F512 1F550-1F55B 1F57D 1F581 1F588 1F589 1F5A8 1F5CE
1F5D3 1F5E9 1F68D 1F6B2
"""

# Pictures of telephones that differ from another sign in colour or in drawing alone, with that sign.
LIKE = """
2705:2714 274C:2716 274E:2612 2795:271A 1F4DE:1F57D 1F4F1:1F581 1F4E7:2709 1F4CD:1F588 1F4CC:1F588 1F4C5:1F5D3 1F4C6:1F5D3
1F4AC:1F5E9 1F4C4:1F5CE 1F4DD:1F589 1F600:263A 1F603:263A 1F60A:263A 1F642:263A 1F641:2639 1F499:2665 1F49A:2665 1F49B:2665
1F49C:2665 1F9E1:2665 1F68C:1F68D 1F534:25CF 1F535:25CF 1F7E2:25CF 1F539:25C6 1F538:25C6 1F31F:2605
"""


def stretches(text):
    for part in text.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def of_mathematics(code):
    """Arrows and operators that look alike only when all are of one font."""
    return 0x2190 <= code <= 0x21D5 or 0x2200 <= code <= 0x22FF


def parts(folder, wanted):
    """A file for each font, with those of the signs that it has and none before it had."""
    drop = ["GSUB", "GPOS", "GDEF", "MATH", "DSIG", "meta", "STAT", "kern"]
    for name in ["NotoSansSymbols2", "NotoSansSymbols", "NotoSansMath"]:
        font = TTFont(f"{folder}/{name}-Regular.ttf")
        codes = set(font.getBestCmap()) & wanted
        if name != "NotoSansMath":
            codes = {code for code in codes if not of_mathematics(code)}
        options = subset.Options(hinting=False, layout_features=[], notdef_outline=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 7, 13, 14])
        options.drop_tables += drop
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=codes)
        subsetter.subset(font)
        path = f"{tempfile.mkdtemp()}/{name}.ttf"
        font.save(path)
        wanted -= codes
        yield path
    assert not wanted, [hex(code) for code in wanted]


def rename(font):
    names = {1: FAMILY, 2: "Regular", 3: "2.003;GOOG;" + FAMILY, 4: FAMILY, 6: FAMILY.replace(" ", "") + "-Regular"}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID not in (0, 5, 7, 13, 14):
            font["name"].names.remove(record)


def main(folder, out):
    like = dict(tuple(int(code, 16) for code in pair.split(":")) for pair in LIKE.split())
    font = merge.Merger().merge(list(parts(folder, set(stretches(WANTED)) | set(like.values()))))
    glyphs = font.getBestCmap()
    for table in font["cmap"].tables:
        fitting = {code: glyphs[other] for code, other in like.items() if table.format == 12 or code < 0x10000}
        table.cmap.update(fitting)
    # As high as the letters beside them.
    head, metrics = font["hhea"], font["OS/2"]
    head.ascent, head.descent, head.lineGap = 1069, -293, 0
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = 1069, -293, 0
    metrics.usWinAscent, metrics.usWinDescent = 1069, 293
    rename(font)
    # Seconds since 1904: the first day of 2021.
    font["head"].created = font["head"].modified = 3692217600
    font.recalcTimestamp = False
    font.save(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
