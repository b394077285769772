//! The privacy page and the accessibility statement.
//!
//! Both say what `site.yaml` says, and what the program does itself on every site. A fact that the law wants and that
//! nobody wrote down is left open, in plain words: it is never filled in here.

use super::{PageBuilder, labels};
use crate::frame::PageContent;
use crate::markdown::{MarkdownOptions, render};
use crate::records::soft;
use crate::value::{Value, attributes, fields, list, safe};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::country::{Body, Country, StatementModel};
use sleutelgids_core::model::site::{
    Accessibility, AccessibilityIssue, AccessibilityStatus, Authority, IssueReason, LegalBasis,
    Mode, Privacy,
};
use sleutelgids_core::model::{Date, Direction, Text};

/// A section of a statement.
#[derive(Default)]
struct Section {
    id: &'static str,
    title: String,
    html: Option<(String, String)>,
    paragraphs: Vec<String>,
    items: Vec<Value>,
    facts: Vec<Value>,
    issues: Vec<Value>,
    links: Vec<Value>,
    /// Words in place of what nobody wrote down.
    open: Option<String>,
}

impl From<Section> for Value {
    fn from(section: Section) -> Self {
        let (html, attrs) = section.html.unwrap_or_default();
        fields! {
            "id": section.id,
            "title": section.title,
            "html": safe(&html),
            "html_attrs": safe(&attrs),
            "paragraphs": section.paragraphs,
            "items": list(section.items),
            "facts": list(section.facts),
            "issues": list(section.issues),
            "links": list(section.links),
            "open": section.open,
        }
    }
}

/// Writes the sections of one page.
struct StatementWriter<'d, 'a, 'b> {
    builder: &'d PageBuilder<'a, 'b>,
}

impl StatementWriter<'_, '_, '_> {
    fn message(&self, key: &str) -> String {
        self.builder.ctx.message(key).to_owned()
    }

    /// Messages as this kind of edition says them.
    fn messages(&self, keys: &[&str]) -> Vec<String> {
        keys.iter()
            .map(|key| self.message(&self.builder.ctx.variant(key)))
            .collect()
    }

    fn section(&self, id: &'static str, title: &str, paragraphs: Vec<String>) -> Section {
        Section {
            id,
            title: self.message(title),
            paragraphs,
            ..Section::default()
        }
    }

    /// A name and what is known under it; nothing known is left open.
    fn fact(&self, label: &str, value: Option<Value>) -> Value {
        let label = self.message(label);
        match value {
            Some(value) => fields! { "label": label, "value": value },
            None => fields! { "label": label, "value": Value::none() },
        }
    }

    fn text(&self, label: &str, text: Option<&Text>) -> Value {
        self.fact(label, text.map(|text| self.builder.ctx.text(text)))
    }

    fn day(&self, label: &str, day: Option<Date>) -> Value {
        self.fact(
            label,
            day.map(|day| plain(&self.builder.ctx.view.date(day))),
        )
    }

    /// Facts that only some sites have.
    fn known(&self, facts: impl IntoIterator<Item = (bool, Value)>) -> Vec<Value> {
        facts
            .into_iter()
            .filter(|(is_known, _)| *is_known)
            .map(|(_, fact)| fact)
            .collect()
    }

    /// A public body of the country.
    fn body(&self, body: &Body) -> Value {
        fields! { "text": self.message(body.message), "attrs": safe(""), "url": body.url }
    }

    /// A public body that the site names.
    fn authority(&self, authority: &Authority) -> Value {
        let name = authority.name.get(self.builder.ctx.lang);
        let attrs = attributes(name.lang, self.builder.ctx.lang);
        fields! {
            "text": name.value.as_str(), "attrs": safe(&attrs), "url": authority.url.as_deref(),
        }
    }

    /// Returns the authorities to complain to: the site's own choice before the country's.
    fn bodies(&self, own: Option<&Authority>, of_country: &[Body]) -> Vec<Value> {
        match own {
            Some(authority) => vec![self.authority(authority)],
            None => of_country.iter().map(|body| self.body(body)).collect(),
        }
    }

    /// Adds the authorities to complain to, or that nobody wrote them down.
    fn complaint(&self, section: Section, bodies: Vec<Value>) -> Section {
        let open = bodies.is_empty().then(|| self.message("body-open"));
        Section {
            links: bodies,
            open,
            ..section
        }
    }

    fn sheet(&self, title: &str, lead: &str, sections: Vec<Section>) -> PageContent {
        let mut sheet = self.builder.listing("statement.html", "", title, lead);
        sheet
            .content
            .push(("sections", list(sections.into_iter().map(Value::from))));
        sheet
    }

    /// A text of the settings that may have paragraphs.
    fn long(&self, text: &Text) -> (String, String) {
        let ctx = self.builder.ctx;
        let localised = text.get(ctx.lang);
        let setting = MarkdownOptions {
            level: 3,
            prefix: "",
            labels: labels(ctx),
            link: &|_| None,
        };
        (
            render(localised.value, &setting).html,
            attributes(localised.lang, ctx.lang),
        )
    }
}

