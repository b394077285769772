//! Invitations to private chat groups, which are in no public edition: whoever has the link can see who is in the group.
//!
//! In: an edition, the texts of the site's files. Out: a problem for each invitation, at its place. Every text of every
//! record counts, of whatever field and in whatever language: each record is read as a hasher reads it, so that a field
//! that is added later is not forgotten here. Links are told apart by where they lead, however they are typed:
//! with or without `https`, in capitals, percent-encoded, under another name of the same service.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::hash::Hash;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rayon::prelude::*;

use super::undisguised::{Bare, disguises, ends, undisguised};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::kinds::{EachKept, KeptRecord};
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::source::{Sources, Span, offset};
use sleutelgids_edition::{Edition, Person, Records, Texts};

/// A service, and what its address goes on with when it is an invitation; empty is anything.
const INVITATIONS: [(&str, &[&str]); 25] = [
    ("chat.whatsapp.com", &[""]),
    // Followed by digits it is the number of a person or a desk, which is no group; see `is_number`.
    ("wa.me", &[""]),
    ("t.me", TELEGRAM),
    ("telegram.me", TELEGRAM),
    ("telegram.dog", TELEGRAM),
    ("signal.group", &[""]),
    ("facebook.com", FACEBOOK),
    ("fb.com", FACEBOOK),
    ("fb.me", &["g/", "groups/"]),
    ("m.me", &["j/", "g/", "ch/"]),
    ("messenger.com", &["j/", "g/", "groups/"]),
    ("discord.gg", &[""]),
    ("discord.com", &["invite/"]),
    ("discordapp.com", &["invite/"]),
    ("line.me", &["ti/g", "r/ti/g"]),
    ("invite.viber.com", &[""]),
    ("join.skype.com", &[""]),
    ("join.slack.com", &[""]),
    ("teams.live.com", &["l/invite/"]),
    ("matrix.to", &["#/!"]),
    // Addresses that an app opens.
    ("whatsapp://chat", &["?code="]),
    ("tg://join", &["?invite="]),
    ("tg://resolve", &["?domain=joinchat"]),
    ("sgnl://signal.group", &[""]),
    ("discord://invite", &[""]),
];

/// Finds what a text with an invitation cannot be without: the address of a service, in small letters or capitals, or a
/// character that [`disguises`] one.
static SIGNS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let disguises = ('\0'..='\u{ffff}')
        .filter(|c| disguises(*c))
        .map(String::from);
    finder(services().map(str::to_owned).chain(disguises))
});

/// Finds the addresses of all services.
static SERVICES: LazyLock<AhoCorasick> = LazyLock::new(|| finder(services()));

/// Makes what [`check`] looks with, which is else done for its first text.
pub fn prepare() {
    LazyLock::force(&SIGNS);
    LazyLock::force(&SERVICES);
}

fn services() -> impl Iterator<Item = &'static str> {
    INVITATIONS.iter().map(|(service, _)| *service)
}

fn finder(words: impl Iterator<Item: AsRef<[u8]>>) -> AhoCorasick {
    let mut builder = AhoCorasick::builder();
    builder
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA));
    builder.build(words).expect("a few short words")
}

const TELEGRAM: &[&str] = &["+", "joinchat", "c/", "addlist/"];
const FACEBOOK: &[&str] = &["groups/", "share/g/", "group.php"];

/// Reports invitations in a public edition (`SG0403`); an internal one may have them.
pub fn check<M>(edition: &Edition<M>, sources: &Sources) -> Vec<Diagnostic> {
    if edition.mode == Mode::Internal {
        return Vec::new();
    }
    // Whatever an edition holds is named here: what is added does not compile before it is searched.
    let Records {
        site,
        persons,
        regions,
        contacts,
        infosheets,
        articles,
        kept,
    } = edition.records();
    let mut collector = Found {
        sources,
        problems: Vec::new(),
    };
    collector.record("site.yaml", site);
    collector.all("regions", regions);
    collector.all("contacts", contacts);
    collector.all("infosheets", infosheets);
    collector.all("articles", articles);
    kept.each(&mut collector);
    collector.problems.extend(of_persons(persons, sources));
    collector.problems
}

