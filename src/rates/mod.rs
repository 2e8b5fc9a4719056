//! What a coin is worth, as public providers say, and whether that can be believed.
//!
//! A provider is asked over HTTP and gives [`Point`]s. [`decide()`] is a pure rule: median of
//! the fresh ones, outliers left out, jumps held back. Nothing here touches invoices or the
//! database. Decimals live only here and in percentages; amounts stay integers.

pub mod convert;
pub mod decide;
pub mod fiat;

mod bitfinex;
mod bitstamp;
mod coinbase;
mod coingecko;
mod desk;
mod er_api;
mod figure;
mod http;
mod kraken;
mod market;
#[cfg(test)]
mod stand;

pub use convert::{due, worth};
pub use decide::{Accepted, Bounds, History, Verdict, decide};
pub use desk::RateDesk;
pub use fiat::{FiatKind, FiatSource, fiat};

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use futures_util::future::join_all;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::money::Percent;
use bitfinex::Bitfinex;
use bitstamp::Bitstamp;
use coinbase::Coinbase;
use coingecko::Coingecko;
use http::Http;
use kraken::Kraken;

/// The currency that every provider quotes, and through which the others are crossed.
const DOLLAR: &str = "USD";

/// A public provider of coin prices.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum RateKind {
    /// Quotes nearly every currency by itself.
    Coinbase,
    /// An exchange; quotes a few currencies.
    Kraken,
    /// An exchange; quotes a few currencies.
    Bitstamp,
    /// An average over exchanges; quotes some fifty currencies.
    Coingecko,
    /// An exchange; quotes a few currencies.
    Bitfinex,
}

/// One provider's price of one coin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Who says so.
    pub provider: RateKind,
    /// Of which coin.
    pub coin: Coin,
    /// In which currency, by its ISO 4217 code.
    pub currency: String,
    /// Units of the currency for one whole coin.
    pub price: Decimal,
    /// When the provider was asked.
    pub at: Time,
    /// Whether it went through the dollar: coin → USD × USD → currency.
    pub crossed: bool,
}

/// What a round of questions brought.
#[derive(Debug, Default)]
pub struct Collected {
    /// Prices in the currency asked for, in the order of the sources.
    pub points: Vec<Point>,
    /// Who gave nothing, by name, and why.
    pub failures: Vec<(&'static str, RateError)>,
}

/// Why a source gave no price. None of them is worth asking again at once: the next round
/// does, and [`RateError::Quota`] says from when on it is let through.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RateError {
    /// No connection, or no answer in time.
    #[error("cannot be reached: {0}")]
    Unreachable(String),
    /// The host said 429; it is left alone for so long.
    #[error("its quota is used up, next call in {} s", .0.as_secs())]
    Quota(Duration),
    /// The host answered with another status than 200.
    #[error("answered with status {0}")]
    Status(u16),
    /// The answer is larger than it may be.
    #[error("answered with more than {0} bytes")]
    TooLarge(usize),
    /// The answer cannot be what it should be: HTML with status 200, bad JSON, another base.
    #[error("answered with something else than {wanted}: {found}")]
    Nonsense {
        /// What was asked for.
        wanted: &'static str,
        /// What came, shortened.
        found: String,
    },
    /// The provider says no in its own words.
    #[error("refuses: {0}")]
    Refused(String),
    /// The pair is not in the answer.
    #[error("does not quote {0}")]
    Missing(String),
    /// The price is not a number.
    #[error("says that {pair} is `{found}`, which is not a number")]
    NotANumber {
        /// Of what.
        pair: String,
        /// What stands there, shortened.
        found: String,
    },
    /// The price is zero, negative, upside down or beyond all measure.
    #[error("says that {pair} is {price}, which cannot be")]
    Absurd {
        /// Of what.
        pair: String,
        /// What it says.
        price: Decimal,
    },
    /// The provider itself says that its price is old.
    #[error("its {pair} is {} s old", .age.as_secs())]
    Stale {
        /// Of what.
        pair: String,
        /// How old.
        age: Duration,
    },
    /// Too few sources know what a dollar is in this currency.
    #[error("USD/{currency} is known from {known} source(s) of {wanted}; prices in USD are unused")]
    NoCross {
        /// The currency.
        currency: String,
        /// How many answered.
        known: usize,
        /// How many must.
        wanted: usize,
    },
    /// The sources do not agree what a dollar is in this currency.
    #[error("USD/{currency} is {low} or {high}, too far apart; prices in USD are unused")]
    CrossDisagrees {
        /// The currency.
        currency: String,
        /// The lowest answer.
        low: Decimal,
        /// The highest answer.
        high: Decimal,
    },
}

