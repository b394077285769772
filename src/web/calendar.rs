//! A training's days as a calendar file (RFC 5545).
//!
//! In: a training and a language. Out: one event a day, with an identity that stays the same from build to build,
//! so that a calendar updates the day instead of adding it twice. Times are local ("floating"): a training is
//! visited, not dialled into.

use icalendar::{Calendar, Component, Event, EventLike, Property};

use sleutelgids_core::model::work::{Session, Training};
use sleutelgids_core::model::{Date, Lang};

/// Settings that a calendar file needs beside the training.
pub struct CalendarSettings<'a> {
    /// Language of the words.
    pub lang: &'a Lang,
    /// The edition, so that two of them share no identity.
    pub edition: &'a str,
    /// Host of the live site, for identities.
    pub host: &'a str,
    /// The training's page.
    pub url: &'a str,
    /// The day of the build.
    pub stamp: Date,
    /// The name of the publisher.
    pub publisher: &'a str,
}

/// The calendar file.
pub fn render(training: &Training, setting: &CalendarSettings<'_>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//sleutelgids//sleutelgids//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    for (number, session) in training.sessions.iter().enumerate() {
        calendar.push(event(training, session, number + 1, setting));
    }
    folded(&calendar.to_string())
}

/// Lines of at most 75 bytes, cut between characters (RFC 5545, 3.1). The library does not count the space that
/// begins a continued line.
pub(super) fn folded(calendar: &str) -> String {
    const LONGEST: usize = 75;
    let mut text = String::with_capacity(calendar.len() + calendar.len() / LONGEST * 3);
    for line in calendar.replace("\r\n ", "").split_terminator("\r\n") {
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > LONGEST {
                text.push_str("\r\n ");
                width = 1;
            }
            text.push(c);
            width += c.len_utf8();
        }
        text.push_str("\r\n");
    }
    text
}

fn event(
    training: &Training,
    session: &Session,
    number: usize,
    setting: &CalendarSettings<'_>,
) -> Event {
    let lang = setting.lang;
    let mut event = Event::new();
    let title = training.title.get(lang).value;
    let summary = match &session.title {
        Some(day) => format!("{title}: {}", day.get(lang).value),
        None => title.clone(),
    };
    event
        .uid(&identity(training, number, setting))
        .add_property("DTSTAMP", format!("{}T000000Z", compact(setting.stamp)))
        .append_property(
            Property::new("SUMMARY", summary)
                .add_parameter("LANGUAGE", lang.as_str())
                .done(),
        )
        .add_property("URL", setting.url);
    when(&mut event, session);
    if let Some(place) = &session.place {
        event.location(place.get(lang).value);
    }
    let modules: Vec<&str> = session
        .modules
        .iter()
        .map(|m| m.get(lang).value.as_str())
        .collect();
    if !modules.is_empty() {
        event.description(&format!("{}\n\n{}", modules.join("\n"), setting.publisher));
    }
    event.done()
}

/// Tells two editions apart, and says nothing else: whoever has a day of one in her calendar does not have the other's.
fn identity(training: &Training, number: usize, setting: &CalendarSettings<'_>) -> String {
    let CalendarSettings { edition, host, .. } = setting;
    let hash = blake3::hash(format!("{edition}\0{}\0{number}", training.id).as_bytes()).to_hex();
    format!("{}@{host}", &hash[..24])
}

fn when(event: &mut Event, session: &Session) {
    let day = compact(session.date);
    let Some(start) = session.start else {
        let next = session.date.tomorrow().unwrap_or(session.date);
        event.append_property(
            Property::new("DTSTART", day)
                .add_parameter("VALUE", "DATE")
                .done(),
        );
        event.append_property(
            Property::new("DTEND", compact(next))
                .add_parameter("VALUE", "DATE")
                .done(),
        );
        return;
    };
    event.add_property("DTSTART", format!("{day}T{}", clock(start)));
    if let Some(end) = session.end.filter(|e| *e > start) {
        event.add_property("DTEND", format!("{day}T{}", clock(end)));
    }
}

fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn clock(time: jiff::civil::Time) -> String {
    format!("{:02}{:02}{:02}", time.hour(), time.minute(), time.second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_75_bytes() {
        let text = "BEGIN:X\r\nA:".to_owned() + &"መርበብ ".repeat(40) + "\r\nEND:X\r\n";
        let folded = folded(&text);
        assert!(
            folded.split("\r\n").all(|line| line.len() <= 75),
            "{folded}"
        );
        assert_eq!(folded.replace("\r\n ", ""), text);
        assert_eq!(super::folded(&folded), folded);
    }
    use sleutelgids_core::model::{Text, TextOf, TrainingId};

    fn words(text: &str) -> Text {
        let nl = Lang::parse("nl").expect("tag");
        TextOf::new(vec![(nl, text.to_owned())]).expect("one value")
    }

    fn training() -> Training {
        let session = |day, start, end| Session {
            date: Date::constant(2035, 3, day),
            start,
            end,
            place: Some(words("Brughuis, Kade 3")),
            title: Some(words("Dag 1")),
            modules: vec![words("Wie ben je; wat doe je"), words("Grenzen")],
        };
        let at = |h, m| Some(jiff::civil::time(h, m, 0, 0));
        Training {
            id: TrainingId::new("basistraining"),
            title: words(
                "Basistraining voor sleutelpersonen die net beginnen in Noordmeren en omstreken",
            ),
            summary: None,
            provider: None,
            sessions: vec![session(9, at(9, 30), at(16, 30)), session(16, None, None)],
            cost: None,
            seats: None,
            certificate: None,
            follow_up: None,
            text: None,
            window: Default::default(),
        }
    }

    fn file(edition: &str) -> String {
        let nl = Lang::parse("nl").expect("tag");
        let url = "https://merenland.example.org/nl/agenda/basistraining.html";
        let stamp = Date::constant(2026, 11, 22);
        render(
            &training(),
            &CalendarSettings {
                lang: &nl,
                edition,
                host: "merenland.example.org",
                url,
                stamp,
                publisher: "Merenland",
            },
        )
    }

    #[test]
    fn a_day_has_its_time_and_a_stable_identity() {
        let identity = |edition: &str| {
            let file = file(edition).replace("\r\n ", "");
            let (_, rest) = file.split_once("UID:").expect("an identity");
            rest.split_once("@merenland.example.org\r\n")
                .expect("a host")
                .0
                .to_owned()
        };
        assert_eq!(identity("public"), identity("public"));
        assert_ne!(
            identity("public"),
            identity("intern"),
            "two editions share no identity"
        );
        let file = file("public").replace("\r\n ", "");
        assert!(file.contains("DTSTART:20350309T093000\r\n"));
        assert!(file.contains("DTEND:20350309T163000\r\n"));
        assert!(file.contains("DTSTAMP:20261122T000000Z\r\n"));
        assert!(file.contains("DTSTART;VALUE=DATE:20350316\r\n"));
        assert!(file.contains("DTEND;VALUE=DATE:20350317\r\n"));
        assert!(file.contains("LOCATION:Brughuis\\, Kade 3\r\n"));
        assert!(file.contains("Wie ben je\\; wat doe je\\nGrenzen"));
    }

    #[test]
    fn lines_are_short_and_the_file_is_the_same_each_time() {
        assert!(file("public").split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(file("public"), file("public"));
    }
}
