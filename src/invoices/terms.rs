//! The rules an invoice was made under, frozen with it: a later change of the configuration
//! does not change what was promised.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::{Money, Percent, mul_div_ceil};

/// Confirmations by amount: `(below, confirmations)`, the last row without `below`.
pub type DepthTable = Vec<(Option<i64>, i64)>;

/// Frozen terms. Amounts are in minor units of the invoice's currency, spans in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// How much may be missing, in basis points …
    pub tolerance_bp: i64,
    /// … at most.
    pub tolerance_cap: i64,
    /// How much may be missing from late money, in basis points.
    pub late_shortfall_bp: i64,
    /// Left-overs below this are rounding.
    pub rounding_below: i64,
    /// Confirmations by coin and amount.
    pub depth: BTreeMap<Coin, DepthTable>,
    /// From this moment on only money in blocks counts.
    pub max_hold_at: i64,
    /// How long it is prolonged when a part has come.
    pub partial_extension_ms: i64,
    /// How long the customer has to choose.
    pub decide_within_ms: i64,
    /// How often the customer may extend it.
    pub extensions_max: i64,
}

impl Terms {
    /// The moment from which only money in blocks counts.
    pub fn max_hold_at(&self) -> Time {
        Time::from_millis(self.max_hold_at)
    }

    /// The least value that pays `total` in time.
    ///
    /// Missing may be the smaller of percentage and cap, rounded down: the shop gains the
    /// fraction.
    pub fn missing_max(&self, total: Money) -> Money {
        let share = Percent::from_bp(self.tolerance_bp).of(total);
        total.currency.minor(share.minor.min(self.tolerance_cap))
    }

    /// How much may be missing when money is late.
    pub fn late_missing_max(&self, total: Money) -> Money {
        Percent::from_bp(self.late_shortfall_bp).of(total)
    }

    /// How deep money must be for a value in minor units. A coin without a table (it cannot
    /// be quoted, but its old addresses are watched) asks for its final depth.
    pub fn depth(&self, coin: Coin, value: i64) -> i64 {
        let Some(table) = self.depth.get(&coin) else { return coin.final_depth() };
        let row = table.iter().find(|(below, _)| below.is_none_or(|below| value < below));
        row.map_or(coin.final_depth(), |(_, confirmations)| *confirmations)
    }

    /// How long it is prolonged when a part has come.
    pub fn partial_extension(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.partial_extension_ms).unwrap_or(0))
    }

    /// How long the customer has to choose.
    pub fn decide_within(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.decide_within_ms).unwrap_or(0))
    }
}

/// What `amount` base units are worth where `due` pay `total`; rounded up, since it is used
/// to choose a depth. Saturates: more than can be counted is deep enough for anything.
pub fn worth_at_quote(amount: i64, due: i64, total: i64) -> i64 {
    mul_div_ceil(amount, total, due.max(1)).unwrap_or(i64::MAX)
}
