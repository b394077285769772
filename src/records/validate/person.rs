//! Key persons and what they consented to.

use super::checker::Scope;
use super::names;
use super::pseudonym;
use crate::load::field::Raw;
use crate::load::raw::{Common, RawConsent, RawContactRoute, RawPerson, RawRecord, RouteWord};
use crate::person::{
    Consent, ContactRoute, DisplayName, Engagement, FactTexts, Field, FieldSet, Person, Sensitive,
    SpokenLanguage, Status,
};
use sleutelgids_core::diag::{did_you_mean, problem, say};
use sleutelgids_core::model::{PersonId, RegionId, RoleId};
use sleutelgids_core::source::{Origin, Spanned};

/// Checks a person.
pub fn person(
    raw: &RawRecord<RawPerson>,
    scope: &mut Scope<'_, '_>,
    require_evidence: bool,
) -> Option<Person> {
    let f = &raw.fields;
    let roles: Vec<RoleId> = scope.references("roles", &f.roles);
    let home = f
        .home_region
        .as_ref()
        .and_then(|r| scope.reference::<RegionId>("home_region", r));
    let mut regions: Vec<RegionId> = scope.references("regions", &f.regions);
    if f.regions.is_none() {
        regions.extend(home.clone());
    }
    if let Some(list) = &f.roles
        && list.value.is_empty()
    {
        scope.report(problem!("SG0205").field("roles"), list.span);
    }
    let consent = consents(f, scope, require_evidence);
    pseudonym(f, scope);
    scope.name("name", &f.name);
    scope.name("given_name", &f.given_name);
    scope.name("pseudonym", &f.pseudonym);
    let text = Rest::read(raw, scope);
    scope.in_order(
        ("publish_from", &f.publish_from),
        ("publish_until", &f.publish_until),
    );
    let name = f.name.as_ref()?.value.clone();
    let given_name = given_name(f, &name, scope);
    Some(Person {
        id: PersonId::new(&raw.id),
        formerly: scope.former_names(&raw.id, &f.formerly),
        given_name,
        pseudonym: f.pseudonym.as_ref().map(|p| p.value.clone()),
        name_origin: name_origin(f),
        display_name: f.display_name.as_ref()?.value,
        photo: text.photo,
        alt: text.alt,
        facts: text.facts,
        intro: text.intro,
        languages: spoken(f),
        roles,
        topics: text.topics,
        home_region: home?,
        regions,
        organisation: text.organisation,
        engagement: text.engagement,
        trainings: text.trainings,
        contact: text.contact,
        sensitive: sensitive(f),
        born: f.born.as_ref().map(|d| d.value),
        consent,
        status: f.status.as_ref().map_or(Status::Active, |s| s.value),
        retain_until: f.retain_until.as_ref().map(|d| d.value),
        window: f.window(),
        name,
    })
}

/// Fields that need no more than their own check.
struct Rest {
    photo: Option<sleutelgids_core::model::MediaId>,
    alt: Option<sleutelgids_core::model::Text>,
    facts: FactTexts,
    intro: Option<sleutelgids_core::model::TextOf<sleutelgids_core::model::Markdown>>,
    topics: Vec<sleutelgids_core::model::TopicId>,
    organisation: Option<sleutelgids_core::model::OrganisationId>,
    engagement: Option<Engagement>,
    trainings: Vec<sleutelgids_core::model::TrainingId>,
    contact: ContactRoute,
}

impl Rest {
    fn read(raw: &RawRecord<RawPerson>, scope: &mut Scope<'_, '_>) -> Self {
        let f = &raw.fields;
        Self {
            photo: scope.media("photo", &f.photo),
            alt: scope.text("alt", &f.alt),
            facts: FactTexts::new(|fact| {
                let texts = f.facts.of(fact).iter();
                let texts = texts.filter_map(|text| scope.words(fact.key(), &text.value));
                texts.collect()
            }),
            intro: scope.markdown(&raw.bodies),
            topics: scope.references("topics", &f.topics),
            organisation: scope.maybe("organisation", &f.organisation),
            engagement: engagement(f, scope),
            trainings: scope.references("trainings", &f.trainings),
            contact: f
                .contact
                .as_ref()
                .map_or(ContactRoute::Coordinator, |c| route(c, scope)),
        }
    }
}

