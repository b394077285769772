//! The form on which a person is asked what may be shown of her.
//!
//! In: a [`ConsentRequest`], the site's settings, the theme, the messages, her picture. Out: the form as PDF (PDF/UA-1
//! and PDF/A-2a), in her language with the staff's beside it. **The one renderer that sees everything of a person**,
//! and therefore knows no edition and no plan: what it makes is for her and for the file, and is in no build.

mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::{Map, Value, json};
use typst::foundations::Bytes;

use self::words::{LINES, READY, key, level_key, plain};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::{Arg, Messages};
use sleutelgids_core::model::country::Country;
use sleutelgids_core::model::sheet_kind::CONSENT_FORM;
use sleutelgids_core::model::site::Site;
use sleutelgids_core::model::who::Organisation;
use sleutelgids_core::model::{Date, Lang, Text};
use sleutelgids_core::theme::Theme;
use sleutelgids_print::Files;
use sleutelgids_print::colour::Colours;
use sleutelgids_print::data::{Places, fonts, phone, publisher, say, set_measures, tag, text, web};
use sleutelgids_print::world::Typesetter;
use sleutelgids_records::consent_request::{
    CHANNELS, Channel, ConsentRequest, EngagementKind, LanguageLevel, Row, Said,
};
use sleutelgids_render::images::Images;
use sleutelgids_view::address::WebAddress;
use sleutelgids_view::phone::PhoneNumber;
use sleutelgids_view::text::name_text;

/// The theme, the messages and the typesetter that the forms of a site share.
pub struct FormShop<'a> {
    site: &'a Site,
    messages: &'a Messages,
    typesetter: Typesetter,
    colours: Colours,
}

impl<'a> FormShop<'a> {
    /// Reads the theme's fonts and templates. `messages` holds the languages of all forms that are to be made.
    ///
    /// # Errors
    /// `SG0804` when the theme has no usable font or lacks a template.
    pub fn new(
        site: &'a Site,
        theme: &'a Theme,
        images: &'a Images,
        messages: &'a Messages,
    ) -> Result<Self, Vec<Diagnostic>> {
        let typesetter = Typesetter::new(theme, images)?;
        Ok(Self {
            site,
            messages,
            typesetter,
            colours: Colours::new(&site.theme),
        })
    }

    /// Makes a form, the same bytes for the same request.
    ///
    /// # Errors
    /// `SG0801` when the template fails, `SG0802` when the PDF would not be accessible, `SG0803` when no font has a
    /// character; each says for whom the form is.
    pub fn render(&self, request: &ConsentRequest) -> Result<Vec<u8>, Vec<Diagnostic>> {
        // The typesetter is a library that may panic over a theme's template: one form fails then, not the run.
        let pdf = catch_unwind(AssertUnwindSafe(|| self.make(request)))
            .unwrap_or_else(|_| Err(vec![problem!("SG0801-panic")]));
        pdf.map_err(|problems| problems.into_iter().map(|d| of_form(d, request)).collect())
    }

    /// Sets the form twice, roomy and compact, and exports the one with fewer pages: the roomy one when they are equal.
    fn make(&self, request: &ConsentRequest) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let form = Form {
            shop: self,
            request,
            lang: &request.lang,
            beside: request.beside(self.site),
        };
        let mut worlds = [true, false].map(|roomy| {
            self.typesetter
                .world(CONSENT_FORM.template, form.files(roomy))
        });
        let [roomy, compact] = &mut worlds;
        let (roomy_document, compact_document) = (roomy.compile()?, compact.compile()?);
        let saves_a_page = compact_document.pages().len() < roomy_document.pages().len();
        let (world, document) = match saves_a_page {
            true => (compact, compact_document),
            false => (roomy, roomy_document),
        };
        let ident = format!("consent/{}-{}", request.record, request.lang);
        world.export(&document, &ident, request.date)
    }
}

/// Returns the name of a form's file.
pub fn file_name(request: &ConsentRequest) -> String {
    let format = CONSENT_FORM.first_format();
    format!("{}.pdf", format.file_stem(&request.record, &request.lang))
}

/// Returns a problem of a form with the form's name, its language and the record it is for.
fn of_form(problem: Diagnostic, request: &ConsentRequest) -> Diagnostic {
    problem
        .with("sheet", file_name(request))
        .with("lang", request.lang.as_str())
        .record(format!("persons/{}", request.record))
}

/// A form in the making.
struct Form<'a> {
    shop: &'a FormShop<'a>,
    request: &'a ConsentRequest,
    lang: &'a Lang,
    /// The staff's language, when it is another.
    beside: Option<&'a Lang>,
}

