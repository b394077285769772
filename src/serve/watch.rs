//! Word that files of a site changed.
//!
//! In: a site. Out: [`PreviewEvent::Changed`], once or more for each change. That files were read is no change, nor what the program
//! keeps there for itself.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::PreviewEvent;
use sleutelgids_core::stamp::Stamp;

/// The folder that the program keeps in a site's folder for itself.
const OWN: &str = ".sleutelgids";

/// Looks at a site's folders, as long as it lives.
pub struct Watcher {
    watcher: RecommendedWatcher,
    /// The folders it looks at, as they were when it began to.
    known: BTreeMap<PathBuf, Stamp>,
}

impl Watcher {
    /// Returns one that sends its word here.
    ///
    /// # Errors
    /// When the system has no such service left to give.
    pub fn new(events: Sender<PreviewEvent>) -> notify::Result<Self> {
        let tell = move |event: notify::Result<notify::Event>| {
            // A watcher that lost count says so with an error: then anything may have changed.
            let is_change = event.as_ref().map_or(true, |event| {
                let is_ours = |path: &PathBuf| path.ends_with(OWN);
                let all_ours = !event.paths.is_empty() && event.paths.iter().all(is_ours);
                !all_ours && !matches!(event.kind, EventKind::Access(_))
            });
            if is_change {
                // Whoever listened has gone; so will this.
                let _ = events.send(PreviewEvent::Changed);
            }
        };
        Ok(Self {
            watcher: notify::recommended_watcher(tell)?,
            known: BTreeMap::new(),
        })
    }

    /// Looks at a site: what is directly in its folder, so that none of the others is missed that comes later, and everything in
    /// those that a preview is made from.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn look_at(&mut self, site: &Path) -> notify::Result<()> {
        self.look(site, RecursiveMode::NonRecursive)?;
        self.look(&site.join("content"), RecursiveMode::Recursive)?;
        self.look(&site.join("themes"), RecursiveMode::Recursive)
    }

    /// Looks at a folder; no matter when it is not there.
    fn look(&mut self, folder: &Path, how: RecursiveMode) -> notify::Result<()> {
        let Some(now) = folder
            .metadata()
            .ok()
            .filter(Metadata::is_dir)
            .map(|m| Stamp::of(&m))
        else {
            self.known.remove(folder);
            return Ok(());
        };
        // To begin means to walk through all of it.
        if self
            .known
            .get(folder)
            .is_none_or(|then| !then.is_of_same(&now))
        {
            self.watcher.watch(folder, how)?;
            self.known.insert(folder.to_path_buf(), now);
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test makes its own site")]
mod tests {
    use std::fs;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_folder_that_comes_later_is_told_and_what_is_ours_is_not() {
        let site = tempfile::tempdir().expect("a folder");
        let (sender, events) = channel();
        let mut watcher = Watcher::new(sender).expect("a watcher");
        watcher.look_at(site.path()).expect("looked at");
        let told = |wait| events.recv_timeout(Duration::from_millis(wait)).is_ok();
        fs::create_dir(site.path().join(OWN)).expect("made");
        fs::create_dir_all(site.path().join(OWN).join("cache")).expect("made");
        assert!(!told(300), "what the program keeps");
        fs::create_dir(site.path().join("themes")).expect("made");
        assert!(told(5_000), "a folder beside others");
        while told(300) {}
        watcher.look_at(site.path()).expect("looked at");
        fs::write(site.path().join("themes/a.css"), "a").expect("written");
        assert!(told(5_000), "a file in it");
    }
}
