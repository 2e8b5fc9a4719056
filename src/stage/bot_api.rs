//! A small Bot API server: bots send to chats and poll for updates, people write and press, and
//! everything that can go wrong on Telegram's side can be made to go wrong.
//!
//! Methods are taken in any case, by POST or GET, with JSON, form or multipart bodies. A bot's
//! token is part of the path; paths are never logged nor shown.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Form, FromRequest, Path, Query, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use axum::{Json, Router};
use serde_json::{Map, Value, json};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::lock;
use super::people::{Person, Sent, chat, read_html};
use crate::base::clock::Clock;

/// The longest text of a message, counted as people read it.
const TEXT_MAX: usize = 4096;

/// The longest time a poll for updates is held.
const POLL_MAX_SECS: i64 = 50;

/// The most updates in one answer.
const UPDATES_MAX: i64 = 100;

/// What happens to a call instead of its answer, or before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BotFault {
    /// 429, with the time to wait.
    TooMany {
        /// How long to wait.
        retry_after_secs: u32,
    },
    /// 502.
    ServerError,
    /// The answer comes after this long.
    Slow(Duration),
}

/// The Bot API of the stage. Clones are the same server.
#[derive(Clone)]
pub struct BotApi(Arc<Shared>);

struct Shared {
    clock: Clock,
    /// Rings when an update comes.
    arrival: Notify,
    state: Mutex<Books>,
}

#[derive(Default)]
struct Books {
    /// By token.
    bots: BTreeMap<String, Bot>,
    sent: Vec<Sent>,
    blocked: BTreeSet<i64>,
    unknown: BTreeSet<i64>,
    faults: VecDeque<BotFault>,
    calls: u64,
    /// The last number given to a bot, a message, an update or a press.
    numbered: i64,
}

struct Bot {
    id: i64,
    username: String,
    /// Where updates should go; empty if they are polled for.
    webhook: String,
    updates: VecDeque<(i64, Value)>,
}

#[derive(Clone)]
struct Desk {
    api: BotApi,
    closing: CancellationToken,
}

/// A call that is refused, in Telegram's words.
#[derive(Debug, PartialEq, Eq)]
struct Refused {
    status: StatusCode,
    description: String,
    retry_after: Option<u32>,
}

/// Parameters as forms carry them.
type Texts = BTreeMap<String, String>;

/// The parameters of a call, whatever way they came.
struct Params(Map<String, Value>);

impl BotApi {
    /// A server without bots.
    pub fn new(clock: Clock) -> BotApi {
        let (arrival, state) = (Notify::new(), Mutex::default());
        BotApi(Arc::new(Shared { clock, arrival, state }))
    }

    /// Lets a bot in.
    pub fn add_bot(&self, token: &str, username: &str) {
        let mut books = self.books();
        let named = token.split_once(':').and_then(|(id, _)| id.parse().ok());
        let id = named.unwrap_or_else(|| books.number());
        let username = username.to_owned();
        let bot = Bot { id, username, webhook: String::new(), updates: VecDeque::new() };
        books.bots.insert(token.to_owned(), bot);
    }

    /// What bots sent to a chat, in order.
    pub fn transcript(&self, chat_id: i64) -> Vec<Sent> {
        self.books().sent.iter().filter(|sent| sent.chat_id == chat_id).cloned().collect()
    }

    /// What bots sent to anybody, in order.
    pub fn all_sent(&self) -> Vec<Sent> {
        self.books().sent.clone()
    }

    /// How many calls there were, polls for updates excepted.
    pub fn calls(&self) -> u64 {
        self.books().calls
    }

    /// The person of this chat blocks every bot.
    pub fn block(&self, chat_id: i64) {
        self.books().blocked.insert(chat_id);
    }

    /// The person of this chat takes messages again.
    pub fn unblock(&self, chat_id: i64) {
        self.books().blocked.remove(&chat_id);
    }

    /// There is no such chat from now on.
    pub fn declare_unknown(&self, chat_id: i64) {
        self.books().unknown.insert(chat_id);
    }

