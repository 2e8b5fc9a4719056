//! The server as the bot library sees it over HTTP, and as it sees itself.

mod edits;
mod files;
mod sends;
mod updates;
mod wrong;

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use serde_json::{Value, json};
use teloxide::prelude::*;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup, InputFile, MessageId};
use teloxide::{ApiError, RequestError};

use super::BotApi;
use super::multipart::Files;
use super::params::{Fields, Params};
use super::refused::Refused;
use crate::base::clock::{Clock, Time};
use crate::base::rng::Rng;
use crate::stage::people::Person;
use crate::stage::{Stage, StageConfig};

const TOKEN: &str = "123:abc";
const ALICE: ChatId = ChatId(42);

fn clock() -> Clock {
    Clock::stopped(Time::from_secs(1_768_471_200))
}

fn api() -> BotApi {
    let api = BotApi::new(clock());
    api.add_bot(TOKEN, "till_bot");
    api
}

fn alice() -> Person {
    Person { username: Some("alice".to_owned()), ..Person::new(ALICE.0, "Alice") }
}

fn fields(value: Value) -> Fields {
    match value {
        Value::Object(map) => Fields(map),
        _ => panic!("parameters are an object"),
    }
}

fn ask(api: &BotApi, method: &str, value: Value) -> Result<Value, Refused> {
    api.answer(TOKEN, method, &Params { fields: fields(value), files: Files::new() })
}

fn send(api: &BotApi, value: Value) -> Result<Value, Refused> {
    ask(api, "sendmessage", value)
}

fn refusal(answer: Result<Value, Refused>) -> String {
    let refused = answer.unwrap_err();
    format!("{} {}", refused.status.as_u16(), refused.description)
}

/// The updates that wait for the bot, read by the bot library.
fn updates(api: &BotApi) -> Vec<Update> {
    let turn = api.books().bots[TOKEN].polls;
    let updates = Value::Array(api.books().waiting(TOKEN, turn, 0, 100).unwrap());
    serde_json::from_str(&updates.to_string()).unwrap()
}

async fn stage() -> (Stage, Bot) {
    let (clock, rng) = (clock(), Rng::seeded(1));
    let listen = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let stage = Stage::start(StageConfig { clock, rng, coins: vec![], listen }).await.unwrap();
    stage.bots().add_bot(TOKEN, "till_bot");
    let bot = Bot::with_client(TOKEN, client()).set_api_url(stage.bot_api_url().parse().unwrap());
    (stage, bot)
}

fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(10)).build().unwrap()
}

/// What the bot library says of a refusal.
fn why<T>(answer: Result<T, RequestError>) -> String {
    match answer {
        Ok(_) => panic!("it is not refused"),
        Err(RequestError::Api(ApiError::Unknown(words))) => words,
        Err(error) => error.to_string(),
    }
}

fn number(id: i64) -> MessageId {
    MessageId(id.try_into().unwrap())
}

fn png() -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0, 0, 0, 9], &[0, 0, 0, 8], b"\x08"].concat()
}

fn photo() -> InputFile {
    InputFile::memory(png())
}

fn codes() -> InputFile {
    InputFile::memory("CODE-1").file_name("codes.txt")
}

fn button(label: &str, data: &str) -> InlineKeyboardButton {
    InlineKeyboardButton::callback(label, data)
}

fn keyboard(label: &str, data: &str) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new([[button(label, data)]])
}
