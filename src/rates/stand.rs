//! A stand-in for a provider: answers on the loopback with what a test gives it.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use axum::Router;
use axum::extract::State;
use axum::http::header::RETRY_AFTER;
use axum::http::uri::PathAndQuery;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::base::clock::Time;

/// The moment at which the fixtures were written: 2026-01-15T10:00:00Z.
pub(super) const NOW: Time = Time::from_secs(1_768_471_200);

/// Answers exactly the paths it is given, query included, and 404 to all others.
pub(super) struct Stand {
    /// Where it listens.
    pub(super) url: String,
    desk: Arc<Desk>,
    _serving: JoinSet<()>,
}

/// What is answered to one path.
#[derive(Clone)]
pub(super) struct Reply {
    status: StatusCode,
    body: String,
    retry_after: Option<&'static str>,
}

struct Desk {
    replies: HashMap<String, Reply>,
    calls: AtomicUsize,
    dark: AtomicBool,
}

/// A body with status 200.
pub(super) fn ok(body: &str) -> Reply {
    reply(200, body)
}

/// A body with a status.
pub(super) fn reply(status: u16, body: &str) -> Reply {
    let status = StatusCode::from_u16(status).expect("a status");
    Reply { status, body: body.to_owned(), retry_after: None }
}

impl Reply {
    /// The same with the header that says when to come back.
    pub(super) fn retry_after(self, value: &'static str) -> Reply {
        Reply { retry_after: Some(value), ..self }
    }
}

impl Stand {
    /// Answers these paths with these bodies.
    pub(super) async fn answering(bodies: &[(&str, &str)]) -> Stand {
        Stand::replying(bodies.iter().map(|(path, body)| (*path, ok(body))).collect()).await
    }

    /// Answers these paths with these replies.
    pub(super) async fn replying(replies: Vec<(&str, Reply)>) -> Stand {
        let replies = replies.into_iter().map(|(path, reply)| (path.to_owned(), reply)).collect();
        let desk =
            Arc::new(Desk { replies, calls: AtomicUsize::new(0), dark: AtomicBool::new(false) });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("it listens"));
        let router: Router = Router::new().fallback(answer).with_state(Arc::clone(&desk));
        let mut serving = JoinSet::new();
        serving.spawn(async move {
            axum::serve(listener, router).await.expect("it serves until the test ends");
        });
        Stand { url, desk, _serving: serving }
    }

    /// From now on it answers 503 to everything.
    pub(super) fn go_dark(&self) {
        self.desk.dark.store(true, Ordering::SeqCst);
    }

    /// How often it was asked.
    pub(super) fn calls(&self) -> usize {
        self.desk.calls.load(Ordering::SeqCst)
    }
}

async fn answer(State(desk): State<Arc<Desk>>, uri: Uri) -> Response {
    desk.calls.fetch_add(1, Ordering::SeqCst);
    if desk.dark.load(Ordering::SeqCst) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let path = uri.path_and_query().map_or("", PathAndQuery::as_str);
    let Some(Reply { status, body, retry_after }) = desk.replies.get(path).cloned() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match retry_after {
        Some(seconds) => (status, [(RETRY_AFTER, seconds)], body).into_response(),
        None => (status, body).into_response(),
    }
}
