//! Kraken: the last trade of each market.
//!
//! One unknown market spoils its whole answer, so only markets are asked for that it is known
//! to have, and of those only the ones that trade every few minutes.

use std::collections::HashMap;

use async_trait::async_trait;
use serde::Deserialize;
use serde_json::Value;

use super::http::{Http, shorten};
use super::market::{Market, names, points};
use super::{DOLLAR, Point, RateError, RateKind, RateSource};
use crate::base::clock::Time;
use crate::base::coin::Coin;

/// The provider.
#[derive(Debug)]
pub(super) struct Kraken {
    http: Http,
}

#[derive(Deserialize)]
struct Answer {
    error: Vec<String>,
    #[serde(default)]
    result: HashMap<String, Ticker>,
}

#[derive(Deserialize)]
struct Ticker {
    /// The last trade closed: price, volume.
    c: Vec<Value>,
}

impl Kraken {
    pub(super) fn new(http: Http) -> Kraken {
        Kraken { http }
    }
}

/// Kraken's own name of a market in dollars.
fn in_dollars(coin: Coin) -> &'static str {
    match coin {
        Coin::Btc => "XXBTZUSD",
        Coin::Ltc => "XLTCZUSD",
    }
}

/// Kraken's own name of a market in another currency.
fn direct(coin: Coin, currency: &str) -> Option<&'static str> {
    match (coin, currency) {
        (Coin::Btc, "EUR") => Some("XXBTZEUR"),
        (Coin::Btc, "GBP") => Some("XXBTZGBP"),
        (Coin::Btc, "CAD") => Some("XXBTZCAD"),
        (Coin::Ltc, "EUR") => Some("XLTCZEUR"),
        (Coin::Btc | Coin::Ltc, _) => None,
    }
}

fn market(coin: Coin, currency: &str) -> Market<'_> {
    let (currency, name) = match direct(coin, currency) {
        Some(name) => (currency, name),
        None => (DOLLAR, in_dollars(coin)),
    };
    Market { coin, currency, name: name.to_owned() }
}

#[async_trait]
impl RateSource for Kraken {
    fn kind(&self) -> RateKind {
        RateKind::Kraken
    }

    async fn fetch(
        &self,
        coins: &[Coin],
        currency: &str,
        now: Time,
    ) -> Result<Vec<Point>, RateError> {
        let markets: Vec<Market> = coins.iter().map(|coin| market(*coin, currency)).collect();
        let path = format!("/0/public/Ticker?pair={}", names(&markets));
        let answer: Answer = self.http.get(&path, "tickers", now).await?;
        if let Some(error) = answer.error.first() {
            return Err(RateError::Refused(shorten(error.as_bytes())));
        }
        points(RateKind::Kraken, &markets, |name| answer.result.get(name)?.c.first(), now)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::super::provider;
    use super::super::stand::{NOW, Stand};
    use super::*;

    const USD: &str = "/0/public/Ticker?pair=XXBTZUSD,XLTCZUSD";

    async fn ask(path: &str, body: &str, currency: &str) -> Result<Vec<Point>, RateError> {
        let stand = Stand::answering(&[(path, body)]).await;
        provider(RateKind::Kraken, Some(&stand.url)).fetch(&Coin::ALL, currency, NOW).await
    }

    #[tokio::test]
    async fn a_currency_it_trades_is_quoted_directly() {
        let body = include_str!("../../fixtures/rates/kraken_eur.json");
        let path = "/0/public/Ticker?pair=XXBTZEUR,XLTCZEUR";
        let points = ask(path, body, "EUR").await.expect("quoted");
        let prices: Vec<Decimal> = points.iter().map(|point| point.price).collect();
        assert_eq!(prices, [Decimal::from(81_700), Decimal::new(9_031, 2)]);
        assert!(points.iter().all(|point| point.currency == "EUR"));
    }

    #[tokio::test]
    async fn other_currencies_are_answered_in_dollars() {
        let body = include_str!("../../fixtures/rates/kraken_usd.json");
        let points = ask(USD, body, "PLN").await.expect("quoted");
        let prices: Vec<Decimal> = points.iter().map(|point| point.price).collect();
        assert_eq!(prices, [Decimal::from(95_010), Decimal::new(10_501, 2)]);
        assert!(points.iter().all(|point| point.currency == "USD"));
    }

    #[tokio::test]
    async fn an_unknown_market_is_refused_in_its_own_words() {
        let body = include_str!("../../fixtures/rates/kraken_unknown.json");
        let refused = RateError::Refused("EQuery:Unknown asset pair".to_owned());
        assert_eq!(ask(USD, body, "USD").await, Err(refused));
    }

    #[tokio::test]
    async fn a_market_missing_from_the_answer_is_named() {
        let body = r#"{"error":[],"result":{"XXBTZUSD":{"c":["95010.00000","0.1"]}}}"#;
        let missing = RateError::Missing("LTC/USD".to_owned());
        assert_eq!(ask(USD, body, "USD").await, Err(missing));
    }
}
