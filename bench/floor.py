#!/usr/bin/env python3
"""What no program can do without: the files of a finished folder are read, and then written to a new one, on one thread.

    bench/floor.py FOLDER NEW-FOLDER

Prints the seconds that writing took, making the folders included and reading not, then the number of files and bytes.
"""

import os
import pathlib
import sys
import time

source, target = map(pathlib.Path, sys.argv[1:])
files = [(str(target / p.relative_to(source)), p.read_bytes()) for p in sorted(source.rglob("*")) if p.is_file()]
folders = sorted({os.path.dirname(path) for path, _ in files})
begin = time.monotonic()
for folder in folders:
    os.makedirs(folder, exist_ok=True)
for path, content in files:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    os.write(handle, content)
    os.close(handle)
print(time.monotonic() - begin, len(files), sum(len(content) for _, content in files))
