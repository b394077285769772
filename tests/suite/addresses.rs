//! What is printed keeps working: renamed, merged and split regions, languages and editions that are dropped, sites that move.

use std::collections::BTreeSet;

use crate::harness::{Site, said};

/// Renames a region's record, its translations too.
fn rename(site: &Site, from: &str, to: &str) {
    for ending in ["md", "ar.md", "ti.md"] {
        let old = site.path(&format!("content/regions/{from}.{ending}"));
        std::fs::rename(old, site.path(&format!("content/regions/{to}.{ending}"))).expect("it");
    }
    for person in [
        "a-overal",
        "b-alleen-web",
        "c-verlopen",
        "d-ingetrokken",
        "e-schuilnaam",
    ] {
        let path = format!("content/persons/{person}.md");
        let text = site.read(&path);
        site.write(
            &path,
            &text.replace(
                &format!("home_region: {from}"),
                &format!("home_region: {to}"),
            ),
        );
    }
}

fn built(site: &Site, args: &[&str]) -> String {
    let output = site.run(&[&["build"], args].concat());
    assert!(output.status.success(), "{}", said(&output));
    said(&output)
}

/// What leads from one page to another by itself.
fn refresh(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<meta http-equiv=\"refresh\" content=\"0; url=")?;
    rest.split('"').next()
}

/// The names of everything in the cache.
fn cached(site: &Site) -> BTreeSet<String> {
    let all = walkdir::WalkDir::new(site.path(".sleutelgids/cache"))
        .into_iter()
        .flatten();
    let files = all.filter(|e| e.file_type().is_file());
    files.map(|e| e.path().display().to_string()).collect()
}

#[test]
fn a_region_with_another_name_is_found_under_the_one_that_was_printed() {
    let site = Site::base();
    site.replace(
        "content/site.yaml",
        "organisation: klein",
        "organisation: klein\nhosting: [netlify, apache, nginx]",
    );
    built(&site, &["--release", "--copies", "250"]);
    rename(&site, "oever", "kade");
    for command in ["build", "check"] {
        let told = said(&site.run(&[command]));
        assert!(
            told.contains("SG0360") && told.contains("7 (a4, 2030-06-01, 250×)"),
            "{told}"
        );
    }
    site.replace(
        "content/regions/kade.md",
        "type:",
        "aliases: [oever]\ntype:",
    );
    site.replace(
        "content/infosheets/vraag.md",
        "---\n",
        "---\naliases: [vragen]\n",
    );
    let told = built(&site, &[]);
    assert!(!told.contains("SG036"), "{told}");
    for (lang, folder) in [("nl", "regios"), ("ar", "regios"), ("ti", "regios")] {
        let page = site.read(&format!("output/public/{lang}/{folder}/oever.html"));
        let to = format!("../../{lang}/{folder}/kade.html");
        assert_eq!(refresh(&page), Some(&*to));
        assert!(page.contains(&format!("<a href=\"{to}\"")), "{page}");
        assert!(page.contains("content=\"noindex\""), "{page}");
        assert!(page.contains(&format!("<html lang=\"{lang}\"")), "{page}");
        let canonical = format!(
            "rel=\"canonical\" href=\"https://klein.example.org/{lang}/{folder}/kade.html\""
        );
        assert!(page.contains(&canonical), "{page}");
        for name in ["Zahra", "Tesfay", "Cora"] {
            assert!(!page.contains(name), "{page}");
        }
    }
    let sheet = site.read("output/public/nl/informatiebladen/vragen.html");
    assert_eq!(
        refresh(&sheet),
        Some("../../nl/informatiebladen/vraag.html")
    );
    assert!(!site.read("output/public/sitemap.xml").contains("oever"));
    let rule = "/nl/regios/oever.html /nl/regios/kade.html";
    assert!(
        site.read("output/public/_redirects")
            .contains(&format!("{rule} 301\n"))
    );
    let apache = site.read("output/public/.htaccess");
    assert!(
        apache.contains(&format!("Redirect 301 {rule}\n")),
        "{apache}"
    );
    assert!(
        apache.contains("/nl/flyers/oever-nl-a4.pdf /nl/flyers/kade-nl-a4.pdf"),
        "{apache}"
    );
    let nginx = site.read("output/public/nginx-redirects.conf");
    assert!(
        nginx.contains("location = /nl/regios/oever.html { return 301 /nl/regios/kade.html; }")
    );
}

