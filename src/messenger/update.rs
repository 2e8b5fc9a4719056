//! What comes in from a bot's chats, in our words.
//!
//! Only what the shop wants to know is read, field by field, and never through the library's
//! types: there a single detail that is newer than the library (a kind of markup, of reply, of
//! button) hides the whole message, and what it hides may be an address.

use std::fmt;

use serde_json::Value;

/// An update as it came, to be kept before Telegram is told that it is safe.
#[derive(Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Its number: each bot's rise.
    pub update_id: i64,
    /// The chat it belongs to; 0 if none.
    pub chat: i64,
    /// All of it, as JSON.
    pub payload: String,
}

/// What somebody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// Who. A channel and an anonymous admin speak in the name of their chat.
    pub from: Account,
    /// In which chat; 0 if none.
    pub chat: i64,
    /// Whether nobody else is in that chat.
    pub is_private: bool,
    /// What.
    pub what: What,
    /// The message that says so, or whose button was pressed.
    pub message_id: Option<i64>,
}

/// An account, as it shows itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id: the only thing that never changes.
    pub id: i64,
    /// First and last name.
    pub name: String,
    /// The handle without `@`.
    pub username: Option<String>,
    /// The language of the app, such as `de` or `pt-br`.
    pub language: Option<String>,
    /// Whether it is a bot.
    pub is_bot: bool,
}

/// What somebody can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Writes. Commands are text too; in groups they may end in `@bot`.
    Text {
        /// As it was written.
        text: String,
        /// The message it answers.
        reply_to: Option<i64>,
    },
    /// Sends a picture.
    Photo {
        /// Its largest size.
        file_id: String,
        /// What is written below.
        caption: String,
    },
    /// Sends a file.
    Document {
        /// To fetch it by.
        file_id: String,
        /// The name it was sent under; may be empty.
        name: String,
        /// How many bytes it is said to have.
        size: u64,
        /// What is written below.
        caption: String,
    },
    /// Presses a button.
    Press {
        /// To answer it by.
        callback: String,
        /// What the button calls back with.
        data: String,
        /// The message that can be edited now, unless it is too old or not the bot's.
        message: Option<i64>,
    },
    /// Wants to hear nothing more from the bot.
    Blocked,
    /// Wants to hear from the bot again, or for the first time.
    Unblocked,
    /// Brings the bot into a group.
    Joined,
    /// Makes a supergroup of a group.
    Moved {
        /// Its id from now on.
        to: i64,
    },
    /// Anything else.
    Other,
}

/// The kinds of update that are read.
const READ: [&str; 3] = ["message", "callback_query", "my_chat_member"];

impl fmt::Debug for Incoming {
    /// Without the payload: people write their addresses in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Incoming({} in {})", self.update_id, self.chat)
    }
}

impl Incoming {
    /// From the body of a webhook's call, which is kept to the letter. None if it is no update.
    pub fn read(payload: String) -> Option<Incoming> {
        let update: Value = serde_json::from_str(&payload).ok()?;
        Some(Incoming { payload, ..Incoming::of(&update)? })
    }

    pub(super) fn of(update: &Value) -> Option<Incoming> {
        let update_id = update["update_id"].as_i64()?;
        let chat = content(update).and_then(|(_, content)| chat(content)["id"].as_i64());
        Some(Incoming { update_id, chat: chat.unwrap_or(0), payload: update.to_string() })
    }
}

/// What an update says. None if nobody says it, as with polls, or if it is no update: there is
/// nothing to do then.
pub fn parse(payload: &str) -> Option<Update> {
    let update: Value = serde_json::from_str(payload).ok()?;
    let (kind, content) = content(&update)?;
    let what = match kind {
        "message" => said(content),
        "callback_query" => pressed(content),
        "my_chat_member" => admitted(content),
        _ => What::Other,
    };
    let chat = chat(content);
    Some(Update {
        from: speaker(content)?,
        chat: chat["id"].as_i64().unwrap_or(0),
        is_private: chat["type"] == "private",
        what,
        message_id: number(content).or_else(|| number(&content["message"])),
    })
}

/// The kind of an update and what is in it. Absent fields are null, here and below.
fn content(update: &Value) -> Option<(&str, &Value)> {
    let fields = update.as_object()?;
    let known = READ.iter().find_map(|kind| fields.get_key_value(*kind));
    let other = || fields.iter().find(|(_, content)| content.is_object());
    known.or_else(other).map(|(kind, content)| (kind.as_str(), content))
}

fn chat(content: &Value) -> &Value {
    let of_message = &content["message"]["chat"];
    if of_message.is_null() { &content["chat"] } else { of_message }
}

fn number(message: &Value) -> Option<i64> {
    message["message_id"].as_i64()
}

fn speaker(content: &Value) -> Option<Account> {
    let speakers = ["from", "sender_chat", "chat"].map(|field| &content[field]);
    let speaker = speakers.into_iter().find(|speaker| speaker["id"].is_i64())?;
    let names = ["first_name", "last_name", "title"].map(|field| speaker[field].as_str());
    Some(Account {
        id: speaker["id"].as_i64()?,
        name: names.into_iter().flatten().collect::<Vec<_>>().join(" "),
        username: text(&speaker["username"]),
        language: text(&speaker["language_code"]),
        is_bot: speaker["is_bot"] == true,
    })
}

