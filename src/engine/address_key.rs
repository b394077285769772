//! The site's address key: drawn by lot, and put beside its records.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::job::Job;
use super::register_file;
use super::trouble::Trouble;
use crate::write;
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::AddressKey;
use sleutelgids_core::source::Sources;
use sleutelgids_records::load::address_key::{FILE, text};
use sleutelgids_records::register;

/// A new key. The one place that asks the system for randomness.
///
/// # Errors
/// When the system has none to give.
pub fn draw() -> Result<AddressKey, Trouble> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)
        .map_err(|e| Trouble::environment(say!("trouble-random", why: e.to_string())))?;
    Ok(AddressKey::new(bytes))
}

/// Writes the file of a key.
///
/// # Errors
/// When the file system refuses.
pub fn keep(site: &Path, key: &AddressKey) -> Result<(), Trouble> {
    Ok(write::replace(&path(site), text(key).as_bytes())?)
}

/// Returns where the file is.
fn path(site: &Path) -> PathBuf {
    site.join(FILE)
}

/// Says (`SG0339`) that the key is gone while addresses that were made from it are in use: in what an earlier build wrote, or on
/// the printed sheets of the register. Another key would give everyone another address.
pub fn lost(context: &Context, job: &Job) -> Option<Diagnostic> {
    if path(&job.site).symlink_metadata().is_ok() {
        return None;
    }
    let output = job.output();
    let (register, _) = register_file::read(job, &mut Sources::default());
    let in_use = if write::has_edition(&output) {
        output.display().to_string()
    } else if context.loaded.address_key.is_none() && !register.is_empty() {
        register::FILE.to_owned()
    } else {
        return None;
    };
    Some(problem!("SG0339", file: FILE, place: in_use).record(FILE))
}

/// A key that a build drew, and that is not kept yet.
pub struct NewKey {
    site: PathBuf,
    key: AddressKey,
}

impl NewKey {
    /// Draws a key for a site that has none, and uses it from now on.
    ///
    /// # Errors
    /// As [`draw`].
    pub fn for_site(site: &Path, context: &mut Context) -> Result<Option<Self>, Trouble> {
        if context.loaded.address_key.is_some() {
            return Ok(None);
        }
        let key = draw()?;
        context.key = key.clone();
        Ok(Some(Self {
            site: site.to_path_buf(),
            key,
        }))
    }

    /// Returns where it is to be kept.
    pub fn path(&self) -> PathBuf {
        path(&self.site)
    }

    /// Keeps it, before anything is published that was made with it.
    ///
    /// # Errors
    /// As [`keep`].
    pub fn keep(&self) -> Result<(), Trouble> {
        keep(&self.site, &self.key)
    }
}
