//! Who gets a broadcast, and what becomes of its notices: statements that reach across nouns.

use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{BroadcastId, PersonId};
use crate::broadcasts::Segment;

crate::statements! {
    READERS = "select p.id, p.number, p.language, h.value from people p
        join handles h on h.person = p.id and h.kind = 'telegram'
        where p.number > $1 and p.news = 1 and p.blocked_at is null and p.erased_at is null
            and p.unreachable_at is null
            and h.value = (select min(o.value) from handles o
                where o.person = p.id and o.kind = 'telegram')
            and ($2 = 'all'
                or ($2 = 'buyers' and exists (select 1 from orders o
                    where o.person = p.id and o.paid_at is not null))
                or ($2 = 'recent' and (p.created_at >= $3 or exists (select 1 from orders o
                    where o.person = p.id and o.created_at >= $3))))
        order by p.number limit $4";
    COUNT = "select cast(count(*) as bigint) as n from people p
        where p.news = 1 and p.blocked_at is null and p.erased_at is null
            and p.unreachable_at is null
            and exists (select 1 from handles h
                where h.person = p.id and h.kind = 'telegram')
            and ($1 = 'all'
                or ($1 = 'buyers' and exists (select 1 from orders o
                    where o.person = p.id and o.paid_at is not null))
                or ($1 = 'recent' and (p.created_at >= $2 or exists (select 1 from orders o
                    where o.person = p.id and o.created_at >= $2))))";
    WAITS = "select cast(count(*) as bigint) as n from (select n.id from notices n
        where n.kind = 'broadcast' and n.subject = $1 and n.state = 'pending' limit 1) one";
    CLEAR = "delete from notices where id in (select n.id from notices n
        where n.kind = 'broadcast' and n.subject = $1 and n.state = 'sent' limit $2)";
}

/// Somebody who gets a broadcast.
#[derive(Debug)]
pub struct Reader {
    /// Who.
    pub person: PersonId,
    /// Their number.
    pub number: i64,
    /// The language they are spoken to in.
    pub language: String,
    /// Their chat.
    pub chat: String,
}

/// Who of a segment comes after a number.
pub async fn readers(
    tx: &mut Tx,
    segment: Segment,
    after: i64,
    since: Time,
    limit: i64,
) -> DbResult<Vec<Reader>> {
    let rows = tx.all(&READERS, args![after, segment.name(), since, limit]).await?;
    rows.iter().map(reader).collect()
}

/// How many a segment has.
pub async fn count(db: &Db, segment: Segment, since: Time) -> DbResult<i64> {
    db.one(&COUNT, args![segment.name(), since]).await?.int("n")
}

/// Whether anybody still waits for a broadcast, for reading.
pub async fn waits(db: &Db, id: BroadcastId) -> DbResult<bool> {
    Ok(db.one(&WAITS, args![id.row()]).await?.int("n")? != 0)
}

/// Deletes notices of a broadcast that arrived, and says how many.
pub async fn clear(tx: &mut Tx, id: BroadcastId, limit: i64) -> DbResult<u64> {
    tx.run(&CLEAR, args![id.row(), limit]).await
}

fn reader(row: &Row) -> DbResult<Reader> {
    let id = row.text("id")?;
    Ok(Reader {
        person: PersonId::from_row(&id).map_err(corrupt("people", "id", &id))?,
        number: row.int("number")?,
        language: row.text("language")?,
        chat: row.text("value")?,
    })
}
