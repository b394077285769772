//! Sites in temporary folders, and the program run on them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The day for which every test builds.
pub const DAY: &str = "2030-06-15";

/// A copy of `tests/sites/base` that a test may change.
pub struct Site {
    folder: tempfile::TempDir,
}

impl Site {
    /// The base site as it is.
    pub fn base() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy(&sites().join("base"), folder.path());
        Self { folder }
    }

    /// A copy of the example site.
    pub fn example() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        copy(&content, &folder.path().join("content"));
        let key = "address-key.yaml";
        fs::copy(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(key),
            folder.path().join(key),
        )
        .expect("a key");
        Self { folder }
    }

    /// The base site with `tests/sites/editions` over it: for everybody, in numbers, and for colleagues.
    pub fn editions() -> Self {
        let site = Self::base();
        copy(&sites().join("editions"), &site.path(""));
        site
    }

    /// The base site with the files of a case over it.
    pub fn with(case: &str) -> Self {
        let site = Self::base();
        for block in case.split("=== ").skip(1) {
            let (head, text) = block.split_once('\n').expect("a path and a text");
            // `path (how)`: how the text below is to be taken.
            let (path, how) = head.split_once(" (").unwrap_or((head, ""));
            let bytes = match how.trim_end_matches(')') {
                "" if text.trim() == "(deleted)" => {
                    fs::remove_file(site.path(path)).expect("a file to delete");
                    continue;
                }
                "" => text.as_bytes().to_vec(),
                "edit" => edited(&site.read(path), text).into_bytes(),
                "bom" => format!("\u{feff}{text}").into_bytes(),
                "crlf" => text.replace('\n', "\r\n").into_bytes(),
                "escapes" => unescaped(text).into_bytes(),
                // Close enough to Windows-1252 for Dutch: a curly apostrophe, and the letters of Latin-1.
                "windows-1252" => text
                    .chars()
                    .map(|c| u8::try_from(c).unwrap_or(0x92))
                    .collect(),
                "picture" => picture(text),
                "file" => file(text),
                "half a file" => {
                    let whole = file(text);
                    whole[..whole.len() / 2].to_vec()
                }
                "utf-16" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                other => panic!("how is `{other}`?"),
            };
            site.write_bytes(path, &bytes);
        }
        site
    }

    /// A path within it.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    /// Writes a file of any bytes.
    pub fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    /// Replaces words in a file, which must be there.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).expect("a file");
        assert!(text.contains(from), "`{from}` is not in {path}");
        self.write(path, &text.replace(from, to));
    }

    /// Reads a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// Runs the program on it.
    pub fn run(&self, args: &[&str]) -> Output {
        self.run_on(DAY, args)
    }

    /// Runs the program on it for another day.
    pub fn run_on(&self, day: &str, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
            .args(args)
            .args(["--date", day, "--site"])
            .arg(self.folder.path())
            .env("NO_COLOR", "1")
            .env("SLEUTELGIDS_UI", "en")
            .env_remove("SOURCE_DATE_EPOCH")
            .output()
            .expect("the program runs")
    }

    /// Builds it, which must succeed.
    pub fn build(&self) {
        let output = self.run(&["build"]);
        assert!(output.status.success(), "{}", said(&output));
    }

    /// Every file of the output, by its path within `output/`, in order, with its bytes.
    pub fn output(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        walk(&self.path("output"), &mut |path| {
            let name = path
                .strip_prefix(self.path("output"))
                .expect("within")
                .display()
                .to_string();
            files.push((name, fs::read(path).expect("a file")));
        });
        files.sort();
        files
    }
}

/// A text with lines `-old` replaced by the lines `+new` that follow them; without new ones they go.
fn edited(text: &str, change: &str) -> String {
    let (mut text, mut old, mut new) = (text.to_owned(), String::new(), String::new());
    for line in change.lines().chain(["-"]) {
        if let Some(line) = line.strip_prefix('+') {
            new += &format!("{line}\n");
            continue;
        }
        if !new.is_empty() || line == "-" {
            assert!(text.contains(&old), "`{old}` is not there");
            text = text.replacen(&old, &new, 1);
            (old, new) = (String::new(), String::new());
        }
        old += &format!(
            "{}\n",
            line.strip_prefix('-').expect("a line begins with - or +")
        );
    }
    text
}

/// A file of the repository, by its path.
fn file(path: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read(root.join(path.trim())).expect("a file of the repository")
}

/// A picture as large as a text says, `200 250` (PNG).
fn picture(size: &str) -> Vec<u8> {
    let mut size = size
        .split_whitespace()
        .map(|n| n.parse().expect("a number"));
    let (width, height) = (
        size.next().expect("a width"),
        size.next().expect("a height"),
    );
    let mut bytes = Vec::new();
    image::RgbImage::new(width, height)
        .write_to(
            &mut std::io::Cursor::new(&mut bytes),
            image::ImageFormat::Png,
        )
        .expect("writing to memory");
    bytes
}

/// A text in which `\u{202e}` stands for that character.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('}').expect("a closing brace");
        let number = u32::from_str_radix(number, 16).expect("a number");
        out.push(char::from_u32(number).expect("a character"));
        out += rest;
    }
    out
}

/// What the program said, with its exit code.
pub fn said(output: &Output) -> String {
    format!(
        "exit code {}\n{}{}",
        output.status.code().expect("an exit code"),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// What a program of the system says of a file.
pub fn ask(program: &str, args: &[&str], file: &Path) -> String {
    let output = Command::new(program)
        .args(args)
        .arg(file)
        .output()
        .unwrap_or_else(|e| {
            panic!("{program} is needed for this test (Debian: poppler-utils): {e}")
        });
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words of a PDF, in the order in which they are drawn.
pub fn pdf_words(file: &Path) -> String {
    let output = Command::new("pdftotext")
        .arg("-raw")
        .arg(file)
        .arg("-")
        .output();
    let output = output.expect("pdftotext is needed for this test (Debian: poppler-utils)");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The folder of the test sites.
pub fn sites() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites")
}

/// Compares with the text kept in `tests/sites/<folder>/<name>.snap`.
pub fn expect(folder: &str, name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(sites().join(folder));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

fn copy(from: &Path, to: &Path) {
    walk(from, &mut |path| {
        let target = to.join(path.strip_prefix(from).expect("within"));
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        fs::copy(path, target).expect("a copy");
    });
}

/// Every file in a folder and below.
pub fn walk(folder: &Path, each: &mut dyn FnMut(&Path)) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, each)
        } else {
            each(&path)
        }
    }
}
