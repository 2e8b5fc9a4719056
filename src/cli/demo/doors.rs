//! The doors of the demo's pages: who may press their buttons, what browsers are told about
//! them, and that what has begun behind them is finished.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio_util::task::TaskTracker;

/// Puts pages behind these doors. The policy says what a browser may load for them.
pub fn behind(pages: Router, tracker: TaskTracker, policy: &'static str) -> Router {
    pages
        .route_layer(from_fn_with_state(tracker, to_the_end))
        .route_layer(from_fn(same_origin))
        .route_layer(from_fn_with_state(policy, guard))
}

/// Runs a request to its end, whether or not the browser waits for it: a future that holds a
/// transaction is never dropped.
async fn to_the_end(State(tracker): State<TaskTracker>, request: Request, next: Next) -> Response {
    match tracker.spawn(next.run(request)).await {
        Ok(response) => response,
        Err(error) => Broken(error.into()).into_response(),
    }
}

/// Only the demo's own pages press its buttons.
async fn same_origin(request: Request, next: Next) -> Response {
    if *request.method() == Method::POST && !is_ours(request.headers()) {
        let told = "the demo's buttons are pressed on its own pages only";
        return (StatusCode::FORBIDDEN, told).into_response();
    }
    next.run(request).await
}

/// Whether a browser says that the request comes from this very site. A program says nothing
/// of the kind; nobody can make somebody else's program press a button.
fn is_ours(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    match (text("origin"), text("host")) {
        (None, _) => true,
        (Some(origin), host) => {
            let asked = origin.split_once("://").map(|(_, asked)| asked);
            asked.is_some() && asked == host
        }
    }
}

async fn guard(State(policy): State<&'static str>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// What broke while a page was made.
pub struct Broken(anyhow::Error);

impl<E: Into<anyhow::Error>> From<E> for Broken {
    fn from(error: E) -> Broken {
        Broken(error.into())
    }
}

impl IntoResponse for Broken {
    fn into_response(self) -> Response {
        let Broken(error) = self;
        tracing::error!(error = format!("{error:#}"), "a page of the demo cannot be made");
        (StatusCode::INTERNAL_SERVER_ERROR, format!("error: {error:#}")).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_demos_own_pages_press_its_buttons() {
        let case = |headers: &[(&'static str, &str)], ours: bool| {
            let pair = |(name, value): &(&'static str, &str)| {
                (header::HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())
            };
            assert_eq!(is_ours(&headers.iter().map(pair).collect()), ours, "{headers:?}");
        };
        case(&[], true);
        case(&[("sec-fetch-site", "same-origin")], true);
        case(&[("sec-fetch-site", "cross-site"), ("host", "a")], false);
        case(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")], true);
        case(&[("origin", "http://evil.example"), ("host", "127.0.0.1:8080")], false);
        case(&[("origin", "null"), ("host", "127.0.0.1:8080")], false);
    }
}
