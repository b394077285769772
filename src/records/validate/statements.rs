//! What the privacy page and the accessibility statement say, and what the law wants there that nobody wrote.

use super::Catalogue;
use super::checker::Scope;
use crate::load::field::Raw;
use crate::load::raw::{RawAccessibility, RawAuthority, RawPrivacy, RawRecord, RawSite};
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::OrganisationId;
use sleutelgids_core::model::country::{Country, StatementModel};
use sleutelgids_core::model::site::{
    Accessibility, AccessibilityIssue, AccessibilityStatus, Authority, Privacy, Site,
};

/// Returns what is said for the privacy page.
pub fn privacy(raw: &Raw<RawPrivacy>, scope: &mut Scope<'_, '_>) -> Privacy {
    let Some(raw) = raw else {
        return Privacy::default();
    };
    let f = &raw.value;
    Privacy {
        controller: scope.maybe("privacy.controller", &f.controller),
        contact: scope.email("privacy.contact", &f.contact),
        officer: scope.email("privacy.officer", &f.officer),
        purpose: scope.text("privacy.purpose", &f.purpose),
        basis: f
            .basis
            .iter()
            .flat_map(|list| &list.value)
            .map(|b| b.value)
            .collect(),
        recipients: scope.text("privacy.recipients", &f.recipients),
        retention: scope.text("privacy.retention", &f.retention),
        removal_days: f.removal_days.as_ref().map(|d| d.value),
        visitors: scope.text("privacy.visitors", &f.visitors),
        authority: authority("privacy.authority", &f.authority, scope),
        explanation: scope.text("privacy.explanation", &f.explanation),
    }
}

/// Returns what is said for the accessibility statement.
pub fn accessibility(raw: &Raw<RawAccessibility>, scope: &mut Scope<'_, '_>) -> Accessibility {
    let Some(raw) = raw else {
        return Accessibility::default();
    };
    let f = &raw.value;
    let report = f
        .report
        .as_ref()
        .and_then(|url| scope.url("accessibility.report", url));
    Accessibility {
        status: f.status.as_ref().map(|s| s.value),
        standard: f.standard.as_ref().map(|s| s.value.clone()),
        assessed: f.assessed.as_ref().map(|d| d.value),
        assessed_by: scope.text("accessibility.assessed_by", &f.assessed_by),
        method: scope.text("accessibility.method", &f.method),
        report,
        limitations: scope.texts("accessibility.limitations", &f.limitations),
        issues: issues(f, scope),
        contact: scope.email("accessibility.contact", &f.contact),
        response_days: f.response_days.as_ref().map(|d| d.value),
        reviewed: f.reviewed.as_ref().map(|d| d.value),
        signed_by: scope.text("accessibility.signed_by", &f.signed_by),
        authority: authority("accessibility.authority", &f.authority, scope),
    }
}

fn issues(raw: &RawAccessibility, scope: &mut Scope<'_, '_>) -> Vec<AccessibilityIssue> {
    let mut issues = Vec::new();
    for (i, raw) in raw.issues.iter().flat_map(|list| &list.value).enumerate() {
        let f = &raw.value;
        let path = |field: &str| format!("accessibility.issues[{i}].{field}");
        let effect = scope.text(&path("effect"), &f.effect);
        let alternative = scope.text(&path("alternative"), &f.alternative);
        let measure = scope.text(&path("measure"), &f.measure);
        let Some(text) = scope.text(&path("text"), &f.text) else {
            continue;
        };
        issues.push(AccessibilityIssue {
            text,
            reason: f.reason.as_ref().map(|r| r.value),
            effect,
            alternative,
            measure,
            planned: f.planned.as_ref().map(|d| d.value),
        });
    }
    issues
}

fn authority(field: &str, raw: &Raw<RawAuthority>, scope: &mut Scope<'_, '_>) -> Option<Authority> {
    let raw = raw.as_ref()?;
    let url = raw
        .value
        .url
        .as_ref()
        .and_then(|url| scope.url(&format!("{field}.url"), url));
    let name = scope.text(&format!("{field}.name"), &raw.value.name)?;
    Some(Authority { name, url })
}

