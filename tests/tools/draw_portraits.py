#!/usr/bin/env python3
"""Draw the portraits of the example site: flat, invented faces, no photographs.

Usage:   python3 tests/tools/draw_portraits.py [--out content/media/portraits] [--sheet FILE.png] [p-001 …]

Needs:   Python 3.9+, `rsvg-convert` (Debian: librsvg2-bin) and Pillow (`pip install pillow`).

Every face is drawn from its row in PEOPLE. The only chance in it (the waves of curly hair) comes
from a generator seeded with the file name, so the same row always gives the same picture. All
portraits are 800 × 1000 px (4:5) with the eyes at 42 % of the height.
"""
import argparse
import io
import math
import pathlib
import random
import subprocess

W, H, CX, EYE = 800, 1000, 400, 420
LIFT, SCALE = 56, 1.2  # how far the shoulders come up; how large the figure stands in its frame

SKIN = {1: "#F3CFB4", 2: "#E8B792", 3: "#D69E75", 4: "#BB7F56", 5: "#93603F", 6: "#70462E", 7: "#583624"}
BG = {"sand": "#EFE2CD", "mist": "#D3E2DF", "clay": "#F0D6C4", "sage": "#DBE2CD", "sky": "#D5E0E8",
      "cream": "#F3EADB", "rose": "#EFDAD3", "stone": "#E2DED6"}
CLOTH = {"teal": "#14545C", "rust": "#B3532A", "mustard": "#D39C3F", "plum": "#6D3D50", "navy": "#2B4360",
         "sage": "#7D9373", "cream": "#F2E8D8", "brick": "#9C4B3B", "slate": "#566B76", "ink": "#2A3138",
         "rose": "#CF8C82", "sea": "#3F8087", "oat": "#D9C6A5", "white": "#FAF6EE", "wine": "#7B2F3A",
         "forest": "#35574A", "lilac": "#9A8BAE", "blue": "#4C7BA0"}
HAIR = {"black": "#221C1E", "brown": "#4A3026", "chestnut": "#6F4630", "fair": "#C79A5E", "grey": "#A7A39E",
        "white": "#E4E0D9", "dark": "#332522", "salt": "#6F6B69", "red": "#9A5230"}


def rgb(c):
    return [int(c[i:i + 2], 16) for i in (1, 3, 5)]


def mix(a, b, t):
    return "#" + "".join(f"{round(x + (y - x) * t):02X}" for x, y in zip(rgb(a), rgb(b)))


def darker(c, t=.18):
    return mix(c, "#2A1410", t)


def lighter(c, t=.18):
    return mix(c, "#FFFFFF", t)


def p(d, fill="none", **kw):
    extra = "".join(f' {k.replace("_", "-")}="{v}"' for k, v in kw.items())
    return f'<path d="{d}" fill="{fill}"{extra}/>'


def line(d, colour, width=6, **kw):
    return p(d, stroke=colour, stroke_width=width, stroke_linecap="round", stroke_linejoin="round", **kw)


def ell(x, y, rx, ry, fill, **kw):
    extra = "".join(f' {k.replace("_", "-")}="{v}"' for k, v in kw.items())
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}"{extra}/>'


def both(draw):
    """The same drawing on the left and, mirrored, on the right."""
    return draw + f'<g transform="translate({2 * CX},0) scale(-1,1)">{draw}</g>'


