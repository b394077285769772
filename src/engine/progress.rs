//! What goes along while things are made: how far it has come, and what takes too long.

use super::watchdog::Watch;

/// Is told how far the making of sheets has come; from any thread.
pub trait Progress: Sync {
    /// Hears how many sheets are to be made.
    fn begin(&self, sheets: usize);
    /// Hears that one more is made.
    fn step(&self);
    /// Hears that no more are to be made.
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

/// A pair of eyes on what is being made.
#[derive(Clone, Copy)]
pub struct Observer<'a> {
    /// Ends what takes too long.
    pub watch: &'a Watch,
    /// Is told how far it has come.
    pub progress: &'a dyn Progress,
}
