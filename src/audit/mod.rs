//! The audit trail: what a person or the configuration changed, and why.
//!
//! Each row carries the hash of the row before it, so that a row that was edited, removed
//! or slipped in shows. The database refuses updates and deletes; this module offers none.
//! Secrets never enter: `before` and `after` are what a face may show.

mod store;

use std::fmt;

use sha2::{Digest, Sha256};

use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Tx};

pub use store::ALL;

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody at the server's own terminal, by the name of the account.
    Terminal(String),
    /// A person, by id.
    Person(crate::base::id::PersonId),
    /// The configuration file, read at start.
    Configuration,
    /// Chaintill itself, by the name of the task.
    Task(&'static str),
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Actor::Terminal(name) => write!(f, "terminal:{name}"),
            Actor::Person(id) => write!(f, "person:{id}"),
            Actor::Configuration => f.write_str("configuration"),
            Actor::Task(name) => write!(f, "task:{name}"),
        }
    }
}

/// What is written down.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// Who did it.
    pub actor: &'a Actor,
    /// A dotted verb, such as `order.cancel`.
    pub action: &'a str,
    /// What it was done to, such as `order 1042`.
    pub object: String,
    /// Why, in the words of who did it; may be empty where the deed explains itself.
    pub reason: &'a str,
    /// What it was like before.
    pub before: String,
    /// What it is like now.
    pub after: String,
}

/// A row as it stands.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Entry {
    /// Its place in the chain, from 1.
    pub seq: i64,
    /// When.
    #[serde(serialize_with = "rfc3339")]
    pub at: Time,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub object: String,
    /// Why.
    pub reason: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// The hash of the row before it.
    pub prev_hash: String,
    /// Its own hash.
    pub hash: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
fn rfc3339<S: serde::Serializer>(at: &Time, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&at.rfc3339())
}

/// The hash before the first row.
const GENESIS: &str = "chaintill audit";

/// Where the chain is broken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    /// A number is missing or comes twice.
    #[error("audit row {expected} is missing: row {found} stands in its place")]
    Gap {
        /// The number that should come.
        expected: i64,
        /// The number that came.
        found: i64,
    },
    /// A row does not follow the one before it, or was edited.
    #[error("audit row {seq} was changed, or a row before it was")]
    Changed {
        /// The row.
        seq: i64,
    },
    /// The last rows are gone.
    #[error("the audit trail ends at row {found}, it was written up to row {written}")]
    CutShort {
        /// The last row there is.
        found: i64,
        /// The last row written.
        written: i64,
    },
}

impl Entry {
    fn digest(&self) -> String {
        let mut hasher = Sha256::new();
        let seq = self.seq.to_string();
        let at = self.at.millis().to_string();
        let fields = [
            &self.prev_hash,
            &seq,
            &at,
            &self.actor,
            &self.action,
            &self.object,
            &self.reason,
            &self.before,
            &self.after,
        ];
        for field in fields {
            hasher.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
            hasher.update(field.as_bytes());
        }
        hex::encode(hasher.finalize())
    }
}

/// Writes a change down, in the transaction of the deed.
pub async fn record(tx: &mut Tx, now: Time, change: Change<'_>) -> DbResult<()> {
    let seq = store::next(tx).await?;
    let prev_hash = store::hash_of(tx, seq - 1).await?.unwrap_or_else(|| GENESIS.to_owned());
    let mut entry = Entry {
        seq,
        at: now,
        actor: change.actor.to_string(),
        action: change.action.to_owned(),
        object: change.object,
        reason: change.reason.to_owned(),
        before: change.before,
        after: change.after,
        prev_hash,
        hash: String::new(),
    };
    entry.hash = entry.digest();
    store::insert(tx, &entry).await
}

/// Checks the chain from the first row to the last, and says where it breaks.
pub async fn verify(db: &Db) -> DbResult<Vec<Break>> {
    let mut breaks = Vec::new();
    let (mut last, mut prev) = (0, GENESIS.to_owned());
    loop {
        let page = store::after(db, last).await?;
        let Some(end) = page.last() else { break };
        let end = end.seq;
        for entry in page {
            if entry.seq != last + 1 {
                breaks.push(Break::Gap { expected: last + 1, found: entry.seq });
            } else if entry.prev_hash != prev || entry.digest() != entry.hash {
                breaks.push(Break::Changed { seq: entry.seq });
            }
            last = entry.seq;
            prev = entry.hash;
        }
        last = end;
    }
    let written = store::written(db).await?;
    if written != last {
        breaks.push(Break::CutShort { found: last, written });
    }
    Ok(breaks)
}

/// The last `count` rows, oldest first.
pub async fn tail(db: &Db, count: i64) -> DbResult<Vec<Entry>> {
    let mut rows = store::newest(db, count).await?;
    rows.reverse();
    Ok(rows)
}

/// The last `count` rows about one object, such as `order 1042`, oldest first.
pub async fn of_object(db: &Db, object: &str, count: i64) -> DbResult<Vec<Entry>> {
    let mut rows = store::of_object(db, object, count).await?;
    rows.reverse();
    Ok(rows)
}