/// Words that need no mark of language.
fn plain(words: &str) -> Value {
    fields! { "text": words, "attrs": safe("") }
}

/// Returns the privacy statement: the use of personal data.
pub(super) fn privacy(builder: &PageBuilder<'_, '_>) -> PageContent {
    let page = StatementWriter { builder };
    let site = &builder.ctx.materials.edition.site;
    let sections = vec![
        in_short(&page, &site.privacy),
        controller(&page, &site.privacy),
        Section {
            facts: vec![page.text("privacy-purpose-label", site.privacy.purpose.as_ref())],
            ..page.section(
                "purpose",
                "privacy-purpose-title",
                page.messages(&["privacy-what"]),
            )
        },
        basis(&page, &site.privacy),
        withdrawal(&page, &site.privacy),
        rights(&page, &site.privacy, site.country.as_ref()),
        visitors(&page, &site.privacy),
    ];
    page.sheet(
        "nav-privacy",
        &builder.ctx.variant("privacy-lead"),
        sections,
    )
}

/// The site's own words, or what the program does on every site.
fn in_short(page: &StatementWriter<'_, '_, '_>, privacy: &Privacy) -> Section {
    // The site's own words are about persons who are shown to everybody.
    let is_named = page.builder.ctx.materials.edition.mode == Mode::Named;
    let html = privacy
        .explanation
        .as_ref()
        .filter(|_| is_named)
        .map(|text| page.long(text));
    let paragraphs = if html.is_some() {
        Vec::new()
    } else {
        page.messages(&["privacy-short"])
    };
    Section {
        html,
        ..page.section("in-short", "privacy-short-title", paragraphs)
    }
}

fn controller(page: &StatementWriter<'_, '_, '_>, privacy: &Privacy) -> Section {
    let ctx = page.builder.ctx;
    let edition = ctx.materials.edition;
    let id = privacy
        .controller
        .as_ref()
        .unwrap_or(&edition.site.organisation);
    let name = edition
        .organisations
        .get(id)
        .map_or("", |o| o.name.get(ctx.lang).value);
    let words = ctx.format("privacy-controller", &[("organisation", Arg::Text(name))]);
    Section {
        facts: page.known([
            (
                true,
                page.fact("privacy-contact-label", address(page, privacy)),
            ),
            (
                privacy.officer.is_some(),
                page.fact(
                    "privacy-officer-label",
                    privacy.officer.as_deref().map(mail),
                ),
            ),
        ]),
        ..page.section("controller", "privacy-controller-title", vec![words])
    }
}

/// Returns the address for questions about the data, as far as anybody wrote it down.
fn address(page: &StatementWriter<'_, '_, '_>, privacy: &Privacy) -> Option<Value> {
    let edition = page.builder.ctx.materials.edition;
    let id = privacy
        .controller
        .as_ref()
        .unwrap_or(&edition.site.organisation);
    let own_address = privacy.contact.as_deref();
    own_address
        .or_else(|| edition.organisations.get(id)?.email.as_deref())
        .map(mail)
}

/// An e-mail address that can be clicked.
fn mail(email: &str) -> Value {
    fields! {
        "html": soft(email), "attrs": safe(" dir=\"ltr\""), "url": format!("mailto:{email}"),
    }
}

fn basis(page: &StatementWriter<'_, '_, '_>, privacy: &Privacy) -> Section {
    let grounds = privacy.basis.iter().map(|basis| {
        page.message(match basis {
            LegalBasis::Consent => "basis-consent",
            LegalBasis::ExplicitConsent => "basis-explicit-consent",
            LegalBasis::Contract => "basis-contract",
            LegalBasis::LegalObligation => "basis-legal-obligation",
            LegalBasis::VitalInterests => "basis-vital-interests",
            LegalBasis::PublicTask => "basis-public-task",
            LegalBasis::LegitimateInterests => "basis-legitimate-interests",
        })
    });
    let grounds: Vec<String> = grounds.collect();
    let grounds = (!grounds.is_empty()).then(|| plain(&grounds.join("; ")));
    Section {
        facts: vec![
            page.fact("privacy-basis-label", grounds),
            page.text("privacy-recipients-label", privacy.recipients.as_ref()),
            page.text("privacy-retention-label", privacy.retention.as_ref()),
        ],
        ..page.section(
            "basis",
            "privacy-basis-title",
            page.messages(&["privacy-retention"]),
        )
    }
}

