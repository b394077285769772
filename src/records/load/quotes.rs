//! A text put in quotes, as somebody can type it who does not know YAML.

/// Returns a text in the quotes that need the fewest changes in it.
pub fn quoted(value: &str) -> String {
    match value.contains('"') {
        true => format!("'{}'", value.replace('\'', "''")),
        false => format!("\"{}\"", value.replace('\\', "\\\\")),
    }
}

/// Returns a text in double quotes, with those within it as a book has them: ‘ and ’.
pub fn requoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    let mut is_open = false;
    for c in value.chars() {
        match c {
            '"' => {
                is_open = !is_open;
                text.push(if is_open { '‘' } else { '’' });
            }
            '\\' => text.push_str("\\\\"),
            c => text.push(c),
        }
    }
    format!("\"{text}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_within_a_text_do_not_end_it() {
        assert_eq!(
            requoted("Ik zei \"kom maar\" en ging"),
            "\"Ik zei ‘kom maar’ en ging\""
        );
        assert_eq!(requoted("'t Hart"), "\"'t Hart\"");
        assert_eq!(quoted("zei \"ja\", foto's"), "'zei \"ja\", foto''s'");
    }
}
