//! The commands that bots list, by scope and language.

use serde_json::{Value, json};

use super::params::Fields;
use super::refused::Refused;
use super::{Answered, Asked, Books, Bot};

/// The most commands of a list.
const COMMANDS_MAX: usize = 100;
/// The longest command, in characters.
const COMMAND_MAX: usize = 32;
/// The longest description, in characters.
const DESCRIPTION_MAX: usize = 256;

/// A list of commands.
pub(super) struct Menu {
    scope: Value,
    language: String,
    commands: Value,
}

impl Books {
    pub(super) fn my_commands(&mut self, asked: &Asked<'_>, method: &str) -> Answered {
        let scope = asked.fields.nested("scope")?.unwrap_or_else(|| json!({ "type": "default" }));
        if let Some(chat_id) = scope.get("chat_id") {
            self.known_chat(chat_id.as_i64())?;
        }
        let language = asked.fields.text("language_code").unwrap_or_default().to_owned();
        let commands = asked.fields.objects("commands")?;
        let bot = self.bots.get_mut(asked.token).ok_or_else(Refused::unauthorized)?;
        if method == "getmycommands" {
            return Ok(bot.menu(&scope, &language));
        }
        check(&commands)?;
        bot.menus.retain(|menu| menu.scope != scope || menu.language != language);
        if !commands.is_empty() {
            let commands = commands.into_iter().map(|Fields(fields)| Value::Object(fields));
            bot.menus.push(Menu { scope, language, commands: commands.collect() });
        }
        Ok(json!(true))
    }
}

impl Bot {
    fn menu(&self, scope: &Value, language: &str) -> Value {
        let is_it = |menu: &&Menu| menu.scope == *scope && menu.language == language;
        self.menus.iter().find(is_it).map_or(json!([]), |menu| menu.commands.clone())
    }
}

fn check(commands: &[Fields]) -> Result<(), Refused> {
    if COMMANDS_MAX < commands.len() {
        return Err(Refused::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    for fields in commands {
        let command = fields.text("command").unwrap_or_default();
        let is_lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !(1..=COMMAND_MAX).contains(&command.len()) || !command.chars().all(is_lower) {
            return Err(Refused::bad("BOT_COMMAND_INVALID"));
        }
        let description = fields.text("description").unwrap_or_default();
        if !(1..=DESCRIPTION_MAX).contains(&description.chars().count()) {
            return Err(Refused::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
    }
    Ok(())
}
