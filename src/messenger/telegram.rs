//! Telegram's Bot API, as far as the shop speaks it.
//!
//! Every call has an end, waits for its turn, and says how it went; nothing is tried again
//! here. Of an answer only what is asked for is read, so that one which says more than the
//! library knows is no failure: what was sent would be sent again.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use reqwest::{Client, StatusCode, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::Value;
use teloxide::net::Download;
use teloxide::payloads::{
    AnswerCallbackQuery, DeleteMessage, DeleteWebhook, EditMessageCaption, EditMessageMedia,
    EditMessageText, GetFile, GetMe, SendDocument, SendMessage, SendPhoto, SetMyCommands,
    SetWebhook,
};
use teloxide::requests::{JsonRequest, MultipartPayload, MultipartRequest, Payload, Request};
use teloxide::types::{
    AllowedUpdate, BotCommand, BotCommandScope, CallbackQueryId, ChatId, CopyTextButton, FileId,
    InlineKeyboardButton, InlineKeyboardButtonKind, InlineKeyboardMarkup, InputFile, InputMedia,
    InputMediaDocument, InputMediaPhoto, LinkPreviewOptions, MessageId, ParseMode, Recipient,
    ReplyMarkup,
};
use teloxide::{Bot, RequestError};

use super::SendError;
use super::message::{Attached, Button, Does, Keyboard, Outgoing};
use super::pace::{Limits, Pace, Place};
use super::refusal::{meaning, network};
use super::split::{Room, split};
use super::update::Incoming;
use crate::base::clock::Clock;

/// How long a call may take, the library's pause of ten seconds after a server's error included.
const CALL_MAX: Duration = Duration::from_secs(20);
/// How long a call may take that carries a file, either way.
const FILE_MAX: Duration = Duration::from_secs(120);
/// Telegram holds a poll for updates no longer than this.
const POLL_MAX: Duration = Duration::from_secs(50);
/// The longest of all, for the client; each call ends sooner by itself.
const CLIENT_MAX: Duration = Duration::from_secs(150);
/// How long the later parts of a message wait for their turn: if they came again another
/// time, the first parts would too.
const FOLLOW_MAX: Duration = Duration::from_secs(60);
/// The most characters of what pops up when a button was pressed.
const ANSWER_MAX: usize = 200;
/// The updates that the shop reads. Always named: left out, an older list would stay in force.
const WANTED: [AllowedUpdate; 3] =
    [AllowedUpdate::Message, AllowedUpdate::CallbackQuery, AllowedUpdate::MyChatMember];
/// Links in our texts are for pressing, not for looking at.
const NO_PREVIEW: LinkPreviewOptions = LinkPreviewOptions {
    is_disabled: true,
    url: None,
    prefer_small_media: false,
    prefer_large_media: false,
    show_above_text: false,
};

/// The bots and whom they serve.
#[derive(Clone, Debug, Default)]
pub struct Bots {
    /// Talks to admins.
    pub order_bot_token: SecretString,
    /// Talks to customers; the same token if there is only one bot.
    pub customer_bot_token: SecretString,
    /// The owners' chats.
    pub admins: Vec<i64>,
    /// Another Bot API server.
    pub api_url: Option<String>,
    /// How fast each bot speaks.
    pub limits: Limits,
    /// How updates come in.
    pub mode: Mode,
}

/// How updates come in.
#[derive(Clone, Debug, Default)]
pub enum Mode {
    /// We ask for them.
    #[default]
    Poll,
    /// Telegram calls us.
    Webhook {
        /// What it says to show that it is Telegram: 1 to 256 of `A-Za-z0-9_-`.
        secret: SecretString,
    },
}

/// Which bot speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sender {
    /// To admins.
    OrderBot,
    /// To customers.
    CustomerBot,
}

/// Who sees a list of commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandScope {
    /// Everybody for whom there is no other list.
    Default,
    /// One chat.
    Chat(i64),
}

/// Who a bot is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// The id of its account.
    pub id: i64,
    /// Its handle, without `@`.
    pub username: String,
}

/// Speaks and listens as the order bot (to admins) and the customer bot (to everybody else).
#[derive(Clone)]
pub struct Messenger {
    order_bot: Voice,
    customer_bot: Voice,
}

/// One bot: its connection, and how fast it may speak.
#[derive(Clone)]
struct Voice {
    bot: Bot,
    pace: Arc<Pace>,
}

/// A message, or a part of a long one.
struct Piece<'a> {
    html: String,
    attached: Option<&'a Attached>,
    markup: Option<InlineKeyboardMarkup>,
    protected: bool,
    silent: bool,
}

/// A method of the library whose answer is taken as it comes.
#[derive(Serialize)]
#[serde(transparent)]
struct Lean<P>(P);

