//! E-mail addresses and addresses on the web, as far as their form can tell.

/// Characters that no address of a person has, or that mean something else in a `mailto:` link (RFC 6068).
const NOT_IN_EMAIL: &str = "<>\"(),;:\\@[]?&%#/`|{}^";

/// An e-mail address (RFC 5321, without its quoted forms).
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let is_plain = local
        .chars()
        .all(|c| !c.is_whitespace() && !c.is_control() && !NOT_IN_EMAIL.contains(c));
    // An empty part, before, behind or between dots, is none (RFC 5321, `Dot-string`).
    text.len() < 255 && is_plain && !local.split('.').any(str::is_empty) && is_host(domain)
}

/// A name on the internet: letters of any script, digits, hyphens, and an ending that is no number.
fn is_host(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    let ending = last.chars().count() > 1 && last.chars().any(char::is_alphabetic);
    host.contains('.') && ending && host.split('.').all(is_label)
}

/// Returns whether a text can be a part of a name on the internet (RFC 1035, “label”).
fn is_label(text: &str) -> bool {
    let has_hyphen_outside = text.starts_with('-') || text.ends_with('-');
    let is_plain = text.chars().all(|c| c.is_alphanumeric() || c == '-');
    !text.is_empty() && text.len() < 64 && !has_hyphen_outside && is_plain
}

/// The address that was meant: with the signs that commonly go wrong put right.
pub fn email_meant(text: &str) -> Option<String> {
    let bare = text
        .trim_start_matches("mailto:")
        .trim_matches(['<', '>', '“', '”', ' ', '.', ',']);
    let inner = bare.rsplit_once('<').map_or(bare, |(_, inner)| inner);
    let tries = [
        inner.to_owned(),
        inner.replace(',', "."),
        inner.replace(' ', ""),
        inner
            .replace("(at)", "@")
            .replace("[at]", "@")
            .replace(' ', ""),
        inner.replace("@@", "@").replace("..", "."),
    ];
    tries.into_iter().find(|t| is_email(t))
}

/// An address on the web, `https` only.
pub fn is_url(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .and_then(|r| r.split(['/', '?', '#']).next());
    host.is_some_and(|h| is_host(h.split(':').next().unwrap_or_default()))
        && !text
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>\"'`{}|\\^".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_can_be() {
        for good in [
            "a@example.org",
            "a.b+c@sub.example.org",
            "amina@voorbeeld.amsterdam",
        ] {
            assert!(is_email(good), "{good}");
        }
        let bad = [
            "a@example",
            "a@@example.org",
            "a b@example.org",
            ".a@example.org",
            "a@-b.org",
            "a@1.2.3.4",
            "@b.org",
        ];
        for bad in bad {
            assert!(!is_email(bad), "{bad}");
        }
        assert_eq!(
            email_meant("mailto:a@example.org").as_deref(),
            Some("a@example.org")
        );
        assert_eq!(
            email_meant("a@example,org").as_deref(),
            Some("a@example.org")
        );
        assert_eq!(
            email_meant("Amina <a@example.org>").as_deref(),
            Some("a@example.org")
        );
        assert_eq!(
            email_meant("a(at)example.org").as_deref(),
            Some("a@example.org")
        );
    }
}
