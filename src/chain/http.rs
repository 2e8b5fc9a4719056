//! How explorers and nodes are called over HTTP: timeouts, limits, quotas, and what an
//! answer means.
//!
//! Every call has an end, every body a limit, and no call goes to a host that was not
//! configured. Addresses may carry credentials, so they are never printed whole; errors name
//! hosts only.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use bitcoin::block::Header;
use bitcoin::{BlockHash, consensus};
use reqwest::header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use reqwest::redirect::{Action, Attempt, Policy};
use reqwest::{Client, RequestBuilder, Response, StatusCode, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;

use super::Fault;
use super::block::BLOCK_BYTES_MAX;
pub use super::budget::{Budget, Budgets};
use super::budget::{PAUSE, PAUSE_MAX};
use crate::base::clock::{Clock, Time};

/// How long a host may take to accept a connection.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a call may take from its start to the last byte.
pub const CALL_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a connection is kept without use: a node that is stopped waits for it to close.
const IDLE_MAX: Duration = Duration::from_secs(3);

/// The largest raw block.
pub const RAW_MAX: usize = BLOCK_BYTES_MAX;
/// The largest block as hexadecimal text in JSON: twice the raw one, and some room.
pub const HEX_MAX: usize = 20 * 1024 * 1024;
/// The longest list of txids: a mempool of half a million transactions.
pub const TXIDS_MAX: usize = 32 * 1024 * 1024;
/// Any other answer.
pub const TEXT_MAX: usize = 2 * 1024 * 1024;

/// Redirects that are followed, on the same host only: an explorer that moved its path.
const REDIRECTS_MAX: usize = 3;
/// How much of a strange answer an error shows.
const SHOWN_MAX: usize = 80;

/// Why a source cannot be set up. Never shows the address, which may carry a password.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// The address is no URL.
    #[error("its url is malformed: {0}")]
    Malformed(String),
    /// The address is neither `http` nor `https`, or names no host.
    #[error("its url must begin with http:// or https:// and name a host")]
    NotHttp,
    /// A node's credentials do not belong into its address.
    #[error("its url must not carry user and password; use `user` and `password_file`")]
    CredentialsInUrl,
    /// The client cannot be built.
    #[error("its HTTP client cannot be set up: {0}")]
    Client(String),
}

/// User and password of a node.
#[derive(Clone, Debug)]
pub struct Login {
    /// The user.
    pub user: String,
    /// The password.
    pub password: SecretString,
}

/// A host that can be called, within its budget.
pub struct Http {
    client: Client,
    base: Url,
    budget: Arc<Budget>,
    clock: Clock,
}

impl fmt::Debug for Http {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Http").field("host", &self.host()).finish_non_exhaustive()
    }
}

