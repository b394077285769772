// Reads calendars and cards as ical.js does; prints a JSON list of what it found.
//
//   read-importers.mjs ICAL-JS FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , library, folder] = process.argv;
const { default: ICAL } = await import(pathToFileURL(library));
const files = readdirSync(folder, { recursive: true }).filter((f) => /\.(ics|vcf)$/.test(f)).sort();

// A day, or a moment in UTC by the rules that the file itself has.
function moment(property) {
  if (!property) return null;
  const time = property.getFirstValue();
  if (time.isDate) return time.toString();
  return time.convertToZone(ICAL.Timezone.utcTimezone).toJSDate().toISOString().replace(".000", "");
}

function events(file, calendar) {
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents("vevent").map((event) => ({
    file,
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    status: event.getFirstPropertyValue("status"),
    start: moment(event.getFirstProperty("dtstart")),
    end: moment(event.getFirstProperty("dtend")),
    summary: event.getFirstPropertyValue("summary"),
    location: event.getFirstPropertyValue("location"),
  }));
}

function card(file, vcard) {
  const first = (name) => vcard.getFirstPropertyValue(name);
  const address = first("adr");
  return {
    file,
    name: first("fn"),
    organisation: [first("org")].flat()[0] ?? null,
    title: first("title"),
    phones: vcard.getAllProperties("tel").map((p) => p.getFirstValue()),
    emails: vcard.getAllProperties("email").map((p) => p.getFirstValue()),
    address: address ? [address[2], address[3], address[5]].flat() : null,
    url: first("url"),
  };
}

const found = files.flatMap((file) => {
  const component = new ICAL.Component(ICAL.parse(readFileSync(join(folder, file), "utf8")));
  return file.endsWith(".ics") ? events(file, component) : [card(file, component)];
});
console.log(JSON.stringify(found));
