//! What is mended in a pasted text and what is told of it, and that a right text is left alone.

use super::*;

/// The messages of a text, with the part of it that each is about.
fn found(text: &str) -> Vec<(String, &str)> {
    let mended = mend(text);
    let findings = mended.findings.into_iter();
    findings
        .map(|found| (found.problem.message.id.to_string(), &text[found.at]))
        .collect()
}

fn one(text: &str) -> (String, &str) {
    let all = found(text);
    assert_eq!(all.len(), 1, "{text}: {all:?}");
    all.into_iter().next().expect("one")
}

/// What the message of a text says to type instead.
fn meant(text: &str) -> String {
    let mended = mend(text);
    let arguments = &mended.findings[0].problem.message.args;
    let meant = arguments.iter().find(|(name, _)| *name == "meant");
    match meant.map(|(_, value)| value) {
        Some(sleutelgids_core::diag::Argument::Text(meant)) => meant.clone(),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn what_is_right_is_left_alone() {
    for text in [
        "Goed: `** x **` en \\*\\* y \\*\\* en `[a] (https://x)` en \\[a\\](b) en 5 * 3 * 2 en 2**3.",
        "snake_case en __init__ en prijs** exclusief. Zie [1] (bladzijde 3) en [sic] (zie boven).",
        "{naam} en #hashtag en #2 en ~5 minuten en ~6 uur en x^2 en a == b == c en a | b | c.",
        "- punt\n  - sub\n\n1. een\n2. twee\n",
        "| a | b |\n|---|:-:|\n| 1 | 2 |\n| 1 |\n| x \\| y | z |\n",
        "```\n** vet ** [a] (https://www.example.org)\n• bullet\n| a | b |\n```\n",
        "Naam: ________ en ___ en ... – een streep – en — nog een.",
        "– Hallo, zei hij.\n\nEn toen – hij zweeg.",
        "* * *\n\n- - -\n\n---\n",
        "[Zie de ref][ref] en [ref].\n\n[ref]: https://www.example.org/ref\n",
        "Kop\n---\n\n## Kop {naam} niet\n",
        "1.5 liter\n2.5 liter\n\n9.30 uur\n10.30 uur\n",
        "Een[^1].\n\n[^1]: Noot.\n",
        "→ eerst dit, dan dat ✓ en ≥ 3",
        "سلام. ١. هنا",
        "# Kop\n\n> citaat\n\n<https://www.example.org> & co &amp; zo",
    ] {
        assert_eq!(found(text), [], "{text}");
        assert_eq!(mend(text).text, text);
    }
}

#[test]
fn links_that_failed_are_named_with_what_was_meant() {
    assert_eq!(
        one("Zie [de rol] (roles/a)."),
        ("SG0124".into(), "[de rol] (roles/a)")
    );
    assert_eq!(meant("Zie [de rol] (roles/a)."), "[de rol](roles/a)");
    assert_eq!(
        meant("[x](https://www.example.org/a b.pdf)"),
        "[x](https://www.example.org/a%20b.pdf)"
    );
    assert_eq!(
        meant("[x](https: //www.example.org/a)"),
        "[x](https://www.example.org/a)"
    );
    assert_eq!(one("[x](https://www.example.org/a").0, "SG0124-open");
    assert_eq!(one("(x)[https://www.example.org]").0, "SG0124-turned");
    assert_eq!(
        meant("(https://www.example.org)[x]"),
        "[x](https://www.example.org)"
    );
    assert_eq!(one("[x][gone]").0, "SG0124-name");
    assert_eq!(
        one("[Meer]: https://www.example.org").0,
        "SG0124-definition"
    );
}

#[test]
fn headings_and_bold_that_failed_are_named() {
    assert_eq!(one("##Kop"), ("SG0125".into(), "##Kop"));
    assert_eq!(meant("# # Kop"), "## Kop");
    assert_eq!(one("Dit is ** vet **."), ("SG0126".into(), "** vet **"));
    assert_eq!(meant("هذا ** مهم ** ."), "**مهم**");
    assert_eq!(meant("* * vet * *"), "**vet**");
    assert_eq!(one("Dit is **vet en verder").0, "SG0126-open");
    assert_eq!(one("Dit **vet:**niet").0, "SG0126-tight");
    assert_eq!(one("##\u{a0}Kop").0, "SG0125");
    assert_eq!(one("~~weg~~").0, "SG0127");
    assert_eq!(meant("H~2~O"), "₂");
    assert_eq!(one("Een zin die klaar is.\n---\n").0, "SG0158");
    assert_eq!(one("a\n\n```\ncode\n\nen meer\n"), ("SG0159".into(), "```"));
}

#[test]
fn typed_bullets_become_lists() {
    let lists = [
        ("Neem mee:\n•\tpas\n•\tgeld\n", "Neem mee:\n- pas\n- geld\n"),
        ("•\ta\no\tb\no\tc\n•\td", "- a\n  - b\n  - c\n- d"),
        ("– een\n– twee", "- een\n- twee"),
        ("-een\n-twee", "- een\n- twee"),
        ("1.een\n2.twee", "1. een\n2. twee"),
        ("١. أ\n٢. ب", "1. أ\n2. ب"),
        ("✅ a\n✅ b", "- ✅ a\n- ✅ b"),
        ("· \u{a0} \u{a0}a\n\n· \u{a0} \u{a0}b", "- a\n\n- b"),
        ("\u{f0b7}\tpas\n\u{f0b7}\tgeld", "- pas\n- geld"),
        ("\t•\tpas\n\t•\tgeld", "- pas\n- geld"),
        ("•\npas\n•\ngeld", "- pas\n- geld"),
        ("Zie:\n3.drie\n4.vier", "Zie:\n\n3. drie\n4. vier"),
        ("- echt\n  • sub", "- echt\n  - sub"),
        ("-\u{a0}een\n-\u{a0}twee", "- een\n- twee"),
        ("&bull; een\n&bull; twee", "- een\n- twee"),
    ];
    for (typed, list) in lists {
        assert_eq!(mend(typed).text, list, "{typed}");
        assert_eq!(one(typed).0, "SG0151", "{typed}");
    }
}

#[test]
fn tables_that_failed_are_named_and_no_cell_is_lost() {
    assert_eq!(one("| a | b |\n| 1 | 2 |"), ("SG0130".into(), "| a | b |"));
    assert_eq!(one("| a | b |\n\n| 1 | 2 |\n").0, "SG0130");
    assert_eq!(one("a | b\n--|--|--\n1 | 2").0, "SG0130-columns");
    assert_eq!(one("+---+---+\n| a | b |\n+---+---+").0, "SG0130-drawn");
    assert_eq!(one("Dag  Tijd\n\n----- -----\n\nma   9").0, "SG0130-drawn");
    assert_eq!(one("Dag\tTijd\nma\t9").0, "SG0152");
    assert_eq!(
        one("| a |\n|---|\n| 1 | 2 |\n"),
        ("SG0131".into(), "| 1 | 2 |")
    );
}

#[test]
fn marks_of_other_programs_go_and_words_stay() {
    let marks = [
        ("## Kop {#kop .klas}\n", "## Kop\n"),
        ("Kop {#kop}\n---\n", "Kop\n---\n"),
        ("[onder]{.underline} en", "onder en"),
        (
            "::: {custom-style=\"Lijst alinea\"}\nTekst.\n:::\n",
            "\nTekst.\n\n",
        ),
        ("[x](roles/a){target=\"_blank\"}", "[x](roles/a)"),
    ];
    for (typed, text) in marks {
        assert_eq!(mend(typed).text, text);
        assert_eq!(one(typed).0, "SG0128");
    }
    assert_eq!(mend("##\n\na [](https://www.example.org)").text, "\n\na ");
}

#[test]
fn addresses_become_links() {
    let addresses = [
        (
            "Kijk op (https://www.example.org/x).",
            "Kijk op (<https://www.example.org/x>).",
        ),
        (
            "www.example.org/a_b, en",
            "[www.example.org/a\\_b](<https://www.example.org/a_b>), en",
        ),
        ("info@example.org; en", "<info@example.org>; en"),
        ("https://example.org/a\\_b", "<https://example.org/a_b>"),
        ("https://example.org/a_(b)", "<https://example.org/a_(b)>"),
        ("*https://example.org*", "*<https://example.org>*"),
    ];
    for (typed, text) in addresses {
        assert_eq!(mend(typed).text, text);
        assert_eq!(found(typed), []);
    }
    assert_eq!(one("http://www.example.org").0, "SG0155");
    assert_eq!(
        mend("`https://a.example.org` [x](https://b.example.org)").stretches,
        Stretches::default()
    );
}

#[test]
fn places_are_those_of_what_was_typed() {
    let typed = "•\ta\n•\tb [x] (roles/a)";
    let all = found(typed);
    assert_eq!(all[1], ("SG0124".into(), "[x] (roles/a)"));
    let mended = mend("•\tbel www.example.org nu");
    let at = mended.text.find("nu").expect("the word");
    assert_eq!(mended.stretches.typed(at), "•\tbel www.example.org ".len());
}

#[test]
fn signs_without_meaning_are_named() {
    assert_eq!(one("Kom \u{f0e0} langs"), ("SG0160".into(), "\u{f0e0}"));
    let bold = "Kom 𝐁𝐞𝐥 𝐧𝐮 langs";
    assert_eq!(one(bold), ("SG0161".into(), "𝐁𝐞𝐥 𝐧𝐮"));
    assert_eq!(meant(bold), "Bel nu");
}

#[test]
fn markdown_in_a_plain_field_is_named() {
    let ids = |text: &str| {
        let problems = plain_field::find(text).into_iter();
        problems
            .map(|problem| problem.message.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids("Ik ben **trots** op [dit](https://x) &amp; meer"),
        ["SG0153-link", "SG0153-sign", "SG0153"]
    );
    assert_eq!(ids("9–12 *uur*"), ["SG0153"]);
    assert_eq!(ids("- di\n- do"), ["SG0153-list"]);
    for text in [
        "5*3*2",
        "Jan & Co",
        "#1",
        "1. Wat is het?",
        "a_b_c",
        "- di",
        "[sic]",
        "di* en do*",
        "A & B; C",
    ] {
        assert_eq!(ids(text), [""; 0], "{text}");
    }
}