    /// The next `calls` calls meet this fault, polls for updates excepted.
    pub fn fail_next(&self, calls: usize, fault: BotFault) {
        self.books().faults.extend(std::iter::repeat_n(fault, calls));
    }

    /// A person writes to a bot. Gives the number of the message.
    pub fn say(&self, token: &str, person: &Person, text: &str) -> i64 {
        let message_id = self.books().number();
        let message = json!({
            "message_id": message_id,
            "from": person.user(),
            "chat": private(person),
            "date": self.0.clock.now().secs(),
            "text": text,
        });
        self.queue_update(token, "message", message);
        message_id
    }

    /// A person presses a button under a bot's message.
    pub fn press(&self, token: &str, person: &Person, message_id: i64, data: &str) {
        let mut books = self.books();
        let query = json!({
            "id": books.number().to_string(),
            "from": person.user(),
            "message": books.pressed(token, message_id),
            "chat_instance": person.id.to_string(),
            "data": data,
        });
        drop(books);
        self.queue_update(token, "callback_query", query);
    }

    /// Lets any update wait for a bot: its kind, such as `message`, and what is in it.
    pub fn queue_update(&self, token: &str, kind: &str, content: Value) {
        let mut books = self.books();
        let id = books.number();
        let bot = books.bots.get_mut(token).expect("updates go to bots that were added");
        let mut update = json!({ "update_id": id });
        update[kind] = content;
        bot.updates.push_back((id, update));
        drop(books);
        self.0.arrival.notify_waiters();
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        lock(&self.0.state)
    }

    fn answer(&self, token: &str, method: &str, params: &Params) -> Result<Value, Refused> {
        let mut books = self.books();
        let bot = books.bots.get_mut(token).ok_or_else(Refused::unauthorized)?;
        match method {
            "getme" => Ok(bot.me()),
            "sendmessage" => {
                let bot = bot.named();
                self.send(&mut books, &bot, params)
            }
            "setwebhook" => {
                params.text("url").unwrap_or_default().clone_into(&mut bot.webhook);
                Ok(Value::Bool(true))
            }
            "deletewebhook" => {
                bot.webhook.clear();
                Ok(Value::Bool(true))
            }
            "getwebhookinfo" => Ok(json!({
                "url": bot.webhook,
                "has_custom_certificate": false,
                "pending_update_count": bot.updates.len(),
            })),
            "answercallbackquery" | "sendchataction" | "setmycommands" => Ok(Value::Bool(true)),
            _ => Err(Refused::new(StatusCode::NOT_FOUND, "Not Found")),
        }
    }

    fn send(&self, books: &mut Books, bot: &Named, params: &Params) -> Result<Value, Refused> {
        let chat_id = params.number("chat_id").filter(|chat_id| !books.unknown.contains(chat_id));
        let chat_id = chat_id.ok_or_else(|| Refused::bad("chat not found"))?;
        if books.blocked.contains(&chat_id) {
            let description = "Forbidden: bot was blocked by the user";
            return Err(Refused::new(StatusCode::FORBIDDEN, description));
        }
        let sent = Sent {
            message_id: books.number(),
            chat_id,
            bot: bot.username.clone(),
            text: readable(params)?,
            source: params.text("text").unwrap_or_default().to_owned(),
            reply_markup: params.nested("reply_markup"),
            at: self.0.clock.now(),
        };
        let message = bot.message(&sent);
        books.sent.push(sent);
        Ok(message)
    }

    /// The updates that wait from `offset` on. What lies before it is done with.
    fn waiting(&self, token: &str, offset: i64, limit: usize) -> Result<Vec<Value>, Refused> {
        let mut books = self.books();
        let bot = books.bots.get_mut(token).ok_or_else(Refused::unauthorized)?;
        if !bot.webhook.is_empty() {
            let description = "Conflict: can't use getUpdates method while webhook is active; \
                               use deleteWebhook to delete the webhook first";
            return Err(Refused::new(StatusCode::CONFLICT, description));
        }
        if offset < 0 {
            let kept = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let done = bot.updates.len().saturating_sub(kept);
            bot.updates.drain(..done);
        } else {
            bot.updates.retain(|(id, _)| offset <= *id);
        }
        Ok(bot.updates.iter().take(limit).map(|(_, update)| update.clone()).collect())
    }

