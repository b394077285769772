//! Printed sheets as a table for readers, and as values for programs.

use serde_json::{Value, json};

use sleutelgids_core::diag::{Tongue, say};
use sleutelgids_records::register::Printed;

/// Sheets as a table, a line each; the last column says which was taken back, or made to practise when others were not.
pub fn table(sheets: &[&Printed], tongue: Tongue) -> String {
    let head = [
        say!("table-region"),
        say!("table-language"),
        say!("table-edition"),
        say!("table-date"),
        say!("table-paper"),
        say!("table-copies"),
        say!("table-folder"),
        say!("table-recalled"),
    ];
    let mut rows = vec![head.map(|word| tongue.say(&word))];
    let has_both = sheets
        .iter()
        .any(|p| p.is_practice() != sheets[0].is_practice());
    for printed in sheets {
        let Printed {
            sheet,
            date,
            copies,
            recalled,
            ..
        } = printed;
        let recalled = match recalled {
            Some(day) => day.to_string(),
            None if has_both && printed.is_practice() => tongue.say(&say!("table-practice")),
            None => String::new(),
        };
        rows.push([
            sheet.region.to_string(),
            sheet.language.to_string(),
            sheet.edition.clone(),
            date.to_string(),
            sheet.paper.word.to_owned(),
            copies.map_or_else(|| "?".to_owned(), |c| c.to_string()),
            sheet.folder.clone(),
            recalled,
        ]);
    }
    let width = |column: usize| {
        rows.iter()
            .map(|r| r[column].chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths: [usize; 8] = std::array::from_fn(width);
    let line = |row: &[String; 8]| {
        let cells = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        format!("  {}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    if rows[1..].iter().all(|row| row[7].is_empty()) {
        rows[0][7].clear();
    }
    rows.iter().map(line).collect()
}

/// A sheet for programs.
pub fn json(printed: &Printed) -> Value {
    let Printed {
        sheet,
        date,
        copies,
        persons,
        contacts,
        address,
        content,
        marks: _,
        recalled,
    } = printed;
    json!({
        "region": sheet.region.as_str(),
        "language": sheet.language.to_string(),
        "edition": sheet.edition,
        "date": date.to_string(),
        "paper": sheet.paper.word,
        "copies": copies,
        "folder": sheet.folder,
        "persons": persons.iter().map(|p| p.as_str()).collect::<Vec<_>>(),
        "contacts": contacts.iter().map(|c| c.as_str()).collect::<Vec<_>>(),
        "address": address,
        "practice": printed.is_practice(),
        "content": content,
        "recalled": recalled.map(|d| d.to_string()),
    })
}
