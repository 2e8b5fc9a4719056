//! Web: the public pay page, one for each invoice, behind an unguessable name.
//!
//! It works without script and stays up to date with it. It holds no session and no cookie:
//! whoever has the link may look, pay and cancel, and nothing else. Nothing here moves money
//! or begins a transaction; forms act through flows. The token stands in the path alone and
//! never in a log.

mod assets;
mod error;
mod events;
mod goods;
mod health;
mod pages;
mod status;
mod view;
mod visit;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::{get, post};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::trace::TraceLayer;
use tracing::Instrument as _;

use self::error::Problem;
use self::visit::Visit;
use crate::app::App;
use crate::faces::telegram::webhook;

/// The largest form that is read.
const BODY_MAX: usize = 64 * 1024;
/// How long a page may take. What has begun behind it goes on.
const REQUEST_MAX: Duration = Duration::from_secs(30);

/// What every answer of ours tells a browser: nothing but our own files, no frames, no
/// address handed on, nothing kept, nothing indexed.
static HEADERS: [(HeaderName, &str); 5] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
    (header::X_FRAME_OPTIONS, "DENY"),
];

/// What the pages share with the process they live in.
#[derive(Clone, Debug, Default)]
pub struct Lifetime {
    /// Ends streams that would otherwise outlive the process's will to stop.
    pub stop: CancellationToken,
    /// Knows of deeds that go on after a browser has left.
    pub tracker: TaskTracker,
}

/// What handlers are given.
#[derive(Clone, Debug)]
struct Desk {
    app: App,
    lifetime: Lifetime,
    streams: Arc<Semaphore>,
}

/// The pay page, with a lifetime of its own.
pub fn router(app: App) -> Router {
    router_within(app, Lifetime::default())
}

/// The pay page within the lifetime of a process.
pub fn router_within(app: App, lifetime: Lifetime) -> Router {
    let desk = Desk { app, lifetime, streams: Arc::new(Semaphore::new(events::STREAMS_MAX)) };
    let streams = Router::new().route("/i/{token}/events", get(events::events));
    let hooks =
        webhook::routes(desk.app.clone()).layer(from_fn_with_state(desk.clone(), to_the_end));
    Router::new()
        .route("/i/{token}", get(pages::pay))
        .route("/i/{token}/coin", post(pages::coin))
        .route("/i/{token}/extend", post(pages::extend))
        .route("/i/{token}/cancel", post(pages::cancel))
        .route("/i/{token}/reveal", post(pages::reveal))
        .route("/i/{token}/file", post(pages::file))
        .route("/i/{token}/open", get(pages::open))
        .route("/i/{token}/qr.svg", get(pages::code))
        .route("/i/{token}/status", get(pages::status))
        .route("/healthz", get(health::lives))
        .route("/readyz", get(health::ready))
        .route(assets::CSS_PATH, get(assets::css))
        .route(assets::JS_PATH, get(assets::js))
        .fallback(pages::not_found)
        .layer(from_fn_with_state(desk.clone(), to_the_end))
        .layer(RequestBodyLimitLayer::new(BODY_MAX))
        .merge(streams)
        .merge(hooks)
        .layer(map_response(protect))
        .layer(TraceLayer::new_for_http().make_span_with(span).on_failure(()))
        .layer(CatchPanicLayer::new())
        .with_state(desk)
}

/// Runs a request to its end, whether or not the browser waits for it: a future that holds a
/// transaction is never dropped.
async fn to_the_end(
    State(desk): State<Desk>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Response {
    let work = desk.lifetime.tracker.spawn(next.run(request).in_current_span());
    match tokio::time::timeout(REQUEST_MAX, work).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => Problem::Crashed.page(&visit),
        Err(_) => Problem::Slow.page(&visit),
    }
}

/// Adds the headers that every answer has. What says nothing else about it is not kept.
async fn protect(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in &HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Names the route, never the path: that holds the token.
fn span(request: &Request) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>().map_or("other", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}
