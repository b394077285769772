//! How long one page, sheet or picture may take, and how much memory a build.
//!
//! In: what begins and ends, from any thread. Out: what went on too long, asked for by the thread that waits for the
//! build. A template of a theme can go round in circles, and nothing can stop the thread that renders
//! it: the run ends instead, before anything was published.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use crate::write::Unfinished;
use sleutelgids_core::diag::{Diagnostic, problem};

/// The limits of a build.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// For one page, sheet or picture.
    pub time: Duration,
    /// The memory for everything, in bytes.
    pub memory: u64,
}

/// A watchdog: knows what is being made, and since when.
#[derive(Debug)]
pub struct Watch {
    limits: Limits,
    state: Mutex<WatchState>,
}

#[derive(Debug, Default)]
struct WatchState {
    next: u64,
    running: BTreeMap<u64, Begun>,
    /// The things that were made, when somebody wants to know.
    made: Option<Vec<MadeStep>>,
    /// Files are being written: what is begun is finished.
    is_writing: bool,
    /// The run is about to end.
    is_over: bool,
    /// The files that are of no use then.
    unfinished: Vec<Unfinished>,
}

#[derive(Debug)]
struct Begun {
    kind: &'static str,
    what: String,
    since: Instant,
}

/// A page, sheet or picture that was made.
#[derive(Debug, Clone)]
pub struct MadeStep {
    /// The kind: `page person`, `flyer`, `picture`.
    pub kind: &'static str,
    /// The route, or the name of a picture.
    pub what: String,
    /// The moment at which it was begun.
    pub since: Instant,
    /// The time that it took.
    pub took: Duration,
    /// The thread that made it, from 1.
    pub thread: usize,
}

/// A page, sheet or picture that is being made, as long as this lives.
#[derive(Debug)]
pub struct RunningTask<'a> {
    watch: &'a Watch,
    number: u64,
}

impl Drop for RunningTask<'_> {
    fn drop(&mut self) {
        let mut state = self.watch.state();
        let Some(Begun { kind, what, since }) = state.running.remove(&self.number) else {
            return;
        };
        if let Some(made) = &mut state.made {
            let thread = rayon::current_thread_index().map_or(1, |n| n + 1);
            made.push(MadeStep {
                kind,
                what,
                since,
                took: since.elapsed(),
                thread,
            });
        }
    }
}

impl Watch {
    /// A watchdog while nothing is being made yet.
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            state: Mutex::default(),
        }
    }

    fn state(&self) -> MutexGuard<'_, WatchState> {
        // It holds whatever happened to a thread that had it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on it is remembered what was made.
    pub fn remember(&self) {
        self.state().made = Some(Vec::new());
    }

    /// Returns what was made since, as far as it is remembered.
    pub fn made(&self) -> Vec<MadeStep> {
        self.state().made.take().unwrap_or_default()
    }

    /// Notes that something of a kind begins.
    #[allow(clippy::disallowed_methods, reason = "a limit on time needs a clock")]
    pub fn begin(&self, kind: &'static str, what: &str) -> RunningTask<'_> {
        let mut state = self.state();
        state.next += 1;
        let number = state.next;
        let running_step = Begun {
            kind,
            what: what.to_owned(),
            since: Instant::now(),
        };
        state.running.insert(number, running_step);
        RunningTask {
            watch: self,
            number,
        }
    }

    /// The state while the run goes on; when it is being ended already, this never returns.
    fn going_on(&self) -> MutexGuard<'_, WatchState> {
        let state = self.state();
        if !state.is_over {
            return state;
        }
        drop(state);
        loop {
            thread::park();
        }
    }

    /// Notes files that are of no use when the run is ended; when it is being ended already, none are begun.
    pub fn unfinished(&self, files: Unfinished) {
        self.going_on().unfinished.push(files);
    }

    /// Removes what is of no use.
    pub fn clear(&self) {
        // Taken out first: whoever still makes something is not kept waiting.
        let files = std::mem::take(&mut self.state().unfinished);
        files.iter().for_each(Unfinished::remove);
    }

    /// From now on the run is not ended any more; when it is being ended already, this never returns.
    pub fn writing(&self) {
        self.going_on().is_writing = true;
    }

    /// Returns what went on too long or took too much; the run is then to end.
    pub fn exceeded(&self) -> Option<Diagnostic> {
        let mut state = self.state();
        if state.is_writing {
            return None;
        }
        let late = state
            .running
            .values()
            .find(|b| b.since.elapsed() > self.limits.time);
        let problem = match late {
            Some(Begun { what, .. }) => Some(self.too_long(what)),
            None => memory()
                .filter(|used| *used > self.limits.memory)
                .map(|used| {
                    let oldest = state.running.values().min_by_key(|b| b.since);
                    self.too_much(used, oldest.map(|b| b.what.as_str()))
                }),
        };
        state.is_over = problem.is_some();
        problem
    }

    fn too_long(&self, what: &str) -> Diagnostic {
        problem!("SG0840", what: what, seconds: self.limits.time.as_secs())
    }

    fn too_much(&self, used: u64, what: Option<&str>) -> Diagnostic {
        let (used, most) = (used >> 20, self.limits.memory >> 20);
        match what {
            Some(what) => problem!("SG0841-during", used: used, most: most, what: what),
            None => problem!("SG0841", used: used, most: most),
        }
    }
}

/// Returns what this process holds in memory, in bytes; `None` where the system does not say (elsewhere than on Linux).
#[allow(clippy::disallowed_methods, reason = "the system tells it in a file")]
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes << 10)
}

/// The work of each thread, where its end cannot be seen: what a thread begins ends what it did before.
#[derive(Debug)]
pub struct Each<'a> {
    watch: &'a Watch,
    running: Mutex<HashMap<ThreadId, RunningTask<'a>>>,
}

impl<'a> Each<'a> {
    /// No thread makes anything yet.
    pub fn of(watch: &'a Watch) -> Self {
        Self {
            watch,
            running: Mutex::default(),
        }
    }

    /// This thread begins something.
    pub fn begin(&self, what: &str) {
        let running = self.watch.begin("picture", what);
        let mut all = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(thread::current().id(), running);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sleutelgids_core::diag::say;

    const NONE: Limits = Limits {
        time: Duration::ZERO,
        memory: u64::MAX,
    };

    #[test]
    fn what_takes_too_long_is_named_until_it_ends() {
        let watch = Watch::new(NONE);
        assert!(watch.exceeded().is_none());
        let running = watch.begin("page", "nl/a.html");
        thread::sleep(Duration::from_millis(2));
        assert!(
            watch
                .exceeded()
                .is_some_and(|d| d.message == say!("SG0840", what: "nl/a.html", seconds: 0u64))
        );
        drop(running);
        assert!(watch.exceeded().is_none());
    }

    #[test]
    fn what_writes_is_not_stopped() {
        let watch = Watch::new(NONE);
        let each = Each::of(&watch);
        each.begin("a.jpg");
        each.begin("b.jpg");
        thread::sleep(Duration::from_millis(2));
        watch.writing();
        assert!(watch.exceeded().is_none());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn memory_is_counted() {
        let watch = Watch::new(Limits {
            time: Duration::from_secs(60),
            memory: 1 << 20,
        });
        assert!(watch.exceeded().is_some_and(|d| d.code == "SG0841"));
    }
}
