//! The people of the stage and what they read: who writes to bots, and what bots wrote to them.

use axum::body::Bytes;
use serde_json::{Value, json};

use crate::base::clock::Time;

/// Someone who talks to bots. Their private chat has the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The id of the account and of the private chat.
    pub id: i64,
    /// The first name, the only one that everybody has.
    pub first_name: String,
    /// The handle without `@`.
    pub username: Option<String>,
    /// The language of their app, such as `de`.
    pub language: Option<String>,
}

/// A message that a bot sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Its number.
    pub message_id: i64,
    /// To which chat.
    pub chat_id: i64,
    /// The username of the bot.
    pub bot: String,
    /// What people read now: without tags. Below a file this is the caption.
    pub text: String,
    /// What the bot sent for it, tags and all.
    pub source: String,
    /// The buttons below now, as they were sent.
    pub reply_markup: Option<Value>,
    /// When it was sent.
    pub at: Time,
    /// The photo or document in it now.
    pub file: Option<Attachment>,
    /// The album that it is a part of.
    pub album: Option<String>,
    /// Whether it may be neither forwarded nor saved.
    pub is_protected: bool,
    /// Whether it came without a sound.
    pub is_silent: bool,
    /// Whether it was taken away again.
    pub is_deleted: bool,
    /// What was sent.
    pub first: Version,
    /// What each edit made of it, in order.
    pub edits: Vec<Version>,
}

/// What stands in a message: as it was sent, or as an edit left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Since when.
    pub at: Time,
    /// What people read: without tags.
    pub text: String,
    /// What was sent for it, tags and all.
    pub source: String,
    /// Which parts of the text stand out, in Telegram's JSON.
    pub entities: Vec<Value>,
    /// The photo or document above the text.
    pub file: Option<Attachment>,
    /// The buttons below, as they were sent.
    pub reply_markup: Option<Value>,
    /// Whether links are shown without a preview.
    pub is_preview_off: bool,
}

/// A file in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The name by which its bot can ask for it again.
    pub file_id: String,
    /// What it is shown as.
    pub kind: FileKind,
    /// The name that it was sent with.
    pub name: String,
    /// What is in it.
    pub bytes: Bytes,
}

/// What a file is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A picture in the chat.
    Photo {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// A file with a name, to be opened elsewhere.
    Document,
}

/// A button below a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What pressing it does.
    pub act: Act,
}

/// What pressing a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Sends this to the bot.
    Call(String),
    /// Opens an address.
    Open(String),
    /// Copies a text.
    Copy(String),
    /// Writes its label into the chat.
    Write,
    /// Something that is not played here.
    Other,
}

impl Person {
    /// Someone with no handle and no language.
    pub fn new(id: i64, first_name: &str) -> Person {
        Person { id, first_name: first_name.to_owned(), username: None, language: None }
    }

    /// The account, as updates name it.
    pub(super) fn user(&self) -> Value {
        let mut user = json!({ "id": self.id, "is_bot": false, "first_name": self.first_name });
        if let Some(username) = &self.username {
            user["username"] = json!(username);
        }
        if let Some(language) = &self.language {
            user["language_code"] = json!(language);
        }
        user
    }
}

impl Sent {
    /// What stands there now.
    pub fn now(&self) -> &Version {
        self.edits.last().unwrap_or(&self.first)
    }

    /// The labels of the buttons that call the bot back, with what each of them sends.
    pub fn buttons(&self) -> Vec<(String, String)> {
        let rows = self.reply_markup.as_ref().map(read_rows).unwrap_or_default();
        rows.into_iter().flatten().filter_map(Button::called).collect()
    }
}

impl Version {
    /// The buttons below, row by row.
    pub fn rows(&self) -> Vec<Vec<Button>> {
        self.reply_markup.as_ref().map(read_rows).unwrap_or_default()
    }
}

impl Button {
    /// Its label and what it sends, if it calls the bot back.
    fn called(self) -> Option<(String, String)> {
        match self.act {
            Act::Call(data) => Some((self.label, data)),
            Act::Open(_) | Act::Copy(_) | Act::Write | Act::Other => None,
        }
    }

    fn read(button: &Value) -> Option<Button> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let label = text(&button["text"]).or_else(|| text(button))?;
        let call = text(&button["callback_data"]).map(Act::Call);
        let open = || text(&button["url"]).or_else(|| text(&button["web_app"]["url"]));
        let copy = || text(&button["copy_text"]["text"]);
        let act = call.or_else(|| open().map(Act::Open)).or_else(|| copy().map(Act::Copy));
        let has_act = button.as_object().is_some_and(|fields| 1 < fields.len());
        let act = act.unwrap_or(if has_act { Act::Other } else { Act::Write });
        Some(Button { label, act })
    }
}

/// The buttons of a keyboard, below a message or in place of the letters.
fn read_rows(markup: &Value) -> Vec<Vec<Button>> {
    let rows = markup["inline_keyboard"].as_array().or_else(|| markup["keyboard"].as_array());
    rows.into_iter()
        .flatten()
        .filter_map(Value::as_array)
        .map(|row| row.iter().filter_map(Button::read).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_buttons_that_call_back_are_listed_and_links_are_not() {
        let markup = json!({ "inline_keyboard": [
            [{ "text": "Pay", "callback_data": "pay:1" }],
            [{ "text": "Site", "url": "https://shop.example" }],
        ] });
        let called: Vec<_> =
            read_rows(&markup).into_iter().flatten().filter_map(Button::called).collect();
        assert_eq!(called, [("Pay".to_owned(), "pay:1".to_owned())]);
    }

    #[test]
    fn a_button_says_what_pressing_it_does() {
        let act = |button: Value| Button::read(&button).map(|button| button.act);
        for (button, expected) in [
            (json!({ "text": "x", "callback_data": "a" }), Act::Call("a".to_owned())),
            (json!({ "text": "x", "url": "tg://x" }), Act::Open("tg://x".to_owned())),
            (json!({ "text": "x", "copy_text": { "text": "c" } }), Act::Copy("c".to_owned())),
            (json!({ "text": "x", "pay": true }), Act::Other),
            (json!({ "text": "x" }), Act::Write),
            (json!("x"), Act::Write),
        ] {
            assert_eq!(act(button), Some(expected));
        }
    }
}
