//! Telegram: two bots, or one that is both. Customers buy and pay; admins ship.
//!
//! An update is stored before Telegram is told that it arrived ([`receive`], [`webhook`]),
//! and handled once in effect, in order per chat ([`work`]). Handling is one [`turn::Turn`]:
//! [`router`] finds out who speaks and what about, the tables in [`customer`] and [`admin`]
//! name the screen, the screen acts through a flow and shows what became of it. What is sent
//! by itself goes through [`courier`] (notices) and [`cards`] (messages that are kept true).
//!
//! A button only names a deed ([`verbs`]); whether this person may do it to that now is asked
//! of the database each time. Nothing a bot needs to know between two updates is kept in
//! memory: what a chat is in the middle of ([`dialogue`]), which message is its screen and
//! which messages are cards lies in the database. No rule of the shop lives here.

pub mod admin;
pub mod cards;
pub mod commands;
pub mod courier;
pub mod customer;
pub mod dialogue;
pub mod keyboard;
pub mod receive;
pub mod router;
pub mod throttle;
pub mod turn;
pub mod verbs;
pub mod voice;
pub mod webhook;
pub mod work;

use crate::app::App;
use crate::base::db::DbError;
use crate::flows::Failure;
use crate::messenger::{SendError, Sender};
use crate::people::Handle;

pub use cards::Rendered;
pub use turn::{Side, Turn};
pub use voice::Voice;

/// The messenger's name in handles and notices.
pub const CHANNEL: &str = "telegram";

/// What a screen comes to.
pub type Told<T = ()> = Result<T, Halt>;

/// Why an update was not handled to its end. It will be handled again.
#[derive(Debug, thiserror::Error)]
pub enum Halt {
    /// Something broke.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// Telegram did not take an answer.
    #[error(transparent)]
    Send(#[from] SendError),
}

impl From<DbError> for Halt {
    fn from(error: DbError) -> Halt {
        Halt::Failure(error.into())
    }
}

/// Whether one token serves both sides of the counter.
pub fn is_one_bot(app: &App) -> bool {
    app.messenger.as_ref().is_some_and(|messenger| messenger.bots().len() == 1)
}

/// The bots that receive: both, or the customers' alone if one bot is both.
pub fn bots(app: &App) -> &'static [Sender] {
    match &app.messenger {
        None => &[],
        Some(_) if is_one_bot(app) => &[Sender::CustomerBot],
        Some(_) => &Sender::ALL,
    }
}

/// The bot that speaks to this side of the counter.
pub fn bot_of(app: &App, side: Side) -> Sender {
    match side {
        Side::Admin if !is_one_bot(app) => Sender::OrderBot,
        Side::Admin | Side::Customer => Sender::CustomerBot,
    }
}

/// What a bot is called, without `@`. Telegram is asked once.
pub async fn username(app: &App, bot: Sender) -> Told<String> {
    if let Some(known) = app.usernames.get(bot) {
        return Ok(known);
    }
    let Some(messenger) = &app.messenger else { return Ok(String::new()) };
    let me = messenger.me(bot).await?;
    app.usernames.set(bot, &me.username);
    Ok(me.username)
}

/// Who has this account at Telegram.
pub fn handle_of(account: i64) -> Handle {
    Handle { kind: CHANNEL.to_owned(), value: account.to_string() }
}