fn withdrawal(page: &StatementWriter<'_, '_, '_>, privacy: &Privacy) -> Section {
    let removal = privacy.removal_days.map(|days| {
        page.builder
            .ctx
            .format("privacy-removal", &[("days", Arg::Number(days))])
    });
    let mut words = page.messages(&["privacy-withdraw", "privacy-withdraw-paper"]);
    words.extend(removal);
    Section {
        facts: vec![page.fact("privacy-contact-label", address(page, privacy))],
        ..page.section("withdraw", "privacy-withdraw-title", words)
    }
}

fn rights(
    page: &StatementWriter<'_, '_, '_>,
    privacy: &Privacy,
    country: Option<&Country>,
) -> Section {
    let gives_rights = country.is_none_or(Country::gives_data_rights);
    let mut words = Vec::new();
    if gives_rights {
        words.push(page.message("privacy-rights"));
    }
    words.push(page.message("privacy-complaint"));
    let section = page.section("rights", "privacy-rights-title", words);
    let bodies = country.map_or(&[][..], Country::data_bodies);
    page.complaint(section, page.bodies(privacy.authority.as_ref(), bodies))
}

fn visitors(page: &StatementWriter<'_, '_, '_>, privacy: &Privacy) -> Section {
    let materials = &page.builder.ctx.materials;
    let edition = materials.edition;
    let is_indexed = edition.mode == Mode::Named && edition.index_persons;
    let search = if is_indexed {
        "privacy-search-yes"
    } else {
        "privacy-search"
    };
    // What pages from a site's own templates do, nobody here can know.
    let mut words = match materials.theme.changes_pages() {
        true => Vec::new(),
        false => vec![page.message("privacy-pages")],
    };
    words.extend(page.messages(&[search]));
    Section {
        facts: vec![page.text("privacy-visitors-label", privacy.visitors.as_ref())],
        ..page.section("visitors", "privacy-visitors-title", words)
    }
}

/// The accessibility statement, in the order of the country's model.
pub(super) fn accessibility(builder: &PageBuilder<'_, '_>) -> PageContent {
    let page = StatementWriter { builder };
    let site = &builder.ctx.materials.edition.site;
    let a = &site.accessibility;
    let country = site.country.as_ref();
    let model = country.map_or(StatementModel::European, Country::statement_model);
    let is_dutch = model == StatementModel::DutchRegister;
    let [scope, status] = [scope(&page, country), status(&page, a)].map(Some);
    let [preparation, evidence] = [preparation(&page, a, is_dutch), evidence(&page, a)].map(Some);
    let [feedback, enforcement] =
        [feedback(&page, a, is_dutch), enforcement(&page, a, country)].map(Some);
    let limits = limits(&page, a);
    let sections = match model {
        StatementModel::DutchRegister => [
            scope,
            status,
            preparation,
            feedback,
            enforcement,
            evidence,
            limits,
        ],
        StatementModel::European => [
            scope,
            status,
            limits,
            evidence,
            preparation,
            feedback,
            enforcement,
        ],
    };
    page.sheet(
        "nav-accessibility",
        "accessibility-lead",
        sections.into_iter().flatten().collect(),
    )
}

fn enforcement(
    page: &StatementWriter<'_, '_, '_>,
    a: &Accessibility,
    country: Option<&Country>,
) -> Section {
    let bodies = country.map_or(&[][..], Country::accessibility_bodies);
    let words = vec![page.message("accessibility-enforcement")];
    page.complaint(
        page.section("enforcement", "accessibility-enforcement-title", words),
        page.bodies(a.authority.as_ref(), bodies),
    )
}

fn scope(page: &StatementWriter<'_, '_, '_>, country: Option<&Country>) -> Section {
    let ctx = page.builder.ctx;
    let edition = ctx.materials.edition;
    let name = edition
        .publisher()
        .map_or("", |o| o.name.get(ctx.lang).value);
    let args = [
        ("url", Arg::Text(&edition.site.base_url)),
        ("organisation", Arg::Text(name)),
    ];
    let order = match country {
        Some(Country::Netherlands) => "accessibility-order-nl",
        Some(Country::Flanders) => "accessibility-order-vlg",
        Some(Country::Other(_)) | None => "accessibility-order",
    };
    let mut words = vec![
        ctx.format("accessibility-scope", &args),
        page.message(order),
        page.message("accessibility-pdf"),
    ];
    // Viewers have a fault that no sheet can mend.
    let mut languages = edition.site.languages.iter();
    if languages.any(|lang| lang.direction() == Direction::Rtl) {
        words.push(page.message("accessibility-pdf-search"));
    }
    page.section("commitment", "accessibility-scope-title", words)
}

