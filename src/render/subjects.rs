//! Whom something shows that is kept between builds.
//!
//! In: an edition and its pictures. Out: a [`Subject`] for each person as lists and flyers show her, and one for everybody else.
//! What is kept with its subjects can be removed as soon as one of them is not shown so any more, without being made again.

use std::hash::Hash;

use super::images::Images;
use super::{Digest, Fingerprint};
use crate::plan::Inputs;
use sleutelgids_edition::{Byline, Edition, Listed};

/// A mark of somebody as she is shown: another one as soon as anything that is shown of her differs.
pub type Subject = u64;

/// Everybody whom an edition shows.
#[derive(Debug)]
pub struct Subjects {
    /// By their keys.
    persons: Vec<Subject>,
    /// Coordinators, officials, and who is quoted on a sheet.
    others: Subject,
}

impl Subjects {
    /// Everybody in an edition, with these pictures.
    pub fn of<M>(edition: &Edition<M>, images: &Images) -> Self {
        let persons = edition.person_keys().map(|key| {
            let listed = edition.listed(key);
            let photo = listed.photo.and_then(|p| images.portraits.get(&p.media));
            person(&edition.name, &listed, photo.map(|p| (&p.web, &p.print)))
        });
        Self {
            persons: persons.collect(),
            others: others(edition, images),
        }
    }

    /// Returns the subjects that an output shows.
    pub fn on(&self, inputs: &Inputs<'_>) -> Vec<Subject> {
        let keys = [&inputs.persons, &inputs.listed, &inputs.nearby]
            .into_iter()
            .flatten();
        keys.map(|key| self.persons[key.index()])
            .chain([self.others])
            .collect()
    }

    /// Returns every subject.
    pub fn all(&self) -> impl Iterator<Item = Subject> {
        self.persons.iter().copied().chain([self.others])
    }
}

/// The mark of a value.
pub fn subject(value: &(impl Hash + ?Sized)) -> Subject {
    let fingerprint = Fingerprint::of_value(value);
    let (first, _) = fingerprint
        .as_bytes()
        .split_first_chunk()
        .expect("a fingerprint has 32 bytes");
    u64::from_le_bytes(*first)
}

fn person(edition: &str, listed: &Listed<'_>, photo: Option<impl Hash>) -> Subject {
    subject(&(edition, listed, photo))
}

fn others<M>(edition: &Edition<M>, images: &Images) -> Subject {
    let mut digest = Digest::default();
    (&edition.name, &edition.contacts).hash(&mut digest);
    for photo in edition
        .contacts
        .values()
        .filter_map(|contact| contact.photo.as_ref())
    {
        images
            .portraits
            .get(photo)
            .map(|p| (&p.web, &p.print))
            .hash(&mut digest);
    }
    for speaker in edition
        .infosheets
        .values()
        .flat_map(|sheet| sheet.speakers())
    {
        match speaker {
            Byline::Person(key) => edition.speaker(*key).hash(&mut digest),
            other => other.hash(&mut digest),
        }
    }
    subject(&digest.end())
}
