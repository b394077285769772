//! `sleutelgids consent-form`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::{CommonArgs, ConsentForm};
use super::outcome::Outcome;
use super::report::{Trouble, Ui};
use crate::engine::context::Context;
use crate::engine::folders::FORMS;
use crate::engine::job::real;
use crate::engine::pictures;
use crate::write;
use sleutelgids_consent_form::{FormShop, file_name};
use sleutelgids_core::diag::{Diagnostic, Words, did_you_mean, has_errors, problem, say};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::{Lang, PersonId};
use sleutelgids_records::consent_request::{self, ConsentRequest, Refusal};
use sleutelgids_records::review;
use sleutelgids_records::validate::Catalogue;
use sleutelgids_render::images::Wanted;

/// Forms between two sweeps of Typst's memory.
const SWEEP: usize = 8;

/// Makes the forms on which persons are asked for their consent.
pub fn run(common: &CommonArgs, own: &ConsentForm, ui: &Ui) -> Result<Outcome, Trouble> {
    let folder = common
        .output
        .clone()
        .unwrap_or_else(|| common.site.join(FORMS));
    if let Some(why) = published(&folder, common) {
        return Err(Trouble::usage(
            say!("trouble-forms", folder: folder.as_path(), why: why),
        ));
    }
    let mut context = Context::read(&common.job()?);
    if context.messages().is_none() || context.problems.iter().any(hinders) {
        return Ok(refuse(&context, ui));
    }
    let Some(catalogue) = context.catalogue.take() else {
        return Ok(refuse(&context, ui));
    };
    let words = languages(&context);
    let lang = own
        .lang
        .as_deref()
        .map(|tag| language(tag, &words))
        .transpose()?;
    let requests = requests(&mut context, &catalogue, own, lang.as_ref(), &words)?;
    if context.problems.iter().any(|p| p.code == "SG0350") {
        return Ok(refuse(&context, ui));
    }
    let forms = match render(&context, &catalogue, &requests, ui) {
        Ok((forms, problems)) => {
            context.problems.extend(problems);
            forms
        }
        Err(problems) => {
            context.problems.extend(problems);
            return Ok(refuse(&context, ui));
        }
    };
    ui.problems_in_brief(&context.problems, &context.loaded.sources);
    put(&folder, common.output.is_none(), &forms)?;
    ui.say(&say!("say-forms", count: forms.len(), day: context.date, folder: folder.as_path()));
    forms
        .iter()
        .for_each(|(name, _)| ui.tell(&format!("  {name}")));
    Ok(Outcome::Done)
}

/// Returns whether a problem stands in the way of a form. What is wrong with consents is what the form is there to mend.
fn hinders(problem: &Diagnostic) -> bool {
    let of_consents = problem.code.starts_with("SG031") || problem.code == "SG0208";
    !of_consents && has_errors(std::slice::from_ref(problem))
}

fn refuse(context: &Context, ui: &Ui) -> Outcome {
    ui.problems_in_brief(&context.problems, &context.loaded.sources);
    ui.say(&say!("say-form-refused"));
    Outcome::ContentErrors
}

/// Endings of files that a site or the program has: a folder that ends in one was meant as a file.
const FILE_ENDINGS: [&str; 10] = [
    "csv", "docx", "htm", "html", "json", "md", "pdf", "txt", "yaml", "yml",
];

/// Returns whether a path that is no folder yet is called as a file is.
fn is_called_as_file(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| FILE_ENDINGS.contains(&&*ending)) && !path.is_dir()
}

/// Why forms may not be in a folder; `None` when nothing speaks against it.
fn published(folder: &Path, common: &CommonArgs) -> Option<Words> {
    if is_called_as_file(folder) {
        return Some(say!("forms-file"));
    }
    let folder = real(folder);
    let within = |outer: PathBuf| folder.starts_with(real(&outer));
    if within(common.site.join("output")) {
        return Some(say!("forms-output"));
    }
    for name in ["content", "themes"] {
        if within(common.site.join(name)) {
            return Some(say!("forms-source", name: name));
        }
    }
    let published = folder.ancestors().find_map(|above| {
        // A site's own folder has one too, for what is kept between two builds.
        let is_site = above.join("content/site.yaml").is_file();
        if above.join(".sleutelgids").is_dir() && !is_site {
            return Some(say!("forms-editions", path: above));
        }
        above
            .join("index.html")
            .is_file()
            .then(|| say!("forms-website", path: above))
    });
    let is_own = folder == real(&common.site.join(FORMS));
    published.or_else(|| {
        let file = write::foreign_to_forms(&folder).filter(|_| !is_own)?;
        let file = file.strip_prefix(&folder).unwrap_or(&file);
        Some(say!("forms-foreign", file: file))
    })
}

/// The languages in which the theme has words for a form, and those of the site.
fn languages(context: &Context) -> BTreeSet<Lang> {
    let files = context.loaded.theme.list("i18n/");
    let tags = files.filter_map(|(path, _)| {
        let (tag, file) = path.strip_prefix("i18n/")?.split_once('/')?;
        (file == "consent.ftl").then(|| Lang::parse(tag).ok())?
    });
    tags.collect()
}

fn language(tag: &str, words: &BTreeSet<Lang>) -> Result<Lang, Trouble> {
    let tags = words.iter().map(Lang::as_str);
    if let Some(lang) = Lang::parse(tag).ok().filter(|l| words.contains(l)) {
        return Ok(lang);
    }
    let hint = match did_you_mean(tag, tags.clone()) {
        Some(near) => say!("hint-meant", near: near),
        None => say!("hint-form-languages", known: tags.collect::<Vec<_>>(), tag: tag),
    };
    Err(Trouble::usage(
        say!("trouble-form-language", tag: tag, hint: hint),
    ))
}

