//! What the register reads, keeps and refuses.

use std::path::Path;

use super::*;
use crate::diag::has_errors;
use crate::source::Sources;

fn read(text: &str) -> (Register, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let file = sources.add(Path::new(FILE), text);
    Register::read(text, file)
}

fn sheet(region: &str, edition: &str, persons: &[&str]) -> Printed {
    Printed {
        sheet: Sheet {
            region: RegionId::new(region),
            language: Lang::parse("nl").expect("a language"),
            edition: edition.to_owned(),
            paper: Paper::A4,
            folder: "public".to_owned(),
        },
        date: Date::constant(2030, 6, 1),
        copies: Some(500),
        persons: persons.iter().map(|p| PersonId::new(p)).collect(),
        recalled: None,
    }
}

#[test]
fn what_is_added_can_be_read_again() {
    let (empty, problems) = read("");
    assert!(problems.is_empty());
    let sheets = [sheet("oever", "20\"26: 2", &["null", "a-1", "7"]), sheet("no", "2", &[])];
    let addition = empty.add(&sheets).expect("added");
    assert_eq!((addition.new, addition.known), (2, 0));
    let (full, problems) = read(&addition.text);
    assert!(problems.is_empty(), "{problems:?}\n{}", addition.text);
    assert_eq!(full.entries.iter().map(|(p, _)| p.clone()).collect::<Vec<_>>(), sheets);
    let again = full.add(&sheets).expect("nothing new");
    assert_eq!(again, Addition { text: addition.text, new: 0, known: 2 });
}

#[test]
fn what_stands_there_stays() {
    let text = "# ours\r\n- edition: \"1\"   # the first\r\n  date: 2030-01-01\r\n  folder: public\r\n  region: oever\r\n  language: nl\r\n  paper: a4\r\n  persons: [a]\r\n  recalled: 2030-05-01";
    let (register, problems) = read(text);
    assert!(problems.is_empty(), "{problems:?}");
    assert!(register.in_circulation(&PersonId::new("a")).is_empty(), "taken back");
    let addition = register.add(&[sheet("oever", "2", &["a"])]).expect("added");
    assert!(addition.text.starts_with(text));
    assert!(!addition.text.replace("\r\n", "").contains('\n'), "line endings as they were");
    let (register, problems) = read(&addition.text);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(register.in_circulation(&PersonId::new("a")).len(), 1);
}

#[test]
fn a_number_says_who_is_on_the_sheet() {
    let (empty, _) = read("");
    let text = empty.add(&[sheet("oever", "1", &["a", "b"])]).expect("added").text;
    let (register, _) = read(&text);
    let clash = register.add(&[sheet("oever", "1", &["a"])]).expect_err("other persons");
    assert_eq!(clash.code, "SG0321");
    assert!(register.add(&[sheet("oever", "2", &["a"])]).is_ok(), "another number");
    let (recalled, _) = read(&format!("{text}  recalled: 2030-07-01\n"));
    assert!(recalled.add(&[sheet("oever", "1", &["a", "b"])]).is_err(), "taken back");
}

#[test]
fn a_register_that_cannot_be_read_is_an_error() {
    for text in [
        "sheets: []\n",
        "[]\n",
        "- edition: 1\n  dat: 2030-01-01\n",
        "- edition: [\n",
        "- edition: 1\n  date: 2030-01-01\n  folder: public\n  region: x\n  language: nl\n  paper: a3\n  persons: []\n",
    ] {
        assert!(has_errors(&read(text).1), "{text}");
    }
    let (one, _) = read("");
    let text = one.add(&[sheet("oever", "1", &["a"])]).expect("added").text;
    let twice = format!("{text}{}", entry(&sheet("oever", "1", &["a"])));
    assert_eq!(read(&twice).1[0].code, "SG0322");
    let half = format!("- edition: [\n{}", entry(&sheet("oever", "1", &["a"])));
    assert_eq!(read(&half).0.all().len(), 1, "one bad entry hides no other");
}

#[test]
fn those_who_no_longer_allow_print_are_named() {
    let (empty, _) = read("");
    let sheets = [sheet("oever", "1", &["a", "b"]), sheet("duin", "1", &["b"])];
    let (register, _) = read(&empty.add(&sheets).expect("added").text);
    let allowed = BTreeSet::from([PersonId::new("a")]);
    let found = register.outdated(|_| &allowed);
    assert_eq!(found.len(), 1);
    let said = crate::diag::Tongue::English.tell(&found[0]).message;
    assert!(said.contains("`b` is on 2 printed sheets"), "{said}");
}