fn said(message: &Value) -> What {
    let caption = || text(&message["caption"]).unwrap_or_default();
    if let Some(text) = text(&message["text"]) {
        return What::Text { text, reply_to: number(&message["reply_to_message"]) };
    }
    if let Some(file_id) = largest(&message["photo"]) {
        return What::Photo { file_id, caption: caption() };
    }
    let document = &message["document"];
    if let Some(file_id) = text(&document["file_id"]) {
        return What::Document {
            file_id,
            name: text(&document["file_name"]).unwrap_or_default(),
            size: document["file_size"].as_u64().unwrap_or(0),
            caption: caption(),
        };
    }
    message["migrate_to_chat_id"].as_i64().map_or(What::Other, |to| What::Moved { to })
}

fn largest(sizes: &Value) -> Option<String> {
    let area = |size: &&Value| {
        let side = |field: &str| size[field].as_u64().unwrap_or(0);
        side("width").saturating_mul(side("height"))
    };
    text(&sizes.as_array()?.iter().max_by_key(area)?["file_id"])
}

fn pressed(query: &Value) -> What {
    let message = &query["message"];
    // A message that the bot cannot reach any more comes with the date 0.
    let is_there = message["date"] != 0;
    match (text(&query["id"]), text(&query["data"])) {
        (Some(callback), Some(data)) => {
            What::Press { callback, data, message: number(message).filter(|_| is_there) }
        }
        _ => What::Other,
    }
}

fn admitted(change: &Value) -> What {
    let now = &change["new_chat_member"];
    let was_there = is_member(&change["old_chat_member"]);
    match (change["chat"]["type"].as_str(), now["status"].as_str()) {
        (Some("private"), Some("kicked")) => What::Blocked,
        (Some("private"), Some("member")) => What::Unblocked,
        (Some("group" | "supergroup"), _) if is_member(now) && !was_there => What::Joined,
        _ => What::Other,
    }
}

fn is_member(member: &Value) -> bool {
    match member["status"].as_str() {
        Some("member" | "administrator" | "creator") => true,
        Some("restricted") => member["is_member"] == true,
        _ => false,
    }
}

