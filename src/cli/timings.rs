//! How long each stage took.

use std::time::{Duration, Instant};

use crate::diag::{Words, say};

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
    wall: Duration,
    processor: Duration,
    outputs: usize,
}

impl Timings {
    /// Starts.
    #[allow(clippy::disallowed_methods, reason = "measuring time is what this module is for")]
    pub fn start() -> Self {
        let now = Instant::now();
        Self { begin: now, last: (now, processor_time()), stages: Vec::new() }
    }

    /// Ends a stage that made so many outputs.
    #[allow(clippy::disallowed_methods, reason = "measuring time is what this module is for")]
    pub fn stage(&mut self, name: &'static str, outputs: usize) {
        let now = (Instant::now(), processor_time());
        self.stages.push(Stage {
            name,
            wall: now.0 - self.last.0,
            processor: now.1.saturating_sub(self.last.1),
            outputs,
        });
        self.last = now;
    }

    /// In one line: `load 0.03 s, print 1.20 s, …; 1.71 s in all`.
    pub fn summary(&self) -> Words {
        let stages: Vec<String> = self
            .stages
            .iter()
            .map(|s| format!("{} {:.2} s", s.name, s.wall.as_secs_f64()))
            .collect();
        let all = self.last.0 - self.begin;
        say!("say-timings", stages: stages, all: format!("{:.2}", all.as_secs_f64()))
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
                let each = cpu * 1000.0 / s.outputs as f64;
                table += &format!(" {:>8} {each:>12.3}", s.outputs);
            }
            table.push('\n');
        }
        table
    }
}

/// Processor time of this process, all threads; zero where the system does not tell (`/proc/self/stat`, fields 14 and
/// 15, in hundredths of a second).
fn processor_time() -> Duration {
    #[allow(clippy::disallowed_methods, reason = "this is no content but the system's own account")]
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    let ticks: u64 = fields.skip(11).take(2).filter_map(|f| f.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}
