//! The ledger: immutable transfers between two accounts in one unit.
//!
//! Because a row has a debit, a credit and one amount, every unit sums to zero by shape. A
//! deed is several rows of one cause (deed, subject, counter); a mistake or a reorg is
//! answered by the mirror of a deed, never by an edit. What is owed to or by somebody is
//! also kept as a guarded row, written by [`post`] alone, and reconcile compares.

mod store;

use std::fmt;
use std::str::FromStr;

use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::id::{InvoiceId, PersonId, RefundId};
use crate::base::money::{Commodity, Money, Sats};

pub use store::*;

/// An account of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// Unspent outputs at addresses of an account key (by the key's stable name).
    Wallet(String),
    /// Moved to the owner's own keeping.
    Owner,
    /// Settled by hand, proved by nothing on a chain.
    RailUnproved,
    /// Owed by a customer after the money left.
    Claim(PersonId),
    /// Received for an invoice, no use yet.
    Suspense(InvoiceId),
    /// Received, nobody knows for what.
    SuspenseUnknown,
    /// What a customer can spend.
    Balance(PersonId),
    /// What a referrer has earned; may go below zero.
    Earned(PersonId),
    /// Owed back to a customer.
    Refund(RefundId),
    /// Where a coin leg meets its fiat leg.
    Exchange,
    /// Income from goods.
    Sales,
    /// Income from shipping them.
    Shipping,
    /// Discounts granted.
    Discounts,
    /// Missing amounts forgiven.
    Tolerated,
    /// Commission for referrers.
    Commission,
    /// Refunds granted on finished sales.
    RefundsGiven,
    /// Gifts.
    Goodwill,
    /// Claims given up.
    BadDebt,
    /// Fees of transactions that are ours.
    NetworkFees,
    /// Left-overs too small to ask about.
    Rounding,
    /// Balances brought in from elsewhere.
    Opening,
}

/// Text that should have named an account.
#[derive(Debug, thiserror::Error)]
#[error("unknown ledger account `{0}`")]
pub struct UnknownAccount(String);

impl Account {
    /// Whether it is also kept as a guarded row, and on which side it grows.
    pub fn kept(&self) -> Option<Side> {
        match self {
            Account::Suspense(_)
            | Account::SuspenseUnknown
            | Account::Balance(_)
            | Account::Refund(_) => Some(Side::Credit),
            Account::Claim(_) => Some(Side::Debit),
            Account::Wallet(_)
            | Account::Owner
            | Account::RailUnproved
            | Account::Earned(_)
            | Account::Exchange
            | Account::Sales
            | Account::Shipping
            | Account::Discounts
            | Account::Tolerated
            | Account::Commission
            | Account::RefundsGiven
            | Account::Goodwill
            | Account::BadDebt
            | Account::NetworkFees
            | Account::Rounding
            | Account::Opening => None,
        }
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Account::Wallet(name) => write!(f, "wallet:{name}"),
            Account::Owner => f.write_str("owner"),
            Account::RailUnproved => f.write_str("rail:unproved"),
            Account::Claim(person) => write!(f, "claim:{}", person.row()),
            Account::Suspense(invoice) => write!(f, "suspense:{}", invoice.row()),
            Account::SuspenseUnknown => f.write_str("suspense:unknown"),
            Account::Balance(person) => write!(f, "balance:{}", person.row()),
            Account::Earned(person) => write!(f, "earned:{}", person.row()),
            Account::Refund(refund) => write!(f, "refund:{}", refund.row()),
            Account::Exchange => f.write_str("exchange"),
            Account::Sales => f.write_str("sales"),
            Account::Shipping => f.write_str("shipping"),
            Account::Discounts => f.write_str("discounts"),
            Account::Tolerated => f.write_str("tolerated"),
            Account::Commission => f.write_str("commission"),
            Account::RefundsGiven => f.write_str("refunds given"),
            Account::Goodwill => f.write_str("goodwill"),
            Account::BadDebt => f.write_str("bad debt"),
            Account::NetworkFees => f.write_str("network fees"),
            Account::Rounding => f.write_str("rounding"),
            Account::Opening => f.write_str("opening"),
        }
    }
}

impl FromStr for Account {
    type Err = UnknownAccount;

    fn from_str(s: &str) -> Result<Account, UnknownAccount> {
        let unknown = || UnknownAccount(s.to_owned());
        let person = |id: &str| PersonId::from_row(id).map_err(|_| unknown());
        if let Some((kind, rest)) = s.split_once(':') {
            return match (kind, rest) {
                ("wallet", name) => Ok(Account::Wallet(name.to_owned())),
                ("rail", "unproved") => Ok(Account::RailUnproved),
                ("claim", id) => person(id).map(Account::Claim),
                ("suspense", "unknown") => Ok(Account::SuspenseUnknown),
                ("suspense", id) => {
                    InvoiceId::from_row(id).map(Account::Suspense).map_err(|_| unknown())
                }
                ("balance", id) => person(id).map(Account::Balance),
                ("earned", id) => person(id).map(Account::Earned),
                ("refund", id) => {
                    RefundId::from_row(id).map(Account::Refund).map_err(|_| unknown())
                }
                _ => Err(unknown()),
            };
        }
        let house = [
            Account::Owner,
            Account::Exchange,
            Account::Sales,
            Account::Shipping,
            Account::Discounts,
            Account::Tolerated,
            Account::Commission,
            Account::RefundsGiven,
            Account::Goodwill,
            Account::BadDebt,
            Account::NetworkFees,
            Account::Rounding,
            Account::Opening,
        ];
        house.into_iter().find(|account| account.to_string() == s).ok_or_else(unknown)
    }
}

