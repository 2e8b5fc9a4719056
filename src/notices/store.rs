//! Rows of the outbox.

use super::{Audience, Kind, NewNotice, Notice, Recipient};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{NoticeId, PersonId};
use crate::base::rng::Rng;

crate::statements! {
    INSERT = "insert into notices
        (id, dedup, kind, audience, person, channel, recipient, language, payload, state,
         due_at, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (dedup) do nothing";
    CLAIM = "with due as materialized (select n.id from notices n
            where n.state = 'pending' and n.due_at <= $1 and n.lease_until <= $1
            and ($4 = '' or n.audience = $4)
            and not exists (select 1 from notices e where e.channel = n.channel
                and e.recipient = n.recipient and e.state = 'pending' and e.id < n.id
                and (e.attempts > 0 or e.due_at <= $1))
            order by n.id limit $3" skip_locked ")
        update notices set lease_until = $2, attempts = attempts + 1
        where id in (select id from due) and state = 'pending' and lease_until <= $1
        returning id, kind, channel, recipient, language, payload, state, attempts, due_at,
            sent_at, error, created_at";
    SENT = "update notices set state = 'sent', sent_at = $2, sent_via = $3, error = null,
        lease_until = 0 where id = $1 and state = 'pending'";
    AGAIN = "update notices set due_at = $2, error = $3, lease_until = 0
        where id = $1 and state = 'pending'";
    DEAD = "update notices set state = 'dead', error = $2, lease_until = 0
        where id = $1 and state = 'pending'";
    RETRY = "update notices set state = 'pending', due_at = $2, attempts = 0, error = null
        where id = $1 and state in ('dead', 'dropped')";
    DROP = "update notices set state = 'dropped', lease_until = 0
        where id = $1 and state in ('pending', 'dead', 'unaddressed')";
    LIST = "select id, kind, channel, recipient, language, payload, state, attempts, due_at,
        sent_at, error, created_at from notices
        where ($1 = '' or state = $1) order by id desc limit $2";
    COUNTS = "select state, cast(count(*) as bigint) as n from notices
        group by state order by state";
    OF_PERSON = "select id, kind, channel, recipient, language, payload, state, attempts,
        due_at, sent_at, error, created_at from notices
        where person = $1 order by id desc limit $2";
}

/// Writes a notice for each recipient. One that was written before is left alone.
pub async fn write(
    tx: &mut Tx,
    new: &NewNotice,
    recipients: &[Recipient],
    now: Time,
    rng: &Rng,
) -> DbResult<()> {
    let payload = serde_json::to_string(&new.facts).expect("facts are plain text");
    for to in recipients {
        let (channel, recipient) = to.reach.clone().unzip();
        let state = if recipient.is_some() { "pending" } else { "unaddressed" };
        let whom = recipient.clone().unwrap_or_else(|| "nobody".to_owned());
        let dedup = format!("{}:{}:{whom}", new.kind, new.dedup);
        let args = args![
            NoticeId::new(now, rng).row(),
            dedup,
            new.kind.name(),
            new.kind.audience().name(),
            to.person.map(PersonId::row),
            channel,
            recipient,
            &to.language,
            &payload,
            state,
            new.due_at,
            now,
        ];
        tx.run(&INSERT, args).await?;
    }
    Ok(())
}

/// Takes notices that are due, of one audience or of all, for as long as the lease lasts: per
/// recipient only the earliest, so that order is kept, and in the order in which they were
/// written.
pub async fn claim(
    tx: &mut Tx,
    audience: Option<Audience>,
    now: Time,
    lease_until: Time,
    limit: i64,
) -> DbResult<Vec<Notice>> {
    let rows =
        tx.all(&CLAIM, args![now, lease_until, limit, audience.map_or("", Audience::name)]).await?;
    let mut claimed: Vec<Notice> = rows.iter().map(notice).collect::<DbResult<_>>()?;
    claimed.sort_by_key(|notice| notice.id);
    Ok(claimed)
}

/// It was sent.
pub async fn sent(tx: &mut Tx, id: NoticeId, via: &str, now: Time) -> DbResult<bool> {
    tx.run_if(&SENT, args![id.row(), now, via]).await
}

/// It will be tried again.
pub async fn again(tx: &mut Tx, id: NoticeId, due: Time, error: &str) -> DbResult<bool> {
    tx.run_if(&AGAIN, args![id.row(), due, error]).await
}

/// It is put aside.
pub async fn dead(tx: &mut Tx, id: NoticeId, error: &str) -> DbResult<bool> {
    tx.run_if(&DEAD, args![id.row(), error]).await
}

/// Tries one that was put aside again; says whether it was aside.
pub async fn retry(tx: &mut Tx, id: NoticeId, now: Time) -> DbResult<bool> {
    tx.run_if(&RETRY, args![id.row(), now]).await
}

/// Gives one up; says whether it was waiting.
pub async fn drop(tx: &mut Tx, id: NoticeId) -> DbResult<bool> {
    tx.run_if(&DROP, args![id.row()]).await
}

/// The newest notices, of one state or of all.
pub async fn list(db: &Db, state: &str, limit: i64) -> DbResult<Vec<Notice>> {
    db.all(&LIST, args![state, limit]).await?.iter().map(notice).collect()
}

/// The newest notices of a person.
pub async fn of_person(db: &Db, person: PersonId, limit: i64) -> DbResult<Vec<Notice>> {
    db.all(&OF_PERSON, args![person.row(), limit]).await?.iter().map(notice).collect()
}

/// How many notices are in each state.
pub async fn counts(db: &Db) -> DbResult<Vec<(String, i64)>> {
    let read = |row: &Row| Ok((row.text("state")?, row.int("n")?));
    db.all(&COUNTS, args![]).await?.iter().map(read).collect()
}

fn notice(row: &Row) -> DbResult<Notice> {
    let id = row.text("id")?;
    let kind: Kind = row.text("kind")?.parse().map_err(corrupt("notices", "kind", &id))?;
    let payload = row.text("payload")?;
    Ok(Notice {
        kind,
        facts: serde_json::from_str(&payload).map_err(corrupt("notices", "payload", &id))?,
        channel: row.text_opt("channel")?,
        recipient: row.text_opt("recipient")?,
        language: row.text("language")?,
        state: row.text("state")?,
        attempts: row.int("attempts")?,
        due_at: row.time("due_at")?,
        sent_at: row.time_opt("sent_at")?,
        error: row.text_opt("error")?,
        created_at: row.time("created_at")?,
        id: NoticeId::from_row(&id).map_err(corrupt("notices", "id", &id))?,
    })
}
