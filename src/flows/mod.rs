//! Flows: one story, one file. Only here transactions begin and commit.
//!
//! A flow reads what it needs from outside first, opens a transaction, locks what it will
//! change, decides with the pure rules of the nouns, stores, writes the notices, and commits.
//! It may run twice and may be killed anywhere: then everything of it happened, or nothing.

pub mod broadcasting;
pub mod cancelling;
pub mod cards;
pub mod carting;
pub mod checkout;
pub mod deciding;
pub mod delivery;
pub mod erasing;
pub mod expiry;
pub mod extending;
pub mod finding;
pub mod handing;
pub mod inbox;
pub mod letters;
pub mod meeting;
pub mod opening;
pub mod pausing;
pub mod payment;
pub mod people_deeds;
pub mod preferences;
pub mod pricing;
pub mod reconcile;
pub mod reminding;
pub mod reviewing;
pub mod rotation;
pub mod shipping;
pub mod staff;
pub mod standing;
pub mod statistics;
pub mod stocking;
pub mod talking;
mod tell;
mod undoing;
mod verdict;
pub mod wallet;
pub mod watch;

use crate::base::db::{AsDbError, DbError};
use crate::chain::SourceError;
use crate::keys::{AnchorError, KeyError, RecordError};
use crate::ledger::Insufficient;

/// Why a flow did not do its deed.
#[derive(Debug)]
pub enum Stop<R> {
    /// The shop says no, with a reason that a face shows. Nothing changed.
    Refused(R),
    /// Something broke. Nothing changed.
    Failed(Failure),
}

/// What broke.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A key record or an address that is not what it should be.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// A key that cannot be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The address mark outside the database.
    #[error(transparent)]
    Anchor(#[from] AnchorError),
    /// An explorer or node.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// A guarded account held less than the ledger says; reconcile finds out why.
    #[error("the ledger does not add up: {0}")]
    Ledger(#[from] Insufficient),
    /// Something else, in words.
    #[error("{0}")]
    Other(String),
}

impl<R, E: Into<Failure>> From<E> for Stop<R> {
    fn from(error: E) -> Stop<R> {
        Stop::Failed(error.into())
    }
}

impl<R> AsDbError for Stop<R> {
    fn as_db_error(&self) -> Option<&DbError> {
        match self {
            Stop::Failed(failure) => failure.as_db_error(),
            Stop::Refused(_) => None,
        }
    }
}

impl AsDbError for Failure {
    fn as_db_error(&self) -> Option<&DbError> {
        match self {
            Failure::Db(error) => Some(error),
            _ => None,
        }
    }
}

/// The result of a flow that nobody can be refused.
pub type Done<T> = Result<T, Failure>;

/// Facts of a notice by name.
#[macro_export]
macro_rules! facts {
    () => { $crate::notices::Facts::new() };
    ($($name:literal => $value:expr),+ $(,)?) => {
        $crate::notices::Facts::from([$( ($name.to_owned(), $value.to_string()) ),+])
    };
}
