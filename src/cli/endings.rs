//! Whom to ask again: consents that end, as a list for staff and for programs.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::args::Common;
use crate::review::{AHEAD, Ending};

/// The list, grouped by how soon it is, each person with the command that makes her form.
pub fn words(endings: &[Ending], common: &Common) -> String {
    let mut text = "Ask again for consent:\n".to_owned();
    for (within, head) in groups() {
        let group: Vec<&Ending> = endings.iter().filter(|e| e.within() == within).collect();
        if group.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n  {head}");
        for ending in group {
            let Ending { person, name, day, channels, .. } = ending;
            let _ = writeln!(text, "    {day}  {name} ({}), persons/{person}", channels.join(", "));
            let _ = writeln!(text, "                {}", command(person, common));
        }
    }
    if let Some(most) = endings.iter().filter_map(Ending::within).max() {
        let all = command(&format!("--expiring {most}"), common);
        let _ = writeln!(text, "\n  All forms for those that end within {most} days: {all}");
    }
    text
}

/// The same for programs: a list, the first to ask first.
pub fn json(endings: &[Ending]) -> Value {
    let one = |e: &Ending| {
        json!({
            "record": format!("persons/{}", e.person),
            "name": e.name,
            "day": e.day.to_string(),
            "days": e.days,
            "within": e.within(),
            "channels": e.channels,
            "form": ["consent-form", e.person],
        })
    };
    endings.iter().map(one).collect()
}

/// What has ended is the most urgent, and comes first.
fn groups() -> impl Iterator<Item = (Option<i32>, String)> {
    let soon = AHEAD.into_iter().map(|days| (Some(days), format!("ends within {days} days")));
    std::iter::once((None, "has ended: nothing of it is shown any more".to_owned())).chain(soon)
}

fn command(whom: &str, common: &Common) -> String {
    match common.site == Path::new(".") {
        true => format!("sleutelgids consent-form {whom}"),
        false => format!("sleutelgids consent-form {whom} --site {}", common.site.display()),
    }
}
