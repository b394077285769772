//! Invitations to private chat groups are in no public edition, wherever a link can stand.

use crate::harness::{Site, said};

const LINK: &str = "https://chat.whatsapp.com/AbCdEf";

#[test]
fn an_invitation_is_refused_wherever_it_stands() {
    // A file, what is written into it, and the words after which it is.
    let places: [(&str, &str, String); 22] = [
        (
            "content/regions/oever.md",
            "Een dorp",
            format!("Kom [hier]({LINK}), een dorp"),
        ),
        (
            "content/regions/oever.md",
            "Een dorp",
            format!("Kom <{LINK}>, een dorp"),
        ),
        (
            "content/regions/oever.md",
            "Een dorp",
            format!("Kom naar {LINK}, een dorp"),
        ),
        (
            "content/regions/oever.md",
            "Een dorp",
            "Kom naar T.ME/+AbCdEf, een dorp".to_owned(),
        ),
        (
            "content/regions/oever.md",
            "Een dorp",
            "Kom [hier][1]\n\n[1]: https://t.me/%2BAbCd\n\nEen dorp".to_owned(),
        ),
        (
            "content/regions/oever.md",
            "Een dorp",
            "`signal.group/#AbCd` Een dorp".to_owned(),
        ),
        (
            "content/regions/oever.ar.md",
            "قرية",
            format!("{LINK} قرية"),
        ),
        (
            "content/regions/oever.md",
            "ti: ኡፈር",
            format!("ti: \"ኡፈር {LINK}\""),
        ),
        (
            "content/site.yaml",
            "nl: Wie kent de weg?",
            format!("nl: \"{LINK}\""),
        ),
        (
            "content/site.yaml",
            "nl: Spreek een vergoeding af.",
            format!("nl: \"{LINK}\""),
        ),
        (
            "content/site.yaml",
            "controller: klein",
            format!("controller: klein, explanation: \"{LINK}\""),
        ),
        (
            "content/organisations/klein.md",
            "type: network",
            format!("type: network\nwebsite: {LINK}"),
        ),
        (
            "content/organisations/klein.md",
            "type: network",
            format!("type: network\naddress: \"{LINK}\""),
        ),
        (
            "content/organisations/klein.md",
            "Een boog",
            "m.me/j/AbCd".to_owned(),
        ),
        (
            "content/contacts/cora.yaml",
            "visibility: public",
            format!("visibility: public\nhours: \"{LINK}\""),
        ),
        (
            "content/roles/voorlichter.yaml",
            "nl: tolken",
            "nl: discord.gg/AbCd".to_owned(),
        ),
        (
            "content/topics/zorg.yaml",
            "nl: zorg",
            "nl: facebook.com/groups/12".to_owned(),
        ),
        (
            "content/infosheets/vraag.md",
            "---\n\n",
            format!("downloads:\n  - {{label: Groep, url: \"{LINK}\"}}\n---\n\n"),
        ),
        (
            "content/trainings/begin.yaml",
            "title:",
            format!("follow_up: \"{LINK}\"\ntitle:"),
        ),
        (
            "content/articles/begin.md",
            "title:",
            format!("quotations:\n  - {{text: \"{LINK}\", by: Iemand}}\ntitle:"),
        ),
        (
            "content/persons/a-overal.md",
            "nl: Ik luister eerst.",
            format!("nl: \"{LINK}\""),
        ),
        (
            "content/persons/a-overal.md",
            "contact: {route: direct, phone: \"+31 6 0000 0001\", email: zahra@example.org}\nconsent:\n  - {channels: [web, print], fields: [standard, phone]",
            format!(
                "contact: {{route: form, form: \"{LINK}\"}}\nconsent:\n  - {{channels: [web, print], fields: [standard, form]"
            ),
        ),
    ];
    for (file, from, to) in places {
        let site = Site::base();
        let text = site.read(file);
        assert!(text.contains(from), "`{from}` is not in {file}");
        site.write(file, &text.replacen(from, &to, 1));
        let output = site.run(&["check"]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(1), "{file}, {to}: {told}");
        let problem = told
            .split("error[SG0403]")
            .nth(1)
            .unwrap_or_else(|| panic!("{file}: {told}"));
        let place = problem.lines().nth(1).unwrap_or_default();
        assert!(
            place.contains(&format!("--> {file}:")),
            "{file}, {to}: {told}"
        );
    }
}

#[test]
fn what_is_only_in_the_record_may_name_a_group() {
    // Withheld: her consent names no form; the contact is for colleagues; the record is a draft.
    let site = Site::base();
    let contact = "contact: {route: direct, phone: \"+31 6 0000 0001\", email: zahra@example.org}";
    site.replace(
        "content/persons/a-overal.md",
        contact,
        &format!("contact: {{route: form, form: \"{LINK}\"}}"),
    );
    site.replace(
        "content/contacts/binnen.yaml",
        "visibility: internal",
        &format!("visibility: internal\nhours: \"{LINK}\""),
    );
    site.write(
        "content/regions/later.md",
        &format!("---\ntype: city\nname: Later\ndraft: true\n---\n\n{LINK}\n"),
    );
    site.build();
    for (name, bytes) in site.output() {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("AbCdEf"),
            "{name}"
        );
    }
}

#[test]
fn what_is_on_paper_alone_is_looked_at_too() {
    let site = Site::base();
    site.replace("content/persons/a-overal.md", "[web, print]", "[print]");
    site.replace(
        "content/persons/a-overal.md",
        "nl: Ik luister eerst.",
        &format!("nl: \"{LINK}\""),
    );
    site.build();
    let output = site.run(&["build", "--release"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("SG0403"), "{}", said(&output));
}
