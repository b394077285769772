//! Numbers and addresses within texts that run from right to left.
//!
//! In: a text. Out: the stretches of it that are read from left to right whatever stands around them: telephone numbers, days,
//! times and spans in figures, amounts, house numbers, post codes, addresses of websites and of mail. Unicode's bidirectional
//! algorithm (UAX #9) puts each group of figures in its place by itself, so that a number of three groups comes out with the
//! last group first. Whoever shows the text isolates these stretches (rule X5a): a page with `<bdi dir="ltr">`, a sheet with
//! a text that runs from the left.

use std::ops::Range;

/// Returns the stretches of a text that run from left to right and would not by themselves, in bytes. A text that has controls
/// of direction of its own is left as its author made it.
///
/// ```
/// # use sleutelgids_view::bidi::left_to_right;
/// let hours = "من 9:00 - 12:00 أو 058 000 12 34";
/// let stretches: Vec<&str> = left_to_right(hours).into_iter().map(|s| &hours[s]).collect();
/// assert_eq!(stretches, ["9:00 - 12:00", "058 000 12 34"]);
/// ```
pub fn left_to_right(text: &str) -> Vec<Range<usize>> {
    if !text.chars().any(may_need_help) || text.chars().any(is_control) {
        return Vec::new();
    }
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for chunk in chunks(text) {
        match stretches.last_mut() {
            Some(last) if goes_on(text, last, &chunk) => last.end = chunk.end,
            _ => stretches.push(chunk),
        }
    }
    let stretches = joined(text, stretches).into_iter();
    let bare_stretches = stretches.map(|stretch| without_brackets(text, stretch));
    bare_stretches
        .filter(|stretch| needs_help(&text[stretch.clone()]))
        .collect()
}

/// Returns whether a character belongs to a script that runs from right to left; figures run from the left in all of them.
pub fn is_right_to_left(c: char) -> bool {
    let in_block = matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    in_block && !is_figure(c) && !matches!(c, '٪' | '٫' | '٬')
}

/// Returns whether a character is a figure: an Arabic one, or another of the kinds that run from the left.
fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '٠'..='٩' | '۰'..='۹')
}

/// Returns whether a character can make the order of a text go wrong: every stretch that needs help has one.
fn may_need_help(c: char) -> bool {
    is_figure(c) || is_money(c) || matches!(c, '+' | '#' | '@' | '%' | '/')
}

/// Returns whether a character is a control of direction of Unicode (UAX #9, section 2).
fn is_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_money(c: char) -> bool {
    matches!(c, '€' | '$' | '£')
}

/// Returns whether a character is the matter of a number, a word or an address, and not what stands between two of them.
fn is_core(c: char) -> bool {
    let is_matter = c.is_alphanumeric() || is_money(c) || matches!(c, '%' | '٪' | '°');
    is_matter && !is_right_to_left(c)
}

/// Returns whether a character can stand within a number or address without a space.
fn is_connector(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ':'
            | ';'
            | '/'
            | '\\'
            | '-'
            | '_'
            | '@'
            | '&'
            | '='
            | '?'
            | '#'
            | '~'
            | '\''
            | '’'
            | '*'
            | '('
            | ')'
            | '+'
            | '–'
            | '—'
            | '−'
            | '·'
            | '٫'
            | '٬'
            | '\u{300}'..='\u{36f}'
    )
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

/// Returns the pieces of a text without spaces and without letters that run from the right, each from its first sign that
/// belongs to it to its last.
fn chunks(text: &str) -> Vec<Range<usize>> {
    let mut chunks = Vec::new();
    let mut begin = 0;
    for (at, c) in text.char_indices() {
        if is_core(c) || is_connector(c) {
            continue;
        }
        chunks.extend(trimmed(text, begin..at));
        begin = at + c.len_utf8();
    }
    chunks.extend(trimmed(text, begin..text.len()));
    chunks
}

