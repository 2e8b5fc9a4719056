//! Coinbase: what one unit of a coin or a currency is worth in every currency it knows.
//!
//! One call per coin, so that the coin is the base. One call with the shop's currency as the
//! base would bring all coins, but upside down and cut to fewer digits.

use std::collections::HashMap;

use async_trait::async_trait;
use futures_util::future::join_all;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::Value;

use super::fiat::{FiatKind, FiatSource, fiat_pair};
use super::http::{Http, shorten};
use super::{DOLLAR, Point, RateError, RateKind, RateSource, figure, pair};
use crate::base::clock::Time;
use crate::base::coin::Coin;

/// The provider, both of coin prices and of what a dollar is worth.
#[derive(Debug)]
pub(super) struct Coinbase {
    http: Http,
}

#[derive(Deserialize)]
struct Answer {
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    currency: String,
    rates: HashMap<String, Value>,
}

impl Coinbase {
    pub(super) fn new(http: Http) -> Coinbase {
        Coinbase { http }
    }

    /// What one unit of `base` is worth, by currency.
    async fn rates(&self, base: &str, now: Time) -> Result<HashMap<String, Value>, RateError> {
        let path = format!("/v2/exchange-rates?currency={base}");
        let Answer { data } = self.http.get(&path, "exchange rates", now).await?;
        if data.currency != base {
            let found = shorten(format!("rates of {}", data.currency).as_bytes());
            return Err(RateError::Nonsense { wanted: "rates of what was asked for", found });
        }
        Ok(data.rates)
    }
}

#[async_trait]
impl RateSource for Coinbase {
    fn kind(&self) -> RateKind {
        RateKind::Coinbase
    }

    async fn fetch(
        &self,
        coins: &[Coin],
        currency: &str,
        now: Time,
    ) -> Result<Vec<Point>, RateError> {
        let mut asked = Vec::with_capacity(coins.len());
        for coin in coins {
            asked.push(self.rates(coin.code(), now));
        }
        let answers = join_all(asked).await;
        let mut points = Vec::with_capacity(coins.len());
        for (coin, rates) in coins.iter().zip(answers) {
            let rates = rates?;
            let (currency, written) = rates
                .get_key_value(currency)
                .or_else(|| rates.get_key_value(DOLLAR))
                .ok_or_else(|| RateError::Missing(pair(*coin, currency)))?;
            points.push(Point::read(RateKind::Coinbase, *coin, currency, written, now)?);
        }
        Ok(points)
    }
}

#[async_trait]
impl FiatSource for Coinbase {
    fn name(&self) -> &'static str {
        FiatKind::Coinbase.name()
    }

    async fn per_dollar(&self, currency: &str, now: Time) -> Result<Decimal, RateError> {
        let rates = self.rates(DOLLAR, now).await?;
        let pair = fiat_pair(currency);
        let written = rates.get(currency).ok_or_else(|| RateError::Missing(pair.clone()))?;
        figure::positive(&pair, written)
    }
}

#[cfg(test)]
mod tests {
    use super::super::stand::{NOW, Stand};
    use super::super::{fiat, provider};
    use super::*;

    const BTC: &str = "/v2/exchange-rates?currency=BTC";
    const LTC: &str = "/v2/exchange-rates?currency=LTC";

    async fn ask(bodies: &[(&str, &str)], currency: &str) -> Result<Vec<Point>, RateError> {
        let stand = Stand::answering(bodies).await;
        let coins: Vec<Coin> = Coin::ALL.into_iter().take(bodies.len()).collect();
        provider(RateKind::Coinbase, Some(&stand.url)).fetch(&coins, currency, NOW).await
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[tokio::test]
    async fn every_coin_is_quoted_directly_in_pln_idr_and_uzs() {
        let btc = include_str!("../../fixtures/rates/coinbase_btc.json");
        let ltc = include_str!("../../fixtures/rates/coinbase_ltc.json");
        for (currency, bitcoin, litecoin) in [
            ("PLN", "344137.55433750", "380.4530625"),
            ("IDR", "1582225249.825", "1749191.375"),
            ("UZS", "1144987680.7875", "1265813.8125"),
        ] {
            let points = ask(&[(BTC, btc), (LTC, ltc)], currency).await.expect("quoted");
            let prices: Vec<Decimal> = points.iter().map(|point| point.price).collect();
            assert_eq!(prices, [decimal(bitcoin), decimal(litecoin)], "{currency}");
            assert!(points.iter().all(|point| point.currency == currency && !point.crossed));
        }
    }

    #[tokio::test]
    async fn a_currency_it_does_not_know_is_answered_in_dollars() {
        let btc = include_str!("../../fixtures/rates/coinbase_btc.json");
        let points = ask(&[(BTC, btc)], "SLE").await.expect("quoted");
        assert_eq!((points[0].currency.as_str(), points[0].price), ("USD", decimal("95000.015")));
    }

    #[tokio::test]
    async fn answers_that_are_no_price_are_refused() {
        let missing = include_str!("../../fixtures/rates/coinbase_missing.json");
        let words = include_str!("../../fixtures/rates/coinbase_not_a_number.json");
        let inverted = include_str!("../../fixtures/rates/coinbase_inverted.json");
        let other = include_str!("../../fixtures/rates/coinbase_usd.json");
        let fail =
            async |body: &'static str| ask(&[(BTC, body)], "EUR").await.expect_err("no price");
        assert_eq!(fail(missing).await, RateError::Missing("BTC/EUR".to_owned()));
        assert!(matches!(fail(words).await, RateError::NotANumber { .. }));
        assert!(matches!(fail(inverted).await, RateError::Absurd { .. }));
        assert!(matches!(fail(other).await, RateError::Nonsense { .. }));
    }

    #[tokio::test]
    async fn a_dollar_is_known_in_pln_idr_and_uzs() {
        let usd = include_str!("../../fixtures/rates/coinbase_usd.json");
        let stand = Stand::answering(&[("/v2/exchange-rates?currency=USD", usd)]).await;
        let source = fiat(FiatKind::Coinbase, Some(&stand.url));
        for (currency, price) in [("PLN", "3.6225"), ("IDR", "16655"), ("UZS", "12052.5")] {
            assert_eq!(source.per_dollar(currency, NOW).await, Ok(decimal(price)));
        }
        let missing = RateError::Missing("USD/XYZ".to_owned());
        assert_eq!(source.per_dollar("XYZ", NOW).await, Err(missing));
    }
}
