//! Any bytes into `sleutelgids::fuzzing::markdown_html`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sleutelgids::fuzzing::markdown_html(bytes));
