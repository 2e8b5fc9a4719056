//! Telegram's Bot API, as far as it carries notices.

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use teloxide::payloads::SendMessageSetters;
use teloxide::prelude::{Bot, Requester};
use teloxide::types::{ChatId, ParseMode};
use teloxide::{ApiError, RequestError};

use super::SendError;

/// How long one call to the Bot API may take.
const CALL_MAX: Duration = Duration::from_secs(20);

/// The bots and whom they serve.
#[derive(Clone, Debug)]
pub struct Bots {
    /// Talks to admins.
    pub order_bot_token: SecretString,
    /// Talks to customers; the same token if there is only one bot.
    pub customer_bot_token: SecretString,
    /// The owners' chats.
    pub admins: Vec<i64>,
    /// Another Bot API server.
    pub api_url: Option<String>,
}

/// Which bot speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// To admins.
    OrderBot,
    /// To customers.
    CustomerBot,
}

/// Sends messages as the order bot (to admins) and the customer bot (to everybody else).
#[derive(Clone)]
pub struct Messenger {
    order_bot: Bot,
    customer_bot: Bot,
}

impl std::fmt::Debug for Messenger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messenger").finish_non_exhaustive()
    }
}

impl Messenger {
    /// Both bots; nothing is asked yet.
    pub fn new(settings: &Bots) -> Messenger {
        Messenger {
            order_bot: bot(&settings.order_bot_token, settings.api_url.as_deref()),
            customer_bot: bot(&settings.customer_bot_token, settings.api_url.as_deref()),
        }
    }

    /// Sends text with Telegram's HTML to a chat.
    pub async fn send(&self, from: Sender, chat: i64, html: &str) -> Result<(), SendError> {
        let bot = match from {
            Sender::OrderBot => &self.order_bot,
            Sender::CustomerBot => &self.customer_bot,
        };
        let sending = bot.send_message(ChatId(chat), html).parse_mode(ParseMode::Html);
        match tokio::time::timeout(CALL_MAX, async { sending.await }).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(meaning(&error)),
            Err(_) => Err(SendError::Passing(format!("no answer in {} s", CALL_MAX.as_secs()))),
        }
    }

    /// Asks who the order bot is: its user name, if the token is right.
    pub async fn name(&self) -> Result<String, SendError> {
        match tokio::time::timeout(CALL_MAX, async { self.order_bot.get_me().await }).await {
            Ok(Ok(me)) => Ok(me.username().to_owned()),
            Ok(Err(error)) => Err(meaning(&error)),
            Err(_) => Err(SendError::Passing(format!("no answer in {} s", CALL_MAX.as_secs()))),
        }
    }
}

fn bot(token: &SecretString, api_url: Option<&str>) -> Bot {
    let client = teloxide::net::default_reqwest_settings()
        .timeout(CALL_MAX)
        .build()
        .expect("a client with plain settings can be built");
    let bot = Bot::with_client(token.expose_secret(), client);
    match api_url.and_then(|url| url.parse().ok()) {
        Some(url) => bot.set_api_url(url),
        None => bot,
    }
}

fn meaning(error: &RequestError) -> SendError {
    match error {
        RequestError::RetryAfter(wait) => SendError::RetryAfter(wait.duration()),
        RequestError::Api(ApiError::InvalidToken) => SendError::BadToken,
        RequestError::Api(ApiError::Unknown(text)) if is_passing(text) => {
            SendError::Passing(text.clone())
        }
        RequestError::Api(error) => SendError::Never(error.to_string()),
        RequestError::MigrateToChatId(_) => {
            SendError::Never("the group became a supergroup; configure its new id".to_owned())
        }
        // The library's own texts of these may show the URL, and with it the token.
        RequestError::Network(_) => SendError::Passing("connection failed".to_owned()),
        RequestError::InvalidJson { .. } => SendError::Passing("unreadable answer".to_owned()),
        RequestError::Io(_) => SendError::Passing("connection broke".to_owned()),
    }
}

fn is_passing(text: &str) -> bool {
    ["Internal Server Error", "Bad Gateway", "Gateway Timeout", "Service Unavailable"]
        .iter()
        .any(|known| text.contains(known))
}
