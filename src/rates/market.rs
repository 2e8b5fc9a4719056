//! The markets of an exchange, and the last price of each in its answer.

use serde_json::Value;

use super::{Point, RateError, RateKind, pair};
use crate::base::clock::Time;
use crate::base::coin::Coin;

/// Where a coin trades against a currency.
pub(super) struct Market<'a> {
    pub coin: Coin,
    pub currency: &'a str,
    /// The exchange's own name of it.
    pub name: String,
}

/// The names of all markets, as exchanges take them in a query.
pub(super) fn names(markets: &[Market<'_>]) -> String {
    markets.iter().map(|market| market.name.as_str()).collect::<Vec<_>>().join(",")
}

/// The price of each market; `last` finds it in the answer by the market's name.
pub(super) fn points<'a>(
    provider: RateKind,
    markets: &[Market<'_>],
    last: impl Fn(&str) -> Option<&'a Value>,
    now: Time,
) -> Result<Vec<Point>, RateError> {
    let point = |market: &Market<'_>| {
        let (coin, currency) = (market.coin, market.currency);
        let written = last(&market.name);
        let written = written.ok_or_else(|| RateError::Missing(pair(coin, currency)))?;
        Point::read(provider, coin, currency, written, now)
    };
    markets.iter().map(point).collect()
}
