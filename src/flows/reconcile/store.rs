//! Statements that look across nouns, for reconcile alone. None of them writes.

use crate::args;
use crate::base::db::{Db, DbResult, Row};

/// Rows read at a time.
pub const PAGE: i64 = 1000;

crate::statements! {
    PAYMENTS = "select p.id, p.coin, p.txid, p.vout, p.amount, p.place, p.block_hash,
            p.invoice, t.raw, b.connected,
            (select s.place from sightings s where s.payment = p.id
                order by s.seq desc limit 1) as last_place
        from payments p
        left join transactions t on t.coin = p.coin and t.txid = p.txid
        left join blocks b on b.coin = p.coin and b.hash = p.block_hash
        where p.id > $1 order by p.id limit $2";
    COUNTERS = "select p.sku, p.kind, c.free, c.held, c.sold, c.removed,
            (select cast(coalesce(sum(r.quantity), 0) as bigint) from reservations r
                where r.product = p.id and r.state = 'held') as reserved,
            (select cast(coalesce(sum(r.quantity), 0) as bigint) from reservations r
                where r.product = p.id and r.state = 'taken') as taken,
            (select cast(count(*) as bigint) from units u
                where u.product = p.id and u.state = 'free') as units_free,
            (select cast(count(*) as bigint) from units u
                where u.product = p.id and u.state = 'held') as units_held,
            (select cast(count(*) as bigint) from units u
                where u.product = p.id and u.state = 'sold') as units_sold,
            (select cast(count(*) as bigint) from units u
                where u.product = p.id and u.state = 'removed') as units_removed
        from products p join counters c on c.product = p.id order by p.sku";
    ORDERS = "select o.number, o.stage, o.total, o.clawed_back, o.created_at, o.paid_at,
            o.shipped_at, i.status, i.id as invoice,
            (select cast(coalesce(sum(l.total), 0) as bigint) from lines l
                where l.order_id = o.id) as lines_total,
            (select cast(count(*) as bigint) from reservations r
                where r.order_id = o.id and r.state = 'held') as held,
            (select cast(count(*) as bigint) from reservations r
                where r.order_id = o.id and r.state = 'taken') as taken
        from orders o join invoices i on i.order_id = o.id
        where o.number > $1 order by o.number limit $2";
    COMMISSIONS = "select t.subject, i.status from transfers t
        join invoices i on i.id = t.invoice
        where t.deed = 'commission' and t.leg = 0 and not exists (select 1 from transfers u
            where u.deed = 'commission undone' and u.subject = t.subject
                and u.counter = t.counter)
        order by t.subject";
    STUCK = "select id, kind, state, due_at from notices
        where state = 'pending' and channel is not null and due_at < $1
        order by id limit $2";
    HANDED_TWICE = "select cast(count(*) as bigint) as n from units
        where handed_at is not null and state <> 'sold'";
}

pub async fn payments(db: &Db, after: &str) -> DbResult<Vec<Row>> {
    db.all(&PAYMENTS, args![after, PAGE]).await
}

pub async fn counters(db: &Db) -> DbResult<Vec<Row>> {
    db.all(&COUNTERS, args![]).await
}

pub async fn orders(db: &Db, after: i64) -> DbResult<Vec<Row>> {
    db.all(&ORDERS, args![after, PAGE]).await
}

pub async fn commissions(db: &Db) -> DbResult<Vec<Row>> {
    db.all(&COMMISSIONS, args![]).await
}

pub async fn stuck(db: &Db, before: i64) -> DbResult<Vec<Row>> {
    db.all(&STUCK, args![before, PAGE]).await
}

pub async fn handed_but_not_sold(db: &Db) -> DbResult<i64> {
    db.one(&HANDED_TWICE, args![]).await?.int("n")
}
