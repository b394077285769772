//! What the register reads, keeps and refuses.

use std::path::Path;

use super::*;
use sleutelgids_core::diag::has_errors;
use sleutelgids_core::source::Sources;

fn read_bytes(bytes: Option<&[u8]>) -> (Register, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let stored = Stored::new(bytes.map(<[u8]>::to_vec));
    let file = sources.add(Path::new(FILE), stored.text.as_str());
    Register::read(stored, file)
}

fn read(text: &str) -> (Register, Vec<Diagnostic>) {
    read_bytes(Some(text.as_bytes()))
}

fn sheet(region: &str, edition: &str, persons: &[&str]) -> Printed {
    Printed {
        sheet: Sheet {
            region: RegionId::new(region),
            language: Lang::parse("nl").expect("a language"),
            edition: edition.to_owned(),
            paper: SheetFormat::from_word("a4").expect("a format"),
            folder: "public".to_owned(),
        },
        date: Date::constant(2030, 6, 1),
        copies: Some(500),
        persons: persons.iter().map(|p| PersonId::new(p)).collect(),
        contacts: BTreeSet::from([ContactId::new("cora")]),
        address: Some("https://gids.sleutelpersonen.nl".to_owned()),
        content: Some("0c1d5e7f2a9b4c38".to_owned()),
        marks: vec!["7k".to_owned(), "k01 bc".to_owned()],
        recalled: None,
    }
}

/// Returns the same sheet of a site that is there to practise.
fn practice(sheet: &Printed) -> Printed {
    Printed {
        address: Some("https://gids.example.org".to_owned()),
        ..sheet.clone()
    }
}

fn only(name: &str) -> BTreeSet<PersonId> {
    BTreeSet::from([PersonId::new(name)])
}

/// The text of a register with these sheets.
fn register(sheets: &[Printed]) -> String {
    let (empty, _) = read_bytes(None);
    text(
        &empty
            .add(sheets, &FormerNames::default())
            .expect("added")
            .change,
    )
}

fn text(change: &Change) -> String {
    String::from_utf8(change.after.clone()).expect("UTF-8")
}

fn codes(problems: &[Diagnostic]) -> Vec<&str> {
    problems.iter().map(|p| p.code).collect()
}

/// An entry as versions without seals wrote it.
const OLD: &str = "# ours\r\n- edition: \"1\"   # the first\r\n  date: 2030-01-01\r\n  folder: public\r\n  region: oever\r\n  language: nl\r\n  paper: a4\r\n  persons: [a]\r\n  recalled: 2030-05-01";

#[test]
fn what_is_added_can_be_read_again() {
    let (empty, problems) = read_bytes(None);
    assert!(problems.is_empty());
    let sheets = [
        sheet("oever", "20\"26: 2", &["null", "a-1", "7"]),
        sheet("no", "2", &[]),
    ];
    let addition = empty.add(&sheets, &FormerNames::default()).expect("added");
    assert_eq!((addition.new, addition.known), (2, 0));
    let text = text(&addition.change);
    let (full, problems) = read(&text);
    assert!(problems.is_empty(), "{problems:?}\n{text}");
    assert_eq!(
        full.entries
            .iter()
            .map(|e| e.printed.clone())
            .collect::<Vec<_>>(),
        sheets
    );
    let again = full
        .add(&sheets, &FormerNames::default())
        .expect("nothing new");
    assert_eq!((again.new, again.known), (0, 2));
    assert_eq!(again.change.after, text.as_bytes());
}

#[test]
fn what_stands_there_stays_and_is_sealed_with_the_next_change() {
    let (register, problems) = read(OLD);
    assert!(problems.is_empty(), "{problems:?}");
    assert!(register.in_circulation(&only("a")).is_empty(), "taken back");
    let added = register
        .add(&[sheet("oever", "2", &["a"])], &FormerNames::default())
        .expect("added");
    let text = text(&added.change);
    let seal = format!("\r\n  seal: \"{}\"", super::seal::seal(register.all()[0]));
    let kept: String = text
        .lines()
        .filter(|l| !l.starts_with("# sealed"))
        .fold(String::new(), |kept, line| kept + line + "\r\n");
    assert!(kept.starts_with(&format!("{OLD}{seal}\r\n")), "{kept}");
    assert!(
        !text.replace("\r\n", "").contains('\n'),
        "line endings as they were"
    );
    let (register, problems) = read(&text);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(register.in_circulation(&only("a")).len(), 1);
}