/// Looks in the records of persons. The record itself is not known to an edition: the place tells.
fn of_persons(persons: &[Person], sources: &Sources) -> Vec<Diagnostic> {
    let problems_of_each = persons.par_iter().map(|person| {
        let mut collector = Found {
            sources,
            problems: Vec::new(),
        };
        collector.record("persons", person);
        collector.problems
    });
    problems_of_each.flatten().collect()
}

struct Found<'a> {
    sources: &'a Sources,
    problems: Vec<Diagnostic>,
}

impl<'r> EachKept<'r> for Found<'_> {
    fn kind<I: Ord + Borrow<str> + Display, T: KeptRecord>(
        &mut self,
        kind: &'static str,
        records: &'r BTreeMap<I, T>,
    ) {
        self.all(kind, records);
    }
}

impl Found<'_> {
    fn all<'r, I: Display + 'r, T: Hash + 'r>(
        &mut self,
        kind: &str,
        records: impl IntoIterator<Item = (&'r I, &'r T)>,
    ) {
        records
            .into_iter()
            .for_each(|(id, r)| self.record(&format!("{kind}/{id}"), r));
    }

    fn record(&mut self, record: &str, shown: &impl Hash) {
        let text = Texts::of(shown);
        let wanted: BTreeSet<String> = invitations(&text).into_iter().map(|i| i.address).collect();
        if wanted.is_empty() {
            return;
        }
        let count_before = self.problems.len();
        let is_of_record = |path: &str| {
            let remainder = path
                .strip_prefix("content/")
                .and_then(|p| p.strip_prefix(record));
            remainder.is_some_and(|r| r.is_empty() || r.starts_with(['.', '/']))
        };
        let mut problems = Vec::new();
        for (file, source) in self.sources.files() {
            let path = source.path.to_string_lossy().replace('\\', "/");
            if !is_of_record(&path) {
                continue;
            }
            for hit in invitations(&source.text)
                .into_iter()
                .filter(|i| wanted.contains(&i.address))
            {
                let span = Span {
                    file,
                    start: offset(hit.at.start),
                    end: offset(hit.at.end),
                };
                let name = path
                    .trim_start_matches("content/")
                    .split('.')
                    .next()
                    .unwrap_or(record);
                let name = if record == "persons" { name } else { record };
                problems.push(found(&hit, name).at(span));
            }
        }
        self.problems.extend(problems);
        if self.problems.len() == count_before {
            self.problems
                .extend(invitations(&text).iter().map(|i| found(i, record)));
        }
    }
}

fn found(invitation: &Invitation, record: &str) -> Diagnostic {
    problem!("SG0403", address: format!("{}/", invitation.service)).record(record)
}

/// An invitation in a text.
#[derive(Debug, PartialEq, Eq)]
struct Invitation {
    service: &'static str,
    /// The address as it is when nothing disguises it.
    address: String,
    /// The range of bytes in the text.
    at: std::ops::Range<usize>,
}

/// Tells whether a link leads to a private chat group.
pub(super) fn is_invitation(url: &str) -> bool {
    !invitations(url).is_empty()
}

fn invitations(text: &str) -> Vec<Invitation> {
    // Most texts hold none, and are not looked at twice.
    if !names_a_service(text) {
        return Vec::new();
    }
    let bare = Bare::of(text);
    let mut invitations: Vec<Invitation> = Vec::new();
    for (service, ways) in INVITATIONS {
        for (at, _) in bare.text.match_indices(service) {
            let preceding = bare.text[..at].chars().next_back();
            if preceding.is_some_and(|c| c.is_alphanumeric() || c == '-') {
                continue;
            }
            let after_service = &bare.text[at + service.len()..];
            let Some(path) = path(after_service) else {
                continue;
            };
            let invites = ways.iter().any(|way| path.starts_with(way));
            if !invites || (service == "wa.me" && is_number(path)) {
                continue;
            }
            let link = &after_service[..after_service.find(ends).unwrap_or(after_service.len())];
            // What ends a sentence ends the address.
            let end =
                at + service.len() + link.trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
            let range = bare.original(at)..bare.original(end);
            let address =
                bare.text[bare.text.len() - after_service.len() - service.len()..end].to_owned();
            invitations.push(Invitation {
                service,
                address,
                at: range,
            });
        }
    }
    // `sgnl://signal.group` holds `signal.group`: one is enough.
    invitations.sort_by_key(|i| (i.at.start, std::cmp::Reverse(i.at.end)));
    invitations.dedup_by(|b, a| b.at.start < a.at.end);
    invitations
}

