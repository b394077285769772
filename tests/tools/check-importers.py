#!/usr/bin/env python3
"""Reads calendars and cards back with libraries that others import them with.

    check-importers.py PROGRAM ICAL-JS

Calendars are read by icalendar and ical.js, cards by vobject and ical.js. Both have to find the same, and it has to be what was typed:
days around the changes of the clock, a night, days in a row, one that was moved, one that does not go on, and names with every sign
that ends something in these formats. The clock is that of the tz database here. A later build has to be the same days to a calendar.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
from zoneinfo import ZoneInfo

import icalendar
import vobject

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOME = ZoneInfo("Europe/Amsterdam")
TITLE = 'Dag; "één", deel 1\\2'
# date, begin, end (the next day when it is earlier), more of the record
DAYS = [
    ("2035-03-24", "22:00", "23:59", ""),
    ("2035-03-24", "23:30", "03:30", ""),
    ("2035-03-25", "01:30", "03:30", ""),
    ("2035-10-27", "21:00", "02:30", ""),
    ("2035-10-28", "04:00", "05:00", ", status: cancelled"),
    ("2036-07-01", "09:30", "16:30", ", moved_from: 2036-06-24"),
    ("2037-01-05", None, None, ""),
]


def site(folder, days):
    path = folder / "site"
    if not path.exists():
        subprocess.run(["cp", "-r", str(ROOT / "tests/sites/base"), str(path)], check=True)
        kind = path / "content/organisations/klein.md"
        text = kind.read_text("utf-8")
        kind.write_text(text.replace("---\n", '---\naddress: "Kade 3, 8901 AB Noordmeren"\n', 1), "utf-8")
    lines = [f"title: {{nl: '{TITLE}', ar: Z, ti: Z}}", "sessions:"]
    for date, start, end, more in days:
        times = f', start: "{start}", end: "{end}"' if start else ""
        lines.append(f"  - {{date: {date}{times}{more}}}")
    (path / "content/trainings/begin.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    rows = "title: {nl: Kamp, ar: Z, ti: Z}\nnext: {date: 2035-08-01, until: 2035-08-03, start: '10:00', end: '11:00'}\n"
    (path / "content/events").mkdir(exist_ok=True)
    (path / "content/events/kamp.yaml").write_text(rows, "utf-8")
    return path


def build(program, folder, days, date):
    path = site(folder, days)
    subprocess.run([program, "build", "--site", str(path), "--date", date, "--as-it-was", "--quiet"], check=True)
    return path / "output/public"


def utc(moment):
    return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def event_by_icalendar(file, event, zones):
    def moment(name):
        value = event.get(name)
        if value is None:
            return None
        if not isinstance(value.dt, datetime.datetime):
            return value.dt.isoformat()
        # The rules that the file itself has, not those that the library knows by the zone's name.
        zone = value.params.get("TZID")
        return utc(value.dt.replace(tzinfo=zones[str(zone)]) if zone else value.dt)

    text = lambda name: None if event.get(name) is None else str(event.get(name))
    return {"file": file, "uid": text("uid"), "sequence": int(event["sequence"]), "status": text("status"),
            "start": moment("dtstart"), "end": moment("dtend"), "summary": text("summary"),
            "location": text("location")}


def card_by_vobject(file, card):
    def values(name):
        return [p.value for p in card.contents.get(name, [])]

    first = lambda name: (values(name) or [None])[0]
    address = first("adr")
    return {"file": file, "name": first("fn"), "organisation": (first("org") or [None])[0], "title": first("title"),
            "phones": values("tel"), "emails": values("email"), "url": first("url"),
            "address": [address.street, address.city, address.code] if address else None}


def by_python(public):
    found = []
    for path in sorted(p for p in public.rglob("*") if p.suffix in (".ics", ".vcf")):
        file = path.relative_to(public).as_posix()
        if path.suffix == ".vcf":
            found.append(card_by_vobject(file, vobject.readOne(path.read_bytes().decode())))
            continue
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        zones = {str(z["TZID"]): z.to_tz(lookup_tzid=False) for z in calendar.walk("VTIMEZONE")}
        found += [event_by_icalendar(file, e, zones) for e in calendar.walk("VEVENT")]
    return found


def by_ical_js(library, public):
    script = ROOT / "tests/tools/read-importers.mjs"
    out = subprocess.run(["node", str(script), library, str(public)], check=True, capture_output=True, text=True)
    return json.loads(out.stdout)


def typed(date, start, end):
    if start is None:
        day = datetime.date.fromisoformat(date)
        return date, (day + datetime.timedelta(days=1)).isoformat()
    at = lambda day, time: utc(datetime.datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=HOME))
    night = datetime.timedelta(days=1) if end < start else datetime.timedelta()
    return at(date, start), at((datetime.date.fromisoformat(date) + night).isoformat(), end)


def main():
    program, library = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        public = build(program, folder, DAYS, "2030-06-15")
        python, js = by_python(public), by_ical_js(library, public)
        key = lambda found: json.dumps(found, sort_keys=True, ensure_ascii=False)
        assert sorted(map(key, python)) == sorted(map(key, js)), f"they differ:\n{python}\n{js}"
        events = [f for f in python if f["file"] == "nl/agenda/begin.ics"]
        assert [(e["start"], e["end"]) for e in events] == [typed(*day[:3]) for day in DAYS], events
        assert [e["status"] == "CANCELLED" for e in events] == ["cancelled" in day[3] for day in DAYS], events
        assert events[0]["summary"] == TITLE, events[0]
        rows = [e["start"][:10] for e in python if e["file"] == "nl/agenda/kamp.ics"]
        assert rows == ["2035-08-01", "2035-08-02", "2035-08-03"], rows
        cards = [f for f in python if f["file"].endswith(".vcf") and "/contacten/" in f["file"]]
        assert any(c["address"] == ["Kade 3", "Noordmeren", "8901 AB"] for c in cards), cards
        # A day goes, one moves, and its time changes: to a calendar the others are what they were, and this is newer.
        later = [day for day in DAYS if day[0] != "2035-03-25"]
        later[0] = ("2035-04-07", "20:00", "21:00", ", moved_from: 2035-03-24")
        public = build(program, folder, later, "2030-06-20")
        again = [f for f in by_python(public) if f["file"] == "nl/agenda/begin.ics"]
        uids = lambda events: {e["uid"] for e in events}
        assert uids(again) == uids(events) - {events[2]["uid"]}, again
        moved = next(e for e in again if e["start"].startswith("2035-04-07"))
        assert moved["uid"] == events[0]["uid"] and moved["sequence"] > events[0]["sequence"], moved
    print(f"{len(python)} events and cards, read alike by two libraries each")


main()
