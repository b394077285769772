//! Numbers as people write them, and what is made of them.

use super::{Fault, key, read};

/// What is shown and what is dialled; empty for what is no number.
fn read_as(text: &str, home: Option<&str>) -> (String, String) {
    read(text, home).map_or_else(
        |_| (String::new(), String::new()),
        |phone| (phone.shown, phone.dialled),
    )
}

fn shown(text: &str, home: Option<&str>) -> String {
    read_as(text, home).0
}

#[test]
fn a_number_with_its_country_is_shown_in_the_groups_of_that_country() {
    for (text, shown, dialled) in [
        ("+31 58 000 01 23", "+31 58 000 0123", "+31580000123"),
        ("+31 6 0000 0001", "+31 6 00000001", "+31600000001"),
        ("+31 (0)6 0000 0001", "+31 6 00000001", "+31600000001"),
        ("+31 06 0000 0001", "+31 6 00000001", "+31600000001"),
        ("0031 6 0000 0001", "+31 6 00000001", "+31600000001"),
        ("00 31 (0)58 0000123", "+31 58 000 0123", "+31580000123"),
        ("+32 (0)470/00.00.13", "+32 470 00 00 13", "+32470000013"),
        ("+32 0470 00 00 00", "+32 470 00 00 00", "+32470000000"),
        ("+32 2 000 00 00", "+32 2 000 00 00", "+3220000000"),
        ("+32 9 000 00 00", "+32 9 000 00 00", "+3290000000"),
        ("+32 800 00 000", "+32 800 00 000", "+3280000000"),
        ("+32 09 000 00 00", "+32 9 000 00 00", "+3290000000"),
        ("+49 (0)30 000000", "+49 30 000000", "+4930000000"),
        ("+49 030 000000", "+49 30 000000", "+4930000000"),
        ("+31 800 0000", "+31 800 0000", "+318000000"),
        ("+39 06 0000 0000", "+39 06 0000 0000", "+390600000000"),
        ("+1 202 555 0100", "+1 202-555-0100", "+12025550100"),
        ("+599 9 000 0000", "+599 90000000", "+59990000000"),
        ("+597 000000", "+597 000000", "+597000000"),
        ("+36 06 1 000 0000", "+36 1 000 0000", "+3610000000"),
        ("tel:+31580000123", "+31 58 000 0123", "+31580000123"),
    ] {
        let read = read_as(text, None);
        assert_eq!(read, (shown.to_owned(), dialled.to_owned()), "{text}");
    }
}

#[test]
fn signs_that_nobody_sees_and_digits_of_other_scripts_do_not_matter() {
    for text in [
        "+31\u{a0}58\u{a0}000\u{a0}00\u{a0}12",
        "+31\u{2007}58\u{202f}000\u{2009}00 12",
        "\u{2068}+31 58 000 00 12\u{2069}",
        "\u{200e}+31 58 000 00 12\u{fe0f}",
        "+31\u{fe01} 58 000\u{200b}00 12",
        "+31 58\u{2011}000\u{2011}00\u{2011}12",
        "+٣١ ٥٨ ٠٠٠ ٠٠ ١٢",
        "＋３１　５８　０００００１２",
        "☎ +31 58 000 00 12",
        "“+31 58 000 00 12”",
    ] {
        assert_eq!(shown(text, None), "+31 58 000 0012", "{text:?}");
    }
}

#[test]
fn a_number_of_the_country_itself_needs_no_code_where_the_country_is_known() {
    assert_eq!(shown("058 000 00 12", Some("NL")), "+31 58 000 0012");
    assert_eq!(shown("06-00000012", Some("NL")), "+31 6 00000012");
    assert_eq!(shown("088 000 00 12", Some("NL")), "+31 88 000 0012");
    assert_eq!(shown("085-0000012", Some("NL")), "+31 85 000 0012");
    assert_eq!(shown("0470/00.00.12", Some("BE")), "+32 470 00 00 12");
    assert_eq!(shown("02 000 00 00", Some("BE")), "+32 2 000 00 00");
    assert_eq!(shown("09 000 00 00", Some("BE")), "+32 9 000 00 00");
    assert_eq!(shown("030 000000", Some("DE")), "+49 30 000000");
    assert_eq!(read("058 000 00 12", None), Err(Fault::Country));
    assert_eq!(read("09 000 00 00", None), Err(Fault::Country));
    // A number of Ghent is none in the Netherlands, though its digits begin as those of a paid number.
    let ghent = Fault::Length {
        code: "+31".to_owned(),
        count: 8,
    };
    assert_eq!(read("09 000 00 00", Some("NL")), Err(ghent));
    for (text, home, meant) in [
        ("58 000 00 12", "NL", "+31 58 000 0012"),
        ("600000012", "NL", "+31 6 00000012"),
        ("470 00 00 12", "BE", "+32 470 00 00 12"),
        ("31600000012", "NL", "+31 6 00000012"),
        ("31 58 000 00 12", "NL", "+31 58 000 0012"),
        ("32470000012", "BE", "+32 470 00 00 12"),
    ] {
        let meant = Fault::Meant(meant.to_owned());
        assert_eq!(read(text, Some(home)), Err(meant), "{text}");
    }
}

