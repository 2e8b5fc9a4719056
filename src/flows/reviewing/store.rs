//! Statements that look across nouns, for the queue of what needs a decision alone. None of them
//! writes.

use crate::args;
use crate::base::db::{Db, DbResult, Row};

crate::statements! {
    /// Only money that is old enough to be decided on has a time to decide by.
    REVIEWS = "select o.number as number,
            case when i.status = 'settled' then 'over'
                when exists (select 1 from payments p where p.invoice = i.id
                    and i.closed_at <= p.first_seen and p.place <> 'gone') then 'late'
                else 'partial' end as why,
            b.unit as unit, b.amount as amount,
            case when i.status = 'settled' then i.settled_at
                else coalesce(i.closed_at, i.settled_at, i.created_at) end as since
        from invoices i join balances b on b.account = 'suspense:' || i.id
        join orders o on o.id = i.order_id
        where i.decide_by is not null and b.amount > 0
        union all
        select o.number, 'reorged', upper(p.coin), p.amount, p.known_at
        from payments p join invoices i on i.id = p.invoice
        join orders o on o.id = i.order_id where p.place = 'orphaned'
        union all
        select o.number, 'clawed back', o.currency, o.total,
            coalesce(o.shipped_at, o.completed_at, o.created_at)
        from orders o where o.clawed_back = 1
        union all
        select o.number, 'delivery failed', o.currency, cast(sum(l.total) as bigint),
            cast(max(coalesce(l.handed_at, o.created_at)) as bigint)
        from lines l join orders o on o.id = l.order_id
        where l.handed = 'failed' and o.stage in ('paid', 'shipped', 'completed')
        group by o.number, o.currency
        union all
        select o.number, 'refund owed', r.unit, r.amount, r.asked_at
        from refunds r join invoices i on i.id = r.invoice
        join orders o on o.id = i.order_id where r.stage in ('requested', 'approved')
        union all
        select o.number, 'on hold', o.currency, o.total, coalesce(o.paid_at, o.created_at)
        from orders o where o.hold_why is not null and not exists (select 1 from payments p
            join invoices i on i.id = p.invoice
            where i.order_id = o.id and p.place = 'orphaned')
        order by since, number, why, unit limit $1 offset $2";
    COUNT = "select cast(count(*) as bigint) as n from (
        select o.number as number,
            case when i.status = 'settled' then 'over'
                when exists (select 1 from payments p where p.invoice = i.id
                    and i.closed_at <= p.first_seen and p.place <> 'gone') then 'late'
                else 'partial' end as why,
            b.unit as unit, b.amount as amount,
            case when i.status = 'settled' then i.settled_at
                else coalesce(i.closed_at, i.settled_at, i.created_at) end as since
        from invoices i join balances b on b.account = 'suspense:' || i.id
        join orders o on o.id = i.order_id
        where i.decide_by is not null and b.amount > 0
        union all
        select o.number, 'reorged', upper(p.coin), p.amount, p.known_at
        from payments p join invoices i on i.id = p.invoice
        join orders o on o.id = i.order_id where p.place = 'orphaned'
        union all
        select o.number, 'clawed back', o.currency, o.total,
            coalesce(o.shipped_at, o.completed_at, o.created_at)
        from orders o where o.clawed_back = 1
        union all
        select o.number, 'delivery failed', o.currency, cast(sum(l.total) as bigint),
            cast(max(coalesce(l.handed_at, o.created_at)) as bigint)
        from lines l join orders o on o.id = l.order_id
        where l.handed = 'failed' and o.stage in ('paid', 'shipped', 'completed')
        group by o.number, o.currency
        union all
        select o.number, 'refund owed', r.unit, r.amount, r.asked_at
        from refunds r join invoices i on i.id = r.invoice
        join orders o on o.id = i.order_id where r.stage in ('requested', 'approved')
        union all
        select o.number, 'on hold', o.currency, o.total, coalesce(o.paid_at, o.created_at)
        from orders o where o.hold_why is not null and not exists (select 1 from payments p
            join invoices i on i.id = p.invoice
            where i.order_id = o.id and p.place = 'orphaned')) as reviews";
}

pub async fn reviews(db: &Db, limit: i64, offset: i64) -> DbResult<Vec<Row>> {
    db.all(&REVIEWS, args![limit, offset]).await
}

pub async fn count(db: &Db) -> DbResult<i64> {
    db.one(&COUNT, args![]).await?.int("n")
}
