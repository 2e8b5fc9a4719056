//! Rows of the inbox, and how far each bot has read.

use super::{Kept, Offset};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::messenger::Sender;

crate::statements! {
    INSERT = "insert into inbox (bot, update_id, chat, sealed, state, due_at, received_at)
        values ($1, $2, $3, $4, 'pending', $5, $5) on conflict (bot, update_id) do nothing";
    OFFSET = "select next, at from offsets where bot = $1";
    /// Two processes that read the same bot wait for each other here.
    SET_OFFSET = "insert into offsets (bot, next, at) values ($1, $2, $3)
        on conflict (bot) do update set next = excluded.next, at = excluded.at";
    /// The first update of a chat, the longest waiting first. Chats are leapt over from one to
    /// the next, so that a chat in which thousands wait costs no more than another. (`not in`
    /// keeps SQLite from looking through all that wait for the few that are first.)
    CLAIM = "with recursive chats (chat) as (
            select min(i.chat) from inbox i where i.bot = $1 and i.state = 'pending'
            union all
            select (select min(i.chat) from inbox i
                where i.bot = $1 and i.state = 'pending' and i.chat > c.chat)
            from chats c where c.chat is not null),
        firsts as materialized (select (select min(i.update_id) from inbox i
                where i.bot = $1 and i.state = 'pending' and i.chat = c.chat) as update_id
            from chats c where c.chat is not null),
        due as materialized (select i.update_id from inbox i
            where i.bot = $1 and i.update_id in (select update_id from firsts)
            and i.state not in ('done', 'dead') and i.due_at <= $2 and i.lease_until <= $2
            order by i.due_at, i.update_id limit 1" skip_locked ")
        update inbox set lease_until = $3, attempts = attempts + 1, claim = claim + 1
        where bot = $1 and update_id in (select update_id from due)
            and state not in ('done', 'dead') and lease_until <= $2
        returning update_id, chat, sealed, attempts, claim, received_at";
    RENEW = "update inbox set lease_until = $4
        where bot = $1 and update_id = $2 and claim = $3 and state = 'pending'";
    DONE = "update inbox set state = 'done', done_at = $4, sealed = null, error = null,
        lease_until = 0 where bot = $1 and update_id = $2 and claim = $3 and state = 'pending'";
    AGAIN = "update inbox set due_at = $4, error = $5, lease_until = 0
        where bot = $1 and update_id = $2 and claim = $3 and state = 'pending'";
    LATER = "update inbox set due_at = $4, error = $5, lease_until = 0, attempts = attempts - 1
        where bot = $1 and update_id = $2 and claim = $3 and state = 'pending' and attempts > 0";
    DEAD = "update inbox set state = 'dead', error = $4, lease_until = 0
        where bot = $1 and update_id = $2 and claim = $3 and state = 'pending'";
    WAITING = "select cast(count(*) as bigint) as n from inbox
        where bot = $1 and state = 'pending'";
    PUT_ASIDE = "select cast(count(*) as bigint) as n from inbox
        where bot = $1 and state = 'dead'";
    SWEEP = "delete from inbox where bot = $1 and update_id in (select update_id from inbox
            where bot = $1 and state in ('done', 'dead') and due_at <= $2
            order by due_at limit $3)";
    FORGET = "delete from inbox where chat = $1 and state <> 'pending'";
    SEALED_AFTER = "select update_id, chat, sealed, attempts, claim, received_at from inbox
        where bot = $1 and update_id > $2 and sealed is not null
        order by update_id limit $3";
    RESEAL = "update inbox set sealed = $3
        where bot = $1 and update_id = $2 and sealed = $4";
}

/// An update that came in.
#[derive(Debug)]
pub struct NewUpdate<'a> {
    /// To which bot.
    pub bot: Sender,
    /// Its number there.
    pub update_id: i64,
    /// The chat it belongs to; 0 if none.
    pub chat: i64,
    /// What it says, sealed.
    pub sealed: &'a [u8],
}

/// Keeps an update; says whether it is new.
pub async fn insert(tx: &mut Tx, new: &NewUpdate<'_>, now: Time) -> DbResult<bool> {
    let args = args![new.bot.name(), new.update_id, new.chat, new.sealed, now];
    tx.run_if(&INSERT, args).await
}

/// How far a bot has read.
pub async fn offset(tx: &mut Tx, bot: Sender) -> DbResult<Option<Offset>> {
    tx.opt(&OFFSET, args![bot.name()]).await?.as_ref().map(read_offset).transpose()
}