/// A place that knows what coins are worth.
#[async_trait]
pub trait RateSource: Send + Sync + fmt::Debug {
    /// Which one.
    fn kind(&self) -> RateKind;

    /// A price of each coin: in `currency` where the provider quotes it, else in USD. One
    /// coin that is missing or absurd spoils the whole answer.
    async fn fetch(
        &self,
        coins: &[Coin],
        currency: &str,
        now: Time,
    ) -> Result<Vec<Point>, RateError>;
}

/// The provider of this kind, at its own address or at another, such as a proxy of the
/// operator's.
pub fn provider(kind: RateKind, url: Option<&str>) -> Box<dyn RateSource> {
    let http = Http::new(url.unwrap_or_else(|| kind.default_url()));
    match kind {
        RateKind::Coinbase => Box::new(Coinbase::new(http)),
        RateKind::Kraken => Box::new(Kraken::new(http)),
        RateKind::Bitstamp => Box::new(Bitstamp::new(http)),
        RateKind::Coingecko => Box::new(Coingecko::new(http)),
        RateKind::Bitfinex => Box::new(Bitfinex::new(http)),
    }
}

/// Asks all sources at once, and then, if some know only dollars, all fiat sources at once.
/// Each call ends by its own timeout and waits for no other; what fails is named.
pub async fn collect(
    sources: &[Box<dyn RateSource>],
    fiats: &[Box<dyn FiatSource>],
    coins: &[Coin],
    currency: &str,
    now: Time,
    outlier: Percent,
) -> Collected {
    let mut collected = Collected::default();
    if coins.is_empty() {
        return collected;
    }
    let mut asked = Vec::with_capacity(sources.len());
    for source in sources {
        asked.push(source.fetch(coins, currency, now));
    }
    let answers = join_all(asked).await;
    let mut in_dollars = Vec::new();
    for (source, answer) in sources.iter().zip(answers) {
        match answer {
            Ok(points) => {
                let (direct, rest): (Vec<Point>, Vec<Point>) =
                    points.into_iter().partition(|point| point.currency == currency);
                collected.points.extend(direct);
                in_dollars.extend(rest);
            }
            Err(error) => collected.failures.push((source.kind().name(), error)),
        }
    }
    if in_dollars.is_empty() {
        return collected;
    }
    let (cross, failures) = fiat::per_dollar(fiats, currency, now, outlier).await;
    collected.failures.extend(failures);
    match cross {
        Ok(per_dollar) => {
            for point in in_dollars {
                let provider = point.provider;
                match point.cross(per_dollar, currency) {
                    Ok(point) => collected.points.push(point),
                    Err(error) => collected.failures.push((provider.name(), error)),
                }
            }
        }
        Err(error) => collected.failures.push(("cross", error)),
    }
    collected
}

impl RateKind {
    /// Every provider, in the order they are asked and shown.
    pub const ALL: [RateKind; 5] = [
        RateKind::Coinbase,
        RateKind::Kraken,
        RateKind::Bitstamp,
        RateKind::Coingecko,
        RateKind::Bitfinex,
    ];

    /// The lower-case name used in configuration, the database and logs.
    pub fn name(self) -> &'static str {
        match self {
            RateKind::Coinbase => "coinbase",
            RateKind::Kraken => "kraken",
            RateKind::Bitstamp => "bitstamp",
            RateKind::Coingecko => "coingecko",
            RateKind::Bitfinex => "bitfinex",
        }
    }

    /// Where its public API lives.
    pub fn default_url(self) -> &'static str {
        match self {
            RateKind::Coinbase => "https://api.coinbase.com",
            RateKind::Kraken => "https://api.kraken.com",
            RateKind::Bitstamp => "https://www.bitstamp.net",
            RateKind::Coingecko => "https://api.coingecko.com",
            RateKind::Bitfinex => "https://api-pub.bitfinex.com",
        }
    }
}

