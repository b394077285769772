//! Trainings and events, and calendars of them; regions in the order of the reader's alphabet.

use crate::harness::Site;

fn unfolded(site: &Site, route: &str) -> String {
    site.read(route).replace("\r\n ", "")
}

/// The part of a page that only it has.
fn main_part(html: &str) -> &str {
    let (_, rest) = html.split_once("<main").expect("a main part");
    rest.split_once("</main>").expect("its end").0
}

#[test]
fn an_event_has_several_days_and_a_night() {
    let site = Site::base();
    site.write(
        "content/events/iftar.yaml",
        "title: {nl: Iftar, ar: إفطار, ti: ኢፍጣር}\nplace: {nl: Kade 1, ar: Kade 1, ti: Kade 1}\nstart: \"21:00\"\nend: \"01:30\"\n\
         next:\n  - {date: 2031-02-03, start: \"18:00\"}\n  - 2031-02-01\n",
    );
    site.build();
    let html = site.read("output/public/nl/agenda/iftar.html");
    let html = main_part(&html);
    assert!(html.contains("zaterdag 1 februari 2031"), "{html}");
    assert!(
        html.contains("21:00–01:30</span> (tot de volgende dag)"),
        "{html}"
    );
    assert!(
        html.contains("href=\"../../nl/agenda/iftar.ics\""),
        "{html}"
    );
    let calendar = unfolded(&site, "output/public/nl/agenda/iftar.ics");
    assert!(calendar.contains("DTEND;TZID=Europe/Amsterdam:20310202T013000\r\n"));
    assert!(calendar.contains("DTSTART;TZID=Europe/Amsterdam:20310203T180000\r\n"));
    assert!(calendar.contains("LOCATION:Kade 1\r\n"), "{calendar}");
    let agenda = site.read("output/public/nl/agenda/index.html");
    assert!(agenda.contains("datetime=\"2031-02-01\""));
    let machine = site.read("output/public/nl/agenda/iftar.html");
    assert!(machine.contains("2031-02-02T01:30+01:00"), "{machine}");
}

#[test]
fn what_was_invites_nobody_and_what_is_cancelled_says_so() {
    let site = Site::base();
    let training = site.read("content/trainings/begin.yaml");
    site.write(
        "content/trainings/begin.yaml",
        &training.replace("date: 2031-03-07", "status: cancelled, date: 2031-03-07"),
    );
    site.write(
        "content/events/geweest.yaml",
        "title: {nl: Feest, ar: حفل, ti: በዓል}\nhosts: [\"organisation:klein\"]\nnext: 2030-05-01\n",
    );
    site.write(
        "content/events/elke-maand.yaml",
        "title: {nl: Café, ar: مقهى, ti: ካፈ}\nrecurrence: {nl: elke maand, ar: كل شهر, ti: ወርሓዊ}\nhosts: [\"organisation:klein\"]\n\
         next: 2030-05-01\n",
    );
    site.write(
        "content/events/gestopt.yaml",
        "title: {nl: Koor, ar: جوقة, ti: ደርፊ}\nrecurrence: {nl: elke week, ar: كل أسبوع, ti: ሰሙናዊ}\nhosts: [\"organisation:klein\"]\n\
         status: cancelled\n",
    );
    site.build();
    let cancelled = site.read("output/public/nl/agenda/begin.html");
    let cancelled = main_part(&cancelled);
    assert!(
        cancelled.contains("Deze training gaat niet door."),
        "{cancelled}"
    );
    assert!(cancelled.contains("Vragen?") && !cancelled.contains("Aanmelden"));
    let calendar = unfolded(&site, "output/public/nl/agenda/begin.ics");
    assert!(calendar.contains("STATUS:CANCELLED\r\n"), "{calendar}");
    let over = site.read("output/public/nl/agenda/geweest.html");
    let over = main_part(&over);
    assert!(over.contains("Deze bijeenkomst is geweest."), "{over}");
    assert!(
        !over.contains(".ics") && !over.contains("id=\"hosts\""),
        "{over}"
    );
    let monthly = site.read("output/public/nl/agenda/elke-maand.html");
    let monthly = main_part(&monthly);
    assert!(monthly.contains("Vorige keer") && monthly.contains("id=\"hosts\""));
    assert!(!monthly.contains("is geweest"), "{monthly}");
    let agenda = site.read("output/public/nl/agenda/index.html");
    let (_, regular) = agenda.split_once("id=\"regular\"").expect("regular times");
    let (regular, past) = regular.split_once("id=\"past\"").expect("past ones");
    assert!(regular.contains("elke-maand.html") && past.contains("geweest.html"));
    let (_, stopped) = regular.split_once("gestopt.html").expect("the choir");
    assert!(
        stopped.contains("class=\"change\">Gaat niet door"),
        "{stopped}"
    );
    assert!(
        agenda.contains("class=\"change\">Gaat niet door"),
        "{agenda}"
    );
}

fn town(site: &Site, file: &str, name: &str, more: &str) {
    let text = format!("---\ntype: municipality\nname: {name}\ncoordinator: cora\n{more}---\n");
    site.write(&format!("content/regions/{file}.md"), &text);
}

/// The names in a page, in the order in which they come.
fn order<'n>(html: &str, names: &[&'n str]) -> Vec<&'n str> {
    let html = main_part(html);
    let mut found: Vec<(usize, &str)> = names
        .iter()
        .filter_map(|name| Some((html.find(&format!(">{name}<"))?, *name)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn regions_are_in_the_order_of_their_names() {
    let site = Site::base();
    for (file, name) in [
        ("gm1", "Zeedorp"),
        ("gm2", "Wijk 10"),
        ("gm3", "Wijk 2"),
        ("gm4", "Élst"),
    ] {
        town(&site, file, name, "");
    }
    site.build();
    let names = ["Élst", "Wijk 2", "Wijk 10", "Zeedorp"];
    for page in ["regios/index", "flyers/index", "index"] {
        let html = site.read(&format!("output/public/nl/{page}.html"));
        assert_eq!(order(&html, &names), names, "{page}");
    }
}

#[test]
fn places_of_one_name_have_their_province_beside_them() {
    let site = Site::base();
    for province in ["Limburg", "Holland"] {
        let text = format!("---\ntype: province\nname: {province}\ncoordinator: cora\n---\n");
        site.write(
            &format!("content/regions/{}.md", province.to_lowercase()),
            &text,
        );
    }
    town(&site, "bergen-l", "Bergen", "parent: limburg\n");
    town(&site, "bergen-h", "Bergen", "parent: holland\n");
    town(&site, "holland-stad", "Holland", "parent: holland\n");
    site.build();
    let names = ["Bergen (Holland)", "Bergen (Limburg)", "Holland (gemeente)"];
    let flyers = site.read("output/public/nl/flyers/index.html");
    for name in names {
        assert!(flyers.contains(name), "{name} in {flyers}");
    }
    let page = site.read("output/public/nl/regios/bergen-l.html");
    assert!(page.contains("<title>Bergen (Limburg)"), "{page}");
}

#[test]
fn a_town_stays_on_the_first_page_when_a_neighbourhood_comes_to_it() {
    let site = Site::base();
    town(&site, "grootstad", "Grootstad", "");
    site.write(
        "content/regions/kade.md",
        "---\ntype: neighbourhood\nname: Kade\nparent: grootstad\n---\n",
    );
    site.build();
    let html = site.read("output/public/nl/index.html");
    assert_eq!(order(&html, &["Grootstad", "Kade"]), ["Grootstad", "Kade"]);
}
