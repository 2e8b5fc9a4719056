//! Rows of the outbox.

use super::{Audience, Kind, NewNotice, Notice, Recipient};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{NoticeId, PersonId};
use crate::base::rng::Rng;

crate::statements! {
    INSERT = "insert into notices
        (id, dedup, kind, audience, person, subject, rank, bundle, channel, recipient, language,
         payload, state, due_at, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        on conflict (dedup) do nothing";
    CLAIM = "with due as materialized (select n.id from notices n
            where n.state = 'pending' and n.due_at <= $1 and n.lease_until <= $1
            and ($4 = '' or n.audience = $4)
            and not exists (select 1 from notices e where e.channel = n.channel
                and e.recipient = n.recipient and e.audience = n.audience
                and e.state = 'pending'
                and (e.rank < n.rank or (e.rank = n.rank and e.id < n.id))
                and (e.attempts > 0 or e.due_at <= $1))
            order by n.rank, n.id limit $3" skip_locked ")
        update notices set lease_until = $2, attempts = attempts + 1
        where id in (select id from due) and state = 'pending' and lease_until <= $1
        returning id, kind, audience, person, subject, rank, bundle, channel, recipient, language,
            payload, state, attempts, due_at, sent_at, error, created_at";
    BUNDLE = "with more as materialized (select n.id from notices n
            where n.channel = $4 and n.recipient = $5 and n.audience = $6 and n.bundle = 1
            and n.state = 'pending' and n.due_at <= $1 and n.lease_until <= $1
            order by n.rank, n.id limit $3" skip_locked ")
        update notices set lease_until = $2, attempts = attempts + 1
        where id in (select id from more) and state = 'pending' and lease_until <= $1
        returning id, kind, audience, person, subject, rank, bundle, channel, recipient, language,
            payload, state, attempts, due_at, sent_at, error, created_at";
    SENT = "update notices set state = 'sent', sent_at = $2, sent_via = $3, error = null,
        lease_until = 0 where id = $1 and state = 'pending'";
    AGAIN = "update notices set due_at = $2, error = $3, lease_until = 0
        where id = $1 and state = 'pending'";
    /// One time stays: it keeps the later ones of the same chat behind this one.
    LATER = "update notices set due_at = $2, error = $3, lease_until = 0,
        attempts = case when attempts > 1 then attempts - 1 else attempts end
        where id = $1 and state = 'pending'";
    PUT_OFF = "update notices set due_at = $2, error = $3, lease_until = 0, attempts = 0
        where id = $1 and state = 'pending'";
    KEEP = "update notices set lease_until = $2 where id = $1 and state = 'pending'";
    DEAD = "update notices set state = 'dead', error = $2, lease_until = 0
        where id = $1 and state = 'pending'";
    RETRY = "update notices set state = 'pending', due_at = $2, attempts = 0, error = null
        where id = $1 and state in ('dead', 'dropped') and recipient is not null";
    DROP = "update notices set state = 'dropped', lease_until = 0
        where id = $1 and state in ('pending', 'dead', 'unaddressed')";
    DROP_OF = "update notices set state = 'dropped', lease_until = 0
        where kind = $1 and subject = $2 and state = 'pending'";
    READDRESS = "update notices set recipient = $3
        where channel = $1 and recipient = $2 and state = 'pending'";
    LIST = "select id, kind, audience, person, subject, rank, bundle, channel, recipient,
        language, payload, state, attempts, due_at, sent_at, error, created_at
        from notices where ($1 = '' or state = $1) order by id desc limit $2";
    COUNTS = "select state, cast(count(*) as bigint) as n from notices
        group by state order by state";
    COUNTS_OF = "select state, cast(count(*) as bigint) as n from notices
        where kind = $1 and subject = $2 group by state order by state";
    WAITING = "select cast(count(*) as bigint) as n from notices
        where state = 'pending' and kind = $1";
    OF_PERSON = "select id, kind, audience, person, subject, rank, bundle, channel, recipient,
        language, payload, state, attempts, due_at, sent_at, error, created_at
        from notices where person = $1 order by id desc limit $2";
    ERASE_OF = "update notices set payload = '{}', channel = null, recipient = null, dedup = id,
        error = null, lease_until = 0,
        state = case when state = 'pending' then 'dropped' else state end
        where person = $1";
    ERASE_ABOUT = "update notices set payload = '{}'
        where audience = 'admins' and state <> 'pending' and (payload like $1 or payload like $2)";
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
        let due = to.later.map_or(new.due_at, |later| later.max(new.due_at));
        let args = args![
            NoticeId::new(now, rng).row(),
            dedup,
            new.kind.name(),
            new.kind.audience().name(),
            to.person.map(PersonId::row),
            new.subject.clone(),
            new.kind.rank(),
            to.later.is_some(),
            channel,
            recipient,
            &to.language,
            &payload,
            state,
            due,
            now,
        ];
        tx.run(&INSERT, args).await?;
    }
    Ok(())
}

