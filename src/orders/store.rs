//! Rows of orders and their lines.

use super::{Filter, Line, Order, Stage};
use crate::args;
use crate::base::clock::Time;
use crate::base::db::{Db, DbResult, Row, Tx, corrupt};
use crate::base::id::{LineId, OrderId, PersonId, ProductId};
use crate::base::money::{Currency, Money};

crate::statements! {
    INSERT = "insert into orders
        (id, number, person, stage, currency, list, discount, total, shipping,
         shipping_option, face, created_at)
        values ($1, $2, $3, 'created', $4, $5, $6, $7, $8, $9, $10, $11)";
    INSERT_LINE = "insert into lines
        (id, order_id, position, product, name, kind, quantity, list, discount, total)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    BY_ID = "select id, number, person, stage, currency, list, discount, total, shipping,
        shipping_option, face, hold_why, clawed_back, claimed_by, claimed_at, carrier,
        tracking, created_at, paid_at, shipped_at, completed_at, closed_at
        from orders where id = $1";
    BY_NUMBER = "select id, number, person, stage, currency, list, discount, total, shipping,
        shipping_option, face, hold_why, clawed_back, claimed_by, claimed_at, carrier,
        tracking, created_at, paid_at, shipped_at, completed_at, closed_at
        from orders where number = $1";
    LIST = "select id, number, person, stage, currency, list, discount, total, shipping,
        shipping_option, face, hold_why, clawed_back, claimed_by, claimed_at, carrier,
        tracking, created_at, paid_at, shipped_at, completed_at, closed_at
        from orders where ($1 = '' or stage = $1) order by number desc limit $2";
    /// Money is late if it was first seen when its invoice had been closed.
    PAGE = "select id, number, person, stage, currency, list, discount, total, shipping,
        shipping_option, face, hold_why, clawed_back, claimed_by, claimed_at, carrier,
        tracking, created_at, paid_at, shipped_at, completed_at, closed_at
        from orders o where ($2 = '' or o.person = $2) and ($1 = 'all'
            or ($1 = 'to ship' and o.stage = 'paid' and exists (select 1 from lines l
                where l.order_id = o.id and l.kind not in ('codes', 'file')))
            or ($1 = 'unpaid' and o.stage = 'created')
            or ($1 = 'late' and exists (select 1 from invoices i
                join payments p on p.invoice = i.id where i.order_id = o.id
                    and i.closed_at <= p.first_seen and p.place <> 'gone')))
        order by o.number desc limit $3 offset $4";
    COUNT = "select cast(count(*) as bigint) as n
        from orders o where ($2 = '' or o.person = $2) and ($1 = 'all'
            or ($1 = 'to ship' and o.stage = 'paid' and exists (select 1 from lines l
                where l.order_id = o.id and l.kind not in ('codes', 'file')))
            or ($1 = 'unpaid' and o.stage = 'created')
            or ($1 = 'late' and exists (select 1 from invoices i
                join payments p on p.invoice = i.id where i.order_id = o.id
                    and i.closed_at <= p.first_seen and p.place <> 'gone')))";
    BOUGHT = "select cast(count(*) as bigint) as n,
        cast(coalesce(sum(total), 0) as bigint) as total from orders
        where person = $1 and stage in ('paid', 'shipped', 'completed') and clawed_back = 0";
    /// The newest first, so that the last of so many says when there is room again.
    PLACED_SINCE = "select created_at from orders where person = $1 and created_at > $2
        order by created_at desc limit $3";
    LOCK = "select id from orders where id = $1" for_update "";
    LINES = "select id, product, name, kind, quantity, list, discount, total, handed
        from lines where order_id = $1 order by position";
    PAID = "update orders set stage = 'paid', paid_at = $2, closed_at = null
        where id = $1 and stage in ('created', 'expired')";
    SHIPPED = "update orders set stage = 'shipped', shipped_at = $2,
            carrier = coalesce($3, carrier), tracking = coalesce($4, tracking)
        where id = $1 and stage = 'paid' and hold_why is null";
    /// Under lock, so that none of them leaves before the transaction ends.
    PARCEL_NEWS = "select state, lease_until from notices where kind = 'shipped'
        and subject = $1" for_update "";
    UNSHIPPED = "update orders set stage = 'paid', shipped_at = null
        where id = $1 and stage = 'shipped' and shipped_at > $2 and clawed_back = 0";
    TRACKED = "update orders set carrier = $2, tracking = $3
        where id = $1 and stage in ('paid', 'shipped')";
    CLAIMED = "update orders set claimed_by = $2, claimed_at = $3
        where id = $1 and claimed_by is null and stage in ('paid', 'shipped')";
    TAKEN_OVER = "update orders set claimed_by = $2, claimed_at = $3
        where id = $1 and stage in ('paid', 'shipped')";
    RELEASED = "update orders set claimed_by = null, claimed_at = null
        where id = $1 and claimed_by = $2";
    COMPLETED = "update orders set stage = 'completed', completed_at = $2
        where id = $1 and stage in ('paid', 'shipped')";
    CLOSED = "update orders set stage = $2, closed_at = $3 where id = $1 and stage = $4";
    HOLD = "update orders set hold_why = $2 where id = $1 and hold_why is null";
    UNHOLD = "update orders set hold_why = null where id = $1 and hold_why is not null";
    CLAW_BACK = "update orders set clawed_back = $2 where id = $1 and clawed_back <> $2";
    HANDED = "update lines set handed = $2, handed_at = $3 where id = $1 and handed <> $2";
    DUE_AGAIN = "update lines set handed = 'due', handed_at = null where id = $1
        and handed = 'sent'";
    TO_COMPLETE = "select id from orders where stage = 'shipped' and shipped_at <= $1
        and hold_why is null order by shipped_at limit $2";
    SIMILAR = "select o.number as number, cast(count(*) as bigint) as n from orders o
        join orders p on p.person = o.person and p.total = o.total and p.id <> o.id
            and p.created_at between o.created_at - $1 and o.created_at
        where o.stage in ('paid', 'shipped', 'completed')
            and p.stage in ('paid', 'shipped', 'completed')
        group by o.number order by o.number";
}