/// The name she is called by. Where it is what readers see, it is never guessed (`SG0258`, `SG0259`).
fn given_name(f: &RawPerson, name: &str, scope: &mut Scope<'_, '_>) -> String {
    let has_left = f.status.as_ref().is_some_and(|s| s.value == Status::Left);
    let is_first = f
        .display_name
        .as_ref()
        .is_some_and(|d| d.value == DisplayName::First);
    let is_shown = is_first && !has_left;
    let first_word = name.split_whitespace().next().unwrap_or(name);
    match (&f.given_name, &f.name) {
        (Some(given), _) => {
            if let Err(why) = names::written(&given.value, name)
                && is_shown
            {
                scope.report(problem!("SG0259", why: why).field("given_name"), given.span);
            }
            given.value.clone()
        }
        (None, Some(full)) if is_shown => names::given(name).map_or_else(
            |why| {
                scope.report(problem!("SG0258", why: why).field("name"), full.span);
                first_word.to_owned()
            },
            str::to_owned,
        ),
        (None, _) => first_word.to_owned(),
    }
}

/// Returns where the name that may be shown stands.
fn name_origin(f: &RawPerson) -> Origin {
    let shown = match f.display_name.as_ref().map(|shown| shown.value) {
        Some(DisplayName::First) => f.given_name.as_ref().or(f.name.as_ref()),
        Some(DisplayName::Pseudonym) => f.pseudonym.as_ref(),
        Some(DisplayName::Full | DisplayName::None) | None => f.name.as_ref(),
    };
    shown.map(|name| name.span.into()).unwrap_or_default()
}

fn pseudonym(f: &RawPerson, scope: &mut Scope<'_, '_>) {
    if let Some(shown) = &f.display_name
        && shown.value == DisplayName::Pseudonym
        && f.pseudonym.is_none()
    {
        scope.report(problem!("SG0206").field("display_name"), shown.span);
    }
    let is_shown = f
        .display_name
        .as_ref()
        .is_some_and(|shown| shown.value == DisplayName::Pseudonym);
    if is_shown
        && let (Some(pseudonym), Some(name)) = (&f.pseudonym, &f.name)
        && let given = f.given_name.as_ref().map(|given| given.value.as_str())
        && let Err(why) = pseudonym::check(&pseudonym.value, &name.value, given)
    {
        let problem = problem!("SG0259-pseudonym", why: why);
        scope.report(problem.field("pseudonym"), pseudonym.span);
    }
}

fn spoken(f: &RawPerson) -> Vec<SpokenLanguage> {
    let items = f.languages.iter().flat_map(|list| &list.value);
    items
        .filter_map(|l| {
            let lang = l.value.tag.as_ref()?.value.clone();
            Some(SpokenLanguage {
                lang,
                level: l.value.level.as_ref()?.value,
            })
        })
        .collect()
}

fn engagement(f: &RawPerson, scope: &mut Scope<'_, '_>) -> Option<Engagement> {
    let raw = &f.engagement.as_ref()?.value;
    scope.in_order(
        ("engagement.since", &raw.since),
        ("engagement.until", &raw.until),
    );
    Some(Engagement {
        kind: raw.kind.as_ref()?.value,
        since: raw.since.as_ref().map(|d| d.value),
        until: raw.until.as_ref().map(|d| d.value),
    })
}

fn route(raw: &Spanned<RawContactRoute>, scope: &mut Scope<'_, '_>) -> ContactRoute {
    let f = &raw.value;
    let phone = scope.phone_with_extension(
        ("contact.phone", &f.phone),
        ("contact.extension", &f.extension),
    );
    let raw_other_ways = [&f.second_phone, &f.whatsapp, &f.relay];
    let other_ways = scope.other_ways("contact.", raw_other_ways);
    let email = scope.email("contact.email", &f.email);
    let form = f.form.as_ref().and_then(|u| scope.url("contact.form", u));
    let hours = scope.text("contact.hours", &f.hours);
    match f.route.as_ref().map(|r| r.value) {
        Some(RouteWord::Form) => {
            if f.form.is_none() {
                scope.report(problem!("SG0207-form").field("contact.form"), raw.span);
            }
            form.map_or(ContactRoute::Coordinator, ContactRoute::Form)
        }
        Some(RouteWord::Direct) => {
            let has_other = raw_other_ways.iter().any(|way| way.is_some());
            if f.phone.is_none() && f.email.is_none() && !has_other {
                scope.report(problem!("SG0207").field("contact"), raw.span);
            }
            ContactRoute::Direct {
                phone,
                other_ways,
                email,
                hours,
            }
        }
        Some(RouteWord::Coordinator) | None => ContactRoute::Coordinator,
    }
}

