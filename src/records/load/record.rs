//! A record's files become one raw record.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::Languages;
use super::field::{FromNode, Reader};
use super::group::Group;
use super::memory::{Memory, ReadOutcome};
use super::merge::merge;
use super::pasted;
use super::raw::{
    Common, RawRecord, RawRecords, RawSite, RawTranslation, ReadKind, Records, TranslationStatus,
};
use super::raw_html::{EditorNote, RawBody};
use super::screen;
use super::tree::{self, Node, Value};
use super::{comments, consent_comments, hiding};
use sleutelgids_core::diag::{Diagnostic, did_you_mean, problem};
use sleutelgids_core::model::Lang;
use sleutelgids_core::source::{FileId, Sources, Span, Stretches, offset};

type Kinds = BTreeMap<&'static str, BTreeMap<String, Group>>;

/// Reads `site.yaml`, its languages first.
pub fn site(
    file: FileId,
    sources: &Sources,
    problems: &mut Vec<Diagnostic>,
) -> (Option<RawRecord<RawSite>>, Languages) {
    let text = &sources.file(file).text;
    let dutch = Lang::parse("nl").expect("`nl` is a language tag");
    let fallback = Languages {
        default: dutch.clone(),
        all: vec![dutch],
        known: false,
    };
    let node = match tree::parse(text, file, 0) {
        Ok(node) => node,
        Err(problem) => {
            problems.push(problem.record("site.yaml"));
            return (None, fallback);
        }
    };
    comments::cut_off(&node, text, "site.yaml", problems);
    let (declared, are_all_known) = declared(&node);
    let languages = match declared.first().cloned() {
        Some(default) => Languages {
            default,
            all: declared,
            known: are_all_known,
        },
        None => fallback,
    };
    let mut reader = Reader::new("site.yaml", &languages.default, problems);
    let fields = RawSite::from_node(&node, &mut reader);
    let notes = reader.notes;
    let record = fields.map(|fields| RawRecord {
        id: "site".to_owned(),
        name: "site.yaml".to_owned(),
        file,
        head: head(file),
        translations: stated(&fields),
        fields,
        bodies: Vec::new(),
        notes,
    });
    (record, languages)
}

/// The languages of the site, and whether they all could be read.
fn declared(node: &Node) -> (Vec<Lang>, bool) {
    let none = (Vec::new(), false);
    let Value::Map(entries) = &node.value else {
        return none;
    };
    let Some((_, list)) = entries.iter().find(|(k, _)| k.value == "languages") else {
        return none;
    };
    let Value::List(items) = &list.value else {
        return none;
    };
    let read: Vec<Lang> = items
        .iter()
        .filter_map(|i| match &i.value {
            Value::Scalar(tag) => Lang::parse(tag).ok(),
            _ => None,
        })
        .collect();
    let are_all_known = read.len() == items.len();
    (read, are_all_known)
}

/// Reads all records.
pub fn records(
    kinds: &Kinds,
    sources: &Sources,
    languages: &Languages,
    mut memory: Option<&mut Memory>,
    problems: &mut Vec<Diagnostic>,
) -> RawRecords {
    let empty = BTreeMap::new();
    if let Some(memory) = &mut memory {
        memory.begin(languages);
    }
    let memory = memory.as_deref();
    let groups = |kind: &str| kinds.get(kind).unwrap_or(&empty);
    // One folder holds both: `a/handbook.md` is the handbook `a`, every other file in it a chapter.
    let (mut handbooks, mut chapters) = (BTreeMap::new(), BTreeMap::new());
    for (id, group) in groups("handbooks") {
        match id.ends_with("/handbook") {
            true => {
                let id = id.trim_end_matches("/handbook");
                handbooks.insert(id.to_owned(), group.clone());
            }
            false => {
                chapters.insert(id.clone(), group.clone());
            }
        }
    }
    let mut named: BTreeMap<&'static str, BTreeSet<String>> = kinds
        .iter()
        .map(|(kind, groups)| (*kind, groups.keys().cloned().collect()))
        .collect();
    named.insert(
        "handbooks",
        handbooks.keys().chain(chapters.keys()).cloned().collect(),
    );
    let mut reader = RecordReader {
        kinds,
        handbooks,
        chapters,
        sources,
        languages,
        memory,
        notes: Vec::new(),
        problems,
    };
    let records = RawRecords::read(&mut reader);
    RawRecords {
        named,
        notes: reader.notes,
        ..records
    }
}

/// Reads the records of one kind after another, and gathers what was met.
struct RecordReader<'a> {
    /// The files of every kind; those of handbooks are below.
    kinds: &'a Kinds,
    handbooks: BTreeMap<String, Group>,
    chapters: BTreeMap<String, Group>,
    sources: &'a Sources,
    languages: &'a Languages,
    memory: Option<&'a Memory>,
    notes: Vec<EditorNote>,
    problems: &'a mut Vec<Diagnostic>,
}

