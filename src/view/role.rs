//! Roles, and what is to be expected of them.

use serde::Serialize;

use super::View;
use super::text::LangText;
use sleutelgids_core::model::work::Role;
use sleutelgids_core::model::{RoleId, Text};

/// A role, with what it does and what it does not.
#[derive(Debug, Clone, Serialize)]
pub struct RoleCard<'v> {
    /// The record.
    #[serde(skip)]
    pub id: &'v RoleId,
    /// The label that readers see.
    pub label: LangText<'v>,
    /// A sentence about the role.
    pub summary: Option<LangText<'v>>,
    /// Tasks that belong to it.
    pub does: Vec<LangText<'v>>,
    /// Tasks that do not.
    pub does_not: Vec<LangText<'v>>,
}

impl<'a, M> View<'a, M> {
    /// Returns all roles in the order of their records.
    pub fn roles_in_order(&self) -> Vec<&'a Role> {
        let edition: &'a _ = self.edition;
        let mut roles: Vec<&Role> = edition.roles.values().collect();
        roles.sort_by_key(|role| role.order);
        roles
    }

    /// Returns a role.
    pub fn role<'v>(&self, role: &'v Role) -> RoleCard<'v> {
        RoleCard {
            id: &role.id,
            label: self.text(&role.label),
            summary: role.summary.as_ref().map(|text| self.text(text)),
            does: self.texts(&role.does),
            does_not: self.texts(&role.does_not),
        }
    }

    /// Returns texts of a record.
    pub fn texts<'v>(&self, texts: &'v [Text]) -> Vec<LangText<'v>> {
        texts.iter().map(|text| self.text(text)).collect()
    }
}
