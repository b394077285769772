#!/usr/bin/env python3
"""Serves a small site with Apache, nginx and Caddy, and asks each for its pages as a browser does.

    check-hosts.py PROGRAM

PROGRAM builds tests/sites/base with the files for hosts. Apache runs under several settings of AllowOverride, with and without the
modules that the file speaks to; nginx and Caddy run with the examples of docs/handboek/hosting. Each has to serve every page, calendar
and sheet, answer an unknown address and a folder without a page with the page for that, and keep flyers out of search engines.
"""

import http.client
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs/handboek/hosting"
MODULES = pathlib.Path("/usr/lib/apache2/modules")
ALL = ["alias", "mime", "headers", "autoindex", "setenvif"]
wrong = []


def build(program, folder):
    site = folder / "site"
    subprocess.run(["cp", "-r", str(ROOT / "tests/sites/base"), str(site)], check=True)
    settings = site / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8") + "hosting: [apache, nginx, netlify]\n", "utf-8")
    command = [program, "build", "--site", str(site), "--date", "2030-06-15", "--quiet"]
    subprocess.run(command, check=True)
    public = site / "output/public"
    subprocess.run(["chmod", "-R", "a+rX", str(folder)], check=True)
    return public


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def ask(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()


def look(name, port, public, told, typed=True):
    """`told`: the host reads what it is told. `typed`: it knows kinds of files."""
    def expect(path, condition, what):
        if not condition:
            wrong.append(f"{name}: {path} {what}")

    routes = [p.relative_to(public).as_posix() for p in public.rglob("*") if p.is_file()]
    pages = [r for r in routes if r.endswith(".html")]
    flyers = [r for r in routes if r.endswith(".pdf") and "/flyers/" in r]
    calendars = [r for r in routes if r.endswith(".ics")]
    assert pages and flyers and calendars
    for route in pages[:8] + flyers[:2] + calendars:
        status, headers, body = ask(port, f"/{route}")
        expect(route, status == 200 and body == (public / route).read_bytes(), f"is answered {status}")
        if not told:
            continue
        policy = headers.get("content-security-policy", "")
        expect(route, policy.endswith("frame-ancestors 'none'"), f"has the policy {policy!r}")
        expect(route, headers.get("x-content-type-options") == "nosniff", "may be guessed at")
        noindex = headers.get("x-robots-tag") == "noindex"
        expect(route, noindex == (route in flyers) or "/personen/" in route, f"noindex: {noindex}")
        kind = headers.get("content-type", "")
        if typed and route in calendars:
            expect(route, kind.replace(" ", "").lower() == "text/calendar;charset=utf-8", f"is {kind}")
        if typed and route in pages:
            expect(route, kind.replace(" ", "").lower() == "text/html;charset=utf-8", f"is {kind}")
    status, _, body = ask(port, "/nl/is-er-niet.html")
    expect("an unknown address", status == 404, f"is answered {status}")
    if told:
        expect("an unknown address", body == (public / "404.html").read_bytes(), "has no page of its own")
        status, _, _ = ask(port, "/assets/")
        expect("/assets/", status in (403, 404), f"is answered {status}")


def serve(name, command, port, public, told, typed=True, **options):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    try:
        for _ in range(100):
            if process.poll() is not None:
                wrong.append(f"{name} does not start: {process.stderr.read().decode()[:300]}")
                return
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        look(name, port, public, told, typed)
    finally:
        process.terminate()
        process.wait(10)


def apache(folder, public, override, modules, told, typed=True):
    name = f"Apache, AllowOverride {override}, modules {' '.join(modules) or 'none'}"
    port, own = free_port(), pathlib.Path(tempfile.mkdtemp(dir=folder))
    lines = [f"ServerRoot {own}", "ServerName localhost", f"Listen 127.0.0.1:{port}", f"PidFile {own}/pid",
             f"ErrorLog {own}/error.log", "User www-data", "Group www-data"]
    names = ["mpm_event", "authz_core", "dir", *modules]
    lines += [f"LoadModule {m}_module {MODULES}/mod_{m}.so" for m in names]
    types = own / "mime.types"
    types.write_text("text/html html\ntext/css css\napplication/pdf pdf\n")
    lines += [f"TypesConfig {types}"] if "mime" in modules else []
    lines += ["DirectoryIndex index.html", f"DocumentRoot {public}", f"<Directory {public}>", f"AllowOverride {override}",
              "Options Indexes", "Require all granted", "</Directory>"]
    conf = own / "apache.conf"
    conf.write_text("\n".join(lines) + "\n")
    serve(name, ["apache2", "-f", str(conf), "-D", "FOREGROUND"], port, public, told, typed)


def nginx(folder, public):
    port, own = free_port(), pathlib.Path(tempfile.mkdtemp(dir=folder))
    text = (DOCS / "nginx.conf").read_text("utf-8")
    text = re.sub(r"listen 443 ssl;", f"listen 127.0.0.1:{port};", text)
    text = re.sub(r"\n *(listen \[::\]|ssl_certificate)[^\n]*", "", text)
    text = text.replace("# include", "include").replace("/var/www/sleutelpersonen", str(public))
    frame = (f"pid {own}/pid;\nerror_log {own}/error.log;\ndaemon off;\nevents {{}}\nhttp {{\naccess_log off;\n"
             + "".join(f"{k}_temp_path {own}/{k};\n" for k in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")))
    conf = own / "nginx.conf"
    conf.write_text(frame + text + "}\n", "utf-8")
    serve("nginx", ["nginx", "-c", str(conf), "-p", str(own)], port, public, True)


def caddy(folder, public):
    port, own = free_port(), pathlib.Path(tempfile.mkdtemp(dir=folder))
    text = (DOCS / "Caddyfile").read_text("utf-8")
    text = text.replace("sleutelpersonen.example.org {", f"http://127.0.0.1:{port} {{")
    conf = own / "Caddyfile"
    conf.write_text("{\n\tadmin off\n}\n" + text.replace("/var/www/sleutelpersonen", str(public)), "utf-8")
    home = {**os.environ, "HOME": str(own), "XDG_CONFIG_HOME": str(own), "XDG_DATA_HOME": str(own)}
    serve("Caddy", ["caddy", "run", "--config", str(conf), "--adapter", "caddyfile"], port, public, True, env=home)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        public = build(sys.argv[1], folder)
        apache(folder, public, "None", ALL, told=False)
        for override in ("FileInfo", "FileInfo Indexes Limit AuthConfig Options", "All"):
            apache(folder, public, override, ALL, told=True)
        apache(folder, public, "FileInfo", [], told=False)
        apache(folder, public, "FileInfo", ["alias", "headers"], told=True, typed=False)
        nginx(folder, public)
        caddy(folder, public)
    print("\n".join(wrong) or "Apache (six ways), nginx and Caddy serve the site as it is meant")
    sys.exit(bool(wrong))


main()