fn status(page: &StatementWriter<'_, '_, '_>, a: &Accessibility) -> Section {
    let words = page.message(match a.status {
        Some(AccessibilityStatus::Full) => "accessibility-full",
        Some(AccessibilityStatus::Partial) => "accessibility-partial",
        Some(AccessibilityStatus::Started) => "accessibility-started",
        Some(AccessibilityStatus::None) => "accessibility-none",
        None => "accessibility-unknown",
    });
    let standard = a.standard.as_deref().map(|words| {
        fields! { "text": words, "attrs": safe(" dir=\"ltr\"") }
    });
    let has_status = a.status.is_some();
    Section {
        facts: page.known([(
            has_status,
            page.fact("accessibility-standard-label", standard),
        )]),
        ..page.section("status", "accessibility-status-title", vec![words])
    }
}

/// Returns the section of what is not accessible; nothing when every requirement is met.
fn limits(page: &StatementWriter<'_, '_, '_>, a: &Accessibility) -> Option<Section> {
    let is_empty = a.limitations.is_empty() && a.issues.is_empty();
    let (words, open) = match (is_empty, a.status) {
        (false, _) => (vec![page.message("accessibility-limits")], None),
        (true, Some(AccessibilityStatus::Full)) => return None,
        (true, _) => (Vec::new(), Some(page.message("accessibility-limits-open"))),
    };
    Some(Section {
        items: a
            .limitations
            .iter()
            .map(|text| page.builder.ctx.text(text))
            .collect(),
        issues: a.issues.iter().map(|one| issue(page, one)).collect(),
        open,
        ..page.section("limits", "accessibility-limits-title", words)
    })
}

/// Returns an accessibility issue, with as much of it as somebody wrote down.
fn issue(page: &StatementWriter<'_, '_, '_>, issue: &AccessibilityIssue) -> Value {
    let reason = issue.reason.map(|reason| {
        page.message(match reason {
            IssueReason::NonCompliance => "issue-non-compliance",
            IssueReason::Burden => "issue-burden",
            IssueReason::OutOfScope => "issue-out-of-scope",
        })
    });
    let facts = page.known([
        (
            reason.is_some(),
            page.fact("issue-reason", reason.as_deref().map(plain)),
        ),
        (
            issue.effect.is_some(),
            page.text("issue-effect", issue.effect.as_ref()),
        ),
        (
            issue.alternative.is_some(),
            page.text("issue-alternative", issue.alternative.as_ref()),
        ),
        (
            issue.measure.is_some(),
            page.text("issue-measure", issue.measure.as_ref()),
        ),
        (
            issue.planned.is_some(),
            page.day("issue-planned", issue.planned),
        ),
    ]);
    let text = page.builder.ctx.text(&issue.text);
    fields! { "text": text, "facts": list(facts) }
}

fn evidence(page: &StatementWriter<'_, '_, '_>, a: &Accessibility) -> Section {
    let report = a.report.as_deref().map(|url| {
        fields! { "text": url, "attrs": safe(" dir=\"ltr\""), "url": url }
    });
    Section {
        facts: page.known([
            (true, page.day("accessibility-assessed-label", a.assessed)),
            (
                true,
                page.text("accessibility-by-label", a.assessed_by.as_ref()),
            ),
            (
                true,
                page.text("accessibility-method-label", a.method.as_ref()),
            ),
            (
                a.report.is_some(),
                page.fact("accessibility-report-label", report),
            ),
        ]),
        ..page.section("evidence", "accessibility-evidence-title", Vec::new())
    }
}

fn preparation(page: &StatementWriter<'_, '_, '_>, a: &Accessibility, is_dutch: bool) -> Section {
    Section {
        facts: page.known([
            (true, page.day("accessibility-reviewed-label", a.reviewed)),
            (
                is_dutch || a.signed_by.is_some(),
                page.text("accessibility-signed-label", a.signed_by.as_ref()),
            ),
        ]),
        ..page.section("preparation", "accessibility-preparation-title", Vec::new())
    }
}

fn feedback(page: &StatementWriter<'_, '_, '_>, a: &Accessibility, is_dutch: bool) -> Section {
    let ctx = page.builder.ctx;
    let own_address = a.contact.as_deref();
    let contact = own_address
        .or_else(|| ctx.materials.edition.publisher()?.email.as_deref())
        .map(mail);
    let answer = a
        .response_days
        .map(|days| plain(&ctx.format("accessibility-response", &[("days", Arg::Number(days))])));
    Section {
        facts: page.known([
            (true, page.fact("accessibility-contact-label", contact)),
            (
                is_dutch || answer.is_some(),
                page.fact("accessibility-response-label", answer),
            ),
        ]),
        ..page.section(
            "feedback",
            "accessibility-feedback-title",
            vec![page.message("accessibility-feedback")],
        )
    }
}
