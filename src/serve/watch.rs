//! Word that files of a site changed.
//!
//! In: folders. Out: [`Event::Changed`], once or more for each change. That files were read is no change.

use std::path::Path;
use std::sync::mpsc::Sender;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::Event;

/// Looks at a site's folders, as long as it lives.
pub struct Watcher(RecommendedWatcher);

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
        Ok(Self(notify::recommended_watcher(tell)?))
    }

    /// Looks at a folder and everything in it, also at what comes later; no matter when it is not there.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn look_at(&mut self, folder: &Path) -> notify::Result<()> {
        match folder.is_dir() {
            true => self.0.watch(folder, RecursiveMode::Recursive),
            false => Ok(()),
        }
    }
}
