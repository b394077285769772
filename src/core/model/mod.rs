//! The things a site speaks of, always valid, without files.
//!
//! In: nothing; these are plain types that `validate` builds and everything after it reads. Never does IO,
//! never holds a path of the file system, never knows what is shown to whom: that is `edition`'s.

pub mod address;
pub mod colour;
pub mod country;
pub mod facts;
pub mod former;
pub mod id;
pub mod kinds;
pub mod lang;
pub mod media;
pub mod phone;
pub mod place;
pub mod publication;
pub mod sheet_kind;
pub mod site;
pub mod slug;
pub mod text;
pub mod who;
pub mod work;
pub mod zone;

pub use address::AddressKey;
pub use jiff::civil::Date;
pub use kinds::{
    ArticleId, ContactId, EventId, HandbookId, InfosheetId, OrganisationId, PersonId, RegionId,
    RoleId, TopicId, TrainingId,
};
pub use lang::{Direction, Lang};
pub use media::MediaId;
pub use phone::{OtherWays, Phone, Relay};
pub use text::{Localised, Markdown, Text, TextOf};
