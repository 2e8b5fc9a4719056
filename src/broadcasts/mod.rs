//! Broadcasts: news for many, begun once and spread over the outbox in bites.
//!
//! How far one has come is kept with it, so that it goes on after a restart where it was. Only
//! who asked for news gets any.

mod store;

use std::time::Duration;

use crate::base::clock::Time;
use crate::base::id::{BroadcastId, PersonId};

pub use store::*;

/// Who came or ordered within this time is one of the recent.
pub const RECENT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// For whom, of those who want news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// Everybody.
    All,
    /// Who has paid for something.
    Buyers,
    /// Who came or ordered lately.
    Recent,
}

impl Segment {
    /// Every segment, in the order in which they are offered.
    pub const ALL: [Segment; 3] = [Segment::All, Segment::Buyers, Segment::Recent];

    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Segment::All => "all",
            Segment::Buyers => "buyers",
            Segment::Recent => "recent",
        }
    }

    fn by_name(name: &str) -> Option<Segment> {
        Segment::ALL.into_iter().find(|segment| segment.name() == name)
    }
}

/// How far a broadcast has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is being written to people.
    Sending,
    /// Somebody stopped it.
    Stopped,
    /// It was written to everybody.
    Done,
}

impl State {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            State::Sending => "sending",
            State::Stopped => "stopped",
            State::Done => "done",
        }
    }

    fn by_name(name: &str) -> Option<State> {
        [State::Sending, State::Stopped, State::Done].into_iter().find(|state| state.name() == name)
    }
}

/// News for many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broadcast {
    /// Its row.
    pub id: BroadcastId,
    /// The number people see.
    pub number: i64,
    /// Who wrote it.
    pub author: Option<PersonId>,
    /// What it says.
    pub text: String,
    /// For whom.
    pub segment: Segment,
    /// How far it has come.
    pub state: State,
    /// The number of the last person it was written to.
    pub reached: i64,
    /// To how many it was written.
    pub written: i64,
    /// The chat where its author sees how it goes.
    pub chat: Option<i64>,
    /// The message there.
    pub message: Option<i64>,
    /// When it was begun.
    pub made_at: Time,
    /// When it was done or stopped.
    pub ended_at: Option<Time>,
}

/// What the author of a broadcast sees of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What their message says, as a hash; `None` if it was never edited.
    pub look: Option<String>,
    /// Since when.
    pub at: Option<Time>,
}