/// The library's own would not keep updates as they came.
#[derive(Serialize)]
struct GetUpdates {
    offset: i64,
    limit: u8,
    timeout: u64,
    allowed_updates: [AllowedUpdate; 3],
}

impl Sender {
    /// Both.
    pub const ALL: [Sender; 2] = [Sender::OrderBot, Sender::CustomerBot];

    /// As it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Sender::OrderBot => "order",
            Sender::CustomerBot => "customer",
        }
    }

    /// The one that is stored so.
    pub fn by_name(name: &str) -> Option<Sender> {
        Sender::ALL.into_iter().find(|sender| sender.name() == name)
    }
}

impl fmt::Debug for Messenger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messenger").finish_non_exhaustive()
    }
}

impl Messenger {
    /// Both bots; nothing is asked yet.
    pub fn new(settings: &Bots, clock: Clock) -> Messenger {
        let client = teloxide::net::default_reqwest_settings()
            .timeout(CLIENT_MAX)
            .build()
            .expect("a client with plain settings can be built");
        let (order, customer) = (&settings.order_bot_token, &settings.customer_bot_token);
        let order_bot = Voice::new(order, settings, &client, clock.clone());
        let customer_bot = if order.expose_secret() == customer.expose_secret() {
            order_bot.clone()
        } else {
            Voice::new(customer, settings, &client, clock)
        };
        Messenger { order_bot, customer_bot }
    }