/// Writes a new order and its lines.
pub async fn insert(tx: &mut Tx, order: &Order, lines: &[Line]) -> DbResult<()> {
    let args = args![
        order.id.row(),
        order.number,
        order.person.row(),
        order.total.currency.code(),
        order.list.minor,
        order.discount.minor,
        order.total.minor,
        order.shipping.minor,
        order.shipping_option.as_deref(),
        &order.face,
        order.created_at,
    ];
    tx.run_one(&INSERT, args).await?;
    for (position, line) in (0_i64..).zip(lines) {
        let args = args![
            line.id.row(),
            order.id.row(),
            position,
            line.product.row(),
            &line.name,
            &line.kind,
            line.quantity,
            line.list.minor,
            line.discount.minor,
            line.total.minor,
        ];
        tx.run_one(&INSERT_LINE, args).await?;
    }
    Ok(())
}

/// An order that must exist.
pub async fn get(tx: &mut Tx, id: OrderId, currency: Currency) -> DbResult<Order> {
    order(&tx.one(&BY_ID, args![id.row()]).await?, currency)
}

/// Nobody else changes the order until the transaction ends.
pub async fn lock(tx: &mut Tx, id: OrderId) -> DbResult<()> {
    tx.one(&LOCK, args![id.row()]).await.map(drop)
}

/// The order with a number, if there is one.
pub async fn by_number(tx: &mut Tx, number: i64, currency: Currency) -> DbResult<Option<Order>> {
    let row = tx.opt(&BY_NUMBER, args![number]).await?;
    row.map(|row| order(&row, currency)).transpose()
}

/// The order with a number, for reading.
pub async fn find_by_number(db: &Db, number: i64, currency: Currency) -> DbResult<Option<Order>> {
    let row = db.opt(&BY_NUMBER, args![number]).await?;
    row.map(|row| order(&row, currency)).transpose()
}

/// An order by row, for reading.
pub async fn find(db: &Db, id: OrderId, currency: Currency) -> DbResult<Option<Order>> {
    db.opt(&BY_ID, args![id.row()]).await?.map(|row| order(&row, currency)).transpose()
}

/// The newest orders, of one stage or of all.
pub async fn list(
    db: &Db,
    stage: Option<Stage>,
    limit: i64,
    currency: Currency,
) -> DbResult<Vec<Order>> {
    let stage = stage.map_or("", Stage::name);
    let rows = db.all(&LIST, args![stage, limit]).await?;
    rows.iter().map(|row| order(row, currency)).collect()
}

/// A page of the orders that pass a filter, of one person or of all, the newest first.
pub async fn page(
    db: &Db,
    filter: Filter,
    person: Option<PersonId>,
    limit: i64,
    offset: i64,
    currency: Currency,
) -> DbResult<Vec<Order>> {
    let person = person.map(PersonId::row).unwrap_or_default();
    let rows = db.all(&PAGE, args![filter.name(), person, limit, offset]).await?;
    rows.iter().map(|row| order(row, currency)).collect()
}

