//! `sleutelgids consent-form`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::{Common, ConsentForm};
use super::context::Context;
use super::report::{Trouble, Ui};
use super::{Outcome, pictures};
use crate::asking::{self, ConsentRequest, Refusal};
use crate::diag::{Diagnostic, count, did_you_mean, has_errors};
use crate::i18n::Messages;
use crate::model::{Lang, PersonId};
use crate::render::images::Wanted;
use crate::render::print::{self, consent::FormShop};
use crate::review;
use crate::validate::Catalogue;
use crate::write;

/// Where forms go, in the site's folder.
const FOLDER: &str = "forms";

/// Forms between two sweeps of Typst's memory.
const SWEEP: usize = 8;

/// Makes the forms on which persons are asked for their consent.
pub fn run(common: &Common, own: &ConsentForm, ui: &Ui) -> Result<Outcome, Trouble> {
    let folder = common.output.clone().unwrap_or_else(|| common.site.join(FOLDER));
    if let Some(why) = published(&folder, common) {
        return Err(Trouble::usage(format!(
            "`{}` is no place for consent forms: {why}. They are personal data and must never be on a website; leave --output out, or give a folder of your own",
            folder.display()
        )));
    }
    let mut context = Context::read(common)?;
    if context.messages().is_none() || context.problems.iter().any(hinders) {
        return Ok(refuse(&context, ui));
    }
    let Some(catalogue) = context.catalogue.take() else { return Ok(refuse(&context, ui)) };
    let words = languages(&context);
    let lang = own.lang.as_deref().map(|tag| language(tag, &words)).transpose()?;
    let requests = requests(&mut context, &catalogue, own, lang.as_ref(), &words)?;
    if context.problems.iter().any(|p| p.code == "SG0340") {
        return Ok(refuse(&context, ui));
    }
    let made = match render(&context, &catalogue, &requests) {
        Ok((made, problems)) => {
            context.problems.extend(problems);
            made
        }
        Err(problems) => {
            context.problems.extend(problems);
            return Ok(refuse(&context, ui));
        }
    };
    ui.problems(&context.problems, &context.loaded.sources, false);
    put(&folder, &made)?;
    let forms = count(made.len(), "consent form");
    ui.say(&format!("{forms} for {} in `{}`:", context.date, folder.display()));
    made.iter().for_each(|(name, _)| ui.say(&format!("  {name}")));
    Ok(Outcome::Done)
}

/// Whether a problem stands in the way of a form. What is wrong with consents is what the form is there to mend.
fn hinders(problem: &Diagnostic) -> bool {
    let of_consents = problem.code.starts_with("SG031") || problem.code == "SG0208";
    !of_consents && has_errors(std::slice::from_ref(problem))
}

fn refuse(context: &Context, ui: &Ui) -> Outcome {
    ui.problems(&context.problems, &context.loaded.sources, false);
    ui.say("No form was made: mend the errors above and ask again.");
    Outcome::ContentErrors
}

/// Why forms may not be in a folder; `None` when nothing speaks against it.
fn published(folder: &Path, common: &Common) -> Option<String> {
    let folder = real(folder);
    let within = |outer: PathBuf| folder.starts_with(real(&outer));
    if within(common.site.join("output")) {
        return Some("what is in `output/` gets published".to_owned());
    }
    for name in ["content", "themes"] {
        if within(common.site.join(name)) {
            return Some(format!("`{name}/` is what editions are made from"));
        }
    }
    folder.ancestors().find_map(|above| {
        if above.join(".sleutelgids").is_dir() {
            return Some(format!("editions are built in `{}`", above.display()));
        }
        let site = above.join("index.html").is_file();
        site.then(|| format!("`{}` is a website: it has an `index.html`", above.display()))
    })
}