/// Tells whether the address of a service stands in a text, disguised or not. No address has a space in it, and nothing that is
/// left out of one is a space: only words with a sign are looked at. Persian has many of these, since it is full of joiners
/// that nobody sees.
fn names_a_service(text: &str) -> bool {
    let mut plainly = String::new();
    let mut looked = 0;
    for sign in SIGNS.find_iter(text) {
        if sign.start() < looked {
            continue;
        }
        let start = text[..sign.start()].rfind(char::is_whitespace).unwrap_or(0);
        let word_end = text[sign.end()..].find(char::is_whitespace);
        looked = word_end.map_or(text.len(), |word_end| sign.end() + word_end);
        plainly.clear();
        undisguised(&text[start..looked], |c, _| plainly.push(c));
        if SERVICES.is_match(&plainly) {
            return true;
        }
    }
    false
}

/// Returns the path that follows a host; `None` when the host goes on, or when the address ends with it.
fn path(after_host: &str) -> Option<&str> {
    let after_host = after_host.strip_prefix('.').unwrap_or(after_host);
    let after_host = match after_host.strip_prefix(':') {
        Some(port) => port.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => after_host,
    };
    let path = after_host.trim_start_matches('/');
    let begins = after_host.starts_with(['/', '?', '#']);
    (begins && path.chars().next().is_some_and(|c| !ends(c))).then_some(path)
}

