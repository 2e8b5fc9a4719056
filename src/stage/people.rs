//! The people of the stage and what they read: who writes to bots, and what bots wrote to them.

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
    /// What people read: without tags.
    pub text: String,
    /// What the bot sent, tags and all.
    pub source: String,
    /// The buttons below, as they were sent.
    pub reply_markup: Option<Value>,
    /// When.
    pub at: Time,
}

/// A text that Telegram would not take, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A tag that does not exist in messages. Often a name that was not escaped.
    #[error("Unsupported start tag \"{0}\"")]
    UnknownTag(String),
    /// A tag without its `>`.
    #[error("Unclosed start tag")]
    CutTag,
    /// An end tag that closes nothing.
    #[error("Unexpected end tag \"{0}\"")]
    UnexpectedEnd(String),
    /// A tag that is never closed.
    #[error("Can't find end tag corresponding to start tag \"{0}\"")]
    NeverClosed(String),
}

/// The tags that messages may have.
const TAGS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "code",
    "del",
    "em",
    "i",
    "ins",
    "pre",
    "s",
    "span",
    "strike",
    "strong",
    "tg-emoji",
    "tg-spoiler",
    "u",
];

/// What stands for the characters that would be read as tags.
const ENTITIES: &[(&str, char)] = &[("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')];

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
    /// The labels of the buttons that call the bot back, with what each of them sends.
    pub fn buttons(&self) -> Vec<(String, String)> {
        let rows =
            self.reply_markup.as_ref().and_then(|markup| markup["inline_keyboard"].as_array());
        rows.into_iter()
            .flatten()
            .filter_map(Value::as_array)
            .flatten()
            .filter_map(|button| {
                let data = button["callback_data"].as_str()?;
                Some((button["text"].as_str()?.to_owned(), data.to_owned()))
            })
            .collect()
    }
}

/// A chat, as messages name it.
pub(super) fn chat(chat_id: i64) -> Value {
    if chat_id < 0 {
        json!({ "id": chat_id, "type": "supergroup", "title": "Group" })
    } else {
        json!({ "id": chat_id, "type": "private" })
    }
}

/// What people read of a message in Telegram's HTML.
pub(super) fn read_html(html: &str) -> Result<String, Unreadable> {
    let mut text = String::with_capacity(html.len());
    let mut open = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        text.push_str(&rest[..at]);
        rest = if rest[at..].starts_with('<') {
            read_tag(&rest[at + 1..], &mut open)?
        } else {
            read_entity(&rest[at..], &mut text)
        };
    }
    text.push_str(rest);
    match open.pop() {
        Some(tag) => Err(Unreadable::NeverClosed(tag.to_owned())),
        None => Ok(text),
    }
}

/// Reads a tag from behind its `<`; gives what follows it.
fn read_tag<'a>(html: &'a str, open: &mut Vec<&'a str>) -> Result<&'a str, Unreadable> {
    let (tag, rest) = html.split_once('>').ok_or(Unreadable::CutTag)?;
    if let Some(name) = tag.strip_prefix('/') {
        if open.pop() == Some(name) {
            return Ok(rest);
        }
        return Err(Unreadable::UnexpectedEnd(name.to_owned()));
    }
    let name = tag.split_whitespace().next().unwrap_or_default();
    if TAGS.contains(&name) {
        open.push(name);
        return Ok(rest);
    }
    Err(Unreadable::UnknownTag(name.to_owned()))
}

/// Reads an entity from its `&` on; gives what follows it. A lone `&` stands for itself.
fn read_entity<'a>(html: &'a str, text: &mut String) -> &'a str {
    for (entity, meaning) in ENTITIES {
        if let Some(rest) = html.strip_prefix(entity) {
            text.push(*meaning);
            return rest;
        }
    }
    text.push('&');
    &html[1..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_read_a_message_without_its_tags() {
        for (html, expected) in [
            ("plain", "plain"),
            ("<b>Paid</b>: 1 &lt; 2 &amp; 3", "Paid: 1 < 2 & 3"),
            ("<a href=\"https://shop.example\">shop</a> A&B", "shop A&B"),
            ("<b><i>both</i></b>", "both"),
        ] {
            assert_eq!(read_html(html).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn a_name_that_was_not_escaped_is_refused() {
        let unknown = |tag: &str| Err(Unreadable::UnknownTag(tag.to_owned()));
        assert_eq!(read_html("Hello <Bob>"), unknown("Bob"));
        assert_eq!(read_html("<script>"), unknown("script"));
        assert_eq!(read_html("1 < 2"), Err(Unreadable::CutTag));
        assert_eq!(read_html("<b>x"), Err(Unreadable::NeverClosed("b".to_owned())));
        assert_eq!(read_html("x</b>"), Err(Unreadable::UnexpectedEnd("b".to_owned())));
        assert_eq!(read_html("<b>x</i>"), Err(Unreadable::UnexpectedEnd("i".to_owned())));
    }

    #[test]
    fn the_buttons_that_call_back_are_listed_and_links_are_not() {
        let sent = Sent {
            message_id: 1,
            chat_id: 2,
            bot: "till_bot".to_owned(),
            text: "x".to_owned(),
            source: "x".to_owned(),
            reply_markup: Some(json!({ "inline_keyboard": [
                [{ "text": "Pay", "callback_data": "pay:1" }],
                [{ "text": "Site", "url": "https://shop.example" }],
            ] })),
            at: Time::from_secs(0),
        };
        assert_eq!(sent.buttons(), [("Pay".to_owned(), "pay:1".to_owned())]);
    }
}
