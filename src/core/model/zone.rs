//! The clock of a country: its time zone, and when summer time begins and ends.
//!
//! In: a country. Out: its [`Zone`], for times that a calendar has to read rightly elsewhere. All countries here change their clocks
//! on the last Sundays of March and October, at 01:00 UTC (Directive 2000/84/EC, and the United Kingdom's own law); who lies in
//! several zones, or goes another way, is not here, and its times stay without a zone.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use super::country::Country;

/// A time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// The name in the tz database: `Europe/Amsterdam`.
    pub id: &'static str,
    /// How its clocks go.
    pub clock: &'static Clock,
}

/// How clocks go that change on the last Sundays of March and October.
#[derive(Debug, PartialEq, Eq)]
pub struct Clock {
    /// The rule as POSIX writes it.
    posix: &'static str,
    /// Winter: the name, and the distance from UTC as calendars write it (`+0100`).
    pub standard: (&'static str, &'static str),
    /// Summer: the name and the distance.
    pub summer: (&'static str, &'static str),
    /// The time on the clock at which summer begins, `HHMMSS`.
    pub forward_at: &'static str,
    /// The time on the clock at which summer ends, `HHMMSS`.
    pub back_at: &'static str,
}

const WESTERN: Clock = Clock {
    posix: "WET0WEST,M3.5.0/1,M10.5.0",
    standard: ("WET", "+0000"),
    summer: ("WEST", "+0100"),
    forward_at: "010000",
    back_at: "020000",
};
const BRITISH: Clock = Clock {
    posix: "GMT0BST,M3.5.0/1,M10.5.0",
    standard: ("GMT", "+0000"),
    summer: ("BST", "+0100"),
    ..WESTERN
};
const CENTRAL: Clock = Clock {
    posix: "CET-1CEST,M3.5.0,M10.5.0/3",
    standard: ("CET", "+0100"),
    summer: ("CEST", "+0200"),
    forward_at: "020000",
    back_at: "030000",
};
const EASTERN: Clock = Clock {
    posix: "EET-2EEST,M3.5.0/3,M10.5.0/4",
    standard: ("EET", "+0200"),
    summer: ("EEST", "+0300"),
    forward_at: "030000",
    back_at: "040000",
};

/// Countries with one such zone, by their code.
const ZONES: [(&str, &str, &Clock); 27] = [
    ("nl", "Europe/Amsterdam", &CENTRAL),
    ("be", "Europe/Brussels", &CENTRAL),
    ("at", "Europe/Vienna", &CENTRAL),
    ("bg", "Europe/Sofia", &EASTERN),
    ("ch", "Europe/Zurich", &CENTRAL),
    ("cz", "Europe/Prague", &CENTRAL),
    ("de", "Europe/Berlin", &CENTRAL),
    ("dk", "Europe/Copenhagen", &CENTRAL),
    ("ee", "Europe/Tallinn", &EASTERN),
    ("fi", "Europe/Helsinki", &EASTERN),
    ("fr", "Europe/Paris", &CENTRAL),
    ("gb", "Europe/London", &BRITISH),
    ("gr", "Europe/Athens", &EASTERN),
    ("hr", "Europe/Zagreb", &CENTRAL),
    ("hu", "Europe/Budapest", &CENTRAL),
    ("it", "Europe/Rome", &CENTRAL),
    ("li", "Europe/Vaduz", &CENTRAL),
    ("lt", "Europe/Vilnius", &EASTERN),
    ("lu", "Europe/Luxembourg", &CENTRAL),
    ("lv", "Europe/Riga", &EASTERN),
    ("mt", "Europe/Malta", &CENTRAL),
    ("no", "Europe/Oslo", &CENTRAL),
    ("pl", "Europe/Warsaw", &CENTRAL),
    ("ro", "Europe/Bucharest", &EASTERN),
    ("se", "Europe/Stockholm", &CENTRAL),
    ("si", "Europe/Ljubljana", &CENTRAL),
    ("sk", "Europe/Bratislava", &CENTRAL),
];

impl Zone {
    /// Returns the zone of a country; that of the Netherlands for a site that names none, nothing for a country whose clocks are
    /// not known here.
    pub fn of(country: Option<&Country>) -> Option<Self> {
        let code = country.map_or("nl", Country::code);
        let (land, _) = code.split_once('-').unwrap_or((code, ""));
        let (_, id, clock) = ZONES.into_iter().find(|(known, ..)| *known == land)?;
        Some(Self { id, clock })
    }

