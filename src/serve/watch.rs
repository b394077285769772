//! Word that files of a site changed.
//!
//! In: folders. Out: [`Event::Changed`], once or more for each change. That files were read is no change.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::Event;
use crate::stamp::Stamp;

/// Looks at a site's folders, as long as it lives.
pub struct Watcher {
    watcher: RecommendedWatcher,
    /// The folders it looks at, as they were when it began to.
    known: BTreeMap<PathBuf, Stamp>,
}

impl Watcher {
    /// One that sends its word here.
    ///
    /// # Errors
    /// When the system has no such service left to give.
    pub fn new(events: Sender<Event>) -> notify::Result<Self> {
        let tell = move |event: notify::Result<notify::Event>| {
            // A watcher that lost count says so with an error: then anything may have changed.
            if !matches!(event, Ok(ref e) if matches!(e.kind, EventKind::Access(_))) {
                // Whoever listened has gone; so will this.
                let _ = events.send(Event::Changed);
            }
        };
        Ok(Self { watcher: notify::recommended_watcher(tell)?, known: BTreeMap::new() })
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
        let Some(now) = folder.metadata().ok().filter(Metadata::is_dir).map(|m| Stamp::of(&m))
        else {
            self.known.remove(folder);
            return Ok(());
        };
        // To begin means to walk through all of it.
        if self.known.get(folder).is_none_or(|then| !then.is_of_same(&now)) {
            self.watcher.watch(folder, how)?;
            self.known.insert(folder.to_path_buf(), now);
        }
        Ok(())
    }
}
