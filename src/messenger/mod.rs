//! Messengers: how a notice leaves the house.
//!
//! Who hears what, in which order and how often it is tried is the outbox's business; a
//! messenger says how a single attempt ended and what to do about it.

mod telegram;

use std::time::Duration;

pub use telegram::{Bots, Messenger, Sender};

/// Why a message did not arrive, and what to do about it. Never carries the token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Wait at least this long.
    #[error("Telegram asks to wait {} s", .0.as_secs())]
    RetryAfter(Duration),
    /// Passing: try again.
    #[error("Telegram cannot be reached: {0}")]
    Passing(String),
    /// It will never arrive: blocked, unknown chat, not a user.
    #[error("Telegram refuses: {0}")]
    Never(String),
    /// The token is wrong; nothing arrives until it is put right.
    #[error("the bot token is not accepted; check telegram.order_bot_token")]
    BadToken,
}
