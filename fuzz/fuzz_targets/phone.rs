//! Any bytes into `sleutelgids::fuzzing::phone`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sleutelgids::fuzzing::phone(bytes));