    /// Returns whether the clock never shows a time on a day, since it jumps over it in March.
    pub fn skips(&self, date: Date, time: Time) -> bool {
        matches!(self.offset(date, time), AmbiguousOffset::Gap { .. })
    }

    /// Returns the first of two moments, in UTC, when a clock shows a time on a day twice, since it goes back in October. Readers of
    /// calendars do not agree about which is meant.
    pub fn first_of_two(&self, date: Date, time: Time) -> Option<DateTime> {
        let AmbiguousOffset::Fold {
            before: offset_before_change,
            ..
        } = self.offset(date, time)
        else {
            return None;
        };
        let moment = DateTime::from_parts(date, time);
        let timestamp = offset_before_change.to_timestamp(moment).ok()?;
        Some(Offset::UTC.to_datetime(timestamp))
    }

    /// Returns the distance from UTC at a time on a day, as ISO 8601 writes it: `+01:00`. Of an hour that the clock shows twice it
    /// is the first, as calendars have it (RFC 5545, 3.3.5).
    pub fn offset_words(&self, date: Date, time: Time) -> String {
        let offset = match self.offset(date, time) {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Gap { before, .. } | AmbiguousOffset::Fold { before, .. } => before,
        };
        written(offset)
    }

    fn offset(&self, date: Date, time: Time) -> AmbiguousOffset {
        let zone = TimeZone::posix(self.clock.posix).expect("each clock has a POSIX rule");
        let moment = DateTime::from_parts(date, time);
        zone.to_ambiguous_timestamp(moment).offset()
    }
}

fn written(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(code: &str) -> Option<Zone> {
        Zone::of(Some(&Country::parse(code).expect("a country")))
    }

    #[test]
    fn a_country_has_its_own_clock() {
        assert_eq!(Zone::of(None).expect("a zone").id, "Europe/Amsterdam");
        assert_eq!(zone("be-vlg").expect("a zone").id, "Europe/Brussels");
        assert_eq!(zone("us"), None, "it lies in several");
    }

    #[test]
    fn the_hour_that_is_jumped_over_is_known() {
        let amsterdam = zone("nl").expect("a zone");
        let forward = Date::constant(2035, 3, 25);
        let at = |hour, minute| Time::constant(hour, minute, 0, 0);
        assert!(amsterdam.skips(forward, at(2, 30)) && !amsterdam.skips(forward, at(3, 0)));
        assert!(!zone("gb").expect("a zone").skips(forward, at(2, 30)));
        assert!(zone("gb").expect("a zone").skips(forward, at(1, 30)));
        assert!(zone("fi").expect("a zone").skips(forward, at(3, 30)));
        assert_eq!(amsterdam.offset_words(forward, at(1, 59)), "+01:00");
        assert_eq!(amsterdam.offset_words(forward, at(3, 0)), "+02:00");
        let back = Date::constant(2035, 10, 28);
        assert_eq!(amsterdam.offset_words(back, at(2, 30)), "+02:00");
        assert_eq!(amsterdam.offset_words(back, at(3, 0)), "+01:00");
        let first = amsterdam.first_of_two(back, at(2, 30));
        assert_eq!(first, Some(back.at(0, 30, 0, 0)));
        assert_eq!(amsterdam.first_of_two(back, at(3, 0)), None);
    }

    /// The numbers of a calendar's rule and of the POSIX rule say the same.
    #[test]
    fn the_clock_jumps_when_calendars_are_told() {
        for (_, id, clock) in ZONES {
            let zone = Zone { id, clock };
            let time = |text: &str| Time::strptime("%H%M%S", text).expect("a time");
            let (forward, back) = (Date::constant(2035, 3, 25), Date::constant(2035, 10, 28));
            let colon = |offset: &str| format!("{}:{}", &offset[..3], &offset[3..]);
            let before = |at: &str| time(at) - jiff::Span::new().minutes(1);
            assert!(zone.skips(forward, time(clock.forward_at)), "{id}");
            let winter = zone.offset_words(forward, before(clock.forward_at));
            assert_eq!(winter, colon(clock.standard.1), "{id}");
            let summer = zone.offset_words(back, before(clock.back_at));
            assert_eq!(summer, colon(clock.summer.1), "{id}");
            assert_eq!(zone.offset_words(back, time(clock.back_at)), winter, "{id}");
        }
    }
}