/// How far a bot has read, for reading.
pub async fn find_offset(db: &Db, bot: Sender) -> DbResult<Option<Offset>> {
    db.opt(&OFFSET, args![bot.name()]).await?.as_ref().map(read_offset).transpose()
}

/// A bot has read so far.
pub async fn set_offset(tx: &mut Tx, bot: Sender, offset: Offset) -> DbResult<()> {
    tx.run_one(&SET_OFFSET, args![bot.name(), offset.next, offset.at]).await
}

/// Takes the next update of a bot for as long as the lease lasts. Until it is done, nothing
/// later of the same chat is taken.
pub async fn claim(
    tx: &mut Tx,
    bot: Sender,
    now: Time,
    lease_until: Time,
) -> DbResult<Option<Kept>> {
    let row = tx.opt(&CLAIM, args![bot.name(), now, lease_until]).await?;
    row.map(|row| kept(&row, bot)).transpose()
}

/// Who took an update last.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// Of which bot.
    pub bot: Sender,
    /// Its number there.
    pub update_id: i64,
    /// Which time it was taken.
    pub claim: i64,
}

/// It belongs for longer to whoever took it, if it still does.
pub async fn renew(tx: &mut Tx, of: Taken, lease_until: Time) -> DbResult<bool> {
    tx.run_if(&RENEW, args![of.bot.name(), of.update_id, of.claim, lease_until]).await
}

/// It was handled: what it said is taken away. Like the next three: nothing, if somebody else
/// has taken it since.
pub async fn done(tx: &mut Tx, of: Taken, now: Time) -> DbResult<bool> {
    tx.run_if(&DONE, args![of.bot.name(), of.update_id, of.claim, now]).await
}

/// It will be tried again.
pub async fn again(tx: &mut Tx, of: Taken, due: Time, why: &str) -> DbResult<bool> {
    tx.run_if(&AGAIN, args![of.bot.name(), of.update_id, of.claim, due, why]).await
}

/// The same, and this time does not count.
pub async fn later(tx: &mut Tx, of: Taken, due: Time, why: &str) -> DbResult<bool> {
    tx.run_if(&LATER, args![of.bot.name(), of.update_id, of.claim, due, why]).await
}

/// It is put aside, so that later ones of its chat are handled.
pub async fn dead(tx: &mut Tx, of: Taken, why: &str) -> DbResult<bool> {
    tx.run_if(&DEAD, args![of.bot.name(), of.update_id, of.claim, why]).await
}

/// How many updates of a bot wait.
pub async fn waiting(db: &Db, bot: Sender) -> DbResult<i64> {
    db.one(&WAITING, args![bot.name()]).await?.int("n")
}

/// How many updates of a bot were put aside, of those that are still kept.
pub async fn put_aside(db: &Db, bot: Sender) -> DbResult<i64> {
    db.one(&PUT_ASIDE, args![bot.name()]).await?.int("n")
}

/// Deletes updates of a bot that came before a moment and wait for nothing.
pub async fn sweep(tx: &mut Tx, bot: Sender, before: Time, limit: i64) -> DbResult<u64> {
    tx.run(&SWEEP, args![bot.name(), before, limit]).await
}

/// Forgets what came from a chat and waits for nothing.
pub async fn forget(tx: &mut Tx, chat: i64) -> DbResult<u64> {
    tx.run(&FORGET, args![chat]).await
}

/// The next sealed updates of a bot after one, for sealing anew.
pub async fn sealed_after(tx: &mut Tx, bot: Sender, after: i64, limit: i64) -> DbResult<Vec<Kept>> {
    let rows = tx.all(&SEALED_AFTER, args![bot.name(), after, limit]).await?;
    rows.iter().map(|row| kept(row, bot)).collect()
}

/// Replaces the seal of an update if it is still the one that was read.
pub async fn reseal(tx: &mut Tx, was: &Kept, sealed: &[u8]) -> DbResult<bool> {
    let args = args![was.bot.name(), was.update_id, sealed, was.sealed.as_slice()];
    tx.run_if(&RESEAL, args).await
}

fn read_offset(row: &Row) -> DbResult<Offset> {
    Ok(Offset { next: row.int("next")?, at: row.time("at")? })
}

fn kept(row: &Row, bot: Sender) -> DbResult<Kept> {
    let update_id = row.int("update_id")?;
    let sealed = row.bytes_opt("sealed")?;
    Ok(Kept {
        bot,
        update_id,
        chat: row.int("chat")?,
        sealed: sealed
            .ok_or("a waiting update without what it says")
            .map_err(corrupt("inbox", "sealed", update_id))?,
        attempts: row.int("attempts")?,
        claim: row.int("claim")?,
        received_at: row.time("received_at")?,
    })
}
