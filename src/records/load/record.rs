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
use super::raw::{
    Common, RawRecord, RawRecords, RawSite, RawTranslation, Records, TranslationStatus,
};
use super::raw_html::{EditorNote, RawBody, Syntax};
use super::screen;
use super::tree::{self, Node, Value};
use super::{comments, consent_comments};
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
    let head = Span {
        file,
        start: 0,
        end: 0,
    };
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
    let (all, known) = declared(&node);
    let languages = all.first().map_or(fallback, |default| Languages {
        default: default.clone(),
        all: all.clone(),
        known,
    });
    let mut reader = Reader::new("site.yaml", &languages.default, problems);
    let fields = RawSite::from_node(&node, &mut reader);
    let notes = reader.notes;
    let record = fields.map(|fields| RawRecord {
        id: "site".to_owned(),
        name: "site.yaml".to_owned(),
        file,
        head,
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
    let mut shelf = RecordShelf {
        sources,
        languages,
        memory,
        notes: Vec::new(),
        problems,
    };
    let groups = |kind: &str| kinds.get(kind).unwrap_or(&empty);
    let (handbooks, chapters): (BTreeMap<_, _>, BTreeMap<_, _>) = groups("handbooks")
        .iter()
        .map(|(id, g)| (id.clone(), g.clone()))
        .partition(|(id, _)| id.ends_with("/handbook"));
    let handbooks: BTreeMap<String, Group> = handbooks
        .into_iter()
        .map(|(id, g)| (id.trim_end_matches("/handbook").to_owned(), g))
        .collect();
    let mut named: BTreeMap<&'static str, BTreeSet<String>> = kinds
        .iter()
        .map(|(kind, groups)| (*kind, groups.keys().cloned().collect()))
        .collect();
    named.insert(
        "handbooks",
        handbooks.keys().chain(chapters.keys()).cloned().collect(),
    );
    let mut records = RawRecords {
        named,
        notes: Vec::new(),
        persons: shelf.read("persons", groups("persons")),
        regions: shelf.read("regions", groups("regions")),
        organisations: shelf.read("organisations", groups("organisations")),
        contacts: shelf.read("contacts", groups("contacts")),
        roles: shelf.read("roles", groups("roles")),
        topics: shelf.read("topics", groups("topics")),
        infosheets: shelf.read("infosheets", groups("infosheets")),
        trainings: shelf.read("trainings", groups("trainings")),
        events: shelf.read("events", groups("events")),
        articles: shelf.read("articles", groups("articles")),
        handbooks: shelf.read("handbooks", &handbooks),
        chapters: shelf.read("handbooks", &chapters),
    };
    records.notes = shelf.notes;
    records
}

struct RecordShelf<'a> {
    sources: &'a Sources,
    languages: &'a Languages,
    memory: Option<&'a Memory>,
    notes: Vec<EditorNote>,
    problems: &'a mut Vec<Diagnostic>,
}

impl RecordShelf<'_> {
    fn read<T: Common + Send + Sync + 'static>(
        &mut self,
        kind: &str,
        groups: &BTreeMap<String, Group>,
    ) -> Records<T> {
        let (sources, languages) = (self.sources, self.languages);
        let read: Vec<ReadOutcome<T>> = groups
            .par_iter()
            .map_init(Last::default, |last, (id, group)| {
                let name = format!("{kind}/{id}");
                let mut read = || {
                    let mut problems = Vec::new();
                    let name = name.clone();
                    let record = record(id, name, group, sources, languages, last, &mut problems);
                    (record.map(Arc::new), problems)
                };
                match self.memory {
                    Some(memory) => memory.record(&name, group, sources, read),
                    None => read(),
                }
            })
            .collect();
        let mut records = Vec::with_capacity(read.len());
        for (record, problems) in read {
            self.notes
                .extend(record.iter().flat_map(|r| &r.notes).cloned());
            records.extend(record);
            self.problems.extend(problems);
        }
        records
    }
}

