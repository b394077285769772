//! `sleutelgids new`.

use super::Outcome;
use super::args::New;
use super::report::{Trouble, Ui};

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
            std::fs::read_dir(folder).map_err(|e| Trouble::file("read", folder, &e))?;
        if entries.next().is_some() {
            return Err(Trouble::usage(format!(
                "`{}` is not empty; give the name of a folder that does not exist yet",
                folder.display()
            )));
        }
    }
    for name in Starter::iter() {
        let Some(file) = Starter::get(&name) else { continue };
        // Cargo leaves dot files out of a package: they are kept under another name.
        let path = folder.join(name.replace("dot-", "."));
        let parent = path.parent().unwrap_or(folder);
        #[allow(clippy::disallowed_methods, reason = "the reader chose this folder")]
        std::fs::create_dir_all(parent).map_err(|e| Trouble::file("make", parent, &e))?;
        #[allow(clippy::disallowed_methods, reason = "the reader chose this folder")]
        std::fs::write(&path, &file.data).map_err(|e| Trouble::file("write", &path, &e))?;
    }
    ui.say(&format!(
        "A new site stands in `{0}`.\n\nNext:\n  1. put your own words into `{0}/content/site.yaml`\n  2. sleutelgids build --site {0}\n  3. open `{0}/output/public/index.html`",
        folder.display()
    ));
    Ok(Outcome::Done)
}
