#!/usr/bin/env python3
"""Every crate that goes into the program has a licence that `deny.toml` allows, and comes from crates.io.

The same two rules as `cargo deny check licenses sources`, without building cargo-deny; bans and advisories are left to it.
"""

import json
import pathlib
import re
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]


def allowed(expression, ok):
    """An SPDX expression with AND, OR, WITH and brackets, as true or false."""
    words = re.findall(r"[()]|[^\s()]+", expression.replace("/", " OR "))
    python = []
    skip = False
    for number, word in enumerate(words):
        if skip:
            skip = False
        elif word in "()":
            python.append(word)
        elif word in {"AND", "OR"}:
            python.append(word.lower())
        elif word == "WITH":
            skip = True
        else:
            whole = " ".join(words[number:number + 3]) if words[number + 1:number + 2] == ["WITH"] else word
            python.append(str(whole in ok or word in ok))
    return eval(" ".join(python), {"__builtins__": {}})  # only True, False, and, or, brackets


def shipped(metadata):
    """Ids of the packages the program needs at run or build time, not those of its tests."""
    nodes = {n["id"]: n for n in metadata["resolve"]["nodes"]}
    todo, seen = [metadata["resolve"]["root"]], set()
    while todo:
        package = todo.pop()
        if package not in seen:
            seen.add(package)
            deps = nodes[package]["deps"]
            todo += [d["pkg"] for d in deps if any(k["kind"] != "dev" for k in d["dep_kinds"])]
    return seen - set(metadata["workspace_members"])


def main():
    rules = tomllib.loads((ROOT / "deny.toml").read_text())
    ok = set(rules["licenses"]["allow"])
    exceptions = {e["crate"]: set(e["allow"]) for e in rules["licenses"].get("exceptions", [])}
    clarified = {c["crate"]: c["expression"] for c in rules["licenses"].get("clarify", [])}
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--manifest-path", str(ROOT / "Cargo.toml")]
    metadata = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    inside = shipped(metadata)
    wrong = []
    for package in metadata["packages"]:
        if package["id"] not in inside:
            continue
        name, licence = package["name"], clarified.get(package["name"], package["license"])
        if not licence or not allowed(licence, ok | exceptions.get(name, set())):
            wrong.append(f"{name} {package['version']}: {licence or 'no licence named'}")
        if not (package["source"] or "").startswith("registry+https://github.com/rust-lang/crates.io-index"):
            wrong.append(f"{name} {package['version']}: from {package['source']}")
    print("\n".join(wrong))
    print(f"{len(inside)} crates: {len(wrong)} things wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
