//! What bots send: text, files, albums, and messages that are there already.

use serde_json::{Value, json};

use super::files::Wanted;
use super::markup;
use super::params::{Fields, Words};
use super::posts::{Author, Frame, Post};
use super::refused::Refused;
use super::{Answered, Asked, Books};
use crate::base::clock::Time;
use crate::stage::people::{Attachment, Version};

/// The most files of an album.
const ALBUM_MAX: usize = 10;

impl Version {
    pub(super) fn new(at: Time, words: Words, file: Option<Attachment>) -> Version {
        let Words { text, source, entities } = words;
        Version { at, text, source, entities, file, reply_markup: None, is_preview_off: false }
    }
}

impl Books {
    pub(super) fn send_message(&mut self, asked: &Asked<'_>) -> Answered {
        let chat_id = self.open_chat(asked)?;
        let words = asked.fields.message()?;
        if words.is_too_long() {
            return Err(Refused::bad("message is too long"));
        }
        let version = Version {
            reply_markup: markup::read(asked.fields, chat_id)?,
            is_preview_off: is_preview_off(asked.fields)?,
            ..Version::new(asked.now, words, None)
        };
        let frame = self.frame(asked, chat_id)?;
        Ok(self.deliver(asked, chat_id, frame, version))
    }

    pub(super) fn send_file(&mut self, asked: &Asked<'_>, wanted: Wanted) -> Answered {
        let chat_id = self.open_chat(asked)?;
        let words = asked.fields.caption()?;
        let reply_markup = markup::read(asked.fields, chat_id)?;
        let frame = self.frame(asked, chat_id)?;
        let file = self.attachment(asked, wanted, asked.fields.text(wanted.name()))?;
        let version = Version { reply_markup, ..Version::new(asked.now, words, Some(file)) };
        Ok(self.deliver(asked, chat_id, frame, version))
    }

    pub(super) fn send_media_group(&mut self, asked: &Asked<'_>) -> Answered {
        let chat_id = self.open_chat(asked)?;
        let frame = self.frame(asked, chat_id)?;
        let items = asked.fields.objects("media")?;
        if items.is_empty() {
            return Err(Refused::bad("there are no messages to send"));
        }
        if ALBUM_MAX < items.len() {
            return Err(Refused::bad("Too much messages to send as an album"));
        }
        let kind = |item: &Fields| item.text("type").map(str::to_owned);
        if items.iter().any(|item| kind(item) != kind(&items[0])) {
            return Err(Refused::bad("document can't be mixed with other media types"));
        }
        let versions = items.iter().map(|item| self.media(asked, item));
        let versions = versions.collect::<Result<Vec<Version>, Refused>>()?;
        let album = Some(self.secret_number("album").to_string());
        let mut sent = Vec::with_capacity(versions.len());
        for version in versions {
            let frame = Frame { album: album.clone(), ..frame.clone() };
            sent.push(self.deliver(asked, chat_id, frame, version));
        }
        Ok(Value::Array(sent))
    }

    /// A file with its caption, as an object inside a call names them.
    pub(super) fn media(&mut self, asked: &Asked<'_>, item: &Fields) -> Result<Version, Refused> {
        let wanted = item.text("type").and_then(Wanted::read);
        let wanted = wanted.ok_or_else(|| Refused::bad("unsupported type of media"))?;
        let words = item.caption()?;
        let file = self.attachment(asked, wanted, item.text("media"))?;
        Ok(Version::new(asked.now, words, Some(file)))
    }

    pub(super) fn copy_message(&mut self, asked: &Asked<'_>) -> Answered {
        let chat_id = self.open_chat(asked)?;
        let post = self.original(asked, "copy")?;
        let mut version = Version { at: asked.now, reply_markup: None, ..post.now().clone() };
        if version.file.is_some() && asked.fields.text("caption").is_some() {
            let file = version.file.take();
            version = Version::new(asked.now, asked.fields.caption()?, file);
        }
        version.reply_markup = markup::read(asked.fields, chat_id)?;
        let frame = self.frame(asked, chat_id)?;
        let message = self.deliver(asked, chat_id, frame, version);
        Ok(json!({ "message_id": message["message_id"] }))
    }

    pub(super) fn forward_message(&mut self, asked: &Asked<'_>) -> Answered {
        let chat_id = self.open_chat(asked)?;
        let post = self.original(asked, "forward")?;
        let version = Version { at: asked.now, reply_markup: None, ..post.now().clone() };
        let origin = json!({
            "type": "user",
            "date": post.first.at.secs(),
            "sender_user": post.author.user(),
        });
        let frame = Frame { origin: Some(origin), ..self.frame(asked, chat_id)? };
        Ok(self.deliver(asked, chat_id, frame, version))
    }

    /// The message to be sent once more. What is protected leaves its chat in no way.
    fn original(&self, asked: &Asked<'_>, deed: &str) -> Result<&Post, Refused> {
        let chat_id = self.named_chat(asked, "from_chat_id")?;
        let id = asked.fields.number("message_id").unwrap_or_default();
        let missing = || Refused::bad(&format!("message to {deed} not found"));
        let post = self.post(chat_id, id).ok_or_else(missing)?;
        if post.frame.is_protected {
            let past = if deed == "copy" { "copied" } else { "forwarded" };
            return Err(Refused::bad(&format!("message can't be {past}")));
        }
        Ok(post)
    }

    fn frame(&self, asked: &Asked<'_>, chat_id: i64) -> Result<Frame, Refused> {
        let reply = asked.fields.nested("reply_parameters")?.unwrap_or_default();
        let reply_to = reply["message_id"].as_i64();
        let reply_to = reply_to.or_else(|| asked.fields.number("reply_to_message_id"));
        let is_there = reply_to.is_none_or(|id| self.post(chat_id, id).is_some());
        let may_miss = reply["allow_sending_without_reply"].as_bool().unwrap_or_default();
        if !is_there && !may_miss {
            return Err(Refused::bad("message to be replied not found"));
        }
        Ok(Frame {
            is_protected: asked.fields.flag("protect_content"),
            is_silent: asked.fields.flag("disable_notification"),
            reply_to: reply_to.filter(|_| is_there),
            ..Frame::default()
        })
    }

    /// Puts a bot's message into a chat; gives it in Telegram's JSON.
    fn deliver(
        &mut self,
        asked: &Asked<'_>,
        chat_id: i64,
        frame: Frame,
        version: Version,
    ) -> Value {
        self.meet(asked.token, chat_id);
        let id = self.write(chat_id, Author::Bot(asked.bot.clone()), frame, version);
        self.show(id)
    }
}

/// Whether links are to be shown without a preview.
pub(super) fn is_preview_off(fields: &Fields) -> Result<bool, Refused> {
    let options = fields.nested("link_preview_options")?.unwrap_or_default();
    let is_off = options["is_disabled"].as_bool().unwrap_or_default();
    Ok(is_off || fields.flag("disable_web_page_preview"))
}