class Face:
    def __init__(self, name, row):
        self.name, self.r = name, row
        self.skin = SKIN[row["skin"]]
        self.hw = row.get("hw", 122)
        self.chin = row.get("chin", 602)
        self.jaw = row.get("jaw", 10)
        self.hc = HAIR[row.get("hair_colour", "black")]
        self.cloth = CLOTH[row.get("cloth", "teal")]
        self.second = CLOTH[row.get("second", "cream")]
        self.female = row.get("f", False)
        self.rnd = random.Random(name)
        self.L, self.R = CX - self.hw, CX + self.hw
        self.shade = darker(self.skin, .16 if row["skin"] < 5 else .26)
        self.linec = darker(self.skin, .42 if row["skin"] < 5 else .5)

    def face_path(self):
        L, R, c, j, hw = self.L, self.R, self.chin, self.jaw, self.hw
        w = self.r.get("chin_w", 44 if self.female else 56)
        return (f"M{L},395 C{L},470 {L + j},535 {CX - w},{c - 20} C{CX - w * .55:.0f},{c + 5} {CX + w * .55:.0f},{c + 5} "
                f"{CX + w},{c - 20} C{R - j},535 {R},470 {R},395 C{R},310 {CX + hw * .66:.0f},258 {CX},258 "
                f"C{CX - hw * .66:.0f},258 {L},310 {L},395Z")

    # ---- layers -------------------------------------------------------------------------------
    def background(self):
        b = BG[self.r["bg"]]
        return (f'<rect width="{W}" height="{H}" fill="{b}"/>'
                + p("M-60,1010 L-60,820 C-20,520 190,360 400,360 C610,360 820,520 860,820 L860,1010Z", lighter(b, .36)))

    def body_path(self):
        s = self.r.get("sw", .93 if self.female else 1.0)
        x = lambda v: round(CX + (v - CX) * s)
        return (f"M{x(52)},1010 C{x(58)},880 {x(108)},806 {x(232)},766 C{x(300)},744 336,730 344,690 L456,690 "
                f"C464,730 {x(500)},744 {x(568)},766 C{x(692)},806 {x(742)},880 {x(748)},1010Z")

    def body(self):
        c = self.cloth
        o = f'<clipPath id="body"><path d="{self.body_path()}"/></clipPath>'
        o += p(self.body_path(), c)
        o += f'<g clip-path="url(#body)">' + p("M470,690 C600,760 640,860 640,1010 L820,1010 L820,690Z", darker(c, .2), opacity=".45")
        o += "</g>"
        return o

    def neck(self):
        half = 50 if self.female else 60
        depth = {"vee": 800, "scoop": 790, "wrap": 812, "blazer": 806, "shirt": 770, "embroidered": 770}.get(self.r.get("top", "crew"), 762)
        l, r = CX - half, CX + half
        if self.r.get("top", "crew") in ("vee", "wrap", "blazer", "shirt"):
            d = f"M{l},540 L{l},700 C{l - 4},724 {l - 16},738 {l - 32},746 L{CX},{depth + 30} L{r + 32},746 C{r + 16},738 {r + 4},724 {r},700 L{r},540Z"
        else:
            d = f"M{l},540 L{l},700 C{l - 4},726 {l - 18},738 {l - 34},746 C{CX - 52},{depth + 14} {CX + 52},{depth + 14} {r + 34},746 C{r + 18},738 {r + 4},726 {r},700 L{r},540Z"
        o = f'<clipPath id="neck"><path d="{d}"/></clipPath>' + p(d, self.skin)
        o += f'<g clip-path="url(#neck)"><g transform="translate(8,{44 + LIFT})">{p(self.face_path(), self.shade)}</g></g>'
        return o

    def top(self):
        t, c, s = self.r.get("top", "crew"), self.cloth, self.second
        dk, lt = darker(c, .28), lighter(c, .16)
        o = ""
        if t == "crew":
            o += line("M318,742 C352,786 448,786 482,742", dk, 10, opacity=".55")
        elif t == "scoop":
            o += line("M316,744 C350,812 450,812 484,744", dk, 8, opacity=".5")
        elif t == "vee":
            o += line(f"M318,744 L400,834 L482,744", dk, 9, opacity=".6")
        elif t == "turtle":
            o += p("M338,668 C360,690 440,690 462,668 L470,752 C440,782 360,782 330,752Z", c)
            o += p("M338,668 C360,690 440,690 462,668 L464,694 C440,716 360,716 336,694Z", lt)
            o += line("M334,754 C364,782 436,782 466,754", dk, 6, opacity=".5")
        elif t == "shirt":
            o += p("M400,800 L398,1010 L408,1010 L404,800Z", dk, opacity=".5")
            o += both(p("M338,690 C330,716 314,734 300,744 L352,832 L400,792 C372,766 350,730 338,690Z", lt))
            o += both(line("M352,832 L400,792", dk, 5, opacity=".4"))
            for y in (860, 930):
                o += ell(413, y, 5, 5, dk, opacity=".6")
        elif t == "blazer":
            o += f'<g clip-path="url(#body)">' + p("M318,742 L400,836 L482,742 L520,770 L430,1010 L370,1010 L280,770Z", s)
            o += p("M318,742 L400,836 L482,742 L456,700 L400,800 L344,700Z", self.skin, opacity="0")
            o += both(p("M322,738 C300,752 276,762 258,770 L262,868 L300,880 L282,908 L372,1010 L388,1010 C360,930 330,830 322,738Z", lighter(c, .1)))
            o += both(line("M322,738 C330,830 360,930 388,1010", dk, 4, opacity=".5")) + "</g>"
        elif t == "cardigan":
            o += f'<g clip-path="url(#body)">' + p("M316,742 C352,790 448,790 484,742 L520,760 L452,1010 L348,1010 L280,760Z", s)
            o += line("M318,746 C352,790 448,790 482,746", darker(s, .2), 7, opacity=".5")
            o += both(line("M296,752 C312,830 336,930 350,1010", dk, 16, opacity=".55")) + "</g>"
        elif t == "hoodie":
            o += both(p("M336,684 C300,700 262,738 258,768 C300,800 360,826 400,830 L400,800 C360,786 338,740 336,684Z", lighter(c, .1)))
            o += line("M258,768 C300,800 360,826 400,830 C440,826 500,800 542,768", dk, 5, opacity=".5")
            o += both(line("M378,818 C374,850 374,880 378,912", s, 7))
        elif t == "wrap":
            o += f'<g clip-path="url(#body)">' + p("M484,742 L400,842 L250,1010 L180,1010 L300,748 L318,744 L400,842Z", darker(c, .16), opacity=".4")
            o += line("M484,744 L400,842 L268,1010", dk, 7, opacity=".5") + line("M318,744 L400,842", dk, 7, opacity=".5") + "</g>"
        elif t == "embroidered":
            o += line("M318,744 C352,792 448,792 482,744", s, 14)
            o += p("M382,786 L418,786 L418,930 L382,930Z", s)
            bg = c
            for y in range(804, 926, 24):
                o += p(f"M400,{y - 9} L409,{y} L400,{y + 9} L391,{y}Z", bg)
        elif t == "shawl":
            sh = s
            o += line("M318,742 C352,786 448,786 482,742", dk, 8, opacity=".5")
            o += f'<g clip-path="url(#body)">' + p("M210,760 C270,742 312,730 330,716 C350,800 420,900 560,1010 L30,1010 C40,880 100,800 210,760Z", sh)
            o += line("M330,720 C350,806 424,904 560,1010", darker(sh, .2), 5, opacity=".5")
            o += line("M300,738 C316,830 380,930 470,1010", CLOTH["mustard"], 7, opacity=".8")
            o += line("M284,744 C300,840 352,940 430,1010", CLOTH["forest"], 5, opacity=".7")
            o += line("M230,780 C236,870 270,950 310,1010", darker(sh, .2), 5, opacity=".3") + "</g>"
        elif t == "kurta":
            o += p("M340,690 C330,716 320,732 316,742 C350,784 450,784 484,742 C480,732 470,716 460,690 L462,742 C440,766 360,766 338,742Z", lt)
            o += line("M400,772 L400,960", dk, 6, opacity=".5")
            for y in (806, 856, 906):
                o += ell(400, y, 6, 6, s)
        elif t == "scarf":
            o += p("M300,716 C330,676 350,690 400,700 C450,690 470,676 500,716 C520,760 470,800 400,800 C330,800 280,760 300,716Z", s)
            o += p("M418,786 C440,780 470,780 484,768 C500,840 500,900 492,972 L424,972 C430,900 428,840 418,786Z", darker(s, .1))
            o += line("M318,730 C350,772 450,776 486,728", darker(s, .3), 5, opacity=".45") + line("M330,704 C360,732 440,734 470,704", darker(s, .3), 5, opacity=".35")
        return o

    def ears(self):
        y = 446
        o = both(ell(self.L - 2, y, 19, 32, self.skin) + line(f"M{self.L - 8},{y - 14} C{self.L - 14},{y - 4} {self.L - 8},{y + 6} {self.L - 4},{y + 10}", self.shade, 5))
        if self.r.get("earrings"):
            c = CLOTH["mustard"]
            o += both(ell(self.L - 6, y + 42, 7, 7, c) if self.r["earrings"] == "stud" else
                      f'<ellipse cx="{self.L - 7}" cy="{y + 56}" rx="13" ry="18" fill="none" stroke="{c}" stroke-width="5"/>')
        return o

    def face(self):
        o = f'<clipPath id="face"><path d="{self.face_path()}"/></clipPath>' + p(self.face_path(), self.skin)
        o += '<g clip-path="url(#face)">'
        o += p(f"M{CX + 62},240 C{CX + 96},330 {CX + 92},470 {CX + 66},530 C{CX + 50},570 {CX + 30},596 {CX},620 L{CX + 200},640 L{CX + 200},240Z", self.shade, opacity=".38")
        blush = "#C4553F" if self.r["skin"] < 4 else "#8F2F22"
        o = (f'<radialGradient id="blush"><stop offset="0" stop-color="{blush}" stop-opacity=".26"/><stop offset="1" stop-color="{blush}" stop-opacity="0"/></radialGradient>'
             + o + both(ell(CX - 72, 498, 46, 34, "url(#blush)")))
        return o + "</g>"

    def features(self):
        r, o, dk = self.r, "", "#2A1B18"
        brow_c = self.hc if r.get("hair_colour", "black") not in ("white", "grey", "fair") else darker(self.hc, .34)
        if r["skin"] >= 5 and r.get("hair_colour", "black") not in ("grey", "white"):
            brow_c = "#1C1210"
        bw = r.get("brow", 8 if self.female else 12)
        by = EYE - 40
        o += both(line(f"M{CX - 82},{by + 7} C{CX - 68},{by - 8} {CX - 46},{by - 10} {CX - 30},{by + 1}", brow_c, bw))
        # eyes
        ex = 53
        smile_eyes = r.get("eyes") == "smile"
        if smile_eyes:
            o += both(line(f"M{CX - ex - 17},{EYE + 6} C{CX - ex - 9},{EYE - 10} {CX - ex + 9},{EYE - 10} {CX - ex + 17},{EYE + 6}", dk, 7))
        else:
            eye = ell(CX - ex, EYE, 9.5, 11.5, dk)
            lid = line(f"M{CX - ex - 20},{EYE - 3} C{CX - ex - 12},{EYE - 17} {CX - ex + 10},{EYE - 18} {CX - ex + 18},{EYE - 7}", dk if self.female else self.linec, 5.5 if self.female else 4.5)
            o += both(eye + lid)
            for s in (-1, 1):
                o += ell(CX + s * ex + 3, EYE - 4, 3, 3.4, "#FFFFFF", opacity=".92")
            if r.get("age", 0) >= 1:
                o += both(line(f"M{CX - ex - 15},{EYE + 22} C{CX - ex - 6},{EYE + 27} {CX - ex + 8},{EYE + 27} {CX - ex + 15},{EYE + 23}", self.linec, 3.5, opacity=".35"))
        if r.get("age", 0) >= 2:
            o += both(line(f"M{CX - 96},{EYE - 6} L{CX - 108},{EYE - 12} M{CX - 97},{EYE + 5} L{CX - 110},{EYE + 6}", self.linec, 3.5, opacity=".35"))
            o += both(line(f"M{CX - 44},{488} C{CX - 60},{500} {CX - 66},{516} {CX - 66},{530}", self.linec, 4, opacity=".28"))
            o += line(f"M{CX - 40},338 C{CX - 16},332 {CX + 16},332 {CX + 40},338", self.linec, 3.5, opacity=".2")
        # nose
        n = r.get("nose", "soft")
        if n == "soft":
            o += line(f"M{CX + 5},{EYE + 16} C{CX + 12},{EYE + 42} {CX + 22},{EYE + 56} {CX + 15},{EYE + 66} C{CX + 8},{EYE + 74} {CX - 8},{EYE + 73} {CX - 15},{EYE + 66}", self.linec, 6, opacity=".62")
        elif n == "wide":
            o += line(f"M{CX - 24},{EYE + 60} C{CX - 18},{EYE + 76} {CX - 6},{EYE + 70} {CX},{EYE + 76} C{CX + 6},{EYE + 70} {CX + 18},{EYE + 76} {CX + 24},{EYE + 60}", self.linec, 6, opacity=".62")
        else:
            o += line(f"M{CX + 7},{EYE + 6} C{CX + 14},{EYE + 32} {CX + 29},{EYE + 56} {CX + 19},{EYE + 68} C{CX + 10},{EYE + 76} {CX - 4},{EYE + 74} {CX - 13},{EYE + 68}", self.linec, 6, opacity=".62")
        return o

    def mouth(self):
        r = self.r
        lip = mix(self.skin, "#A33A35", .45 if self.female else .26)
        if r["skin"] >= 5:
            lip = mix(self.skin, "#7A2A2E", .45)
        my = 534
        m = r.get("mouth", "smile")
        if m == "open":
            o = p(f"M{CX - 45},{my - 6} C{CX - 22},{my} {CX + 22},{my} {CX + 45},{my - 6} C{CX + 32},{my + 32} {CX - 32},{my + 32} {CX - 45},{my - 6}Z", "#6E2724")
            o += p(f"M{CX - 39},{my - 3} C{CX - 20},{my + 2} {CX + 20},{my + 2} {CX + 39},{my - 3} C{CX + 32},{my + 12} {CX - 32},{my + 12} {CX - 39},{my - 3}Z", "#FDF8F0")
            o += line(f"M{CX - 46},{my - 7} C{CX - 22},{my} {CX + 22},{my} {CX + 46},{my - 7}", lip, 6)
            if self.female:
                o += line(f"M{CX - 32},{my + 14} C{CX - 18},{my + 27} {CX + 18},{my + 27} {CX + 32},{my + 14}", lip, 7)
            return o
        if self.female:
            o = p(f"M{CX - 38},{my - 4} C{CX - 22},{my - 10} {CX - 10},{my - 12} {CX},{my - 7} C{CX + 10},{my - 12} {CX + 22},{my - 10} {CX + 38},{my - 4} C{CX + 22},{my + 19} {CX - 22},{my + 19} {CX - 38},{my - 4}Z", lip)
            o += line(f"M{CX - 42},{my - 7} C{CX - 20},{my + 7} {CX + 20},{my + 7} {CX + 42},{my - 7}", darker(lip, .35), 5)
        else:
            o = line(f"M{CX - 42},{my - 6} C{CX - 20},{my + 12} {CX + 20},{my + 12} {CX + 42},{my - 6}", darker(lip, .38), 7)
            o += line(f"M{CX - 18},{my + 21} C{CX - 8},{my + 25} {CX + 8},{my + 25} {CX + 18},{my + 21}", self.linec, 4, opacity=".35")
        return o

    def beard(self):
        b = self.r.get("beard")
        if not b:
            return ""
        c, L, R, ch = HAIR[self.r.get("beard_colour", self.r.get("hair_colour", "black"))], self.L, self.R, self.chin
        if b == "stubble":
            return ('<g clip-path="url(#face)">' + p(f"M{L - 4},440 C{L + 14},500 {L + 28},506 {CX - 58},512 C{CX - 30},498 {CX + 30},498 {CX + 58},512 C{R - 28},506 {R - 14},500 {R + 4},440 L{R},640 L{L},640Z", c, opacity=".2") + "</g>")
        if b == "moustache":
            return p(f"M{CX},508 C{CX - 14},500 {CX - 42},506 {CX - 58},532 C{CX - 38},526 {CX - 16},528 {CX},522 C{CX + 16},528 {CX + 38},526 {CX + 58},532 C{CX + 42},506 {CX + 14},500 {CX},508Z", c)
        if b == "goatee":
            return (p(f"M{CX - 34},562 C{CX - 18},552 {CX + 18},552 {CX + 34},562 C{CX + 44},600 {CX + 26},{ch + 18} {CX},{ch + 20} C{CX - 26},{ch + 18} {CX - 44},600 {CX - 34},562Z", c)
                    + p(f"M{CX},508 C{CX - 14},500 {CX - 38},506 {CX - 50},526 C{CX - 34},522 {CX - 16},526 {CX},521 C{CX + 16},526 {CX + 34},522 {CX + 50},526 C{CX + 38},506 {CX + 14},500 {CX},508Z", c))
        ext = 12 if b == "short" else 36
        d = (f"M{L - 3},430 C{L + 6},486 {L + 20},506 {CX - 66},512 C{CX - 44},496 {CX - 20},498 {CX},506 C{CX + 20},498 {CX + 44},496 {CX + 66},512 "
             f"C{R - 20},506 {R - 6},486 {R + 3},430 C{R + 6},520 {R - 10},{ch - 26 + ext * .6:.0f} {CX + 62},{ch + ext - 8} C{CX + 30},{ch + ext + 10} {CX - 30},{ch + ext + 10} {CX - 62},{ch + ext - 8} "
             f"C{L + 10},{ch - 26 + ext * .6:.0f} {L - 6},520 {L - 3},430Z")
        o = p(d, c)
        o += p(f"M{CX - 50},530 C{CX - 22},524 {CX + 22},524 {CX + 50},530 C{CX + 34},562 {CX - 34},562 {CX - 50},530Z", self.skin)
        return o

    def glasses(self):
        g = self.r.get("glasses")
        if not g:
            return ""
        c = CLOTH[self.r.get("glasses_colour", "ink")]
        if g == "round":
            o = both(f'<circle cx="{CX - 54}" cy="{EYE + 2}" r="41" fill="#FFFFFF" fill-opacity=".16" stroke="{c}" stroke-width="7"/>')
        else:
            o = both(f'<rect x="{CX - 101}" y="{EYE - 30}" width="86" height="64" rx="20" fill="#FFFFFF" fill-opacity=".16" stroke="{c}" stroke-width="7.5"/>')
        o += line(f"M{CX - 14},{EYE - 4} C{CX - 8},{EYE - 13} {CX + 8},{EYE - 13} {CX + 14},{EYE - 4}", c, 7)
        o += both(line(f"M{CX - 98},{EYE - 6} L{self.L + 1},{EYE - 10}", c, 6))
        return o

    # ---- hair ---------------------------------------------------------------------------------
    def curls(self, pts, r, c):
        o = ""
        for x, y in pts:
            o += f'<circle cx="{x + self.rnd.uniform(-5, 5):.1f}" cy="{y + self.rnd.uniform(-5, 5):.1f}" r="{r + self.rnd.uniform(-5, 6):.1f}" fill="{c}"/>'
        return o

    def arc(self, rx, ry, cy, a0, a1, n):
        return [(CX + rx * math.cos(math.radians(a0 + (a1 - a0) * i / (n - 1))), cy - ry * math.sin(math.radians(a0 + (a1 - a0) * i / (n - 1)))) for i in range(n)]

    def hair_back(self):
        h, c, L, R = self.r["hair"], self.hc, self.L, self.R
        dk = darker(c, .25)
        if h == "long":
            return p(f"M{CX},200 C{L + 10},200 {L - 46},290 {L - 42},420 C{L - 40},560 {L - 66},680 {L - 44},800 C{CX - 60},840 {CX + 60},840 {R + 44},800 C{R + 66},680 {R + 40},560 {R + 42},420 C{R + 46},290 {R - 10},200 {CX},200Z", dk)
        if h == "wavy":
            return p(f"M{CX},196 C{L},196 {L - 60},290 {L - 48},400 C{L - 84},470 {L - 40},540 {L - 70},610 C{L - 92},680 {L - 50},740 {L - 20},770 L{R + 20},770 C{R + 50},740 {R + 92},680 {R + 70},610 C{R + 40},540 {R + 84},470 {R + 48},400 C{R + 60},290 {R},196 {CX},196Z", dk)
        if h == "bob":
            return p(f"M{CX},198 C{L},198 {L - 52},290 {L - 46},410 C{L - 44},500 {L - 58},560 {L - 40},618 C{L + 20},650 {R - 20},650 {R + 40},618 C{R + 58},560 {R + 44},500 {R + 46},410 C{R + 52},290 {R},198 {CX},198Z", dk)
        if h == "afro":
            return self.curls(self.arc(168, 160, 372, -34, 214, 24), 48, c) + ell(CX, 350, 178, 168, c)
        if h == "curly":
            return (self.curls(self.arc(150, 150, 380, -50, 230, 24), 38, dk) + self.curls([(L - 30, y) for y in range(470, 700, 44)] + [(R + 30, y) for y in range(470, 700, 44)], 42, dk)
                    + p(f"M{L - 30},400 L{L - 40},690 L{R + 40},690 L{R + 30},400Z", dk))
        if h == "bun":
            return ell(CX, 196, 66, 56, c) + line(f"M{CX - 40},196 C{CX - 14},168 {CX + 24},172 {CX + 40},190", lighter(c, .14), 5, opacity=".6")
        if h == "braids":
            o = p(f"M{CX},206 C{L},206 {L - 36},290 {L - 34},400 L{L - 44},760 L{R + 44},760 L{R + 34},400 C{R + 36},290 {R},206 {CX},206Z", dk)
            for x in (L - 34, L - 8, R + 8, R + 34):
                o += line(f"M{x},420 L{x + (6 if x > CX else -6)},800", c, 22) + p("", c)
                o += line(f"M{x},430 L{x + (6 if x > CX else -6)},800", lighter(c, .2), 6, stroke_dasharray="3 20", opacity=".6")
            return o
        if h == "pony":
            return p(f"M{R - 20},250 C{R + 110},290 {R + 86},480 {R + 70},640 C{R + 40},600 {R + 20},480 {R - 10},420Z", dk)
        if h in ("lowbun",):
            return ell(CX, 588, 130, 74, dk)
        return ""

    def hair_front(self):
        h, c, L, R = self.r["hair"], self.hc, self.L, self.R
        lt, dk = lighter(c, .16), darker(c, .3)
        hi = lambda d, w=6: line(d, lt, w, opacity=".5")
        cap = (f"M{L - 7},432 C{L - 24},300 {L + 36},203 {CX},203 C{R - 36},203 {R + 24},300 {R + 7},432 ")
        if h == "short":
            return (p(cap + f"C{R - 4},402 {R - 6},362 {R - 30},338 C{CX + 50},326 {CX - 10},330 {CX - 62},306 C{CX - 84},322 {L + 16},346 {L + 8},374 C{L + 4},396 {L - 2},410 {L - 7},432Z", c)
                    + hi(f"M{CX - 66},262 C{CX - 20},232 {CX + 44},236 {CX + 84},268"))
        if h == "side":
            return (p(f"M{L - 6},430 C{L - 30},300 {L + 20},194 {CX + 10},190 C{R - 20},190 {R + 34},280 {R + 6},430 C{R},396 {R - 4},362 {R - 16},342 C{CX + 60},330 {CX + 10},306 {CX - 30},288 C{CX - 52},326 {L + 20},340 {L + 10},372 C{L + 4},394 {L},410 {L - 6},430Z", c)
                    + hi(f"M{CX - 22},268 C{CX + 20},296 {CX + 60},304 {CX + 96},312") + hi(f"M{CX - 6},236 C{CX + 30},256 {CX + 66},266 {CX + 98},276", 5))
        if h == "fade":
            return (p(cap + f"C{R - 2},396 {R - 8},350 {R - 26},330 L{L + 26},330 C{L + 8},350 {L + 2},396 {L - 7},432Z", c, opacity=".6")
                    + p(f"M{L + 4},330 C{L + 2},250 {L + 50},196 {CX},196 C{R - 50},196 {R - 2},250 {R - 4},330 C{R - 30},314 {CX + 40},310 {CX},310 C{CX - 40},310 {L + 30},314 {L + 4},330Z", c))
        if h == "crop":
            return (p(cap + f"C{R - 4},396 {R - 6},352 {R - 28},330 C{CX + 44},314 {CX - 44},314 {L + 28},330 C{L + 6},352 {L + 4},396 {L - 7},432Z", c)
                    + hi(f"M{CX - 70},256 C{CX - 30},228 {CX + 30},228 {CX + 70},256", 5))
        if h == "curlytop":
            return (p(cap + f"C{R - 2},396 {R - 8},350 {R - 26},332 L{L + 26},332 C{L + 8},350 {L + 2},396 {L - 7},432Z", c)
                    + self.curls(self.arc(104, 70, 280, 0, 180, 11), 34, c) + self.curls([(CX - 70, 312), (CX - 24, 304), (CX + 26, 304), (CX + 72, 312)], 25, c)
                    + hi(f"M{CX - 60},236 C{CX - 50},222 {CX - 34},222 {CX - 26},234", 5) + hi(f"M{CX + 6},222 C{CX + 16},208 {CX + 34},210 {CX + 42},222", 5))
        if h == "receding":
            return (p(cap + f"C{R - 4},400 {R - 8},364 {R - 16},340 C{R - 22},306 {CX + 66},284 {CX + 34},282 C{CX + 12},280 {CX - 12},280 {CX - 34},282 C{CX - 66},284 {L + 22},306 {L + 16},340 C{L + 8},364 {L + 4},400 {L - 7},432Z", c)
                    + hi(f"M{CX - 54},250 C{CX - 22},228 {CX + 26},228 {CX + 58},248") + hi(f"M{CX - 30},268 C{CX - 8},256 {CX + 20},256 {CX + 40},266", 4))
        if h == "bald":
            return both(p(f"M{L - 6},446 C{L - 16},400 {L - 8},360 {L + 6},346 C{L + 8},380 {L + 4},416 {L - 6},446Z", c, opacity=".75")) + ell(CX - 36, 296, 34, 15, "#FFFFFF", opacity=".16", transform=f"rotate(-18 {CX - 36} 296)")
        if h in ("long", "bob"):
            return (p(f"M{CX - 24},260 C{CX - 60},300 {L + 20},340 {L + 4},440 L{L - 6},640 C{L - 60},560 {L - 56},330 {L - 30},290 C{L + 6},216 {CX - 40},194 {CX},194 C{CX + 60},194 {R + 6},216 {R + 30},290 C{R + 56},330 {R + 60},560 {R + 6},640 L{R - 4},440 C{R - 16},350 {CX + 40},300 {CX - 24},260Z", c)
                    + hi(f"M{CX - 44},232 C{L + 40},270 {L - 6},320 {L - 16},400") + hi(f"M{CX + 40},236 C{R - 20},270 {R + 10},330 {R + 20},400")
                    ) if h == "long" else (
                p(f"M{L - 2},470 C{L + 8},400 {L + 14},366 {L + 26},344 C{CX - 30},356 {CX + 40},330 {CX + 66},296 C{CX + 84},340 {R - 8},380 {R + 2},470 C{R + 44},420 {R + 40},290 {R + 4},244 C{R - 40},196 {L + 40},196 {L - 4},244 C{L - 40},290 {L - 44},420 {L - 2},470Z", c)
                + hi(f"M{L + 20},292 C{CX - 30},300 {CX + 20},276 {CX + 46},248") + hi(f"M{L + 10},326 C{L + 30},318 {L + 50},322 {L + 66},322", 5))
        if h == "wavy":
            return (p(f"M{CX + 26},260 C{CX - 20},300 {L + 14},320 {L + 4},420 C{L - 10},470 {L - 22},480 {L - 40},500 C{L - 66},430 {L - 60},300 {L - 28},262 C{L + 10},200 {CX - 40},190 {CX + 10},190 C{CX + 70},190 {R + 10},210 {R + 34},280 C{R + 60},340 {R + 62},430 {R + 40},500 C{R + 20},480 {R + 8},460 {R - 2},420 C{R - 10},340 {CX + 60},300 {CX + 26},260Z", c)
                    + hi(f"M{CX},236 C{CX - 50},290 {L},310 {L - 14},380") + hi(f"M{CX + 54},240 C{R - 10},280 {R + 14},330 {R + 22},400"))
        if h == "afro":
            return self.curls(self.arc(118, 62, 312, 8, 172, 12), 27, c) + hi(f"M{CX - 90},214 C{CX - 80},200 {CX - 62},200 {CX - 52},212") + hi(f"M{CX + 10},196 C{CX + 20},182 {CX + 38},184 {CX + 46},196") + hi(f"M{CX - 40},252 C{CX - 30},238 {CX - 12},240 {CX - 6},250")
        if h == "curly":
            return (self.curls(self.arc(126, 96, 326, -6, 186, 15), 32, c) + self.curls(self.arc(90, 56, 276, 0, 180, 9), 34, c)
                    + hi(f"M{CX - 64},222 C{CX - 54},206 {CX - 36},208 {CX - 28},220") + hi(f"M{CX + 24},214 C{CX + 34},200 {CX + 52},202 {CX + 60},216") + hi(f"M{L - 14},320 C{L - 8},306 {L + 8},306 {L + 14},316"))
        if h in ("bun", "lowbun", "pony"):
            return (p(f"M{L - 4},432 C{L - 24},310 {L + 30},206 {CX},206 C{R - 30},206 {R + 24},310 {R + 4},432 C{R - 4},390 {R - 12},340 {CX + 46},306 C{CX + 10},292 {CX - 10},292 {CX - 46},306 C{L + 12},340 {L + 4},390 {L - 4},432Z", c)
                    + hi(f"M{CX - 20},222 C{CX - 60},250 {L + 20},290 {L + 4},350", 5) + hi(f"M{CX + 20},222 C{CX + 60},250 {R - 20},290 {R - 4},350", 5))
        if h == "braids":
            o = p(f"M{L - 8},440 C{L - 30},310 {L + 30},204 {CX},204 C{R - 30},204 {R + 30},310 {R + 8},440 C{R},390 {R - 14},340 {CX + 50},312 C{CX + 20},298 {CX - 20},298 {CX - 50},312 C{L + 14},340 {L},390 {L - 8},440Z", c)
            for k, x in enumerate((-92, -58, -22, 22, 58, 92)):
                o += line(f"M{CX + x * .28:.0f},212 C{CX + x * .7:.0f},240 {CX + x},270 {CX + x * 1.12:.0f},{306 + abs(x) * .5:.0f}", lt, 4, opacity=".45")
            return o
        if h == "pixie":
            return (p(f"M{L - 6},440 C{L - 34},300 {L + 20},196 {CX},192 C{R - 20},192 {R + 34},300 {R + 6},440 C{R - 2},404 {R - 6},366 {R - 18},346 C{CX + 70},352 {CX + 20},350 {CX - 8},326 C{CX - 40},352 {L + 40},352 {L + 16},376 C{L + 6},398 {L},414 {L - 6},440Z", c)
                    + hi(f"M{CX - 60},250 C{CX - 20},226 {CX + 36},230 {CX + 70},262") + hi(f"M{CX - 6},300 C{CX + 20},324 {CX + 60},326 {CX + 92},322", 5))
        if h == "cap":
            k = CLOTH[self.r.get("wear", "cream")]
            return (p(cap + f"L{R - 2},360 L{L + 2},360 Z", c) + p(f"M{L - 12},348 C{L - 12},236 {L + 40},198 {CX},198 C{R - 40},198 {R + 12},236 {R + 12},348 C{CX + 60},322 {CX - 60},322 {L - 12},348Z", k)
                    + p(f"M{L - 12},348 L{L - 12},312 C{CX - 60},286 {CX + 60},286 {R + 12},312 L{R + 12},348 C{CX + 60},322 {CX - 60},322 {L - 12},348Z", darker(k, .1))
                    + line(f"M{L + 2},322 C{CX - 56},300 {CX + 56},300 {R - 2},322", lighter(k, .4), 4, stroke_dasharray="2 14", opacity=".8"))
        if h == "wrap":
            k = CLOTH[self.r.get("wear", "mustard")]
            d2 = darker(k, .3)
            return (p(f"M{L - 12},388 C{L - 60},250 {CX - 90},130 {CX + 6},126 C{CX + 110},126 {R + 66},250 {R + 12},388 C{R - 20},330 {CX + 50},304 {CX},304 C{CX - 50},304 {L + 20},330 {L - 12},388Z", k)
                    + line(f"M{L - 10},370 C{L + 20},270 {CX + 40},226 {R + 22},300", d2, 6, opacity=".45") + line(f"M{R + 10},368 C{R - 10},300 {CX + 20},250 {L - 6},276", d2, 6, opacity=".45")
                    + line(f"M{CX - 70},196 C{CX - 10},150 {CX + 60},160 {CX + 96},214", d2, 6, opacity=".35")
                    + ell(CX + 8, 236, 34, 25, lighter(k, .14)) + line(f"M{CX - 14},236 C{CX},224 {CX + 18},226 {CX + 30},238", d2, 5, opacity=".45"))
        return ""

    def scarf_back(self):
        if self.r["hair"] not in ("hijab", "loose"):
            return ""
        k = darker(CLOTH[self.r.get("wear", "teal")], .22)
        return p("M400,190 C250,190 232,330 238,460 C242,560 232,640 212,720 C260,770 540,770 588,720 C568,640 558,560 562,460 C568,330 550,190 400,190Z", k)

    def scarf_front(self):
        h = self.r["hair"]
        if h not in ("hijab", "loose"):
            return ""
        k = CLOTH[self.r.get("wear", "teal")]
        d2, l2 = darker(k, .28), lighter(k, .12)
        L, R, ch = self.L, self.R, self.chin
        o = ""
        if h == "hijab":
            under = CLOTH[self.r.get("under", "ink")] if self.r.get("under") else darker(k, .35)
            inner = lambda g, top: (f"M{CX},{top} C{CX - 74 - g},{top} {L + 8 - g},{top + 52} {L + 8 - g},410 C{L + 8 - g},490 {L + 22 - g},546 {CX - 52 - g},{ch - 22 + g} "
                                    f"C{CX - 26},{ch + g} {CX + 26},{ch + g} {CX + 52 + g},{ch - 22 + g} C{R - 22 + g},546 {R - 8 + g},490 {R - 8 + g},410 C{R - 8 + g},{top + 52} {CX + 74 + g},{top} {CX},{top}Z")
            o += p(f"M{CX},230 C{L - 20},230 {L - 20},360 {L - 4},430 L{L + 8},410 C{L + 8},356 {CX - 74},308 {CX},308 C{CX + 74},308 {R - 8},356 {R - 8},410 L{R + 4},430 C{R + 20},360 {R + 20},230 {CX},230Z", under)
            outer = ("M400,192 C256,192 236,316 240,440 C243,540 236,590 214,660 C190,730 206,790 270,836 C330,872 470,880 530,836 C594,790 610,730 586,660 C564,590 557,540 560,440 C564,316 544,192 400,192Z ")
            o += p(outer + inner(2, 324 - 4), k, fill_rule="evenodd")
            o += p(f"M{R - 6},430 C{R - 6},520 {CX + 76},{ch - 8} {CX + 20},{ch + 4} C{CX + 80},{ch + 40} 560,700 586,660 C564,590 557,540 560,440 C562,370 556,300 530,256 C546,320 {R - 8},370 {R - 6},430Z", d2, opacity=".3")
            o += p(f"M{CX - 60},{ch - 22} C{CX - 28},{ch + 12} {CX + 28},{ch + 12} {CX + 62},{ch - 26} C{CX + 150},{ch + 30} 580,700 560,790 C480,850 370,800 300,720 C270,690 {L - 10},{ch + 20} {L - 6},520 C{L + 10},560 {CX - 90},{ch - 40} {CX - 60},{ch - 22}Z", l2)
            o += line(f"M{L - 4},540 C{L + 4},640 330,730 470,790", d2, 5, opacity=".4") + line(f"M{CX - 70},{ch - 6} C{CX - 20},{ch + 60} 470,700 548,740", d2, 5, opacity=".34")
            o += line("M262,420 C258,320 300,246 372,224", d2, 5, opacity=".3") + line(f"M{CX - 30},{ch + 20} C{CX + 30},{ch + 52} 500,670 560,690", d2, 4.5, opacity=".28")
        else:
            c = self.hc
            o += p(f"M{L - 4},470 C{L - 14},330 {L + 40},232 {CX},232 C{R - 40},232 {R + 14},330 {R + 4},470 C{R},390 {R - 20},346 {CX + 20},292 C{CX - 10},326 {L + 20},346 {L - 4},470Z", c)
            o += line(f"M{CX + 4},262 C{CX - 30},300 {L + 30},316 {L + 10},372", lighter(c, .16), 5, opacity=".5")
            o += p(f"M400,184 C250,184 232,320 238,450 C242,560 230,640 196,720 C180,780 230,830 300,836 C340,800 300,700 {L - 4},600 C{L - 26},520 {L - 24},420 {L + 4},350 C{L + 30},286 {CX - 40},252 {CX + 14},250 C{CX + 70},256 {R - 10},300 {R + 2},356 C{R + 24},430 {R + 24},520 {R + 2},600 "
                   f"C{R - 20},660 {CX - 20},720 290,760 C300,820 380,852 460,838 C560,812 610,770 588,700 C566,640 558,560 562,450 C568,320 550,184 400,184Z", k)
            o += line(f"M262,440 C258,320 306,240 384,222", d2, 5, opacity=".35") + line(f"M{R + 14},600 C{R - 10},680 440,750 320,790", d2, 5, opacity=".4") + line(f"M{R + 34},610 C560,700 500,780 400,820", d2, 5, opacity=".3")
            o += line(f"M540,420 C544,330 520,262 470,228", d2, 5, opacity=".28")
        return o

    def svg(self):
        covered = self.r["hair"] in ("hijab", "loose")
        low = "".join([self.body(), self.neck(), self.top()])
        parts = [self.scarf_back(), self.hair_back(), f'<g transform="translate(0,{-LIFT})">{low}</g>']
        if not covered and self.r["hair"] not in ("long", "bob", "wavy", "curly") or self.r.get("earrings"):
            parts.append(self.ears())
        parts += [self.face(), self.beard(), self.features(), self.mouth(), self.hair_front(), self.scarf_front(), self.glasses()]
        figure = f'<g transform="translate({CX},{EYE}) scale({SCALE}) translate({-CX},{-EYE})">{"".join(parts)}</g>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" width="{W}" height="{H}" viewBox="0 0 {W} {H}">{self.background()}{figure}</svg>'


