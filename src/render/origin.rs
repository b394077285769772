//! What every output is made from, in a fingerprint.
//!
//! In: what renders an edition, before anything is rendered. Out: for each output of the plan the [`Fingerprint`] of
//! everything that decides its bytes: the program, the theme's own files, the day, what its [`Inputs`](crate::plan::Inputs)
//! name, and everything that is not a person. While it is the same, so is the output; nothing is looked at twice to know.

use std::collections::BTreeSet;
use std::hash::Hash;

use rayon::prelude::*;

use super::images::{Images, Rendition};
use super::{Digest, Fingerprint};
use crate::SheetFacts;
use crate::plan::{Output, Plan, What};
use sleutelgids_core::theme::Theme;
use sleutelgids_edition::{Edition, Listed};

/// Persons of whom one thread takes fingerprints in one go.
const AT_ONCE: usize = 64;

/// The inputs of an edition, but for its pictures.
pub struct EditionOrigin<'a, M> {
    edition: &'a Edition<M>,
    plan: &'a Plan,
    /// Fingerprint of the inputs that all outputs share.
    common: Fingerprint,
    /// Fingerprint of all addresses, those of persons too.
    addresses: Fingerprint,
    /// Fingerprints by person key: of all of her, and of what lists show.
    persons: Vec<(Fingerprint, Fingerprint)>,
}

impl<'a, M: Sync> EditionOrigin<'a, M> {
    /// `program` is that of the running program.
    pub fn new(
        program: &Fingerprint,
        edition: &'a Edition<M>,
        plan: &'a Plan,
        theme: &Theme,
    ) -> Self {
        let ((common, addresses), persons) = rayon::join(
            || shared_fingerprints(program, edition, plan, theme),
            || person_fingerprints(edition),
        );
        Self {
            edition,
            plan,
            common,
            addresses,
            persons,
        }
    }

    /// Returns the fingerprint of the inputs of all outputs together, but for pictures.
    pub fn whole(&self) -> Fingerprint {
        Fingerprint::of_value(&(&self.common, &self.addresses, &self.persons))
    }

    /// Adds these pictures, and returns the inputs of each output.
    pub fn with(&self, images: &Images) -> Origins<'a, M> {
        let Self {
            edition,
            plan,
            addresses,
            ..
        } = *self;
        let mut common = Digest::default();
        self.common.hash(&mut common);
        let photos = edition.contacts.values().filter_map(|c| c.photo.as_ref());
        for media in photos {
            images
                .portraits
                .get(media)
                .map(|p| (&p.web, &p.print))
                .hash(&mut common);
        }
        images.logos.hash(&mut common);
        let (persons, listed) = edition
            .persons
            .par_iter()
            .zip(&self.persons)
            .with_min_len(AT_ONCE)
            .map(|(person, (whole, listed))| {
                let photo = person
                    .photo
                    .as_ref()
                    .and_then(|p| images.portraits.get(&p.media));
                let photo = photo.map(|p| (&p.web, &p.print));
                (
                    Fingerprint::of_value(&(whole, photo)),
                    Fingerprint::of_value(&(listed, photo)),
                )
            })
            .unzip();
        Origins {
            edition,
            plan,
            common: common.end(),
            addresses,
            persons,
            listed,
        }
    }
}

/// Returns the fingerprints of what all outputs share: without addresses of persons, and of all addresses.
fn shared_fingerprints<M: Sync>(
    program: &Fingerprint,
    edition: &Edition<M>,
    plan: &Plan,
    theme: &Theme,
) -> (Fingerprint, Fingerprint) {
    let mut common = Digest::default();
    program.hash(&mut common);
    theme.own().for_each(|file| file.hash(&mut common));
    edition.hash_common(&mut common);
    plan.routes.hash_all(false, &mut common);
    let mut addresses = Digest::default();
    plan.routes.hash_all(true, &mut addresses);
    (common.end(), addresses.end())
}

/// Returns the fingerprints of each person: of all of her, and of what lists show.
fn person_fingerprints<M: Sync>(edition: &Edition<M>) -> Vec<(Fingerprint, Fingerprint)> {
    let persons = edition.persons.par_iter().with_min_len(AT_ONCE);
    persons
        .map(|person| {
            (
                Fingerprint::of_value(person),
                Fingerprint::of_value(&Listed::from(person)),
            )
        })
        .collect()
}

/// Knows what outputs that show an edition are made from.
pub struct Origins<'a, M> {
    edition: &'a Edition<M>,
    plan: &'a Plan,
    /// Fingerprint of the inputs that all outputs share.
    common: Fingerprint,
    /// Fingerprint of all addresses, those of persons too.
    addresses: Fingerprint,
    /// Fingerprints of persons, by key.
    persons: Vec<Fingerprint>,
    /// Fingerprints of what lists show of persons, by key.
    listed: Vec<Fingerprint>,
}

impl<M: Sync> Origins<'_, M> {
    /// Returns the fingerprint of an output's inputs; `facts` are those of the finished sheets.
    pub fn of(&self, output: &Output, facts: &SheetFacts) -> Fingerprint {
        let inputs = self.plan.inputs(self.edition, &output.what);
        let mut digest = Digest::default();
        (&self.common, output).hash(&mut digest);
        let (persons, listed) = (&self.persons, &self.listed);
        let key_lists = [
            (&inputs.persons, persons),
            (&inputs.listed, listed),
            (&inputs.nearby, listed),
        ];
        for (keys, of) in key_lists {
            keys.len().hash(&mut digest);
            keys.iter()
                .for_each(|key| of[key.index()].hash(&mut digest));
        }
        inputs
            .sheets
            .iter()
            .for_each(|sheet| facts.get(*sheet).hash(&mut digest));
        if matches!(output.what, What::Sitemap | What::Robots) {
            self.addresses.hash(&mut digest);
        }
        digest.end()
    }

    /// Returns the fingerprint of the theme's files and of what hosts are told; `used` are the characters of all pages.
    pub fn of_assets(&self, used: &BTreeSet<char>) -> Fingerprint {
        Fingerprint::of_value(&("assets", &self.common, &self.addresses, used))
    }
}

impl Hash for Rendition {
    /// A rendition's route says what is in it.
    fn hash<H: std::hash::Hasher>(&self, to: &mut H) {
        (&self.route, self.width, self.height).hash(to);
    }
}