    /// The bots that there are, each once: if both have one token, it is the order bot.
    pub fn bots(&self) -> &'static [Sender] {
        if Arc::ptr_eq(&self.order_bot.pace, &self.customer_bot.pace) {
            &[Sender::OrderBot]
        } else {
            &Sender::ALL
        }
    }

    /// Sends a message and gives its number. One that is too long for Telegram goes in parts,
    /// the buttons under the last, whose number it is then. If a later part fails, all has to
    /// be sent again: at least once, never lost.
    pub async fn send(
        &self,
        from: Sender,
        chat: i64,
        message: &Outgoing,
    ) -> Result<i64, SendError> {
        let voice = self.voice(from);
        let markup = markup(&message.keyboard)?;
        let room = if message.attached.is_some() { Room::CAPTION } else { Room::TEXT };
        let parts = split(&message.html, room);
        let (mut sent, last) = (0, parts.len() - 1);
        for (n, html) in parts.into_iter().enumerate() {
            let piece = Piece {
                html,
                attached: message.attached.as_ref().filter(|_| n == 0),
                markup: markup.clone().filter(|_| n == last),
                protected: message.protected,
                // One message makes one sound.
                silent: message.silent || 0 < n,
            };
            sent = if n == 0 {
                voice.send(chat, &piece).await?
            } else {
                voice.follow(chat, &piece).await?
            };
        }
        Ok(sent)
    }

    /// Makes a message say something else. If it says so already, that is well too.
    pub async fn edit(
        &self,
        from: Sender,
        chat: i64,
        message: i64,
        to: &Outgoing,
    ) -> Result<(), SendError> {
        let (voice, message) = (self.voice(from), number(message)?);
        let reply_markup = markup(&to.keyboard)?;
        let edited = match &to.attached {
            None => {
                let text = EditMessageText {
                    parse_mode: Some(ParseMode::Html),
                    link_preview_options: Some(NO_PREVIEW),
                    reply_markup,
                    ..EditMessageText::new(ChatId(chat), message, to.html.as_str())
                };
                voice.tell(chat, text).await
            }
            Some(attached) => {
                let media = media(attached, &to.html);
                let media = EditMessageMedia {
                    reply_markup,
                    ..EditMessageMedia::new(ChatId(chat), message, media)
                };
                voice.upload(Place::Chat(chat), media).await
            }
        };
        unless(edited, "message is not modified")
    }

    /// Makes the caption of a picture or file say something else, without sending it again.
    pub async fn edit_caption(
        &self,
        from: Sender,
        chat: i64,
        message: i64,
        html: &str,
        keyboard: &Keyboard,
    ) -> Result<(), SendError> {
        let caption = EditMessageCaption {
            caption: Some(html.to_owned()),
            parse_mode: Some(ParseMode::Html),
            reply_markup: markup(keyboard)?,
            ..EditMessageCaption::new(ChatId(chat), number(message)?)
        };
        unless(self.voice(from).tell(chat, caption).await, "message is not modified")
    }

    /// Takes a message away. If it is gone already, that is well too.
    pub async fn delete(&self, from: Sender, chat: i64, message: i64) -> Result<(), SendError> {
        let Ok(message) = number(message) else { return Ok(()) };
        let delete = DeleteMessage::new(ChatId(chat), message);
        match self.voice(from).tell(chat, delete).await {
            Err(SendError::MessageGone) => Ok(()),
            other => other.map(drop),
        }
    }

    /// Answers the press of a button, which shows an hourglass until then. What pops up has
    /// to be closed if it is an alert. If the press is too old, nobody waits any more.
    pub async fn answer(
        &self,
        from: Sender,
        callback: &str,
        text: Option<&str>,
        alert: bool,
    ) -> Result<(), SendError> {
        let answer = AnswerCallbackQuery {
            text: text.map(|text| shorten(text, ANSWER_MAX)),
            show_alert: Some(alert),
            ..AnswerCallbackQuery::new(CallbackQueryId(callback.to_owned()))
        };
        unless(self.voice(from).ask(answer, CALL_MAX).await, "query is too old")
    }

    /// Sets the commands of a menu, each with what it does; for one language or for all that
    /// have none of their own.
    pub async fn set_commands(
        &self,
        from: Sender,
        scope: CommandScope,
        language: Option<&str>,
        commands: &[(String, String)],
    ) -> Result<(), SendError> {
        let commands = commands.iter().map(|(name, what)| BotCommand::new(name, what));
        let scope = match scope {
            CommandScope::Default => BotCommandScope::Default,
            CommandScope::Chat(chat) => {
                BotCommandScope::Chat { chat_id: Recipient::Id(ChatId(chat)) }
            }
        };
        let set = SetMyCommands {
            scope: Some(scope),
            language_code: language.map(str::to_owned),
            ..SetMyCommands::new(commands)
        };
        self.voice(from).ask(set, CALL_MAX).await.map(drop)
    }

    /// The updates from `offset` on, as they came; waits so long for the first. Asking from an
    /// offset tells Telegram that those before it are safe.
    pub async fn updates(
        &self,
        from: Sender,
        offset: i64,
        wait: Duration,
        limit: u8,
    ) -> Result<Vec<Incoming>, SendError> {
        let wait = wait.min(POLL_MAX);
        let get = GetUpdates { offset, limit, timeout: wait.as_secs(), allowed_updates: WANTED };
        match self.voice(from).ask(get, wait + CALL_MAX).await? {
            Value::Array(updates) => Ok(updates.iter().filter_map(Incoming::of).collect()),
            _ => Err(unreadable()),
        }
    }

    /// Lets Telegram call us with updates. It shows the secret each time.
    pub async fn set_webhook(
        &self,
        from: Sender,
        url: &str,
        secret: &SecretString,
    ) -> Result<(), SendError> {
        let never = |_| SendError::Never("the webhook's address is none".to_owned());
        let set = SetWebhook {
            allowed_updates: Some(WANTED.to_vec()),
            secret_token: Some(secret.expose_secret().to_owned()),
            ..SetWebhook::new(Url::parse(url).map_err(never)?)
        };
        self.voice(from).upload(Place::Method(SetWebhook::NAME), set).await.map(drop)
    }

    /// Has Telegram keep updates until they are asked for. Those that wait stay.
    pub async fn delete_webhook(&self, from: Sender) -> Result<(), SendError> {
        self.voice(from).ask(DeleteWebhook::new(), CALL_MAX).await.map(drop)
    }

    /// What is in a file that somebody sent. Of a larger one nothing.
    pub async fn download(
        &self,
        from: Sender,
        file_id: &str,
        max_bytes: usize,
    ) -> Result<Vec<u8>, SendError> {
        let voice = self.voice(from);
        let file = voice.ask(GetFile::new(FileId(file_id.to_owned())), CALL_MAX).await?;
        let announced = file["file_size"].as_u64().unwrap_or(0);
        if !usize::try_from(announced).is_ok_and(|size| size <= max_bytes) {
            return Err(too_large(max_bytes));
        }
        let path = file["file_path"].as_str().ok_or_else(unreadable)?;
        let fetching = tokio::time::timeout(FILE_MAX, voice.fetch(path, max_bytes));
        fetching.await.unwrap_or_else(|_| Err(no_answer(FILE_MAX)))
    }

    /// Asks who a bot is, and so whether its token is right.
    pub async fn me(&self, from: Sender) -> Result<Me, SendError> {
        let me = self.voice(from).ask(GetMe::new(), CALL_MAX).await?;
        match (me["id"].as_i64(), me["username"].as_str()) {
            (Some(id), Some(username)) => Ok(Me { id, username: username.to_owned() }),
            _ => Err(unreadable()),
        }
    }

    fn voice(&self, from: Sender) -> &Voice {
        match from {
            Sender::OrderBot => &self.order_bot,
            Sender::CustomerBot => &self.customer_bot,
        }
    }
}

