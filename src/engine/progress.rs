//! What goes along while things are made: how far it has come, and what takes too long.

use super::watchdog::Watch;

/// Is told how far the making of sheets has come; from any thread.
pub trait Progress: Sync {
    /// So many sheets are to be made.
    fn begin(&self, sheets: usize);
    /// One more is made.
    fn step(&self);
    /// No more are to be made.
    fn end(&self);
}

/// Tells nobody.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: usize) {}
    fn step(&self) {}
    fn end(&self) {}
}

/// Who looks on while things are made.
#[derive(Clone, Copy)]
pub struct Observer<'a> {
    /// Ends what takes too long.
    pub watch: &'a Watch,
    /// Is told how far it has come.
    pub progress: &'a dyn Progress,
}
