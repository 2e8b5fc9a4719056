//! Bitfinex: the last trade of each market, as rows without names.

use async_trait::async_trait;
use serde_json::Value;

use super::http::Http;
use super::market::{Market, names, points};
use super::{DOLLAR, Point, RateError, RateKind, RateSource};
use crate::base::clock::Time;
use crate::base::coin::Coin;

/// Where the last price stands in a row: symbol, bid, its size, ask, its size, change,
/// relative change, last price, volume, high, low, first trade. Rows grow at their end.
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

fn market(coin: Coin, currency: &str) -> Market<'_> {
    let currency = lively(coin, currency);
    Market { coin, currency, name: format!("t{}{currency}", coin.code()) }
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
        let markets: Vec<Market> = coins.iter().map(|coin| market(*coin, currency)).collect();
        let path = format!("/v2/tickers?symbols={}", names(&markets));
        let why = |rows: &Vec<Value>| refusal(rows);
        let rows: Vec<Value> = self.http.get_or_refusal(&path, "tickers", now, why).await?;
        points(RateKind::Bitfinex, &markets, |symbol| last_price(&rows, symbol), now)
    }
}

/// Why it says no: a single row of `error`, a number and words. It comes with status 500.
fn refusal(rows: &[Value]) -> Option<String> {
    let refused = rows.first().and_then(Value::as_str) == Some("error");
    refused.then(|| rows.last().and_then(Value::as_str).unwrap_or_default().to_owned())
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
    use super::super::stand::{NOW, Reply, Stand, ok, reply};
    use super::*;

    const USD: &str = "/v2/tickers?symbols=tBTCUSD,tLTCUSD";

    async fn ask(path: &str, body: &str, currency: &str) -> Result<Vec<Point>, RateError> {
        answered(path, ok(body), currency).await
    }

    async fn answered(path: &str, reply: Reply, currency: &str) -> Result<Vec<Point>, RateError> {
        let stand = Stand::replying(vec![(path, reply)]).await;
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
        let refused = Err(RateError::Refused("symbol: invalid".to_owned()));
        for status in [500, 200] {
            assert_eq!(answered(USD, reply(status, body), "USD").await, refused, "{status}");
        }
    }

    #[tokio::test]
    async fn rows_under_another_status_than_200_are_no_prices() {
        let body = include_str!("../../fixtures/rates/bitfinex_usd.json");
        let failed = answered(USD, reply(500, body), "USD").await;
        assert_eq!(failed, Err(RateError::Status(500)));
    }

    #[tokio::test]
    async fn a_market_it_leaves_out_is_named() {
        let missing = RateError::Missing("BTC/USD".to_owned());
        assert_eq!(ask(USD, "[]", "USD").await, Err(missing));
    }
}
