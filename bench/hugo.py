"""The records of a synthetic site as a site for Hugo.

What a careful maker would write for Hugo: a page a record and language; regions, roles and topics are taxonomies, so that
Hugo itself knows who belongs where; a person's regions include those around them; lists are drawn from parts that Hugo
keeps (`partialCached`). Addresses are those that sleutelgids makes.
"""

import json
import pathlib
import re
import shutil
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
LISTS = ["regions", "roles", "topics", "infosheets"]
# Interface texts that the templates show.
SHOWN = ["ask-coordinator", "label-phone", "label-email", "label-languages", "label-roles", "label-topics", "label-regions",
         "nav-infosheets", "level-native", "level-good", "level-basic"]


def slug(name):
    """A name as part of an address, as the program folds it."""
    plain = unicodedata.normalize("NFD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def messages(folder, lang):
    """The interface texts of a language that are plain lines."""
    found = {}
    for file in sorted((folder / lang).glob("*.ftl")):
        found.update(re.findall(r"^([a-z0-9-]+) = (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE))
    return found


class Words:
    """Interface texts in a language, or those of the site's first."""

    def __init__(self, folder, lang, first):
        self.own, self.first = messages(folder, lang), messages(folder, first)

    def get(self, key):
        return self.own.get(key, self.first[key])

    def segment(self, word):
        return slug(self.get(f"route-{word}")) or word


class Writer:
    def __init__(self, folder, records, languages, i18n):
        self.content, self.languages = folder / "content", languages
        self.kinds = {}
        for path, fields, bodies in records:
            kind, _, id = path.rpartition("/")
            self.kinds.setdefault(kind, {})[id] = (fields, bodies)
        self.words = {lang: Words(i18n, lang, languages[0]) for lang in languages}
        self.regions = {id: fields for id, (fields, _) in self.kinds["regions"].items()}

    def page(self, lang, path, fields, body=""):
        front = "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in fields.items() if v is not None)
        file = self.content / lang / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{front}---\n\n{body}\n", encoding="utf-8")

    def around(self, region):
        """A region and those around it."""
        found = []
        while region:
            found.append(region)
            region = self.regions[region].get("parent")
        return found

    def coordinator(self, region):
        return next((c for r in self.around(region) if (c := self.regions[r].get("coordinator"))), None)

    def everything(self, lang):
        words = self.words[lang]
        site = self.kinds[""]["site"][0]
        self.page(lang, "_index.md", {
            "title": site["title"][lang], "url": f"/{lang}/index.html", "tagline": site["tagline"][lang],
        }, site["intro"][lang])
        for kind in LISTS:
            self.page(lang, f"{kind}/_index.md", {
                "title": words.get(f"nav-{kind}"), "url": f"/{lang}/{words.segment(kind)}/index.html",
            })
        self.page(lang, "persons/_index.md", {"title": "", "build": {"render": "never"}})
        for kind in ["regions", "persons", "roles", "topics", "infosheets"]:
            for id, (fields, bodies) in self.kinds[kind].items():
                name = slug(fields["name"]) if kind == "persons" else id
                own = getattr(self, kind[:-1])(id, fields, lang)
                own["url"] = f"/{lang}/{words.segment(kind)}/{name}.html"
                path = f"{kind}/{id}/_index.md" if kind in ["regions", "roles", "topics"] else f"{kind}/{id}.md"
                self.page(lang, path, own, bodies(lang))

    def region(self, id, fields, lang):
        within = sorted(i for i, f in self.regions.items() if f.get("parent") == id)
        return {"title": fields["name"][lang], "kind": fields["type"], "within": within,
                "coordinator": self.coordinator(id)}

    def person(self, id, fields, lang):
        served = fields["regions"]
        wide = sorted({r for place in served for r in self.around(place)})
        return {
            "title": fields["name"], "quote": fields["quote"][lang], "tongues": fields["languages"],
            "roles": fields["roles"], "topics": fields["topics"], "regions": wide, "places": served,
            "home": fields["home_region"], "coordinator": self.coordinator(fields["home_region"]),
        }

    def role(self, id, fields, lang):
        return {"title": fields["label"][lang], "summary": fields["summary"][lang],
                "does": [d[lang] for d in fields["does"]], "does_not": [d[lang] for d in fields["does_not"]]}

    def topic(self, id, fields, lang):
        return {"title": fields["label"][lang], "summary": fields["summary"][lang]}

    def infosheet(self, id, fields, lang):
        return {"title": fields["title"][lang], "summary": fields["summary"][lang]}


def settings(writer, i18n):
    site, endonyms = writer.kinds[""]["site"][0], messages(i18n, ".")
    languages = {}
    for weight, lang in enumerate(writer.languages, 1):
        rtl = lang in ("ar", "fa")
        languages[lang] = {
            "label": endonyms[f"endonym-{lang}"], "locale": lang, "weight": weight, "contentDir": f"content/{lang}",
            "title": site["title"][lang], "direction": "rtl" if rtl else "ltr", "params": {"tagline": site["tagline"][lang]},
        }
    return {
        "baseURL": site["base_url"] + "/", "title": site["title"][writer.languages[0]],
        "defaultContentLanguage": writer.languages[0], "defaultContentLanguageInSubdir": True,
        "taxonomies": {"region": "regions", "role": "roles", "topic": "topics"},
        "disableKinds": ["RSS", "sitemap", "robotsTXT", "404"], "disableHugoGeneratorInject": True,
        # sleutelgids leaves apostrophes as they are written.
        "markup": {"goldmark": {"extensions": {"typographer": {"disable": True}}}},
        "languages": languages,
    }


def plainly(layouts):
    """The templates without parts that Hugo keeps: everything is drawn anew on each page."""
    for file in layouts.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r'partialCached ("[^"]+") (\S+) .*?}}', r"partial \1 \2 }}", text), encoding="utf-8")


def write(folder, records, languages, i18n):
    """Writes the site for Hugo: settings, data, content, and the templates of bench/hugo/, once as they are (`layouts`) and
    once drawing everything anew on each page (`plain`, chosen by `--layoutDir plain`)."""
    writer = Writer(folder, records, languages, i18n)
    folder.mkdir(parents=True)
    for name in ["layouts", "static"]:
        shutil.copytree(HERE / "hugo" / name, folder / name)
    shutil.copytree(HERE / "hugo" / "layouts", folder / "plain")
    plainly(folder / "plain")
    (folder / "hugo.json").write_text(json.dumps(settings(writer, i18n), ensure_ascii=False, indent=1))
    data = folder / "data"
    data.mkdir()
    contacts = {id: fields for id, (fields, _) in writer.kinds["contacts"].items()}
    for fields in contacts.values():
        fields["tel"] = re.sub(r"[^0-9+]", "", fields["phone"])
    endonyms = {k.removeprefix("endonym-"): v for k, v in messages(i18n, ".").items()}
    for name, value in [("contacts", contacts), ("endonyms", endonyms)]:
        (data / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    (folder / "i18n").mkdir()
    for lang in languages:
        words = {key: writer.words[lang].get(key) for key in SHOWN}
        (folder / "i18n" / f"{lang}.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
        writer.everything(lang)
