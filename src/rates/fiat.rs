//! What a dollar is worth in the shop's currency, for providers that quote few currencies.
//!
//! Never taken from one source alone: a cross stands under the prices of several exchanges,
//! so whoever bends it would bend them all alike, and they would still agree.

use std::fmt;

use async_trait::async_trait;
use futures_util::future::join_all;
use rust_decimal::Decimal;

use super::RateError;
use super::coinbase::Coinbase;
use super::decide::{apart, mean};
use super::er_api::ErApi;
use super::http::Http;
use crate::base::clock::Time;
use crate::base::money::Percent;

/// How many sources must know a dollar's worth, and agree.
const FIATS_MIN: usize = 2;

/// A public source of currency rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FiatKind {
    /// Coinbase's exchange rates.
    Coinbase,
    /// The open endpoint of `exchangerate-api.com`; new figures once a day.
    ErApi,
}

/// A place that knows what a dollar is worth.
#[async_trait]
pub trait FiatSource: Send + Sync + fmt::Debug {
    /// Its name in logs.
    fn name(&self) -> &'static str;

    /// Units of the currency for one dollar.
    async fn per_dollar(&self, currency: &str, now: Time) -> Result<Decimal, RateError>;
}

/// The source of this kind, at its own address or at another. It is made once and kept: it
/// remembers what need not be asked again.
pub fn fiat(kind: FiatKind, url: Option<&str>) -> Box<dyn FiatSource> {
    let http = Http::new(url.unwrap_or_else(|| kind.default_url()));
    match kind {
        FiatKind::Coinbase => Box::new(Coinbase::new(http)),
        FiatKind::ErApi => Box::new(ErApi::new(http)),
    }
}

/// Asks all sources at once: what they agree on, and who gave nothing.
pub(super) async fn per_dollar(
    fiats: &[Box<dyn FiatSource>],
    currency: &str,
    now: Time,
    outlier: Percent,
) -> (Result<Decimal, RateError>, Vec<(&'static str, RateError)>) {
    let mut asked = Vec::with_capacity(fiats.len());
    for source in fiats {
        asked.push(source.per_dollar(currency, now));
    }
    let answers = join_all(asked).await;
    let (mut known, mut failures) = (Vec::new(), Vec::new());
    for (source, answer) in fiats.iter().zip(answers) {
        match answer {
            Ok(price) => known.push(price),
            Err(error) => failures.push((source.name(), error)),
        }
    }
    (agree(currency, known, outlier), failures)
}

/// The median of what the sources say, if the lowest and the highest lie within `outlier` of
/// each other. Between two it is the mean: neither shop nor customer gains by it in the long
/// run.
fn agree(currency: &str, mut known: Vec<Decimal>, outlier: Percent) -> Result<Decimal, RateError> {
    let count = known.len();
    let currency = currency.to_owned();
    if count < FIATS_MIN {
        return Err(RateError::NoCross { currency, known: count, wanted: FIATS_MIN });
    }
    known.sort_unstable();
    let (low, high) = (known[0], known[count - 1]);
    if apart(low, high, outlier) {
        return Err(RateError::CrossDisagrees { currency, low, high });
    }
    Ok(mean(known[(count - 1) / 2], known[count / 2]))
}

/// How a pair is called in errors, such as `USD/PLN`.
pub(super) fn fiat_pair(currency: &str) -> String {
    format!("{}/{currency}", super::DOLLAR)
}

impl FiatKind {
    /// Every source, in the order they are asked.
    pub const ALL: [FiatKind; 2] = [FiatKind::Coinbase, FiatKind::ErApi];

    /// Its name in logs.
    pub fn name(self) -> &'static str {
        match self {
            FiatKind::Coinbase => "coinbase-fiat",
            FiatKind::ErApi => "er-api",
        }
    }

    /// Where its public API lives.
    pub fn default_url(self) -> &'static str {
        match self {
            FiatKind::Coinbase => "https://api.coinbase.com",
            FiatKind::ErApi => "https://open.er-api.com",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dollar_is_worth_what_two_sources_agree_on() {
        let case = |known: &[i64], expected: Option<&str>| {
            let known = known.iter().map(|n| Decimal::from(*n)).collect();
            let got = agree("IDR", known, Percent::from_bp(300));
            assert_eq!(got.ok(), expected.map(|text| text.parse().expect("a decimal")));
        };
        case(&[], None);
        case(&[16_655], None);
        case(&[16_655, 16_702], Some("16678.5"));
        case(&[10_300, 10_000], Some("10150"));
        case(&[10_301, 10_000], None);
        case(&[10_100, 10_000, 10_010], Some("10010"));
        case(&[10_000, 10_010, 100], None);
    }
}
