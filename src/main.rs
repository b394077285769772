//! Runs the command line and hands its exit code to the shell.

use std::process::ExitCode;

/// Sheets and pages are millions of small things, made on several threads: a fifth of the time of setting sheets went into
/// asking the system's allocator for their memory and giving it back.
#[cfg(not(target_env = "msvc"))]
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    sleutelgids::cli::main()
}