impl Http {
    /// A host by its base address. Loopback is never asked through a proxy.
    pub fn new(url: &str, budget: Arc<Budget>, clock: Clock) -> Result<Http, SetupError> {
        let base = Url::parse(url).map_err(|error| SetupError::Malformed(error.to_string()))?;
        let host = base.host_str().ok_or(SetupError::NotHttp)?;
        if !matches!(base.scheme(), "http" | "https") {
            return Err(SetupError::NotHttp);
        }
        let mut builder = Client::builder()
            .user_agent(concat!("chaintill/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(CALL_TIMEOUT)
            .pool_idle_timeout(IDLE_MAX)
            .redirect(Policy::custom(same_host_only))
            .referer(false);
        if is_loopback(host) {
            builder = builder.no_proxy();
        }
        let client =
            builder.build().map_err(|error| SetupError::Client(reason(&error.without_url())))?;
        Ok(Http { client, base, budget, clock })
    }

    /// Host and port: what budgets go by and errors may show.
    pub fn host(&self) -> String {
        let host = self.base.host_str().unwrap_or_default();
        match self.base.port_or_known_default() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }

    /// Whether the address carries user or password.
    pub fn has_credentials(&self) -> bool {
        !self.base.username().is_empty() || self.base.password().is_some()
    }

    /// Takes its calls from this budget from now on.
    pub fn set_budget(&mut self, budget: Arc<Budget>) {
        self.budget = budget;
    }

    /// Asks for a path below the base address; the body may have `limit` bytes.
    pub async fn get(&self, path: &str, limit: usize) -> Result<Answer, Fault> {
        self.send(self.client.get(self.url(path)), limit).await
    }

    /// Sends JSON to the base address itself; the whole call may take so long.
    pub async fn post(
        &self,
        login: &Login,
        json: String,
        limit: usize,
        timeout: Duration,
    ) -> Result<Answer, Fault> {
        let request = self
            .client
            .post(self.base.clone())
            .timeout(timeout)
            .basic_auth(&login.user, Some(login.password.expose_secret()))
            .header(CONTENT_TYPE, "application/json")
            .body(json);
        self.send(request, limit).await
    }

    fn url(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        url.set_path(&format!("{}{path}", self.base.path().trim_end_matches('/')));
        url
    }

    async fn send(&self, request: RequestBuilder, limit: usize) -> Result<Answer, Fault> {
        self.budget.take(self.clock.now()).map_err(Fault::Quota)?;
        let mut response = request.send().await.map_err(unreachable)?;
        let status = response.status();
        if status == StatusCode::TOO_MANY_REQUESTS {
            let now = self.clock.now();
            let pause = retry_after(response.headers(), now);
            self.budget.pause(now, pause);
            return Err(Fault::Quota(pause));
        }
        let is_html = is_html(response.headers());
        let body = body(&mut response, limit).await?;
        Ok(Answer { status, is_page: is_html || begins_like_a_page(&body), body })
    }
}

/// What a host answered.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The whole body.
    pub body: Vec<u8>,
    /// A page for people, whatever the status says: a proxy or a captcha speaks.
    is_page: bool,
}

impl Answer {
    /// The body if there is what was asked for, none if the host knows no such thing.
    pub fn found(self, wanted: &'static str) -> Result<Option<Vec<u8>>, Fault> {
        let status = self.status;
        if status == StatusCode::UNAUTHORIZED {
            return Err(Fault::Unauthorized);
        }
        if status == StatusCode::FORBIDDEN {
            return Err(Fault::Unusable("it forbids us this call (HTTP 403)".to_owned()));
        }
        if status.is_server_error() {
            return Err(Fault::Unreachable(format!("HTTP {status}")));
        }
        if status == StatusCode::NOT_FOUND && !self.is_page {
            return Ok(None);
        }
        if status.is_success() && !self.is_page {
            return Ok(Some(self.body));
        }
        Err(self.nonsense(wanted))
    }