impl ReadKind for RecordReader<'_> {
    fn kind<T: Common + Send + Sync + 'static>(&mut self, kind: &'static str) -> Records<T> {
        let kinds = self.kinds;
        let (folder, groups) = match kind {
            "handbooks" => ("handbooks", std::mem::take(&mut self.handbooks)),
            "chapters" => ("handbooks", std::mem::take(&mut self.chapters)),
            kind => match kinds.get(kind) {
                Some(groups) => return self.read(kind, groups),
                None => return Records::new(),
            },
        };
        self.read(folder, &groups)
    }
}

impl RecordReader<'_> {
    fn read<T: Common + Send + Sync + 'static>(
        &mut self,
        kind: &str,
        groups: &BTreeMap<String, Group>,
    ) -> Records<T> {
        let (sources, languages, memory) = (self.sources, self.languages, self.memory);
        let outcomes: Vec<ReadOutcome<T>> = groups
            .par_iter()
            .map_init(Last::default, |last, (id, group)| {
                let reading = RecordReading::new(kind, id, sources, languages);
                match memory {
                    Some(memory) => {
                        let name = reading.name.clone();
                        memory.record(&name, group, sources, || reading.outcome(group, last))
                    }
                    None => reading.outcome(group, last),
                }
            })
            .collect();
        // In the order of their names, whichever was ready first.
        let mut records = Vec::with_capacity(outcomes.len());
        for (record, problems) in outcomes {
            self.notes
                .extend(record.iter().flat_map(|r| &r.notes).cloned());
            records.extend(record);
            self.problems.extend(problems);
        }
        records
    }
}

/// A record that is being read from its files, with what was met so far.
struct RecordReading<'a> {
    id: &'a str,
    /// The kind and the id, as messages call it.
    name: String,
    sources: &'a Sources,
    languages: &'a Languages,
    notes: Vec<EditorNote>,
    bodies: Vec<(Lang, RawBody)>,
    translations: Vec<(Lang, TranslationStatus)>,
    problems: Vec<Diagnostic>,
}