#[test]
fn apache_needs_no_more_than_leave_to_say_what_files_are() {
    let site = Site::base();
    site.replace(
        "content/site.yaml",
        "organisation: klein",
        "organisation: klein\nhosting: [apache]",
    );
    site.build();
    let apache = site.read("output/public/.htaccess");
    // What `AllowOverride FileInfo` allows, and what is always allowed.
    let known = [
        "ErrorDocument",
        "AddDefaultCharset",
        "AddCharset",
        "AddType",
        "Header",
        "Redirect",
        "RedirectMatch",
        "<If",
        "</If>",
        "<IfModule",
        "</IfModule>",
        "#",
    ];
    for line in apache.lines() {
        let word = line.split_whitespace().next().expect("no empty line");
        assert!(known.contains(&word), "{line}");
    }
    let list = apache
        .lines()
        .find(|l| l.starts_with("RedirectMatch 404"))
        .expect("no lists");
    assert!(list.contains("|assets|media|nl/contacten|"), "{list}");
    assert!(
        !list.contains("nl/regios") && !list.contains("|nl|"),
        "{list}"
    );
}

#[test]
fn a_region_that_was_split_leads_to_what_took_its_place() {
    let site = Site::base();
    built(&site, &["--release"]);
    rename(&site, "oever", "kade");
    site.write(
        "content/regions/oever.md",
        "---\ntype: municipality\nname: {nl: Oever, ar: أوفر, ti: ኡፈር}\nsucceeded_by: [kade, dijk]\n---\n",
    );
    site.write(
        "content/regions/dijk.md",
        "---\ntype: municipality\nname: {nl: Dijk, ar: دايك, ti: ዳይክ}\nparent: duinland\naliases: [oude-dijk]\n---\n",
    );
    let told = built(&site, &[]);
    assert!(!told.contains("SG036"), "{told}");
    let page = site.read("output/public/ar/regios/oever.html");
    assert_eq!(refresh(&page), None, "the reader chooses");
    assert!(
        page.contains("kade.html") && page.contains("dijk.html") && page.contains("أوفر"),
        "{page}"
    );
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{page}");
    assert!(
        !site
            .path("output/public/nl/flyers/oever-nl-a4.pdf")
            .exists(),
        "no flyer of it"
    );
    assert!(
        !site
            .read("output/public/nl/regios/index.html")
            .contains("oever.html"),
        "in no list"
    );
    // What was merged later on is found all the same.
    site.replace(
        "content/regions/dijk.md",
        "parent: duinland",
        "parent: duinland\nsucceeded_by: [kade]",
    );
    built(&site, &[]);
    for former in ["oever", "dijk", "oude-dijk"] {
        let page = site.read(&format!("output/public/nl/regios/{former}.html"));
        assert_eq!(
            refresh(&page),
            Some("../../nl/regios/kade.html"),
            "{former}"
        );
    }
}

#[test]
fn a_language_that_is_dropped_leads_on_while_it_is_on_paper() {
    let site = Site::base();
    built(&site, &["--release"]);
    site.replace(
        "content/site.yaml",
        "languages: [nl, ar, ti]",
        "languages: [nl, ti]",
    );
    let told = built(&site, &[]);
    assert!(
        told.contains("SG0363") && !told.contains("SG0360"),
        "{told}"
    );
    let page = site.read("output/public/ar/regios/oever.html");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{page}");
    assert!(page.contains("<a href=\"../../nl/regios/oever.html\" hreflang=\"nl\" lang=\"nl\" dir=\"ltr\">Oever</a>"), "{page}");
    assert_eq!(refresh(&page), None, "the reader is told first");
    assert!(!site.path("output/public/ar/index.html").exists());
    assert!(!site.read("output/public/sitemap.xml").contains("/ar/"));
    let register = site.read("print-register.yaml");
    assert!(register.contains("language: ar"), "{register}");
}

