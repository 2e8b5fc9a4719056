//! Coingecko: an average over many exchanges, in some fifty currencies, with its own time.

use std::collections::HashMap;
use std::time::Duration;

use async_trait::async_trait;
use serde_json::Value;

use super::http::Http;
use super::{DOLLAR, Point, RateError, RateKind, RateSource, figure, pair};
use crate::base::clock::Time;
use crate::base::coin::Coin;

/// It renews its prices about every minute; one of ten minutes ago has got stuck.
const PRICE_AGE_MAX: Duration = Duration::from_secs(600);

/// The provider.
#[derive(Debug)]
pub(super) struct Coingecko {
    http: Http,
}

impl Coingecko {
    pub(super) fn new(http: Http) -> Coingecko {
        Coingecko { http }
    }
}

/// Its own name of a coin.
fn id(coin: Coin) -> &'static str {
    match coin {
        Coin::Btc => "bitcoin",
        Coin::Ltc => "litecoin",
    }
}

#[async_trait]
impl RateSource for Coingecko {
    fn kind(&self) -> RateKind {
        RateKind::Coingecko
    }

    /// It leaves out currencies it does not know, so dollars are asked for in the same call.
    async fn fetch(
        &self,
        coins: &[Coin],
        currency: &str,
        now: Time,
    ) -> Result<Vec<Point>, RateError> {
        let ids: Vec<&str> = coins.iter().map(|coin| id(*coin)).collect();
        let other = if currency == DOLLAR { String::new() } else { format!(",{currency}") };
        let path = format!(
            "/api/v3/simple/price?ids={}&vs_currencies=usd{}\
             &include_last_updated_at=true&precision=full",
            ids.join(","),
            other.to_ascii_lowercase(),
        );
        let answer: HashMap<String, HashMap<String, Value>> =
            self.http.get(&path, "prices", now).await?;
        let mut points = Vec::with_capacity(coins.len());
        for coin in coins {
            let missing = || RateError::Missing(pair(*coin, currency));
            let prices = answer.get(id(*coin)).ok_or_else(missing)?;
            let updated = prices.get("last_updated_at").and_then(figure::moment);
            let age = now.since(updated.ok_or_else(missing)?);
            if PRICE_AGE_MAX < age {
                return Err(RateError::Stale { pair: pair(*coin, currency), age });
            }
            let (currency, written) = match prices.get(&currency.to_ascii_lowercase()) {
                Some(written) => (currency, written),
                None => (DOLLAR, prices.get("usd").ok_or_else(missing)?),
            };
            points.push(Point::read(RateKind::Coingecko, *coin, currency, written, now)?);
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

    const PLN: &str = include_str!("../../fixtures/rates/coingecko_pln.json");
    const UZS: &str = include_str!("../../fixtures/rates/coingecko_uzs.json");

    async fn ask(body: &str, currency: &str, now: Time) -> Result<Vec<Point>, RateError> {
        let path = format!(
            "/api/v3/simple/price?ids=bitcoin,litecoin&vs_currencies=usd,{}\
             &include_last_updated_at=true&precision=full",
            currency.to_ascii_lowercase(),
        );
        let stand = Stand::answering(&[(path.as_str(), body)]).await;
        provider(RateKind::Coingecko, Some(&stand.url)).fetch(&Coin::ALL, currency, now).await
    }

    #[tokio::test]
    async fn a_currency_it_knows_is_quoted_directly_and_others_in_dollars() {
        let points = ask(PLN, "PLN", NOW).await.expect("quoted");
        let prices: Vec<Decimal> = points.iter().map(|point| point.price).collect();
        assert_eq!(prices, [Decimal::new(3_442_507, 1), Decimal::new(38_051_482, 5)]);
        assert!(points.iter().all(|point| point.currency == "PLN"));
        let points = ask(UZS, "UZS", NOW).await.expect("quoted");
        assert!(points.iter().all(|point| point.currency == "USD"));
    }

    #[tokio::test]
    async fn a_price_that_got_stuck_is_refused() {
        let later = NOW + PRICE_AGE_MAX;
        let stuck = ask(PLN, "PLN", later).await.expect_err("older than ten minutes");
        assert_eq!(stuck.to_string(), "its BTC/PLN is 642 s old");
    }

    #[tokio::test]
    async fn a_coin_missing_from_the_answer_is_named() {
        let body = r#"{"bitcoin":{"usd":95031.2,"last_updated_at":1768471158}}"#;
        let missing = RateError::Missing("LTC/PLN".to_owned());
        assert_eq!(ask(body, "PLN", NOW).await, Err(missing));
    }
}