    /// The answer is something else than what was wanted.
    pub fn nonsense(&self, wanted: &'static str) -> Fault {
        let found = excerpt(&self.body);
        if self.status.is_success() {
            return Fault::Nonsense { wanted, found };
        }
        Fault::Nonsense { wanted, found: format!("HTTP {}: {found}", self.status) }
    }
}

/// JSON of an expected form.
pub(super) fn json<T: DeserializeOwned>(body: &[u8], wanted: &'static str) -> Result<T, Fault> {
    serde_json::from_slice(body).map_err(|_| Fault::Nonsense { wanted, found: excerpt(body) })
}

/// A value that stands alone as text.
pub(super) fn text<T: std::str::FromStr>(body: &[u8], wanted: &'static str) -> Result<T, Fault> {
    std::str::from_utf8(body)
        .ok()
        .and_then(|text| text.trim().parse().ok())
        .ok_or_else(|| Fault::Nonsense { wanted, found: excerpt(body) })
}

/// The header of this block from its hexadecimal text.
pub(super) fn header(text: &str, hash: BlockHash) -> Result<Header, Fault> {
    hex::decode(text.trim())
        .ok()
        .and_then(|bytes| consensus::deserialize::<Header>(&bytes).ok())
        .filter(|header| header.block_hash() == hash)
        .ok_or_else(|| Fault::Nonsense {
            wanted: "the header of the block",
            found: excerpt(text.as_bytes()),
        })
}

/// Raw bytes that at least begin with the header of this block.
pub(super) fn block(raw: Vec<u8>, hash: BlockHash) -> Result<Vec<u8>, Fault> {
    if RAW_MAX < raw.len() {
        return Err(Fault::TooLarge(RAW_MAX));
    }
    let header = raw.get(..Header::SIZE).and_then(|bytes| consensus::deserialize(bytes).ok());
    if header.is_none_or(|header: Header| header.block_hash() != hash) {
        return Err(Fault::Nonsense { wanted: "the raw block", found: excerpt(&raw) });
    }
    Ok(raw)
}

/// The beginning of a strange answer, fit for one line of a log.
pub(super) fn excerpt(body: &[u8]) -> String {
    let start = &body[..body.len().min(4 * SHOWN_MAX)];
    let printable = |c: char| if c.is_control() { ' ' } else { c };
    String::from_utf8_lossy(start).trim().chars().take(SHOWN_MAX).map(printable).collect()
}

/// The body, as long as it stays within its limit, however it is compressed.
async fn body(response: &mut Response, limit: usize) -> Result<Vec<u8>, Fault> {
    let announced = response.content_length().unwrap_or(0);
    let announced = usize::try_from(announced).unwrap_or(usize::MAX);
    if limit < announced {
        return Err(Fault::TooLarge(limit));
    }
    let mut body = Vec::with_capacity(announced);
    while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
        if limit - body.len() < chunk.len() {
            return Err(Fault::TooLarge(limit));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn unreachable(error: reqwest::Error) -> Fault {
    if error.is_timeout() {
        return Fault::Unreachable("no answer in time".to_owned());
    }
    Fault::Unreachable(reason(&error.without_url()))
}

/// What went wrong, from the outermost error and the innermost.
fn reason(error: &reqwest::Error) -> String {
    let mut innermost: &dyn std::error::Error = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    let (outer, inner) = (error.to_string(), innermost.to_string());
    if outer == inner { outer } else { format!("{outer}: {inner}") }
}

fn same_host_only(attempt: Attempt<'_>) -> Action {
    let stays = attempt.previous().first().is_some_and(|first| {
        let next = attempt.url();
        next.host_str() == first.host_str()
            && (first.scheme() == "http" || next.scheme() == "https")
    });
    if stays && attempt.previous().len() <= REDIRECTS_MAX {
        attempt.follow()
    } else {
        attempt.stop()
    }
}

fn is_loopback(host: &str) -> bool {
    let ip = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
}

fn is_html(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.trim_start().to_ascii_lowercase().starts_with("text/html")
}

/// A raw block may begin with any byte, so one `<` is not enough.
fn begins_like_a_page(body: &[u8]) -> bool {
    let body = body.trim_ascii_start();
    ["<!doctype", "<html"].iter().any(|start| {
        body.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start.as_bytes()))
    })
}

/// How long the host wants to be left alone: seconds or a date.
fn retry_after(headers: &HeaderMap, now: Time) -> Duration {
    let Some(text) = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()) else {
        return PAUSE;
    };
    let seconds = text.trim().parse().map(Duration::from_secs).ok();
    let date = || {
        let parser = jiff::fmt::rfc2822::DateTimeParser::new();
        let date = parser.parse_timestamp(text.trim()).ok()?;
        Some(Time::from_secs(date.as_second()).since(now))
    };
    seconds.or_else(date).unwrap_or(PAUSE).min(PAUSE_MAX)
}

#[cfg(test)]
mod tests {
    use super::super::recorded::{Recorded, Reply};
    use super::*;

    const START: Time = Time::from_secs(1_768_471_200);

    fn http(host: &Recorded) -> Http {
        let clock = Clock::stopped(START);
        Http::new(&host.url, Arc::new(Budget::unlimited()), clock).expect("a good address")
    }

    async fn get(reply: Reply, limit: usize) -> Result<Option<Vec<u8>>, Fault> {
        let host = Recorded::answering(reply).await;
        http(&host).get("/x", limit).await?.found("a word")
    }

    #[tokio::test]
    async fn a_body_is_read_up_to_its_limit_and_no_further() {
        let exact = get(Reply::text("four"), 4).await.expect("an answer");
        assert_eq!(exact.as_deref(), Some(b"four".as_slice()));
        assert!(matches!(get(Reply::text("fives"), 4).await, Err(Fault::TooLarge(4))));
        let unannounced = Reply::text("fives").chunked();
        assert!(matches!(get(unannounced, 4).await, Err(Fault::TooLarge(4))));
    }

    #[tokio::test]
    async fn a_page_for_people_with_status_200_is_nonsense() {
        let page = format!("<!DOCTYPE html><title>Just a moment</title>{}", "x".repeat(200));
        let by_start = get(Reply::text(&page), 1000).await;
        let by_kind = get(Reply::html(200, "Just a moment"), 1000).await;
        match by_start {
            Err(Fault::Nonsense { wanted, found }) => {
                assert_eq!(wanted, "a word");
                assert_eq!(found, page[..SHOWN_MAX]);
            }
            other => panic!("{other:?}"),
        }
        assert!(matches!(by_kind, Err(Fault::Nonsense { .. })));
    }

    #[tokio::test]
    async fn not_found_is_an_answer_unless_a_page_says_it() {
        assert!(matches!(get(Reply::status(404, "Transaction not found"), 99).await, Ok(None)));
        let page = get(Reply::html(404, "<html>nginx</html>"), 99).await;
        assert!(matches!(page, Err(Fault::Nonsense { .. })));
    }