#[test]
fn an_edition_that_is_no_more_is_published_no_more() {
    let site = Site::base();
    built(&site, &["--release"]);
    site.write("output/public/note.txt", "of somebody else");
    site.replace(
        "content/site.yaml",
        "languages:",
        "editions: [{name: site, mode: named}]\nlanguages:",
    );
    let told = built(&site, &["--no-print"]);
    assert!(
        told.contains("is no edition any more") && told.contains("SG0361"),
        "{told}"
    );
    let left: Vec<String> = site.output().into_iter().map(|(name, _)| name).collect();
    let old = left
        .iter()
        .filter(|n| n.starts_with("public/") || n.starts_with("print-public/"));
    assert_eq!(old.collect::<Vec<_>>(), ["public/note.txt"]);
    assert!(
        !built(&site, &["--no-print"]).contains("is no edition any more"),
        "once"
    );
}

#[test]
fn a_folder_that_may_be_another_sites_is_named() {
    let (one, other) = (Site::base(), Site::base());
    let shared = one.path("shared").display().to_string();
    one.replace(
        "content/site.yaml",
        "languages:",
        "editions: [{name: one, mode: named}]\nlanguages:",
    );
    built(&one, &["--no-print", "--output", &shared]);
    other.replace(
        "content/site.yaml",
        "languages:",
        "editions: [{name: other, mode: named}]\nlanguages:",
    );
    let told = built(&other, &["--no-print", "--output", &shared]);
    assert!(told.contains("SG0412"), "{told}");
    assert!(one.path("shared/one/index.html").exists());
}

