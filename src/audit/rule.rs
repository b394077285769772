//! What a person's consents allow, worked out a second time.
//!
//! In: a record, the mode of an edition, whether it is a sheet, a date. Out: for every field yes, or the reason why
//! not. **Deliberately not the code of `edition`**: a mistake there must not be repeated here. Written from the
//! description of the records, not from the gate; `docs/decisions/proof.md` says why.

use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::model::Date;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::who::{Contact, Visibility};
use sleutelgids_core::model::work::Window;
use sleutelgids_records::person::{Channel, Consent, DisplayName, Field, Person, Status};

/// On what something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// A page of the website.
    Page,
    /// A sheet offered there, which gets printed.
    Download,
    /// A print file, which is on no website.
    Paper,
}

/// A place in which something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// For whom.
    pub mode: Mode,
    /// On what.
    pub medium: Medium,
    /// The day.
    pub date: Date,
}

/// Yes, or why not.
pub type Verdict = Result<(), Words>;

impl Place {
    /// The channels that must *each* be allowed.
    fn channels(self) -> &'static [(Channel, &'static str)] {
        match (self.mode, self.medium) {
            (Mode::Named, Medium::Page) => &[(Channel::Web, "web")],
            (Mode::Named, Medium::Download) => &[(Channel::Web, "web"), (Channel::Print, "print")],
            (Mode::Named, Medium::Paper) => &[(Channel::Print, "print")],
            (Mode::Internal, Medium::Page) => &[(Channel::Internal, "internal")],
            (Mode::Internal, Medium::Download | Medium::Paper) => {
                &[(Channel::Internal, "internal"), (Channel::Print, "print")]
            }
            (Mode::Pool, _) => &[],
        }
    }

    /// Returns whether anything of a person may be shown here.
    pub fn person(self, person: &Person) -> Verdict {
        if self.mode == Mode::Pool {
            return Err(say!("why-pool"));
        }
        match person.status {
            Status::Active => {}
            Status::Paused => return Err(say!("why-paused")),
            Status::Left => return Err(say!("why-left")),
        }
        if let Some(last) = person.retain_until
            && self.date > last
        {
            return Err(say!("why-retained", day: last));
        }
        window(person.window, self.date)
    }

    /// Returns whether a field of a person may be shown here.
    pub fn field(self, person: &Person, field: Field) -> Verdict {
        self.person(person)?;
        for (channel, word) in self.channels() {
            let on_channel: Vec<&Consent> = person
                .consent
                .iter()
                .filter(|c| c.channels.contains(channel))
                .collect();
            if on_channel.is_empty() {
                return Err(say!("why-no-consent", channel: word));
            }
            let named: Vec<&Consent> = on_channel
                .into_iter()
                .filter(|c| c.fields.has(field))
                .collect();
            let Some(first) = named.first() else {
                return Err(say!("why-not-named", channel: word));
            };
            if !named.iter().any(|c| ended(c, self.date).is_none()) {
                let why = ended(first, self.date).unwrap_or_else(|| say!("why-no-consent"));
                return Err(why.with("channel", word));
            }
        }
        Ok(())
    }

    /// Returns whether anything at all of a person may be shown: only then has she a page and can be quoted.
    pub fn anything(self, person: &Person) -> Verdict {
        let mut why = self.field(person, Field::Name);
        for (field, _) in Field::ALL {
            if why.is_ok() {
                break;
            }
            why = self.field(person, field).or(why);
        }
        why
    }

    /// Returns whether one of a person's names may be shown: the one that `display_name` chooses, with consent.
    pub fn name(self, person: &Person, which: DisplayName) -> Verdict {
        let chosen = match person.display_name {
            DisplayName::Full => "full",
            DisplayName::First => "first",
            DisplayName::Pseudonym => "pseudonym",
            DisplayName::None => "none",
        };
        // Whether anything of her name may be told comes first: the choice among her names is no reason for who withdrew.
        self.field(person, Field::Name)?;
        // Whoever may read the full name may read the first.
        let within = which == DisplayName::First && person.display_name == DisplayName::Full;
        if which != person.display_name && !within {
            return Err(say!("why-display-name", chosen: chosen));
        }
        Ok(())
    }

    /// Returns whether a sensitive fact may be shown: a consent that names it, and a reason in the record.
    pub fn sensitive(self, person: &Person, field: Field) -> Verdict {
        if person.sensitive.reason.is_none() {
            return Err(say!("why-no-reason"));
        }
        self.field(person, field)
    }

    /// Returns whether a contact may be shown.
    pub fn contact(self, contact: &Contact) -> Verdict {
        if contact.visibility == Visibility::Internal && self.mode != Mode::Internal {
            return Err(say!("why-internal"));
        }
        window(contact.window, self.date)
    }
}

fn ended(consent: &Consent, date: Date) -> Option<Words> {
    if date < consent.given {
        return Some(say!("why-begins", day: consent.given));
    }
    match (consent.withdrawn, consent.expires) {
        (Some(day), _) if date >= day => Some(say!("why-withdrawn", day: day)),
        (_, Some(day)) if date >= day => Some(say!("why-expired", day: day)),
        _ => None,
    }
}

/// Returns whether a record may be shown on a day.
pub fn window(window: Window, date: Date) -> Verdict {
    match (window.draft, window.from, window.until) {
        (true, ..) => Err(say!("why-draft")),
        (_, Some(day), _) if date < day => Err(say!("why-from", day: day)),
        (.., Some(day)) if date > day => Err(say!("why-until", day: day)),
        _ => Ok(()),
    }
}