#[test]
fn a_number_says_what_is_on_the_sheet() {
    let text = register(&[sheet("oever", "1", &["a", "b"])]);
    let (known, _) = read(&text);
    let none = FormerNames::default();
    let clash = known
        .add(&[sheet("oever", "1", &["a"])], &none)
        .expect_err("other persons");
    assert_eq!(clash.code, "SG0321");
    assert!(
        known.add(&[sheet("oever", "2", &["a"])], &none).is_ok(),
        "another number"
    );
    let other = Printed {
        content: Some("other".to_owned()),
        ..sheet("oever", "1", &["a", "b"])
    };
    let clash = known
        .add(std::slice::from_ref(&other), &none)
        .expect_err("another content");
    assert!(
        sleutelgids_core::diag::Tongue::English
            .tell(&clash)
            .message
            .contains("said something else")
    );
    let (recalled, problems) = read(&format!("{text}  recalled: 2030-07-01\n"));
    assert!(problems.is_empty(), "people may write that: {problems:?}");
    assert!(
        recalled
            .add(&[sheet("oever", "1", &["a", "b"])], &none)
            .is_err(),
        "taken back"
    );
    // What an older version printed is compared by its persons alone.
    let (old, _) = read(&OLD.replace("\r\n  recalled: 2030-05-01", "\r\n"));
    let known = old.add(
        &[Printed {
            content: other.content,
            ..sheet("oever", "1", &["a"])
        }],
        &none,
    );
    assert_eq!(known.expect("the same persons").known, 1);
}

#[test]
fn a_sheet_that_was_practised_is_not_yet_printed() {
    let real = sheet("oever", "1", &["a"]);
    let text = register(&[practice(&real)]);
    let (mut practised, problems) = read(&text);
    assert!(problems.is_empty(), "{problems:?}");
    assert!(practised.in_circulation(&only("a")).is_empty());
    let none = FormerNames::default();
    let other = Printed {
        persons: BTreeSet::new(),
        ..real.clone()
    };
    let added = practised
        .add(std::slice::from_ref(&other), &none)
        .expect("nothing was printed");
    assert_eq!((added.new, added.known), (1, 0));
    let (both, problems) = read(&super::tests::text(&added.change));
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(both.add(&[other], &none).expect("the same").known, 1);
    assert_eq!(
        both.add(&[practice(&real)], &none).expect("the same").known,
        1
    );
    // Where all is practice, taking back can be practised.
    practised.count_practice();
    assert_eq!(practised.in_circulation(&only("a")).len(), 1);
    assert!(
        practised
            .add(&[practice(&sheet("oever", "1", &["b"]))], &none)
            .is_err()
    );
}

#[test]
fn where_a_code_leads_is_sealed_and_older_seals_stay() {
    let text = register(&[sheet("oever", "1", &["a"])]);
    let changed = text.replace("sleutelpersonen.nl", "elders.nl");
    assert!(codes(&read(&changed).1).contains(&"SG0326"));
    // A sheet of which no address and no mark was noted has the seal that it had before there were any.
    let old = Printed {
        address: None,
        marks: Vec::new(),
        ..sheet("oever", "1", &["a"])
    };
    assert_eq!(seal::seal(&old), "3fb0e87507665e37");
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
    let one = register(&[sheet("oever", "1", &["a"])]);
    let twice = format!("{one}{}", write::entry(&sheet("oever", "1", &["a"])));
    assert!(codes(&read(&twice).1).contains(&"SG0322"));
}

