//! A tiny server that answers as it is told, on loopback, for the tests of this room.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// The longest request of a test.
const REQUEST_MAX: usize = 1024 * 1024;

/// What a call asked for.
pub(super) struct Asked {
    pub(super) path: String,
    pub(super) authorization: Option<String>,
    pub(super) body: Vec<u8>,
}

/// What is answered.
#[derive(Clone)]
pub(super) struct Reply {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    chunked: bool,
}

impl Reply {
    pub(super) fn status(status: u16, text: &str) -> Reply {
        let headers = vec![("content-type", "text/plain".to_owned())];
        Reply { status, headers, body: text.as_bytes().to_vec(), chunked: false }
    }

    pub(super) fn text(text: &str) -> Reply {
        Reply::status(200, text)
    }

    pub(super) fn html(status: u16, text: &str) -> Reply {
        let headers = vec![("content-type", "text/html; charset=utf-8".to_owned())];
        Reply { headers, ..Reply::status(status, text) }
    }

    pub(super) fn json(status: u16, text: &str) -> Reply {
        let headers = vec![("content-type", "application/json".to_owned())];
        Reply { headers, ..Reply::status(status, text) }
    }

    pub(super) fn bytes(body: &[u8]) -> Reply {
        let headers = vec![("content-type", "application/octet-stream".to_owned())];
        Reply { status: 200, headers, body: body.to_vec(), chunked: false }
    }

    pub(super) fn redirect(to: &str) -> Reply {
        Reply { headers: vec![("location", to.to_owned())], ..Reply::status(302, "") }
    }

    /// Says when to come back.
    pub(super) fn after(mut self, when: &str) -> Reply {
        self.headers.push(("retry-after", when.to_owned()));
        self
    }

    /// Does not say how long it is.
    pub(super) fn chunked(mut self) -> Reply {
        self.chunked = true;
        self
    }

    fn response(self) -> Response {
        let mut response = Response::builder().status(self.status);
        for (name, value) in self.headers {
            response = response.header(name, value);
        }
        let body = if self.chunked {
            let parts = self.body.into_iter().map(|byte| Ok::<_, std::io::Error>(vec![byte]));
            Body::from_stream(futures_util::stream::iter(parts))
        } else {
            Body::from(self.body)
        };
        response.body(body).expect("a good reply")
    }
}

/// A host that answers as it is told and remembers what it was asked. Gone when dropped.
pub(super) struct Recorded {
    pub(super) url: String,
    calls: Arc<Mutex<Vec<String>>>,
    _server: JoinSet<()>,
}

impl Recorded {
    /// The same answer to every call.
    pub(super) async fn answering(reply: Reply) -> Recorded {
        Recorded::serve(move |_| reply.clone()).await
    }

    /// An answer to each call.
    pub(super) async fn serve(
        answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static,
    ) -> Recorded {
        let calls = Arc::new(Mutex::new(Vec::new()));
        let (answer, heard) = (Arc::new(answer), Arc::clone(&calls));
        let app = Router::new().fallback(move |request: Request| {
            let (answer, heard) = (Arc::clone(&answer), Arc::clone(&heard));
            async move {
                let asked = asked(request).await;
                heard.lock().expect("no test panics here").push(asked.path.clone());
                answer(&asked).response()
            }
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let mut server = JoinSet::new();
        server.spawn(async move { axum::serve(listener, app).await.expect("it serves") });
        Recorded { url, calls, _server: server }
    }

    /// The paths that were asked for, in order.
    pub(super) fn calls(&self) -> Vec<String> {
        self.calls.lock().expect("no test panics here").clone()
    }
}

async fn asked(request: Request) -> Asked {
    let (parts, body) = request.into_parts();
    let authorization = parts.headers.get("authorization").and_then(|value| value.to_str().ok());
    Asked {
        path: parts.uri.path().to_owned(),
        authorization: authorization.map(ToOwned::to_owned),
        body: to_bytes(body, REQUEST_MAX).await.expect("a short request").to_vec(),
    }
}
