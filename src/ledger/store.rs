//! Rows of the ledger and the guarded balances beside them.

use std::collections::BTreeMap;

use super::{Account, Cause, Deed, Insufficient, Leg, Side, Transfer};
use crate::args;
use crate::base::clock::Time;
use crate::base::coin::Coin;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{InvoiceId, PersonId, TransferId};
use crate::base::money::{Currency, Money, Sats};
use crate::base::rng::Rng;

crate::statements! {
    INSERT = "insert into transfers
        (id, deed, subject, counter, leg, debit, credit, unit, amount, invoice, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    RAISE = "insert into balances (account, unit, amount) values ($1, $2, $3)
        on conflict (account, unit) do update set amount = balances.amount + excluded.amount";
    LOWER = "update balances set amount = amount - $3
        where account = $1 and unit = $2 and amount >= $3";
    BALANCE = "select amount from balances where account = $1 and unit = $2";
    HELD = "select unit, amount from balances where account = $1 and amount > 0 order by unit";
    TIMES = "select cast(count(distinct counter) as bigint) as n from transfers
        where deed = $1 and subject = $2";
    ROWS = "select deed, subject, counter, leg, debit, credit, unit, amount, invoice, at
        from transfers where deed = $1 and subject = $2 and counter = $3 order by leg";
    OF_INVOICE = "select deed, subject, counter, leg, debit, credit, unit, amount, invoice, at
        from transfers where invoice = $1 order by at, id";
    PAGE = "select id, deed, subject, counter, leg, debit, credit, unit, amount, invoice, at
        from transfers where id > $1 order by id limit $2";
    KEPT = "select account, unit, amount from balances order by account, unit";
    COMMISSION_FROM = "select cast(coalesce(sum(case when t.deed = 'commission' then t.amount
            else -t.amount end), 0) as bigint) as total
        from transfers t join invoices i on i.id = t.invoice
        where i.person = $1 and t.unit = $2
            and ((t.deed = 'commission' and t.debit = 'commission')
                or (t.deed = 'commission undone' and t.credit = 'commission'))";
    SUM = "select cast(coalesce(sum(case when credit = $1 then amount else -amount end), 0)
        as bigint) as total from transfers where (debit = $1 or credit = $1) and unit = $2";
}

/// Writes a deed: its rows and the guarded balances they touch. A balance that would fall
/// below zero is refused, and the transaction must be given up.
///
/// Balances are changed in the order of their accounts, so that two deeds do not wait for
/// each other in a circle.
pub async fn post(
    tx: &mut Tx,
    cause: &Cause,
    legs: Vec<Leg>,
    now: Time,
    rng: &Rng,
) -> DbResult<Result<(), Insufficient>> {
    write(tx, cause, cause.deed.name(), legs, now, rng).await
}

/// Undoes a deed: the same legs the other way round, under the mirror's name.
pub async fn undo(
    tx: &mut Tx,
    cause: &Cause,
    now: Time,
    rng: &Rng,
) -> DbResult<Result<(), Insufficient>> {
    let legs = rows(tx, cause).await?.into_iter().map(|row| row.leg.mirrored()).collect();
    write(tx, cause, cause.deed.mirror(), legs, now, rng).await
}

/// Undoes a deed with legs of the caller's, where the plain mirror cannot be paid.
pub async fn undo_with(
    tx: &mut Tx,
    cause: &Cause,
    legs: Vec<Leg>,
    now: Time,
    rng: &Rng,
) -> DbResult<Result<(), Insufficient>> {
    write(tx, cause, cause.deed.mirror(), legs, now, rng).await
}

async fn write(
    tx: &mut Tx,
    cause: &Cause,
    name: &str,
    legs: Vec<Leg>,
    now: Time,
    rng: &Rng,
) -> DbResult<Result<(), Insufficient>> {
    let mut changes: BTreeMap<(String, String), i64> = BTreeMap::new();
    let legs = legs.into_iter().filter(|leg| leg.amount != 0);
    for (number, leg) in (0_i64..).zip(legs) {
        let args = args![
            TransferId::new(now, rng).row(),
            name,
            &cause.subject,
            cause.counter,
            number,
            leg.debit.to_string(),
            leg.credit.to_string(),
            &leg.unit,
            leg.amount,
            cause.invoice.map(InvoiceId::row),
            now,
        ];
        tx.run_one(&INSERT, args).await?;
        for (account, side) in [(&leg.debit, Side::Debit), (&leg.credit, Side::Credit)] {
            if let Some(grows) = account.kept() {
                let sign = if grows == side { 1 } else { -1 };
                let change = changes.entry((account.to_string(), leg.unit.clone())).or_default();
                *change += sign * leg.amount;
            }
        }
    }
    for ((account, unit), change) in changes {
        let args = args![&account, &unit, change.abs()];
        let done = match change.signum() {
            1 => tx.run_if(&RAISE, args).await?,
            -1 => tx.run_if(&LOWER, args).await?,
            _ => true,
        };
        if !done {
            return Ok(Err(Insufficient { account, wanted: change.abs(), unit }));
        }
    }
    Ok(Ok(()))
}

