//! A small Bot API server: bots send to chats and hear what people do there, and everything that
//! can go wrong on Telegram's side can be made to go wrong.
//!
//! Methods are taken in any case, by POST or GET, with JSON, form or multipart bodies. What
//! Telegram refuses is refused in its words. A bot's token is part of the path; paths are never
//! logged nor shown.

mod acting;
mod callbacks;
mod calls;
mod chats;
mod editing;
mod files;
mod hook;
mod html;
mod markup;
mod menu;
mod multipart;
mod params;
mod polling;
mod posts;
mod refused;
mod script;
mod sending;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::body::{Body, Bytes};
use axum::extract::{Path, Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Json, Router};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

pub use self::calls::{BotFault, Call, Lost};
pub use self::hook::HookFailure;

use self::callbacks::Query;
use self::calls::Planned;
use self::chats::{Closed, Group};
use self::files::{Kept, Wanted};
use self::hook::Hook;
use self::menu::Menu;
use self::multipart::Files;
use self::params::{Fields, Params};
use self::polling::Waiting;
use self::posts::Post;
use self::refused::Refused;
use self::script::Scene;
use super::lock;
use super::people::{Person, Sent};
use crate::base::clock::{Clock, Time};

/// The Bot API of the stage. Clones are the same server.
#[derive(Clone)]
pub struct BotApi(Arc<Shared>);

struct Shared {
    clock: Clock,
    /// Rings when there may be something for those who wait for updates.
    arrival: Notify,
    state: Mutex<Books>,
}

#[derive(Default)]
struct Books {
    /// By token.
    bots: BTreeMap<String, Bot>,
    people: BTreeMap<i64, Person>,
    groups: BTreeMap<i64, Group>,
    closed: BTreeMap<i64, Closed>,
    refuses_strangers: bool,
    posts: BTreeMap<i64, Post>,
    /// What happened, by chat.
    scenes: BTreeMap<i64, Vec<Scene>>,
    files: BTreeMap<String, Kept>,
    queries: BTreeMap<String, Query>,
    faults: VecDeque<Planned>,
    calls: Vec<Call>,
    /// The last number given to anything.
    numbered: i64,
}

/// A bot's account.
#[derive(Clone)]
struct Account {
    id: i64,
    username: String,
}

struct Bot {
    account: Account,
    /// The chats that it knows: somebody wrote to it there, or it wrote.
    chats: BTreeSet<i64>,
    updates: VecDeque<Waiting>,
    /// The last update that it was given.
    last: Option<(i64, Value)>,
    /// The kinds of updates that it wants; empty if it never said.
    allowed: Vec<String>,
    /// How often it began to poll.
    polls: u64,
    hook: Option<Hook>,
    failures: Vec<HookFailure>,
    menus: Vec<Menu>,
}

/// A call, as the methods see it.
struct Asked<'a> {
    token: &'a str,
    bot: Account,
    fields: &'a Fields,
    files: &'a Files,
    now: Time,
}

type Answered = Result<Value, Refused>;

#[derive(Clone)]
struct Desk {
    api: BotApi,
    tracker: TaskTracker,
    closing: CancellationToken,
}

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
        let bot = Bot::new(Account { id, username: username.to_owned() });
        books.bots.insert(token.to_owned(), bot);
    }

    /// What bots sent to a chat, in order.
    pub fn transcript(&self, chat_id: i64) -> Vec<Sent> {
        let books = self.books();
        let posts = books.posts.values().filter(|post| post.chat_id == chat_id);
        posts.filter_map(Post::sent).collect()
    }

    /// What bots sent to anybody, in order.
    pub fn all_sent(&self) -> Vec<Sent> {
        self.books().posts.values().filter_map(Post::sent).collect()
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        lock(&self.0.state)
    }

    /// Wakes those who wait for updates.
    fn ring(&self) {
        self.0.arrival.notify_waiters();
    }

    fn answer(&self, token: &str, method: &str, params: &Params) -> Answered {
        let now = self.0.clock.now();
        let mut books = self.books();
        let bot = books.bots.get(token).ok_or_else(Refused::unauthorized)?.account.clone();
        let Params { fields, files } = params;
        books.answer(&Asked { token, bot, fields, files, now }, method)
    }
}

impl Bot {
    fn new(account: Account) -> Bot {
        Bot {
            account,
            chats: BTreeSet::new(),
            updates: VecDeque::new(),
            last: None,
            allowed: Vec::new(),
            polls: 0,
            hook: None,
            failures: Vec::new(),
            menus: Vec::new(),
        }
    }
}

