//! Whom to ask again: consents that end, as a list for staff and for programs.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::args::CommonArgs;
use sleutelgids_core::diag::{Tongue, say};
use sleutelgids_records::review::{AHEAD, Ending};

/// The list, grouped by how soon it is, each person with the command that makes her form; without her name in a log. Where there
/// are more than `most`, the others are counted.
pub fn words(
    endings: &[Ending],
    common: &CommonArgs,
    tongue: Tongue,
    with_names: bool,
    most: usize,
) -> String {
    let mut text = format!("{}\n", tongue.say(&say!("ends-title")));
    for within in groups() {
        let first_endings = endings.iter().take(most);
        let group: Vec<&Ending> = first_endings.filter(|e| e.within() == within).collect();
        if group.is_empty() {
            continue;
        }
        let head = match within {
            Some(days) => say!("ends-within", days: days.unsigned_abs()),
            None => say!("ends-over"),
        };
        let _ = writeln!(text, "  {}", tongue.say(&head));
        for ending in group {
            let Ending {
                person,
                name,
                day,
                channels,
                ..
            } = ending;
            let channels = channels.join(", ");
            let _ = match with_names {
                true => writeln!(text, "    {day}  {name} ({channels}), persons/{person}"),
                false => writeln!(text, "    {day}  persons/{person} ({channels})"),
            };
            let _ = writeln!(text, "                {}", command(person, common));
        }
    }
    if endings.len() > most {
        let more = say!("ends-more", count: endings.len() - most);
        let _ = writeln!(text, "  {}", tongue.say(&more));
    }
    if let Some(longest) = endings.iter().filter_map(Ending::within).max() {
        let command = command(&format!("--expiring {longest}"), common);
        let all_forms = say!("ends-all", days: longest.unsigned_abs(), command: command);
        let _ = writeln!(text, "  {}", tongue.say(&all_forms));
    }
    text
}

/// Returns the same for programs: a list, the first to ask first; `name` is null in a log.
pub fn json(endings: &[Ending], with_names: bool) -> Value {
    let as_value = |e: &Ending| {
        json!({
            "record": format!("persons/{}", e.person),
            "name": with_names.then_some(&e.name),
            "day": e.day.to_string(),
            "days": e.days,
            "within": e.within(),
            "channels": e.channels,
            "form": ["consent-form", e.person],
        })
    };
    endings.iter().map(as_value).collect()
}

/// Returns the groups, the most urgent first: what has ended.
fn groups() -> impl Iterator<Item = Option<i32>> {
    std::iter::once(None).chain(AHEAD.into_iter().map(Some))
}

fn command(whom: &str, common: &CommonArgs) -> String {
    match common.site == Path::new(".") {
        true => format!("sleutelgids consent-form {whom}"),
        false => format!(
            "sleutelgids consent-form {whom} --site {}",
            common.site.display()
        ),
    }
}
