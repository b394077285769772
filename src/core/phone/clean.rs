//! Numbers as they come out of documents and other programs: with signs that nobody sees, spaces of every width, digits of other
//! scripts.

/// A text of which nothing is left but what can matter in a telephone number.
pub(super) struct Cleaned {
    /// The text: ASCII digits, one kind of space, hyphen, slash and plus.
    pub text: String,
}

/// Words before an extension, in small letters: Dutch, English, French, German.
const EXTENSION: [&str; 17] = [
    "tst",
    "toestel",
    "tstl",
    "doorkies",
    "doorkiesnummer",
    "intern",
    "int",
    "ext",
    "extn",
    "extension",
    "x",
    "poste",
    "dw",
    "durchwahl",
    "app",
    "apparat",
    "nst",
];

/// Words between two numbers.
const BETWEEN: [&str; 10] = [
    " of ", " en ", " or ", " and ", " ou ", " et ", " oder ", " und ", " / ", " - ",
];

impl Cleaned {
    /// Takes away what cannot be seen, and writes signs and digits as ASCII has them.
    pub fn new(text: &str) -> Self {
        let mut cleaned = String::with_capacity(text.len());
        for c in text.chars() {
            match plain_sign(c) {
                Some(' ') if cleaned.is_empty() || cleaned.ends_with(' ') => {}
                Some(sign) => cleaned.push(sign),
                None => {}
            }
        }
        let trimmed = cleaned.trim_matches([
            ' ', '"', '\'', '“', '”', '„', '‘', '’', ',', ';', '.', '☎', '✆', '📞', '📱',
        ]);
        let trimmed = trimmed.strip_prefix("tel:").unwrap_or(trimmed);
        let mut text = trimmed.trim().to_owned();
        // `00` is what most of the world dials before the code of another country.
        let digits_first = text.trim_start_matches(['(', ' ']);
        if let Some(text_after_zeros) = without_double_zero(digits_first) {
            text = format!("+{text_after_zeros}");
        }
        Self { text }
    }

    /// Returns whether there is nothing but digits and the signs that stand between them, with a plus at the beginning alone.
    pub fn is_plain(&self) -> bool {
        let text_after_plus = self.text.strip_prefix("(+").or(self.text.strip_prefix('+'));
        let text_after_plus = text_after_plus.unwrap_or(&self.text);
        self.has_digits()
            && text_after_plus
                .chars()
                .all(|c| c.is_ascii_digit() || " ()-./".contains(c))
    }

    /// Returns whether there is any digit.
    pub fn has_digits(&self) -> bool {
        self.text.bytes().any(|b| b.is_ascii_digit())
    }

    /// Returns whether it begins with a plus, and so with the code of a country.
    pub fn is_international(&self) -> bool {
        self.text.starts_with('+') || self.text.starts_with("(+")
    }

    /// Returns all that stands after the plus.
    pub fn after_plus(&self) -> &str {
        self.text.trim_start_matches(['(', '+'])
    }

    /// Returns the digits; without a zero in brackets behind the code of a country, which is not dialled there.
    pub fn digits(&self) -> String {
        let text = match self.is_international() {
            true => self.text.replace("(0)", ""),
            false => self.text.clone(),
        };
        text.chars().filter(char::is_ascii_digit).collect()
    }

    /// Returns whether one slash parts it at most, which stands behind the digits of a place: `0470/00.00.00`.
    pub fn has_one_slash_at_most(&self) -> bool {
        let mut parts = self.text.split('/');
        let (first, text_after_slash) = (parts.next().unwrap_or_default(), parts.next());
        let Some(text_after_slash) = text_after_slash else {
            return true;
        };
        let count = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
        let place = match self.is_international() {
            true => count(first).saturating_sub(2),
            false => count(first),
        };
        parts.next().is_none() && place < 6 && count(text_after_slash) > 4
    }

