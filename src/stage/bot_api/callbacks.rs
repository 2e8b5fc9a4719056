//! Answers to pressed buttons: each press is answered once, by the bot that it was meant for.

use serde_json::Value;

use super::refused::Refused;
use super::script::Scene;
use super::{Answered, Asked, Books};

/// The longest answer, in characters.
const ANSWER_MAX: usize = 200;

/// A press that waits for its answer, or has it.
pub(super) struct Query {
    /// The id of the bot.
    pub(super) bot: i64,
    /// Where the answer shows.
    pub(super) chat_id: i64,
    pub(super) is_answered: bool,
}

impl Books {
    pub(super) fn answer_callback_query(&mut self, asked: &Asked<'_>) -> Answered {
        let text = asked.fields.text("text").unwrap_or_default();
        if ANSWER_MAX < text.chars().count() {
            return Err(Refused::bad("MESSAGE_TOO_LONG"));
        }
        let id = asked.fields.text("callback_query_id").unwrap_or_default();
        let is_open = |query: &&mut Query| query.bot == asked.bot.id && !query.is_answered;
        let Some(query) = self.queries.get_mut(id).filter(is_open) else {
            return Err(Refused::bad(
                "query is too old and response timeout expired or query ID is invalid",
            ));
        };
        query.is_answered = true;
        let chat_id = query.chat_id;
        if !text.is_empty() {
            let (text, is_alert) = (text.to_owned(), asked.fields.flag("show_alert"));
            self.happens(chat_id, Scene::Answered { text, is_alert });
        }
        Ok(Value::Bool(true))
    }
}
