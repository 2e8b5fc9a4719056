//! Rows of cards. Triggers of the schema raise `wanted` when a subject changes.

use super::{Card, Subject};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::CardId;
use crate::base::rng::Rng;
use crate::messenger::Sender;

crate::statements! {
    WANT = "insert into cards (id, bot, chat, subject, subject_id, due_at, made_at)
        values ($1, $2, $3, $4, $5, $6, $6)
        on conflict (bot, chat, subject, subject_id) do update set
            wanted = cards.wanted + 1, due_at = excluded.due_at, attempts = 0
        returning id, bot, chat, subject, subject_id, message, hash, wanted, shown, attempts";
    ANEW = "update cards set message = null, hash = null, wanted = wanted + 1, due_at = $2,
        attempts = 0 where id = $1";
    CLAIM = "with due as materialized (select c.id from cards c
            where c.due_at is not null and c.due_at <= $1 and c.lease_until <= $1
            and ($4 = '' or c.bot = $4)
            order by c.due_at, c.id limit $3" skip_locked ")
        update cards set lease_until = $2, attempts = attempts + 1
        where id in (select id from due) and due_at is not null and lease_until <= $1
        returning id, bot, chat, subject, subject_id, message, hash, wanted, shown, attempts";
    CLAIM_ONE = "update cards set lease_until = $3, attempts = attempts + 1
        where id = $1 and lease_until <= $2
        returning id, bot, chat, subject, subject_id, message, hash, wanted, shown, attempts";
    /// What changed while it was made stays due.
    SHOWN = "update cards set message = $2, hash = $3, shown = $4, attempts = 0,
        lease_until = 0, due_at = case when wanted = $4 then $5 else due_at end
        where id = $1 and shown <= $4";
    LATER = "update cards set due_at = $2, lease_until = 0 where id = $1";
    LOST = "update cards set due_at = null, lease_until = 0 where id = $1";
    OF_SUBJECT = "select id, bot, chat, subject, subject_id, message, hash, wanted, shown,
        attempts from cards where subject = $1 and subject_id = $2 order by id";
    MOVE = "update cards set chat = $2, message = null, hash = null, wanted = wanted + 1,
        due_at = 0, attempts = 0, lease_until = 0
        where chat = $1 and not exists (select 1 from cards o where o.bot = cards.bot
            and o.chat = $2 and o.subject = cards.subject and o.subject_id = cards.subject_id)";
    FORGET_CHAT = "delete from cards where chat = $1";
}

/// Wants a card: makes it, or finds it. Either way it is due.
pub async fn want(
    tx: &mut Tx,
    bot: Sender,
    chat: i64,
    subject: Subject,
    now: Time,
    rng: &Rng,
) -> DbResult<Card> {
    let id = CardId::new(now, rng).row();
    card(&tx.one(&WANT, args![id, bot.name(), chat, subject.name(), subject.row(), now]).await?)
}

/// Forgets the message of a card, so that it is shown by a new one.
pub async fn anew(tx: &mut Tx, id: CardId, now: Time) -> DbResult<()> {
    tx.run_one(&ANEW, args![id.row(), now]).await
}

/// Takes cards that are due, of one bot or of all, for as long as the lease lasts.
pub async fn claim(
    tx: &mut Tx,
    bot: Option<Sender>,
    now: Time,
    lease_until: Time,
    limit: i64,
) -> DbResult<Vec<Card>> {
    let bot = bot.map_or("", Sender::name);
    let rows = tx.all(&CLAIM, args![now, lease_until, limit, bot]).await?;
    let mut claimed: Vec<Card> = rows.iter().map(card).collect::<DbResult<_>>()?;
    claimed.sort_by_key(|card| card.id);
    Ok(claimed)
}

/// Takes one card, due or not, unless somebody has it.
pub async fn claim_one(
    tx: &mut Tx,
    id: CardId,
    now: Time,
    lease_until: Time,
) -> DbResult<Option<Card>> {
    tx.opt(&CLAIM_ONE, args![id.row(), now, lease_until]).await?.as_ref().map(card).transpose()
}

/// A card is shown by this message. It is due again at `next`, unless its subject has changed
/// since it was taken.
pub async fn shown(
    tx: &mut Tx,
    card: &Card,
    message: i64,
    hash: &str,
    next: Option<Time>,
) -> DbResult<bool> {
    tx.run_if(&SHOWN, args![card.id.row(), message, hash, card.wanted, next]).await
}

/// A card is tried again at a moment.
pub async fn later(tx: &mut Tx, id: CardId, due: Time) -> DbResult<bool> {
    tx.run_if(&LATER, args![id.row(), due]).await
}

/// A card reaches nobody; it is tried again when its subject changes.
pub async fn lost(tx: &mut Tx, id: CardId) -> DbResult<bool> {
    tx.run_if(&LOST, args![id.row()]).await
}

/// All cards that show something, for reading.
pub async fn of_subject(db: &Db, subject: Subject) -> DbResult<Vec<Card>> {
    let rows = db.all(&OF_SUBJECT, args![subject.name(), subject.row()]).await?;
    rows.iter().map(card).collect()
}

/// The cards of one chat are shown in another from now on, by new messages.
pub async fn move_chat(tx: &mut Tx, from: i64, to: i64) -> DbResult<u64> {
    tx.run(&MOVE, args![from, to]).await
}

/// Forgets the cards of a chat.
pub async fn forget_chat(tx: &mut Tx, chat: i64) -> DbResult<u64> {
    tx.run(&FORGET_CHAT, args![chat]).await
}

fn card(row: &Row) -> DbResult<Card> {
    let id = row.text("id")?;
    let (bot, name) = (row.text("bot")?, row.text("subject")?);
    let unknown = || format!("unknown bot `{bot}`");
    Ok(Card {
        bot: Sender::by_name(&bot).ok_or_else(unknown).map_err(corrupt("cards", "bot", &id))?,
        chat: row.int("chat")?,
        subject: Subject::from_row(&name, &row.text("subject_id")?)
            .map_err(corrupt("cards", "subject", &id))?,
        message: row.int_opt("message")?,
        hash: row.text_opt("hash")?,
        wanted: row.int("wanted")?,
        shown: row.int("shown")?,
        attempts: row.int("attempts")?,
        id: CardId::from_row(&id).map_err(corrupt("cards", "id", &id))?,
    })
}
