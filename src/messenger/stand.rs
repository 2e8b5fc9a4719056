//! A stand-in for the Bot API: writes down what it is asked, and answers on the loopback what
//! a test gives it. Asked for more than that, it says yes with the number of the call.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// Answers every token.
pub(super) struct Stand {
    /// Where it listens.
    pub(super) url: String,
    desk: Arc<Desk>,
    _serving: JoinSet<()>,
}

/// A call that was made.
#[derive(Clone, Debug)]
pub(super) struct Call {
    /// Which method, as the library spells it.
    pub(super) method: String,
    /// What came with it; files as well as they can be shown.
    pub(super) body: String,
}

#[derive(Default)]
struct Desk {
    calls: Mutex<Vec<Call>>,
    answers: Mutex<VecDeque<String>>,
    file: Mutex<Vec<u8>>,
}

impl Call {
    /// The parameters of a call without files.
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("JSON")
    }
}

impl Stand {
    /// Listens.
    pub(super) async fn new() -> Stand {
        let desk = Arc::new(Desk::default());
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("it listens"));
        let router: Router = Router::new().fallback(answer).with_state(Arc::clone(&desk));
        let mut serving = JoinSet::new();
        serving.spawn(async move {
            axum::serve(listener, router).await.expect("it serves until the test ends");
        });
        Stand { url, desk, _serving: serving }
    }

    /// The next call that has no answer yet succeeds with this.
    pub(super) fn answer(&self, result: &Value) {
        self.answer_raw(&json!({ "ok": true, "result": result }).to_string());
    }

    /// The next call that has no answer yet is refused in these words.
    pub(super) fn refuse(&self, description: &str) {
        let answer = json!({ "ok": false, "error_code": 400, "description": description });
        self.answer_raw(&answer.to_string());
    }

    /// The next call that has no answer yet is asked to wait.
    pub(super) fn ask_to_wait(&self, seconds: u32) {
        let answer = json!({
            "ok": false,
            "error_code": 429,
            "description": format!("Too Many Requests: retry after {seconds}"),
            "parameters": { "retry_after": seconds },
        });
        self.answer_raw(&answer.to_string());
    }

    /// The next call that has no answer yet is answered with this body.
    pub(super) fn answer_raw(&self, body: &str) {
        self.desk.answers.lock().expect("no test panicked").push_back(body.to_owned());
    }

    /// What every file holds.
    pub(super) fn put_file(&self, bytes: &[u8]) {
        *self.desk.file.lock().expect("no test panicked") = bytes.to_vec();
    }

    /// What it was asked, in order, files that were fetched excepted.
    pub(super) fn calls(&self) -> Vec<Call> {
        self.desk.calls.lock().expect("no test panicked").clone()
    }
}

async fn answer(State(desk): State<Arc<Desk>>, uri: Uri, body: Bytes) -> Response {
    if uri.path().starts_with("/file/") {
        return desk.file.lock().expect("no test panicked").clone().into_response();
    }
    let method = uri.path().rsplit('/').next().unwrap_or_default().to_owned();
    let body = String::from_utf8_lossy(&body).into_owned();
    let number = {
        let mut calls = desk.calls.lock().expect("no test panicked");
        calls.push(Call { method, body });
        calls.len()
    };
    let yes = json!({ "ok": true, "result": { "message_id": number } });
    let prepared = desk.answers.lock().expect("no test panicked").pop_front();
    prepared.unwrap_or_else(|| yes.to_string()).into_response()
}