/// Tells whether a path is nothing but a telephone number.
fn is_number(path: &str) -> bool {
    let number = path
        .split(|c: char| ends(c) || "/?#".contains(c))
        .next()
        .unwrap_or_default();
    let digits = number
        .strip_prefix('+')
        .unwrap_or(number)
        .trim_end_matches(['.', ',']);
    digits.len() >= 7 && digits.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PARTS: [&str; 22] = [
        "t.me",
        "t",
        ".",
        "me",
        "/",
        "+",
        "wa",
        "chat.",
        "whatsapp",
        ".com",
        "%2E",
        "%25",
        "2E",
        "&#46;",
        "&period;",
        "\\",
        "\u{200c}",
        "\u{ff0e}",
        "فارسی",
        " ",
        "\n",
        "&#32;",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]
        #[test]
        fn words_with_a_sign_tell_as_much_as_the_whole_text(
            parts in prop::collection::vec(0..PARTS.len(), 1..16),
        ) {
            let text: String = parts.into_iter().map(|part| PARTS[part]).collect();
            let mut plainly = String::new();
            undisguised(&text, |c, _| plainly.push(c));
            prop_assert_eq!(names_a_service(&text), SERVICES.is_match(&plainly), "{:?}", text);
        }
    }

    #[test]
    fn invitations_are_known_however_they_are_typed() {
        for text in [
            "https://chat.whatsapp.com/AbCd",
            "HTTP://CHAT.WhatsApp.COM/AbCd",
            "kijk op chat.whatsapp.com/AbCd.",
            "https://www.chat.whatsapp.com/invite/AbCd",
            "https://chat.whatsapp.com./AbCd",
            "https://chat.whatsapp.com:443//AbCd",
            "https://chat%2Ewhatsapp.com/AbCd",
            "https://chat%252Ewhatsapp.com%2FAbCd",
            "https://chat&#46;whatsapp.com&#x2F;AbCd",
            "https://chat\\.whatsapp.com/AbCd",
            "https://chat.what\u{ad}sapp.com/AbCd",
            "https://chat．whatsapp．com／AbCd",
            "https://t.me/joinch\u{200b}at/AbCd",
            "https://teams.live.com/l/invite/AbCd",
            "https://fb.com/groups/123",
            "https://faceboo\u{212a}.com/groups/123",
            "https://iemand@chat.whatsapp.com/AbCd",
            "https://example.org/?naar=https%3A%2F%2Fchat.whatsapp.com%2FAbCd",
            "https://wa.me/message/AbCd",
            "https://wa.me/joinchat/AbCd",
            "https://t.me/+AbCd",
            "https://t.me/%2BAbCd",
            "https://t.me/joinchat/AbCd",
            "http://www.telegram.me/joinchat/AbCd",
            "https://telegram.dog/+AbCd",
            "tg://join?invite=AbCd",
            "https://signal.group/#AbCd",
            "https://signal.group#AbCd",
            "sgnl://signal.group/#AbCd",
            "https://www.facebook.com/groups/123",
            "https://m.facebook.com/groups/123/?ref=share",
            "https://nl-nl.facebook.com/groups/123",
            "https://facebook.com/share/g/AbCd",
            "https://fb.com/groups/123",
            "https://m.me/j/AbCd/",
            "https://discord.gg/AbCd",
            "https://discord.com/invite/AbCd",
            "https://invite.viber.com/?g2=AbCd",
            "<https://chat.whatsapp.com/AbCd>",
            "[groep](https://chat.whatsapp.com/AbCd \"titel\")",
        ] {
            assert_eq!(
                invitations(text).len(),
                1,
                "{text}: {:?}",
                invitations(text)
            );
        }
    }

    #[test]
    fn whatever_disguises_an_address_is_a_sign() {
        for c in '\0'..=char::MAX {
            assert_eq!(SIGNS.is_match(&c.to_string()), disguises(c), "{c:?}");
        }
    }

    #[test]
    fn other_links_are_let_through() {
        for text in [
            "https://wa.me/31612345678",
            "https://wa.me/31612345678?text=hallo",
            "https://api.whatsapp.com/send?phone=31612345678",
            "https://t.me/gemeente",
            "https://www.facebook.com/gemeente",
            "https://facebook.com/gemeente/groups/",
            "https://m.me/gemeente",
            "https://discord.com/safety",
            "https://nietchat.whatsapp.com.example.org/x",
            "https://example.org/t.me+",
            "https://at.me/+x",
            "We appen via chat.whatsapp.com",
            "100 % & meer / minder",
            "een % aan het eind %",
            "&",
        ] {
            assert_eq!(invitations(text), [], "{text}");
        }
    }

    #[test]
    fn an_invitation_is_shown_where_it_stands() {
        let text = "Kom in [groep](https://chat%2Ewhatsapp.com/AbCd), ja?";
        let hits = invitations(text);
        assert_eq!(&text[hits[0].at.clone()], "chat%2Ewhatsapp.com/AbCd");
        assert_eq!(hits[0].address, "chat.whatsapp.com/abcd");
    }

    #[test]
    #[allow(clippy::disallowed_methods, reason = "a test makes its own site")]
    fn colleagues_may_have_them_and_the_public_may_not() {
        use sleutelgids_core::model::site::EditionSettings;
        use sleutelgids_edition::Web;

        let folder = tempfile::tempdir().expect("a folder");
        let write = |path: &str, text: &str| {
            let path = folder.path().join("content").join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        };
        write(
            "site.yaml",
            "title: A\ntagline: B\nterm: {nl: {one: c, other: d}}\nlanguages: [nl]\nbase_url: https://a.example.org\norganisation: o\n",
        );
        write(
            "organisations/o.md",
            "---\nname: O\n---\n\nKom op t.me/+AbCd.\n",
        );
        let loaded = sleutelgids_records::load::load(folder.path(), None);
        let (catalogue, problems) = sleutelgids_records::validate::validate(&loaded);
        let catalogue = catalogue.unwrap_or_else(|| panic!("{problems:?}"));
        let problems_in = |mode| {
            let settings = EditionSettings {
                mode,
                ..catalogue.site.editions[0].clone()
            };
            let date = "2030-06-15".parse().expect("a day");
            let key = sleutelgids_core::model::AddressKey::provisional();
            check(
                &Edition::<Web>::open(&catalogue, &settings, &key, date),
                &loaded.sources,
            )
        };
        assert_eq!(problems_in(Mode::Internal), []);
        for mode in [Mode::Named, Mode::Pool] {
            let problems = problems_in(mode);
            assert_eq!(problems.len(), 1, "{mode:?}: {problems:?}");
            let span = problems[0].span.expect("a place");
            assert_eq!(loaded.sources.line_column(span).0, 5);
        }
    }
}
