//! Rows of broadcasts.

use super::{Broadcast, Seen, Segment, State};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{BroadcastId, PersonId};

crate::statements! {
    INSERT = "insert into broadcasts
        (id, number, cause, author, text, segment, state, chat, made_at)
        values ($1, $2, $3, $4, $5, $6, 'sending', $7, $8)";
    BY_CAUSE = "select id, number, author, text, segment, state, reached, written, chat, message,
        made_at, ended_at from broadcasts where cause = $1";
    BY_NUMBER = "select id, number, author, text, segment, state, reached, written, chat,
        message, made_at, ended_at from broadcasts where number = $1";
    SENDING = "select id, number, author, text, segment, state, reached, written, chat, message,
        made_at, ended_at from broadcasts where state = 'sending' order by number";
    LIST = "select id, number, author, text, segment, state, reached, written, chat, message,
        made_at, ended_at from broadcasts order by number desc limit $1";
    /// Also keeps others from spreading it at the same time.
    LOCK = "update broadcasts set reached = reached where id = $1 and state = 'sending'
        returning id, number, author, text, segment, state, reached, written, chat, message,
            made_at, ended_at";
    SPREAD = "update broadcasts set reached = $2, written = written + $3
        where id = $1 and state = 'sending' and reached < $2";
    END = "update broadcasts set state = $2, ended_at = $3 where id = $1 and state = 'sending'";
    CUT_SHORT = "update broadcasts set state = 'stopped', is_told = 0
        where id = $1 and state = 'done'";
    SHOWN_BY = "update broadcasts set message = $2 where number = $1";
    FOLLOWED = "select id, number, author, text, segment, state, reached, written, chat, message,
        made_at, ended_at, look, looked_at from broadcasts
        where is_told = 0 and chat is not null and message is not null
        order by number desc limit $1";
    LOOKED = "update broadcasts set look = $2, looked_at = $3, is_told = $4 where number = $1";
    CLEARED = "select cleared from broadcasts where id = $1";
    CLEAR = "update broadcasts set cleared = cleared + $2 where id = $1";
    NOT_CLEAR = "select id from broadcasts where is_clear = 0 and ended_at <= $1
        order by number limit 1";
    IS_CLEAR = "update broadcasts set is_clear = 1 where id = $1";
}

/// Writes a broadcast that begins.
pub async fn insert(tx: &mut Tx, new: &Broadcast, cause: &str) -> DbResult<()> {
    let args = args![
        new.id.row(),
        new.number,
        cause,
        new.author.map(PersonId::row),
        &new.text,
        new.segment.name(),
        new.chat,
        new.made_at,
    ];
    tx.run_one(&INSERT, args).await
}

/// The broadcast that an update began, if it did.
pub async fn by_cause(tx: &mut Tx, cause: &str) -> DbResult<Option<Broadcast>> {
    tx.opt(&BY_CAUSE, args![cause]).await?.as_ref().map(broadcast).transpose()
}

/// The broadcast with a number.
pub async fn by_number(tx: &mut Tx, number: i64) -> DbResult<Option<Broadcast>> {
    tx.opt(&BY_NUMBER, args![number]).await?.as_ref().map(broadcast).transpose()
}

/// The broadcast with a number, for reading.
pub async fn find_by_number(db: &Db, number: i64) -> DbResult<Option<Broadcast>> {
    db.opt(&BY_NUMBER, args![number]).await?.as_ref().map(broadcast).transpose()
}

/// Those that are being sent, the oldest first. For reading.
pub async fn sending(db: &Db) -> DbResult<Vec<Broadcast>> {
    db.all(&SENDING, args![]).await?.iter().map(broadcast).collect()
}

/// The newest broadcasts, for reading.
pub async fn list(db: &Db, limit: i64) -> DbResult<Vec<Broadcast>> {
    db.all(&LIST, args![limit]).await?.iter().map(broadcast).collect()
}

/// A broadcast that is still being sent, under lock.
pub async fn lock(tx: &mut Tx, id: BroadcastId) -> DbResult<Option<Broadcast>> {
    tx.opt(&LOCK, args![id.row()]).await?.as_ref().map(broadcast).transpose()
}