def row(**kw):
    return kw


PEOPLE = {
    "p-001": row(f=True, skin=5, bg="mist", hair="braids", cloth="white", second="cream", top="shawl", earrings="hoop", mouth="open", nose="soft", hw=116),
    "p-002": row(skin=3, bg="sand", hair="short", cloth="navy", second="white", top="blazer", beard="short", hair_colour="dark", nose="long"),
    "p-003": row(f=True, skin=1, bg="sky", hair="long", hair_colour="fair", cloth="white", second="brick", top="embroidered", nose="soft"),
    "p-004": row(f=True, skin=2, bg="rose", hair="hijab", wear="plum", cloth="ink", top="crew", nose="soft"),
    "p-005": row(skin=6, bg="clay", hair="fade", cloth="forest", top="crew", beard="goatee", mouth="open", nose="wide"),
    "p-006": row(f=True, skin=6, bg="cream", hair="hijab", wear="sea", cloth="teal", top="crew", mouth="open", nose="soft", hw=118),
    "p-007": row(skin=2, bg="sage", hair="receding", hair_colour="salt", cloth="brick", second="cream", top="cardigan", beard="moustache", glasses="rect", age=2, nose="long"),
    "p-008": row(f=True, skin=2, bg="clay", hair="bob", hair_colour="brown", cloth="teal", top="vee", glasses="round", glasses_colour="brick", nose="soft"),
    "p-009": row(f=True, skin=2, bg="stone", hair="loose", wear="sage", hair_colour="brown", cloth="oat", top="crew", nose="long", hw=118, eyes="smile"),
    "p-010": row(skin=5, bg="mist", hair="bald", cloth="mustard", top="shirt", beard="full", hair_colour="black", nose="wide", hw=126, eyes="smile", mouth="open"),
    "p-011": row(f=True, skin=7, bg="sand", hair="wrap", wear="rust", cloth="mustard", top="scoop", earrings="hoop", mouth="open", nose="wide", hw=118),
    "p-012": row(f=True, skin=1, bg="sage", hair="pixie", hair_colour="grey", cloth="wine", top="turtle", earrings="stud", age=2, glasses="rect", glasses_colour="wine"),
    "p-013": row(skin=4, bg="sky", hair="cap", wear="white", hair_colour="white", cloth="cream", second="mustard", top="kurta", beard="full", age=2, nose="long"),
    "p-014": row(f=True, skin=3, bg="cream", hair="curly", hair_colour="dark", cloth="rust", top="wrap", nose="soft", mouth="open"),
    "p-015": row(skin=2, bg="rose", hair="side", hair_colour="black", cloth="slate", top="hoodie", second="white", nose="soft", hw=118, jaw=14, chin_w=50),
    "p-016": row(f=True, skin=4, bg="mist", hair="hijab", wear="mustard", cloth="forest", top="crew", nose="soft", glasses="round", hw=120),
    "p-017": row(f=True, skin=6, bg="stone", hair="afro", cloth="plum", top="scoop", earrings="stud", nose="wide", hw=116),
    "p-018": row(skin=3, bg="clay", hair="curlytop", hair_colour="dark", cloth="teal", top="crew", beard="stubble", mouth="open", nose="long", hw=118),
    "p-019": row(skin=1, bg="sand", hair="side", hair_colour="grey", cloth="navy", top="shirt", age=2, nose="soft", hw=126),
    "p-020": row(f=True, skin=2, bg="sage", hair="lowbun", hair_colour="black", cloth="cream", second="teal", top="scarf", nose="soft", hw=118),
    "p-021": row(f=True, skin=3, bg="sky", hair="hijab", wear="cream", under="rose", cloth="rose", top="crew", age=2, nose="soft", eyes="smile"),
    "p-022": row(skin=4, bg="cream", hair="short", hair_colour="black", cloth="sage", second="white", top="cardigan", glasses="round", nose="long", beard="stubble"),
    "p-023": row(f=True, skin=5, bg="rose", hair="bun", cloth="sea", top="vee", earrings="stud", mouth="open", nose="soft", hw=117),
    "p-024": row(f=True, skin=1, bg="stone", hair="wavy", hair_colour="red", cloth="forest", second="oat", top="blazer", nose="soft", mouth="open"),
    "p-025": row(skin=6, bg="sage", hair="curlytop", hair_colour="salt", cloth="oat", second="rust", top="scarf", beard="short", beard_colour="grey", age=2, nose="wide", glasses="rect"),
    "p-026": row(f=True, skin=2, bg="mist", hair="bob", hair_colour="black", cloth="lilac", second="white", top="blazer", nose="soft", hw=118),
    "p-027": row(skin=3, bg="sand", hair="side", hair_colour="brown", cloth="wine", top="turtle", beard="full", nose="long"),
    "p-028": row(f=True, skin=7, bg="clay", hair="hijab", wear="teal", under="mustard", cloth="navy", top="crew", nose="wide", hw=118),
}


def render(svg):
    return subprocess.run(["rsvg-convert", "-w", str(W), "-h", str(H)], input=svg.encode(), stdout=subprocess.PIPE, check=True).stdout


def main():
    from PIL import Image

    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("names", nargs="*")
    ap.add_argument("--out", default=str(pathlib.Path(__file__).resolve().parents[2] / "content/media/portraits"))
    ap.add_argument("--sheet", help="also write all drawn portraits on one PNG, for looking at")
    a = ap.parse_args()
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    small = []
    for name in a.names or PEOPLE:
        image = Image.open(io.BytesIO(render(Face(name, PEOPLE[name]).svg()))).convert("RGB")
        image.save(out / f"{name}.jpg", quality=85, optimize=True, progressive=False)
        small.append(image.resize((240, 300), Image.LANCZOS))
    if a.sheet:
        cols = 7
        rows = -(-len(small) // cols)
        sheet = Image.new("RGB", (cols * 248 + 8, rows * 308 + 8), "white")
        for i, im in enumerate(small):
            sheet.paste(im, (8 + i % cols * 248, 8 + i // cols * 308))
        sheet.save(a.sheet)


if __name__ == "__main__":
    main()