impl Voice {
    fn new(token: &SecretString, settings: &Bots, client: &Client, clock: Clock) -> Voice {
        let bot = Bot::with_client(token.expose_secret(), client.clone());
        let bot = match settings.api_url.as_deref().and_then(|url| url.parse().ok()) {
            Some(url) => bot.set_api_url(url),
            None => bot,
        };
        Voice { bot, pace: Arc::new(Pace::new(&settings.limits, clock)) }
    }

    async fn send(&self, chat: i64, piece: &Piece<'_>) -> Result<i64, SendError> {
        let to = ChatId(chat);
        let reply_markup = piece.markup.clone().map(ReplyMarkup::InlineKeyboard);
        let sent = match piece.attached {
            None => {
                let text = SendMessage {
                    parse_mode: Some(ParseMode::Html),
                    link_preview_options: Some(NO_PREVIEW),
                    disable_notification: Some(piece.silent),
                    protect_content: Some(piece.protected),
                    reply_markup,
                    ..SendMessage::new(to, piece.html.as_str())
                };
                self.tell(chat, text).await
            }
            Some(attached @ Attached::Photo(_)) => {
                let photo = SendPhoto {
                    caption: Some(piece.html.clone()),
                    parse_mode: Some(ParseMode::Html),
                    disable_notification: Some(piece.silent),
                    protect_content: Some(piece.protected),
                    reply_markup,
                    ..SendPhoto::new(to, file(attached))
                };
                self.upload(Place::Chat(chat), photo).await
            }
            Some(attached @ Attached::File { .. }) => {
                let document = SendDocument {
                    caption: Some(piece.html.clone()),
                    parse_mode: Some(ParseMode::Html),
                    // A picture that is sold as a file arrives as that file.
                    disable_content_type_detection: Some(true),
                    disable_notification: Some(piece.silent),
                    protect_content: Some(piece.protected),
                    reply_markup,
                    ..SendDocument::new(to, file(attached))
                };
                self.upload(Place::Chat(chat), document).await
            }
        };
        // Sent is sent, even if its number were missing: to edit 0 finds it gone.
        sent.map(|message| message["message_id"].as_i64().unwrap_or(0))
    }

    /// Sends a later part of a message; waits for it once.
    async fn follow(&self, chat: i64, piece: &Piece<'_>) -> Result<i64, SendError> {
        match self.send(chat, piece).await {
            Err(SendError::RetryAfter(wait)) if wait <= FOLLOW_MAX => {
                tokio::time::sleep(wait).await;
                self.send(chat, piece).await
            }
            other => other,
        }
    }

    /// Calls a method about a chat.
    async fn tell<P>(&self, chat: i64, payload: P) -> Result<Value, SendError>
    where
        P: Payload + Serialize + 'static,
    {
        let request = JsonRequest::new(self.bot.clone(), Lean(payload));
        self.call(Place::Chat(chat), CALL_MAX, request.send()).await
    }

    /// Calls a method about no chat.
    async fn ask<P>(&self, payload: P, end: Duration) -> Result<Value, SendError>
    where
        P: Payload + Serialize + 'static,
    {
        let request = JsonRequest::new(self.bot.clone(), Lean(payload));
        self.call(Place::Method(P::NAME), end, request.send()).await
    }

    /// Calls a method that may carry files.
    async fn upload<P>(&self, to: Place, payload: P) -> Result<Value, SendError>
    where
        P: MultipartPayload + Serialize + 'static,
    {
        let request = MultipartRequest::new(self.bot.clone(), Lean(payload));
        self.call(to, FILE_MAX, request.send()).await
    }

    async fn call(
        &self,
        to: Place,
        end: Duration,
        answer: impl Future<Output = Result<Value, RequestError>>,
    ) -> Result<Value, SendError> {
        self.pace.turn(to).await.map_err(SendError::RetryAfter)?;
        let answer = match tokio::time::timeout(end, answer).await {
            Ok(answer) => answer.map_err(|error| meaning(&error)),
            Err(_) => Err(no_answer(end)),
        };
        if let Err(SendError::RetryAfter(wait)) = &answer {
            self.pace.pause(to, *wait);
        }
        answer
    }

    /// A file by its path. It is not believed to have the announced size.
    async fn fetch(&self, path: &str, max_bytes: usize) -> Result<Vec<u8>, SendError> {
        let mut chunks = self.bot.download_file_stream(path);
        let mut bytes = Vec::new();
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(|error| match error.status() {
                Some(StatusCode::NOT_FOUND) => SendError::Never("the file is gone".to_owned()),
                _ => network(&error),
            })?;
            if max_bytes < bytes.len() + chunk.len() {
                return Err(too_large(max_bytes));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }
}

impl<P: Payload> Payload for Lean<P> {
    type Output = Value;

    const NAME: &'static str = P::NAME;
}

impl<P: MultipartPayload> MultipartPayload for Lean<P> {
    fn copy_files(&self, into: &mut dyn FnMut(InputFile)) {
        self.0.copy_files(into);
    }

