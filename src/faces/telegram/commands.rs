//! The menus of commands: customers see theirs in their own language, and nobody but those
//! who work here sees more. A menu is no permission: that is asked when a command comes.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::voice::{UTC, Voice};
use super::{CHANNEL, Side, Told, admin, bot_of, bots, customer, receive};
use crate::app::App;
use crate::flows::staff;
use crate::messenger::{CommandScope, Messenger, SendError, Sender};
use crate::notices::LANGUAGES;
use crate::people::{self, Person, Role};

/// The most letters of what a command is said to do.
const LINE_MAX: usize = 256;
/// How often one menu is tried.
const ATTEMPTS_MAX: u32 = 6;
/// A menu can wait this long, and not longer: it is not worth a lock-out.
const WAIT_MAX: Duration = Duration::from_secs(900);

/// A command and what it is said to do.
type Menu = Vec<(String, String)>;

/// Sets all menus, one after the other. What cannot be set now is set at the next start.
pub async fn set(app: &App, bots_here: &[Sender], stop: &CancellationToken) {
    let Some(messenger) = &app.messenger else { return };
    for bot in bots(app).iter().copied().filter(|bot| bots_here.contains(bot)) {
        for (language, menu) in for_everybody(app, bot) {
            let set = || messenger.set_commands(bot, CommandScope::Default, language, &menu);
            if persist(set, stop).await.is_err() {
                return;
            }
        }
        if bot != bot_of(app, Side::Admin) {
            continue;
        }
        match staff_chats(app).await {
            Ok(chats) => {
                for (chat, language, role) in chats {
                    let menu = for_staff(app, &language, role);
                    let scope = CommandScope::Chat(chat);
                    let set = || messenger.set_commands(bot, scope, None, &menu);
                    if persist(set, stop).await.is_err() {
                        return;
                    }
                }
            }
            Err(error) => tracing::warn!(%error, "the menus of staff were not set"),
        }
    }
}

/// Sets the menu of one person, whose role or language has just changed. A menu that cannot
/// be set is not worth a failure.
pub async fn set_for(app: &App, messenger: &Messenger, person: &Person, role: Role) -> Told {
    let bot = bot_of(app, Side::Admin);
    for handle in people::find_handles(&app.db, person.id).await? {
        let Ok(chat) = handle.value.parse::<i64>() else { continue };
        if handle.kind != CHANNEL {
            continue;
        }
        let menu = for_staff(app, &person.language, role);
        let set = messenger.set_commands(bot, CommandScope::Chat(chat), None, &menu).await;
        if let Err(error) = set {
            tracing::debug!(%error, "a menu was not set");
        }
    }
    Ok(())
}

/// What everybody sees, by language; the last is for languages that the shop does not speak.
fn for_everybody(app: &App, bot: Sender) -> Vec<(Option<&'static str>, Menu)> {
    let menu = |language: &str| match bot {
        Sender::CustomerBot => of_customers(app, language),
        // A stranger at the order bot finds nothing there.
        Sender::OrderBot => vec![line(app, language, "help", "bot-staff-cmd-help")],
    };
    let mut menus: Vec<(Option<&'static str>, Menu)> =
        LANGUAGES.into_iter().map(|language| (Some(language), menu(language))).collect();
    menus.push((None, menu(&app.settings.language)));
    menus
}

fn of_customers(app: &App, language: &str) -> Menu {
    customer::COMMANDS
        .iter()
        .map(|name| line(app, language, name, &key_for_customers(name)))
        .collect()
}

/// Keys of words have hyphens where commands have underscores.
fn key_for_customers(name: &str) -> String {
    format!("bot-cmd-{}", name.replace('_', "-"))
}

/// Some commands are said to do the same on both sides.
fn key_for_staff(name: &str) -> String {
    match name {
        "lang" | "cancel" => key_for_customers(name),
        name => format!("bot-staff-cmd-{name}"),
    }
}

/// What somebody who works here sees: what their role may do, and with one bot for both sides
/// what a customer sees too.
fn for_staff(app: &App, language: &str, role: Role) -> Menu {
    let mut menu: Menu = admin::COMMANDS
        .iter()
        .filter(|(_, deed)| staff::may(role, *deed))
        .map(|(name, _)| line(app, language, name, &key_for_staff(name)))
        .collect();
    if bot_of(app, Side::Admin) == Sender::CustomerBot {
        menu.retain(|(name, _)| admin::is_for_staff(name));
        for theirs in of_customers(app, language) {
            if menu.iter().all(|(name, _)| *name != theirs.0) {
                menu.push(theirs);
            }
        }
    }
    menu
}

fn line(app: &App, language: &str, name: &str, key: &str) -> (String, String) {
    let what = Voice::of(app, language, UTC).label(key);
    (name.to_owned(), what.chars().take(LINE_MAX).collect())
}

/// The chats of those who work here, with their language and role.
async fn staff_chats(app: &App) -> Told<Vec<(i64, String, Role)>> {
    let mut chats = Vec::new();
    for (person, role) in staff::list(app).await? {
        for handle in people::find_handles(&app.db, person.id).await? {
            if let Ok(chat) = handle.value.parse::<i64>()
                && handle.kind == CHANNEL
            {
                chats.push((chat, person.language.clone(), role));
            }
        }
    }
    let named = app.settings.telegram.iter().flat_map(|telegram| &telegram.admins);
    for chat in named {
        if !chats.iter().any(|(known, ..)| known == chat) {
            chats.push((*chat, app.settings.language.clone(), Role::Owner));
        }
    }
    Ok(chats)
}

/// Tries until it is done, refused for good, or not worth it any more; `Err` if it is time to
/// stop.
async fn persist<F, Setting>(set: F, stop: &CancellationToken) -> Result<(), ()>
where
    F: Fn() -> Setting,
    Setting: Future<Output = Result<(), SendError>>,
{
    for failures in 0..ATTEMPTS_MAX {
        if stop.is_cancelled() {
            return Err(());
        }
        let Err(error) = set().await else { return Ok(()) };
        let gives_up = match &error {
            // Somebody who never wrote to the bot has no chat with it yet.
            SendError::Unreachable(_) | SendError::Never(_) | SendError::BadToken => true,
            SendError::RetryAfter(wait) => WAIT_MAX < *wait,
            SendError::Passing(_)
            | SendError::Conflict
            | SendError::MessageGone
            | SendError::Moved(_) => false,
        };
        if gives_up {
            tracing::debug!(%error, "a menu of commands was not set");
            return Ok(());
        }
        tokio::select! {
            () = stop.cancelled() => return Err(()),
            () = tokio::time::sleep(receive::pause(&error.into(), failures)) => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::Words;

    fn is_command(name: &str) -> bool {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        (1..=32).contains(&name.len()) && name.bytes().all(plain)
    }

    #[test]
    fn every_command_has_a_line_that_fits_and_a_name_that_telegram_takes() {
        let customers = customer::COMMANDS.iter().map(|name| (*name, key_for_customers(name)));
        let staff = admin::COMMANDS.iter().map(|(name, _)| (*name, key_for_staff(name)));
        let words = Words::built_in();
        for (name, key) in customers.chain(staff) {
            assert!(is_command(name), "{name}");
            for language in LANGUAGES {
                let line = words.label(language, &key);
                let length = line.chars().count();
                assert!(line != key && (1..=LINE_MAX).contains(&length), "{key} in {language}");
            }
        }
    }
}