/// It was written to so many more people, up to the one with this number.
pub async fn spread(tx: &mut Tx, id: BroadcastId, reached: i64, written: i64) -> DbResult<()> {
    tx.run_one(&SPREAD, args![id.row(), reached, written]).await
}

/// One that was written to everybody is stopped all the same, if something had not left yet.
pub async fn cut_short(tx: &mut Tx, id: BroadcastId) -> DbResult<bool> {
    tx.run_if(&CUT_SHORT, args![id.row()]).await
}

/// It ends; says whether it was still being sent.
pub async fn end(tx: &mut Tx, id: BroadcastId, state: State, now: Time) -> DbResult<bool> {
    tx.run_if(&END, args![id.row(), state.name(), now]).await
}

/// The message in which its author sees how it goes.
pub async fn shown_by(tx: &mut Tx, number: i64, message: i64) -> DbResult<bool> {
    tx.run_if(&SHOWN_BY, args![number, message]).await
}

/// Those whose authors have not seen the end, the newest first, with what they see of it. For
/// reading.
pub async fn followed(db: &Db, limit: i64) -> DbResult<Vec<(Broadcast, Seen)>> {
    let rows = db.all(&FOLLOWED, args![limit]).await?;
    rows.iter().map(|row| Ok((broadcast(row)?, seen(row)?))).collect()
}

/// What its author sees of it since when; for the last time, if they were told of its end.
pub async fn looked(
    tx: &mut Tx,
    number: i64,
    look: Option<&str>,
    now: Time,
    is_told: bool,
) -> DbResult<bool> {
    tx.run_if(&LOOKED, args![number, look, now, is_told]).await
}

/// How many arrived of which no more is known. For reading.
pub async fn cleared(db: &Db, id: BroadcastId) -> DbResult<i64> {
    db.one(&CLEARED, args![id.row()]).await?.int("cleared")
}

/// So many that arrived are cleared away.
pub async fn clear(tx: &mut Tx, id: BroadcastId, count: i64) -> DbResult<()> {
    tx.run_one(&CLEAR, args![id.row(), count]).await
}

/// The first one that ended before a moment and was not cleared away.
pub async fn not_clear(tx: &mut Tx, before: Time) -> DbResult<Option<BroadcastId>> {
    let Some(row) = tx.opt(&NOT_CLEAR, args![before]).await? else { return Ok(None) };
    let id = row.text("id")?;
    Ok(Some(BroadcastId::from_row(&id).map_err(corrupt("broadcasts", "id", &id))?))
}

/// Everything of it that arrived is cleared away.
pub async fn set_clear(tx: &mut Tx, id: BroadcastId) -> DbResult<()> {
    tx.run_one(&IS_CLEAR, args![id.row()]).await
}

fn seen(row: &Row) -> DbResult<Seen> {
    Ok(Seen { look: row.text_opt("look")?, at: row.time_opt("looked_at")? })
}

fn broadcast(row: &Row) -> DbResult<Broadcast> {
    let number = row.int("number")?;
    let (id, author) = (row.text("id")?, row.text_opt("author")?);
    let (segment, state) = (row.text("segment")?, row.text("state")?);
    let unknown = |word: &str| format!("unknown `{word}`");
    Ok(Broadcast {
        id: BroadcastId::from_row(&id).map_err(corrupt("broadcasts", "id", number))?,
        number,
        author: author
            .map(|text| PersonId::from_row(&text).map_err(corrupt("broadcasts", "author", number)))
            .transpose()?,
        text: row.text("text")?,
        segment: Segment::by_name(&segment).ok_or_else(|| unknown(&segment)).map_err(corrupt(
            "broadcasts",
            "segment",
            number,
        ))?,
        state: State::by_name(&state).ok_or_else(|| unknown(&state)).map_err(corrupt(
            "broadcasts",
            "state",
            number,
        ))?,
        reached: row.int("reached")?,
        written: row.int("written")?,
        chat: row.int_opt("chat")?,
        message: row.int_opt("message")?,
        made_at: row.time("made_at")?,
        ended_at: row.time_opt("ended_at")?,
    })
}