/// Names what the two pages have to leave open, and a statement that contradicts itself.
///
/// Advice: `SG0290` no country, `SG0292` what the accessibility statement leaves open, `SG0294` what the privacy page
/// does. Warning: `SG0293` a site that is fully accessible and is not.
pub fn gaps(raw: &RawRecord<RawSite>, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let site = &catalogue.site;
    let mut gaps = Vec::new();
    if site.country.is_none() {
        gaps.push(problem!("SG0290").at(raw.head).field("country"));
    }
    let open = open_in_statement(catalogue);
    if let Some((_, example)) = open.first() {
        let fields: Vec<&str> = open.iter().map(|(field, _)| *field).collect();
        let hint = say!("hint", example: *example);
        let block = raw.fields.accessibility.as_ref();
        let place = block.map_or(raw.head, |block| block.span);
        let problem = problem!("SG0292", fields: fields).hint(hint);
        gaps.push(problem.at(place).field("accessibility"));
    }
    let open = open_in_privacy(catalogue);
    if let Some((_, example)) = open.first() {
        let fields: Vec<&str> = open.iter().map(|(field, _)| *field).collect();
        let hint = say!("hint", example: *example);
        let block = raw.fields.privacy.as_ref();
        let place = block.map_or(raw.head, |block| block.span);
        let problem = problem!("SG0294", fields: fields).hint(hint);
        gaps.push(problem.at(place).field("privacy"));
    }
    gaps.extend(contradiction(raw, site));
    gaps.into_iter()
        .map(|problem| problem.record(&raw.name))
        .collect()
}

/// A field that is left open, and how it may be written.
type Gap = (&'static str, &'static str);

fn listed(gaps: impl IntoIterator<Item = (bool, Gap)>) -> Vec<Gap> {
    gaps.into_iter()
        .filter(|(is_open, _)| *is_open)
        .map(|(_, gap)| gap)
        .collect()
}

/// Returns what the statement of the site's country wants and does not have.
fn open_in_statement(catalogue: &Catalogue) -> Vec<Gap> {
    let site = &catalogue.site;
    let a = &site.accessibility;
    let model = site
        .country
        .as_ref()
        .map_or(StatementModel::European, Country::statement_model);
    let is_dutch = model == StatementModel::DutchRegister;
    let names_limits = !a.limitations.is_empty() || !a.issues.is_empty();
    let is_full = a.status == Some(AccessibilityStatus::Full);
    let bodies = site
        .country
        .as_ref()
        .map_or(0, |c| c.accessibility_bodies().len());
    let nobody_hears = site.country.is_some() && bodies == 0 && a.authority.is_none();
    listed([
        (a.status.is_none(), ("status", "status: partial")),
        (a.standard.is_none(), ("standard", "standard: EN 301 549")),
        (a.assessed.is_none(), ("assessed", "assessed: 2026-10-14")),
        (a.assessed_by.is_none(), ("assessed_by", "assessed_by: …")),
        (a.method.is_none(), ("method", "method: …")),
        (
            !is_full && !names_limits,
            ("issues", "issues: [{text: …, reason: non-compliance}]"),
        ),
        (
            a.contact.is_none() && !has_email(catalogue, &site.organisation),
            ("contact", "contact: …@…"),
        ),
        (
            is_dutch && a.response_days.is_none(),
            ("response_days", "response_days: 5"),
        ),
        (a.reviewed.is_none(), ("reviewed", "reviewed: 2026-10-14")),
        (
            is_dutch && a.signed_by.is_none(),
            ("signed_by", "signed_by: …"),
        ),
        (
            nobody_hears,
            ("authority", "authority: {name: …, url: \"https://…\"}"),
        ),
    ])
}

/// Returns whether an organisation has an address that a page can name in place of one for this purpose.
fn has_email(catalogue: &Catalogue, id: &OrganisationId) -> bool {
    catalogue
        .organisations
        .get(id)
        .is_some_and(|o| o.email.is_some())
}

/// Returns what the privacy page has to say and does not know (GDPR article 13).
fn open_in_privacy(catalogue: &Catalogue) -> Vec<Gap> {
    let site = &catalogue.site;
    let p = &site.privacy;
    let controller = p.controller.as_ref().unwrap_or(&site.organisation);
    let bodies = site.country.as_ref().map_or(0, |c| c.data_bodies().len());
    let nobody_hears = site.country.is_some() && bodies == 0 && p.authority.is_none();
    listed([
        (
            p.contact.is_none() && !has_email(catalogue, controller),
            ("contact", "contact: …@…"),
        ),
        (p.purpose.is_none(), ("purpose", "purpose: …")),
        (p.basis.is_empty(), ("basis", "basis: [consent]")),
        (p.recipients.is_none(), ("recipients", "recipients: …")),
        (p.retention.is_none(), ("retention", "retention: …")),
        (p.visitors.is_none(), ("visitors", "visitors: …")),
        (
            nobody_hears,
            ("authority", "authority: {name: …, url: \"https://…\"}"),
        ),
    ])
}

/// A statement that says that all is well and names what is not.
fn contradiction(raw: &RawRecord<RawSite>, site: &Site) -> Option<Diagnostic> {
    let status = raw.fields.accessibility.as_ref()?.value.status.as_ref()?;
    let a = &site.accessibility;
    let count = a.limitations.len() + a.issues.len();
    let contradicts = a.status == Some(AccessibilityStatus::Full) && count > 0;
    if !contradicts {
        return None;
    }
    let problem = problem!("SG0293", count: count as u64).at(status.span);
    Some(problem.field("accessibility.status"))
}