impl<'a> RecordReading<'a> {
    fn new(kind: &str, id: &'a str, sources: &'a Sources, languages: &'a Languages) -> Self {
        Self {
            id,
            name: format!("{kind}/{id}"),
            sources,
            languages,
            notes: Vec::new(),
            bodies: Vec::new(),
            translations: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Reads the files of the record.
    fn outcome<T: Common>(mut self, group: &Group, last: &mut Last<'a>) -> ReadOutcome<T> {
        let Some(main) = group.main else {
            self.report_no_main(group);
            return (None, self.problems);
        };
        let fields = self.fields(main, group, last);
        let record = fields.map(|fields| {
            self.translations.extend(stated(&fields));
            Arc::new(RawRecord {
                id: self.id.to_owned(),
                name: self.name,
                file: main,
                head: head(main),
                fields,
                bodies: self.bodies,
                notes: self.notes,
                translations: self.translations,
            })
        });
        (record, self.problems)
    }

    /// Reads the main file, puts the translations into its tree and the tree into fields.
    fn fields<T: Common>(&mut self, main: FileId, group: &Group, last: &mut Last<'a>) -> Option<T> {
        let (mut node, body) = self.open(main, None)?;
        let default = self.languages.default.clone();
        self.bodies.extend(body.map(|body| (default, body)));
        for (lang, file) in &group.translations {
            if self.languages.all.contains(lang) {
                self.translation::<T>(&mut node, main, lang, *file, last);
            } else if self.languages.known {
                self.report_unknown_language::<T>(main, lang, *file);
            }
        }
        let mut reader = Reader::new(&self.name, &self.languages.default, &mut self.problems);
        let fields = T::from_node(&node, &mut reader);
        self.notes.append(&mut reader.notes);
        fields
    }

    fn open(
        &mut self,
        file: FileId,
        last: Option<&mut Last<'a>>,
    ) -> Option<(Node, Option<RawBody>)> {
        let (problems, notes) = (&mut self.problems, &mut self.notes);
        open(file, &self.name, self.sources, problems, notes, last)
    }

    /// Merges a translation's file into the tree of the main file.
    fn translation<T: Common>(
        &mut self,
        node: &mut Node,
        main: FileId,
        lang: &Lang,
        file: FileId,
        last: &mut Last<'a>,
    ) {
        let Some((fields, body)) = self.open(file, Some(last)) else {
            return;
        };
        if is_whole_record::<T>(&fields) {
            self.report(copy(self.sources, main, file), file);
            return;
        }
        let (problems, translations) = (&mut self.problems, &mut self.translations);
        let fields = only_translatable::<T>(
            fields,
            &self.name,
            self.languages,
            problems,
            translations,
            lang,
        );
        let mut reader = Reader::new(&self.name, &self.languages.default, problems);
        merge(node, fields, lang, &mut reader);
        self.bodies.extend(body.map(|body| (lang.clone(), body)));
    }

    /// Reports translations of a record that has no file of its own (`SG0108`).
    fn report_no_main(&mut self, group: &Group) {
        for (lang, file) in &group.translations {
            let path = &self.sources.file(*file).path;
            let ending = path
                .extension()
                .map_or("md".into(), |ending| ending.to_string_lossy());
            let file_name = format!("{}.{ending}", self.id);
            let problem =
                problem!("SG0108", name: &self.name, file: file_name, lang: lang.as_str());
            self.report(problem, *file);
        }
    }

    /// Reports a translation in a language that the site does not have (`SG0112`), or a copy of the record that looks like one.
    fn report_unknown_language<T: Common>(&mut self, main: FileId, lang: &Lang, file: FileId) {
        // Its own mistakes do not matter as long as it is not used.
        let (mut problems, mut notes) = (Vec::new(), Vec::new());
        let opened = open(
            file,
            &self.name,
            self.sources,
            &mut problems,
            &mut notes,
            None,
        );
        let problem = match opened.is_some_and(|(fields, _)| is_whole_record::<T>(&fields)) {
            true => copy(self.sources, main, file),
            false => {
                let languages: Vec<_> = self.languages.all.iter().map(Lang::as_str).collect();
                problem!("SG0112", lang: lang.as_str(), known: languages)
            }
        };
        self.report(problem, file);
    }

    fn report(&mut self, problem: Diagnostic, file: FileId) {
        self.problems
            .push(problem.at(head(file)).record(&self.name));
    }
}

/// The very beginning of a file.
fn head(file: FileId) -> Span {
    Span {
        file,
        start: 0,
        end: 0,
    }
}

/// Returns whether the fields of a translation's file are those of a record: more than a few are never translated.
fn is_whole_record<T: Common>(fields: &Node) -> bool {
    const FEW: usize = 2;
    let Value::Map(entries) = &fields.value else {
        return false;
    };
    let keys = entries.iter().map(|(key, _)| key.value.as_str());
    let untranslated = keys.filter(|key| T::is_key(key) && !T::is_translatable(key));
    untranslated.count() > FEW
}

/// Returns what is to be said of a translation's file that is a copy of the record itself.
fn copy(sources: &Sources, main: FileId, file: FileId) -> Diagnostic {
    let original = sources.file(main).path.file_name().unwrap_or_default();
    let original = original.to_string_lossy().into_owned();
    let path = sources.file(file).path.display();
    problem!("SG0136-translation", path: path, original: original)
}

/// Returns what a main file says of the translations within it.
fn stated<T: Common>(fields: &T) -> Vec<(Lang, TranslationStatus)> {
    fields
        .translations()
        .into_iter()
        .flat_map(|t| &t.0)
        .filter_map(|(lang, t)| Some((lang.clone(), t.value.status.as_ref()?.value)))
        .collect()
}

/// A translation's fields without those that cannot be translated, which are reported.
fn only_translatable<T: Common>(
    mut fields: Node,
    name: &str,
    languages: &Languages,
    problems: &mut Vec<Diagnostic>,
    translations: &mut Vec<(Lang, TranslationStatus)>,
    lang: &Lang,
) -> Node {
    let mut reader = Reader::new(name, &languages.default, problems);
    if let Value::Map(entries) = &mut fields.value {
        entries.retain(|(key, value)| {
            if key.value == "translation" {
                let translation = reader.at::<RawTranslation>("translation", value);
                let status = translation.and_then(|t| t.value.status);
                translations.extend(status.map(|s| (lang.clone(), s.value)));
                return false;
            }
            if !T::is_translatable(&key.value) {
                reader.report(problem!("SG0107", key: &key.value), key.span);
                return false;
            }
            true
        });
    }
    fields
}

/// A front matter that was read, where it began in its file, and what it says.
type Last<'a> = Option<(&'a str, usize, Node)>;

/// Front matter and body of a `.md`, or the whole of a `.yaml`. Translations mostly begin with the very same lines, those of
/// another record too: with `last` they are read once.
fn open<'a>(
    file: FileId,
    name: &str,
    sources: &'a Sources,
    problems: &mut Vec<Diagnostic>,
    notes: &mut Vec<EditorNote>,
    last: Option<&mut Last<'a>>,
) -> Option<(Node, Option<RawBody>)> {
    let source = sources.file(file);
    let text: &'a str = &source.text;
    if source.path.extension().is_some_and(|e| e == "yaml") {
        let node = tree::parse(text, file, 0)
            .map_err(|p| problems.push(p.record(name)))
            .ok()?;
        comments::cut_off(&node, text, name, problems);
        consent_comments::judge(&node, text, (file, 0), name, problems);
        return Some((node, None));
    }
    let Some((yaml, body)) = split(text) else {
        let is_nearly_dashes = text
            .lines()
            .next()
            .is_some_and(|l| did_you_mean(l.trim(), ["---"]).is_some());
        let is_begun = text.lines().next().is_some_and(|l| l.trim_end() == "---");
        let hint = match (is_nearly_dashes, is_begun) {
            _ if text.trim().is_empty() => "hint-empty",
            (_, true) => "hint-end",
            (true, false) => "hint-hyphens",
            (false, false) => "hint",
        };
        let head = Span {
            file,
            start: 0,
            end: 0,
        };
        problems.push(problem!("SG0120").at(head).record(name).hint(hint));
        return None;
    };
    let (front, start) = (&text[yaml.clone()], yaml.start);
    let node = match &last {
        Some(Some((same, at, node))) if *same == front && *at == start => node.in_file(file),
        _ => {
            let node = tree::parse(front, file, start);
            let node = node.map_err(|p| problems.push(p.record(name))).ok()?;
            if let Some(last) = last {
                *last = Some((front, start, node.clone()));
            }
            node
        }
    };
    comments::cut_off(&node, &text[..body.start], name, problems);
    consent_comments::judge(&node, front, (file, start), name, problems);
    hiding::in_body(&node, text, (file, body.clone()), name, problems);
    let body = self::body(file, text, body, name, problems, notes);
    Some((node, body))
}

