//! Rows of talks.

use super::{Chat, Talk};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::PersonId;
use crate::messenger::Sender;

crate::statements! {
    TALK = "select awaits, awaits_until, draft, screen, screen_hash from talks
        where bot = $1 and chat = $2";
    ASK = "insert into talks (bot, chat, person, awaits, awaits_until, at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (bot, chat) do update set awaits = excluded.awaits,
            awaits_until = excluded.awaits_until,
            person = coalesce(excluded.person, talks.person), at = excluded.at";
    ANSWERED = "update talks set awaits = null, awaits_until = null
        where bot = $1 and chat = $2 and awaits is not null";
    DRAFT = "insert into talks (bot, chat, person, draft, at) values ($1, $2, $3, $4, $5)
        on conflict (bot, chat) do update set draft = excluded.draft,
            person = coalesce(excluded.person, talks.person), at = excluded.at";
    SCREEN = "insert into talks (bot, chat, screen, screen_hash, at)
        values ($1, $2, $3, $4, $5)
        on conflict (bot, chat) do update set screen = excluded.screen,
            screen_hash = excluded.screen_hash, at = excluded.at";
    FORGET_DRAFTS = "update talks set draft = null where draft is not null and at <= $1";
    FORGET_PERSON = "delete from talks where person = $1";
    FORGET_CHAT = "delete from talks where chat = $1";
    DRAFTS_AFTER = "select chat, draft from talks
        where bot = $1 and chat > $2 and draft is not null order by chat limit $3";
    RESEAL = "update talks set draft = $3 where bot = $1 and chat = $2 and draft = $4";
}

/// What a chat is about, for reading.
pub async fn find(db: &Db, chat: Chat) -> DbResult<Talk> {
    let row = db.opt(&TALK, args![chat.bot.name(), chat.id]).await?;
    row.map_or_else(|| Ok(Talk::default()), |row| talk(&row))
}

/// An input is awaited until a moment, in place of any other.
pub async fn ask(
    tx: &mut Tx,
    chat: Chat,
    person: Option<PersonId>,
    awaits: &str,
    until: Time,
    now: Time,
) -> DbResult<()> {
    let person = person.map(PersonId::row);
    tx.run_one(&ASK, args![chat.bot.name(), chat.id, person, awaits, until, now]).await
}

/// Nothing is awaited any more; says whether something was.
pub async fn answered(tx: &mut Tx, chat: Chat) -> DbResult<bool> {
    tx.run_if(&ANSWERED, args![chat.bot.name(), chat.id]).await
}

/// Keeps what somebody has begun to write, sealed; `None` forgets it.
pub async fn draft(
    tx: &mut Tx,
    chat: Chat,
    person: Option<PersonId>,
    sealed: Option<&[u8]>,
    now: Time,
) -> DbResult<()> {
    let person = person.map(PersonId::row);
    tx.run_one(&DRAFT, args![chat.bot.name(), chat.id, person, sealed, now]).await
}

/// The message that shows the current screen; `None` if there is none.
pub async fn screen(
    tx: &mut Tx,
    chat: Chat,
    message: Option<i64>,
    hash: &str,
    now: Time,
) -> DbResult<()> {
    tx.run_one(&SCREEN, args![chat.bot.name(), chat.id, message, hash, now]).await
}

/// Forgets what was begun in chats that have been quiet since a moment.
pub async fn forget_drafts(tx: &mut Tx, before: Time) -> DbResult<u64> {
    tx.run(&FORGET_DRAFTS, args![before]).await
}

/// Forgets what all chats of a person are about.
pub async fn forget_person(tx: &mut Tx, person: PersonId) -> DbResult<u64> {
    tx.run(&FORGET_PERSON, args![person.row()]).await
}

/// Forgets what a chat is about, with whichever bot.
pub async fn forget_chat(tx: &mut Tx, chat: i64) -> DbResult<u64> {
    tx.run(&FORGET_CHAT, args![chat]).await
}

/// The next sealed drafts of a bot after a chat, for sealing anew.
pub async fn drafts_after(
    tx: &mut Tx,
    bot: Sender,
    after: i64,
    limit: i64,
) -> DbResult<Vec<(Chat, Vec<u8>)>> {
    let read = |row: &Row| Ok((Chat { bot, id: row.int("chat")? }, row.bytes("draft")?));
    tx.all(&DRAFTS_AFTER, args![bot.name(), after, limit]).await?.iter().map(read).collect()
}

/// Replaces the seal of a draft if it is still the one that was read.
pub async fn reseal(tx: &mut Tx, chat: Chat, sealed: &[u8], was: &[u8]) -> DbResult<bool> {
    tx.run_if(&RESEAL, args![chat.bot.name(), chat.id, sealed, was]).await
}

fn talk(row: &Row) -> DbResult<Talk> {
    let awaits = match (row.text_opt("awaits")?, row.time_opt("awaits_until")?) {
        (Some(awaits), Some(until)) => Some((awaits, until)),
        (None, None) => None,
        _ => return Err(corrupt("talks", "awaits_until", "?")("awaits without its end")),
    };
    Ok(Talk {
        awaits,
        draft: row.bytes_opt("draft")?,
        screen: row.int_opt("screen")?,
        screen_hash: row.text_opt("screen_hash")?,
    })
}
