//! The chat's pages and forms. Every button is a form that works without a script; with one the
//! page asks again and again whether there is something new, and presses without leaving.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use super::view::ChatPage;
use super::{Chat, upload};
use crate::cli::demo::doors::{self, Broken};
use crate::cli::demo::phones::{self, CUSTOMER, Phone};
use crate::stage::FileKind;

/// Nothing of the page comes from elsewhere, and nobody puts it into a frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";
const STYLE: &str = include_str!("../templates/chat.css");
const SCRIPT: &str = include_str!("../templates/chat.js");

/// Which phone is in front where there is room for one, and what the browser has.
#[derive(Debug, Deserialize)]
struct Looking {
    #[serde(default)]
    side: String,
    #[serde(default)]
    seen: String,
}

/// What is written.
#[derive(Debug, Deserialize)]
struct Said {
    text: String,
}

/// What is pressed: a button as `MESSAGE DATA`, a command or a label that is written, or the
/// button that puts an answer away.
#[derive(Debug, Deserialize)]
struct Pressed {
    press: Option<String>,
    say: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Spoken {
    language: String,
}

/// What is done in the world outside, and which phone is in front meanwhile.
#[derive(Debug, Deserialize)]
struct Deed {
    deed: String,
    #[serde(default)]
    side: String,
}

/// The chat's routes.
pub fn router(chat: Arc<Chat>) -> Router {
    let tracker = chat.simulator.tracker.clone();
    let pages = Router::new()
        .route("/chat", get(page))
        .route("/chat/{phone}/say", post(say))
        .route("/chat/{phone}/press", post(press))
        .route("/chat/{phone}/file", post(send))
        .route("/chat/{phone}/language", post(speak))
        .route("/chat/{phone}/file/{message}", get(file))
        .route("/world/order/{number}", post(with_order))
        .route("/world/chain/{coin}", post(with_chain))
        .route("/world/clock", post(clock))
        .route("/sim/chat.css", get(style))
        .route("/sim/chat.js", get(script))
        .with_state(chat);
    doors::behind(pages, tracker, POLICY)
}

type Here = State<Arc<Chat>>;

/// What a form comes to.
type Outcome = Result<Response, Broken>;

/// The page; nothing if the browser has it.
async fn page(State(chat): Here, Query(looking): Query<Looking>) -> Outcome {
    let page = ChatPage::of(&chat, in_front(&looking.side)).await?;
    if page.version() == looking.seen {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Ok(Html(page.render()?).into_response())
}

async fn say(State(chat): Here, Path(key): Path<String>, Form(said): Form<Said>) -> Outcome {
    let Some(phone) = phones::find(&key) else { return Ok(nobody()) };
    chat.say(phone, &said.text).await?;
    Ok(back_to(phone))
}

async fn press(State(chat): Here, Path(key): Path<String>, Form(form): Form<Pressed>) -> Outcome {
    let Some(phone) = phones::find(&key) else { return Ok(nobody()) };
    let Pressed { press, say } = form;
    match (press.as_deref().and_then(read), say) {
        (Some((message, data)), _) => chat.press(phone, message, data).await?,
        (None, Some(text)) => chat.say(phone, &text).await?,
        (None, None) => chat.read(phone),
    }
    Ok(back_to(phone))
}

/// `12 1home` is what the button of message 12 sends.
fn read(press: &str) -> Option<(i64, &str)> {
    let (message, data) = press.split_once(' ')?;
    Some((message.parse().ok()?, data))
}

async fn send(
    State(chat): Here,
    Path(key): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Outcome {
    let Some(phone) = phones::find(&key) else { return Ok(nobody()) };
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if let Some(file) = upload::read(kind.unwrap_or_default(), &body) {
        chat.send(phone, file).await?;
    }
    Ok(back_to(phone))
}

async fn speak(State(chat): Here, Path(key): Path<String>, Form(form): Form<Spoken>) -> Response {
    let Some(phone) = phones::find(&key) else { return nobody() };
    chat.speak(phone, &form.language);
    back_to(phone)
}

/// The file of a message. Pictures are shown, everything else is kept by the browser.
async fn file(State(chat): Here, Path((key, message)): Path<(String, i64)>) -> Response {
    let messages = phones::find(&key).map(|phone| phone.messages(chat.bots()));
    let found = messages.into_iter().flatten().find(|sent| sent.message_id == message);
    let Some(file) = found.and_then(|sent| sent.file) else { return nobody() };
    let (kind, use_of_it) = match file.kind {
        FileKind::Photo { .. } if file.bytes.starts_with(b"\x89PNG") => ("image/png", "inline"),
        FileKind::Photo { .. } => ("image/jpeg", "inline"),
        FileKind::Document => ("application/octet-stream", "attachment"),
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, use_of_it)];
    (headers, file.bytes).into_response()
}

async fn with_order(
    State(chat): Here,
    Path(number): Path<i64>,
    Form(form): Form<Deed>,
) -> Response {
    chat.simulator.perform(chat.simulator.with_order(number, &form.deed)).await;
    back_to(in_front(&form.side))
}

async fn with_chain(
    State(chat): Here,
    Path(coin): Path<String>,
    Form(form): Form<Deed>,
) -> Response {
    let deed = async { chat.simulator.with_chain(coin.parse()?, &form.deed) };
    chat.simulator.perform(deed).await;
    back_to(in_front(&form.side))
}

async fn clock(State(chat): Here, Form(form): Form<Deed>) -> Response {
    chat.simulator.perform(Box::pin(chat.simulator.pass(&form.deed))).await;
    back_to(in_front(&form.side))
}

async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

async fn script() -> Response {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT).into_response()
}

/// The phone of this name, or the customer's.
fn in_front(key: &str) -> &'static Phone {
    phones::find(key).unwrap_or(&CUSTOMER)
}

fn back_to(phone: &Phone) -> Response {
    Redirect::to(&format!("/chat?side={}", phone.key)).into_response()
}

fn nobody() -> Response {
    (StatusCode::NOT_FOUND, "there is nothing here; the chat is at /chat").into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_names_its_message_and_says_the_rest() {
        assert_eq!(read("12 1home"), Some((12, "1home")));
        assert_eq!(read("12 a b"), Some((12, "a b")));
        assert_eq!((read("12"), read("x y"), read("")), (None, None, None));
    }
}
