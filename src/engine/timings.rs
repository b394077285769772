//! How long each stage took.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::json;

use super::watchdog::MadeStep;
use sleutelgids_core::diag::{Words, say};

/// A stopwatch over the stages of a run.
#[derive(Debug)]
pub struct Timings {
    begin: Instant,
    last: (Instant, Duration),
    stages: Vec<Stage>,
}

#[derive(Debug)]
struct Stage {
    name: &'static str,
    begin: Instant,
    wall: Duration,
    processor: Duration,
    outputs: usize,
}

impl Timings {
    /// Starts.
    #[allow(
        clippy::disallowed_methods,
        reason = "measuring time is what this module is for"
    )]
    pub fn start() -> Self {
        let moment = Instant::now();
        Self {
            begin: moment,
            last: (moment, processor_time()),
            stages: Vec::new(),
        }
    }

    /// Ends a stage that made so many outputs.
    #[allow(
        clippy::disallowed_methods,
        reason = "measuring time is what this module is for"
    )]
    pub fn stage(&mut self, name: &'static str, outputs: usize) {
        let moment = (Instant::now(), processor_time());
        self.stages.push(Stage {
            name,
            begin: self.last.0,
            wall: moment.0 - self.last.0,
            processor: moment.1.saturating_sub(self.last.1),
            outputs,
        });
        self.last = moment;
    }

    /// In one line: `load 0.03 s, print 1.20 s, …; 1.71 s in all`.
    pub fn summary(&self) -> Words {
        let stages: Vec<String> = self
            .stages
            .iter()
            .map(|s| format!("{} {:.2} s", s.name, s.wall.as_secs_f64()))
            .collect();
        let total = self.last.0 - self.begin;
        say!("say-timings", stages: stages, all: format!("{:.2}", total.as_secs_f64()))
    }

    /// A line per stage: name, seconds, seconds of processor, outputs, milliseconds of processor an output.
    pub fn table(&self) -> String {
        let mut table = format!(
            "{:<10} {:>9} {:>9} {:>8} {:>12}\n",
            "stage", "wall s", "cpu s", "made", "cpu ms each"
        );
        for s in &self.stages {
            let (wall, cpu) = (s.wall.as_secs_f64(), s.processor.as_secs_f64());
            table += &format!("{:<10} {wall:>9.3} {cpu:>9.3}", s.name);
            if s.outputs > 0 {
                let milliseconds = cpu * 1000.0 / s.outputs as f64;
                table += &format!(" {:>8} {milliseconds:>12.3}", s.outputs);
            }
            table.push('\n');
        }
        table
    }

    /// A line per kind of output, those that took most first: kind, how many were made, seconds of all, milliseconds each.
    pub fn kinds(made: &[MadeStep]) -> String {
        let mut kinds: BTreeMap<&str, (usize, Duration)> = BTreeMap::new();
        for step in made {
            let (count, took) = kinds.entry(step.kind).or_default();
            (*count, *took) = (*count + 1, *took + step.took);
        }
        let mut kinds: Vec<_> = kinds.into_iter().collect();
        kinds.sort_by_key(|(_, (_, took))| std::cmp::Reverse(*took));
        let mut table = format!(
            "{:<14} {:>8} {:>9} {:>9}\n",
            "kind", "made", "in all s", "each ms"
        );
        for (kind, (count, took)) in kinds {
            let (all, each) = (
                took.as_secs_f64(),
                took.as_secs_f64() * 1000.0 / count as f64,
            );
            table += &format!("{kind:<14} {count:>8} {all:>9.3} {each:>9.3}\n");
        }
        table
    }

    /// The run as a trace that a browser shows (Trace Event Format: complete events in microseconds, a line a thread).
    pub fn trace(&self, made: &[MadeStep]) -> Vec<u8> {
        let event = |name: &str, kind: &str, since: Instant, took: Duration, thread: usize| {
            let ts = since.saturating_duration_since(self.begin).as_micros();
            let dur = took.as_micros();
            json!({ "name": name, "cat": kind, "ph": "X", "ts": ts, "dur": dur, "pid": 1, "tid": thread })
        };
        let stages = self
            .stages
            .iter()
            .map(|s| event(s.name, "stage", s.begin, s.wall, 0));
        let steps = made
            .iter()
            .map(|s| event(&s.what, s.kind, s.since, s.took, s.thread));
        let events: Vec<_> = stages.chain(steps).collect();
        let trace = json!({ "traceEvents": events, "displayTimeUnit": "ms" });
        serde_json::to_vec(&trace).expect("text and numbers are always JSON")
    }
}

/// Processor time of this process, all threads; zero where the system does not tell (`/proc/self/stat`, fields 14 and
/// 15, in hundredths of a second).
fn processor_time() -> Duration {
    #[allow(
        clippy::disallowed_methods,
        reason = "this is no content but the system's own account"
    )]
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat
        .rsplit_once(')')
        .map_or("", |(_, rest)| rest)
        .split_whitespace();
    let ticks: u64 = fields
        .skip(11)
        .take(2)
        .filter_map(|f| f.parse::<u64>().ok())
        .sum();
    Duration::from_millis(ticks * 10)
}
