//! What a page gets for as long as it is being worked on.
//!
//! In: a finished page. Out: the same page with the script that listens for news, and a policy that lets it. Also
//! the pages that a published site does not have: one around a sheet, and one that says what is wrong.

use super::OWN;

/// The script of pages that are being worked on.
pub const SCRIPT: &str = include_str!("live.js");

/// The style of pages that a published site does not have: read as well in a dark room as in a light one.
pub const STYLE: &str = include_str!("page.css");

/// The policy of a page while it is being worked on (Content Security Policy Level 3).
const POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// A published page with what it needs to hear news.
pub fn listening(html: &str, version: &str) -> String {
    const MARK: &str = "http-equiv=\"Content-Security-Policy\" content=\"";
    let (head, rest) = html.split_once("</head>").unwrap_or(("", html));
    let head = match head.split_once(MARK) {
        Some((start, policy)) => {
            let end = policy.find('"').unwrap_or(0);
            format!("{start}{MARK}{POLICY}{}", &policy[end..])
        }
        None => head.to_owned(),
    };
    format!(
        "{head}<script src=\"{OWN}live.js\" data-version=\"{version}\" defer></script></head>{rest}"
    )
}

/// A page around a sheet, that shows the new one when there is one.
pub fn around_sheet(path: &str, version: &str) -> String {
    let name = escaped(path.rsplit('/').next().unwrap_or_default());
    let head = format!("<title>{name}</title>");
    let body = format!(
        "<iframe src=\"/{}#view=FitH\" title=\"{name}\"></iframe>",
        escaped(path)
    );
    page(&head, &body, version)
}

/// A page with links to the proofs of print files, by their paths under `folder`; under a title and a note.
pub fn of_proofs(
    [title, note]: &[String; 2],
    folder: &str,
    proofs: &[String],
    version: &str,
) -> String {
    let (title, note) = (escaped(title), escaped(note));
    let link = |proof: &String| {
        let path = escaped(proof);
        format!("<li><a href=\"{OWN}sheet{folder}{path}\">{path}</a></li>")
    };
    let links: String = proofs.iter().map(link).collect();
    let body = format!("<h1>{title}</h1><p>{note}</p><ul>{links}</ul>");
    page(&format!("<title>{title}</title>"), &body, version)
}

/// A page that says what is wrong, under a title.
pub fn wrong(title: &str, problems: &str, version: &str) -> String {
    let (title, problems) = (escaped(title), escaped(problems));
    let head = format!("<title>{title}</title>");
    let body = format!("<h1>{title}</h1><pre tabindex=\"0\">{problems}</pre>");
    page(&head, &body, version).replacen("<body>", "<body data-problems=\"page\">", 1)
}

fn page(head: &str, body: &str, version: &str) -> String {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <link rel=\"stylesheet\" href=\"{OWN}page.css\">{head}</head><body>{body}</body></html>"
    );
    listening(&html, version)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_as_it_was_but_for_the_script_and_the_policy() {
        let html = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><title>x</title></head><body>y</body></html>";
        let new = listening(html, "1-2");
        assert!(
            new.contains(&format!("content=\"{POLICY}\"><title>x</title>")),
            "{new}"
        );
        assert!(new.contains("live.js\" data-version=\"1-2\" defer></script></head><body>y"));
        assert_eq!(new.matches("Content-Security-Policy").count(), 1);
    }

    #[test]
    fn what_is_wrong_is_no_markup() {
        let page = wrong("x", "<script>\"&", "1");
        assert!(page.contains("&lt;script&gt;&quot;&amp;"), "{page}");
    }
}