/// How many orders pass a filter, of one person or of all.
pub async fn count(db: &Db, filter: Filter, person: Option<PersonId>) -> DbResult<i64> {
    let person = person.map(PersonId::row).unwrap_or_default();
    db.one(&COUNT, args![filter.name(), person]).await?.int("n")
}

/// How many orders somebody has paid for, and what they came to.
pub async fn bought(db: &Db, person: PersonId, currency: Currency) -> DbResult<(i64, Money)> {
    let row = db.one(&BOUGHT, args![person.row()]).await?;
    Ok((row.int("n")?, currency.minor(row.int("total")?)))
}

/// When somebody placed orders after a moment, whatever became of them: the newest, at most so
/// many of them.
pub async fn placed_since(
    tx: &mut Tx,
    person: PersonId,
    since: Time,
    limit: i64,
) -> DbResult<Vec<Time>> {
    let rows = tx.all(&PLACED_SINCE, args![person.row(), since, limit]).await?;
    rows.iter().map(|row| row.time("created_at")).collect()
}

/// What is told of a parcel that left: the state of each notice, and until when somebody is
/// sending it. None of them changes until the transaction ends.
pub async fn parcel_news(tx: &mut Tx, id: OrderId) -> DbResult<Vec<(String, Time)>> {
    let rows = tx.all(&PARCEL_NEWS, args![id.row()]).await?;
    rows.iter().map(|row| Ok((row.text("state")?, row.time("lease_until")?))).collect()
}

/// The lines of an order.
pub async fn lines(tx: &mut Tx, id: OrderId, currency: Currency) -> DbResult<Vec<Line>> {
    let rows = tx.all(&LINES, args![id.row()]).await?;
    rows.iter().map(|row| line(row, currency)).collect()
}

/// The lines of an order, for reading.
pub async fn find_lines(db: &Db, id: OrderId, currency: Currency) -> DbResult<Vec<Line>> {
    let rows = db.all(&LINES, args![id.row()]).await?;
    rows.iter().map(|row| line(row, currency)).collect()
}

/// The money is ours.
pub async fn paid(tx: &mut Tx, id: OrderId, now: Time) -> DbResult<()> {
    tx.run_one(&PAID, args![id.row(), now]).await
}

/// The parcel left; says whether the order was paid and free to go.
pub async fn shipped(
    tx: &mut Tx,
    id: OrderId,
    carrier: Option<&str>,
    tracking: Option<&str>,
    now: Time,
) -> DbResult<bool> {
    tx.run_if(&SHIPPED, args![id.row(), now, carrier, tracking]).await
}

/// The parcel did not leave after all; says whether it had, after a moment.
pub async fn unshipped(tx: &mut Tx, id: OrderId, after: Time) -> DbResult<bool> {
    tx.run_if(&UNSHIPPED, args![id.row(), after]).await
}

/// Sets who carries a parcel and its number; says whether the order was paid or on its way.
pub async fn tracked(
    tx: &mut Tx,
    id: OrderId,
    carrier: Option<&str>,
    tracking: Option<&str>,
) -> DbResult<bool> {
    tx.run_if(&TRACKED, args![id.row(), carrier, tracking]).await
}

/// Somebody looks after an order; says whether nobody did before.
pub async fn claim(tx: &mut Tx, id: OrderId, by: PersonId, now: Time) -> DbResult<bool> {
    tx.run_if(&CLAIMED, args![id.row(), by.row(), now]).await
}

/// Somebody looks after an order, whoever did before; says whether its stage allows it.
pub async fn take_over(tx: &mut Tx, id: OrderId, by: PersonId, now: Time) -> DbResult<bool> {
    tx.run_if(&TAKEN_OVER, args![id.row(), by.row(), now]).await
}

/// Somebody looks after an order no more; says whether they did.
pub async fn release(tx: &mut Tx, id: OrderId, by: PersonId) -> DbResult<bool> {
    tx.run_if(&RELEASED, args![id.row(), by.row()]).await
}

/// Everything is with the customer; says whether it was not before.
pub async fn completed(tx: &mut Tx, id: OrderId, now: Time) -> DbResult<bool> {
    tx.run_if(&COMPLETED, args![id.row(), now]).await
}

