//! How a run ended, and its exit code.

use std::process::ExitCode;

use crate::engine::trouble::Cause;

/// The end of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Everything that was asked is done.
    Done,
    /// The content has errors; nothing was changed. Exit code 1.
    ContentErrors,
    /// The command was not understood. Exit code 2.
    Usage,
    /// The machine refused: a full disk, a missing permission. Exit code 3.
    Environment,
}

impl From<Cause> for Outcome {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Usage => Self::Usage,
            Cause::Environment => Self::Environment,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::ContentErrors => 1,
            Outcome::Usage => 2,
            Outcome::Environment => 3,
        })
    }
}