/// A path without links and dots, as far as it exists; what does not exist yet is kept as it is.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
        if let Ok(found) = plain.canonicalize() {
            plain = found;
        }
    }
    plain
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
    let known = words.iter().map(Lang::as_str);
    if let Some(lang) = Lang::parse(tag).ok().filter(|l| words.contains(l)) {
        return Ok(lang);
    }
    let all = known.clone().collect::<Vec<_>>().join(", ");
    let near =
        did_you_mean(tag, known).map(|n| format!("did you mean `{n}`? ")).unwrap_or_default();
    Err(Trouble::usage(format!(
        "there are no words for a form in `{tag}`; {near}there are in: {all}. More languages: add `i18n/{tag}/consent.ftl` to your theme"
    )))
}

/// Whom to ask. A record that should be gone is an error when it was named, and is named when all were asked for.
fn requests(
    context: &mut Context,
    catalogue: &Catalogue,
    own: &ConsentForm,
    lang: Option<&Lang>,
    words: &BTreeSet<Lang>,
) -> Result<Vec<ConsentRequest>, Trouble> {
    let (date, mut ids) = (context.date, Vec::new());
    if own.all {
        ids = asking::everyone(catalogue, date);
    } else if let Some(days) = own.expiring {
        let ends = review::endings(&context.loaded, date);
        let soon = ends.iter().filter(|e| (1..=i32::from(days)).contains(&e.days));
        ids.extend(soon.map(|e| PersonId::new(&e.person)));
    }
    ids.extend(own.ids.iter().map(|id| PersonId::new(id.strip_prefix("persons/").unwrap_or(id))));
    ids.sort();
    ids.dedup();
    let mut requests = Vec::new();
    for id in ids {
        match ConsentRequest::new(catalogue, &id, lang, words, date) {
            Ok(request) => requests.push(ConsentRequest { until: own.until, ..request }),
            Err(Refusal::Unknown) => return Err(unknown(catalogue, id.as_str())),
            Err(Refusal::Forgotten(day)) => {
                let problem = forgotten(context, &id, day);
                context.problems.push(problem);
            }
        }
    }
    Ok(requests)
}

fn unknown(catalogue: &Catalogue, id: &str) -> Trouble {
    let hint = match did_you_mean(id, catalogue.persons.keys().map(PersonId::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "the name is that of a file in `content/persons/`, without its ending".to_owned(),
    };
    Trouble::usage(format!("there is no person `{id}`; {hint}"))
}

fn forgotten(context: &Context, id: &PersonId, day: crate::model::Date) -> Diagnostic {
    let message = format!("this record was to be kept until {day}: no form can be made from it");
    let problem = Diagnostic::error("SG0340", message)
        .record(format!("persons/{id}"))
        .field("retain_until")
        .hint("remove the record; if the person takes part again, ask her for her details anew");
    let raw = context.loaded.records.persons.iter().find(|p| p.id == id.as_str());
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
) -> Result<(Forms, Vec<Diagnostic>), Vec<Diagnostic>> {
    let theme = &context.loaded.theme;
    let mut wanted = Wanted::default();
    wanted.portraits.extend(requests.iter().filter_map(|r| r.photo.clone()));
    let publisher = catalogue.organisations.get(&catalogue.site.organisation);
    wanted.logos.extend(publisher.and_then(|o| o.logo.clone()));
    let (images, problems) = pictures::made(&wanted, FOLDER, &context.loaded);
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
            Ok(bytes) => made.push((format!("{}-{}.pdf", request.record, request.lang), bytes)),
            Err(problems) => troubles.extend(problems),
        }
        if n % SWEEP == SWEEP - 1 {
            print::evict();
        }
    }
    print::evict();
    if troubles.is_empty() { Ok((made, problems)) } else { Err(troubles) }
}

/// Writes the forms, and in a folder that is new a note for git to leave them alone.
fn put(folder: &Path, made: &[(String, Vec<u8>)]) -> Result<(), Trouble> {
    if !made.is_empty() && !folder.exists() {
        write::replace(&folder.join(".gitignore"), b"# Personal data: never in a history.\n*\n")?;
    }
    for (name, bytes) in made {
        write::replace(&folder.join(name), bytes)?;
    }
    Ok(())
}
