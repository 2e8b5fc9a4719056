//! What stands in the way of erasing somebody: statements that look across nouns. None of them
//! writes.

use crate::args;
use crate::base::db::{DbResult, Tx};
use crate::base::id::PersonId;

crate::statements! {
    /// Goods are due, on their way, or left before their money did.
    OPEN_ORDER = "select number from orders where person = $1
            and (stage in ('created', 'paid', 'shipped') or clawed_back = 1)
        order by number limit 1";
    /// Money is on its way to us, has no use yet, or is on its way back.
    MONEY_WAITING = "select o.number from invoices i join orders o on o.id = i.order_id
        where i.person = $1
            and (exists (select 1 from balances b
                    where b.account = 'suspense:' || i.id and b.amount > 0)
                or exists (select 1 from payments p
                    where p.invoice = i.id and p.place = 'mempool')
                or exists (select 1 from refunds r
                    where r.invoice = i.id and r.stage in ('requested', 'approved')))
        order by o.number limit 1";
}

/// The number of an order of a person that is not over.
pub async fn open_order(tx: &mut Tx, person: PersonId) -> DbResult<Option<i64>> {
    let row = tx.opt(&OPEN_ORDER, args![person.row()]).await?;
    row.map(|row| row.int("number")).transpose()
}

/// The number of an order of a person whose money waits for something.
pub async fn money_waiting(tx: &mut Tx, person: PersonId) -> DbResult<Option<i64>> {
    let row = tx.opt(&MONEY_WAITING, args![person.row()]).await?;
    row.map(|row| row.int("number")).transpose()
}