fn sensitive(f: &RawPerson) -> Sensitive {
    let Some(raw) = &f.sensitive else {
        return Sensitive::default();
    };
    Sensitive {
        origin: text(&raw.value.origin),
        community: text(&raw.value.community),
        religion: text(&raw.value.religion),
        position: text(&raw.value.position),
        status: text(&raw.value.status),
        reason: text(&raw.value.reason),
    }
}

fn text(raw: &Raw<String>) -> Option<String> {
    raw.as_ref().map(|text| text.value.clone())
}

fn consents(f: &RawPerson, scope: &mut Scope<'_, '_>, require_evidence: bool) -> Vec<Consent> {
    let items = f.consent.iter().flat_map(|list| &list.value).enumerate();
    items
        .filter_map(|(i, c)| consent(i, c, scope, require_evidence))
        .collect()
}

fn consent(
    index: usize,
    raw: &Spanned<RawConsent>,
    scope: &mut Scope<'_, '_>,
    require_evidence: bool,
) -> Option<Consent> {
    let f = &raw.value;
    let path = |field: &str| format!("consent[{index}].{field}");
    scope.in_order((&path("given"), &f.given), (&path("expires"), &f.expires));
    scope.in_order(
        (&path("given"), &f.given),
        (&path("withdrawn"), &f.withdrawn),
    );
    if require_evidence && f.evidence.is_none() {
        scope.report(problem!("SG0208").field(path("evidence")), raw.span);
    }
    for (field, length, span) in [
        (
            "channels",
            f.channels.as_ref().map(|l| l.value.len()),
            f.channels.as_ref().map(|l| l.span),
        ),
        (
            "fields",
            f.fields.as_ref().map(|l| l.value.len()),
            f.fields.as_ref().map(|l| l.span),
        ),
    ] {
        if let (Some(0), Some(span)) = (length, span) {
            scope.report(problem!("SG0217", key: field).field(path(field)), span);
        }
    }
    let mut fields = FieldSet::default();
    for word in f.fields.iter().flat_map(|list| &list.value) {
        fields = fields.union(field_word(word, &path("fields"), scope));
    }
    let channels: Vec<_> = f.channels.as_ref()?.value.iter().map(|c| c.value).collect();
    f.fields.as_ref()?;
    Some(Consent {
        channels,
        fields,
        given: f.given.as_ref()?.value,
        expires: f.expires.as_ref().map(|d| d.value),
        withdrawn: f.withdrawn.as_ref().map(|d| d.value),
        evidence: f.evidence.as_ref().map(|e| e.value.clone()),
        explained_in: f.explained_in.as_ref().map(|l| l.value.clone()),
        guardian: f.guardian.as_ref().map(|g| g.value.clone()),
    })
}

fn field_word(word: &Spanned<String>, path: &str, scope: &mut Scope<'_, '_>) -> FieldSet {
    if word.value == "standard" {
        return FieldSet::standard();
    }
    if let Some((field, _)) = Field::ALL.iter().find(|(_, w)| *w == word.value) {
        return FieldSet::default().with(*field);
    }
    let mut names = vec!["standard"];
    names.extend(Field::ALL.iter().map(|(_, name)| *name));
    let hint = match did_you_mean(&word.value, names.iter().copied()) {
        Some(near) => say!("hint-meant", near: near),
        None => say!("hint", known: names),
    };
    scope.refuse(
        word,
        problem!("SG0209", word: &word.value).field(path).hint(hint),
    );
    FieldSet::default()
}