/// Takes notices that are due, of one audience or of all, for as long as the lease lasts: what
/// is awaited first, then in the order in which they were written. Of those to the same
/// recipient the earliest comes first, unless only something of a higher rank is before it.
pub async fn claim(
    tx: &mut Tx,
    audience: Option<Audience>,
    now: Time,
    lease_until: Time,
    limit: i64,
) -> DbResult<Vec<Notice>> {
    let rows =
        tx.all(&CLAIM, args![now, lease_until, limit, audience.map_or("", Audience::name)]).await?;
    in_order(&rows)
}

/// Takes the others that are due to the same chat and may come in the same message.
pub async fn bundle(
    tx: &mut Tx,
    with: &Notice,
    now: Time,
    lease_until: Time,
    limit: i64,
) -> DbResult<Vec<Notice>> {
    let (Some(channel), Some(recipient)) = (&with.channel, &with.recipient) else {
        return Ok(Vec::new());
    };
    let args = args![now, lease_until, limit, channel, recipient, with.audience.name()];
    in_order(&tx.all(&BUNDLE, args).await?)
}

/// `returning` promises no order.
fn in_order(rows: &[Row]) -> DbResult<Vec<Notice>> {
    let mut notices: Vec<Notice> = rows.iter().map(notice).collect::<DbResult<_>>()?;
    notices.sort_by_key(|notice| (notice.rank, notice.id));
    Ok(notices)
}

/// It was sent.
pub async fn sent(tx: &mut Tx, id: NoticeId, via: &str, now: Time) -> DbResult<bool> {
    tx.run_if(&SENT, args![id.row(), now, via]).await
}

/// It will be tried again.
pub async fn again(tx: &mut Tx, id: NoticeId, due: Time, error: &str) -> DbResult<bool> {
    tx.run_if(&AGAIN, args![id.row(), due, error]).await
}

/// The same, and this time does not count: nothing is wrong with the notice.
pub async fn later(tx: &mut Tx, id: NoticeId, due: Time, error: &str) -> DbResult<bool> {
    tx.run_if(&LATER, args![id.row(), due, error]).await
}

/// Its time has not come: none of its times count, and later ones of its chat go before it.
pub async fn put_off(tx: &mut Tx, id: NoticeId, due: Time, why: &str) -> DbResult<bool> {
    tx.run_if(&PUT_OFF, args![id.row(), due, why]).await
}

/// It belongs to whoever took it for longer.
pub async fn keep(tx: &mut Tx, id: NoticeId, lease_until: Time) -> DbResult<bool> {
    tx.run_if(&KEEP, args![id.row(), lease_until]).await
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

/// Takes back what waits to tell of a row, and says how much it was. To tell of it after all,
/// write a notice of another `dedup`.
pub async fn drop_of(tx: &mut Tx, kind: Kind, subject: &str) -> DbResult<u64> {
    tx.run(&DROP_OF, args![kind.name(), subject]).await
}

/// What waits for one chat goes to another from now on.
pub async fn readdress(tx: &mut Tx, channel: &str, from: &str, to: &str) -> DbResult<u64> {
    tx.run(&READDRESS, args![channel, from, to]).await
}

/// Takes away what was told to a person and where, and, from what admins were told of them,
/// what names them: there they stand as `(no. 7)` or `(no. 7, …)`.
pub async fn erase(tx: &mut Tx, person: PersonId, number: i64) -> DbResult<()> {
    tx.run(&ERASE_OF, args![person.row()]).await?;
    let (alone, with_handles) = (format!("%(no. {number})%"), format!("%(no. {number},%"));
    tx.run(&ERASE_ABOUT, args![alone, with_handles]).await?;
    Ok(())
}

/// How many notices of a kind wait.
pub async fn waiting(tx: &mut Tx, kind: Kind) -> DbResult<i64> {
    tx.one(&WAITING, args![kind.name()]).await?.int("n")
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
    db.all(&COUNTS, args![]).await?.iter().map(count).collect()
}

/// How many notices of a kind that tell of a row are in each state.
pub async fn counts_of(db: &Db, kind: Kind, subject: &str) -> DbResult<Vec<(String, i64)>> {
    db.all(&COUNTS_OF, args![kind.name(), subject]).await?.iter().map(count).collect()
}

fn count(row: &Row) -> DbResult<(String, i64)> {
    Ok((row.text("state")?, row.int("n")?))
}

fn notice(row: &Row) -> DbResult<Notice> {
    let id = row.text("id")?;
    let kind: Kind = row.text("kind")?.parse().map_err(corrupt("notices", "kind", &id))?;
    let payload = row.text("payload")?;
    let person = row.text_opt("person")?;
    Ok(Notice {
        kind,
        facts: serde_json::from_str(&payload).map_err(corrupt("notices", "payload", &id))?,
        audience: kind.audience(),
        person: person
            .map(|text| PersonId::from_row(&text).map_err(corrupt("notices", "person", &id)))
            .transpose()?,
        subject: row.text_opt("subject")?,
        rank: row.int("rank")?,
        bundle: row.flag("bundle")?,
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
