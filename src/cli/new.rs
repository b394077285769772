//! `sleutelgids new`.

use super::Outcome;
use super::args::New;
use super::report::{Trouble, Ui};
use crate::diag::say;

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
        let Some(file) = Starter::get(&name) else { continue };
        // Cargo leaves dot files out of a package: they are kept under another name.
        let path = folder.join(name.replace("dot-", "."));
        let parent = path.parent().unwrap_or(folder);
        #[allow(clippy::disallowed_methods, reason = "the reader chose this folder")]
        std::fs::create_dir_all(parent).map_err(|e| Trouble::file("cannot-make", parent, &e))?;
        #[allow(clippy::disallowed_methods, reason = "the reader chose this folder")]
        std::fs::write(&path, &file.data).map_err(|e| Trouble::file("cannot-write", &path, &e))?;
    }
    ui.say(&say!("say-new", folder: folder));
    Ok(Outcome::Done)
}