    fn move_files(&mut self, into: &mut dyn FnMut(InputFile)) {
        self.0.move_files(into);
    }
}

impl Payload for GetUpdates {
    type Output = Value;

    const NAME: &'static str = "GetUpdates";
}

fn markup(keyboard: &Keyboard) -> Result<Option<InlineKeyboardMarkup>, SendError> {
    if keyboard.0.is_empty() {
        return Ok(None);
    }
    let row = |row: &Vec<Button>| row.iter().map(button).collect::<Result<Vec<_>, _>>();
    let rows = keyboard.0.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(InlineKeyboardMarkup::new(rows)))
}

/// A refusal names the label only: the address of a pay page is a secret of its customer.
fn button(button: &Button) -> Result<InlineKeyboardButton, SendError> {
    let kind = match &button.does {
        Does::Call(data) => InlineKeyboardButtonKind::CallbackData(data.clone()),
        Does::Open(url) => InlineKeyboardButtonKind::Url(Url::parse(url).map_err(|_| {
            SendError::Never(format!("the button `{}` opens no address", button.label))
        })?),
        Does::Copy(text) => {
            InlineKeyboardButtonKind::CopyText(CopyTextButton { text: text.clone() })
        }
        Does::Share(text) => InlineKeyboardButtonKind::SwitchInlineQuery(text.clone()),
    };
    Ok(InlineKeyboardButton::new(button.label.as_str(), kind))
}

fn file(attached: &Attached) -> InputFile {
    match attached {
        Attached::Photo(bytes) => InputFile::memory(bytes.clone()).file_name("photo.png"),
        Attached::File { name, bytes } => InputFile::memory(bytes.clone()).file_name(name.clone()),
    }
}

fn media(attached: &Attached, caption: &str) -> InputMedia {
    let file = file(attached);
    match attached {
        Attached::Photo(_) => InputMedia::Photo(
            InputMediaPhoto::new(file).caption(caption).parse_mode(ParseMode::Html),
        ),
        Attached::File { .. } => InputMedia::Document(InputMediaDocument {
            disable_content_type_detection: Some(true),
            ..InputMediaDocument::new(file).caption(caption).parse_mode(ParseMode::Html)
        }),
    }
}

/// Telegram's numbers of messages are small; another one names none.
fn number(message: i64) -> Result<MessageId, SendError> {
    i32::try_from(message).map(MessageId).map_err(|_| SendError::MessageGone)
}

/// Takes one refusal for success.
fn unless(answer: Result<Value, SendError>, harmless: &str) -> Result<(), SendError> {
    match answer {
        Err(SendError::Never(words)) if words.contains(harmless) => Ok(()),
        other => other.map(drop),
    }
}

