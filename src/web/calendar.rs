//! The days of a training or an event as a calendar file (RFC 5545).
//!
//! In: a record with days, and a language. Out: one event a day, with an identity that stays when another day is added or goes, when
//! this one is moved or cancelled, and in every language, so that a calendar changes the day instead of adding it twice. One event a
//! date, never a rule from which readers have to work out dates: they do not agree about those. Times have their zone, with the
//! rules of its clock.

use std::collections::BTreeSet;

use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use jiff::civil::Time;

use sleutelgids_core::i18n::{Arg, Messages};
use sleutelgids_core::model::work::{self, Session, Training};
use sleutelgids_core::model::zone::Zone;
use sleutelgids_core::model::{Date, Lang, Text};

/// A record of which a calendar file is made.
pub struct Programme<'a> {
    /// The record, as `kind/id`.
    record: String,
    title: &'a Text,
    /// The place of each day that names none.
    place: Option<&'a Text>,
    sessions: &'a [Session],
}

impl<'a> Programme<'a> {
    /// Returns that of a training.
    pub fn of_training(training: &'a Training) -> Self {
        Self {
            record: format!("trainings/{}", training.id),
            title: &training.title,
            place: None,
            sessions: &training.sessions,
        }
    }

    /// Returns that of an event.
    pub fn of_event(event: &'a work::Event) -> Self {
        Self {
            record: format!("events/{}", event.id),
            title: &event.title,
            place: event.place.as_ref(),
            sessions: &event.next,
        }
    }
}

/// Settings that a calendar file needs beside the record.
pub struct CalendarSettings<'a> {
    /// Language of the words.
    pub lang: &'a Lang,
    /// The interface texts.
    pub messages: &'a Messages,
    /// The edition, so that two of them share no identity.
    pub edition: &'a str,
    /// Host of the live site, for identities.
    pub host: &'a str,
    /// The record's page.
    pub url: &'a str,
    /// The day of the build.
    pub stamp: Date,
    /// The name of the publisher.
    pub publisher: &'a str,
    /// The clock by which times are meant; without one they are those of wherever the reader is.
    pub zone: Option<Zone>,
}

/// A day of a programme.
struct CalendarDay<'a> {
    session: &'a Session,
    date: Date,
    identity: String,
}

/// The calendar file.
pub fn render(programme: &Programme<'_>, setting: &CalendarSettings<'_>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//sleutelgids//sleutelgids//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    for day in days(programme, setting) {
        calendar.push(event(programme, &day, setting));
    }
    let written = calendar.to_string();
    let has_times = programme.sessions.iter().any(|s| s.start.is_some());
    let zone = setting.zone.filter(|_| has_times);
    // The rules of the clock come before the first event that goes by them.
    match (zone, written.split_once("BEGIN:VEVENT")) {
        (Some(zone), Some((head, events))) => {
            folded(&format!("{head}{}BEGIN:VEVENT{events}", clock_rules(zone)))
        }
        _ => folded(&written),
    }
}

/// Lists each day with its identity: the day for which it was planned at first. Where several were planned for one day, the one
/// that was moved away from it keeps that, or else the earliest; the others are known by their begin as well.
fn days<'a>(programme: &Programme<'a>, setting: &CalendarSettings<'_>) -> Vec<CalendarDay<'a>> {
    let mut sessions: Vec<&Session> = programme.sessions.iter().collect();
    sessions.sort_by_key(|session| session.moved_from.is_none());
    let mut identities = BTreeSet::new();
    let mut days = Vec::new();
    for session in sessions {
        for date in session.days() {
            let planned = planned(session, date);
            let mut name = format!("{}\0{planned}", programme.record);
            if identities.contains(&name)
                && let Some(start) = session.start
            {
                name = format!("{name}\0{}", clock(start));
            }
            // Twice the same begin on one day, of which `check` warns.
            while !identities.insert(name.clone()) {
                name.push('+');
            }
            let identity = identity(&name, setting);
            days.push(CalendarDay {
                session,
                date,
                identity,
            });
        }
    }
    days.sort_by_key(|day| (day.date, day.session.start));
    days
}