    /// Waits for updates as long as the bot asks for.
    async fn poll(
        &self,
        token: &str,
        params: &Params,
        closing: &CancellationToken,
    ) -> Result<Value, Refused> {
        let offset = params.number("offset").unwrap_or(0);
        let limit = params.number("limit").unwrap_or(UPDATES_MAX).clamp(1, UPDATES_MAX);
        let limit = usize::try_from(limit).unwrap_or(1);
        let wait = params.number("timeout").unwrap_or(0).clamp(0, POLL_MAX_SECS);
        let wait = Duration::from_secs(wait.unsigned_abs());
        let found = async {
            loop {
                let arrival = self.0.arrival.notified();
                let updates = self.waiting(token, offset, limit)?;
                if !updates.is_empty() {
                    return Ok::<Value, Refused>(Value::Array(updates));
                }
                arrival.await;
            }
        };
        match closing.run_until_cancelled(tokio::time::timeout(wait, found)).await {
            Some(Ok(answer)) => answer,
            Some(Err(_)) | None => Ok(json!([])),
        }
    }

    fn next_fault(&self) -> Option<BotFault> {
        let mut books = self.books();
        books.calls += 1;
        books.faults.pop_front()
    }
}

impl Books {
    fn number(&mut self) -> i64 {
        self.numbered += 1;
        self.numbered
    }

    /// The message under whose button somebody pressed.
    fn pressed(&self, token: &str, message_id: i64) -> Option<Value> {
        let bot = self.bots.get(token)?.named();
        self.sent.iter().find(|sent| sent.message_id == message_id).map(|sent| bot.message(sent))
    }
}

/// A bot's account.
struct Named {
    id: i64,
    username: String,
}

impl Bot {
    fn named(&self) -> Named {
        Named { id: self.id, username: self.username.clone() }
    }

    fn me(&self) -> Value {
        let mut me = self.named().user();
        for flag in [
            "can_join_groups",
            "can_read_all_group_messages",
            "supports_inline_queries",
            "can_connect_to_business",
            "has_main_web_app",
        ] {
            me[flag] = Value::Bool(false);
        }
        me
    }
}

impl Named {
    fn user(&self) -> Value {
        json!({
            "id": self.id,
            "is_bot": true,
            "first_name": self.username,
            "username": self.username,
        })
    }

    /// A message of this bot. Of all markup only inline keyboards come back.
    fn message(&self, sent: &Sent) -> Value {
        let mut message = json!({
            "message_id": sent.message_id,
            "from": self.user(),
            "chat": chat(sent.chat_id),
            "date": sent.at.secs(),
            "text": sent.text,
        });
        let inline =
            sent.reply_markup.as_ref().filter(|markup| !markup["inline_keyboard"].is_null());
        if let Some(markup) = inline {
            message["reply_markup"] = markup.clone();
        }
        message
    }
}

fn private(person: &Person) -> Value {
    let mut chat = chat(person.id);
    chat["first_name"] = json!(person.first_name);
    if let Some(username) = &person.username {
        chat["username"] = json!(username);
    }
    chat
}

/// The text of a message as people will read it.
fn readable(params: &Params) -> Result<String, Refused> {
    let source = params.text("text").unwrap_or_default();
    let is_html = params.text("parse_mode").is_some_and(|mode| mode.eq_ignore_ascii_case("html"));
    let text = if is_html {
        read_html(source)
            .map_err(|reason| Refused::bad(&format!("can't parse entities: {reason}")))?
    } else {
        source.to_owned()
    };
    if text.trim().is_empty() {
        return Err(Refused::bad("message text is empty"));
    }
    if text.chars().count() > TEXT_MAX {
        return Err(Refused::bad("message is too long"));
    }
    Ok(text)
}

impl Refused {
    fn new(status: StatusCode, description: &str) -> Refused {
        Refused { status, description: description.to_owned(), retry_after: None }
    }

    fn bad(reason: &str) -> Refused {
        Refused::new(StatusCode::BAD_REQUEST, &format!("Bad Request: {reason}"))
    }

