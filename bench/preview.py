"""The preview of a site: how long it takes from a save until the page, a list and a flyer are answered anew."""

import json
import re
import statistics
import subprocess
import threading
import time
import urllib.request

PERSON = "p-00000"
# Two languages that nobody else speaks; saved in turns, so that each save has a word that was not there.
WORDS = {"sq": "shqip", "sw": "kiswahili"}
# By now a file is old enough to be known by its times alone, as nearly all files of a site are.
QUIET = 2.6


class News:
    """Versions, as an open page is told of them."""

    def __init__(self, address):
        self.events = urllib.request.urlopen(f"{address}__sleutelgids/events")
        self.changed = threading.Condition()
        self.version = None
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.events:
            if line.startswith(b"data: "):
                with self.changed:
                    self.version = json.loads(line[6:])["version"]
                    self.changed.notify_all()

    def after(self, version):
        with self.changed:
            if not self.changed.wait_for(lambda: self.version not in (None, version), 20):
                raise SystemExit("the preview did not notice a change")
            return self.version


def measure(tools, site, rounds):
    command = [tools.sleutelgids, "serve", "--site", site, "--port", "0", "--date", "2026-11-22"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        return saves(server.stdout.readline().split()[0], site, rounds)
    finally:
        server.kill()
        server.wait()


def saves(address, site, rounds):
    def get(path):
        return urllib.request.urlopen(address + path).read()

    file = site / "content" / "persons" / f"{PERSON}.md"
    text = file.read_text(encoding="utf-8")
    region = re.search(r'^home_region: "?([\w-]+)"?$', text, flags=re.MULTILINE)[1]
    listed = get(f"public/nl/regios/{region}.html").decode()
    own = re.search(r'href="[./]*(nl/personen/amina-waterkant-\w+\.html)"', listed)[1]
    asked = {
        "her page": f"public/{own}", "the list of her municipality": f"public/nl/regios/{region}.html",
        "the list of the whole province": "public/nl/regios/r-0000.html",
        "her municipality's flyer": f"public/nl/flyers/{region}-nl-a4.pdf",
    }
    for path in asked.values():
        get(path)
    news = News(address)
    version = news.after(None)
    found = {name: [] for name in asked}
    for n in range(rounds):
        time.sleep(QUIET)
        tag, word = list(WORDS.items())[n % 2]
        spoken = f'languages: [{{"tag": "ar", "level": "native"}}, {{"tag": "{tag}", "level": "good"}}]'
        begun = time.perf_counter()
        file.write_text(re.sub(r"^languages: .*$", spoken, text, flags=re.MULTILINE), encoding="utf-8")
        version = news.after(version)
        for name, path in asked.items():
            answer = get(path)
            found[name].append(1000 * (time.perf_counter() - begun))
            if path.endswith(".html") and word not in answer.decode().lower():
                raise SystemExit(f"{path} does not show the change")
    file.write_text(text, encoding="utf-8")
    return {name: {"least": min(ms), "middle": statistics.median(ms), "most": max(ms)} for name, ms in found.items()}
