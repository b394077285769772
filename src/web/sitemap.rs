//! What search engines read first.
//!
//! In: the plan. Out: `sitemap.xml` with every page that may be found, each with its other languages, and
//! `robots.txt` that agrees with it.

use std::fmt::Write;

use super::value::escape;
use sleutelgids_core::model::Lang;
use sleutelgids_render::plan::{Page, Plan, What};
use sleutelgids_view::address::{base_path, public_url};

/// Returns whether search engines are asked to leave a page out: what is no place to arrive at, and pages of persons unless
/// the site gave a reason to list them.
pub fn hidden(page: &Page, index_persons: bool) -> bool {
    match page {
        Page::Person(_) => !index_persons,
        Page::NotFound => true,
        _ => false,
    }
}

/// `sitemap.xml` (sitemaps.org 0.9, with the languages of each page).
pub fn sitemap(
    plan: &Plan,
    base: &str,
    first: &Lang,
    chooser: Option<&str>,
    index_persons: bool,
) -> String {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"",
        " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    ));
    for output in &plan.outputs {
        match &output.what {
            What::Chooser => entry(&mut xml, base, &output.route, "", None),
            What::Page(page, _) if !hidden(page, index_persons) => {
                let mut alternates = String::new();
                for (lang, route) in plan.routes.languages(page) {
                    alternate(&mut alternates, lang.as_str(), &public_url(base, route));
                }
                let default = default_route(plan, page, first, chooser);
                entry(&mut xml, base, &output.route, &alternates, default);
            }
            _ => {}
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Returns the route for a reader of none of the languages (`x-default`): that of the list of languages, or the page in
/// the first of them.
pub fn default_route<'p>(
    plan: &'p Plan,
    page: &Page,
    first: &Lang,
    chooser: Option<&'p str>,
) -> Option<&'p str> {
    chooser
        .filter(|_| *page == Page::Home)
        .or_else(|| plan.routes.page(page, first))
}

fn entry(xml: &mut String, base: &str, route: &str, others: &str, default: Option<&str>) {
    xml.push_str("<url><loc>");
    escape(xml, &public_url(base, route));
    xml.push_str("</loc>");
    xml.push_str(others);
    if let Some(route) = default {
        alternate(xml, "x-default", &public_url(base, route));
    }
    xml.push_str("</url>\n");
}

fn alternate(xml: &mut String, lang: &str, address: &str) {
    let _ = write!(
        xml,
        "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\""
    );
    escape(xml, address);
    xml.push_str("\"/>");
}

/// `robots.txt` of an edition for colleagues: nothing may be read. Its pages ask the same, should one get out.
pub const CLOSED: &str = "User-agent: *\nDisallow: /\n";

/// `robots.txt`.
///
/// Pages of persons say `noindex` themselves and are therefore *not* disallowed here: a crawler that may not read a
/// page never sees that it should forget it. Pictures and flyers cannot say so, hence they are disallowed
/// (`*` and `$` as in RFC 9309).
pub fn robots(plan: &Plan, base: &str, media: &str) -> String {
    let path = base_path(base);
    let mut closed: Vec<String> = plan
        .outputs
        .iter()
        .filter(|o| o.what.region_sheet().is_some())
        .filter_map(|o| Some(o.route.rsplit_once('/')?.0))
        .flat_map(|folder| ["pdf", "jpg"].map(|end| format!("{path}{folder}/*.{end}$")))
        .collect();
    closed.push(format!("{path}{media}/"));
    closed.sort();
    closed.dedup();
    let mut text = String::from(
        "# Portraits and flyers cannot ask not to be listed, as pages can, so they are closed.\n",
    );
    text.push_str("User-agent: *\n");
    for rule in closed {
        let _ = writeln!(text, "Disallow: {rule}");
    }
    let _ = writeln!(text, "\nSitemap: {base}/sitemap.xml");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use sleutelgids_core::model::sheet_kind::SheetFormat;
    use sleutelgids_render::plan::{Output, PlannedSheet, Routes, Subject};

    #[test]
    fn flyers_are_closed_but_their_page_is_not() {
        let what = What::Sheet(PlannedSheet {
            format: SheetFormat::from_word("a4").expect("a format"),
            subject: Subject::Region(sleutelgids_core::model::RegionId::new("waterstad")),
            lang: Lang::parse("nl").expect("tag"),
            thumbnail: None,
        });
        let outputs = vec![Output {
            route: "nl/flyers/waterstad-nl-a4.pdf".to_owned(),
            what,
        }];
        let text = robots(
            &Plan {
                outputs,
                routes: Routes::default(),
            },
            "https://x.org/gids",
            "media",
        );
        assert!(text.contains("Disallow: /gids/nl/flyers/*.pdf$\n"));
        assert!(text.contains("Disallow: /gids/media/\n"));
        assert!(text.ends_with("Sitemap: https://x.org/gids/sitemap.xml\n"));
    }
}
