//! One bounded call to a provider: it ends in time, its answer has a size, and a host that
//! says "too many" is left alone for as long as it asks.

use std::error::Error;
use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use reqwest::header::RETRY_AFTER;
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode};
use serde::de::DeserializeOwned;

use super::RateError;
use crate::base::clock::Time;

/// A provider that has not answered by then is left out of the round.
const TIMEOUT: Duration = Duration::from_secs(10);
/// A host that does not take the connection by then is down.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// The largest answer, unpacked. The longest real one has about 100 kB.
const BODY_MAX: usize = 2 * 1024 * 1024;
/// Providers answer at the address they publish, or one step from it.
const REDIRECTS_MAX: usize = 2;
/// How long a host that said 429 is left alone if it does not say how long.
const QUIET: Duration = Duration::from_secs(60);
/// The longest that a host can ask to be left alone.
const QUIET_MAX: Duration = Duration::from_secs(3600);
/// How much of a wrong answer is shown.
const SHOWN_MAX: usize = 80;
/// Some hosts refuse clients that do not say who they are.
const USER_AGENT: &str = concat!("chaintill/", env!("CARGO_PKG_VERSION"));

/// A client of one host.
pub(super) struct Http {
    client: Client,
    base: String,
    /// Unix milliseconds before which the host is not asked.
    quiet_until: AtomicI64,
}

impl Http {
    /// A client of the host at `base`, such as `https://api.example`.
    ///
    /// # Panics
    /// If the TLS library cannot start: no provider could be asked then.
    pub(super) fn new(base: &str) -> Http {
        let client = Client::builder()
            .timeout(TIMEOUT)
            .connect_timeout(CONNECT_TIMEOUT)
            .redirect(Policy::limited(REDIRECTS_MAX))
            .user_agent(USER_AGENT)
            .build()
            .expect("the TLS library starts");
        let base = base.trim_end_matches('/').to_owned();
        Http { client, base, quiet_until: AtomicI64::new(i64::MIN) }
    }

    /// The JSON at `path`; `wanted` names it in errors.
    pub(super) async fn get<T: DeserializeOwned>(
        &self,
        path: &str,
        wanted: &'static str,
        now: Time,
    ) -> Result<T, RateError> {
        self.get_or_refusal(path, wanted, now, |_| None).await
    }

    /// The same from a host that says no in JSON too, under whatever status; `refusal` reads
    /// why.
    pub(super) async fn get_or_refusal<T: DeserializeOwned>(
        &self,
        path: &str,
        wanted: &'static str,
        now: Time,
        refusal: fn(&T) -> Option<String>,
    ) -> Result<T, RateError> {
        let quiet_until = Time::from_millis(self.quiet_until.load(Ordering::Relaxed));
        if now < quiet_until {
            return Err(RateError::Quota(quiet_until.since(now)));
        }
        let url = format!("{}{path}", self.base);
        let response = self.client.get(url).send().await.map_err(out_of_reach)?;
        let status = response.status();
        if status == StatusCode::TOO_MANY_REQUESTS {
            let quiet = retry_after(&response);
            self.quiet_until.store((now + quiet).millis(), Ordering::Relaxed);
            return Err(RateError::Quota(quiet));
        }
        let body = read(response).await;
        let answer: Option<T> =
            body.as_deref().ok().and_then(|body| serde_json::from_slice(body).ok());
        if let Some(why) = answer.as_ref().and_then(refusal) {
            return Err(RateError::Refused(shorten(why.as_bytes())));
        }
        if status != StatusCode::OK {
            return Err(RateError::Status(status.as_u16()));
        }
        let body = body?;
        answer.ok_or_else(|| RateError::Nonsense { wanted, found: shorten(&body) })
    }
}

impl fmt::Debug for Http {
    /// Without the address: an operator's proxy may carry a key in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Http").finish_non_exhaustive()
    }
}