/// A side of a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first column.
    Debit,
    /// The second column.
    Credit,
}

/// What kind of deed moved money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Deed {
    /// A payment's first confirmation.
    Confirmed,
    /// An invoice settled.
    Settled,
    /// Money without use became balance.
    Credited,
    /// Money too small to ask about.
    Rounded,
    /// Money set aside to go back.
    RefundAsked,
    /// Money sent out of our addresses.
    Swept,
    /// Commission for a referrer.
    Commission,
    /// A claim for goods that left before the money did.
    Claimed,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Deed; 8] = [
        Deed::Confirmed,
        Deed::Settled,
        Deed::Credited,
        Deed::Rounded,
        Deed::RefundAsked,
        Deed::Swept,
        Deed::Commission,
        Deed::Claimed,
    ];

    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Deed::Confirmed => "confirmed",
            Deed::Settled => "settled",
            Deed::Credited => "credited",
            Deed::Rounded => "rounded",
            Deed::RefundAsked => "refund asked",
            Deed::Swept => "swept",
            Deed::Commission => "commission",
            Deed::Claimed => "claimed",
        }
    }

    /// The name of its mirror.
    pub fn mirror(self) -> &'static str {
        match self {
            Deed::Confirmed => "confirmed undone",
            Deed::Settled => "settled undone",
            Deed::Credited => "credited undone",
            Deed::Rounded => "rounded undone",
            Deed::RefundAsked => "refund asked undone",
            Deed::Swept => "swept undone",
            Deed::Commission => "commission undone",
            Deed::Claimed => "claimed undone",
        }
    }
}

/// The one cause that rows of a deed share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// What was done.
    pub deed: Deed,
    /// To what: the id of a payment, an invoice, a person.
    pub subject: String,
    /// How often before: money can be gone, back and gone again.
    pub counter: i64,
    /// The invoice it belongs to.
    pub invoice: Option<InvoiceId>,
}

/// One leg of a deed: so much from one account to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg {
    /// First column.
    pub debit: Account,
    /// Second column.
    pub credit: Account,
    /// The code of what is counted.
    pub unit: String,
    /// How much; legs of zero are left out by [`post`].
    pub amount: i64,
}

impl Leg {
    /// A leg in a coin.
    pub fn coin(debit: Account, credit: Account, coin: Coin, amount: Sats) -> Leg {
        let unit = Commodity::Coin(coin).code().to_owned();
        Leg { debit, credit, unit, amount: amount.0 }
    }

    /// A leg in a currency.
    pub fn fiat(debit: Account, credit: Account, amount: Money) -> Leg {
        Leg { debit, credit, unit: amount.currency.code().to_owned(), amount: amount.minor }
    }

    /// The same amount the other way round.
    #[must_use]
    pub fn mirrored(self) -> Leg {
        Leg { debit: self.credit, credit: self.debit, ..self }
    }
}

/// A row as it stands.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// The deed's name, or its mirror's.
    pub deed: String,
    /// What it was done to.
    pub subject: String,
    /// How often before.
    pub counter: i64,
    /// First column, second column, how much of what.
    pub leg: Leg,
    /// The invoice it belongs to.
    pub invoice: Option<InvoiceId>,
    /// When.
    pub at: Time,
}

/// A guarded account held less than it was asked for. A refusal: nothing changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{account} holds less than {wanted} {unit}")]
pub struct Insufficient {
    /// Which account.
    pub account: String,
    /// How much was wanted.
    pub wanted: i64,
    /// Of what.
    pub unit: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::rng::Rng;

    #[test]
    fn an_account_is_read_back_from_its_name() {
        let (now, rng) = (Time::from_secs(1), Rng::seeded(1));
        let accounts = [
            Account::Wallet("btc-main-p2wpkh-00000000".to_owned()),
            Account::Owner,
            Account::RailUnproved,
            Account::Claim(PersonId::new(now, &rng)),
            Account::Suspense(InvoiceId::new(now, &rng)),
            Account::SuspenseUnknown,
            Account::Balance(PersonId::new(now, &rng)),
            Account::Earned(PersonId::new(now, &rng)),
            Account::Refund(RefundId::new(now, &rng)),
            Account::Shipping,
            Account::RefundsGiven,
            Account::BadDebt,
            Account::NetworkFees,
        ];
        for account in accounts {
            assert_eq!(account.to_string().parse::<Account>().expect("known"), account);
        }
        assert!("petty cash".parse::<Account>().is_err());
    }
}
