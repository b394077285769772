//! What of a text no reader sees.

use proptest::prelude::*;

use super::*;

fn seen(typed: &str, syntax: Syntax) -> String {
    visible(typed, syntax).map_or_else(|| typed.to_owned(), |v| v.text)
}

fn plain(typed: &str) -> String {
    seen(typed, Syntax::Plain)
}

fn markdown(typed: &str) -> String {
    seen(typed, Syntax::Markdown)
}

fn kinds(typed: &str, syntax: Syntax) -> Vec<UnseenKind> {
    visible(typed, syntax).map_or_else(Vec::new, |v| v.unseen.iter().map(|u| u.kind).collect())
}

#[test]
fn a_link_to_nowhere_is_a_note() {
    for note in [
        "[//]: # (bel Sem)",
        "[nb]: <> 'bel Sem'",
        "  [comment]: #",
        "[x]: # \"y\"",
    ] {
        assert_eq!(plain(note), "", "{note}");
        assert_eq!(
            plain(&format!("Eerst.\n{note}\nDan.")),
            "Eerst.\nDan.",
            "{note}"
        );
        assert_eq!(kinds(note, Syntax::Plain), [UnseenKind::Comment], "{note}");
    }
    assert_eq!(plain("[a]: # (<!-- b -->)\nc"), "c");
    for text in [
        "[//]: # bel Sem",
        "[]: #",
        "zie [a]: #",
        "[a]: b",
        "[a] # (b)",
    ] {
        assert_eq!(plain(text), text);
    }
}

#[test]
fn a_note_is_seen_nowhere() {
    assert_eq!(plain("Hallo <!-- nog nakijken --> daar"), "Hallo daar");
    assert_eq!(plain("<!-- a -->Hallo<!-- b -->"), "Hallo");
    assert_eq!(plain("a<!-- x -->b"), "ab");
    assert_eq!(plain("a <!-- é\n\ntwee --> b"), "a b");
    assert_eq!(
        plain("a <? x ?> b <!DOCTYPE x> c <![CDATA[ d ]]> e"),
        "a b c e"
    );
    assert_eq!(plain("<!-->a"), "a");
    assert_eq!(plain("<!--> geheim -->a"), "a");
    assert_eq!(markdown("a\n<!--\ngeheim\n\nmeer\n-->\nb\n"), "a\n\nb\n");
    assert_eq!(markdown("- a <!-- x -->\n- b\n"), "- a\n- b\n");
    assert_eq!(markdown("a  <!-- x -->\nb"), "a\nb");
    assert_eq!(
        markdown("| a | <!-- x --> |\n|---|---|\n"),
        "| a | |\n|---|---|\n"
    );
}

#[test]
fn what_is_seen_stays() {
    for text in [
        "< 18 jaar",
        "a <!> b",
        "1 < 2 > 0",
        "a <- b",
        "<3",
        "Jan <jan@example.org>",
        "<https://example.org>",
        "x <b",
        "<Naam, achternaam>",
        "wat <? nu",
        "< !-- x -->",
    ] {
        assert_eq!(visible(text, Syntax::Plain), None, "{text}");
        assert_eq!(visible(text, Syntax::Markdown), None, "{text}");
    }
    for text in [
        "`<!-- x -->` en `<b>`",
        "```html\n<!-- x -->\n```\n",
        "a\n\n    <!-- x -->\n",
        "\\<!-- x -->",
        "\\<b>",
        "[a](<b c>)",
        "[a]: <b>\n\n[a]\n",
    ] {
        assert_eq!(visible(text, Syntax::Markdown), None, "{text}");
    }
}