/// The beginning of a text from outside, fit for one line of a log.
pub(super) fn shorten(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let mut short: String =
        text.chars().take(SHOWN_MAX).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(SHOWN_MAX).is_some() {
        short.push('…');
    }
    short
}

async fn read(mut response: Response) -> Result<Vec<u8>, RateError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(out_of_reach)? {
        if BODY_MAX < body.len() + chunk.len() {
            return Err(RateError::TooLarge(BODY_MAX));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// How long the host asks to be left alone, in seconds; a date is not worth reading.
fn retry_after(response: &Response) -> Duration {
    let header = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
    let seconds = header.and_then(|text| text.trim().parse().ok());
    seconds.map_or(QUIET, Duration::from_secs).min(QUIET_MAX)
}

/// The innermost reason, without the address: an operator's proxy may carry a key in it.
fn out_of_reach(error: reqwest::Error) -> RateError {
    let error = error.without_url();
    let mut reason: &dyn Error = &error;
    while let Some(source) = reason.source() {
        reason = source;
    }
    RateError::Unreachable(reason.to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::stand::{NOW, Reply, Stand, ok, reply};
    use super::*;

    async fn get(reply: Reply) -> Result<Value, RateError> {
        let stand = Stand::replying(vec![("/x", reply)]).await;
        Http::new(&stand.url).get("/x", "rates", NOW).await
    }

    #[tokio::test]
    async fn html_with_status_200_is_nonsense_and_shown_on_one_line() {
        let page = include_str!("../../fixtures/rates/maintenance.html");
        let error = get(ok(page)).await.expect_err("not JSON");
        assert!(matches!(&error, RateError::Nonsense { wanted: "rates", found }
            if found.starts_with("<!DOCTYPE html> <html") && !found.contains('\n')));
    }

    #[tokio::test]
    async fn another_status_than_200_is_named() {
        assert_eq!(get(reply(500, "[]")).await, Err(RateError::Status(500)));
    }

    #[tokio::test]
    async fn an_answer_without_end_is_cut_off() {
        let body = " ".repeat(BODY_MAX + 1);
        assert_eq!(get(ok(&body)).await, Err(RateError::TooLarge(BODY_MAX)));
    }

    #[tokio::test]
    async fn a_host_that_says_too_many_is_left_alone_as_long_as_it_asks() {
        let body = include_str!("../../fixtures/rates/coingecko_429.json");
        let busy = reply(429, body).retry_after("90");
        let stand = Stand::replying(vec![("/x", busy)]).await;
        let http = Http::new(&stand.url);
        let ask = async |after| {
            let now = NOW + Duration::from_secs(after);
            http.get::<Value>("/x", "rates", now).await.expect_err("too many")
        };
        assert_eq!(ask(0).await, RateError::Quota(Duration::from_secs(90)));
        assert_eq!(ask(30).await, RateError::Quota(Duration::from_secs(60)));
        assert_eq!(stand.calls(), 1);
        assert_eq!(ask(90).await, RateError::Quota(Duration::from_secs(90)));
        assert_eq!(stand.calls(), 2);
    }

    #[tokio::test]
    async fn a_host_cannot_ask_to_be_left_alone_for_ever() {
        let busy = reply(429, "").retry_after("999999999");
        assert_eq!(get(busy).await, Err(RateError::Quota(QUIET_MAX)));
        assert_eq!(get(reply(429, "")).await, Err(RateError::Quota(QUIET)));
    }

    #[tokio::test]
    async fn a_key_in_the_address_stays_out_of_errors_and_debug_output() {
        let http = Http::new("http://127.0.0.1:1/secret");
        assert!(!format!("{http:?}").contains("secret"));
        let error = http.get::<Value>("/x", "rates", NOW).await.expect_err("nobody listens");
        assert!(matches!(&error, RateError::Unreachable(_)));
        assert!(!error.to_string().contains("secret"));
    }
}
