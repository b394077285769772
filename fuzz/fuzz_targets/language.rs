//! Any bytes into `sleutelgids::fuzzing::language`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sleutelgids::fuzzing::language(bytes));
