//! Rows of what the tasks did, for people and for the next start.

use super::Status;
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx};

crate::statements! {
    RAN = "insert into tasks (name, last_run, last_ok, last_error, last_error_at, did, next_run)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (name) do update
        set last_run = excluded.last_run, last_ok = coalesce(excluded.last_ok, tasks.last_ok),
            last_error = coalesce(excluded.last_error, tasks.last_error),
            last_error_at = coalesce(excluded.last_error_at, tasks.last_error_at),
            did = excluded.did, next_run = excluded.next_run";
    STATUSES = "select name, last_run, last_ok, last_error, last_error_at, did, next_run
        from tasks order by name";
}

/// Writes down how a run went.
pub async fn ran(
    tx: &mut Tx,
    name: &str,
    at: Time,
    error: Option<&str>,
    did: &str,
    next: Time,
) -> DbResult<()> {
    let ok = error.is_none().then_some(at);
    let failed = error.is_some().then_some(at);
    tx.run_one(&RAN, args![name, at, ok, error, failed, did, next]).await
}

/// How every task is doing.
pub async fn statuses(db: &Db) -> DbResult<Vec<Status>> {
    let read = |row: &Row| {
        Ok(Status {
            name: row.text("name")?,
            last_run: row.time("last_run")?,
            last_ok: row.time_opt("last_ok")?,
            last_error: row.text_opt("last_error")?.zip(row.time_opt("last_error_at")?),
            did: row.text("did")?,
            next_run: row.time("next_run")?,
        })
    };
    db.all(&STATUSES, args![]).await?.iter().map(read).collect()
}
