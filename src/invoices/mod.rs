//! Invoices: a request for money before a deadline, for a purpose.
//!
//! [`judge`] is the whole rule book as one pure function: it is given the frozen terms, the
//! facts and a view of the world, and answers with the next [`judge::Step`]. Flows carry
//! steps out. A status is the last step carried out; amounts and flags are derived.
//!
//! Nothing here moves money (the ledger does), looks at a chain, or reads a clock.

mod flags;
pub mod judge;
mod payments;
mod refunds;
mod store;
mod terms;

use std::fmt;
use std::str::FromStr;

use bitcoin::{BlockHash, OutPoint};

use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::id::{AddressId, InvoiceId, OrderId, PaymentId, PersonId, QuoteId, Token};
use crate::base::money::{Money, Sats};

pub use flags::{Flag, flags};
pub use payments::*;
pub use refunds::*;
pub use store::*;
pub use terms::{DepthTable, Terms};

/// What the money is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// An order.
    Order,
    /// The payer's balance.
    TopUp,
    /// Something outside the shop, made through the API.
    External,
}

/// Where an invoice stands: the last verdict that was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Money is awaited and the clock runs.
    New,
    /// Enough was seen; the clock stands and the stock stays.
    Processing,
    /// The money is ours.
    Settled,
    /// The deadline passed.
    Expired,
    /// It was settled, and the money left.
    Invalid,
    /// Given up by the customer or an admin.
    Cancelled,
}

impl Status {
    /// Every status.
    pub const ALL: [Status; 6] = [
        Status::New,
        Status::Processing,
        Status::Settled,
        Status::Expired,
        Status::Invalid,
        Status::Cancelled,
    ];

    /// Its name in the database, on pages and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Status::New => "new",
            Status::Processing => "processing",
            Status::Settled => "settled",
            Status::Expired => "expired",
            Status::Invalid => "invalid",
            Status::Cancelled => "cancelled",
        }
    }

    /// Whether an invoice may go from here to `next`.
    pub fn may_become(self, next: Status) -> bool {
        match self {
            Status::New => matches!(
                next,
                Status::Processing | Status::Settled | Status::Expired | Status::Cancelled
            ),
            Status::Processing => {
                matches!(next, Status::New | Status::Settled | Status::Expired | Status::Cancelled)
            }
            Status::Settled => matches!(next, Status::Invalid),
            Status::Expired | Status::Invalid => matches!(next, Status::Settled),
            Status::Cancelled => false,
        }
    }

    /// Whether a customer may still pay and be served.
    pub fn is_open(self) -> bool {
        matches!(self, Status::New | Status::Processing)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Text that should have named a status or a purpose.
#[derive(Debug, thiserror::Error)]
#[error("unknown value `{0}`")]
pub struct UnknownValue(String);

impl FromStr for Status {
    type Err = UnknownValue;

    fn from_str(s: &str) -> Result<Status, UnknownValue> {
        Status::ALL
            .into_iter()
            .find(|status| status.name() == s)
            .ok_or_else(|| UnknownValue(s.to_owned()))
    }
}

impl Purpose {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::Order => "order",
            Purpose::TopUp => "topup",
            Purpose::External => "external",
        }
    }
}

impl FromStr for Purpose {
    type Err = UnknownValue;

    fn from_str(s: &str) -> Result<Purpose, UnknownValue> {
        match s {
            "order" => Ok(Purpose::Order),
            "topup" => Ok(Purpose::TopUp),
            "external" => Ok(Purpose::External),
            _ => Err(UnknownValue(s.to_owned())),
        }
    }
}