#[test]
fn what_is_missing_or_was_changed_is_noticed() {
    let sheets = ["oever", "duin", "stad"].map(|region| sheet(region, "1", &["a", "b"]));
    let whole = register(&sheets);
    assert!(read(&whole).1.is_empty());
    let starts: Vec<usize> = whole.match_indices("- edition").map(|(at, _)| at).collect();
    let without =
        |range: std::ops::Range<usize>| format!("{}{}", &whole[..range.start], &whole[range.end..]);
    let cut = without(starts[2]..whole.len());
    let gap = without(starts[1]..starts[2]);
    let no_head = whole
        .lines()
        .filter(|l| !l.starts_with('#'))
        .collect::<Vec<_>>()
        .join("\n");
    for (text, why) in [
        (cut, "cut at the end"),
        (gap, "an entry is gone"),
        (no_head, "the head is gone"),
        (
            whole.replacen("persons: [a, b]", "persons: [b]", 1),
            "a person is gone",
        ),
        (
            whole.replacen("contacts: [cora]", "contacts: []", 1),
            "a contact is gone",
        ),
        (
            whole.replacen("region: duin", "region: stad-2", 1),
            "another region",
        ),
    ] {
        let (known, problems) = read(&text);
        assert!(codes(&problems).contains(&"SG0326"), "{why}: {problems:?}");
        assert!(
            !known.in_circulation(&only("b")).is_empty(),
            "{why}: what is there is listed"
        );
        let accepted = known.accept().expect("it can be taken for right");
        assert!(read_bytes(Some(&accepted.after)).1.is_empty(), "{why}");
    }
    for every in 1..whole.len() {
        let (_, problems) = read_bytes(Some(&whole.as_bytes()[..every]));
        let is_whole = whole[every..].trim().is_empty();
        // Of nothing but comments, the site's own note of the register says that there was more.
        let is_head = !whole[..every].contains("\n- ");
        assert!(
            has_errors(&problems) || is_whole || is_head,
            "cut at {every}"
        );
    }
    let sorted = format!(
        "{}{}{}",
        &whole[..starts[0]],
        &whole[starts[2]..],
        &whole[starts[0]..starts[2]]
    );
    assert!(read(&sorted).1.is_empty(), "people may sort it");
    let more = whole.replace("copies: 500", "copies: 900 # reprinted");
    assert!(
        read(&more).1.is_empty(),
        "people may write how many there are"
    );
}

#[test]
fn whatever_an_editor_made_of_it_is_read() {
    let plain = register(&[sheet("oever", "1 – é", &["a"])]);
    let notepad = [
        b"\xef\xbb\xbf".as_slice(),
        plain.replace('\n', "\r\n").as_bytes(),
    ]
    .concat();
    let (known, problems) = read_bytes(Some(&notepad));
    assert!(problems.is_empty(), "{problems:?}");
    let added = known
        .add(&[sheet("duin", "1", &["a"])], &FormerNames::default())
        .expect("added");
    let after = &added.change.after;
    assert!(after.starts_with(b"\xef\xbb\xbf") && !after[3..].starts_with(b"\xef\xbb\xbf"));
    assert!(read_bytes(Some(after)).1.is_empty());
    let wide: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide_big: Vec<u8> = plain.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let latin: Vec<u8> = plain.replace('–', "-").chars().map(|c| c as u8).collect();
    for (bytes, encoding) in [
        ([b"\xff\xfe".as_slice(), &wide].concat(), "UTF-16"),
        ([b"\xfe\xff".as_slice(), &wide_big].concat(), "UTF-16"),
        (wide, "UTF-16"),
        (latin, "Windows-1252"),
    ] {
        let (known, problems) = read_bytes(Some(&bytes));
        assert!(
            codes(&problems).contains(&"SG0327"),
            "{encoding}: {problems:?}"
        );
        let said = sleutelgids_core::diag::Tongue::English
            .tell(&problems[0])
            .message;
        assert!(said.contains(encoding), "{said}");
        assert_eq!(known.in_circulation(&only("a")).len(), 1, "{encoding}");
    }
    for nothing in [
        b"".as_slice(),
        b"\0\0\0\0\0\0",
        b"\xff",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
    ] {
        let (known, _) = read_bytes(Some(nothing));
        assert!(known.is_empty() && known.is_there());
    }
}

#[test]
fn two_versions_side_by_side_are_named_and_nobody_is_lost() {
    let whole = register(&[sheet("oever", "1", &["a"]), sheet("duin", "1", &["b"])]);
    let at = whole.rfind("- edition").expect("an entry");
    let text = format!(
        "{}<<<<<<< HEAD\n{}=======\n>>>>>>> other\n",
        &whole[..at],
        &whole[at..]
    );
    let (known, problems) = read(&text);
    assert!(
        codes(&problems).iter().all(|c| *c == "SG0320"),
        "{problems:?}"
    );
    assert_eq!(known.in_circulation(&only("b")).len(), 1);
}