    fn unauthorized() -> Refused {
        Refused::new(StatusCode::UNAUTHORIZED, "Unauthorized")
    }

    fn too_many(retry_after: u32) -> Refused {
        let description = format!("Too Many Requests: retry after {retry_after}");
        let refused = Refused::new(StatusCode::TOO_MANY_REQUESTS, &description);
        Refused { retry_after: Some(retry_after), ..refused }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut body = json!({
            "ok": false,
            "error_code": self.status.as_u16(),
            "description": self.description,
        });
        if let Some(seconds) = self.retry_after {
            body["parameters"] = json!({ "retry_after": seconds });
        }
        (self.status, Json(body)).into_response()
    }
}

impl Params {
    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str)
    }

    /// A number, which forms carry as text.
    fn number(&self, name: &str) -> Option<i64> {
        match self.0.get(name)? {
            Value::String(text) => text.parse().ok(),
            other => other.as_i64(),
        }
    }

    /// An object, which forms carry as JSON in text.
    fn nested(&self, name: &str) -> Option<Value> {
        match self.0.get(name)? {
            Value::String(text) => serde_json::from_str(text).ok(),
            other => Some(other.clone()),
        }
    }

    fn from_texts(texts: Texts) -> Params {
        Params(texts.into_iter().map(|(name, text)| (name, Value::String(text))).collect())
    }

    /// From a request, wherever it carries them. Nothing if they cannot be read.
    async fn read(request: Request) -> Option<Params> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
        if request.method() == Method::GET || kind.is_empty() {
            let Query(texts) = Query::<Texts>::try_from_uri(request.uri()).ok()?;
            Some(Params::from_texts(texts))
        } else if kind.starts_with("application/json") {
            let Json(map) = Json::<Map<String, Value>>::from_request(request, &()).await.ok()?;
            Some(Params(map))
        } else if kind.starts_with("multipart/form-data") {
            let body = Bytes::from_request(request, &()).await.ok()?;
            multipart(&kind, &body).map(Params::from_texts)
        } else {
            let Form(texts) = Form::<Texts>::from_request(request, &()).await.ok()?;
            Some(Params::from_texts(texts))
        }
    }
}

/// The fields of a multipart body. Files are passed over.
fn multipart(kind: &str, body: &[u8]) -> Option<Texts> {
    let (_, boundary) = kind.split_once("boundary=")?;
    let separator = format!("--{}", boundary.trim_matches('"'));
    let body = String::from_utf8_lossy(body);
    Some(body.split(&separator).filter_map(field).collect())
}

fn field(part: &str) -> Option<(String, String)> {
    let (head, value) = part.split_once("\r\n\r\n")?;
    if head.contains("filename=") {
        return None;
    }
    let (name, _) = head.split_once("name=\"")?.1.split_once('"')?;
    Some((name.to_owned(), value.strip_suffix("\r\n")?.to_owned()))
}

/// The server's door. Slow answers and polls are given up when `closing` is cancelled.
pub(super) fn router(api: BotApi, closing: CancellationToken) -> Router {
    Router::new().route("/{bot}/{method}", any(call)).with_state(Desk { api, closing })
}

async fn call(
    State(desk): State<Desk>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    match answered(&desk, &bot, &method.to_ascii_lowercase(), request).await {
        Ok(result) => Json(json!({ "ok": true, "result": result })).into_response(),
        Err(refused) => refused.into_response(),
    }
}

