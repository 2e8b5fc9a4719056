//! What stands in the way of erasing somebody, and what others hold that names them: statements
//! that look across nouns.

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
    /// Admins need not hear any more of what names them. They stand there as `(no. 7)` or
    /// `(no. 7, …)`.
    DROP_ABOUT = "update notices set payload = '{}', state = 'dropped', lease_until = 0
        where audience = 'admins' and state = 'pending' and (payload like $1 or payload like $2)";
    /// Who brought them was told their name.
    FORGET_JOINED = "update notices set payload = '{}', lease_until = 0,
        state = case when state = 'pending' then 'dropped' else state end
        where kind = 'referral-joined' and subject = $1";
    /// The cards of their orders show a name.
    REDRAW_CARDS = "update cards set wanted = wanted + 1, due_at = 0
        where subject = 'order' and subject_id in (select id from orders where person = $1)";
    /// Where somebody was who wrote news.
    FORGET_AUTHOR = "update broadcasts set chat = null where author = $1";
}

/// The number of an order of a person that is not over.
pub async fn open_order(tx: &mut Tx, person: PersonId) -> DbResult<Option<i64>> {
    let row = tx.opt(&OPEN_ORDER, args![person.row()]).await?;
    row.map(|row| row.int("number")).transpose()
}

/// Takes away what waits to be told of a person, and their name from what others were told.
pub async fn forget_told(tx: &mut Tx, person: PersonId, number: i64) -> DbResult<()> {
    let (alone, with_handles) = (format!("%(no. {number})%"), format!("%(no. {number},%"));
    tx.run(&DROP_ABOUT, args![alone, with_handles]).await?;
    tx.run(&FORGET_JOINED, args![person.row()]).await?;
    Ok(())
}

/// Has the cards of a person's orders made anew.
pub async fn redraw_cards(tx: &mut Tx, person: PersonId) -> DbResult<u64> {
    tx.run(&REDRAW_CARDS, args![person.row()]).await
}

/// Forgets in which chat a person wrote news.
pub async fn forget_author(tx: &mut Tx, person: PersonId) -> DbResult<u64> {
    tx.run(&FORGET_AUTHOR, args![person.row()]).await
}

/// The number of an order of a person whose money waits for something.
pub async fn money_waiting(tx: &mut Tx, person: PersonId) -> DbResult<Option<i64>> {
    let row = tx.opt(&MONEY_WAITING, args![person.row()]).await?;
    row.map(|row| row.int("number")).transpose()
}
