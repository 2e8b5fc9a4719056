//! Orders: what a customer asked for, with the price as bought, and how far it has come.
//!
//! An order follows its invoice until it is paid; from then on it follows the goods.
//! Refunded is an amount in the ledger, not a stage. `on hold` and `clawed back` are flags
//! beside the stage: the goods must wait, or left before the money did.

mod store;

use std::fmt;
use std::str::FromStr;

use crate::base::clock::Time;
use crate::base::id::{LineId, OrderId, PersonId, ProductId};
use crate::base::money::Money;

pub use store::*;

/// How far an order has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Stock is held, money is awaited.
    Created,
    /// The money is ours, the goods are due.
    Paid,
    /// On its way.
    Shipped,
    /// With the customer.
    Completed,
    /// Given up by the customer or an admin.
    Cancelled,
    /// Nobody paid in time.
    Expired,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Stage; 6] = [
        Stage::Created,
        Stage::Paid,
        Stage::Shipped,
        Stage::Completed,
        Stage::Cancelled,
        Stage::Expired,
    ];

    /// Its name in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Created => "created",
            Stage::Paid => "paid",
            Stage::Shipped => "shipped",
            Stage::Completed => "completed",
            Stage::Cancelled => "cancelled",
            Stage::Expired => "expired",
        }
    }

    /// Whether an order may go from here to `next`.
    pub fn may_become(self, next: Stage) -> bool {
        match self {
            Stage::Created => matches!(next, Stage::Paid | Stage::Expired | Stage::Cancelled),
            Stage::Expired => matches!(next, Stage::Paid),
            Stage::Paid => matches!(next, Stage::Shipped | Stage::Completed | Stage::Cancelled),
            // Back to paid while "shipped" can still be taken back.
            Stage::Shipped => matches!(next, Stage::Paid | Stage::Completed),
            Stage::Completed | Stage::Cancelled => false,
        }
    }

    /// Whether the goods have left the shop.
    pub fn goods_left(self) -> bool {
        matches!(self, Stage::Shipped | Stage::Completed)
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Text that should have named a stage.
#[derive(Debug, thiserror::Error)]
#[error("unknown stage `{0}`, expected created, paid, shipped, completed, cancelled or expired")]
pub struct UnknownStage(String);

impl FromStr for Stage {
    type Err = UnknownStage;

    fn from_str(s: &str) -> Result<Stage, UnknownStage> {
        Stage::ALL
            .into_iter()
            .find(|stage| stage.name() == s)
            .ok_or_else(|| UnknownStage(s.to_owned()))
    }
}

/// What a customer asked for.
#[derive(Clone, Debug)]
pub struct Order {
    /// Its row.
    pub id: OrderId,
    /// The number people see.
    pub number: i64,
    /// Whose it is.
    pub person: PersonId,
    /// How far it has come.
    pub stage: Stage,
    /// Before discounts.
    pub list: Money,
    /// What was taken off.
    pub discount: Money,
    /// What is to be paid.
    pub total: Money,
    /// How much of `list` is for shipping.
    pub shipping: Money,
    /// By which option its parcel travels, as it was called when it was bought.
    pub shipping_option: Option<String>,
    /// The face it was made at: `telegram`, `web`, `cli` …
    pub face: String,
    /// Why the goods must wait, if they must.
    pub hold_why: Option<String>,
    /// Whether the money left after the goods did.
    pub clawed_back: bool,
    /// Which of the shop's people looks after it.
    pub claimed_by: Option<PersonId>,
    /// Since when they do.
    pub claimed_at: Option<Time>,
    /// Who carries the parcel, and its number.
    pub carrier: Option<String>,
    /// The parcel's number.
    pub tracking: Option<String>,
    /// When it was made.
    pub created_at: Time,
    /// When the money became ours.
    pub paid_at: Option<Time>,
    /// When it left.
    pub shipped_at: Option<Time>,
    /// When it arrived.
    pub completed_at: Option<Time>,
    /// When it was cancelled or expired.
    pub closed_at: Option<Time>,
}

/// One line of an order.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its row.
    pub id: LineId,
    /// Of which product.
    pub product: ProductId,
    /// The product's name as it was bought.
    pub name: String,
    /// How it reaches the customer, as a word.
    pub kind: String,
    /// How many.
    pub quantity: i64,
    /// Before the discount.
    pub list: Money,
    /// What was taken off.
    pub discount: Money,
    /// What is paid for it.
    pub total: Money,
    /// `due`, `sent`, `received` or `failed`.
    pub handed: String,
}

/// Which orders a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Paid, with goods that people must ship or hand out.
    ToShip,
    /// Waiting for their money.
    Unpaid,
    /// Whose money came after their end, whether or not they were paid by it.
    Late,
    /// All of them.
    All,
}

impl Filter {
    /// Its name in the statements.
    fn name(self) -> &'static str {
        match self {
            Filter::ToShip => "to ship",
            Filter::Unpaid => "unpaid",
            Filter::Late => "late",
            Filter::All => "all",
        }
    }
}

/// Kinds whose goods are handed over by the till itself, and not by people.
pub fn is_automatic(kind: &str) -> bool {
    matches!(kind, "codes" | "file")
}

/// Kinds whose buyers fetch the goods at a place that they are told.
pub fn is_fetched(kind: &str) -> bool {
    kind == "pickup"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_goes_only_where_the_shop_would_take_it() {
        let legal: Vec<(Stage, Stage)> = Stage::ALL
            .into_iter()
            .flat_map(|from| Stage::ALL.into_iter().map(move |to| (from, to)))
            .filter(|(from, to)| from.may_become(*to))
            .collect();
        assert_eq!(
            legal,
            [
                (Stage::Created, Stage::Paid),
                (Stage::Created, Stage::Cancelled),
                (Stage::Created, Stage::Expired),
                (Stage::Paid, Stage::Shipped),
                (Stage::Paid, Stage::Completed),
                (Stage::Paid, Stage::Cancelled),
                (Stage::Shipped, Stage::Paid),
                (Stage::Shipped, Stage::Completed),
                (Stage::Expired, Stage::Paid),
            ]
        );
    }
}