#[test]
fn what_cannot_be_read_still_names_its_persons() {
    let text = "- edition: \"1\"\n  persons: [sp-01, sp-012]\n  region: [\n";
    let (known, problems) = read(text);
    assert!(has_errors(&problems));
    assert_eq!(known.unread_with(&only("sp-012")).len(), 1);
    assert!(
        known.unread_with(&only("sp-0")).is_empty(),
        "names are whole words"
    );
}

#[test]
fn circulation_ends_and_nothing_else_changes() {
    let date = Date::constant(2030, 8, 1);
    let regions = |names: &[&str]| Selection {
        regions: names.iter().map(|n| (*n).to_owned()).collect(),
        ..Selection::default()
    };
    let plain = register(&[sheet("oever", "1", &["a"]), sheet("duin", "1", &["b"])]);
    let (known, _) = read(&plain);
    let (change, count) = known
        .recall(&regions(&["duin"]), date)
        .expect("it can be changed");
    assert_eq!(
        (count, text(&change)),
        (1, format!("{plain}  recalled: 2030-08-01\n"))
    );
    let (known, _) = read(&text(&change));
    assert_eq!(
        known
            .recall(&regions(&["duin"]), date)
            .expect("once more")
            .1,
        0
    );
    let flow = "- {edition: \"7\", region: oever, language: nl, paper: a4, folder: public, date: 2026-01-01, persons: [a]}  # x\n";
    let (known, _) = read(flow);
    let (change, count) = known
        .recall(&regions(&["oever"]), date)
        .expect("it can be changed");
    assert_eq!(count, 1);
    let (known, problems) = read(&text(&change));
    assert!(
        problems.is_empty() && known.in_circulation(&only("a")).is_empty(),
        "{problems:?}"
    );
    let long = "- region: oever\n  edition: \"7\"\n  language: nl\n  paper: a4\n  folder: public\n  date: 2026-01-01\n  persons:\n    - a   # her\n    - b\n\n# the end";
    let (known, _) = read(long);
    let (change, _) = known
        .recall(&regions(&["oever"]), date)
        .expect("it can be changed");
    assert!(
        text(&change).contains("    - b\n  recalled: 2030-08-01\n"),
        "{}",
        text(&change)
    );
    assert!(text(&change).ends_with("\n\n# the end\n"));
}

#[test]
fn those_who_no_longer_allow_print_are_named() {
    let text = register(&[
        sheet("oever", "1", &["a", "b", "gone"]),
        sheet("duin", "1", &["b"]),
    ]);
    let (register, _) = read(&text);
    let willing = only("a");
    let records = BTreeSet::from(["a", "b"].map(PersonId::new));
    let (cora, nobody) = (BTreeSet::from([ContactId::new("cora")]), BTreeSet::new());
    let tell = |contacts: &BTreeSet<ContactId>, renamed: &dyn Fn(&[&Printed]) -> Vec<String>| {
        let on_sheet = |_: &Sheet| &willing;
        let contacts = |_: &Sheet| contacts;
        let allowed = Allowed {
            persons: &records,
            on_sheet: &on_sheet,
            contacts: &contacts,
            renamed,
        };
        let found = register.outdated(&FormerNames::default(), &allowed);
        let said = found
            .iter()
            .map(|p| sleutelgids_core::diag::Tongue::English.tell(p).message);
        (
            codes(&found)
                .iter()
                .map(|c| (*c).to_owned())
                .collect::<Vec<_>>(),
            said.collect::<Vec<_>>(),
        )
    };
    let (found, said) = tell(&cora, &|_| Vec::new());
    assert_eq!(found, ["SG0323", "SG0325"]);
    assert!(said[0].contains("`b` is on 2 printed sheets"), "{said:?}");
    assert_eq!(
        tell(&nobody, &|_| Vec::new()).0,
        ["SG0323", "SG0325", "SG0334"]
    );
}