/// The next cause of a deed on a subject: one counter further than the last.
pub async fn next_cause(
    tx: &mut Tx,
    deed: Deed,
    subject: &str,
    invoice: Option<InvoiceId>,
) -> DbResult<Cause> {
    let counter = tx.one(&TIMES, args![deed.name(), subject]).await?.int("n")?;
    Ok(Cause { deed, subject: subject.to_owned(), counter, invoice })
}

/// The cause of the last deed on a subject that was not undone.
pub async fn standing(
    tx: &mut Tx,
    deed: Deed,
    subject: &str,
    invoice: Option<InvoiceId>,
) -> DbResult<Option<Cause>> {
    let done = tx.one(&TIMES, args![deed.name(), subject]).await?.int("n")?;
    let undone = tx.one(&TIMES, args![deed.mirror(), subject]).await?.int("n")?;
    let cause = Cause { deed, subject: subject.to_owned(), counter: done - 1, invoice };
    Ok((undone < done).then_some(cause))
}

/// The rows of a deed.
pub async fn rows(tx: &mut Tx, cause: &Cause) -> DbResult<Vec<Transfer>> {
    let args = args![cause.deed.name(), &cause.subject, cause.counter];
    tx.all(&ROWS, args).await?.iter().map(transfer).collect()
}

/// All rows that belong to an invoice, oldest first.
pub async fn of_invoice(tx: &mut Tx, invoice: InvoiceId) -> DbResult<Vec<Transfer>> {
    tx.all(&OF_INVOICE, args![invoice.row()]).await?.iter().map(transfer).collect()
}

/// All rows that belong to an invoice, oldest first, for reading.
pub async fn find_of_invoice(db: &Db, invoice: InvoiceId) -> DbResult<Vec<Transfer>> {
    db.all(&OF_INVOICE, args![invoice.row()]).await?.iter().map(transfer).collect()
}

/// What a guarded account holds.
pub async fn balance(tx: &mut Tx, account: &Account, unit: &str) -> DbResult<i64> {
    let row = tx.opt(&BALANCE, args![account.to_string(), unit]).await?;
    row.map_or(Ok(0), |row| row.int("amount"))
}

/// What a guarded account holds, for reading.
pub async fn find_balance(db: &Db, account: &Account, unit: &str) -> DbResult<i64> {
    let row = db.opt(&BALANCE, args![account.to_string(), unit]).await?;
    row.map_or(Ok(0), |row| row.int("amount"))
}

/// The coins that a guarded account holds.
pub async fn coins_held(tx: &mut Tx, account: &Account) -> DbResult<BTreeMap<Coin, Sats>> {
    let mut held = BTreeMap::new();
    for row in tx.all(&HELD, args![account.to_string()]).await? {
        if let Ok(coin) = row.text("unit")?.parse::<Coin>() {
            held.insert(coin, Sats(row.int("amount")?));
        }
    }
    Ok(held)
}

/// What any account holds on its credit side, summed from its rows.
pub async fn summed(tx: &mut Tx, account: &Account, unit: &str) -> DbResult<i64> {
    tx.one(&SUM, args![account.to_string(), unit]).await?.int("total")
}

/// What any account holds on its credit side, summed from its rows, for reading.
pub async fn find_summed(db: &Db, account: &Account, unit: &str) -> DbResult<i64> {
    db.one(&SUM, args![account.to_string(), unit]).await?.int("total")
}

/// What a customer's purchases have earned their referrer so far.
pub async fn commission_from(tx: &mut Tx, buyer: PersonId, currency: Currency) -> DbResult<Money> {
    let row = tx.one(&COMMISSION_FROM, args![buyer.row(), currency.code()]).await?;
    Ok(currency.minor(row.int("total")?))
}

/// The next rows after an id, with their ids.
pub async fn page(db: &Db, after: &str, limit: i64) -> DbResult<Vec<(String, Transfer)>> {
    let read = |row: &Row| Ok((row.text("id")?, transfer(row)?));
    db.all(&PAGE, args![after, limit]).await?.iter().map(read).collect()
}

/// Every guarded balance: (account, unit, amount).
pub async fn kept(db: &Db) -> DbResult<Vec<(String, String, i64)>> {
    let read = |row: &Row| Ok((row.text("account")?, row.text("unit")?, row.int("amount")?));
    db.all(&KEPT, args![]).await?.iter().map(read).collect()
}

fn transfer(row: &Row) -> DbResult<Transfer> {
    let subject = row.text("subject")?;
    let account = |column: &'static str| -> DbResult<Account> {
        row.text(column)?.parse().map_err(corrupt("transfers", column, &subject))
    };
    let invoice = row.text_opt("invoice")?;
    Ok(Transfer {
        deed: row.text("deed")?,
        counter: row.int("counter")?,
        leg: Leg {
            debit: account("debit")?,
            credit: account("credit")?,
            unit: row.text("unit")?,
            amount: row.int("amount")?,
        },
        invoice: invoice
            .map(|text| {
                InvoiceId::from_row(&text).map_err(corrupt("transfers", "invoice", &subject))
            })
            .transpose()?,
        at: row.time("at")?,
        subject,
    })
}
