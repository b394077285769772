#!/usr/bin/env python3
"""Sheets set by Typst's own library for Python, one after the other in one process, on one thread.

    bench/typst_flyers.py SOURCES

SOURCES is what `sleutelgids typst-sources` wrote: the same templates, data, pictures and fonts as our sheets are made from,
each in the layout in which it comes out, so that no time is lost on finding that. Run it with the Python that has `typst`.
Prints a line of JSON: the number of sheets, the seconds of wall and processor time that setting and exporting them took
without and with the start (fonts), and the bytes.
"""

import json
import os
import pathlib
import sys
import time

os.environ["RAYON_NUM_THREADS"] = "1"
import typst  # noqa: E402  (needs the number of threads)

sources = pathlib.Path(sys.argv[1])
sheets = sorted(path.parent for path in sources.rglob("main.typ"))
begin, begin_cpu = time.monotonic(), time.process_time()
compiler = typst.Compiler(font_paths=[str(sources / "fonts")], ignore_system_fonts=True)
ready, ready_cpu = time.monotonic(), time.process_time()
size = 0
for sheet in sheets:
    pdf = compiler.compile(input=str(sheet / "main.typ"), root=str(sheet), format="pdf", pdf_standards=["ua-1", "a-2a"])
    size += len(pdf)
done, done_cpu = time.monotonic(), time.process_time()
print(json.dumps({
    "sheets": len(sheets), "wall": done - ready, "cpu": done_cpu - ready_cpu, "whole": done - begin,
    "whole_cpu": done_cpu - begin_cpu, "bytes": size,
}))
