//! Rows of refunds: money on its way back.

use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx};
use crate::base::id::{InvoiceId, PersonId, RefundId};

crate::statements! {
    list REFUNDS_ALL;
    INSERT_REFUND = "insert into refunds
        (id, invoice, person, unit, amount, stage, why, asked_at)
        values ($1, $2, $3, $4, $5, 'requested', $6, $7)";
    CANCEL_REFUND = "update refunds set stage = 'cancelled'
        where id = $1 and stage in ('requested', 'approved')";
    REFUNDS_OF = "select unit, amount, stage, why, asked_at from refunds
        where invoice = $1 order by asked_at, id";
}

/// Money to be sent back.
#[derive(Debug)]
pub struct NewRefund<'a> {
    /// Its row.
    pub id: RefundId,
    /// Of which invoice.
    pub invoice: InvoiceId,
    /// To whom, if we know.
    pub person: Option<PersonId>,
    /// The code of what is counted.
    pub unit: &'a str,
    /// How much.
    pub amount: i64,
    /// Why.
    pub why: &'a str,
}

/// A refund as it stands.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Refund {
    /// The code of what is counted.
    pub unit: String,
    /// How much.
    pub amount: i64,
    /// How far it has come.
    pub stage: String,
    /// Why.
    pub why: String,
    /// When, in milliseconds.
    pub asked_at: i64,
}

/// Writes a refund.
pub async fn insert_refund(tx: &mut Tx, refund: &NewRefund<'_>, now: Time) -> DbResult<()> {
    let args = args![
        refund.id.row(),
        refund.invoice.row(),
        refund.person.map(PersonId::row),
        refund.unit,
        refund.amount,
        refund.why,
        now,
    ];
    tx.run_one(&INSERT_REFUND, args).await
}

/// Gives a refund up that was not sent.
pub async fn cancel_refund(tx: &mut Tx, id: &str) -> DbResult<()> {
    tx.run_one(&CANCEL_REFUND, args![id]).await
}

/// The refunds of an invoice.
pub async fn refunds_of(db: &Db, invoice: InvoiceId) -> DbResult<Vec<Refund>> {
    let read = |row: &Row| {
        Ok(Refund {
            unit: row.text("unit")?,
            amount: row.int("amount")?,
            stage: row.text("stage")?,
            why: row.text("why")?,
            asked_at: row.int("asked_at")?,
        })
    };
    db.all(&REFUNDS_OF, args![invoice.row()]).await?.iter().map(read).collect()
}