/// Returns a piece without what only stands before and after it; nothing where nothing is left.
fn trimmed(text: &str, piece: Range<usize>) -> Option<Range<usize>> {
    let words = &text[piece.clone()];
    let (first, _) = words.char_indices().find(|(_, c)| is_core(*c))?;
    let (last, end) = words.char_indices().rfind(|(_, c)| is_core(*c))?;
    let leading = &words[..first];
    let trailing = &words[last + end.len_utf8()..];
    // A sign that opens: `+31`, `(020)`, `#3`, `@naam`, `-5`.
    let opening = leading.chars().rev().take_while(|c| "+(#@-−".contains(*c));
    // And one that closes: `C++`, `12)`, `example.org/`.
    let is_address = words.contains(['.', ':']);
    let closing = trailing.chars().take_while(|c| match c {
        '+' | '#' | ')' => true,
        '/' => is_address,
        _ => false,
    });
    let opening: usize = opening.map(char::len_utf8).sum();
    let closing: usize = closing.map(char::len_utf8).sum();
    let begin = piece.start + first - opening;
    let end = piece.start + last + end.len_utf8() + closing;
    Some(begin..end)
}

/// Returns whether a piece belongs to the stretch before it: one space lies between them, and it begins no number of its own.
fn goes_on(text: &str, stretch: &Range<usize>, piece: &Range<usize>) -> bool {
    let mut between = text[stretch.end..piece.start].chars();
    let is_one_space = between.next().is_some_and(is_space) && between.next().is_none();
    let begins_anew = text[piece.clone()].starts_with('+') && has_figure(&text[stretch.clone()]);
    is_one_space && !begins_anew
}

/// Joins stretches of one kind: the ends of a span, the lines of an address.
fn joined(text: &str, stretches: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        let is_joined = joined.last().is_some_and(|last| {
            let (earlier, later) = (&text[last.clone()], &text[stretch.clone()]);
            match text[last.end..stretch.start].trim_matches(is_space) {
                "-" | "–" | "—" => is_span(earlier, later),
                "," => has_letter(earlier) && has_letter(later),
                _ => false,
            }
        });
        match joined.last_mut() {
            Some(last) if is_joined => last.end = stretch.end,
            _ => joined.push(stretch),
        }
    }
    joined
}

/// Returns whether two stretches with a dash between them are the ends of one span; two telephone numbers are not.
fn is_span(before: &str, after: &str) -> bool {
    let is_telephone = |words: &str| {
        let figures = words.chars().filter(|c| is_figure(*c)).count();
        figures >= 8 && words.chars().any(is_space)
    };
    let ends_in_figure = before.chars().next_back().is_some_and(is_amount);
    let begins_with_figure = after.chars().next().is_some_and(is_amount);
    ends_in_figure == begins_with_figure && !(is_telephone(before) && is_telephone(after))
}

fn is_amount(c: char) -> bool {
    is_figure(c) || is_money(c) || matches!(c, '%' | '٪' | '°' | '+' | '-' | '−')
}

fn has_figure(words: &str) -> bool {
    words.chars().any(is_figure)
}

fn has_letter(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
}

/// Returns a stretch without brackets that it has only one of, and without those around all of it.
fn without_brackets(text: &str, stretch: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = stretch;
    loop {
        let words = &text[start..end];
        let opened = words.matches('(').count();
        let closed = words.matches(')').count();
        let first_closing = words.find(')');
        let is_enclosed = words.starts_with('(') && first_closing == Some(words.len() - 1);
        match words {
            _ if is_enclosed => (start, end) = (start + 1, end - 1),
            _ if opened > closed && words.starts_with('(') => start += 1,
            _ if closed > opened && words.ends_with(')') => end -= 1,
            _ => return start..end,
        }
    }
}

