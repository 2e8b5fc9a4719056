//! The open endpoint of `exchangerate-api.com`: currencies by the dollar, new once a day.
//!
//! It asks to be called no more often than once an hour, so its answer is kept.

use std::collections::HashMap;
use std::time::Duration;

use async_trait::async_trait;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::Mutex;

use super::fiat::{FiatKind, FiatSource, fiat_pair};
use super::http::{Http, shorten};
use super::{DOLLAR, RateError, figure};
use crate::base::clock::Time;

/// The source's own wish: whoever asks hourly is never refused.
const ASK_EVERY: Duration = Duration::from_secs(3600);
/// A kept answer serves so long while the source cannot be asked. Figures of yesterday are
/// what it gives on good days too, and another source has to agree with them.
const KEPT_MAX: Duration = Duration::from_secs(24 * 3600);
/// It renews its figures every day; after three days without, something is wrong there.
const FIGURES_AGE_MAX: Duration = Duration::from_secs(3 * 24 * 3600);

/// The source and its last answer.
#[derive(Debug)]
pub(super) struct ErApi {
    http: Http,
    kept: Mutex<Option<Kept>>,
}

#[derive(Debug)]
struct Kept {
    asked: Time,
    rates: HashMap<String, Value>,
}

#[derive(Deserialize)]
struct Answer {
    result: String,
    #[serde(rename = "error-type")]
    error: Option<String>,
    base_code: Option<String>,
    #[serde(default)]
    time_last_update_unix: Value,
    #[serde(default)]
    rates: HashMap<String, Value>,
}

impl ErApi {
    pub(super) fn new(http: Http) -> ErApi {
        ErApi { http, kept: Mutex::new(None) }
    }

    async fn ask(&self, now: Time) -> Result<HashMap<String, Value>, RateError> {
        let answer: Answer = self.http.get("/v6/latest/USD", "exchange rates", now).await?;
        if answer.result != "success" {
            let why = answer.error.unwrap_or(answer.result);
            return Err(RateError::Refused(shorten(why.as_bytes())));
        }
        if answer.base_code.as_deref() != Some(DOLLAR) {
            let found = format!("rates of {}", answer.base_code.unwrap_or_default());
            let found = shorten(found.as_bytes());
            return Err(RateError::Nonsense { wanted: "rates of the dollar", found });
        }
        let age = figure::moment(&answer.time_last_update_unix).map(|at| now.since(at));
        match age {
            Some(age) if age <= FIGURES_AGE_MAX => Ok(answer.rates),
            Some(age) => Err(RateError::Stale { pair: "list of currencies".to_owned(), age }),
            None => Err(RateError::Missing("time_last_update_unix".to_owned())),
        }
    }
}

#[async_trait]
impl FiatSource for ErApi {
    fn name(&self) -> &'static str {
        FiatKind::ErApi.name()
    }

    async fn per_dollar(&self, currency: &str, now: Time) -> Result<Decimal, RateError> {
        let mut kept = self.kept.lock().await;
        let age = kept.as_ref().map(|kept| now.since(kept.asked));
        if age.is_none_or(|age| ASK_EVERY <= age) {
            match self.ask(now).await {
                Ok(rates) => *kept = Some(Kept { asked: now, rates }),
                Err(_) if age.is_some_and(|age| age <= KEPT_MAX) => {}
                Err(error) => return Err(error),
            }
        }
        let pair = fiat_pair(currency);
        let written = kept
            .as_ref()
            .and_then(|kept| kept.rates.get(currency))
            .ok_or_else(|| RateError::Missing(pair.clone()))?;
        figure::positive(&pair, written)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fiat;
    use super::super::stand::{NOW, Stand};
    use super::*;

    const PATH: &str = "/v6/latest/USD";
    const LATEST: &str = include_str!("../../fixtures/rates/er_api_usd.json");

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    async fn ask(body: &str, now: Time) -> Result<Decimal, RateError> {
        let stand = Stand::answering(&[(PATH, body)]).await;
        fiat(FiatKind::ErApi, Some(&stand.url)).per_dollar("PLN", now).await
    }

    #[tokio::test]
    async fn a_dollar_is_known_in_pln_idr_and_uzs_with_one_call_an_hour() {
        let stand = Stand::answering(&[(PATH, LATEST)]).await;
        let source = fiat(FiatKind::ErApi, Some(&stand.url));
        for (currency, price) in [("PLN", "3.618542"), ("IDR", "16702.318104"), ("UZS", "12101.5")]
        {
            assert_eq!(source.per_dollar(currency, NOW).await, Ok(decimal(price)));
        }
        assert_eq!(stand.calls(), 1);
        let in_an_hour = NOW + ASK_EVERY;
        assert_eq!(source.per_dollar("PLN", in_an_hour).await, Ok(decimal("3.618542")));
        assert_eq!(stand.calls(), 2);
    }

    #[tokio::test]
    async fn a_kept_answer_serves_for_a_day_while_the_source_is_away() {
        let stand = Stand::answering(&[(PATH, LATEST)]).await;
        let source = fiat(FiatKind::ErApi, Some(&stand.url));
        assert!(source.per_dollar("PLN", NOW).await.is_ok());
        stand.go_dark();
        assert!(source.per_dollar("PLN", NOW + KEPT_MAX).await.is_ok());
        let later = NOW + KEPT_MAX + Duration::from_secs(1);
        assert_eq!(source.per_dollar("PLN", later).await, Err(RateError::Status(503)));
    }

    #[tokio::test]
    async fn a_refusal_is_told_in_its_own_words() {
        let body = include_str!("../../fixtures/rates/er_api_error.json");
        assert_eq!(ask(body, NOW).await, Err(RateError::Refused("unsupported-code".to_owned())));
    }

    #[tokio::test]
    async fn figures_that_were_not_renewed_for_days_are_refused() {
        let later = NOW + FIGURES_AGE_MAX;
        assert!(matches!(ask(LATEST, later).await, Err(RateError::Stale { .. })));
    }
}