/// Returns whom to ask. A record that should be gone is an error when it was named, and is named when all were asked for.
fn requests(
    context: &mut Context,
    catalogue: &Catalogue,
    own: &ConsentForm,
    lang: Option<&Lang>,
    words: &BTreeSet<Lang>,
) -> Result<Vec<ConsentRequest>, Trouble> {
    let (date, mut ids) = (context.date, Vec::new());
    if own.all {
        ids = consent_request::everyone(catalogue, date);
    } else if let Some(days) = own.expiring {
        let ends = review::endings(&context.loaded, date);
        let soon = ends
            .iter()
            .filter(|e| (1..=i32::from(days)).contains(&e.days));
        ids.extend(soon.map(|e| PersonId::new(&e.person)));
    }
    ids.extend(
        own.ids
            .iter()
            .map(|id| PersonId::new(id.strip_prefix("persons/").unwrap_or(id))),
    );
    ids.sort();
    ids.dedup();
    let mut requests = Vec::new();
    for id in ids {
        match ConsentRequest::new(catalogue, &id, lang, words, date) {
            Ok(request) => {
                context
                    .problems
                    .extend(in_another_language(context, &request));
                requests.push(ConsentRequest {
                    until: own.until,
                    ..request
                });
            }
            Err(Refusal::Unknown) => return Err(unknown(catalogue, id.as_str())),
            Err(Refusal::Forgotten(day)) => {
                let problem = forgotten(context, &id, day);
                context.problems.push(problem);
            }
        }
    }
    Ok(requests)
}

/// Says that a form is not in the language in which she should be asked (`SG0368`).
fn in_another_language(context: &Context, request: &ConsentRequest) -> Option<Diagnostic> {
    let lacking = request.lacking.as_ref()?;
    let (tag, lang) = (lacking.as_str(), request.lang.as_str());
    let problem = problem!("SG0368", tag: tag, lang: lang);
    let raw = context
        .loaded
        .records
        .persons
        .iter()
        .find(|p| p.id == request.record.as_str());
    let place = raw.map(|p| p.fields.languages.as_ref().map_or(p.head, |l| l.span));
    let problem = problem
        .record(format!("persons/{}", request.record))
        .field("languages");
    Some(match place {
        Some(span) => problem.at(span),
        None => problem,
    })
}

fn unknown(catalogue: &Catalogue, id: &str) -> Trouble {
    let hint = match did_you_mean(id, catalogue.persons.keys().map(PersonId::as_str)) {
        Some(near) => say!("hint-meant", near: near),
        None => say!("hint-person-file"),
    };
    Trouble::usage(say!("trouble-person", person: id, hint: hint))
}

fn forgotten(context: &Context, id: &PersonId, day: sleutelgids_core::model::Date) -> Diagnostic {
    let problem = problem!("SG0350", day: day)
        .record(format!("persons/{id}"))
        .field("retain_until");
    let raw = context
        .loaded
        .records
        .persons
        .iter()
        .find(|p| p.id == id.as_str());
    match raw.and_then(|p| p.fields.retain_until.as_ref()) {
        Some(until) => problem.at(until.span),
        None => problem,
    }
}

/// Names of files, and their bytes.
type Forms = Vec<(String, Vec<u8>)>;

/// Makes all forms before the first is written.
fn render(
    context: &Context,
    catalogue: &Catalogue,
    requests: &[ConsentRequest],
    ui: &Ui,
) -> Result<(Forms, Vec<Diagnostic>), Vec<Diagnostic>> {
    let theme = &context.loaded.theme;
    let mut wanted = Wanted::default();
    wanted
        .portraits
        .extend(requests.iter().filter_map(|r| r.photo.clone()));
    let publisher = catalogue.organisations.get(&catalogue.site.organisation);
    wanted.logos.extend(publisher.and_then(|o| o.logo.clone()));
    let loaded = &context.loaded;
    let (images, problems) = pictures::made(&wanted, &loaded.media, FORMS, None, &ui.watch);
    let problems = pictures::placed(problems, &loaded.records);
    if has_errors(&problems) {
        return Err(problems);
    }
    let mut languages = catalogue.site.languages.clone();
    languages.extend(requests.iter().map(|r| r.lang.clone()));
    // What the site's own languages lack was said already.
    let (messages, _) = Messages::new(theme, &languages, &catalogue.site.term);
    let shop = FormShop::new(&catalogue.site, theme, &images, &messages)?;
    let (mut made, mut troubles) = (Forms::new(), Vec::new());
    for (n, request) in requests.iter().enumerate() {
        match shop.render(request) {
            Ok(bytes) => made.push((file_name(request), bytes)),
            Err(problems) => troubles.extend(problems),
        }
        if n % SWEEP == SWEEP - 1 {
            sleutelgids_print::forget(0);
        }
    }
    sleutelgids_print::forget(0);
    if troubles.is_empty() {
        Ok((made, problems))
    } else {
        Err(troubles)
    }
}

/// Writes the forms, and a note for git to leave them alone: in a folder that is new, and in the site's own that lacks it.
fn put(folder: &Path, is_own: bool, made: &[(String, Vec<u8>)]) -> Result<(), Trouble> {
    let note = folder.join(".gitignore");
    if !made.is_empty() && (!folder.exists() || (is_own && !note.exists())) {
        write::replace(&note, b"# Personal data: never in a history.\n*\n")?;
    }
    for (name, bytes) in made {
        write::replace(&folder.join(name), bytes)?;
    }
    Ok(())
}