/// Returns whether a stretch would come out otherwise: a number or word alone, and words of one script, keep their order.
fn needs_help(stretch: &str) -> bool {
    let is_plain = stretch.chars().all(char::is_alphanumeric);
    let is_word_end = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let is_phrase = !has_figure(stretch)
        && is_word_end(stretch.chars().next())
        && is_word_end(stretch.chars().next_back());
    let is_sign = !stretch.chars().any(char::is_alphanumeric);
    !is_plain && !is_phrase && !is_sign
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let stretches = left_to_right(text).into_iter();
        stretches.map(|stretch| &text[stretch]).collect()
    }

    #[test]
    fn numbers_of_several_groups_are_one_stretch() {
        assert_eq!(found("اتصل على 058 000 12 34 الآن"), ["058 000 12 34"]);
        assert_eq!(
            found("هاتف: +31 6 0000 0101، أو (020) 555-0000."),
            ["+31 6 0000 0101", "(020) 555-0000"]
        );
        assert_eq!(found("(+31 6 0000 0101)"), ["+31 6 0000 0101"]);
        assert_eq!(found("رقم ٠٥٨ ٠٠٠ ١٢"), ["٠٥٨ ٠٠٠ ١٢"]);
        assert_eq!(
            found("‏020 555 00 00 / 06 0000 0101"),
            ["020 555 00 00", "06 0000 0101"]
        );
        assert_eq!(
            found("+31 6 0000 0101 +32 470 00 00 13"),
            ["+31 6 0000 0101", "+32 470 00 00 13"]
        );
        assert_eq!(
            found("020 555 00 00 - 06 0000 0101"),
            ["020 555 00 00", "06 0000 0101"]
        );
    }

    #[test]
    fn days_times_and_spans_keep_their_order() {
        assert_eq!(found("من 9:00 - 12:00 (الإثنين)"), ["9:00 - 12:00"]);
        assert_eq!(found("يوم 22-11-2026"), ["22-11-2026"]);
        assert_eq!(
            found("01/02/2026 – 03/04/2026"),
            ["01/02/2026 – 03/04/2026"]
        );
        assert_eq!(found("09.00–17.00"), ["09.00–17.00"]);
        assert_eq!(found("ma - vr 9-12 uur، نعم"), ["ma - vr 9-12 uur"]);
        assert_eq!(found("24/7"), ["24/7"]);
    }

    #[test]
    fn amounts_keep_their_sign_on_its_side() {
        assert_eq!(found("مبلغ € 1.250,50 فقط"), ["€ 1.250,50"]);
        assert_eq!(found("من € 10 - € 20"), ["€ 10 - € 20"]);
        assert_eq!(found("خصم 10%"), ["10%"]);
        assert_eq!(found("حرارة -5 °C"), ["-5 °C"]);
        assert_eq!(found("€"), [""; 0]);
    }

    #[test]
    fn addresses_are_whole() {
        assert_eq!(
            found("في Kerkstraat 12-a, 1234 AB Utrecht (هنا)."),
            ["Kerkstraat 12-a, 1234 AB Utrecht"]
        );
        assert_eq!(
            found("راسل 1info@example.org، أو https://example.org/pad/?a=1&b=2#c."),
            ["1info@example.org", "https://example.org/pad/?a=1&b=2#c"]
        );
        assert_eq!(found("example.org/ هنا"), ["example.org/"]);
        assert_eq!(found("مستوى B1-B2 و C++"), ["B1-B2", "C++"]);
    }

    #[test]
    fn what_keeps_its_order_by_itself_is_left_alone() {
        assert_eq!(found("مرحبا Sara Jansen، WhatsApp"), [""; 0]);
        assert_eq!(found("في 2026 و 12 شخصًا (3)"), [""; 0]);
        assert_eq!(found("22 نوفمبر 2026"), [""; 0]);
        assert_eq!(found("10، 20، 30"), [""; 0]);
        assert_eq!(found("1. نص"), [""; 0]);
        assert_eq!(
            found("\u{2066}058 000\u{2069} أو 020 555"),
            [""; 0],
            "its author isolated it"
        );
        assert_eq!(found(""), [""; 0]);
    }

    #[test]
    fn stretches_lie_apart_and_within_the_text() {
        for text in [
            "a(b)c 1)2(3 ((4 5)) ))6 7((",
            "-- 1 -- 2 -- (",
            "+ - + 1 é́ 2, x 3",
            "1 ٪ ٢٫٥ ٪",
        ] {
            let mut end = 0;
            for stretch in left_to_right(text) {
                assert!(
                    stretch.start >= end && stretch.start < stretch.end,
                    "{text}"
                );
                assert!(text.is_char_boundary(stretch.start));
                end = stretch.end;
            }
            assert!(end <= text.len());
        }
    }
}
