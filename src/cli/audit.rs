//! `sleutelgids audit`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::Outcome;
use super::args::{Audit, Common};
use super::context::{self, Context};
use super::report::{Trouble, Ui};
use crate::audit::{Auditor, Site, nested};
use crate::diag::{Arg, Diagnostic, Severity, has_errors, refusal, say};
use crate::i18n::Messages;
use crate::model::site::{EditionSettings, Mode};
use crate::model::slug::fold_slug;
use crate::write::MANIFEST;

/// A file that is there.
struct Found {
    path: PathBuf,
    /// Path within the folder that is audited, with `/` between its parts.
    shown: String,
    /// Which edition it belongs to, and its path within that.
    edition: Option<usize>,
    route: String,
    /// Whether it is one of that edition's print files.
    print: bool,
}

/// What lies beside an edition's own folder and belongs to it: its print files, its press sheets.
const PRINT: &str = "print-";

/// Reads a finished folder and reports what may not be in it.
pub fn run(common: &Common, own: &Audit, ui: &Ui) -> Result<Outcome, Trouble> {
    #[allow(clippy::disallowed_methods, reason = "only says how long it took")]
    let begin = Instant::now();
    if let Some(jobs) = common.jobs {
        // Fails only when a pool exists already, which then serves as well.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(usize::from(jobs)).build_global();
    }
    let mut context = Context::read(common)?;
    let Some(messages) = context.messages() else { return Ok(refuse(&context, ui)) };
    let Some(catalogue) = &context.catalogue else { return Ok(refuse(&context, ui)) };
    // A record that cannot be read holds values that could not be looked for.
    if has_errors(&context.problems) {
        return Ok(refuse(&context, ui));
    }
    let folder = own.folder.clone().unwrap_or_else(|| context::output(common));
    let editions = &catalogue.site.editions;
    let files = find(&folder, editions)?;
    let site = Site {
        catalogue,
        raw: &context.loaded.records,
        theme: &context.loaded.theme,
        person_folders: person_folders(&messages, &catalogue.site.languages),
        originals: originals(&context)?,
        address_key: context.loaded.address_key.as_ref(),
        date: context.date,
    };
    let mut problems = layout(&folder, editions, &files);
    let (found, values, left_out) = judge(&site, editions, &files)?;
    problems.extend(found);
    let finds = problems.iter().filter(|p| p.severity == Severity::Error).count();
    ui.problems(&problems, &context.loaded.sources, false);
    let tenths = u64::try_from(begin.elapsed().as_millis() / 100).unwrap_or(u64::MAX);
    ui.say(
        &say!("say-audited", files: files.len(), values: values, left: left_out, finds: finds)
            .with("day", context.date)
            .with("seconds", Arg::Tenths(tenths)),
    );
    Ok(if finds > 0 { Outcome::ContentErrors } else { Outcome::Done })
}

fn refuse(context: &Context, ui: &Ui) -> Outcome {
    ui.problems(&context.problems, &context.loaded.sources, false);
    ui.say(&say!("say-audit-refused"));
    Outcome::ContentErrors
}

#[allow(clippy::disallowed_methods, reason = "a finished folder is no content")]
fn judge(
    site: &Site<'_>,
    editions: &[EditionSettings],
    files: &[Found],
) -> Result<(Vec<Diagnostic>, usize, usize), Trouble> {
    // What lies outside every edition may show no more than a public one does.
    let modes = editions.iter().map(|e| e.mode).chain([Mode::Named]);
    let auditors: Vec<Auditor<'_>> = modes.clone().map(|mode| Auditor::new(site, mode)).collect();
    let used = |n: usize| files.iter().any(|f| f.print && f.edition == Some(n));
    let printers: Vec<Option<Auditor<'_>>> = modes
        .enumerate()
        .map(|(n, mode)| used(n).then(|| Auditor::of_print_files(site, mode)))
        .collect();
    let judged: Vec<Result<Vec<Diagnostic>, Trouble>> = files
        .par_iter()
        .map(|file| {
            let bytes = std::fs::read(&file.path)
                .map_err(|e| Trouble::file("cannot-read", &file.path, &e))?;
            let number = file.edition.unwrap_or(editions.len());
            let printer = printers[number].as_ref().filter(|_| file.print);
            let auditor = printer.unwrap_or(&auditors[number]);
            Ok(auditor.file(&file.route, &file.shown, &bytes))
        })
        .collect();
    let mut problems = Vec::new();
    for one in judged {
        problems.extend(one?);
    }
    let used: BTreeSet<usize> = files.iter().map(|f| f.edition.unwrap_or(editions.len())).collect();
    let most = used.iter().map(|n| auditors[*n].values()).max().unwrap_or_default();
    Ok((problems, most.0, most.1))
}