#[test]
fn tags_leave_their_words_and_hidden_elements_nothing() {
    assert_eq!(plain("a <b title='geheim'>x</b> c"), "a x c");
    assert_eq!(plain("een<br>twee<p>drie</p>"), "een twee drie");
    assert_eq!(plain("a <script>x < y</script > b"), "a b");
    assert_eq!(
        plain("a <span hidden>geheim <span>x</span> y</span> b"),
        "a b"
    );
    assert_eq!(plain("a <p style=\"display : none\">geheim</p> b"), "a b");
    assert_eq!(plain("a <SPAN HIDDEN=\"\">geheim</span> b"), "a b");
    for hidden in [
        "<span style='opacity:0'>",
        "<span style=\"color: red; opacity: 0.0 !important\">",
        "<p style=font-size:0px>",
        "<div style='position:absolute; left:-9999px'>",
        "<div style='text-indent:-100vw'>",
        "<div style='height:0;overflow:hidden'>",
        "<span style='clip: rect(0,0,0,0)'>",
        "<span style='transform:scale(0)'>",
        "<span style='color:transparent'>",
        "<dialog>",
    ] {
        let name = &hidden[1..hidden.find([' ', '>']).expect("a tag")];
        assert_eq!(
            plain(&format!("a {hidden}geheim</{name}> b")),
            "a b",
            "{hidden}"
        );
    }
    for shown in [
        "<span style='opacity:0.5'>",
        "<p style='font-size:0.9em; margin-left:-10px'>",
        "<div style='height:0'>",
        "<div style='width:100%; overflow:hidden'>",
        "<details>",
        "<dialog open>",
    ] {
        let name = &shown[1..shown.find([' ', '>']).expect("a tag")];
        assert!(
            plain(&format!("a {shown}gezien</{name}> b")).contains("gezien"),
            "{shown}"
        );
    }
    assert_eq!(plain("a <input hidden value=\"geheim\"> b"), "a b");
    assert_eq!(markdown("<div>\n**x**\n</div>\n"), "\n**x**\n\n");
    assert_eq!(
        kinds("a <b>x</b>", Syntax::Plain),
        [UnseenKind::Tag, UnseenKind::Tag]
    );
    assert_eq!(
        kinds("<template>x</template>", Syntax::Plain),
        [UnseenKind::Element]
    );
}

#[test]
fn what_does_not_end_is_told() {
    for text in [
        "a <!-- x",
        "a <span hidden>geheim",
        "<![CDATA[ x",
        "<script>x",
    ] {
        assert_eq!(kinds(text, Syntax::Plain), [UnseenKind::Unclosed], "{text}");
        assert_eq!(
            kinds(text, Syntax::Markdown),
            [UnseenKind::Unclosed],
            "{text}"
        );
    }
    assert_eq!(kinds("<?x\n\ny", Syntax::Markdown), [UnseenKind::Unclosed]);
    assert_eq!(
        kinds("<div geheim\nx", Syntax::Markdown),
        [UnseenKind::Unclosed]
    );
}

#[test]
fn a_place_is_that_of_the_text_as_typed() {
    let typed = "één <!-- x --> twee <!-- y -->\ndrie";
    let visible = visible(typed, Syntax::Markdown).expect("notes");
    for word in ["één", "twee", "drie"] {
        let at = visible.text.find(word).expect("a word");
        assert_eq!(
            Some(visible.stretches.typed(at)),
            typed.find(word),
            "{word}"
        );
    }
}

const PARTS: [&str; 30] = [
    "<!--",
    "-->",
    "<",
    ">",
    "<b",
    "</b>",
    "<?",
    "?>",
    "<!X",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script>",
    " hidden",
    "=\"",
    "\"",
    "\n",
    "\n\n",
    "`",
    "```\n",
    "    ",
    "é",
    " ",
    "-",
    "!",
    "[a](",
    ")",
    "\\",
    "| a |\n|---|\n",
    "geheim",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]
    #[test]
    fn no_raw_html_is_left_in_any_text(parts in prop::collection::vec(0..PARTS.len(), 1..16)) {
        let typed: String = parts.into_iter().map(|part| PARTS[part]).collect();
        for syntax in [Syntax::Plain, Syntax::Markdown] {
            let Some(left) = visible(&typed, syntax) else { continue };
            let unclosed = left.unseen.iter().any(|u| u.kind == UnseenKind::Unclosed);
            if syntax == Syntax::Plain && !unclosed {
                prop_assert!(!left.text.contains("<!--") || typed.contains("<<!--"), "{typed:?}");
            }
            for at in (0..left.text.len()).filter(|at| left.text.is_char_boundary(*at)) {
                prop_assert!(left.stretches.typed(at) <= typed.len());
            }
        }
    }
}
