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
    ORDERS = "select o.number, o.stage, o.list, o.total, o.shipping, o.shipping_option,
            o.clawed_back, o.claimed_by, o.claimed_at, o.created_at, o.paid_at, o.shipped_at,
            i.status, i.id as invoice,
            (select cast(coalesce(sum(l.total), 0) as bigint) from lines l
                where l.order_id = o.id) as lines_total,
            (select cast(count(*) as bigint) from reservations r
                where r.order_id = o.id and r.state = 'held') as held,
            (select cast(count(*) as bigint) from reservations r
                where r.order_id = o.id and r.state = 'taken') as taken
        from orders o join invoices i on i.order_id = o.id
        where o.number > $1 order by o.number limit $2";
    PARCELS = "select cast(count(*) as bigint) as n from parcels where sealed is not null";
    PARCELS_OVERDUE = "select o.number from parcels p join orders o on o.id = p.order_id
        where p.sealed is not null
            and ((o.stage in ('shipped', 'completed')
                    and coalesce(o.shipped_at, o.completed_at) <= $1)
                or (o.stage in ('cancelled', 'expired') and o.closed_at <= $1))
        order by o.number limit $2";
    ADDRESSES_OF_ERASED = "select p.number from people p where p.erased_at is not null
            and (exists (select 1 from homes h where h.person = p.id)
                or exists (select 1 from parcels c join orders o on o.id = c.order_id
                    where o.person = p.id and c.sealed is not null))
        order by p.number limit $1";
    HALF_RECEIVED = "select distinct o.number from lines l join orders o on o.id = l.order_id
        join reservations r on r.line = l.id join units u on u.reservation = r.id
        where l.handed = 'received' and u.state = 'sold' and u.handed_at is null
        order by o.number limit $1";
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
    UPDATES = "select bot, update_id from inbox
        where state = 'pending' and received_at < $1 order by bot, update_id limit $2";
    BROADCASTS = "select b.number, b.written,
            (select cast(count(*) as bigint) from notices n
                where n.subject = b.id and n.kind = 'broadcast') as notices
        from broadcasts b order by b.number desc limit $1";
    NAMED_THOUGH_ERASED = "select p.number from people p where p.erased_at is not null
            and (p.name <> '' or p.username is not null
                or exists (select 1 from handles h where h.person = p.id)
                or exists (select 1 from letters l where l.person = p.id)
                or exists (select 1 from talks t where t.person = p.id)
                or exists (select 1 from cart_lines c where c.person = p.id))
        order by p.number limit $1";
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

/// How many parcels have an address.
pub async fn parcels(db: &Db) -> DbResult<i64> {
    db.one(&PARCELS, args![]).await?.int("n")
}

/// Orders whose parcel left, or that ended without one, before a moment, and whose address is
/// still there.
pub async fn parcels_overdue(db: &Db, before: i64) -> DbResult<Vec<i64>> {
    numbers(&db.all(&PARCELS_OVERDUE, args![before, PAGE]).await?)
}

/// People who were erased and of whom an address is left.
pub async fn addresses_of_erased(db: &Db) -> DbResult<Vec<i64>> {
    numbers(&db.all(&ADDRESSES_OF_ERASED, args![PAGE]).await?)
}

/// Orders with a line that counts as received and a unit of it that was never handed over.
pub async fn half_received(db: &Db) -> DbResult<Vec<i64>> {
    numbers(&db.all(&HALF_RECEIVED, args![PAGE]).await?)
}

fn numbers(rows: &[Row]) -> DbResult<Vec<i64>> {
    rows.iter().map(|row| row.int("number")).collect()
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

/// Updates that came before a moment and still wait.
pub async fn updates(db: &Db, before: i64) -> DbResult<Vec<Row>> {
    db.all(&UPDATES, args![before, PAGE]).await
}

/// The newest broadcasts, each with how many notices there are of it.
pub async fn broadcasts(db: &Db) -> DbResult<Vec<Row>> {
    db.all(&BROADCASTS, args![PAGE]).await
}

/// People who were erased and whom something still names.
pub async fn named_though_erased(db: &Db) -> DbResult<Vec<i64>> {
    numbers(&db.all(&NAMED_THOUGH_ERASED, args![PAGE]).await?)
}
