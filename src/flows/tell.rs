//! Writing notices in the transaction of the deed they tell of.
//!
//! Who runs the shop says how they want to be told (see [`preferences`]); customers are told at
//! once. Where nobody can be reached the notice is still written, and shows in the outbox.

use crate::app::App;
use crate::base::clock::Time;
use crate::base::db::{DbResult, Tx};
use crate::base::id::PersonId;
use crate::flows::preferences::{self, When};
use crate::flows::staff;
use crate::notices::{self, Facts, Kind, NewNotice, Recipient};
use crate::people::{self, Handle, Person, Role};

/// The messenger that people are told over.
pub const CHANNEL: &str = "telegram";

/// Tells everybody who runs the shop.
pub async fn admins(
    tx: &mut Tx,
    app: &App,
    kind: Kind,
    dedup: String,
    facts: Facts,
    now: Time,
) -> DbResult<()> {
    to_admins(tx, app, &NewNotice::new(kind, dedup, facts, now), now).await
}

/// Tells one person, in their language, where they can be reached.
pub async fn person(
    tx: &mut Tx,
    app: &App,
    who: PersonId,
    kind: Kind,
    dedup: String,
    facts: Facts,
    now: Time,
) -> DbResult<()> {
    to_person(tx, app, who, &NewNotice::new(kind, dedup, facts, now), now).await
}

/// The same as [`admins`], for a notice that is about a row or has a time of its own.
pub async fn to_admins(tx: &mut Tx, app: &App, new: &NewNotice, now: Time) -> DbResult<()> {
    let recipients = admin_recipients(tx, app, new.kind, now).await?;
    notices::write(tx, new, &recipients, now, &app.rng).await
}

/// The same as [`person`], for a notice that is about a row or has a time of its own.
pub async fn to_person(
    tx: &mut Tx,
    app: &App,
    who: PersonId,
    new: &NewNotice,
    now: Time,
) -> DbResult<()> {
    let person = people::get(tx, who).await?;
    let handles = people::handles(tx, who).await?;
    let reach = handles
        .into_iter()
        .find(|handle| handle.kind == CHANNEL)
        .map(|handle| (handle.kind, handle.value));
    let to = Recipient { person: Some(who), reach, language: person.language, later: None };
    notices::write(tx, new, &[to], now, &app.rng).await
}

/// The chats named in the configuration, and those among the people whose work it is, each when
/// they want to be told.
async fn admin_recipients(
    tx: &mut Tx,
    app: &App,
    kind: Kind,
    now: Time,
) -> DbResult<Vec<Recipient>> {
    let mut chats: Vec<(String, Option<Person>)> = Vec::new();
    for id in app.settings.telegram.iter().flat_map(|telegram| &telegram.admins) {
        let chat = moved(tx, *id).await?;
        chats.push((chat.to_string(), people::by_handle(tx, &handle(*id)).await?));
    }
    for role in [Role::Owner, Role::Admin, Role::Support] {
        if !staff::hears(role, kind) {
            continue;
        }
        for person in people::with_role(tx, role).await? {
            for handle in people::handles(tx, person.id).await? {
                let known = chats.iter().any(|(chat, _)| *chat == handle.value);
                if handle.kind == CHANNEL && !known {
                    chats.push((handle.value, Some(person.clone())));
                }
            }
        }
    }
    let language = &app.settings.language;
    if chats.is_empty() {
        let language = language.clone();
        return Ok(vec![Recipient { person: None, reach: None, language, later: None }]);
    }
    let mut recipients = Vec::with_capacity(chats.len());
    for (chat, person) in chats {
        let when = match &person {
            Some(person) => preferences::when(tx, person, kind, now).await?,
            None => When::Now,
        };
        let later = match when {
            When::Never => continue,
            When::Now => None,
            When::Later(at) => Some(at),
        };
        recipients.push(Recipient {
            language: person.as_ref().map_or(language, |person| &person.language).clone(),
            person: person.map(|person| person.id),
            reach: Some((CHANNEL.to_owned(), chat)),
            later,
        });
    }
    Ok(recipients)
}

/// Who has this account at the messenger.
pub fn handle(account: i64) -> Handle {
    Handle { kind: CHANNEL.to_owned(), value: account.to_string() }
}

/// Where a configured chat is now: a group that became a supergroup has another id.
async fn moved(tx: &mut Tx, chat: i64) -> DbResult<i64> {
    // Only groups have ids below zero, and only groups move.
    let now = if chat < 0 { tx.fact(&moved_fact(chat)).await? } else { None };
    Ok(now.and_then(|text| text.parse().ok()).unwrap_or(chat))
}

/// The fact that says where a group has moved.
pub fn moved_fact(chat: i64) -> String {
    format!("{CHANNEL}.moved.{chat}")
}

/// A customer as admins see them: name, number and how they are known outside, with a
/// placeholder for a name that is missing.
pub async fn who(tx: &mut Tx, person: &Person) -> DbResult<String> {
    let name = if person.name.is_empty() { "—" } else { &person.name };
    let mut who = format!("{name} (no. {}", person.number);
    if let Some(username) = &person.username {
        who.push_str(", @");
        who.push_str(username);
    }
    for handle in people::handles(tx, person.id).await? {
        who.push_str(", ");
        who.push_str(&handle.to_string());
    }
    who.push(')');
    Ok(who)
}
