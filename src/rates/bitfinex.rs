//! Bitfinex: the last trade of each market, as rows without names.

use async_trait::async_trait;
use serde_json::Value;

use super::http::{Http, shorten};
use super::{DOLLAR, Point, RateError, RateKind, RateSource, pair};
use crate::base::clock::Time;
use crate::base::coin::Coin;

/// Where the last price stands in a row: symbol, bid, its size, ask, its size, change,
/// relative change, last price, volume, high, low.
const LAST_PRICE: usize = 7;

/// The provider.
#[derive(Debug)]
pub(super) struct Bitfinex {
    http: Http,
}

impl Bitfinex {
    pub(super) fn new(http: Http) -> Bitfinex {
        Bitfinex { http }
    }
}

/// The currency in which the coin trades often enough that the last trade is news: the one
/// asked for, or the dollar.
fn lively(coin: Coin, currency: &str) -> &str {
    match (coin, currency) {
        (Coin::Btc, "EUR") => currency,
        (Coin::Btc | Coin::Ltc, _) => DOLLAR,
    }
}

fn symbol(coin: Coin, currency: &str) -> String {
    format!("t{}{currency}", coin.code())
}

#[async_trait]
impl RateSource for Bitfinex {
    fn kind(&self) -> RateKind {
        RateKind::Bitfinex
    }

    async fn fetch(
        &self,
        coins: &[Coin],
        currency: &str,
        now: Time,
    ) -> Result<Vec<Point>, RateError> {
        let symbols: Vec<String> =
            coins.iter().map(|coin| symbol(*coin, lively(*coin, currency))).collect();
        let path = format!("/v2/tickers?symbols={}", symbols.join(","));
        let rows: Vec<Value> = self.http.get(&path, "tickers", now).await?;
        if rows.first().and_then(Value::as_str) == Some("error") {
            let why = rows.last().and_then(Value::as_str).unwrap_or_default();
            return Err(RateError::Refused(shorten(why.as_bytes())));
        }
        let mut points = Vec::with_capacity(coins.len());
        for (coin, symbol) in coins.iter().zip(&symbols) {
            let currency = lively(*coin, currency);
            let last = last_price(&rows, symbol);
            let last = last.ok_or_else(|| RateError::Missing(pair(*coin, currency)))?;
            points.push(Point::read(RateKind::Bitfinex, *coin, currency, last, now)?);
        }
        Ok(points)
    }
}

fn last_price<'a>(rows: &'a [Value], symbol: &str) -> Option<&'a Value> {
    rows.iter()
        .filter_map(Value::as_array)
        .find(|row| row.first().and_then(Value::as_str) == Some(symbol))
        .and_then(|row| row.get(LAST_PRICE))
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::super::provider;
    use super::super::stand::{NOW, Stand};
    use super::*;

    const USD: &str = "/v2/tickers?symbols=tBTCUSD,tLTCUSD";

    async fn ask(path: &str, body: &str, currency: &str) -> Result<Vec<Point>, RateError> {
        let stand = Stand::answering(&[(path, body)]).await;
        provider(RateKind::Bitfinex, Some(&stand.url)).fetch(&Coin::ALL, currency, NOW).await
    }

    #[tokio::test]
    async fn the_last_price_is_taken_from_its_place_in_the_row() {
        let body = include_str!("../../fixtures/rates/bitfinex_usd.json");
        let points = ask(USD, body, "IDR").await.expect("quoted");
        let prices: Vec<Decimal> = points.iter().map(|point| point.price).collect();
        assert_eq!(prices, [Decimal::from(95_044), Decimal::new(10_507, 2)]);
        assert!(points.iter().all(|point| point.currency == "USD"));
    }

    #[tokio::test]
    async fn bitcoin_is_quoted_in_euro_and_litecoin_in_dollars() {
        let body = include_str!("../../fixtures/rates/bitfinex_eur.json");
        let path = "/v2/tickers?symbols=tBTCEUR,tLTCUSD";
        let points = ask(path, body, "EUR").await.expect("quoted");
        let currencies: Vec<&str> = points.iter().map(|point| point.currency.as_str()).collect();
        assert_eq!(currencies, ["EUR", "USD"]);
    }

    #[tokio::test]
    async fn a_refusal_is_told_in_its_own_words() {
        let body = include_str!("../../fixtures/rates/bitfinex_error.json");
        let refused = RateError::Refused("symbols: invalid".to_owned());
        assert_eq!(ask(USD, body, "USD").await, Err(refused));
    }

    #[tokio::test]
    async fn a_market_it_leaves_out_is_named() {
        let missing = RateError::Missing("BTC/USD".to_owned());
        assert_eq!(ask(USD, "[]", "USD").await, Err(missing));
    }
}
