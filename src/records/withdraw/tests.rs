//! Front matter of many shapes, and what a withdrawal leaves of it.

use std::path::Path;

use super::*;
use sleutelgids_core::source::Sources;

const DAY: &str = "2030-06-15";

fn ask(text: &str, channels: &[Channel]) -> Result<Withdrawal, Vec<Diagnostic>> {
    let mut sources = Sources::default();
    let file = sources.add(Path::new("content/persons/x.md"), text);
    let request = Request {
        channels: channels.to_vec(),
        date: DAY.parse().expect("a day"),
        replaces: true,
    };
    withdraw(text, file, "persons/x", &request)
}

/// Ends consents of a record with these fields and compares the new fields; asks again, which must change nothing.
#[track_caller]
fn becomes(yaml: &str, channels: &[Channel], expected: &str) {
    for newline in ["\n", "\r\n"] {
        let whole = |yaml: &str| {
            format!("---\nname: é \"x\"\n{yaml}status: active # ja\n---\n\nTekst\n---\n")
                .replace('\n', newline)
        };
        let text = whole(yaml);
        let done = ask(&text, channels).unwrap_or_else(|p| panic!("{p:#?}\n{text}"));
        assert_eq!(done.text, whole(expected));
        assert!(!done.ended.is_empty());
        let again = ask(&done.text, channels).expect("can be asked again");
        assert_eq!(
            again,
            Withdrawal {
                recorded: Vec::new(),
                text: done.text,
                ended: Vec::new()
            }
        );
    }
}

#[test]
fn block_style() {
    becomes(
        "consent:\n  # op papier\n  - channels: [web, print]  # beide\n    fields: [standard]\n    given: 2029-01-01 # huisbezoek\n    evidence: \"dossier 1\"\n\n",
        &[],
        "consent:\n  # op papier\n  - channels: [web, print]  # beide\n    fields: [standard]\n    given: 2029-01-01 # huisbezoek\n    withdrawn: 2030-06-15\n    evidence: \"dossier 1\"\n\n",
    );
}

#[test]
fn block_style_without_indentation_and_after_expires() {
    becomes(
        "consent:\n- given: '2029-01-01'\n  expires: 2031-01-01\n  channels:\n  - web\n  fields:\n  - name\n",
        &[],
        "consent:\n- given: '2029-01-01'\n  expires: 2031-01-01\n  withdrawn: 2030-06-15\n  channels:\n  - web\n  fields:\n  - name\n",
    );
}

#[test]
fn flow_style() {
    becomes(
        "consent:\n  - {channels: [web, print], fields: [standard, phone], given: 2029-01-01, expires: 2040-01-01} # x\n",
        &[],
        "consent:\n  - {channels: [web, print], fields: [standard, phone], given: 2029-01-01, expires: 2040-01-01, withdrawn: 2030-06-15} # x\n",
    );
    becomes(
        "consent: [{channels: [web], fields: [name], given: \"2029-01-01\"}, {channels: [print], given: 2029-01-01, fields: [name]}]\n",
        &[],
        "consent: [{channels: [web], fields: [name], given: \"2029-01-01\", withdrawn: 2030-06-15}, {channels: [print], given: 2029-01-01, withdrawn: 2030-06-15, fields: [name]}]\n",
    );
    becomes(
        "consent:\n  - {channels: [web],\n     given: 2029-01-01, # ja\n     fields: [name]}\n",
        &[],
        "consent:\n  - {channels: [web],\n     given: 2029-01-01, withdrawn: 2030-06-15, # ja\n     fields: [name]}\n",
    );
}

#[test]
fn only_what_still_holds_is_ended() {
    becomes(
        "consent:\n  - {channels: [web], fields: [name], given: 2020-01-01, expires: 2021-01-01}\n  - {channels: [web], fields: [name], given: 2022-01-01, withdrawn: 2023-01-01}\n  - {channels: [web], fields: [name], given: 2024-01-01, withdrawn: 2035-01-01}\n  - {channels: [web], fields: [name], given: 2030-07-01}\n  - {channels: [web], fields: [name], given: 2024-01-01, withdrawn: ~}\n",
        &[],
        "consent:\n  - {channels: [web], fields: [name], given: 2020-01-01, expires: 2021-01-01}\n  - {channels: [web], fields: [name], given: 2022-01-01, withdrawn: 2023-01-01}\n  - {channels: [web], fields: [name], given: 2024-01-01, withdrawn: 2030-06-15}\n  - {channels: [web], fields: [name], given: 2030-07-01, withdrawn: 2030-07-01}\n  - {channels: [web], fields: [name], given: 2024-01-01, withdrawn: 2030-06-15}\n",
    );
}

#[test]
fn an_empty_withdrawn_is_filled() {
    becomes(
        "consent:\n  - channels: [web]\n    fields: [name]\n    given: 2029-01-01\n    withdrawn:   # nog niet\n",
        &[],
        "consent:\n  - channels: [web]\n    fields: [name]\n    given: 2029-01-01\n    withdrawn: 2030-06-15   # nog niet\n",
    );
}

#[test]
fn one_channel_of_a_block() {
    becomes(
        "consent:\n  - channels: [web, print, internal]\n    fields: [standard]\n    # mondeling toegelicht\n    given: 2029-01-01\n    evidence: >-\n      dossier 1\n      map 2\n  # de oude\n  - channels: [internal]\n    fields: [standard]\n    given: 2028-01-01\n",
        &[Channel::Print],
        "consent:\n  - channels: [web, internal]\n    fields: [standard]\n    # mondeling toegelicht\n    given: 2029-01-01\n    evidence: >-\n      dossier 1\n      map 2\n  - channels: [print]\n    fields: [standard]\n    # mondeling toegelicht\n    given: 2029-01-01\n    withdrawn: 2030-06-15\n    evidence: >-\n      dossier 1\n      map 2\n  # de oude\n  - channels: [internal]\n    fields: [standard]\n    given: 2028-01-01\n",
    );
}