/// The order ends without goods: `cancelled` or `expired`, from the stage it is in.
pub async fn closed(tx: &mut Tx, order: &Order, stage: Stage, now: Time) -> DbResult<()> {
    tx.run_one(&CLOSED, args![order.id.row(), stage.name(), now, order.stage.name()]).await
}

/// The goods must wait; says whether they did not before.
pub async fn hold(tx: &mut Tx, id: OrderId, why: &str) -> DbResult<bool> {
    tx.run_if(&HOLD, args![id.row(), why]).await
}

/// The goods may go; says whether they had to wait.
pub async fn unhold(tx: &mut Tx, id: OrderId) -> DbResult<bool> {
    tx.run_if(&UNHOLD, args![id.row()]).await
}

/// The money left after the goods did, or came back.
pub async fn claw_back(tx: &mut Tx, id: OrderId, clawed: bool) -> DbResult<bool> {
    tx.run_if(&CLAW_BACK, args![id.row(), clawed]).await
}

/// How far a line's hand-over has come; says whether that changed.
pub async fn handed(tx: &mut Tx, line: LineId, state: &str, now: Time) -> DbResult<bool> {
    tx.run_if(&HANDED, args![line.row(), state, now]).await
}

/// A line that had left is due again; says whether it had left.
pub async fn due_again(tx: &mut Tx, line: LineId) -> DbResult<bool> {
    tx.run_if(&DUE_AGAIN, args![line.row()]).await
}

/// Parcels that left before a moment and count as received.
pub async fn to_complete(tx: &mut Tx, before: Time, limit: i64) -> DbResult<Vec<OrderId>> {
    let id = |row: &Row| {
        let text = row.text("id")?;
        OrderId::from_row(&text).map_err(corrupt("orders", "id", &text))
    };
    tx.all(&TO_COMPLETE, args![before, limit]).await?.iter().map(id).collect()
}

/// Paid orders that look like a repetition: same person, same total, within so many
/// milliseconds of another. (number, how many others)
pub async fn similar(db: &Db, within_ms: i64) -> DbResult<Vec<(i64, i64)>> {
    let read = |row: &Row| Ok((row.int("number")?, row.int("n")?));
    db.all(&SIMILAR, args![within_ms]).await?.iter().map(read).collect()
}

fn order(row: &Row, currency: Currency) -> DbResult<Order> {
    let number = row.int("number")?;
    let stored = row.text("currency")?;
    if stored != currency.code() {
        let why = format!("an order in {stored} in a shop that sells in {currency}");
        return Err(corrupt("orders", "currency", number)(why));
    }
    let (id, person) = (row.text("id")?, row.text("person")?);
    let claimed_by = row.text_opt("claimed_by")?;
    Ok(Order {
        id: OrderId::from_row(&id).map_err(corrupt("orders", "id", number))?,
        number,
        person: PersonId::from_row(&person).map_err(corrupt("orders", "person", number))?,
        stage: row.text("stage")?.parse().map_err(corrupt("orders", "stage", number))?,
        list: currency.minor(row.int("list")?),
        discount: currency.minor(row.int("discount")?),
        total: currency.minor(row.int("total")?),
        shipping: currency.minor(row.int("shipping")?),
        shipping_option: row.text_opt("shipping_option")?,
        face: row.text("face")?,
        hold_why: row.text_opt("hold_why")?,
        clawed_back: row.flag("clawed_back")?,
        claimed_by: claimed_by
            .map(|text| PersonId::from_row(&text).map_err(corrupt("orders", "claimed_by", number)))
            .transpose()?,
        claimed_at: row.time_opt("claimed_at")?,
        carrier: row.text_opt("carrier")?,
        tracking: row.text_opt("tracking")?,
        created_at: row.time("created_at")?,
        paid_at: row.time_opt("paid_at")?,
        shipped_at: row.time_opt("shipped_at")?,
        completed_at: row.time_opt("completed_at")?,
        closed_at: row.time_opt("closed_at")?,
    })
}

fn line(row: &Row, currency: Currency) -> DbResult<Line> {
    let (id, product) = (row.text("id")?, row.text("product")?);
    Ok(Line {
        id: LineId::from_row(&id).map_err(corrupt("lines", "id", &id))?,
        product: ProductId::from_row(&product).map_err(corrupt("lines", "product", &id))?,
        name: row.text("name")?,
        kind: row.text("kind")?,
        quantity: row.int("quantity")?,
        list: currency.minor(row.int("list")?),
        discount: currency.minor(row.int("discount")?),
        total: currency.minor(row.int("total")?),
        handed: row.text("handed")?,
    })
}
