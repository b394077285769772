//! When trainings and events happen, as their records say it.

use super::{List, RawEvent};
use crate::load::declare::{raw, words};
use crate::load::field::{FromNode, RawText, Reader};
use crate::load::tree::{Node, Value};
use sleutelgids_core::model::Date;
use sleutelgids_core::source::Spanned;

/// Tells whether something goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It goes on.
    Planned,
    /// It does not.
    Cancelled,
}

words!(Standing { "planned" => Self::Planned, "cancelled" => Self::Cancelled });

raw! {
    /// A day of a training or an event, or several days in a row.
    RawSession {
        /// The day.
        date: Date, required;
        /// The last day, of several in a row with the same times.
        until: Date;
        /// The day for which it was planned at first, when it was moved.
        moved_from: Date;
        /// Whether it goes on: planned, or cancelled.
        status: Standing;
        /// Begin, in quotes.
        start: jiff::civil::Time;
        /// End, in quotes; earlier than the begin, it is that of the next day.
        end: jiff::civil::Time;
        /// Where.
        place: RawText;
        /// What the day is called.
        title: RawText;
        /// What is taught.
        modules: List<RawText>;
    }
}

/// The times of an event: a day, a block that says more of it, or a list of these.
#[derive(Debug, Clone, Default)]
pub struct Occasions(pub List<RawSession>);

impl RawEvent {
    /// Returns its times; those that say neither their begin nor their end have those of the event.
    pub fn occasions(&self) -> List<RawSession> {
        let mut occasions = self
            .next
            .as_ref()
            .map_or_else(Vec::new, |n| n.value.0.clone());
        let without_times = occasions.iter_mut().map(|occasion| &mut occasion.value);
        for session in without_times.filter(|s| s.start.is_none() && s.end.is_none()) {
            session.start.clone_from(&self.start);
            session.end.clone_from(&self.end);
        }
        occasions
    }
}

/// One of them.
struct Occasion(RawSession);

impl FromNode for Occasion {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Map(_) = &node.value {
            return RawSession::from_node(node, reader).map(Self);
        }
        let date = Date::from_node(node, reader)?;
        Some(Self(RawSession {
            date: Some(Spanned::new(date, node.span)),
            ..RawSession::default()
        }))
    }

    fn schema() -> serde_json::Value {
        serde_json::json!({"anyOf": [Date::schema(), RawSession::schema()]})
    }

    fn example() -> String {
        Date::example()
    }
}

impl FromNode for Occasions {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let occasions = match &node.value {
            Value::List(_) => List::<Occasion>::from_node(node, reader)?,
            _ => vec![Spanned::new(Occasion::from_node(node, reader)?, node.span)],
        };
        let sessions = occasions
            .into_iter()
            .map(|occasion| Spanned::new(occasion.value.0, occasion.span));
        Some(Self(sessions.collect()))
    }

    fn schema() -> serde_json::Value {
        let occasion_schema = Occasion::schema();
        serde_json::json!({"anyOf": [occasion_schema, {"type": "array", "items": occasion_schema}]})
    }

    fn example() -> String {
        Occasion::example()
    }
}
