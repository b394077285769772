//! Any bytes into `sleutelgids::fuzzing::front_matter`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sleutelgids::fuzzing::front_matter(bytes));
