#!/usr/bin/env python3
"""Draw the pictures with which the reading of photos is tested: charts of twenty colours, and others.

Usage:   python3 tests/tools/draw_charts.py [--out tests/pictures]

Needs:   Python 3.9+, and Pillow 10 or later with littlecms and WebP (`pip install pillow pillow-heif`).

Each chart stores the same kind of colours in another way: in another space of colours, with more bits, as inks. `charts.tsv`
says of each which colours a browser should show: littlecms has converted them, perceptually, from the very numbers in the file.
The profiles are made here, number by number, so that nobody's rights rest on them.
"""
import argparse
import io
import pathlib
import random
import struct
import zlib

import pillow_heif
from PIL import Image, ImageCms

pillow_heif.register_heif_opener()

COLUMNS, ROWS, SIDE = 4, 5, 60
# Six skins, then colours that are full, muted and dark, then greys; in sRGB.
COLOURS = ["f3cfb4", "e8b792", "d69e75", "bb7f56", "93603f", "583624", "d02030", "20a040", "2040c0", "e0c020", "20a0b0",
           "a04090", "14545c", "b3532a", "7d9373", "2b4360", "f8f8f8", "b0b0b0", "606060", "202020"]
# Cyan, magenta, yellow and black, in hundredths of the full amount.
INKS = [(3, 18, 28, 0), (8, 30, 42, 0), (14, 40, 56, 2), (22, 52, 68, 8), (32, 60, 74, 26), (44, 68, 78, 52), (10, 95, 85, 2),
        (80, 12, 92, 2), (92, 80, 4, 0), (8, 22, 92, 0), (78, 12, 28, 2), (38, 84, 10, 0), (88, 48, 50, 30), (20, 76, 92, 10),
        (50, 30, 58, 10), (88, 70, 38, 30), (0, 0, 0, 2), (0, 0, 0, 34), (20, 15, 15, 60), (60, 50, 50, 80)]


def s15f16(number):
    return struct.pack(">i", round(number * 65536))


def text(words):
    words = words.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(words)) + words + bytes(78)


def xyz(x, y, z):
    return b"XYZ \0\0\0\0" + s15f16(x) + s15f16(y) + s15f16(z)


def gamma(exponent):
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(exponent * 256)) + b"\0\0"


def profile(kind, space, connection, tags):
    """Returns an ICC profile of version 2.4 (ICC.1:2001-04)."""
    tags = {b"desc": text("Test of colours"), b"cprt": b"text\0\0\0\0No rights reserved\0",
            b"wtpt": xyz(0.9642, 1.0, 0.8249), **tags}
    body, table, start = b"", struct.pack(">I", len(tags)), 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        content += bytes(-len(content) % 4)
        table += name + struct.pack(">II", start + len(body), len(content))
        body += content
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"\0\0\0\0", 0x02400000, kind, space, connection)
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += s15f16(0.9642) + s15f16(1.0) + s15f16(0.8249)
    return head + bytes(128 - len(head)) + table + body


def of_light(red, green, blue, curve):
    return profile(b"mntr", b"RGB ", b"XYZ ", {b"rXYZ": xyz(*red), b"gXYZ": xyz(*green), b"bXYZ": xyz(*blue),
                                              b"rTRC": curve, b"gTRC": curve, b"bTRC": curve})


def of_inks():
    """Returns the profile of an invented press: pale inks, of which the mixtures are averages of light."""
    solid = [(0.16, 0.58, 0.80), (0.78, 0.13, 0.42), (0.90, 0.82, 0.10), (0.10, 0.10, 0.10)]
    grid = 5
    values = b""
    for cell in range(grid ** 4):
        amounts = [cell // grid ** (3 - ink) % grid / (grid - 1) for ink in range(4)]
        light = [1.0, 1.0, 1.0]
        for amount, ink in zip(amounts, solid):
            light = [l * (1 - amount + amount * i) for l, i in zip(light, ink)]
        r, g, b = light
        x, y, z = (0.4361 * r + 0.3851 * g + 0.1431 * b, 0.2225 * r + 0.7169 * g + 0.0606 * b,
                   0.0139 * r + 0.0971 * g + 0.7141 * b)
        fx, fy, fz = (f ** (1 / 3) if f > 0.008856 else 7.787 * f + 16 / 116
                      for f in (x / 0.9642, y, z / 0.8249))
        lab = (116 * fy - 16) * 652.8, (500 * (fx - fy) + 128) * 256, (200 * (fy - fz) + 128) * 256
        values += struct.pack(">3H", *(min(65535, max(0, round(v))) for v in lab))
    table = b"mft2\0\0\0\0" + bytes([4, 3, grid, 0]) + b"".join(s15f16(float(i % 4 == 0)) for i in range(9))
    table += struct.pack(">2H", 2, 2) + struct.pack(">2H", 0, 65535) * 4 + values + struct.pack(">2H", 0, 65535) * 3
    return profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": table})


def curve_of_srgb():
    steps = [n / 1023 for n in range(1024)]
    light = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in steps]
    return b"curv\0\0\0\0" + struct.pack(">I1024H", 1024, *(round(l * 65535) for l in light))


# Of version 2: for those of version 4, littlecms makes shadows darker, which browsers do not.
SRGB = of_light((0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141), curve_of_srgb())
WIDE = of_light((0.6097, 0.3111, 0.0195), (0.2053, 0.6257, 0.0609), (0.1492, 0.0632, 0.7446), gamma(2.2))
SCREEN = of_light((0.5151, 0.2412, -0.0011), (0.2919, 0.6922, 0.0419), (0.1572, 0.0666, 0.7841), curve_of_srgb())
GREY = profile(b"mntr", b"GRAY", b"XYZ ", {b"kTRC": gamma(1.8)})
PRESS = of_inks()