impl Books {
    fn answer(&mut self, asked: &Asked<'_>, method: &str) -> Answered {
        match method {
            "getme" => Ok(asked.bot.me()),
            "sendmessage" => self.send_message(asked),
            "sendphoto" => self.send_file(asked, Wanted::Photo),
            "senddocument" => self.send_file(asked, Wanted::Document),
            "sendmediagroup" => self.send_media_group(asked),
            "sendchataction" => self.send_chat_action(asked),
            "copymessage" => self.copy_message(asked),
            "forwardmessage" => self.forward_message(asked),
            "editmessagetext" => self.edit_message_text(asked),
            "editmessagecaption" => self.edit_message_caption(asked),
            "editmessagemedia" => self.edit_message_media(asked),
            "editmessagereplymarkup" => self.edit_message_reply_markup(asked),
            "deletemessage" => self.delete_message(asked),
            "pinchatmessage" | "unpinchatmessage" => self.pin(asked),
            "answercallbackquery" => self.answer_callback_query(asked),
            "setmycommands" | "getmycommands" | "deletemycommands" => {
                self.my_commands(asked, method)
            }
            "getfile" => self.get_file(asked),
            "getchat" => self.get_chat(asked),
            "getchatmember" => self.get_chat_member(asked),
            "setwebhook" => self.set_webhook(asked),
            "deletewebhook" => self.delete_webhook(asked),
            "getwebhookinfo" => self.get_webhook_info(asked),
            "setmyname"
            | "setmydescription"
            | "setmyshortdescription"
            | "setmydefaultadministratorrights"
            | "setchatmenubutton" => Ok(json!(true)),
            _ => Err(Refused::not_found()),
        }
    }

    fn number(&mut self) -> i64 {
        self.numbered += 1;
        self.numbered
    }

    /// Bytes that no bot could guess, and that are the same in every run of a story.
    fn secret(&mut self, of_what: &str) -> [u8; 32] {
        let number = self.number().to_be_bytes();
        let secret = Sha256::new().chain_update("chaintill stage").chain_update(of_what);
        secret.chain_update(number).finalize().into()
    }

    /// A number above zero that no bot could guess.
    fn secret_number(&mut self, of_what: &str) -> u64 {
        let secret = self.secret(of_what);
        let (eight, _) = secret.split_first_chunk().expect("there are 32 bytes");
        u64::from_be_bytes(*eight) >> 1
    }
}

/// The server's door. Polls and slow answers are given up, and webhooks left alone, when
/// `closing` is cancelled.
pub(super) fn router(api: BotApi, tracker: TaskTracker, closing: CancellationToken) -> Router {
    Router::new()
        .route("/file/{bot}/{*path}", get(fetch))
        .route("/{bot}/{method}", any(call))
        .with_state(Desk { api, tracker, closing })
}

async fn fetch(State(desk): State<Desk>, Path((bot, path)): Path<(String, String)>) -> Response {
    let bytes = bot.strip_prefix("bot").and_then(|token| desk.api.books().fetched(token, &path));
    match bytes {
        Some(bytes) => {
            ([(header::CONTENT_TYPE, "application/octet-stream")], bytes).into_response()
        }
        None => Refused::not_found().into_response(),
    }
}

async fn call(
    State(desk): State<Desk>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    let Some(token) = bot.strip_prefix("bot") else {
        return Refused::not_found().into_response();
    };
    match Params::read(request).await {
        Ok(params) => desk.answer(token, &method.to_ascii_lowercase(), &params).await,
        Err(refused) => refused.into_response(),
    }
}

impl Desk {
    /// Answers a call, unless something goes wrong.
    async fn answer(&self, token: &str, method: &str, params: &Params) -> Response {
        let fault = self.api.called(token, method, &params.fields);
        match fault {
            Some(BotFault::TooMany { retry_after_secs }) => {
                return Refused::too_many(retry_after_secs).into_response();
            }
            Some(BotFault::ServerError) => return Refused::bad_gateway().into_response(),
            Some(BotFault::Cut) => return cut(),
            Some(BotFault::Slow(span)) => {
                self.closing.run_until_cancelled(tokio::time::sleep(span)).await;
            }
            Some(BotFault::AfterEffect(_)) | None => {}
        }
        let answered = self.carry_out(token, method, params).await;
        match (fault, answered) {
            (Some(BotFault::AfterEffect(Lost::ServerError)), _) => {
                Refused::bad_gateway().into_response()
            }
            (Some(BotFault::AfterEffect(Lost::Cut)), _) => cut(),
            (_, Ok(result)) => Json(json!({ "ok": true, "result": result })).into_response(),
            (_, Err(refused)) => refused.into_response(),
        }
    }

    async fn carry_out(&self, token: &str, method: &str, params: &Params) -> Answered {
        if method == "getupdates" {
            return self.api.poll(token, &params.fields, &self.closing).await;
        }
        let answer = self.api.answer(token, method, params)?;
        if method == "setwebhook" || method == "deletewebhook" {
            self.api.ring();
            self.employ(token);
        }
        Ok(answer)
    }

    /// Sends somebody out to carry updates, if the bot has a webhook.
    fn employ(&self, token: &str) {
        let Some(nth) = self.api.hook_of(token) else { return };
        let carrier = hook::carry(self.api.clone(), token.to_owned(), nth);
        let closing = self.closing.clone();
        self.tracker.spawn(closing.run_until_cancelled_owned(carrier));
    }
}

/// An answer that breaks off before it has begun.
fn cut() -> Response {
    let broken = io::Error::new(io::ErrorKind::ConnectionReset, "cut by the stage");
    let nothing = futures_util::stream::iter([Err::<Bytes, io::Error>(broken)]);
    Body::from_stream(nothing).into_response()
}
