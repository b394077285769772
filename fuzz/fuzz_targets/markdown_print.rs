//! Any bytes into `sleutelgids::fuzzing::markdown_print`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sleutelgids::fuzzing::markdown_print(bytes));