fn text(field: &Value) -> Option<String> {
    field.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const ALICE: i64 = 5_298_363_099;
    const GROUP: i64 = -1_001_293_752_024;

    fn alice() -> Value {
        json!({
            "id": ALICE,
            "is_bot": false,
            "first_name": "Alice",
            "last_name": "Meyer",
            "username": "alice",
            "language_code": "de",
        })
    }

    fn private() -> Value {
        json!({ "id": ALICE, "type": "private", "first_name": "Alice" })
    }

    fn group() -> Value {
        json!({ "id": GROUP, "type": "supergroup", "title": "Orders" })
    }

    /// A message of Alice in a chat, with these fields too.
    fn message(chat: &Value, more: &Value) -> Value {
        let mut message = json!({ "message_id": 7, "from": alice(), "chat": chat, "date": 1 });
        for (field, content) in more.as_object().expect("fields") {
            message[field] = content.clone();
        }
        json!({ "update_id": 1, "message": message })
    }

    fn press(more: &Value) -> Value {
        let mut query =
            json!({ "id": "9", "from": alice(), "chat_instance": "1", "data": "pay:1" });
        for (field, content) in more.as_object().expect("fields") {
            query[field] = content.clone();
        }
        json!({ "update_id": 1, "callback_query": query })
    }

    fn change(chat: &Value, old: &str, new: &str) -> Value {
        let bot = json!({ "id": 1, "is_bot": true, "first_name": "Till" });
        json!({ "update_id": 1, "my_chat_member": {
            "chat": chat,
            "from": alice(),
            "date": 1,
            "old_chat_member": { "user": bot, "status": old },
            "new_chat_member": { "user": bot, "status": new, "until_date": 0 },
        } })
    }

    fn what(update: &Value) -> What {
        parse(&update.to_string()).expect("somebody says it").what
    }

    fn writes(words: &str) -> What {
        What::Text { text: words.to_owned(), reply_to: None }
    }

    fn presses(message: Option<i64>) -> What {
        What::Press { callback: "9".to_owned(), data: "pay:1".to_owned(), message }
    }

    #[test]
    fn a_text_comes_with_who_wrote_it_and_where() {
        let update = message(&private(), &json!({ "text": "Hello" }));
        let expected = Update {
            from: Account {
                id: ALICE,
                name: "Alice Meyer".to_owned(),
                username: Some("alice".to_owned()),
                language: Some("de".to_owned()),
                is_bot: false,
            },
            chat: ALICE,
            is_private: true,
            what: writes("Hello"),
            message_id: Some(7),
        };
        assert_eq!(parse(&update.to_string()), Some(expected));
    }

    #[test]
    fn updates_mean_what_people_did() {
        let sizes = json!([
            { "file_id": "small", "width": 90, "height": 60 },
            { "file_id": "large", "width": 1280, "height": 853 },
            { "file_id": "middle", "width": 320, "height": 213 },
        ]);
        let document = json!({ "file_id": "f", "file_name": "codes.csv", "file_size": 512 });
        let under = |chat: &Value, date: i64| {
            press(&json!({ "message": { "message_id": 8, "chat": chat, "date": date } }))
        };
        for (update, expected) in [
            (
                message(&group(), &json!({ "text": "/orders@till_bot 5" })),
                writes("/orders@till_bot 5"),
            ),
            (
                message(
                    &private(),
                    &json!({ "text": "yes", "reply_to_message": { "message_id": 3 } }),
                ),
                What::Text { text: "yes".to_owned(), reply_to: Some(3) },
            ),
            (
                message(&private(), &json!({ "photo": sizes, "caption": "the door" })),
                What::Photo { file_id: "large".to_owned(), caption: "the door".to_owned() },
            ),
            (
                message(&private(), &json!({ "document": document })),
                What::Document {
                    file_id: "f".to_owned(),
                    name: "codes.csv".to_owned(),
                    size: 512,
                    caption: String::new(),
                },
            ),
            (under(&private(), 1), presses(Some(8))),
            (under(&private(), 0), presses(None)),
            (press(&json!({ "inline_message_id": "x" })), presses(None)),
            (press(&json!({ "data": null, "game_short_name": "x" })), What::Other),
            (change(&private(), "member", "kicked"), What::Blocked),
            (change(&private(), "kicked", "member"), What::Unblocked),
            (change(&group(), "left", "member"), What::Joined),
            (change(&group(), "kicked", "administrator"), What::Joined),
            (change(&group(), "member", "administrator"), What::Other),
            (change(&group(), "member", "left"), What::Other),
            (
                message(
                    &json!({ "id": -5, "type": "group" }),
                    &json!({ "migrate_to_chat_id": GROUP }),
                ),
                What::Moved { to: GROUP },
            ),
            (message(&group(), &json!({ "migrate_from_chat_id": -5 })), What::Other),
            (message(&private(), &json!({ "sticker": { "file_id": "s" } })), What::Other),
            (message(&private(), &json!({ "text": 5 })), What::Other),
        ] {
            assert_eq!(what(&update), expected, "{update}");
        }
    }

    #[test]
    fn a_text_is_read_whatever_else_a_message_carries() {
        let update = message(
            &private(),
            &json!({
                "text": "Main Street 5",
                "entities": [{ "type": "of_tomorrow", "offset": 0, "length": 4 }],
                "external_reply": "strange",
                "reply_markup": { "inline_keyboard": [[{ "text": "x", "of_tomorrow": 1 }]] },
            }),
        );
        assert_eq!(what(&update), writes("Main Street 5"));
    }

    #[test]
    fn a_press_tells_the_chat_and_the_message_even_of_a_message_out_of_reach() {
        let update = press(&json!({ "message": {
            "message_id": 8, "chat": group(), "date": 0,
        } }));
        let update = parse(&update.to_string()).expect("Alice pressed");
        assert_eq!((update.chat, update.is_private, update.message_id), (GROUP, false, Some(8)));
        let inline = press(&json!({ "inline_message_id": "x" }));
        let inline = parse(&inline.to_string()).expect("Alice pressed");
        assert_eq!((inline.chat, inline.message_id, inline.from.id), (0, None, ALICE));
    }

    #[test]
    fn a_channel_speaks_in_its_own_name() {
        let channel = json!({ "id": -1_002, "type": "channel", "title": "News" });
        let post = json!({ "message_id": 3, "chat": channel, "date": 1, "text": "x" });
        let update = json!({ "update_id": 1, "channel_post": post });
        let update = parse(&update.to_string()).expect("the channel speaks");
        assert_eq!((update.what, update.chat, update.is_private), (What::Other, -1_002, false));
        assert_eq!((update.from.id, update.from.name.as_str()), (-1_002, "News"));
    }

    #[test]
    fn what_nobody_says_is_nothing() {
        for payload in [
            "",
            "no JSON",
            "[]",
            "5",
            "{}",
            r#"{"update_id":1}"#,
            r#"{"update_id":1,"message":null}"#,
            r#"{"update_id":1,"message":{"text":"who?"}}"#,
            r#"{"update_id":1,"poll":{"id":"1"}}"#,
        ] {
            assert_eq!(parse(payload), None, "{payload}");
        }
    }

    #[test]
    fn an_update_is_kept_to_the_letter_with_its_number_and_chat() {
        let body = r#"{ "update_id": 12, "of_tomorrow": {"chat": {"id": -7}} , "x": 1.50}"#;
        let incoming = Incoming::read(body.to_owned()).expect("an update");
        assert_eq!((incoming.update_id, incoming.chat), (12, -7));
        assert_eq!(incoming.payload, body);
        let pressed = press(&json!({ "message": { "message_id": 8, "chat": group() } }));
        assert_eq!(Incoming::of(&pressed).expect("an update").chat, GROUP);
        assert_eq!(Incoming::read("{}".to_owned()), None);
        assert!(!format!("{incoming:?}").contains("of_tomorrow"));
    }
}