#[test]
fn a_site_that_moved_says_where_it_went() {
    let site = Site::base();
    let editions = "base_url: https://nieuw.example.org
hosting: [netlify, apache, nginx]
editions:
  - {name: public, mode: named}
  - {name: oud, mode: named, base_url: https://klein.example.org/gids, moved_to: https://nieuw.example.org}
  - {name: weg, mode: named, base_url: https://weg.example.org, moved_to: https://ander.example.org/start}";
    site.replace(
        "content/site.yaml",
        "base_url: https://klein.example.org",
        editions,
    );
    site.replace(
        "content/regions/oever.md",
        "type:",
        "aliases: [kade]\ntype:",
    );
    let told = built(&site, &[]);
    assert!(told.contains("lead to https://nieuw.example.org"), "{told}");
    for former in ["oever", "kade"] {
        let page = site.read(&format!("output/oud/ar/regios/{former}.html"));
        assert_eq!(
            refresh(&page),
            Some("https://nieuw.example.org/ar/regios/oever.html")
        );
    }
    let missing = site.read("output/oud/404.html");
    assert_eq!(refresh(&missing), Some("https://nieuw.example.org/nl/"));
    assert!(missing.contains("\"/gids/assets/style-"), "{missing}");
    let home = site.read("output/weg/index.html");
    assert_eq!(refresh(&home), Some("https://ander.example.org/start"));
    assert!(
        site.read("output/oud/_redirects")
            .contains("/gids/* https://nieuw.example.org/:splat 301")
    );
    assert!(
        site.read("output/oud/.htaccess")
            .contains("Redirect 301 /gids/ https://nieuw.example.org/\n")
    );
    for (name, bytes) in site.output() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let moved = name.starts_with("oud/") || name.starts_with("weg/");
        assert!(
            !moved || !text.contains("Zahra") && !name.contains("zahra"),
            "{name}"
        );
        assert!(!moved || !name.ends_with(".pdf"), "{name}");
    }
}

#[test]
fn printed_codes_that_lead_to_the_address_of_before_are_named() {
    let site = Site::base();
    built(&site, &["--release", "--copies", "250"]);
    let register = site.read("print-register.yaml");
    assert!(
        register.contains("  address: \"https://klein.example.org\"\n"),
        "{register}"
    );
    let settings = site.read("content/site.yaml");
    let moved = "base_url: https://nieuw.example.org/gids";
    site.replace(
        "content/site.yaml",
        "base_url: https://klein.example.org",
        moved,
    );
    for told in [
        built(&site, &["--no-print"]),
        said(&site.run(&["check", "--all"])),
    ] {
        let words = [
            "SG0362",
            "https://klein.example.org",
            "https://nieuw.example.org/gids",
            "250×",
        ];
        assert!(words.iter().all(|word| told.contains(word)), "{told}");
        assert!(
            told.contains("moved_to: https://nieuw.example.org/gids"),
            "{told}"
        );
        assert!(
            told.contains("--> print-register.yaml:"),
            "each has its line: {told}"
        );
    }
    // The way out: what was printed leads on, also in a language that is dropped later.
    let editions = format!(
        "{moved}\neditions: [{{name: public, mode: named}}, {{name: oud, mode: named, base_url: \
         \"https://klein.example.org\", moved_to: \"https://nieuw.example.org/gids\"}}]"
    );
    site.replace("content/site.yaml", moved, &editions);
    assert!(!built(&site, &[]).contains("SG036"));
    site.replace(
        "content/site.yaml",
        "languages: [nl, ar, ti]",
        "languages: [nl, ti]",
    );
    let told = built(&site, &[]);
    assert!(
        told.contains("SG0363") && !told.contains("SG0362"),
        "{told}"
    );
    assert!(site.path("output/oud/ar/regios/oever.html").exists());
    // The address of another edition is no way out for one that was renamed.
    site.write("content/site.yaml", &settings);
    assert!(!said(&site.run(&["check"])).contains("SG036"));
    // Sheets of older versions tell no address, and are taken to have that of today.
    let old: String = register
        .lines()
        .filter(|l| {
            !l.starts_with("  address:") && !l.starts_with("  seal:") && !l.starts_with('#')
        })
        .fold(String::new(), |text, line| text + line + "\n");
    site.write("print-register.yaml", &old);
    site.replace(
        "content/site.yaml",
        "base_url: https://klein.example.org",
        moved,
    );
    let told = said(&site.run(&["check"]));
    assert!(
        told.starts_with("exit code 0") && !told.contains("SG036"),
        "{told}"
    );
}

#[test]
fn nothing_is_kept_of_who_withdrew() {
    for (option, is_deleted) in [
        ("--no-print", false),
        ("--no-cache", false),
        ("--no-print", true),
    ] {
        let site = Site::base();
        built(&site, &[]);
        assert!(cached(&site).len() > 5, "{:?}", cached(&site));
        match is_deleted {
            true => {
                std::fs::remove_file(site.path("content/persons/a-overal.md")).expect("gone");
                site.replace("content/articles/begin.md", "author: person:a-overal\n", "");
            }
            false => assert!(site.run(&["withdraw", "a-overal"]).status.success()),
        }
        built(&site, &[option]);
        let kept = cached(&site);
        built(&site, &[]);
        let used = cached(&site);
        assert!(
            kept.is_subset(&used),
            "{option}: {:?}",
            kept.difference(&used)
        );
        assert_eq!(
            kept.len() > 1,
            option == "--no-print",
            "what may be shown as it was stays"
        );
        assert!(!site.path(".sleutelgids/unswept").exists());
    }
}

#[test]
fn what_was_kept_by_a_build_that_was_refused_goes_with_the_next() {
    let site = Site::base();
    built(&site, &[]);
    std::thread::sleep(std::time::Duration::from_millis(2_300));
    built(&site, &[]);
    let used = cached(&site);
    let record = site.read("content/persons/a-overal.md");
    site.write(
        "content/persons/z-nieuw.md",
        &record.replace("Zahra Overal", "Nieuwe Naam"),
    );
    site.write(
        "content/regions/nieuw.md",
        "---\ntype: municipality\nname: Nieuw\n---\n",
    );
    site.write("output/public/nl/regios/nieuw.html", "of somebody else");
    let refused = site.run(&["build"]);
    assert!(!refused.status.success(), "{}", said(&refused));
    assert_ne!(
        cached(&site),
        used,
        "sheets with her were kept before it was refused"
    );
    let added = [
        "content/persons/z-nieuw.md",
        "content/regions/nieuw.md",
        "output/public/nl/regios/nieuw.html",
    ];
    added
        .iter()
        .for_each(|path| std::fs::remove_file(site.path(path)).expect("gone"));
    built(&site, &[]);
    assert_eq!(cached(&site), used);
}

#[test]
fn what_typst_was_handed_of_who_withdrew_goes() {
    let site = Site::base();
    let made = site.run(&["typst-sources"]);
    assert!(made.status.success(), "{}", said(&made));
    assert!(site.read("typst/.gitignore").contains('*'));
    assert!(
        !built(&site, &["--no-print"]).contains("typst"),
        "while it is right it stays"
    );
    assert!(site.path("typst/public").is_dir());
    site.run(&["withdraw", "a-overal"]);
    let told = built(&site, &["--no-print"]);
    assert!(told.contains("was emptied"), "{told}");
    assert!(!site.path("typst/public").exists());
}
