//! Notices: what must be told to somebody, and the outbox it waits in.
//!
//! A notice is written in the transaction of the deed it tells of, so none is lost and none
//! tells of something that did not happen. Sending is a task. What a notice says is decided
//! when it is sent, from its kind, its facts and the language of whom it is for.

mod kind;
mod locale;
mod store;
mod words;

use crate::base::clock::Time;
use crate::base::id::{NoticeId, PersonId};

pub use kind::{Audience, Facts, Kind};
pub use store::*;
pub use words::{
    BadWords, LANGUAGES, TEXT_UNITS_MAX, Words, is_rtl, label, label_with, language_of, plain, say,
};

/// How often a notice is tried before it is put aside for an admin to look at.
pub const ATTEMPTS_MAX: i64 = 12;

/// To whom a notice goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The person, if it is one we know.
    pub person: Option<PersonId>,
    /// The messenger and the name there; `None` when there is no way to reach them.
    pub reach: Option<(String, String)>,
    /// The language to speak.
    pub language: String,
    /// When they want to be told, if that is not at once: then whatever else is due to them at
    /// that moment comes with it, as one message.
    pub later: Option<Time>,
}

/// Something that must be told.
#[derive(Clone, Debug)]
pub struct NewNotice {
    /// What it tells.
    pub kind: Kind,
    /// The facts it tells, by name.
    pub facts: Facts,
    /// Tells a repeated deed from a new one; the recipient is added to it.
    pub dedup: String,
    /// Not before this moment.
    pub due_at: Time,
    /// The row that it tells of, if its buttons need it or the deed may be taken back.
    pub subject: Option<String>,
}

impl NewNotice {
    /// Something to be told at once.
    pub fn new(kind: Kind, dedup: impl Into<String>, facts: Facts, now: Time) -> NewNotice {
        NewNotice { kind, facts, dedup: dedup.into(), due_at: now, subject: None }
    }

    /// The same, about a row.
    #[must_use]
    pub fn about(self, subject: impl Into<String>) -> NewNotice {
        NewNotice { subject: Some(subject.into()), ..self }
    }

    /// The same, not before a moment.
    #[must_use]
    pub fn due(self, at: Time) -> NewNotice {
        NewNotice { due_at: at, ..self }
    }
}

/// A row of the outbox.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Its row.
    pub id: NoticeId,
    /// What it tells.
    pub kind: Kind,
    /// The facts it tells.
    pub facts: Facts,
    /// Who hears it.
    pub audience: Audience,
    /// The person it is for, if it is one we know.
    pub person: Option<PersonId>,
    /// The row that it tells of.
    pub subject: Option<String>,
    /// Its place in the queue; the lowest is first.
    pub rank: i64,
    /// Whether it is sent together with others that are due to the same chat.
    pub bundle: bool,
    /// The messenger.
    pub channel: Option<String>,
    /// The name there.
    pub recipient: Option<String>,
    /// The language to speak.
    pub language: String,
    /// `pending`, `sent`, `dead`, `dropped` or `unaddressed`.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is tried next.
    pub due_at: Time,
    /// When it was sent.
    pub sent_at: Option<Time>,
    /// What went wrong last.
    pub error: Option<String>,
    /// When it was written.
    pub created_at: Time,
}

/// How long to wait after a failure: five seconds, doubled each time, at most an hour.
pub fn backoff(attempts: i64) -> std::time::Duration {
    let doublings = u32::try_from(attempts.clamp(0, 10)).unwrap_or(0);
    std::time::Duration::from_secs(5 << doublings).min(std::time::Duration::from_secs(3600))
}
