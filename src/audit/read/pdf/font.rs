//! Which letters the codes of a font are.
//!
//! In: a font's dictionary. Out: a table from codes to text, from its ToUnicode CMap (ISO 32000-2, 9.10.3; Adobe
//! Technical Note 5014); without one, Latin-1.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object};

use super::super::LARGEST;
use crate::decode::utf16;

/// The codes of a font.
#[derive(Debug, Default)]
pub struct Font {
    /// Bytes of a code.
    width: usize,
    letters: HashMap<u32, String>,
}

impl Font {
    /// Reads a font.
    pub fn new(document: &Document, font: &Dictionary) -> Self {
        let composite = font
            .get(b"Subtype")
            .and_then(Object::as_name)
            .is_ok_and(|n| n == b"Type0");
        let mut decoder = Self {
            width: if composite { 2 } else { 1 },
            letters: HashMap::new(),
        };
        let stream = font
            .get_deref(b"ToUnicode", document)
            .and_then(Object::as_stream);
        if let Ok(stream) = stream
            && let Ok(bytes) = stream.get_plain_content_with_limit(LARGEST)
        {
            decoder.cmap(&tokens(&bytes));
        }
        decoder
    }

    /// The text of a string that is drawn, a piece a code.
    pub fn letters(&self, drawn: &[u8]) -> Vec<String> {
        drawn
            .chunks(self.width.max(1))
            .map(|code| self.letter(number(code)))
            .collect()
    }

    fn letter(&self, code: u32) -> String {
        match self.letters.get(&code) {
            Some(text) => text.clone(),
            None if self.width == 1 => char::from_u32(code).map(String::from).unwrap_or_default(),
            None => String::new(),
        }
    }

    fn cmap(&mut self, tokens: &[Token]) {
        let mut position = 0;
        while let Some(token) = tokens.get(position) {
            position += 1;
            match token {
                Token::Word(w) if w == "beginbfchar" => {
                    while let [Token::Hex(code), Token::Hex(text), ..] = &tokens[position..] {
                        self.letters.insert(number(code), unicode(text));
                        position += 2;
                    }
                }
                Token::Word(w) if w == "beginbfrange" => {
                    while let [Token::Hex(first), Token::Hex(last), to, ..] = &tokens[position..] {
                        self.range(number(first), number(last), to);
                        position += 3;
                    }
                }
                Token::Word(w) if w == "begincodespacerange" => {
                    if let Some(Token::Hex(first)) = tokens.get(position) {
                        self.width = first.len().clamp(1, 4);
                    }
                }
                _ => {}
            }
        }
    }

    fn range(&mut self, first: u32, last: u32, to: &Token) {
        for (n, code) in (first..=last.min(first.saturating_add(0xFFFF))).enumerate() {
            let text = match to {
                Token::List(all) => all.get(n).map(|t| unicode(t)),
                Token::Hex(start) => {
                    let mut bytes = start.clone();
                    let low = bytes.len().saturating_sub(2);
                    let next = number(&bytes[low..]) + u32::try_from(n).unwrap_or(0);
                    bytes.truncate(low);
                    bytes.extend((next as u16).to_be_bytes());
                    Some(unicode(&bytes))
                }
                Token::Word(_) => None,
            };
            if let Some(text) = text {
                self.letters.insert(code, text);
            }
        }
    }
}

#[derive(Debug)]
enum Token {
    Hex(Vec<u8>),
    List(Vec<Vec<u8>>),
    Word(String),
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |n, b| n << 8 | u32::from(*b))
}

fn unicode(bytes: &[u8]) -> String {
    match bytes {
        [one] => char::from(*one).to_string(),
        _ => utf16(bytes, u16::from_be_bytes),
    }
}

/// The tokens of a CMap that matter: hexadecimal strings, lists of them, words.
fn tokens(bytes: &[u8]) -> Vec<Token> {
    let text = String::from_utf8_lossy(bytes);
    let (mut tokens, mut list) = (Vec::new(), None);
    let mut remaining = text.as_ref();
    while let Some(c) = remaining.chars().next() {
        let end = match c {
            '<' if remaining.starts_with("<<") => 2,
            '<' => {
                let end = remaining.find('>').unwrap_or(remaining.len());
                let hex = hex(&remaining[1..end]);
                match &mut list {
                    Some(list) => Vec::push(list, hex),
                    None => tokens.push(Token::Hex(hex)),
                }
                (end + 1).min(remaining.len())
            }
            '[' => {
                list = Some(Vec::new());
                1
            }
            ']' => {
                tokens.extend(list.take().map(Token::List));
                1
            }
            '%' => remaining.find(['\r', '\n']).unwrap_or(remaining.len()),
            _ if c.is_whitespace() || c == '>' => c.len_utf8(),
            _ => {
                let end = remaining
                    .find(|c: char| c.is_whitespace() || "<>[]".contains(c))
                    .unwrap_or(remaining.len());
                tokens.push(Token::Word(remaining[..end].to_owned()));
                end
            }
        };
        remaining = &remaining[end..];
    }
    tokens
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text
        .chars()
        .filter_map(|c| c.to_digit(16))
        .map(|d| d as u8)
        .collect();
    digits
        .chunks(2)
        .map(|d| d[0] << 4 | d.get(1).copied().unwrap_or(0))
        .collect()
}
