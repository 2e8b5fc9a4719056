//! Updates: what waits for a bot, and how it polls for them.

use std::time::Duration;

use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use super::params::Fields;
use super::refused::Refused;
use super::{Answered, Books, Bot, BotApi};

/// The longest time a poll for updates is held.
const POLL_MAX_SECS: i64 = 50;

/// The most updates in one answer.
const UPDATES_MAX: i64 = 100;

/// What a bot is told of only if it asks for it.
const ASKED_FOR: &[&str] = &["chat_member", "message_reaction", "message_reaction_count"];

/// An update that waits.
pub(super) struct Waiting {
    pub(super) id: i64,
    pub(super) update: Value,
    /// Whether it comes once more though the bot's offset has passed it.
    pub(super) is_again: bool,
}

impl BotApi {
    /// Waits for updates as long as the bot asks for.
    pub(super) async fn poll(
        &self,
        token: &str,
        fields: &Fields,
        closing: &CancellationToken,
    ) -> Answered {
        let turn = self.begin_poll(token, fields)?;
        let offset = fields.number("offset").unwrap_or(0);
        let limit = fields.number("limit").unwrap_or(UPDATES_MAX).clamp(1, UPDATES_MAX);
        let limit = usize::try_from(limit).unwrap_or(1);
        let wait = fields.number("timeout").unwrap_or(0).clamp(0, POLL_MAX_SECS);
        let wait = Duration::from_secs(wait.unsigned_abs());
        let found = async {
            loop {
                let arrival = self.0.arrival.notified();
                let updates = self.books().waiting(token, turn, offset, limit)?;
                if !updates.is_empty() {
                    return Ok::<Value, Refused>(Value::Array(updates));
                }
                arrival.await;
            }
        };
        match closing.run_until_cancelled(tokio::time::timeout(wait, found)).await {
            Some(Ok(answer)) => answer,
            Some(Err(_)) | None => Ok(json!([])),
        }
    }

    /// A bot polls at one place at a time: whoever polled before is sent away.
    fn begin_poll(&self, token: &str, fields: &Fields) -> Result<u64, Refused> {
        let allowed = fields.texts("allowed_updates")?;
        let mut books = self.books();
        let bot = books.bots.get_mut(token).ok_or_else(Refused::unauthorized)?;
        bot.allows(allowed);
        bot.polls += 1;
        let turn = bot.polls;
        drop(books);
        self.ring();
        Ok(turn)
    }
}

impl Books {
    /// The updates that wait from `offset` on. What lies before it is done with.
    pub(super) fn waiting(
        &mut self,
        token: &str,
        turn: u64,
        offset: i64,
        limit: usize,
    ) -> Result<Vec<Value>, Refused> {
        let bot = self.bots.get_mut(token).ok_or_else(Refused::unauthorized)?;
        if bot.hook.is_some() {
            return Err(Refused::conflict(
                "can't use getUpdates method while webhook is active; \
                 use deleteWebhook to delete the webhook first",
            ));
        }
        if turn != bot.polls {
            return Err(Refused::conflict(
                "terminated by other getUpdates request; \
                 make sure that only one bot instance is running",
            ));
        }
        bot.confirm(offset);
        let taken = bot.updates.iter_mut().take(limit).map(|waiting| {
            waiting.is_again = false;
            waiting.update.clone()
        });
        Ok(taken.collect())
    }

    /// Lets an update wait for a bot, unless the bot does not want its kind.
    pub(super) fn queue(&mut self, token: &str, kind: &str, content: Value) {
        let id = self.number();
        let bot = self.bots.get_mut(token).expect("updates go to bots that were added");
        if !bot.wants(kind) {
            return;
        }
        let mut update = json!({ "update_id": id });
        update[kind] = content;
        bot.last = Some((id, update.clone()));
        bot.updates.push_back(Waiting { id, update, is_again: false });
    }

    /// Lets the last update wait again, before all others.
    pub(super) fn repeat(&mut self, token: &str) {
        let bot = self.bots.get_mut(token).expect("updates go to bots that were added");
        let (id, update) = bot.last.clone().expect("the bot was given an update");
        bot.updates.push_front(Waiting { id, update, is_again: true });
    }
}

impl Bot {
    /// What the bot wants to be told of from now on; as before if it does not say.
    pub(super) fn allows(&mut self, kinds: Option<Vec<String>>) {
        if let Some(kinds) = kinds {
            self.allowed = kinds;
        }
    }

    /// An empty list is what everybody wants.
    fn wants(&self, kind: &str) -> bool {
        if self.allowed.is_empty() {
            return !ASKED_FOR.contains(&kind);
        }
        self.allowed.iter().any(|allowed| allowed == kind)
    }

    /// What lies before the offset is done with. One below zero counts from the end.
    fn confirm(&mut self, offset: i64) {
        if offset < 0 {
            let kept = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let done = self.updates.len().saturating_sub(kept);
            self.updates.drain(..done);
        } else {
            self.updates.retain(|waiting| waiting.is_again || offset <= waiting.id);
        }
    }
}
