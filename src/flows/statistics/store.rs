//! Statements that count across nouns, for statistics alone. None of them writes.

use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row};

crate::statements! {
    COUNTS = "select
        (select cast(count(*) as bigint) from orders
            where created_at >= $1 and created_at < $2) as created,
        (select cast(count(distinct p.invoice) as bigint) from payments p
            join invoices i on i.id = p.invoice
            where i.purpose = 'order' and p.first_seen >= $1 and p.first_seen < $2) as seen,
        (select cast(count(*) as bigint) from orders
            where paid_at >= $1 and paid_at < $2) as paid,
        (select cast(count(*) as bigint) from orders
            where shipped_at >= $1 and shipped_at < $2) as shipped,
        (select cast(count(*) as bigint) from orders
            where stage = 'expired' and closed_at >= $1 and closed_at < $2) as expired,
        (select cast(count(*) as bigint) from orders
            where stage = 'cancelled' and closed_at >= $1 and closed_at < $2) as cancelled,
        (select cast(count(*) as bigint) from invoices i
            where i.purpose = 'order' and i.status = 'expired'
                and i.closed_at >= $1 and i.closed_at < $2
                and exists (select 1 from payments p where p.invoice = i.id
                    and p.first_seen < i.closed_at and p.place <> 'gone')) as partial,
        (select cast(count(distinct p.invoice) as bigint) from payments p
            join invoices i on i.id = p.invoice
            where i.purpose = 'order' and i.closed_at <= p.first_seen and p.place <> 'gone'
                and p.first_seen >= $1 and p.first_seen < $2) as late,
        (select cast(count(*) as bigint) from invoices i
            where i.purpose = 'order' and i.status = 'settled'
                and i.settled_at >= $1 and i.settled_at < $2
                and (exists (select 1 from balances b
                        where b.account = 'suspense:' || i.id and b.amount > 0)
                    or exists (select 1 from transfers t where t.invoice = i.id
                        and t.debit = 'suspense:' || i.id and t.at >= i.settled_at
                        and t.deed in ('credited', 'refund asked')))) as over_paid,
        (select cast(coalesce(sum(total), 0) as bigint) from orders
            where paid_at >= $1 and paid_at < $2
                and stage in ('paid', 'shipped', 'completed')) as revenue,
        (select cast(count(*) as bigint) from people
            where role = 'customer' and created_at >= $1 and created_at < $2) as new_people";
    BY_COIN = "select unit,
            cast(sum(case when deed = 'settled' then amount else -amount end) as bigint)
                as amount,
            cast(count(distinct case when deed = 'settled' then subject end) as bigint) as n
        from transfers where at >= $1 and at < $2
            and ((deed = 'settled' and credit = 'exchange' and debit like 'suspense:%')
                or (deed = 'settled undone' and debit = 'exchange'
                    and credit like 'suspense:%'))
        group by unit order by unit";
    TOP = "select l.name, cast(sum(l.quantity) as bigint) as n
        from lines l join orders o on o.id = l.order_id
        where o.paid_at >= $1 and o.paid_at < $2
            and o.stage in ('paid', 'shipped', 'completed')
        group by l.name order by n desc, l.name limit $3";
}

pub async fn counts(db: &Db, from: Time, to: Time) -> DbResult<Row> {
    db.one(&COUNTS, args![from, to]).await
}

pub async fn by_coin(db: &Db, from: Time, to: Time) -> DbResult<Vec<Row>> {
    db.all(&BY_COIN, args![from, to]).await
}

pub async fn top(db: &Db, from: Time, to: Time, limit: i64) -> DbResult<Vec<Row>> {
    db.all(&TOP, args![from, to, limit]).await
}