async fn answered(
    desk: &Desk,
    bot: &str,
    method: &str,
    request: Request,
) -> Result<Value, Refused> {
    let token =
        bot.strip_prefix("bot").ok_or_else(|| Refused::new(StatusCode::NOT_FOUND, "Not Found"))?;
    let params = Params::read(request).await;
    let params = params.ok_or_else(|| Refused::bad("can't parse the parameters"))?;
    if method == "getupdates" {
        return desk.api.poll(token, &params, &desk.closing).await;
    }
    match desk.api.next_fault() {
        Some(BotFault::TooMany { retry_after_secs }) => {
            return Err(Refused::too_many(retry_after_secs));
        }
        Some(BotFault::ServerError) => {
            return Err(Refused::new(StatusCode::BAD_GATEWAY, "Bad Gateway"));
        }
        Some(BotFault::Slow(span)) => {
            desk.closing.run_until_cancelled(tokio::time::sleep(span)).await;
        }
        None => {}
    }
    desk.api.answer(token, method, &params)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Time;

    const TOKEN: &str = "123:abc";

    fn api() -> BotApi {
        let api = BotApi::new(Clock::stopped(Time::from_secs(1_768_471_200)));
        api.add_bot(TOKEN, "till_bot");
        api
    }

    fn params(value: Value) -> Params {
        match value {
            Value::Object(map) => Params(map),
            _ => panic!("parameters are an object"),
        }
    }

    fn send(api: &BotApi, value: Value) -> Result<Value, Refused> {
        api.answer(TOKEN, "sendmessage", &params(value))
    }

    fn refusal(answer: Result<Value, Refused>) -> String {
        let refused = answer.unwrap_err();
        format!("{} {}", refused.status.as_u16(), refused.description)
    }

    #[test]
    fn the_bot_library_reads_our_messages_and_accounts() {
        let api = api();
        let me: teloxide::types::Me =
            serde_json::from_value(api.answer(TOKEN, "getme", &params(json!({}))).unwrap())
                .unwrap();
        assert_eq!(me.username(), "till_bot");
        let keyboard =
            json!({ "inline_keyboard": [[{ "text": "Pay", "callback_data": "pay:1" }]] });
        for chat_id in [42, -1_001] {
            let asked = json!({
                "chat_id": chat_id,
                "text": "<b>hi</b>",
                "parse_mode": "HTML",
                "reply_markup": keyboard,
            });
            let message: teloxide::types::Message =
                serde_json::from_value(send(&api, asked).unwrap()).unwrap();
            assert_eq!(message.text(), Some("hi"));
            assert_eq!(message.chat.id.0, chat_id);
            assert_eq!(message.reply_markup().unwrap().inline_keyboard.len(), 1);
        }
        let info = api.answer(TOKEN, "getwebhookinfo", &params(json!({}))).unwrap();
        serde_json::from_value::<teloxide::types::WebhookInfo>(info).unwrap();
    }

    #[test]
    fn the_bot_library_reads_what_people_write_and_press() {
        use teloxide::types::{Update, UpdateKind};
        let api = api();
        let alice = Person { username: Some("alice".to_owned()), ..Person::new(42, "Alice") };
        api.say(TOKEN, &alice, "/start");
        send(&api, json!({ "chat_id": 42, "text": "hello" })).unwrap();
        let message_id = api.transcript(42)[0].message_id;
        api.press(TOKEN, &alice, message_id, "pay:1");
        let updates = Value::Array(api.waiting(TOKEN, 0, 100).unwrap());
        let updates: Vec<Update> = serde_json::from_str(&updates.to_string()).unwrap();
        let UpdateKind::Message(message) = &updates[0].kind else {
            panic!("not a message: {:?}", updates[0].kind)
        };
        assert_eq!(message.text(), Some("/start"));
        let UpdateKind::CallbackQuery(query) = &updates[1].kind else { panic!("not a press") };
        assert_eq!(query.data.as_deref(), Some("pay:1"));
        assert_eq!(query.regular_message().unwrap().text(), Some("hello"));
    }

    #[test]
    fn a_transcript_holds_what_a_chat_was_sent() {
        let api = api();
        send(&api, json!({ "chat_id": 1, "text": "one" })).unwrap();
        send(&api, json!({ "chat_id": "2", "text": "two" })).unwrap();
        send(&api, json!({ "chat_id": 1, "text": "three" })).unwrap();
        let texts: Vec<String> = api.transcript(1).into_iter().map(|sent| sent.text).collect();
        assert_eq!(texts, ["one", "three"]);
        assert_eq!(api.all_sent().len(), 3);
        assert_eq!(api.all_sent()[1].bot, "till_bot");
    }

    #[test]
    fn messages_are_refused_in_telegrams_words() {
        let api = api();
        api.block(7);
        api.declare_unknown(8);
        let long = "x".repeat(TEXT_MAX + 1);
        for (asked, expected) in [
            (json!({ "chat_id": 1, "text": "" }), "400 Bad Request: message text is empty"),
            (json!({ "chat_id": 1 }), "400 Bad Request: message text is empty"),
            (json!({ "chat_id": 1, "text": long }), "400 Bad Request: message is too long"),
            (json!({ "text": "x" }), "400 Bad Request: chat not found"),
            (json!({ "chat_id": 8, "text": "x" }), "400 Bad Request: chat not found"),
            (json!({ "chat_id": 7, "text": "x" }), "403 Forbidden: bot was blocked by the user"),
            (
                json!({ "chat_id": 1, "text": "<Bob>", "parse_mode": "HTML" }),
                "400 Bad Request: can't parse entities: Unsupported start tag \"Bob\"",
            ),
        ] {
            assert_eq!(refusal(send(&api, asked)), expected);
        }
        assert!(api.all_sent().is_empty());
        api.unblock(7);
        assert!(send(&api, json!({ "chat_id": 7, "text": "x" })).is_ok());
    }

    #[test]
    fn a_token_that_nobody_has_is_unauthorized() {
        let answer = api().answer("999:zzz", "getme", &params(json!({})));
        assert_eq!(refusal(answer), "401 Unauthorized");
    }

    #[test]
    fn updates_come_again_until_the_offset_passes_them() {
        let api = api();
        for text in ["one", "two", "three"] {
            api.say(TOKEN, &Person::new(42, "Alice"), text);
        }
        let texts = |offset| {
            let updates = api.waiting(TOKEN, offset, 100).unwrap();
            let text = |update: &Value| update["message"]["text"].as_str().unwrap().to_owned();
            updates.iter().map(text).collect::<Vec<String>>()
        };
        assert_eq!(texts(0), ["one", "two", "three"]);
        assert_eq!(texts(0), ["one", "two", "three"]);
        let second = api.waiting(TOKEN, 0, 100).unwrap()[1]["update_id"].as_i64().unwrap();
        assert_eq!(texts(second), ["two", "three"]);
        assert_eq!(texts(-1), ["three"]);
        assert_eq!(texts(0), ["three"]);
    }

    #[tokio::test]
    async fn a_poll_ends_when_an_update_comes() {
        let api = api();
        let closing = CancellationToken::new();
        let asked = params(json!({ "timeout": 50 }));
        let alice = Person::new(42, "Alice");
        let (answer, _) =
            tokio::join!(api.poll(TOKEN, &asked, &closing), async { api.say(TOKEN, &alice, "hi") });
        assert_eq!(answer.unwrap()[0]["message"]["text"], "hi");
    }

    #[tokio::test]
    async fn a_poll_ends_when_the_stage_is_struck() {
        let closing = CancellationToken::new();
        closing.cancel();
        let asked = params(json!({ "timeout": 50 }));
        assert_eq!(api().poll(TOKEN, &asked, &closing).await, Ok(json!([])));
    }

    #[test]
    fn a_bot_with_a_webhook_cannot_poll() {
        let api = api();
        let asked = params(json!({ "url": "https://shop.example/hook" }));
        api.answer(TOKEN, "setwebhook", &asked).unwrap();
        assert!(api.waiting(TOKEN, 0, 100).unwrap_err().description.starts_with("Conflict"));
        api.answer(TOKEN, "deletewebhook", &params(json!({}))).unwrap();
        assert_eq!(api.waiting(TOKEN, 0, 100), Ok(vec![]));
    }

    #[test]
    fn the_fields_of_a_multipart_body_are_read_and_files_passed_over() {
        let body = "--xyz\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttps://a\r\n\
                    --xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"g\"\r\n\r\n\
                    bytes\r\n--xyz--\r\n";
        let fields = multipart("multipart/form-data; boundary=xyz", body.as_bytes()).unwrap();
        assert_eq!(fields, BTreeMap::from([("url".to_owned(), "https://a".to_owned())]));
    }
}