    #[tokio::test]
    async fn a_status_says_whether_waiting_helps() {
        let unreachable = get(Reply::status(502, "bad gateway"), 99).await;
        assert!(matches!(unreachable, Err(Fault::Unreachable(_))));
        assert!(matches!(get(Reply::status(401, ""), 99).await, Err(Fault::Unauthorized)));
        assert!(matches!(get(Reply::status(403, ""), 99).await, Err(Fault::Unusable(_))));
        let odd = get(Reply::status(400, "Invalid Bitcoin address"), 99).await;
        let odd = odd.expect_err("no answer").to_string();
        assert!(odd.ends_with("HTTP 400 Bad Request: Invalid Bitcoin address"), "{odd}");
    }

    #[tokio::test]
    async fn a_host_that_says_429_is_left_alone_as_long_as_it_wants() {
        let host =
            Recorded::answering(Reply::html(429, "<html>slow down</html>").after("17")).await;
        let http = http(&host);
        for _ in 0..3 {
            match http.get("/x", 99).await {
                Err(Fault::Quota(wait)) => assert_eq!(wait, Duration::from_secs(17)),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(host.calls().len(), 1);
        http.clock.advance(Duration::from_secs(17));
        assert!(matches!(http.get("/x", 99).await, Err(Fault::Quota(_))));
        assert_eq!(host.calls().len(), 2);
    }

    #[test]
    fn a_host_may_say_how_long_in_seconds_or_by_a_date() {
        let said = |text: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(RETRY_AFTER, text.parse().expect("a header's value"));
            retry_after(&headers, START)
        };
        assert_eq!(said("120"), Duration::from_secs(120));
        assert_eq!(said("Thu, 15 Jan 2026 10:01:30 GMT"), Duration::from_secs(90));
        assert_eq!(said("Thu, 15 Jan 2026 09:00:00 GMT"), Duration::ZERO);
        assert_eq!(said("soon"), PAUSE);
        assert_eq!(said("86400"), PAUSE_MAX);
        assert_eq!(retry_after(&HeaderMap::new(), START), PAUSE);
    }

    #[tokio::test]
    async fn a_redirect_is_followed_on_the_same_host_only() {
        let other = Recorded::answering(Reply::text("other")).await;
        let away = other.url.replace("127.0.0.1", "localhost");
        let host = Recorded::serve(move |asked| match asked.path.as_str() {
            "/here" => Reply::redirect("/there"),
            "/there" => Reply::text("moved"),
            "/loop" => Reply::redirect("/loop"),
            _ => Reply::redirect(&away),
        })
        .await;
        let http = http(&host);
        let moved = http.get("/here", 99).await.and_then(|answer| answer.found("a word"));
        assert_eq!(moved.expect("an answer").as_deref(), Some(b"moved".as_slice()));
        for path in ["/away", "/loop"] {
            let refused = http.get(path, 99).await.and_then(|answer| answer.found("a word"));
            assert!(matches!(refused, Err(Fault::Nonsense { .. })), "{path}");
        }
        assert!(other.calls().is_empty());
    }

    #[tokio::test]
    async fn credentials_in_an_address_are_never_printed() {
        let clock = Clock::stopped(START);
        let url = "http://user:canary@127.0.0.1:1/api?key=canary";
        let http = Http::new(url, Arc::new(Budget::unlimited()), clock).expect("a good address");
        let fault = http.get("/x", 99).await.expect_err("nothing listens there");
        let shown = format!("{http:?} {fault} {fault:?}");
        assert!(!shown.contains("canary"), "{shown}");
        assert!(shown.contains("127.0.0.1:1"), "{shown}");
    }

    #[test]
    fn an_address_that_cannot_be_called_is_refused() {
        let new = |url: &str| {
            let clock = Clock::stopped(START);
            Http::new(url, Arc::new(Budget::unlimited()), clock).map(|http| http.host())
        };
        assert!(matches!(new("explorer.example/api"), Err(SetupError::Malformed(_))));
        assert!(matches!(new("ftp://explorer.example"), Err(SetupError::NotHttp)));
        assert!(matches!(new("data:text/plain,x"), Err(SetupError::NotHttp)));
        assert_eq!(new("https://explorer.example/api").expect("good"), "explorer.example:443");
    }

    #[test]
    fn only_this_machine_is_loopback() {
        for host in ["localhost", "127.0.0.1", "127.8.8.8", "[::1]"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["localhost.example", "10.0.0.1", "[::2]", "explorer.example"] {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
