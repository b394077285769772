//! Runs the command line and hands its exit code to the shell.

use std::process::ExitCode;

use tikv_jemallocator::Jemalloc;

/// Sheets and pages are millions of small pieces, made on several threads: a quarter of the time of setting sheets went
/// into asking for their memory and giving it back.
#[global_allocator]
static MEMORY: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    sleutelgids::cli::main()
}