/// Words and the language they are in.
type Told = (String, Lang);

impl Form<'_> {
    /// Returns the files that the template reads: the data and its pictures. A form is roomy unless a compact one is a page shorter.
    fn files(&self, roomy: bool) -> Files {
        let mut files = Files::new();
        let (lang, messages) = (self.lang, self.shop.messages);
        let (code, region) = tag(lang);
        let publisher = publisher(
            &self.shop.typesetter,
            self.request.asker.publisher.as_ref(),
            lang,
            &mut files,
        );
        let (fonts, latin) = fonts(&self.shop.typesetter, &messages.endonym(lang));
        let title = CONSENT_FORM.title.map(|key| self.told(lang, key, &[]).0);
        let author = self.request.asker.publisher.as_ref();
        let mut data = json!({
            "lang": code, "region": region, "dir": lang.direction().as_str(), "script": lang.script(),
            "fonts": fonts, "latin": latin, "colours": self.shop.colours, "roomy": roomy,
            "title": title, "description": self.told(lang, "consent-title", &[]).0,
            "keywords": [], "author": author.map_or("", |o| o.name.get(lang).value.as_str()),
            "publisher": publisher, "edition": messages.locale(lang).date(self.request.date),
            "words": { "page": messages.get(lang, "print-page").value },
            "staff": self.beside.map(|l| json!({
                "lang": tag(l).0, "region": tag(l).1, "dir": l.direction().as_str(), "script": l.script(),
            })),
        });
        set_measures(&mut data, CONSENT_FORM.first_format());
        if let (Value::Object(data), Value::Object(content)) = (&mut data, self.content(&mut files))
        {
            data.extend(content);
        }
        Places::take(&mut data, None);
        files.push((
            "/data.json".to_owned(),
            Bytes::from_string(data.to_string()),
        ));
        files
    }

    /// Returns the data of what stands on the form, and adds her portrait to the files.
    fn content(&self, files: &mut Files) -> Value {
        let r = self.request;
        let portrait = r
            .photo
            .as_ref()
            .and_then(|media| self.shop.typesetter.portrait(media));
        let photo = portrait.map(|portrait| {
            files.push(("/p0.jpg".to_owned(), portrait.large.bytes));
            json!({ "path": "/p0.jpg", "alt": self.alt() })
        });
        let sensitive = r
            .sensitive
            .as_ref()
            .map(|(rows, reason)| json!({ "rows": self.rows(rows), "reason": self.ours(reason) }));
        json!({
            "record": r.record.as_str(),
            "say": self.sentences(),
            "machine": self.machine(),
            "email": r.asker.email,
            "phone": r.asker.phone.as_ref().map(PhoneNumber::new).as_ref().map(phone),
            "web": web(&WebAddress::new(&r.asker.base_url)),
            "name": self.whose(&r.name),
            "shown": self.shown(),
            "nameless": r.shown_name.is_none(),
            "present": r.present.iter().map(|p| self.present(p)).collect::<Vec<_>>(),
            "photo": photo,
            "rows": self.rows(&r.rows),
            "through": r.through.is_some(),
            "sensitive": sensitive,
            "kept": self.rows(&r.kept),
            "channels": CHANNELS.iter().map(|c| self.channel(*c)).collect::<Vec<_>>(),
            "days": r.asker.days.is_some(),
            "complaint": self.complaint(),
            "keep": self.keep(),
            "until": r.until.map(|day| self.both(|l| self.day(day, l))),
            "explained_in": r.explained_in.as_ref().map(|of| self.both(|l| self.language(of, l))),
            "guardian": r.guardian,
        })
    }

    /// Returns the sentences that need no more than the request itself, by the names under which the template knows them.
    fn sentences(&self) -> Value {
        let asker = &self.request.asker;
        let mut sentences = Map::new();
        for (name, key) in READY.iter().chain(&LINES) {
            sentences.insert((*name).to_owned(), self.sentence(key));
        }
        let search = if asker.indexed {
            "consent-web-search-yes"
        } else {
            "consent-web-search-no"
        };
        sentences.insert("web_search".to_owned(), self.sentence(search));
        let removal = if asker.days.is_some() {
            "consent-rights-web"
        } else {
            "consent-rights-web-soon"
        };
        sentences.insert("rights_web".to_owned(), self.sentence(removal));
        Value::Object(sentences)
    }

    /// Returns a message in the form's language and in the staff's.
    fn sentence(&self, key: &str) -> Value {
        self.both(|lang| self.told(lang, key, &[]))
    }

    /// Returns a message with what every sentence of the form may name.
    fn told(&self, lang: &Lang, key: &str, more: &[(&str, Arg<'_>)]) -> Told {
        let asker = &self.request.asker;
        let publisher = name_or_nothing(asker.publisher.as_ref(), lang);
        let controller = name_or_nothing(asker.controller.as_ref(), lang);
        let through = self.request.through.as_ref().map_or("", |c| &c.name);
        let mut args = vec![
            ("organisation", Arg::Text(&publisher)),
            ("controller", Arg::Text(&controller)),
            ("site", Arg::Text(asker.site.get(lang).value)),
            ("record", Arg::Text(self.request.record.as_str())),
            ("name", Arg::Text(through)),
            ("days", Arg::Number(asker.days.unwrap_or_default())),
        ];
        args.extend_from_slice(more);
        let (text, text_lang) = self.shop.messages.compose(lang, key, &args);
        (text, text_lang.clone())
    }

    /// Returns words in both languages: `a` for the person, `b` for the staff beside her, `null` when it would say the same.
    fn both(&self, make: impl Fn(&Lang) -> Told) -> Value {
        let (text, own) = make(self.lang);
        let second = self
            .beside
            .map(|lang| (make(lang), lang))
            .filter(|((other, _), _)| *other != text);
        json!({
            "a": say(&text, &own, self.lang),
            "b": second.map(|((text, own), lang)| say(&text, &own, lang)),
        })
    }

    /// Returns the note on a form that a machine translated; `null` for any other.
    fn machine(&self) -> Value {
        match self
            .shop
            .messages
            .get(self.lang, "consent-translated")
            .value
        {
            "machine" => self.sentence("consent-machine-note"),
            _ => Value::Null,
        }
    }

    /// A name of hers: in a language that she speaks, as its script tells.
    fn whose(&self, words: &str) -> Value {
        let spoken = &self.request.spoken;
        text(&name_text(
            words,
            spoken,
            self.lang,
            &self.shop.site.languages,
        ))
    }

    /// Words of staff.
    fn ours(&self, words: &str) -> Value {
        text(&name_text(words, &[], self.lang, &self.shop.site.languages))
    }

    /// Returns the name under which she is shown, or the words for somebody without one.
    fn shown(&self) -> Value {
        match &self.request.shown_name {
            Some(name) => json!({ "a": self.whose(name), "b": null }),
            None => self.sentence("without-name"),
        }
    }

    /// Words for the portrait: those of the record, or whose portrait it is.
    fn alt(&self) -> String {
        if let Some(alt) = &self.request.alt {
            return alt.get(self.lang).value.clone();
        }
        let nobody = self.told(self.lang, "without-name", &[]).0;
        let name = self.request.shown_name.as_deref().unwrap_or(&nobody);
        self.told(self.lang, "portrait-of", &[("name", Arg::Text(name))])
            .0
    }

    /// Returns the heading of a channel and the names of its boxes: for a reader aloud a box without one says nothing.
    fn channel(&self, channel: Channel) -> Value {
        let key = key(channel);
        let label = self.told(self.lang, key, &[]).0;
        let named = [("channel", Arg::Text(&label))];
        json!({
            "label": self.sentence(key),
            "box": self.told(self.lang, "consent-box", &named).0,
            "box_asked": self.told(self.lang, "consent-box-asked", &named).0,
        })
    }

    /// Returns the sentence about a consent that holds now: for which channels, and from which day until which.
    fn present(&self, present: &sleutelgids_records::consent_request::Present) -> Value {
        self.both(|lang| {
            let names: Vec<String> = present
                .channels
                .iter()
                .map(|c| self.told(lang, key(*c), &[]).0)
                .collect();
            let channels = self
                .shop
                .messages
                .locale(lang)
                .list(names.iter().map(String::as_str));
            let from = self.day(present.given, lang).0;
            let until = present.expires.map(|day| self.day(day, lang).0);
            let key = if until.is_some() {
                "consent-now-until"
            } else {
                "consent-now-open"
            };
            let args = [
                ("channels", Arg::Text(&channels)),
                ("from", Arg::Text(&from)),
                ("until", Arg::Text(until.as_deref().unwrap_or_default())),
            ];
            self.told(lang, key, &args)
        })
    }

    /// Returns who hears complaints: the site's own choice before the country's; a line to fill in when nobody said.
    fn complaint(&self) -> Vec<Value> {
        let asker = &self.request.asker;
        if let Some(authority) = &asker.authority {
            return vec![self.both(|l| localised(&authority.name, l))];
        }
        let bodies = asker.country.as_ref().map_or(&[][..], Country::data_bodies);
        bodies
            .iter()
            .map(|body| self.sentence(body.message))
            .collect()
    }

    /// Returns how long her data is kept: her record's own day before what holds for all; a line to fill in when nobody said.
    fn keep(&self) -> Vec<Value> {
        if let Some(day) = self.request.kept_until {
            return vec![self.both(|lang| {
                let day = self.day(day, lang).0;
                self.told(lang, "consent-keep-until", &[("date", Arg::Text(&day))])
            })];
        }
        let retention = self.request.asker.retention.as_ref();
        retention
            .map(|text| self.both(|l| localised(text, l)))
            .into_iter()
            .collect()
    }

    /// Returns a day in full, as the language writes it.
    fn day(&self, day: Date, lang: &Lang) -> Told {
        (self.shop.messages.locale(lang).date(day), lang.clone())
    }

    /// Returns the name of a language, in its own tongue when nobody translated it.
    fn language(&self, of: &Lang, lang: &Lang) -> Told {
        let messages = self.shop.messages;
        let named = |reader: &Lang| {
            let name = messages.translated_name(of, reader)?;
            let is_readable = self.shop.typesetter.covers(&name);
            is_readable.then(|| (name, reader.clone()))
        };
        if let Some(name) = named(lang) {
            return name;
        }
        let endonym = messages.endonym(of);
        if self.shop.typesetter.covers(&endonym) {
            return (endonym, of.clone());
        }
        // No font of the theme has the script: a name in another language can at least be read.
        let mut languages = self.shop.site.languages.iter();
        languages
            .find_map(named)
            .unwrap_or_else(|| (of.to_string(), of.clone()))
    }

    fn rows(&self, rows: &[Row]) -> Vec<Value> {
        rows.iter().map(|row| self.row(row)).collect()
    }

    /// Returns a line of the table: a field, its value, and for each channel whether it is asked.
    fn row(&self, row: &Row) -> Value {
        let (kind, value) = self.value(&row.said);
        json!({
            "label": self.sentence(row.field.label()),
            "kind": kind,
            "value": value,
            "asked": CHANNELS.iter().map(|c| row.asked.contains(c)).collect::<Vec<_>>(),
        })
    }

    /// Returns the name of what the template does with a value, and the value.
    fn value(&self, said: &Said) -> (&'static str, Value) {
        match said {
            Said::Name => ("words", json!([self.shown()])),
            Said::Portrait => ("portrait", Value::Null),
            Said::Texts(texts) => {
                let texts = texts.iter().map(|text| self.both(|l| localised(text, l)));
                ("words", texts.collect())
            }
            Said::Body(text) => {
                let body = self.both(|l| {
                    let body = text.get(l);
                    (plain(&body.value.source), body.lang.clone())
                });
                ("body", body)
            }
            Said::Languages(spoken) => {
                let names = spoken
                    .iter()
                    .map(|(of, level)| self.both(|l| self.language_and_level(of, *level, l)));
                ("words", names.collect())
            }
            Said::Engagement(kind, since) => {
                let engagement = self.both(|l| self.engagement(*kind, *since, l));
                ("words", json!([engagement]))
            }
            Said::Plain(text) => ("plain", Value::String(text.clone())),
            Said::Words(text) => ("words", json!([{ "a": self.ours(text), "b": null }])),
        }
    }

    /// Returns the name of a language and how well it is spoken: `Tigrinya (moedertaal)`.
    fn language_and_level(&self, of: &Lang, level: LanguageLevel, lang: &Lang) -> Told {
        let name = self.language(of, lang).0;
        let level = self.told(lang, level_key(level), &[]).0;
        // In the form's language even where the name has its own script: a reader aloud takes the words around it.
        (format!("{name} ({level})"), lang.clone())
    }

    /// Returns the terms of her work, with the day since when it is known.
    fn engagement(&self, kind: EngagementKind, since: Option<Date>, lang: &Lang) -> Told {
        let key = match kind {
            EngagementKind::Volunteer => "engagement-volunteer",
            EngagementKind::Paid => "engagement-paid",
            EngagementKind::Freelance => "engagement-freelance",
        };
        let kind = self.told(lang, key, &[]);
        let Some(since) = since else { return kind };
        let day = self.day(since, lang).0;
        self.told(
            lang,
            "engagement-since",
            &[("kind", Arg::Text(&kind.0)), ("date", Arg::Text(&day))],
        )
    }
}

/// Returns a text and the language in which it was found.
fn localised(text: &Text, lang: &Lang) -> Told {
    let version = text.get(lang);
    (version.value.clone(), version.lang.clone())
}

/// Returns the name of an organisation, or no words where there is none.
fn name_or_nothing(organisation: Option<&Organisation>, lang: &Lang) -> String {
    organisation.map_or_else(String::new, |o| o.name.get(lang).value.clone())
}
