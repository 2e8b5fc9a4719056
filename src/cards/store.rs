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
        returning id, bot, chat, subject, subject_id, message, replaced, hash, wanted, shown,
            attempts, claim";
    /// Whoever is at it is overtaken.
    TAKE_ANEW = "update cards set replaced = coalesce(message, replaced), message = null,
        hash = null, lease_until = $2, attempts = attempts + 1, claim = claim + 1 where id = $1
        returning id, bot, chat, subject, subject_id, message, replaced, hash, wanted, shown,
            attempts, claim";
    CLAIM = "with due as materialized (select c.id from cards c
            where c.due_at is not null and c.due_at <= $1 and c.lease_until <= $1
            and ($4 = '' or c.bot = $4)
            order by c.due_at, c.id limit $3" skip_locked ")
        update cards set lease_until = $2, attempts = attempts + 1, claim = claim + 1
        where id in (select id from due) and due_at is not null and lease_until <= $1
        returning id, bot, chat, subject, subject_id, message, replaced, hash, wanted, shown,
            attempts, claim";
    RENEW = "update cards set lease_until = $3 where id = $1 and claim = $2";
    /// What changed while it was made stays due.
    SHOWN = "update cards set message = $3, hash = $4, shown = $5, replaced = null, attempts = 0,
        lease_until = 0, due_at = case when wanted = $5 then $6 else due_at end
        where id = $1 and claim = $2 and shown <= $5";
    AGAIN = "update cards set due_at = $3, lease_until = 0 where id = $1 and claim = $2";
    LATER = "update cards set due_at = $3, lease_until = 0,
        attempts = case when attempts > 0 then attempts - 1 else 0 end
        where id = $1 and claim = $2";
    LOST = "update cards set due_at = case when wanted = $3 then null else due_at end,
        lease_until = 0 where id = $1 and claim = $2";
    OF_SUBJECT = "select id, bot, chat, subject, subject_id, message, replaced, hash, wanted,
        shown, attempts, claim from cards where subject = $1 and subject_id = $2 order by id";
    MOVE = "update cards set chat = $2, message = null, replaced = null, hash = null,
        wanted = wanted + 1, due_at = 0, attempts = 0, claim = claim + 1, lease_until = 0
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

/// Takes a card, whoever is at it, to show it by a new message; the one that showed it goes then.
pub async fn take_anew(tx: &mut Tx, id: CardId, lease_until: Time) -> DbResult<Card> {
    card(&tx.one(&TAKE_ANEW, args![id.row(), lease_until]).await?)
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

/// It belongs for longer to whoever took it, if it still does.
pub async fn renew(tx: &mut Tx, card: &Card, lease_until: Time) -> DbResult<bool> {
    tx.run_if(&RENEW, args![card.id.row(), card.claim, lease_until]).await
}

/// A card is shown by this message. It is due again at `next`, unless its subject has changed
/// since it was taken. Like the next three: nothing, if somebody else has taken it since.
pub async fn shown(
    tx: &mut Tx,
    card: &Card,
    message: i64,
    hash: &str,
    next: Option<Time>,
) -> DbResult<bool> {
    let args = args![card.id.row(), card.claim, message, hash, card.wanted, next];
    tx.run_if(&SHOWN, args).await
}

/// A card is tried again at a moment.
pub async fn again(tx: &mut Tx, card: &Card, due: Time) -> DbResult<bool> {
    tx.run_if(&AGAIN, args![card.id.row(), card.claim, due]).await
}

/// The same, and this time does not count.
pub async fn later(tx: &mut Tx, card: &Card, due: Time) -> DbResult<bool> {
    tx.run_if(&LATER, args![card.id.row(), card.claim, due]).await
}

/// A card reaches nobody; it is tried again when its subject changes, or has changed meanwhile.
pub async fn lost(tx: &mut Tx, card: &Card) -> DbResult<bool> {
    tx.run_if(&LOST, args![card.id.row(), card.claim, card.wanted]).await
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
        replaced: row.int_opt("replaced")?,
        hash: row.text_opt("hash")?,
        wanted: row.int("wanted")?,
        shown: row.int("shown")?,
        attempts: row.int("attempts")?,
        claim: row.int("claim")?,
        id: CardId::from_row(&id).map_err(corrupt("cards", "id", &id))?,
    })
}