/// The text below the fields, which lies in `range` of its file; nothing when no reader sees any of it.
fn body(
    file: FileId,
    text: &str,
    range: Range<usize>,
    name: &str,
    problems: &mut Vec<Diagnostic>,
    notes: &mut Vec<EditorNote>,
) -> Option<RawBody> {
    let typed = text[range.clone()].trim();
    let start = range.start + (text[range.clone()].len() - text[range].trim_start().len());
    let place = |at: Range<usize>| Span {
        file,
        start: offset(start + at.start),
        end: offset(start + at.end),
    };
    if let Some((at, problem)) = screen::unfit(typed) {
        problems.push(problem.at(place(at..at + 1)).record(name));
    }
    let dutch = Lang::parse("nl").expect("`nl` is a language tag");
    let problems_before = problems.len();
    let mut reader = Reader::new(name, &dutch, problems);
    let read = reader.markdown(typed, &place);
    notes.append(&mut reader.notes);
    let has_failed_marks = pasted::have_failed(&problems[problems_before..]);
    let (value, stretches) = read.unwrap_or_else(|| (typed.to_owned(), Stretches::default()));
    let span = place(0..typed.len());
    (!value.trim().is_empty()).then_some(RawBody {
        value,
        span,
        stretches,
        has_failed_marks,
    })
}

/// The bytes between two lines `---`, and those after the second.
pub fn split(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let (_, first) = lines.next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let (end, last) = lines.find(|(_, line)| line.trim_end() == "---")?;
    Some((first.len()..end, end + last.len()..text.len()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_same_lines_in_another_file_say_the_same_there() {
        let mut sources = Sources::default();
        let text = |status| format!("---\nalt: [x, {{y: z}}]\nstatus: {status}\n---\n\nHallo\n");
        let files = ["human", "human", "machine"].map(text);
        let files = files.map(|text| sources.add(Path::new("a.md"), text));
        let (mut last, mut problems) = (None, Vec::new());
        for file in files {
            let (node, _) = open(
                file,
                "a",
                &sources,
                &mut problems,
                &mut Vec::new(),
                Some(&mut last),
            )
            .expect("a record");
            let text = sources.file(file).text.clone();
            let (front, _) = split(&text).expect("front matter");
            let alone = tree::parse(&text[front.clone()], file, front.start).expect("YAML");
            assert_eq!(format!("{node:?}"), format!("{alone:?}"));
        }
        assert!(problems.is_empty());
    }

    #[test]
    fn front_matter_lies_between_two_lines_of_hyphens() {
        let text = "---\na: 1\n---\n\nHallo\n---\n";
        let (yaml, body) = split(text).expect("front matter");
        assert_eq!(&text[yaml], "a: 1\n");
        assert_eq!(&text[body], "\nHallo\n---\n");
        assert!(split("a: 1\n").is_none());
        assert!(split("---\na: 1\n").is_none());
        let crlf = "---\r\na: 1\r\n---\r\nx";
        assert_eq!(&crlf[split(crlf).expect("front matter").1], "x");
    }
}
