//! Bitstamp: the last trade of each market. One call brings all markets.

use async_trait::async_trait;
use serde::Deserialize;
use serde_json::Value;

use super::http::Http;
use super::{DOLLAR, Point, RateError, RateKind, RateSource, pair};
use crate::base::clock::Time;
use crate::base::coin::Coin;

/// The provider.
#[derive(Debug)]
pub(super) struct Bitstamp {
    http: Http,
}

#[derive(Deserialize)]
struct Ticker {
    /// Such as `BTC/USD`; perpetual futures have names of their own.
    pair: Option<String>,
    #[serde(default)]
    last: Value,
}

impl Bitstamp {
    pub(super) fn new(http: Http) -> Bitstamp {
        Bitstamp { http }
    }
}

/// Whether the coin trades against the currency often enough that the last trade is news.
fn is_lively(coin: Coin, currency: &str) -> bool {
    match coin {
        Coin::Btc => matches!(currency, "USD" | "EUR" | "GBP"),
        Coin::Ltc => matches!(currency, "USD" | "EUR"),
    }
}

#[async_trait]
impl RateSource for Bitstamp {
    fn kind(&self) -> RateKind {
        RateKind::Bitstamp
    }

    async fn fetch(
        &self,
        coins: &[Coin],
        currency: &str,
        now: Time,
    ) -> Result<Vec<Point>, RateError> {
        let tickers: Vec<Ticker> = self.http.get("/api/v2/ticker/", "tickers", now).await?;
        let mut points = Vec::with_capacity(coins.len());
        for coin in coins {
            let currency = if is_lively(*coin, currency) { currency } else { DOLLAR };
            let name = pair(*coin, currency);
            let ticker =
                tickers.iter().find(|ticker| ticker.pair.as_deref() == Some(name.as_str()));
            let ticker = ticker.ok_or(RateError::Missing(name))?;
            points.push(Point::read(RateKind::Bitstamp, *coin, currency, &ticker.last, now)?);
        }
        Ok(points)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::super::provider;
    use super::super::stand::{NOW, Stand};
    use super::*;

    async fn ask(body: &str, currency: &str) -> Result<Vec<Point>, RateError> {
        let stand = Stand::answering(&[("/api/v2/ticker/", body)]).await;
        provider(RateKind::Bitstamp, Some(&stand.url)).fetch(&Coin::ALL, currency, NOW).await
    }

    #[tokio::test]
    async fn lively_markets_are_quoted_directly_and_the_rest_in_dollars() {
        let body = include_str!("../../fixtures/rates/bitstamp.json");
        for (currency, quoted, bitcoin, litecoin) in [
            ("EUR", ["EUR", "EUR"], Decimal::from(81_690), Decimal::new(9_028, 2)),
            ("GBP", ["GBP", "USD"], Decimal::from(70_850), Decimal::new(10_498, 2)),
            ("IDR", ["USD", "USD"], Decimal::from(94_980), Decimal::new(10_498, 2)),
        ] {
            let points = ask(body, currency).await.expect("quoted");
            let prices: Vec<Decimal> = points.iter().map(|point| point.price).collect();
            let currencies: Vec<&str> = points.iter().map(|p| p.currency.as_str()).collect();
            assert_eq!((prices, currencies), (vec![bitcoin, litecoin], quoted.to_vec()));
        }
    }

    #[tokio::test]
    async fn a_perpetual_future_is_not_taken_for_the_coin() {
        let body = r#"[{"pair":"BTC/USD-PERP","market_type":"PERPETUAL","last":"95100"}]"#;
        assert_eq!(ask(body, "USD").await, Err(RateError::Missing("BTC/USD".to_owned())));
    }

    #[tokio::test]
    async fn a_market_without_a_last_trade_is_no_price() {
        let body = r#"[{"pair":"BTC/USD","last":null}]"#;
        assert!(matches!(ask(body, "USD").await, Err(RateError::NotANumber { .. })));
    }
}
