//! One update's turn: who speaks, where, in which language, and the ways to answer.
//!
//! Screens see a `Turn` and nothing of Telegram. The screen of a chat is one message that is
//! edited in place; a new message is sent only if somebody should be told of something.

use std::borrow::Borrow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Told;
use super::dialogue::{Awaits, Draft, Of};
use super::keyboard::{Look, Verb, laid_out};
use super::verbs::{Admin, Customer};
use super::voice::Voice;
use crate::app::App;
use crate::audit::Actor;
use crate::base::clock::Time;
use crate::base::money::Money;
use crate::flows::talking;
use crate::messenger::{Button, Messenger, Outgoing, SendError, Sender};
use crate::notices::{self, Facts};
use crate::people::{Person, Role};

/// Everything about one update that a screen needs, and how to answer it.
#[derive(Debug)]
pub struct Turn<'a> {
    /// The shop.
    pub app: &'a App,
    /// How to send what [`Turn::show`] and its sisters cannot: files, goods.
    pub messenger: &'a Messenger,
    /// The bot that was spoken to.
    pub bot: Sender,
    /// As whom: one bot may serve both sides.
    pub side: Side,
    /// The chat it was spoken to in.
    pub chat: i64,
    /// Whether nobody else reads there.
    pub is_private: bool,
    /// Who speaks.
    pub person: Person,
    /// What they may do here.
    pub role: Role,
    /// Who brought them, if they are new and somebody did.
    pub referrer: Option<Person>,
    /// Whether this is the first that the shop hears of them.
    pub is_new: bool,
    /// The language that they are spoken to in.
    pub language: &'static str,
    /// This update, as flows tell a repeated deed from a new one: `customer:12345`.
    pub cause: String,
    /// When the turn began.
    pub now: Time,
    /// The press that this is, if it is one.
    pub(super) press: Option<Arc<Press>>,
    pub(super) asked: Arc<AtomicBool>,
}

/// On which side of the counter somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Buys.
    Customer,
    /// Works here.
    Admin,
}

/// A press of a button.
#[derive(Debug)]
pub(super) struct Press {
    /// Its name at Telegram.
    callback: String,
    /// The message whose button it was.
    message: Option<i64>,
    answered: AtomicBool,
}

impl Press {
    pub(super) fn new(callback: String, message: Option<i64>) -> Press {
        Press { callback, message, answered: AtomicBool::new(false) }
    }
}

impl<'a> Turn<'a> {
    /// The same turn with the person as they are now, after something of theirs was changed in
    /// it: they are spoken to in their new language at once.
    #[must_use]
    pub fn as_person(&self, person: Person) -> Turn<'a> {
        Turn {
            language: notices::language_of(&person.language),
            person,
            referrer: self.referrer.clone(),
            cause: self.cause.clone(),
            press: self.press.clone(),
            asked: self.asked.clone(),
            ..*self
        }
    }
}

// Words and buttons.
impl Turn<'_> {
    /// The voice that this person is spoken to in.
    pub fn voice(&self) -> Voice<'_> {
        Voice::of(self.app, self.language, self.zone())
    }

    /// Words around facts as Telegram's HTML; facts are escaped and keep their direction.
    pub fn text(&self, key: &str, facts: impl Borrow<Facts>) -> String {
        self.voice().text(key, facts)
    }

    /// Words without facts, plain: for buttons and answers to a press.
    pub fn label(&self, key: &str) -> String {
        self.voice().label(key)
    }

    /// Words around facts, plain: for buttons and answers to a press.
    pub fn label_with(&self, key: &str, facts: impl Borrow<Facts>) -> String {
        self.voice().label_with(key, facts)
    }

    /// A button of the customer's side.
    pub fn customer(&self, label: impl Into<String>, verb: Customer) -> Button {
        self.voice().button(label, verb)
    }

    /// A button of the admins' side.
    pub fn admin(&self, label: impl Into<String>, verb: Admin) -> Button {
        self.voice().button(label, verb)
    }

    /// The button back to where one came from.
    pub fn back(&self, verb: impl Into<Verb>) -> Button {
        self.voice().back(verb)
    }

    /// The row with the way home: a customer's first screen, or the desk of who works here.
    pub fn home_row(&self) -> Vec<Button> {
        match self.side {
            Side::Customer => vec![self.voice().press("bot-home", Customer::Home)],
            Side::Admin => vec![self.voice().press("bot-desk", Admin::Desk)],
        }
    }

    /// The row that turns pages, `◀ 2/5 ▶`, counted from 0; nothing if there is one page.
    pub fn pager<V: Into<Verb>>(
        &self,
        page: u32,
        pages: u32,
        verb: impl Fn(u32) -> V,
    ) -> Vec<Button> {
        self.voice().pager(page, pages, verb)
    }

    /// Money as a fact; the words write it as their language does.
    pub fn money(&self, money: Money) -> String {
        money.to_string()
    }

    /// A moment as a fact; the words write it as their language does.
    pub fn moment(&self, at: Time) -> String {
        at.minute()
    }

    /// Where the person's clock stands.
    pub fn zone(&self) -> &str {
        &self.person.time_zone
    }

    /// Who does what is done in this turn.
    pub fn actor(&self) -> Actor {
        Actor::Person(self.person.id)
    }
}