impl fmt::Display for RateKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Point {
    /// A price as a provider wrote it, or why it cannot be believed.
    fn read(
        provider: RateKind,
        coin: Coin,
        currency: &str,
        written: &Value,
        now: Time,
    ) -> Result<Point, RateError> {
        let price = figure::coin_price(&pair(coin, currency), written)?;
        let currency = currency.to_owned();
        Ok(Point { provider, coin, currency, price, at: now, crossed: false })
    }

    /// The same price in `currency`, of which a dollar is worth `per_dollar`.
    fn cross(self, per_dollar: Decimal, currency: &str) -> Result<Point, RateError> {
        let pair = pair(self.coin, currency);
        let absurd = || RateError::Absurd { pair: pair.clone(), price: self.price };
        let price = self.price.checked_mul(per_dollar).ok_or_else(absurd)?;
        let price = figure::believable(&pair, price)?;
        Ok(Point { price, currency: currency.to_owned(), crossed: true, ..self })
    }
}

/// How a pair is called in errors, such as `BTC/USD`.
fn pair(coin: Coin, currency: &str) -> String {
    format!("{}/{currency}", coin.code())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio::sync::Barrier;

    use super::stand::{NOW, Stand, ok, reply};
    use super::*;

    const KRAKEN_USD: (&str, &str) = (
        "/0/public/Ticker?pair=XXBTZUSD,XLTCZUSD",
        include_str!("../../fixtures/rates/kraken_usd.json"),
    );
    const BITSTAMP: (&str, &str) =
        ("/api/v2/ticker/", include_str!("../../fixtures/rates/bitstamp.json"));
    const BITFINEX_USD: (&str, &str) = (
        "/v2/tickers?symbols=tBTCUSD,tLTCUSD",
        include_str!("../../fixtures/rates/bitfinex_usd.json"),
    );
    const GECKO_UZS: (&str, &str) = (
        "/api/v3/simple/price?ids=bitcoin,litecoin&vs_currencies=usd,uzs\
         &include_last_updated_at=true&precision=full",
        include_str!("../../fixtures/rates/coingecko_uzs.json"),
    );
    const COINBASE_BTC: (&str, &str) =
        ("/v2/exchange-rates?currency=BTC", include_str!("../../fixtures/rates/coinbase_btc.json"));
    const COINBASE_LTC: (&str, &str) =
        ("/v2/exchange-rates?currency=LTC", include_str!("../../fixtures/rates/coinbase_ltc.json"));
    const COINBASE_USD: (&str, &str) =
        ("/v2/exchange-rates?currency=USD", include_str!("../../fixtures/rates/coinbase_usd.json"));
    const ER_API: (&str, &str) =
        ("/v6/latest/USD", include_str!("../../fixtures/rates/er_api_usd.json"));

    const OUTLIER: Percent = Percent::from_bp(300);

    async fn world() -> Stand {
        Stand::answering(&[
            KRAKEN_USD,
            BITSTAMP,
            BITFINEX_USD,
            GECKO_UZS,
            COINBASE_BTC,
            COINBASE_LTC,
            COINBASE_USD,
            ER_API,
        ])
        .await
    }

    fn every_source(url: &str) -> Vec<Box<dyn RateSource>> {
        RateKind::ALL.iter().map(|kind| provider(*kind, Some(url))).collect()
    }

    fn every_fiat(url: &str) -> Vec<Box<dyn FiatSource>> {
        FiatKind::ALL.iter().map(|kind| fiat(*kind, Some(url))).collect()
    }

    #[test]
    fn a_provider_is_named_in_the_configuration_as_in_the_logs() {
        for kind in RateKind::ALL {
            let written = serde_json::to_value(kind).expect("a name");
            assert_eq!(written, Value::String(kind.name().to_owned()));
        }
    }

    #[tokio::test]
    async fn a_shop_in_uzs_has_five_providers_four_of_them_through_the_dollar() {
        let world = world().await;
        let (sources, fiats) = (every_source(&world.url), every_fiat(&world.url));
        let got = collect(&sources, &fiats, &Coin::ALL, "UZS", NOW, OUTLIER).await;
        assert!(got.failures.is_empty(), "{:?}", got.failures);
        let bitcoin: Vec<&Point> =
            got.points.iter().filter(|point| point.coin == Coin::Btc).collect();
        assert_eq!(bitcoin.len(), 5);
        assert_eq!(bitcoin.iter().filter(|point| point.crossed).count(), 4);
        assert!(got.points.iter().all(|point| point.currency == "UZS" && point.at == NOW));
        // A dollar is 12 052.50 or 12 101.50 UZS, so 12 077.00.
        let kraken = bitcoin.iter().find(|point| point.provider == RateKind::Kraken);
        let expected = Decimal::from(95_010) * Decimal::from(12_077);
        assert_eq!(kraken.map(|point| point.price), Some(expected));
    }

    #[tokio::test]
    async fn a_shop_in_usd_needs_no_cross_and_asks_for_none() {
        let world = Stand::answering(&[KRAKEN_USD, BITSTAMP]).await;
        let sources = [RateKind::Kraken, RateKind::Bitstamp]
            .map(|kind| provider(kind, Some(world.url.as_str())));
        let fiats = every_fiat(&world.url);
        let got = collect(&sources, &fiats, &Coin::ALL, "USD", NOW, OUTLIER).await;
        assert_eq!((got.points.len(), got.failures.len()), (4, 0));
        assert_eq!(world.calls(), 2);
    }

    #[tokio::test]
    async fn with_one_fiat_source_silent_prices_in_dollars_stay_unused() {
        let world = Stand::answering(&[KRAKEN_USD, COINBASE_BTC, COINBASE_LTC, ER_API]).await;
        let sources = [RateKind::Coinbase, RateKind::Kraken]
            .map(|kind| provider(kind, Some(world.url.as_str())));
        let fiats = every_fiat(&world.url);
        let got = collect(&sources, &fiats, &Coin::ALL, "IDR", NOW, OUTLIER).await;
        assert!(got.points.iter().all(|point| point.provider == RateKind::Coinbase));
        let alone = RateError::NoCross { currency: "IDR".to_owned(), known: 1, wanted: 2 };
        assert_eq!(got.failures, vec![("coinbase-fiat", RateError::Status(404)), ("cross", alone)]);
    }

    #[tokio::test]
    async fn fiat_sources_that_disagree_cross_nothing() {
        let world = Stand::answering(&[
            KRAKEN_USD,
            COINBASE_USD,
            ("/v6/latest/USD", include_str!("../../fixtures/rates/er_api_wild.json")),
        ])
        .await;
        let sources = [provider(RateKind::Kraken, Some(&world.url))];
        let fiats = every_fiat(&world.url);
        let got = collect(&sources, &fiats, &Coin::ALL, "PLN", NOW, OUTLIER).await;
        assert!(got.points.is_empty());
        assert!(matches!(got.failures[..], [("cross", RateError::CrossDisagrees { .. })]));
    }

    #[tokio::test]
    async fn one_provider_that_fails_is_named_and_the_others_go_on() {
        let world = Stand::replying(vec![
            (KRAKEN_USD.0, ok(KRAKEN_USD.1)),
            (BITSTAMP.0, reply(503, "down")),
        ])
        .await;
        let sources = [RateKind::Bitstamp, RateKind::Kraken]
            .map(|kind| provider(kind, Some(world.url.as_str())));
        let got = collect(&sources, &[], &Coin::ALL, "USD", NOW, OUTLIER).await;
        assert_eq!(got.points.len(), 2);
        assert_eq!(got.failures, vec![("bitstamp", RateError::Status(503))]);
    }

    /// Answers only once another one like it is being asked too.
    #[derive(Debug)]
    struct Meets(Arc<Barrier>);

    #[async_trait]
    impl RateSource for Meets {
        fn kind(&self) -> RateKind {
            RateKind::Kraken
        }

        async fn fetch(&self, _: &[Coin], _: &str, _: Time) -> Result<Vec<Point>, RateError> {
            self.0.wait().await;
            Ok(vec![])
        }
    }

    #[tokio::test]
    async fn providers_are_asked_at_the_same_time() {
        let barrier = Arc::new(Barrier::new(2));
        let first: Box<dyn RateSource> = Box::new(Meets(Arc::clone(&barrier)));
        let second: Box<dyn RateSource> = Box::new(Meets(barrier));
        let sources = [first, second];
        let round = collect(&sources, &[], &Coin::ALL, "USD", NOW, OUTLIER);
        let in_time = tokio::time::timeout(Duration::from_secs(5), round).await;
        assert!(in_time.is_ok());
    }
}