/// Every file in the folder, in the order of their names.
fn find(folder: &Path, editions: &[EditionSettings]) -> Result<Vec<Found>, Trouble> {
    let mut files = Vec::new();
    // An edition's own folder may be given as well.
    let name = folder
        .canonicalize()
        .ok()
        .and_then(|f| Some(f.file_name()?.to_string_lossy().into_owned()));
    let whole = editions.iter().any(|e| folder.join(&e.name).is_dir());
    let itself = editions.iter().position(|e| !whole && Some(&e.name) == name.as_ref());
    for entry in WalkDir::new(folder).follow_links(true).sort_by_file_name() {
        let entry = entry.map_err(|e| Trouble::file("cannot-read", folder, &e.into()))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Vec<_> = relative.iter().map(|p| p.to_string_lossy()).collect();
        let shown = parts.join("/");
        let (edition, route, print) = match itself {
            Some(n) => (Some(n), shown.clone(), false),
            None => belongs(&shown, editions),
        };
        files.push(Found { path: entry.into_path(), shown, edition, route, print });
    }
    Ok(files)
}

/// The edition a file belongs to, its path within that, and whether it is a print file. What a build remembers of an
/// edition lists its files and is judged with them.
fn belongs(shown: &str, editions: &[EditionSettings]) -> (Option<usize>, String, bool) {
    for (before, print) in [("", false), (PRINT, true), ("press/", false)] {
        let path = |n: usize| {
            let rest = shown.strip_prefix(before)?.strip_prefix(&editions[n].name)?;
            rest.strip_prefix('/')
        };
        let manifest = |n: usize| {
            let name = shown.strip_prefix(".sleutelgids/")?.strip_prefix(before)?;
            (name.strip_suffix(MANIFEST) == Some(editions[n].name.as_str())).then_some(shown)
        };
        let found = (0..editions.len()).find_map(|n| Some((n, path(n).or_else(|| manifest(n))?)));
        if let Some((n, route)) = found {
            return (Some(n), route.to_owned(), print);
        }
    }
    (None, shown.to_owned(), false)
}

/// Whether internal editions lie apart: by their settings, and by the folders that are there.
fn layout(folder: &Path, editions: &[EditionSettings], files: &[Found]) -> Vec<Diagnostic> {
    let mut folders: BTreeMap<&str, Mode> = BTreeMap::new();
    for edition in editions.iter().filter(|e| folder.join(&e.name).is_dir()) {
        folders.insert(&edition.name, edition.mode);
    }
    for file in files {
        for internal in editions.iter().filter(|e| e.mode == Mode::Internal) {
            if let Some(at) = file.shown.find(&format!("/{}/", internal.name)) {
                folders.insert(&file.shown[..at + 1 + internal.name.len()], Mode::Internal);
            }
        }
    }
    nested(&folders.into_iter().collect::<Vec<_>>())
}

fn person_folders(messages: &Messages, languages: &[crate::model::Lang]) -> BTreeSet<String> {
    let folder = |lang| {
        let own = fold_slug(messages.get(lang, "route-persons").value);
        let word = if own.is_empty() { "persons".to_owned() } else { own };
        format!("{lang}/{word}/")
    };
    languages.iter().map(folder).collect()
}

fn originals(context: &Context) -> Result<BTreeMap<[u8; 32], String>, Trouble> {
    let mut originals = BTreeMap::new();
    let persons = context.catalogue.iter().flat_map(|c| c.persons.values());
    for person in persons {
        let Some(photo) = &person.photo else { continue };
        let bytes = context.loaded.media.read(photo).map_err(|e| {
            let path = format!("content/media/{}", photo.as_str());
            Trouble::environment(say!("cannot-read", path: path, why: refusal(&e)))
        })?;
        originals.insert(*blake3::hash(&bytes).as_bytes(), format!("persons/{}", person.id));
    }
    Ok(originals)
}