/// The beginning of a text, with an ellipsis if it has more than `max` UTF-16 units.
fn shorten(text: &str, max: usize) -> String {
    if text.encode_utf16().count() <= max {
        return text.to_owned();
    }
    let mut left = max - 1;
    let fits = |c: &char| match left.checked_sub(c.len_utf16()) {
        Some(rest) => {
            left = rest;
            true
        }
        None => false,
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push('…');
    short
}

fn unreadable() -> SendError {
    SendError::Passing("unreadable answer".to_owned())
}

fn no_answer(end: Duration) -> SendError {
    SendError::Passing(format!("no answer in {} s", end.as_secs()))
}

fn too_large(max_bytes: usize) -> SendError {
    SendError::Never(format!("the file has more than {max_bytes} bytes"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::stand::{Call, Stand};
    use super::*;
    use crate::base::clock::Time;

    const TOKEN: &str = "123456:AA-very-secret";
    const FROM: Sender = Sender::OrderBot;
    const ALICE: i64 = 42;
    const BOB: i64 = 43;

    fn bots(url: &str) -> Bots {
        Bots {
            order_bot_token: TOKEN.into(),
            customer_bot_token: TOKEN.into(),
            api_url: Some(url.to_owned()),
            ..Bots::default()
        }
    }

    async fn stand() -> (Stand, Messenger, Clock) {
        let stand = Stand::new().await;
        let clock = Clock::stopped(Time::from_secs(1_768_471_200));
        let messenger = Messenger::new(&bots(&stand.url), clock.clone());
        (stand, messenger, clock)
    }

    fn photo(html: &str) -> Outgoing {
        let attached = Some(Attached::Photo(b"\x89PNG".to_vec()));
        Outgoing { attached, ..Outgoing::text(html) }
    }

    fn methods(calls: &[Call]) -> Vec<&str> {
        calls.iter().map(|call| call.method.as_str()).collect()
    }

    #[tokio::test]
    async fn a_text_goes_as_html_without_previews_and_with_every_kind_of_button() {
        let (stand, messenger, _) = stand().await;
        let keyboard = Keyboard::default()
            .row([Button::call("Pay", "pay:1"), Button::open("Page", "https://pay.example/x")])
            .row([Button::copy("Copy", "bc1q")])
            .row([Button { label: "Share".to_owned(), does: Does::Share("ref 7".to_owned()) }]);
        let message = Outgoing {
            protected: true,
            silent: true,
            ..Outgoing::text("<b>Paid</b>").with(keyboard)
        };
        assert_eq!(messenger.send(FROM, ALICE, &message).await, Ok(1));
        let calls = stand.calls();
        assert_eq!(methods(&calls), ["SendMessage"]);
        let expected = json!({
            "chat_id": ALICE,
            "text": "<b>Paid</b>",
            "parse_mode": "HTML",
            "link_preview_options": { "is_disabled": true },
            "disable_notification": true,
            "protect_content": true,
            "reply_markup": { "inline_keyboard": [
                [
                    { "text": "Pay", "callback_data": "pay:1" },
                    { "text": "Page", "url": "https://pay.example/x" },
                ],
                [{ "text": "Copy", "copy_text": { "text": "bc1q" } }],
                [{ "text": "Share", "switch_inline_query": "ref 7" }],
            ] },
        });
        assert_eq!(calls[0].json(), expected);
    }

    #[tokio::test]
    async fn a_button_that_opens_no_address_is_refused_without_showing_it() {
        let (stand, messenger, _) = stand().await;
        let keyboard = Keyboard::default().row([Button::open("Page", "pay.example/token")]);
        let refused = messenger.send(FROM, ALICE, &Outgoing::text("x").with(keyboard)).await;
        let words = "the button `Page` opens no address".to_owned();
        assert_eq!(refused, Err(SendError::Never(words)));
        assert!(stand.calls().is_empty());
    }

    #[tokio::test]
    async fn a_long_text_goes_in_parts_with_the_buttons_under_the_last_and_one_sound() {
        let (stand, messenger, _) = stand().await;
        let keyboard = Keyboard::default().row([Button::call("Pay", "pay:1")]);
        let message = Outgoing::text("word ".repeat(2_000)).with(keyboard);
        assert_eq!(messenger.send(FROM, ALICE, &message).await, Ok(3));
        let calls: Vec<Value> = stand.calls().iter().map(Call::json).collect();
        let with_buttons: Vec<bool> =
            calls.iter().map(|call| call["reply_markup"].is_object()).collect();
        let silent: Vec<&Value> = calls.iter().map(|call| &call["disable_notification"]).collect();
        assert_eq!(with_buttons, [false, false, true]);
        assert_eq!(silent, [false, true, true]);
    }

    #[tokio::test]
    async fn a_picture_carries_as_much_of_the_text_as_a_caption_holds() {
        let (stand, messenger, _) = stand().await;
        assert_eq!(messenger.send(FROM, ALICE, &photo("<b>QR</b>")).await, Ok(1));
        assert_eq!(messenger.send(FROM, BOB, &photo(&"word ".repeat(300))).await, Ok(3));
        let calls = stand.calls();
        assert_eq!(methods(&calls), ["SendPhoto", "SendPhoto", "SendMessage"]);
        for shown in ["<b>QR</b>", "PNG", "name=\"caption\"", "filename=\"photo.png\""] {
            assert!(calls[0].body.contains(shown), "{shown}");
        }
    }

    #[tokio::test]
    async fn a_file_arrives_as_the_file_that_it_is() {
        let (stand, messenger, _) = stand().await;
        let file = Attached::File { name: "keys.gif".to_owned(), bytes: b"GIF89a".to_vec() };
        let message = Outgoing { attached: Some(file), ..Outgoing::text("Yours") };
        messenger.send(FROM, ALICE, &message).await.expect("sent");
        let calls = stand.calls();
        assert_eq!(methods(&calls), ["SendDocument"]);
        for shown in ["keys.gif", "GIF89a", "name=\"disable_content_type_detection\""] {
            assert!(calls[0].body.contains(shown), "{shown}");
        }
    }

    #[tokio::test]
    async fn what_was_sent_is_sent_whatever_else_the_answer_says() {
        let (stand, messenger, _) = stand().await;
        stand.answer(&json!({ "message_id": 9, "date": "a word", "chat": ["strange"] }));
        assert_eq!(messenger.send(FROM, ALICE, &Outgoing::text("x")).await, Ok(9));
    }

    #[tokio::test]
    async fn an_edit_that_changes_nothing_is_well() {
        let (stand, messenger, _) = stand().await;
        let unchanged = "Bad Request: message is not modified: specified new message content \
                         and reply markup are exactly the same as a current content and reply \
                         markup of the message";
        for message in [Outgoing::text("same"), photo("same")] {
            stand.refuse(unchanged);
            assert_eq!(messenger.edit(FROM, ALICE, 7, &message).await, Ok(()));
        }
        stand.refuse(unchanged);
        let keyboard = Keyboard::default();
        assert_eq!(messenger.edit_caption(FROM, ALICE, 7, "same", &keyboard).await, Ok(()));
        let calls = stand.calls();
        let expected = ["EditMessageText", "EditMessageMedia", "EditMessageCaption"];
        assert_eq!(methods(&calls), expected);
        assert_eq!(calls[0].json()["message_id"], 7);
        assert!(calls[1].body.contains("attach://"), "the picture goes along");
    }

    #[tokio::test]
    async fn a_message_that_is_gone_cannot_be_edited_and_need_not_be_deleted() {
        let (stand, messenger, _) = stand().await;
        stand.refuse("Bad Request: message to edit not found");
        let edited = messenger.edit(FROM, ALICE, 7, &Outgoing::text("x")).await;
        assert_eq!(edited, Err(SendError::MessageGone));
        stand.refuse("Bad Request: message to delete not found");
        assert_eq!(messenger.delete(FROM, ALICE, 7).await, Ok(()));
        stand.refuse("Bad Request: message can't be deleted for everyone");
        let old = messenger.delete(FROM, ALICE, 7).await;
        assert!(matches!(old, Err(SendError::Never(_))), "it is still there");
        let nowhere = messenger.edit(FROM, ALICE, 1 << 40, &Outgoing::text("x")).await;
        assert_eq!(nowhere, Err(SendError::MessageGone));
    }

    #[tokio::test]
    async fn a_press_is_answered_in_two_hundred_characters_or_too_late() {
        let (stand, messenger, _) = stand().await;
        let long = "é".repeat(300);
        messenger.answer(FROM, "press", Some(&long), true).await.expect("answered");
        let answer = stand.calls()[0].json();
        let text = answer["text"].as_str().expect("a text");
        assert_eq!(text.chars().count(), ANSWER_MAX);
        assert!(text.ends_with('…'));
        assert_eq!(answer["show_alert"], true);
        stand.refuse(
            "Bad Request: query is too old and response timeout expired or query id is invalid",
        );
        assert_eq!(messenger.answer(FROM, "press", None, false).await, Ok(()));
    }

    #[test]
    fn a_text_is_shortened_between_characters() {
        assert_eq!(shorten("12345", 5), "12345");
        assert_eq!(shorten("123456", 5), "1234…");
        assert_eq!(shorten("😀😀😀", 4), "😀…");
    }

    #[tokio::test]
    async fn a_chat_that_got_429_is_not_asked_again_before_its_time() {
        let (stand, messenger, clock) = stand().await;
        let send = async |chat| messenger.send(FROM, chat, &Outgoing::text("x")).await;
        stand.ask_to_wait(7);
        let wait = |seconds| Err(SendError::RetryAfter(Duration::from_secs(seconds)));
        assert_eq!(send(ALICE).await, wait(7));
        clock.advance(Duration::from_secs(3));
        assert_eq!(send(ALICE).await, wait(4));
        assert_eq!(stand.calls().len(), 1);
        assert_eq!(send(BOB).await, Ok(2));
        clock.advance(Duration::from_secs(4));
        assert_eq!(send(ALICE).await, Ok(3));
    }

    #[tokio::test]
    async fn updates_are_handed_over_as_they_came() {
        let (stand, messenger, _) = stand().await;
        let known = json!({
            "update_id": 5,
            "message": {
                "message_id": 1,
                "from": { "id": ALICE, "is_bot": false, "first_name": "Alice" },
                "chat": { "id": ALICE, "type": "private" },
                "date": 1,
                "text": "hi",
                "entities": [{ "type": "of tomorrow", "offset": 0, "length": 2 }],
            },
        });
        let unknown = json!({ "update_id": 5_000_000_000_u64, "of_tomorrow": { "x": [1.5] } });
        stand.answer(&json!([known, unknown, { "no": "update" }]));
        let wait = Duration::from_secs(25);
        let updates = messenger.updates(FROM, 5, wait, 100).await.expect("an answer");
        let came: Vec<(i64, i64, Value)> = updates
            .iter()
            .map(|update| {
                let payload = serde_json::from_str(&update.payload).expect("JSON");
                (update.update_id, update.chat, payload)
            })
            .collect();
        assert_eq!(came, [(5, ALICE, known), (5_000_000_000, 0, unknown)]);
        let expected = json!({
            "offset": 5,
            "limit": 100,
            "timeout": 25,
            "allowed_updates": ["message", "callback_query", "my_chat_member"],
        });
        assert_eq!(stand.calls()[0].json(), expected);
    }

    #[tokio::test]
    async fn two_who_fetch_updates_hear_of_each_other() {
        let (stand, messenger, _) = stand().await;
        stand.refuse(
            "Conflict: terminated by other getUpdates request; make sure that only one bot \
             instance is running",
        );
        let conflict = messenger.updates(FROM, 0, Duration::ZERO, 1).await;
        assert_eq!(conflict, Err(SendError::Conflict));
    }

    #[tokio::test]
    async fn a_webhook_is_set_with_its_secret_and_the_updates_we_want() {
        let (stand, messenger, _) = stand().await;
        let secret = SecretString::from("hook-secret");
        messenger.set_webhook(FROM, "https://shop.example/hook", &secret).await.expect("set");
        messenger.delete_webhook(FROM).await.expect("taken away");
        let calls = stand.calls();
        assert_eq!(methods(&calls), ["SetWebhook", "DeleteWebhook"]);
        for shown in ["https://shop.example/hook", "hook-secret", "my_chat_member"] {
            assert!(calls[0].body.contains(shown), "{shown}");
        }
        let nowhere = messenger.set_webhook(FROM, "shop.example", &secret).await;
        assert!(matches!(nowhere, Err(SendError::Never(_))));
    }

    #[tokio::test]
    async fn commands_are_set_for_a_chat_and_a_language() {
        let (stand, messenger, _) = stand().await;
        let commands = [("start".to_owned(), "Anfang".to_owned())];
        let (own, all) = (CommandScope::Chat(ALICE), CommandScope::Default);
        messenger.set_commands(FROM, own, Some("de"), &commands).await.expect("set");
        messenger.set_commands(FROM, all, None, &commands).await.expect("set");
        let calls: Vec<Value> = stand.calls().iter().map(Call::json).collect();
        let named = json!([{ "command": "start", "description": "Anfang" }]);
        let expected = json!({
            "commands": named,
            "scope": { "type": "chat", "chat_id": ALICE },
            "language_code": "de",
        });
        assert_eq!(calls[0], expected);
        assert_eq!(calls[1], json!({ "commands": named, "scope": { "type": "default" } }));
    }

    #[tokio::test]
    async fn a_file_is_fetched_up_to_its_limit_whatever_was_announced() {
        let (stand, messenger, _) = stand().await;
        stand.put_file(b"12345");
        for (announced, limit, fetched) in [(5, 5, true), (6, 5, false), (1, 4, false)] {
            let file = json!({ "file_id": "x", "file_size": announced, "file_path": "a/b.txt" });
            stand.answer(&file);
            match messenger.download(FROM, "x", limit).await {
                Ok(bytes) => assert!(fetched && bytes == b"12345"),
                Err(error) => assert!(!fetched && matches!(error, SendError::Never(_))),
            }
        }
    }

    #[tokio::test]
    async fn a_bot_says_who_it_is() {
        let (stand, messenger, _) = stand().await;
        stand.answer(&json!({ "id": 123_456, "is_bot": true, "username": "till_bot" }));
        let me = messenger.me(FROM).await.expect("an answer");
        assert_eq!(me, Me { id: 123_456, username: "till_bot".to_owned() });
        stand.refuse("Unauthorized");
        assert_eq!(messenger.me(FROM).await, Err(SendError::BadToken));
        stand.answer_raw("<html>Bad Gateway</html>");
        assert!(matches!(messenger.me(FROM).await, Err(SendError::Passing(_))));
    }

    #[test]
    fn one_token_is_one_bot() {
        let clock = Clock::stopped(Time::from_secs(0));
        let one = bots("http://127.0.0.1:1");
        let two = Bots { customer_bot_token: "654321:BB".into(), ..one.clone() };
        assert_eq!(Messenger::new(&one, clock.clone()).bots(), [Sender::OrderBot]);
        assert_eq!(Messenger::new(&two, clock).bots(), Sender::ALL);
        for sender in Sender::ALL {
            assert_eq!(Sender::by_name(sender.name()), Some(sender));
        }
        assert_eq!(Sender::by_name("other"), None);
    }

    #[tokio::test]
    async fn the_token_stays_out_of_errors_and_debug_output() {
        let bots = bots("http://127.0.0.1:1");
        let messenger = Messenger::new(&bots, Clock::stopped(Time::from_secs(0)));
        let sent = messenger.send(FROM, ALICE, &Outgoing::text("x")).await;
        let fetched = messenger.download(FROM, "x", 5).await;
        let polled = messenger.updates(FROM, 0, Duration::ZERO, 1).await;
        assert!(matches!(sent, Err(SendError::Passing(_))));
        let hook = Mode::Webhook { secret: "hook-secret".into() };
        let shown = format!("{sent:?} {fetched:?} {polled:?} {messenger:?} {bots:?} {hook:?}");
        for secret in ["very-secret", "hook-secret"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}
