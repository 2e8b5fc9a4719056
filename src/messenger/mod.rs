//! Messengers: how a message leaves the house, and what comes in.
//!
//! Who hears what, in which order and how often it is tried is the outbox's business; a
//! messenger says how a single attempt ended and what to do about it. What comes in is handed
//! over as it came, so that it can be kept before it is read. Nothing here keeps anything but
//! how fast it may speak.

mod message;
mod pace;
mod refusal;
mod split;
#[cfg(test)]
mod stand;
mod telegram;
pub mod update;

use std::time::Duration;

pub use message::{
    Attached, Button, CALL_MAX_BYTES, CAPTION_MAX, COPY_MAX, Does, Keyboard, Outgoing, TEXT_MAX,
};
pub use pace::Limits;
pub use telegram::{Bots, CommandScope, Me, Messenger, Mode, Sender};
pub use update::Incoming;

/// Why a call did not do what it should, and what to do about it. Never carries the token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Wait exactly this long.
    #[error("Telegram asks to wait {} s", .0.as_secs())]
    RetryAfter(Duration),
    /// Passing: try again.
    #[error("Telegram cannot be reached: {0}")]
    Passing(String),
    /// This person or chat cannot be reached: blocked, deactivated, unknown.
    #[error("nobody is reached there: {0}")]
    Unreachable(String),
    /// The message is not there any more, or is one that cannot be edited: send another.
    #[error("the message is not there any more")]
    MessageGone,
    /// The group became a supergroup and has this id from now on.
    #[error("the group became a supergroup; its new id is {0}")]
    Moved(i64),
    /// Refused for a reason of ours; trying again does not help.
    #[error("Telegram refuses: {0}")]
    Never(String),
    /// The token is wrong; nothing arrives until it is put right.
    #[error(
        "the bot token is not accepted; check telegram.order_bot_token and \
         telegram.customer_bot_token"
    )]
    BadToken,
    /// Somebody else fetches this bot's updates, or a webhook takes them.
    #[error("another process fetches this bot's updates, or a webhook is set")]
    Conflict,
}
