//! What kept a run from going on, as a value: the machine refused, or what was asked for cannot be.

use std::path::Path;

use crate::write::Failure;
use sleutelgids_core::diag::{Words, refusal, say};

/// The side on which the trouble can be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Whoever asked: what was asked for is not there, or not allowed.
    Usage,
    /// The machine: a full disk, a missing permission.
    Environment,
}

/// Why a run could not go on.
#[derive(Debug)]
pub struct Trouble {
    /// The message to whoever asked.
    pub message: Words,
    /// The side on which it can be mended.
    pub cause: Cause,
}

impl Trouble {
    /// The machine refused.
    pub fn environment(message: Words) -> Self {
        Self {
            message,
            cause: Cause::Environment,
        }
    }

    /// A request that cannot be met.
    pub fn usage(message: Words) -> Self {
        Self {
            message,
            cause: Cause::Usage,
        }
    }

    /// The machine refused to do something with a file; `cannot` is the message that says what.
    pub fn file(cannot: &'static str, path: &Path, error: &std::io::Error) -> Self {
        Self::environment(say!(cannot, path: path, why: refusal(error)))
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::environment(failure.words())
    }
}
