//! Chats: who is in them, and which of them a bot may write to.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::refused::Refused;
use super::script::Scene;
use super::{Account, Answered, Asked, Books, BotApi};
use crate::base::clock::Time;
use crate::stage::people::Person;

/// From here on down ids are those of supergroups; other groups lie between them and zero.
const SUPERGROUPS: i64 = -1_000_000_000_000;

/// Why nothing can be written to a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    /// The person blocked every bot, the group threw them out.
    Blocked,
    /// There is no such chat.
    Unknown,
    /// The account is gone.
    Deactivated,
    /// The group goes by this id now.
    Upgraded(i64),
}

/// A chat of many.
pub(super) struct Group {
    pub(super) title: String,
    pub(super) members: BTreeSet<i64>,
}

impl BotApi {
    /// The person of this chat blocks every bot, the group throws every bot out. Bots that know
    /// the chat are told.
    pub fn block(&self, chat_id: i64) {
        self.close(chat_id, Closed::Blocked);
        self.tell_standing(chat_id, "blocks the bot", ["member", "kicked"]);
    }

    /// The person of this chat takes messages again. Bots that know the chat are told.
    pub fn unblock(&self, chat_id: i64) {
        let was_blocked = self.books().reopen(chat_id);
        if was_blocked {
            self.tell_standing(chat_id, "takes the bot back", ["kicked", "member"]);
        }
    }

    /// There is no such chat from now on.
    pub fn declare_unknown(&self, chat_id: i64) {
        self.close(chat_id, Closed::Unknown);
    }

    /// The account is gone from now on.
    pub fn declare_deactivated(&self, chat_id: i64) {
        self.close(chat_id, Closed::Deactivated);
    }

    /// A group becomes a supergroup: its old id is refused and names the new one. Bots that
    /// know the group are told.
    pub fn upgrade_group(&self, from: i64, to: i64) {
        let now = self.0.clock.now();
        let mut books = self.books();
        books.closed.insert(from, Closed::Upgraded(to));
        if let Some(group) = books.groups.remove(&from) {
            books.groups.insert(to, group);
        }
        for token in books.tokens_knowing(from) {
            books.meet(&token, to);
            for (chat_id, field, other) in
                [(from, "migrate_to_chat_id", to), (to, "migrate_from_chat_id", from)]
            {
                let mut message = json!({
                    "message_id": books.number(),
                    "chat": books.chat(chat_id),
                    "date": now.secs(),
                });
                message[field] = json!(other);
                books.queue(&token, "message", message);
            }
        }
        drop(books);
        self.ring();
    }

    /// From now on bots may write only where somebody wrote to them first, or let them into a
    /// group. At first everybody may be written to.
    pub fn refuse_strangers(&self) {
        self.books().refuses_strangers = true;
    }

    fn close(&self, chat_id: i64, why: Closed) {
        self.books().closed.insert(chat_id, why);
    }

    /// Tells the bots of a chat what they are there: from, to.
    fn tell_standing(&self, chat_id: i64, deed: &str, standings: [&str; 2]) {
        let now = self.0.clock.now();
        let mut books = self.books();
        let tokens = books.tokens_knowing(chat_id);
        if !tokens.is_empty() {
            let who = books.name_of(chat_id);
            books.happens(chat_id, Scene::Told(format!("{who} {deed}")));
        }
        for token in tokens {
            let by = books.people.get(&chat_id).cloned();
            let by = by.unwrap_or_else(|| Person::new(chat_id.abs(), "Somebody"));
            books.stands(&token, chat_id, &by, standings, now);
        }
        drop(books);
        self.ring();
    }
}

impl Books {
    /// Whether the chat was blocked; it is not any more.
    fn reopen(&mut self, chat_id: i64) -> bool {
        let was_blocked = self.closed.get(&chat_id) == Some(&Closed::Blocked);
        if was_blocked {
            self.closed.remove(&chat_id);
        }
        was_blocked
    }

    /// The chat that a call is about, if its bot may write there.
    pub(super) fn open_chat(&self, asked: &Asked<'_>) -> Result<i64, Refused> {
        let chat_id = self.named_chat(asked, "chat_id")?;
        match self.closed.get(&chat_id) {
            Some(Closed::Blocked) if chat_id < 0 => {
                return Err(Refused::forbidden("bot was kicked from the supergroup chat"));
            }
            Some(Closed::Blocked) => {
                return Err(Refused::forbidden("bot was blocked by the user"));
            }
            Some(Closed::Deactivated) => return Err(Refused::forbidden("user is deactivated")),
            Some(Closed::Upgraded(to)) => return Err(Refused::migrated(*to)),
            Some(Closed::Unknown) | None => {}
        }
        if self.refuses_strangers && !self.knows(asked.token, chat_id) {
            return Err(Refused::forbidden(if chat_id < 0 {
                "bot is not a member of the supergroup chat"
            } else {
                "bot can't initiate conversation with a user"
            }));
        }
        Ok(chat_id)
    }