// Answers.
impl Turn<'_> {
    /// Shows the screen: in place, if the button that was pressed is on it, else as a new
    /// message. A screen that looks the same already is left alone.
    pub async fn show(&self, message: Outgoing) -> Told {
        let Some(pressed) = self.press.as_ref().and_then(|press| press.message) else {
            return self.fresh(message).await;
        };
        let talk = talking::talk(self.app, self.bot, self.chat).await?;
        if talk.screen != Some(pressed) {
            return self.fresh(message).await;
        }
        let message = laid_out(message, self.language);
        let look = Look::of(&message);
        let before = talk.screen_hash.as_deref().and_then(Look::from_row);
        let Some(before) = before.filter(|before| look.can_follow(before)) else {
            return self.send_screen(message).await;
        };
        if look == before {
            return Ok(());
        }
        let edited = if look.is_picture() && look.has_media_of(&before) {
            let (html, keyboard) = (&message.html, &message.keyboard);
            self.messenger.edit_caption(self.bot, self.chat, pressed, html, keyboard).await
        } else {
            self.messenger.edit(self.bot, self.chat, pressed, &message).await
        };
        match edited {
            Ok(()) => self.remember(pressed, &look).await,
            Err(SendError::MessageGone) => self.send_screen(message).await,
            Err(error) => Err(error.into()),
        }
    }

    /// Shows the screen as a new message: for commands, and where somebody should look.
    pub async fn fresh(&self, message: Outgoing) -> Told {
        self.send_screen(laid_out(message, self.language)).await
    }

    async fn send_screen(&self, message: Outgoing) -> Told {
        let look = Look::of(&message);
        let id = self.messenger.send(self.bot, self.chat, &message).await?;
        self.remember(id, &look).await
    }

    async fn remember(&self, message: i64, look: &Look) -> Told {
        let row = look.row();
        talking::screen(self.app, self.bot, self.chat, Some(message), &row).await?;
        Ok(())
    }

    /// Sends a message beside the screen, and gives its number.
    pub async fn say(&self, message: Outgoing) -> Told<i64> {
        let message = laid_out(message, self.language);
        Ok(self.messenger.send(self.bot, self.chat, &message).await?)
    }

    /// Answers a press with a line that passes by. Without a press it is a message.
    pub async fn toast(&self, text: &str) -> Told {
        self.answer(text, false).await
    }

    /// Answers a press with a line that must be put away. Without a press it is a message.
    pub async fn alert(&self, text: &str) -> Told {
        self.answer(text, true).await
    }

    async fn answer(&self, text: &str, must_be_seen: bool) -> Told {
        match &self.press {
            Some(press) if !press.answered.swap(true, Ordering::SeqCst) => {
                let (callback, text) = (&press.callback, Some(text));
                answered(self.messenger.answer(self.bot, callback, text, must_be_seen).await)
            }
            // Answered already: what passes by may be missed, the rest may not.
            Some(_) if !must_be_seen => Ok(()),
            _ => {
                self.say(Outgoing::text(escape(text))).await?;
                Ok(())
            }
        }
    }

    /// Answers a press without a word, before slow work: the person's app waits for it.
    pub async fn acknowledge(&self) -> Told {
        let Some(press) = &self.press else { return Ok(()) };
        if press.answered.swap(true, Ordering::SeqCst) {
            return Ok(());
        }
        answered(self.messenger.answer(self.bot, &press.callback, None, false).await)
    }

    /// From now on the chat awaits this input of this person, instead of any other.
    pub async fn ask(&self, awaits: &Awaits) -> Told {
        let awaits = Of::write(self.person.number, awaits);
        talking::ask(self.app, self.bot, self.chat, Some(self.person.id), &awaits).await?;
        self.asked.store(true, Ordering::SeqCst);
        Ok(())
    }

    /// Keeps a draft until it is confirmed or replaced; `None` drops it.
    pub async fn draft(&self, draft: Option<&Draft>) -> Told {
        let draft = draft.map(|draft| Of::write(self.person.number, draft));
        let person = Some(self.person.id);
        talking::draft(self.app, self.bot, self.chat, person, draft.as_deref()).await?;
        Ok(())
    }

    /// What this person drafted here.
    pub async fn drafted(&self) -> Told<Option<Draft>> {
        let talk = talking::talk(self.app, self.bot, self.chat).await?;
        Ok(talk.draft.and_then(|kept| Of::read(&kept, self.person.number)))
    }

    /// A name for a draft, on whose button it stands.
    pub fn token(&self) -> u32 {
        u32::from_be_bytes(self.app.rng.bytes())
    }
}

/// How saying something in passing went. What was not taken is done with all the same: the deed
/// has happened, and is not to be repeated for a line that passes by.
pub(super) fn answered(told: Result<(), SendError>) -> Told {
    match told {
        Err(error) if !matches!(error, SendError::BadToken) => {
            tracing::debug!(%error, "an answer was not taken");
            Ok(())
        }
        told => Ok(told?),
    }
}

/// Telegram's HTML knows three characters that are not themselves.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
