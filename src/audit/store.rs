//! Rows of the audit trail.

use super::Entry;
use crate::args;
use crate::base::db::{Db, DbResult, Row, Tx};

/// Rows read at a time when the chain is checked.
const PAGE: i64 = 1000;

crate::statements! {
    WRITTEN = "select cast(coalesce(max(value), 0) as bigint) as value
        from sequences where name = 'audit'";
    HASH_OF = "select hash from audit where seq = $1";
    INSERT = "insert into audit
        (seq, at, actor, action, object, reason, before_state, after_state, prev_hash, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    AFTER = "select seq, at, actor, action, object, reason, before_state, after_state,
        prev_hash, hash from audit where seq > $1 order by seq limit $2";
    NEWEST = "select seq, at, actor, action, object, reason, before_state, after_state,
        prev_hash, hash from audit order by seq desc limit $1";
    OF_OBJECT = "select seq, at, actor, action, object, reason, before_state, after_state,
        prev_hash, hash from audit where object = $1 order by seq desc limit $2";
}

/// The next number; the raised row also keeps two writers from forking the chain.
pub async fn next(tx: &mut Tx) -> DbResult<i64> {
    tx.next_number("audit").await
}

pub async fn written(db: &Db) -> DbResult<i64> {
    db.one(&WRITTEN, args![]).await?.int("value")
}

pub async fn hash_of(tx: &mut Tx, seq: i64) -> DbResult<Option<String>> {
    tx.opt(&HASH_OF, args![seq]).await?.map(|row| row.text("hash")).transpose()
}

pub async fn insert(tx: &mut Tx, entry: &Entry) -> DbResult<()> {
    let args = args![
        entry.seq,
        entry.at,
        &entry.actor,
        &entry.action,
        &entry.object,
        &entry.reason,
        &entry.before,
        &entry.after,
        &entry.prev_hash,
        &entry.hash,
    ];
    tx.run_one(&INSERT, args).await
}

pub async fn after(db: &Db, seq: i64) -> DbResult<Vec<Entry>> {
    db.all(&AFTER, args![seq, PAGE]).await?.iter().map(entry).collect()
}

pub async fn newest(db: &Db, count: i64) -> DbResult<Vec<Entry>> {
    db.all(&NEWEST, args![count]).await?.iter().map(entry).collect()
}

pub async fn of_object(db: &Db, object: &str, count: i64) -> DbResult<Vec<Entry>> {
    db.all(&OF_OBJECT, args![object, count]).await?.iter().map(entry).collect()
}

fn entry(row: &Row) -> DbResult<Entry> {
    Ok(Entry {
        seq: row.int("seq")?,
        at: row.time("at")?,
        actor: row.text("actor")?,
        action: row.text("action")?,
        object: row.text("object")?,
        reason: row.text("reason")?,
        before: row.text("before_state")?,
        after: row.text("after_state")?,
        prev_hash: row.text("prev_hash")?,
        hash: row.text("hash")?,
    })
}