/// Returns the day for which a day of a session was planned at first.
fn planned(session: &Session, date: Date) -> Date {
    let Some(first) = session.moved_from else {
        return date;
    };
    first.checked_add(date - session.date).unwrap_or(date)
}

/// Tells two editions apart, and says nothing else: whoever has a day of one in her calendar does not have the other's.
fn identity(name: &str, setting: &CalendarSettings<'_>) -> String {
    let CalendarSettings { edition, host, .. } = setting;
    let hash = blake3::hash(format!("{edition}\0{name}").as_bytes()).to_hex();
    format!("{}@{host}", &hash[..24])
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

/// Returns when the clocks of a zone change, which the library cannot say. Its rules begin with those years: nothing here happens
/// before them.
fn clock_rules(zone: Zone) -> String {
    let (winter, summer) = (zone.clock.standard, zone.clock.summer);
    let summer_begin = format!("19970330T{}", zone.clock.forward_at);
    let winter_begin = format!("19961027T{}", zone.clock.back_at);
    let parts = [
        ("DAYLIGHT", summer, winter.1, summer_begin, 3),
        ("STANDARD", winter, summer.1, winter_begin, 10),
    ];
    let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{}", zone.id)];
    for (part, (name, offset), before, begin, month) in parts {
        lines.extend([
            format!("BEGIN:{part}"),
            format!("DTSTART:{begin}"),
            format!("RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"),
            format!("TZNAME:{name}"),
            format!("TZOFFSETFROM:{before}"),
            format!("TZOFFSETTO:{offset}"),
            format!("END:{part}"),
        ]);
    }
    lines.push("END:VTIMEZONE\r\n".to_owned());
    lines.join("\r\n")
}

fn event(
    programme: &Programme<'_>,
    day: &CalendarDay<'_>,
    setting: &CalendarSettings<'_>,
) -> Event {
    let (lang, session) = (setting.lang, day.session);
    let mut event = Event::new();
    event
        .uid(&day.identity)
        .add_property("DTSTAMP", format!("{}T000000Z", compact(setting.stamp)))
        .add_property("SEQUENCE", sequence(setting.stamp).to_string())
        .status(match session.is_cancelled {
            true => EventStatus::Cancelled,
            false => EventStatus::Confirmed,
        })
        .append_property(
            Property::new("SUMMARY", summary(programme, session, setting))
                .add_parameter("LANGUAGE", lang.as_str())
                .done(),
        )
        .add_property("URL", setting.url);
    when(&mut event, day, setting.zone);
    if let Some(place) = session.place.as_ref().or(programme.place) {
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

/// Returns the title of a day. One that does not go on says so in words too: not every calendar shows the status.
fn summary(programme: &Programme<'_>, session: &Session, setting: &CalendarSettings<'_>) -> String {
    let lang = setting.lang;
    let title = programme.title.get(lang).value;
    let title = match &session.title {
        Some(day) => format!("{title}: {}", day.get(lang).value),
        None => title.clone(),
    };
    if !session.is_cancelled {
        return title;
    }
    let args = [("title", Arg::Text(&title))];
    setting.messages.format(lang, "calendar-cancelled", &args)
}

/// Returns the number of a revision, which a calendar takes for newer when it is larger: the days since 2000 of the build.
fn sequence(stamp: Date) -> i32 {
    (stamp - Date::constant(2000, 1, 1)).get_days().max(0)
}

fn when(event: &mut Event, day: &CalendarDay<'_>, zone: Option<Zone>) {
    let (session, date) = (day.session, day.date);
    let tomorrow = date.tomorrow().unwrap_or(date);
    let Some(start) = session.start else {
        for (key, date) in [("DTSTART", date), ("DTEND", tomorrow)] {
            event.append_property(
                Property::new(key, compact(date))
                    .add_parameter("VALUE", "DATE")
                    .done(),
            );
        }
        return;
    };
    let last_date = match session.ends_next_day() {
        true => tomorrow,
        false => date,
    };
    let end = session.end.filter(|end| *end != start);
    let end = end.map(|end| ("DTEND", last_date, end));
    for (key, date, time) in [("DTSTART", date, start)].into_iter().chain(end) {
        // A time that the clock shows twice is told in UTC, which nobody reads in two ways.
        if let Some(first) = zone.and_then(|zone| zone.first_of_two(date, time)) {
            let moment = format!("{}T{}Z", compact(first.date()), clock(first.time()));
            event.append_property(Property::new(key, moment));
            continue;
        }
        let moment = format!("{}T{}", compact(date), clock(time));
        let mut property = Property::new(key, moment);
        if let Some(zone) = zone {
            property.add_parameter("TZID", zone.id);
        }
        event.append_property(property.done());
    }
}

fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn clock(time: Time) -> String {
    format!("{:02}{:02}{:02}", time.hour(), time.minute(), time.second())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sleutelgids_core::model::country::Country;
    use sleutelgids_core::model::site::Term;
    use sleutelgids_core::model::{TextOf, TrainingId};
    use sleutelgids_core::theme::Theme;

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

    fn words(text: &str) -> Text {
        let nl = Lang::parse("nl").expect("tag");
        TextOf::new(vec![(nl, text.to_owned())]).expect("one value")
    }

    fn session(month: i8, day: i8, times: Option<[i8; 4]>) -> Session {
        let at = |hour, minute| jiff::civil::time(hour, minute, 0, 0);
        Session {
            date: Date::constant(2035, month, day),
            until: None,
            moved_from: None,
            is_cancelled: false,
            start: times.map(|[hour, minute, ..]| at(hour, minute)),
            end: times.map(|[.., hour, minute]| at(hour, minute)),
            place: Some(words("Brughuis, Kade 3")),
            title: Some(words("Dag 1")),
            modules: vec![words("Wie ben je; wat doe je"), words("Grenzen")],
        }
    }

    fn training(sessions: Vec<Session>) -> Training {
        Training {
            id: TrainingId::new("basistraining"),
            title: words(
                "Basistraining voor sleutelpersonen die net beginnen in Noordmeren en omstreken",
            ),
            summary: None,
            provider: None,
            sessions,
            is_cancelled: false,
            cost: None,
            seats: None,
            certificate: None,
            follow_up: None,
            text: None,
            window: Default::default(),
        }
    }

    fn two_days() -> Training {
        training(vec![
            session(3, 9, Some([9, 30, 16, 30])),
            session(3, 16, None),
        ])
    }

    fn file_of(training: &Training, edition: &str, country: &str) -> String {
        let nl = Lang::parse("nl").expect("tag");
        let term = Term {
            one: "sleutelpersoon".to_owned(),
            other: "sleutelpersonen".to_owned(),
        };
        let terms = TextOf::new(vec![(nl.clone(), term)]).expect("one term");
        let theme = Theme::with_overrides([]);
        let (messages, _) = Messages::new(&theme, std::slice::from_ref(&nl), &terms);
        render(
            &Programme::of_training(training),
            &CalendarSettings {
                lang: &nl,
                messages: &messages,
                edition,
                host: "merenland.example.org",
                url: "https://merenland.example.org/nl/agenda/basistraining.html",
                stamp: Date::constant(2026, 11, 22),
                publisher: "Merenland",
                zone: Zone::of(Country::parse(country).as_ref()),
            },
        )
    }

    fn file(edition: &str) -> String {
        file_of(&two_days(), edition, "nl")
    }

    /// The identities of all days, in their order.
    fn identities(file: &str) -> Vec<String> {
        let unfolded = file.replace("\r\n ", "");
        let lines = unfolded.lines().filter_map(|l| l.strip_prefix("UID:"));
        lines.map(str::to_owned).collect()
    }

    #[test]
    fn a_day_has_its_time_its_zone_and_an_identity() {
        assert_eq!(identities(&file("public")), identities(&file("public")));
        let intern = identities(&file("intern"));
        let public = identities(&file("public"));
        assert!(
            public.iter().all(|uid| !intern.contains(uid)),
            "two editions share no identity"
        );
        let file = file("public").replace("\r\n ", "");
        for line in [
            "DTSTART;TZID=Europe/Amsterdam:20350309T093000",
            "DTEND;TZID=Europe/Amsterdam:20350309T163000",
            "DTSTAMP:20261122T000000Z",
            "SEQUENCE:9822",
            "STATUS:CONFIRMED",
            "DTSTART;VALUE=DATE:20350316",
            "DTEND;VALUE=DATE:20350317",
            "LOCATION:Brughuis\\, Kade 3",
            "TZID:Europe/Amsterdam",
        ] {
            assert!(
                file.contains(&format!("\r\n{line}\r\n")),
                "{line} in {file}"
            );
        }
        assert!(file.contains("Wie ben je\\; wat doe je\\nGrenzen"));
        let abroad = file_of(&two_days(), "public", "us");
        assert!(
            abroad.contains("\r\nDTSTART:20350309T093000\r\n"),
            "{abroad}"
        );
        assert!(!abroad.contains("VTIMEZONE"));
    }

    #[test]
    fn a_day_keeps_its_identity_whatever_happens_to_it_and_to_others() {
        let of = |sessions| identities(&file_of(&training(sessions), "public", "nl"));
        let evening = || session(3, 9, Some([19, 0, 21, 0]));
        let first = of(vec![evening(), session(3, 16, None)]);
        let earlier = session(3, 2, None);
        assert_eq!(
            of(vec![earlier, evening(), session(3, 16, None)])[1..],
            first
        );
        assert_eq!(of(vec![session(3, 16, None)])[..], first[1..]);
        let mut cancelled = session(3, 9, None);
        cancelled.is_cancelled = true;
        cancelled.title = None;
        let mut moved = session(4, 6, Some([9, 0, 10, 0]));
        moved.moved_from = Some(Date::constant(2035, 3, 16));
        assert_eq!(of(vec![cancelled, moved.clone()]), first);
        // Another one on the day from which it was moved away is another one.
        let other = of(vec![evening(), session(3, 16, None), moved]);
        assert_eq!((&other[0], &other[2]), (&first[0], &first[1]));
        assert_ne!(other[1], first[1]);
        let afternoon = session(3, 9, Some([13, 0, 15, 0]));
        let both = of(vec![afternoon, evening()]);
        assert_ne!(both[0], both[1]);
    }

    #[test]
    fn a_night_ends_on_the_next_day_and_days_in_a_row_are_one_each() {
        let mut nights = session(3, 24, Some([21, 0, 1, 30]));
        nights.until = Some(Date::constant(2035, 3, 25));
        let file = file_of(&training(vec![nights]), "public", "nl").replace("\r\n ", "");
        for line in [
            "DTSTART;TZID=Europe/Amsterdam:20350324T210000",
            "DTEND;TZID=Europe/Amsterdam:20350325T013000",
            "DTSTART;TZID=Europe/Amsterdam:20350325T210000",
            "DTEND;TZID=Europe/Amsterdam:20350326T013000",
        ] {
            assert!(
                file.contains(&format!("\r\n{line}\r\n")),
                "{line} in {file}"
            );
        }
        assert_eq!(identities(&file).len(), 2);
    }

    #[test]
    fn a_time_that_the_clock_shows_twice_is_the_first() {
        let night = session(10, 28, Some([2, 30, 4, 0]));
        let file = file_of(&training(vec![night]), "public", "nl").replace("\r\n ", "");
        assert!(file.contains("\r\nDTSTART:20351028T003000Z\r\n"), "{file}");
        assert!(file.contains("DTEND;TZID=Europe/Amsterdam:20351028T040000"));
    }

    #[test]
    fn what_does_not_go_on_says_so() {
        let mut cancelled = session(3, 9, Some([9, 30, 16, 30]));
        cancelled.is_cancelled = true;
        let file = file_of(&training(vec![cancelled]), "public", "nl").replace("\r\n ", "");
        assert!(file.contains("STATUS:CANCELLED\r\n"), "{file}");
        assert!(
            file.contains("SUMMARY;LANGUAGE=nl:Gaat niet door: Basistraining"),
            "{file}"
        );
    }

    #[test]
    fn lines_are_short_and_the_file_is_the_same_each_time() {
        assert!(file("public").split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(file("public"), file("public"));
    }
}
