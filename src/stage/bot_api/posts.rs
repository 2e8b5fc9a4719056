//! What was written in chats, by bots and by people.

use serde_json::{Value, json};

use super::script::Scene;
use super::{Account, Books, files, markup};
use crate::stage::people::{Person, Sent, Version};

/// A message in a chat.
pub(super) struct Post {
    pub(super) id: i64,
    pub(super) chat_id: i64,
    /// Its place in the chat, from 1 on.
    pub(super) place: usize,
    pub(super) author: Author,
    pub(super) frame: Frame,
    pub(super) is_deleted: bool,
    pub(super) first: Version,
    pub(super) edits: Vec<Version>,
}

/// Who wrote it.
#[derive(Clone)]
pub(super) enum Author {
    Bot(Account),
    Person(Person),
}

/// What edits leave as it is.
#[derive(Clone, Default)]
pub(super) struct Frame {
    pub(super) is_protected: bool,
    pub(super) is_silent: bool,
    pub(super) album: Option<String>,
    /// Where it was forwarded from, in Telegram's JSON.
    pub(super) origin: Option<Value>,
    /// The message that it answers.
    pub(super) reply_to: Option<i64>,
}

impl Author {
    pub(super) fn name(&self) -> &str {
        match self {
            Author::Bot(account) => &account.username,
            Author::Person(person) => &person.first_name,
        }
    }

    pub(super) fn user(&self) -> Value {
        match self {
            Author::Bot(account) => account.user(),
            Author::Person(person) => person.user(),
        }
    }

    pub(super) fn is_bot(&self, bot: &Account) -> bool {
        matches!(self, Author::Bot(account) if account.id == bot.id)
    }
}

impl Post {
    /// What stands there now.
    pub(super) fn now(&self) -> &Version {
        self.edits.last().unwrap_or(&self.first)
    }

    /// As tests and the demo see it, if a bot sent it.
    pub(super) fn sent(&self) -> Option<Sent> {
        let Author::Bot(account) = &self.author else { return None };
        let now = self.now();
        Some(Sent {
            message_id: self.id,
            chat_id: self.chat_id,
            bot: account.username.clone(),
            text: now.text.clone(),
            source: now.source.clone(),
            reply_markup: now.reply_markup.clone(),
            at: self.first.at,
            file: now.file.clone(),
            album: self.frame.album.clone(),
            is_protected: self.frame.is_protected,
            is_silent: self.frame.is_silent,
            is_deleted: self.is_deleted,
            first: self.first.clone(),
            edits: self.edits.clone(),
        })
    }
}

impl Books {
    /// Puts a message into a chat; gives its number.
    pub(super) fn write(
        &mut self,
        chat_id: i64,
        author: Author,
        frame: Frame,
        first: Version,
    ) -> i64 {
        let id = self.number();
        let place = 1 + self.posts.values().filter(|post| post.chat_id == chat_id).count();
        let by = author.name().to_owned();
        self.happens(chat_id, Scene::Shown { place, by, version: first.clone() });
        let (is_deleted, edits) = (false, Vec::new());
        let post = Post { id, chat_id, place, author, frame, is_deleted, first, edits };
        self.posts.insert(id, post);
        id
    }

    /// Puts something else into a message's place.
    pub(super) fn rewrite(&mut self, id: i64, version: Version) {
        if let Some(post) = self.posts.get_mut(&id) {
            let (chat_id, place) = (post.chat_id, post.place);
            post.edits.push(version.clone());
            self.happens(chat_id, Scene::Edited { place, version });
        }
    }

    /// A message that people still see.
    pub(super) fn post(&self, chat_id: i64, id: i64) -> Option<&Post> {
        self.posts.get(&id).filter(|post| post.chat_id == chat_id && !post.is_deleted)
    }

    /// A message in Telegram's JSON, with the one that it answers. Null if it never was.
    pub(super) fn show(&self, id: i64) -> Value {
        let Some(post) = self.posts.get(&id) else { return Value::Null };
        let mut message = self.show_alone(post);
        let answered = post.frame.reply_to.and_then(|id| self.post(post.chat_id, id));
        if let Some(answered) = answered {
            message["reply_to_message"] = self.show_alone(answered);
        }
        message
    }

    /// Of all markup only buttons below the message come back.
    fn show_alone(&self, post: &Post) -> Value {
        let (now, frame) = (post.now(), &post.frame);
        let mut message = json!({
            "message_id": post.id,
            "from": post.author.user(),
            "chat": self.chat(post.chat_id),
            "date": post.first.at.secs(),
        });
        let (mut text, mut entities) = ("text", "entities");
        if let Some(file) = &now.file {
            let (name, value) = files::shown(file);
            message[name] = value;
            (text, entities) = ("caption", "caption_entities");
        }
        for (name, value) in [
            (text, (!now.text.is_empty()).then(|| json!(now.text))),
            (entities, (!now.entities.is_empty()).then(|| json!(now.entities))),
            ("edit_date", post.edits.last().map(|edit| json!(edit.at.secs()))),
            ("forward_origin", frame.origin.clone()),
            ("has_protected_content", frame.is_protected.then_some(json!(true))),
            ("link_preview_options", now.is_preview_off.then(|| json!({ "is_disabled": true }))),
            ("media_group_id", frame.album.clone().map(Value::String)),
            ("reply_markup", now.reply_markup.clone().filter(markup::is_inline)),
        ] {
            if let Some(value) = value {
                message[name] = value;
            }
        }
        message
    }
}
