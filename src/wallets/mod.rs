//! Wallets: the owner's accounts as rows, and every address that was ever handed out.
//!
//! An account is pinned as a sealed row: another key in the configuration is refused until
//! an owner confirms it. The next index only ever rises. Addresses are never deleted, never
//! reused and watched for ever.

mod store;

use crate::base::clock::Time;
use crate::base::coin::{Coin, Network};
use crate::base::id::{AccountId, AddressId, InvoiceId};

pub use store::*;

/// How many indices ahead of the next one are watched: money there means that somebody else
/// hands out addresses of the same account.
pub const LOOKAHEAD: u32 = 100;

/// An account as it was pinned.
#[derive(Clone, Debug)]
pub struct Account {
    /// Its row.
    pub id: AccountId,
    /// The stable name of its key; says nothing about the key.
    pub key_name: String,
    /// Which coin.
    pub coin: Coin,
    /// Which network.
    pub network: Network,
    /// Which script type, as a word.
    pub script_type: String,
    /// The key's fingerprint.
    pub fingerprint: String,
    /// The sealed key.
    pub sealed: Vec<u8>,
    /// The address at index 0, for people to compare.
    pub first_address: String,
    /// The next index to hand out.
    pub next_index: u32,
    /// Whether new addresses come from it.
    pub active: bool,
    /// When it was pinned.
    pub added_at: Time,
}

/// What became of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Shown for an invoice.
    Shown,
    /// Passed over: a restored backup did not know it, it may have been shown.
    Passed,
    /// Money came before we showed it; never handed out.
    Burnt,
}

impl Use {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Use::Shown => "shown",
            Use::Passed => "passed",
            Use::Burnt => "burnt",
        }
    }
}

/// An address that was handed out, or may have been.
#[derive(Clone, Debug)]
pub struct Address {
    /// Its row.
    pub id: AddressId,
    /// Which coin.
    pub coin: Coin,
    /// Which account.
    pub account: AccountId,
    /// At which index.
    pub index: u32,
    /// As people see it.
    pub address: String,
    /// Its script.
    pub script: Vec<u8>,
    /// What became of it.
    pub used: Use,
    /// The invoice it was shown for.
    pub invoice: Option<InvoiceId>,
    /// The sealed key record.
    pub sealed: Option<Vec<u8>>,
    /// When.
    pub made_at: Time,
}