#[test]
fn free_paid_and_short_numbers_are_shown_as_they_are_called() {
    let as_is = |text: &str, home| read_as(text, home);
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        as_is("0800 0000", Some("NL")),
        pair("0800 0000", "08000000")
    );
    assert_eq!(
        as_is("0900-0113", Some("NL")),
        pair("0900 0113", "09000113")
    );
    assert_eq!(
        as_is("0800 12 345", Some("BE")),
        pair("0800 12 345", "080012345")
    );
    assert_eq!(as_is("14 058", Some("NL")), pair("14 058", "14058"));
    assert_eq!(as_is("14-0591", None), pair("14 0591", "140591"));
    for text in ["112", "113", "144", "116111"] {
        assert_eq!(as_is(text, Some("NL")), pair(text, text));
    }
    assert_eq!(as_is("1712", Some("BE")), pair("1712", "1712"));
    assert_eq!(as_is("1712", None), pair("1712", "1712"));
    assert_eq!(shown("1712", Some("NL")), "");
    assert_eq!(shown("911", Some("NL")), "");
    assert_eq!(read("+32 1712", None), Err(Fault::Meant("1712".to_owned())));
}

#[test]
fn what_was_meant_is_told() {
    let extension = |number: &str, extension: &str| Fault::Extension {
        number: number.to_owned(),
        extension: extension.to_owned(),
    };
    for text in [
        "+31 58 000 00 00 tst. 12",
        "+31 58 000 00 00, toestel 12",
        "+31 58 000 00 00 (tst 12)",
        "+31 58 000 00 00 ext.12",
        "+31 58 000 00 00 x12",
        "+31 58 000 00 00 #12",
        "tel:+31580000000;ext=12",
        "058 000 00 00 doorkies 12",
    ] {
        let fault = read(text, Some("NL"));
        assert_eq!(fault, Err(extension("+31 58 000 0000", "12")), "{text}");
    }
    let two = |first: &str, second: &str| Fault::Two {
        first: first.to_owned(),
        second: second.to_owned(),
    };
    for (text, second) in [
        ("+32 2 000 00 00/01", "+32 2 000 00 01"),
        ("+32 2 000 00 00 / 0470 00 00 01", "+32 470 00 00 01"),
        ("+32 2 000 00 00/0470 00 00 01", "+32 470 00 00 01"),
        ("+32 2 000 00 00, +32 470 00 00 01", "+32 470 00 00 01"),
        ("02 000 00 00 of 0470 00 00 01", "+32 470 00 00 01"),
        ("+32 2 000 00 00 +32 470 00 00 01", "+32 470 00 00 01"),
    ] {
        let fault = read(text, Some("BE"));
        assert_eq!(fault, Err(two("+32 2 000 00 00", second)), "{text}");
    }
    let words = Fault::Words(Some("+31 58 000 0000".to_owned()));
    for text in [
        "Tel. +31 58 000 00 00",
        "+31 58 000 00 00 (ma-vr)",
        "+31 58 000 00 00 Mo-Fr",
    ] {
        assert_eq!(read(text, None), Err(words.clone()), "{text}");
    }
    assert_eq!(read("bel maar", None), Err(Fault::None));
    assert_eq!(read("", None), Err(Fault::None));
    assert_eq!(
        read("31 6 0000 0001", None),
        Err(Fault::Meant("+31 6 00000001".to_owned()))
    );
}

#[test]
fn digits_are_counted() {
    for (text, code, count) in [
        ("+31 6 123", "+31", 4),
        ("+31 6 0000 00012", "+31", 10),
        ("+32 47 000 00", "+32", 7),
        ("+32 470 00 00", "+32", 7),
        ("06 123", "+31", 4),
    ] {
        let fault = Fault::Length {
            code: code.to_owned(),
            count,
        };
        assert_eq!(read(text, Some("NL")), Err(fault), "{text}");
    }
    assert_eq!(read("+0 123456789", None), Err(Fault::None));
}

#[test]
fn a_number_has_one_key_however_its_country_is_written() {
    for text in [
        "+31 6 0000 0117",
        "06-00000117",
        "0031 (0)6 00 00 01 17",
        "٠٦٠٠٠٠٠١١٧",
    ] {
        assert_eq!(key(text), "600000117", "{text}");
    }
    assert_eq!(key("+32 2 000 00 17"), key("02/000.00.17"));
}

/// Example numbers of libphonenumber: region, what is dialled, the international form, the national form.
const EXAMPLES: &str = include_str!("../../../tests/suite/telephone-numbers.txt");

#[test]
fn the_examples_of_every_country_are_read_shown_and_dialled_alike_however_they_are_written() {
    let mut count = 0;
    for line in EXAMPLES.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [region, dialled, international, national] = cells[..] else {
            panic!("{line}");
        };
        let expected = (international.to_owned(), dialled.to_owned());
        let zeros = dialled.replacen('+', "00", 1);
        let strokes = international.replace(' ', "\u{a0}-\u{2060}");
        for text in [dialled, international, &zeros, &strokes] {
            assert_eq!(read_as(text, None), expected, "{text}");
            count += 1;
        }
        let home = read_as(national, Some(region));
        let as_it_is = national.chars().filter(char::is_ascii_digit).collect();
        let is_service = home == (national.to_owned(), as_it_is);
        assert!(
            home == expected || is_service,
            "{region} {national}: {home:?}"
        );
        count += 1;
    }
    assert!(count > 500, "{count}");
}
