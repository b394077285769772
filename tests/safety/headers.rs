//! What a page and its host say of what may be loaded, framed and listed.

use crate::harness::{Site, said};
use crate::parse::page;

fn built(hosting: &str) -> Site {
    let site = Site::base();
    let text = site.read("content/site.yaml");
    site.write("content/site.yaml", &format!("{text}{hosting}\n"));
    let output = site.run(&["build"]);
    assert!(output.status.success(), "{}", said(&output));
    site
}

/// The value of a header in a file in which it stands as `Name: value`, `Name "value"` or `Name "value" always`.
fn value<'t>(text: &'t str, name: &str) -> &'t str {
    let line = text
        .lines()
        .find(|l| l.contains(name) && !l.trim_start().starts_with('#'));
    let line = line.unwrap_or_else(|| panic!("no {name} in:\n{text}"));
    let (_, rest) = line.split_once(name).expect("it is there");
    rest.trim_start_matches([':', ' '])
        .trim_end_matches(';')
        .trim_end_matches(" always")
        .trim_matches('"')
}

#[test]
fn every_page_has_the_strict_policy_and_nothing_that_breaks_it() {
    let site = built("");
    let mut pages = 0;
    for (name, bytes) in site.output().iter().filter(|(n, _)| n.ends_with(".html")) {
        // Reading fails on scripts, styles and handlers in the page itself.
        let page = page(std::str::from_utf8(bytes).expect("UTF-8"));
        let policy = page
            .attributes
            .iter()
            .position(|a| a.1 == "Content-Security-Policy");
        let (_, policy) = &page.attributes[policy.expect("a policy") + 1];
        assert!(
            policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"),
            "{name}"
        );
        let loads = ["src", "srcset", "poster", "data", "action", "formaction"];
        for (attribute, value) in &page.attributes {
            let outside = value.contains("//") || value.contains("data:");
            assert!(
                !outside || !loads.contains(&attribute.as_str()),
                "{name} loads {value}"
            );
        }
        for style in page
            .attributes
            .windows(2)
            .filter(|w| w[0].1 == "stylesheet")
        {
            assert!(!style[1].1.contains("//"), "{name} loads {style:?}");
        }
        pages += 1;
    }
    assert!(pages > 20, "{pages}");
    assert!(!site.path("output/public/_headers").exists());
    assert!(!site.path("output/public/.htaccess").exists());
}

#[test]
fn hosts_are_told_what_pages_say() {
    let site = built("hosting: [netlify, apache]");
    let netlify = site.read("output/public/_headers");
    let apache = site.read("output/public/.htaccess");
    let nginx = include_str!("../../docs/handboek/hosting/nginx.conf");
    let html = site.read("output/public/nl/index.html");
    let html = page(&html);
    let policy = html
        .attributes
        .iter()
        .position(|a| a.1 == "Content-Security-Policy");
    let policy = format!(
        "{}; frame-ancestors 'none'",
        html.attributes[policy.expect("it") + 1].1
    );
    for text in [&netlify, &apache, nginx] {
        assert_eq!(value(text, "Content-Security-Policy"), policy);
        for name in [
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
        ] {
            assert_eq!(value(text, name), value(&netlify, name), "{name}");
        }
    }
    for text in [&apache, nginx] {
        for word in [
            "text/calendar",
            "font/woff2",
            "application/pdf",
            "Strict-Transport-Security",
            "404",
        ] {
            assert!(text.contains(word), "{word} is not in:\n{text}");
        }
        let hsts = text
            .lines()
            .find(|l| l.contains("Strict-Transport-Security"))
            .expect("a line");
        assert!(
            hsts.trim_start().starts_with('#'),
            "that is for the owner of the domain to say"
        );
    }
    assert!(
        netlify.contains("/nl/flyers/*.pdf\n  X-Robots-Tag: noindex\n"),
        "{netlify}"
    );
    assert!(
        netlify.contains("/media/*\n  X-Robots-Tag: noindex\n"),
        "{netlify}"
    );
    let pattern = apache
        .split("m#")
        .nth(1)
        .and_then(|r| r.split('#').next())
        .expect("a pattern");
    assert!(
        pattern.contains("nl/flyers") && pattern.contains("nl/personen"),
        "{pattern}"
    );
    // When a reason is given for listing persons, their pages may be listed; portraits and flyers still not.
    let reason = "editions: [{name: public, mode: named, index_persons: Zij vroegen erom}]";
    let site = built(&format!("hosting: [apache]\n{reason}"));
    let apache = site.read("output/public/.htaccess");
    assert!(
        apache.contains("nl/flyers") && !apache.contains("nl/personen"),
        "{apache}"
    );
    assert!(!site.path("output/public/_headers").exists());
}

#[test]
fn a_site_that_may_frame_pages_is_named_to_hosts() {
    let site =
        built("hosting: [netlify, apache]\nframed_by: [\"https://www.gemeente.example.org/\"]");
    for file in ["_headers", ".htaccess"] {
        let text = site.read(&format!("output/public/{file}"));
        let policy = value(&text, "Content-Security-Policy");
        assert!(
            policy.ends_with("; frame-ancestors 'self' https://www.gemeente.example.org"),
            "{policy}"
        );
        assert!(!text.contains("X-Frame-Options"), "{text}");
    }
}
