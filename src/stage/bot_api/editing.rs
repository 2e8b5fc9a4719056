//! What bots change and take away again. A bot edits only what it sent.

use std::time::Duration;

use serde_json::{Value, json};

use super::markup;
use super::params::Fields;
use super::refused::Refused;
use super::script::Scene;
use super::sending::is_preview_off;
use super::{Answered, Asked, Books};
use crate::stage::people::{Attachment, Version};

/// How long a message can be taken away.
const DELETABLE: Duration = Duration::from_secs(48 * 60 * 60);

/// What Telegram says of an edit that changes nothing.
const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply \
                            markup are exactly the same as a current content and reply markup of \
                            the message";

/// A message that is to be edited: its chat, its number, what stands there.
struct Before {
    chat_id: i64,
    id: i64,
    version: Version,
}

impl Books {
    pub(super) fn edit_message_text(&mut self, asked: &Asked<'_>) -> Answered {
        let before = self.before(asked)?;
        if before.version.file.is_some() {
            return Err(Refused::bad("there is no text in the message to edit"));
        }
        let words = asked.fields.message()?;
        if words.is_too_long() {
            return Err(Refused::bad("MESSAGE_TOO_LONG"));
        }
        let is_preview_off = is_preview_off(asked.fields)?;
        let version = Version { is_preview_off, ..Version::new(asked.now, words, None) };
        self.edit(asked, &before, version)
    }

    pub(super) fn edit_message_caption(&mut self, asked: &Asked<'_>) -> Answered {
        let before = self.before(asked)?;
        let Some(file) = before.version.file.clone() else {
            return Err(Refused::bad("there is no caption in the message to edit"));
        };
        let version = Version::new(asked.now, asked.fields.caption()?, Some(file));
        self.edit(asked, &before, version)
    }

    pub(super) fn edit_message_media(&mut self, asked: &Asked<'_>) -> Answered {
        let before = self.before(asked)?;
        let Some(Value::Object(media)) = asked.fields.nested("media")? else {
            return Err(Refused::bad("can't parse media JSON"));
        };
        let version = self.media(asked, &Fields(media))?;
        self.edit(asked, &before, version)
    }

    pub(super) fn edit_message_reply_markup(&mut self, asked: &Asked<'_>) -> Answered {
        let before = self.before(asked)?;
        let version = Version { at: asked.now, ..before.version.clone() };
        self.edit(asked, &before, version)
    }

    /// What stands in the message that a call wants to edit.
    fn before(&self, asked: &Asked<'_>) -> Result<Before, Refused> {
        let chat_id = self.open_chat(asked)?;
        let missing = || Refused::bad("message identifier is not specified");
        let id = asked.fields.number("message_id").ok_or_else(missing)?;
        let post = self.post(chat_id, id);
        let post = post.ok_or_else(|| Refused::bad("message to edit not found"))?;
        let version = post.now().clone();
        let is_bare = version.reply_markup.as_ref().is_none_or(markup::is_inline);
        if !post.author.is_bot(&asked.bot) || !is_bare || post.frame.origin.is_some() {
            return Err(Refused::bad("message can't be edited"));
        }
        Ok(Before { chat_id, id, version })
    }

    /// Puts a version into the message's place, with the buttons that came with the call: an
    /// edit without buttons takes them away.
    fn edit(&mut self, asked: &Asked<'_>, before: &Before, version: Version) -> Answered {
        let reply_markup = markup::read_inline(asked.fields, before.chat_id)?;
        let version = Version { reply_markup, ..version };
        if is_same(&before.version, &version) {
            return Err(Refused::bad(NOT_MODIFIED));
        }
        self.rewrite(before.id, version);
        Ok(self.show(before.id))
    }

    pub(super) fn delete_message(&mut self, asked: &Asked<'_>) -> Answered {
        let chat_id = self.open_chat(asked)?;
        let id = asked.fields.number("message_id").unwrap_or_default();
        let post = self.posts.get_mut(&id);
        let post = post.filter(|post| post.chat_id == chat_id && !post.is_deleted);
        let post = post.ok_or_else(|| Refused::bad("message to delete not found"))?;
        let is_theirs = chat_id < 0 && !post.author.is_bot(&asked.bot);
        if is_theirs || DELETABLE <= asked.now.since(post.first.at) {
            return Err(Refused::bad("message can't be deleted"));
        }
        post.is_deleted = true;
        let place = post.place;
        self.happens(chat_id, Scene::Deleted { place });
        Ok(json!(true))
    }

    pub(super) fn pin(&self, asked: &Asked<'_>) -> Answered {
        let chat_id = self.open_chat(asked)?;
        let id = asked.fields.number("message_id");
        if id.is_some_and(|id| self.post(chat_id, id).is_none()) {
            return Err(Refused::bad("message to pin not found"));
        }
        Ok(json!(true))
    }
}

/// Whether people would see no difference.
fn is_same(one: &Version, other: &Version) -> bool {
    let look = |file: &Attachment| (file.kind, file.name.clone(), file.bytes.clone());
    one.text == other.text
        && one.entities == other.entities
        && one.reply_markup == other.reply_markup
        && one.is_preview_off == other.is_preview_off
        && one.file.as_ref().map(look) == other.file.as_ref().map(look)
}
