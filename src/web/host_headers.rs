//! What a web server is to say with every file.
//!
//! In: the settings and the plan. Out: `_headers` and `_redirects` (Netlify, Cloudflare Pages and others that read them),
//! `.htaccess` (Apache) and `nginx-redirects.conf` (nginx), for the hosts that the site names. They repeat the pages' own policy, add what a page cannot say of itself
//! (that no other site may frame it, that nobody is to guess what a file is), and ask search engines not to list
//! portraits and flyers, which cannot ask it themselves. `docs/handboek/hosting/nginx.conf` says the same to nginx.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::sitemap::hidden;
use sleutelgids_core::model::site::{Host, Mode, Relocation};
use sleutelgids_render::Made;
use sleutelgids_render::plan::{Departure, Moved, Page, Plan, What};
use sleutelgids_view::address::base_path;

/// Headers of every file, besides its policy and who may frame it. No promise that the site will always be served securely (HSTS):
/// it binds the whole domain, so its owner makes it.
const HEADERS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// The content security policy of pages, as `base.html` says it too; who may frame them follows it.
const POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors";

/// The file that tells nginx of addresses that pages had.
const NGINX: &str = "nginx-redirects.conf";

/// Settings of the files for the hosts of an edition.
pub(super) struct HostSettings<'a> {
    /// Hosts the site names.
    pub hosts: &'a [Host],
    /// Address of the live site.
    pub base: &'a str,
    /// The place to which the edition moved.
    pub relocation: Option<&'a Relocation>,
    /// The kind of edition.
    pub mode: Mode,
    /// True when search engines may keep pages of persons.
    pub index_persons: bool,
    /// Other sites that may show pages in a frame; none may show those for colleagues.
    pub framed_by: &'a [String],
    /// The folder of pictures.
    pub media: &'a str,
}

/// The files for the hosts of a site.
pub(super) fn files(plan: &Plan, setting: &HostSettings<'_>) -> Vec<Made> {
    let mut hosts = setting.hosts.to_vec();
    hosts.sort_unstable();
    hosts.dedup();
    if let Some(relocation) = setting.relocation {
        return relocated(&hosts, setting, relocation);
    }
    let redirects = redirects(plan, setting);
    let mut files = Vec::new();
    for host in hosts {
        match host {
            Host::Netlify => {
                files.push(("_headers", netlify(plan, setting)));
                let rules = rules(&redirects, |from, to| format!("{from} {to} 301\n"));
                files.extend((!rules.is_empty()).then_some(("_redirects", rules)));
            }
            Host::Apache => files.push((".htaccess", apache(plan, setting, &redirects))),
            Host::Nginx => files.push((NGINX, nginx(setting, &redirects))),
        }
    }
    files
        .into_iter()
        .map(|(route, text)| file(route, text))
        .collect()
}

/// Returns the files for the hosts of an edition that moved: every address leads there, those of persons too.
fn relocated(hosts: &[Host], setting: &HostSettings<'_>, relocation: &Relocation) -> Vec<Made> {
    let root = base_path(setting.base);
    let files = hosts.iter().map(|host| {
        let (route, rule) = match (host, relocation) {
            (Host::Netlify, Relocation::Here(to)) => {
                ("_redirects", format!("{root}* {to}/:splat 301\n"))
            }
            (Host::Netlify, Relocation::Elsewhere(to)) => {
                ("_redirects", format!("{root}* {to} 301\n"))
            }
            (Host::Apache, Relocation::Here(to)) => {
                (".htaccess", module(&format!("Redirect 301 {root} {to}/\n")))
            }
            (Host::Apache, Relocation::Elsewhere(to)) => (
                ".htaccess",
                module(&format!("RedirectMatch 301 \"^{root}\" {to}\n")),
            ),
            (Host::Nginx, Relocation::Here(to)) => {
                (NGINX, format!("rewrite ^{root}(.*)$ {to}/$1 permanent;\n"))
            }
            (Host::Nginx, Relocation::Elsewhere(to)) => {
                (NGINX, format!("rewrite ^{root} {to} permanent;\n"))
            }
        };
        file(route, rule)
    });
    files.collect()
}

fn file(route: &str, text: String) -> Made {
    Made {
        route: route.to_owned(),
        bytes: text.into_bytes(),
    }
}

/// Rules that Apache reads where it can redirect.
fn module(rules: &str) -> String {
    format!("<IfModule mod_alias.c>\n{rules}</IfModule>\n")
}

/// Addresses that lead to another one for good, both with the path of the site: pages that browsers are sent on from, and PDFs
/// of what was renamed, which cannot send anybody on by themselves. The pages are there as well, for hosts that ask nothing.
fn redirects(plan: &Plan, setting: &HostSettings<'_>) -> Vec<(String, String)> {
    let root = base_path(setting.base);
    let pages = plan.outputs.iter().filter_map(|output| {
        let What::Moved(Moved { to, why }, lang) = &output.what else {
            return None;
        };
        let is_here = matches!(why, Departure::Renamed | Departure::Succeeded(_));
        let ([page], true) = (&**to, is_here) else {
            return None;
        };
        Some((
            output.route.clone(),
            plan.routes.page(page, lang)?.to_owned(),
        ))
    });
    pages
        .chain(plan.routes.former_files())
        .map(|(from, to)| (format!("{root}{from}"), format!("{root}{to}")))
        .collect()
}

/// A rule for each of these addresses.
fn rules(redirects: &[(String, String)], rule: impl Fn(&str, &str) -> String) -> String {
    redirects.iter().map(|(from, to)| rule(from, to)).collect()
}

