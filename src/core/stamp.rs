//! Whether a file is still the one it was, without reading it.
//!
//! In: what the file system says of a file. Out: a [`Stamp`] that changes whenever the file does. Never looks at a file
//! itself.

use std::fmt;
use std::fs::Metadata;
use std::num::ParseIntError;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// A file as the file system describes it: size, times in nanoseconds since 1970, inode. The time of the last change
/// to the inode cannot be set back by ordinary means; where there is none (Windows) it repeats the other time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    size: u64,
    modified: i64,
    changed: i64,
    inode: u64,
}

/// Returns the time as nanoseconds since 1970.
#[allow(
    clippy::disallowed_methods,
    reason = "a file younger than the clock is coarse is read"
)]
pub fn now() -> i128 {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| d.as_nanos());
    i128::try_from(since_1970).unwrap_or(0)
}

/// Writes four numbers: size, the two times, inode.
impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {} {} {}",
            self.size, self.modified, self.changed, self.inode
        )
    }
}

/// Reads four numbers, as they are shown.
impl FromStr for Stamp {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.splitn(4, ' ');
        // A part that is missing is no number, as an empty one.
        let mut next_part = || parts.next().unwrap_or_default();
        Ok(Self {
            size: next_part().parse()?,
            modified: next_part().parse()?,
            changed: next_part().parse()?,
            inode: next_part().parse()?,
        })
    }
}

/// Returns seconds and nanoseconds as nanoseconds.
#[cfg(unix)]
fn nanoseconds(seconds: i64, nanoseconds: i64) -> i64 {
    seconds
        .saturating_mul(1_000_000_000)
        .saturating_add(nanoseconds)
}

impl Stamp {
    /// Makes the stamp of a file with this metadata.
    #[cfg(unix)]
    pub fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self {
            size: metadata.len(),
            modified: nanoseconds(metadata.mtime(), metadata.mtime_nsec()),
            changed: nanoseconds(metadata.ctime(), metadata.ctime_nsec()),
            inode: metadata.ino(),
        }
    }

    /// Makes the stamp of a file with this metadata.
    #[cfg(not(unix))]
    pub fn of(metadata: &Metadata) -> Self {
        let time = metadata.modified().ok();
        let nanos = time
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
            .map_or(0, |since_1970| since_1970.as_nanos());
        let modified = i64::try_from(nanos).unwrap_or(i64::MAX);
        Self {
            size: metadata.len(),
            modified,
            changed: modified,
            inode: 0,
        }
    }

    /// Returns the length of the file, in bytes.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Returns whether it is of the same file or folder, whatever became of it meanwhile; not where the system does not say.
    pub fn is_of_same(&self, other: &Self) -> bool {
        self.inode == other.inode && self.inode != 0
    }

    /// Returns whether the system says of a file that it is this one, and when it last changed in a way that cannot be set back.
    pub fn is_telling(&self) -> bool {
        cfg!(unix) && self.inode != 0
    }

    /// Returns the later of its times.
    pub fn youngest(&self) -> i128 {
        i128::from(self.modified.max(self.changed))
    }

    /// Returns whether a file that was looked at when the file system's clock said `then` cannot have changed since without
    /// changing its stamp: it was older than the clock is coarse.
    pub fn is_settled(&self, then: i128) -> bool {
        /// Coarser than the times of any file system in use (FAT: two seconds).
        const GRAIN: i128 = 2_000_000_000;
        self.youngest() + GRAIN < then
    }
}