fn record<'a, T: Common>(
    id: &str,
    name: String,
    group: &Group,
    sources: &'a Sources,
    languages: &Languages,
    last: &mut Last<'a>,
    problems: &mut Vec<Diagnostic>,
) -> Option<RawRecord<T>> {
    let Some(main) = group.main else {
        for (lang, file) in &group.translations {
            let ending = sources
                .file(*file)
                .path
                .extension()
                .map_or("md".into(), |e| e.to_string_lossy());
            problems.push(
                problem!("SG0108", name: &name, file: format!("{id}.{ending}"), lang: lang.as_str())
                    .at(Span { file: *file, start: 0, end: 0 })
                    .record(&name),
            );
        }
        return None;
    };
    let mut notes = Vec::new();
    let (mut node, body) = open(main, &name, sources, problems, &mut notes, None)?;
    let mut bodies: Vec<(Lang, RawBody)> = body
        .into_iter()
        .map(|b| (languages.default.clone(), b))
        .collect();
    let mut translations = Vec::new();
    for (lang, file) in &group.translations {
        if !languages.all.contains(lang) && !languages.known {
            continue;
        }
        if !languages.all.contains(lang) {
            let known_languages: Vec<_> = languages.all.iter().map(Lang::as_str).collect();
            let opened = open(
                *file,
                &name,
                sources,
                &mut Vec::new(),
                &mut Vec::new(),
                None,
            );
            let problem = match opened.is_some_and(|(fields, _)| is_whole_record::<T>(&fields)) {
                true => copy(sources, main, *file),
                false => problem!("SG0112", lang: lang.as_str(), known: known_languages),
            };
            problems.push(
                problem
                    .at(Span {
                        file: *file,
                        start: 0,
                        end: 0,
                    })
                    .record(&name),
            );
            continue;
        }
        let opened = open(
            *file,
            &name,
            sources,
            problems,
            &mut notes,
            Some(&mut *last),
        );
        let Some((fields, body)) = opened else {
            continue;
        };
        if is_whole_record::<T>(&fields) {
            let head = Span {
                file: *file,
                start: 0,
                end: 0,
            };
            problems.push(copy(sources, main, *file).at(head).record(&name));
            continue;
        }
        let fields =
            only_translatable::<T>(fields, &name, languages, problems, &mut translations, lang);
        merge(
            &mut node,
            fields,
            lang,
            &mut Reader::new(&name, &languages.default, problems),
        );
        bodies.extend(body.map(|b| (lang.clone(), b)));
    }
    let mut reader = Reader::new(&name, &languages.default, problems);
    let fields = T::from_node(&node, &mut reader)?;
    notes.append(&mut reader.notes);
    translations.extend(stated(&fields));
    let (id, head) = (
        id.to_owned(),
        Span {
            file: main,
            start: 0,
            end: 0,
        },
    );
    Some(RawRecord {
        id,
        name,
        file: main,
        head,
        fields,
        bodies,
        notes,
        translations,
    })
}

/// Returns whether the fields of a translation's file are those of a record: more than a few are never translated.
fn is_whole_record<T: Common>(fields: &Node) -> bool {
    const FEW: usize = 2;
    let Value::Map(entries) = &fields.value else {
        return false;
    };
    let is_own = |key: &str| T::is_key(key) && !T::is_translatable(key);
    entries.iter().filter(|(key, _)| is_own(&key.value)).count() > FEW
}

/// Returns what is to be said of a translation's file that is a copy of the record itself.
fn copy(sources: &Sources, main: FileId, file: FileId) -> Diagnostic {
    let path = |file| sources.file(file).path.as_path();
    let original = path(main)
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    problem!("SG0136-translation", path: path(file).display(), original: original)
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
    let mut reader = Reader::new(name, &dutch, problems);
    let visible = reader.visible(typed, Syntax::Markdown, &place);
    notes.append(&mut reader.notes);
    let (value, stretches) = match visible {
        Some(visible) => (visible.text, visible.stretches),
        None => (typed.to_owned(), Stretches::default()),
    };
    let span = place(0..typed.len());
    (!value.trim().is_empty()).then_some(RawBody {
        value,
        span,
        stretches,
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