    /// Returns the digits in the groups in which they were typed, after the code of a country and a zero in brackets.
    pub fn groups_after(&self, code: &str) -> Vec<String> {
        let text = self.text.replace("(0)", " ");
        let mut remaining_code_digits = code.len();
        let mut groups: Vec<String> = vec![String::new()];
        for c in text.chars() {
            match c.is_ascii_digit() {
                true if remaining_code_digits > 0 => remaining_code_digits -= 1,
                true => groups.last_mut().expect("never empty").push(c),
                false if groups.last().is_some_and(|group| !group.is_empty()) => {
                    groups.push(String::new());
                }
                false => {}
            }
        }
        groups.retain(|group| !group.is_empty());
        groups
    }

    /// Returns the stretches without letters, each long enough for a number.
    pub fn stretches(&self) -> impl Iterator<Item = Self> {
        let parts = self
            .text
            .split(|c: char| !(c.is_ascii_digit() || "+ ()-./".contains(c)));
        parts.map(Self::new).filter(|part| part.digits().len() > 5)
    }
}

/// Returns what stands behind two zeros, between which a space may stand.
fn without_double_zero(text: &str) -> Option<&str> {
    let text_after_zeros = text.strip_prefix("00").or(text.strip_prefix("0 0"))?;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (digits > 8).then(|| text_after_zeros.trim_start_matches(['-', ' ', ')']))
}

/// Returns a character as ASCII writes it; nothing for one that nobody sees.
fn plain_sign(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c),
        // Marks of direction, joiners, variation selectors, soft hyphens, byte order marks.
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{E0100}'..='\u{E01EF}' => None,
        '‐'..='―' | '−' | '﹣' | '－' | '⁃' => Some('-'),
        '＋' | '﹢' => Some('+'),
        '（' => Some('('),
        '）' => Some(')'),
        '．' | '·' | '•' | '․' => Some('.'),
        '／' | '⁄' | '∕' => Some('/'),
        _ if c.is_whitespace() || c.is_control() => Some(' '),
        _ => match digit(c) {
            Some(digit) => Some(char::from(b'0' + digit)),
            None => Some(c),
        },
    }
}

/// Returns the value of a decimal digit of any script (Unicode's `Nd`): each script has its ten in a row.
pub fn digit(c: char) -> Option<u8> {
    const ZEROS: [u32; 26] = [
        0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
        0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946,
        0x19D0, 0x1A80, 0x1B50, 0xFF10,
    ];
    let c = u32::from(c);
    let zero = ZEROS.into_iter().rev().find(|zero| *zero <= c)?;
    u8::try_from(c - zero).ok().filter(|digit| *digit < 10)
}

/// Returns what stands before an extension, and its digits.
pub(super) fn extension(text: &str) -> Option<(&str, String)> {
    let text_without_bracket = text.trim_end_matches(')').trim_end();
    let text_before_digits = text_without_bracket.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &text_without_bracket[text_before_digits.len()..];
    if digits.is_empty() || digits.len() > 7 {
        return None;
    }
    let text_before_digits = text_before_digits.trim_end_matches(['.', ':', '=', ' ', '-']);
    let (word_less, is_sign) = match text_before_digits.strip_suffix('#') {
        Some(text_before_sign) => (text_before_sign, true),
        None => (
            text_before_digits.trim_end_matches(char::is_alphabetic),
            false,
        ),
    };
    let word = text_before_digits[word_less.len()..].to_lowercase();
    if !is_sign && !EXTENSION.contains(&word.as_str()) {
        return None;
    }
    let number = word_less.trim_end_matches([' ', ',', ';', '(', '-', '.']);
    let count = number.bytes().filter(u8::is_ascii_digit).count();
    (count > 4).then(|| (number, digits.to_owned()))
}

/// Returns two numbers that stand beside each other in one text.
pub(super) fn separated(text: &str) -> Option<(&str, &str)> {
    let signs = text
        .find([',', ';', '|', '&'])
        .map(|position| (position, 1));
    let words = BETWEEN
        .iter()
        .find_map(|word| Some((text.find(word)?, word.len())));
    let plus = text[1.min(text.len())..]
        .find('+')
        .map(|position| (position + 1, 0));
    let slash = text.rfind('/').map(|position| (position, 1));
    let (position, length) = signs.or(words).or(plus).or(slash)?;
    let (first, second) = (&text[..position], &text[position + length..]);
    let count = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
    (count(first) > 5 && count(second) > 0).then_some((first, second))
}