/// Returns the redirects of nginx: an administrator includes them in the settings of the server.
fn nginx(setting: &HostSettings<'_>, redirects: &[(String, String)]) -> String {
    let mut text = format!(
        "location = {}{NGINX} {{ return 404; }}\n",
        base_path(setting.base)
    );
    text.push_str(&rules(redirects, |from, to| {
        format!("location = {from} {{ return 301 {to}; }}\n")
    }));
    text
}

/// Returns the headers of every file, the policy first. `X-Frame-Options` cannot name a site, and would shut out those that may frame
/// pages.
fn headers(setting: &HostSettings<'_>) -> Vec<(&'static str, String)> {
    let framers = match setting.mode {
        Mode::Internal => &[],
        Mode::Named | Mode::Pool => setting.framed_by,
    };
    let mut headers = Vec::new();
    if framers.is_empty() {
        headers.push(("Content-Security-Policy", format!("{POLICY} 'none'")));
        headers.push(("X-Frame-Options", "DENY".to_owned()));
    } else {
        let framers = framers.join(" ");
        let policy = format!("{POLICY} 'self' {framers}");
        headers.push(("Content-Security-Policy", policy));
    }
    let fixed_headers = HEADERS.map(|(name, value)| (name, value.to_owned()));
    headers.extend(fixed_headers);
    headers
}

/// Folders of which these outputs lie.
fn folders(plan: &Plan, which: impl Fn(&What) -> bool) -> BTreeSet<&str> {
    let outputs = plan.outputs.iter().filter(|o| which(&o.what));
    outputs
        .filter_map(|o| Some(o.route.rsplit_once('/')?.0))
        .collect()
}

fn flyers(plan: &Plan) -> BTreeSet<&str> {
    folders(plan, |what| what.region_sheet().is_some())
}

/// Rules of a path and its headers: a star stands for anything. Pages of persons ask for themselves.
fn netlify(plan: &Plan, setting: &HostSettings<'_>) -> String {
    let root = base_path(setting.base);
    let mut text = format!("{root}*\n");
    for (name, value) in headers(setting) {
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

fn apache(plan: &Plan, setting: &HostSettings<'_>, redirects: &[(String, String)]) -> String {
    // Everything here needs `AllowOverride FileInfo` and nothing more: `Options` on a host that does not allow it would
    // take the whole site down, and so would a directive of a module that is not there.
    let mut text = format!("ErrorDocument 404 {}404.html\n", base_path(setting.base));
    text.push_str(concat!(
        "AddDefaultCharset utf-8\n",
        "<IfModule mod_mime.c>\n",
        "AddCharset utf-8 .html .css .ics .vcf .svg .txt .xml\n",
        "AddType text/calendar .ics\n",
        "AddType text/vcard .vcf\n",
        "AddType font/woff2 .woff2\n",
        "AddType image/svg+xml .svg\n",
        "AddType application/pdf .pdf\n",
        "</IfModule>\n",
        "<IfModule mod_headers.c>\n",
    ));
    for (name, value) in headers(setting) {
        let _ = writeln!(text, "Header always set {name} \"{value}\"");
    }
    text.push_str("# When the whole domain will always be served securely, and only then:\n");
    text.push_str("# Header always set Strict-Transport-Security \"max-age=31536000\"\n");
    let _ = writeln!(
        text,
        "<If \"%{{REQUEST_URI}} =~ m#{}#\">",
        unlisted(plan, setting)
    );
    text.push_str("Header always set X-Robots-Tag \"noindex\"\n</If>\n</IfModule>\n");
    text.push_str("# No list of the files in a folder that has no page of its own.\n");
    let pageless = pageless(plan, setting).join("|");
    let rules = rules(redirects, |from, to| format!("Redirect 301 {from} {to}\n"));
    text.push_str(&module(&format!(
        "RedirectMatch 404 \"/({pageless})/$\"\n{rules}"
    )));
    text
}

/// The folders that have no page of their own, of which a server could list the files.
fn pageless(plan: &Plan, setting: &HostSettings<'_>) -> Vec<String> {
    let routes = plan.outputs.iter().map(|output| output.route.as_str());
    let with_page: BTreeSet<&str> = routes
        .filter_map(|route| route.strip_suffix("/index.html"))
        .collect();
    let mut folders = folders(plan, |_| true);
    folders.extend([super::ASSETS, setting.media]);
    folders
        .difference(&with_page)
        .map(|folder| (*folder).to_owned())
        .collect()
}

/// A pattern of any of these folders.
fn alternation(folders: BTreeSet<&str>) -> String {
    folders.into_iter().collect::<Vec<_>>().join("|")
}

/// A pattern of the addresses that search engines are not to list. Routes hold letters, digits, hyphens and slashes
/// only, so that they stand for themselves in it.
fn unlisted(plan: &Plan, setting: &HostSettings<'_>) -> String {
    if setting.mode == Mode::Internal {
        return ".".to_owned();
    }
    let mut patterns = vec![format!("/{}/", setting.media), "\\.vcf$".to_owned()];
    let flyers = alternation(flyers(plan));
    if !flyers.is_empty() {
        patterns.push(format!("/({flyers})/[^/]+\\.(pdf|jpg)$"));
    }
    let persons = alternation(folders(plan, |what| match what {
        What::Page(page @ Page::Person(_), _) => hidden(page, setting.index_persons),
        _ => false,
    }));
    if !persons.is_empty() {
        patterns.push(format!("/({persons})/(?!index\\.html$)[^/]"));
    }
    patterns.join("|")
}