def opened(icc):
    return ImageCms.ImageCmsProfile(io.BytesIO(icc))


def convert(colours, mode, source, target, to):
    image = Image.new(mode, (len(colours), 1))
    image.putdata(colours)
    source, target = (opened(icc or SRGB) for icc in (source, target))
    done = ImageCms.profileToProfile(image, source, target, renderingIntent=ImageCms.Intent.PERCEPTUAL, outputMode=to)
    bytes_of_all, length = done.tobytes(), len(to)
    return [tuple(bytes_of_all[at:at + length]) for at in range(0, len(bytes_of_all), length)]


def chart(mode, colours):
    image = Image.new(mode, (COLUMNS * SIDE, ROWS * SIDE))
    for at, colour in enumerate(colours):
        x, y = at % COLUMNS * SIDE, at // COLUMNS * SIDE
        image.paste(colour, (x, y, x + SIDE, y + SIDE))
    return image


def stored(file):
    """Returns the twenty colours as their file holds them."""
    image = Image.open(file)
    at = [(n % COLUMNS * SIDE + SIDE // 2, n // COLUMNS * SIDE + SIDE // 2) for n in range(COLUMNS * ROWS)]
    return image.mode, [image.getpixel(place) for place in at]


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_of_16_bits(colours, icc):
    rows = b""
    for row in range(ROWS):
        line = b"\0"
        for r, g, b in colours[row * COLUMNS:(row + 1) * COLUMNS]:
            line += struct.pack(">3H", r * 257, g * 257, b * 257) * SIDE
        rows += line * SIDE
    head = struct.pack(">IIBBBBB", COLUMNS * SIDE, ROWS * SIDE, 16, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"iCCP", b"wide\0\0" + zlib.compress(icc, 9)) \
        + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def charts(out):
    srgb = [tuple(bytes.fromhex(c)) for c in COLOURS]
    greys = [(13 * n,) for n in range(COLUMNS * ROWS)]
    inks = [tuple(round(i * 2.55) for i in c) for c in INKS]
    best = {"quality": 95, "subsampling": 0}
    made = {}

    def save(name, image, icc, **how):
        image.save(out / name, **({"icc_profile": icc} if icc else {}), **how)
        made[name] = icc

    wide, screen = convert(srgb, "RGB", None, WIDE, "RGB"), convert(srgb, "RGB", None, SCREEN, "RGB")
    save("chart-plain.jpg", chart("RGB", srgb), None, **best)
    save("chart-screen.jpg", chart("RGB", screen), SCREEN, **best)
    save("chart-screen.heic", chart("RGB", screen), SCREEN, quality=90, chroma=444)
    save("chart-named.webp", chart("RGB", srgb), SRGB, lossless=True)
    save("chart-wide.jpg", chart("RGB", wide), WIDE, progressive=True, **best)
    save("chart-wide.webp", chart("RGB", wide), WIDE, lossless=True)
    save("chart-grey.jpg", chart("L", [g[0] for g in greys]), GREY, **best)
    save("chart-grey.png", chart("LA", [(g[0], 255) for g in greys]), GREY, optimize=True)
    save("chart-inks.jpg", chart("CMYK", inks), PRESS, **best)
    save("chart-bare-inks.jpg", chart("CMYK", inks), None, **best)
    (out / "chart-16-bits.png").write_bytes(png_of_16_bits(wide, WIDE))
    made["chart-16-bits.png"] = WIDE
    default = (pathlib.Path(__file__).parents[2] / "src/render/images/printing-inks.icc").read_bytes()
    lines = []
    for name, icc in sorted(made.items()):
        mode, colours = ("RGB", wide) if "16" in name else stored(out / name)
        if mode == "LA":
            mode, colours = "L", [c[0] for c in colours]
        icc = default if name == "chart-bare-inks.jpg" else icc
        shown = convert(colours, mode, icc, None, "RGB") if icc else colours
        lines.append("\t".join([name, *(bytes(c).hex() for c in shown)]))
    (out / "charts.tsv").write_text("\n".join(lines) + "\n")


def face():
    """Returns a picture in which every block differs, so that no part of its file is idle."""
    random.seed(7)
    image = Image.new("RGB", (16, 20))
    image.putdata([tuple(random.randrange(40, 220) for _ in range(3)) for _ in range(16 * 20)])
    return image.resize((160, 200), Image.Resampling.BICUBIC)


def others(out):
    """Pictures that are cut off, or turned, by the tests."""
    image = face()
    image.save(out / "face.jpg", quality=85)
    image.save(out / "face-progressive.jpg", quality=85, progressive=True)
    image.save(out / "face.webp", quality=80)
    image.save(out / "face.heic", quality=60)
    image.resize((80, 100)).save(out / "face-lossless.webp", lossless=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = Image.new("RGB", (200, 160), (220, 20, 20))
    lying.paste((20, 20, 220), (100, 0, 200, 160))
    lying.save(out / "lying.webp", quality=80, exif=exif.tobytes())
    lying.save(out / "lying.heic", quality=60, exif=exif.tobytes())
    lying.save(out / "broken-profile.jpg", quality=80, icc_profile=b"This is no profile of colours. " * 5)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("tests/pictures"))
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    charts(out)
    others(out)
