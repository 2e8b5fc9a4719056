//! Prices: the rates we have believed, and those that were set by hand.
//!
//! The newest believed rate is what a quote is made from while it is fresh; the ones before
//! it show whether the next one jumps.

mod store;

use rust_decimal::Decimal;

use crate::base::clock::Time;

pub use store::*;

/// How many believed rates are kept for each coin.
pub const PRICES_KEPT: i64 = 2000;

/// A rate we have believed: the shop's currency for one whole coin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// How much.
    pub price: Decimal,
    /// Who said so.
    pub sources: String,
    /// When the oldest of them said so.
    pub at: Time,
}
