//! `sleutelgids audit`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use rayon::prelude::*;

use super::args::{Audit, CommonArgs};
use super::outcome::Outcome;
use super::output_files::{FileKind, OutputFile, find};
use super::report::{Detail, Trouble, Ui};
use crate::engine::context::Context;
use crate::engine::shown_persons::{Placed, placed};
use sleutelgids_audit::{Auditor, Given, Site, nested, unread};
use sleutelgids_core::diag::{Argument, Diagnostic, Severity, has_errors, refusal, say};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::AddressKey;
use sleutelgids_core::model::site::{EditionSettings, Mode};
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_records::load::{mention_reasons, mentioned};

/// Reads a finished folder and reports what may not be in it.
pub fn run(common: &CommonArgs, own: &Audit, ui: &Ui) -> Result<Outcome, Trouble> {
    #[allow(clippy::disallowed_methods, reason = "only says how long it took")]
    let begin = Instant::now();
    if let Some(jobs) = common.jobs {
        // Fails only when a pool exists already, which then serves as well.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(usize::from(jobs))
            .build_global();
    }
    let job = common.job()?;
    let mut context = Context::read(&job);
    let Some(messages) = context.messages() else {
        return Ok(refuse(&context, ui));
    };
    let Some(catalogue) = &context.catalogue else {
        return Ok(refuse(&context, ui));
    };
    // A record that cannot be read holds values that could not be looked for.
    if has_errors(&context.problems) {
        return Ok(refuse(&context, ui));
    }
    let folder = own.folder.clone().unwrap_or_else(|| job.output());
    let editions = &catalogue.site.editions;
    let files = find(&folder, editions)?;
    let is_published =
        |file: &OutputFile| file.edition.is_some() && !matches!(file.kind, FileKind::Folder);
    if own.folder.is_none() && !files.iter().any(is_published) {
        return Err(Trouble::usage(
            say!("trouble-nothing-to-audit", folder: &folder),
        ));
    }
    let site = Site {
        catalogue,
        raw: &context.loaded.records,
        sources: &context.loaded.sources,
        theme: &context.loaded.theme,
        person_folders: person_folders(&messages, &catalogue.site.languages),
        originals: originals(&context)?,
        mentioned: mentioned(&context.loaded),
        mention_reasons: mention_reasons(&context.loaded),
        address_key: context.loaded.address_key.as_ref(),
        date: context.date,
    };
    let mut problems = layout(&folder, editions, &files);
    let (found, values, left_out) = judge(&site, editions, (&messages, &context.key), &files);
    problems.extend(found);
    let count = files
        .iter()
        .filter(|file| !matches!(file.kind, FileKind::Folder))
        .count();
    let finds = problems
        .iter()
        .filter(|p| p.severity == Severity::Error)
        .count();
    ui.show(&problems, &context.loaded.sources, Detail::All, []);
    let tenths = u64::try_from(begin.elapsed().as_millis() / 100).unwrap_or(u64::MAX);
    ui.say(
        &say!("say-audited", files: count, values: values, left: left_out, finds: finds)
            .with("day", context.date)
            .with("seconds", Argument::Tenths(tenths)),
    );
    Ok(if finds > 0 {
        Outcome::ContentErrors
    } else {
        Outcome::Done
    })
}

fn refuse(context: &Context, ui: &Ui) -> Outcome {
    ui.problems(&context.problems, &context.loaded.sources);
    ui.say(&say!("say-audit-refused"));
    Outcome::ContentErrors
}

/// An edition as it should be, before its files are read.
struct Expected<'a> {
    pages: Auditor<'a>,
    printed: Option<Auditor<'a>>,
    placed: Placed,
}

fn judge(
    site: &Site<'_>,
    editions: &[EditionSettings],
    (messages, key): (&Messages, &AddressKey),
    files: &[OutputFile],
) -> (Vec<Diagnostic>, usize, usize) {
    let open = site.open();
    // What lies outside every edition may show no more than a public one does.
    let modes: Vec<Mode> = editions
        .iter()
        .map(|e| e.mode)
        .chain([Mode::Named])
        .collect();
    let expected = |(n, mode): (usize, &Mode)| {
        let is_printed = files.iter().any(|f| f.print && f.edition == Some(n));
        let settings = editions.get(n);
        Expected {
            pages: Auditor::new(site, &open, *mode),
            printed: is_printed.then(|| Auditor::of_print_files(site, &open, *mode)),
            placed: settings
                .map(|settings| placed(site.catalogue, settings, messages, key, site.date))
                .unwrap_or_default(),
        }
    };
    let expected: Vec<Expected<'_>> = modes.par_iter().enumerate().map(expected).collect();
    let expected_of = |file: &OutputFile| &expected[file.edition.unwrap_or(editions.len())];
    let problems = files
        .par_iter()
        .flat_map_iter(|file| expected_of(file).judge(file))
        .collect();
    let used: BTreeSet<usize> = files
        .iter()
        .map(|f| f.edition.unwrap_or(editions.len()))
        .collect();
    let most = used
        .iter()
        .map(|n| expected[*n].pages.values())
        .max()
        .unwrap_or_default();
    (problems, most.0, most.1)
}

impl Expected<'_> {
    fn judge(&self, file: &OutputFile) -> Vec<Diagnostic> {
        let printed = self.printed.as_ref().filter(|_| file.print);
        let auditor = printed.unwrap_or(&self.pages);
        let OutputFile { route, shown, .. } = file;
        let mut problems = Vec::new();
        match &file.kind {
            FileKind::File => {}
            FileKind::Folder => return auditor.name(route, shown),
            FileKind::Unread(why) => {
                problems = auditor.name(shown, shown);
                problems.push(unread(shown, why.clone()));
                return problems;
            }
        }
        if shown.contains('→') {
            problems.extend(auditor.name(shown, shown));
        }
        // Files beside a page that are the same, packed, show whom it shows.
        let page = route.trim_end_matches(".gz").trim_end_matches(".br");
        let persons = self.placed.get(page).filter(|_| !file.print);
        let read = file.read(|bytes| {
            problems.extend(auditor.file(Given {
                route,
                shown,
                bytes,
                persons,
            }));
        });
        match read {
            Ok(false) => {}
            Ok(true) => problems.push(unread(shown, say!("unread-huge"))),
            Err(error) => {
                problems.push(unread(shown, say!("unread-file", why: refusal(&error))));
            }
        }
        problems
    }
}

/// Checks that internal editions lie apart, by their settings and by the folders that are there.
fn layout(folder: &Path, editions: &[EditionSettings], files: &[OutputFile]) -> Vec<Diagnostic> {
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

fn person_folders(
    messages: &Messages,
    languages: &[sleutelgids_core::model::Lang],
) -> BTreeSet<String> {
    let folder = |lang| {
        let folder = fold_slug(messages.get(lang, "route-persons").value);
        let word = if folder.is_empty() {
            "persons".to_owned()
        } else {
            folder
        };
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
        originals.insert(
            *blake3::hash(&bytes).as_bytes(),
            format!("persons/{}", person.id),
        );
    }
    Ok(originals)
}
