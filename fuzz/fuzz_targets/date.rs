//! Any bytes into `sleutelgids::fuzzing::date`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sleutelgids::fuzzing::date(bytes));