#[test]
fn channels_as_a_list_of_lines() {
    becomes(
        "consent:\n  -\n    fields:\n      - standard\n    given: 2029-01-01\n    channels:\n      - web\n      - \"print\" # folders\n      - internal\n",
        &[Channel::Internal, Channel::Web],
        "consent:\n  -\n    fields:\n      - standard\n    given: 2029-01-01\n    channels:\n      - \"print\" # folders\n  -\n    fields:\n      - standard\n    given: 2029-01-01\n    withdrawn: 2030-06-15\n    channels:\n      - web\n      - internal\n",
    );
}

#[test]
fn one_channel_of_a_flow() {
    becomes(
        "consent:\n  - {channels: [web, 'print'], fields: [standard], given: 2029-01-01, guardian: \"d'A}, b\"} # x\n  - {channels: [web], fields: [phone], given: 2029-01-01}\n",
        &[Channel::Web],
        "consent:\n  - {channels: ['print'], fields: [standard], given: 2029-01-01, guardian: \"d'A}, b\"} # x\n  - {channels: [web], fields: [standard], given: 2029-01-01, withdrawn: 2030-06-15, guardian: \"d'A}, b\"}\n  - {channels: [web], fields: [phone], given: 2029-01-01, withdrawn: 2030-06-15}\n",
    );
    becomes(
        "consent: [{channels: [web, print], fields: [name], given: 2029-01-01}]\n",
        &[Channel::Print],
        "consent: [{channels: [web], fields: [name], given: 2029-01-01}, {channels: [print], fields: [name], given: 2029-01-01, withdrawn: 2030-06-15}]\n",
    );
}

#[test]
fn the_later_end_of_what_stays_is_kept() {
    becomes(
        "consent:\n  - {channels: [web, print], fields: [name], given: 2029-01-01, withdrawn: 2031-01-01}\n",
        &[Channel::Print],
        "consent:\n  - {channels: [web], fields: [name], given: 2029-01-01, withdrawn: 2031-01-01}\n  - {channels: [print], fields: [name], given: 2029-01-01, withdrawn: 2030-06-15}\n",
    );
}

#[test]
fn a_file_without_a_body_that_ends_without_a_line_end() {
    let text =
        "name: x\nconsent:\n  - channels: [web, print]\n    fields: [name]\n    given: 2029-01-01";
    let done = ask(text, &[Channel::Print]).expect("ended");
    assert_eq!(
        done.text,
        "name: x\nconsent:\n  - channels: [web]\n    fields: [name]\n    given: 2029-01-01\n  - channels: [print]\n    fields: [name]\n    given: 2029-01-01\n    withdrawn: 2030-06-15"
    );
}

#[test]
fn nothing_to_end_changes_nothing() {
    for text in [
        "---\nname: x\n---\n",
        "---\nname: x\nconsent: []\n---\n",
        "---\nname: x\nconsent:\n---\n",
    ] {
        let done = ask(text, &[]).expect("read");
        assert_eq!((done.text.as_str(), done.ended.len()), (text, 0));
    }
}

#[test]
fn what_is_not_understood_is_refused() {
    for text in [
        "---\nold: &c {channels: [web, print], fields: [name], given: 2029-01-01}\nconsent:\n  - *c\n---\n",
        "---\nold: &d 2029-01-01\nconsent:\n  - {channels: [web], fields: [name], ? given : *d}\n---\n",
        "---\nconsent:\n  - {channels: [web], fields: [name]}\n---\n",
        "---\nconsent: [\n---\n",
    ] {
        match ask(text, &[Channel::Web]) {
            Err(problems) => assert!(!problems.is_empty()),
            // An alias of a day is followed correctly, or not at all.
            Ok(done) => assert!(done.text.contains("withdrawn: 2030-06-15"), "{}", done.text),
        }
    }
}

/// Whatever is typed wrongly, a record is changed as was asked or not at all, and nothing panics.
#[test]
fn every_slip_of_the_pen_is_survived() {
    let texts = [
        "---\nname: é\nconsent:\n  - channels: [web, print] # x\n    fields:\n      - name\n    given: 2029-01-01\n  - {channels: [web], fields: [name], given: '2029-01-01', withdrawn: ~}\nborn: 1990-01-01\n---\nTekst\n",
        "consent: [{channels: [print, web], fields: [name], given: 2029-01-01}]",
    ];
    let slips = [
        "", "\n", "\r\n", "-", "{", "}", "[", "'", "\"", "#", " ", "\t", ":", "&a ", "*a", "é",
    ];
    let mut changed = 0;
    for text in texts {
        for (at, letter) in text.char_indices() {
            for slip in slips {
                for upto in [at, at + letter.len_utf8()] {
                    let text = format!("{}{slip}{}", &text[..at], &text[upto..]);
                    let Ok(done) = ask(&text, &[Channel::Print]) else {
                        continue;
                    };
                    let again = ask(&done.text, &[Channel::Print]).expect("can be asked again");
                    assert!(again.ended.is_empty(), "{}", done.text);
                    changed += usize::from(!done.ended.is_empty());
                }
            }
        }
    }
    assert!(changed > 1000, "{changed}");
}
