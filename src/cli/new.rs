//! `sleutelgids new`.

use std::borrow::Cow;

use super::args::New;
use super::outcome::Outcome;
use super::report::{Trouble, Ui};
use crate::engine::address_key;
use sleutelgids_core::diag::say;
use sleutelgids_core::model::country::Country;

/// A small site that builds as it is; its texts say what to put in their place.
#[derive(rust_embed::RustEmbed)]
#[folder = "src/cli/starter"]
struct Starter;

/// Writes the starter site into an empty folder.
pub fn run(own: &New, ui: &Ui) -> Result<Outcome, Trouble> {
    let folder = &own.folder;
    #[allow(clippy::disallowed_methods, reason = "the reader chose this folder")]
    if folder.exists() {
        let mut entries =
            std::fs::read_dir(folder).map_err(|e| Trouble::file("cannot-read", folder, &e))?;
        if entries.next().is_some() {
            return Err(Trouble::usage(say!("trouble-not-empty", folder: folder)));
        }
    }
    for name in Starter::iter() {
        let Some(file) = Starter::get(&name) else {
            continue;
        };
        // Cargo leaves dot files out of a package: they are kept under another name.
        let path = folder.join(name.replace("dot-", "."));
        let parent = path.parent().unwrap_or(folder);
        #[allow(clippy::disallowed_methods, reason = "the reader chose this folder")]
        std::fs::create_dir_all(parent).map_err(|e| Trouble::file("cannot-make", parent, &e))?;
        #[allow(clippy::disallowed_methods, reason = "the reader chose this folder")]
        std::fs::write(&path, with_country(&file.data, own.country.as_ref()))
            .map_err(|e| Trouble::file("cannot-write", &path, &e))?;
    }
    address_key::keep(folder, &address_key::draw()?)?;
    ui.say(&say!("say-new", folder: folder));
    Ok(Outcome::Done)
}

/// The line of the settings in which the country is left open.
const OPEN_COUNTRY: &str = "# country: nl\n";

/// A file of the starter, with the country filled in where it is left open.
fn with_country<'a>(bytes: &'a [u8], country: Option<&Country>) -> Cow<'a, [u8]> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    match country.filter(|_| text.contains(OPEN_COUNTRY)) {
        Some(country) => {
            let line = format!("country: {}\n", country.code());
            text.replace(OPEN_COUNTRY, &line).into_bytes().into()
        }
        None => bytes.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sleutelgids_core::source::Sources;
    use sleutelgids_records::validate::placeholders;

    fn starter() -> Sources {
        let mut sources = Sources::default();
        for name in Starter::iter() {
            let file = Starter::get(&name).expect("it was listed");
            let text = String::from_utf8(file.data.into_owned()).expect("UTF-8");
            sources.add(name.as_ref().as_ref(), text);
        }
        sources
    }

    #[test]
    fn all_that_a_new_site_begins_with_is_known_as_such() {
        let found = placeholders::find(&starter());
        let values: Vec<&str> = found.iter().map(|p| p.value.as_str()).collect();
        for words in placeholders::STARTER.iter().chain([&placeholders::NAME]) {
            assert!(values.contains(words), "the starter lacks `{words}`");
        }
        for words in ["netwerk.example.org", "+31 58 000 00 00"] {
            assert!(values.contains(&words), "{values:?}");
        }
    }

    #[test]
    fn the_country_is_filled_in_when_somebody_says_it() {
        let settings = Starter::get("content/site.yaml")
            .expect("the settings")
            .data;
        let told = |country: Option<&Country>| {
            String::from_utf8(with_country(&settings, country).into_owned()).expect("UTF-8")
        };
        assert!(told(None).contains(OPEN_COUNTRY));
        assert!(told(Some(&Country::Flanders)).contains("\ncountry: be-vlg\n"));
    }
}
