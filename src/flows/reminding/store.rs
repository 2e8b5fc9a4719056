//! Which invoices are nearly over: a statement that looks across nouns and writes nothing.

use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, corrupt};
use crate::base::id::InvoiceId;

crate::statements! {
    /// Invoices of people who can be written to, that show a coin, were open for a while, and
    /// were not told of this deadline.
    NEARLY_OVER = "select i.id from invoices i
        where i.status = 'new' and i.deadline > $1 and i.deadline <= $1 + $2
            and i.created_at + $2 + $2 <= i.deadline
            and exists (select 1 from quotes q where q.invoice = i.id)
            and exists (select 1 from handles h
                where h.person = i.person and h.kind = 'telegram')
            and not exists (select 1 from notices n where n.subject = i.id
                and n.kind = 'expires-soon' and n.created_at >= i.deadline - $2)
        order by i.deadline, i.id limit $3";
}

/// Invoices whose deadline lies within so many milliseconds, for reading.
pub async fn nearly_over(
    db: &Db,
    now: Time,
    within_ms: i64,
    limit: i64,
) -> DbResult<Vec<InvoiceId>> {
    db.all(&NEARLY_OVER, args![now, within_ms, limit]).await?.iter().map(id).collect()
}

fn id(row: &Row) -> DbResult<InvoiceId> {
    let text = row.text("id")?;
    InvoiceId::from_row(&text).map_err(corrupt("invoices", "id", &text))
}
