//! What a web server is to say with every file.
//!
//! In: the settings and the plan. Out: `_headers` (Netlify, Cloudflare Pages and others that read it) and `.htaccess`
//! (Apache), for the hosts that the site names. They repeat the pages' own policy, add what a page cannot say of itself
//! (that no other site may frame it, that nobody is to guess what a file is), and ask search engines not to list
//! portraits and flyers, which cannot ask it themselves. `docs/handboek/hosting/nginx.conf` says the same to nginx.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::sitemap::{base_path, hidden};
use crate::model::site::{Host, Mode};
use crate::plan::{Page, Plan, What};
use crate::render::Made;

/// What every file is sent with, besides its policy. No promise that the site will always be served securely (HSTS):
/// it binds the whole domain, so its owner makes it.
const HEADERS: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// What pages may load, as `base.html` says it too, and that nobody may frame them.
const POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What an edition's folder is sent with.
pub(super) struct Setting<'a> {
    /// Hosts the site names.
    pub hosts: &'a [Host],
    /// Address of the live site.
    pub base: &'a str,
    /// Whom the edition serves.
    pub mode: Mode,
    /// Whether search engines may keep pages of persons.
    pub index_persons: bool,
    /// The folder of pictures.
    pub media: &'a str,
}

/// The files for the hosts of a site.
pub(super) fn files(plan: &Plan, setting: &Setting<'_>) -> Vec<Made> {
    let mut hosts = setting.hosts.to_vec();
    hosts.sort_unstable();
    hosts.dedup();
    let made = |host| match host {
        Host::Netlify => ("_headers", netlify(plan, setting)),
        Host::Apache => (".htaccess", apache(plan, setting)),
    };
    let made = hosts.into_iter().map(made);
    made.map(|(route, text)| Made { route: route.to_owned(), bytes: text.into_bytes() }).collect()
}

/// Folders of which these outputs lie.
fn folders(plan: &Plan, which: impl Fn(&What) -> bool) -> BTreeSet<&str> {
    let outputs = plan.outputs.iter().filter(|o| which(&o.what));
    outputs.filter_map(|o| Some(o.route.rsplit_once('/')?.0)).collect()
}

fn flyers(plan: &Plan) -> BTreeSet<&str> {
    folders(plan, |what| matches!(what, What::Flyer { .. }))
}

/// Rules of a path and its headers: a star stands for anything. Pages of persons ask for themselves.
fn netlify(plan: &Plan, setting: &Setting<'_>) -> String {
    let root = base_path(setting.base);
    let mut text = format!("{root}*\n  Content-Security-Policy: {POLICY}\n");
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let mut unlisted = |path: &str| {
        let _ = writeln!(text, "{root}{path}\n  X-Robots-Tag: noindex");
    };
    if setting.mode == Mode::Internal {
        unlisted("*");
        return text;
    }
    for folder in flyers(plan) {
        unlisted(&format!("{folder}/*.pdf"));
        unlisted(&format!("{folder}/*.jpg"));
    }
    unlisted(&format!("{}/*", setting.media));
    for folder in folders(plan, |what| matches!(what, What::Card(..))) {
        unlisted(&format!("{folder}/*.vcf"));
    }
    text
}

fn apache(plan: &Plan, setting: &Setting<'_>) -> String {
    let mut text =
        format!("Options -Indexes\nErrorDocument 404 {}404.html\n", base_path(setting.base));
    text.push_str(concat!(
        "AddDefaultCharset utf-8\n",
        "AddCharset utf-8 .html .css .ics .vcf .svg .txt .xml\n",
        "AddType text/calendar .ics\n",
        "AddType text/vcard .vcf\n",
        "AddType font/woff2 .woff2\n",
        "AddType image/svg+xml .svg\n",
        "AddType application/pdf .pdf\n",
        "<IfModule mod_headers.c>\n",
    ));
    let _ = writeln!(text, "Header always set Content-Security-Policy \"{POLICY}\"");
    for (name, value) in HEADERS {
        let _ = writeln!(text, "Header always set {name} \"{value}\"");
    }
    text.push_str("# When the whole domain will always be served securely, and only then:\n");
    text.push_str("# Header always set Strict-Transport-Security \"max-age=31536000\"\n");
    let _ = writeln!(text, "<If \"%{{REQUEST_URI}} =~ m#{}#\">", unlisted(plan, setting));
    text.push_str("Header always set X-Robots-Tag \"noindex\"\n</If>\n</IfModule>\n");
    text
}

/// A pattern of the addresses that search engines are not to list. Routes hold letters, digits, hyphens and slashes
/// only, so that they stand for themselves in it.
fn unlisted(plan: &Plan, setting: &Setting<'_>) -> String {
    if setting.mode == Mode::Internal {
        return ".".to_owned();
    }
    let any = |folders: BTreeSet<&str>| folders.into_iter().collect::<Vec<_>>().join("|");
    let mut patterns = vec![format!("/{}/", setting.media), "\\.vcf$".to_owned()];
    let flyers = any(flyers(plan));
    if !flyers.is_empty() {
        patterns.push(format!("/({flyers})/[^/]+\\.(pdf|jpg)$"));
    }
    let asks = |page: &Page| matches!(page, Page::Person(_)) && hidden(page, setting.index_persons);
    let persons = any(folders(plan, |what| matches!(what, What::Page(page, _) if asks(page))));
    if !persons.is_empty() {
        patterns.push(format!("/({persons})/(?!index\\.html$)[^/]"));
    }
    patterns.join("|")
}