/// A request for money.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, not a state")]
pub struct Invoice {
    /// Its row.
    pub id: InvoiceId,
    /// The name of its public page.
    pub token: Token,
    /// What the money is for.
    pub purpose: Purpose,
    /// The order it pays, if it pays one.
    pub order: Option<OrderId>,
    /// Who pays, if we know.
    pub person: Option<PersonId>,
    /// The face it was made at.
    pub face: String,
    /// How much is asked for.
    pub total: Money,
    /// The rules it was made under.
    pub terms: Terms,
    /// Where it stands.
    pub status: Status,
    /// Whether it was settled or invalidated by hand.
    pub marked: bool,
    /// Until when money counts.
    pub deadline: Time,
    /// How often the customer extended it.
    pub extensions: i64,
    /// Whether it was prolonged because a part had come.
    pub prolonged: bool,
    /// Whether its clock was set anew because money had shrunk.
    pub shrunk: bool,
    /// Whether anything that counts was ever seen.
    pub ever_seen: bool,
    /// Whether an admin keeps its money waiting.
    pub kept: bool,
    /// When money without use becomes balance.
    pub decide_by: Option<Time>,
    /// When it was made.
    pub created_at: Time,
    /// When it was settled.
    pub settled_at: Option<Time>,
    /// When it expired or was cancelled.
    pub closed_at: Option<Time>,
}

/// How much of one coin would pay an invoice.
#[derive(Clone, Debug)]
pub struct Quote {
    /// Its row.
    pub id: QuoteId,
    /// Which coin.
    pub coin: Coin,
    /// The address that is shown with it.
    pub address: AddressId,
    /// How much, rounded up to the base unit.
    pub due: Sats,
    /// The shop's currency for one whole coin.
    pub price: rust_decimal::Decimal,
    /// Who said so.
    pub sources: String,
    /// When the oldest of them said so.
    pub rate_at: Time,
    /// Since when it holds.
    pub made_at: Time,
    /// Until when it was promised.
    pub until: Time,
}

/// Where a payment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Unconfirmed.
    Mempool,
    /// In a block of the best chain.
    Block {
        /// The block's hash.
        hash: BlockHash,
        /// The block's height.
        height: i64,
        /// The time in its header.
        time: Time,
    },
    /// Its block left the best chain; it can come back.
    Orphaned,
    /// Replaced, conflicted, or not known to anybody any more.
    Gone,
}

impl Place {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Place::Mempool => "mempool",
            Place::Block { .. } => "block",
            Place::Orphaned => "orphaned",
            Place::Gone => "gone",
        }
    }
}

/// What kind of output a payment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary output.
    Plain,
    /// Newly mined; spendable after a hundred blocks.
    Coinbase,
    /// Paid out of Litecoin's extension block.
    HogEx,
}

impl Kind {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Plain => "plain",
            Kind::Coinbase => "coinbase",
            Kind::HogEx => "hogex",
        }
    }

    /// The least depth at which money of this kind is believed, whatever the amount.
    pub fn depth_min(self) -> i64 {
        match self {
            Kind::Plain => 1,
            Kind::Coinbase => 100,
            Kind::HogEx => 6,
        }
    }
}

/// Money from outside: an output that pays an address of ours.
#[derive(Clone, Debug)]
pub struct Payment {
    /// Its row.
    pub id: PaymentId,
    /// On which chain.
    pub coin: Coin,
    /// Which output.
    pub outpoint: OutPoint,
    /// The address it pays.
    pub address: AddressId,
    /// The invoice that the address was shown for.
    pub invoice: Option<InvoiceId>,
    /// The quote in force when it was first seen.
    pub quote: Option<QuoteId>,
    /// How much.
    pub amount: Sats,
    /// What kind of output.
    pub kind: Kind,
    /// When it was first seen.
    pub first_seen: Time,
    /// Where it is.
    pub place: Place,
    /// When some source last knew it.
    pub known_at: Time,
    /// When it reached its depth and was judged.
    pub ripe_at: Option<Time>,
    /// The transaction that spent it, if one has.
    pub spent_by: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invoice_goes_only_where_the_rules_let_it() {
        let reach = |from: Status| -> Vec<Status> {
            Status::ALL.into_iter().filter(|to| from.may_become(*to)).collect()
        };
        assert_eq!(
            reach(Status::New),
            [Status::Processing, Status::Settled, Status::Expired, Status::Cancelled]
        );
        assert_eq!(
            reach(Status::Processing),
            [Status::New, Status::Settled, Status::Expired, Status::Cancelled]
        );
        assert_eq!(reach(Status::Settled), [Status::Invalid]);
        assert_eq!(reach(Status::Expired), [Status::Settled]);
        assert_eq!(reach(Status::Invalid), [Status::Settled]);
        assert_eq!(reach(Status::Cancelled), []);
    }
}