    /// The chat that a field names.
    pub(super) fn named_chat(&self, asked: &Asked<'_>, field: &str) -> Result<i64, Refused> {
        self.known_chat(asked.fields.number(field))
    }

    pub(super) fn known_chat(&self, chat_id: Option<i64>) -> Result<i64, Refused> {
        let is_there = |chat_id: &i64| self.closed.get(chat_id) != Some(&Closed::Unknown);
        chat_id.filter(is_there).ok_or_else(|| Refused::bad("chat not found"))
    }

    pub(super) fn get_chat(&self, asked: &Asked<'_>) -> Answered {
        let chat_id = self.named_chat(asked, "chat_id")?;
        let mut chat = self.chat(chat_id);
        chat["accent_color_id"] = json!(0);
        chat["max_reaction_count"] = json!(11);
        chat["accepted_gift_types"] = json!({
            "unlimited_gifts": false,
            "limited_gifts": false,
            "unique_gifts": false,
            "premium_subscription": false,
            "gifts_from_channels": false,
        });
        Ok(chat)
    }

    pub(super) fn get_chat_member(&self, asked: &Asked<'_>) -> Answered {
        let chat_id = self.named_chat(asked, "chat_id")?;
        let user_id = asked.fields.number("user_id").unwrap_or_default();
        let is_in = match self.groups.get(&chat_id) {
            Some(group) => group.members.contains(&user_id),
            None => user_id == chat_id,
        };
        if user_id == asked.bot.id {
            let standing = if self.knows(asked.token, chat_id) { "member" } else { "left" };
            return Ok(json!({ "user": asked.bot.user(), "status": standing }));
        }
        let person = self.people.get(&user_id).ok_or_else(|| Refused::bad("user not found"))?;
        let standing = if is_in { "member" } else { "left" };
        Ok(json!({ "user": person.user(), "status": standing }))
    }

    pub(super) fn send_chat_action(&self, asked: &Asked<'_>) -> Answered {
        self.open_chat(asked)?;
        match asked.fields.text("action") {
            Some(action) if !action.is_empty() => Ok(Value::Bool(true)),
            _ => Err(Refused::bad("wrong parameter action in request")),
        }
    }

    /// A chat, as messages name it.
    pub(super) fn chat(&self, chat_id: i64) -> Value {
        if chat_id < 0 {
            let kind = if chat_id < SUPERGROUPS { "supergroup" } else { "group" };
            let title = self.groups.get(&chat_id).map_or("Group", |group| group.title.as_str());
            return json!({ "id": chat_id, "type": kind, "title": title });
        }
        let mut chat = json!({ "id": chat_id, "type": "private" });
        if let Some(person) = self.people.get(&chat_id) {
            chat["first_name"] = json!(person.first_name);
            if let Some(username) = &person.username {
                chat["username"] = json!(username);
            }
        }
        chat
    }

    /// What people call a chat.
    fn name_of(&self, chat_id: i64) -> String {
        let person = self.people.get(&chat_id).map(|person| person.first_name.clone());
        let group = || self.groups.get(&chat_id).map(|group| group.title.clone());
        person.or_else(group).unwrap_or_else(|| "Somebody".to_owned())
    }

    fn knows(&self, token: &str, chat_id: i64) -> bool {
        self.bots.get(token).is_some_and(|bot| bot.chats.contains(&chat_id))
    }

    /// From now on a bot knows a chat.
    pub(super) fn meet(&mut self, token: &str, chat_id: i64) {
        if let Some(bot) = self.bots.get_mut(token) {
            bot.chats.insert(chat_id);
        }
    }

    fn tokens_knowing(&self, chat_id: i64) -> Vec<String> {
        let knowing = self.bots.iter().filter(|(_, bot)| bot.chats.contains(&chat_id));
        knowing.map(|(token, _)| token.clone()).collect()
    }

    /// Tells a bot what it is in a chat, and what it was before.
    pub(super) fn stands(
        &mut self,
        token: &str,
        chat_id: i64,
        by: &Person,
        [was, is]: [&str; 2],
        now: Time,
    ) {
        let Some(bot) = self.bots.get(token) else { return };
        let user = bot.account.user();
        let standing = |status: &str| match status {
            "kicked" => json!({ "user": user, "status": status, "until_date": 0 }),
            _ => json!({ "user": user, "status": status }),
        };
        let update = json!({
            "chat": self.chat(chat_id),
            "from": by.user(),
            "date": now.secs(),
            "old_chat_member": standing(was),
            "new_chat_member": standing(is),
        });
        self.queue(token, "my_chat_member", update);
    }
}

impl Account {
    /// The account, as messages name it.
    pub(super) fn user(&self) -> Value {
        json!({
            "id": self.id,
            "is_bot": true,
            "first_name": self.username,
            "username": self.username,
        })
    }

    pub(super) fn me(&self) -> Value {
        let mut me = self.user();
        for flag in [
            "can_join_groups",
            "can_read_all_group_messages",
            "supports_inline_queries",
            "can_connect_to_business",
            "has_main_web_app",
        ] {
            me[flag] = Value::Bool(flag == "can_join_groups");
        }
        me
    }
}
