//! What was built, unpacked by other means than the program's own: poppler for the words of sheets, and lopdf for
//! every string in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use lopdf::{Document, Object};

/// An edition's folder.
#[derive(Default)]
pub struct Built {
    /// Everything but sheets: the text of each file and its name, squeezed.
    pub pages: BTreeMap<String, String>,
    /// The HTML as it stands.
    pub html: BTreeMap<String, String>,
    /// All words and strings of each sheet, squeezed.
    pub sheets: BTreeMap<String, String>,
    /// The pictures of the website.
    pub pictures: Vec<(String, Vec<u8>)>,
    /// What tells one sheet, or one day of a calendar, from all others.
    pub identities: BTreeSet<String>,
    /// The pictures in sheets.
    pub printed: Vec<(String, Vec<u8>)>,
}

/// Letters and digits alone, lower-case, escapes replaced.
pub fn squeeze(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Percent-encoding and numeric references, by themselves and without regard to what surrounds them.
fn plain(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |at: usize| {
            std::str::from_utf8(tail.get(at..at + 2)?)
                .ok()
                .and_then(|h| u8::from_str_radix(h, 16).ok())
        };
        match (*first, hex(0)) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert!(
        !text.contains("&#x12") && !text.contains("&#46"),
        "letters are written as they are"
    );
    text
}

impl Built {
    /// Reads a folder.
    pub fn read(root: &Path) -> Self {
        let mut built = Self::default();
        walk(root, &mut |path| {
            let name = path
                .strip_prefix(root)
                .expect("within")
                .display()
                .to_string();
            let bytes = fs::read(path).expect("a file");
            if name.ends_with(".pdf") {
                built.sheet(&name, path, &bytes);
                return;
            }
            let text = String::from_utf8_lossy(&bytes).into_owned();
            built.identities.extend(
                text.lines()
                    .filter(|l| l.starts_with("UID:"))
                    .map(str::to_owned),
            );
            built
                .pages
                .insert(name.clone(), squeeze(&plain(&format!("{name} {text}"))));
            if name.ends_with(".html") {
                built.html.insert(name, text);
            } else if name.ends_with(".jpg") && name.contains("media/") {
                built.pictures.push((name, bytes));
            }
        });
        assert!(
            !built.html.is_empty() && !built.sheets.is_empty(),
            "something was built"
        );
        built
    }

    /// Every file in a folder.
    pub fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        walk(root, &mut |path| {
            let name = path
                .strip_prefix(root)
                .expect("within")
                .display()
                .to_string();
            files.insert(name, fs::read(path).expect("a file"));
        });
        files
    }

    fn sheet(&mut self, name: &str, path: &Path, bytes: &[u8]) {
        let mut text = name.to_owned();
        for (program, args) in [("pdftotext", &["-raw"][..]), ("pdfinfo", &["-meta"])] {
            let mut command = Command::new(program);
            command.args(args).arg(path);
            if program == "pdftotext" {
                command.arg("-");
            }
            let output = command.output().expect("poppler-utils");
            assert!(output.status.success(), "{program} {name}");
            text.push_str(&String::from_utf8_lossy(&output.stdout));
            text.push('\n');
        }
        let document = Document::load_mem(bytes).expect("a PDF");
        if let Ok(Object::Array(ids)) = document.trailer.get(b"ID") {
            self.identities
                .extend(ids.iter().map(|id| format!("{id:?}")));
        }
        let notes = text.split(['<', '>']).collect::<Vec<_>>();
        let notes = notes
            .windows(2)
            .filter(|w| ["xmpMM:DocumentID", "xmpMM:InstanceID"].contains(&w[0]));
        self.identities.extend(
            notes
                .map(|w| w[1].to_owned())
                .filter(|id| !id.trim().is_empty()),
        );
        for object in document.objects.values() {
            strings(object, &mut text);
            let Object::Stream(stream) = object else {
                continue;
            };
            let filter = stream.filters().unwrap_or_default();
            if filter == [&b"DCTDecode"[..]] {
                self.printed.push((name.to_owned(), stream.content.clone()));
            } else if let Ok(plain) = stream.get_plain_content() {
                text.push_str(&String::from_utf8_lossy(&plain));
            }
        }
        strings(&Object::Dictionary(document.trailer.clone()), &mut text);
        self.sheets.insert(name.to_owned(), squeeze(&text));
    }
}

fn strings(object: &Object, text: &mut String) {
    match object {
        Object::String(bytes, _) => {
            match bytes.as_slice() {
                [0xFE, 0xFF, rest @ ..] => {
                    let units: Vec<u16> = rest
                        .chunks_exact(2)
                        .map(|c| u16::from_be_bytes([c[0], c[1]]))
                        .collect();
                    text.push_str(&String::from_utf16_lossy(&units));
                }
                other => text.push_str(&String::from_utf8_lossy(other)),
            }
            text.push('\n');
        }
        Object::Array(all) => all.iter().for_each(|o| strings(o, text)),
        Object::Dictionary(all) => all.iter().for_each(|(_, o)| strings(o, text)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, o)| strings(o, text)),
        _ => {}
    }
}

fn walk(folder: &Path, each: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, each)
        } else {
            each(&path)
        }
    }
}
